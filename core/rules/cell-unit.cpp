#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Cell;
using report::CellState;
using report::Report;
using report::TableRead;

constexpr size_t kListed = 3;  // more in one table are one finding

constexpr Example kBad[] = {
    {.edits = {cell("requests", "granted", "person", "2件", "2")},
     .table = "requests",
     .row = "granted",
     .column = "person"},
    {.edits = {cell("requests", "granted", "person", "2（件）", "2")},
     .table = "requests",
     .row = "granted",
     .column = "person"},
    {.edits = {cell("disclosure", "procurement", "amount", "251000元", "86.4")},
     .table = "disclosure",
     .row = "procurement",
     .column = "amount",
     .form = "2019"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "granted", "person", " 2", "2")}},
};

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    note_rows_not_read(*table, out);
    const auto found = cells_where(*table, [](const Cell& c, const forms::Column&) {
      return c.state == CellState::value && (c.quirks & report::kQuirkUnit) != 0;
    });
    if (found.size() > kListed) {
      const CellAt first = found.front();
      Finding& f = out.add(
          table->cell(first.row, first.column).at,
          out.say({"“{}”表有{}个单元格带有单位（第一处在{}，写为“{}”），单元格里只填数字。",
                   "Table “{}” has {} cells with a unit, the first in {} (“{}”); cells hold the "
                   "number alone."},
                  {name_of(table->form->table), std::to_string(found.size()),
                   cell_name(*table, first, out), r.raw(table->cell(first.row, first.column).at)}));
      f.cell.table = forms::key(table->form->table);
      f.actual = std::to_string(found.size());
      continue;
    }
    for (const CellAt at : found) {
      const Cell& c = table->cell(at.row, at.column);
      Finding& f = out.add(c.at, out.say({"{}写为“{}”，单元格里只填数字，不写单位。",
                                          "In {}: “{}”; a cell holds the number without its unit."},
                                         {cell_name(*table, at, out), r.raw(c.at)}));
      f.cell = cell_key(*table->form, static_cast<int>(at.row), static_cast<int>(at.column));
      f.expected = text::to_string(c.value);
      f.actual = r.raw(c.at);
    }
  }
}

}  // namespace

extern const Rule cell_unit;
const Rule cell_unit = {
    .id = "cell-unit",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"单元格里写了单位", "A unit in the cell"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件：单位由表头规定",
              "国办公开办函〔2021〕30号 and 〔2019〕60号: the head of the table gives the unit"},
    .advice = {"删去单位，只留数字；金额换算成表头规定的单位。",
               "Leave the number alone; convert amounts to the unit of the head."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
