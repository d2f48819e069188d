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

namespace gouji::support {
namespace {

using Fields = std::vector<std::string>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  EXPECT_NE(text.find(from), std::string::npos) << from;
  for (size_t i = text.find(from); i != std::string::npos; i = text.find(from, i + to.size()))
    text.replace(i, from.size(), to);
  return text;
}

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

}  // namespace
}  // namespace gouji::support
