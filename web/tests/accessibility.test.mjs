// axe over every state; it reads into the element's shadow tree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { open, paste, setUp, state } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server, launched, sample;
let set;
before(async () => {
  set = await setUp();
  ({ server, launched, sample } = set);
});
after(() => set.close());

const kStates = {
  empty: async () => {},
  result: async (page) => {
    await paste(page, { 'text/plain': sample });
    await state(page, 'failed');
    await page.keyboard.press('F8');
  },
  clean: async (page) => {
    await paste(page, { 'text/plain': sample + '@clean' });
    await state(page, 'passed');
  },
  trouble: async (page) => {
    await paste(page, { 'text/plain': '@unreadable' });
    await state(page, 'error');
  },
  progress: async (page) => {
    await paste(page, { 'text/plain': sample + '@hang' });
    await page.waitForSelector('gouji-checker .cancel');
  },
};

for (const colorScheme of ['light', 'dark']) {
  for (const name of Object.keys(kStates)) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
      const { page, context } = await open(launched, server.url, { colorScheme });
      await kStates[name](page);
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      assert.ok(found.passes.length > 15, 'axe looked at the page');
      assert.deepEqual(
        found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.flat().join(' ')).slice(0, 3).join(' | ')),
        [],
      );
      await context.close();
    });
  }
}
