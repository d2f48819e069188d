// <gouji-checker>: give it reports, it shows the findings. One element holds the whole tool; the
// page around it only sets attributes (lang, size, theme, whole-page, rules-href) and listens to its events.
import { Batch, type Outcome, type Report } from './batch';
import type { Catalogue, Language } from './catalogue';
import { Engine } from './engine/engine';
import type { EngineFailure } from './engine/failure';
import { PdfReader } from './engine/pdf';
import { readProfile, type Profile } from './intake/profile';
import type { Result } from './result';
import { Screen } from './screen';
import { bytesSource, entries, fileSource, sampleSource, textSource, type Source } from './intake/source';
import { spawnEngine, spawnPdf } from './engine/spawn';
import { strings, type Strings } from './words/strings';
import { adoptStyle } from './style';

export class GoujiChecker extends HTMLElement {
  static get observedAttributes(): string[] {
    return ['lang', 'whole-page'];
  }

  private readonly root: ShadowRoot;
  private readonly engine: Engine;
  private readonly screen: Screen;
  private built = false;
  /** What runs; it takes the place of what is shown when there is something to show. */
  private coming: Batch | null = null;
  private profile: Profile | null = null;
  private listed: Catalogue | null = null;
  private moveFocus = true;
  private readingPdf = false;
  private starting: Promise<void> | null = null;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    this.engine = new Engine(spawnEngine, new PdfReader(spawnPdf));
    this.screen = new Screen(this.root, {
      give: (sources) => this.give(sources),
      profile: (file) => this.takeProfile(file),
      noProfile: () => this.useProfile(null),
      wholePage: () => this.hasAttribute('whole-page'),
      refuse: (failure) => this.refuse(failure),
      reset: () => this.reset(),
      cancel: () => this.cancel(),
      open: (report) => this.open(report),
      goOn: () => this.screen.batch && this.run(this.screen.batch),
      selected: (finding) => this.tell('gouji-select', { finding }),
      ruleHref: (rule) => {
        const start = this.getAttribute('rules-href');
        return start === null ? null : start + rule;
      },
    });
  }

  /** The last result, or null; of several reports that of the one that is open. */
  get result(): Result | null {
    return this.screen.result;
  }

  get language(): Language {
    return /^en/i.test(this.getAttribute('lang') || '') ? 'en' : 'zh';
  }

  /** Milliseconds after which the check of a report is stopped. */
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
      this.screen.build(strings(this.language));
    }
    if (!this.hasAttribute('state')) this.setAttribute('state', 'unchecked');
    this.listen();
    const start = (this.starting = this.engine.start());
    start.then(
      () => this.tell('gouji-ready', { version: this.engine.version }),
      (failure: EngineFailure) => {
        // Said before anybody gives a report in vain; a check that waits for the engine says it itself.
        const idle = start === this.starting && this.isConnected && !this.coming && !this.screen.batch;
        if (idle && failure.code === 'unavailable') this.refuse(failure, false);
      },
    );
    this.engine.catalogue(this.language).catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.listen();
    this.halt();
    this.engine.end();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.built || before === after) return;
    if (name !== 'whole-page') return this.reword();
    this.listen();
    this.screen.drawIntake();
  }

  /** Checks text, bytes or files; resolves to the result (of several, of the one that is open), or null. */
  check(input: string | ArrayBuffer | File | File[], name?: string): Promise<Result | null> {
    const given = name || ((words: Strings) => words.pastedName);
    if (typeof input === 'string') return this.give([textSource(given, input)]);
    if (input instanceof ArrayBuffer) return this.give([bytesSource(name || '', input)]);
    return this.give(([] as File[]).concat(input).map(fileSource));
  }

  /** Checks the built-in sample. */
  sample(): Promise<Result | null> {
    return this.give([sampleSource()]);
  }

  /**
   * What an office has set for itself, as JSON; null: the default rules. Resolves to why it is no
   * profile (then nothing changes), or to null. What is shown is checked again.
   */
  useProfile(json: string | null, name = ''): Promise<string | null> {
    const profile = json === null ? null : { json, name };
    return this.engine.useProfile(json || '', this.language).then((problem) => {
      const { words, batch } = this.screen;
      if (problem !== null) {
        this.screen.showProfile(this.profile, words.profileBad(name, problem));
        return problem;
      }
      this.profile = profile;
      this.screen.showProfile(profile, '');
      const shown = this.coming || batch;
      this.moveFocus = false;
      if (shown) this.work(shown, () => shown.again());
      return null;
    });
  }

  /** The rules and the forms, as the engine lists them. */
  catalogue(language: Language): Promise<Catalogue> {
    return this.engine.catalogue(language);
  }

  /** Stops what runs; of several reports, those that are checked stay. */
  cancel(): void {
    const running = this.coming;
    if (!running) return;
    this.halt();
    this.settle();
    this.screen.showStop(running);
    if (running === this.screen.batch && running.reports.length > 1) this.tellBatch(running);
  }

  /** Back to an empty page; forgets the reports. */
  reset(): void {
    this.halt();
    this.screen.forget();
    this.settle();
    this.tell('gouji-reset', {});
    this.screen.intake.focus();
  }

  // Checking.

  private give(sources: Source[]): Promise<Result | null> {
    if (!sources.length) return Promise.resolve(null);
    const batch: Batch = new Batch(sources, {
      examine: (source) => this.examine(source),
      open: (outcome, asked) => this.show(batch, outcome, asked),
      changed: (report) => this.changed(batch, report),
    });
    this.tell('gouji-start', { name: this.screen.titleOf(batch) });
    return this.run(batch).then(() => (this.screen.batch === batch ? this.result : null));
  }

  /** Checks what has not been checked yet. */
  private run(batch: Batch): Promise<void> {
    this.moveFocus = true;
    return this.work(batch, () => batch.run()).then((done) => {
      if (!done || batch.reports.length === 1) return;
      this.screen.sayTotal(batch);
      this.tellBatch(batch);
    });
  }

  private open(report: Report): void {
    const { batch } = this.screen;
    this.moveFocus = true;
    if (batch) this.work(batch, () => batch.open(report));
  }

  private takeProfile(file: File): Promise<unknown> {
    return readProfile(file).then(
      ({ json, name }) => this.useProfile(json, name),
      () => this.screen.showProfile(this.profile, this.screen.words.profileBad(file.name, this.screen.words.profileUnread)),
    );
  }

  private refuse(failure: EngineFailure, focus = true): void {
    this.halt();
    this.screen.showRefusal(failure, focus);
    this.settle();
    this.tell('gouji-error', { code: failure.code, detail: failure.detail });
  }

  /** Lets a batch do something; resolves to whether it came to its end. */
  private work(batch: Batch, what: () => Promise<void>): Promise<boolean> {
    const fresh = this.coming !== batch;
    if (fresh) {
      this.halt();
      this.screen.update(null);
      this.coming = batch;
      this.setAttribute('state', 'checking');
      this.setAttribute('aria-busy', 'true');
      this.screen.begin();
    }
    // What is drawn says that it waits for its turn.
    const done = what();
    if (fresh && this.screen.batch === batch) {
      this.screen.update(null);
      this.screen.sayProgress(batch, false);
    } else if (fresh) {
      this.changed(batch, null);
    }
    return done.then(() => {
      if (this.coming !== batch || batch.busy) return false;
      this.coming = null;
      this.settle();
      this.screen.update(null);
      return true;
    });
  }

  private changed(batch: Batch, report: Report | null): void {
    if (batch !== this.coming) return;
    if (report === null && batch.reports.length > 1) this.screen.adopt(batch);
    else if (batch === this.screen.batch) this.screen.update(report);
    this.screen.sayProgress(batch, this.readingPdf);
  }

  private show(batch: Batch, outcome: Outcome, asked: boolean): void {
    if (this.screen.batch !== batch) this.screen.adopt(batch);
    this.screen.show(outcome, this.listed, asked, this.moveFocus);
    if (batch.reports.length === 1) this.settle();
    const { result, failure } = outcome;
    if (result) this.tell('gouji-result', { result });
    else if (failure) this.tell('gouji-error', { code: failure.code, detail: failure.detail });
  }

  /** A result, or what an archive holds. */
  private async examine(source: Source): Promise<Result | Source[]> {
    const { language } = this;
    const words = strings(language);
    this.readingPdf = false;
    const name = source.name(words);
    const reading = (on: boolean) => {
      this.readingPdf = on;
      if (this.coming) this.screen.sayProgress(this.coming, on);
    };
    const check = (bytes: ArrayBuffer) => this.engine.check(bytes, name, language, !source.nested, reading);
    let found = await check(await source.bytes());
    if (!('files' in found) && found.status !== 'checked' && source.instead) {
      const second = await check(source.instead);
      if (!('files' in second) && second.status === 'checked') found = second;
    }
    const catalogue = await this.engine.catalogue(language);
    if (language !== this.language) return this.examine(source);
    this.listed = catalogue;
    return 'files' in found ? entries(this.engine, source, found, words) : found;
  }

  /** Stops what runs. */
  private halt(): void {
    const running = this.coming;
    this.coming = null;
    this.readingPdf = false;
    if (!running) return;
    running.stop();
    this.engine.cancel();
  }

  private settle(): void {
    this.screen.end();
    this.removeAttribute('aria-busy');
    this.setAttribute('state', this.screen.state());
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  private tellBatch(batch: Batch): void {
    this.tell('gouji-batch', { reports: batch.summary(this.screen.words) });
  }

  /** The language is another. */
  private reword(): void {
    this.screen.reword(strings(this.language));
    const { batch } = this.screen;
    if (!batch || (this.coming && this.coming !== batch)) return;
    // The engine's words come in one language, so the check runs again.
    this.moveFocus = false;
    this.work(batch, () => batch.reword());
  }

  // Listening.

  private readonly onKey = (event: Event): void => {
    const key = event as KeyboardEvent;
    const { view } = this.screen.outcome;
    if (key.key !== 'F8' || !view || view.empty) return;
    key.preventDefault();
    view.step(key.shiftKey ? -1 : 1);
  };

  private listen(): void {
    document.removeEventListener('keydown', this.onKey);
    this.removeEventListener('keydown', this.onKey);
    const target = !this.isConnected ? null : this.hasAttribute('whole-page') ? document : this;
    this.screen.intake.listen(target);
    if (target) target.addEventListener('keydown', this.onKey);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gouji-checker': GoujiChecker;
  }
}
