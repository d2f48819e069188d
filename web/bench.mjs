// From opening the page to the first result, in Chromium: the median of fifteen. Printed, never judged.
import { browser, built, realEngine, sampleText, served } from './tests/support.mjs';

const kTarget = 300;
const dist = built(realEngine());
const server = await served(dist);
const launched = await browser();
const sample = await sampleText();
const times = [];
for (let i = 0; i < 16; i++) {
  const context = await launched.newContext();
  const page = await context.newPage();
  await page.addInitScript((text) => {
    document.addEventListener('DOMContentLoaded', () => {
      const checker = document.querySelector('gouji-checker');
      checker.addEventListener('gouji-result', () => (window.took = performance.now()));
      checker.check(text, 'a.txt');
    });
  }, sample);
  await page.goto(server.url);
  await page.waitForFunction(() => window.took);
  if (i > 0) times.push(await page.evaluate(() => Math.round(window.took)));
  await context.close();
}
await launched.close();
server.close?.();
times.sort((a, b) => a - b);
const median = times[Math.floor(times.length / 2)];
console.log(`page opened to first result, ms: median ${median}, ${times[0]} to ${times[times.length - 1]} (target ${kTarget}) ${median <= kTarget ? 'ok' : 'over'}`);
process.exit(0);
