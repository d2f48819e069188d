// Headings of sections with the text behind them on their line.
#include "core/report/outline/headings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

constexpr std::string_view kProblems = "五、存在的主要问题及改进情况\n";
constexpr std::string_view kOthers = "六、其他需要报告的事项\n";

std::string with_others(std::string_view line) {
  const std::string text = render(specimen("2019"), Style::bars_row);
  const size_t begin = text.find(kOthers);
  return text.substr(0, begin).append(line).append("\n青禾县水利局\n2021年1月25日\n");
}

void expect_whole(const Reading& r) {
  for (const report::SectionRead& section : r.report.sections)
    EXPECT_TRUE(section.found && section.has_content);
  EXPECT_EQ(r.report.headings.size(), report::kSections);
  for (const report::SectionHeading& heading : r.report.headings)
    EXPECT_TRUE(heading.accepted) << r.report.raw(heading.at);
}

TEST(Headings, WithTheirTextOnTheLine) {
  for (const std::string_view text :
       {" 无其他需要报告的事项。", "无其他需要报告的事项。",
        "　2020年，我局没有其他需要报告的事项。", "2020年，我局没有需要报告的事项。",
        " 本年度没有收取费用", " 我局没有其他事项", " （一）收费情况。没有收取费用。", "：无。",
        "。无其他事项。"}) {
    SCOPED_TRACE(text);
    expect_whole(Reading(with_others("六、其他需要报告的事项" + std::string(text))));
  }
}

// Words for all of it are no words for the requests.
TEST(Headings, OfTheOverviewInOtherWords) {
  for (const std::string_view wording :
       {"政府信息公开工作的基本情况", "政府信息公开工作基本情况", "政府信息公开基本情况",
        "政府信息公开工作概况", "政府信息公开总体工作情况"}) {
    SCOPED_TRACE(wording);
    const Reading r(replaced(render(specimen("2021"), Style::bars_row), "一、总体情况\n",
                             std::string("一、").append(wording).append("\n")));
    EXPECT_EQ(r.report.headings.size(), report::kSections);
    EXPECT_EQ(r.report.headings.front().section, report::Section::overview);
    EXPECT_FALSE(r.report.headings.front().accepted);
    for (const report::SectionRead& section : r.report.sections) EXPECT_TRUE(section.found);
  }
}

// Such words behind those of another section are its own.
TEST(Headings, OfTheDisclosureInOtherWords) {
  for (const std::string_view heading :
       {"一、主动公开政府信息基本情况", "一、主动公开政府信息概况"}) {
    const auto read = report::read_heading(heading);
    ASSERT_TRUE(read.has_value()) << heading;
    EXPECT_EQ(read->heading.section, report::Section::disclosure) << heading;
  }
}

// 如有疑问，请与本局联系。一、总体情况: the preamble keeps its text.
TEST(Headings, BehindThePreambleOnItsLine) {
  const std::string whole = render(specimen("2021"), Style::bars_row);
  for (const std::string_view between : {"", " ", "　 "})
    for (const std::string_view behind : {"\n", " ", "　"}) {
      SCOPED_TRACE(std::string(between).append("|").append(behind));
      const Reading r(replaced(whole, "\n一、总体情况\n",
                               std::string(between).append("一、总体情况").append(behind)));
      expect_whole(r);
      ASSERT_FALSE(r.report.paragraphs.empty());
      const report::Paragraph* preamble = nullptr;
      for (const report::Paragraph& p : r.report.paragraphs)
        if (p.section < 0) preamble = &p;
      ASSERT_NE(preamble, nullptr);
      EXPECT_TRUE(r.report.raw(preamble->at).starts_with("本报告根据"));
      EXPECT_EQ(r.report.raw(preamble->at).find("总体情况\n"), std::string_view::npos);
    }
  // A list of the parts.
  EXPECT_FALSE(Reading(replaced(whole, "\n一、总体情况\n", "一、总体情况、主动公开等。\n"))
                   .report.section(report::Section::overview)
                   .found);
}

TEST(Headings, InAnAcceptedWordingWithTheirTextOnTheLine) {
  for (const std::string_view wording :
       {"存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"})
    for (const std::string_view between :
         {" ", "　2023年，", " 一是", " （一）问题。", "（一）问题\n"}) {
      SCOPED_TRACE(std::string(wording).append(between));
      expect_whole(Reading(replaced(render(specimen("2021"), Style::bars_row), kProblems,
                                    std::string("五、").append(wording).append(between))));
    }
}

// The first line of a text that a page broke has no comma yet.
TEST(Headings, WithTheFirstLineOfBrokenText) {
  const Reading r(replaced(render(specimen("2021"), Style::bars_row), "一、总体情况\n2023年，青禾",
                           "一、总体情况 2023年我局认真落实《条例》各项规定和县里的\n要点。青禾"));
  expect_whole(r);
  const report::Report& report = r.report;
  const auto& first = report.paragraphs[report.sections[0].first_paragraph];
  EXPECT_NE(report.folded_text(first).find("要点"), std::string_view::npos);
}

// What has more words than the form is another wording, and what only lists the parts no heading.
TEST(Headings, InMoreWordsAreAltered) {
  for (const std::string_view heading :
       {"五、存在的主要问题及改进情况和措施", "五、存在的主要问题及改进情况说明"}) {
    const Reading r(replaced(render(specimen("2021"), Style::bars_row), kProblems,
                             std::string(heading).append("\n")));
    ASSERT_EQ(r.report.headings.size(), report::kSections) << heading;
    EXPECT_FALSE(r.report.headings[4].accepted) << heading;
    EXPECT_EQ(r.report.raw(r.report.headings[4].at), heading);
  }
}

// The longest accepted wording, broken before its last character; and a list of the parts whose
// line begins with the words of a heading.
TEST(Headings, InLinesThatWereCut) {
  const std::string text = render(specimen("2021"), Style::bars_row);
  expect_whole(Reading(replaced(text, "四、政府信息公开行政复议、行政诉讼情况\n",
                                "四、因政府信息公开工作被申请行政复议、提起行政诉讼情\n况\n")));
  expect_whole(Reading(replaced(text, "政府信息公开行政复议和行政诉讼情况、存在的",
                                "\n、政府信息公开行政复议、行政诉讼情况\n、存在的")));
  expect_whole(
      Reading(replaced(text, "未收取信息处理费。", "未收取信息处理费，无\n其他需要报告的事项。")));
}

}  // namespace
}  // namespace gouji::support
