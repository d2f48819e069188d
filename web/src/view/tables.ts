// The tables, redrawn in the official form from the cells that were recognised.
import { append, button, h, severe } from './dom';
import { kindOf, type Numbered } from './order';
import type { FormTable } from '../catalogue';
import type { Cell, Repair, Table } from '../result';
import { kIcon, type Strings } from '../words/strings';
import { visible } from './visible';

export interface Marks {
  /** Findings of the table whose cell has this row and column; either may be null. */
  of(row: string | null, column: string | null): Numbered[];
  /** Findings about a label over several rows, or about the sentence in the corner; '' when there are none. */
  about(label: string): Numbered[];
  /** What stands in a row whose values cannot be placed; '': they can, or there are none. */
  raw(row: string): string;
  badge(member: Numbered): HTMLElement;
}

type Row = FormTable['rows'][number];

export interface Drawing {
  form: FormTable;
  table: Table;
  marks: Marks;
  repairs: Repair[];
  words: Strings;
}

const kWorst = ['error', 'warning', 'info', 'accepted'];

export function mark(element: HTMLElement, members: Numbered[], badges: (m: Numbered) => HTMLElement) {
  if (!members.length) return;
  const worst = kWorst.find((s) => members.some((m) => kindOf(m.finding) === s)) as string;
  element.classList.add('bad');
  severe(element, worst);
  for (const member of members) append(element, [' ', badges(member)]);
}

export function backBadge(member: Numbered, words: Strings, back: (n: number) => void): HTMLElement {
  const { finding, number } = member;
  const kind = kindOf(finding);
  const label = kIcon[kind] + number;
  const element = button(label, () => back(number), {
    class: 'badge',
    'aria-label': words.backLabel(label, words.severity[kind], finding.message),
    title: finding.message,
  });
  severe(element, kind);
  return element;
}

export function drawTable(drawing: Drawing): HTMLElement {
  const { form, words, marks, table } = drawing;
  const caption = h('caption', {}, (words.tableName[form.key] || '') + ' ' + (words.tableTitle[form.key] || ''));
  mark(caption, marks.of(null, null), marks.badge);
  const element = h('table', { class: 'form form-' + form.key }, caption);
  if (form.key === 'requests') requests(element, drawing);
  else if (form.key === 'remedies') remedies(element, drawing);
  else blocks(element, drawing);
  return h(
    'div',
    {
      class: 'table-scroll',
      tabindex: '0',
      role: 'region',
      'aria-label': (words.tableName[table.key] || table.key) + ' (' + words.scroll + ')',
      part: 'table',
    },
    element,
  );
}

function th(text: string, attributes: { [name: string]: string | number } = {}): HTMLElement {
  return h('th', { scope: 'col', ...attributes }, text);
}

/** A label of the form; where the report lacks it, it is called missing. */
function label({ marks, words }: Drawing, text: string, attributes: { [name: string]: string | number }): HTMLElement {
  const members = marks.about(text);
  const lacking = members.some((m) => !m.finding.actual);
  const element = h('th', { scope: 'rowgroup', ...attributes }, (lacking ? words.missing + words.colon : '') + text);
  mark(element, members, marks.badge);
  return element;
}

function cellOf(table: Table, row: string, column: string): Cell | undefined {
  return table.cells.find((c) => c.row === row && c.column === column);
}

function value(drawing: Drawing, row: string, column: string): HTMLElement {
  const { table, marks, repairs, words } = drawing;
  const cell = cellOf(table, row, column);
  const element = h('td', {});
  if (!cell || cell.state === 'missing') {
    element.classList.add('missing');
    append(element, [h('span', { title: words.missingCell }, words.missing)]);
  } else {
    append(element, [visible((cell.text || '').trim())]);
    if (cell.value === '0') element.classList.add('zero');
  }
  const edited = repairs.some((r) =>
    [r.cells].concat(r.alternatives || []).some((edits) =>
      edits.some((e) => e.table === table.key && e.row === row && e.column === column),
    ),
  );
  if (edited) {
    element.classList.add('related');
    element.title = words.related;
  }
  mark(element, marks.of(row, column), marks.badge);
  return element;
}

/** Null: each value has its cell. */
function rawRow({ marks, words }: Drawing, row: Row, columns: number): HTMLElement | null {
  const raw = marks.raw(row.key);
  return raw ? h('td', { class: 'raw', colspan: columns }, words.excerpt + words.colon + raw) : null;
}

function rowHead(drawing: Drawing, row: Row, attributes: { [name: string]: string | number }) {
  const element = h('th', { scope: 'row', ...attributes }, row.label);
  mark(element, drawing.marks.of(row.key, null), drawing.marks.badge);
  return element;
}

function columnHead(drawing: Drawing, key: string, label: string, attributes = {}): HTMLElement {
  const element = th(label, attributes);
  mark(element, drawing.marks.of(null, key), drawing.marks.badge);
  return element;
}

