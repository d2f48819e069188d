#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::RowRead;
using report::RowState;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {replace("7.属于行政执法案卷\t0\t0\t0\t0\t1\t0\t1",
                       "7.属于行政执法案卷\t0\t0\t0\t0\t1\t0")},
     .table = "requests",
     .row = "denied_enforcement"},
    {.edits = {replace("（七）总计\t\t6\t2\t", "（七）总计\t\t6\t2\t2\t")},
     .table = "requests",
     .row = "processed_total"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "denied_secret", "person", "")}},  // a blank cell is a cell
};

size_t wanted(const TableRead& table, size_t row) { return table.form->rows[row].columns.size(); }

void report_row(const TableRead& table, size_t row, Findings& out) {
  const RowRead& read = table.rows[row];
  const std::string_view label = table.form->rows[row].label;
  const std::string want = std::to_string(wanted(table, row));
  const std::string have = std::to_string(read.values);
  Finding& f = out.add(
      read.at,
      read.values == 0
          ? out.say({"“{}”一行没有数值，应有{}个。", "Row “{}” has no values; it should have {}."},
                    {label, want})
          : out.say(
                {"“{}”一行有{}个数值，应有{}个；与这一行有关的合计不再核对。",
                 "Row “{}” has {} values and should have {}; sums that need it are not checked."},
                {label, have, want}));
  f.cell = cell_key(*table.form, static_cast<int>(row), -1);
  f.expected = want;
  f.actual = have;
}

// The remedies are printed as one line of values: one finding for the line.
bool report_line(const TableRead& table, Findings& out) {
  if (!table.form->one_line) return false;
  const RowRead& first = table.rows.front();
  for (const RowRead& row : table.rows)
    if (row.state != RowState::damaged || row.at != first.at || row.values != first.values)
      return false;
  const std::string want = std::to_string(table.form->cell_count());
  const std::string have = std::to_string(first.values);
  Finding& f = out.add(
      first.at.empty() ? table.at : first.at,
      out.say({"“{}”表应有{}个数值，找到{}个；这张表的合计不再核对。",
               "Table “{}” should have {} values, {} were found; its sums are not checked."},
              {name_of(table.form->table), want, have}));
  f.cell.table = forms::key(table.form->table);
  f.expected = want;
  f.actual = have;
  return true;
}

// By how many values the row is too wide; 0: it is not damaged.
int64_t off(const TableRead& table, size_t row) {
  const RowRead& read = table.rows[row];
  if (read.state != RowState::damaged) return 0;
  return static_cast<int64_t>(read.values) - static_cast<int64_t>(wanted(table, row));
}

// Four rows of five are off by the same count: a column too many or too few, said once for them.
// Returns the count; 0: no such thing.
int64_t report_columns(const TableRead& table, Findings& out) {
  const auto all = static_cast<int64_t>(table.form->rows.front().columns.size());
  for (const int64_t by : {int64_t{-1}, int64_t{1}, int64_t{-2}, int64_t{2}, -all}) {
    size_t rows = 0;
    size_t same = 0;
    size_t first = 0;
    for (size_t i = 0; i < table.rows.size(); ++i) {
      if (table.rows[i].state == RowState::missing) continue;
      ++rows;
      if (off(table, i) == by && same++ == 0) first = i;
    }
    if (same <= 3 || same * 5 < rows * 4) continue;
    const std::string count = std::to_string(by < 0 ? -by : by);
    const std::string_view name = name_of(table.form->table);
    Finding& f = out.add(
        table.rows[first].at,
        by == -all
            ? out.say(
                  {"“{}”表有{}行找不到数值，表格可能行列对调或丢失了数值；这张表的合计不再核对。",
                   "In table “{}”, {} rows have no values: rows and columns may be exchanged, or "
                   "the values lost; its sums are not checked."},
                  {name, std::to_string(same)})
        : by > 0 ? out.say({"“{}”表有{}行都多{}个数值，可能多了一列；这张表的合计不再核对。",
                            "In table “{}”, {} rows have {} value(s) too many, perhaps a "
                            "column that the form does "
                            "not have; its sums are not checked."},
                           {name, std::to_string(same), count})
                 : out.say({"“{}”表有{}行都少{}个数值，可能少了一列；这张表的合计不再核对。",
                            "In table “{}”, {} rows have {} value(s) too few, perhaps a "
                            "column is missing; its sums "
                            "are not checked."},
                           {name, std::to_string(same), count}));
    f.cell.table = forms::key(table.form->table);
    return by;
  }
  return 0;
}

// The row keeps the first digits of its total alone.
bool has_cut_total(const TableRead& table, size_t row) {
  return table.cut_totals > 0 && table.rows[row].state == RowState::damaged && off(table, row) == 0;
}

// Totals that the edge of a page cut, said once for them.
void report_cut_totals(const TableRead& table, Findings& out) {
  size_t first = 0;
  while (first < table.rows.size() && !has_cut_total(table, first)) ++first;
  if (first == table.rows.size()) return;  // nothing is known of those rows
  Finding& f = out.add(
      table.rows[first].at,
      out.say({"“{}”表有{}行的总计只剩各列之和的前几位，可能在页边被截断；这些行的合计不再核对。",
               "In table “{}”, {} rows end in the first digits of their sum: the page may have cut "
               "the last column; their sums are not checked."},
              {name_of(table.form->table), std::to_string(table.cut_totals)}));
  f.cell.table = forms::key(table.form->table);
  f.cell.column = table.form->rows[first].columns.back().key;
}

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    for (size_t row = 0; row < table->rows.size(); ++row)
      if (table->rows[row].state == RowState::unplaced)
        out.not_assessed(cell_key(*table->form, static_cast<int>(row), -1),
                         why_not_countable(*table, row, out));
    if (report_line(*table, out)) continue;
    if (table->cut_totals > 0) report_cut_totals(*table, out);
    const int64_t said = report_columns(*table, out);
    for (size_t row = 0; row < table->rows.size(); ++row)
      if (table->rows[row].state == RowState::damaged && !has_cut_total(*table, row) &&
          (said == 0 || off(*table, row) != said))
        report_row(*table, row, out);
  }
}

}  // namespace

extern const Rule row_value_count;
const Rule row_value_count = {
    .id = "row-value-count",
    .group = Group::tables,
    .severity = Severity::error,
    .title = {"一行的数值个数不对", "A row has too few or too many values"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的表格",
              "The tables of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"对照原文补全或删去这一行的数值；常见原因是复制、分页或转换时丢失了单元格。",
               "Complete the row from the original; copying, page breaks and conversion often lose "
               "a cell."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
