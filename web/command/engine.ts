// The WebAssembly module in Node; its two files lie beside this one in the package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface CheckOptions {
  name: string;
  language: string;
  text: boolean;
  /** What the pages of a PDF hold; else empty. */
  pages: string;
}

export interface Engine {
  /** JSON, as bytes of UTF-8; so do add and archive. */
  check(bytes: Uint8Array, options: CheckOptions): Uint8Array;
  /** JSON of a profile, for all checks from now on. */
  useProfile(json: string): void;
  /** Reports that belong together: begin, add each (as check), then what they say of each other. */
  begin(): void;
  add(bytes: Uint8Array, options: CheckOptions): Uint8Array;
  across(mode: 'previous' | 'rollup', language: string): string;
  /** {"files":[{"name","bytes"}]} of a ZIP that is no document; and one of them, or why not. */
  archive(bytes: Uint8Array): Uint8Array;
  archiveFile(bytes: Uint8Array, index: number): Uint8Array | string;
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
