#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::TableRead;
using text::Decimal;
using text::to_string;

constexpr Example kBad[] = {
    {.edits = {cell("disclosure", "penalty", "items_change", "-22", "-2")},
     .table = "disclosure",
     .row = "penalty",
     .column = "items_change",
     .form = "2019"},
    {.edits = {cell("disclosure", "normative", "disclosed", "7", "2")},
     .table = "disclosure",
     .row = "normative",
     .column = "disclosed_total",
     .form = "2019"},
    {.edits = {cell("disclosure", "procurement", "projects", "0", "5")},
     .table = "disclosure",
     .row = "procurement",
     .column = "amount",
     .form = "2019"},
};
constexpr Example kGood[] = {
    {.edits = {cell("disclosure", "penalty", "items_change", "-21", "-2")}, .form = "2019"},
    {.edits = {cell("disclosure", "procurement", "projects", "/", "5"),
               cell("disclosure", "procurement", "amount", "/", "86.4")},
     .form = "2019"},
    {.edits = {cell("disclosure", "normative", "disclosed_total", "", "6")}, .form = "2019"},
    {.edits = {cell("disclosure", "procurement", "amount", "", "86.4")}, .form = "2019"},
};

struct Place {
  int row;
  size_t column;
};

Finding& add(const Report& r, const TableRead& table, Place at, Findings& out,
             std::string message) {
  Finding& f =
      out.add(place_of(r, table, {static_cast<size_t>(at.row), at.column}), std::move(message));
  f.cell = cell_key(*table.form, at.row, static_cast<int>(at.column));
  f.actual = to_string(table.cell(static_cast<size_t>(at.row), at.column).value);
  return f;
}

void check_row(const Report& r, const TableRead& table, int row, Findings& out) {
  const forms::Row& form = table.form->rows[static_cast<size_t>(row)];
  const auto value = [&](size_t c) { return table.cell(static_cast<size_t>(row), c).value; };
  // Of blank cells another rule speaks: they are no 0.
  const auto is_blank = [&](size_t c) {
    return table.cell(static_cast<size_t>(row), c).state == report::CellState::blank;
  };
  const std::string_view kind = form.columns[0].key;
  if (kind == "items_last_year") {
    const Decimal now = value(0) + value(1);
    if (!now.is_negative()) return;
    Finding& f = add(
        r, table, {row, 1}, out,
        out.say(
            {"“{}”一行：上一年{}项，本年增减{}项，得出本年为{}项，不可能小于0。",
             "Row “{}”: {} items last year and a change of {} give {}, which cannot be below 0."},
            {form.label, to_string(value(0)), to_string(value(1)), to_string(now)}));
    f.arithmetic = out.say({"{} + ({}) = {}，小于0", "{} + ({}) = {}, below 0"},
                           {to_string(value(0)), to_string(value(1)), to_string(now)});
  } else if (kind == "made") {
    if (value(1) <= value(2) || is_blank(2)) return;
    Finding& f =
        add(r, table, {row, 2}, out,
            out.say({"“{}”一行：本年新公开{}件，多于对外公开总数量{}件。",
                     "Row “{}”: {} newly disclosed are more than the {} disclosed in all."},
                    {form.label, to_string(value(1)), to_string(value(2))}));
    f.expected = out.say({"不小于{}", "at least {}"}, {to_string(value(1))});
  } else if (kind == "projects") {
    if (value(0).is_zero() == value(1).is_zero() || is_blank(0) || is_blank(1)) return;
    add(r, table, {row, value(1).is_zero() ? size_t{0} : size_t{1}}, out,
        value(0).is_zero() ? out.say({"“{}”一行：采购项目数量为0，采购总金额却为{}。",
                                      "Row “{}”: no projects, but an amount of {}."},
                                     {form.label, to_string(value(1))})
                           : out.say({"“{}”一行：采购项目{}个，采购总金额却为0。",
                                      "Row “{}”: {} projects, but an amount of 0."},
                                     {form.label, to_string(value(0))}));
  }
}

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::disclosure, out);
  if (table == nullptr || table->form->form != "2019") return;
  for (size_t row = 0; row < table->rows.size(); ++row) {
    if (table->countable(row))
      check_row(r, *table, static_cast<int>(row), out);
    else
      out.not_assessed(cell_key(*table->form, static_cast<int>(row), -1),
                       why_not_countable(*table, row, out));
  }
}

}  // namespace

extern const Rule items_negative;
const Rule items_negative = {
    .id = "items-negative",
    .group = Group::arithmetic,
    .severity = Severity::warning,
    .title = {"表二各项数字互相矛盾（2019年格式）",
              "Figures of table 2 contradict each other (form of 2019)"},
    .basis = {"由格式推出：上一年项目数量＋本年增减不小于0；本年新公开不多于对外公开总数；采购项目"
              "数与金额同为0或同不为0",
              "Follows from the form: items last year + change ≥ 0; newly disclosed ≤ disclosed in "
              "all; projects and "
              "amount are both 0 or both not"},
    .advice = {"核对这一行的数字。", "Check the figures of the row."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
