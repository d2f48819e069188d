#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::TableRead;

constexpr Edit k2024 = replace("2023年政府信息公开工作年度报告", "2024年政府信息公开工作年度报告");
constexpr Example kBad[] = {
    {.edits = {k2024, cell("remedies", "suit_direct", "upheld", "1"),
               cell("remedies", "suit_direct", "total", "1")},
     .table = "remedies",
     .row = "suit_direct",
     .column = "total",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {k2024}, .form = "2021"},
    {.edits = {cell("remedies", "suit_direct", "total", "1")}},  // before 2024
};

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::remedies, out);
  if (table == nullptr || !has_year(r, out) || r.year < 2024) return;
  const int i = table->form->find("suit_direct");
  if (i < 0) return;
  const auto row = static_cast<size_t>(i);
  if (!table->countable(row)) {
    out.not_assessed(cell_key(*table->form, i, -1), why_not_countable(*table, row, out));
    return;
  }
  size_t column = table->form->rows[row].columns.size() - 1;
  if (table->cell(row, column).value.is_zero()) {
    column = 0;
    while (column < table->form->rows[row].columns.size() &&
           table->cell(row, column).value.is_zero())
      ++column;
    if (column == table->form->rows[row].columns.size()) return;
  }
  const std::string value = text::to_string(table->cell(row, column).value);
  Finding& f = out.add(
      table->cell(row, column).at,
      out.say({"“未经复议直接起诉”填了{}"
               "件：2024年起，对不予公开政府信息不服的，一般应先申请行政复议。请核对是否填错栏目。",
               "“未经复议直接起诉” reads {}: from 2024 a refusal to disclose is as a rule reviewed "
               "before it is sued "
               "upon. See whether the figure stands in the right column."},
              {value}));
  f.cell = cell_key(*table->form, i, static_cast<int>(column));
  f.actual = value;
}

}  // namespace

extern const Rule direct_suit_after_2023;
const Rule direct_suit_after_2023 = {
    .id = "direct-suit-after-2023",
    .group = Group::arithmetic,
    .severity = Severity::info,
    .title = {"2024年以后仍有未经复议直接起诉", "Suits without prior review after 2023"},
    .basis = {"2024年起施行的行政复议法关于复议前置的规定（提示，以法律条文为准）",
              "The review law in force from 2024 on prior review (a hint; the law itself decides)"},
    .advice = {"核对案件是否经过复议；对不作为等提起的诉讼，不必修改。",
               "See whether the cases were reviewed first; suits on other grounds may stay."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
