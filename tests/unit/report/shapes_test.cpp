// Shapes of real reports that no style of styles.h has: titles, headings, signatures, drawn tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/report/outline/headings.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"
#include "tests/support/flatten.h"
#include "tests/support/reading.h"
#include "tests/support/styles.h"
#include "tests/unit/replaced.h"

namespace gouji::support {
namespace {

std::string clean(Style style = Style::tsv) { return render(specimen("2021"), style); }

void expect_no_finding(const Reading& r) {
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
}

void expect_as_printed(const TableRead& read, const TableModel& model) {
  ASSERT_TRUE(read.found);
  for (const TableRow& row : model.rows) {
    EXPECT_EQ(guessed(read, model, row), "");
    EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete) << row.label;
  }
}

constexpr std::string_view kTitle = "青禾县水利局\n\n2023年政府信息公开工作年度报告";

TEST(Shapes, Titles) {
  for (const std::string_view title : {
           "青禾县水利局2023年\n政府信息公开工作年度报告",
           "青禾县水利局2023年度政府信息公开\n工作年度报告",
           "2023年政府信息公开工作年度报告\n（青禾县水利局）",
           "2023年青禾县水利局政府信息公开工作年度报\n告",
           "青禾县水利局政府信息公开工作年度报告（2023年）",
           "标题：青禾县水利局2023年政府信息公开工作年度报告",
       }) {
    SCOPED_TRACE(title);
    const Reading r(replaced(clean(), kTitle, title));
    EXPECT_EQ(r.report.agency, "青禾县水利局");
    EXPECT_EQ(r.report.year, 2023);
    EXPECT_TRUE(r.report.title.has_agency);
    EXPECT_TRUE(r.report.title.has_year);
    EXPECT_TRUE(r.report.title.has_name);
    expect_no_finding(r);
  }
}

TEST(Shapes, HeadingsOnTwoLines) {
  std::string text = clean(Style::spaces);
  text =
      replaced(text, "三、收到和处理政府信息公开申请情况", "三、收到和处理政府信息\n公开申请情况");
  text = replaced(text, "四、政府信息公开行政复议、行政诉讼情况",
                  "四、政府信息公开行政复议、\n行政诉讼情况");
  const Reading r(text);
  expect_tables(r, specimen("2021"));
  EXPECT_EQ(r.report.raw(r.report.section(report::Section::requests).heading),
            "三、收到和处理政府信息\n公开申请情况");
  expect_no_finding(r);
}

// The line of a heading goes on with the first cell of its table.
TEST(Shapes, HeadingsBesideTheFirstCell) {
  for (const std::string_view between : {"\t", " ", ""}) {
    std::string text = clean(Style::tsv);
    for (const std::string_view heading :
         {"二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
          "四、政府信息公开行政复议、行政诉讼情况"}) {
      const size_t end = text.find(heading) + heading.size();
      text.replace(end, text.find_first_not_of('\n', end) - end, between);
    }
    const Reading r(text);
    SCOPED_TRACE(text);
    expect_tables(r, specimen("2021"));
    EXPECT_EQ(r.report.raw(r.report.section(report::Section::requests).heading),
              "三、收到和处理政府信息公开申请情况");
    expect_no_finding(r);
  }
}

// So does it with the whole of the table.
TEST(Shapes, HeadingsBesideTheirWholeTable) {
  std::string text = clean(Style::spaces);
  const size_t from = text.find("四、政府信息公开行政复议、行政诉讼情况");
  const size_t to = text.find("五、", from);
  std::string line = text.substr(from, to - from);
  while (line.ends_with('\n')) line.pop_back();
  std::replace(line.begin(), line.end(), '\n', ' ');
  text.replace(from, to - from, line + "\n\n");
  const Reading r(text);
  SCOPED_TRACE(text);
  expect_tables(r, specimen("2021"));
  expect_no_finding(r);
}

// A mark that points to a note.
TEST(Shapes, HeadingsAndSignatureWithMarksOfNotes) {
  std::string text = replaced(clean(), "一、总体情况", "一、总体情况[1]");
  text = replaced(text, "二、主动公开政府信息情况", "二、主动公开政府信息情况[12]");
  text.insert(text.rfind("青禾县水利局") + std::string_view("青禾县水利局").size(), "[3]");
  const Reading r(text);
  expect_no_finding(r);
  EXPECT_EQ(r.report.raw(r.report.signature.agency), "青禾县水利局");
}

TEST(Shapes, SchoolsAndBanksAreAgencies) {
  for (const std::string_view agency : {"青禾县第三中学", "青禾县实验小学", "青禾县第一幼儿园"}) {
    SCOPED_TRACE(agency);
    const Reading r(replaced(clean(), "青禾县水利局", agency));
    EXPECT_EQ(r.report.agency, agency);
    EXPECT_EQ(r.report.raw(r.report.signature.agency), agency);
  }
}

TEST(Shapes, MinistriesAreToldFromTheirBranches) {
  for (const auto& [agency, kind] :
       {std::pair{"生态环境部", report::AgencyKind::ministry},
        std::pair{"国家税务总局", report::AgencyKind::ministry},
        std::pair{"国家税务总局青禾税务局", report::AgencyKind::department},
        std::pair{"国家金融监督管理总局青禾监管分局", report::AgencyKind::department},
        std::pair{"青禾县委宣传部", report::AgencyKind::department}}) {
    SCOPED_TRACE(agency);
    const Reading r(replaced(clean(), "青禾县水利局", agency));
    EXPECT_EQ(r.report.agency, agency);
    EXPECT_EQ(r.report.agency_kind, kind);
  }
}

TEST(Shapes, AgenciesWithBracketsInTheirNames) {
  for (const std::string_view agency : {"青禾县（桃源区）水利局", "青禾县水利局（移民工作局）",
                                        "国家税务总局青禾县（桃源）税务局"}) {
    SCOPED_TRACE(agency);
    const Reading r(replaced(clean(), "青禾县水利局", agency));
    EXPECT_EQ(r.report.agency, agency);
    EXPECT_EQ(r.report.agency_kind, report::AgencyKind::department);
    EXPECT_EQ(r.report.raw(r.report.signature.agency), agency);
    expect_no_finding(r);
  }
  const std::string text = clean();
  const size_t end = text.rfind("青禾县水利局");
  const Reading sealed(text.substr(0, end) + "青禾县水利局（盖章）" +
                       text.substr(end + std::string_view("青禾县水利局").size()));
  EXPECT_EQ(sealed.report.raw(sealed.report.signature.agency), "青禾县水利局");
}

TEST(Shapes, AspectsWithoutNumbers) {
  const std::string text = clean();
  const size_t from = text.find("（一）");
  const size_t to = text.find("二、主动公开政府信息情况");
  ASSERT_LT(from, to);
  for (const std::string_view overview : {
           "主动公开情况\n全年公开信息80条。\n依申请公开情况\n收到政府信息公开申请0件。\n"
           "政府信息管理情况\n建立台账。\n平台建设情况\n维护专栏。\n监督保障情况\n开展培训。\n",
           "（一）主动公开工作。全年公开信息80条。\n（二）依申请公开办理情况。无申请。\n"
           "（三）政府信息资源的规范化、标准化管理情况\n建立台账。\n（四）平台建设。维护专栏。\n"
           "（五）监督与保障。开展培训。\n",
           "主动公开：全年公开信息80条。\n依申请公开：无申请。\n政府信息管理：建立台账。\n"
           "平台建设：维护专栏。\n监督保障：开展培训。\n",
           "全年公开各类信息80条。未收到依申请公开。政府信息管理方面，建立台账；平台建设方面，维护"
           "专栏；"
           "监督保障方面，开展培训。\n",
       }) {
    const Reading r(text.substr(0, from) + std::string(overview) + text.substr(to));
    rules::Findings found(rules::Language::zh);
    rules::run_all(r.report, found);
    for (const rules::Finding& f : found.findings)
      EXPECT_NE(f.rule->id, "overview-aspect-missing") << f.message << "\n" << overview;
  }
}

TEST(Shapes, PartsInsteadOfNumbers) {
  std::string text = clean();
  const struct {
    const char* number;
    const char* part;
  } cases[] = {{"一、总体情况", "第一部分 总体情况"},
               {"二、主动公开政府信息情况", "第二部分：主动公开政府信息情况"},
               {"三、收到和处理", "第三部分　收到和处理"},
               {"四、政府信息公开行政复议", "第四部分 政府信息公开行政复议"},
               {"五、存在的主要问题", "第五部分 存在的主要问题"},
               {"六、其他需要报告", "第六部分、其他需要报告"}};
  for (const auto& c : cases) text = replaced(text, c.number, c.part);
  const Reading r(text);
  for (size_t s = 0; s < report::kSections; ++s)
    EXPECT_TRUE(r.report.sections[s].found) << "section " << s + 1;
  expect_no_finding(r);
}

TEST(Shapes, NumbersInAnotherDress) {
  for (const std::string_view format : {"（{}）", "{} ", "{}　"}) {
    std::string text = clean();
    // What would then look like a part of its own.
    for (const std::string_view aspect : {"（一）", "（二）", "（三）", "（四）", "（五）"})
      text = replaced(text, std::string("\n").append(aspect), "\n· ");
    const char* numbers[] = {"一", "二", "三", "四", "五", "六"};
    for (size_t s = 0; s < report::kSections; ++s) {
      const std::string title(report::title(static_cast<report::Section>(s)));
      text = replaced(text, std::string("\n") + numbers[s] + "、" + title,
                      "\n" + replaced(std::string(format), "{}", numbers[s]) + title);
    }
    const Reading r(text);
    for (size_t s = 0; s < report::kSections; ++s)
      EXPECT_TRUE(r.report.sections[s].found) << format << " section " << s + 1;
  }
}

TEST(Shapes, APageGoesOnBehindTheSignature) {
  std::string text = clean();
  text +=
      "\n分享到：微信 微博 打印 关闭\n上一篇：政府信息公开指南（2023年修订）\n下一篇：无\n"
      "网站首页\n政务公开\n互动交流\n政务服务\n无障碍浏览\n关于我们\n网站地图\n"
      "主办：青禾县水利局　承办：青禾县信息中心　电话：0831-5562018　备案号：蜀备05003299号\n";
  const Reading r(text);
  EXPECT_EQ(r.report.raw(r.report.signature.agency), "青禾县水利局");
  EXPECT_EQ(r.report.signature.on.value_or(report::Date{}), (report::Date{2024, 1, 25}));
  expect_no_finding(r);
}

TEST(Shapes, DrawnTables) {
  std::string text;
  const std::string bars = clean(Style::bars_row);
  for (size_t i = 0; i < bars.size();) {
    const size_t end = std::min(bars.find('\n', i), bars.size());
    std::string line = bars.substr(i, end - i);
    if (line.find('|') != std::string::npos) {
      line = "├──┼──┼──┤\n│" + replaced(line, "|", "│");
    }
    text += line + "\n";
    i = end + 1;
  }
  Specimen model = specimen("2021");
  const Reading r(text);
  for (size_t t = 0; t < forms::kTables; ++t)
    expect_as_printed(r.report.tables[t], model.tables[t]);
  expect_no_finding(r);
}

// A converter that copies a merged cell into each column that it spans.
TEST(Shapes, CopiedMergedCells) {
  std::string text = clean(Style::bars_row);
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::disclosure);
  text = replaced(text, "信息内容 | 本年处理决定数量",
                  "信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量");
  text = replaced(text, "信息内容 | 本年收费金额（单位：万元）",
                  "信息内容 | 本年收费金额（单位：万元） | 本年收费金额（单位：万元） | "
                  "本年收费金额（单位：万元）");
  for (const std::string_view key : {"licensing", "penalty", "coercion", "fees"}) {
    const TableRow& row = *table.row(key);
    const std::string once = row.label + " | " + row.values[0];
    text = replaced(text, once, once + " | " + row.values[0] + " | " + row.values[0]);
  }
  const Reading r(text);
  expect_as_printed(r.report.table(Table::disclosure), table);
  expect_no_finding(r);
}

