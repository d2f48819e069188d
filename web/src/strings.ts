// Every word of the interface, in both languages. The engine brings the words of the findings.
import type { Language } from './catalogue';

const zh = {
  intakeTitle: '检查一份政府信息公开工作年度报告',
  intakeLead: '粘贴或拖入报告全文，马上得到逐条的核对结果。',
  dropHere: '把报告文件拖到这里，或',
  dropNow: '松开鼠标，开始检查',
  choose: '选择文件…',
  kinds: 'Word（docx、doc、wps）、PDF、OFD、Excel（xlsx）、网页（html）、文本（txt、md）、压缩包（zip）',
  or: '或者',
  pasteLabel: '粘贴报告全文',
  pasteHint: '在本页任意处按 Ctrl+V 即可，网页和 Word 里的表格会一起带过来；也可以在框内输入。',
  pastePlaceholder: '在这里粘贴……',
  check: '检查',
  sample: '看一个样例',
  sampleNote: '样例中的单位和数字均为虚构',
  privacy: '本机处理，不上传：报告只在这个浏览器里检查，内容不发出、不保存。打开后本页不再联网，只有第一次读 PDF 时从本站取一次读取程序。',
  pastedName: '粘贴的内容',
  typedName: '输入的内容',
  sampleName: '样例（虚构单位）',
  onlyFirst: (name: string, n: number) =>
    `一共收到 ${n} 个文件。目前一次检查一份，这里检查的是第一个：“${name}”。`,
  checking: (name: string) => `正在检查“${name}”……`,
  readingPdf: (name: string) => `正在读取 PDF“${name}”……`,
  cancel: '取消',
  cancelled: '已取消。可以重新粘贴或选择文件。',
  again: '检查另一份',
  recheck: '重新检查',

  severity: { error: '必须改', warning: '请核对', info: '提示' } as { [severity: string]: string },
  verdictErrors: (n: number) => `${n} 处必须改`,
  verdictWarnings: (n: number) => `没有必须改的问题，${n} 处请核对`,
  verdictInfos: (n: number) => `没有必须改的问题，${n} 条提示`,
  verdictNone: '没有发现问题',
  verdictAlso: (warning: number, info: number) =>
    '另有 ' + [warning && `${warning} 处请核对`, info && `${info} 条提示`].filter(Boolean).join('、') + '。',
  verdictNonePartly: (n: number) => `没有发现问题，但有 ${n} 项没有检查到`,
  verdictNoneNote: (rules: number) =>
    `按 ${rules} 条规则检查，没有发现问题。下面列出检查了什么、哪些没有检查到。`,
  verdictPartly: (n: number) => `有 ${n} 项没有检查到，原因见下文。`,
  ruleName: (title: string) => `“${title}”`,
  verdictSpoken: (e: number, w: number, i: number) =>
    e + w + i === 0
      ? '检查完成：没有发现问题'
      : '检查完成：' +
        [e && `${e} 处必须改`, w && `${w} 处请核对`, i && `${i} 条提示`].filter(Boolean).join('，'),
  documentTitle: (e: number, w: number, i: number) =>
    e ? `${e} 处必须改` : w ? `${w} 处请核对` : i ? `${i} 条提示` : '0 处问题',
  documentTitleFailed: '未能检查',

  findings: '问题清单',
  findingsNote: '按在报告中出现的先后排列。',
  keys: 'F8 下一处，Shift+F8 上一处',
  next: '下一处',
  previous: '上一处',
  all: '全部',
  filter: '只看',
  copy: '复制清单',
  copied: '已复制，可粘贴到 Word、WPS 或聊天窗口',
  copyFailed: '浏览器不允许复制，请手工选取',
  print: '打印',
  toPlace: '看原文',
  toPlaceLabel: (n: number) => `看原文：第 ${n} 条`,
  backLabel: (mark: string, severity: string, message: string) =>
    `${mark} ${severity}：${message} 回到清单`,
  noPlace: '针对整份报告',
  arithmetic: '算式',
  advice: '怎么改',
  basis: '依据',
  excerpt: '原文',
  change: '改动',
  groupTitle: (n: number) => `一处改动可同时解决 ${n} 处`,
  groupTitleSeveral: (edits: number, n: number) => `${edits} 处改动可一起解决 ${n} 处`,
  groupNote: '这些问题互相牵连。改之前，请对照台账确认哪一个数是对的。',
  reading: (n: number) => `改法${['一', '二', '三', '四', '五', '六'][n] || n + 1}`,
  becomes: '改为',
  blank: '（空白）',
  more: (n: number) => `显示其余 ${n} 条`,

  notAssessed: '没有检查到的',
  notAssessedNote: '这些项目缺少可靠的依据，没有下结论，请人工核对。',
  notAssessedNone: '没有。所有适用的规则都作出了判断。',
  checked: '检查了什么',
  checkedRules: '规则',
  checkedRulesValue: (n: number) => `${n} 条`,
  checkedAgency: '单位',
  checkedYear: '年度',
  checkedYearValue: (y: number) => `${y} 年`,
  checkedForm: '格式',
  formName: { '2021': '2021 年起的格式', '2019': '2019—2020 年的格式（试行）', pre2019: '2018 年及以前的格式（数字不检查）' } as {
    [id: string]: string;
  },
  checkedSections: '部分',
  checkedSectionsValue: (n: number) => `认出 ${n} 个（应有 6 个）`,
  checkedTables: '表格',
  checkedTablesValue: (n: number, all: number) => `认出 ${n} 张（应有 ${all} 张）`,
  checkedCells: '表中数字',
  checkedCellsValue: (n: number, all: number) => `读出 ${n} 个（应有 ${all} 个）`,
  checkedClaims: '正文中的数字',
  checkedClaimsValue: (n: number) => `与表格对照 ${n} 处`,
  checkedSource: '来源',
  unknown: '没有认出',

  report: '报告原文',
  reportNote: '正文照录，表格按规定格式重画；有问题的地方用编号标出，点编号回到清单。',
  tableName: {
    disclosure: '表二',
    requests: '表三',
    remedies: '表四',
  } as { [key: string]: string },
  tableTitle: {
    disclosure: '主动公开政府信息情况',
    requests: '收到和处理政府信息公开申请情况',
    remedies: '政府信息公开行政复议、行政诉讼情况',
  } as { [key: string]: string },
  sectionNumber: { overview: '一', disclosure: '二', requests: '三', remedies: '四', problems: '五', others: '六' } as {
    [key: string]: string;
  },
  atRow: (n: number, label: string) => ` 第${n}行「${label}」`,
  atRowLabel: (label: string) => `「${label}」`,
  atColumn: (label: string) => `「${label}」列`,
  atColumns: (labels: string[]) => labels.map((label) => `「${label}」`).join('') + '列',
  atAllColumns: (n: number) => `全部 ${n} 列`,
  atSection: (number: string) => `第${number}部分`,
  atLine: (n: number) => `第${n}行`,
  lineOfText: (n: number) => `原文第${n}行`,
  dot: ' · ',
  comma: '、',
  between: '；',
  colon: '：',
  missing: '缺',
  missingCell: '报告中没有这一格',
  related: '与某个问题的改动有关',
  scroll: '可左右滚动',
  tableNote: '表中其他问题',
  cut: (n: number) => `报告很长，其余 ${n} 行没有问题，不再显示。`,

  unreadable: '这个文件读不了',
  notAReport: '没有认出年度报告',
  unavailable: '检查程序没能启动',
  timeout: '检查超时，已停止',
  crashed: '检查中途出错，已停止',
  pdfUnavailable: '读取 PDF 的程序没能载入',
  pdfTimeout: '读取 PDF 超时，已停止',
  pdfCrashed: '读取 PDF 中途出错，已停止',
  fallbackPdf: '请再试一次；还是不行，请用 WPS 或 Word 另存为 DOCX 后再选，或者复制全文粘贴。',
  whatToDo: '怎么办',
  fallbackUnreadable:
    '请在 Word 或 WPS 中打开文件，全选、复制，然后在本页按 Ctrl+V 粘贴；表格会一起带过来。',
  fallbackNotAReport:
    '请确认粘贴的是政府信息公开工作年度报告的全文（有标题、六个部分和三张表），并从头到尾一起复制。',
  fallbackUnavailable:
    '请换用较新的浏览器（Chromium 78 以上，如 360 安全浏览器“极速模式”、奇安信、UOS 浏览器），或者联系管理员：服务器发送检查程序（assets/worker…js）时，应带有头 Content-Security-Policy: default-src \'none\'; script-src \'wasm-unsafe-eval\'。',
  noWebAssembly: '这个浏览器关闭了 WebAssembly（常见于“仅解释执行 JavaScript”的安全策略）。请联系管理员为本页放开，或换一个浏览器。',
  fallbackTimeout:
    '超过 20 秒没有结果。请只粘贴这一份报告的正文再试；如果还不行，请把文件拆小。',
  fallbackCrashed: '检查程序已重新启动，可以直接再试一次；换成粘贴全文通常能行。',
  tooLarge: '文件超过 50 MB。请只保留报告正文，去掉图片后再试。',
  readFailed: '浏览器没能读出这个文件（可能是文件夹，或者正被占用）。请重新选择文件，或打开后复制全文粘贴。',
  emptyPaste: '剪贴板里没有文字。请在报告中全选、复制后再粘贴；图片形式的报告认不出。',
  details: '技术信息',
  empty: '请先粘贴或输入报告内容。',
};

