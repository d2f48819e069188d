// The list of reports that were given together, and the line above the one that is open.
import type { Batch, Report, Verdict } from '../batch';
import { append, button, empty, h, severe } from './dom';
import { badge } from './findings';
import type { Strings } from '../words/strings';
import { troubleWords, uncheckedTitle } from './summary';
import { visible } from './visible';

/** Milliseconds between two drawings of a list that is being checked: laying it out takes longer than a check. */
const kDrawnEvery = 150;
/** Rows that are laid out in one go; more would make the page stop. */
const kRowsAtOnce = 200;

interface Row {
  element: HTMLTableRowElement;
  name: HTMLButtonElement;
  agency: HTMLElement;
  result: HTMLElement;
}

export interface BatchViewHooks {
  open(report: Report): void;
  goOn(): void;
}

export class BatchView {
  readonly element = h('section', { class: 'batch', part: 'reports', hidden: true });
  /** Stands between the list and the report that is open. */
  readonly bar = h('nav', { class: 'opened', hidden: true });
  private batch: Batch | null = null;
  private words: Strings | null = null;
  private rows: Row[] = [];
  private body = h('tbody');
  /** What is known since the last drawing, of these. */
  private readonly changed = new Set<Report>();
  private drawnAt = 0;
  private timer = 0;
  private readonly title = h('h2', { class: 'batch-title', tabindex: '-1' });
  private readonly total = h('p', { class: 'also' });
  private readonly rest = h('div', { class: 'tools' });
  private readonly position = h('span', { class: 'quiet' });
  private readonly openedName = h('strong', { class: 'opened-name' });

  constructor(private readonly hooks: BatchViewHooks) {}

  /** Draws the whole list; null, or a single report: nothing. */
  draw(batch: Batch | null, words: Strings): void {
    const focused = this.focused();
    this.batch = batch && batch.reports.length > 1 ? batch : null;
    this.words = words;
    this.rows = [];
    this.changed.clear();
    empty(this.element);
    empty(this.bar);
    this.element.hidden = this.bar.hidden = !this.batch;
    if (!this.batch) return;
    const body = (this.body = h('tbody'));
    this.drawRows(body, focused || 0);
    body.addEventListener('click', (event) => {
      const row = (event.target as Element).closest('tr');
      const at = this.rows.findIndex((one) => one.element === row);
      if (at >= 0 && this.batch) this.hooks.open(this.batch.reports[at]);
    });
    const head = h('tr', {}, ...words.reportsColumns.map((name) => h('th', { scope: 'col' }, name)));
    const nested = this.batch.reports.some((report) => report.source.nested);
    append(this.element, [
      this.title,
      this.total,
      h('p', { class: 'quiet screen-only' }, words.reportsNote + (nested ? words.archiveNote : '')),
      h(
        'div',
        { class: 'table-scroll reports', tabindex: '0', role: 'region', 'aria-label': words.reports(this.batch.reports.length) },
        h('table', {}, h('thead', {}, head), body),
      ),
      this.rest,
    ]);
    this.drawBar();
    this.update(null);
    if (focused !== null && this.rows[focused]) this.rows[focused].name.focus({ preventScroll: true });
  }

  /** As many as are drawn at once, at least to this one; the others follow. */
  private drawRows(body: HTMLElement, to: number): void {
    const { batch, words, rows } = this;
    if (!batch || !words || body !== this.body) return;
    const end = Math.min(batch.reports.length, Math.max(rows.length + kRowsAtOnce, to + 1));
    while (rows.length < end) {
      const report = batch.reports[rows.length];
      const row = newRow(this.nameOf(report));
      fillRow(row, report, batch, words);
      rows.push(row);
      body.appendChild(row.element);
    }
    if (end < batch.reports.length) window.setTimeout(() => this.drawRows(body, 0), 0);
  }

  /** What is known of this report; null: of all. */
  update(report: Report | null): void {
    const { batch, words } = this;
    if (!batch || !words) return;
    if (report) this.changed.add(report);
    const wait = report && batch.busy ? this.drawnAt + kDrawnEvery - performance.now() : 0;
    if (wait > 0) {
      if (!this.timer) this.timer = window.setTimeout(() => this.drawChanged(false), wait);
    } else {
      this.drawChanged(!report);
    }
  }

  private drawChanged(all: boolean): void {
    const { batch, words, changed } = this;
    window.clearTimeout(this.timer);
    this.timer = 0;
    if (!batch || !words) return;
    this.drawnAt = performance.now();
    batch.reports.forEach((one, index) => {
      const row = this.rows[index];
      if (row && (all || changed.has(one))) fillRow(row, one, batch, words);
    });
    changed.clear();
    const { bad, good, failed, waiting } = batch.totals();
    // What could not be read may be no report.
    this.title.textContent = (failed ? words.filesGiven : words.reports)(batch.reports.length);
    this.total.textContent = words.reportsTotal(bad, good, failed, waiting);
    empty(this.rest);
    if (waiting && !batch.busy) {
      this.rest.appendChild(button(words.goOn(waiting), () => this.hooks.goOn(), { class: 'plain go-on' }));
    }
    this.updateBar();
  }

