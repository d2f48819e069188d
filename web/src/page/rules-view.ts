// All rules, as the engine lists them: a view of the page beside the check. Drawn when it is asked for.
import type { Catalogue, Language } from '../catalogue';
import { append, empty, h, severe } from '../view/dom';
import { kIcon, strings } from '../words/strings';

type Rule = Catalogue['rules'][number];

const zh = {
  title: '规则说明',
  lead: (n: number, usual: number) =>
    `检查用的全部 ${n} 条规则，一份报告默认查其中 ${usual} 条。每条都写明依据，并举例。`,
  back: '回到检查',
  search: '搜索规则',
  hint: '标题、依据、改法、例子或编号中的字词',
  found: (n: number, all: number) => (n === all ? `共 ${all} 条` : n ? `找到 ${n} 条，共 ${all} 条` : '没有找到。请换一个词。'),
  advice: '怎么改',
  basis: '依据',
  bad: '会报的例子',
  good: '不报的例子',
  off: '默认不查，在配置中打开才查',
  across: '核对上年报告或汇总时才查',
  failed: '规则没能载入。请刷新页面再试。',
  example: '例子都是这样说的：一份没有问题的虚构报告，只作这样的改动，会报或者不报。',
  group: {
    structure: '结构',
    form: '格式与引文',
    tables: '表格',
    arithmetic: '勾稽',
    text: '文表核对',
    dates: '年度与日期',
    residue: '残留、身份、隐私',
    style: '公文规范',
    across: '多份报告',
  } as { [group: string]: string },
};

const en: typeof zh = {
  title: 'Rules',
  lead: (n, usual) =>
    `All ${n} rules of the check, ${usual} of them for one report by default; each with its basis and examples.`,
  back: 'Back to the check',
  search: 'Search the rules',
  hint: 'words of the title, basis, advice or examples, or an id',
  found: (n, all) => (n === all ? `${all} rules` : n ? `${n} of ${all} rules` : 'None found. Try another word.'),
  advice: 'What to do',
  basis: 'Basis',
  bad: 'Flagged',
  good: 'Not flagged',
  off: 'Off unless a profile asks for it',
  across: 'Only when reports are compared or added up',
  failed: 'The rules did not load. Reload the page and try again.',
  example: ' An example says what was changed in a faultless report of a made-up agency: that alone is flagged, or is not.',
  group: {
    structure: 'Structure',
    form: 'Form and citations',
    tables: 'Tables',
    arithmetic: 'Arithmetic',
    text: 'Text against tables',
    dates: 'Years and dates',
    residue: 'Leftovers, identity, privacy',
    style: 'Official style',
    across: 'Several reports',
  },
};

interface Entry {
  element: HTMLElement;
  words: string;
}

export class RulesView {
  readonly element = h('section', { id: 'rules', class: 'rules', hidden: true });
  private readonly entries: { [id: string]: Entry } = {};
  private readonly sections: { element: HTMLElement; ids: string[] }[] = [];
  private words = zh;
  private query = '';
  private readonly count = h('p', { class: 'rules-count', role: 'status' });
  private title: HTMLElement | null = null;

