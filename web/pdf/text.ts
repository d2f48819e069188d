// Runs of text: glyphs that follow each other on one baseline.
import type { Font, Glyph } from 'gouji:pdfjs';
import { mapX, mapY, times, type Matrix } from './matrix';
import type { Records } from './records';

/** A gap after which a new run begins, and the furthest step back inside one, in ems. */
const kGap = 0.3;
const kBack = 0.5;

export interface TextState {
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  visible: boolean;
}

export const kTextState: TextState = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  visible: true,
};

/** `known` is false when the glyph names no character; private ones are kept, but named unknown. */
function characters(font: Font, glyph: Glyph): { text: string; known: boolean } {
  const given = glyph.unicode;
  if (/^[\t\n\r\f\v\u00a0]+$/.test(given)) return { text: ' ', known: true };
  const named = !!font.toUnicode && font.toUnicode.has(glyph.originalCharCode);
  if (!named || !given) return { text: given === ' ' ? ' ' : '\ufffd', known: given === ' ' };
  const text = given.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g,
    '$1\ufffd',
  );
  return { text, known: !/[\ufffd\ue000-\uf8ff]/.test(text) };
}

/** The height of an em in text space when the size is 1. */
function em(font: Font): number {
  if (!font.isType3Font) return 1;
  const unit = Math.abs((font.fontMatrix || [0, 0, 0, 0.001])[3]);
  if (unit > 0.0004 && unit < 0.0025) return unit * 1000;
  const box = font.bbox;
  return unit * ((box && Math.abs(box[3] - box[1])) || 1000);
}

/** Where a run is and what it says, in text space along its baseline. */
class Run {
  text = '';
  private begin = 0;
  private end = 0;
  private held = '';

  /** `from` to `to` is the advance of the glyph without any spacing. */
  add(text: string, from: number, to: number): void {
    if (text === ' ' || text === '\u3000') {
      if (this.text) this.held += text;
      return;
    }
    if (!this.text) this.begin = from;
    this.text += this.held + text;
    this.held = '';
    this.end = to;
  }

  get spaces(): number {
    return this.held.length;
  }

  get last(): number {
    return this.end;
  }

  write(records: Records, m: Matrix, scale: number, rise: number, size: number): void {
    const x = mapX(m, this.begin * scale, rise);
    const y = mapY(m, this.begin * scale, rise);
    const dx = mapX(m, this.end * scale, rise) - x;
    const dy = mapY(m, this.end * scale, rise) - y;
    const width = Math.hypot(dx, dy);
    let angle = width > 0 ? (Math.atan2(dy, dx) * 180) / Math.PI : 0;
    if (Math.abs(angle) < 0.5) angle = 0;
    records.run(x, y, width, size * Math.hypot(m[2], m[3]), this.text, angle);
  }
}

/** Writes the runs of one operator; returns how far it moves along, and glyphs without a character. */
export function show(
  items: (Glyph | number)[],
  state: TextState,
  textMatrix: Matrix,
  ctm: Matrix,
  records: Records,
): { along: number; unmapped: number } {
  const { font, size, charSpacing, wordSpacing, rise } = state;
  if (!font || !size) return { along: 0, unmapped: 0 };
  const m = times(ctm, textMatrix);
  const unit = size * (font.fontMatrix ? font.fontMatrix[0] : 0.001);
  const height = Math.abs(size) * em(font);
  let unmapped = 0;
  let pen = 0;
  let run = new Run();
  const scale = font.vertical ? 1 : state.scale;
  const finish = () => {
    if (run.text && state.visible) run.write(records, m, scale, rise, height);
    run = new Run();
  };
  for (const item of items) {
    if (typeof item === 'number') {
      pen += ((font.vertical ? 1 : -1) * item * size) / 1000;
      continue;
    }
    const { text, known } = characters(font, item);
    if (!known) unmapped++;
    const spacing = (item.isSpace ? wordSpacing : 0) + charSpacing;
    if (font.vertical) {
      // Each character stands for itself: the next one is below it.
      const [advance, x, y] = item.vmetric || [-item.width, item.width / 2, 880];
      const at = times(m, [1, 0, 0, 1, -x * unit, -y * unit - pen]);
      run.add(text, 0, item.width * unit);
      if (run.text && state.visible) run.write(records, at, 1, rise, height);
      run = new Run();
      pen += -advance * unit - spacing;
      continue;
    }
    const to = pen + item.width * unit;
    const gap = run.text ? (pen - run.last) * Math.sign(size) : 0;
    if (gap < -kBack * height || gap > (run.spaces === 1 ? 1.3 : kGap) * height) finish();
    run.add(text, pen, to);
    pen = to + spacing;
  }
  finish();
  return { along: font.vertical ? -pen : pen * state.scale, unmapped };
}
