#include "core/report/tables/halves.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

constexpr uint32_t kColumns = 7;
constexpr size_t kLeastRows = 20;  // the form has 23 or 25

// The cells of a line behind its labels: items [first, last), none of them a label.
struct Part {
  uint32_t first = 0, last = 0;
  uint32_t cells() const { return last - first; }
};

struct Halves {
  std::vector<Part> left;   // behind labels
  std::vector<Part> right;  // on lines without any
};

bool is_label(const Item& item) { return item.kind == ItemKind::label; }

// The next line from item `i` on: where it ends, and where its cells begin, from which on no label
// stands.
uint32_t line_end(const std::vector<Item>& items, uint32_t i, uint32_t& cells, bool& any_value) {
  const uint32_t line = items[i].line;
  cells = i;
  any_value = false;
  for (; i < items.size() && items[i].line == line; ++i) {
    if (is_label(items[i])) cells = i + 1;
    any_value = any_value || items[i].kind == ItemKind::value;
  }
  return i;
}

// Both halves of the rows; empty: the table is not in halves.
Halves halves_of(const std::vector<Item>& items) {
  Halves out;
  for (uint32_t i = 0, cells = 0, end = 0; i < items.size(); i = end) {
    bool any_value = false;
    end = line_end(items, i, cells, any_value);
    if (!any_value || cells == end) continue;
    const bool labelled = cells > i;
    if (!labelled && out.left.empty()) return {};
    std::vector<Part>& half = labelled ? out.left : out.right;
    const Part part{cells, end};
    if (part.cells() >= kColumns || (!half.empty() && half.front().cells() != part.cells()))
      return {};
    half.push_back(part);
  }
  if (out.left.size() < kLeastRows || out.left.size() != out.right.size() ||
      out.left.front().cells() + out.right.front().cells() != kColumns)
    return {};
  return out;
}

int64_t value_of(const Item& item, const text::Folded& folded) {
  const std::string_view f = folded.view(item.folded);
  return item.kind == ItemKind::value ? read_value(f, f).value.mantissa : 0;
}

// Most rows have figures and end in their sum, or have none.
bool sums_hold(const std::vector<Item>& items, const text::Folded& folded, const Halves& halves) {
  size_t hold = 0;
  for (size_t r = 0; r < halves.left.size(); ++r) {
    int64_t sum = 0;
    for (uint32_t i = halves.left[r].first; i < halves.left[r].last; ++i)
      sum += value_of(items[i], folded);
    const Part& right = halves.right[r];
    for (uint32_t i = right.first; i + 1 < right.last; ++i) sum += value_of(items[i], folded);
    hold += sum == value_of(items[right.last - 1], folded);
  }
  return hold * 4 >= halves.left.size() * 3;
}

}  // namespace

void join_halves(Items& items, const text::Folded& folded, forms::Table table) {
  if (table != forms::Table::requests) return;
  const Halves halves = halves_of(items.items);
  if (halves.left.empty() || !sums_hold(items.items, folded, halves)) return;
  Items out;
  out.items.reserve(items.items.size());
  size_t row = 0;
  size_t moved = 0;
  for (uint32_t i = 0; i < items.items.size();) {
    if (moved < halves.right.size() && i == halves.right[moved].first) {
      i = halves.right[moved++].last;
      continue;
    }
    out.items.push_back(items.items[i]);
    out.labels.push_back(std::move(items.labels[i]));
    if (row < halves.left.size() && i + 1 == halves.left[row].last) {
      const Item last = items.items[i];
      for (uint32_t k = halves.right[row].first; k < halves.right[row].last; ++k) {
        Item item = items.items[k];
        item.row = last.row, item.line = last.line, item.block = last.block;
        item.column = static_cast<uint16_t>(last.column + (k - halves.right[row].first) + 1);
        item.exact = last.exact;
        out.items.push_back(item);
        out.labels.emplace_back();
      }
      ++row;
    }
    ++i;
  }
  items = std::move(out);
}

}  // namespace gouji::report
