#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::CellState;
using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {cell("requests", "denied_secret", "person", "")}, .table = "requests"},
    {.edits = {cell("requests", "received", "other", ""),
               cell("requests", "carried_in", "legal", "")},
     .table = "requests"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "denied_secret", "person", " 0 ")}},
};

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    note_rows_not_read(*table, out);
    const std::vector<CellAt> blank = cells_where(
        *table,
        [](const report::Cell& c, const forms::Column&) { return c.state == CellState::blank; });
    if (blank.empty()) continue;
    Finding& f =
        out.add(place_of(r, *table, blank.front()),
                out.say({"“{}”表有{}个单元格空白（第一处在{}），核对时按0计算。",
                         "Table “{}” has {} blank cell(s), the first in {}; they count as 0."},
                        {name_of(table->form->table), std::to_string(blank.size()),
                         cell_name(*table, blank.front(), out)}));
    f.cell.table = forms::key(table->form->table);
    f.actual = std::to_string(blank.size());
  }
}

}  // namespace

extern const Rule cell_blank;
const Rule cell_blank = {
    .id = "cell-blank",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"单元格空白", "Blank cells"},
    .basis = {"填报惯例：没有数字的单元格填0", "Practice: cells without a figure hold 0"},
    .advice = {"核实后填写数字，没有的填0。",
               "Fill in the figures, with 0 where there is nothing."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
