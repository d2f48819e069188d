// What is built runs in Chromium 78: it parses as of its time and calls nothing that came later.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import { built, kWeb, realEngine } from './support.mjs';
import { foreignInstruction } from './wasm-instructions.mjs';

const dist = built(realEngine());
const read = (path) => readFileSync(join(dist, path), 'utf8');
const scripts = {};
for (const name of readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'))) {
  scripts[name.split('.')[0]] = read(join('assets', name));
}
scripts.package = read('npm/gouji.js');

// Called by these names, and not there in Chromium 78; where we call a method of our own so, name it otherwise.
const kLater =
  'any at checkVisibility findLast findLastIndex fromAsync getOrInsert getOrInsertComputed groupBy hasOwn intersection ' +
  'isDisjointFrom isSubsetOf isWellFormed randomUUID replaceAll replaceChildren sumPrecise ' +
  'symmetricDifference toHex toReversed toSorted toSpliced toWellFormed union withResolvers structuredClone ' +
  'AggregateError CompressionStream DecompressionStream FinalizationRegistry Segmenter WeakRef EyeDropper';
const later = new Set(kLater.split(' '));
const kFunctions = /^([A-Z].*|structuredClone)$/;
// DecompressionStream is tried, else pdf.js and our worker (packed.test.mjs) unpack by themselves; the others are for writing a PDF.
const kAllowed = { worker: ['DecompressionStream'], pdf: ['DecompressionStream', 'CompressionStream', 'toSpliced'] };
// What pdf.js calls, its prelude brings.
const prelude = new Set(
  [...readFileSync(join(kWeb, 'pdf/prelude.ts'), 'utf8').matchAll(/\badd\([^,]+, '(\w+)'/g)].map((m) => m[1]),
);

function visit(tree, use) {
  if (Array.isArray(tree)) tree.forEach((node) => visit(node, use));
  else if (tree && typeof tree.type === 'string') {
    use(tree);
    for (const key in tree) if (key !== 'type') visit(tree[key], use);
  }
}

/** The names that are called or constructed, each once. */
function called(tree) {
  const names = new Set();
  visit(tree, ({ type, callee }) => {
    if (type !== 'CallExpression' && type !== 'NewExpression') return;
    // A method by itself is a function of ours, with a name that the minifier gave it.
    if (callee.type === 'Identifier' && (!later.has(callee.name) || kFunctions.test(callee.name))) names.add(callee.name);
    if (callee.type === 'MemberExpression' && !callee.computed) names.add(callee.property.name);
  });
  return names;
}

// Fields of classes, also private ones, are older than the rest of ES2022.
const kSyntax = {
  ChainExpression: () => true,
  StaticBlock: () => true,
  LogicalExpression: ({ operator }) => operator === '??',
  AssignmentExpression: ({ operator }) => /^(\?\?|\|\||&&)=$/.test(operator),
  MethodDefinition: ({ key }) => key.type === 'PrivateIdentifier',
  BinaryExpression: ({ operator, left }) => operator === 'in' && left.type === 'PrivateIdentifier',
  Literal: ({ regex }) => !!regex && /[dv]/.test(regex.flags),
};
function parsed(text) {
  const tree = parse(text, { ecmaVersion: 2022, sourceType: 'script' });
  visit(tree, (node) => {
    if (node.type in kSyntax && kSyntax[node.type](node)) throw new SyntaxError(`${node.type} at ${node.start}`);
  });
  return tree;
}

test('the parser refuses what came later, and the calls are found', () => {
  for (const text of ['a?.b', 'a ?? b', 'a ||= b', 'class A { #b() {} }', 'class A { #b; c() { #b in a } }', 'class A { static {} }', '/a/d', 'await a']) {
    assert.throws(() => parsed(text), text);
  }
  assert.deepEqual([...called(parsed('x.at(1); new WeakRef(y); structuredClone(z)'))], ['at', 'WeakRef', 'structuredClone']);
  assert.ok(prelude.has('withResolvers') && prelude.has('replaceAll'), 'the prelude was read');
});

for (const name of ['page', 'worker', 'pdf', 'package']) {
  test(`${name}: no later syntax, no later call`, () => {
    const names = called(parsed(scripts[name]));
    assert.ok(names.size > 100, 'calls were found');
    const found = [...names].filter((one) => later.has(one) && !(name === 'pdf' && prelude.has(one)));
    assert.deepEqual(found.sort(), (kAllowed[name] || []).sort());
  });
}

test('the scripts of the single file parse, the first as ES3 does', () => {
  const html = read('gouji.html');
  const inside = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  assert.deepEqual(inside.map(([, attributes]) => attributes.trim()), ['', 'type="text/plain" id="gouji-worker"', '', 'type="text/plain" id="gouji-pdf"']);
  for (const [, , text] of inside) parsed(text);
  parse(inside[0][2], { ecmaVersion: 3 });
  const [, first] = /<script data-worker[^>]*>([^]*?)<\/script>/.exec(read('index.html'));
  parse(first, { ecmaVersion: 3 });
});

test('the module has no instruction, type or section of later than Chromium 78', () => {
  assert.equal(foreignInstruction(readFileSync(join(dist, 'npm/engine/gouji.wasm'))), null);
});

test('what came later is found in a module', () => {
  // (func (result i32) …): i64.const 0 i32.wrap_i64 is of 2017; v128.const, throw and memory.discard are not.
  const module = (...code) =>
    Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, code.length + 4, 1, code.length + 2, 0, ...code, 0x0b);
  assert.equal(foreignInstruction(module(0x42, 0, 0xa7, 0xc0, 0x1a)), null);
  assert.match(foreignInstruction(module(0xfd, 12)), /0xfd/);
  assert.match(foreignInstruction(module(0x08, 0)), /0x8 /);
  assert.match(foreignInstruction(module(0xd0, 0x70, 0x1a)), /0xd0/);
  assert.match(foreignInstruction(module(0xfc, 18, 0)), /0xfc 18/);
});
