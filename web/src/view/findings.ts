// The list of findings: each card can be read without a click.
import { gapOf } from './absent';
import { onOneLine } from './blanks';
import { append, button, h, severe } from './dom';
import { kindOf, type Group, type Listing, type Numbered } from './order';
import type { Places } from './position';
import type { CellEdit, Finding, Result } from '../result';
import { kIcon, type Strings } from '../words/strings';
import { visible } from './visible';

/** Findings drawn at once; the others come on request. */
const kFirst = 200;

export interface FindingsView {
  element: HTMLElement;
  card(number: number): HTMLElement | null;
  show(filter: string): void;
  /** Which findings have a place in the report, once it is drawn; until then each links to one. */
  places(has: (number: number) => boolean): void;
}

interface Context {
  result: Result;
  places: Places;
  words: Strings;
  ruleHref(rule: string): string | null;
  toPlace(number: number): void;
}

export function badge(severity: string, text: string): HTMLElement {
  const element = h('span', { class: 'severity' }, h('span', { 'aria-hidden': 'true' }, kIcon[severity]), ' ', text);
  severe(element, severity);
  return element;
}

export function findings(list: Listing, context: Context): FindingsView {
  const element = h('ol', { class: 'findings', part: 'findings' });
  const cards: { [number: number]: HTMLElement } = {};
  const items: { item: HTMLElement; severities: string[] }[] = [];
  const pending = list.groups.slice();
  let filter = 'all';
  let placed: ((number: number) => boolean) | null = null;

  const refresh = () => {
    for (const { item, severities } of items) {
      item.hidden = filter !== 'all' && severities.indexOf(filter) < 0;
    }
  };
  const draw = (count: number) => {
    let drawn = 0;
    while (pending.length && drawn < count) {
      const group = pending.shift() as Group;
      drawn += group.members.length;
      const item = group.members.length > 1 ? several(group, context, cards) : single(group, context, cards);
      items.push({ item, severities: group.members.map((m) => kindOf(m.finding)) });
      element.appendChild(item);
    }
    refresh();
    prune();
  };
  const prune = () => {
    if (!placed) return;
    for (const number of Object.keys(cards).map(Number)) {
      const link = placed(number) ? null : cards[number].querySelector('.to-place');
      if (link) link.remove();
    }
  };
  draw(kFirst);

  const container = h('div', {}, element);
  const rest = () => pending.reduce((n, group) => n + group.members.length, 0);
  const drawAll = () => {
    draw(Infinity);
    if (more) more.hidden = true;
  };
  const more = pending.length
    ? button(context.words.more(rest()), drawAll, { class: 'more' })
    : null;
  if (more) container.appendChild(more);

  return {
    element: container,
    card(number) {
      if (!cards[number]) drawAll();
      return cards[number] || null;
    },
    show(severity) {
      filter = severity;
      if (filter !== 'all') drawAll();
      refresh();
    },
    places(has) {
      placed = has;
      prune();
    },
  };
}

function single(group: Group, context: Context, cards: { [n: number]: HTMLElement }): HTMLElement {
  const member = group.members[0];
  const card = h('li', { class: 'card', tabindex: '-1', part: 'finding' });
  severe(card, kindOf(member.finding));
  body(card, member, context, { repair: true, basis: true, advice: true });
  cards[member.number] = card;
  return card;
}

function several(group: Group, context: Context, cards: { [n: number]: HTMLElement }): HTMLElement {
  const words = context.words;
  const repair = group.repair;
  const edits = repair ? repair.cells.length : 0;
  const item = h('li', { class: 'group' });
  const head = h(
    'div',
    { class: 'group-head' },
    h(
      'h3',
      {},
      edits > 1
        ? words.groupTitleSeveral(edits, group.members.length)
        : words.groupTitle(group.members.length),
    ),
  );
  if (repair) {
    const facts = h('dl', { class: 'facts' });
    fact(facts, words.change, changes(group, context));
    head.appendChild(facts);
    head.appendChild(h('p', { class: 'quiet' }, words.groupNote));
  }
  item.appendChild(head);

  const same = (pick: (m: Numbered) => string | null | undefined) => {
    const first = pick(group.members[0]);
    return group.members.every((m) => pick(m) === first) ? first : null;
  };
  const basis = same((m) => m.finding.basis);
  const advice = same((m) => m.finding.advice);
  const inner = h('ol', { class: 'members' });
  for (const member of group.members) {
    const card = h('li', { class: 'card member', tabindex: '-1', part: 'finding' });
    severe(card, kindOf(member.finding));
    body(card, member, context, { repair: false, basis: !basis, advice: !advice });
    cards[member.number] = card;
    inner.appendChild(card);
  }
  item.appendChild(inner);
  if (basis || advice) {
    const facts = h('dl', { class: 'facts group-foot' });
    if (advice) fact(facts, words.advice, advice);
    if (basis) fact(facts, words.basis, basis);
    item.appendChild(facts);
  }
  return item;
}

