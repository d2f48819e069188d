// Words of the command that the page does not have.
import type { Language } from '../src/catalogue';

/** Why --rollup takes a report for the one that counts the others. */
export type ParentWhy = 'government' | 'most' | 'first';
const kParentWhy: { [why in ParentWhy]: string } = {
  government: '政府的报告',
  most: '没有认出政府的报告，取新收申请最多的一份',
  first: '没有认出政府的报告，也没有一份收到申请，取第一份',
};
const kParentWhyEn: { [why in ParentWhy]: string } = {
  government: 'the report of the government',
  most: 'no report of a government was recognised; it has the most requests',
  first: 'no report of a government was recognised, and none has requests; it is the first',
};

const zh = {
  usage: [
    '用法: gouji [--format text|json|sarif|csv] [--lang zh|en]',
    '            [--text] [--previous 上年报告] [--rollup]',
    '            [--profile 配置] 文件…（- 为标准输入）',
  ].join('\n'),
  help: [
    '检查政府信息公开工作年度报告。',
    '  --format         text（默认）、json、sarif、csv',
    '  --lang           zh（默认）、en',
    '  --text           在 JSON 中附上所读的正文',
    '  --previous 文件  与同一单位上年的报告核对：结转、存量、照抄',
    '  --rollup         把同一年度的各文件汇总：本级政府的报告（没有时取新收申请最多的一份）应等于其余各份之和',
    '  --profile 文件   JSON 配置：规则的开关和轻重、期限、已接受的问题',
    '文件可以是 DOCX、DOC、WPS、PDF、OFD、XLSX、TXT、Markdown、HTML，或装有它们的 ZIP。',
    '退出码: 0 没有必须改的问题；1 有；2 有文件读不了或不是年度报告。',
  ].join('\n'),
  oneFile: '--previous 只能与一个文件比较',
  oneMode: '--previous 和 --rollup 不能同时用',
  severalFiles: '--rollup 至少需要两个文件',
  archiveFile: '压缩包里的这个文件读不出来。请先解压，再检查。',
  withPrevious: '与上年报告核对',
  withRollup: '汇总核对',
  nothingAcross: '没有两份可以一起核对的报告',
  parent: (name: string, why: ParentWhy) => `以“${name}”为本级报告（${kParentWhy[why]}），其余同一年度的为下级报告。`,
  takesNoPart: '没有认出年度报告，没有参加核对',
  badLanguage: (given: string) => `--lang 只能是 zh 或 en，不能是“${given}”`,
  badFormat: (given: string) => `--format 只能是 text、json、sarif、csv，不能是“${given}”`,
  noFile: '没有给出文件',
  unknownOption: (given: string) => `没有“${given}”这个选项`,
  notFound: '没有这个文件。请检查路径。',
  folder: '这是文件夹。请给出其中的文件，或把它们压缩成 ZIP。',
  notReadable: (why: string) => `打不开这个文件（${why}）。`,
  engine: (why: string) => `检查中途出错（${why}）。`,
  pdfTimeout: '读取这个 PDF 超过两分钟，已停止。请用 WPS 或 Word 另存为 DOCX 后再检查。',
  status: { unreadable: '读不了', 'not-a-report': '没有认出年度报告' } as { [status: string]: string },
  total: (n: number, bad: number, failed: number) =>
    `共 ${n} 份：${bad} 份有必须改的问题，${n - bad - failed} 份没有必须改的` + (failed ? `，${failed} 份未能检查` : '') + '。',
  columns: ['文件', '序号', '严重程度', '规则', '标题', '位置', '行', '列', '问题', '算式', '怎么改', '依据', '应为', '实为', '指纹', '接受'],
  notChecked: '未能检查',
  notCompared: '没有比较，原因见下',
};

const en: typeof zh = {
  usage: [
    'usage: gouji [--format text|json|sarif|csv] [--lang zh|en]',
    '             [--text] [--previous FILE] [--rollup]',
    '             [--profile FILE] FILE… (- is standard input)',
  ].join('\n'),
  help: [
    'Checks annual reports on government information disclosure.',
    '  --format         text (default), json, sarif, csv',
    '  --lang           zh (default), en',
    '  --text           adds the text that was read to the JSON',
    "  --previous FILE  compares with the same agency's report of the year before",
    '  --rollup         adds up files of one year: the report of the government (else the one with the most requests) should be the sum of the others',
    '  --profile FILE   JSON: rules on and off, severities, deadlines, accepted findings',
    'Files: DOCX, DOC, WPS, PDF, OFD, XLSX, TXT, Markdown, HTML, or a ZIP of such files.',
    'Exit status: 0 nothing that must be fixed; 1 something; 2 a file is unreadable or no report.',
  ].join('\n'),
  oneFile: '--previous compares with one file',
  oneMode: '--previous and --rollup do not go together',
  severalFiles: '--rollup needs two files or more',
  archiveFile: 'This file of the archive cannot be read. Unpack it and check it.',
  withPrevious: "Compared with last year's report",
  withRollup: 'Added up',
  nothingAcross: 'there are no two reports to compare',
  parent: (name, why) =>
    `“${name}” is taken as the parent (${kParentWhyEn[why]}), the others of its year as its subordinates.`,
  takesNoPart: 'no annual report was recognised; it took no part',
  badLanguage: (given) => `--lang is zh or en, not "${given}"`,
  badFormat: (given) => `--format is text, json, sarif or csv, not "${given}"`,
  noFile: 'no file given',
  unknownOption: (given) => `there is no option ${given}`,
  notFound: 'There is no such file. Check the path.',
  folder: 'This is a folder. Give the files in it, or a ZIP of them.',
  notReadable: (why) => `The file cannot be opened (${why}).`,
  engine: (why) => `The check failed half-way (${why}).`,
  pdfTimeout: 'Reading this PDF took more than two minutes and was stopped. Save it as DOCX with WPS or Word and check that.',
  status: { unreadable: 'cannot be read', 'not-a-report': 'no annual report recognised' },
  total: (n, bad, failed) =>
    `${n} files: ${bad} with something to fix, ${n - bad - failed} without` + (failed ? `, ${failed} not checked` : '') + '.',
  columns: ['file', 'number', 'severity', 'rule', 'title', 'position', 'line', 'column', 'message', 'arithmetic', 'advice', 'basis', 'expected', 'actual', 'fingerprint', 'accepted'],
  notChecked: 'not checked',
  notCompared: 'Nothing was compared; the reasons are below',
};

export type Words = typeof zh;
export const kWords: { [language in Language]: Words } = { zh, en };
