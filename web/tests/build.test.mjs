// What is built: the same bytes twice, small, in old syntax, without a way out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { built, kWeb } from './support.mjs';

function files(directory) {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const path = join(directory, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
}

const digest = (root) =>
  files(root).map(
    (path) => path.slice(root.length) + ' ' + createHash('sha256').update(readFileSync(path)).digest('hex'),
  );

const dist = built();
const asset = (start, end) => {
  const name = readdirSync(join(dist, 'assets')).find((n) => n.startsWith(start) && n.endsWith(end));
  assert.ok(name, `assets/${start}*${end}`);
  return readFileSync(join(dist, 'assets', name), 'utf8');
};

const first = /<script data-worker[^>]*>([^]*?)<\/script>/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))[1];

test('two builds give the same bytes', () => {
  assert.deepEqual(digest(built()), digest(dist));
});

test('script and styles of the page stay under 40 KB', () => {
  const size = [asset('page.', '.js'), asset('page.', '.css'), asset('element.', '.css'), first]
    .map((text) => brotliCompressSync(text).length)
    .reduce((a, b) => a + b);
  assert.ok(size <= 40 * 1024, `${size} bytes`);
});

test('the reader of PDF stays under 700 KB, in ASCII', () => {
  const text = asset('pdf.', '.js');
  const size = brotliCompressSync(text).length;
  assert.ok(size <= 700 * 1024, `${size} bytes`);
  assert.doesNotMatch(text, /[^\0-\x7f]/);
});

// What could send something, keep something, or make markup or code out of a report.
const kBanned =
  /RTCPeerConnection|\blocation\s*=[^=]|location\.(href|assign|replace)|window\.open|http-equiv|preconnect|dns-prefetch|prefetch|sendBeacon|\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|importScripts|\bimport\s*\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|\beval\s*\(|\bFunction\s*\(|localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|setAttribute\(['"]style/;

/** Fails with the place only; the scripts are long. */
function free(text, banned, what) {
  const hit = banned.exec(text);
  assert.ok(!hit, hit && `${what}: …${text.slice(Math.max(0, hit.index - 40), hit.index + 60)}…`);
}

test('the ban finds what it bans', () => {
  for (const text of ['x.innerHTML = a', 'fetch("/")', 'location = "x"', 'new RTCPeerConnection()', 'eval(a)', 'localStorage.a']) {
    assert.match(text, kBanned);
  }
});

test('no source of the page has a way out', () => {
  const sources = ['src', 'pdf', 'page'].flatMap((name) => files(join(kWeb, name))).filter((f) => /\.(ts|js)$/.test(f));
  assert.ok(sources.length > 12, 'sources were found');
  for (const path of sources) {
    readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
      free(line, kBanned, `${path.slice(kWeb.length)}:${index + 1}`);
    });
  }
});

test('nor has the script that is built from it', () => {
  free(asset('page.', '.js'), kBanned, 'page script');
});

test('styles hold nothing newer than Chromium 78', () => {
  const kNew = /:is\(|:where\(|:has\(|[^-\w]inset\s*:|margin-(inline|block)|padding-(inline|block)|aspect-ratio|[^-\w](min|max|clamp)\(|@layer|@container|:focus-visible|color-mix|oklch|[^-]gap\s*:|@import|url\(/;
  assert.match('a{gap:1px}', kNew);
  for (const name of ['src/style.css', 'page/page.css']) {
    readFileSync(join(kWeb, name), 'utf8').split('\n').forEach((line, index) => {
      assert.doesNotMatch(line.replace('inset 0 0', ''), kNew, `${name}:${index + 1}`);
    });
  }
});

test('the single file names nothing outside itself', () => {
  const html = readFileSync(join(dist, 'gouji.html'), 'utf8');
  free(html, /<(script|link|img)[^>]+(src|href)="(?!data:)/, 'single file');
  assert.ok(html.includes("connect-src 'none'"));
  free(html, /unsafe-inline|'unsafe-eval'/, 'single file');
});

test('the interface has every word in both languages', async () => {
  const { buildSync } = await import('esbuild');
  const made = buildSync({ entryPoints: [join(kWeb, 'src/words/strings.ts')], bundle: true, write: false, format: 'esm' });
  const { strings } = await import('data:text/javascript;base64,' + Buffer.from(made.outputFiles[0].text).toString('base64'));
  const shape = (value) =>
    typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map((k) => [k, shape(value[k])])) : typeof value;
  assert.deepEqual(shape(strings('en')), shape(strings('zh')));
});
