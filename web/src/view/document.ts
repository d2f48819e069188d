// The report as it was read: prose with marks at the findings, tables redrawn in between.
import { gapOf } from './absent';
import { asPrinted } from './blanks';
import { append, h, severe } from './dom';
import { kindOf, type Listing, type Numbered } from './order';
import type { Places } from './position';
import type { Finding, Result, Table } from '../result';
import type { Strings } from '../words/strings';
import { backBadge, drawTable, type Marks } from './tables';
import { visible } from './visible';

/** Paragraphs drawn without a finding in them; a longer report is cut. */
const kParagraphs = 2500;

export interface DocumentView {
  element: HTMLElement;
  /** Where a finding is shown; what takes the focus. */
  place(number: number): HTMLElement | null;
}

/** A finding about what is not there, and where a line of it belongs. */
interface Absent {
  member: Numbered;
  offset: number;
}

interface Context {
  result: Result;
  places: Places;
  words: Strings;
  back(number: number): void;
}

export function documentView(list: Listing, context: Context): DocumentView {
  const { result, words, places } = context;
  const text = result.source.text || '';
  const element = h('div', { class: 'sheet', part: 'report' });
  const found: { [number: number]: HTMLElement } = {};
  const badge = (member: Numbered): HTMLElement => {
    const made = backBadge(member, words, context.back);
    if (!found[member.number]) found[member.number] = made;
    return made;
  };

  const tables = ((result.report && result.report.tables) || []).filter(
    (t) => t.found && places.table(t.key),
  );
  const placed = tables
    .filter((t) => t.at && t.at.end > t.at.start)
    .sort((a, b) => (a.at as { start: number }).start - (b.at as { start: number }).start);
  const drawnCells = (key: string) => tables.some((t) => t.key === key);

  // Findings on a cell are shown there; the others at their words, or under the table around them;
  // what is absent has a line of its own.
  const inCells: { [table: string]: Numbered[] } = {};
  const inTable: { [table: string]: Numbered[] } = {};
  const inText: Numbered[] = [];
  const gaps: Absent[] = [];
  for (const member of list.all) {
    const { cell, at } = member.finding;
    const gap = gapOf(member.finding, result);
    if (cell && drawnCells(cell.table)) {
      (inCells[cell.table] = inCells[cell.table] || []).push(member);
    } else if (gap) {
      gaps.push({ member, offset: gap.offset });
    } else if (at) {
      const around = placed.find((t) => t.at && t.at.start <= at.start && at.start < t.at.end);
      if (around) (inTable[around.key] = inTable[around.key] || []).push(member);
      else inText.push(member);
    }
  }

  const headings: { [offset: number]: boolean } = {};
  for (const section of (result.report && result.report.sections) || []) {
    if (section.at) headings[section.at.start] = true;
  }

  const table = (t: Table): void => {
    const form = places.table(t.key);
    if (!form) return;
    const members = inCells[t.key] || [];
    const drawn: { [number: number]: boolean } = {};
    const those = (fits: (finding: Finding) => boolean) => {
      const found = members.filter((m) => fits(m.finding));
      for (const m of found) drawn[m.number] = true;
      return found;
    };
    const ofLabel = ({ rule, expected }: Finding) => !!expected && /^(group-label|tie-out-note)-missing$/.test(rule);
    const marks: Marks = {
      of: (row, column) =>
        those((f) => {
          const { cell } = f;
          return !!cell && (cell.row || null) === row && (cell.column || null) === column && !ofLabel(f);
        }),
      raw: (row) => {
        const [first] = members.filter(({ finding }) => finding.rule === 'row-value-count' && finding.cell!.row === row);
        const { at, actual } = first ? first.finding : { at: null, actual: null };
        return at && actual !== '0' ? visible(text.slice(at.start, at.end).replace(/\s+/g, ' ')) : '';
      },
      about: (label) => those((f) => f.expected === label && ofLabel(f)),
      badge,
    };
    element.appendChild(drawTable({ form, table: t, marks, repairs: result.repairs, words }));
    const rest = members.filter((m) => !drawn[m.number]).concat(inTable[t.key] || []);
    if (rest.length) {
      const note = h('p', { class: 'table-note' }, words.tableNote);
      for (const member of rest) append(note, [' ', badge(member), ' ' + visible(member.finding.message)]);
      element.appendChild(note);
    }
  };

  const absent = ({ member }: Absent): void => {
    const { finding } = member;
    const line = h('p', { class: 'absent' }, h('strong', {}, words.absent), visible(finding.message), ' ', badge(member));
    severe(line, kindOf(finding));
    element.appendChild(line);
  };
  gaps.sort((a, b) => a.offset - b.offset);
  const prose = proseWriter(element, text, inText, headings, badge, (until) => {
    while (gaps.length && gaps[0].offset <= until) absent(gaps.shift() as Absent);
  });
  let position = 0;
  for (const t of placed) {
    const at = t.at as { start: number; end: number };
    if (at.start < position) continue;
    prose.write(position, at.start);
    table(t);
    position = at.end;
  }
  prose.write(position, text.length);
  gaps.forEach(absent);
  for (const t of tables) if (placed.indexOf(t) < 0) table(t);
  if (prose.skipped()) element.appendChild(h('p', { class: 'quiet' }, words.cut(prose.skipped())));

  return { element, place: (number) => found[number] || null };
}

