// Figures for which a narrow cell of a page took two lines, in text copied from it.
#include "core/report/tables/broken_figures.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/reading.h"

namespace gouji::support {
namespace {

// The clean report as a page gives it, with this row of the requests printed so; "@" is its label.
Reading with_row(std::string_view key, std::string_view lines) {
  Specimen model = specimen("2021");
  model.table(Table::requests).row(key)->values = {"QQ"};
  const std::string text = render(model, Style::pdf_raw);
  const size_t at = text.find("QQ");
  const size_t line = text.rfind('\n', at) + 1;
  std::string put(lines);
  put.replace(put.find('@'), 1, text.substr(line, at - line));
  return Reading(text.substr(0, line) + put + text.substr(at + 2));
}

struct Case {
  std::string_view name;
  std::string_view lines;
};

const std::vector<std::string> kValues = {"1230", "121", "3", "8", "39", "14", "1415"};

TEST(BrokenFigures, ArePutTogetherWhereTheSumThenHolds) {
  for (const Case& c : {
           Case{"behind its row", "@1230 121 3 8 39 14\n141\n5"},
           Case{"its end behind its row", "@1230 121 3 8 39 14 141\n5"},
           Case{"behind a piece of a group's label", "@1230 121 3 8 39 14 141\n度办理结\n5"},
           Case{"before its row", "@\n123\n0 121 3 8 39 14 1415"},
           Case{"with a separator", "@1230 121 3 8 39 14\n1,4\n15"},
           Case{"two of them", "@\n123\n0\n121 3 8 39 14\n141\n5"},
           Case{"around its row",
                "                          141\n@1230 121 3 8 39 14\n"
                "                          5"},
       }) {
    SCOPED_TRACE(c.name);
    const Reading r = with_row("denied_secret", c.lines);
    const TableRead& read = r.report.table(Table::requests);
    const auto row = static_cast<size_t>(read.form->find("denied_secret"));
    ASSERT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
    bool told = false;
    for (size_t i = 0; i < 7; ++i) {
      EXPECT_EQ(text::to_string(read.cell(row, i).value), kValues[i]) << show(read, row);
      told = told || (read.cell(row, i).quirks & report::kQuirkBroken) != 0;
    }
    EXPECT_TRUE(told);
  }
}

// Signs for nothing stand among the figures.
TEST(BrokenFigures, AmongSignsForNothing) {
  for (const std::string_view sign : {"无", "-", "/"}) {
    SCOPED_TRACE(sign);
    std::string nothing;
    for (int i = 0; i < 5; ++i) nothing.append(" ").append(sign);
    const Reading r = with_row("denied_secret", "@\n114\n1\n" + nothing.substr(1) + "\n114\n1");
    const TableRead& read = r.report.table(Table::requests);
    const auto row = static_cast<size_t>(read.form->find("denied_secret"));
    ASSERT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
    EXPECT_EQ(text::to_string(read.cell(row, 0).value), "1141");
    EXPECT_EQ(text::to_string(read.cell(row, 6).value), "1141");
    EXPECT_EQ(read.cell(row, 3).state, CellState::placeholder);
  }
}

// Rows side by side, each with its total in two pieces; and pieces in front of the label, where the
// first ones of a row may be moved behind a figure that is 0.
TEST(BrokenFigures, InRowsSideBySide) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  const std::string first = table.row("denied_secret")->label + " ";
  const std::string second = table.row("denied_law")->label + " ";
  table.row("denied_secret")->values = {"QQ"};
  table.row("denied_law")->values = {"QQ"};
  const std::string text = render(model, Style::pdf_raw);
  const size_t begin = text.find(first + "QQ");
  const size_t end = text.find(second + "QQ") + second.size() + 2;
  const std::string place(26, ' ');
  for (const std::string& lines :
       {first + "1230 121 3 8 39 14\n141\n5\n" + second + "269 232 290 41 229 117\n117\n8",
        place + "141\n" + first + "1230 121 3 8 39 14\n" + place + "5\n" + place + "117\n" +
            second + "269 232 290 41 229 117\n" + place + "8"}) {
    const Reading r(text.substr(0, begin) + lines + text.substr(end));
    const TableRead& read = r.report.table(Table::requests);
    const auto row = static_cast<size_t>(read.form->find("denied_secret"));
    EXPECT_EQ(show(read, row), "denied_secret: 1230 121 3 8 39 14 1415 [complete, values 7]")
        << lines;
    EXPECT_EQ(show(read, row + 1), "denied_law: 269 232 290 41 229 117 1178 [complete, values 7]")
        << lines;
  }
}

TEST(BrokenFigures, InFrontOfTheirLabel) {
  Specimen model = specimen("2021");
  TableRow& row = *model.table(Table::requests).row("received");
  row.values = {"830", "0", "143", "719", "78", "0", "1770"};
  std::string text = render(model, Style::cell_per_line);
  const size_t at = text.find(row.label);
  const size_t total = text.find("1770\n", at);
  text.erase(total, 5);
  text.insert(at, "177\n0\n");
  const Reading r(text);
  EXPECT_EQ(guessed(r.report.table(Table::requests), model.table(Table::requests), row), "");
  const TableRead& read = r.report.table(Table::requests);
  EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete);
}

