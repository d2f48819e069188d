// The worker that reads one PDF and says what its pages hold.
import { pdfPages } from './pages';

const scope = self as unknown as {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
};

scope.onmessage = (event) => {
  pdfPages(new Uint8Array(event.data as ArrayBuffer)).then(
    (value) => scope.postMessage({ value }),
    (error) => scope.postMessage({ broken: String((error as Error)?.message || error) }),
  );
};
