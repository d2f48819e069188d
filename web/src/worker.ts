// The worker's side of the engine. The build puts the Emscripten glue and the module's bytes in
// base64 before it; nothing is fetched. Answers strings only.
export {};

interface Module {
  check(
    bytes: Uint8Array,
    options: { name: string; language: string; text: boolean; pages: string },
  ): string;
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
}

/** Of base64 without line breaks. `atob` and a loop over its characters take three times as long. */
function decode(base64: string): Uint8Array {
  const native = (Uint8Array as unknown as { fromBase64?(text: string): Uint8Array }).fromBase64;
  if (native) return native.call(Uint8Array, base64);
  const kDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[kDigits.charCodeAt(i)] = i;
  const padding = /=*$/.exec(base64.slice(-2))![0].length;
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
  for (let from = 0, to = 0; from < base64.length; from += 4, to += 3) {
    const four =
      (values[base64.charCodeAt(from)] << 18) |
      (values[base64.charCodeAt(from + 1)] << 12) |
      (values[base64.charCodeAt(from + 2)] << 6) |
      values[base64.charCodeAt(from + 3)];
    // Beyond the end nothing is stored.
    bytes[to] = four >> 16;
    bytes[to + 1] = four >> 8;
    bytes[to + 2] = four;
  }
  return bytes;
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
  const wasmBinary = decode(GOUJI_WASM);
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

function answer(engine: Module, request: Request): void {
  try {
    const value =
      request.op === 'catalogue'
        ? GOUJI_CATALOGUE[request.language]
        : engine.check(new Uint8Array(request.bytes as ArrayBuffer), {
            name: request.name || '',
            language: request.language,
            text: true,
            pages: '',
          });
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
