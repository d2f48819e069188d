// What the pages of a PDF hold; read by a thread of its own, which is loaded only for a PDF.
import { Worker } from 'node:worker_threads';

const kTimeout = 120000;
const kMegabytes = 1536;

export class PdfTimeout extends Error {}

export function readPdf(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf.mjs', import.meta.url), {
      // A copy: pdf.js takes the whole of the memory that a small file of Node shares with others.
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: kMegabytes },
    });
    const timer = setTimeout(() => give(new PdfTimeout()), kTimeout);
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const give = (error: Error) => {
      end();
      reject(error);
    };
    worker.once('message', (value) => {
      end();
      resolve(String(value));
    });
    worker.once('error', give);
    worker.once('exit', () => give(new Error('exit')));
  });
}