export type Strings = typeof zh;

const s = (n: number) => (n === 1 ? '' : 's');

const en: Strings = {
  intakeTitle: 'Check a government information disclosure annual report',
  intakeLead: 'Paste or drop a whole report; the findings appear at once, each with its place.',
  dropHere: 'Drop the report here, or',
  dropNow: 'Release to check',
  choose: 'Choose a file…',
  kinds: 'Word (docx, doc, wps), PDF, OFD, Excel (xlsx), web page (html), text (txt, md) or archive (zip)',
  or: 'or',
  pasteLabel: 'Paste the whole report',
  pasteHint:
    'Press Ctrl+V anywhere on this page: tables from web pages and Word come along. You can also type here.',
  pastePlaceholder: 'Paste here…',
  check: 'Check',
  sample: 'Show a sample',
  sampleNote: 'The agency and the figures of the sample are made up',
  privacy:
    'Nothing is uploaded: the report is checked inside this browser. It sends and keeps none of it. After it has loaded, the page makes no request, but for the part that reads PDF, fetched from this site when the first PDF comes.',
  pastedName: 'Pasted text',
  typedName: 'Typed text',
  sampleName: 'Sample (made-up agency)',
  onlyFirst: (name, n) =>
    `${n} files were given. One report is checked at a time; this is the first, “${name}”.`,
  checking: (name) => `Checking “${name}”…`,
  readingPdf: (name) => `Reading the PDF “${name}”…`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Paste or choose a report to start again.',
  again: 'Check another',
  recheck: 'Check again',

  severity: { error: 'Must fix', warning: 'Please verify', info: 'Note' },
  verdictErrors: (n) => `${n} to fix`,
  verdictWarnings: (n) => `Nothing that must be fixed, ${n} to verify`,
  verdictInfos: (n) => `Nothing that must be fixed, ${n} note${s(n)}`,
  verdictNone: 'No fault found',
  verdictAlso: (warning, info) =>
    'Also ' +
    [warning && `${warning} to verify`, info && `${info} note${s(info)}`].filter(Boolean).join(' and ') +
    '.',
  verdictNonePartly: (n) => `No fault found, but ${n} rule${s(n)} could not be assessed`,
  verdictPartly: (n) => `${n} rule${s(n)} could not be assessed; the reasons are below.`,
  ruleName: (title) => `“${title}”`,
  verdictNoneNote: (rules) =>
    `Checked against ${rules} rules without a finding. What was checked, and what could not be, is listed below.`,
  verdictSpoken: (e, w, i) =>
    e + w + i === 0
      ? 'Check complete: no fault found'
      : 'Check complete: ' +
        [e && `${e} to fix`, w && `${w} to verify`, i && `${i} note${s(i)}`].filter(Boolean).join(', '),
  documentTitle: (e, w, i) =>
    e ? `${e} to fix` : w ? `${w} to verify` : i ? `${i} note${s(i)}` : '0 faults',
  documentTitleFailed: 'Not checked',

  findings: 'Findings',
  findingsNote: 'In the order of the report.',
  keys: 'F8 next, Shift+F8 previous',
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  filter: 'Show',
  copy: 'Copy the list',
  copied: 'Copied; paste it into Word, WPS or a message',
  copyFailed: 'The browser refused to copy; please select by hand',
  print: 'Print',
  toPlace: 'See in the report',
  toPlaceLabel: (n) => `See in the report: finding ${n}`,
  backLabel: (mark, severity, message) => `${mark} ${severity}: ${message} Back to the list`,
  noPlace: 'Concerns the whole report',
  arithmetic: 'Sum',
  advice: 'What to do',
  basis: 'Basis',
  excerpt: 'Text',
  change: 'Change',
  groupTitle: (n) => `One change settles ${n} findings`,
  groupTitleSeveral: (edits, n) => `${edits} changes together settle ${n} findings`,
  groupNote: 'These findings hang together. Before changing anything, see in your records which number is right.',
  reading: (n) => `Reading ${n + 1}`,
  becomes: 'becomes',
  blank: '(blank)',
  more: (n) => `Show ${n} more`,

  notAssessed: 'Not assessed',
  notAssessedNote: 'For these there was no reliable ground, so nothing was concluded. Please check them by hand.',
  notAssessedNone: 'Nothing. Every rule that applies came to a conclusion.',
  checked: 'What was checked',
  checkedRules: 'Rules',
  checkedRulesValue: (n) => `${n}`,
  checkedAgency: 'Agency',
  checkedYear: 'Year',
  checkedYearValue: (y) => `${y}`,
  checkedForm: 'Form',
  formName: {
    '2021': 'the form in force since 2021',
    '2019': 'the form of 2019–2020 (trial)',
    pre2019: 'the form up to 2018 (figures not checked)',
  },
  checkedSections: 'Sections',
  checkedSectionsValue: (n) => `${n} recognised of 6`,
  checkedTables: 'Tables',
  checkedTablesValue: (n, all) => `${n} recognised of ${all}`,
  checkedCells: 'Figures in tables',
  checkedCellsValue: (n, all) => `${n} read of ${all}`,
  checkedClaims: 'Figures in the text',
  checkedClaimsValue: (n) => `${n} compared with the tables`,
  checkedSource: 'Source',
  unknown: 'not recognised',

  report: 'The report',
  reportNote:
    'Text as written, tables redrawn in the official form. Faults carry their number; the number leads back to the list.',
  tableName: { disclosure: 'Table 2', requests: 'Table 3', remedies: 'Table 4' },
  tableTitle: {
    disclosure: 'Information disclosed on own initiative (主动公开政府信息情况)',
    requests: 'Requests received and handled (收到和处理政府信息公开申请情况)',
    remedies: 'Reviews and lawsuits (政府信息公开行政复议、行政诉讼情况)',
  },
  sectionNumber: { overview: '1', disclosure: '2', requests: '3', remedies: '4', problems: '5', others: '6' },
  atRow: (n, label) => `, row ${n} “${label}”`,
  atRowLabel: (label) => `, “${label}”`,
  atColumn: (label) => `column “${label}”`,
  atColumns: (labels) => 'columns ' + labels.map((label) => `“${label}”`).join(', '),
  atAllColumns: (n) => `all ${n} columns`,
  atSection: (number) => `Section ${number}`,
  atLine: (n) => `line ${n}`,
  lineOfText: (n) => `line ${n} of the text`,
  dot: ' · ',
  comma: ', ',
  between: '; ',
  colon: ': ',
  missing: 'missing',
  missingCell: 'The report has no such cell',
  related: 'Part of a possible change',
  scroll: 'scrolls sideways',
  tableNote: 'Also in this table',
  cut: (n) => `The report is long; ${n} more lines without findings are not shown.`,

  unreadable: 'This file cannot be read',
  notAReport: 'No annual report was recognised',
  unavailable: 'The checking engine did not start',
  timeout: 'The check took too long and was stopped',
  crashed: 'The check failed half-way and was stopped',
  pdfUnavailable: 'The part that reads PDF did not load',
  pdfTimeout: 'Reading the PDF took too long and was stopped',
  pdfCrashed: 'Reading the PDF failed half-way and was stopped',
  fallbackPdf: 'Try again; if it fails again, save the file as DOCX with WPS or Word, or paste the whole text.',
  whatToDo: 'What to do',
  fallbackUnreadable:
    'Open the file in Word or WPS, select all, copy, and press Ctrl+V on this page: the tables come along.',
  fallbackNotAReport:
    'Make sure it is the whole annual report (title, six sections, three tables), copied from beginning to end.',
  fallbackUnavailable:
    "Use a newer browser (Chromium 78 or later), or tell the administrator: the server must send the engine (assets/worker…js) with the header Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'.",
  noWebAssembly:
    'This browser has WebAssembly switched off (often a policy that forbids just-in-time compilation). Ask the administrator to allow it for this page, or use another browser.',
  fallbackTimeout:
    'There was no result within 20 seconds. Paste only the text of this one report; if that fails too, split the file.',
  fallbackCrashed: 'The engine has been restarted and you can try again; pasting the whole text usually works.',
  tooLarge: 'The file is larger than 50 MB. Keep the text of the report, remove the pictures and try again.',
  readFailed:
    'The browser could not read this file (a folder, or a file in use). Choose it again, or open it, copy all and paste.',
  emptyPaste: 'There is no text on the clipboard. Select all in the report, copy, and paste again; pictures cannot be read.',
  details: 'Technical details',
  empty: 'Paste or type the report first.',
};

export function strings(language: Language): Strings {
  return language === 'en' ? en : zh;
}

export const kIcon: { [severity: string]: string } = { error: '✖', warning: '▲', info: 'ℹ' };
