#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Cell;
using report::CellState;
using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {cell("requests", "granted", "business", "-1", "1")},
     .table = "requests",
     .row = "granted",
     .column = "business"},
    {.edits = {cell("remedies", "review", "other", "-2")},
     .table = "remedies",
     .row = "review",
     .column = "other"},
};
constexpr Example kGood[] = {
    {.edits = {cell("disclosure", "licensing", "items_change", "-3", "1")}, .form = "2019"},
    {.edits = {cell("requests", "denied_secret", "person", "-")}},  // a dash, no number
};

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    note_rows_not_read(*table, out);
    const auto wrong = cells_where(*table, [](const Cell& c, const forms::Column& column) {
      return c.state == CellState::value && c.value.is_negative() &&
             column.unit != forms::Unit::change;
    });
    for (const CellAt at : wrong) {
      const Cell& c = table->cell(at.row, at.column);
      Finding& f =
          out.add(c.at, out.say({"{}写为{}，不应是负数。", "In {}: {}; it cannot be negative."},
                                {cell_name(*table, at, out), r.raw(c.at)}));
      f.cell = cell_key(*table->form, static_cast<int>(at.row), static_cast<int>(at.column));
      f.actual = text::to_string(c.value);
    }
  }
}

}  // namespace

extern const Rule cell_negative;
const Rule cell_negative = {
    .id = "cell-negative",
    .group = Group::tables,
    .severity = Severity::error,
    .title = {"负数", "A negative count"},
    .basis = {"件数和金额不会小于0；只有2019年格式的“本年增/减”可以是负数",
              "Counts and amounts are not below 0; only 本年增/减 of the form of 2019 may be"},
    .advice = {"核对原始数据后改正。", "Check the source and correct it."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