TEST(Shapes, RemediesInTwoTables) {
  std::string text = clean(Style::tsv);
  const size_t from = text.find("行政复议\t");
  const size_t to = text.find("五、存在的主要问题");
  ASSERT_LT(from, to);
  Specimen model = specimen("2021");
  const TableModel& table = model.table(Table::remedies);
  std::string values[2];
  for (const TableRow& row : table.rows)
    for (const std::string& value : row.values) values[&row != &table.rows[0]] += value + "\t";
  const std::string head = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
  const Reading r(text.substr(0, from) + "行政复议\n" + head + "\n" + values[0] +
                  "\n行政诉讼\n未经复议直接起诉\t\t\t\t\t复议后起诉\n" + head + "\t" + head + "\n" +
                  values[1] + "\n\n" + text.substr(to));
  expect_as_printed(r.report.table(Table::remedies), table);
  expect_no_finding(r);
}

TEST(Shapes, GroupAndRowInOneCell) {
  std::string text = clean(Style::bars_row);
  text = replaced(text, "2.重复申请", "（五）不予处理 2.重复申请");
  text = replaced(text, "3.其他", "（六）其他处理 3.其他");
  Specimen model = specimen("2021");
  const Reading r(text);
  expect_as_printed(r.report.table(Table::requests), model.table(Table::requests));
  expect_no_finding(r);
}