  draw(catalogue: Catalogue | null, language: Language): void {
    const words = language === 'en' ? en : zh;
    this.words = words;
    empty(this.element);
    this.sections.length = 0;
    for (const id in this.entries) delete this.entries[id];
    this.title = h('h2', { tabindex: '-1', class: 'rules-title' }, words.title);
    append(this.element, [h('p', {}, h('a', { href: '#', class: 'rules-back' }, '← ' + words.back)), this.title]);
    if (!catalogue) {
      this.element.appendChild(h('p', { role: 'alert' }, words.failed));
      return;
    }
    const box = h('input', {
      type: 'search',
      id: 'rules-search',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'rules-hint',
    });
    box.value = this.query;
    box.addEventListener('input', () => {
      this.query = box.value;
      this.filter();
    });
    const groups: string[] = [];
    for (const { group } of catalogue.rules) if (groups.indexOf(group) < 0) groups.push(group);
    const contents = h('ul', { class: 'rules-groups' });
    const usual = catalogue.rules.filter((rule) => rule.on !== false && rule.group !== 'across');
    append(this.element, [
      h('p', { class: 'rules-lead' }, words.lead(catalogue.rules.length, usual.length) + words.example),
      h(
        'div',
        { class: 'rules-find', role: 'search' },
        h('label', { for: 'rules-search' }, words.search),
        box,
        h('p', { id: 'rules-hint', class: 'rules-hint' }, words.hint),
        this.count,
      ),
      contents,
    ]);
    for (const group of groups) {
      const rules = catalogue.rules.filter((rule) => rule.group === group);
      const name = words.group[group] || group;
      const element = h('section', { class: 'rules-group' }, h('h3', { id: 'rules-' + group }, name));
      for (const rule of rules) {
        const card = ruleCard(rule, words, language);
        this.entries[rule.id] = { element: card, words: (name + '\n' + searched(rule)).toLowerCase() };
        element.appendChild(card);
      }
      this.sections.push({ element, ids: rules.map((rule) => rule.id) });
      this.element.appendChild(element);
      contents.appendChild(h('li', {}, h('a', { href: '#rules=' + group }, `${name} ${rules.length}`)));
    }
    this.filter();
  }

  /** Goes to a rule or a group; without one, to the top. */
  reveal(what: string | null): void {
    const entry = what !== null && this.entries[what];
    if (entry && entry.element.hidden) {
      const box = this.element.querySelector('input');
      if (box) box.value = '';
      this.query = '';
      this.filter();
    }
    for (const id in this.entries) this.entries[id].element.classList.toggle('current', id === what);
    const heading = what !== null && this.element.querySelector<HTMLElement>('#rules-' + what);
    const target = (entry && entry.element) || heading || this.title;
    if (!target) return;
    if (target !== this.title) target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    if (target === this.title) window.scrollTo(0, 0);
    else target.scrollIntoView({ block: 'start' });
  }

  private filter(): void {
    const parts = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    let all = 0;
    for (const { element, ids } of this.sections) {
      let any = false;
      for (const id of ids) {
        const entry = this.entries[id];
        const fits = parts.every((part) => entry.words.indexOf(part) >= 0);
        entry.element.hidden = !fits;
        all++;
        if (fits) found++;
        any = any || fits;
      }
      element.hidden = !any;
    }
    this.count.textContent = this.words.found(found, all);
  }
}

function searched(rule: Rule): string {
  return [rule.id, rule.title, rule.basis, rule.advice, rule.bad, rule.good].filter(Boolean).join('\n');
}

function ruleCard(rule: Rule, words: typeof zh, language: Language): HTMLElement {
  const severity = h(
    'span',
    { class: 'rule-severity' },
    h('span', { 'aria-hidden': 'true' }, kIcon[rule.severity] + ' '),
    strings(language).severity[rule.severity],
  );
  severe(severity, rule.severity);
  const facts = h('dl', {});
  const add = (name: string, value: string | null | undefined, kind = '') => {
    if (value) facts.appendChild(h('div', { class: kind }, h('dt', {}, name), h('dd', {}, value)));
  };
  add(words.advice, rule.advice);
  add(words.basis, rule.basis);
  add(words.bad, rule.bad, 'bad');
  add(words.good, rule.good, 'good');
  const when = rule.on === false ? words.off : rule.group === 'across' ? words.across : '';
  return h(
    'article',
    { class: 'rule', id: 'rule-' + rule.id },
    h(
      'p',
      { class: 'rule-head' },
      severity,
      ' ',
      h('a', { href: '#rule=' + rule.id, class: 'rule-id', lang: 'en' }, rule.id),
      when ? h('span', { class: 'rule-when' }, when) : null,
    ),
    h('h4', {}, rule.title),
    facts,
  );
}

export const rulesTitle: { [language in Language]: string } = { zh: zh.title, en: en.title };
