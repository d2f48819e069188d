// Reports that are given together and checked one after the other; one report is a batch of one.
// Of each only the verdict is kept: the one that is opened is checked again, or is at hand.
import { EngineFailure } from './engine/failure';
import { notAssessedRules } from './view/order';
import type { Result } from './result';
import type { Source } from './intake/source';
import type { Strings } from './words/strings';

/** What the list says of a report. */
export interface Verdict {
  /** As in RESULT, or 'failed': the check came to no result. */
  status: string;
  /** The engine's reason, or the code of an EngineFailure. */
  problem: string | null;
  message: string | null;
  error: number;
  warning: number;
  info: number;
  /** Rules that could not be assessed. */
  notAssessed: number;
  agency: string | null;
  year: number | null;
  failure: EngineFailure | null;
}

export interface Report {
  readonly source: Source;
  /** Null: not checked, or to be checked again. */
  verdict: Verdict | null;
}

export interface Outcome {
  report: Report;
  /** One of the two is there. */
  result: Result | null;
  failure: EngineFailure | null;
}

export interface BatchHooks {
  /** Checks one, or lists an archive. */
  examine(source: Source): Promise<Result | Source[]>;
  /** This report was opened; `asked`: the reader wants to go there. */
  open(outcome: Outcome, asked: boolean): void;
  /** Of one report: what is known of it; null: of the list. */
  changed(report: Report | null): void;
}

/** Of a report, in the event gouji-batch; `status` is null when it was not checked. */
export interface BatchReport {
  name: string;
  status: string | null;
  problem: string | null;
  error: number;
  warning: number;
  info: number;
}

export interface Totals {
  bad: number;
  good: number;
  failed: number;
  waiting: number;
}

export class Batch {
  readonly reports: Report[];
  /** The one that is shown in full. */
  opened: Report | null = null;
  /** The one that is being checked. */
  now: Report | null = null;
  private due: Report[] = [];
  private asked: Report | null = null;
  private first: Outcome | null = null;
  private round = 0;
  private working: Promise<void> | null = null;
  private running = false;

  constructor(
    readonly given: Source[],
    private readonly hooks: BatchHooks,
  ) {
    this.reports = given.map((source) => ({ source, verdict: null }));
  }

  /** Checks what has no verdict yet; resolves when nothing is left to do, or when it is stopped. */
  run(): Promise<void> {
    this.due = this.reports.filter((report) => !report.verdict);
    return this.work();
  }

  /** Shows this one, before all others are checked. */
  open(report: Report): Promise<void> {
    this.asked = report;
    return this.next(report);
  }

  /** Forgets all verdicts, and checks again; first what is open. */
  again(): Promise<void> {
    this.stop();
    for (const report of this.reports) report.verdict = null;
    this.first = null;
    const { opened } = this;
    this.due = this.reports.filter((report) => report !== opened);
    if (opened) this.due.unshift(opened);
    this.hooks.changed(null);
    return this.work();
  }

  /** The engine's words are wanted in another language: what bears them is checked again. */
  reword(): Promise<void> {
    for (const report of this.reports) {
      if (!report.verdict || !report.verdict.message || report === this.opened) continue;
      report.verdict = null;
      this.due.push(report);
    }
    this.first = null;
    const { opened } = this;
    return opened && opened.verdict && !opened.verdict.failure ? this.next(opened) : this.work();
  }

  /** Leaves the rest unchecked; run() goes on. */
  stop(): void {
    this.round++;
    this.due = [];
    this.asked = this.now = this.working = null;
    this.running = false;
  }

  get busy(): boolean {
    return this.running;
  }

  summary(words: Strings): BatchReport[] {
    return this.reports.map(({ source, verdict }) => ({
      name: source.name(words),
      status: verdict && verdict.status,
      problem: verdict && verdict.problem,
      error: verdict ? verdict.error : 0,
      warning: verdict ? verdict.warning : 0,
      info: verdict ? verdict.info : 0,
    }));
  }

