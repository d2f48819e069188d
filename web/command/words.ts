// Words of the command that the page does not have.
import type { Language } from '../src/catalogue';

const zh = {
  usage: '用法: gouji [--format text|json|sarif|csv] [--lang zh|en] [--text] 文件…（- 为标准输入）',
  help: [
    '检查政府信息公开工作年度报告。',
    '  --format  text（默认）、json、sarif、csv',
    '  --lang    zh（默认）、en',
    '  --text    在 JSON 中附上所读的正文',
    '退出码: 0 没有必须改的问题；1 有；2 有文件读不了或不是年度报告。',
  ].join('\n'),
  notYet: (option: string) => `${option}：本版本还没有这项功能`,
  badLanguage: (given: string) => `--lang 只能是 zh 或 en，不能是“${given}”`,
  badFormat: (given: string) => `--format 只能是 text、json、sarif、csv，不能是“${given}”`,
  noFile: '没有给出文件',
  notFound: '没有这个文件。请检查路径。',
  notReadable: (why: string) => `打不开这个文件（${why}）。`,
  engine: (why: string) => `检查中途出错（${why}）。`,
  pdfTimeout: '读取这个 PDF 超过两分钟，已停止。请用 WPS 或 Word 另存为 DOCX 后再检查。',
  status: { unreadable: '读不了', 'not-a-report': '没有认出年度报告' } as { [status: string]: string },
  total: (n: number, bad: number, failed: number) =>
    `共 ${n} 份：${bad} 份有必须改的问题，${n - bad - failed} 份没有` + (failed ? `，${failed} 份未能检查` : '') + '。',
  columns: ['文件', '序号', '严重程度', '规则', '标题', '位置', '行', '列', '问题', '算式', '怎么改', '依据', '应为', '实为', '指纹'],
  notChecked: '未能检查',
};

const en: typeof zh = {
  usage: 'usage: gouji [--format text|json|sarif|csv] [--lang zh|en] [--text] FILE… (- is standard input)',
  help: [
    'Checks annual reports on government information disclosure.',
    '  --format  text (default), json, sarif, csv',
    '  --lang    zh (default), en',
    '  --text    adds the text that was read to the JSON',
    'Exit status: 0 nothing that must be fixed; 1 something; 2 a file is unreadable or no report.',
  ].join('\n'),
  notYet: (option) => `${option}: not in this version yet`,
  badLanguage: (given) => `--lang is zh or en, not "${given}"`,
  badFormat: (given) => `--format is text, json, sarif or csv, not "${given}"`,
  noFile: 'no file given',
  notFound: 'There is no such file. Check the path.',
  notReadable: (why) => `The file cannot be opened (${why}).`,
  engine: (why) => `The check failed half-way (${why}).`,
  pdfTimeout: 'Reading this PDF took more than two minutes and was stopped. Save it as DOCX with WPS or Word and check that.',
  status: { unreadable: 'cannot be read', 'not-a-report': 'no annual report recognised' },
  total: (n, bad, failed) =>
    `${n} files: ${bad} with something to fix, ${n - bad - failed} without` + (failed ? `, ${failed} not checked` : '') + '.',
  columns: ['file', 'number', 'severity', 'rule', 'title', 'position', 'line', 'column', 'message', 'arithmetic', 'advice', 'basis', 'expected', 'actual', 'fingerprint'],
  notChecked: 'not checked',
};

export const kWords: { [language in Language]: typeof zh } = { zh, en };
