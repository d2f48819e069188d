#include "core/report/tables/columns.h"

#include <algorithm>
#include <limits>

#include "core/report/tables/value.h"

namespace gouji::report {

Columns::Columns(const Aligned& table) : table_(table) {
  bool same = learn_starts(false);
  // No row is complete, as in tables of blanks and totals.
  if (starts_.empty()) learn_extent();
  if (starts_.empty() && !start_) {
    from_blanks_ = true;
    same = learn_starts(true);
  }
  if (same && starts_.size() >= 2) start_ = starts_.front().second;
  learn_packed();
  cut_ = leaves_zeros_out();
}

// From complete rows, or those that have as many fields as columns. False: they differ, or the
// source does not tell columns.
bool Columns::learn_starts(bool count_blanks) {
  const std::vector<PrintedRow>& rows = table_.layout.layout.rows;
  bool same = true;
  std::vector<uint32_t> values;
  starts_.reserve(rows.size());
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* record = table_.record_of(r);
    if (record == nullptr || record->collapsed) continue;
    table_.values_of(*record, values);
    if ((count_blanks ? values.size() : record->values) != rows[r].values) continue;
    uint32_t first = 0;
    while (!count_blanks && !is_value(values[first])) ++first;
    const Item& item = table_.items[values[first]];
    if (!item.exact) return false;
    same = same && (starts_.empty() || item.column == starts_.front().second);
    starts_.emplace_back(r, item.column);
    // Blank fields stand between the label and the first value: the label is merged over them.
    merged_ = merged_ || (first > 0 && stands_beside_its_label(*record, item));
  }
  return same;
}

bool Columns::stands_beside_its_label(const Record& record, const Item& item) const {
  if (record.last_label == record.first_label) return false;
  const Item& label = table_.items[record.last_label - 1];
  return label.kind == ItemKind::label && label.line == item.line;
}

// From the first column that holds a value to the last there are as many as the widest rows have.
// In the last one stand the totals of most rows, not what one row has too much.
void Columns::learn_extent() {
  const std::vector<PrintedRow>& rows = table_.layout.layout.rows;
  uint32_t width = 0;
  for (const PrintedRow& row : rows) width = std::max(width, row.values);
  uint32_t first = std::numeric_limits<uint32_t>::max();
  uint32_t last = 0;
  size_t told = 0;
  size_t full = 0;
  std::vector<uint32_t> values;
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* record = table_.record_of(r);
    if (record == nullptr || record->values == 0 || rows[r].values != width) continue;
    if (record->collapsed || !table_.items[record->first_value].exact) return;
    table_.values_of(*record, values);
    uint32_t end = 0;
    for (const uint32_t i : values) {
      if (!is_value(i)) continue;
      first = std::min<uint32_t>(first, table_.items[i].column);
      end = table_.items[i].column;
    }
    row_end_ = std::max<uint32_t>(row_end_, table_.items[values.back()].column);
    ++told;
    if (end > last) last = end, full = 0;
    full += end == last;
  }
  if (told < 2 || full * 2 <= told || last - first + 1 != width) {
    row_end_ = 0;
    return;
  }
  start_ = first;
  if (row_end_ == last) row_end_ = 0;
  for (size_t r = 0; r < rows.size() && !merged_; ++r) {
    const Record* record = table_.record_of(r);
    merged_ =
        record != nullptr && record->values > 0 && table_.items[record->first_value].column < first;
  }
}

// In every row the cells begin right behind the label, and what is behind them holds nothing: some
// row begins with a value; or all end with one in their last cell, and most rows do or their sums
// hold.
void Columns::learn_packed() {
  const std::vector<PrintedRow>& rows = table_.layout.layout.rows;
  size_t told = 0;
  size_t begun = 0;
  size_t full = 0;
  size_t sums = 0;
  std::vector<uint32_t> values;
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* record = table_.record_of(r);
    if (record == nullptr || record->values == 0 || record->values > rows[r].values) continue;
    table_.values_of(*record, values);
    size_t last = values.size();
    while (!is_value(values[last - 1])) --last;
    if (last > rows[r].values) return;
    ++told;
    begun += is_value(values.front());
    full += last == rows[r].values;
    sums += begun == 0 && record->values > 1 && ends_in_sum(*record);
  }
  packed_ = full > 1 && (begun > 0 || (full == told && (full * 2 > rows.size() || sums > 1)));
}

// The last value is the sum of the others, which are not all 0.
bool Columns::ends_in_sum(const Record& record) const {
  Decimal sum, last;
  for (uint32_t i = record.first_value; i < record.last_value; ++i) {
    if (!is_value(i)) continue;
    sum = sum + last;
    const Item& item = table_.items[i];
    last = read_value(item.at.in(table_.text), table_.folded.view(item.folded)).value;
  }
  return !sum.is_zero() && sum == last;
}

