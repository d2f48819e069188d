// The WebAssembly module in Node; its two files lie beside this one in the package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Engine {
  check(bytes: Uint8Array, options: { name: string; language: string; text: boolean; pages: string }): string;
  format(bytes: Uint8Array): string;
  catalogue(language: string): string;
  version(): string;
}

export function load(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const create = require('../engine/gouji.cjs') as (options: object) => Promise<Engine>;
  const wasmBinary = readFileSync(fileURLToPath(new URL('../engine/gouji.wasm', import.meta.url)));
  return create({ wasmBinary });
}
