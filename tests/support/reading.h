// A rendered report, read; and what tests ask of it.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>

#include "core/document/document.h"
#include "core/report/recognise.h"
#include "tests/support/styles.h"

namespace gouji::support {

using forms::Table;
using report::Cell;
using report::CellState;
using report::RowState;
using report::TableRead;

struct Reading {
  document::Read read;
  report::Report report;
  report::Recognition recognition;

  explicit Reading(document::Read document)
      : read(std::move(document)), recognition(report::recognise(read.document, report)) {}
  explicit Reading(const std::string& bytes) : Reading(document::read(bytes)) {}
  Reading(const Specimen& model, Style style) : Reading(render(model, style)) {}
};

// The row for messages: its values and its state.
inline std::string show(const TableRead& table, size_t row) {
  std::string out = std::string(table.form->rows[row].key) + ":";
  for (size_t c = 0; c < table.form->rows[row].columns.size(); ++c) {
    const Cell& cell = table.cell(row, c);
    out += cell.state == CellState::value   ? " " + text::to_string(cell.value)
           : cell.state == CellState::blank ? " (blank)"
                                            : " ?";
  }
  constexpr const char* kStates[] = {"complete", "missing", "damaged", "unplaced"};
  return out + " [" + kStates[static_cast<size_t>(table.rows[row].state)] + ", values " +
         std::to_string(table.rows[row].values) + "]";
}

// What the row was read as, when a value in it is not the one printed there; else empty. A blank is
// no guess.
inline std::string guessed(const TableRead& read, const TableModel& model, const TableRow& row) {
  const auto r = static_cast<size_t>(row.form_row);
  if (!read.found || read.form != model.form || read.rows[r].state != RowState::complete) return {};
  for (size_t c = 0; c < row.values.size(); ++c) {
    const Cell& cell = read.cell(r, c);
    if (cell.state == CellState::value && text::to_string(cell.value) != row.values[c])
      return show(read, r);
  }
  return {};
}

// Every cell of the tables is what was printed, read whole; nothing more was read.
inline void expect_tables(const Reading& r, Specimen model) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead& read = r.report.tables[t];
    const TableModel& table = model.tables[t];
    ASSERT_TRUE(read.found) << "table " << t;
    ASSERT_EQ(read.form, table.form) << "table " << t;
    EXPECT_TRUE(read.extras.empty()) << "table " << t;
    EXPECT_TRUE(read.foreign_labels.empty()) << "table " << t;
    for (const report::GroupRead& g : read.groups) EXPECT_TRUE(g.found) << g.label;
    for (const TableRow& row : table.rows) {
      const auto i = static_cast<size_t>(row.form_row);
      EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
      for (size_t c = 0; c < row.values.size(); ++c) {
        const Cell& cell = read.cell(i, c);
        if (row.values[c].empty())
          EXPECT_EQ(cell.state, CellState::blank) << show(read, i);
        else
          EXPECT_TRUE(cell.state == CellState::value &&
                      text::to_string(cell.value) == row.values[c])
              << row.values[c] << " is due in column " << c << ": " << show(read, i);
      }
    }
  }
}

// Tests that run for every form in every style.
class EveryStyle : public testing::TestWithParam<std::tuple<std::string_view, Style>> {
 protected:
  std::string_view form() const { return std::get<0>(GetParam()); }
  Style style() const { return std::get<1>(GetParam()); }
  Specimen clean() const { return specimen(form()); }

  // The row was read whole and every cell is what was printed.
  void expect_row(const TableRead& read, const TableRow& row, const report::Report& report) {
    const auto r = static_cast<size_t>(row.form_row);
    ASSERT_EQ(read.rows[r].state, RowState::complete) << show(read, r);
    for (size_t c = 0; c < row.values.size(); ++c) {
      const Cell& cell = read.cell(r, c);
      if (row.values[c].empty()) {
        EXPECT_EQ(cell.state, CellState::blank) << show(read, r);
        continue;
      }
      ASSERT_EQ(cell.state, CellState::value) << show(read, r);
      EXPECT_EQ(text::to_string(cell.value), row.values[c]) << show(read, r);
      EXPECT_EQ(report.raw(cell.at), row.values[c]) << show(read, r);
    }
  }
  // What was read whole is what was printed; nothing was guessed.
  void expect_no_guess(const TableRead& read, const TableModel& model,
                       const report::Report& report) {
    ASSERT_TRUE(read.found);
    for (const TableRow& row : model.rows)
      if (read.rows[static_cast<size_t>(row.form_row)].state == RowState::complete)
        expect_row(read, row, report);
  }
  // All rows of the table that are not listed.
  void expect_others(const TableRead& read, const TableModel& model, const report::Report& report,
                     std::initializer_list<std::string_view> except) {
    ASSERT_TRUE(read.found);
    ASSERT_EQ(read.form, model.form);
    for (const TableRow& row : model.rows) {
      const std::string_view key = model.form->rows[static_cast<size_t>(row.form_row)].key;
      if (std::find(except.begin(), except.end(), key) == except.end())
        expect_row(read, row, report);
    }
  }
};

// For INSTANTIATE_TEST_SUITE_P of a fixture that is EveryStyle.
inline std::string name_of_style(const testing::TestParamInfo<EveryStyle::ParamType>& p) {
  return "form" + std::string(std::get<0>(p.param)) + "_" + std::string(name(std::get<1>(p.param)));
}
inline auto every_style() {
  return testing::Combine(testing::ValuesIn(form_ids()),
                          testing::ValuesIn(styles().begin(), styles().end()));
}

}  // namespace gouji::support
