// The page in a browser, with the stand-in engine.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { lockedPdf, scannedPdf, textPdf } from './make-pdf.mjs';
import { drop, open, paste, scratch, served, setUp, state, withQuietPage } from './support.mjs';

let dist, server, launched, sample;
let set;
before(async () => {
  set = await setUp();
  ({ dist, server, launched, sample } = set);
});
after(() => set.close());

/** Runs `body` on a fresh page; nothing may be forbidden, thrown, or asked for after loading. */
function onPage(name, body, { query = '', options = {}, ...quiet } = {}) {
  test(name, () => withQuietPage(launched, server.url + query, body, { ...options, ...quiet }));
}

const headline = (page) => page.textContent('gouji-checker .headline');
const result = (page) => page.evaluate(() => document.querySelector('gouji-checker').result);
const focused = (page, selector) =>
  page.evaluate((selector) => {
    const root = document.querySelector('gouji-checker').shadowRoot;
    return !!root.activeElement && root.activeElement.matches(selector);
  }, selector);

onPage('text pasted anywhere is checked; the verdict comes first and takes the focus', async (page) => {
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
  assert.match(await headline(page), /3 处必须改/);
  assert.ok(await focused(page, '.headline'));
  assert.match(await page.title(), /^3 处必须改/);
  assert.match(await page.textContent('gouji-checker [role=status]'), /检查完成：3 处必须改，2 处请核对，1 条提示/);
});

onPage('HTML is taken before text', async (page) => {
  await paste(page, { 'text/html': `<p>${sample}</p><p>@clean</p>`, 'text/plain': sample });
  await state(page, 'passed');
  assert.match(await headline(page), /没有发现问题/);
});

onPage('text is tried when the HTML holds no report', async (page) => {
  await paste(page, { 'text/html': '<img src="https://example.invalid/x.png">', 'text/plain': sample });
  await state(page, 'failed');
  assert.match(await headline(page), /3 处必须改/);
});

onPage('a report pasted into the box is checked, a few words stay in it', async (page) => {
  await paste(page, { 'text/plain': '几个字' }, 'textarea');
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'unchecked');
  await paste(page, { 'text/plain': sample }, 'textarea');
  await state(page, 'failed');
});

onPage('typed text is checked on request', async (page) => {
  await page.fill('gouji-checker textarea', sample + '@clean');
  await page.click('gouji-checker .check');
  await state(page, 'passed');
  assert.equal((await result(page)).source.name, '输入的内容');
});

onPage('an empty box asks for text', async (page) => {
  await page.click('gouji-checker .check');
  assert.match(await page.textContent('gouji-checker [role=status]'), /请先粘贴/);
  assert.equal(await page.innerText('gouji-checker .nothing'), '请先粘贴或输入报告内容。');
  assert.match(await page.innerText('gouji-checker #hint'), /在本页任意处按 Ctrl\+V/);
  assert.ok(await focused(page, 'textarea'));
});

onPage('a chosen file is checked, and another after it', async (page) => {
  const directory = mkdtempSync(join(tmpdir(), 'gouji-'));
  const [first, second] = [join(directory, '年报.txt'), join(directory, '改后.txt')];
  writeFileSync(first, sample);
  writeFileSync(second, sample + '@clean');
  await page.setInputFiles('gouji-checker input[type=file]', first);
  await state(page, 'failed');
  assert.equal((await result(page)).source.name, '年报.txt');
  await page.setInputFiles('gouji-checker input[type=file]', second);
  await state(page, 'passed');
  assert.equal((await result(page)).source.name, '改后.txt');
});

onPage('every finding can be read without a click', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const text = await page.innerText('gouji-checker .findings');
  for (const part of [
    '✖ 必须改',
    '▲ 请核对',
    'ℹ 提示',
    '表三 第1行「一、本年新收政府信息公开申请数量」 · 「总计」列',
    '10 + 2 + 0 + 0 + 0 + 0 = 12，报告写 13',
    '国办公开办函〔2021〕30号',
    '以台账为准',
    '第一部分 · 第7行',
  ]) {
    assert.ok(text.includes(part), part);
  }
  assert.equal(await page.$$eval('gouji-checker .findings [aria-expanded], gouji-checker .findings details', (n) => n.length), 0);
});

