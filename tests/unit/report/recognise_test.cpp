// What is a report, and what only speaks of one.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

std::string english() {
  std::string out;
  for (int i = 0; i < 8; ++i)
    out +=
        "The rows of the table and the order of the columns is what the form of the year says.\n";
  return out;
}

std::string report_text() { return render(specimen("2021"), Style::bars_row); }

// The form explained in English, with its headings, and a heading again in another list.
TEST(Recognise, EnglishTextAboutTheForm) {
  std::string text = report_text();
  text.erase(0, text.find("一、总体情况"));
  for (const std::string& more : {std::string(), "\n\n" + text})
    EXPECT_EQ(
        Reading("# The form\n\n" + english() + "\n" + text + more + "\n" + english()).recognition,
        report::Recognition::not_a_report);
}

TEST(Recognise, ReportInTwoLanguages) {
  const Reading r(report_text() + "\n" + english() + english());
  EXPECT_EQ(r.recognition, report::Recognition::report);
  expect_tables(r, specimen("2021"));
}

TEST(Recognise, TwoReportsAreSeveral) {
  EXPECT_EQ(Reading(report_text() + "\n" + report_text()).recognition,
            report::Recognition::several_reports);
}

// A page's text without its title: the preamble tells whose report it is.
// Where nobody is named, 由X编制 is looked for.
TEST(Recognise, HostilePreambleTakesLinearTime) {
  std::string text;
  while (text.size() < 150000) text += "由";
  std::string report = replaced(report_text(), "青禾县水利局", "");
  report.insert(report.find("一、总体情况"), text + "\n");
  const auto start = std::chrono::steady_clock::now();
  const Reading reading(report);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(reading.recognition, report::Recognition::report);
  EXPECT_LT(took.count(), 2.5);  // some milliseconds; quadratic took 13 s
}

TEST(Recognise, AgencyThatThePreambleAnnounces) {
  const auto agency = [](std::string_view preamble) {
    std::string text = report_text();
    text.erase(0, text.find("一、总体情况"));
    text.erase(text.find("青禾县水利局\n2024年1月25日"));
    return Reading(std::string(preamble) + "\n" + text).report.agency;
  };
  EXPECT_EQ(agency("现公布青禾县水利局2023年政府信息公开工作年度报告。"), "青禾县水利局");
  EXPECT_EQ(agency("现将青禾县石桥镇人民政府2023年度政府信息公开工作情况报告如下："),
            "青禾县石桥镇人民政府");
  EXPECT_EQ(agency("现公布县水利局2023年政府信息公开工作年度报告。"), "");
  EXPECT_EQ(agency("现公布2023年青禾县水利局政府信息公开工作年度报告。"), "青禾县水利局");
  EXPECT_EQ(agency("现公布青禾县水利局政府信息公开工作2023年度报告。"), "青禾县水利局");
  EXPECT_EQ(agency("按照要求编制《青禾县水利局2023年政府信息公开工作年度报告》。"), "青禾县水利局");
  EXPECT_EQ(agency("现编制形成了《青禾县水利局2023年政府信息公开工作年度报告》。"), "青禾县水利局");
  EXPECT_EQ(agency("特向社会公布2023年度青禾县水利局政府信息公开工作年度报告。"), "青禾县水利局");
  EXPECT_EQ(agency("特向社会公布2023年度我局政府信息公开工作年度报告。"), "");
  EXPECT_EQ(agency("按照关于编制各乡镇人民政府2023年政府信息公开工作年度报告的通知。"), "");
  EXPECT_EQ(agency("按照《关于编制青禾县人民政府2023年政府信息公开工作年度报告的通知》要求。"), "");
  EXPECT_EQ(agency("按照《关于编制2023年青禾县人民政府政府信息公开工作年度报告的通知》要求。"), "");
  EXPECT_EQ(agency("我局编制了《青禾县水利局2019年政府信息公开指南》。"), "");
  EXPECT_EQ(agency("本报告由青禾县水利局办公室编制。"), "青禾县水利局");
  EXPECT_EQ(agency("本报告由青禾县人民政府办公室编制。"), "青禾县人民政府办公室");
}

// Nothing else names the year.
TEST(Recognise, YearThatThePreambleAnnounces) {
  std::string text = report_text();
  text.erase(0, text.find("一、总体情况"));
  text.erase(text.find("青禾县水利局\n2024年1月25日"));
  for (size_t at = text.find("202"); at != std::string::npos; at = text.find("202", at))
    text.erase(at, 4);
  EXPECT_EQ(Reading(text).report.year, 0);
  const Reading r("现将2023年度青禾县水利局政府信息公开工作报告如下：\n" + text);
  EXPECT_EQ(r.report.year, 2023);
  EXPECT_EQ(r.report.agency, "青禾县水利局");
}

// What a website sorts its pages by stands in front of the title.
TEST(Recognise, TitleBehindABracket) {
  const auto read = [](std::string_view title) {
    return Reading(replaced(report_text(), "青禾县水利局\n2023年政府信息公开工作年度报告", title));
  };
  for (const std::string_view title : {"【图文】青禾县水利局2023年政府信息公开工作年度报告",
                                       "【2023】青禾县水利局2023年政府信息公开工作年度报告",
                                       "【2023】青禾县水利局政府信息公开工作年度报告"}) {
    SCOPED_TRACE(title);
    const Reading r = read(title);
    EXPECT_EQ(r.report.agency, "青禾县水利局");
    EXPECT_TRUE(r.report.title.has_year && r.report.title.has_agency);
    EXPECT_EQ(r.report.year, 2023);
  }
}

// A program that gives the paragraph behind a table to its last line.
TEST(Recognise, ParagraphBehindTheLastCellOfATable) {
  std::string text = render(specimen("2021"), Style::tsv);
  const size_t at = text.find("五、存在");
  ASSERT_NE(at, std::string::npos);
  size_t line = at;
  while (text[line - 1] == '\n') --line;
  text.replace(line, at - line, "\t\t");
  const Reading r(text);
  EXPECT_TRUE(r.report.section(report::Section::problems).found);
  expect_tables(r, specimen("2021"));
}

}  // namespace
}  // namespace gouji::support
