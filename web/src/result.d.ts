// Generated from core/result/model.h by gouji-declarations; do not edit.

// Places are UTF-16 offsets, half-open, into source.text; line and column from 1.
export interface At {
  start: number;
  end: number;
  line: number;
  column: number;
}

export interface Source {
  name: string;
  format: string;
  encoding: string;
  bytes: number;
  text?: string;
}

export interface Section {
  key: string;
  at: At | null;
}

export interface Cell {
  row: string;
  column: string;
  value: string | null;
  text: string;
  state: string;
  at: At | null;
}

export interface Table {
  key: string;
  found: boolean;
  form: string | null;
  at: At | null;
  cells: Cell[];
}

export interface Claim {
  kind: string;
  value: string;
  text: string;
  at: At | null;
  unit: string;
  approximate: boolean;
  scope: string;
  of: string | null;
}

export interface Report {
  year: number | null;
  form: string | null;
  agency: string | null;
  agencyKind: string;
  sections: Section[];
  tables: Table[];
  claims: Claim[];
}

export interface CellKey {
  table: string;
  row: string | null;
  column: string | null;
}

export interface Beside {
  at: At | null;
  source: string;
  there: At | null;
}

export interface Accepted {
  reason: string;
  by: string;
}

export interface Finding {
  id: string;
  rule: string;
  severity: string;
  title: string;
  message: string;
  at: At | null;
  cell: CellKey | null;
  expected: string | null;
  actual: string | null;
  arithmetic: string | null;
  basis: string;
  advice: string;
  repair: number | null;
  fingerprint: string;
  accepted?: Accepted;
  source?: string;
  beside?: Beside[];
}

export interface CellEdit {
  table: string;
  row: string;
  column: string;
  from: string;
  to: string;
}

export interface Repair {
  cells: CellEdit[];
  findings: string[];
  alternatives: CellEdit[][];
}

export interface NotAssessed {
  rule: string;
  title: string;
  cell: CellKey | null;
  reason: string;
}

export interface Across {
  source?: string;
  findings: Finding[];
  notAssessed: NotAssessed[];
}

export interface Summary {
  error: number;
  warning: number;
  info: number;
  rulesChecked: number;
  accepted?: number;
}

export interface RuleSetting {
  rule: string;
  setting: string;
}

export interface Deadlines {
  department: string;
  government: string;
  township: string;
}

export interface Profile {
  name: string;
  rules: RuleSetting[];
  overviewLength: number;
  deadlines: Deadlines;
  agencyKind: string | null;
  abbreviations: string[];
  documents: string[];
  subordinates: string[];
}

export interface Result {
  source: Source;
  status: string;
  problem?: string;
  message?: string;
  report: Report | null;
  findings: Finding[];
  repairs: Repair[];
  notAssessed: NotAssessed[];
  summary: Summary;
  profile?: Profile;
}