function body(
  card: HTMLElement,
  member: Numbered,
  context: Context,
  parts: { repair: boolean; basis: boolean; advice: boolean },
): void {
  const { finding, number } = member;
  const words = context.words;
  const head = h(
    'div',
    { class: 'card-head' },
    h('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    badge(kindOf(finding), words.severity[kindOf(finding)]),
    h('span', { class: 'where' }, context.places.finding(finding)),
  );
  head.appendChild(
    button(words.toPlace, () => context.toPlace(number), {
      class: 'link to-place',
      'aria-label': words.toPlaceLabel(number),
    }),
  );
  card.appendChild(head);
  if (finding.title) card.appendChild(ruleLine(finding.title, finding.rule, context));
  card.appendChild(h('p', { class: 'message' }, visible(finding.message)));

  const facts = h('dl', { class: 'facts' });
  const { accepted } = finding;
  if (accepted) fact(facts, words.accepted, visible(words.acceptedBy(accepted.reason, accepted.by)));
  const quote = finding.cell || gapOf(finding, context.result) ? null : excerpt(context.result, finding);
  if (quote) fact(facts, words.excerpt, quote);
  if (finding.arithmetic) {
    fact(facts, words.arithmetic, h('span', { class: 'sum' }, visible(finding.arithmetic)));
  }
  const repair = typeof finding.repair === 'number' ? context.result.repairs[finding.repair] : null;
  if (parts.repair && repair) {
    fact(facts, words.change, changes({ repair, members: [member] }, context));
  }
  if (parts.advice && finding.advice) fact(facts, words.advice, visible(finding.advice));
  if (parts.basis && finding.basis) fact(facts, words.basis, finding.basis);
  if (facts.firstChild) card.appendChild(facts);
}

function ruleLine(title: string, rule: string, { ruleHref, words }: Context): HTMLElement {
  const href = ruleHref(rule);
  const link = href && h('a', { class: 'rule-link', href, 'aria-label': words.ruleLabel(rule) }, rule);
  return h('p', { class: 'rule-title' }, title, link && ' ', link);
}

function fact(list: HTMLElement, name: string, value: Node | string): void {
  append(list, [h('div', {}, h('dt', {}, name), h('dd', {}, value))]);
}

/** The edits of a repair; every reading when there are several. */
function changes(group: Group, context: Context): HTMLElement {
  const words = context.words;
  const repair = group.repair;
  const readings: CellEdit[][] = repair ? [repair.cells].concat(repair.alternatives || []) : [];
  const list = h('ul', { class: 'readings' });
  readings.forEach((edits, index) => {
    const item = h('li', {});
    if (readings.length > 1) item.appendChild(h('span', { class: 'reading' }, words.reading(index)));
    const lines = h('span', { class: 'edits' });
    for (const edit of edits) {
      lines.appendChild(
        h(
          'span',
          { class: 'edit' },
          context.places.cell(edit) + ' ',
          h('span', { class: 'from' }, edit.from || words.blank),
          h('span', { class: 'arrow', 'aria-hidden': 'true' }, ' → '),
          h('span', { class: 'hidden-text' }, ' ' + words.becomes + ' '),
          h('strong', { class: 'to' }, edit.to),
        ),
      );
    }
    item.appendChild(lines);
    list.appendChild(item);
  });
  return list;
}

/** The flagged words with a little of the line around them. */
function excerpt(result: Result, finding: Finding): HTMLElement | null {
  const text = result.source.text;
  const { at } = finding;
  if (!text || !at || at.end <= at.start) return null;
  const around = 28;
  const end = Math.min(at.end, at.start + 120);
  // One more than is shown: a line that ends just there is not cut.
  const before = text.slice(Math.max(0, at.start - around - 1), at.start);
  const after = text.slice(end, end + around + 1);
  const left = before.slice(before.lastIndexOf('\n') + 1);
  const right = after.split('\n', 1)[0];
  const tidy = (part: string) => visible(part.replace(/\s+/g, ' '));
  return h(
    'span',
    { class: 'excerpt' },
    left.length > around ? '…' + tidy(left.slice(1)) : tidy(left),
    h('mark', {}, ...onOneLine(text.slice(at.start, end), finding), end < at.end ? '…' : ''),
    right.length > around ? tidy(right.slice(0, around)) + '…' : tidy(right),
  );
}
