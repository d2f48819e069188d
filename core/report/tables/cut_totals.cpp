#include "core/report/tables/cut_totals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gouji::report {
namespace {

constexpr int64_t kBase = 10;

int digits(int64_t value) {
  int n = 1;
  for (; value >= kBase; value /= kBase) ++n;
  return n;
}

// `total` is how `sum` begins, and not all of it.
bool is_begin_of(int64_t total, int64_t sum) {
  if (total <= 0) return false;
  while (sum > total) sum /= kBase;
  return sum == total;
}

bool has_total_left(const TableRead& table, size_t row, int64_t& sum, int64_t& total) {
  if (table.rows[row].state != RowState::complete) return false;
  const size_t first = table.form->offset(row);
  const size_t last = first + table.form->rows[row].columns.size() - 1;
  sum = 0;
  for (size_t c = first; c < last; ++c) sum += table.cells[c].value.mantissa;
  total = table.cells[last].value.mantissa;
  return true;
}

}  // namespace

void find_cut_totals(TableRead& table) {
  constexpr size_t kSeveral = 3;
  size_t cut = 0;
  size_t wrong = 0;   // totals that are neither the sum nor its begin
  int kept = 0;       // digits of those that were cut
  int longest = 0;    // digits of any total
  bool alike = true;  // all that were cut keep as many
  for (size_t r = 0; r < table.rows.size(); ++r) {
    int64_t sum = 0;
    int64_t total = 0;
    if (!has_total_left(table, r, sum, total)) continue;
    longest = std::max(longest, total < kBase ? 1 : digits(total));
    if (sum == total) continue;
    if (!is_begin_of(total, sum)) {
      ++wrong;
      continue;
    }
    alike = alike && (cut == 0 || kept == digits(total));
    kept = digits(total);
    ++cut;
  }
  if (cut < kSeveral || wrong * kSeveral > cut || !alike || longest > kept) return;
  for (size_t r = 0; r < table.rows.size(); ++r) {
    int64_t sum = 0;
    int64_t total = 0;
    if (!has_total_left(table, r, sum, total) || sum == total || !is_begin_of(total, sum)) continue;
    const size_t columns = table.form->rows[r].columns.size();
    table.rows[r].state = RowState::damaged;
    table.rows[r].values = static_cast<uint16_t>(columns);  // blank cells are there, too
    std::fill_n(table.cells.begin() + static_cast<std::ptrdiff_t>(table.form->offset(r)), columns,
                Cell{});
    ++table.cut_totals;
  }
}

}  // namespace gouji::report
