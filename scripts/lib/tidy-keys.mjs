// Prints "FILE KEY" for each source of core: the key changes when the file, one of the headers of
// this tree that it includes, or the configuration does. Usage: node tidy-keys.mjs BUILD_FOLDER
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

const build = process.argv[2];
const hashes = new Map();
const hash = (file) => {
  if (!hashes.has(file)) hashes.set(file, createHash('sha256').update(readFileSync(file)).digest('hex'));
  return hashes.get(file);
};

// "object: #deps N, …", its files each on an indented line, and an empty line.
const listed = execFileSync('ninja', ['-C', build, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 });
for (const entry of listed.replace(/^ninja: .*\n/, '').split('\n\n')) {
  const own = entry
    .split('\n')
    .slice(1)
    .map((line) => relative('.', resolve(build, line.trim())))
    .filter((file) => /^(core|wasm|tests)\//.test(file));
  const source = own.find((file) => /^core\/.*\.cpp$/.test(file));
  if (!source) continue;
  const key = createHash('sha256').update([hash('.clang-tidy'), ...own.sort().map((file) => file + hash(file))].join('\n'));
  console.log(source, key.digest('hex').slice(0, 40));
}
