// The gouji command: reads files, checks each with the same WebAssembly module as the page.
import { parseArgs } from 'node:util';
import type { Catalogue, Language } from '../src/catalogue';
import type { Across, Result } from '../src/result';
import { strings } from '../src/words/strings';
import { csv } from './csv';
import { load } from './engine';
import { readInput, unpacked, type Input } from './inputs';
import { PdfTimeout, readPdf } from './pdf';
import { sarif } from './sarif';
import { visible } from '../src/view/visible';
import { indented, Painter, textReport, textTotal } from './text';
import { width, wrap } from './width';
import { kWords, type Words } from './words';

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
  previous?: string;
  rollup: boolean;
  profile?: string;
}

class UsageError extends Error {}

function parse(argv: string[], spoken: Language): Arguments | 'help' | 'version' {
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
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' =<]+)/.exec(message)?.[1] ?? '';
    throw new UsageError(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? kWords[spoken].unknownOption(option) : message);
  }
  const { values, positionals } = parsed;
  const language: Language = values.lang === 'en' ? 'en' : 'zh';
  const words = kWords[language];
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') {
    throw new UsageError(words.badLanguage(values.lang));
  }
  const format = values.format ?? 'text';
  if (!kFormats.includes(format)) throw new UsageError(words.badFormat(format));
  if (!positionals.length) throw new UsageError(words.noFile);
  const { previous, rollup = false, profile } = values;
  if (previous !== undefined && rollup) throw new UsageError(words.oneMode);
  if (previous !== undefined && positionals.length !== 1) throw new UsageError(words.oneFile);
  return { format, language, withText: values.text ?? false, files: positionals, previous, rollup, profile };
}

/** What was found across reports, as a result of the report that it is about. */
function acrossResults(results: Result[], across: Across | null, catalogue: Catalogue, mode: string): Result[] {
  const about = across && results.find((r) => r.source.name === across.source);
  if (!about) return [];
  const off = new Set(about.profile?.rules.filter((r) => r.setting === 'off').map((r) => r.rule));
  const rules = catalogue.rules.filter(
    (r) => r.group === 'across' && (r.id === 'rollup') === (mode === 'rollup') && !off.has(r.id),
  );
  const notAssessed = new Set(across.notAssessed.map((n) => n.rule));
  const count = (severity: string) =>
    across.findings.filter((f) => f.severity === severity && !f.accepted).length;
  return [
    {
      ...about,
      findings: across.findings,
      repairs: [],
      notAssessed: across.notAssessed,
      summary: {
        error: count('error'),
        warning: count('warning'),
        info: count('info'),
        // A rule that has findings was looked at, whatever else it could not compare.
        rulesChecked: rules.filter((r) => !notAssessed.has(r.id) || across.findings.some((f) => f.rule === r.id)).length,
      },
    },
  ];
}

/** Which report --rollup takes for the one that counts the others, and why. */
function parentSaid(about: Result, words: Words): string {
  const name = visible(about.source.name);
  if (about.report?.agencyKind === 'government') return words.parent(name, 'government');
  const requests = about.report?.tables.find((table) => table.key === 'requests');
  const received = requests?.cells.find((cell) => cell.row === 'received' && cell.column === 'total');
  return words.parent(name, Number(received?.value) > 0 ? 'most' : 'first');
}

/** Columns of the text: the terminal's, else what COLUMNS says, else 80; no line is over 100. */
function columns(): number {
  const given = process.stdout.columns || Number(process.env.COLUMNS) || 80;
  return Math.min(100, Math.max(40, Math.floor(given)));
}

