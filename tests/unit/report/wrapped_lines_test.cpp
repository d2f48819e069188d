// Paragraphs of a text whose lines a page broke.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/reading.h"

namespace gouji::support {
namespace {

constexpr std::string_view kHead = "青禾县水利局\n2023年政府信息公开工作年度报告\n一、总体情况\n";
constexpr std::string_view kTail = "二、主动公开政府信息情况\n";

std::vector<std::string> paragraphs(std::string_view lines) {
  const Reading r(std::string(kHead).append(lines).append(kTail));
  std::vector<std::string> out;
  for (const report::Paragraph& p : r.report.paragraphs)
    if (p.section == 0) out.emplace_back(r.report.folded_text(p));
  return out;
}

TEST(WrappedLines, GoOnBehindAMarkWhereTheLineIsFull) {
  EXPECT_EQ(paragraphs("全年公开信息一百九十条，其中工作动态\n"
                       "八十四条，占比为百分之四十；公示公告；\n"
                       "政策文件十九条。\n")
                .size(),
            1u);
  // Items of a list end with the same mark, in short lines.
  EXPECT_EQ(paragraphs("完善制度，明确分工；\n加强培训；\n扩大渠道。\n").size(), 3u);
}

TEST(WrappedLines, NoParagraphBeginsWithAClosingMark) {
  EXPECT_EQ(paragraphs("解读材料的可读性还不强，力量薄弱。\n。继续充实工作人员。\n").size(), 1u);
  EXPECT_EQ(paragraphs("信息发布时效有时滞后\n；对新媒体的运用还有差距。\n").size(), 1u);
}

TEST(WrappedLines, AListGoesOnBehindItsTotal) {
  EXPECT_EQ(paragraphs("全年公开信息12条。\n其中动态5条、公告7条。\n").size(), 1u);
}

// The line that begins with a heading may be broken before any mark.
TEST(WrappedLines, AHeadingIsPartedFromTextWithoutMarks) {
  constexpr std::string_view kTitle = "青禾县水利局\n2023年政府信息公开工作年度报告\n";
  std::string text(kTitle);
  text +=
      "一、总体情况 2023年青禾县水利局深入学习贯彻有关政府信息公开\n"
      "工作的各项要求，扎实推进主动公开。\n";
  text += kTail;
  text += "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n";
  text += "五、存在的主要问题及改进情况 本年度政府信息公开工作取得了一定\n成效，但仍有不足。\n";
  const Reading r(text);
  EXPECT_TRUE(r.report.section(report::Section::overview).found);
  EXPECT_TRUE(r.report.section(report::Section::problems).found);
  // A line of a list of contents is none.
  std::string contents(kTitle);
  contents += "一、总体情况 ";
  contents.append(120, '.').append("1\n");
  contents += kTail;
  contents += "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n";
  EXPECT_FALSE(Reading(contents).report.section(report::Section::overview).found);
}

// What a page has over it stands in no paragraph; the agency that signs does.
TEST(WrappedLines, GoOnBehindWhatStandsOverAPage) {
  for (const std::string_view over :
       {"- 2 -\n青禾县水利局\n", "2023年政府信息公开工作年度报告\n", "青禾县水利局\n第2页\n",
        "— 2 —\n青禾县水利局政府信息公开年报\n"})
    EXPECT_EQ(
        paragraphs("全年公开信息一百九十条，其中工作动态\n" + std::string(over) +
                   "八十四条，占比为百分之四十。\n"),
        std::vector<std::string>{"全年公开信息一百九十条,其中工作动态八十四条,占比为百分之四十。"})
        << over;
  const Reading r(
      "青禾县水利局\n2023年政府信息公开工作年度报告\n六、其他需要报告的事项\n无。\n"
      "- 7 -\n青禾县水利局\n2024年1月25日\n");
  EXPECT_EQ(r.report.raw(r.report.signature.agency), "青禾县水利局");
}

TEST(BodyYear, IsNotTheYearThatAFigureIsComparedWith) {
  const Reading r(
      std::string(kHead).append("全年公开信息80条，比2022年增加20条。\n").append(kTail));
  for (const report::YearMention& y : r.report.years) EXPECT_EQ(y.year, 2023);
}

// Every line cut at so many characters, or columns, of which Chinese characters take two.
std::string cut(std::string_view text, size_t width, bool columns = false) {
  std::string out;
  size_t length = 0;
  for (const char c : text) {
    const auto b = static_cast<unsigned char>(c);
    const size_t more = c == '\n' || (b & 0xC0) == 0x80 ? 0 : columns && b > 0xE2 ? 2 : 1;
    if (c == '\n') length = 0;
    length += more;
    if (more > 0 && length > width) {
      out += '\n';
      length = more;
    }
    out += c;
  }
  return out;
}

TEST(WrappedLines, RowsOfTablesThatWereCut) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  for (const std::string_view row : {"received", "closed_uncorrected", "processed_total"})
    for (const std::string_view column : {"business", "total"}) *table.cell(row, column) = "1040";
  for (const Style style : {Style::bars_row, Style::tsv})
    for (const int width : {32, 37, 40, 43, 51, 60, -40, -64, -72, -76, -78, -80}) {
      SCOPED_TRACE(std::string(name(style)) + " " + std::to_string(width));
      const auto w = static_cast<size_t>(std::abs(width));
      const Reading r(cut(render(model, style), w, width < 0));
      for (const Table t : {Table::disclosure, Table::requests, Table::remedies}) {
        const TableRead& read = r.report.table(t);
        for (const TableRow& row : model.table(t).rows) {
          const auto i = static_cast<size_t>(row.form_row);
          EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
          EXPECT_EQ(guessed(read, model.table(t), row), "");
        }
      }
    }
}

// A cell whose line is as long as the lines of prose is no row that was cut.
TEST(WrappedLines, CellsOfTheirOwnLinesAreWhole) {
  const Specimen model = specimen("2021");
  for (const auto& [style, width] :
       {std::pair<Style, size_t>{Style::word_dump, 38}, {Style::bars_cell, 39}}) {
    SCOPED_TRACE(std::string(name(style)));
    const std::string text = cut(render(model, style), width);
    const std::string_view label =
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
    ASSERT_NE(text.find(label), std::string::npos);  // it fills a line
    expect_tables(Reading(text), model);
  }
}

// One long paragraph and one long row show the width, where all the rest is shorter.
TEST(WrappedLines, RowsOfTablesAmidLittleProse) {
  Specimen model = specimen("2021");
  std::string text;
  for (Block& block : model.blocks)
    if (block.kind == BlockKind::paragraph) block.text = "工作有序开展。";
  TableModel& table = model.table(Table::requests);
  *table.cell("closed_uncorrected", "total") = "1040";
  text = render(model, Style::bars_row);
  const size_t row = text.find("1.申请人无正当理由");
  const size_t begin = text.rfind('\n', row) + 1;
  const size_t end = text.find("40 |", row);
  size_t width = 0;
  for (size_t i = begin; i < end; ++i)
    width += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  ASSERT_GT(width, 60u);
  const size_t prose = text.find("工作有序开展");
  std::string paragraph;
  while (paragraph.size() < 3 * (width + 4)) paragraph += "工作有序开展";
  text.insert(prose, paragraph);
  const Reading r(cut(text, width));
  const TableRow& cut_row = *table.row("closed_uncorrected");
  const TableRead& read = r.report.table(Table::requests);
  EXPECT_EQ(read.rows[static_cast<size_t>(cut_row.form_row)].state, RowState::complete);
  EXPECT_EQ(guessed(read, table, cut_row), "");
}

// Rows that were padded to one width are whole.
TEST(WrappedLines, PaddedRowsWereNotCut) {
  const Specimen model = specimen("2021");
  std::string text;
  for (const char c : render(model, Style::bars_row)) {
    const size_t begin = text.rfind('\n') + 1;
    if (c == '\n' && text.find('|', begin) != text.npos) {
      size_t characters = 0;
      for (size_t i = begin; i < text.size(); ++i)
        characters += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
      while (text.ends_with('|') || text.ends_with(' ')) text.pop_back(), --characters;
      for (; characters < 400; ++characters) text += ' ';
    }
    text += c;
  }
  expect_tables(Reading(text), model);
}

}  // namespace
}  // namespace gouji::support
