// Several reports in the page: files given together, archives; with the stand-in engine and the real one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { zipped } from './make-zip.mjs';
import { browser, built, drop, paste, realEngine, sampleText, scratch, served, state, withoutFaults, withPage } from './support.mjs';

let dist;
let servers;
let launched;
let sample;
let clean;

before(async () => {
  dist = built(realEngine());
  servers = { real: await served(dist), standIn: await served(built()) };
  launched = await browser();
  sample = await sampleText();
  clean = withoutFaults(sample);
});
after(async () => {
  if (launched) await launched.close();
  for (const server of Object.values(servers || {})) server.close();
});

function onPage(name, engine, body, options = {}) {
  const told = async (page, opened) => {
    await page.evaluate(() => {
      window.told = [];
      for (const type of ['gouji-result', 'gouji-batch', 'gouji-error']) {
        document.addEventListener(type, (event) => window.told.push([type, event.detail]));
      }
    });
    await body(page, opened);
  };
  test(name, () => withPage(launched, servers[engine].url, told, options));
}

/** The list as it is read. */
const rows = (page) =>
  page.$$eval('gouji-checker .reports tbody tr', (found) =>
    found.map((row) => ({
      name: row.querySelector('.report-name').textContent,
      said: row.querySelector('.said').innerText.replace(/\s+/g, ' ').trim(),
      current: row.querySelector('.report-name').getAttribute('aria-current') === 'true',
    })),
  );
const done = (page) => page.waitForFunction(() => window.told.some(([type]) => type === 'gouji-batch'));
const batch = (page) => page.evaluate(() => window.told.filter(([type]) => type === 'gouji-batch').pop()[1].reports);
const headline = (page) => page.textContent('gouji-checker .outcome .headline');
const spoken = (page) => page.textContent('gouji-checker [role=status]');
const focused = (page, selector) =>
  page.evaluate((selector) => {
    const active = document.querySelector('gouji-checker').shadowRoot.activeElement;
    return !!active && active.matches(selector);
  }, selector);

/** A stored ZIP in which one file's content does not agree with its sum. */
function withDamage(files, name) {
  const zip = zipped(files);
  const at = zip.indexOf(Buffer.from(name)) + Buffer.from(name).length;
  zip[at + 20] ^= 0x55;
  return zip;
}
/** The bit that says that the file is encrypted, in both its headers. */
function withPassword(files, name) {
  const zip = zipped(files);
  const path = Buffer.from(name);
  for (let at = zip.indexOf(path); at >= 0; at = zip.indexOf(path, at + 1)) {
    const head = at - (zip.readUInt32LE(at - 30) === 0x04034b50 ? 30 - 6 : 46 - 8);
    zip[head] |= 1;
  }
  return zip;
}

onPage('two files at once: a list, the first with a fault is open', 'standIn', async (page) => {
  await drop(page, [{ name: '甲局.txt', content: sample + '@clean' }, { name: '乙局.txt', content: sample }]);
  await done(page);
  assert.match(await page.textContent('gouji-checker .batch-title'), /^2 份报告$/);
  assert.deepEqual(await rows(page), [
    { name: '甲局.txt', said: '✓ 没有发现问题', current: false },
    { name: '乙局.txt', said: '✖ 3 处必须改 ▲ 2 处请核对 ℹ 1 条提示', current: true },
  ]);
  assert.match(await page.textContent('gouji-checker .batch .also'), /1 份有必须改的问题，1 份没有必须改的问题/);
  assert.match(await headline(page), /3 处必须改/);
  assert.match(await page.textContent('gouji-checker .opened'), /第 2 份，共 2 份[^]*乙局\.txt/);
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'failed');
  assert.match(await spoken(page), /检查完成：2 份报告，1 份有必须改的问题/);
  assert.match(await page.title(), /^2 份报告，1 份必须改/);
  assert.ok(await focused(page, '.batch-title'), 'the focus is at the list');
  assert.deepEqual((await batch(page)).map((r) => [r.name, r.status, r.error]), [['甲局.txt', 'checked', 0], ['乙局.txt', 'checked', 3]]);
});

