// Shapes that converters, viewers and spreadsheets make of tables, beside those of styles.h.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/findings.h"
#include "tests/support/reading.h"
#include "tests/support/styles.h"
#include "tests/unit/replaced.h"

namespace gouji::support {
namespace {

using Fields = std::vector<std::string>;

Fields split(const std::string& text, char mark) {
  Fields out(1);
  for (const char c : text) {
    if (c == mark)
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}
std::string joined(const Fields& fields, std::string_view mark) {
  std::string out;
  for (size_t i = 0; i < fields.size(); ++i) out.append(i > 0 ? mark : "").append(fields[i]);
  return out;
}

bool is_number(const std::string& field) {
  return !field.empty() && field.find_first_not_of("0123456789.-+") == std::string::npos;
}

// The report as tab-separated text, each line of a table handed to `edit` as its fields; what it
// returns takes the line's place.
std::string with_rows(const Specimen& model, const std::function<std::string(Fields)>& edit) {
  Fields lines = split(render(model, Style::tsv), '\n');
  for (std::string& line : lines)
    if (line.find('\t') != std::string::npos) line = edit(split(line, '\t'));
  return joined(lines, "\n");
}

void expect_clean(const Reading& r, std::initializer_list<std::string_view> allowed = {}) {
  ASSERT_EQ(r.recognition, report::Recognition::report);
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (std::find(allowed.begin(), allowed.end(), f.rule->id) == allowed.end())
      ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
}

// Merged cells stand but once, so that labels have several widths in front of the values, and zeros
// are blank: seven fields behind a label are its values.
TEST(Copies, BlankZerosBehindLabelsOfSeveralWidths) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const std::string text = with_rows(model, [](Fields f) {
      const auto number = std::find_if(f.begin(), f.end(), is_number);
      if (f.end() - number != 7) return joined(f, "\t");
      f.erase(std::remove(f.begin(), number, std::string()), number);
      for (std::string& field : f)
        if (field == "0") field.clear();
      return joined(f, "\t");
    });
    const Reading r(text);
    const TableModel& table = model.tables[static_cast<size_t>(Table::requests)];
    const TableRead& read = r.report.table(Table::requests);
    for (const TableRow& row : table.rows) {
      EXPECT_EQ(guessed(read, table, row), "");
      EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete)
          << row.label;
    }
    expect_clean(r, {"cell-blank"});
  }
}

TEST(Copies, NothingOfSpreadsheetsIsBlank) {
  for (const std::string_view nothing : {"NaN", "nan", "None"})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      const Reading r(with_rows(model, [&](Fields f) {
        for (std::string& field : f)
          if (field.empty()) field = nothing;
        return joined(f, "\t");
      }));
      expect_tables(r, model);
      expect_clean(r);
    }
}

TEST(Copies, FeetOfPagesAmongRows) {
  for (const std::string_view foot : {"2 / 6", "2/6", "· 2 ·", "- 2 -", "第 2 页 共 6 页"})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      std::string text = render(model, Style::spaces);
      const size_t at = text.find("2.重复申请");
      const size_t line = text.rfind('\n', at);
      text.insert(line, "\n" + std::string(foot));
      const Reading r(text);
      SCOPED_TRACE(foot);
      expect_tables(r, model);
      expect_clean(r);
    }
}

// Without form feeds, where every number that stands alone is that of a page.
TEST(Copies, NumbersOfPagesAmongRows) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::spaces);
    const auto turn_page = [&](std::string_view before, std::string_view number) {
      text.insert(text.rfind('\n', text.find(before)), "\n" + std::string(number));
    };
    turn_page("规章", "1");
    turn_page("3.危及", "2");
    turn_page("2.重复申请", "3");
    const Reading r(text);
    expect_tables(r, model);
    expect_clean(r);
  }
}