onPage('findings of one repair stand together under it, with every reading', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const group = page.locator('gouji-checker .group');
  assert.equal(await group.count(), 1);
  const text = await group.innerText();
  assert.match(text, /一处改动可同时解决 2 处/);
  assert.match(text, /改法一[^]*13[^]*12[^]*改法二[^]*10[^]*11[^]*（七）总计[^]*12[^]*13/);
  assert.equal(await group.locator('.card').count(), 2);
});

onPage('the order is that of the report', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const numbers = await page.$$eval('gouji-checker .card .number', (n) => n.map((e) => Number(e.textContent)));
  assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6]);
  const messages = await page.$$eval('gouji-checker .card .message', (n) => n.map((e) => e.textContent));
  assert.match(messages[0], /15 件/);
  assert.match(messages[4], /改进措施/);
  assert.match(messages[5], /没有具体位置/);
});

onPage('the report is redrawn once: words marked, tables in the official form', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const marks = await page.$$eval('gouji-checker .sheet mark', (n) => n.map((e) => e.textContent));
  assert.deepEqual(marks, ['收到政府信息公开申请15件', '2024年', '五、存在的主要问题及改进措施']);
  assert.equal(await page.locator('gouji-checker .sheet table').count(), 3);
  assert.equal(await page.locator('gouji-checker .form-requests tbody tr').count(), 25);
  assert.equal(await page.locator('gouji-checker .form-requests td').count(), 175);
  assert.equal(await page.locator('gouji-checker .form-disclosure td').count(), 10);
  assert.equal(await page.locator('gouji-checker .form-remedies td').count(), 15);
  const bad = page.locator('gouji-checker td.bad');
  assert.equal(await bad.count(), 1);
  assert.equal((await bad.innerText()).replace(/\s+/g, ' '), '13 ✖3');
  assert.equal((await page.locator('gouji-checker th.bad').innerText()).replace(/\s+/g, ' '), '总计 ✖4');
  const text = await page.innerText('gouji-checker .sheet');
  assert.equal(text.split('一、本年新收政府信息公开申请数量').length, 2, 'the raw table is not shown again');
});

onPage('finding and place lead to each other', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const card = page.locator('gouji-checker .card', { hasText: '六类申请人相加是 12' });
  await card.locator('.to-place').click();
  assert.ok(await focused(page, 'td.bad .badge'));
  await page.keyboard.press('Enter');
  assert.ok(await focused(page, '.card[aria-current=true]'));
  assert.match(await page.textContent('gouji-checker .card[aria-current=true]'), /六类申请人相加是 12/);
});

onPage('F8 and Shift+F8 walk through the findings', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const current = () => page.textContent('gouji-checker .card[aria-current=true] .number');
  await page.keyboard.press('F8');
  assert.equal(await current(), '1');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  assert.equal(await current(), '3');
  await page.keyboard.press('Shift+F8');
  assert.equal(await current(), '2');
  assert.ok(await focused(page, '.card'));
  // In the report it walks through the places; the last finding has none.
  await page.click('gouji-checker .sheet .badge >> nth=-1');
  await page.locator('gouji-checker .sheet .badge').last().focus();
  await page.keyboard.press('F8');
  assert.ok(await focused(page, '.sheet .badge'));
  assert.equal(await current(), '1');
});

onPage('the list can be narrowed to one severity', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.click('gouji-checker .filters button:has-text("请核对")');
  assert.equal(await page.locator('gouji-checker .card:visible').count(), 2);
  await page.click('gouji-checker .filters button:has-text("全部")');
  assert.equal(await page.locator('gouji-checker .card:visible').count(), 6);
});

onPage('what was not assessed is said, with the reason', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const text = await page.innerText('gouji-checker .not-assessed');
  assert.equal(text.split('没有提供上年的报告').length, 2, 'one reason, once');
  assert.match(text, /“增长数与上年”[^]*“结转衔接”/);
});

onPage('without a finding it says what was checked', async (page) => {
  await paste(page, { 'text/plain': sample + '@clean' });
  await state(page, 'passed');
  assert.match(await headline(page), /没有发现问题/);
  const text = await page.innerText('gouji-checker .checked');
  assert.match(text, /52 条[^]*云岭市样板区城市管理局[^]*2025 年[^]*认出 6 个[^]*认出 3 张[^]*200 个/);
});

onPage('no finding, but something not assessed, is not called clean', async (page) => {
  await paste(page, { 'text/plain': sample + '@partly' });
  await state(page, 'passed');
  assert.match(await headline(page), /没有发现问题，但有 2 项没有检查到/);
  assert.match(await page.innerText('gouji-checker .not-assessed'), /表三 第24行「（七）总计」 · 全部 7 列：没有核对“（七）总计不等于各项之和”/);
});

