// What the tests share: a build with the stand-in engine, a server, a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

export const kWeb = join(dirname(fileURLToPath(import.meta.url)), '..');
export const kFixtureEngine = join(kWeb, 'tests/fixture-engine');
export const kEngine = process.env.GOUJI_ENGINE || join(kWeb, '../build/wasm');

export function scratch() {
  const directory = mkdtempSync(join(tmpdir(), 'gouji-web-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Builds the page with the given engine into a new folder. */
export function built(engine = kFixtureEngine) {
  const out = join(scratch(), 'dist');
  execFileSync(process.execPath, [join(kWeb, 'build.mjs'), '--engine', engine, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

/** The WebAssembly engine; the tests that need it fail without it. */
export function realEngine() {
  if (!existsSync(join(kEngine, 'gouji.wasm'))) {
    throw new Error(`${kEngine} has no gouji.wasm: build the WebAssembly module first`);
  }
  return kEngine;
}

export async function served(directory) {
  const server = await serve(directory, 0);
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export function browser() {
  return chromium.launch({
    executablePath: process.env.GOUJI_CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What the tests of a file share: a build, a server of it, a browser, the sample. close() ends them. */
export async function setUp(engine) {
  const dist = built(engine);
  const server = await served(dist);
  const launched = await browser();
  const close = async () => {
    await launched.close();
    server.close();
  };
  return { dist, server, launched, sample: await sampleText(), close };
}

/** Opens a page; collects what the browser asks for, complains about, and the policy forbids. */
export async function open(launched, url, options = {}) {
  const context = await launched.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  const seen = { requests: [], errors: [], violations: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (/Content Security Policy|TrustedScript|Trusted Type/i.test(message.text())) seen.violations.push(message.text());
    else seen.errors.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error('Content Security Policy: ' + event.violatedDirective + ' ' + event.blockedURI);
    });
  });
  await page.goto(url);
  await page.waitForSelector('gouji-checker[state]', { state: 'attached' });
  return { page, context, seen };
}

/** Opens a page for body(page, opened); the policy and the browser must have nothing to complain of then. */
export async function withPage(launched, url, body, options = {}) {
  const opened = await open(launched, url, options);
  try {
    await body(opened.page, opened);
    assert.deepEqual(opened.seen.violations, []);
    assert.deepEqual(opened.seen.errors, []);
  } finally {
    await opened.context.close();
  }
}

/** Pastes as a user does: one event with the given types, at `selector` or the body. */
/**
 * The same, and nothing may be asked for after loading, but for a worker that `restarts` (the same file, which the
 * browser holds) and the reader of PDF, which must be when `readsPdf`.
 */
export function withQuietPage(launched, url, body, { restarts = false, readsPdf = false, ...options } = {}) {
  const quiet = async (page, opened) => {
    await page.waitForLoadState('networkidle');
    const loaded = opened.seen.requests.length;
    await body(page, opened);
    const later = opened.seen.requests.slice(loaded);
    const assets = '^' + new URL(url).origin + '/assets/';
    const own = new RegExp(assets + 'worker\\.[0-9a-f]+\\.js$');
    const pdf = new RegExp(assets + 'pdf\\.[0-9a-f]+\\.js$');
    if (readsPdf) assert.ok(later.some((url) => pdf.test(url)), 'the reader of PDF was loaded');
    const others = later.filter((url) => !(restarts && own.test(url)) && !(readsPdf && pdf.test(url)));
    assert.deepEqual(others, [], 'no request after loading');
  };
  return withPage(launched, url, quiet, options);
}

export function paste(page, types, selector = null) {
  return page.evaluate(
    ({ types, selector }) => {
      const data = new DataTransfer();
      for (const type of Object.keys(types)) data.setData(type, types[type]);
      const checker = document.querySelector('gouji-checker');
      const target = selector ? checker.shadowRoot.querySelector(selector) : document.body;
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
      );
    },
    { types, selector },
  );
}

/** Drops files with the given names and contents (text, or bytes). */
export function drop(page, files) {
  return page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, content } of files) {
      const part = Array.isArray(content) ? new Uint8Array(content) : content;
      data.items.add(new File([part], name));
    }
    const options = { dataTransfer: data, bubbles: true, composed: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragover', options));
    document.body.dispatchEvent(new DragEvent('drop', options));
  }, files.map(({ name, content }) => ({ name, content: typeof content === 'string' ? content : [...content] })));
}

export async function state(page, expected) {
  await page.waitForSelector(
    'gouji-checker' + [].concat(expected).map((s) => `[state="${s}"]`).join(',gouji-checker'),
    { timeout: 30000 },
  );
  // The report is laid out after the verdict.
  if ([].concat(expected).some((s) => s === 'failed' || s === 'passed')) {
    await page.waitForSelector('gouji-checker .sheet', { state: 'attached' });
  }
}

/** The sample's text, from the source itself. */
export async function sampleText() {
  const { buildSync } = await import('esbuild');
  const made = buildSync({ entryPoints: [join(kWeb, 'src/intake/sample.ts')], bundle: true, write: false, format: 'esm' });
  const module = await import('data:text/javascript;base64,' + Buffer.from(made.outputFiles[0].text).toString('base64'));
  return module.sampleReport();
}

/** The sample as a web page: every row with tabs a row of a table. */
export function asHtml(text) {
  let html = '';
  let open = false;
  for (const line of text.split('\n')) {
    const row = line.includes('\t');
    if (row !== open) html += row ? '<table border="1"><tbody>' : '</tbody></table>';
    open = row;
    html += row ? '<tr>' + line.split('\t').map((c) => `<td>${c}</td>`).join('') + '</tr>' : `<p>${line}</p>`;
  }
  return html;
}

/** The sample with its faults mended. */
export const withoutFaults = (sample) =>
  sample
    .replace('\t10\t2\t0\t0\t0\t0\t13', '\t10\t2\t0\t0\t0\t0\t12')
    .replace('申请15件', '申请12件')
    .replace('2024年共清理', '共清理')
    .replace('改进措施', '改进情况');
