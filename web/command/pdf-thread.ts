// Reads one PDF, in a thread that can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import { pdfPages } from '../pdf/pages';

pdfPages(workerData as Uint8Array).then((value) => parentPort!.postMessage(value));
