// Taking reports in: dropped, pasted, chosen, typed. What was given goes on as sources.
import { read, type Pasted } from '../clipboard';
import { append, button, empty, h } from '../view/dom';
import { EngineFailure } from '../engine/failure';
import { intakeBox, textBox } from './intake-box';
import { isProfile, ProfileLine } from './profile';
import { fileSource, sampleSource, textSource, type Source } from './source';
import type { Strings } from '../words/strings';

export interface IntakeHooks {
  give(sources: Source[]): void;
  /** A profile, and that there is to be none. */
  profile(file: File): Promise<unknown>;
  noProfile(): void;
  /** What was given holds nothing. */
  refuse(failure: EngineFailure): void;
  /** What is pasted anywhere on the page is taken. */
  wholePage(): boolean;
  /** For the ear. */
  say(text: string): void;
  reset(): void;
}

/** Pasted or dropped, as it came. */
function sourcesOf({ html, text, files }: Pasted): Source[] {
  if (files.length && !html && !text) return files.map(fileSource);
  const name = (words: Strings) => words.pastedName;
  if (html.trim()) return [textSource(name, html, text.trim() ? text : null)];
  return text.trim() ? [textSource(name, text)] : [];
}

export class Intake {
  readonly element = h('section', { class: 'intake', part: 'intake' });
  readonly picker = h('input', {
    type: 'file',
    class: 'hidden-text',
    multiple: true,
    tabindex: '-1',
    accept: '.docx,.doc,.wps,.pdf,.ofd,.xlsx,.txt,.md,.html,.htm,.zip,.json',
  });
  readonly profile: ProfileLine;
  private area: HTMLTextAreaElement | null = null;
  private typed = '';
  private listening: { target: EventTarget; type: string; listener: (e: Event) => void }[] = [];

  constructor(private readonly hooks: IntakeHooks) {
    this.profile = new ProfileLine(hooks);
    this.picker.addEventListener('change', () => {
      const files = Array.prototype.slice.call(this.picker.files || []) as File[];
      this.picker.value = '';
      if (files.length) this.take({ html: '', text: '', files });
    });
  }

  /** Takes what comes to `target`; null: nothing any more. */
  listen(target: EventTarget | null): void {
    for (const one of this.listening) one.target.removeEventListener(one.type, one.listener);
    this.listening = [];
    if (!target) return;
    const add = (type: string, listener: (e: Event) => void) => {
      target.addEventListener(type, listener);
      this.listening.push({ target, type, listener });
    };
    add('paste', this.onPaste);
    add('dragover', this.onDragOver);
    add('dragleave', this.onDragLeave);
    add('drop', this.onDrop);
  }

  /** The whole box; or, with the title of what is shown, one line. */
  draw(words: Strings, title: string | null): void {
    if (this.area) this.typed = this.area.value;
    const hadFocus = this.profile.hasFocus();
    this.area = null;
    empty(this.element);
    this.picker.setAttribute('aria-label', words.choose);
    this.element.classList.toggle('small', title !== null);
    const choose = () => this.picker.click();
    this.profile.draw(words, title !== null);
    if (title !== null) {
      append(this.element, [
        h('p', { class: 'file' }, title),
        h(
          'div',
          { class: 'tools' },
          button(words.again, () => this.hooks.reset(), { class: 'plain again' }),
          button(words.choose, choose, { class: 'plain' }),
        ),
        this.profile.element,
      ]);
      if (hadFocus) this.focusFirst();
      return;
    }
    const area = textBox(words);
    area.value = this.typed;
    this.area = area;
    const check = () => {
      if (area.value.trim()) {
        this.hooks.give([textSource((w) => w.typedName, area.value)]);
        return;
      }
      this.hooks.say(words.empty);
      this.element.querySelector('.nothing')!.textContent = words.empty;
      area.focus();
    };
    const sample = () => this.hooks.give([sampleSource()]);
    intakeBox(this.element, area, words, this.hooks.wholePage(), { choose, check, sample });
    area.addEventListener('input', () => (this.element.querySelector('.nothing')!.textContent = ''));
    this.element.appendChild(this.profile.element);
    if (hadFocus) this.focusFirst();
  }

  /** Whether the box is there to be focused. */
  focus(): boolean {
    if (this.area) this.area.focus();
    return !!this.area;
  }

  private focusFirst(): void {
    const first = this.profile.element.querySelector('button') || this.element.querySelector('button');
    if (first) first.focus({ preventScroll: true });
  }

  private take(pasted: Pasted): void {
    const [profile] = pasted.files.filter(isProfile);
    const files = pasted.files.filter((file) => !isProfile(file));
    const sources = sourcesOf({ ...pasted, files });
    if (profile) this.hooks.profile(profile).then(() => sources.length && this.hooks.give(sources));
    else if (sources.length) this.hooks.give(sources);
    else this.hooks.refuse(new EngineFailure('empty'));
  }

  private readonly onPaste = (event: Event): void => {
    const clipboard = event as ClipboardEvent;
    const target = clipboard.composedPath()[0] as HTMLElement;
    const own = target === this.area;
    const editable = target && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName || '');
    if (editable && !own) return;
    const pasted = read(clipboard.clipboardData);
    // A few words pasted into the box are being edited, not handed over.
    const fragment = pasted.text.length < 200 && !/<table/i.test(pasted.html) && !pasted.files.length;
    if (own && fragment) return;
    event.preventDefault();
    this.take(pasted);
  };

  private readonly onDragOver = (event: Event): void => {
    event.preventDefault();
    const transfer = (event as DragEvent).dataTransfer;
    if (transfer) transfer.dropEffect = 'copy';
    this.element.classList.add('over');
  };

  private readonly onDragLeave = (event: Event): void => {
    if (!(event as DragEvent).relatedTarget) this.element.classList.remove('over');
  };

  private readonly onDrop = (event: Event): void => {
    event.preventDefault();
    this.element.classList.remove('over');
    this.take(read((event as DragEvent).dataTransfer));
  };
}