// A narrow column may break a label anywhere, also where the begin is an accepted label by itself.
TEST(Shapes, LabelsBrokenAnywhere) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const TableModel& table = model.tables[static_cast<size_t>(Table::requests)];
    const std::string text = render(model, Style::spaces);
    for (const TableRow& row : table.rows) {
      const std::vector<std::string> parts = characters(row.label);
      const size_t at = text.find(row.label);
      ASSERT_NE(at, std::string::npos);
      size_t cut = parts[0].size();
      // What is left of a number is none.
      for (size_t i = 1; i < parts.size(); cut += parts[i++].size()) {
        if (i < 4) continue;
        std::string broken = text;
        broken.insert(at + cut, "\n");
        const Reading r(broken);
        const TableRead& read = r.report.table(Table::requests);
        EXPECT_EQ(guessed(read, table, row), "") << row.label << " broken behind " << i;
        EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete)
            << row.label << " broken behind " << i;
        EXPECT_TRUE(read.extras.empty()) << row.label << " broken behind " << i;
      }
    }
  }
}

// Bare numbers that end pages, in prose and among values, are no figures.
TEST(Shapes, BareNumbersOfPages) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::cell_per_line);
    const auto turn_page = [&](std::string_view behind, std::string_view number) {
      const size_t at = text.find('\n', text.find(behind)) + 1;
      text.insert(at, std::string(number) + "\n\n\f");
    };
    turn_page("二、主动公开政府信息情况", "1");
    turn_page("3.危及“三安全一稳定”", "2");
    turn_page("2.重复申请", "3");
    const Reading r(text);
    expect_tables(r, model);
    expect_no_finding(r);
  }
  // One that does not go on is a figure.
  std::string text = render(specimen("2021"), Style::cell_per_line);
  text.insert(text.find('\n', text.find("2.重复申请")) + 1, "7\n\f");
  const Reading r(text);
  const TableRead& read = r.report.table(Table::requests);
  const auto row = static_cast<size_t>(read.form->find("refused_repeat"));
  EXPECT_EQ(read.rows[row].state, RowState::damaged);
}

