// Making workers: by address beside the script, or from the text inside the page. Trusted Types
// sees one policy that lets two addresses through: the engine's and the PDF reader's.

declare const GOUJI_WORKER: string;
declare const GOUJI_PDF: string;
declare const GOUJI_MODULE: boolean;

interface Policy {
  createScriptURL(url: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** What page/first.js started before this script was there. */
interface Early {
  addresses: string[];
  policy: Policy | null;
  worker: Worker | null;
  events: Event[];
}

type Part = 'worker' | 'pdf';

const kBase = GOUJI_MODULE
  ? import.meta.url
  : (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;
const kNames: { [part in Part]: string } = { worker: GOUJI_WORKER, pdf: GOUJI_PDF };
/** The whole tool is in this page: it works without a network, and from the disk. */
export const kWhole = !!document.getElementById('gouji-worker');
const early = (window as unknown as { goujiEarly?: Early }).goujiEarly;
const known: { [part in Part]?: string } = {};
let policy: Policy | null = (early && early.policy) || null;

/** Of a part's script; the same for as long as the page is open, once it was asked for. */
function address(part: Part): string {
  const given = known[part];
  if (given) return given;
  const inside = document.getElementById('gouji-' + part);
  if (inside) {
    const text = inside.textContent || '';
    return (known[part] = URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  }
  const named = document.querySelector(`gouji-checker[${part}-src]`);
  const name = (named && named.getAttribute(part + '-src')) || kNames[part];
  return (known[part] = new URL(name, kBase).href);
}

function trusted(url: string): string {
  const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return url;
  if (!policy) {
    policy = factory.createPolicy('gouji-checker', {
      createScriptURL(given) {
        if (given !== known.worker && given !== known.pdf) throw new TypeError('not ours');
        return given;
      },
    });
  }
  return policy.createScriptURL(url) as string;
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

export function spawnEngine(): Worker {
  const url = address('worker');
  if (early && early.worker && early.addresses[0] === url) return adopt(early, early.worker);
  return new Worker(trusted(url));
}

export function spawnPdf(): Worker {
  return new Worker(trusted(address('pdf')));
}
