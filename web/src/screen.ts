// What the element shows: the box that takes reports, progress, the list of several, the report that
// is open. It holds what is shown; what runs is the element's.
import type { Batch, Outcome, Report } from './batch';
import { BatchView } from './view/batch-view';
import type { Catalogue } from './catalogue';
import { append, h } from './view/dom';
import type { EngineFailure } from './engine/failure';
import { Intake } from './intake/intake';
import { OutcomeView } from './view/outcome';
import type { Profile } from './intake/profile';
import { Progress } from './view/progress';
import type { Result } from './result';
import type { Source } from './intake/source';
import { strings, type Strings } from './words/strings';

export interface ScreenHooks {
  give(sources: Source[]): void;
  profile(file: File): Promise<unknown>;
  noProfile(): void;
  wholePage(): boolean;
  refuse(failure: EngineFailure): void;
  reset(): void;
  cancel(): void;
  open(report: Report): void;
  goOn(): void;
  selected(finding: string): void;
  /** Where a rule is explained; null: nowhere. */
  ruleHref(rule: string): string | null;
}

export class Screen {
  words: Strings = strings('zh');
  /** What is shown; null: nothing yet. */
  batch: Batch | null = null;
  /** Of the report that is open, one of the two. */
  result: Result | null = null;
  failure: EngineFailure | null = null;
  readonly intake: Intake;
  readonly outcome: OutcomeView;
  private readonly status = h('div', { class: 'hidden-text', role: 'status', 'aria-live': 'polite' });
  private readonly progress: Progress;
  private readonly list: BatchView;

  constructor(
    private readonly root: ShadowRoot,
    private readonly hooks: ScreenHooks,
  ) {
    this.intake = new Intake({ ...hooks, say: (text) => this.say(text) });
    this.progress = new Progress((text) => this.say(text), hooks.cancel);
    this.list = new BatchView(hooks);
    this.outcome = new OutcomeView(root, hooks);
  }

  build(words: Strings): void {
    this.words = words;
    append(this.root, [
      this.status,
      this.intake.element,
      this.intake.picker,
      this.intake.profile.picker,
      this.progress.element,
      this.list.element,
      this.list.bar,
      this.outcome.element,
    ]);
    this.drawIntake();
  }

  /** All but the engine's words, in another language. */
  reword(words: Strings): void {
    this.words = words;
    this.drawIntake();
    this.list.draw(this.batch, words);
    this.progress.reword(words);
    if (this.failure) this.say(this.showFailure(this.failure, this.batch && this.batch.opened));
  }

  /** What was shown gives way to this; several reports make a list. */
  adopt(batch: Batch): void {
    const other = this.batch !== batch;
    if (other) {
      this.forget();
      this.batch = batch;
      this.drawIntake();
    }
    this.list.draw(batch, this.words);
    if (other && batch.reports.length > 1) this.list.focusTitle();
  }

  forget(): void {
    this.batch = null;
    this.result = null;
    this.failure = null;
    this.outcome.clear();
    this.list.draw(null, this.words);
    this.drawIntake();
  }

  /** What came of a report of what is shown; `focus`: the reader is taken to it. */
  show(outcome: Outcome, catalogue: Catalogue | null, asked: boolean, focus: boolean): void {
    const { result, failure, report } = outcome;
    const alone = !!this.batch && this.batch.reports.length === 1;
    this.result = result;
    this.failure = failure;
    let said = '';
    if (result && catalogue) said = this.outcome.showResult(result, catalogue, this.words, report.source.text);
    else if (failure) said = this.showFailure(failure, report);
    this.place(alone && !this.checked());
    this.list.update(report);
    if (alone) {
      this.drawIntake();
      this.say(said);
    } else if (asked) {
      this.say(report.source.name(this.words) + ' ' + said);
    }
    if ((alone && focus) || (asked && !this.list.stepping())) this.outcome.focus();
  }

  /** What was given could not be taken, or nothing can be. */
  showRefusal(failure: EngineFailure, focus: boolean): void {
    this.forget();
    this.failure = failure;
    this.say(this.showFailure(failure, null));
    this.place(true);
    if (focus) this.outcome.focus();
  }

  /** Which profile is used, or why one is not. */
  showProfile(used: Profile | null, problem: string): void {
    const { words } = this;
    this.intake.profile.set(used, problem);
    this.drawIntake();
    this.say(problem || (used ? words.profileSet(used.name) : words.profileRemoved));
  }

  /** Something was stopped. */
  showStop(batch: Batch): void {
    if (batch === this.batch && batch.reports.length > 1) {
      this.say(this.words.stopped(batch.totals().waiting));
      this.list.update(null);
      this.list.focusTitle();
      return;
    }
    this.say(this.words.cancelled);
    if (!this.intake.focus()) this.outcome.focus();
  }

  /** Of one report, or of all. */
  update(report: Report | null): void {
    this.list.update(report);
  }

  begin(): void {
    this.say('');
    this.progress.start(this.words);
  }

  end(): void {
    this.progress.end();
  }

  sayProgress(batch: Batch, readingPdf: boolean): void {
    const { words } = this;
    const { reports, now } = batch;
    const name = (now || reports[0]).source.name(words);
    const alone = reports.length === 1;
    const said = readingPdf
      ? words.readingPdf(name)
      : alone
        ? words.checking(name)
        : words.checkingOf(now ? reports.indexOf(now) + 1 : 1, reports.length, name);
    this.progress.say(said, alone ? null : 1 - batch.totals().waiting / reports.length);
  }

  sayTotal(batch: Batch): void {
    const { bad, good, failed, waiting } = batch.totals();
    const { words } = this;
    const count = (failed ? words.filesGiven : words.reports)(batch.reports.length);
    this.say(words.reportsSpoken(count, words.reportsTotal(bad, good, failed, waiting)));
  }

  titleOf({ given, reports }: Batch): string {
    if (given.length > 1) return this.words.filesGiven(given.length);
    return (reports.length > 1 ? given[0] : reports[0].source).name(this.words);
  }

  /** For the state attribute. */
  state(): string {
    const { batch, failure } = this;
    if (!batch) return failure ? 'error' : 'unchecked';
    const { bad, good, failed } = batch.totals();
    return bad ? 'failed' : failed ? 'error' : good ? 'passed' : 'unchecked';
  }

  private showFailure(failure: EngineFailure, report: Report | null): string {
    return this.outcome.showFailure(failure, this.words, report && (() => this.hooks.open(report)));
  }

  /** What went wrong stands above the box to try again; a verdict stands below the file's name. */
  private place(aboveIntake: boolean): void {
    this.root.insertBefore(this.outcome.element, aboveIntake ? this.intake.element : null);
  }

  /** Again, where what its words depend on has changed. */
  drawIntake(): void {
    const { batch } = this;
    const small = batch && (batch.reports.length > 1 || this.checked());
    this.intake.draw(this.words, small ? this.titleOf(batch) : null);
  }

  private checked(): boolean {
    return !!this.result && this.result.status === 'checked';
  }

  private say(text: string): void {
    // The same words again are heard again.
    this.status.textContent = '';
    this.status.textContent = text;
  }
}
