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

const kUnit = '[年月日件条份处项行列号次款章个类张人万亿元%％]';
// White space; or what stays on one line: a figure with its unit, a Latin word, a character, with
// the marks that open before it and those that close after it.
const kPieces = new RegExp(
  `\\s+|[「『“‘（《〈〔【(\\[]*(?:第?(?:\\d[\\d.,]*${kUnit})+|[\\u0021-\\u024f\\u2010-\\u2019\\u2026]+|\\S)` +
    '[，。、；：？！）〕》〉”’」』】…,.;:?!)\\]]*',
  'gu',
);

/** Lines no wider than `columns`; a piece that is wider than that is cut by `cut`. */
function fill(pieces: string[], columns: number, cut: (piece: string) => string[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (width(line) + width(piece.trimEnd()) <= columns) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = piece.trimStart();
    if (width(line.trimEnd()) <= columns) continue;
    lines.push(...cut(line));
    line = lines.pop() as string;
  }
  return [...lines, line.trimEnd()];
}

function chopped(word: string, columns: number): string[] {
  return fill(Array.from(word), columns, (character) => [character]);
}

/** Lines no wider than `columns`. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => fill(line.match(kPieces) || [], columns, (word) => chopped(word, columns)));
}

/** The same for what has dots between: it breaks after a dot. */
export function wrapDots(text: string, columns: number): string[] {
  return fill(text.split(/(?<= · )/), columns, (part) => wrap(part, columns));
}

/** The same for a sum: it breaks after a clause; within a long one before a sign. */
export function wrapSum(text: string, columns: number): string[] {
  const terms = (clause: string) => clause.match(/\s*[+=≠×÷−]?[^+=≠×÷−]*?(?=\s*[+=≠×÷−]|$)/g)!.filter(Boolean);
  return fill(text.match(/[^，；。;]+[，；。;]*|[，；。;]+/g) || [], columns, (clause) =>
    fill(terms(clause), columns, (term) => wrap(term, columns)),
  );
}
