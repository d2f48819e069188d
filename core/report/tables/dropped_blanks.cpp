#include "core/report/tables/dropped_blanks.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

struct Filling {
  size_t bars = 0;
  bool parted = false;  // a blank stands behind the first, which ends the last cell
};

// The bars from `at` to the end of the line, when they stand as bars that fill up a row do: without
// blanks between them but behind the first. Else none: a blank cell is wider, |  |.
Filling filling(std::string_view text, size_t at) {
  const auto skip = [&](char c) {
    const size_t from = at;
    while (at < text.size() && text[at] == c) ++at;
    return at - from;
  };
  skip(' ');
  size_t bars = 0;
  if (at < text.size() && text[at] == '|') ++bars, ++at;
  const size_t blanks = skip(' ');
  bars += skip('|');
  skip(' ');
  const bool ends = at >= text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == '\f';
  return ends && (blanks <= 1 || bars <= 1) ? Filling{bars, blanks == 1} : Filling{};
}
size_t filling_bars(std::string_view text, size_t at) { return filling(text, at).bars; }

// Nothing but bars, of blank cells as wide as they like, stands behind the cell that ends at `at`.
bool ends_in_bars(std::string_view text, size_t at) {
  const size_t end = std::min(text.find_first_not_of(" |", at), text.size());
  return (end == text.size() || text[end] == '\n' || text[end] == '\r') &&
         std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                    text.begin() + static_cast<std::ptrdiff_t>(end), '|') > 1;
}

// | 信息内容 | 本年制发件数 | …, a word in each cell, above | --- | --- | … with as many bars: who
// wrote so left no cell out. `columns`: of values.
bool has_whole_head(std::string_view text, SourceSpan table, size_t columns) {
  const auto bars = [](std::string_view s) {
    return static_cast<size_t>(std::count(s.begin(), s.end(), '|'));
  };
  const size_t end = std::min<size_t>(table.end, text.size());
  for (size_t i = text.find('\n', table.begin); i < end; i = text.find('\n', i + 1)) {
    const std::string_view rule =
        text.substr(i + 1, std::min(text.find_first_of("\r\n", i + 1), text.size()) - i - 1);
    if (!rule.starts_with('|') || rule.find("--") == rule.npos ||
        rule.find_first_not_of("|-: ") != rule.npos)
      continue;
    const size_t before = i == 0 ? text.npos : text.rfind('\n', i - 1);
    const size_t begin = before == text.npos ? 0 : before + 1;
    const std::string_view head = text.substr(begin, i - begin);
    bool blank = false;
    for (size_t bar = head.find('|'); bar != head.npos; bar = head.find('|', bar + 1)) {
      const size_t next = head.find_first_not_of(' ', bar + 1);
      blank = blank || (next != head.npos && head[next] == '|');
    }
    return bars(rule) > columns + 1 && bars(head) == bars(rule) && !blank;
  }
  return false;
}

// A line of bars alone stands below the one that ends with its bar at `at`.
bool bars_below(std::string_view text, size_t at) {
  if (filling_bars(text, at) != 1) return false;
  const size_t below = text.find_first_not_of("\r\n", text.find_first_of("\r\n", at));
  return below < text.size() && text[below] == '|' && filling_bars(text, below) > 0;
}

int64_t value_of(const Aligned& t, uint32_t item) {
  const Item& i = t.items[item];
  const ValueRead read = read_value(i.at.in(t.text), t.folded.view(i.folded));
  return read.state == CellState::value && read.value.scale == 0 ? read.value.mantissa : -1;
}

bool is_zero(const Aligned& t, uint32_t first, uint32_t count) {
  for (uint32_t i = first; i < first + count; ++i)
    if (value_of(t, i) != 0) return false;
  return true;
}

// The values stand one behind another, as cells of a row of bars, with nothing in front.
bool is_packed(const Aligned& t, const Record& record) {
  if (record.collapsed || record.values == 0) return false;
  for (uint32_t i = record.first_value; i < record.first_value + record.values; ++i)
    if (i >= record.last_value || t.items[i].kind != ItemKind::value || !t.items[i].exact ||
        t.items[i].line != t.items[record.first_value].line)
      return false;
  return true;
}

