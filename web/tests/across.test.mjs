// The command with the real engine on several reports: last year's, subordinates, archives, a profile.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { zipped } from './make-zip.mjs';
import { built, realEngine, sampleText, scratch } from './support.mjs';

const command = join(built(realEngine()), 'npm/bin/gouji.mjs');
const folder = scratch();
const sample = await sampleText();
const put = (name, data) => writeFileSync(join(folder, name), data);
const yearBefore = sample.replace(/2025年/g, '2024年').replace(/2026年/g, '2025年');
put('2025.txt', sample);
put('2024.txt', yearBefore);
put('2022.txt', sample.replace(/2025年/g, '2022年').replace(/2026年/g, '2023年'));
put('b.txt', sample);
put('government.txt', sample.replace(/云岭市样板区城市管理局/g, '云岭市样板区人民政府'));
const none = sample.replace(/(一、本年新收政府信息公开申请数量)(?:\t\d+){7}/, '$1' + '\t0'.repeat(7));
put('none.txt', none);
put('none-too.txt', none);
put('note.txt', '会议通知');
put('reports.zip', zipped({ '年报/甲局.txt': sample, '年报/乙局.txt': yearBefore, '__MACOSX/x.txt': 'x' }));
put('nothing.zip', zipped({}));
put('cut.zip', zipped({ 'a.txt': sample }).subarray(0, 200));

function gouji(...args) {
  const made = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  return { status: made.status, out: made.stdout, err: made.stderr };
}
const json = (...args) => JSON.parse(gouji('--format', 'json', ...args).out);

test('--previous: what two years say of each other', () => {
  const made = json('--previous', '2024.txt', '2025.txt');
  assert.equal(made.results.length, 1);
  assert.equal(made.results[0].source.name, '2025.txt');
  const rules = made.across.map((f) => f.rule);
  assert.ok(rules.includes('figures-repeated'), rules.join());
  assert.ok(rules.includes('text-copied'), rules.join());
  for (const finding of made.across) {
    assert.equal(finding.source, '2025.txt');
    for (const beside of finding.beside) assert.equal(beside.source, '2024.txt');
  }
  const copied = made.across.find((f) => f.rule === 'text-copied');
  assert.ok(copied.beside.length > 0);
  const text = gouji('--previous', '2024.txt', '2025.txt').out;
  assert.match(text, /── 与上年报告核对\n2025\.txt: /);
  assert.match(text, /\[text-copied\]/);
});

test('--previous: years that do not follow are not compared, and that is said', () => {
  const made = json('--previous', '2022.txt', '2025.txt');
  assert.deepEqual(made.across, []);
  assert.match(made.acrossNotAssessed[0].reason, /不是前后两年/);
  const { out } = gouji('--previous', '2022.txt', '2025.txt');
  assert.doesNotMatch(out, /-\d+ 条/);
  // Not that nothing is wrong.
  const [, compared] = out.split('──');
  assert.match(compared, /没有比较/);
  assert.doesNotMatch(compared, /没有发现问题/);
});

test('--previous: a file that is no report is said, and the status is 2', () => {
  const made = gouji('--previous', 'note.txt', '2025.txt');
  assert.equal(made.status, 2);
  assert.match(made.err, /note\.txt: /);
});

test('--rollup: the parent is not the sum', () => {
  const made = json('--rollup', '2025.txt', 'b.txt', 'b.txt', '2024.txt');
  assert.equal(made.results.length, 4);
  const received = made.across.find((f) => f.cell.row === 'received' && f.cell.table === 'requests');
  assert.equal(received.rule, 'rollup');
  assert.equal(received.severity, 'warning'); // whether all were given is not known
  assert.equal(received.source, '2025.txt');
  assert.match(made.acrossNotAssessed[0].reason, /“云岭市样板区城市管理局”（2024年）与本级报告（2025年）不是同一年度/);
  assert.equal(gouji('--rollup', '2025.txt').status, 2);
  assert.match(gouji('--rollup', '2025.txt').err, /至少需要两个文件/);
});