const kRank: { [severity: string]: number } = { error: 0, warning: 1, info: 2, accepted: 3 };

function proseWriter(
  parent: HTMLElement,
  text: string,
  members: Numbered[],
  headings: { [offset: number]: boolean },
  badge: (member: Numbered) => HTMLElement,
  /** Draws what belongs in front of this place and is not drawn yet. */
  before: (offset: number) => void,
) {
  const marks = members
    .map((member) => ({ member, at: member.finding.at as { start: number; end: number } }))
    .sort((a, b) => a.at.start - b.at.start);
  const badged: { [number: number]: boolean } = {};
  let paragraphs = 0;
  let skipped = 0;

  const line = (start: number, end: number): void => {
    const here = marks.filter(({ at }) =>
      at.end > at.start ? at.start < end && at.end > start : at.start >= start && at.start <= end,
    );
    if (!here.length && !text.slice(start, end).trim()) return;
    if (!here.length && ++paragraphs > kParagraphs) {
      skipped++;
      return;
    }
    before(start);
    let heading = false;
    for (let i = start; i < end && i < start + 12; i++) heading = heading || !!headings[i];
    const paragraph = h(heading ? 'h3' : 'p', {});
    if (!heading && !parent.firstChild && /年度?报告?/.test(text.slice(start, Math.min(end, start + 80)))) {
      paragraph.className = 'title';
    }
    const cuts = [start, end];
    for (const { at } of here) {
      cuts.push(Math.min(Math.max(at.start, start), end), Math.min(Math.max(at.end, start), end));
    }
    cuts.sort((a, b) => a - b);
    // An empty place has no words to mark; its badge stands alone.
    const badgesAt = (offset: number) => {
      for (const { member, at } of here) {
        if (badged[member.number] || Math.min(at.end, end) !== offset) continue;
        badged[member.number] = true;
        paragraph.appendChild(badge(member));
      }
    };
    badgesAt(start);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [from, to] = [cuts[i], cuts[i + 1]];
      if (from === to) continue;
      const over = here.filter(({ at }) => at.start <= from && at.end >= to && at.end > at.start);
      const part = text.slice(from, to);
      if (over.length) {
        const worst = over
          .map((m) => kindOf(m.member.finding))
          .sort((a, b) => kRank[a] - kRank[b])[0];
        const element = h('mark', {}, ...asPrinted(part, over.map((m) => m.member.finding)));
        severe(element, worst);
        paragraph.appendChild(element);
      } else {
        append(paragraph, [visible(part)]);
      }
      badgesAt(to);
    }
    parent.appendChild(paragraph);
  };

  return {
    write(from: number, to: number): void {
      let start = from;
      while (start < to) {
        let end = text.indexOf('\n', start);
        if (end < 0 || end > to) end = to;
        line(start, end);
        start = end + 1;
      }
    },
    skipped: () => skipped,
  };
}