// All merged cells undone: no group stands alone.
TEST(Shapes, EveryGroupBesideItsRow) {
  std::string text = clean(Style::bars_row);
  Specimen model = specimen("2021");
  const TableModel& table = model.table(Table::requests);
  for (const TableRow& row : table.rows) {
    const std::string group(table.form->rows[static_cast<size_t>(row.form_row)].group);
    if (group.empty() || group.starts_with("三")) continue;
    text = replaced(text, row.label + " |", group + " " + row.label + " |");
  }
  for (const std::string_view group :
       {"（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"})
    text = replaced(text, std::string(group) + " | ", "");
  const Reading r(text);
  expect_as_printed(r.report.table(Table::requests), table);
  expect_no_finding(r);
}

// pdftotext puts the rest of narrow heads between the first row's values. Their order is believed
// when their sum holds; else the row is not read, and no damage of the report.
TEST(Shapes, HeadsBetweenTheValuesOfTheFirstRow) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  const std::vector<std::string>& v = table.row("received")->values;
  const std::string label = "一、本年新收政府信息公开申请数量\n";
  const std::string whole = render(model, Style::cell_per_line);
  const size_t at = whole.find(label);
  ASSERT_NE(at, std::string::npos);
  const size_t end = whole.find("二、上年结转", at);
  const auto text = [&](std::string_view total) {
    std::string values = label + v[0] + "\n" + v[1] + "\n机构 益组织 务机构\n" + v[2] + "\n" +
                         v[3] + "\n" + v[4] + "\n其\n计\n他\n" + v[5] + "\n" + std::string(total) +
                         "\n";
    return whole.substr(0, at) + values + whole.substr(end);
  };
  const Reading r(text(v[6]));
  expect_as_printed(r.report.table(Table::requests), table);
  expect_no_finding(r);
  const Reading wrong(text("999"));
  EXPECT_EQ(wrong.report.table(Table::requests).rows[0].state, RowState::unplaced);
}

