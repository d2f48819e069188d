#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using forms::Unit;
using report::Cell;
using report::CellState;
using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {cell("requests", "granted", "business", "1.5", "1")},
     .table = "requests",
     .row = "granted",
     .column = "business"},
    {.edits = {cell("requests", "partial", "other", "3x")},
     .table = "requests",
     .row = "partial",
     .column = "other"},
    {.edits = {cell("requests", "refused_repeat", "legal", "若干")},
     .table = "requests",
     .row = "refused_repeat",
     .column = "legal"},
};
constexpr Example kGood[] = {
    {.edits = {cell("disclosure", "fees", "amount", "18.65", "18.6")}, .form = "2021"},
    {.edits = {cell("disclosure", "procurement", "amount", "86.45", "86.4")}, .form = "2019"},
};

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    note_rows_not_read(*table, out);
    const auto wrong = cells_where(*table, [](const Cell& c, const forms::Column& column) {
      const bool whole = column.unit == Unit::count || column.unit == Unit::change;
      return c.state == CellState::text ||
             (c.state == CellState::value && whole && !c.value.is_integer());
    });
    for (const CellAt at : wrong) {
      const Cell& c = table->cell(at.row, at.column);
      const std::string_view raw = r.raw(c.at);
      const std::string name = cell_name(*table, at, out);
      Finding& f = out.add(
          c.at, c.state == CellState::text
                    ? out.say({"{}写为“{}”，不是数字。", "In {}: “{}” is no number."}, {name, raw})
                    : out.say({"{}写为{}，件数应是整数。", "In {}: {}; a count is a whole number."},
                              {name, raw}));
      f.cell = cell_key(*table->form, static_cast<int>(at.row), static_cast<int>(at.column));
      f.actual = raw;
    }
  }
}

}  // namespace

extern const Rule cell_not_integer;
const Rule cell_not_integer = {
    .id = "cell-not-integer",
    .group = Group::tables,
    .severity = Severity::error,
    .title = {"不是整数", "Not a whole number"},
    .basis = {"表中各项为件数，应是整数；只有收费金额、采购金额可以有小数",
              "The cells are counts; only amounts of money have decimals"},
    .advice = {"核对原始数据，填写整数。", "Check the source and fill in a whole number."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
