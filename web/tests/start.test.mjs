// How the page starts: from the disk, without its engine, in a browser that is too old; with the stand-in engine.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { textPdf } from './make-pdf.mjs';
import { drop, paste, setUp, state } from './support.mjs';

let dist, server, launched, sample;
let set;
before(async () => {
  set = await setUp();
  ({ dist, server, launched, sample } = set);
});
after(() => set.close());

test('gouji.html works from the disk with the network off', async () => {
  const context = await launched.newContext({ offline: true });
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(join(dist, 'gouji.html')).href);
  await page.waitForSelector('gouji-checker[state]');
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
  await drop(page, [{ name: 'a.pdf', content: textPdf(sample + '@clean') }]);
  await state(page, 'passed');
  assert.deepEqual(requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test('index.html opened from the disk says so at once, and leads to the file that works there', async () => {
  const context = await launched.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(dist, 'index.html')).href);
  await state(page, 'error');
  assert.match(await page.innerText('gouji-checker .trouble'), /没能启动[^]*从文件夹里直接打开[^]*gouji\.html/);
  assert.match(await page.textContent('gouji-checker [role=status]'), /没能启动/, 'for the ear too');
  assert.equal(await page.evaluate(() => document.activeElement), await page.evaluate(() => document.body), 'the focus stays');
  assert.equal(await page.locator('gouji-checker .intake').isVisible(), false, 'nothing can be given in vain');
  await page.click('gouji-checker .trouble a');
  await page.waitForSelector('gouji-checker[state=unchecked]');
  assert.match(page.url(), /gouji\.html$/);
  assert.match(await page.innerText('gouji-checker .privacy'), /不联网也能用/);
  await context.close();
});

test('gouji.html that cannot start does not send to itself', async () => {
  const context = await launched.newContext({ offline: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.Worker = function () {
      throw new Error('forbidden');
    };
  });
  await page.goto(pathToFileURL(join(dist, 'gouji.html')).href);
  await state(page, 'error');
  assert.match(await page.innerText('gouji-checker .trouble'), /^(?![^]*gouji\.html)[^]*没能启动[^]*换用较新的浏览器（[^）]*）。/);
  assert.ok(await page.locator('gouji-checker .intake').isVisible());
  await context.close();
});

test('an engine that cannot start says so before anything is given, and is tried again', async () => {
  const context = await launched.newContext();
  const page = await context.newPage();
  await page.route(/worker\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(server.url);
  await state(page, 'error');
  assert.match(await page.innerText('gouji-checker .trouble'), /没能启动/);
  await page.click('#language');
  assert.match(await page.innerText('gouji-checker .trouble'), /did not start/);
  await page.unroute(/worker\.[0-9a-f]+\.js$/);
  await paste(page, { 'text/plain': sample });
  await state(page, 'failed');
  assert.equal(await page.locator('gouji-checker .trouble').count(), 0);
  await context.close();
});

test('a worker that may not compile gives a message that names the header', async () => {
  const context = await launched.newContext();
  const page = await context.newPage();
  await page.route(/worker\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(server.url);
  await page.waitForSelector('gouji-checker[state]');
  await page.click('gouji-checker .sample');
  await state(page, 'error');
  assert.match(await page.innerText('gouji-checker .trouble'), /没能启动[^]*wasm-unsafe-eval/);
  await page.unroute(/worker\.[0-9a-f]+\.js$/);
  await page.click('gouji-checker .trouble button');
  await state(page, 'failed');
  await context.close();
});

test('a browser that is too old is told so', async () => {
  const context = await launched.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    delete HTMLElement.prototype.attachInternals;
  });
  await page.goto(server.url);
  assert.match(await page.innerText('#old-browser'), /太旧[^]*极速模式[^]*attachInternals/);
  assert.equal(await page.locator('#checker').isVisible(), false);
  await context.close();
});