TEST(Copies, NumbersOfRowsInAnotherDress) {
  for (const auto& [repeat, other] :
       {std::pair{"2重复申请", "3其他"}, std::pair{"②重复申请", "③其他"},
        std::pair{"2·重复申请", "3·其他"}, std::pair{"2,重复申请", "3。其他"}}) {
    const Specimen model = specimen("2021");
    for (const Style style : {Style::tsv, Style::cell_per_line, Style::spaces}) {
      std::string text = replaced(render(model, style), "2.重复申请", repeat);
      const Reading r(replaced(text, "3.其他", other));
      SCOPED_TRACE(std::string(repeat) + " in " + std::string(name(style)));
      expect_tables(r, model);
      expect_clean(r);
    }
  }
}

TEST(Copies, BreaksInCellsOfMarkdown) {
  const Specimen model = specimen("2021");
  const Reading r(
      replaced(render(model, Style::markdown), "一、本年新收政府", "一、本年新收<br>政府"));
  expect_tables(r, model);
  expect_clean(r);
}

TEST(Copies, TotalsByAnotherName) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const Reading r(replaced(render(model, Style::tsv), "（七）总计", "（七）合计"));
    expect_tables(r, model);
    expect_clean(r);
  }
}

TEST(Copies, BlankLinesBetweenRecords) {
  const Specimen model = specimen("2021");
  const Reading r(with_rows(model, [](const Fields& f) { return joined(f, ",") + "\n"; }));
  expect_tables(r, model);
  expect_clean(r);
}

// A mark behind the last cell of rows whose merged cells were copied.
TEST(Copies, MergedCellsWithAMarkBehindThem) {
  const Specimen model = specimen("2021");
  const Reading r(with_rows(model, [&](Fields f) {
    if (f.back() == "本年处理决定数量" || f[f.size() - 2] == "行政许可" ||
        f[f.size() - 2] == "行政处罚" || f[f.size() - 2] == "行政强制")
      f.insert(f.end(), 2, f.back());
    f.emplace_back();
    return joined(f, "\t");
  }));
  expect_tables(r, model);
  expect_clean(r);
}

TEST(Copies, RowsOfMarkdownBesideTablesOfHtml) {
  const Specimen model = specimen("2021");
  const std::string markdown = render(model, Style::markdown);
  const std::string html = render(model, Style::html);
  const auto table = [](const std::string& text, std::string_view behind, std::string_view open,
                        std::string_view until) {
    const size_t begin = text.find(open, text.find(behind));
    return std::pair{begin, text.find(until, begin)};
  };
  const auto [from, to] = table(html, "三、收到和处理", "<table", "</table>");
  const auto [begin, end] = table(markdown, "三、收到和处理", "|", "\n## 四、");
  ASSERT_LT(from, to);
  ASSERT_NE(end, std::string::npos) << markdown;
  const std::string rows = html.substr(from, to - from) + "</table>";
  for (const auto& [front, back] :
       {std::pair{"", ""}, std::pair{"<html><body>", "</body></html>"}}) {
    const Reading r(markdown.substr(0, begin) + front + rows + back + "\n" + markdown.substr(end));
    SCOPED_TRACE(front);
    expect_tables(r, model);
    expect_clean(r);
  }
}

// Totals in the first column, where the head says so and the sums do, too.
TEST(Copies, TotalsInTheFirstColumn) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const auto total_first = [](Fields f) {
      const auto number = std::find_if(f.begin(), f.end(), is_number);
      if (f.end() - number == 7) std::rotate(number, f.end() - 1, f.end());
      return joined(f, "\t");
    };
    const auto with_head = [](std::string text) {
      return replaced(std::move(text), "自然人\t", "总计\t自然人\t");
    };
    const Reading r(with_head(with_rows(model, total_first)));
    expect_tables(r, model);
    expect_clean(r);
    // The head alone does not move them.
    const Reading usual(with_head(render(model, Style::tsv)));
    expect_tables(usual, model);
  }
}

