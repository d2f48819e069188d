// Words that a rule flags, for the page; where blanks are the fault, each of them can be seen.
import { h, type Child } from './dom';
import { visible } from './visible';

/** Rules about blanks inside the words they flag. */
const kOfBlanks = /^(space-stray|document-number)$/;

/** As they stand in the report. */
export function asPrinted(text: string, rules: string[]): Child[] {
  if (!rules.some((rule) => kOfBlanks.test(rule))) return [visible(text)];
  return text.split(/(\s)/).map((part) => (part.trim() ? visible(part) : part && h('span', { class: 'blank' }, part)));
}

/** On one line: other blanks count for little there. */
export function onOneLine(text: string, rule: string): Child[] {
  return kOfBlanks.test(rule)
    ? asPrinted(text, [rule])
    : [visible(text.replace(/\s*\n\s*/g, '⏎').replace(/\s+/g, ' '))];
}
