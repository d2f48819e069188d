// node identity.mjs GOUJI.JS GOUJI-NATIVE [FOLDER]: the engine in Node and the native program must give the same
// bytes for the same input. Inputs: the repository's reports, those in FOLDER (scripts/lib/containers.sh)
// and beside the repository (../shared) when there, made-up hostile ones, and damaged copies of all (fixed seed). Prints "N passed, N failed".
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [glue, native, containers] = process.argv.slice(2).map((path) => resolve(path));
const root = fileURLToPath(new URL('../..', import.meta.url));
const engine = await createRequire(import.meta.url)(glue)();
const folder = mkdtempSync(join(tmpdir(), 'gouji-identity-'));

const files = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)]);

const inputs = files(join(root, 'tests')).filter((f) => !/\.(cpp|h|mjs|cmake)$|CMakeLists\.txt$/.test(f));
if (containers) inputs.push(...files(containers).filter((f) => !f.endsWith('.pages')));
const beside = join(root, '../shared');
for (const dir of ['seeds', 'corpus']) {
  if (existsSync(join(beside, dir))) inputs.push(...files(join(beside, dir)));
  else console.log(`../shared/${dir} is not there: its reports are not compared`);
}

const write = (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  inputs.push(path);
};
let state = 20240131;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
for (const path of [...inputs]) {
  const bytes = readFileSync(path);
  if (!bytes.length || bytes.length > 1 << 20) continue;
  const damaged = Buffer.from(bytes);
  for (let i = 0; i < 20; i++) damaged[random(damaged.length)] = random(256);
  write(`damaged-${inputs.length}-${basename(path)}`, damaged);
  write(`cut-${inputs.length}-${basename(path)}`, bytes.subarray(0, random(bytes.length)));
}
write('empty.txt', '');
for (const [name, unit] of Object.entries({ digits: '7', tabs: '\t', bars: '|', brackets: '（',
  labels: '行政许可', lines: '行政许可\t1\n', cells: '<td>', astral: '𠮷1𠮷', nul: '\0', high: '\u{10ffff}' })) {
  write(`${name}.txt`, unit.repeat(5000));
}
write('random.bin', Buffer.from(Array.from({ length: 50000 }, () => random(256))));
write('utf16.txt', Buffer.from('\ufeff2024年政府信息公开工作年度报告\n一、总体情况\n', 'utf16le'));

let passed = 0;
let failed = 0;
for (const path of inputs) {
  for (const [language, text] of [['zh', false], ['en', true]]) {
    const wanted = execFileSync(native, ['--lang', language, ...(text ? ['--text'] : []), path],
      { maxBuffer: 1 << 30 });
    const pages = existsSync(path + '.pages') ? readFileSync(path + '.pages', 'utf8') : '';
    const result = engine.check(new Uint8Array(readFileSync(path)), { name: basename(path), language, text, pages });
    const got = Buffer.from(`{"schema":1,"results":[${Buffer.from(result)}],"across":[]}\n`);
    if (got.equals(wanted)) {
      passed++;
    } else {
      failed++;
      const at = [...got].findIndex((byte, i) => byte !== wanted[i]);
      console.log(`differs at byte ${at} (${language}): ${path}`);
      console.log(`  wasm:   ${got.subarray(Math.max(0, at - 60), at + 60)}`);
      console.log(`  native: ${wanted.subarray(Math.max(0, at - 60), at + 60)}`);
    }
  }
}
if (!failed) rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
