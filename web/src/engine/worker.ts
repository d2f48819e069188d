// The worker's side of the engine. The build puts the Emscripten glue and the module's packed bytes
// before it; nothing is fetched. Answers bytes: JSON, or a file out of an archive; or why not.
import { kNeedsPages, kNoArchive } from './engine';
import { Packed, unpack } from './packed';

interface Module {
  check(
    bytes: Uint8Array,
    options: { name: string; language: string; text: boolean; pages: string },
  ): Uint8Array;
  format(bytes: Uint8Array): string;
  useProfile(json: string): void;
  archive(bytes: Uint8Array): Uint8Array;
  archiveFile(bytes: Uint8Array, index: number): Uint8Array | string;
  version(): string;
}
type Imports = Record<string, Record<string, unknown>>;
declare const createGouji: (options: object) => Promise<Module>;
declare const GOUJI_WASM: Packed;
/** What the engine's catalogue() gives, by language, as JSON; made when the page is built. */
declare const GOUJI_CATALOGUE: Packed;

interface Request {
  id: number;
  op: 'check' | 'entry';
  language: string;
  name?: string;
  bytes?: ArrayBuffer;
  pages?: string;
  /** check: JSON; empty: the default one. */
  profile?: string;
  /** check: how an archive is called from then on; entry: which one. */
  archive?: number;
  index: number;
}

const scope = self as unknown as {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
};

let started: Module | null = null;
/** What was asked before the engine was there. */
const early: Request[] = [];
scope.onmessage = ({ data }) => {
  if (started) answer(started, data as Request);
  else early.push(data as Request);
};

function failed(reason: string, error: unknown): void {
  scope.postMessage({ op: 'failed', reason, detail: String((error as Error)?.message || error) });
}

function start(): void {
  if (typeof WebAssembly !== 'object') {
    failed('no-webassembly', 'WebAssembly is not available');
    return;
  }
  Promise.all([unpack(GOUJI_WASM), unpack(GOUJI_CATALOGUE)]).then(
    ([wasm, catalogue]) => run(wasm, JSON.parse(new TextDecoder().decode(catalogue))),
    // What the browser says of it would mislead: “Failed to fetch”, where nothing is fetched.
    () => failed('unpack', 'the engine is incomplete or was changed'),
  );
}

function run(wasmBinary: Uint8Array<ArrayBuffer>, catalogue: { [language: string]: string }): void {
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
      started = engine;
      scope.postMessage({ op: 'ready', version: engine.version(), catalogue });
      for (const request of early) answer(engine, request);
    },
    (error) => failed('start', error),
  );
}

// A PDF may have a kilobyte of something else in front.
const kHead = 4096;

/** The archive that was listed or asked for last. */
let held: { archive: number; bytes: Uint8Array } | null = null;

let profile = '';

function check(engine: Module, request: Request): string | Uint8Array {
  const { bytes, pages, name, language, archive } = request;
  const asked = request.profile || '';
  if (asked !== profile) engine.useProfile((profile = asked));
  const given = new Uint8Array(bytes as ArrayBuffer);
  if (pages === undefined) {
    const zipped = archive !== undefined && given[0] === 0x50 && given[1] === 0x4b; // PK
    const format = engine.format(zipped ? given : given.subarray(0, kHead));
    if (format === 'pdf') return kNeedsPages;
    if (format === 'zip' && archive !== undefined) {
      const list = engine.archive(given);
      // Of an archive without a report the check says why.
      if (JSON.parse(new TextDecoder().decode(list)).files.length) {
        held = { archive, bytes: given };
        return list;
      }
    }
  }
  return engine.check(given, { name: name || '', language, text: true, pages: pages || '' });
}

function entry(engine: Module, { archive, index, bytes }: Request): string | Uint8Array {
  if (bytes) held = { archive: archive as number, bytes: new Uint8Array(bytes) };
  if (!held || held.archive !== archive) return kNoArchive;
  return engine.archiveFile(held.bytes, index);
}

function answer(engine: Module, request: Request): void {
  try {
    const made = request.op === 'entry' ? entry(engine, request) : check(engine, request);
    const value = typeof made === 'string' ? made : (made.buffer as ArrayBuffer);
    scope.postMessage({ op: 'answer', id: request.id, value }, typeof value === 'string' ? [] : [value]);
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
