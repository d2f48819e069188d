// The rules and the forms, as the engine lists them.

export type Severity = 'error' | 'warning' | 'info';
export type Language = 'zh' | 'en';

export interface FormTable {
  key: string;
  /** The sentence in the corner, when the form has one. */
  corner?: string | null;
  rows: {
    key: string;
    label: string;
    /** The label over several rows. */
    group: string | null;
    columns: { key: string; label: string }[];
  }[];
}

export interface Catalogue {
  version: string;
  rules: {
    id: string;
    group: string;
    severity: Severity;
    title: string;
    basis?: string | null;
    advice?: string | null;
    on?: boolean;
    /** An example that is flagged, and one that is not, in words. */
    bad?: string;
    good?: string;
  }[];
  forms: { id: string; prescribedBy?: string; tables: FormTable[] }[];
}
