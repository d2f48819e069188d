// The box that takes a report: file, paste, typing, sample.
import { append, button, h } from '../view/dom';
import { kWhole } from '../engine/spawn';
import type { Strings } from '../words/strings';

export interface IntakeActions {
  choose(): void;
  check(): void;
  sample(): void;
}

export function textBox(words: Strings): HTMLTextAreaElement {
  return h('textarea', {
    id: 'area',
    rows: '4',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: words.pastePlaceholder,
    'aria-describedby': 'hint',
    part: 'editor',
  });
}

export function intakeBox(
  section: HTMLElement,
  area: HTMLTextAreaElement,
  words: Strings,
  wholePage: boolean,
  actions: IntakeActions,
): void {
  append(section, [
    h('h2', { class: 'intake-title' }, words.intakeTitle),
    h('p', { class: 'lead' }, words.intakeLead),
    h(
      'div',
      { class: 'drop', part: 'dropzone' },
      h(
        'p',
        { class: 'drop-line' },
        h('span', { class: 'drop-rest' }, words.dropHere + ' '),
        h('span', { class: 'drop-now' }, words.dropNow),
        button(words.choose, actions.choose, { class: 'primary choose' }),
      ),
      h('p', { class: 'quiet' }, words.kinds),
      h('p', { class: 'or', 'aria-hidden': 'true' }, words.or),
      h('label', { for: 'area' }, words.pasteLabel),
      h('p', { class: 'quiet', id: 'hint' }, wholePage ? words.pasteHint : words.pasteHintInside),
      area,
      h(
        'div',
        { class: 'tools' },
        button(words.check, actions.check, { class: 'plain check' }),
        button(words.sample, actions.sample, { class: 'link sample', title: words.sampleNote }),
        h('span', { class: 'nothing' }),
      ),
    ),
    h('p', { class: 'privacy' }, kWhole ? words.privacyOffline : words.privacy),
  ]);
}
