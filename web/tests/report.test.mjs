// With the real engine: the redrawn report, what is absent and what is blank in it; why there is none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drop, paste, realEngine, setUp, state, withoutFaults, withPage } from './support.mjs';

let server, launched, sample;
let set;
before(async () => {
  set = await setUp(realEngine());
  ({ server, launched } = set);
  sample = withoutFaults(set.sample);
});
after(() => set.close());

/** Checks what `change` makes of the faultless sample, which must give findings of these rules alone. */
function onReport(name, change, rules, body, { query = '', ...options } = {}) {
  test(name, () =>
    withPage(
      launched,
      server.url + query,
      async (page) => {
        await paste(page, { 'text/plain': change(sample) });
        await state(page, ['failed', 'passed']);
        const found = await page.evaluate(() => document.querySelector('gouji-checker').result.findings.map((f) => f.rule));
        assert.deepEqual(found, rules);
        await body(page);
      },
      options,
    ),
  );
}

/** Without what stands from one text up to another. */
function cut(text, from, until = '') {
  const start = text.indexOf(from);
  const end = until ? text.indexOf(until, start) : text.length;
  assert.ok(start >= 0 && end >= start, from);
  return text.slice(0, start) + text.slice(end);
}

/** The blocks of the sheet, a table as its caption. */
const blocks = (page) =>
  page.$$eval('gouji-checker .sheet > *', (found) =>
    found.map((e) => ((e.querySelector('caption') || e).innerText.trim() + (e.matches('.absent') ? ' (absent)' : ''))),
  );
const marked = (page) => page.$$eval('gouji-checker .sheet mark', (found) => found.map((e) => e.textContent));
const places = (page) => page.$$eval('gouji-checker .where', (found) => found.map((e) => e.textContent));
const quotes = (page) => page.locator('gouji-checker .excerpt').count();
const withoutSection = (text) => cut(text, '五、存在的主要问题', '六、其他需要报告的事项');

onReport('a section that is absent is shown where it should stand; the next heading is not marked', withoutSection, ['section-missing'], async (page) => {
  const shown = await blocks(page);
  const next = shown.indexOf('六、其他需要报告的事项');
  assert.equal(shown[next - 1], '此处待补：缺少“五、存在的主要问题及改进情况”这一部分。 ✖1 (absent)');
  assert.match(shown[next - 2], /^表四/);
  assert.deepEqual(await marked(page), []);
  assert.deepEqual(await places(page), ['“六、其他需要报告的事项”之前 · 第68行']);
  assert.equal(await quotes(page), 0, 'the next heading is not quoted as what is wrong');
  await page.click('gouji-checker .to-place');
  const active = () => page.evaluate(() => document.querySelector('gouji-checker').shadowRoot.activeElement.className);
  assert.match(await active(), /badge/);
  await page.keyboard.press('Enter');
  assert.match(await active(), /card/);
});

onReport('on paper and in English it says the same', withoutSection, ['section-missing'], async (page) => {
  await page.emulateMedia({ media: 'print' });
  const line = page.locator('gouji-checker .sheet .absent');
  assert.ok(await line.isVisible());
  assert.match(await line.innerText(), /^Missing here: The section “五、存在的主要问题及改进情况” is missing\. ✖1$/);
  assert.deepEqual(await places(page), ['before “六、其他需要报告的事项” · line 68']);
}, { query: '?lang=en' });

onReport('the last section belongs before the signature', (text) => cut(text, '六、其他需要报告的事项', '云岭市样板区城市管理局\n2026年'), ['section-missing'], async (page) => {
  const shown = await blocks(page);
  assert.match(shown[shown.length - 3], /^此处待补：缺少“六、其他需要报告的事项”[^]*\(absent\)$/);
  assert.equal(shown[shown.length - 2], '云岭市样板区城市管理局');
  assert.deepEqual(await marked(page), []);
  assert.deepEqual(await places(page), ['“五、存在的主要问题及改进情况”部分的末尾']);
});