// One line of values with blank zeros and a mark behind the last.
TEST(Copies, BlankZerosOfTheRemedies) {
  const Specimen model = specimen("2021");
  const Reading r(with_rows(model, [](Fields f) {
    if (std::count_if(f.begin(), f.end(), is_number) < 15) return joined(f, "\t");
    for (std::string& field : f)
      if (field == "0") field.clear();
    EXPECT_FALSE(f.front().empty());
    f.emplace_back();
    return joined(f, "\t");
  }));
  for (const report::RowRead& row : r.report.table(Table::remedies).rows)
    EXPECT_EQ(row.state, RowState::complete);
  expect_clean(r, {"cell-blank"});
}

TEST(Copies, NamesOfGroupsInPieces) {
  const Specimen model = specimen("2021");
  std::string text = render(model, Style::cell_per_line);
  text = replaced(text, "（六）其他处理\n", "（六）其他\n处理\n");
  text = replaced(text, "（四）无法提供\n", "（四）\n无\n法\n提\n供\n");
  const Reading r(text);
  for (const report::GroupRead& group : r.report.table(Table::requests).groups)
    EXPECT_TRUE(group.found) << group.label;
}

TEST(Copies, FullWidthBars) {
  const Specimen model = specimen("2021");
  const Reading r(with_rows(model, [](const Fields& f) { return "｜" + joined(f, "｜") + "｜"; }));
  expect_tables(r, model);
  expect_clean(r);
}

// The tables stand behind the signature, each under its own title.
TEST(Copies, TitlesOfAnAnnexAreNoHeadings) {
  const Specimen model = specimen("2021");
  std::string text = render(model, Style::tsv);
  text = replaced(text, "（本列数据", "收到和处理政府信息公开申请情况统计表\n\n\n（本列数据");
  const Reading r(text);
  expect_tables(r, model);
  expect_clean(r);
}

// "? 0" on a line of its own is one value.
TEST(Copies, StrayMarksInFrontOfValues) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::cell_per_line);
    const size_t line = text.find('\n', text.find("1.属于国家秘密")) + 1;
    ASSERT_EQ(text.substr(line, 6), "0\n0\n0\n");
    text.replace(line + 4, 1, "? 0");
    const Reading r(text);
    expect_tables(r, model);
    expect_clean(r, {"cell-digits"});
  }
}

// 三、本年度办理结果 written downwards in two columns: a piece of it stands in front of values that
// are set in the middle of a label of two lines.
TEST(Copies, PieceOfGroupInsideALabelOfTwoLines) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::spaces);
    constexpr std::string_view kBegin = "（二）部分公开（区分处理的，只计这",
                               kRest = "一情形，不计其他情形）";
    const size_t rest = text.find(kRest, text.find(kBegin));
    ASSERT_NE(rest, std::string::npos);
    const size_t end = text.find('\n', rest);
    const std::string values = text.substr(rest + kRest.size(), end - rest - kRest.size());
    text.replace(rest, end - rest, "\n度办" + values + "\n" + std::string(kRest));
    const Reading r(text);
    expect_tables(r, model);
    expect_clean(r);
  }
}

// One row of the form of 2019 left in a table of 2021.
TEST(Copies, RowOfTheOtherVersion) {
  const Specimen model = specimen("2021");
  const Reading r(with_rows(model, [](const Fields& f) {
    const std::string line = joined(f, "\t");
    return line.find("行政许可") == std::string::npos ? line : line + "\n其他对外管理服务事项\t0";
  }));
  const TableRead& read = r.report.table(Table::disclosure);
  EXPECT_EQ(read.form, model.tables[static_cast<size_t>(Table::disclosure)].form);
  for (const TableRow& row : model.tables[static_cast<size_t>(Table::disclosure)].rows) {
    EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete);
    EXPECT_EQ(guessed(read, model.tables[static_cast<size_t>(Table::disclosure)], row), "");
  }
  expect_clean(r, {"form-mixed"});
}

