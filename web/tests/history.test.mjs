// The page's place in the history, and what its address holds; the element leaves both alone.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { drop, open, paste, setUp, state, withPage, withQuietPage } from './support.mjs';

let dist, server, launched, sample;
let set;
before(async () => {
  set = await setUp();
  ({ dist, server, launched, sample } = set);
});
after(() => set.close());

/** Runs `body` on a fresh page; after loading, nothing but a worker that is started anew may be asked for. */
function onPage(name, body, { query = '' } = {}) {
  test(name, () => withQuietPage(launched, server.url + query, body, { restarts: true }));
}

const result = (page) => page.evaluate(() => document.querySelector('gouji-checker').result);
const typing = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector('gouji-checker').shadowRoot;
    return !!activeElement && activeElement.tagName === 'TEXTAREA';
  });

onPage('the browser’s way back from a result leads to the form, with what was typed', async (page) => {
  const before = await page.evaluate(() => history.length);
  const typed = sample + '@clean';
  await page.fill('gouji-checker textarea', typed);
  await page.click('gouji-checker .check');
  await state(page, 'passed');
  // What takes its place does not lengthen the way back.
  await drop(page, [{ name: '年报.txt', content: sample }]);
  await state(page, 'failed');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await state(page, 'unchecked');
  assert.equal(await result(page), null);
  assert.equal(await page.locator('gouji-checker .card').count(), 0);
  assert.equal(await page.inputValue('gouji-checker textarea'), typed);
  assert.ok(await typing(page));
  assert.doesNotMatch(await page.title(), /必须改/);

  // And again; forward leads nowhere, for the report is forgotten.
  await page.click('gouji-checker .check');
  await state(page, 'passed');
  await page.goBack();
  await state(page, 'unchecked');
  await page.goForward();
  assert.equal(await page.inputValue('gouji-checker textarea'), typed);
  await page.click('gouji-checker .check');
  await state(page, 'passed');
  await page.goBack();
  await state(page, 'unchecked');
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
});

onPage('the way back stops a check that runs, and takes a refusal away', async (page) => {
  await paste(page, { 'text/plain': sample + '@hang' });
  await state(page, 'checking');
  await page.goBack();
  await state(page, 'unchecked');
  await paste(page, { 'text/plain': '今天天气很好。'.repeat(40) });
  await state(page, 'error');
  await page.goBack();
  await state(page, 'unchecked');
  assert.equal(await page.locator('gouji-checker .trouble').count(), 0);
});

onPage('checking another takes the way back of the result with it', async (page) => {
  const before = await page.evaluate(() => history.length);
  for (let i = 0; i < 3; ++i) {
    await page.click('gouji-checker .sample');
    await state(page, 'failed');
    await page.click('gouji-checker .again');
    await state(page, 'unchecked');
    await page.waitForFunction(() => history.state === 'gouji-form');
    assert.ok(await typing(page));
  }
  // What is given before the browser has gone back is neither lost nor without a way back.
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.evaluate((text) => {
    const checker = document.querySelector('gouji-checker');
    const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    checker.reset();
    return Promise.all([checker.check(text), back]);
  }, sample);
  assert.equal(await page.evaluate(() => history.state), 'gouji-result');
  await state(page, 'failed');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await state(page, 'unchecked');
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
});

onPage('the skip link and the rules are no way back from a result', async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.evaluate(() => (location.hash = '#checker'));
  await page.evaluate(() => (location.hash = '#rules'));
  await page.waitForSelector('gouji-checker[hidden]', { state: 'attached' });
  await page.goBack();
  await page.waitForSelector('gouji-checker:not([hidden])');
  await page.goBack();
  assert.equal(await page.getAttribute('gouji-checker', 'state'), 'failed');
  await page.goBack();
  await state(page, 'unchecked');
});

