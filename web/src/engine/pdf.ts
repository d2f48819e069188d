// Reading a PDF: a worker that lives for one file. Its script is loaded when the first one comes.
import { EngineFailure } from './failure';

export class PdfReader {
  private abandon: ((failure: EngineFailure) => void) | null = null;

  constructor(private readonly spawn: () => Worker) {}

  /** What the pages hold, for the engine; rejects with an EngineFailure. */
  read(bytes: ArrayBuffer, timeout: number): Promise<string> {
    this.stop(new EngineFailure('cancelled'));
    return new Promise<string>((resolve, reject) => {
      let worker: Worker;
      try {
        worker = this.spawn();
      } catch (error) {
        reject(new EngineFailure('pdf-unavailable', String(error)));
        return;
      }
      const end = () => {
        window.clearTimeout(timer);
        worker.terminate();
        if (this.abandon === give) this.abandon = null;
      };
      const give = (failure: EngineFailure) => {
        end();
        reject(failure);
      };
      this.abandon = give;
      const timer = window.setTimeout(() => give(new EngineFailure('pdf-timeout')), timeout);
      worker.onerror = (event) => {
        event.preventDefault();
        // Without a message the script itself could not be had.
        const code = event.message ? 'pdf-crashed' : 'pdf-unavailable';
        give(new EngineFailure(code, event.message || 'could not be loaded'));
      };
      worker.onmessage = (event) => {
        const { value, broken } = event.data as { value?: string; broken?: string };
        if (value === undefined) {
          give(new EngineFailure('pdf-crashed', broken));
          return;
        }
        end();
        resolve(value);
      };
      worker.postMessage(bytes);
    });
  }

  cancel(): void {
    this.stop(new EngineFailure('cancelled'));
  }

  private stop(failure: EngineFailure): void {
    if (this.abandon) this.abandon(failure);
  }
}
