// The command as it is installed: exit status, formats, what goes where.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { built, kWeb, sampleText, scratch } from './support.mjs';

const command = join(built(), 'npm/bin/gouji.mjs');
const folder = scratch();
const sample = await sampleText();
writeFileSync(join(folder, 'a.txt'), sample);
writeFileSync(join(folder, 'clean.txt'), sample + '@clean');
writeFileSync(join(folder, 'note.txt'), '会议通知');
writeFileSync(join(folder, '甲 局.txt'), sample);
writeFileSync(join(folder, 'crash.txt'), sample + '@crash');
mkdirSync(join(folder, 'dir'));

function gouji(...args) {
  const options = typeof args[args.length - 1] === 'object' ? args.pop() : {};
  const env = { ...process.env, COLUMNS: '', ...options.env };
  const made = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', input: options.input, env });
  return { status: made.status, out: made.stdout, err: made.stderr };
}

test('exit status: 0 clean, 1 faults, 2 not checked, whichever comes first', () => {
  assert.equal(gouji('clean.txt').status, 0);
  assert.equal(gouji('a.txt').status, 1);
  assert.equal(gouji('note.txt').status, 2);
  assert.equal(gouji('a.txt', 'note.txt', 'clean.txt').status, 2);
  assert.equal(gouji('missing.txt').status, 2);
  assert.equal(gouji('dir').status, 2);
  assert.match(gouji('dir').err, /dir: 这是文件夹/);
  assert.equal(gouji('crash.txt').status, 2);
});

test('what is wrong with a file is said on standard error', () => {
  assert.match(gouji('note.txt').err, /note\.txt: 没有找到年度报告/);
  assert.match(gouji('missing.txt').err, /missing\.txt: 没有这个文件/);
  assert.match(gouji('--lang', 'en', 'missing.txt').err, /There is no such file/);
  assert.equal(gouji('a.txt').err, '');
});

test('wrong use ends with 2 and says why', () => {
  for (const [args, why] of [
    [[], /没有给出文件/],
    [['--format', 'xml', 'a.txt'], /xml/],
    [['--lang', 'fr', 'a.txt'], /fr/],
    [['--bogus', 'a.txt'], /bogus/],
    [['--lang=en', '--previous', 'b.txt', 'a.txt', 'c.txt'], /--previous compares with one file/],
    [['--rollup', '--previous', 'b.txt', 'a.txt'], /不能同时用/],
    [['--profile', 'p.json', 'a.txt'], /p\.json: 没有这个文件/],
  ]) {
    const made = gouji(...args);
    assert.equal(made.status, 2, args.join(' '));
    assert.match(made.err, why);
    assert.equal(made.out, '');
  }
});

test('text: verdict first, then place, line, underline, sum, basis, what to do', () => {
  const { out } = gouji('a.txt');
  const lines = out.split('\n');
  assert.match(lines[0], /^a\.txt: ✖ 必须改 3 {2}▲ 请核对 2 {2}ℹ 提示 1$/);
  assert.match(out, /✖ 必须改 {2}a\.txt:7:3 {2}\[requests-claim\]/);
  const index = lines.findIndex((l) => l.startsWith('  7 │'));
  // Two Chinese characters stand before the flagged words: four columns.
  assert.equal(lines[index], '  7 │ 全年收到政府信息公开申请15件，均在法定期限内答复。');
  assert.equal(lines[index + 1], '    │     ' + '^' + '~'.repeat(11 * 2 + 2 - 1));
  assert.match(out, /算式 {4}10 \+ 2 \+ 0 \+ 0 \+ 0 \+ 0 = 12，报告写 13/);
  assert.match(out, /怎么改 {2}以台账为准/);
  assert.match(out, /依据 {4}国办公开办函/);
  assert.match(out, /┌ 一处改动可同时解决 2 处\n│ {3}改法一 {2}表三 第1行[^\n]*13 → 12\n│ {3}改法二/);
  assert.match(out, /没有检查到的\n {2}没有提供上年的报告。\n {4}- 没有核对“增长数与上年”/);
  assert.ok(lines.every((l) => !/\s$/.test(l)), 'no space at the end of a line');
  assert.ok(!out.includes('\u001b'), 'no colours when it is no terminal');
});

test('text: several files end with a count; no finding says so', () => {
  const { out } = gouji('a.txt', 'clean.txt', 'note.txt');
  assert.match(out, /clean\.txt: ✓ 没有发现问题/);
  assert.match(out, /共 3 份：1 份有必须改的问题，1 份没有必须改的，1 份未能检查。\n$/);
});

/** What the command knows of columns. */
async function widths() {
  const { buildSync } = await import('esbuild');
  const made = buildSync({ entryPoints: [join(kWeb, 'command/width.ts')], bundle: true, write: false, format: 'esm' });
  return import('data:text/javascript;base64,' + Buffer.from(made.outputFiles[0].text).toString('base64'));
}

test('text: no line is wider than the terminal, and what belongs together stays together', async () => {
  const { width } = await widths();
  for (const lang of ['zh', 'en']) {
    for (const [columns, most] of [['40', 40], ['60', 60], ['', 80], ['72', 72], ['500', 100], ['5', 40], ['many', 80]]) {
      const { out } = gouji('--lang', lang, 'a.txt', 'clean.txt', 'note.txt', { env: { COLUMNS: columns } });
      for (const line of out.split('\n')) {
        assert.ok(width(line) <= most, `${columns} ${width(line)}: ${line}`);
        assert.doesNotMatch(line, /\s$|[「“（《]$/, line);
        assert.doesNotMatch(line, /^[│ ]*[，。、；：」”）》]/, line);
      }
      // Only white space may be lost.
      const bare = (text) => text.replace(/[\s│]/g, '');
      for (const part of ['13 → 12', lang === 'zh' ? '10 + 2 + 0 + 0 + 0 + 0 = 12' : 'Must fix 3']) {
        assert.ok(bare(out).includes(bare(part)), `${columns}: ${part}`);
      }
      assert.match(out, /13 → 12$/m);
    }
  }
});

