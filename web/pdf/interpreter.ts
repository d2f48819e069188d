// Follows what a page draws, as far as it makes text, ruling lines and images.
import { OPS, type Chunk, type Font, type Glyph } from 'gouji:pdfjs';
import type { Layers } from './layers';
import { intersect, kEverywhere, kIdentity, mapBox, times, type Box, type Matrix } from './matrix';
import { addFilled, addStroked } from './paths';
import type { Records } from './records';
import { kTextState, show, type TextState } from './text';

/** An operator of our own: what is set is the font itself, not its name. */
export const kFontObject = 1000;

interface State extends TextState {
  ctm: Matrix;
  clip: Box;
  lineWidth: number;
  fill: boolean;
  stroke: boolean;
  fillAlpha: number;
  strokeAlpha: number;
}

interface Group {
  matrix: Matrix | null;
  bbox: ArrayLike<number> | null;
  smask: unknown;
}

const kStrokes = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
const kFills = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];

/** White on white is not seen. */
function isSeen(colour: unknown): boolean {
  const parts = /^#(..)(..)(..)$/.exec(String(colour));
  return !parts || parts.slice(1).some((part) => parseInt(part, 16) < 250);
}

export class Interpreter {
  unmapped = 0;
  operators = 0;
  private state: State;
  private readonly saved: State[] = [];
  private readonly marked: boolean[] = [];
  private textMatrix: Matrix = kIdentity;
  private lineMatrix: Matrix = kIdentity;
  private clipping = false;
  /** Depth of marked content of a hidden layer, and of groups that are only masks. */
  private hidden = 0;
  private masks = 0;

  constructor(
    private readonly base: Matrix,
    private readonly records: Records,
    private readonly layers: Layers,
  ) {
    this.state = {
      ...kTextState,
      ctm: base,
      clip: kEverywhere,
      lineWidth: 1,
      fill: true,
      stroke: true,
      fillAlpha: 1,
      strokeAlpha: 1,
    };
  }

  run({ fnArray, argsArray, length }: Chunk): void {
    this.operators += length;
    for (let i = 0; i < length; i++) this.step(fnArray[i], argsArray[i] || []);
  }

  private get shown(): boolean {
    return !this.hidden && !this.masks;
  }

  private step(op: number, args: unknown[]): void {
    const state = this.state;
    const numbers = args as number[];
    switch (op) {
      case OPS.save:
        this.save();
        break;
      case OPS.restore:
        this.restore();
        break;
      case OPS.transform:
        state.ctm = times(state.ctm, numbers);
        break;
      case OPS.setLineWidth:
        state.lineWidth = numbers[0];
        break;
      case OPS.setGState:
        this.setGraphics(args[0] as [string, unknown][]);
        break;
      case OPS.setFillRGBColor:
        state.fill = isSeen(args[0]);
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = isSeen(args[0]);
        break;
      case OPS.setFillColorN:
        state.fill = true;
        break;
      case OPS.setStrokeColorN:
        state.stroke = true;
        break;
      case OPS.setFillTransparent:
        state.fill = false;
        break;
      case OPS.setStrokeTransparent:
        state.stroke = false;
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.clipping = true;
        break;
      case OPS.constructPath:
        this.path(numbers[0], (args[1] as (ArrayLike<number> | null)[])[0], args[2] as Float32Array | null);
        break;
      case OPS.paintImageXObject:
        this.image();
        break;
      case OPS.paintFormXObjectBegin:
        this.save();
        this.enter(args[0] as Matrix | null, args[1] as ArrayLike<number> | null);
        break;
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.restore();
        break;
      case OPS.beginGroup:
        this.save();
        this.group(args[0] as Group);
        break;
      case OPS.endGroup:
        this.restore();
        if (this.masks) this.masks--;
        break;
      case OPS.beginAnnotation:
        this.save();
        this.state.ctm = this.base;
        this.enter(null, args[1] as ArrayLike<number> | null);
        this.enter(args[2] as Matrix | null, null);
        this.enter(args[3] as Matrix | null, null);
        break;
      case OPS.beginMarkedContent:
        this.mark(true);
        break;
      case OPS.beginMarkedContentProps:
        this.mark(args[0] !== 'OC' || this.layers.shows(args[1]));
        break;
      case OPS.endMarkedContent:
        if (this.marked.pop() === false) this.hidden--;
        break;
      default:
        this.text(op, args);
    }
  }

