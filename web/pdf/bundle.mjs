// pdf.js' core with what is used of it, for esbuild. Its own message handler, which would take over
// the worker, is left out.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const kExports = [
  'DecodeStream',
  'DrawOPS',
  'IdentityToUnicodeMap',
  'LocalPdfManager',
  'OPS',
  'OperatorList',
  'PartialEvaluator',
  'PasswordException',
  'RenderingIntentFlag',
  'TranslatedFont',
  'XRefParseException',
  'setVerbosityLevel',
];
// Simplified Chinese; each with the vertical one.
const kCMaps = /^(Adobe-GB1-|GB|UniGB-)/;

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

function replaced(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`pdf.js is not the one this was written for: ${from}`);
  return text.replace(from, to);
}

function core() {
  let text = readFileSync(join(root, 'build/pdf.worker.mjs'), 'utf8');
  text = replaced(text, 'export { WorkerMessageHandler };', `export { ${kExports.join(', ')} };`);
  text = replaced(text, 'this.initializeFromPort(self);', '');
  // Nobody packs PDF with Brotli yet; its dictionary is 120 KB that are unpacked at every start.
  return replaced(text, 'let BrotliDecode = makeBrotliDecode();', "let BrotliDecode = () => { throw new FormatError('Brotli'); };");
}

function cmaps() {
  const all = {};
  for (const name of readdirSync(join(root, 'cmaps')).sort()) {
    if (!kCMaps.test(name)) continue;
    all[name.replace('.bcmap', '')] = readFileSync(join(root, 'cmaps', name)).toString('base64');
  }
  return JSON.stringify(all);
}

export const pdfPlugin = {
  name: 'pdf',
  setup(build) {
    build.onResolve({ filter: /^gouji:(pdfjs|cmaps)$/ }, ({ path }) => ({ path, namespace: 'gouji-pdf' }));
    build.onLoad({ filter: /pdfjs$/, namespace: 'gouji-pdf' }, () => ({ contents: core(), loader: 'js' }));
    build.onLoad({ filter: /cmaps$/, namespace: 'gouji-pdf' }, () => ({ contents: cmaps(), loader: 'json' }));
  },
};