// The subject in front of a heading's wording tells no section.
TEST(Shapes, HeadingsWithTheSubjectInFront) {
  for (const std::string_view wording : {"政府信息公开工作总体情况", "政府信息公开工作基本情况"}) {
    const Reading r(replaced(clean(), "一、总体情况", "一、" + std::string(wording)));
    SCOPED_TRACE(wording);
    ASSERT_EQ(r.report.headings.size(), 6u);
    EXPECT_EQ(r.report.headings[0].section, report::Section::overview);
    EXPECT_FALSE(r.report.headings[0].accepted);
  }
}

// （五）监督保障：… on a line that its page broke is no heading of its own.
TEST(Shapes, AspectsThatAPageBroke) {
  const Reading r(replaced(clean(), "二、主动公开政府信息情况",
                           "（六）其他工作：把信息公开工作列入科室目标考\n核，与评先评优挂钩。\n"
                           "二、主动公开政府信息情况"));
  const bool whole = std::any_of(
      r.report.paragraphs.begin(), r.report.paragraphs.end(), [&](const report::Paragraph& p) {
        return r.report.folded_text(p).find("目标考核") != std::string_view::npos;
      });
  EXPECT_TRUE(whole);
}

// ── All on one line ───────────────────────────────────────────────────────────────────────────

std::string on_one_line(std::string_view text, std::string_view blank) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    if (c == '\n' || c == '\t' || c == ' ') {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += blank;
    gap = false;
    out += c;
  }
  return out;
}

TEST(OneLine, BlanksInThePlaceOfLineBreaksPartItsCells) {
  for (const std::string_view form : {"2021", "2019"})
    for (const Style style : {Style::tsv, Style::word_dump, Style::spaces})
      for (const std::string_view blank : {" ", "\xE3\x80\x80 "}) {
        const Reading r(on_one_line(render(specimen(form), style), blank));
        SCOPED_TRACE(std::string(form) + " " + std::string(name(style)));
        EXPECT_EQ(r.recognition, report::Recognition::report);
        EXPECT_EQ(r.report.headings.size(), 6u);
        expect_no_finding(r);
      }
}

TEST(OneLine, WithoutBlanksItIsSaidThatTheLinesAreLost) {
  for (const std::string_view form : {"2021", "2019"}) {
    std::string text = render(specimen(form), Style::tsv);
    std::erase(text, '\n');
    EXPECT_EQ(Reading(text).recognition, report::Recognition::lines_lost);
  }
}

}  // namespace
}  // namespace gouji::support
