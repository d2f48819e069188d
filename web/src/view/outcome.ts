// What came of one report: the verdict and all below it; or what went wrong, and what to do.
import type { Catalogue } from '../catalogue';
import { button, empty, h } from './dom';
import type { EngineFailure } from '../engine/failure';
import type { Result } from '../result';
import type { Strings } from '../words/strings';
import { troubleView, troubleWords, uncheckedTitle } from './summary';
import { ResultView, type ResultHooks } from './view';

export class OutcomeView {
  readonly element = h('div', { class: 'outcome', part: 'summary' });
  view: ResultView | null = null;

  constructor(
    private readonly root: ShadowRoot,
    private readonly hooks: ResultHooks,
  ) {}

  clear(): void {
    this.view = null;
    empty(this.element);
    this.element.classList.remove('dead');
  }

  /** These give what is to be said of it aloud. `text`: what was checked was pasted or typed. */
  showResult(result: Result, catalogue: Catalogue, words: Strings, text: boolean): string {
    this.clear();
    if (result.status === 'checked') {
      this.view = new ResultView(this.root, this.element, result, catalogue, words, this.hooks);
      const { error, warning, info } = result.summary;
      return words.verdictSpoken(error, warning, info);
    }
    const unreadable = result.status === 'unreadable';
    const title = uncheckedTitle(result.status, result.problem, text, words);
    this.element.appendChild(
      troubleView(
        title,
        result.message || null,
        result.message ? '' : unreadable ? words.fallbackUnreadable : words.fallbackNotAReport,
        [result.source.name, result.source.format, result.problem].filter(Boolean).join(' · '),
        words,
      ),
    );
    return title;
  }

  /** `again`: null when there is nothing to try again. */
  showFailure(failure: EngineFailure, words: Strings, again: (() => void) | null): string {
    this.clear();
    const [title, advice] = troubleWords(failure, words);
    const view = troubleView(title, null, advice, failure.detail || null, words);
    const tools = h('div', { class: 'tools' });
    const whole = location.protocol === 'file:' && failure.code === 'unavailable' && document.getElementById('offline');
    if (whole) tools.appendChild(h('a', { class: 'primary', href: (whole as HTMLAnchorElement).href }, words.openWhole));
    if (again) tools.appendChild(button(words.recheck, again, { class: 'plain' }));
    if (tools.firstChild) view.insertBefore(tools, view.querySelector('.detail'));
    // Whatever is given here comes to nothing.
    this.element.classList.toggle('dead', !!whole);
    this.element.appendChild(view);
    return title;
  }

  focus(): void {
    const headline = this.element.querySelector('.headline') as HTMLElement | null;
    if (!headline) return;
    headline.focus({ preventScroll: true });
    headline.scrollIntoView({ block: 'nearest' });
  }
}