TEST(Copies, AmountWithTheUnitOfItsColumn) {
  Specimen model = specimen("2021");
  std::string* fees = model.tables[static_cast<size_t>(Table::disclosure)].cell("fees", "amount");
  ASSERT_NE(fees, nullptr);
  *fees = "12.50万元";
  for (const Style style : {Style::tsv, Style::cell_per_line, Style::markdown, Style::html}) {
    const Reading r(model, style);
    const TableRead& read = r.report.table(Table::disclosure);
    const Cell& cell = read.cell(static_cast<size_t>(read.form->find("fees")), 0);
    EXPECT_EQ(cell.state, CellState::value) << name(style);
    EXPECT_EQ(text::to_string(cell.value), "12.5") << name(style);
  }
}

// A page whose viewer copies it in an order of its own: every value of the table stands there, but
// some labels stand together in front of the values of their rows. Nothing is guessed, nothing is
// called lost, and the rows around are read.
TEST(Copies, LabelsInAPileAreNotAssessed) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::cell_per_line);
    constexpr std::string_view kFourth = "4.无正当理由大量反复申请\n",
                               kFifth = "5.要求行政机关确认或重新出具已获取信息\n";
    const size_t third = text.find("3.要求提供公开出版物");
    size_t fourth = text.find(kFourth, third);
    ASSERT_NE(fourth, std::string::npos);
    text.erase(fourth, kFourth.size());
    text.insert(text.find('\n', third) + 1, kFourth);
    const size_t fifth = text.find(kFifth, third);
    ASSERT_NE(fifth, std::string::npos);
    text.erase(fifth, kFifth.size());
    text.insert(text.find("（六）其他处理", third), kFifth);
    const Reading r(text);
    expect_clean(r);
    const TableModel& table = model.tables[static_cast<size_t>(Table::requests)];
    const TableRead& read = r.report.table(Table::requests);
    for (const TableRow& row : table.rows) {
      EXPECT_EQ(guessed(read, table, row), "");
      const std::string_view key = read.form->rows[static_cast<size_t>(row.form_row)].key;
      if (key.starts_with("denied_") || key.starts_with("unavailable_")) {
        EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete) << key;
      }
    }
  }
}

// The same of table 2, its labels first and its values column by column: the version is told by the
// head and the number of values.
TEST(Copies, ColumnsBehindLabelsTellTheVersion) {
  Specimen model = specimen("2021");
  std::string text = render(model, Style::cell_per_line);
  const size_t begin = text.find("第二十条第（一）项");
  const size_t end = text.find("三、收到和处理");
  ASSERT_LT(begin, end);
  text.replace(
      begin, end - begin,
      "信息内容\n规章\n行政规范性文件\n信息内容\n行政许可\n\n第二十条第（一）项\n"
      "本年制发件数\n本年废止件数\n0\n0\n3\n1\n第二十条第（五）项\n本年处理决定数量\n148\n\n"
      "现行有效件数\n0\n31\n\n信息内容\n行政处罚\n行政强制\n信息内容\n行政事业性收费\n\n"
      "第二十条第（六）项\n本年处理决定数量\n70\n12\n第二十条第（八）项\n"
      "本年收费金额（单位：万元）\n29.0824\n\n");
  const Reading r(text);
  const TableRead& read = r.report.table(Table::disclosure);
  ASSERT_TRUE(read.found);
  EXPECT_EQ(read.form->form, "2021");
  for (size_t row = 0; row < read.rows.size(); ++row)
    EXPECT_TRUE(read.rows[row].state == RowState::complete ||
                read.rows[row].state == RowState::unplaced)
        << show(read, row);
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    EXPECT_TRUE(f.rule->id != "form-outdated" && f.rule->id != "row-missing" &&
                f.rule->id != "row-value-count" && f.rule->id != "form-mixed")
        << f.message;
}

// The number of a page alone on the line behind a table that has all its values.
TEST(Copies, PageNumberBehindATable) {
  for (const std::string_view form : form_ids())
    for (const std::string_view heading :
         {"三、收到和处理政府信息公开申请情况", "五、存在的主要问题及改进情况"}) {
      const Specimen model = specimen(form);
      std::string text = render(model, Style::pdf_raw);
      const size_t at = text.rfind(heading);
      ASSERT_NE(at, std::string::npos);
      text.insert(at, "7\n");
      const Reading r(text);
      SCOPED_TRACE(std::string(form) + " " + std::string(heading));
      expect_tables(r, model);
      expect_clean(r);
    }
}