test('lines break where a reader would', async () => {
  const { wrap, wrapDots, wrapSum } = await widths();
  assert.deepEqual(wrap('依据国办公开办函〔2021〕30号附件', 22), ['依据国办公开办函', '〔2021〕30号附件']);
  assert.deepEqual(wrap('收到“申请”13件。', 12), ['收到“申请”', '13件。']);
  assert.deepEqual(wrap('统计截至2025年12月31日', 16), ['统计截至', '2025年12月31日']);
  assert.deepEqual(wrap('the sum of the rows', 11), ['the sum of', 'the rows']);
  assert.deepEqual(wrap('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  assert.deepEqual(wrap('', 4), ['']);
  assert.deepEqual(wrapDots('表三 · 「总计」列 · 原文第5行', 20), ['表三 · 「总计」列 ·', '原文第5行']);
  assert.deepEqual(wrapSum('10 + 2 + 0 = 12，报告写 13', 20), ['10 + 2 + 0 = 12，', '报告写 13']);
  assert.deepEqual(wrapSum('13+1 = 14，而 12+1 = 13，相差 1', 20), ['13+1 = 14，', '而 12+1 = 13，相差 1']);
  assert.deepEqual(wrapSum('100 + 200 + 300 = 600; the report says 601', 12), ['100 + 200', '+ 300 = 600;', 'the report', 'says 601']);
  assert.deepEqual(wrapSum('1000+2000+3000=6000', 10), ['1000+2000', '+3000=6000']);
});

test('text in English', () => {
  const { out } = gouji('--lang', 'en', 'a.txt');
  assert.match(out, /^a\.txt: ✖ Must fix 3/);
  assert.match(out, /Table 3, row 1/);
});

test('json is one object with the results as the engine wrote them', () => {
  const { out, status } = gouji('--format', 'json', 'a.txt', 'clean.txt');
  assert.equal(status, 1);
  assert.match(out, /^\{"schema":1,"results":\[\{"source":[^]*\],"across":\[\]\}\n$/);
  const made = JSON.parse(out);
  assert.equal(made.results.length, 2);
  assert.equal(made.results[0].source.name, 'a.txt');
  assert.equal(made.results[0].source.text, undefined);
});

test('json --text: the place slices out the flagged words', () => {
  const [result] = JSON.parse(gouji('--format', 'json', '--text', 'a.txt').out).results;
  const claim = result.findings.find((f) => f.rule === 'requests-claim');
  assert.equal(result.source.text.slice(claim.at.start, claim.at.end), '收到政府信息公开申请15件');
});

test('json: a file that cannot be opened is a result too', () => {
  const { out } = gouji('--format', 'json', 'missing.txt', 'crash.txt');
  const made = JSON.parse(out).results;
  assert.deepEqual(made.map((r) => [r.source.name, r.status, r.problem]), [
    ['missing.txt', 'unreadable', 'not-found'],
    ['crash.txt', 'unreadable', 'engine'],
  ]);
});

test('standard input', () => {
  const { out, status } = gouji('--format', 'json', '-', { input: sample });
  assert.equal(status, 1);
  assert.equal(JSON.parse(out).results[0].source.name, '-');
});

test('sarif has rules, levels, places and notifications', () => {
  const { out, status } = gouji('--format', 'sarif', '甲 局.txt', 'note.txt');
  assert.equal(status, 2);
  const log = JSON.parse(out);
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  const claim = run.results.find((r) => r.ruleId === 'requests-claim');
  assert.equal(claim.level, 'error');
  assert.deepEqual(claim.locations[0].physicalLocation, {
    artifactLocation: { uri: '%E7%94%B2%20%E5%B1%80.txt' },
    region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 16 },
  });
  assert.deepEqual(new Set(run.results.map((r) => r.level)), new Set(['error', 'warning', 'note']));
  const total = run.results.find((r) => r.ruleId === 'row-total');
  assert.equal(run.tool.driver.rules[total.ruleIndex].id, 'row-total');
  assert.equal(run.invocations[0].executionSuccessful, false);
  assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /没有找到年度报告/);
});

test('csv: byte order mark, one line per finding, no formulas', () => {
  writeFileSync(join(folder, '=cmd.txt'), sample);
  const { out } = gouji('--format', 'csv', '=cmd.txt', 'note.txt');
  assert.equal(out[0], '\ufeff');
  const lines = out.slice(1).split('\r\n');
  assert.equal(lines.length, 1 + 6 + 1 + 1);
  assert.match(lines[0], /^"文件","序号","严重程度"/);
  assert.match(lines[1], /^"'=cmd\.txt","1",/);
  assert.match(lines[7], /^"note\.txt","","未能检查","not-a-report"/);
});

test('the same input gives the same bytes', () => {
  for (const format of ['text', 'json', 'sarif', 'csv']) {
    assert.equal(gouji('--format', format, 'a.txt').out, gouji('--format', format, 'a.txt').out);
  }
});

test('help and version', () => {
  assert.equal(gouji('--help').status, 0);
  assert.match(gouji('--help').out, /--format/);
  assert.equal(gouji('--version').out, 'fixture\n');
});
