// The files of a command line; an archive stands for the reports in it.
import { readFileSync, statSync } from 'node:fs';
import type { Engine } from './engine';
import type { Words } from './words';

export interface Input {
  name: string;
  bytes: Uint8Array;
}
export interface Unread {
  name: string;
  problem: string;
  message: string;
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A file as it is; nothing is unpacked. */
export async function readInput(file: string, words: Words): Promise<Input | Unread> {
  try {
    if (file !== '-' && statSync(file).isDirectory()) throw new Error('EISDIR');
    return { name: file, bytes: file === '-' ? await standardInput() : readFileSync(file) };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if ((error as Error).message === 'EISDIR') return { name: file, problem: 'not-readable', message: words.folder };
    return missing
      ? { name: file, problem: 'not-found', message: words.notFound }
      : { name: file, problem: 'not-readable', message: words.notReadable((error as Error).message) };
  }
}

/** The reports of a ZIP archive, by their names in it; an input that is none stands for itself. */
export function unpacked(engine: Engine, input: Input, words: Words): (Input | Unread)[] {
  const zipped = input.bytes[0] === 0x50 && input.bytes[1] === 0x4b; // PK
  if (!zipped || engine.format(input.bytes) !== 'zip') return [input];
  const list = JSON.parse(Buffer.from(engine.archive(input.bytes)).toString()) as { files: { name: string }[] };
  if (!list.files.length) return [input]; // the check says why
  return list.files.map((file, index) => {
    const name = input.name + '/' + file.name;
    const bytes = engine.archiveFile(input.bytes, index);
    return typeof bytes === 'string'
      ? { name, problem: bytes, message: words.archiveFile }
      : { name, bytes };
  });
}
