// Writes a PNG of every state. Usage: node tests/screenshots.mjs FOLDER [--real]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockedPdf } from './make-pdf.mjs';
import { zipped } from './make-zip.mjs';
import { browser, built, drop, open, paste, realEngine, sampleText, served, state, withoutFaults } from './support.mjs';

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
  const { page, context } = await open(launched, options.url || server.url + (options.query || ''), options);
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
await shot('from-disk', { url: pathToFileURL(join(dist, 'index.html')).href }, (page) => state(page, 'error'));
await shot('not-a-report', {}, async (page) => {
  await paste(page, { 'text/plain': '今天天气很好。'.repeat(40) });
  await state(page, 'error');
});

// Several reports, and the rules.
const clean = real ? withoutFaults(sample) : sample + '@clean';
const several = async (page) => {
  await page.evaluate(() => document.addEventListener('gouji-batch', () => (window.batch = true)));
  const files = {
    '2025年报/区教育局.txt': clean,
    '2025年报/云岭市样板区城市管理局2025年政府信息公开工作年度报告（公布稿）.txt': sample,
    '2025年报/会议通知.txt': '关于召开会议的通知',
    '2025年报/区水务局.pdf': lockedPdf(),
    '区司法局.docx': 'PK\u0003\u0004 cut',
  };
  // The stand-in engine does not open archives.
  if (real) await drop(page, [{ name: '各单位年报.zip', content: zipped(files) }]);
  else await drop(page, Object.entries(files).map(([name, content]) => ({ name: name.split('/').pop(), content })));
  await page.waitForFunction(() => window.batch);
};
await shot('list', {}, several);
await shot('list-top', {}, several, false);
await shot('list-dark', dark, several, false);
await shot('list-320', narrow, several, false);
await shot('list-en', { query: '?lang=en' }, several, false);
await shot('list-trouble', {}, async (page) => {
  await several(page);
  await page.locator('gouji-checker .report-name').nth(3).click();
  await page.waitForSelector('gouji-checker .trouble');
});
if (real) {
  const absent = async (page) => {
    const [start, end] = ['三、收到和处理', '四、政府信息公开行政'].map((heading) => sample.indexOf(heading));
    await paste(page, { 'text/plain': sample.slice(0, start) + sample.slice(end).replace('\n2026年1月20日', '') });
    await state(page, 'failed');
  };
  await shot('absent', {}, absent);
  await shot('absent-dark', dark, absent);
  await shot('absent-320', narrow, absent);
  const rules = (what) => async (page) => {
    await page.evaluate((what) => (location.hash = what), what);
    await page.waitForSelector('.rule');
  };
  await shot('rules', {}, rules('#rules'), false);
  await shot('rules-rule', {}, rules('#rule=row-total'), false);
  await shot('rules-dark', dark, rules('#rules=arithmetic'), false);
  await shot('rules-320', narrow, rules('#rules'), false);
  await shot('rules-320-rule', narrow, rules('#rule=row-total'), false);
  await shot('rules-en', { query: '?lang=en' }, rules('#rules'), false);
  await shot('rules-search', {}, async (page) => {
    await rules('#rules')(page);
    await page.fill('#rules-search', '隐私');
  }, false);
  const profiled = async (page) => {
    await checked(page);
    const fault = await page.evaluate(() => document.querySelector('gouji-checker').result.findings[0].fingerprint);
    const accepted = [{ fingerprint: fault, reason: '口径不同，已在正文说明', by: '张三' }];
    await drop(page, [{ name: 'p.json', content: JSON.stringify({ name: '样板区2025', accepted }) }]);
    await page.waitForSelector('gouji-checker .card.s-accepted');
  };
  await shot('profile', {}, profiled, false);
  await shot('profile-cards', {}, async (page) => {
    await profiled(page);
    await page.locator('gouji-checker .card.s-accepted').scrollIntoViewIfNeeded();
  }, false);
  await shot('profile-320', narrow, profiled, false);
  await shot('profile-bad', {}, async (page) => {
    await drop(page, [{ name: 'p.json', content: '{"rules": {"no-such-rule": "off"}}' }]);
    await page.waitForSelector('gouji-checker .profile-problem');
  });
  await shot('none', {}, async (page) => {
    await paste(page, { 'text/plain': clean });
    await state(page, ['passed', 'failed']);
  });
  await shot('locked', {}, async (page) => {
    await drop(page, [{ name: '年报.pdf', content: lockedPdf() }]);
    await state(page, 'error');
  });
  await shot('result-320-dark', { ...narrow, ...dark }, checked, false);
}
if (!real) {
  await shot('none', {}, async (page) => {
    await paste(page, { 'text/plain': sample + '@clean' });
    await state(page, 'passed');
  });
  await shot('unreadable', {}, async (page) => {
    await paste(page, { 'text/plain': '@unreadable' });
    await state(page, 'error');
  });
  await shot('list-progress', {}, async (page) => {
    await drop(page, [1, 2, 3, 4].map((n) => ({ name: `第${n}份.txt`, content: sample + (n === 3 ? '@hang' : '') })));
    await page.waitForSelector('gouji-checker .cancel');
  }, false);
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
