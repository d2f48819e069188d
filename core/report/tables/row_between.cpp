#include "core/report/tables/row_between.h"

#include <algorithm>
#include <cstddef>

namespace gouji::report {

void take_rows_between(const Items& items, const Layout& layout, Alignment& alignment) {
  constexpr int kHalf = 500;
  for (size_t r = 0; r < layout.rows.size(); ++r) {
    if (alignment.record_of_row[r] >= 0) continue;
    const int before = r > 0 ? alignment.record_of_row[r - 1] : -1;
    const bool last = r + 1 == layout.rows.size();
    const auto k = static_cast<size_t>(before + 1);
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
}

}  // namespace gouji::report
