// The page's side of the engine: one worker, one request at a time. A worker that hangs or breaks
// is ended and a new one started, so the page stays usable.
import type { Catalogue, Language } from './catalogue';
import type { Result } from './result';

export type FailureCode = 'unavailable' | 'timeout' | 'crashed' | 'cancelled';

export class EngineFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail = '',
  ) {
    super(code + (detail ? ': ' + detail : ''));
  }
}

interface Pending {
  id: number;
  resolve(value: string): void;
  reject(failure: EngineFailure): void;
  timer: number;
}

const kStartTimeout = 20000;

export class Engine {
  version = '';
  private worker: Worker | null = null;
  private ready: Promise<void> = Promise.resolve();
  private pending: Pending | null = null;
  private last = 0;
  private abandonStart: ((failure: EngineFailure) => void) | null = null;
  private catalogues: { [language: string]: Promise<Catalogue> } = {};
  private queue: Promise<unknown> = Promise.resolve();

  /** `spawn` makes a worker from the one known address; it may throw. */
  constructor(
    private readonly spawn: () => Worker,
    public timeout = 20000,
  ) {}

  /** Starts the worker ahead of the first request. */
  start(): Promise<void> {
    if (this.worker) return this.ready;
    this.ready = new Promise<void>((resolve, reject) => {
      let worker: Worker;
      try {
        worker = this.spawn();
      } catch (error) {
        reject(new EngineFailure('unavailable', 'worker: ' + String(error)));
        return;
      }
      this.worker = worker;
      const give = (failure: EngineFailure) => {
        window.clearTimeout(timer);
        this.abandonStart = null;
        if (this.worker === worker) this.end();
        reject(failure);
      };
      this.abandonStart = give;
      const timer = window.setTimeout(
        () => give(new EngineFailure('unavailable', 'start: no answer')),
        kStartTimeout,
      );
      worker.onerror = (event) => {
        event.preventDefault();
        const detail = 'worker: ' + (event.message || 'could not be loaded');
        if (this.abandonStart === give) give(new EngineFailure('unavailable', detail));
        else this.broken(worker, new EngineFailure('crashed', detail));
      };
      worker.onmessage = (event) => {
        const message = event.data;
        if (message.op === 'ready') {
          window.clearTimeout(timer);
          this.abandonStart = null;
          this.version = String(message.version);
          resolve();
        } else if (message.op === 'failed') {
          give(new EngineFailure('unavailable', message.reason + ': ' + message.detail));
        } else if (message.op === 'broken') {
          this.broken(worker, new EngineFailure('crashed', message.detail));
        } else if (this.pending && message.id === this.pending.id) {
          const pending = this.pending;
          this.settle();
          pending.resolve(message.value);
        }
      };
    });
    this.ready.catch(() => undefined);
    return this.ready;
  }

  check(bytes: ArrayBuffer, name: string, language: Language): Promise<Result> {
    return this.request({ op: 'check', bytes, name, language }).then(
      (text) => JSON.parse(text) as Result,
    );
  }

  catalogue(language: Language): Promise<Catalogue> {
    if (!this.catalogues[language]) {
      const made = this.request({ op: 'catalogue', language }).then(
        (text) => JSON.parse(text) as Catalogue,
      );
      made.catch(() => delete this.catalogues[language]);
      this.catalogues[language] = made;
    }
    return this.catalogues[language];
  }

  /** Ends what runs now; its promise is rejected with `cancelled`. */
  cancel(): void {
    this.stop(new EngineFailure('cancelled'));
  }

  /** Ends the worker for good, or until the next request. */
  end(): void {
    if (this.worker) this.worker.terminate();
    this.worker = null;
  }

  private stop(failure: EngineFailure): void {
    if (this.abandonStart) this.abandonStart(failure);
    const pending = this.pending;
    if (!pending) return;
    this.settle();
    this.end();
    pending.reject(failure);
    this.start();
  }

  private broken(worker: Worker, failure: EngineFailure): void {
    if (this.worker === worker) this.stop(failure);
  }

  private settle(): void {
    if (this.pending) window.clearTimeout(this.pending.timer);
    this.pending = null;
  }

  private request(message: {
    op: string;
    language: Language;
    name?: string;
    bytes?: ArrayBuffer;
  }): Promise<string> {
    const run = (): Promise<string> =>
      this.start().then(
        () =>
          new Promise<string>((resolve, reject) => {
            const worker = this.worker;
            if (!worker) {
              reject(new EngineFailure('cancelled'));
              return;
            }
            const id = ++this.last;
            const timer = window.setTimeout(
              () => this.stop(new EngineFailure('timeout')),
              this.timeout,
            );
            this.pending = { id, resolve, reject, timer };
            worker.postMessage({ id, ...message });
          }),
      );
    const result = this.queue.then(run, run);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
