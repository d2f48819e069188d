#include "core/rules/readings/equality_rules.h"

#include <algorithm>

namespace gouji::rules {
namespace {

using forms::Equality;
using forms::EqualityKind;
using forms::Table;
using forms::TableForm;
using report::Decimal;
using report::TableRead;

// "3+14": the terms of one sign that are not 0; "0" when all are.
std::string sum_in_full(const TableRead& table, const Equality& e, int sign, bool with_zeros) {
  std::string out;
  for (const forms::Term& t : e.terms) {
    if (t.sign != sign) continue;
    const Decimal v = table.cell(t.row, t.column).value;
    if (v.is_zero() && !with_zeros) continue;
    if (!out.empty()) out += "+";
    out += text::to_string(v);
  }
  return out.empty() ? "0" : out;
}

Decimal sum(const TableRead& table, const Equality& e, int sign) {
  Decimal total;
  for (const forms::Term& t : e.terms)
    if (t.sign == sign) total = total + table.cell(t.row, t.column).value;
  return total;
}

// A sum with one term that is not 0, or none.
std::string sum_of_one(const TableRead& table, const Equality& e, const Findings& out) {
  for (const forms::Term& t : e.terms) {
    const Decimal value = table.cell(t.row, t.column).value;
    if (t.sign > 0 && !value.is_zero())
      return out.say({"“{}”为 {}，其余各项为 0", "“{}” is {}, the other results are 0"},
                     {row_label(*table.form, t.row), text::to_string(value)});
  }
  return out.say({"各项均为 0", "all results are 0"});
}

void report_broken(const TableRead& table, const Equality& e, int index, Findings& out) {
  const TableForm& form = *table.form;
  const Decimal left = sum(table, e, 1);
  const Decimal right = sum(table, e, -1);
  const std::string expected = text::to_string(left);
  const std::string actual = text::to_string(right);
  const std::string difference = text::to_string(left > right ? left - right : right - left);
  const bool balance = e.kind == EqualityKind::balance;
  // A balance belongs to a column; its place is where the results of that column are summed up.
  int row = e.row;
  if (balance)
    for (size_t r = 0; r < form.rows.size(); ++r)
      if (form.rows[r].role == forms::Role::processed) row = static_cast<int>(r);
  const report::Cell& at = table.cell(static_cast<size_t>(row), static_cast<size_t>(e.column));
  const std::string_view where_row = row_label(form, row);
  const std::string_view where_column = column_label(form, row, e.column);

  std::string message;
  std::string arithmetic;
  switch (e.kind) {
    case EqualityKind::row_total:
    case EqualityKind::remedies_total:
      message = at.state == report::CellState::blank
                    ? out.say({"“{}”一行：总计空白，各列之和为{}。",
                               "Row “{}”: the total is blank, the columns sum to {}."},
                              {where_row, expected})
                    : out.say({"“{}”一行：总计写为{}，各列之和为{}。",
                               "Row “{}”: the total reads {}, the columns sum to {}."},
                              {where_row, actual, expected});
      arithmetic =
          out.say({"{} = {}，报告为 {}，相差 {}", "{} = {}; the report says {}; off by {}"},
                  {sum_in_full(table, e, 1, true), expected, actual, difference});
      break;
    case EqualityKind::column_total:
      message = out.say({"“{}”列：（七）总计写为{}，各项办理结果之和为{}。",
                         "Column “{}”: （七）总计 reads {}, the results sum to {}."},
                        {where_column, actual, expected});
      arithmetic = sum_in_full(table, e, 1, false);
      arithmetic =
          arithmetic == expected
              ? sum_of_one(table, e, out) +
                    out.say({"，报告为 {}，相差 {}", "; the report says {}; off by {}"},
                            {actual, difference})
              : out.say({"{} = {}，报告为 {}，相差 {}", "{} = {}; the report says {}; off by {}"},
                        {arithmetic, expected, actual, difference});
      break;
    case EqualityKind::balance:
      message = out.say(
          {"“{}”列勾稽不平：本年新收加上年结转为{}，办理结果总计加结转下年度为{}。",
           "Column “{}” does not balance: received plus carried in is {}, processed plus carried "
           "out is {}."},
          {where_column, expected, actual});
      arithmetic = out.say({"{} = {}，而 {} = {}，相差 {}", "{} = {}, but {} = {}; off by {}"},
                           {sum_in_full(table, e, 1, true), expected,
                            sum_in_full(table, e, -1, true), actual, difference});
      break;
  }
  Finding& f =
      out.add(at.at.empty() ? table.rows[static_cast<size_t>(row)].at : at.at, std::move(message));
  f.arithmetic = std::move(arithmetic);
  f.cell = cell_key(form, e.row, e.column);
  f.expected = expected;
  f.actual = actual;
  f.equality = index;
}

}  // namespace

std::string_view row_label(const TableForm& form, int row) {
  return row < 0 ? std::string_view{} : form.rows[static_cast<size_t>(row)].label;
}

std::string_view column_label(const TableForm& form, int row, int column) {
  const size_t r = row < 0 ? 0 : static_cast<size_t>(row);
  return column < 0 ? std::string_view{} : form.rows[r].columns[static_cast<size_t>(column)].label;
}

CellKey cell_key(const TableForm& form, int row, int column) {
  CellKey k;
  k.table = forms::key(form.table);
  if (row >= 0) k.row = form.rows[static_cast<size_t>(row)].key;
  if (column >= 0)
    k.column =
        form.rows[row < 0 ? 0 : static_cast<size_t>(row)].columns[static_cast<size_t>(column)].key;
  return k;
}

std::string why_not_countable(const TableRead& table, size_t row, const Findings& out) {
  if (table.countable(row)) return {};
  const std::string_view label = table.form->rows[row].label;
  switch (table.rows[row].state) {
    case report::RowState::missing:
      return out.say({"缺“{}”一行", "row “{}” is missing"}, {label});
    case report::RowState::damaged:
      if (table.cut_totals > 0 && table.rows[row].values == table.form->rows[row].columns.size())
        return out.say({"“{}”一行的总计被截断", "the total of row “{}” was cut"}, {label});
      return out.say(
          {"“{}”一行的数值个数不对，无法确定各列", "row “{}” has the wrong number of values"},
          {label});
    case report::RowState::unplaced:
      if (table.glued)
        return out.say({"“{}”一行的数字连在一起，分不出各列，请从原文件重新复制",
                        "the figures of row “{}” ran together: copy it from the original again"},
                       {label});
      return out.say({"文本中丢失了“{}”一行空格的位置或数值的次序",
                      "the text has lost where the values of row “{}” stand"},
                     {label});
    case report::RowState::complete:
      return out.say({"“{}”一行有不是数字的内容", "row “{}” holds something that is no number"},
                     {label});
  }
  return {};
}

void check_equalities(const report::Report& report, EqualityKind kind, Findings& out) {
  const Table which = kind == EqualityKind::remedies_total ? Table::remedies : Table::requests;
  const TableRead& table = report.table(which);
  if (!table.found) {
    out.not_assessed({forms::key(which), {}, {}},
                     out.say({"没有找到这张表", "the table was not found"}));
    return;
  }
  const std::vector<Equality>& all = forms::equalities(*table.form);
  for (size_t i = 0; i < all.size(); ++i) {
    const Equality& e = all[i];
    if (e.kind != kind) continue;
    std::string why;
    int last = -1;
    for (const forms::Term& t : e.terms) {
      if (t.row == last) continue;
      last = t.row;
      why = why_not_countable(table, t.row, out);
      if (!why.empty()) break;
    }
    if (!why.empty()) {
      out.not_assessed(cell_key(*table.form, e.row, e.column), std::move(why));
      continue;
    }
    if (sum(table, e, 1) != sum(table, e, -1)) report_broken(table, e, static_cast<int>(i), out);
  }
}

}  // namespace gouji::rules
