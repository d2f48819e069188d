#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::TableRead;
using text::Decimal;

constexpr Example kBad[] = {
    {.edits = {cell("disclosure", "normative", "in_force", "0", "6")},
     .table = "disclosure",
     .row = "normative",
     .column = "in_force",
     .form = "2021"},
    {.edits = {cell("disclosure", "rules", "issued", "2"),
               cell("disclosure", "rules", "in_force", "1")},
     .table = "disclosure",
     .row = "rules",
     .column = "in_force",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {cell("disclosure", "normative", "in_force", "1", "6")}, .form = "2021"},
    {.edits = {cell("disclosure", "normative", "repealed", "5", "1"),
               cell("disclosure", "normative", "in_force", "0", "6")},
     .form = "2021"},
    {.edits = {cell("disclosure", "normative", "in_force", "", "6")}, .form = "2021"},
};

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::disclosure, out);
  if (table == nullptr) return;
  for (const char* key : {"rules", "normative"}) {
    const int i = table->form->find(key);
    if (i < 0) continue;
    const auto row = static_cast<size_t>(i);
    const auto columns = table->form->rows[row].columns;
    if (columns.size() != 3 || columns[0].key != "issued") return;  // form 2019 has no stock
    if (!table->countable(row)) {
      out.not_assessed(cell_key(*table->form, i, 2), why_not_countable(*table, row, out));
      continue;
    }
    const Decimal issued = table->cell(row, 0).value;
    const Decimal repealed = table->cell(row, 1).value;
    const Decimal in_force = table->cell(row, 2).value;
    const Decimal before = in_force - issued + repealed;
    if (!before.is_negative()) continue;
    if (table->cell(row, 2).state == report::CellState::blank) {  // which is said, and is no 0
      out.not_assessed(cell_key(*table->form, i, 2),
                       out.say({"“{}”一行的现行有效件数空白", "row “{}” has a blank stock"},
                               {table->form->rows[row].label}));
      continue;
    }
    const std::string least = text::to_string(issued - repealed);
    Finding& f = out.add(
        place_of(r, *table, {row, 2}),
        out.say({"“{}”一行：现行有效{}件，减去本年制发{}件、加上本年废止{}件，得出上年末为{}"
                 "件，不可能小于0。",
                 "Row “{}”: {} in force, less {} issued, plus {} repealed gives {} at the end of "
                 "last year, "
                 "which cannot be below 0."},
                {table->form->rows[row].label, text::to_string(in_force), text::to_string(issued),
                 text::to_string(repealed), text::to_string(before)}));
    f.cell = cell_key(*table->form, i, 2);
    f.arithmetic = out.say({"{} − {} + {} = {}，小于0", "{} − {} + {} = {}, below 0"},
                           {text::to_string(in_force), text::to_string(issued),
                            text::to_string(repealed), text::to_string(before)});
    f.expected = out.say({"不小于{}", "at least {}"}, {least});
    f.actual = text::to_string(in_force);
  }
}

}  // namespace

extern const Rule stock_negative;
const Rule stock_negative = {
    .id = "stock-negative",
    .group = Group::arithmetic,
    .severity = Severity::error,
    .title = {"现行有效件数与制发、废止件数矛盾",
              "Documents in force contradict those issued and repealed"},
    .basis = {"由格式推出：上年末现行有效＝本年现行有效－本年制发＋本年废止，不小于0",
              "Follows from the form: in force − issued + repealed is last year's stock and not "
              "below 0"},
    .advice = {"核对制发、废止和现行有效三个数。", "Check the three figures."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
