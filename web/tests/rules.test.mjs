// The view of the rules beside the check, with the real engine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browser, built, paste, realEngine, sampleText, served, state, withPage } from './support.mjs';

let dist;
let server;
let launched;
let sample;
let catalogue;
let checkedOfOne; // rules that one report was checked by

before(async () => {
  dist = built(realEngine());
  server = await served(dist);
  const engine = await createRequire(import.meta.url)(join(dist, 'npm/engine/gouji.cjs'))({
    wasmBinary: readFileSync(join(dist, 'npm/engine/gouji.wasm')),
  });
  catalogue = { zh: JSON.parse(engine.catalogue('zh')), en: JSON.parse(engine.catalogue('en')) };
  launched = await browser();
  sample = await sampleText();
  const options = { name: '', language: 'zh', text: false, pages: '', profile: '' };
  const { summary, notAssessed } = JSON.parse(Buffer.from(engine.check(new TextEncoder().encode(sample), options)).toString());
  checkedOfOne = summary.rulesChecked + new Set(notAssessed.map((n) => n.rule)).size;
});
after(async () => {
  if (launched) await launched.close();
  if (server) server.close();
});

function onPage(name, body, { at = '', options = {}, url = null } = {}) {
  test(name, () => withPage(launched, (url ? url() : server.url) + at, body, options));
}

const shownRules = (page) => page.locator('.rule:visible').count();
const checked = async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
};

onPage('nothing of it is drawn before it is asked for', async (page) => {
  assert.equal(await page.locator('#rules *').count(), 0);
});

onPage('every rule stands there with all that the engine says of it', async (page, { seen }) => {
  await page.waitForLoadState('networkidle');
  const asked = seen.requests.length;
  await page.click('#rules-link');
  await page.waitForSelector('.rule');
  const shown = await page.$$eval('.rule', (found) => found.map((e) => [e.id, e.textContent]));
  assert.equal(shown.length, catalogue.zh.rules.length);
  for (const rule of catalogue.zh.rules) {
    const [, text] = shown.find(([id]) => id === 'rule-' + rule.id);
    for (const part of [rule.title, rule.basis, rule.advice, rule.bad, rule.good]) assert.ok(text.includes(part), rule.id + ': ' + part);
  }
  assert.ok(checkedOfOne < catalogue.zh.rules.length);
  assert.ok((await page.textContent('.rules-lead')).includes(`一份报告默认查其中 ${checkedOfOne} 条`));
  assert.equal(await page.locator('gouji-checker').isVisible(), false);
  assert.match(await page.title(), /^规则说明/);
  assert.equal(await page.getAttribute('#rules-link', 'aria-current'), 'page');
  assert.deepEqual(seen.requests.slice(asked), [], 'no request');
});

onPage('a finding leads to its rule, and the browser’s way back to the report as it was', async (page) => {
  await checked(page);
  const link = page.locator('gouji-checker .rule-link').nth(1);
  const id = await link.textContent();
  await link.focus();
  const scrolled = await page.evaluate(() => window.pageYOffset);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.rule.current');
  assert.equal(await page.getAttribute('.rule.current', 'id'), 'rule-' + id);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'rule-' + id);
  const top = await page.$eval('.rule.current', (e) => e.getBoundingClientRect().top);
  assert.ok(top > -2 && top < 400, `in sight: ${top}`);
  await page.goBack();
  await page.waitForSelector('gouji-checker:not([hidden])');
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'failed');
  assert.match(await page.textContent('gouji-checker .headline'), /必须改/);
  assert.match(await page.title(), /必须改/);
  assert.equal(await page.evaluate(() => document.querySelector('gouji-checker').shadowRoot.activeElement.textContent), id);
  const now = await page.evaluate(() => window.pageYOffset);
  assert.ok(Math.abs(now - scrolled) < 3, `at the same place: ${now}, was ${scrolled}`);
  assert.equal(await page.locator('.rule:visible').count(), 0);
});

