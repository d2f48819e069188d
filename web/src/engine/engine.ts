// The page's side of the engine: one worker, one request at a time. A worker that hangs or breaks
// is ended and a new one started, so the page stays usable. A PDF is read by a worker of its own.
import type { Catalogue, Language } from '../catalogue';
import { EngineFailure } from './failure';
import type { PdfReader } from './pdf';
import type { Result } from '../result';

/** What an archive holds. `archive` names it to entry(). */
export interface Contents {
  archive: number;
  files: { name: string; bytes: number }[];
}

type Answer = string | ArrayBuffer;

interface Request {
  op: 'check' | 'entry';
  language?: Language;
  name?: string;
  bytes?: ArrayBuffer;
  pages?: string;
  profile?: string;
  archive?: number;
  index?: number;
}

interface Pending {
  id: number;
  resolve(value: Answer): void;
  reject(failure: EngineFailure): void;
  timer: number;
}

const kStartTimeout = 20000;
/** The worker's answer to a PDF without its pages. */
export const kNeedsPages = 'pages';
/** The worker's answer when it does not have the archive, or no longer. */
export const kNoArchive = 'no-archive';

const parse = (json: Answer) => JSON.parse(new TextDecoder().decode(json as ArrayBuffer));

export class Engine {
  version = '';
  private worker: Worker | null = null;
  private ready: Promise<void> = Promise.resolve();
  private pending: Pending | null = null;
  private last = 0;
  private archives = 0;
  /** JSON; empty: the default one. */
  private profile = '';
  private abandonStart: ((failure: EngineFailure) => void) | null = null;
  /** JSON, by language; the worker gives it with its readiness. */
  private listed: { [language: string]: string } = {};
  private readonly catalogues: { [language: string]: Promise<Catalogue> } = {};
  private queue: Promise<unknown> = Promise.resolve();

  /** What the pages of a PDF hold; the same file is read once. */
  private readonly pages = new WeakMap<ArrayBuffer, string>();

  /** `spawn` makes a worker from the one known address; it may throw. */
  constructor(
    private readonly spawn: () => Worker,
    private readonly pdf: PdfReader,
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
          this.listed = message.catalogue;
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

  /**
   * A result; or, when `open` is true and this is an archive of reports, what it holds. `reading` is
   * called with true when a PDF begins to be read, with false when it has been.
   */
  check(
    bytes: ArrayBuffer,
    name: string,
    language: Language,
    open = false,
    reading: (on: boolean) => void = () => undefined,
  ): Promise<Result | Contents> {
    const archive = open ? ++this.archives : undefined;
    const ask = () =>
      this.request({ op: 'check', bytes, name, language, archive, pages: this.pages.get(bytes), profile: this.profile });
    const checked = ask().then((answer) => {
      if (answer !== kNeedsPages) return answer;
      reading(true);
      return this.pdf.read(bytes, this.timeout).then((pages) => {
        this.pages.set(bytes, pages);
        reading(false);
        return ask();
      });
    });
    return checked.then((answer) => {
      const made = parse(answer);
      return (made.files ? { archive, files: made.files } : made) as Result | Contents;
    });
  }

  /**
   * The file at this place of an archive that check() listed. The worker keeps the last archive;
   * `whole` is asked for its bytes when the worker has it no longer. Rejects with `entry` and the
   * engine's reason when the file cannot be unpacked.
   */
  entry(archive: number, index: number, whole: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
    return this.request({ op: 'entry', archive, index })
      .then((answer) =>
        answer === kNoArchive
          ? whole().then((bytes) => this.request({ op: 'entry', archive, index, bytes }))
          : answer,
      )
      .then((answer) => {
        if (typeof answer === 'string') throw new EngineFailure('entry', answer);
        return answer;
      });
  }

  /**
   * What all checks use from now on; empty: the default profile. Resolves to why it is none (then
   * nothing changes), or to null.
   */
  useProfile(json: string, language: Language): Promise<string | null> {
    // Nothing is checked by a profile that is none: the check of no bytes says so.
    const tried = this.request({ op: 'check', bytes: new ArrayBuffer(0), name: '', language, profile: json });
    return tried.then((answer) => {
      const { problem, message } = parse(answer) as Result;
      if (problem === 'profile') return message || '';
      this.profile = json;
      return null;
    });
  }

  catalogue(language: Language): Promise<Catalogue> {
    if (!this.catalogues[language]) {
      const made = this.start().then(() => JSON.parse(this.listed[language]) as Catalogue);
      made.catch(() => delete this.catalogues[language]);
      this.catalogues[language] = made;
    }
    return this.catalogues[language];
  }

  /** Ends what runs now; its promise is rejected with `cancelled`. */
  cancel(): void {
    this.pdf.cancel();
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

  private request(message: Request): Promise<Answer> {
    const run = () =>
      new Promise<Answer>((resolve, reject) => {
        const ready = this.start();
        const { worker } = this;
        ready.catch(reject);
        if (!worker) return;
        const pending: Pending = { id: ++this.last, resolve, reject, timer: 0 };
        this.pending = pending;
        // It may start yet: then it answers as soon as it can, and the time counts from there.
        worker.postMessage({ id: pending.id, ...message });
        ready.then(
          () => {
            if (this.pending !== pending) return;
            pending.timer = window.setTimeout(() => this.stop(new EngineFailure('timeout')), this.timeout);
          },
          () => {
            if (this.pending === pending) this.pending = null;
          },
        );
      });
    const result = this.queue.then(run, run);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
