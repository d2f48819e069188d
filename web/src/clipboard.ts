// In: pasted or dropped reports. Out: the list of findings, as text and as a table.
import { kindOf, type Listing } from './view/order';
import type { Places } from './view/position';
import type { Result } from './result';
import { kIcon, type Strings } from './words/strings';
import { visible } from './view/visible';

export interface Pasted {
  html: string;
  text: string;
  files: File[];
}

export function read(data: DataTransfer | null): Pasted {
  if (!data) return { html: '', text: '', files: [] };
  const get = (type: string) => {
    try {
      return data.getData(type) || '';
    } catch (error) {
      return '';
    }
  };
  return {
    html: get('text/html'),
    text: get('text/plain'),
    files: Array.prototype.slice.call(data.files || []) as File[],
  };
}

export function encode(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer as ArrayBuffer;
}

export function readFile(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

interface Line {
  number: number;
  severity: string;
  where: string;
  what: string;
  sum: string;
  advice: string;
  basis: string;
}

export function listText(result: Result, list: Listing, places: Places, words: Strings) {
  const lines: Line[] = list.all.map(({ number, finding }) => ({
    number,
    severity: kIcon[kindOf(finding)] + ' ' + words.severity[kindOf(finding)],
    where: places.finding(finding),
    what: visible(finding.message),
    sum: visible(finding.arithmetic || ''),
    advice: visible(finding.advice || ''),
    basis: finding.basis || '',
  }));
  const report = result.report;
  const { error, warning, info } = result.summary;
  const counts = (['error', 'warning', 'info'] as const)
    .map((kind, i) => [kind, [error, warning, info][i]] as const)
    .filter(([, n]) => n)
    .map(([kind, n]) => words.count[kind](n));
  const head = [
    words.findings,
    report && [report.agency, report.year && words.checkedYearValue(report.year)].filter(Boolean).join(' '),
    result.source.name,
    counts.join(words.comma),
  ]
    .filter(Boolean)
    .join(' — ');
  const text =
    head +
    '\n\n' +
    lines
      .map((l) =>
        [
          `${l.number}. ${l.severity}  ${l.where}`,
          '   ' + l.what,
          l.sum && `   ${words.arithmetic}: ${l.sum}`,
          l.advice && `   ${words.advice}: ${l.advice}`,
          l.basis && `   ${words.basis}: ${l.basis}`,
        ]
          .filter(Boolean)
          .join('\n'),
      )
      .join('\n\n') +
    '\n';
  const escape = (s: string) =>
    s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const html =
    `<p>${escape(head)}</p><table border="1" cellspacing="0" cellpadding="4"><tbody>` +
    lines
      .map(
        (l) =>
          '<tr>' +
          [String(l.number), l.severity, l.where, [l.what, l.sum].filter(Boolean).join(' '), l.advice, l.basis]
            .map((c) => `<td>${escape(c)}</td>`)
            .join('') +
          '</tr>',
      )
      .join('') +
    '</tbody></table>';
  return { text, html };
}

/** Works on plain http too, where navigator.clipboard does not exist. */
export function copy(text: string, html: string, within: Node): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'off-screen';
  within.appendChild(area);
  const active = (within.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', fill, true);
  let done = false;
  try {
    area.select();
    done = document.execCommand('copy');
  } catch (error) {
    done = false;
  }
  document.removeEventListener('copy', fill, true);
  within.removeChild(area);
  if (active) active.focus({ preventScroll: true });
  return done;
}
