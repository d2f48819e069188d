// A profile in the page, with the real engine.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, built, drop, realEngine, sampleText, served, state, withPage } from './support.mjs';

let server;
let launched;
let sample;

before(async () => {
  server = await served(built(realEngine()));
  launched = await browser();
  sample = await sampleText();
});
after(async () => {
  if (launched) await launched.close();
  if (server) server.close();
});

function onPage(name, body, options = {}) {
  test(name, () => withPage(launched, server.url, body, options));
}

const result = (page) => page.evaluate(() => document.querySelector('gouji-checker').result);
const spoken = (page) => page.textContent('gouji-checker [role=status]');
const isChecked = (page, name) =>
  page.waitForFunction((name) => {
    const { result } = document.querySelector('gouji-checker');
    return result && result.profile.name === name && document.querySelector('gouji-checker').getAttribute('state') !== 'checking';
  }, name);
const profileOf = (fault, more = {}) =>
  JSON.stringify({
    name: '样板区2025',
    accepted: [{ fingerprint: fault.fingerprint, reason: '口径不同，已说明', by: '张三' }],
    ...more,
  });

onPage('a profile that is dropped applies to what is shown; what is accepted is shown as such', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  const before = await result(page);
  const fault = before.findings.find((f) => f.severity === 'error');
  await drop(page, [{ name: 'profile.json', content: profileOf(fault) }]);
  await isChecked(page, '样板区2025');
  const after = await result(page);
  assert.equal(after.summary.error, before.summary.error - 1);
  assert.match(await page.textContent('gouji-checker .verdict'), /另有 1 处已接受，不计入[^]*配置：样板区2025/);
  const card = page.locator('gouji-checker .card.s-accepted');
  assert.equal(await card.count(), 1);
  assert.match(await card.innerText(), /已接受[^]*口径不同，已说明（张三）/);
  assert.ok((await page.innerText('gouji-checker .filters')).includes('已接受 1'));
  await page.click('gouji-checker .filters button:has-text("已接受")');
  assert.equal(await page.locator('gouji-checker .card:visible').count(), 1);
  assert.match(await page.textContent('gouji-checker .profile'), /配置：样板区2025/);

  await page.click('gouji-checker .remove-profile');
  await isChecked(page, 'default');
  assert.deepEqual((await result(page)).summary, before.summary);
  assert.equal(await page.locator('gouji-checker .profile').isVisible(), false);
});

onPage('a profile that is chosen applies to what comes, in both languages, and to the engine that is started anew', async (page) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('gouji-checker .choose-profile')]);
  await chooser.setFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from('{"name":"甲","rules":{"row-total":"off"}}') });
  await page.waitForSelector('gouji-checker .remove-profile');
  assert.match(await spoken(page), /已采用配置“甲”/);
  await page.evaluate(() => document.querySelector('gouji-checker').engine.end());
  await page.click('gouji-checker .sample');
  await isChecked(page, '甲');
  assert.ok(!(await result(page)).findings.some((f) => f.rule === 'row-total'));
  await page.click('#language');
  await page.waitForFunction(() => /Profile: 甲/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('.verdict')?.textContent || ''));
  await page.click('gouji-checker .again');
  assert.match(await page.textContent('gouji-checker .profile'), /甲/, 'it stays');
});

onPage('what is no profile is said, and not used', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  for (const [content, said] of [['{"rules":{"no-such-rule":"off"}}', /no-such-rule/], ['{"a":', /JSON/]]) {
    await drop(page, [{ name: 'b.json', content }]);
    await page.waitForFunction((said) => {
      const problem = document.querySelector('gouji-checker').shadowRoot.querySelector('.profile-problem');
      return problem && new RegExp(said).test(problem.textContent);
    }, said.source);
  }
  assert.match(await page.textContent('gouji-checker .profile-problem'), /配置“b\.json”不能用，没有采用/);
  assert.equal((await result(page)).profile.name, 'default');
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'failed');
});

onPage('reports and their profile given together', async (page) => {
  await drop(page, [
    { name: 'p.json', content: '{"name":"乙","rules":{"row-total":"off"}}' },
    { name: '1.txt', content: sample },
    { name: '2.txt', content: sample },
  ]);
  await isChecked(page, '乙');
  await page.waitForFunction(() => document.querySelector('gouji-checker').getAttribute('state') === 'failed');
  const said = await page.$$eval('gouji-checker .said', (found) => found.map((e) => e.textContent));
  assert.equal(said.length, 2);
  assert.equal(said[0], said[1], 'both by the profile');
});

onPage('320 px: a profile with a long name does not make the page scroll sideways', async (page) => {
  await drop(page, [{ name: 'p.json', content: JSON.stringify({ name: 'x'.repeat(90) }) }]);
  await page.waitForSelector('gouji-checker .remove-profile');
  assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 320);
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 320);
}, { viewport: { width: 320, height: 720 } });
