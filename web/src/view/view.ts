// The view of one result: verdict, findings, what was not assessed, what was checked, the report.
import type { Catalogue, Severity } from '../catalogue';
import { copy, listText } from '../clipboard';
import { documentView, type DocumentView } from './document';
import { append, button, h } from './dom';
import { findings, type FindingsView } from './findings';
import { listing, notAssessedRules, type Listing } from './order';
import { Places } from './position';
import type { Result } from '../result';
import { kIcon, type Strings } from '../words/strings';
import { checkedView, notAssessedView } from './summary';
import { visible } from './visible';

export interface ResultHooks {
  selected(finding: string): void;
  /** Where a rule is explained; null: nowhere. */
  ruleHref(rule: string): string | null;
}

export class ResultView {
  private readonly places: Places;
  private readonly list: Listing;
  private readonly cards: FindingsView;
  private drawn: DocumentView | null = null;
  private readonly report: HTMLElement;
  private current = 0;

  /** Draws into `shown`, inside `root`. */
  constructor(
    private readonly root: ShadowRoot,
    private readonly shown: HTMLElement,
    private readonly result: Result,
    catalogue: Catalogue,
    private readonly words: Strings,
    private readonly hooks: ResultHooks,
  ) {
    const places = new Places(result, catalogue, words);
    const list = listing(result);
    this.places = places;
    this.list = list;
    this.cards = findings(list, {
      result,
      places,
      words,
      ruleHref: hooks.ruleHref,
      toPlace: (n) => this.toPlace(n),
    });
    this.report = h(
      'section',
      { class: 'block report' },
      h('h2', {}, words.report),
      h('p', { class: 'quiet screen-only' }, words.reportNote + (list.all.length ? words.reportMarks : '')),
    );
    append(shown, [
      this.verdict(),
      this.findingsSection(),
      h(
        'section',
        { class: 'block' },
        h('h2', {}, words.notAssessed),
        result.notAssessed.length ? h('p', { class: 'quiet' }, words.notAssessedNote) : null,
        notAssessedView(result, places, words),
      ),
      h('section', { class: 'block' }, h('h2', {}, words.checked), checkedView(result, places, words)),
      this.report,
    ]);
    // Verdict and findings are laid out first; the report, which is long, right after them.
    window.setTimeout(() => this.showReport(), 0);
  }

  private showReport(): void {
    if (!this.sheet.element.parentNode) this.report.appendChild(this.sheet.element);
  }

  /** The report, drawn when it is wanted. */
  private get sheet(): DocumentView {
    if (!this.drawn) {
      const { result, places, words } = this;
      this.drawn = documentView(this.list, { result, places, words, back: (n) => this.toCard(n) });
      this.cards.places((n) => !!this.drawn!.place(n));
    }
    return this.drawn;
  }

  get empty(): boolean {
    return !this.list.all.length;
  }

  /** The next finding from where the reader is, in the list or in the report. */
  step(by: number): void {
    const active = this.root.activeElement as HTMLElement | null;
    const inSheet = !!active && this.sheet.element.contains(active);
    const count = this.list.all.length;
    let number = this.current;
    for (let i = 0; i < count; i++) {
      number = number + by;
      if (number < 1) number = count;
      if (number > count) number = 1;
      if (inSheet) {
        if (this.sheet.place(number)) {
          this.toPlace(number);
          return;
        }
        continue;
      }
      const card = this.cards.card(number);
      const item = card && (card.closest('ol.findings > li') as HTMLElement | null);
      if (card && item && !item.hidden) {
        this.toCard(number);
        return;
      }
    }
  }