// The remedies: as many values as one or two of the three have, with their totals.
bool has_whole_parts(const Aligned& t, const Record& record) {
  const auto columns = static_cast<uint32_t>(t.layout.form->rows.front().columns.size());
  if (record.values % columns != 0) return false;
  for (uint32_t first = 0; first < record.values; first += columns) {
    int64_t sum = 0;
    for (uint32_t c = 0; c < columns; ++c) {
      const int64_t v = value_of(t, record.first_value + first + c);
      sum += c + 1 < columns ? v : -v;
    }
    if (sum != 0) return false;
  }
  return true;
}

// A line for each cell: some are lacking, and what stands behind the others holds nothing.
bool lacks_lines(const Record& record, const Aligned& t, const PrintedRow& row) {
  if (record.values == 0 || record.values >= row.values) return false;
  for (uint32_t i = record.first_value; i < record.last_value; ++i) {
    const bool value = t.items[i].kind == ItemKind::value;
    if (value != (i < record.first_value + record.values) || (value && t.items[i].exact))
      return false;
  }
  return record.last_value > record.first_value + record.values;
}

// 信息内容 | 本年处理决定数量 | ||: what is no cell of the head is written so, and not as | | |.
bool fills_heads(const Aligned& t) {
  return std::any_of(t.items.begin(), t.items.end(), [&](const Item& item) {
    if (item.kind != ItemKind::label || !item.exact) return false;
    const Filling filled = filling(t.text, item.at.end);
    return filled.parted && filled.bars > 2;
  });
}

// A row of several cells lacks some, and bars that no blank parts stand for them: 规章 | 12 | ||.
// The cells of others at their ends are blank, |  |  |, or | | |.
bool has_narrow_filling(const Aligned& t) {
  const std::vector<PrintedRow>& rows = t.layout.layout.rows;
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* const record = t.record_of(r);
    if (record == nullptr || rows[r].values < 2) continue;
    // Rows of three cells fill the table.
    if (record->collapsed && rows[r].values > 2 && lacks_lines(*record, t, rows[r])) return true;
    if (!is_filled_up(t, *record, rows[r])) continue;
    if (!t.items[record->first_value].exact) continue;
    const Item& last = t.items[record->first_value + record->values - 1];
    const Filling filled = filling(t.text, last.at.end);
    if (filled.parted && (filled.bars > 2 || fills_heads(t))) return true;
  }
  return false;
}

}  // namespace

bool last_is_sum(const Aligned& t, uint32_t first, uint32_t count) {
  int64_t sum = 0;
  const auto is_blank = [&t](uint32_t i) { return t.items[i].kind == ItemKind::blank; };
  while (count > 1 && is_blank(first + count - 1)) --count;
  for (uint32_t i = first; i + 1 < first + count; ++i) {
    if (is_blank(i)) continue;
    const int64_t v = value_of(t, i);
    if (v < 0) return false;
    sum += v;
  }
  return sum > 0 && sum == value_of(t, first + count - 1);
}

bool is_filled_up(const Aligned& t, const Record& record, const PrintedRow& row) {
  if (!t.layout.layout.merge && lacks_lines(record, t, row)) return true;
  if (record.values >= row.values || !is_packed(t, record)) return false;
  const Item& last = t.items[record.first_value + record.values - 1];
  return filling_bars(t.text, last.at.end) > row.values - record.values;
}

bool drops_blanks(const Aligned& t) {
  const std::vector<PrintedRow>& rows = t.layout.layout.rows;
  if (t.layout.layout.merge) {
    const Record* const record = t.record_of(0);
    return record != nullptr && is_filled_up(t, *record, rows.front()) &&
           t.items[record->first_value].column == 0 && !has_whole_parts(t, *record);
  }
  if (t.layout.form->table == forms::Table::disclosure) return has_narrow_filling(t);
  size_t sums = 0;
  size_t others = 0;
  size_t alone = 0;  // rows that keep their total alone
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* const record = t.record_of(r);
    if (record == nullptr || record->values == 0 || record->values >= rows[r].values) continue;
    if (!is_filled_up(t, *record, rows[r])) return false;
    alone += record->values == 1;
    if (record->values == 1) continue;
    // What is left of a row ends with its total; zeros alone tell nothing.
    if (last_is_sum(t, record->first_value, record->values))
      ++sums;
    else
      others += !is_zero(t, record->first_value, record->values);
  }
  return sums > others || (others == 0 && alone * 2 > rows.size());
}

