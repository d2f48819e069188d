// RESULT and the catalogue, as the engine writes them. Additive changes only; see the README.

export type Severity = 'error' | 'warning' | 'info';
export type Language = 'zh' | 'en';

/** A half-open range of UTF-16 units in `source.text`; line and column count from 1. */
export interface Place {
  start: number;
  end: number;
  line: number;
  column: number;
}

export interface CellAddress {
  table: string;
  row?: string | null;
  column?: string | null;
}

export interface Edit {
  table: string;
  row: string;
  column: string;
  from: string;
  to: string;
}

export interface Cell {
  row: string;
  column: string;
  value: string | null;
  text: string | null;
  state: 'value' | 'blank' | 'placeholder' | 'text' | 'missing';
  at: Place | null;
}

export interface Table {
  key: string;
  found: boolean;
  form?: string | null;
  at?: Place | null;
  cells: Cell[];
}

export interface Finding {
  id: string;
  rule: string;
  severity: Severity;
  title?: string | null;
  message: string;
  at: Place | null;
  cell?: CellAddress | null;
  expected?: string | null;
  actual?: string | null;
  arithmetic?: string | null;
  basis?: string | null;
  advice?: string | null;
  repair?: number | null;
  fingerprint?: string;
}

export interface Repair {
  cells: Edit[];
  findings: string[];
  /** Other sets of edits that are as small and explain the same findings. */
  alternatives?: Edit[][];
}

export interface NotAssessed {
  rule: string;
  title?: string | null;
  cell?: CellAddress | null;
  reason: string;
}

export interface Report {
  year: number | null;
  form: string | null;
  agency: string | null;
  agencyKind: string;
  sections: { key: string; at: Place | null }[];
  tables: Table[];
  claims: { kind: string; value: string | null; text: string; at: Place | null }[];
}

export interface Result {
  source: {
    name: string;
    format: string | null;
    encoding: string | null;
    bytes: number;
    text?: string;
  };
  status: 'checked' | 'not-a-report' | 'unreadable';
  problem?: string | null;
  message?: string | null;
  report?: Report | null;
  findings: Finding[];
  repairs: Repair[];
  notAssessed: NotAssessed[];
  summary: { error: number; warning: number; info: number; rulesChecked: number };
}

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
  }[];
  forms: { id: string; prescribedBy?: string; tables: FormTable[] }[];
}