onPage('a long list is drawn to its end, and every row says its result', 'standIn', async (page) => {
  await drop(page, Array.from({ length: 450 }, (_, n) => ({ name: `${n}.txt`, content: n % 2 ? '会议通知' : sample + '@clean' })));
  await done(page);
  const list = await rows(page);
  assert.deepEqual(list.map((r) => r.name), Array.from({ length: 450 }, (_, n) => `${n}.txt`));
  assert.deepEqual([...new Set(list.map((r) => r.said.slice(0, 8)))], ['✓ 没有发现问题', '没有认出年度报告']);
  assert.equal(await page.textContent('gouji-checker .batch-title'), '450 个文件', 'not all of them are reports');
  assert.match(await spoken(page), /检查完成：450 个文件，/);
  assert.match(await page.title(), /^450 个文件 /);
});

onPage('a row opens by Enter and by click; from report to report; and back', 'standIn', async (page) => {
  await drop(page, [1, 2, 3].map((n) => ({ name: `${n}.txt`, content: n === 2 ? sample + '@clean' : sample })));
  await done(page);
  assert.deepEqual((await rows(page)).map((r) => r.current), [true, false, false]);
  await page.locator('gouji-checker .report-name').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('gouji-checker').result.source.name === '2.txt');
  assert.match(await headline(page), /没有发现问题/);
  assert.ok(await focused(page, '.headline'));
  assert.match(await spoken(page), /2\.txt 检查完成：没有发现问题/);
  await page.click('gouji-checker .next');
  await page.waitForFunction(() => document.querySelector('gouji-checker').result.source.name === '3.txt');
  assert.ok(await focused(page, '.next') || await page.isDisabled('gouji-checker .next'));
  assert.ok(await page.isDisabled('gouji-checker .next'));
  await page.keyboard.press('F8');
  assert.equal(await page.textContent('gouji-checker .card[aria-current=true] .number'), '1');
  assert.deepEqual((await rows(page)).map((r) => r.current), [false, false, true], 'a finding does not take the row’s mark');
  await page.click('gouji-checker .opened .back');
  assert.ok(await focused(page, '.report-name[aria-current=true]'));
  await page.locator('gouji-checker .reports .said').first().click();
  await page.waitForFunction(() => document.querySelector('gouji-checker').result.source.name === '1.txt');
});

onPage('cancelled: what is checked stays, the rest can be checked then', 'standIn', async (page) => {
  await drop(page, [
    { name: '1.txt', content: sample },
    { name: '2.txt', content: sample + '@hang' },
    { name: '3.txt', content: sample },
  ]);
  await page.waitForSelector('gouji-checker .progress:not([hidden])');
  assert.match(await page.innerText('gouji-checker .progress'), /正在检查第 2 份，共 3 份：“2\.txt”/);
  assert.deepEqual((await rows(page)).map((r) => r.said).slice(1), ['正在检查……', '等待检查']);
  assert.match(await headline(page), /3 处必须改/, 'the first is open while others are checked');
  await page.click('gouji-checker .cancel');
  await done(page);
  assert.deepEqual((await rows(page)).map((r) => r.said), ['✖ 3 处必须改 ▲ 2 处请核对 ℹ 1 条提示', '没有检查', '没有检查']);
  assert.deepEqual((await batch(page)).map((r) => r.status), ['checked', null, null]);
  assert.match(await spoken(page), /已停止，还有 2 份没有检查/);
  assert.ok(await focused(page, '.batch-title'));
  await page.evaluate(() => {
    window.told = [];
    document.querySelector('gouji-checker').timeout = 1500;
  });
  await page.click('gouji-checker .go-on');
  await done(page);
  const list = await rows(page);
  assert.match(list[1].said, /检查超时/);
  assert.match(list[2].said, /3 处必须改/);
  assert.equal(list[0].current, true);
});

onPage('a report is opened while others are checked', 'standIn', async (page) => {
  await drop(page, [
    { name: '1.txt', content: sample },
    { name: '2.txt', content: sample + '@clean' },
    ...[3, 4, 5].map((n) => ({ name: `${n}.txt`, content: sample + '@slow' })),
  ]);
  await page.waitForFunction(() => {
    const said = document.querySelector('gouji-checker').shadowRoot.querySelectorAll('.said');
    return said.length === 5 && /没有发现/.test(said[1].textContent);
  });
  await page.locator('gouji-checker .report-name').nth(1).click();
  await page.waitForFunction(() => document.querySelector('gouji-checker').result.source.name === '2.txt');
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'checking');
  await done(page);
  assert.deepEqual((await rows(page)).map((r) => r.current), [false, true, false, false, false]);
});

