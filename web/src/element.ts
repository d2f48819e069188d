// <gouji-checker>: give it a report, it shows the findings. One element holds the whole tool; the
// page around it only sets attributes (lang, size, theme, whole-page) and listens to its events.
import type { Catalogue, Language } from './catalogue';
import { encode, read, readFile, type Pasted } from './clipboard';
import { append, button, empty, h } from './dom';
import { Engine } from './engine';
import { EngineFailure } from './failure';
import { intakeBox, textBox } from './intake';
import { PdfReader } from './pdf';
import type { Result } from './result';
import { sampleReport } from './sample';
import { spawnEngine, spawnPdf } from './spawn';
import { strings, type Strings } from './strings';
import { adoptStyle } from './style';
import { troubleView, troubleWords } from './summary';
import { ResultView } from './view';

const kMaxBytes = 50 * 1024 * 1024;
const kProgressAfter = 400;

interface Input {
  name: string | ((words: Strings) => string);
  bytes: ArrayBuffer;
  /** Tried when the first form of a paste is no report. */
  instead?: ArrayBuffer;
  /** Files given together; only the first is checked. */
  given?: number;
}

const kPasted = (words: Strings) => words.pastedName;

export class GoujiChecker extends HTMLElement {
  static get observedAttributes(): string[] {
    return ['lang', 'whole-page'];
  }

  /** The last result, or null. */
  result: Result | null = null;

  private readonly root: ShadowRoot;
  private readonly engine: Engine;
  private built = false;
  private words: Strings = strings('zh');
  private input: Input | null = null;
  private outcome: { catalogue: Catalogue; result: Result } | null = null;
  private trouble: EngineFailure | { code: string; detail: string } | null = null;
  private turn = 0;
  private view: ResultView | null = null;
  private typed = '';
  private readingPdf = false;

