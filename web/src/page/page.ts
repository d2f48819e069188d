// The page around the element: language, size and theme switches, the rules, and the title.
import '../main';
import { chosen, keep } from './address';
import type { BatchReport } from '../batch';
import type { GoujiChecker } from '../element';
import type { Language } from '../catalogue';
import type { Result } from '../result';
import { RulesPage } from './rules-page';
import { rulesTitle } from './rules-view';
import { strings } from '../words/strings';
import { wayBack } from './way-back';

const words = {
  zh: {
    tagline: '政府信息公开工作年度报告检查',
    large: '大字',
    dark: '深色',
    light: '浅色',
    other: 'English',
    offline: '保存离线版',
    title: '勾稽 — 政府信息公开工作年度报告检查',
    foot: '结果供核对参考，以单位台账和法律法规为准。',
    engine: '引擎',
    when: '检查于',
    skip: '跳到检查',
  },
  en: {
    tagline: 'Checks government information disclosure annual reports',
    large: 'Large type',
    dark: 'Dark',
    light: 'Light',
    other: '简体中文',
    offline: 'Save offline copy',
    title: 'Gouji — checks disclosure annual reports',
    foot: 'Findings are for verification; the records of the agency and the law decide.',
    engine: 'Engine',
    when: 'Checked on',
    skip: 'Skip to the check',
  },
};

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

const page = document.documentElement;
const checker = byId('checker') as GoujiChecker;
let language: Language = chosen('lang') === 'en' ? 'en' : 'zh';
let prefix = '';
let version = '';
/** When the last result came. */
let checked: Date | null = null;
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

const rules = new RulesPage(checker, () => language, show);

function isDark(): boolean {
  const theme = page.getAttribute('data-theme');
  return theme ? theme === 'dark' : darkQuery.matches;
}

function show(): void {
  const text = words[language];
  page.lang = language === 'en' ? 'en' : 'zh-CN';
  byId('tagline').textContent = text.tagline;
  byId('large').textContent = text.large;
  byId('theme').textContent = isDark() ? text.light : text.dark;
  byId('language').textContent = text.other;
  byId('language').lang = language === 'en' ? 'zh-CN' : 'en';
  byId('skip').textContent = text.skip;
  byId('foot').textContent = text.foot + (version ? ' ' + text.engine + ' ' + version : '');
  byId('when').textContent = checked ? text.when + ' ' + clock(checked) : '';
  const offline = document.getElementById('offline');
  if (offline) offline.textContent = text.offline;
  byId('rules-link').textContent = rulesTitle[language];
  if (rules.shown) byId('rules-link').setAttribute('aria-current', 'page');
  else byId('rules-link').removeAttribute('aria-current');
  document.title = rules.shown ? rulesTitle[language] + ' · ' + text.title : titleOfCheck();
}

/** Of this place: 2025-01-09 14:05. For the paper, which is filed. */
function clock(date: Date): string {
  const two = (n: number) => (n < 10 ? '0' : '') + n;
  return (
    [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-') +
    ' ' +
    [two(date.getHours()), two(date.getMinutes())].join(':')
  );
}

function titleOfCheck(): string {
  return (prefix ? prefix + ' · ' : '') + words[language].title;
}

/** The address holds what was chosen. */
function keepChoices(): void {
  keep({
    lang: language === 'en' ? 'en' : '',
    size: page.getAttribute('data-size') || '',
    theme: page.getAttribute('data-theme') || '',
  });
}

function setLanguage(next: Language): void {
  language = next;
  keepChoices();
  show();
  checker.lang = language === 'en' ? 'en' : 'zh-CN';
  rules.reword();
}

byId('language').addEventListener('click', () => setLanguage(language === 'en' ? 'zh' : 'en'));

function setSize(large: boolean): void {
  byId('large').setAttribute('aria-pressed', String(large));
  for (const [element, name] of [[page, 'data-size'], [checker, 'size']] as [Element, string][]) {
    if (large) element.setAttribute(name, 'large');
    else element.removeAttribute(name);
  }
  keepChoices();
}

/** Light or dark; or nothing, as the system asks. */
function setTheme(theme: string): void {
  if (theme) page.setAttribute('data-theme', theme);
  else page.removeAttribute('data-theme');
  checker.setAttribute('theme', theme || 'auto');
  keepChoices();
  show();
}

byId('large').addEventListener('click', () => setSize(page.getAttribute('data-size') !== 'large'));
byId('theme').addEventListener('click', () => {
  const dark = !isDark();
  setTheme(dark === darkQuery.matches ? '' : dark ? 'dark' : 'light');
});
// Another entry of the history may hold older choices.
window.addEventListener('popstate', keepChoices);
window.addEventListener('hashchange', keepChoices);
darkQuery.addListener(show);

checker.addEventListener('gouji-result', (event) => {
  checked = new Date();
  const result = (event as CustomEvent<{ result: Result }>).detail.result;
  const { error, warning, info } = result.summary;
  const text = strings(language);
  prefix =
    (result.status === 'checked' ? text.documentTitle(error, warning, info) : text.documentTitleFailed) +
    (result.source.name ? ' · ' + result.source.name : '');
  show();
});
checker.addEventListener('gouji-error', () => {
  prefix = strings(language).documentTitleFailed;
  show();
});
checker.addEventListener('gouji-batch', (event) => {
  const reports = (event as CustomEvent<{ reports: BatchReport[] }>).detail.reports;
  const bad = reports.filter((report) => report.error).length;
  const said = strings(language);
  // What could not be read may be no report.
  const failed = reports.some(({ status }) => status && status !== 'checked');
  prefix = said.documentTitleBatch((failed ? said.filesGiven : said.reports)(reports.length), bad);
  show();
});
checker.addEventListener('gouji-reset', () => {
  prefix = '';
  show();
});
checker.addEventListener('gouji-ready', (event) => {
  version = (event as CustomEvent<{ version: string }>).detail.version;
  show();
});

// The size and the theme of the address are set before the page is drawn (first.js).
if (page.hasAttribute('data-size')) setSize(true);
if (page.hasAttribute('data-theme')) setTheme(page.getAttribute('data-theme') as string);
setLanguage(language);
wayBack(checker);
rules.follow();
