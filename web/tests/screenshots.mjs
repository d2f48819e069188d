// Writes a PNG of every state. Usage: node tests/screenshots.mjs FOLDER [--real]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browser, built, open, paste, realEngine, sampleText, served, state } from './support.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node tests/screenshots.mjs FOLDER [--real]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const real = process.argv.includes('--real');
const dist = built(real ? realEngine() : undefined);
const server = await served(dist);
const launched = await browser();
const sample = await sampleText();

async function shot(name, options, act, full = true) {
  const { page, context } = await open(launched, server.url + (options.query || ''), options);
  await act(page);
  await page.waitForTimeout(100);
  await page.screenshot({ path: join(folder, name + '.png'), fullPage: full });
  await context.close();
}

const checked = async (page) => {
  await page.click('gouji-checker .sample');
  await state(page, ['failed', 'passed']);
};
const dark = { colorScheme: 'dark' };
const narrow = { viewport: { width: 320, height: 700 } };

await shot('empty', {}, async () => {});
await shot('empty-dark', dark, async () => {});
await shot('empty-320', narrow, async () => {});
await shot('result', {}, checked);
await shot('result-top', {}, checked, false);
await shot('result-dark', dark, checked);
await shot('result-320', narrow, checked);
await shot('result-en', { query: '?lang=en' }, checked);
await shot('result-large', {}, async (page) => {
  await page.click('#large');
  await checked(page);
});
await shot('place', {}, async (page) => {
  await checked(page);
  await page.click('gouji-checker .to-place');
}, false);
await shot('print', {}, async (page) => {
  await checked(page);
  await page.emulateMedia({ media: 'print' });
});
await shot('not-a-report', {}, async (page) => {
  await paste(page, { 'text/plain': '今天天气很好。'.repeat(40) });
  await state(page, 'error');
});
if (!real) {
  await shot('none', {}, async (page) => {
    await paste(page, { 'text/plain': sample + '@clean' });
    await state(page, 'passed');
  });
  await shot('unreadable', {}, async (page) => {
    await paste(page, { 'text/plain': '@unreadable' });
    await state(page, 'error');
  });
  await shot('progress', {}, async (page) => {
    await paste(page, { 'text/plain': sample + '@hang' });
    await page.waitForSelector('gouji-checker .cancel');
  });
  await shot('timeout', {}, async (page) => {
    await page.evaluate(() => (document.querySelector('gouji-checker').timeout = 300));
    await paste(page, { 'text/plain': sample + '@hang' });
    await state(page, 'error');
  });
  await shot('long', {}, async (page) => {
    await paste(page, { 'text/plain': sample + '某段正文。'.repeat(20000) + '@many60' });
    await state(page, 'failed');
  }, false);
}
await launched.close();
server.close();