onReport('a table belongs into its section, and with the section before the next', (text) =>
  cut(cut(text, '行政复议\t行政诉讼', '五、存在'), '三、收到和处理', '四、政府信息公开'),
['section-missing', 'section-empty', 'table-missing', 'table-missing'], async (page) => {
  const shown = await blocks(page);
  const fourth = shown.indexOf('四、政府信息公开行政复议、行政诉讼情况');
  assert.match(shown[fourth - 2], /^此处待补：缺少“三、[^]*absent/);
  assert.match(shown[fourth - 1], /^此处待补：没有找到“收到和处理政府信息公开申请情况”表[^]*absent/);
  assert.match(shown[fourth + 1], /^此处待补：“四、政府信息公开行政复议、行政诉讼情况”只有标题[^]*absent/);
  assert.match(shown[fourth + 2], /^此处待补：没有找到“政府信息公开行政复议、行政诉讼情况”表[^]*absent/);
  assert.match(shown[fourth + 3], /^五、/);
  assert.match((await places(page))[1], /^“四、政府信息公开行政复议、行政诉讼…”之前/, 'of the table too');
  assert.deepEqual(await marked(page), []);
});

onReport('what a section does not say belongs at its end', (text) =>
  cut(cut(text, '（四）政府信息公开平台建设', '（五）监督保障').replace('（五）监督', '（四）监督'), '按照《政府信息公开信息处理费', '云岭市样板区城市管理局\n2026年').replace('其他需要报告的事项\n', '其他需要报告的事项\n无。\n'),
['overview-aspect-missing', 'fee-statement-missing'], async (page) => {
  const shown = await blocks(page);
  const second = shown.indexOf('二、主动公开政府信息情况');
  assert.match(shown[second - 1], /^此处待补：总体情况没有写到“政府信息公开平台建设”。 ▲1 \(absent\)$/);
  const nothing = shown.indexOf('无。');
  assert.match(shown[nothing + 1], /^此处待补：第六部分只写了“无”[^]*▲2 \(absent\)$/);
  assert.equal(shown[nothing + 2], '云岭市样板区城市管理局');
  assert.deepEqual(await places(page), ['“一、总体情况”部分的末尾', '“六、其他需要报告的事项”部分的末尾']);
});

onReport('a signature lacks its date behind the agency', (text) => text.replace('\n2026年1月20日', ''), ['signature-missing'], async (page) => {
  const shown = await blocks(page);
  assert.equal(shown[shown.length - 2], '云岭市样板区城市管理局');
  assert.match(shown[shown.length - 1], /^此处待补：落款没有日期。 ℹ1 \(absent\)$/);
  assert.deepEqual(await places(page), ['“云岭市样板区城市管理局”之后 · 第72行']);
});

onReport('a report without a signature has a place for it at its end', (text) => text.replace('云岭市样板区城市管理局\n2026年1月20日', ''), ['signature-missing'], async (page) => {
  const shown = await blocks(page);
  assert.match(shown[shown.length - 1], /^此处待补：报告末尾没有落款[^]*\(absent\)$/);
  await page.click('gouji-checker .to-place');
});

onReport('in the table, the sentence of the corner that is absent is marked in the corner', (text) => text.replace('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ''), ['tie-out-note-missing'], async (page) => {
  assert.match(await page.innerText('gouji-checker .form-requests .corner'), /^缺：（本列数据[^]*ℹ1$/);
  assert.equal(await page.locator('gouji-checker .form-requests caption .badge').count(), 0);
});

onReport('in the table, a group label that is absent is marked where it belongs', (text) => text.replace('（四）无法提供\n', ''), ['group-label-missing'], async (page) => {
  assert.match(await page.innerText('gouji-checker .form-requests th.bad'), /^缺：（四）无法提供\s*▲1$/);
});

onReport('in the table, a row whose values cannot be placed shows what stands there', (text) => text.replace('（一）予以公开\t6\t1\t0\t0\t0\t0\t7', '（一）予以公开\t6\t1\t0\t0\t0\t7'), ['row-value-count'], async (page) => {
  const row = page.locator('gouji-checker .form-requests tr', { hasText: '（一）予以公开' });
  assert.equal((await row.locator('th').last().innerText()).replace(/\s+/g, ' '), '（一）予以公开 ✖1');
  assert.deepEqual(await row.locator('td').allInnerTexts(), ['原文：（一）予以公开 6 1 0 0 0 7']);
  assert.equal(await row.locator('td').getAttribute('colspan'), '7');
});

