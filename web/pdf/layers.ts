// Layers that a document keeps from sight (PDF 32000-1, 8.11).

interface Config {
  baseState: string | null;
  on: string[] | null;
  off: string[] | null;
}
interface Membership {
  type: string;
  id?: string;
  ids?: string[];
  policy?: string | null;
  expression?: unknown[] | null;
}

export class Layers {
  constructor(private readonly config: Config | null) {}

  /** Of what is marked with `content`; unknown content is shown. */
  shows(content: unknown): boolean {
    const membership = content as Membership | null;
    if (!this.config || !membership) return true;
    if (membership.expression) return this.evaluate(membership.expression);
    if (membership.ids) {
      const shown = membership.ids.map((id) => this.group(id));
      switch (membership.policy) {
        case 'AllOn':
          return shown.every(Boolean);
        case 'AnyOff':
          return !shown.every(Boolean);
        case 'AllOff':
          return !shown.some(Boolean);
        default:
          return !shown.length || shown.some(Boolean);
      }
    }
    return membership.id === undefined || this.group(membership.id);
  }

  private group(id: string): boolean {
    const { baseState, on, off } = this.config as Config;
    if (on && on.indexOf(id) >= 0) return true;
    if (off && off.indexOf(id) >= 0) return false;
    return baseState !== 'OFF';
  }

  private evaluate(expression: unknown): boolean {
    if (typeof expression === 'string') return this.group(expression);
    if (!Array.isArray(expression)) return true;
    const rest = expression.slice(1);
    switch (expression[0]) {
      case 'And':
        return rest.every((part) => this.evaluate(part));
      case 'Or':
        return rest.some((part) => this.evaluate(part));
      case 'Not':
        return !rest.length || !this.evaluate(rest[0]);
      default:
        return true;
    }
  }
}
