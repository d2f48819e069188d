export class GoujiChecker extends HTMLElement {
  /** The last result, or null; of several reports that of the one that is open. */
  readonly result: Result | null;
  /** Milliseconds after which the check of a report is stopped; 20000. */
  timeout: number;
  /**
   * Checks text, bytes or files; an archive stands for the reports in it. Null when there is no result
   * (see the event gouji-error); of several reports, the result of the one that is open.
   */
  check(input: string | ArrayBuffer | File | File[], name?: string): Promise<Result | null>;
  /** Checks the built-in sample. */
  sample(): Promise<Result | null>;
  /**
   * What an office has set for itself, as JSON; null: the default rules. Resolves to why it is no profile
   * (then nothing changes), or to null. What is shown is checked again.
   */
  useProfile(json: string | null, name?: string): Promise<string | null>;
  /** The rules and the forms, as the engine lists them. */
  catalogue(language: Language): Promise<Catalogue>;
  /** Stops the running check; of several reports, those that are checked stay. */
  cancel(): void;
  /** Forgets the report. */
  reset(): void;
}

/** One of several reports. */
export interface BatchReport {
  name: string;
  /** As in Result, or 'failed': the check came to no result; null: not checked. */
  status: string | null;
  problem: string | null;
  error: number;
  warning: number;
  info: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'gouji-checker': GoujiChecker;
  }
  interface HTMLElementEventMap {
    'gouji-ready': CustomEvent<{ version: string }>;
    'gouji-start': CustomEvent<{ name: string }>;
    'gouji-result': CustomEvent<{ result: Result }>;
    /** Of several reports: when all are checked, and when they are stopped. */
    'gouji-batch': CustomEvent<{ reports: BatchReport[] }>;
    'gouji-error': CustomEvent<{ code: string; detail: string }>;
    'gouji-select': CustomEvent<{ finding: string }>;
    'gouji-reset': CustomEvent<{}>;
  }
}
