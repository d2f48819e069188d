#include <algorithm>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::CellState;
using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {cell("disclosure", "rules", "issued", "/")}, .table = "disclosure", .form = "2021"},
    {.edits = {cell("requests", "denied_secret", "person", "—"),
               cell("requests", "denied_law", "person", "无")},
     .table = "requests"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "denied_secret", "person", "0")}},
};

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    note_rows_not_read(*table, out);
    const std::vector<CellAt> found =
        cells_where(*table, [](const report::Cell& c, const forms::Column&) {
          return c.state == CellState::placeholder;
        });
    if (found.empty()) continue;
    std::vector<std::string> signs;
    for (const CellAt at : found) {
      std::string sign = quoted(r.raw(table->cell(at.row, at.column).at));
      if (signs.size() < 5 && std::find(signs.begin(), signs.end(), sign) == signs.end())
        signs.push_back(std::move(sign));
    }
    Finding& f = out.add(
        place_of(r, *table, found.front()),
        out.say({"“{}”表有{}个单元格填了{}（第一处在{}），核对时按0计算。",
                 "Table “{}” has {} cell(s) that hold {}, the first in {}; they count as 0."},
                {name_of(table->form->table), std::to_string(found.size()), join(signs, out),
                 cell_name(*table, found.front(), out)}));
    f.cell.table = forms::key(table->form->table);
    f.actual = std::to_string(found.size());
  }
}

}  // namespace

extern const Rule cell_placeholder;
const Rule cell_placeholder = {
    .id = "cell-placeholder",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"单元格填了符号而不是数字", "A sign stands where a figure should"},
    .basis = {"填报惯例：没有数字的单元格填0", "Practice: cells without a figure hold 0"},
    .advice = {"没有的填0，不用“/”“—”“无”“不适用”。",
               "Put 0 where there is nothing, not a stroke, dash or word."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
