// What runs, for eye and ear: shown only when it takes a while, and it can be stopped.
import { append, button, empty, h } from './dom';
import type { Strings } from '../words/strings';

const kShownAfter = 400;
/** Of many short checks not every one is shown. */
const kShownEvery = 150;
/** A list that is spoken line by line is never heard to its end. */
const kSpokenEvery = 4000;

export class Progress {
  readonly element = h('section', { class: 'progress', hidden: true, part: 'status' });
  private late = 0;
  private next = 0;
  private shownAt = 0;
  private spoken = 0;
  private said = '';
  private share: number | null = null;
  private words: Strings | null = null;

  constructor(
    private readonly speak: (text: string) => void,
    private readonly cancel: () => void,
  ) {}

  start(words: Strings): void {
    window.clearTimeout(this.late);
    this.spoken = 0;
    this.words = words;
    this.late = window.setTimeout(() => this.show(), kShownAfter);
  }

  reword(words: Strings): void {
    this.words = words;
    if (!this.element.hidden) this.show();
  }

  end(): void {
    window.clearTimeout(this.late);
    window.clearTimeout(this.next);
    this.next = 0;
    this.element.hidden = true;
    empty(this.element);
  }

  /** `share`: how much is done, from 0 to 1; null: not known. */
  say(text: string, share: number | null): void {
    this.said = text;
    this.share = share;
    if (this.element.hidden || this.next) return;
    this.next = window.setTimeout(() => this.update(), Math.max(0, this.shownAt + kShownEvery - performance.now()));
  }

  private show(): void {
    const words = this.words as Strings;
    empty(this.element);
    append(this.element, [
      h('p', {}),
      h('progress', {}),
      button(words.cancel, this.cancel, { class: 'plain cancel' }),
    ]);
    this.element.hidden = false;
    this.update();
    // On a small screen the box that takes reports fills it.
    this.element.scrollIntoView({ block: 'nearest' });
  }

  private update(): void {
    window.clearTimeout(this.next);
    this.next = 0;
    this.shownAt = performance.now();
    const line = this.element.querySelector('p');
    const bar = this.element.querySelector('progress');
    if (!line || !bar) return;
    line.textContent = this.said;
    bar.setAttribute('aria-label', this.said);
    if (this.share === null) bar.removeAttribute('value');
    else bar.value = this.share;
    const now = Date.now();
    if (now - this.spoken < kSpokenEvery) return;
    this.spoken = now;
    this.speak(this.said);
  }
}
