// node web/tools/pdf-pages.mjs FILE.pdf: prints what the engine is given of a PDF
// (core/document/pages/page.h).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { pdfPlugin } from '../pdf/bundle.mjs';

/** The module of web/pdf/pages.ts. */
export async function loadPages() {
  const web = join(dirname(fileURLToPath(import.meta.url)), '..');
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pdf-'));
  const outfile = join(folder, 'pages.mjs');
  try {
    await esbuild.build({
      absWorkingDir: web,
      entryPoints: ['pdf/pages.ts'],
      bundle: true,
      outfile,
      format: 'esm',
      target: 'node18',
      logLevel: 'error',
      plugins: [pdfPlugin],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file] = process.argv.slice(2);
  if (!file) {
    console.error('usage: node pdf-pages.mjs FILE.pdf');
    process.exit(2);
  }
  const { pdfPages } = await loadPages();
  process.stdout.write(await pdfPages(new Uint8Array(readFileSync(file))));
}