onPage('the language switch checks again in the other language', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.click('#language');
  await page.waitForFunction(() => /to fix/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('.headline')?.textContent || ''));
  assert.match(await page.innerText('gouji-checker .findings'), /Must fix[^]*the report says 13/);
  assert.match(await page.title(), /^3 to fix/);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  const chinese = await page.evaluate(() => {
    const root = document.querySelector('gouji-checker').shadowRoot;
    return ['.intake', '.bar', '.checked dt', 'h2', '.group-head h3']
      .flatMap((s) => Array.from(root.querySelectorAll(s)))
      .map((e) => e.textContent)
      .filter((t) => /[\u4e00-\u9fff]/.test(t));
  });
  assert.deepEqual(chinese, []);
  await page.click('#language');
  await page.waitForFunction(() => /必须改/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('.headline')?.textContent || ''));
});

onPage('copying gives text and a table', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.evaluate(() => {
    window.copied = null;
    window.addEventListener('copy', () => undefined);
    const set = DataTransfer.prototype.setData;
    window.copied = {};
    DataTransfer.prototype.setData = function (type, value) {
      window.copied[type] = value;
      return set.call(this, type, value);
    };
  });
  await page.click('gouji-checker .copy');
  const copied = await page.evaluate(() => window.copied);
  assert.match(copied['text/plain'], /3\. ✖ 必须改[^]*10 \+ 2 \+ 0/);
  assert.match(copied['text/html'], /<table[^]*<td>4<\/td>/);
  assert.match(await page.textContent('gouji-checker .copied'), /已复制/);
});

onPage('input that is no report says what to do, and the page goes on', async (page) => {
  await paste(page, { 'text/plain': '会议通知。'.repeat(60) });
  await state(page, 'error');
  assert.match(await headline(page), /没有认出年度报告/);
  assert.match(await page.innerText('gouji-checker .trouble'), /全文复制/);
  assert.match(await page.title(), /^未能检查/);
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
});

onPage('a file that cannot be read says what to do', async (page) => {
  await drop(page, [{ name: '年报.docx', content: '@unreadable' }]);
  await state(page, 'error');
  assert.match(await headline(page), /读不了/);
  assert.match(await page.innerText('gouji-checker .trouble'), /全选、复制[^]*年报\.docx/);
});

onPage('an empty clipboard says what to do', async (page) => {
  await paste(page, { 'text/plain': ' ' });
  await state(page, 'error');
  assert.match(await page.innerText('gouji-checker .trouble'), /剪贴板里没有文字/);
});

onPage('a check that hangs is stopped, and the next one works', async (page) => {
  await page.evaluate(() => (document.querySelector('gouji-checker').timeout = 500));
  await paste(page, { 'text/plain': sample + '@hang' });
  await state(page, 'error');
  assert.match(await headline(page), /超时/);
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
}, { restarts: true });

onPage('a check that breaks is reported, and the next one works', async (page) => {
  await paste(page, { 'text/plain': sample + '@crash' });
  await state(page, 'error');
  assert.match(await headline(page), /出错/);
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
}, { restarts: true });

onPage('progress shows only when it is late, and can be cancelled', async (page) => {
  // The wait before progress is shown ends when the test says so: no machine is too slow for it.
  await page.evaluate((wait) => {
    const { setTimeout, clearTimeout } = window;
    window.waits = new Map();
    window.setTimeout = (call, after, ...rest) => {
      if (after !== wait) return setTimeout(call, after, ...rest);
      const id = setTimeout(() => {}, 1e9);
      window.waits.set(id, call);
      return id;
    };
    window.clearTimeout = (id) => {
      window.waits.delete(id);
      clearTimeout(id);
    };
  }, 400);
  const waits = () => page.evaluate(() => window.waits.size);
  const visible = () => page.locator('gouji-checker .progress').isVisible();
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
  assert.equal(await waits(), 0, 'a check that is done shows none');
  assert.equal(await visible(), false);
  await paste(page, { 'text/plain': sample + '@hang' });
  await state(page, 'checking');
  assert.equal(await waits(), 1);
  assert.equal(await visible(), false, 'not yet');
  await page.evaluate(() => window.waits.forEach((call) => call()));
  assert.equal(await visible(), true);
  await page.click('gouji-checker .cancel');
  await state(page, 'failed');
  assert.equal(await visible(), false);
  await paste(page, { 'text/plain': sample + '@clean' });
  await state(page, 'passed');
}, { restarts: true });

