#include "core/report/tables/total_first.h"

#include <algorithm>
#include <string_view>

namespace gouji::report {
namespace {

bool head_begins_with_total(const std::vector<Label>& labels, forms::Table table) {
  const std::u16string_view first = table == forms::Table::requests ? u"自然人" : u"结果维持";
  const auto found = std::find_if(labels.begin(), labels.end(), [&](const Label& label) {
    return label.body == u"总计" || label.body == first;
  });
  return found != labels.end() && found->body != first;
}

// The row's other values make this one, and are not all 0.
bool is_sum(const TableRead& table, size_t row, size_t total) {
  if (table.rows[row].state != RowState::complete) return false;
  Decimal sum;
  for (size_t c = 0; c < table.form->rows[row].columns.size(); ++c)
    if (c != total) sum = sum + table.cell(row, c).value;
  return !sum.is_zero() && sum == table.cell(row, total).value;
}

// Rows of which this column is the sum and the other one is not: 7, 0, 0, 7 tells nothing.
size_t sums_in(const TableRead& table, size_t column, size_t other) {
  size_t n = 0;
  for (size_t r = 0; r < table.rows.size(); ++r)
    n += is_sum(table, r, column) && !is_sum(table, r, other);
  return n;
}

}  // namespace

void put_totals_last(const std::vector<Label>& labels, TableRead& table) {
  if (!head_begins_with_total(labels, table.form->table)) return;
  const size_t columns = table.form->rows.front().columns.size();
  const size_t least = table.form->table == forms::Table::requests ? 3 : 1;
  if (sums_in(table, 0, columns - 1) < least || sums_in(table, columns - 1, 0) > 0) return;
  for (size_t r = 0; r < table.rows.size(); ++r) {
    if (table.rows[r].state != RowState::complete) continue;
    const auto begin = table.cells.begin() + static_cast<ptrdiff_t>(table.form->offset(r));
    std::rotate(begin, begin + 1, begin + static_cast<ptrdiff_t>(columns));
  }
}

}  // namespace gouji::report
