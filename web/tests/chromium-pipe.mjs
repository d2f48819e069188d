// Chromium without a test framework, for measuring: what a framework listens to (every response's
// body above all) takes time from the page. So does a new window, which loads the browser's own pages
// (chrome://omnibox-popup…) for a second: the page is opened in a window that has come to rest.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kWindowSettles = 1500;

export async function chromium() {
  const profile = mkdtempSync(join(tmpdir(), 'gouji-chromium-'));
  const child = spawn(
    process.env.GOUJI_CHROMIUM || '/usr/bin/chromium',
    [
      '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const waiting = new Map();
  let last = 0;
  let rest = '';
  child.stdio[4].setEncoding('utf8').on('data', (data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const message of messages.map((text) => JSON.parse(text))) {
      const asked = waiting.get(message.id);
      if (!asked) continue;
      waiting.delete(message.id);
      if (message.error) asked.reject(new Error(message.error.message));
      else asked.resolve(message.result);
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
    });

  /** A page of a fresh profile; `script` runs in it before the page's own. */
  async function open(url, script) {
    const { browserContextId } = await send('Target.createBrowserContext');
    const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    await send('Page.enable', {}, sessionId);
    await send('Page.addScriptToEvaluateOnNewDocument', { source: script }, sessionId);
    await new Promise((later) => setTimeout(later, kWindowSettles));
    await send('Page.navigate', { url }, sessionId);
    return {
      async evaluate(expression) {
        const { result, exceptionDetails } = await send(
          'Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
        return result.value;
      },
      close: () => send('Target.disposeBrowserContext', { browserContextId }),
    };
  }
  const close = () =>
    new Promise((done) => {
      child.once('exit', () => {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
        done();
      });
      send('Browser.close').catch(() => undefined);
    });
  return { open, close };
}