onPage('checking another forgets the report', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.click('gouji-checker .again');
  await state(page, 'unchecked');
  assert.equal(await result(page), null);
  assert.equal(await page.locator('gouji-checker .card').count(), 0);
  assert.doesNotMatch(await page.title(), /必须改/);
  assert.ok(await focused(page, 'textarea'));
});

onPage('what is printed names the file, and has no buttons', async (page) => {
  await drop(page, [{ name: '年报.txt', content: sample }]);
  await state(page, 'failed');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.innerText('gouji-checker .intake'), '年报.txt');
  assert.equal(await page.locator('gouji-checker button:visible:not(.badge)').count(), 0);
  assert.match(await page.innerText('footer'), /以单位台账[^]*引擎 [^]*检查于 20\d\d-\d\d-\d\d \d\d:\d\d$/);
  assert.equal(await page.locator('gouji-checker .screen-only:visible').count(), 0);
  await page.emulateMedia({ media: 'screen' });
  assert.ok(await page.locator('gouji-checker .again').isVisible());
});

onPage('hostile text stays text', async (page) => {
  const evil = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>\u202e';
  await paste(page, { 'text/plain': sample.replace('组织业务培训2次', evil) });
  await state(page, 'failed');
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator('gouji-checker .sheet img, gouji-checker .sheet script').count(), 0);
  assert.match(await page.innerText('gouji-checker .sheet'), /<img src=x onerror[^]*⟨U\+202E⟩/);
});

onPage('many findings are drawn in parts', async (page) => {
  await paste(page, { 'text/plain': sample + '@many400' });
  await state(page, 'failed');
  assert.ok((await page.locator('gouji-checker .card').count()) <= 200);
  await page.click('gouji-checker .more');
  assert.equal(await page.locator('gouji-checker .card').count(), 406);
});

for (const width of [320, 360, 768]) {
  for (const size of ['', 'large']) {
    onPage(
      `${width} px${size && ' in large type'}: the page does not scroll sideways`,
      async (page) => {
        if (size) await page.click('#large');
        for (const step of ['empty', 'result', 'trouble']) {
          if (step === 'result') {
            await page.click('gouji-checker .sample');
            await state(page, 'failed');
          }
          if (step === 'trouble') {
            await paste(page, { 'text/plain': '不是报告。'.repeat(50) });
            await state(page, 'error');
          }
          const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
          assert.ok(wide <= width, `${step}: ${wide}`);
        }
      },
      { options: { viewport: { width, height: 720 } } },
    );
  }
}

onPage('wide tables scroll in a region of their own that takes the focus', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const regions = await page.$$eval('gouji-checker .table-scroll', (n) =>
    n.map((e) => [e.tabIndex, e.getAttribute('role'), !!e.getAttribute('aria-label')]),
  );
  assert.deepEqual(regions, Array(3).fill([0, 'region', true]));
}, { options: { viewport: { width: 320, height: 720 } } });

// PDF.

/** Workers that were ended go when the browser has time for it. */
async function onlyEngine(page) {
  for (let i = 0; page.workers().length > 1 && i < 100; i++) await new Promise((done) => setTimeout(done, 100));
  assert.equal(page.workers().length, 1);
}

onPage('a PDF that is dropped is read by a worker that ends after it', async (page) => {
  await drop(page, [{ name: '年报', content: textPdf(sample) }]);
  await state(page, 'failed');
  assert.match(await headline(page), /3 处必须改/);
  await onlyEngine(page);
}, { readsPdf: true });

onPage('a PDF that is chosen; another language does not read it again', async (page, { seen }) => {
  await page.setInputFiles('gouji-checker input[type=file]', { name: '年报.pdf', mimeType: 'application/pdf', buffer: textPdf(sample) });
  await state(page, 'failed');
  const asked = seen.requests.length;
  await page.click('#language');
  await page.waitForFunction(() => /^3 to fix/.test(document.title));
  assert.equal(seen.requests.length, asked);
}, { readsPdf: true });

onPage('files of other kinds do not load the reader of PDF', async (page) => {
  await drop(page, [{ name: '年报.pdf', content: sample }]);
  await state(page, 'failed');
  await drop(page, [{ name: '年报.docx', content: [0x50, 0x4b, 3, 4, 0, 0] }]);
  await state(page, 'error');
});

