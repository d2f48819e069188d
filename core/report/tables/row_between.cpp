#include "core/report/tables/row_between.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/report/tables/layouts.h"

namespace gouji::report {
namespace {

// The row's own label stands in front of values.
bool is_sure(const Alignment& alignment, size_t row) {
  const int k = alignment.record_of_row[row];
  return k >= 0 && alignment.label_similarity[row] >= kSameLabel &&
         alignment.records[static_cast<size_t>(k)].values > 0;
}

// A piece of a label stands on the line of the values, between others of it: 及“三 0 0 0 0 0 0 0.
bool stands_among_pieces(const Items& items, const Record& record) {
  if (record.last_label == record.first_label || record.first_value >= record.last_value)
    return false;
  const Item& label = items.items[record.last_label - 1];
  return !label.exact && items.labels[record.last_label - 1].ordinal == 0 &&
         label.line == items.items[record.first_value].line;
}

// The rows between two that are sure take the records between these, one by one.
void take_in_order(const Items& items, const Layout& layout, size_t before, size_t behind,
                   Alignment& alignment) {
  const auto first = static_cast<size_t>(alignment.record_of_row[before]) + 1;
  const auto last = static_cast<size_t>(alignment.record_of_row[behind]);
  std::vector<size_t> found;
  bool left_over = false;
  for (size_t k = first; k < last; ++k) {
    const Record& record = alignment.records[k];
    if (record.values == 0) continue;
    const size_t row = before + 1 + found.size();
    if (row >= behind || record.values != layout.rows[row].values ||
        !(alignment.row_of_record[k] == static_cast<int>(row) ||
          stands_among_pieces(items, record)))
      return;
    left_over = left_over || alignment.row_of_record[k] < 0;
    found.push_back(k);
  }
  if (!left_over || found.size() != behind - before - 1) return;
  for (size_t r = before + 1; r < behind; ++r)
    if (const int k = alignment.record_of_row[r]; k >= 0)
      alignment.row_of_record[static_cast<size_t>(k)] = -1;
  for (size_t r = before + 1; r < behind; ++r) {
    const size_t k = found[r - before - 1];
    if (alignment.record_of_row[r] == static_cast<int>(k)) {
      alignment.row_of_record[k] = static_cast<int>(r);
      continue;
    }
    alignment.record_of_row[r] = static_cast<int>(k);
    alignment.row_of_record[k] = static_cast<int>(r);
    alignment.label_similarity[r] = kAlike;
    alignment.label_at[r] = items.items[alignment.records[k].last_label - 1].at;
    alignment.moved[r] = alignment.uncertain[r] = false;
  }
}

// Narrow columns broke the labels of several rows.
void take_broken_labels(const Items& items, const Layout& layout, Alignment& alignment) {
  for (size_t r = 0; r + 1 < layout.rows.size(); ++r) {
    if (!is_sure(alignment, r) || is_sure(alignment, r + 1)) continue;
    size_t behind = r + 1;
    while (behind < layout.rows.size() && !is_sure(alignment, behind)) ++behind;
    if (behind < layout.rows.size() && behind - r > 2)
      take_in_order(items, layout, r, behind, alignment);
  }
}

}  // namespace

void take_rows_between(const Items& items, const Layout& layout, Alignment& alignment) {
  constexpr int kHalf = 500;
  for (size_t r = 0; r < layout.rows.size(); ++r) {
    if (alignment.record_of_row[r] >= 0) continue;
    const int before = r > 0 ? alignment.record_of_row[r - 1] : -1;
    const bool last = r + 1 == layout.rows.size();
    const size_t k = before < 0 ? 0 : static_cast<size_t>(before) + 1;
    if ((r > 0 && before < 0) || k >= alignment.records.size() || alignment.row_of_record[k] >= 0 ||
        (last ? k + 1 != alignment.records.size() : alignment.record_of_row[r + 1] != before + 2))
      continue;
    const Record& record = alignment.records[k];
    if (record.values != layout.rows[r].values || record.last_label == record.first_label) continue;
    const uint32_t at = record.last_label - 1;
    int best = 0;
    for (const Label& form : layout.rows[r].labels)
      if (form.ordinal == items.labels[at].ordinal)
        best = std::max(best, similarity(items.labels[at], form));
    if (best < kHalf) continue;
    alignment.record_of_row[r] = static_cast<int>(k);
    alignment.row_of_record[k] = static_cast<int>(r);
    alignment.label_similarity[r] = best;
    alignment.label_at[r] = items.items[at].at;
  }
  take_broken_labels(items, layout, alignment);
}

}  // namespace gouji::report
