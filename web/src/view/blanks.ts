// Words that a rule flags, for the page; where blanks are the fault, each of them can be seen.
import { h, type Child } from './dom';
import type { Finding } from '../result';
import { visible } from './visible';

/** Of a number there may be another fault. */
const ofBlanks = ({ rule, message }: Finding) =>
  rule === 'space-stray' || (rule === 'document-number' && /空格|blank/i.test(message));

/** As they stand in the report. */
export function asPrinted(text: string, findings: Finding[]): Child[] {
  if (!findings.some(ofBlanks)) return [visible(text)];
  return text.split(/(\s)/).map((part) => (part.trim() ? visible(part) : part && h('span', { class: 'blank' }, part)));
}

/** On one line: other blanks count for little there. */
export function onOneLine(text: string, finding: Finding): Child[] {
  return ofBlanks(finding)
    ? asPrinted(text, [finding])
    : [visible(text.replace(/\s*\n\s*/g, '⏎').replace(/\s+/g, ' '))];
}