  /** Whether the reader is going from report to report; the focus stays there. */
  stepping(): boolean {
    const active = (this.bar.getRootNode() as ShadowRoot).activeElement;
    return !!active && this.bar.contains(active);
  }

  focusTitle(): void {
    this.title.focus({ preventScroll: true });
    this.title.scrollIntoView({ block: 'nearest' });
  }

  private focused(): number | null {
    const active = this.element.parentNode && (this.element.getRootNode() as ShadowRoot).activeElement;
    const at = this.rows.findIndex((row) => row.name === active);
    return at < 0 ? null : at;
  }

  private drawBar(): void {
    const words = this.words as Strings;
    this.bar.setAttribute('aria-label', words.opened);
    append(this.bar, [
      h('p', {}, this.position, ' ', this.openedName),
      h(
        'div',
        { class: 'actions' },
        button(words.previousReport, () => this.step(-1), { class: 'plain previous' }),
        button(words.nextReport, () => this.step(1), { class: 'plain next' }),
        button(words.backToReports, () => this.toList(), { class: 'link back' }),
      ),
    ]);
  }

  private updateBar(): void {
    const { batch, words } = this;
    const opened = batch && batch.opened;
    this.bar.hidden = !opened;
    if (!batch || !words || !opened) return;
    const at = batch.reports.indexOf(opened);
    this.position.textContent = words.openedOf(at + 1, batch.reports.length);
    this.openedName.textContent = visible(this.nameOf(opened));
    const [previous, next] = Array.from(this.bar.querySelectorAll('button'));
    previous.disabled = at === 0;
    next.disabled = at === batch.reports.length - 1;
  }

  /** Without the archive that all come out of: it is named above. */
  private nameOf(report: Report): string {
    const { batch, words } = this;
    if (!batch || !words) return '';
    const common = batch.given.length === 1 ? batch.given[0].name(words) + '/' : '';
    return report.source.name(words).slice(common.length);
  }

  private step(by: number): void {
    const { batch } = this;
    if (!batch || !batch.opened) return;
    const report = batch.reports[batch.reports.indexOf(batch.opened) + by];
    if (report) this.hooks.open(report);
  }

  private toList(): void {
    const { batch } = this;
    if (!batch || !batch.opened) return;
    const at = batch.reports.indexOf(batch.opened);
    if (at >= this.rows.length) this.drawRows(this.body, at);
    const row = this.rows[at];
    row.name.focus({ preventScroll: true });
    row.element.scrollIntoView({ block: 'center' });
  }
}

function newRow(given: string): Row {
  const path = visible(given);
  const slash = path.lastIndexOf('/');
  const name = button(path.slice(slash + 1), () => undefined, { class: 'link report-name' });
  const agency = h('td', { class: 'agency' });
  const result = h('td', { class: 'said' });
  const folder = slash > 0 ? h('span', { class: 'quiet folder' }, path.slice(0, slash)) : null;
  return { element: h('tr', {}, h('th', { scope: 'row' }, name, folder), agency, result), name, agency, result };
}

function fillRow(row: Row, report: Report, batch: Batch, words: Strings): void {
  const { verdict } = report;
  const opened = report === batch.opened;
  row.element.classList.toggle('current', opened);
  if (opened) row.name.setAttribute('aria-current', 'true');
  else row.name.removeAttribute('aria-current');
  empty(row.agency);
  if (verdict && verdict.agency) row.agency.appendChild(h('span', {}, visible(verdict.agency)));
  if (verdict && verdict.year) row.agency.appendChild(h('span', {}, words.checkedYearValue(verdict.year)));
  empty(row.result);
  if (report === batch.now) append(row.result, [h('span', { class: 'quiet' }, words.checkingNow)]);
  else if (verdict) append(row.result, said(verdict, words));
  else append(row.result, [h('span', { class: 'quiet' }, batch.busy ? words.waiting : words.notYet)]);
}

function said(verdict: Verdict, words: Strings): Node[] {
  const { failure, status, notAssessed } = verdict;
  if (failure || status !== 'checked') {
    const [title, advice] = failure
      ? troubleWords(failure, words)
      : [uncheckedTitle(status, verdict.problem, false, words), verdict.message || ''];
    // The reason; what to do stands where the report is opened.
    const why = /^.*?(。|\.(?= |$)|$)/.exec(advice) as RegExpExecArray;
    return [h('strong', {}, title), h('span', { class: 'why' }, visible(why[0]))];
  }
  const counts: { [severity: string]: number } = {
    error: verdict.error,
    warning: verdict.warning,
    info: verdict.info,
  };
  const chips: Node[] = [];
  for (const severity of ['error', 'warning', 'info']) {
    const count = counts[severity];
    if (count) chips.push(badge(severity, words.count[severity](count)), document.createTextNode(' '));
  }
  if (chips.length) return chips;
  const clean = h('span', { class: 'severity clean' });
  clean.textContent = notAssessed ? '○ ' + words.verdictNonePartly(notAssessed) : '✓ ' + words.verdictNone;
  severe(clean, notAssessed ? 'info' : 'none');
  return [clean];
}
