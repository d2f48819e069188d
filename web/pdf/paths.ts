// Ruling lines in a drawn path: its upright and level segments when stroked, its thin upright
// rectangles when filled. Clipped to what can be seen.
import { DrawOPS } from 'gouji:pdfjs';
import { mapX, mapY, type Box, type Matrix } from './matrix';
import type { Records } from './records';

/** A filled rectangle at most this thick is a line; a stroke thicker than kThick is an area. Points. */
const kThin = 3;
const kThick = 6;
/** How far from level or upright a line may be. */
const kSkew = 0.5;

interface Outline {
  x: number[];
  y: number[];
  curved: boolean;
  closed: boolean;
}

function outlines(path: ArrayLike<number>, m: Matrix): Outline[] {
  const all: Outline[] = [];
  let now: Outline | null = null;
  const point = (at: number) => {
    const outline = now as Outline;
    outline.x.push(mapX(m, path[at], path[at + 1]));
    outline.y.push(mapY(m, path[at], path[at + 1]));
  };
  const begin = () => {
    now = { x: [], y: [], curved: false, closed: false };
    all.push(now);
  };
  for (let i = 0; i < path.length; ) {
    const op = path[i++];
    const points: number = op === DrawOPS.closePath ? 0 : op === DrawOPS.curveTo ? 3 : op === DrawOPS.quadraticCurveTo ? 2 : 1;
    if (op === DrawOPS.moveTo || !now) begin();
    const outline: Outline = now as unknown as Outline;
    if (op === DrawOPS.closePath) {
      outline.closed = true;
      if (outline.x.length) {
        const x = outline.x[0];
        const y = outline.y[0];
        outline.x.push(x);
        outline.y.push(y);
        // What is drawn next without a move starts here.
        begin();
        (now as unknown as Outline).x.push(x);
        (now as unknown as Outline).y.push(y);
      }
      continue;
    }
    if (points > 1) outline.curved = true;
    point(i + 2 * (points - 1));
    i += 2 * points;
  }
  return all;
}

function addLine(records: Records, clip: Box, x1: number, y1: number, x2: number, y2: number): void {
  const left = Math.max(Math.min(x1, x2), clip[0]);
  const right = Math.min(Math.max(x1, x2), clip[2]);
  const top = Math.max(Math.min(y1, y2), clip[1]);
  const bottom = Math.min(Math.max(y1, y2), clip[3]);
  if (right < left || bottom < top || right - left + bottom - top < kSkew) return;
  records.line(left, top, right, bottom);
}

export function addStroked(records: Records, path: ArrayLike<number>, m: Matrix, clip: Box, width: number): void {
  if (width * Math.hypot(m[0], m[1]) > kThick) return;
  for (const { x, y, curved } of outlines(path, m)) {
    if (curved) continue;
    for (let i = 1; i < x.length; i++) {
      const level = Math.abs(y[i] - y[i - 1]) <= kSkew;
      const upright = Math.abs(x[i] - x[i - 1]) <= kSkew;
      if (level === upright) continue;
      const across = level ? (y[i] + y[i - 1]) / 2 : (x[i] + x[i - 1]) / 2;
      if (level) addLine(records, clip, x[i - 1], across, x[i], across);
      else addLine(records, clip, across, y[i - 1], across, y[i]);
    }
  }
}

export function addFilled(records: Records, path: ArrayLike<number>, m: Matrix, clip: Box): void {
  for (const { x, y, curved } of outlines(path, m)) {
    if (curved || x.length < 4 || x.length > 5) continue;
    const left = Math.min(...x);
    const right = Math.max(...x);
    const top = Math.min(...y);
    const bottom = Math.max(...y);
    const width = right - left;
    const height = bottom - top;
    const thick = Math.min(width, height);
    // A dot joins lines at a corner; it is none.
    if (thick > kThin || Math.max(width, height) < 2 * thick) continue;
    // Borders in relief are drawn with mitred ends, as long as the line is thick.
    const alongX = width > height ? thick : 0;
    const alongY = width > height ? 0 : thick;
    const corner = (i: number) =>
      Math.min(x[i] - left, right - x[i]) < alongX + 0.1 && Math.min(y[i] - top, bottom - y[i]) < alongY + 0.1;
    if (!x.every((_, i) => corner(i))) continue;
    if (width > height) addLine(records, clip, left, (top + bottom) / 2, right, (top + bottom) / 2);
    else addLine(records, clip, (left + right) / 2, top, (left + right) / 2, bottom);
  }
}