/** The long table: 申请人情况 over seven columns, three levels of row labels. */
function requests(element: HTMLElement, drawing: Drawing): void {
  const { form } = drawing;
  const columns = form.rows[0].columns;
  const inner = columns.slice(1, -1);
  const last = columns[columns.length - 1];
  append(element, [
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        label(drawing, form.corner || '', { rowspan: 3, colspan: 3, scope: 'col', class: 'corner' }),
        th('申请人情况', { colspan: columns.length, scope: 'colgroup' }),
      ),
      h(
        'tr',
        {},
        columnHead(drawing, columns[0].key, columns[0].label, { rowspan: 2 }),
        th('法人或其他组织', { colspan: inner.length, scope: 'colgroup' }),
        columnHead(drawing, last.key, last.label, { rowspan: 2, class: 'total' }),
      ),
      h('tr', {}, ...inner.map((c) => columnHead(drawing, c.key, c.label))),
    ),
  ]);

  const first = form.rows.findIndex((r) => r.key === 'granted');
  const outer = form.rows[first].group || '';
  const end = form.rows.findIndex((r) => r.key === 'processed_total');
  const body = h('tbody', {});
  let group: string | null = null;
  form.rows.forEach((row, index) => {
    const line = h('tr', {});
    const within = index >= first && index <= end;
    if (index === first) {
      line.appendChild(label(drawing, outer, { rowspan: end - first + 1, class: 'outer' }));
    }
    const own = within && row.group && row.group !== outer ? row.group : null;
    if (own && own !== group) {
      let span = 1;
      while (form.rows[index + span] && form.rows[index + span].group === own) span++;
      line.appendChild(label(drawing, own, { rowspan: span, class: 'inner' }));
    }
    group = own;
    line.appendChild(rowHead(drawing, row, { colspan: within ? (own ? 1 : 2) : 3 }));
    const raw = rawRow(drawing, row, columns.length);
    if (raw) line.appendChild(raw);
    for (const column of raw ? [] : columns) {
      const cell = value(drawing, row.key, column.key);
      if (column.key === last.key) cell.classList.add('total');
      line.appendChild(cell);
    }
    if (row.key === 'processed_total') line.classList.add('total');
    body.appendChild(line);
  });
  element.appendChild(body);
}

/** One printed line of fifteen numbers. */
function remedies(element: HTMLElement, drawing: Drawing): void {
  const { form } = drawing;
  const columns = form.rows[0].columns;
  const suits = form.rows.slice(1);
  const line = h('tr', {});
  for (const row of form.rows) {
    for (const column of columns) line.appendChild(value(drawing, row.key, column.key));
  }
  const head = (row: Row, attributes: { [name: string]: string | number }) => {
    const element = th(row.label, { scope: 'colgroup', ...attributes });
    mark(element, drawing.marks.of(row.key, null), drawing.marks.badge);
    return element;
  };
  append(element, [
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head(form.rows[0], { colspan: columns.length, rowspan: 2 }),
        label(drawing, suits[0].group || '', { colspan: columns.length * suits.length, scope: 'colgroup' }),
      ),
      h('tr', {}, ...suits.map((row) => head(row, { colspan: columns.length }))),
      h(
        'tr',
        {},
        ...([] as HTMLElement[]).concat(...form.rows.map(() => columns.map((c) => th(c.label)))),
      ),
    ),
    h('tbody', {}, line),
  ]);
}

/** Blocks one under another, each with its own columns. */
function blocks(element: HTMLElement, drawing: Drawing): void {
  const { form } = drawing;
  const widest = Math.max(...form.rows.map((r) => r.columns.length));
  let group: string | null | undefined;
  let body: HTMLElement | null = null;
  for (const row of form.rows) {
    if (!body || row.group !== group) {
      group = row.group;
      body = h('tbody', {});
      if (group) {
        body.appendChild(
          h('tr', { class: 'block' }, label(drawing, group, { colspan: widest + 1 })),
        );
      }
      const heads = row.columns.map(({ key, label }, index) =>
        columnHead(drawing, key, label, {
          colspan: index === row.columns.length - 1 ? widest - index : 1,
        }),
      );
      body.appendChild(h('tr', { class: 'heads' }, th('信息内容'), ...heads));
      element.appendChild(body);
    }
    const raw = rawRow(drawing, row, widest);
    const line = h('tr', {}, rowHead(drawing, row, {}), raw);
    if (!raw) row.columns.forEach((column, index) => {
      const cell = value(drawing, row.key, column.key);
      if (index === row.columns.length - 1 && widest > row.columns.length) {
        cell.setAttribute('colspan', String(widest - index));
      }
      line.appendChild(cell);
    });
    body.appendChild(line);
  }
}
