// The records that the engine reads (core/document/pages/page.h): one a line, fields parted by tabs.

function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

export class Records {
  private readonly lines: string[] = [];

  get text(): string {
    return this.lines.length ? this.lines.join('\n') + '\n' : '';
  }

  page(width: number, height: number): void {
    this.add('P', [width, height]);
  }

  /** `angle` in degrees, left out when the run is horizontal. */
  run(x: number, y: number, width: number, size: number, text: string, angle: number): void {
    const tail = '\t' + text + (angle ? '\t' + number(angle) : '');
    this.add('T', [x, y, width, size], tail);
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.add('L', [x1, y1, x2, y2]);
  }

  image(x: number, y: number, width: number, height: number): void {
    this.add('I', [x, y, width, height]);
  }

  unmapped(count: number): void {
    if (count) this.lines.push('U\t' + count);
  }

  private add(kind: string, numbers: number[], tail = ''): void {
    for (const value of numbers) {
      // What lies so far off is on no page.
      if (!(Math.abs(value) < 1e6)) return;
    }
    this.lines.push(kind + '\t' + numbers.map(number).join('\t') + tail);
  }
}