  private readonly intake = h('section', { class: 'intake', part: 'intake' });
  private readonly progress = h('section', { class: 'progress', hidden: true, part: 'status' });
  private readonly shown = h('div', { class: 'outcome', part: 'summary' });
  private readonly status = h('div', { class: 'hidden-text', role: 'status', 'aria-live': 'polite' });
  private readonly picker = h('input', {
    type: 'file',
    class: 'hidden-text',
    multiple: true,
    tabindex: '-1',
    accept: '.docx,.doc,.wps,.pdf,.ofd,.xlsx,.txt,.md,.html,.htm,.zip',
  });
  private area: HTMLTextAreaElement | null = null;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    this.engine = new Engine(spawnEngine, new PdfReader(spawnPdf));
    this.picker.addEventListener('change', () => {
      const files = Array.prototype.slice.call(this.picker.files || []) as File[];
      this.picker.value = '';
      if (files.length) this.take({ html: '', text: '', files });
    });
  }

  get language(): Language {
    return /^en/i.test(this.getAttribute('lang') || '') ? 'en' : 'zh';
  }

  /** Milliseconds after which a check is stopped. */
  get timeout(): number {
    return this.engine.timeout;
  }
  set timeout(milliseconds: number) {
    this.engine.timeout = milliseconds;
  }

  connectedCallback(): void {
    if (!this.built) {
      this.built = true;
      adoptStyle(this.root);
      append(this.root, [this.status, this.intake, this.picker, this.progress, this.shown]);
      this.drawIntake();
    }
    if (!this.hasAttribute('state')) this.setAttribute('state', 'unchecked');
    this.listen(true);
    this.engine.start().then(
      () => this.tell('gouji-ready', { version: this.engine.version }),
      () => undefined,
    );
    this.engine.catalogue(this.language).catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.listen(false);
    this.engine.cancel();
    this.engine.end();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.built || before === after) return;
    if (name === 'whole-page') {
      this.listen(false);
      this.listen(this.isConnected);
      return;
    }
    this.drawIntake();
    // The engine's words come in one language, so the check runs again.
    if (this.input && (this.outcome || this.getAttribute('state') === 'checking')) this.run(false);
    else if (this.trouble) this.showTrouble(this.trouble);
  }

  /** Checks text, bytes or a file; resolves to the result, or null when there is none. */
  check(input: string | ArrayBuffer | File, name?: string): Promise<Result | null> {
    if (typeof input === 'string') {
      this.input = { name: name || kPasted, bytes: encode(input) };
      return this.run(true);
    }
    if (input instanceof ArrayBuffer) {
      this.input = { name: name || '', bytes: input };
      return this.run(true);
    }
    return this.takeFiles([input]);
  }

  /** Stops the running check. */
  cancel(): void {
    this.turn++;
    this.engine.cancel();
    this.settle(this.result ? this.verdictState(this.result) : 'unchecked');
    this.status.textContent = this.words.cancelled;
    this.drawIntake();
    if (this.area) this.area.focus();
  }

  /** Back to an empty page; forgets the report. */
  reset(): void {
    this.turn++;
    this.engine.cancel();
    this.input = null;
    this.forget();
    this.settle('unchecked');
    this.drawIntake();
    this.tell('gouji-reset', {});
    if (this.area) this.area.focus();
  }

  // Input.

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
    this.intake.classList.add('over');
  };

  private readonly onDragLeave = (event: Event): void => {
    if (!(event as DragEvent).relatedTarget) this.intake.classList.remove('over');
  };

  private readonly onDrop = (event: Event): void => {
    event.preventDefault();
    this.intake.classList.remove('over');
    this.take(read((event as DragEvent).dataTransfer));
  };

  private readonly onKey = (event: Event): void => {
    const key = event as KeyboardEvent;
    if (key.key !== 'F8' || !this.view || this.view.empty) return;
    key.preventDefault();
    this.view.step(key.shiftKey ? -1 : 1);
  };

  private listening: { target: EventTarget; type: string; listener: (e: Event) => void }[] = [];

  private listen(on: boolean): void {
    for (const { target, type, listener } of this.listening) target.removeEventListener(type, listener);
    this.listening = [];
    if (!on) return;
    const target: EventTarget = this.hasAttribute('whole-page') ? document : this;
    const add = (type: string, listener: (e: Event) => void) => {
      target.addEventListener(type, listener);
      this.listening.push({ target, type, listener });
    };
    add('paste', this.onPaste);
    add('dragover', this.onDragOver);
    add('dragleave', this.onDragLeave);
    add('drop', this.onDrop);
    add('keydown', this.onKey);
  }

  private take(pasted: Pasted): void {
    if (pasted.files.length && !pasted.html && !pasted.text) {
      this.takeFiles(pasted.files);
      return;
    }
    const { html, text } = pasted;
    if (!html.trim() && !text.trim()) {
      this.giveUp({ code: 'empty', detail: '' });
      return;
    }
    this.input = html.trim()
      ? { name: kPasted, bytes: encode(html), instead: text.trim() ? encode(text) : undefined }
      : { name: kPasted, bytes: encode(text) };
    this.run(true);
  }

  private takeFiles(files: File[]): Promise<Result | null> {
    const file = files[0];
    const turn = ++this.turn;
    if (file.size > kMaxBytes) {
      this.input = null;
      this.giveUp({ code: 'too-large', detail: file.name });
      return Promise.resolve(null);
    }
    return readFile(file).then(
      (bytes) => {
        if (turn !== this.turn) return null;
        this.input = { name: file.name, bytes, given: files.length };
        return this.run(true);
      },
      () => {
        if (turn === this.turn) {
          this.input = null;
          this.giveUp({ code: 'read', detail: file.name });
        }
        return null;
      },
    );
  }

  // Checking.

  private run(moveFocus: boolean): Promise<Result | null> {
    const input = this.input;
    if (!input) return Promise.resolve(null);
    const turn = ++this.turn;
    const language = this.language;
    const name = this.nameOf(input);
    this.setAttribute('state', 'checking');
    this.setAttribute('aria-busy', 'true');
    this.status.textContent = '';
    this.tell('gouji-start', { name });
    const late = window.setTimeout(() => {
      if (turn === this.turn) this.showProgress(name);
    }, kProgressAfter);
    this.readingPdf = false;
    const reading = (on: boolean) => {
      if (turn !== this.turn) return;
      this.readingPdf = on;
      if (!this.progress.hidden) this.showProgress(name);
    };
    const check = (bytes: ArrayBuffer) => this.engine.check(bytes, name, language, reading);
    const checked = check(input.bytes).then((result) =>
      result.status === 'checked' || !input.instead
        ? result
        : check(input.instead).then((second) => (second.status === 'checked' ? second : result)),
    );
    return Promise.all([checked, this.engine.catalogue(language)]).then(
      ([result, catalogue]) => {
        window.clearTimeout(late);
        if (turn !== this.turn) return null;
        this.forget();
        this.result = result;
        this.outcome = { catalogue, result };
        this.settle(this.verdictState(result));
        this.drawIntake();
        this.draw(moveFocus);
        this.tell('gouji-result', { result });
        return result;
      },
      (error) => {
        window.clearTimeout(late);
        if (turn !== this.turn) return null;
        const failure =
          error instanceof EngineFailure ? error : new EngineFailure('crashed', String(error));
        if (failure.code !== 'cancelled') this.giveUp(failure);
        return null;
      },
    );
  }

  private nameOf(input: Input): string {
    return typeof input.name === 'string' ? input.name : input.name(this.words);
  }

  private verdictState(result: Result): string {
    if (result.status !== 'checked') return 'error';
    return result.summary.error ? 'failed' : 'passed';
  }

  private settle(state: string): void {
    this.progress.hidden = true;
    empty(this.progress);
    this.removeAttribute('aria-busy');
    this.setAttribute('state', state);
  }

  private forget(): void {
    this.result = null;
    this.outcome = null;
    this.trouble = null;
    this.view = null;
    empty(this.shown);
    this.status.textContent = '';
  }

  private giveUp(failure: EngineFailure | { code: string; detail: string }): void {
    this.forget();
    this.trouble = failure;
    this.settle('error');
    this.drawIntake();
    this.showTrouble(failure);
    this.focusVerdict();
    this.tell('gouji-error', { code: failure.code, detail: failure.detail });
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  // Drawing.

  private drawIntake(): void {
    this.words = strings(this.language);
    const words = this.words;
    if (this.area) this.typed = this.area.value;
    empty(this.intake);
    this.picker.setAttribute('aria-label', words.choose);
    if (this.outcome && this.outcome.result.status === 'checked') {
      this.area = null;
      this.intake.classList.add('small');
      append(this.intake, [
        h('p', { class: 'file' }, this.input ? this.nameOf(this.input) : ''),
        h(
          'div',
          { class: 'tools' },
          button(words.again, () => this.reset(), { class: 'plain again' }),
          button(words.choose, () => this.picker.click(), { class: 'plain' }),
        ),
      ]);
      return;
    }
    this.intake.classList.remove('small');
    const area = textBox(words);
    area.value = this.typed;
    this.area = area;
    const checkTyped = () => {
      if (!area.value.trim()) {
        this.status.textContent = '';
        this.status.textContent = words.empty;
        area.focus();
        return;
      }
      this.input = { name: (w) => w.typedName, bytes: encode(area.value) };
      this.run(true);
    };
    intakeBox(this.intake, area, words, {
      choose: () => this.picker.click(),
      check: checkTyped,
      sample: () => this.sample(),
    });
  }

  /** Checks the built-in sample. */
  sample(): Promise<Result | null> {
    this.input = { name: (w) => w.sampleName, bytes: encode(sampleReport()) };
    return this.run(true);
  }

  private showProgress(name: string): void {
    const said = this.readingPdf ? this.words.readingPdf(name) : this.words.checking(name);
    const shown = this.progress.querySelector('p');
    if (this.progress.hidden || !shown) {
      empty(this.progress);
      append(this.progress, [
        h('p', {}, said),
        h('progress', { 'aria-label': said }),
        button(this.words.cancel, () => this.cancel(), { class: 'plain cancel' }),
      ]);
      this.progress.hidden = false;
    } else {
      shown.textContent = said;
      (this.progress.querySelector('progress') as Element).setAttribute('aria-label', said);
    }
    this.status.textContent = said;
  }

  private showTrouble(failure: { code: string; detail: string }): void {
    const words = this.words;
    const [title, advice] = troubleWords(failure, words);
    empty(this.shown);
    this.root.insertBefore(this.shown, this.intake);
    const view = troubleView(title, null, advice, failure.detail || null, words);
    if (this.input) {
      view.appendChild(
        h('div', { class: 'tools' }, button(words.recheck, () => this.run(true), { class: 'plain' })),
      );
    }
    this.shown.appendChild(view);
    this.status.textContent = title;
  }

  private draw(moveFocus: boolean): void {
    const outcome = this.outcome;
    if (!outcome) return;
    const words = this.words;
    const { result, catalogue } = outcome;
    empty(this.shown);
    // What went wrong stands above the box to try again; a verdict stands below the file's name.
    const good = result.status === 'checked';
    this.root.insertBefore(this.shown, good ? null : this.intake);
    if (!good) {
      const unreadable = result.status === 'unreadable';
      this.shown.appendChild(
        troubleView(
          unreadable ? words.unreadable : words.notAReport,
          result.message || null,
          result.message ? '' : unreadable ? words.fallbackUnreadable : words.fallbackNotAReport,
          [result.source.name, result.source.format, result.problem].filter(Boolean).join(' · '),
          words,
        ),
      );
      this.status.textContent = unreadable ? words.unreadable : words.notAReport;
      if (moveFocus) this.focusVerdict();
      return;
    }
    const input = this.input;
    const note =
      input && input.given && input.given > 1 ? words.onlyFirst(this.nameOf(input), input.given) : null;
    this.view = new ResultView(this.root, this.shown, result, catalogue, words, note, (finding) =>
      this.tell('gouji-select', { finding }),
    );
    const { error, warning, info } = result.summary;
    this.status.textContent = words.verdictSpoken(error, warning, info);
    if (moveFocus) this.focusVerdict();
  }

  private focusVerdict(): void {
    const headline = this.shown.querySelector('.headline') as HTMLElement | null;
    if (!headline) return;
    headline.focus({ preventScroll: true });
    headline.scrollIntoView({ block: 'nearest' });
  }

}

declare global {
  interface HTMLElementTagNameMap {
    'gouji-checker': GoujiChecker;
  }
}
