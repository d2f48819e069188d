// The page and the command with the WebAssembly engine itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lockedPdf, scannedPdf } from './make-pdf.mjs';
import { asHtml, browser, built, drop, paste, realEngine, sampleText, scratch, served, state, withoutFaults, withPage } from './support.mjs';

const kTotal = { table: 'requests', row: 'received', column: 'total' };
let dist;
let server;
let launched;
let sample;
let clean;
let known;

before(async () => {
  dist = built(realEngine());
  server = await served(dist);
  const require = createRequire(import.meta.url);
  const engine = await require(join(dist, 'npm/engine/gouji.cjs'))({
    wasmBinary: readFileSync(join(dist, 'npm/engine/gouji.wasm')),
  });
  known = JSON.parse(engine.catalogue('zh')).rules.map((rule) => rule.id);
  launched = await browser();
  sample = await sampleText();
  clean = withoutFaults(sample);
});
after(async () => {
  if (launched) await launched.close();
  if (server) server.close();
});

const resultOf = (page) => page.evaluate(() => document.querySelector('gouji-checker').result);

const onPage = (body, url = server.url, options = {}) => withPage(launched, url, body, options);

test('the sample has the faults that were put into it', () =>
  onPage(async (page) => {
    await page.click('gouji-checker .sample');
    await state(page, 'failed');
    const result = await resultOf(page);
    const rules = result.findings.map((f) => f.rule);
    // Later rules count as soon as the engine has them.
    const planned = ['requests-claim', 'section-heading'].filter((id) => known.includes(id));
    for (const rule of ['row-total', 'balance', ...planned]) assert.ok(rules.includes(rule), `${rule} in ${rules}`);
    const total = result.findings.find((f) => f.rule === 'row-total');
    assert.deepEqual([total.cell, total.expected, total.actual], [kTotal, '12', '13']);
    assert.deepEqual(result.repairs[total.repair].cells, [{ ...kTotal, from: '13', to: '12' }]);
    assert.match(await page.innerText('gouji-checker .group'), /一处改动可同时解决 2 处[^]*13 →[^]*12/);
    assert.equal(await page.locator('gouji-checker .form-requests td').count(), 175);
    assert.match((await page.locator('gouji-checker td.bad').first().innerText()).replace(/\s+/g, ' '), /^13 ✖\d/);
  }));

test('without the faults nothing must be fixed', () =>
  onPage(async (page) => {
    await paste(page, { 'text/plain': clean });
    await state(page, ['passed', 'failed']);
    const result = await resultOf(page);
    assert.deepEqual(result.findings.filter((f) => f.severity !== 'info').map((f) => [f.rule, f.message]), []);
  }));

test('pasted HTML keeps its tables', () =>
  onPage(async (page) => {
    await paste(page, { 'text/html': asHtml(sample), 'text/plain': '（没有表格）' });
    await state(page, 'failed');
    const result = await resultOf(page);
    assert.equal(result.source.format, 'html');
    assert.deepEqual(
      result.report.tables.map((t) => [t.key, t.cells.filter((c) => c.state === 'value').length]),
      [['disclosure', 10], ['requests', 175], ['remedies', 15]],
    );
    assert.ok(result.findings.some((f) => f.rule === 'row-total' && f.actual === '13'));
  }));

test('offsets count as JavaScript does, after characters outside the basic plane', () =>
  onPage(async (page) => {
    await paste(page, { 'text/plain': sample.replace('云岭市', '𠮷岭市') });
    await state(page, 'failed');
    const result = await resultOf(page);
    const total = result.findings.find((f) => f.rule === 'row-total');
    assert.equal(result.source.text.slice(total.at.start, total.at.end), '13');
    for (const table of result.report.tables) {
      for (const cell of table.cells) {
        if (cell.at) assert.equal(result.source.text.slice(cell.at.start, cell.at.end), cell.text);
      }
    }
  }));

test('an archive without a document says what to do', () =>
  onPage(async (page) => {
    await drop(page, [{ name: '年报.docx', content: 'PK\u0003\u0004' + '\u0000'.repeat(60) }]);
    await state(page, 'error');
    assert.match(await page.innerText('gouji-checker .trouble'), /读不了[^]*(解压|粘贴)/);
  }));

test('English from engine and page', () =>
  onPage(async (page) => {
    await page.click('gouji-checker .sample');
    await state(page, 'failed');
    assert.match(await page.title(), /^\d+ to fix/);
    assert.match(await page.textContent('gouji-checker .card .message'), /[a-z]{3}/);
  }, server.url + '?lang=en'));

