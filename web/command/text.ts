// The terminal's report: verdict first, then each fault with its place and source line.
import { kindOf, listing, notAssessedByReason, notAssessedRules, type Group, type Numbered } from '../src/view/order';
import { Places } from '../src/view/position';
import type { Catalogue, Language, Severity } from '../src/catalogue';
import type { At, CellEdit, Result } from '../src/result';
import { kIcon, strings, type Strings } from '../src/words/strings';
import { visible } from '../src/view/visible';
import { clip, pad, width, wrap, wrapDots, wrapSum } from './width';
import { kWords } from './words';

const kIndent: { [language in Language]: number } = { zh: 10, en: 14 };

const kCodes: { [name: string]: string } = { error: '31', warning: '33', info: '36', good: '32', bold: '1', dim: '2' };

/** How a terminal shows text. */
export class Painter {
  constructor(
    private readonly colour: boolean,
    readonly columns: number,
  ) {}

  narrower(by: number): Painter {
    return new Painter(this.colour, this.columns - by);
  }

  paint(style: string, text: string): string {
    return this.colour ? `\u001b[${kCodes[style]}m${text}\u001b[0m` : text;
  }
}

/** Whether lines and columns of RESULT are those of the file itself. */
export function hasFileLines(result: Result): boolean {
  return result.source.format === 'text' || result.source.format === 'markdown';
}

export function textReport(result: Result, catalogue: Catalogue, language: Language, painter: Painter): string {
  const ui = strings(language);
  const words = kWords[language];
  const name = visible(result.source.name);
  const out: string[] = [];
  if (result.status !== 'checked') {
    out.push(painter.paint('bold', name + ': ') + painter.paint('error', words.status[result.status] || result.status));
    if (result.message) out.push(...indented(visible(result.message), painter, null));
    return out.join('\n') + '\n';
  }
  const { error, warning, info, rulesChecked } = result.summary;
  const counted = ([['error', error], ['warning', warning], ['info', info]] as [Severity, number][])
    .filter(([, n]) => n)
    .map(([severity, n]): [string, string] => [severity, `${kIcon[severity]} ${ui.severity[severity]} ${n}`]);
  const skipped = notAssessedRules(result);
  const clean: [string, string] = !skipped
    ? ['good', '✓ ' + ui.verdictNone]
    : ['bold', '○ ' + (rulesChecked > 0 ? ui.verdictNonePartly(skipped) : words.notCompared)];
  const verdict = counted.length ? counted : [clean];
  const painted = verdict.map(([style, text]) => painter.paint(style, text));
  const wide = width(verdict.map(([, text]) => text).join('  '));
  // A name beside which the verdict has no room stands alone.
  const beside = width(name) + 2 + wide <= painter.columns;
  const between = wide + 2 <= painter.columns ? '  ' : '\n  ';
  out.push(painter.paint('bold', name + ':') + (beside ? ' ' : '\n  ') + painted.join(between));
  const report = result.report;
  const facts = [
    report && report.agency,
    report && report.year && ui.checkedYearValue(report.year),
    report && report.form && ui.formName[report.form],
    ui.checkedRules + ' ' + ui.checkedRulesValue(rulesChecked),
  ].filter(Boolean) as string[];
  out.push(...indented(visible(facts.join(' · ')), painter, 'dim', wrapDots), '');

  const places = new Places(result, catalogue, ui);
  const list = listing(result);
  for (const group of list.groups) {
    if (group.members.length > 1 && group.repair) {
      const title =
        group.repair.cells.length > 1
          ? ui.groupTitleSeveral(group.repair.cells.length, group.members.length)
          : ui.groupTitle(group.members.length);
      out.push(painter.paint('bold', '┌ ' + title));
      const inside = painter.narrower(2);
      const lines: string[] = [...readings(group, places, ui, language, inside), ''];
      for (const member of group.members) lines.push(...fault(member, result, places, ui, language, inside, false), '');
      lines.pop();
      out.push(...lines.map((line) => ('│ ' + line).trimEnd()), '└', '');
    } else {
      out.push(...fault(group.members[0], result, places, ui, language, painter, true), '');
    }
  }
  out.push(...notAssessed(result, places, ui, painter));
  while (out[out.length - 1] === '') out.pop();
  return out.join('\n') + '\n';
}

export function textTotal(results: Result[], language: Language, painter: Painter): string {
  const failed = results.filter((r) => r.status !== 'checked').length;
  const bad = results.filter((r) => r.summary.error > 0).length;
  const total = kWords[language].total(results.length, bad, failed);
  return wrap(total, painter.columns).map((line) => painter.paint('bold', line) + '\n').join('');
}

/** Lines below what they belong to. */
export function indented(text: string, painter: Painter, style: string | null, wrapped = wrap): string[] {
  return wrapped(text, painter.columns - 2).map((line) => '  ' + (style ? painter.paint(style, line) : line));
}

