// Builds dist/ from build/wasm: the hosted page, the single file, the package.
// Usage: node build.mjs [--engine DIR] [--out DIR]. Same inputs, same bytes.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInThisContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import zopfli from '@gfx/zopfli';
import { pdfPlugin } from './pdf/bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: join(here, '../build/wasm') },
    out: { type: 'string', default: join(here, '../dist') },
  },
});
const out = resolve(options.out);
const kTarget = 'chrome78';
const kVersion = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).version;

const read = (...path) => readFileSync(join(here, ...path), 'utf8');
const hash = (data) => createHash('sha256').update(data).digest('hex').slice(0, 10);
const policyHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function write(path, data, mode) {
  const full = join(out, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, data);
  if (mode) chmodSync(full, mode);
}

async function minifyCss(text) {
  const { code } = await esbuild.transform(text, {
    loader: 'css',
    minify: true,
    target: kTarget,
    charset: 'utf8',
  });
  return code.trim();
}

const elementCss = await minifyCss(read('src/style.css'));
const pageCss = await minifyCss(read('page/page.css'));

const stylePlugin = {
  name: 'style',
  setup(build) {
    build.onResolve({ filter: /^gouji:style$/ }, () => ({ path: 'style', namespace: 'gouji' }));
    build.onLoad({ filter: /.*/, namespace: 'gouji' }, () => ({ contents: elementCss, loader: 'text' }));
  },
};

async function bundle(entry, { format = 'iife', define = {}, ...rest } = {}) {
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: kTarget,
    format,
    plugins: [stylePlugin, pdfPlugin],
    define,
    logOverride: { 'empty-import-meta': 'silent' },
    ...rest,
  });
  return result.outputFiles[0].text.trim() + '\n';
}

