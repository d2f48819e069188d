// node bench.mjs ROOT [REPORT]: WebAssembly against native, start of the module, sizes.
// Prints a table with targets; never fails on a figure.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';

const [root, given] = process.argv.slice(2);
const native = join(root, 'build/release/tests/bench/gouji-bench');
const glue = join(root, 'build/wasm/gouji.js');
const wasm = join(root, 'build/wasm/gouji.wasm');

const line = (name, value, unit, target) => {
  const verdict = target === undefined ? '' : `${String(target).padStart(8)}  ${value <= target ? 'ok' : 'over'}`;
  console.log(`${name.padEnd(40)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(6)}${verdict}`);
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

// The start, as a worker meets it: compile, instantiate, first call.
const starts = [];
for (let i = 0; i < 9; i++) {
  const code = `const t = performance.now();
    require(${JSON.stringify(glue)})().then((m) => { m.version(); console.log(performance.now() - t); });`;
  starts.push(Number(execFileSync(process.execPath, ['-e', code]).toString()));
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const file = given ?? join(folder, 'report.txt');
if (!given) execFileSync(native, ['--write', file]);
const bytes = new Uint8Array(readFileSync(file));
const engine = await createRequire(import.meta.url)(glue)();
const options = { name: '', language: 'zh', text: false, pages: '' };
// In turns, so that a machine that slows down or speeds up does so for both.
const natives = [];
const wasms = [];
const strings = [];
const decoder = new TextDecoder();
for (let turn = 0; turn < 5; turn++) {
  natives.push(Number(execFileSync(native, ['--median', file]).toString()) / 1e6);
  const times = [];  // processor time, as the native program measures it
  const decoded = [];
  for (const begin = performance.now(); times.length < 30 || performance.now() - begin < 1000; ) {
    const start = process.cpuUsage();
    const json = engine.check(bytes, options);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    const from = process.cpuUsage();
    decoder.decode(json);
    const taken = process.cpuUsage(from);
    decoded.push((taken.user + taken.system) / 1000);
  }
  wasms.push(median(times));
  strings.push(median(decoded));
}
rmSync(folder, { recursive: true });

// A report of six pages in each format, read and checked by the warm engine.
const formats = [];
{
  const reports = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  execFileSync(join(root, 'build/release/tests/gouji-write-containers'), [reports]);
  for (const ending of ['broken.docx', 'ours.doc', 'bordered.xlsx', 'native.ofd']) {
    const name = readdirSync(reports).filter((f) => f.endsWith('-' + ending)).sort()[0];
    const given = new Uint8Array(readFileSync(join(reports, name)));
    const taken = [];
    for (const begin = performance.now(); taken.length < 20 || performance.now() - begin < 400; ) {
      const start = process.cpuUsage();
      const result = engine.check(given, { ...options, name });
      const { user, system } = process.cpuUsage(start);
      taken.push((user + system) / 1000);
      if (taken.length === 1 && JSON.parse(Buffer.from(result).toString()).status !== 'checked') throw new Error(`${name} is not read`);
    }
    formats.push([ending.split('.')[1], median(taken)]);
  }
  rmSync(reports, { recursive: true });
}

// Hostile and large files, each by an engine of its own: the slowest and the largest of each reader.
// The heap of WebAssembly never shrinks, so its size afterwards is its peak, the file included.
{
  const made = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  execFileSync(native, ['--write-hostile', made]);
  const slowest = {};
  const largest = {};
  for (const file of readdirSync(made).filter((f) => !/\.(name|pages)$/.test(f))) {
    const [n, reader] = file.split('.');
    const [input, pages, name] = [file, `${n}.pages`, `${n}.name`].map((f) => readFileSync(join(made, f)));
    const fresh = await createRequire(import.meta.url)(glue)();
    const start = process.cpuUsage();
    fresh.check(new Uint8Array(input), { ...options, pages: pages.toString() });
    const { user, system } = process.cpuUsage(start);
    const measured = { name: name.toString(), ms: (user + system) / 1000, mb: fresh.HEAPU8.length / 1e6 };
    if (!(measured.ms <= slowest[reader]?.ms)) slowest[reader] = measured;
    if (!(measured.mb <= largest[reader]?.mb)) largest[reader] = measured;
  }
  rmSync(made, { recursive: true });
  console.log('\nhostile and large files, WebAssembly              value         target');
  for (const reader of Object.keys(slowest)) {
    line(`${reader}, ${slowest[reader].name}`, slowest[reader].ms, 'ms', 2000);
    line(`${reader}, ${largest[reader].name}`, largest[reader].mb, 'MB', 200);
  }
}

console.log('\nWebAssembly and sizes                         value         target');
line('check, native', median([...natives]), 'ms');
line('check, WebAssembly in Node', median([...wasms]), 'ms');
line('WebAssembly to native', median(wasms.map((ms, turn) => ms / natives[turn])), '', 2.5);
line('its result made a string, in Node', median(strings), 'ms');
for (const [format, ms] of formats) line(`${format} of six pages, WebAssembly`, ms, 'ms', 5);
line('start of the module in Node', median(starts), 'ms', 30);
line('engine, brotli', (brotli(readFileSync(wasm)) + brotli(readFileSync(glue))) / 1000, 'KB', 900);

const dist = join(root, 'dist');
if (existsSync(join(dist, 'assets'))) {
  const code = ['index.html', ...readdirSync(join(dist, 'assets')).map((f) => join('assets', f))]
    .filter((f) => /\.(html|js|css)$/.test(f) && !/\/(worker|pdf)\./.test(f));
  const size = code.reduce((sum, f) => sum + brotli(readFileSync(join(dist, f))), 0);
  line('page code without the engine, brotli', size / 1000, 'KB', 40);
  const pdf = readdirSync(join(dist, 'assets')).find((f) => f.startsWith('pdf.'));
  if (pdf) line('reader of PDF, brotli', brotli(readFileSync(join(dist, 'assets', pdf))) / 1000, 'KB', 700);
}
const offline = join(dist, 'gouji.html');
if (existsSync(offline)) line('dist/gouji.html', statSync(offline).size / 1e6, 'MB', 3);
