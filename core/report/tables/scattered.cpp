#include "core/report/tables/scattered.h"

#include <algorithm>

#include "core/report/tables/whole_table.h"

namespace gouji::report {
namespace {

bool ends_with_bar(std::string_view text, const Item& item) {
  size_t i = item.at.end;
  while (i < text.size() && text[i] == ' ') ++i;
  return i < text.size() && text[i] == '|';
}

bool is_scattered(const Aligned& t, const TableRead& out) {
  constexpr size_t kPairs = 16;  // of so many values one may stand beside another: 44 116
  if (t.layout.layout.merge) return false;
  size_t values = 0;
  size_t pairs = 0;
  const Item* last = nullptr;
  for (const Item& item : t.items) {
    if (item.exact) return false;
    if (item.kind != ItemKind::value) continue;
    if (ends_with_bar(t.text, item)) return false;
    pairs += last != nullptr && last->line == item.line;
    last = &item;
    ++values;
  }
  if (pairs > values / kPairs) return false;
  if (values == out.cells.size())
    return std::any_of(out.rows.begin(), out.rows.end(),
                       [](const RowRead& row) { return row.state != RowState::complete; });
  return std::any_of(out.rows.begin(), out.rows.end(),
                     [](const RowRead& row) { return row.state == RowState::damaged; }) &&
         is_in_page_order(t);
}

// Its values stand right behind its own label, and nothing else there.
bool is_sure(const Aligned& t, const TableRead& out, size_t printed) {
  const PrintedRow& row = t.layout.layout.rows[printed];
  if (t.record_of(printed) == nullptr) return false;
  const Record& record = *t.record_of(printed);
  if (record.values != row.values || !record.order.empty() ||
      out.rows[static_cast<size_t>(row.form_row)].state != RowState::complete ||
      record.last_label != record.first_value || record.last_label == record.first_label)
    return false;
  const uint32_t label = record.last_label - 1;
  if (t.alignment.label_at[printed] != t.items[label].at) return false;
  if (t.items[label].line == t.items[record.first_value].line) return true;
  const auto is_value = [&t](uint32_t i) { return t.items[i].kind == ItemKind::value; };
  return label > 0 && is_value(label - 1) &&
         (record.last_value >= t.items.size() || !is_value(record.last_value));
}

}  // namespace

bool admit_scattered(const Aligned& table, TableRead& out) {
  if (!is_scattered(table, out)) return false;
  const std::vector<PrintedRow>& rows = table.layout.layout.rows;
  const size_t n = rows.size();
  std::vector<bool> sure(n), mixed(n);
  for (size_t r = 0; r < n; ++r) sure[r] = rows[r].form_row < 0 || is_sure(table, out, r);
  const auto unread = [&](size_t r) {
    return out.rows[static_cast<size_t>(rows[r].form_row)].state != RowState::complete;
  };
  for (size_t r = 0; r < n; ++r) mixed[r] = !sure[r] && (unread(r) || (r > 0 && mixed[r - 1]));
  for (size_t r = n; r-- > 0;) mixed[r] = mixed[r] || (!sure[r] && r + 1 < n && mixed[r + 1]);
  for (RowRead& row : out.rows) row.out_of_order = false;  // it is the page's
  for (size_t r = 0; r < n; ++r) {
    if (!mixed[r]) continue;
    out.rows[static_cast<size_t>(rows[r].form_row)].state = RowState::unplaced;
    for (size_t c = 0; c < rows[r].values; ++c) out.cells[rows[r].first_cell + c] = {};
  }
  return true;
}

}  // namespace gouji::report