onPage('every link of a finding has its rule', async (page) => {
  await checked(page);
  const ids = await page.$$eval('gouji-checker .rule-link', (found) => found.map((e) => e.getAttribute('href')));
  assert.ok(ids.length > 3);
  for (const href of ids) assert.ok(catalogue.zh.rules.some((rule) => href === '#rule=' + rule.id), href);
});

onPage('the search narrows the list', async (page) => {
  await page.click('#rules-link');
  await page.waitForSelector('.rule');
  await page.fill('#rules-search', 'ROW-total');
  const fits = catalogue.zh.rules.filter((r) => JSON.stringify(r).toLowerCase().includes('row-total'));
  assert.equal(await shownRules(page), fits.length);
  assert.match(await page.textContent('.rules-count'), new RegExp(`找到 ${fits.length} 条，共 ${catalogue.zh.rules.length} 条`));
  await page.fill('#rules-search', '残留、身份');
  const group = catalogue.zh.rules.filter((r) => r.group === 'residue').length;
  assert.equal(await shownRules(page), group, 'a group by its name');
  await page.fill('#rules-search', '没有这样的词');
  assert.equal(await shownRules(page), 0);
  assert.equal(await page.locator('.rules-group:visible').count(), 0);
  assert.match(await page.textContent('.rules-count'), /没有找到/);
  await page.evaluate(() => (location.hash = '#rule=balance'));
  await page.waitForSelector('#rule-balance.current');
  assert.equal(await shownRules(page), catalogue.zh.rules.length, 'a rule that is asked for is shown');
  assert.match(await page.textContent('.rules-count'), new RegExp(`共 ${catalogue.zh.rules.length} 条`));
});

onPage('an address leads to a rule; the language switch keeps it', async (page) => {
  await page.waitForSelector('#rule-balance.current');
  await page.click('#language');
  await page.waitForFunction(() => /^Rules/.test(document.title) && /Back to the check/.test(document.querySelector('#rules').textContent));
  const text = await page.textContent('#rule-balance');
  assert.ok(text.includes(catalogue.en.rules.find((r) => r.id === 'balance').title));
  assert.equal(await page.textContent('#rules-link'), 'Rules');
  await page.click('.rules-back');
  await page.waitForSelector('gouji-checker:not([hidden])');
}, { at: '#rule=balance' });

onPage('an address that names no rule shows all of them', async (page) => {
  await page.waitForSelector('.rule');
  assert.equal(await page.locator('.rule.current').count(), 0);
}, { at: '#rule=no-such-rule' });

onPage('what is pasted over the rules is checked and shown', async (page) => {
  await page.click('#rules-link');
  await page.waitForSelector('.rule');
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
  assert.ok(await page.locator('gouji-checker').isVisible());
  assert.equal(await page.evaluate(() => document.querySelector('gouji-checker').shadowRoot.activeElement.className), 'headline');
  assert.equal(await page.evaluate(() => location.hash), '#checker');
});

onPage('in the single file, with the network off', async (page) => {
  await checked(page);
  await page.locator('gouji-checker .rule-link').first().click();
  await page.waitForSelector('.rule.current');
  await page.goBack();
  await page.waitForSelector('gouji-checker:not([hidden])');
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'failed');
}, { url: () => pathToFileURL(join(dist, 'gouji.html')).href, options: { offline: true } });

for (const width of [320, 768]) {
  for (const language of ['', '?lang=en']) {
    onPage(`${width} px${language}: the rules do not make the page scroll sideways`, async (page) => {
      await page.waitForSelector('.rule');
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
      assert.ok(wide <= width, `${wide}`);
    }, { at: language + '#rules', options: { viewport: { width, height: 720 } } });
  }
}

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
for (const colorScheme of ['light', 'dark']) {
  onPage(`axe finds nothing in the rules, ${colorScheme}`, async (page) => {
    await page.waitForSelector('.rule.current');
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    assert.deepEqual(found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.flat().join(' ')).slice(0, 3).join(' | ')), []);
  }, { at: '#rule=row-total', options: { colorScheme } });
}