test('--rollup says which report it takes for the parent, also when nothing is wrong', () => {
  const said = (...args) => gouji('--rollup', ...args).out.replace(/\s+/g, ' ').split('── ')[1];
  assert.match(said('b.txt', 'government.txt').replace(/ /g, ''), /^汇总核对以“government\.txt”为本级报告（政府的报告），其余同一年度的为下级报告。government\.txt:✓没有发现问题/);
  assert.match(said('--lang', 'en', 'b.txt', 'government.txt'), /^Added up “government\.txt” is taken as the parent \(the report of the government\), the others of its year/);
  assert.match(said('b.txt', '2025.txt'), /以“b\.txt”为本级报告（没有认出政府的报告，取新收申请最多的一份/);
  assert.match(said('none.txt', 'none-too.txt'), /以“none\.txt”为本级报告（没有认出政府的报告，也没有一份收到申请，/);
  const made = json('--rollup', 'b.txt', 'government.txt');
  assert.deepEqual(made.across, []);
  assert.equal(made.acrossSource, 'government.txt');
  assert.equal(json('b.txt').acrossSource, undefined);
  assert.match(gouji('--rollup', 'b.txt', 'note.txt').err, /没有两份可以一起核对的报告/);
  for (const format of ['csv', 'sarif']) {
    assert.match(gouji('--rollup', '--format', format, 'b.txt', 'government.txt').err, /^gouji: 以“government\.txt”为本级报告/);
  }
});

test('--profile holds for what is found across reports', () => {
  put('off.json', '{"rules": {"rollup": "off"}}');
  put('offices.json', '{"subordinates": ["云岭市样板区财政局"]}');
  const files = ['government.txt', 'b.txt', 'b.txt'];
  assert.ok(json('--rollup', ...files).across.length > 0);
  const off = json('--rollup', '--profile', 'off.json', ...files);
  assert.deepEqual([off.across, off.acrossNotAssessed], [[], undefined]);
  assert.match(gouji('--rollup', '--profile', 'off.json', ...files).out, /── 汇总核对\n[^]*规则 0 条\n$/);
  const [missing] = json('--rollup', '--profile', 'offices.json', ...files).acrossNotAssessed;
  assert.match(missing.reason, /缺少“云岭市样板区财政局”的报告/);
});

test('an archive stands for the reports in it', () => {
  const made = json('reports.zip');
  assert.deepEqual(
    made.results.map((r) => [r.source.name, r.status, r.report.year]),
    [['reports.zip/年报/甲局.txt', 'checked', 2025], ['reports.zip/年报/乙局.txt', 'checked', 2024]],
  );
  for (const name of ['nothing.zip', 'cut.zip']) {
    const [result] = json(name).results;
    assert.equal(result.status, 'unreadable', name);
    assert.ok(result.message);
  }
});

test('--profile: rules, and what is accepted', () => {
  const [before] = json('2025.txt').results;
  assert.equal(before.profile.name, 'default');
  const fault = before.findings.find((f) => f.severity === 'error');
  put('profile.json', JSON.stringify({
    name: '样板区2025',
    rules: { 'title-incomplete': 'off' },
    accepted: [{ fingerprint: fault.fingerprint, reason: '口径不同', by: '张三' }],
  }));
  const [after] = json('--profile', 'profile.json', '2025.txt').results;
  assert.equal(after.profile.name, '样板区2025');
  assert.deepEqual(after.findings.find((f) => f.fingerprint === fault.fingerprint).accepted, { reason: '口径不同', by: '张三' });
  assert.equal(after.summary.error, before.summary.error - 1);
  assert.equal(after.summary.accepted, 1);

  const { results } = JSON.parse(gouji('--format', 'sarif', '--profile', 'profile.json', '2025.txt').out).runs[0];
  const suppressed = results.filter((r) => r.suppressions.length);
  assert.deepEqual(
    suppressed.map((r) => [r.partialFingerprints['gouji/v1'], r.suppressions]),
    [[fault.fingerprint, [{ kind: 'external', status: 'accepted', justification: '口径不同（张三）' }]]],
  );
  assert.ok(results.length > 1);
  const without = JSON.parse(gouji('--format', 'sarif', '2025.txt').out).runs[0].results;
  assert.ok(without.every((r) => !('suppressions' in r)));

  const lines = gouji('--format', 'csv', '--profile', 'profile.json', '2025.txt').out.trimEnd().split('\r\n');
  const [marked, ...others] = lines.filter((line) => line.includes('已接受') || line.includes('张三'));
  assert.match(marked, /,"已接受",/);
  assert.match(marked, new RegExp(`,"${fault.fingerprint}","口径不同（张三）"$`));
  assert.deepEqual(others, []);
  assert.match(lines[0], /"指纹","接受"$/);
  assert.match(lines[1], /,""$|（张三）"$/);
});

test('--profile: what is no profile is said', () => {
  put('bad.json', '{"rules": {"no-such-rule": "off"}}');
  const made = gouji('--profile', 'bad.json', '2025.txt');
  assert.equal(made.status, 2);
  assert.match(made.err, /^gouji: bad\.json: [^\n]*no-such-rule[^\n]*\n$/);
  assert.equal(made.out, '');
  assert.match(gouji('--profile', 'missing.json', '2025.txt').err, /missing\.json: 没有这个文件/);
});