// An Enter too many in a cell of a dump leaves an empty line among the values of a row.
TEST(Copies, EmptyLineAmongTheValuesOfADump) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::word_dump);
    size_t at = text.find("（一）予以公开");
    ASSERT_NE(at, std::string::npos);
    for (int cells = 0; cells < 4; ++cells) at = text.find('\n', at + 1);
    text.insert(at, "\n");
    const Reading r(text);
    expect_tables(r, model);
    expect_clean(r);
  }
}

// The same in a table with tabs: the rest of the row stands on a line of its own.
TEST(Copies, LineBreakAmongTheValuesOfATable) {
  for (const int behind : {1, 3, 6})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      const Reading r(with_rows(model, [&](Fields f) {
        const auto number = std::find_if(f.begin(), f.end(), is_number);
        if (f.end() - number != 7 || joined(f, "").find("予以公开") == std::string::npos)
          return joined(f, "\t");
        const auto cut = number + behind;
        return joined(Fields(f.begin(), cut), "\t") + "\t\n" + (behind < 6 ? "\t" : "") +
               joined(Fields(cut, f.end()), "\t");
      }));
      SCOPED_TRACE(behind);
      expect_tables(r, model);
      expect_clean(r);
    }
}

TEST(Copies, SpaceBeforeAMeasureWord) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::cell_per_line);
    const size_t label = text.find("（一）予以公开");
    ASSERT_NE(label, std::string::npos);
    text.insert(text.find('\n', text.find('\n', label) + 1), " 件");
    const Reading r(text);
    expect_tables(r, model);
    expect_clean(r, {"cell-unit"});
  }
}

TEST(Copies, MarksOfNotesAreNoDigits) {
  for (const std::string_view mark : {"①", "⑫", "²", "¹", "⁴"})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      const Reading r(with_rows(model, [&](Fields f) {
        if (joined(f, "").find("予以公开") != std::string::npos) f.back() += mark;
        return joined(f, "\t");
      }));
      SCOPED_TRACE(mark);
      expect_tables(r, model);
      expect_clean(r, {"cell-digits"});
    }
}

// A figure with a gloss is the figure of its cell, though no number; the others of its row are
// read.
TEST(Copies, FiguresWithAGloss) {
  for (const std::string_view gloss : {"（含转办2件）", "。"})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      const Reading r(with_rows(model, [&](Fields f) {
        const auto number = std::find_if(f.begin(), f.end(), is_number);
        if (joined(f, "").find("予以公开") != std::string::npos) *number += gloss;
        return joined(f, "\t");
      }));
      expect_clean(r, {"cell-not-integer"});
      const TableRead& read = r.report.table(Table::requests);
      for (const report::RowRead& row : read.rows) EXPECT_EQ(row.state, RowState::complete);
    }
}

TEST(Copies, CsvWithCarriageReturns) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = with_rows(model, [](const Fields& f) { return joined(f, ","); });
    std::replace(text.begin(), text.end(), '\n', '\r');
    const Reading r(text);
    expect_tables(r, model);
  }
}

// The last line of prose behind a table is no row of it, nor is the one that it goes on from.
TEST(Copies, BrokenSentenceBehindATable) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::tsv);
    text.insert(text.rfind("五、存在的主要问题"),
                "本年度没有其他需要说明的行政复议事项，也没有其他需要说明的行政\n诉讼事项。\n");
    const Reading r(text);
    expect_tables(r, model);
    const bool joined_lines = std::any_of(
        r.report.paragraphs.begin(), r.report.paragraphs.end(), [&](const report::Paragraph& p) {
          return r.report.folded_text(p).find("行政诉讼事项") != std::string_view::npos;
        });
    EXPECT_TRUE(joined_lines);
  }
}

}  // namespace
}  // namespace gouji::support