bool squeezes_blanks(const Aligned& t) {
  constexpr int64_t kLeast = 3;  // a sum that 1 and 1 do not have by chance
  if (t.layout.form->table != forms::Table::requests) return false;
  const std::vector<PrintedRow>& rows = t.layout.layout.rows;
  size_t squeezed = 0, sure = 0, whole = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* const record = t.record_of(r);
    if (record == nullptr || record->values < 2 || record->blanks == 0 || record->collapsed ||
        !record->order.empty() || !t.items[record->first_value].exact ||
        record->values + record->blanks < rows[r].values)
      continue;
    uint32_t last = record->last_value;
    while (t.items[last - 1].kind != ItemKind::value) --last;
    if (!last_is_sum(t, record->first_value, last - record->first_value)) continue;
    if (last - record->first_value >= rows[r].values) {
      ++whole;
      continue;
    }
    ++squeezed;
    sure += value_of(t, last - 1) >= kLeast;
  }
  return sure > 1 || (squeezed > 1 && whole == 0);
}

void withdraw_dropped_blanks(std::string_view text, TableRead& out) {
  const auto lacks_cells = [&](size_t row) {
    const auto begin = out.cells.begin() + static_cast<std::ptrdiff_t>(out.form->offset(row));
    return std::any_of(begin,
                       begin + static_cast<std::ptrdiff_t>(out.form->rows[row].columns.size()),
                       [](const Cell& c) { return c.state == CellState::blank; });
  };
  const auto withdraw = [&](size_t row) {
    out.rows[row].state = RowState::unplaced;
    std::fill_n(out.cells.begin() + static_cast<std::ptrdiff_t>(out.form->offset(row)),
                out.form->rows[row].columns.size(), Cell{});
  };
  const auto is_row_of_bars = [&](size_t row) {
    return out.rows[row].state == RowState::complete && out.rows[row].values > 0 &&
           (filling_bars(text, out.rows[row].at.end) > 1 || bars_below(text, out.rows[row].at.end));
  };
  // One line of several rows is filled up behind the last that has values.
  bool any = false;
  for (size_t r = out.rows.size(); r-- > 0;) {
    any = any || (is_row_of_bars(r) && lacks_cells(r));
    if (out.form->one_line ? any : is_row_of_bars(r) && lacks_cells(r)) withdraw(r);
  }
}

void withdraw_trailing_blanks(std::string_view text, TableRead& out) {
  constexpr size_t kSeveral = 2;
  if (!out.found || out.form->table != forms::Table::disclosure) return;
  std::vector<size_t> trailing;  // rows
  size_t columns = 0;
  for (size_t r = 0; r < out.rows.size(); ++r) {
    const size_t n = out.form->rows[r].columns.size();
    columns = std::max(columns, n);
    if (out.rows[r].state != RowState::complete || n < 2) continue;
    const Cell* const cells = &out.cell(r, 0);
    size_t values = 0;  // in front of the first blank
    while (values < n && cells[values].state != CellState::blank) ++values;
    if (values == n) continue;
    if (std::any_of(cells + values, cells + n,
                    [](const Cell& c) { return c.state != CellState::blank; }))
      return;  // a blank keeps its place
    if (values > 0 && ends_in_bars(text, cells[values - 1].at.end)) trailing.push_back(r);
  }
  if (trailing.size() < kSeveral || has_whole_head(text, out.at, columns)) return;
  for (const size_t r : trailing) {
    out.rows[r].state = RowState::unplaced;
    std::fill_n(out.cells.begin() + static_cast<std::ptrdiff_t>(out.form->offset(r)),
                out.form->rows[r].columns.size(), Cell{});
  }
}

}  // namespace gouji::report
