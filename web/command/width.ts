// Columns that text takes in a terminal: Chinese characters are two wide.

function wide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

function widthOf(character: string): number {
  if (/\p{Mn}/u.test(character)) return 0;
  return wide(character.codePointAt(0) as number) ? 2 : 1;
}

export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - width(text)));
}

/** At most `columns` of the start or the end of the text, with … for what is left out. */
export function clip(text: string, columns: number, keep: 'start' | 'end'): string {
  if (width(text) <= columns) return text;
  const characters = Array.from(text);
  if (keep === 'end') characters.reverse();
  const kept: string[] = [];
  let used = 1;
  for (const character of characters) {
    used += widthOf(character);
    if (used > columns) break;
    kept.push(character);
  }
  return keep === 'end' ? '…' + kept.reverse().join('') : kept.join('') + '…';
}

const kNotFirst = '，。、；：？！）〕》”’」』】,.;:?!)]';

/** Lines no wider than `columns`; Latin words stay whole, closing marks do not begin a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const words = paragraph.match(/[\u0021-\u024f\u2010-\u2019\u2026]+|\s+|[^]/gu) || [];
    let line = '';
    for (const word of words) {
      const full = width(line) + width(word) > columns;
      if (full && line && !(word.length === 1 && kNotFirst.includes(word))) {
        lines.push(line.trimEnd());
        line = /^\s/.test(word) ? '' : word;
      } else {
        line += word;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