// A row with a value too many is damage, and a wrong total stays wrong.
TEST(BrokenFigures, AreNotMadeUp) {
  for (const Case& c : {
           Case{"no sum holds", "@1230 121 3 8 39 14\n141\n6"},
           Case{"on one line", "@1230 121 3 8 39 14 141 5"},
           Case{"a figure does not begin with 0", "@0 0 0 0 0 0\n0\n0"},
           Case{"nor does it break behind its first digit", "@10 0 0 0 0 0\n1\n0"},
       }) {
    SCOPED_TRACE(c.name);
    const Reading r = with_row("denied_secret", c.lines);
    const TableRead& read = r.report.table(Table::requests);
    const auto row = static_cast<size_t>(read.form->find("denied_secret"));
    EXPECT_EQ(read.rows[row].state, RowState::damaged) << show(read, row);
  }
  const Reading r = with_row("denied_secret", "@1230 121 3 8 39 14 141\n6");
  const TableRead& read = r.report.table(Table::requests);
  const auto row = static_cast<size_t>(read.form->find("denied_secret"));
  EXPECT_EQ(text::to_string(read.cell(row, 6).value), "141") << show(read, row);
}

// The number of a page, alone on its line, is no piece.
TEST(BrokenFigures, LeaveAWholeRowAlone) {
  const Reading r = with_row("denied_secret", "@1230 121 3 8 39 14 1415\n12");
  const TableRead& read = r.report.table(Table::requests);
  const auto row = static_cast<size_t>(read.form->find("denied_secret"));
  ASSERT_EQ(read.rows[row].state, RowState::complete);
  EXPECT_EQ(text::to_string(read.cell(row, 6).value), "1415") << show(read, row);
}

TEST(BrokenFigures, InTheRemedies) {
  Specimen model = specimen("2021");
  auto& rows = model.table(Table::remedies).rows;
  rows[0].values = {"102", "28", "61", "19", "210"};
  std::string text = render(model, Style::pdf_raw);
  const size_t at = text.find("102 28 61 19 210");
  ASSERT_NE(at, std::string::npos);
  for (const std::string_view lines : {"102 28 61 19\n21\n0\n", "21\n102 28 61 19"}) {
    std::string broken = text;
    broken.replace(at, 16, lines);
    if (lines.starts_with("21")) broken.insert(broken.find('\n', at + 4) + 1, "0\n");
    const Reading r(broken);
    const TableRead& read = r.report.table(Table::remedies);
    ASSERT_EQ(read.rows[0].state, RowState::complete) << broken.substr(at, 60);
    EXPECT_EQ(text::to_string(read.cell(0, 4).value), "210") << show(read, 0);
    EXPECT_EQ(text::to_string(read.cell(1, 0).value), rows[1].values[0]) << show(read, 1);
  }
}

// Columns that a text without layout ran together do not part a run of single values into lines.
TEST(BrokenFigures, TwoColumnsOnALine) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  std::string text = render(model, Style::cell_per_line);
  const TableRow& a = *table.row("carried_in");
  const TableRow& b = *table.row("granted");
  std::string labels = a.label + "\n三、本年度办理结果\n" + b.label + "\n";
  for (const auto& v : a.values) labels += v + "\n";
  for (size_t i = 0; i < 5; ++i) labels += b.values[i] + "\n";
  labels += b.values[5] + " " + b.values[6] + "\n";
  const size_t from = text.find(a.label);
  const size_t to = text.find("（二）部分公开");
  const Reading r(text.substr(0, from) + labels + text.substr(to));
  for (const TableRow* row : {&a, &b})
    EXPECT_EQ(r.report.table(Table::requests).rows[static_cast<size_t>(row->form_row)].state,
              RowState::complete)
        << row->label;
  EXPECT_EQ(guessed(r.report.table(Table::requests), table, a), "");
  EXPECT_EQ(guessed(r.report.table(Table::requests), table, b), "");
}

}  // namespace
}  // namespace gouji::support
