// The engine's bytes inside the worker: unpacked by the browser, and by us where it cannot (before Chromium 80).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { built, realEngine, sampleText } from './support.mjs';

const dist = built(realEngine());
const assets = join(dist, 'assets');
const worker = readFileSync(join(assets, readdirSync(assets).find((name) => name.startsWith('worker.'))), 'utf8');

/** Runs the worker's script in a realm of its own; resolves to what it says for a sample. */
function answer(sample, extra) {
  return new Promise((resolve, reject) => {
    const said = [];
    const realm = createContext({
      TextDecoder,
      TextEncoder,
      console,
      performance,
      importScripts() {},
      location: { href: 'https://example.test/worker.js' },
      ...extra,
      postMessage(message) {
        said.push(message);
        if (message.op === 'ready') {
          const bytes = new TextEncoder().encode(sample);
          realm.onmessage({ data: { id: 1, op: 'check', language: 'zh', name: 'a.txt', index: 0, bytes: bytes.buffer } });
        } else if (message.op === 'answer') {
          message.value = Buffer.from(message.value).toString();
          resolve(said);
        } else {
          reject(new Error(JSON.stringify(message)));
        }
      },
    });
    realm.self = realm;
    runInContext(worker, realm);
  });
}

test('the worker starts with and without DecompressionStream, and says the same', async () => {
  const sample = await sampleText();
  let asked = 0;
  const counted = class extends DecompressionStream {
    constructor(format) {
      super(format);
      asked++;
    }
  };
  const [own, [ready, result]] = [
    await answer(sample, {}),
    await answer(sample, { DecompressionStream: counted, Response }),
  ];
  assert.equal(asked, 2, 'the module and the catalogue');
  assert.deepEqual(JSON.parse(JSON.stringify(own)), JSON.parse(JSON.stringify([ready, result])));
  assert.equal(JSON.parse(result.value).status, 'checked');
  assert.equal(JSON.parse(ready.catalogue.zh).rules.length, JSON.parse(ready.catalogue.en).rules.length);
});

test('a script cut short says so, and does not hang', async () => {
  const cut = worker.replace(/(GOUJI_WASM=\{"size":\d+,"text":")([^"]{4000})[^"]*"/, '$1$2"');
  assert.notEqual(cut, worker);
  for (const extra of [{}, { DecompressionStream, Response }]) {
    const message = await new Promise((resolve) => {
      const realm = createContext({ TextDecoder, TextEncoder, console, importScripts() {}, location: { href: 'x:' }, ...extra, postMessage: resolve });
      realm.self = realm;
      runInContext(cut, realm);
    });
    assert.deepEqual([message.op, message.reason], ['failed', 'unpack']);
  }
});