  private verdict(): HTMLElement {
    const { result, words } = this;
    const { error, warning, info, rulesChecked } = result.summary;
    const skipped = notAssessedRules(result);
    const severity = error
      ? 'error'
      : warning
        ? 'warning'
        : info
          ? 'info'
          : skipped
            ? 'partly'
            : 'none';
    const headline = error
      ? words.verdictErrors(error)
      : warning
        ? words.verdictWarnings(warning)
        : info
          ? words.verdictInfos(info)
          : skipped
            ? words.verdictNonePartly(skipped)
            : words.verdictNone;
    const also = error && (warning || info) ? words.verdictAlso(warning, info) : warning && info ? words.verdictAlso(0, info) : '';
    const report = result.report;
    const facts = report
      ? [
          report.agency,
          report.year && words.checkedYearValue(report.year),
          report.form && words.formName[report.form],
          result.profile && result.profile.name !== 'default' && words.profileUsed + result.profile.name,
        ].filter(Boolean)
      : [];
    const none = severity === 'none' || severity === 'partly';
    const icon = none ? (skipped ? '○' : '✓') : kIcon[severity as Severity];
    return h(
      'section',
      { class: 'verdict v-' + severity, part: 'verdict' },
      h('h2', { class: 'headline', tabindex: '-1' }, h('span', { class: 'icon', 'aria-hidden': 'true' }, icon), headline),
      also ? h('p', { class: 'also' }, also) : null,
      none ? h('p', { class: 'also' }, words.verdictNoneNote(rulesChecked)) : null,
      !none && skipped ? h('p', { class: 'also' }, words.verdictPartly(skipped)) : null,
      result.summary.accepted ? h('p', { class: 'also' }, words.verdictAccepted(result.summary.accepted)) : null,
      facts.length ? h('p', { class: 'facts-line' }, visible(facts.join('\u00a0' + words.dot.trimStart()))) : null,
      none ? h('div', { class: 'tools' }, button(words.printRecord, () => window.print(), { class: 'plain' })) : null,
    );
  }

  private findingsSection(): HTMLElement | null {
    const { cards, list, places, result, words } = this;
    if (!list.all.length) return null;
    const note = h('span', { class: 'quiet copied', role: 'status' });
    const counts = result.summary;
    const filters = h('div', { class: 'filters', role: 'group', 'aria-label': words.filter });
    const kinds = ['all', 'error', 'warning', 'info', 'accepted'];
    const buttons: HTMLButtonElement[] = [];
    for (const kind of kinds) {
      const count = kind === 'all' ? list.all.length : counts[kind as keyof typeof counts];
      if (!count) continue;
      const label = kind === 'all' ? words.all : kIcon[kind] + ' ' + words.severity[kind];
      const made = button(label + ' ' + count, () => {
        cards.show(kind);
        for (const b of buttons) b.setAttribute('aria-pressed', String(b === made));
      });
      made.setAttribute('aria-pressed', String(kind === 'all'));
      buttons.push(made);
      filters.appendChild(made);
    }
    const copyList = () => {
      const { text, html } = listText(result, list, places, words);
      note.textContent = copy(text, html, this.root) ? words.copied : words.copyFailed;
    };
    return h(
      'section',
      { class: 'block' },
      h('h2', {}, words.findings),
      h('p', { class: 'quiet' }, words.findingsNote + ' ', h('span', { class: 'keys' }, words.keys)),
      h(
        'div',
        { class: 'tools bar' },
        buttons.length > 2 ? filters : null,
        h(
          'div',
          { class: 'actions' },
          button(words.previous, () => this.step(-1), { class: 'plain', 'aria-keyshortcuts': 'Shift+F8' }),
          button(words.next, () => this.step(1), { class: 'plain', 'aria-keyshortcuts': 'F8' }),
          button(words.copy, copyList, { class: 'plain copy' }),
          button(words.print, () => window.print(), { class: 'plain' }),
        ),
        note,
      ),
      cards.element,
    );
  }

  private toCard(number: number): void {
    const card = this.cards.card(number);
    if (!card) return;
    const item = card.closest('ol.findings > li') as HTMLElement | null;
    if (item && item.hidden) {
      this.cards.show('all');
      for (const b of Array.from(this.shown.querySelectorAll('.filters button'))) {
        b.setAttribute('aria-pressed', String(b === b.parentNode!.firstChild));
      }
    }
    this.select(number);
    this.reveal(card);
  }

  private toPlace(number: number): void {
    this.showReport();
    const place = this.sheet.place(number);
    if (!place) return;
    this.select(number);
    this.reveal(place);
  }

  private reveal(element: HTMLElement): void {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  private select(number: number): void {
    this.current = number;
    for (const old of Array.from(this.shown.querySelectorAll('[aria-current]'))) {
      old.removeAttribute('aria-current');
    }
    const card = this.cards.card(number);
    const place = this.sheet.place(number);
    if (card) card.setAttribute('aria-current', 'true');
    if (place) place.setAttribute('aria-current', 'true');
    this.hooks.selected(this.list.all[number - 1].finding.id);
  }
}