// Zeros are blank cells everywhere, and no line ends in a blank field: those at its end were cut
// off, and a label alone is a row of them. One row without values among others that have all of
// theirs has lost them.
bool Columns::leaves_zeros_out() const {
  if (starts_.empty() && !start_) return false;
  const std::vector<PrintedRow>& rows = table_.layout.layout.rows;
  size_t bare = 0;
  bool blanks = false;
  std::vector<uint32_t> values;
  for (size_t r = 0; r < rows.size(); ++r) {
    const Record* record = table_.record_of(r);
    if (record == nullptr) continue;
    table_.values_of(*record, values);
    bare += values.empty();
    if (values.empty()) continue;
    if (!is_value(values.back())) return false;
    for (const uint32_t i : values) {
      if (table_.items[i].kind == ItemKind::value &&
          table_.folded.view(table_.items[i].folded) == "0")
        return false;
      blanks = blanks || (!is_value(i) && table_.items[i].exact);
    }
  }
  return blanks || bare > 1;
}

// Where the next row that tells has its first value.
std::optional<uint32_t> Columns::start_beside(const PrintedRow& row) const {
  const auto at = static_cast<size_t>(&row - table_.layout.layout.rows.data());
  const auto distance = [&](const std::pair<size_t, uint32_t>& s) {
    return s.first < at ? at - s.first : s.first - at;
  };
  const auto nearest =
      std::min_element(starts_.begin(), starts_.end(),
                       [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
  if (nearest == starts_.end()) return std::nullopt;
  return nearest->second;
}

Columns::Placed Columns::place(const PrintedRow& row, const Record& record,
                               std::vector<uint32_t>& values) const {
  const auto sure = [](bool placed) { return placed ? Placed::surely : Placed::no; };
  // Whichever of the blanks are cells, all of these are blank.
  if (record.values == 0 && values.size() > row.values - (record.collapsed ? 1 : 0)) {
    values.resize(row.values);
    return Placed::surely;
  }
  if (record.collapsed) return sure(place_packed(row, record, values));
  // The row itself tells: as many cells as the form has columns, blank ones included.
  const bool whole = values.size() == row.values;
  if (whole && !merged_) return Placed::surely;
  if (table_.layout.layout.merge) return place_cut_line(row, values);
  const std::optional<uint32_t> beside = start_ ? start_ : start_beside(row);
  const bool alike = start_ || from_blanks_ || starts_.size() == 1;
  if (!start_ && whole && beside == table_.items[values.front()].column) return Placed::surely;
  if (alike && beside && place_from(*beside, row, values)) return Placed::surely;
  if (place_packed(row, record, values)) return Placed::surely;
  // Where labels of several widths stand in front, a row tells by itself when its sums hold.
  return start_ && whole && table_.items[values.front()].exact && is_value(values.front())
             ? Placed::if_sums_hold
             : Placed::no;
}

// The fields from a column on; a value outside of them is damage.
bool Columns::place_from(uint32_t start, const PrintedRow& row,
                         std::vector<uint32_t>& values) const {
  // A row that ends in a blank field, but before the others do, has lost one.
  if (row_end_ > 0 && !values.empty() && !is_value(values.back()) &&
      table_.items[values.back()].column < row_end_)
    return false;
  std::vector<uint32_t> placed;
  bool any = false;
  for (const uint32_t i : values) {
    const uint32_t column = table_.items[i].column;
    const bool inside = column >= start && column < start + row.values;
    if (inside) placed.push_back(i);
    if (!inside && is_value(i)) return false;
    any = any || is_value(i);
  }
  // Blanks at the end of a line are often not written at all.
  const bool cut = !any && (!placed.empty() || (cut_ && values.empty()));
  if (placed.size() != row.values && !cut) return false;
  values = std::move(placed);
  return true;
}

// Fillers behind the cells may be bars whose number means nothing.
bool Columns::place_packed(const PrintedRow& row, const Record& record,
                           std::vector<uint32_t>& values) const {
  if (!packed_ || values.size() < row.values) return false;
  if (record.collapsed) {
    uint32_t filler = record.first_value;
    while (table_.items[filler].kind != ItemKind::filler) ++filler;
    if (values[row.values - 1] > filler) return false;
  }
  const auto rest = values.begin() + row.values;
  if (std::any_of(rest, values.end(), [&](uint32_t i) { return is_value(i); })) return false;
  values.erase(rest, values.end());
  return true;
}

// One line of values whose blank cells at its end were cut off, under a head that has all columns.
Columns::Placed Columns::place_cut_line(const PrintedRow& row,
                                        const std::vector<uint32_t>& values) const {
  if (values.empty() || values.size() >= row.values || !is_value(values.back()) ||
      table_.items[values.front()].column != 0)
    return Placed::no;
  const uint32_t line = table_.items[values.front()].line;
  bool blanks = false;
  for (const uint32_t i : values) {
    if (!table_.items[i].exact || table_.items[i].line != line) return Placed::no;
    blanks = blanks || !is_value(i);
  }
  const bool headed = std::any_of(table_.items.begin(), table_.items.end(), [&](const Item& item) {
    return item.exact && item.kind == ItemKind::label && item.column + 1u == row.values;
  });
  return blanks && headed ? Placed::if_sums_hold : Placed::no;
}

}  // namespace gouji::report
