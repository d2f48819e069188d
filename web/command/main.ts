// The gouji command: reads files, checks each with the same WebAssembly module as the page.
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Catalogue, Language } from '../src/catalogue';
import type { Result } from '../src/result';
import { csv } from './csv';
import { load } from './engine';
import { PdfTimeout, readPdf } from './pdf';
import { sarif } from './sarif';
import { Painter, textReport, textTotal } from './text';
import { kWords } from './words';

// What tells a PDF stands in its first kilobyte.
const kHead = 4096;
const kFormats = ['text', 'json', 'sarif', 'csv'];

export interface Checked {
  /** The engine's own string, or ours when the file never reached it. */
  json: string;
  result: Result;
}

interface Arguments {
  format: string;
  language: Language;
  withText: boolean;
  files: string[];
}

class UsageError extends Error {}

function parse(argv: string[]): Arguments | 'help' | 'version' {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        text: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        previous: { type: 'string' },
        rollup: { type: 'boolean' },
        profile: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const language: Language = values.lang === 'en' ? 'en' : 'zh';
  const words = kWords[language];
  if (values.help) return 'help';
  if (values.version) return 'version';
  for (const name of ['previous', 'rollup', 'profile'] as const) {
    if (values[name] !== undefined) throw new UsageError(words.notYet('--' + name));
  }
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') {
    throw new UsageError(words.badLanguage(values.lang));
  }
  const format = values.format ?? 'text';
  if (!kFormats.includes(format)) throw new UsageError(words.badFormat(format));
  if (!positionals.length) throw new UsageError(words.noFile);
  return { format, language, withText: values.text ?? false, files: positionals };
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function notRead(name: string, problem: string, message: string): Checked {
  const result: Result = {
    source: { name, format: '', encoding: '', bytes: 0 },
    status: 'unreadable',
    problem,
    message,
    report: null,
    findings: [],
    repairs: [],
    notAssessed: [],
    summary: { error: 0, warning: 0, info: 0, rulesChecked: 0 },
  };
  return { json: JSON.stringify(result), result };
}

async function run(): Promise<number> {
  const language: Language = /(^| )--lang[= ]en( |$)/.test(process.argv.join(' ')) ? 'en' : 'zh';
  let parsed;
  try {
    parsed = parse(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`gouji: ${error.message}\n${kWords[language].usage}\n`);
    return 2;
  }
  if (parsed === 'help') {
    process.stdout.write(kWords.zh.usage + '\n\n' + kWords.zh.help + '\n\n' + kWords.en.help + '\n');
    return 0;
  }
  let engine = await load();
  if (parsed === 'version') {
    process.stdout.write(engine.version() + '\n');
    return 0;
  }
  const { format, files, withText } = parsed;
  const words = kWords[parsed.language];
  const catalogue = JSON.parse(engine.catalogue(parsed.language)) as Catalogue;
  const version = engine.version();
  const all: Checked[] = [];
  for (const file of files) {
    let bytes: Buffer;
    try {
      if (file !== '-' && statSync(file).isDirectory()) throw new Error('EISDIR');
      bytes = file === '-' ? await standardInput() : readFileSync(file);
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      all.push(
        missing
          ? notRead(file, 'not-found', words.notFound)
          : notRead(file, 'not-readable', words.notReadable((error as Error).message)),
      );
      continue;
    }
    try {
      const text = format === 'json' ? withText : true;
      const isPdf = engine.format(bytes.subarray(0, kHead)) === 'pdf';
      const pages = isPdf ? await readPdf(bytes) : '';
      const json = engine.check(bytes, { name: file, language: parsed.language, text, pages });
      all.push({ json, result: JSON.parse(json) as Result });
    } catch (error) {
      all.push(
        error instanceof PdfTimeout
          ? notRead(file, 'timeout', words.pdfTimeout)
          : notRead(file, 'engine', words.engine(String(error))),
      );
      engine = await load();
    }
  }

  for (const { result } of all) {
    if (result.status === 'checked') continue;
    const reason = result.message || words.status[result.status] || result.status;
    process.stderr.write(`gouji: ${result.source.name}: ${reason}\n`);
  }
  const results = all.map((one) => one.result);
  if (format === 'json') {
    process.stdout.write(
      '{"schema":1,"results":[' + all.map((one) => one.json).join(',') + '],"across":[]}\n',
    );
  } else if (format === 'sarif') {
    process.stdout.write(sarif(results, catalogue, version));
  } else if (format === 'csv') {
    process.stdout.write(csv(results, catalogue, parsed.language));
  } else {
    const colour =
      !!process.stdout.isTTY && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';
    const painter = new Painter(colour);
    let out = results.map((result) => textReport(result, catalogue, parsed.language, painter)).join('\n');
    if (results.length > 1) out += '\n' + textTotal(results, parsed.language, painter);
    process.stdout.write(out);
  }
  if (results.some((result) => result.status !== 'checked')) return 2;
  return results.some((result) => result.summary.error > 0) ? 1 : 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run().catch((error) => {
  process.stderr.write(`gouji: ${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
