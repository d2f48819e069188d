// The terminal's report: verdict first, then each fault with its place and source line.
import { kindOf, listing, notAssessedByReason, notAssessedRules, type Group, type Numbered } from '../src/order';
import { Places } from '../src/position';
import type { Catalogue, Language, Severity } from '../src/catalogue';
import type { At, CellEdit, Result } from '../src/result';
import { kIcon, strings, type Strings } from '../src/strings';
import { visible } from '../src/visible';
import { clip, pad, width, wrap } from './width';
import { kWords } from './words';

/** Columns of the output; fixed, so that it does not depend on the terminal. */
const kColumns = 100;

const kIndent: { [language in Language]: number } = { zh: 10, en: 14 };

const kCodes: { [name: string]: string } = { error: '31', warning: '33', info: '36', good: '32', bold: '1', dim: '2' };

export class Painter {
  constructor(private readonly colour: boolean) {}

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
    if (result.message) out.push(...wrap(visible(result.message), kColumns - 2).map((l) => '  ' + l));
    return out.join('\n') + '\n';
  }
  const { error, warning, info, rulesChecked } = result.summary;
  const counts = ([['error', error], ['warning', warning], ['info', info]] as [Severity, number][])
    .filter(([, n]) => n)
    .map(([severity, n]) => painter.paint(severity, `${kIcon[severity]} ${ui.severity[severity]} ${n}`));
  const skipped = notAssessedRules(result);
  const clean = skipped
    ? painter.paint('bold', '○ ' + ui.verdictNonePartly(skipped))
    : painter.paint('good', '✓ ' + ui.verdictNone);
  const verdict = counts.length ? counts.join('  ') : clean;
  out.push(painter.paint('bold', name + ': ') + verdict);
  const report = result.report;
  const facts = [
    report && report.agency,
    report && report.year && ui.checkedYearValue(report.year),
    report && report.form && ui.formName[report.form],
    ui.checkedRules + ' ' + ui.checkedRulesValue(rulesChecked),
  ].filter(Boolean) as string[];
  out.push('  ' + painter.paint('dim', visible(facts.join(' · '))), '');

  const places = new Places(result, catalogue, ui);
  const list = listing(result);
  for (const group of list.groups) {
    if (group.members.length > 1 && group.repair) {
      const title =
        group.repair.cells.length > 1
          ? ui.groupTitleSeveral(group.repair.cells.length, group.members.length)
          : ui.groupTitle(group.members.length);
      out.push(painter.paint('bold', '┌ ' + title));
      const lines: string[] = [...readings(group, places, ui, language), ''];
      for (const member of group.members) lines.push(...fault(member, result, places, ui, language, painter, false), '');
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
  return painter.paint('bold', kWords[language].total(results.length, bad, failed)) + '\n';
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
  lines.push(`${painter.paint(finding.accepted ? 'dim' : finding.severity, label)}  ${where}  ${painter.paint('dim', `[${finding.rule}]`)}`);
  lines.push('  ' + painter.paint('dim', places.finding(finding)));
  const [first, ...rest] = wrap(visible(finding.message), kColumns - 2);
  lines.push('  ' + painter.paint('bold', first || ''), ...rest.map((l) => '  ' + painter.paint('bold', l)));
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
    if (value) lines.push(...fact(key, visible(value), language));
  }
  if (repair) lines.push(...readings({ repair, members: [member] }, places, ui, language));
  return lines;
}

function fact(key: string, value: string, language: Language): string[] {
  const indent = kIndent[language];
  const lines = wrap(value, kColumns - indent);
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
  const room = kColumns - gutter.length - 6;
  const left = clip(before, Math.max(20, Math.floor(room / 2) - 4), 'end');
  const middle = clip(flagged, Math.max(20, room - width(left) - 4), 'start');
  const right = clip(after, Math.max(0, room - width(left) - width(middle)), 'start');
  const blank = ' '.repeat(gutter.length);
  const line = '^' + '~'.repeat(Math.max(0, width(middle) - 1));
  return [
    `  ${painter.paint('dim', gutter + ' │')} ${left}${middle}${right}`.trimEnd(),
    `  ${painter.paint('dim', blank + ' │')} ${' '.repeat(width(left))}${painter.paint(severity, line)}`,
  ];
}

function readings(group: Group, places: Places, ui: Strings, language: Language): string[] {
  const repair = group.repair;
  if (!repair) return [];
  const all: CellEdit[][] = [repair.cells].concat(repair.alternatives || []);
  const lines: string[] = [];
  all.forEach((edits, index) => {
    const key = all.length > 1 ? ui.reading(index) : ui.change;
    edits.forEach((edit, i) => {
      const start = '  ' + pad(i ? '' : key, kIndent[language] - 2);
      lines.push(`${start}${places.cell(edit)}  ${visible(edit.from) || ui.blank} → ${visible(edit.to)}`);
    });
  });
  return lines;
}

function notAssessed(result: Result, places: Places, ui: Strings, painter: Painter): string[] {
  if (!result.notAssessed.length) return [];
  const lines = [painter.paint('bold', ui.notAssessed)];
  for (const { reason, lines: rules } of notAssessedByReason(result)) {
    lines.push(...wrap(visible(reason), kColumns - 2).map((l) => '  ' + l));
    for (const { titles, cells } of rules) {
      const where = cells.length ? places.cells(cells).join(ui.between) + ui.colon : '';
      const text = where + titles.map(ui.ruleName).join(ui.comma);
      lines.push(...wrap(text, kColumns - 6).map((l, i) => (i ? '      ' : '    - ') + painter.paint('dim', l)));
    }
  }
  return lines;
}
