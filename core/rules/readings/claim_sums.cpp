#include "core/rules/readings/claim_sums.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/readings/equality_rules.h"

namespace gouji::rules {

using report::Cell;
using report::CellState;
using report::Decimal;

void TableSums::add(Wording name, std::initializer_list<std::string_view> rows,
                    std::string_view columns, const std::vector<std::string_view>& left_out) {
  Decimal sum;
  for (std::string_view key : rows) {
    const bool minus = key.starts_with("-");
    if (minus) key.remove_prefix(1);
    const bool all = key.ends_with("*");
    if (all) key.remove_suffix(1);
    bool found = false;
    for (size_t r = 0; r < table_.form->rows.size(); ++r) {
      const std::string_view row = table_.form->rows[r].key;
      if (all ? !row.starts_with(key) : row != key) continue;
      found = true;
      if (is_missing(r)) return;
      const Decimal value = row_value(r, columns, left_out);
      sum = minus ? sum - value : sum + value;
    }
    if (!found) return;
  }
  readings_.all.push_back({out_.say(name), sum});
}

void TableSums::add_column(Wording name, std::initializer_list<std::string_view> rows,
                           std::string_view column) {
  Decimal sum;
  for (const std::string_view key : rows) {
    const auto row = static_cast<size_t>(table_.form->find(key));
    if (is_missing(row)) return;
    const auto columns = table_.form->rows[row].columns;
    for (size_t c = 0; c < columns.size(); ++c)
      if (columns[c].key == column)
        sum = sum + (column == "total" ? row_value(row, "total") : table_.cell(row, c).value);
  }
  readings_.all.push_back({out_.say(name), sum});
}

bool TableSums::is_missing(size_t row) {
  std::string why = why_not_countable(table_, row, out_);
  if (why.empty()) return false;
  readings_.missing = std::move(why);
  readings_.cell = {forms::key(table_.form->table), table_.form->rows[row].key, {}};
  return true;
}

Decimal TableSums::row_value(size_t row, std::string_view columns,
                             const std::vector<std::string_view>& left_out) const {
  const auto of = table_.form->rows[row].columns;
  Decimal sum;
  for (size_t c = 0; c < of.size(); ++c) {
    const Cell& cell = table_.cell(row, c);
    const bool is_total = of[c].key == "total";
    if (columns == "total" && is_total && cell.state == CellState::value) return cell.value;
    if (is_total || std::find(left_out.begin(), left_out.end(), of[c].key) != left_out.end())
      continue;
    const bool counts = columns == "total"          ? true
                        : columns == kOrganisations ? of[c].key != "person"
                                                    : of[c].key == columns;
    if (!counts) continue;
    sum = sum + cell.value;
  }
  return sum;
}

}  // namespace gouji::rules
