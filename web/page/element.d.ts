export class GoujiChecker extends HTMLElement {
  /** The last result, or null. */
  readonly result: Result | null;
  /** Milliseconds after which a check is stopped; 20000. */
  timeout: number;
  /** Checks text, bytes or a file; null when there is no result (see the event gouji-error). */
  check(input: string | ArrayBuffer | File, name?: string): Promise<Result | null>;
  /** Checks the built-in sample. */
  sample(): Promise<Result | null>;
  /** Stops the running check. */
  cancel(): void;
  /** Forgets the report. */
  reset(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'gouji-checker': GoujiChecker;
  }
  interface HTMLElementEventMap {
    'gouji-ready': CustomEvent<{ version: string }>;
    'gouji-start': CustomEvent<{ name: string }>;
    'gouji-result': CustomEvent<{ result: Result }>;
    'gouji-error': CustomEvent<{ code: string; detail: string }>;
    'gouji-select': CustomEvent<{ finding: string }>;
    'gouji-reset': CustomEvent<{}>;
  }
}
