// What the examples of the rules on text and dates cannot say: kinds of agencies, scope, real
// reports.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/replaced.h"
#include "tests/unit/rules/one_rule.h"

namespace gouji::support {
namespace {

TEST(PeriodWrong, NamesTheDayThatDoesNotExist) {
  EXPECT_EQ(outcome("period-wrong", replaced(clean(), "2023年1月1日起至2023年12月31日",
                                             "2023年1月1日起至12月32日")),
            "error 12月32日");
}

// What it was is told, so it is not computed.
TEST(Growth, ComputesThePercentageOfWhatItWas) {
  const Checked up("growth", replaced(clean(), "组织业务培训2次",
                                      "编发量较上年的20条增加5条，增幅35%。组织业务培训2次"));
  ASSERT_EQ(up.found.findings.size(), 1u);
  EXPECT_TRUE(up.found.findings[0].arithmetic.starts_with("5 ÷ 20 ＝ 25"))
      << up.found.findings[0].arithmetic;
}

TEST(EnumerationComma, IsToldOnOneLine) {
  const Checked broken("enumeration-comma", replaced(clean(), "及时更新办事指南",
                                                     "及时更新《办事指南》、\n《公开目录》"));
  ASSERT_EQ(broken.found.findings.size(), 1u);
  EXPECT_EQ(broken.found.findings[0].message.find('\n'), std::string::npos);
}

TEST(Deadline, DependsOnTheKindOfAgency) {
  const struct {
    const char* agency;
    const char* date;
    const char* expected;
  } cases[] = {
      {"青禾县水利局", "2024年1月31日", ""},
      {"青禾县水利局", "2024年2月1日", "warning 2024年2月1日"},
      {"青禾县人民政府", "2024年3月31日", ""},
      {"青禾县人民政府", "2024年4月1日", "warning 2024年4月1日"},
      {"青禾县白杨镇人民政府", "2024年1月31日", ""},
      {"青禾县白杨镇人民政府", "2024年2月6日", "info 2024年2月6日"},
      {"青禾县白杨镇人民政府", "2024年4月2日", "warning 2024年4月2日"},
      {"青禾县城关街道办事处", "2024年2月6日", "info 2024年2月6日"},
      {"青禾高新技术产业开发区管理委员会", "2024年2月6日", "info 2024年2月6日"},
      {"青禾县水利局", "2024年2月30日", "-"},
  };
  for (const auto& c : cases) {
    const std::string text =
        replaced(replaced(clean(), "青禾县水利局", c.agency), "2024年1月25日", c.date);
    EXPECT_EQ(outcome("deadline", text), c.expected) << c.agency << " " << c.date;
  }
}

TEST(Deadline, IsNotAssessedWhereTheYearIsInDoubt) {
  const std::string text =
      replaced(clean(), "2023年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告");
  EXPECT_EQ(outcome("deadline", text), "-");
  EXPECT_EQ(outcome("year-conflict", text), "error 2022年");
}

TEST(GovernmentDuty, DependsOnTheKindOfAgency) {
  const struct {
    const char* agency;
    bool due;
  } cases[] = {
      {"青禾县水利局", false},     {"青禾县", true},         {"青禾旗", true},
      {"青禾旗白杨苏木", true},    {"青禾盟行政公署", true}, {"青禾海关关区", false},
      {"青禾县柳林管理区", false}, {"青禾县税务局", false},  {"白杨苏木人民政府", true},
  };
  for (const auto& c : cases) {
    const std::string text = replaced(clean(), "青禾县水利局", c.agency);
    EXPECT_EQ(!outcome("government-duty-missing", text).empty(), c.due) << c.agency;
  }
}

// For each the whole text is read.
TEST(AgencyForeign, LooksForNoMoreNamesThanAReportCanHave) {
  std::string names;
  for (int i = 0; i < 60; ++i) {
    constexpr std::string_view kNumerals[] = {"东", "西", "南", "北", "中", "上", "下", "前"};
    names.append(kNumerals[i / 8]).append(kNumerals[i % 8]).append("县水利局编制本报告。");
  }
  const Checked few("agency-foreign",
                    replaced(clean(), "一、总体情况", "东西县水利局编制本报告。\n一、总体情况"));
  EXPECT_EQ(few.found.findings.size(), 1u);
  EXPECT_TRUE(few.found.skipped.empty());
  const Checked many("agency-foreign", replaced(clean(), "一、总体情况", names + "\n一、总体情况"));
  EXPECT_LE(many.found.findings.size(), 20u);
  EXPECT_GE(many.found.findings.size(), 10u);
  EXPECT_EQ(many.found.skipped.size(), 1u);  // it is said
}

TEST(RequestsClaim, AnOfficeIsNotTheGovernment) {
  const std::string text = replaced(clean(), "青禾县水利局", "青禾县人民政府");
  EXPECT_EQ(outcome("requests-claim", text), "");
  EXPECT_EQ(outcome("requests-claim",
                    replaced(text, "本年新收政府信息公开申请10件",
                             "县政府办代表县政府受理政府信息公开申请4件，全县新收10件")),
            "");
  EXPECT_EQ(outcome("requests-claim", replaced(text, "本年新收政府信息公开申请10件",
                                               "全县共受理政府信息公开申请4件")),
            "error 受理政府信息公开申请4件");
}

TEST(RulesOnYears, HostileTextTakesLinearTime) {
  const struct {
    const char *rule, *unit, *end;
  } cases[] = {
      {"growth", "二条，", "比上年增加"},
      {"growth", "2023，2022年公开信息6条，", "比上年增加3条"},
      {"year-stale", "2022年我局收到申请6件；", ""},
      {"citation-outdated", "国办发〔2018〕6号、", ""},
  };
  for (const auto& c : cases) {
    std::string text;
    while (text.size() < 600000) text += c.unit;
    const std::string report = replaced(clean(), "落实先审查", text + c.end + "。落实先审查");
    const auto start = std::chrono::steady_clock::now();
    const Checked checked(c.rule, report);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(checked.report.year, 2023);
    EXPECT_LT(took.count(), 2.5) << c.rule << " " << c.unit;  // 30 ms; quadratic took 4 s and more
  }
}

// One figure of two rows is compared with each; what all of a figure are only where it fits.
TEST(RequestsClaim, AFigureThatFitsNothingMayBeOfSeveralRows) {
  EXPECT_EQ(outcome("requests-claim", replaced(clean(), "组织业务培训2次",
                                               "依申请予以公开、部分公开各19件。组织业务培训2次")),
            "error 予以公开、部分公开各19件; error 部分公开各19件");
  EXPECT_EQ(outcome("requests-claim",
                    replaced(clean(), "组织业务培训2次",
                             "全年新收政府信息公开申请19件，均为自然人申请。组织业务培训2次")),
            "error 新收政府信息公开申请19件");
}

TEST(RequestsClaim, DamagedRowsAreNotAssessed) {
  const std::string text = replaced(clean(), "一、本年新收政府信息公开申请数量\t\t\t7\t",
                                    "一、本年新收政府信息公开申请数量\t\t\t");
  EXPECT_EQ(outcome("requests-claim",
                    replaced(text, "新收政府信息公开申请10件", "新收政府信息公开申请12件")),
            "-");
}

// Where a page has mixed up its lines, values alone may look like the rows of the other version.
TEST(FormMixed, IsToldByLabelsOnly) {
  Specimen model = specimen("2019");
  model.table(forms::Table::requests) = specimen("2021").table(forms::Table::requests);
  const std::string text = render(model, Style::tsv);
  EXPECT_TRUE(outcome("form-mixed", text).starts_with("warning")) << outcome("form-mixed", text);

  const document::Read read = document::read(text);
  report::Report report;
  (void)report::recognise(read.document, report);
  report::TableRead& table = report.tables[static_cast<size_t>(forms::Table::requests)];
  for (const char* key : {"closed_uncorrected", "closed_unpaid", "closed_other"})
    table.rows[static_cast<size_t>(table.form->find(key))].label = {};
  rules::Findings found(rules::Language::zh);
  found.run(rule("form-mixed"), report);
  EXPECT_TRUE(found.findings.empty());
  EXPECT_EQ(found.skipped.size(), 1U);
}

// A program that leaves nothing between the cells of a page: 规章⏎003, 一、本年新收…⏎17800100179.
TEST(RanTogether, FiguresAreNeitherCountedNorCalled) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(forms::Table::requests);
  table.row("received")->values = {"178", "0", "0", "1", "0", "0", "179"};
  std::string rows;
  for (const TableRow& row : table.rows) {
    rows += row.label + "\n";
    for (const std::string& value : row.values) rows += value;
    rows += "\n";
  }
  table.present = false;
  std::string text = render(model, Style::pdf_raw);
  text.insert(text.find("四、政府信息公开行政复议"), rows);
  EXPECT_EQ(outcome("mobile-number", text), "");
  EXPECT_EQ(Checked("row-value-count", text).found.findings.size(), 0U);
  EXPECT_NE(outcome("row-value-count", text), "");  // said as not assessed
}

// Every finding of these rules on the real reports that stand beside the repository, and no other.
TEST(TextRules, RealReports) {
  namespace fs = std::filesystem;
  const fs::path shared = fs::path(GOUJI_SOURCE_DIR).parent_path() / "shared";
  if (!fs::exists(shared / "seeds")) GTEST_SKIP() << "no real reports beside the repository";
  const std::set<std::string> expected = {
      "001 citation-wrong 5", "003 editor-residue 6", "003 numbering-level 6",
      "003 requests-claim 7", "004 percentage 15",    "022 requests-claim 2",
      "056 breakdown-sum 2",
  };
  std::set<std::string> found;
  std::vector<fs::path> files;
  for (const char* folder : {"seeds", "corpus/fragments", "corpus/pdf"})
    for (const auto& entry : fs::directory_iterator(shared / folder))
      if (entry.path().extension() != ".pdf") files.push_back(entry.path());
  for (const fs::path& path : files) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const document::Read read = document::read(bytes);
    report::Report report;
    (void)report::recognise(read.document, report);
    for (const char* id :
         {"zero-claim", "requests-claim", "breakdown-sum", "percentage", "citation-outdated",
          "citation-wrong", "editor-residue", "numbering-level", "deadline", "year-conflict"}) {
      rules::Findings out{rules::Language::zh};
      out.run(rule(id), report);
      for (const rules::Finding& f : out.findings) {
        size_t line = 1;
        for (size_t i = 0; i < f.at.begin; ++i) line += report.text[i] == '\n';
        found.insert(path.filename().string().substr(0, 3) + " " + id + " " + std::to_string(line));
      }
    }
  }
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace gouji::support