onPage('the language switch keeps the list and what is open', 'standIn', async (page) => {
  await drop(page, [
    { name: '甲局.txt', content: sample },
    { name: '通知.txt', content: '会议通知' },
    { name: '丙局.txt', content: sample + '@clean' },
  ]);
  await done(page);
  await page.locator('gouji-checker .report-name').nth(2).click();
  await page.waitForFunction(() => document.querySelector('gouji-checker').result.source.name === '丙局.txt');
  await page.click('#language');
  await page.waitForFunction(() => {
    const checker = document.querySelector('gouji-checker');
    return checker.getAttribute('state') === 'failed' && /No title/.test(checker.shadowRoot.querySelector('.reports').textContent);
  });
  assert.deepEqual((await rows(page)).map((r) => [r.said, r.current]), [
    ['✖ 3 to fix ▲ 2 to verify ℹ 1 note', false],
    ['No annual report was recognised No title, section or table of an annual report was found.', false],
    ['✓ No fault found', true],
  ]);
  assert.match(await headline(page), /No fault found/);
  const chinese = await page.evaluate(() => {
    const root = document.querySelector('gouji-checker').shadowRoot;
    return ['.intake', '.batch .quiet', '.batch-title', '.batch .also', '.reports thead', '.said', '.opened .actions']
      .flatMap((s) => Array.from(root.querySelectorAll(s)))
      .map((e) => e.textContent)
      .filter((t) => /[\u4e00-\u9fff]/.test(t));
  });
  assert.deepEqual(chinese, []);
});

onPage('a single file after a list, and a list after it', 'standIn', async (page) => {
  await drop(page, [{ name: '1.txt', content: sample }, { name: '2.txt', content: '不是' }]);
  await done(page);
  await paste(page, { 'text/plain': '不是报告。'.repeat(50) });
  await state(page, 'error');
  assert.equal(await page.locator('gouji-checker .batch').isVisible(), false);
  assert.equal(await page.locator('gouji-checker .opened').isVisible(), false);
  assert.match(await headline(page), /没有认出/);
  await page.evaluate(() => (window.told = []));
  await drop(page, [{ name: '3.txt', content: '不是' }, { name: '4.txt', content: sample + '@clean' }]);
  await done(page);
  assert.deepEqual((await rows(page)).map((r) => [r.name, r.current]), [['3.txt', true], ['4.txt', false]]);
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'error');
  await page.click('gouji-checker .again');
  await state(page, 'unchecked');
  assert.equal(await page.locator('gouji-checker .batch').isVisible(), false);
});

onPage('an archive stands for the reports in it, with the verdicts of the command', 'real', async (page) => {
  const docx = zipped({ 'word/document.xml': 'no' });
  const files = { '年报/甲局.txt': sample, '年报/乙局.txt': clean, '坏的.docx': docx, '通知.txt': '会议通知', '内.zip': zipped({ 'a.txt': sample }), '图.png': 'x' };
  const zip = withDamage({ ...files, '损坏.txt': sample }, '损坏.txt');
  await drop(page, [{ name: '年报.zip', content: zip }]);
  await done(page);
  const list = await rows(page);
  assert.deepEqual(list.map((r) => r.name), ['甲局.txt', '乙局.txt', '坏的.docx', '通知.txt', '内.zip', '损坏.txt']);
  assert.match(list[0].said, /^✖ \d+ 处必须改/);
  assert.match(list[1].said, /没有发现问题|提示|请核对/);
  assert.match(list[3].said, /^没有认出年度报告/);
  assert.match(list[4].said, /^这个文件读不了 .*压缩文件/);
  assert.match(list[5].said, /^这个文件读不了 .*已损坏/);
  assert.equal(list[0].current, true);
  assert.match(await page.textContent('gouji-checker .batch'), /压缩包里只列出可能是报告的文件/);

  const folder = scratch();
  writeFileSync(join(folder, '年报.zip'), zip);
  const made = spawnSync(process.execPath, [join(dist, 'npm/bin/gouji.mjs'), '--format', 'json', '年报.zip'], { cwd: folder, encoding: 'utf8' });
  const results = JSON.parse(made.stdout).results;
  const told = await batch(page);
  assert.deepEqual(
    told.map((r) => [r.name, r.status, r.problem, r.error, r.warning, r.info]),
    results.map((r) => [r.source.name, r.status, r.problem || null, r.summary.error, r.summary.warning, r.summary.info]),
  );
  const result = await page.evaluate(() => {
    const { text, ...source } = document.querySelector('gouji-checker').result.source;
    return { ...document.querySelector('gouji-checker').result, source };
  });
  assert.deepEqual(result, results[0]);
});