/** Lines of the help; what an option does stands beside it. */
function help(lines: string, columns: number): string {
  return lines.split('\n').map((line) => {
    const [, option, text] = /^( {2}--.*? {2,})?(.*)$/.exec(line) as unknown as [string, string | undefined, string];
    const start = width(option || '');
    return (option || '') + wrap(text, columns - start).join('\n' + ' '.repeat(start));
  }).join('\n');
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
    parsed = parse(process.argv.slice(2), language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`gouji: ${error.message}\n${kWords[language].usage}\n`);
    return 2;
  }
  if (parsed === 'help') {
    const { zh, en } = kWords;
    process.stdout.write([zh.usage, zh.help, en.help].map((lines) => help(lines, columns())).join('\n\n') + '\n');
    return 0;
  }
  let engine = await load();
  if (parsed === 'version') {
    process.stdout.write(engine.version() + '\n');
    return 0;
  }
  const { format, files, withText, previous, rollup } = parsed;
  const words = kWords[parsed.language];
  const catalogue = JSON.parse(engine.catalogue(parsed.language)) as Catalogue;
  const version = engine.version();
  let profile = '';
  if (parsed.profile !== undefined) {
    const read = await readInput(parsed.profile, words);
    if (!('bytes' in read)) {
      process.stderr.write(`gouji: ${read.name}: ${read.message}\n`);
      return 2;
    }
    profile = new TextDecoder().decode(read.bytes);
    engine.useProfile(profile);
    // The check of no bytes says what is wrong with a profile; it is no fault of the reports.
    const tried = engine.check(new Uint8Array(), { name: '', language: parsed.language, text: false, pages: '' });
    const { problem, message } = JSON.parse(Buffer.from(tried).toString()) as Result;
    if (problem === 'profile') {
      process.stderr.write(`gouji: ${read.name}: ${message}\n`);
      return 2;
    }
  }
  const mode = previous !== undefined ? 'previous' : rollup ? 'rollup' : null;

  const all: Checked[] = [];
  const check = async (input: Input): Promise<Checked> => {
    try {
      const text = format === 'json' ? withText : true;
      const isPdf = engine.format(input.bytes.subarray(0, kHead)) === 'pdf';
      const pages = isPdf ? await readPdf(input.bytes) : '';
      const options = { name: input.name, language: parsed.language, text, pages };
      const bytes = mode ? engine.add(input.bytes, options) : engine.check(input.bytes, options);
      const json = Buffer.from(bytes.buffer).toString();
      return { json, result: JSON.parse(json) as Result };
    } catch (error) {
      if (error instanceof PdfTimeout) return notRead(input.name, 'timeout', words.pdfTimeout);
      engine = await load();
      if (profile) engine.useProfile(profile);
      if (mode) engine.begin();
      return notRead(input.name, 'engine', words.engine(String(error)));
    }
  };
  const checkFile = async (file: string): Promise<Checked[]> => {
    const input = await readInput(file, words);
    if (!('bytes' in input)) return [notRead(input.name, input.problem, input.message)];
    const checked: Checked[] = [];
    for (const one of unpacked(engine, input, words)) {
      checked.push('bytes' in one ? await check(one) : notRead(one.name, one.problem, one.message));
    }
    return checked;
  };

  if (mode) engine.begin();
  const before = previous === undefined ? [] : await checkFile(previous);
  for (const file of files) all.push(...(await checkFile(file)));
  if (rollup && all.length < 2) {
    process.stderr.write(`gouji: ${words.severalFiles}\n${words.usage}\n`);
    return 2;
  }
  const across = mode ? (JSON.parse(engine.across(mode, parsed.language)) as Across) : null;

  for (const { result } of before) {
    if (result.status === 'checked') continue;
    const reason = result.message || words.takesNoPart;
    process.stderr.write(`gouji: ${result.source.name}: ${reason}\n`);
  }
  // On a terminal the report of the file says so already.
  const told = format === 'text' && process.stdout.isTTY;
  for (const { result } of all) {
    if (told || result.status === 'checked') continue;
    const reason = result.message || words.status[result.status] || result.status;
    process.stderr.write(`gouji: ${result.source.name}: ${reason}\n`);
  }
  const results = all.map((one) => one.result);
  const acrossOnes = acrossResults(results, across, catalogue, mode ?? '');
  if (mode && !acrossOnes.length) process.stderr.write(`gouji: ${words.nothingAcross}\n`);
  // These have no place for it.
  if (mode === 'rollup' && (format === 'csv' || format === 'sarif')) {
    for (const about of acrossOnes) process.stderr.write(`gouji: ${parentSaid(about, words)}\n`);
  }
  if (format === 'json') {
    process.stdout.write(
      '{"schema":1,"results":[' + all.map((one) => one.json).join(',') + '],"across":' +
        JSON.stringify(across ? across.findings : []) +
        (across?.source === undefined ? '' : ',"acrossSource":' + JSON.stringify(across.source)) +
        (across?.notAssessed.length ? ',"acrossNotAssessed":' + JSON.stringify(across.notAssessed) : '') +
        '}\n',
    );
  } else if (format === 'sarif') {
    process.stdout.write(sarif([...results, ...acrossOnes], catalogue, version, strings(parsed.language)));
  } else if (format === 'csv') {
    process.stdout.write(csv([...results, ...acrossOnes], catalogue, parsed.language));
  } else {
    const colour =
      !!process.stdout.isTTY && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';
    const painter = new Painter(colour, columns());
    let out = results.map((result) => textReport(result, catalogue, parsed.language, painter)).join('\n');
    if (results.length > 1) out += '\n' + textTotal(results, parsed.language, painter);
    for (const result of acrossOnes) {
      const title = mode === 'rollup' ? words.withRollup : words.withPrevious;
      out += '\n' + painter.paint('bold', '── ' + title) + '\n';
      if (mode === 'rollup') out += indented(parentSaid(result, words), painter, null).join('\n') + '\n';
      out += textReport(result, catalogue, parsed.language, painter);
    }
    process.stdout.write(out);
  }
  if ([...before.map((one) => one.result), ...results].some((r) => r.status !== 'checked')) return 2;
  const errors = across?.findings.some((f) => f.severity === 'error' && !f.accepted);
  return errors || results.some((result) => result.summary.error > 0) ? 1 : 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run().catch((error) => {
  process.stderr.write(`gouji: ${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
