#include "core/report/tables/lost_blanks.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/report/tables/dropped_blanks.h"
#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

// The row has not as many values as the form; on the one line of the remedies all rows have not.
bool is_off(const TableRead& out, size_t row) {
  if (out.rows[row].state != RowState::damaged) return false;
  return out.form->one_line || out.rows[row].values < out.form->rows[row].columns.size();
}

bool is_loose(const Aligned& t, const Record& record) {
  return record.values == 0 || !t.items[record.first_value].exact;
}

bool is_in_pieces(const Aligned& t, const Record& record) {
  return record.last_value > record.first_value &&
         t.items[record.first_value].line != t.items[record.last_value - 1].line;
}

// Its values are neighbours, with nothing between them.
bool is_in_one(const Record& record) {
  return record.order.empty() ||
         (!record.block && record.last_value - record.first_value == record.values + record.blanks);
}

// Values [first, last) of the cells are some figures and their sum, once or several times.
bool ends_in_sums(const std::vector<Cell>& cells, size_t first, size_t last) {
  int64_t sum = 0;
  size_t figures = 0;
  for (size_t c = first; c < last; ++c) {
    const int64_t v = cells[c].value.mantissa;
    if (figures > 0 && v == sum && v > 0) {
      sum = 0, figures = 0;
    } else {
      sum += v;
      ++figures;
    }
  }
  return last > first && figures == 0;
}

}  // namespace

bool withdraw_lost_blanks(const Aligned& t, TableRead& out) {
  constexpr size_t kSeveral = 3;
  const std::vector<PrintedRow>& rows = t.layout.layout.rows;
  if (t.layout.layout.merge || t.layout.form->table == forms::Table::disclosure) return false;
  size_t damaged = 0, sums = 0, others = 0, too_many = 0, loose = 0;
  size_t with_values = 0;  // of the damaged rows
  size_t short_sums = 0;   // rows that keep less than half of their cells, and end with their sum
  bool unplaced = false;
  std::array<bool, 8> counts{};  // of the values that damaged rows have
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* const record = t.record_of(r);
    if (record == nullptr || rows[r].form_row < 0) continue;
    const RowState state = out.rows[static_cast<size_t>(rows[r].form_row)].state;
    unplaced = unplaced || state == RowState::unplaced;
    loose += record->values > 0 && is_loose(t, *record);
    if (state != RowState::damaged) continue;
    // Paragraphs of a blank stand for some of the cells.
    if (record->collapsed || !is_loose(t, *record)) return false;
    ++damaged;
    with_values += record->values > 0;
    counts[std::min<size_t>(record->values, counts.size() - 1)] = true;
    too_many += record->values > rows[r].values && is_in_pieces(t, *record);
    if (record->values > 1 && record->values < rows[r].values && is_in_one(*record)) {
      const bool sum = last_is_sum(t, record->first_value, record->values + record->blanks);
      ++(sum ? sums : others);
      short_sums += sum && record->values * 2 < rows[r].values;
    }
  }
  const auto varied = static_cast<size_t>(std::count(counts.begin(), counts.end(), true));
  const bool scattered = unplaced && loose > 0;
  const bool several = damaged >= kSeveral && varied > 1;
  // Most rows keep one value alone, the total.
  const bool totals = varied == 1 && counts[1] && damaged * 2 > rows.size();
  const bool whole_sums = short_sums >= kSeveral && short_sums == with_values;
  const bool blanks = totals || whole_sums ||
                      (several && ((sums >= kSeveral && sums > others) ||
                                   (varied >= kSeveral && damaged * kSeveral >= rows.size())));
  if (!blanks && !scattered && !(several && too_many > 0)) return false;
  size_t end = out.rows.size();
  while (end > 0 && out.rows[end - 1].state == RowState::missing) --end;
  if (out.rows.size() - end <= kSeveral) end = out.rows.size();  // else the text was cut there
  for (size_t r = 0; r < end; ++r) {
    RowRead& row = out.rows[r];
    if (row.state != RowState::complete) row.state = RowState::unplaced;
    row.out_of_order = row.out_of_order && !scattered && row.state != RowState::unplaced;
  }
  return true;
}

void withdraw_squeezed_rows(TableRead& out) {
  bool any = false;
  for (size_t r = out.rows.size(); r-- > 0;) {
    const size_t n = out.form->rows[r].columns.size();
    const auto begin = out.cells.begin() + static_cast<std::ptrdiff_t>(out.form->offset(r));
    const auto end = begin + static_cast<std::ptrdiff_t>(n);
    const auto has = [&](CellState state) {
      return std::any_of(begin, end, [state](const Cell& c) { return c.state == state; });
    };
    const bool shifted = out.rows[r].state == RowState::complete && n > 1 &&
                         (end - 1)->state == CellState::blank && has(CellState::value);
    any = any || shifted;
    // One line of several rows is filled up behind the last that has values.
    if (shifted || (out.form->one_line && any)) {
      out.rows[r].state = RowState::unplaced;
      std::fill(begin, end, Cell{});
    }
  }
  withdraw_short_rows(out);
}

bool has_total_astray(const Aligned& t, const std::vector<uint32_t>& values) {
  const size_t n = t.layout.form->rows.front().columns.size();
  for (size_t first = 0; first + n <= values.size(); first += n) {
    int64_t sum = 0, most = 0, last = 0;
    for (size_t c = first; c < first + n; ++c) {
      const Item& item = t.items[values[c]];
      last = read_value(item.at.in(t.text), t.folded.view(item.folded)).value.mantissa;
      sum += last;
      most = std::max(most, last);
    }
    if (most * 2 == sum && most > last) return true;
  }
  return false;
}

void withdraw_squeezed_remedies(TableRead& out) {
  if (!out.found || out.form->table != forms::Table::remedies) return;
  const auto is_blank = [&](size_t c) { return out.cells[c].state == CellState::blank; };
  const size_t n = out.form->rows.front().columns.size();
  // On one line, or on a line for each.
  const auto squeezed = [&](size_t first, size_t end) {
    if (!is_blank(end - 1)) return false;
    size_t last = first;
    while (!is_blank(last)) ++last;
    if (end - last < 2) return false;  // one may be a total that was left out: 0 1 0 1 and nothing
    for (size_t c = last; c < end; ++c)
      if (!is_blank(c)) return false;
    return ends_in_sums(out.cells, first, last);
  };
  bool any = squeezed(0, out.cells.size());
  for (size_t r = 0; r < out.rows.size(); ++r) {
    if (out.rows[r].state != RowState::complete) return;
    any = any || squeezed(r * n, (r + 1) * n);
  }
  if (!any) return;
  for (RowRead& row : out.rows) row.state = RowState::unplaced;
  out.cells.assign(out.cells.size(), {});
}

void withdraw_short_rows(TableRead& out) {
  for (size_t r = 0; r < out.rows.size(); ++r)
    if (is_off(out, r)) out.rows[r].state = RowState::unplaced;
}

}  // namespace gouji::report
