#include <algorithm>

#include "core/report/tables/broken_figures.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"

namespace gouji::rules {
namespace {

using report::Cell;
using report::CellState;
using report::Report;
using report::TableRead;

constexpr size_t kListed = 3;  // more of one kind in one table are one finding

constexpr Example kBad[] = {
    {.edits = {cell("requests", "denied_secret", "person", "O")},
     .table = "requests",
     .row = "denied_secret",
     .column = "person"},
    {.edits = {cell("requests", "granted", "person", "02", "2")},
     .table = "requests",
     .row = "granted",
     .column = "person"},
    {.edits = {cell("requests", "granted", "person", "２", "2")},
     .table = "requests",
     .row = "granted",
     .column = "person"},
    {.edits = {cell("disclosure", "licensing", "decisions", "1,035", "35")},
     .table = "disclosure",
     .row = "licensing",
     .column = "decisions"},
    // Two oddities of one cell are one finding.
    {.edits = {cell("requests", "granted", "person", "０２", "2")},
     .table = "requests",
     .row = "granted",
     .column = "person"},
    {.edits = {cell("disclosure", "licensing", "decisions", "1 035", "35")},
     .table = "disclosure",
     .row = "licensing",
     .column = "decisions"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "denied_secret", "person", "　0 ")}},
    {.edits = {cell("disclosure", "licensing", "decisions", "1035", "35")}},
};

// As printed, on one line.
std::string printed(const Report& r, const Cell& c) {
  std::string out(r.raw(c.at));
  std::replace(out.begin(), out.end(), '\n', ' ');
  std::erase(out, '\r');
  return out;
}

// A blank inside the number: 1 035. The reader takes it as one number and has no quirk for it.
constexpr uint8_t kParted = 128;

struct Kind {
  uint8_t quirk;
  Wording name;
};
constexpr Kind kKinds[] = {
    {report::kQuirkLetters, {"用字母或〇代替了数字", "letters or 〇 stand for digits"}},
    {report::kQuirkLeadingZero, {"数字前有多余的0", "a zero stands before the number"}},
    {report::kQuirkFullWidth, {"用了全角数字", "full-width digits"}},
    {report::kQuirkGrouped, {"用了千位分隔符", "a thousands separator"}},
    {report::kQuirkStray, {"数字旁有多余的字符", "a stray character beside the number"}},
    {report::kQuirkBroken, {"数字断在两行", "the number is broken over two lines"}},
    {kParted, {"数字中间有空格", "a blank inside the number"}},
};

uint8_t quirks_of(const Report& r, const Cell& c) {
  if (c.at.size() < 3) return c.quirks;  // nearly all
  const std::string_view raw = r.raw(c.at);
  bool parted = false;
  for (size_t i = 1; i < raw.size() && !parted;) {
    const size_t begin = i;
    while (const size_t bytes = blank_at(raw, i)) i += bytes;
    parted = i > begin && i < raw.size() && is_digit(raw[begin - 1]) && is_digit(raw[i]);
    if (i == begin) ++i;
  }
  return static_cast<uint8_t>(c.quirks | (parted ? kParted : 0));
}

// All that is odd about a cell, as one text.
std::string kinds_of(uint8_t quirks, const Findings& out) {
  std::string all;
  for (const Kind& kind : kKinds)
    if ((quirks & kind.quirk) != 0)
      all.append(all.empty() ? "" : out.say({"、", ", "})).append(out.say(kind.name));
  return all;
}

void check_table(const Report& r, const TableRead& table, Findings& out) {
  uint8_t all = 0;
  for (const Cell& c : table.cells)
    if (c.state == CellState::value) all |= quirks_of(r, c);
  uint8_t before = 0;  // of the kinds already looked for: a cell counts for its first
  for (const Kind& kind : kKinds) {
    if ((all & kind.quirk) == 0) continue;
    const auto found = cells_where(table, [&](const Cell& c, const forms::Column&) {
      if (c.state != CellState::value) return false;
      const uint8_t quirks = quirks_of(r, c);
      return (quirks & kind.quirk) != 0 && (quirks & before) == 0;
    });
    before |= kind.quirk;
    if (found.size() > kListed) {
      const CellAt first = found.front();
      const Cell& c = table.cell(first.row, first.column);
      Finding& f =
          out.add(c.at, out.say({"“{}”表有{}个单元格{}（第一处在{}，写为“{}”）。",
                                 "In table “{}”, {} cells: {}; the first is {} (“{}”)."},
                                {name_of(table.form->table), std::to_string(found.size()),
                                 out.say(kind.name), cell_name(table, first, out), printed(r, c)}));
      f.cell.table = forms::key(table.form->table);
      f.actual = std::to_string(found.size());
      continue;
    }
    for (const CellAt at : found) {
      const Cell& c = table.cell(at.row, at.column);
      const std::string value = text::to_string(c.value);
      Finding& f =
          out.add(c.at, out.say({"{}写为“{}”：{}，按{}读取。", "In {}: “{}”, {}; read as {}."},
                                {cell_name(table, at, out), printed(r, c),
                                 kinds_of(quirks_of(r, c), out), value}));
      f.cell = cell_key(*table.form, static_cast<int>(at.row), static_cast<int>(at.column));
      f.expected = value;
      f.actual = r.raw(c.at);
    }
  }
}

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    note_rows_not_read(*table, out);
    check_table(r, *table, out);
  }
}

}  // namespace

extern const Rule cell_digits;
const Rule cell_digits = {
    .id = "cell-digits",
    .group = Group::tables,
    .severity = Severity::info,
    .title = {"数字写法不规范", "Digits written oddly"},
    .basis = {"填报惯例：用半角阿拉伯数字", "Practice: plain Arabic digits"},
    .advice = {"改用半角阿拉伯数字，不加分隔符和前导0。",
               "Use plain Arabic digits without separators or leading zeros."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
