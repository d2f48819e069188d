// Serves a built page on 127.0.0.1 with the headers a real server should send.
// Usage: node serve.mjs DIR PORT
import { readFile } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Our pages state their policy themselves, for it names the script inside them; a page that hosts the
// element needs this.
const kPolicy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/;
const kPage = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types gouji-checker',
].join('; ');
// The engine may compile its module and nothing else.
const kWorkers = {
  worker: "default-src 'none'; script-src 'wasm-unsafe-eval'",
  pdf: "default-src 'none'",
};

/** For a file at this address; `text`: of an HTML page. */
export function headers(path, text = '') {
  const worker = /\/(worker|pdf)(\.[0-9a-f]+)?\.js$/.exec(path);
  const stated = kPolicy.exec(text);
  const policy = worker ? kWorkers[worker[1]] : (stated ? stated[1] : kPage) + "; frame-ancestors 'self'";
  return {
    'Content-Security-Policy': policy,
    'Content-Type': kTypes[extname(path)] || 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cache-Control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** Resolves to the listening server. */
export function serve(directory, port) {
  const root = resolve(directory);
  const server = createServer((request, response) => {
    const fail = (status, text) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
      response.end(text + '\n');
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'method not allowed');
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return fail(400, 'bad request');
    }
    if (path.endsWith('/')) path += 'index.html';
    const file = normalize(join(root, path));
    if (!file.startsWith(root + sep) || path.includes('\0')) return fail(404, 'not found');
    // At once: the engine in pieces of a stream takes three times as long to arrive.
    readFile(file, (error, data) => {
      if (error) return fail(404, 'not found');
      response.writeHead(200, { ...headers(path, path.endsWith('.html') ? data.toString() : ''), 'Content-Length': data.length });
      response.end(request.method === 'HEAD' ? undefined : data);
    });
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [directory, port] = process.argv.slice(2);
  if (!directory || !/^\d+$/.test(port || '')) {
    console.error('usage: node serve.mjs DIR PORT');
    process.exit(2);
  }
  try {
    const server = await serve(directory, Number(port));
    console.log(`http://127.0.0.1:${server.address().port}/`);
  } catch (error) {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  }
}
