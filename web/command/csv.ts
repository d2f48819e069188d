// One line per finding, for a spreadsheet.
import { kindOf, listing } from '../src/view/order';
import { Places } from '../src/view/position';
import type { Catalogue, Language } from '../src/catalogue';
import type { Result } from '../src/result';
import { strings } from '../src/words/strings';
import { visible } from '../src/view/visible';
import { hasFileLines } from './text';
import { kWords } from './words';

/** Quoted; what a spreadsheet would take for a formula is made text. */
function field(value: string | number | null | undefined): string {
  let text = value === null || value === undefined ? '' : visible(String(value));
  if (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text)) text = "'" + text;
  return '"' + text.replace(/"/g, '""') + '"';
}

export function csv(results: Result[], catalogue: Catalogue, language: Language): string {
  const ui = strings(language);
  const words = kWords[language];
  const lines = [words.columns];
  for (const result of results) {
    const name = result.source.name;
    if (result.status !== 'checked') {
      const row = words.columns.map(() => '');
      row[0] = name;
      row[2] = words.notChecked;
      row[3] = result.problem || result.status;
      row[8] = result.message || words.status[result.status] || '';
      lines.push(row);
      continue;
    }
    const places = new Places(result, catalogue, ui);
    const exact = hasFileLines(result);
    for (const { number, finding } of listing(result).all) {
      const at = exact ? finding.at : null;
      const { accepted } = finding;
      lines.push(
        [
          name,
          number,
          ui.severity[kindOf(finding)],
          finding.rule,
          finding.title,
          places.finding(finding),
          at && at.line,
          at && at.column,
          finding.message,
          finding.arithmetic,
          finding.advice,
          finding.basis,
          finding.expected,
          finding.actual,
          finding.fingerprint,
          accepted && ui.acceptedBy(accepted.reason, accepted.by),
        ].map((value) => (value === null || value === undefined ? '' : String(value))),
      );
    }
  }
  return '\ufeff' + lines.map((line) => line.map(field).join(',') + '\r\n').join('');
}