  totals(): Totals {
    const totals = { bad: 0, good: 0, failed: 0, waiting: 0 };
    for (const { verdict } of this.reports) {
      if (!verdict) totals.waiting++;
      else if (verdict.status !== 'checked') totals.failed++;
      else if (verdict.error) totals.bad++;
      else totals.good++;
    }
    return totals;
  }

  private next(report: Report): Promise<void> {
    if (report !== this.now) this.due = [report].concat(this.due.filter((other) => other !== report));
    return this.work();
  }

  private work(): Promise<void> {
    if (!this.working) {
      const round = this.round;
      this.running = true;
      this.working = this.loop(round).then(() => {
        if (round !== this.round) return;
        this.working = null;
        this.running = false;
      });
    }
    return this.working;
  }

  private async loop(round: number): Promise<void> {
    for (;;) {
      const report = this.due.shift();
      if (!report) {
        // Nothing that must be fixed anywhere: the first one is as good as any.
        const { first } = this;
        if (this.opened || !first) return;
        this.show(first);
        continue;
      }
      this.now = report;
      this.hooks.changed(report);
      this.fetchAhead();
      let outcome: Outcome;
      try {
        const found = await this.hooks.examine(report.source);
        if (round !== this.round) return;
        this.now = null;
        if (Array.isArray(found)) {
          this.replace(report, found);
          continue;
        }
        outcome = { report, result: found, failure: null };
      } catch (error) {
        if (round !== this.round) return;
        this.now = null;
        const failure = error instanceof EngineFailure ? error : new EngineFailure('crashed', String(error));
        outcome = { report, result: null, failure };
        // No other would fare better.
        if (failure.code === 'unavailable') this.due = [];
      }
      this.settle(outcome);
    }
  }

  /** The bytes of the next file, while this one is checked. */
  private fetchAhead(): void {
    const next = this.due[0];
    if (next && !next.source.nested) next.source.bytes().catch(() => undefined);
  }

  /** An archive gives way to what it holds. */
  private replace(archive: Report, sources: Source[]): void {
    archive.source.release();
    const inside: Report[] = sources.map((source) => ({ source, verdict: null }));
    this.reports.splice(this.reports.indexOf(archive), 1, ...inside);
    this.due = inside.concat(this.due);
    if (this.opened === archive) this.opened = null;
    this.hooks.changed(null);
  }

  private settle(outcome: Outcome): void {
    const { report } = outcome;
    report.verdict = verdictOf(outcome);
    if (report === this.reports[0]) this.first = outcome;
    const broken = !!outcome.failure && outcome.failure.code === 'unavailable';
    const worth = this.reports.length === 1 || report.verdict.error > 0 || broken;
    if (report === this.asked || report === this.opened || (!this.opened && worth)) this.show(outcome);
    else report.source.release();
    this.hooks.changed(report);
  }

  private show(outcome: Outcome): void {
    const before = this.opened;
    if (before && before !== outcome.report) before.source.release();
    const asked = this.asked === outcome.report;
    if (asked) this.asked = null;
    this.opened = outcome.report;
    this.first = null;
    if (before && before !== outcome.report) this.hooks.changed(before);
    this.hooks.open(outcome, asked);
  }
}

function verdictOf({ result, failure }: Outcome): Verdict {
  const report = result && result.report;
  const counts = result ? result.summary : { error: 0, warning: 0, info: 0 };
  // The file itself, not the check of it.
  const unread = failure && /^(too-large|read|entry)$/.test(failure.code);
  const reason = failure && (failure.code === 'entry' ? failure.detail : failure.code);
  return {
    status: result ? result.status : unread ? 'unreadable' : 'failed',
    problem: (result ? result.problem : reason) || null,
    message: (result && result.message) || null,
    error: counts.error,
    warning: counts.warning,
    info: counts.info,
    notAssessed: result ? notAssessedRules(result) : 0,
    agency: report && report.agency,
    year: report && report.year,
    failure,
  };
}