onPage('a PDF with a password, a scan and a damaged one say so, and the next one works', async (page) => {
  for (const [content, said] of [[lockedPdf(), /密码/], [scannedPdf(), /扫描件/], [[...Buffer.from('%PDF-1.4 cut')], /损坏/]]) {
    await drop(page, [{ name: 'a.pdf', content }]);
    await page.waitForFunction((said) => {
      const message = document.querySelector('gouji-checker').shadowRoot.querySelector('.trouble .message');
      return message && new RegExp(said).test(message.textContent);
    }, said.source);
  }
  await drop(page, [{ name: 'a.pdf', content: textPdf(sample + '@clean') }]);
  await state(page, 'passed');
}, { readsPdf: true });

/** The reader of PDF takes this script's place. */
const replaceReader = (page, answer) => page.route(/pdf\.[0-9a-f]+\.js$/, (route) => route.fulfill(answer));
const kHangs = { contentType: 'text/javascript', body: 'onmessage = function () { for (;;); };' };

onPage('reading a PDF that takes too long is stopped', async (page) => {
  await replaceReader(page, kHangs);
  await page.evaluate(() => (document.querySelector('gouji-checker').timeout = 4000));
  await drop(page, [{ name: 'a.pdf', content: textPdf(sample) }]);
  await page.waitForSelector('gouji-checker .progress:not([hidden])');
  assert.match(await page.innerText('gouji-checker .progress'), /正在读取 PDF“a\.pdf”/);
  await state(page, 'error');
  assert.match(await headline(page), /读取 PDF 超时/);
  await onlyEngine(page);
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
}, { readsPdf: true });

onPage('reading a PDF can be cancelled', async (page) => {
  await replaceReader(page, kHangs);
  await drop(page, [{ name: 'a.pdf', content: textPdf(sample) }]);
  await page.click('gouji-checker .cancel');
  await state(page, 'unchecked');
  await onlyEngine(page);
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
}, { readsPdf: true, restarts: true });

test('a reader of PDF that cannot be had is reported, and the page works on', async () => {
  const { page, context } = await open(launched, server.url);
  await replaceReader(page, { status: 404, body: '' });
  await drop(page, [{ name: 'a.pdf', content: textPdf(sample) }]);
  await state(page, 'error');
  assert.match(await page.innerText('gouji-checker .trouble'), /没能载入[^]*DOCX/);
  await page.unroute(/pdf\.[0-9a-f]+\.js$/);
  await page.click('gouji-checker .trouble button');
  await state(page, 'failed');
  await context.close();
});

for (const [kind, tag] of [
  ['classic script', '<script src="gouji.js" defer></script>'],
  ['module', '<script type="module" src="gouji.esm.js"></script>'],
]) {
  test(`the package's ${kind} works in a page with a strict policy of its own`, async () => {
    const directory = join(scratch(), 'host');
    cpSync(join(dist, 'npm'), directory, { recursive: true });
    writeFileSync(join(directory, 'index.html'), `<!doctype html><meta charset="utf-8">${tag}<gouji-checker></gouji-checker>`);
    const host = await served(directory);
    const { page, context, seen } = await open(launched, host.url);
    const summary = await page.evaluate(async (text) => (await document.querySelector('gouji-checker').check(text)).summary, sample);
    assert.equal(summary.error, 3);
    assert.deepEqual(seen.violations, []);
    await context.close();
    host.close();
  });
}

test('the server sends its policies, keeps to its folder, and answers only GET and HEAD', async () => {
  const page = await fetch(server.url);
  assert.match(page.headers.get('content-security-policy'), /default-src 'none'.*connect-src 'none'.*frame-ancestors 'self'/);
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  const name = /src="(assets\/page\.[^"]+)"/.exec(await page.text())[1];
  assert.match((await fetch(server.url + name)).headers.get('cache-control'), /immutable/);
  const { request } = await import('node:http');
  const status = (path, method = 'GET') =>
    new Promise((done) => request(server.url, { path, method }, (r) => done((r.resume(), r.statusCode))).end());
  assert.equal(await status('/../package.json'), 404);
  assert.equal(await status('/%2e%2e/%2e%2e/etc/passwd'), 404);
  assert.equal(await status('/%zz'), 400);
  assert.equal(await status('/', 'POST'), 405);
});