// The worker: module bytes, glue, our code, in one classic script.
const gluePath = join(options.engine, 'gouji.js');
if (!existsSync(gluePath)) {
  console.error(`build: ${gluePath} is missing; build the WebAssembly module first`);
  process.exit(1);
}
const wasmPath = join(options.engine, 'gouji.wasm');
const wasm = existsSync(wasmPath) ? readFileSync(wasmPath) : Buffer.alloc(0);
const { code: glue } = await esbuild.transform(readFileSync(gluePath, 'utf8'), {
  target: kTarget,
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  charset: 'utf8',
  legalComments: 'none',
});
// In ASCII, so that the browser keeps two million characters in as many bytes.
const ascii = (text) =>
  text.replace(/[^\0-\x7f]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
// The catalogue is the same for every check; asking a cold engine for it would delay the first.
const engine = await runInThisContext(
  `(function (require, __filename, __dirname) {${readFileSync(gluePath, 'utf8')}\nreturn createGouji;})`,
)(createRequire(import.meta.url), gluePath, options.engine)({ wasmBinary: wasm });
const catalogue = { zh: engine.catalogue('zh'), en: engine.catalogue('en') };
/** As src/engine/packed.ts wants it. Zopfli takes seconds and is 4 % smaller than zlib; Node's own zlib differs from one version to the next. */
const packed = async (bytes) =>
  JSON.stringify({
    size: bytes.length,
    text: Buffer.from(await zopfli.zlibAsync(bytes, { numiterations: 5 })).toString('base64'),
  });
const worker = ascii(
  `var GOUJI_WASM=${await packed(wasm)},GOUJI_CATALOGUE=${await packed(Buffer.from(JSON.stringify(catalogue)))};\n` +
    `${glue.trim()}\n${await bundle('src/engine/worker.ts')}`,
);

// The reader of PDF, which the page loads when one comes. Inside the single file it must not look like markup.
const pdf = ascii((await bundle('pdf/worker.ts')).replace(/<(?=!--|\/script)/gi, '\\x3c'));

const first = (
  await esbuild.transform(read('page/first.js'), { target: 'es5', minify: true, charset: 'utf8' })
).code;

/** The script of a page or package, with the names of the files beside it. */
const script = (entry, workerName, pdfName, styleName, extra = {}) =>
  bundle(entry, {
    ...extra,
    define: {
      GOUJI_WORKER: JSON.stringify(workerName),
      GOUJI_PDF: JSON.stringify(pdfName),
      GOUJI_STYLE_URL: JSON.stringify(styleName),
      GOUJI_MODULE: String(extra.format === 'esm'),
    },
  });

const common = [
  "default-src 'none'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
];
const trusted = ["require-trusted-types-for 'script'", 'trusted-types gouji-checker'];
const meta = (...parts) =>
  `<meta http-equiv="Content-Security-Policy" content="${parts.join('; ')}">`;

const template = read('page/index.html');
function fill(parts) {
  let html = template;
  for (const [name, text] of Object.entries(parts)) {
    const slot = `<!--${name}-->`;
    if (!html.includes(slot)) throw new Error(`no ${slot} in index.html`);
    html = html.split(slot).join(text);
  }
  return html;
}

// Inside the pages: the browser looks at a file again whenever the address changes.
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1b5566"/>' +
  '<path d="M8 16.5l5.5 5.5L24 10.5" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const iconLink = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`;

rmSync(out, { recursive: true, force: true });

// The hosted page.
{
  const workerName = `worker.${hash(worker)}.js`;
  const pdfName = `pdf.${hash(pdf)}.js`;
  const styleName = `element.${hash(elementCss)}.css`;
  const page = await script('src/page/page.ts', workerName, pdfName, styleName);
  const names = {
    page: `page.${hash(page)}.js`,
    css: `page.${hash(pageCss)}.css`,
  };
  write(`assets/${workerName}`, worker);
  write(`assets/${pdfName}`, pdf);
  write(`assets/${styleName}`, elementCss);
  write(`assets/${names.page}`, page);
  write(`assets/${names.css}`, pageCss);
  write(
    'index.html',
    fill({
      policy: meta(
        ...common,
        `script-src 'self' ${policyHash(first)}`,
        "style-src 'self'",
        "worker-src 'self'",
        'img-src data:',
        ...trusted,
      ),
      // The engine's start is inside the page, before the styles: it waits for nothing.
      first: `<script data-worker="assets/${workerName}" data-pdf="assets/${pdfName}">${first}</script>`,
      // The page's script is fetched along with the styles; those of the body would wait for them.
      style: `<link rel="stylesheet" href="assets/${names.css}">\n<link rel="preload" as="script" href="assets/${names.page}">\n${iconLink}`,
      offline: `<p><a id="offline" href="gouji.html" download="gouji-${kVersion}.html">保存离线版</a></p>`,
      scripts: `<script src="assets/${names.page}"></script>`,
    }),
  );
  const small = [page, pageCss, first].reduce((n, text) => n + brotliCompressSync(text).length, 0);
  console.log(`page script and styles: ${small} bytes brotli`);
}

// The single file.
{
  const page = await script('src/page/page.ts', '', '', '');
  for (const text of [worker, pdf, page, first]) {
    if (/<\/script|<!--/i.test(text)) throw new Error('a script cannot be put inside the page');
  }
  const inside = (text) => `<script>${text}</script>`;
  write(
    'gouji.html',
    fill({
      policy: meta(
        ...common,
        `script-src ${policyHash(first)} ${policyHash(page)} 'wasm-unsafe-eval'`,
        `style-src ${policyHash(pageCss)}`,
        'worker-src blob:',
        'img-src data:',
        ...trusted,
      ),
      style: `${iconLink}\n<style>${pageCss}</style>`,
      first: inside(first),
      offline: '',
      scripts: `<script type="text/plain" id="gouji-worker">${worker}</script>\n${inside(page)}\n<script type="text/plain" id="gouji-pdf">${pdf}</script>`,
    }),
  );
}

// The package.
{
  const types = [read('src/result.d.ts'), read('src/catalogue.ts'), read('page/element.d.ts')].join('\n');
  write('npm/worker.js', worker);
  write('npm/pdf.js', pdf);
  write('npm/gouji.css', elementCss);
  write('npm/gouji.esm.js', await script('src/main.ts', 'worker.js', 'pdf.js', 'gouji.css', { format: 'esm' }));
  write('npm/gouji.js', await script('src/main.ts', 'worker.js', 'pdf.js', 'gouji.css', { globalName: 'gouji' }));
  write('npm/gouji.d.ts', types);
  write('npm/engine/gouji.cjs', glue);
  write('npm/engine/gouji.wasm', wasm);
  write('npm/README.md', read('page/npm.md'));
  const node = { format: 'esm', target: 'node18', platform: 'node' };
  const command = await bundle('command/main.ts', {
    ...node,
    minify: false,
    banner: { js: '#!/usr/bin/env node' },
  });
  write('npm/bin/gouji.mjs', command, 0o755);
  write('npm/bin/pdf.mjs', await bundle('command/pdf-thread.ts', node));
  write(
    'npm/package.json',
    JSON.stringify(
      {
        name: 'gouji',
        version: kVersion,
        description: 'Checks annual reports on government information disclosure',
        type: 'module',
        exports: {
          '.': { types: './gouji.d.ts', default: './gouji.esm.js' },
          './gouji.js': './gouji.js',
          './worker.js': './worker.js',
          './pdf.js': './pdf.js',
          './package.json': './package.json',
        },
        types: './gouji.d.ts',
        bin: { gouji: 'bin/gouji.mjs' },
        files: ['*.js', '*.css', '*.d.ts', 'bin', 'engine'],
        engines: { node: '>=18' },
      },
      null,
      2,
    ) + '\n',
  );
}
