// In Chromium: from opening the page to the first result, and from a first PDF to its result (its
// reader is loaded then). Medians of fifteen, printed, never judged.
import { asHtml, browser, built, realEngine, sampleText, served } from './tests/support.mjs';

const kRuns = 15;
const dist = built(realEngine());
const server = await served(dist);
const launched = await browser();
const sample = await sampleText();

async function printed() {
  const page = await launched.newPage();
  await page.setContent('<meta charset="utf-8"><style>table{border-collapse:collapse}</style>' + asHtml(sample));
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf.toString('base64');
}

async function measure(title, target, run) {
  const times = [];
  for (let i = 0; i <= kRuns; i++) {
    const context = await launched.newContext();
    const page = await context.newPage();
    const took = await run(page);
    if (i > 0) times.push(Math.round(took));
    await context.close();
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  const verdict = median <= target ? 'ok' : 'over';
  console.log(`${title}, ms: median ${median}, ${times[0]} to ${times[times.length - 1]} (target ${target}) ${verdict}`);
}

await measure('page opened to first result', 300, async (page) => {
  await page.addInitScript((text) => {
    document.addEventListener('DOMContentLoaded', () => {
      const checker = document.querySelector('gouji-checker');
      checker.addEventListener('gouji-result', () => (window.took = performance.now()));
      checker.check(text, 'a.txt');
    });
  }, sample);
  await page.goto(server.url);
  await page.waitForFunction(() => window.took);
  return page.evaluate(() => window.took);
});

const pdf = await printed();
await measure('first PDF given to its result', 400, async (page) => {
  await page.goto(server.url);
  await page.waitForSelector('gouji-checker[state]');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const checker = document.querySelector('gouji-checker');
    // The engine is there long before a reader has chosen a file.
    await checker.check('', 'a.txt');
    const start = performance.now();
    const result = await checker.check(bytes.buffer, 'a.pdf');
    if (!result || result.status !== 'checked') throw new Error(JSON.stringify(result).slice(0, 200));
    return performance.now() - start;
  }, pdf);
});
await launched.close();
server.close();
process.exit(0);
