// In Chromium: from opening the page to the first result, and from a first PDF to its result (its
// reader is loaded then). Medians of fifteen, printed, never judged.
import { chromium } from './tests/chromium-pipe.mjs';
import { asHtml, browser, built, realEngine, sampleText, served } from './tests/support.mjs';

const kRuns = 15;
const dist = built(realEngine());
const server = await served(dist);
const sample = await sampleText();

async function printed() {
  const launched = await browser();
  const page = await launched.newPage();
  await page.setContent('<meta charset="utf-8"><style>table{border-collapse:collapse}</style>' + asHtml(sample));
  const pdf = await page.pdf({ format: 'A4' });
  await launched.close();
  return pdf.toString('base64');
}
const pdf = await printed();
const launched = await chromium();

async function measure(title, target, script, took) {
  const times = [];
  for (let i = 0; i <= kRuns; i++) {
    const page = await launched.open(server.url, script);
    const milliseconds = await page.evaluate(took);
    if (i > 0) times.push(Math.round(milliseconds));
    await page.close();
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  const verdict = median <= target ? 'ok' : 'over';
  console.log(`${title}, ms: median ${median}, ${times[0]} to ${times[times.length - 1]} (target ${target}) ${verdict}`);
}

// Runs before the page's own scripts.
const kFirst = `document.addEventListener('DOMContentLoaded', () => {
  const checker = document.querySelector('gouji-checker');
  window.took = new Promise((done) => checker.addEventListener('gouji-result', () => done(performance.now())));
  checker.check(${JSON.stringify(sample)}, 'a.txt');
});`;
const kFound = '(async () => { while (!window.took) await new Promise((later) => setTimeout(later, 100)); return window.took; })()';
await measure('page opened to first result', 300, kFirst, kFound);

const kPdf = `(async () => {
  while (!document.querySelector('gouji-checker[state]')) await new Promise((later) => setTimeout(later, 100));
  const bytes = Uint8Array.from(atob(${JSON.stringify(pdf)}), (c) => c.charCodeAt(0));
  const checker = document.querySelector('gouji-checker');
  // The engine is there long before a reader has chosen a file.
  await checker.check('', 'a.txt');
  await new Promise((later) => setTimeout(later, 300));
  const start = performance.now();
  const result = await checker.check(bytes.buffer, 'a.pdf');
  if (!result || result.status !== 'checked') throw new Error(JSON.stringify(result).slice(0, 200));
  return performance.now() - start;
})()`;
await measure('first PDF given to its result', 400, '', kPdf);
await launched.close();
server.close();
process.exit(0);