  private text(op: number, args: unknown[]): void {
    const state = this.state;
    const numbers = args as number[];
    switch (op) {
      case OPS.beginText:
        this.textMatrix = this.lineMatrix = kIdentity;
        break;
      case kFontObject:
        state.font = args[0] as Font;
        break;
      case OPS.setFont:
        state.size = numbers[1];
        break;
      case OPS.setCharSpacing:
        state.charSpacing = numbers[0];
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = numbers[0];
        break;
      case OPS.setHScale:
        state.scale = numbers[0] / 100;
        break;
      case OPS.setLeading:
        state.leading = numbers[0];
        break;
      case OPS.setTextRise:
        state.rise = numbers[0];
        break;
      case OPS.setTextMatrix:
        this.textMatrix = this.lineMatrix = args[0] as Matrix;
        break;
      case OPS.setLeadingMoveText:
        state.leading = -numbers[1];
        this.moveLine(numbers[0], numbers[1]);
        break;
      case OPS.moveText:
        this.moveLine(numbers[0], numbers[1]);
        break;
      case OPS.nextLine:
        this.moveLine(0, -state.leading);
        break;
      case OPS.showText:
        this.show(args[0] as (Glyph | number)[]);
        break;
    }
  }

  private moveLine(x: number, y: number): void {
    this.textMatrix = this.lineMatrix = times(this.lineMatrix, [1, 0, 0, 1, x, y]);
  }

  private show(items: (Glyph | number)[]): void {
    const state = this.state;
    // Text in invisible ink over a scan is the scan's text; text without any opacity is not there.
    state.visible = this.shown && state.fillAlpha > 0;
    const { along, unmapped } = show(items, state, this.textMatrix, state.ctm, this.records);
    if (state.visible) this.unmapped += unmapped;
    const step: Matrix = state.font && state.font.vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0];
    this.textMatrix = times(this.textMatrix, step);
  }

  private save(): void {
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    const state = this.saved.pop();
    if (state) this.state = state;
  }

  private enter(matrix: Matrix | null, box: ArrayLike<number> | null): void {
    if (matrix) this.state.ctm = times(this.state.ctm, matrix);
    if (box) this.state.clip = intersect(this.state.clip, mapBox(this.state.ctm, box));
  }

  private group({ matrix, bbox, smask }: Group): void {
    if (this.masks || smask) this.masks++;
    const { ctm, clip } = this.state;
    if (bbox) this.state.clip = intersect(clip, mapBox(matrix ? times(ctm, matrix) : ctm, bbox));
  }

  private mark(shown: boolean): void {
    this.marked.push(shown);
    if (!shown) this.hidden++;
  }

  private setGraphics(pairs: [string, unknown][]): void {
    for (const [key, value] of pairs) {
      if (key === 'LW') this.state.lineWidth = value as number;
      else if (key === 'ca') this.state.fillAlpha = value as number;
      else if (key === 'CA') this.state.strokeAlpha = value as number;
      else if (key === 'Font') this.state.size = (value as [string, number])[1];
    }
  }

  private path(op: number, path: ArrayLike<number> | null, bounds: Float32Array | null): void {
    const { ctm, clip, fill, fillAlpha, stroke, strokeAlpha, lineWidth } = this.state;
    if (path && this.shown) {
      const strokes = kStrokes.indexOf(op) >= 0 && stroke && strokeAlpha > 0;
      if (strokes) addStroked(this.records, path, ctm, clip, lineWidth);
      else if (kFills.indexOf(op) >= 0 && fill && fillAlpha > 0) addFilled(this.records, path, ctm, clip);
    }
    if (!this.clipping) return;
    this.clipping = false;
    if (bounds) this.state.clip = intersect(clip, mapBox(ctm, bounds));
  }

  private image(): void {
    if (!this.shown) return;
    const [left, top, right, bottom] = intersect(this.state.clip, mapBox(this.state.ctm, [0, 0, 1, 1]));
    if (right > left && bottom > top) this.records.image(left, top, right - left, bottom - top);
  }
}
