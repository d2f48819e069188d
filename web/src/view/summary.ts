// What was checked, what was not, and what to do when nothing could be.
import { append, h } from './dom';
import type { Places } from './position';
import { notAssessedByReason } from './order';
import type { Result } from '../result';
import { kWhole } from '../engine/spawn';
import type { Strings } from '../words/strings';
import { visible } from './visible';

export function checkedView(result: Result, places: Places, words: Strings): HTMLElement {
  const list = h('dl', { class: 'checked' });
  const add = (name: string, value: string) => append(list, [h('div', {}, h('dt', {}, name), h('dd', {}, visible(value)))]);
  const report = result.report;
  add(words.checkedRules, words.checkedRulesValue(result.summary.rulesChecked));
  if (report) {
    add(words.checkedAgency, report.agency || words.unknown);
    add(words.checkedYear, report.year ? words.checkedYearValue(report.year) : words.unknown);
    add(words.checkedForm, (report.form && words.formName[report.form]) || words.unknown);
    add(words.checkedSections, words.checkedSectionsValue(report.sections.filter((s) => s.at).length));
    const found = report.tables.filter((t) => t.found);
    add(words.checkedTables, words.checkedTablesValue(found.length, Math.max(3, report.tables.length)));
    let cells = 0;
    let read = 0;
    for (const table of found) {
      if (!places.table(table.key)) continue;
      cells += table.cells.length;
      read += table.cells.filter((c) => c.state === 'value').length;
    }
    if (cells) add(words.checkedCells, words.checkedCellsValue(read, cells));
    if (report.claims && report.claims.length) {
      add(words.checkedClaims, words.checkedClaimsValue(report.claims.length));
    }
  }
  const { name, format, encoding } = result.source;
  add(words.checkedSource, [name, format, encoding].filter(Boolean).join(' · '));
  return list;
}

/** Grouped by reason, then by rule. */
export function notAssessedView(result: Result, places: Places, words: Strings): HTMLElement {
  if (!result.notAssessed.length) return h('p', { class: 'quiet' }, words.notAssessedNone);
  const list = h('ul', { class: 'not-assessed' });
  for (const { reason, lines } of notAssessedByReason(result)) {
    const inner = h('ul', {});
    for (const { titles, cells } of lines) {
      const where = cells.length ? places.cells(cells).join(words.between) + words.colon : '';
      inner.appendChild(
        h(
          'li',
          {},
          where ? h('span', { class: 'quiet' }, where) : null,
          h('span', { class: 'rule-name' }, words.notDone + titles.map(words.ruleName).join(words.comma)),
        ),
      );
    }
    list.appendChild(h('li', {}, h('p', { class: 'reason' }, visible(reason)), inner));
  }
  return list;
}

/** A message that says what is wrong and what to do. */
export function troubleView(
  title: string,
  message: string | null,
  advice: string,
  detail: string | null,
  words: Strings,
): HTMLElement {
  return h(
    'section',
    { class: 'verdict trouble' },
    h('h2', { tabindex: '-1', class: 'headline' }, title),
    message ? h('p', { class: 'message' }, visible(message)) : null,
    advice ? h('p', {}, h('strong', {}, words.whatToDo + ' '), advice) : null,
    detail ? h('p', { class: 'quiet detail' }, words.details + ': ' + visible(detail)) : null,
  );
}

/** Title for what the engine did not check; `text`: it was pasted or typed. */
export function uncheckedTitle(status: string, problem: string | null | undefined, text: boolean, words: Strings): string {
  if (status === 'not-a-report') return words.notAReport;
  if (text) return words.textUnchecked;
  // These were read, and hold no one report.
  return /^(several-reports|lines-lost)$/.test(problem || '') ? words.fileUnchecked : words.unreadable;
}

/** Title and advice for a check that came to no result. */
export function troubleWords(failure: { code: string; detail: string }, words: Strings): [string, string] {
  switch (failure.code) {
    case 'unavailable':
      return [
        words.unavailable,
        /no-webassembly/.test(failure.detail)
          ? words.noWebAssembly
          : /^unpack/.test(failure.detail)
            ? words.enginePartly
            : location.protocol === 'file:' && !kWhole
              ? words.openedAsFile
              : words.fallbackUnavailable(!kWhole),
      ];
    case 'timeout':
      return [words.timeout, words.fallbackTimeout];
    case 'pdf-unavailable':
      return [words.pdfUnavailable, words.fallbackPdf];
    case 'pdf-timeout':
      return [words.pdfTimeout, words.fallbackPdf];
    case 'pdf-crashed':
      return [words.pdfCrashed, words.fallbackPdf];
    case 'too-large':
      return [words.unreadable, words.tooLarge];
    case 'read':
      return [words.unreadable, words.readFailed];
    case 'entry':
      return [words.unreadable, words.entryProblem[failure.detail] || words.entryOther];
    case 'empty':
      return [words.nothingGiven, words.emptyPaste];
    default:
      return [words.crashed, words.fallbackCrashed];
  }
}
