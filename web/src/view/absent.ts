// Findings that speak of what is not there. Their place in RESULT is words beside it, which are not
// wrong; here is where it should stand.
import type { Finding, Result, Section } from '../result';

export interface Gap {
  /** The start of the line in front of which it belongs, or the end of the text. */
  offset: number;
  /** In front of or behind the words of `beside`; or at the end of the section of that heading, without one of the report. */
  where: 'before' | 'after' | 'end';
  beside: string;
}

const kSections = ['overview', 'disclosure', 'requests', 'remedies', 'problems', 'others'];
/** Said of a section that is there, and lacks something. */
const kInSection = /^(section-empty|overview-aspect-missing|government-duty-missing|problems-one-sided|fee-statement-missing)$/;
const kDate = /^[\d〇○零一二三四五六七八九十]{4}\s*年.{1,4}月.{1,4}日$/;

/** Null: the finding has a fault to show, or no place. */
export function gapOf(finding: Finding, result: Result): Gap | null {
  const text = result.source.text || '';
  const { rule, at, cell } = finding;
  if (rule === 'signature-missing') {
    if (!at) return { offset: text.length, where: 'end', beside: '' };
    const beside = text.slice(at.start, at.end);
    return kDate.test(beside.trim())
      ? { offset: lineStart(text, at.start), where: 'before', beside }
      : { offset: lineEnd(text, at.end), where: 'after', beside };
  }
  if (!at) return null;
  if (rule === 'section-missing' || rule === 'table-missing') {
    const key = cell ? cell.table : absentSection(finding, result);
    // A section that is absent lies before the next one that is there, or at the end of the last.
    const next = found(result).some((section) => section.at!.start === at.start && kSections.indexOf(section.key) > kSections.indexOf(key));
    if (next) return { offset: lineStart(text, at.start), where: 'before', beside: text.slice(at.start, at.end) };
    return endOf(at.start, result);
  }
  return kInSection.test(rule) ? endOf(at.start, result) : null;
}

/** The sections that are absent are told one after the other. */
function absentSection(finding: Finding, result: Result): string {
  const there = found(result).map((section) => section.key);
  const absent = kSections.filter((key) => there.indexOf(key) < 0);
  const told = result.findings.filter(({ rule }) => rule === finding.rule);
  return absent[told.indexOf(finding)] || '';
}

function found({ report }: Result): Section[] {
  return ((report && report.sections) || []).filter((section) => section.at);
}

/** Of the section around this place; of the last one in front of the signature. */
function endOf(offset: number, result: Result): Gap {
  const text = result.source.text || '';
  const places = found(result).map((section) => section.at!);
  places.sort((a, b) => a.start - b.start);
  const own = places.filter((place) => place.start <= offset).pop();
  const next = places.find((place) => place.start > offset);
  const beside = own ? text.slice(own.start, own.end) : '';
  if (next) return { offset: lineStart(text, next.start), where: 'end', beside };
  for (let line = lineEnd(text, own ? own.end : offset); line < text.length; line = lineEnd(text, line)) {
    const words = text.slice(line, lineEnd(text, line)).trim();
    if (words && (words === result.report!.agency || kDate.test(words))) return { offset: line, where: 'end', beside };
  }
  return { offset: text.length, where: 'end', beside };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The start of the next line. */
function lineEnd(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1 || text.length;
}