onReport('without a finding, what was checked can be printed; nothing is said of marks', (text) => text, [], async (page) => {
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await page.click('gouji-checker .verdict button');
  assert.ok(await page.evaluate(() => window.printed));
  assert.doesNotMatch(await page.innerText('gouji-checker .report'), /编号/);
});

const kBlank = 'gouji-checker .excerpt .blank';
onReport('blanks that are a fault can be seen and counted', (text) => text.replace('门户网站栏目', '门户网站栏 　目'), ['space-stray'], async (page) => {
  assert.deepEqual(await page.$$eval(kBlank, (found) => found.map((e) => e.textContent)), [' ', '　']);
  for (const box of await page.$$eval(kBlank, (found) => found.map((e) => e.getBoundingClientRect().width))) assert.ok(box > 5, `${box} px`);
  assert.equal(await page.locator('gouji-checker .sheet mark .blank').count(), 2);
  assert.equal(await page.textContent('gouji-checker .excerpt mark'), '栏 　目');
});

onReport('blanks of a number that has another fault are left alone', (text) => text.replace('《中华人民共和国政府信息公开条例》第五十条', '《中华人民共和国政府信息公开条例》（国务院令 711 号）第五十条'), ['document-number'], async (page) => {
  assert.match(await page.textContent('gouji-checker .message'), /缺“第”/);
  assert.equal(await page.locator(kBlank).count(), 0);
});

onReport('a break that is a fault can be seen', (text) => text.replace('公开政府信息86条', '公开政府信\n息86条'), ['paragraph-broken'], async (page) => {
  assert.match(await page.textContent('gouji-checker .excerpt mark'), /信⏎息/);
  assert.match(await page.textContent('gouji-checker .excerpt'), /工作动态68条。$/, 'a line that ends there is not cut');
});

for (const query of ['', '?lang=en']) {
  test('what is pressed is 24 px high, in the check and in the rules' + query, () =>
    withPage(launched, server.url + query, async (page) => {
      const small = () =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector('gouji-checker');
          return [document, shadowRoot]
            .flatMap((root) => Array.from(root.querySelectorAll('button, a[href], input:not([type=file]), textarea')))
            .map((e) => [e.textContent, e.getBoundingClientRect()])
            .filter(([, { height, left }]) => left >= 0 && height && height < 24)
            .map(([text, { height }]) => `${text} ${height}`);
        });
      assert.deepEqual(await small(), []);
      await paste(page, { 'text/plain': withoutSection(set.sample) });
      await state(page, 'failed');
      assert.deepEqual(await small(), []);
      await page.evaluate(() => (location.hash = '#rules'));
      await page.waitForSelector('.rule');
      assert.deepEqual(await small(), []);
    }),
  );
}

/** What stands there when something came to no result. */
function onTrouble(name, query, give, headline, text) {
  test(name, () =>
    withPage(launched, server.url + query, async (page) => {
      await give(page);
      await state(page, 'error');
      assert.equal(await page.innerText('gouji-checker .headline'), headline);
      assert.match(await page.innerText('gouji-checker .trouble'), text);
    }),
  );
}
const two = () => sample + '\n' + sample.replaceAll('城市管理局', '水务局');
const pasted = (text) => (page) => paste(page, { 'text/plain': text() });
const dropped = (text) => (page) => drop(page, [{ name: '年报.txt', content: text() }]);
onTrouble('pasted text is called text', '', pasted(two), '这段文字没法检查', /^(?![^]*文件)[^]*两份或更多年度报告/);
onTrouble('in English too', '?lang=en', pasted(two), 'This text cannot be checked', /^(?![^]*file)[^]*two or more annual reports/);
onTrouble('a file that can be read, and not be checked, says so', '', dropped(two), '这个文件没法检查', /两份或更多年度报告/);
onTrouble('so it does in English', '?lang=en', dropped(two), 'This file cannot be checked', /two or more annual reports/);
onTrouble('a paste without text is no file', '', pasted(() => ' '), '没有可以检查的文字', /剪贴板里没有文字/);
