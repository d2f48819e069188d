// Affine maps as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f).

export type Matrix = ArrayLike<number>;

export const kIdentity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function mapX(m: Matrix, x: number, y: number): number {
  return m[0] * x + m[2] * y + m[4];
}
export function mapY(m: Matrix, x: number, y: number): number {
  return m[1] * x + m[3] * y + m[5];
}

/** [left, top, right, bottom]; empty when right < left. */
export type Box = [number, number, number, number];

export const kEverywhere: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** The upright box around a mapped box. */
export function mapBox(m: Matrix, box: ArrayLike<number>): Box {
  const x = [0, 2].map((i) => [mapX(m, box[i], box[1]), mapX(m, box[i], box[3])]);
  const y = [0, 2].map((i) => [mapY(m, box[i], box[1]), mapY(m, box[i], box[3])]);
  const xs = x[0].concat(x[1]);
  const ys = y[0].concat(y[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** From the page's own space to points from its top left corner, after rotation. */
export function pageMatrix(view: ArrayLike<number>, rotate: number, unit: number): Matrix {
  const [x0, y0, x1, y1] = Array.from(view);
  const turned: { [angle: number]: Matrix } = {
    0: [1, 0, 0, -1, -x0, y1],
    90: [0, 1, 1, 0, -y0, -x0],
    180: [-1, 0, 0, 1, x1, -y0],
    270: [0, -1, -1, 0, y1, x1],
  };
  return times([unit, 0, 0, unit, 0, 0], turned[rotate] || turned[0]);
}
