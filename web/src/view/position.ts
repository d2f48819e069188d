// Places in the words of an officer: 表三 第1行「一、本年新收…」·「总计」列.
import { gapOf } from './absent';
import type { Catalogue, FormTable } from '../catalogue';
import type { CellKey, Finding, Result } from '../result';
import type { Strings } from '../words/strings';

export class Places {
  private readonly tables: { [key: string]: FormTable } = {};

  constructor(
    private readonly result: Result,
    catalogue: Catalogue,
    private readonly words: Strings,
  ) {
    const report = result.report;
    for (const table of (report && report.tables) || []) {
      // The table's own form first: a report may mix two.
      for (const id of [table.form, report && report.form]) {
        const form = catalogue.forms.find((f) => f.id === id);
        const drawn = form && form.tables.find((t) => t.key === table.key);
        if (drawn && !this.tables[table.key]) this.tables[table.key] = drawn;
      }
    }
  }

  table(key: string): FormTable | undefined {
    return this.tables[key];
  }

  rowLabel(table: string, row: string): string {
    const form = this.tables[table];
    const found = form && form.rows.find((r) => r.key === row);
    return found ? found.label : row;
  }

  columnLabel(table: string, column: string): string {
    const form = this.tables[table];
    for (const row of (form && form.rows) || []) {
      const found = row.columns.find((c) => c.key === column);
      if (found) return found.label;
    }
    return column;
  }

  cell(cell: CellKey): string {
    const words = this.words;
    let text = words.tableName[cell.table] || cell.table;
    if (cell.row) {
      const form = this.tables[cell.table];
      const index = form ? form.rows.findIndex((r) => r.key === cell.row) : -1;
      const label = shorten(this.rowLabel(cell.table, cell.row));
      // Only the long table's rows are counted; elsewhere the label says enough.
      text +=
        index >= 0 && cell.table === 'requests'
          ? words.atRow(index + 1, label)
          : words.atRowLabel(label);
    }
    if (cell.column) text += words.dot + words.atColumn(this.columnLabel(cell.table, cell.column));
    return text;
  }

  /** Cells of one row together: 表三 第24行「（七）总计」 · 「自然人」「总计」列. */
  cells(cells: CellKey[]): string[] {
    const rows: { key: string; first: CellKey; columns: string[] }[] = [];
    for (const cell of cells) {
      const key = cell.table + ' ' + (cell.row || '');
      let row = rows.find((r) => r.key === key);
      if (!row) {
        row = { key, first: cell, columns: [] };
        rows.push(row);
      }
      if (cell.column) row.columns.push(cell.column);
    }
    return rows.map(({ first, columns }) => {
      const place = this.cell({ ...first, column: null });
      if (!columns.length) return place;
      const form = this.tables[first.table];
      const all = form && form.rows[0].columns.length === columns.length && columns.length > 2;
      return (
        place +
        this.words.dot +
        (all
          ? this.words.atAllColumns(columns.length)
          : this.words.atColumns(columns.map((c) => this.columnLabel(first.table, c))))
      );
    });
  }

  finding(finding: Finding): string {
    const words = this.words;
    const line = finding.at && finding.at.line;
    const gap = gapOf(finding, this.result);
    if (gap) {
      const beside = shorten(gap.beside);
      // The line of a heading says nothing of where its section ends.
      const near = line && gap.where !== 'end' ? words.dot + words.atLine(line) : '';
      return (beside ? words.gap[gap.where](beside) : words.endOfReport) + near;
    }
    if (finding.cell) {
      return this.cell(finding.cell) + (line ? words.dot + words.lineOfText(line) : '');
    }
    if (!finding.at) return words.noPlace;
    const section = this.section(finding.at.start);
    return (section ? words.atSection(section) + words.dot : '') + words.atLine(line as number);
  }

  private section(offset: number): string {
    let best = '';
    let start = -1;
    for (const section of (this.result.report && this.result.report.sections) || []) {
      if (section.at && section.at.start <= offset && section.at.start > start) {
        start = section.at.start;
        best = this.words.sectionNumber[section.key] || '';
      }
    }
    return best;
  }
}

function shorten(label: string): string {
  const plain = label.replace(/\s+/g, '');
  return plain.length > 18 ? plain.slice(0, 17) + '…' : plain;
}