test('gouji.html checks from the disk with the network off', () =>
  onPage(
    async (page) => {
      await paste(page, { 'text/plain': sample });
      await state(page, 'failed');
      assert.ok((await resultOf(page)).findings.some((f) => f.rule === 'balance'));
      const pdf = await printed(clean.replace('云岭市', '和岭市'));
      await drop(page, [{ name: 'a.pdf', content: pdf }]);
      await page.waitForFunction(() => /和岭市/.test(document.querySelector('gouji-checker').result.report.agency));
    },
    pathToFileURL(join(dist, 'gouji.html')).href,
    { offline: true },
  ));

/** What the browser prints of the sample, as any user may. */
async function printed(text) {
  const page = await launched.newPage();
  await page.setContent('<meta charset="utf-8"><style>table{border-collapse:collapse}</style>' + asHtml(text));
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}

test('a printed report gives the findings of its text', () =>
  onPage(async (page) => {
    await drop(page, [{ name: 'a.pdf', content: await printed(sample) }]);
    await state(page, 'failed');
    const result = await resultOf(page);
    assert.deepEqual([result.source.format, result.report.year, result.report.form], ['pdf', 2025, '2021']);
    assert.deepEqual(
      result.report.tables.map((t) => [t.key, t.cells.filter((c) => c.state === 'value').length]),
      [['disclosure', 10], ['requests', 175], ['remedies', 15]],
    );
    const total = result.findings.find((f) => f.rule === 'row-total');
    assert.deepEqual([total.cell, total.expected, total.actual], [kTotal, '12', '13']);
    for (const table of result.report.tables) {
      for (const cell of table.cells) {
        if (cell.at) assert.equal(result.source.text.slice(cell.at.start, cell.at.end), cell.text);
      }
    }
  }));

for (const [what, make, said] of [
  ['with a password', lockedPdf, /密码/],
  ['that is a scan', scannedPdf, /扫描/],
  ['that is damaged', () => Buffer.from('%PDF-1.7\nnothing of the kind\n'), /损坏/],
]) {
  test(`a PDF ${what} says what to do, in the page and the command`, async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.pdf'), make());
    const made = spawnSync(process.execPath, [join(dist, 'npm/bin/gouji.mjs'), 'a.pdf'], { cwd: folder, encoding: 'utf8' });
    assert.equal(made.status, 2);
    assert.match(made.stderr, said);
    await onPage(async (page) => {
      await drop(page, [{ name: 'a.pdf', content: make() }]);
      await state(page, 'error');
      assert.match(await page.innerText('gouji-checker .trouble'), said);
      await paste(page, { 'text/plain': sample });
      await state(page, 'failed');
    });
  });
}

test('the command reads a PDF as the page does', async () => {
  const folder = scratch();
  const pdf = await printed(sample);
  writeFileSync(join(folder, 'a.pdf'), pdf);
  const made = spawnSync(process.execPath, [join(dist, 'npm/bin/gouji.mjs'), '--format', 'json', '--text', 'a.pdf'], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(made.status, 1, made.stderr);
  await onPage(async (page) => {
    await drop(page, [{ name: 'a.pdf', content: pdf }]);
    await state(page, 'failed');
    assert.deepEqual(JSON.parse(made.stdout).results[0], await resultOf(page));
  });
});

test('the command gives the page’s result', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'a.txt'), sample);
  const made = spawnSync(process.execPath, [join(dist, 'npm/bin/gouji.mjs'), '--format', 'json', '--text', 'a.txt'], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(made.status, 1);
  await onPage(async (page) => {
    await drop(page, [{ name: 'a.txt', content: sample }]);
    await state(page, 'failed');
    assert.deepEqual(JSON.parse(made.stdout).results[0], await resultOf(page));
  });
});

test('the package works where it is installed', async () => {
  const folder = scratch();
  const pack = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: join(dist, 'npm'), encoding: 'utf8' });
  assert.equal(pack.status, 0, pack.stderr);
  const tarball = join(folder, pack.stdout.trim().split('\n').pop());
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  writeFileSync(join(folder, 'a.txt'), sample);
  const install = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder, encoding: 'utf8' });
  assert.equal(install.status, 0, install.stderr);
  const run = spawnSync(join(folder, 'node_modules/.bin/gouji'), ['a.txt'], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 1, run.stderr);
  assert.match(run.stdout, /^a\.txt: ✖ 必须改/);
  writeFileSync(join(folder, 'a.pdf'), await printed(sample));
  const pdf = spawnSync(join(folder, 'node_modules/.bin/gouji'), ['a.pdf'], { cwd: folder, encoding: 'utf8' });
  assert.equal(pdf.status, 1, pdf.stderr);
  assert.match(pdf.stdout, /^a\.pdf: ✖ 必须改/);
});
