// What is given to be checked: text, a file, a file inside an archive. The bytes are had when its
// turn comes.
import { encode, readFile } from '../clipboard';
import type { Contents, Engine } from '../engine/engine';
import { EngineFailure } from '../engine/failure';
import { sampleReport } from './sample';
import type { Strings } from '../words/strings';

const kMaxBytes = 50 * 1024 * 1024;
/** An archive of many reports; each of them is held to the limit of the engine. */
const kMaxArchive = 200 * 1024 * 1024;

export type Name = string | ((words: Strings) => string);

export class Source {
  private held: Promise<ArrayBuffer> | null = null;

  constructor(
    private readonly given: Name,
    private readonly load: () => Promise<ArrayBuffer>,
    /** Tried when the first form of a paste is no report. */
    readonly instead: ArrayBuffer | null = null,
    /** Out of an archive; an archive in it is not opened. */
    readonly nested = false,
    /** Pasted or typed: nobody would call it a file. */
    readonly text = false,
  ) {}

  name(words: Strings): string {
    return typeof this.given === 'string' ? this.given : this.given(words);
  }

  /** Loaded once, until release(); rejects with an EngineFailure. */
  bytes(): Promise<ArrayBuffer> {
    if (!this.held) {
      this.held = this.load();
      this.held.catch(() => this.release());
    }
    return this.held;
  }

  release(): void {
    this.held = null;
  }
}

export function bytesSource(name: Name, bytes: ArrayBuffer): Source {
  return new Source(name, () => Promise.resolve(bytes));
}

export function textSource(name: Name, text: string, instead: string | null = null): Source {
  const bytes = encode(text);
  return new Source(name, () => Promise.resolve(bytes), instead === null ? null : encode(instead), false, true);
}

export function sampleSource(): Source {
  return textSource((words) => words.sampleName, sampleReport());
}

export function fileSource(file: File): Source {
  return new Source(file.name, () => {
    if (file.size > (/\.zip$/i.test(file.name) ? kMaxArchive : kMaxBytes)) {
      return Promise.reject(new EngineFailure('too-large', file.name));
    }
    return readFile(file).catch(() => {
      throw new EngineFailure('read', file.name);
    });
  });
}

/** The files of an archive, in its order, under its name. */
export function entries(engine: Engine, archive: Source, contents: Contents, words: Strings): Source[] {
  const prefix = archive.name(words) + '/';
  return contents.files.map((file, index) => {
    const load = () =>
      engine.entry(contents.archive, index, () => archive.bytes()).then(
        (bytes) => {
          archive.release();
          return bytes;
        },
        (failure) => {
          archive.release();
          throw failure;
        },
      );
    return new Source(prefix + file.name, load, null, true);
  });
}