function fault(
  member: Numbered,
  result: Result,
  places: Places,
  ui: Strings,
  language: Language,
  painter: Painter,
  withRepair: boolean,
): string[] {
  const { finding } = member;
  const at = finding.at;
  const name = visible(result.source.name);
  const where = at && hasFileLines(result) ? `${name}:${at.line}:${at.column}` : name;
  const lines: string[] = [];
  const label = `${kIcon[kindOf(finding)]} ${ui.severity[kindOf(finding)]}`;
  const rule = `  [${finding.rule}]`;
  const fits = width(`${label}  ${where}${rule}`) <= painter.columns;
  const head = `${painter.paint(finding.accepted ? 'dim' : finding.severity, label)}  ${where}`;
  lines.push(fits ? head + painter.paint('dim', rule) : head);
  lines.push(...indented(places.finding(finding) + (fits ? '' : rule), painter, 'dim', wrapDots));
  lines.push(...indented(visible(finding.message), painter, 'bold'));
  if (at && result.source.text !== undefined) {
    lines.push(...source(result.source.text, at, finding.severity, painter));
  }
  const repair = withRepair && typeof finding.repair === 'number' ? result.repairs[finding.repair] : null;
  const { accepted } = finding;
  const facts: [string, string | null | undefined][] = [
    [ui.accepted, accepted && ui.acceptedBy(accepted.reason, accepted.by)],
    [ui.arithmetic, finding.arithmetic],
    [ui.advice, finding.advice],
    [ui.basis, finding.basis],
  ];
  for (const [key, value] of facts) {
    if (!value) continue;
    const room = painter.columns - kIndent[language];
    lines.push(...fact(key, (value === finding.arithmetic ? wrapSum : wrap)(visible(value), room), language));
  }
  if (repair) lines.push(...readings({ repair, members: [member] }, places, ui, language, painter));
  return lines;
}

function fact(key: string, lines: string[], language: Language): string[] {
  const indent = kIndent[language];
  return lines.map((line, index) => '  ' + (index ? ' '.repeat(indent - 2) : pad(key, indent - 2)) + line);
}

/** The line of the fault, with the flagged words underlined. */
function source(text: string, at: At, severity: string, painter: Painter): string[] {
  const from = text.lastIndexOf('\n', at.start - 1) + 1;
  let to = text.indexOf('\n', at.start);
  if (to < 0) to = text.length;
  const tidy = (part: string) => visible(part.replace(/\r/g, '').replace(/\t/g, '  '));
  const before = tidy(text.slice(from, at.start));
  const flagged = tidy(text.slice(at.start, Math.min(at.end, to)));
  const after = tidy(text.slice(Math.min(at.end, to), to));
  const gutter = String(at.line);
  const room = painter.columns - gutter.length - 6;
  const rest = room - width(flagged) - width(after);
  const left = clip(before, Math.max(8, Math.floor(room / 2) - 4, rest), 'end');
  const middle = clip(flagged, Math.max(8, room - width(left) - 4), 'start');
  const right = middle !== flagged ? '' : clip(after, Math.max(0, room - width(left) - width(middle)), 'start');
  const blank = ' '.repeat(gutter.length);
  const line = '^' + '~'.repeat(Math.max(0, width(middle) - 1));
  return [
    `  ${painter.paint('dim', gutter + ' │')} ${left}${middle}${right}`.trimEnd(),
    `  ${painter.paint('dim', blank + ' │')} ${' '.repeat(width(left))}${painter.paint(severity, line)}`,
  ];
}

function readings(group: Group, places: Places, ui: Strings, language: Language, painter: Painter): string[] {
  const repair = group.repair;
  if (!repair) return [];
  const all: CellEdit[][] = [repair.cells].concat(repair.alternatives || []);
  const lines: string[] = [];
  all.forEach((edits, index) => {
    const key = all.length > 1 ? ui.reading(index) : ui.change;
    edits.forEach((edit, i) => {
      // What becomes what stays on one line.
      const room = painter.columns - kIndent[language];
      const change = `${visible(edit.from) || ui.blank} → ${visible(edit.to)}`;
      const where = wrapDots(places.cell(edit), room);
      const last = where[where.length - 1] + '  ' + change;
      if (width(last) <= room) where[where.length - 1] = last;
      else where.push(change);
      lines.push(...fact(i ? '' : key, where, language));
    });
  });
  return lines;
}

function notAssessed(result: Result, places: Places, ui: Strings, painter: Painter): string[] {
  if (!result.notAssessed.length) return [];
  const lines = [painter.paint('bold', ui.notAssessed)];
  for (const { reason, lines: rules } of notAssessedByReason(result)) {
    lines.push(...indented(visible(reason), painter, null));
    for (const { titles, cells } of rules) {
      const where = cells.length ? places.cells(cells).join(ui.between) + ui.colon : '';
      const text = where + ui.notDone + titles.map(ui.ruleName).join(ui.comma);
      lines.push(...wrap(text, painter.columns - 6).map((l, i) => (i ? '      ' : '    - ') + painter.paint('dim', l)));
    }
  }
  return lines;
}
