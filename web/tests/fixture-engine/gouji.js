// A stand-in for the engine with the same face, for tests of the page alone: it answers with
// hand-made results about a made-up agency. Words in the input choose the state to be shown.
var createGouji = (function () {
  var kColumns = [
    ['person', '自然人'], ['business', '商业企业'], ['research', '科研机构'], ['nonprofit', '社会公益组织'],
    ['legal', '法律服务机构'], ['other', '其他'], ['total', '总计'],
  ];
  var kRows = [
    ['received', '一、本年新收政府信息公开申请数量', null], ['carried_in', '二、上年结转政府信息公开申请数量', null],
    ['granted', '（一）予以公开', '三、本年度办理结果'],
    ['partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '三、本年度办理结果'],
    ['denied_secret', '1.属于国家秘密', '（三）不予公开'], ['denied_law', '2.其他法律行政法规禁止公开', '（三）不予公开'],
    ['denied_safety', '3.危及“三安全一稳定”', '（三）不予公开'], ['denied_third_party', '4.保护第三方合法权益', '（三）不予公开'],
    ['denied_internal', '5.属于三类内部事务信息', '（三）不予公开'], ['denied_process', '6.属于四类过程性信息', '（三）不予公开'],
    ['denied_enforcement', '7.属于行政执法案卷', '（三）不予公开'], ['denied_inquiry', '8.属于行政查询事项', '（三）不予公开'],
    ['unavailable_not_held', '1.本机关不掌握相关政府信息', '（四）无法提供'], ['unavailable_not_ready', '2.没有现成信息需要另行制作', '（四）无法提供'],
    ['unavailable_unclear', '3.补正后申请内容仍不明确', '（四）无法提供'],
    ['refused_petition', '1.信访举报投诉类申请', '（五）不予处理'], ['refused_repeat', '2.重复申请', '（五）不予处理'],
    ['refused_publication', '3.要求提供公开出版物', '（五）不予处理'], ['refused_excessive', '4.无正当理由大量反复申请', '（五）不予处理'],
    ['refused_confirmation', '5.要求行政机关确认或重新出具已获取信息', '（五）不予处理'],
    ['closed_uncorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '（六）其他处理'],
    ['closed_unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '（六）其他处理'],
    ['closed_other', '3.其他', '（六）其他处理'], ['processed_total', '（七）总计', '三、本年度办理结果'], ['carried_out', '四、结转下年度继续办理', null],
  ];
  var kDisclosure = [
    ['rules', '规章', '第二十条第（一）项', ['issued', 'repealed', 'in_force']],
    ['normative', '行政规范性文件', '第二十条第（一）项', ['issued', 'repealed', 'in_force']],
    ['licensing', '行政许可', '第二十条第（五）项', ['decisions']], ['penalty', '行政处罚', '第二十条第（六）项', ['decisions']],
    ['coercion', '行政强制', '第二十条第（六）项', ['decisions']], ['fees', '行政事业性收费', '第二十条第（八）项', ['amount']],
  ];
  var kDisclosureColumns = [
    ['issued', '本年制发件数'], ['repealed', '本年废止件数'], ['in_force', '现行有效件数'],
    ['decisions', '本年处理决定数量'], ['amount', '本年收费金额（单位：万元）'],
  ];
  var kRemedies = [['review', '行政复议'], ['suit_direct', '未经复议直接起诉'], ['suit_after_review', '复议后起诉']];
  var kRemedyColumns = [['upheld', '结果维持'], ['corrected', '结果纠正'], ['other', '其他结果'], ['pending', '尚未审结'], ['total', '总计']];
  function keyed(pairs) {
    return pairs.map(function (p) { return { key: p[0], label: p[1] }; });
  }
  function keys(pairs) {
    return pairs.map(function (p) { return p[0]; });
  }
  function catalogue() {
    return JSON.stringify({
      version: 'fixture',
      rules: [{ id: 'row-total', group: 'arithmetic', severity: 'error', title: '总计不等于分项之和', basis: '国办公开办函〔2021〕30号', advice: '' }],
      forms: [{
        id: '2021',
        prescribedBy: '国办公开办函〔2021〕30号',
        tables: [
          { key: 'disclosure', corner: null, rows: kDisclosure.map(function (r) {
            return { key: r[0], label: r[1], group: r[2], columns: keyed(kDisclosureColumns).filter(function (c) { return r[3].indexOf(c.key) >= 0; }) };
          }) },
          { key: 'requests', corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', rows: kRows.map(function (r) {
            return { key: r[0], label: r[1], group: r[2], columns: keyed(kColumns) };
          }) },
          { key: 'remedies', corner: null, rows: kRemedies.map(function (r, i) {
            return { key: r[0], label: r[1], group: i ? '行政诉讼' : null, columns: keyed(kRemedyColumns) };
          }) },
        ],
      }],
    });
  }
  function place(text, start, end) {
    var before = text.slice(0, start);
    return { start: start, end: end, line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
  }
  function find(text, needle, from) {
    var start = text.indexOf(needle, from || 0);
    return start < 0 ? null : place(text, start, start + needle.length);
  }
  function cellsOf(text, label, columns, row) {
    var at = find(text, '\n' + label + '\t');
    var values = [];
    var offset = at ? at.end : 0;
    if (at) values = text.slice(at.end, text.indexOf('\n', at.end)).split('\t');
    return columns.map(function (column, i) {
      var value = values[i];
      var cell = { row: row, column: column, value: value === undefined ? null : value, text: value === undefined ? null : value,
        state: value === undefined ? 'missing' : 'value', at: value === undefined ? null : place(text, offset, offset + value.length) };
      if (value !== undefined) offset += value.length + 1;
      return cell;
    });
  }
  function span(text, from, to) {
    var a = text.indexOf(from);
    var b = text.indexOf(to, a);
    return a < 0 || b < 0 ? null : place(text, a, b);
  }
  function flat(lists) {
    return [].concat.apply([], lists);
  }
  function empty(name, bytes, status) {
    return { source: { name: name, format: 'text', encoding: 'utf-8', bytes: bytes }, status: status, problem: null, report: null,
      findings: [], repairs: [], notAssessed: [], summary: { error: 0, warning: 0, info: 0, rulesChecked: 0 } };
  }
  function format(bytes) {
    return /%PDF-/.test(new TextDecoder('utf-8').decode(bytes)) ? 'pdf' : '';
  }
  // Runs on one baseline are the cells of a row.
  function pdfText(pages) {
    var text = '';
    var last = null;
    pages.split('\n').forEach(function (line) {
      var fields = line.split('\t');
      if (fields[0] !== 'T') return;
      text += (last === null ? '' : last === fields[2] ? '\t' : '\n') + fields[5];
      last = fields[2];
    });
    return text + '\n';
  }
  function check(bytes, options) {
    var text = options.pages ? pdfText(options.pages) : new TextDecoder('utf-8').decode(bytes);
    var en = options.language === 'en';
    if (/@hang/.test(text)) for (;;);
    if (/@crash/.test(text)) throw new Error('made to crash');
    if (/@slow/.test(text)) { var until = Date.now() + 1500; while (Date.now() < until); }
    var result;
    var failed = /^E\t(.*)/.exec(options.pages);
    if (failed || (options.pages && !/^T/m.test(options.pages))) {
      result = empty(options.name, bytes.length, 'unreadable');
      result.source.format = 'pdf';
      result.problem = failed ? failed[1] : 'scanned-pdf';
      result.message = { encrypted: '这个 PDF 有密码。', damaged: '这个 PDF 已损坏。', 'scanned-pdf': '这个 PDF 是扫描件，没有文字。' }[result.problem];
      return JSON.stringify(result);
    }
    if (/@unreadable/.test(text)) {
      result = empty(options.name, bytes.length, 'unreadable');
      result.problem = 'unsupported';
      result.source.format = 'docx';
      result.message = en ? 'This is a Word file (docx). Open it, copy all and paste it here.' : '这是 Word 文档（docx），目前还不能直接读取。请打开后全选、复制，再粘贴到本页。';
      return JSON.stringify(result);
    }
    if (!/年度报告/.test(text)) {
      result = empty(options.name, bytes.length, 'not-a-report');
      result.message = en ? 'No title, section or table of an annual report was found.' : '没有找到年度报告的标题、六个部分和表格。请从报告标题开始，全文复制后再粘贴。';
      return JSON.stringify(result);
    }
    result = empty(options.name, bytes.length, 'checked');
    if (options.text) result.source.text = text;
    var d = flat(kDisclosure.map(function (r) { return cellsOf(text, r[1], r[3], r[0]); }));
    var q = flat(kRows.map(function (r) { return cellsOf(text, r[1], keys(kColumns), r[0]); }));
    var line = text.indexOf('\n1\t0\t0\t0\t1\t') + 1;
    var numbers = line ? text.slice(line, text.indexOf('\n', line)).split('\t') : [];
    var m = flat(kRemedies.map(function (r, i) {
      return kRemedyColumns.map(function (c, j) {
        var v = numbers[i * 5 + j];
        return { row: r[0], column: c[0], value: v === undefined ? null : v, text: v === undefined ? null : v, state: v === undefined ? 'missing' : 'value', at: null };
      });
    }));
    var heads = [['overview', '一、总体情况'], ['disclosure', '二、主动公开政府信息情况'], ['requests', '三、收到和处理'],
      ['remedies', '四、政府信息公开行政复议'], ['problems', '五、存在的主要问题'], ['others', '六、其他需要报告的事项']];
    result.report = {
      year: 2025, form: '2021', agency: '云岭市样板区城市管理局', agencyKind: 'department',
      sections: heads.map(function (s) { return { key: s[0], at: find(text, s[1]) }; }),
      tables: [
        { key: 'disclosure', found: true, form: '2021', at: span(text, '第二十条第（一）项', '三、收到和处理'), cells: d },
        { key: 'requests', found: true, form: '2021', at: span(text, '（本列数据', '四、政府信息公开行政复议'), cells: q },
        { key: 'remedies', found: true, form: '2021', at: span(text, '行政复议\t行政诉讼', '五、存在'), cells: m },
      ],
      claims: [{ kind: 'requests', value: '15', text: '收到政府信息公开申请15件', at: find(text, '收到政府信息公开申请15件') }],
    };
    result.summary.rulesChecked = 52;
    if (/@clean/.test(text)) return JSON.stringify(result);
    if (/@partly/.test(text)) {
      result.notAssessed = keys(kColumns).map(function (c) {
        return { rule: 'column-total', title: '（七）总计不等于各项之和', cell: { table: 'requests', row: 'processed_total', column: c }, reason: '“3.其他”一行的数值个数不对，无法确定各列' };
      }).concat([{ rule: 'growth', title: '增长数与上年', cell: null, reason: '没有提供上年的报告' }]);
      return JSON.stringify(result);
    }
    var received = q.filter(function (c) { return c.row === 'received' && c.column === 'total'; })[0];
    function add(rule, severity, title, message, at, more) {
      var finding = { id: 'f' + (result.findings.length + 1), rule: rule, severity: severity, title: title, message: message, at: at, cell: null,
        expected: null, actual: null, arithmetic: null, basis: '国办公开办函〔2021〕30号', advice: null, repair: null, fingerprint: 'x' };
      for (var k in more) finding[k] = more[k];
      result.findings.push(finding);
      result.summary[severity]++;
    }
    add('row-total', 'error', en ? 'Row total' : '总计不等于分项之和',
      en ? 'The total of the row is 13; the six kinds of applicants add up to 12.' : '“本年新收”的总计写 13，六类申请人相加是 12。', received && received.at,
      { cell: { table: 'requests', row: 'received', column: 'total' }, expected: '12', actual: '13', repair: 0, basis: en ? 'Official form: 总计 is the sum of the six columns' : '年度报告格式（国办公开办函〔2021〕30号）：总计为各类申请人之和',
        arithmetic: '10 + 2 + 0 + 0 + 0 + 0 = 12' + (en ? '; the report says 13' : '，报告写 13'), advice: en ? 'See the register which figure is right.' : '对照受理台账，核实是总计多写 1，还是某类申请人少写 1。' });
    add('balance', 'error', en ? 'Balance' : '勾稽关系不成立',
      en ? 'Column 总计: 13 + 1 is not 12 + 1.' : '“总计”列：新收加结转是 14，办理总计加结转下年度是 13。', received && received.at,
      { cell: { table: 'requests', row: null, column: 'total' }, repair: 0, arithmetic: '13 + 1 = 14 ≠ 12 + 1 = 13', basis: '年度报告格式：第一项加第二项之和，等于第三项加第四项之和' });
    result.repairs.push({ cells: [{ table: 'requests', row: 'received', column: 'total', from: '13', to: '12' }], findings: ['f1', 'f2'],
      alternatives: [[{ table: 'requests', row: 'received', column: 'person', from: '10', to: '11' }, { table: 'requests', row: 'processed_total', column: 'total', from: '12', to: '13' }]] });
    add('requests-claim', 'error', en ? 'Figure of the text' : '正文数字与表格不一致', en ? 'The text says 15 requests; the table has 13 and 14.' : '正文写收到申请 15 件，表中本年新收是 13 件，加上年结转是 14 件。',
      find(text, '收到政府信息公开申请15件'), { advice: en ? 'Correct the text or the table.' : '以台账为准，改正文或者改表格，两处一致。' });
    add('year-stale', 'warning', en ? 'Last year left over' : '上年的年份没有改', en ? '“2024年” in a report about 2025.' : '这里写“2024年”，报告的年度是 2025 年。', find(text, '2024年'), { basis: null, advice: en ? 'Make sure which year is meant.' : '如果说的是今年的工作，改为“2025年”。' });
    add('section-heading', 'warning', en ? 'Section heading' : '标题与规定格式不同', en ? 'The form has 改进情况, the report 改进措施.' : '第五部分的标题应为“存在的主要问题及改进情况”，报告写“改进措施”。', find(text, '五、存在的主要问题及改进措施'), {});
    add('title-incomplete', 'info', en ? 'Title' : '标题不完整', en ? 'A note on the whole report.' : '没有具体位置的一条提示，用来测试。', null, { basis: null });
    var many = /@many(\d+)/.exec(text);
    for (var i = 0; many && i < Number(many[1]); i++) add('space-stray', 'info', '多余的空格', '第 ' + (i + 1) + ' 处多余的空格。', find(text, '主动公开'), {});
    result.notAssessed = [
      { rule: 'growth', title: en ? 'Growth' : '增长数与上年', cell: null, reason: en ? 'Last year’s report was not given.' : '没有提供上年的报告。' },
      { rule: 'carry-over', title: en ? 'Carry-over' : '结转衔接', cell: { table: 'requests', row: 'carried_in', column: 'total' }, reason: en ? 'Last year’s report was not given.' : '没有提供上年的报告。' },
    ];
    return JSON.stringify(result);
  }
  return function () {
    return Promise.resolve({ check: function (bytes, options) { return new TextEncoder().encode(check(bytes, options)); }, format: format, catalogue: catalogue, version: function () { return 'fixture'; } });
  };
})();
if (typeof exports === 'object' && typeof module === 'object') module.exports = createGouji;