onPage('files in an archive that have a password say so', 'real', async (page) => {
  const zip = withPassword({ '甲局.txt': clean, '乙局.txt': sample }, '甲局.txt');
  await page.setInputFiles('gouji-checker input[type=file]', { name: 'a.zip', mimeType: 'application/zip', buffer: zip });
  await done(page);
  const list = await rows(page);
  assert.match(list[0].said, /设有密码/);
  assert.equal(list[1].current, true);
  await page.locator('gouji-checker .report-name').first().click();
  await page.waitForFunction(() => /读不了/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('.outcome .headline').textContent));
  assert.match(await page.innerText('gouji-checker .trouble'), /设有密码[^]*解压/);
});

onPage('archives and files given together make one list; an archive of one report makes none', 'real', async (page) => {
  await drop(page, [
    { name: 'a.txt', content: clean },
    { name: 'b.zip', content: zipped({ 'x.txt': sample, 'y.txt': clean }) },
    { name: 'c.zip', content: zipped({ '图.png': 'x' }) },
  ]);
  await done(page);
  assert.deepEqual((await batch(page)).map((r) => [r.name, r.status]), [
    ['a.txt', 'checked'], ['b.zip/x.txt', 'checked'], ['b.zip/y.txt', 'checked'], ['c.zip', 'unreadable'],
  ]);
  await drop(page, [{ name: 'd.zip', content: zipped({ '年报.txt': sample }) }]);
  await page.waitForFunction(() => {
    const { result } = document.querySelector('gouji-checker');
    return result && result.source.name === 'd.zip/年报.txt';
  });
  assert.equal(await page.locator('gouji-checker .batch').isVisible(), false);
  await page.click('#language');
  await page.waitForFunction(() => /to fix/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('.headline').textContent));
});

onPage('the worker that was ended is given the archive again', 'real', async (page) => {
  await drop(page, [{ name: 'a.zip', content: zipped({ '1.txt': clean, '2.txt': clean, '3.txt': sample }) }]);
  await done(page);
  await drop(page, [{ name: 'b.zip', content: zipped({ '1.txt': clean, '2.txt': clean }) }]);
  await page.waitForFunction(() => {
    const { result } = document.querySelector('gouji-checker');
    return result && result.source.name.startsWith('b.zip');
  });
  await page.evaluate(() => document.querySelector('gouji-checker').engine.end());
  await page.locator('gouji-checker .report-name').nth(1).click();
  await page.waitForFunction(() => document.querySelector('gouji-checker').result.source.name === 'b.zip/2.txt');
});

for (const width of [320, 768]) {
  onPage(`${width} px: the list does not make the page scroll sideways`, 'standIn', async (page) => {
    await drop(page, [
      { name: '云岭市样板区城市管理局2025年政府信息公开工作年度报告（公布稿）最终版.txt', content: sample },
      { name: 'a'.repeat(80) + '.txt', content: '不是' },
    ]);
    await done(page);
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(wide <= width, `${wide}`);
    const table = await page.$eval('gouji-checker .reports', (e) => [e.scrollWidth, e.clientWidth]);
    assert.ok(table[0] <= table[1], `the table ${table}`);
  }, { viewport: { width, height: 720 } });
}

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
for (const colorScheme of ['light', 'dark']) {
  onPage(`axe finds nothing in the list, ${colorScheme}`, 'standIn', async (page) => {
    await drop(page, [{ name: '1.txt', content: sample }, { name: '2.txt', content: sample + '@clean' }, { name: '3.txt', content: '不是' }]);
    await done(page);
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    assert.deepEqual(found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.flat().join(' ')).slice(0, 3).join(' | ')), []);
  }, { colorScheme });
}
