// The worker's side of the engine. The build puts the Emscripten glue and the module's bytes in
// base64 before it; nothing is fetched. Answers strings only.
import { decodeBase64 } from './base64';
import { kNeedsPages } from './engine';

interface Module {
  check(
    bytes: Uint8Array,
    options: { name: string; language: string; text: boolean; pages: string },
  ): string;
  format(bytes: Uint8Array): string;
  version(): string;
}
type Imports = Record<string, Record<string, unknown>>;
declare const createGouji: (options: object) => Promise<Module>;
declare const GOUJI_WASM: string;
/** What the engine's catalogue() gives, by language; made when the page is built. */
declare const GOUJI_CATALOGUE: { [language: string]: string };

interface Request {
  id: number;
  op: 'check' | 'catalogue';
  language: string;
  name?: string;
  bytes?: ArrayBuffer;
  pages?: string;
}

const scope = self as unknown as {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
};

function failed(reason: string, error: unknown): void {
  scope.postMessage({ op: 'failed', reason, detail: String((error as Error)?.message || error) });
}

function start(): void {
  if (typeof WebAssembly !== 'object') {
    failed('no-webassembly', 'WebAssembly is not available');
    return;
  }
  const wasmBinary = decodeBase64(GOUJI_WASM);
  createGouji({
    wasmBinary,
    // The glue's own loader is silent when the browser refuses to compile; this one reports it.
    instantiateWasm(imports: Imports, done: (instance: WebAssembly.Instance) => void) {
      WebAssembly.instantiate(wasmBinary, imports as WebAssembly.Imports).then(
        (made) => done((made as unknown as WebAssembly.WebAssemblyInstantiatedSource).instance),
        (error) => failed('compile', error),
      );
      return {};
    },
    print() {},
    printErr() {},
  }).then(
    (engine) => {
      scope.onmessage = (event) => answer(engine, event.data as Request);
      scope.postMessage({ op: 'ready', version: engine.version() });
    },
    (error) => failed('start', error),
  );
}

// A PDF may have a kilobyte of something else in front.
const kHead = 4096;

function check(engine: Module, { bytes, pages, name, language }: Request): string {
  const given = new Uint8Array(bytes as ArrayBuffer);
  if (pages === undefined && engine.format(given.subarray(0, kHead)) === 'pdf') return kNeedsPages;
  return engine.check(given, { name: name || '', language, text: true, pages: pages || '' });
}

function answer(engine: Module, request: Request): void {
  try {
    const value =
      request.op === 'catalogue' ? GOUJI_CATALOGUE[request.language] : check(engine, request);
    scope.postMessage({ op: 'answer', id: request.id, value });
  } catch (error) {
    scope.postMessage({
      op: 'broken',
      id: request.id,
      detail: String((error as Error)?.message || error),
    });
  }
}

try {
  start();
} catch (error) {
  failed('start', error);
}