test('in a frame the page leaves the history alone', async () => {
  writeFileSync(join(dist, 'frame.html'), '<!doctype html><title>门户</title><iframe src="index.html" width="900" height="700"></iframe>');
  const context = await launched.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  // Only a page without the policy of ours may hold a frame.
  await page.route('**/frame.html', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto(server.url + 'frame.html');
  const frame = page.frameLocator('iframe');
  const before = await page.evaluate(() => history.length);
  await frame.locator('gouji-checker .sample').click();
  await frame.locator('gouji-checker[state=failed]').waitFor();
  await frame.locator('gouji-checker .again').click();
  await frame.locator('gouji-checker[state=unchecked]').waitFor();
  assert.equal(await page.evaluate(() => history.length), before);
  assert.equal(page.url(), server.url + 'frame.html');
  await context.close();
});

test('in a portal the element stays as wide as it was, and says where to paste', async () => {
  writeFileSync(
    join(dist, 'npm/columns.html'),
    '<!doctype html><title>门户</title><script src="gouji.js"></script>' +
      '<div><nav>栏目</nav><main><gouji-checker></gouji-checker></main></div>',
  );
  const { page, context } = await open(launched, server.url + 'npm/columns.html');
  try {
    await state(page, 'unchecked');
    await page.evaluate(() => {
      document.querySelector('div').style.cssText = 'display:grid;grid-template-columns:200px 1fr;width:760px';
    });
    const width = () => page.evaluate(() => document.querySelector('main').getBoundingClientRect().width);
    const before = await width();
    assert.match(await page.innerText('gouji-checker #hint'), /框内按 Ctrl\+V/);
    await page.evaluate((text) => document.querySelector('gouji-checker').check(text, '年报.txt'), sample);
    await state(page, 'failed');
    assert.ok((await page.locator('gouji-checker .table-scroll').count()) > 0);
    assert.equal(await width(), before);
  } finally {
    await context.close();
  }
});

test('in a portal the element leaves history and address alone, and is light as the portal', async () => {
  writeFileSync(join(dist, 'npm/portal.html'), '<!doctype html><title>门户</title><script src="gouji.js"></script><gouji-checker></gouji-checker>');
  const { page, context } = await open(launched, server.url + 'npm/portal.html?a=1#b', { colorScheme: 'dark' });
  const kept = () => page.evaluate(() => [history.length, history.state, location.search + location.hash]);
  const before = await kept();
  await page.click('gouji-checker .sample');
  await state(page, 'failed');
  await page.click('gouji-checker .again');
  await state(page, 'unchecked');
  assert.deepEqual(await kept(), before);

  // A portal is light, whatever the system asks for, until it says that it follows it.
  const ink = () => page.$eval('gouji-checker', (checker) => getComputedStyle(checker).color);
  assert.equal(await ink(), 'rgb(31, 42, 48)');
  await page.$eval('gouji-checker', (checker) => checker.setAttribute('theme', 'auto'));
  assert.equal(await ink(), 'rgb(228, 233, 232)');
  await context.close();
});

for (const kind of ['on the server', 'from a file']) {
  test(`size, theme and language outlive a reload ${kind}; nothing is stored`, async () => {
    const address = kind === 'from a file' ? pathToFileURL(join(dist, 'gouji.html')).href : server.url;
    const chosen = (page) =>
      page.evaluate(() => {
        const checker = document.querySelector('gouji-checker');
        const { dataset, lang } = document.documentElement;
        return [dataset.size, dataset.theme, lang, checker.getAttribute('size'), checker.getAttribute('theme'), checker.lang];
      });
    await withPage(launched, address + '?from=portal#checker', async (page) => {
      assert.deepEqual(await chosen(page), [undefined, undefined, 'zh-CN', null, 'auto', 'zh-CN']);
      for (const id of ['#large', '#theme', '#language']) await page.click(id);
      const all = ['large', 'dark', 'en', 'large', 'dark', 'en'];
      assert.deepEqual(await chosen(page), all);
      const where = new URL(page.url());
      assert.equal(where.search + where.hash, '?from=portal&lang=en&size=large&theme=dark#checker');
      await page.reload();
      await state(page, 'unchecked');
      assert.deepEqual(await chosen(page), all);
      assert.equal(await page.getAttribute('#large', 'aria-pressed'), 'true');
      assert.equal(await page.textContent('#theme'), 'Light');

      // The address of the form, before the choice, is brought up to date on the way back.
      await page.click('gouji-checker .sample');
      await state(page, 'failed');
      for (const id of ['#large', '#theme', '#language']) await page.click(id);
      await page.goBack();
      await state(page, 'unchecked');
      assert.deepEqual(await chosen(page), [undefined, undefined, 'zh-CN', null, 'auto', 'zh-CN']);
      assert.equal(new URL(page.url()).search, '?from=portal');
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
    });
  });
}

onPage('an address with senseless choices is the page as it is', async (page) => {
  assert.equal(await page.getAttribute('html', 'data-theme'), null);
  assert.equal(await page.getAttribute('html', 'data-size'), null);
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
}, { query: '?theme=pink&size=huge&lang=fr' });
