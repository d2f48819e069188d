// Making the one worker: by address beside the script, or from the text inside the page.
// Trusted Types sees one policy that lets one address through.

declare const GOUJI_WORKER: string;
declare const GOUJI_MODULE: boolean;

interface Policy {
  createScriptURL(url: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** What page/first.js started before this script was there. */
interface Early {
  address: string;
  policy: Policy | null;
  worker: Worker | null;
  events: Event[];
}

const kBase = GOUJI_MODULE
  ? import.meta.url
  : (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;
const early = (window as unknown as { goujiEarly?: Early }).goujiEarly;
let known = '';
let policy: Policy | null = (early && early.policy) || null;

function trusted(url: string): string {
  known = url;
  const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return url;
  if (!policy) {
    policy = factory.createPolicy('gouji-checker', {
      createScriptURL(given) {
        if (given !== known) throw new TypeError('not the engine');
        return given;
      },
    });
  }
  return policy.createScriptURL(url) as string;
}

let blobUrl = '';

function address(): string {
  const inside = document.getElementById('gouji-worker');
  if (inside) {
    if (!blobUrl) {
      blobUrl = URL.createObjectURL(new Blob([inside.textContent || ''], { type: 'text/javascript' }));
    }
    return blobUrl;
  }
  const named = document.querySelector('gouji-checker[worker-src]');
  return new URL((named && named.getAttribute('worker-src')) || GOUJI_WORKER, kBase).href;
}

/** The early worker; what it said until now it says again when its new owner listens. */
function adopt(from: Early, worker: Worker): Worker {
  from.worker = null;
  Promise.resolve().then(() => {
    for (const event of from.events) {
      worker.dispatchEvent(
        event instanceof MessageEvent
          ? new MessageEvent('message', { data: event.data })
          : new ErrorEvent('error', { message: (event as ErrorEvent).message || '', cancelable: true }),
      );
    }
  });
  return worker;
}

export function spawnWorker(): Worker {
  const url = address();
  if (early && early.worker && early.address === url) return adopt(early, early.worker);
  return new Worker(trusted(url));
}
