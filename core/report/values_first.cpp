#include "core/report/values_first.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/report/known_labels.h"
#include "core/report/layouts.h"

namespace gouji::report {
namespace {

bool is_label(const Item& item) { return item.kind == ItemKind::label; }

// Values and blanks between two labels, and the label behind them that is their row's.
struct Run {
  size_t first = 0, last = 0;  // range of items
  size_t label = 0;
};

// The runs of a table that has them all in front of their labels; none when it has not.
std::vector<Run> runs_in_front(const Items& items, const text::Folded& folded,
                               const Layout& layout) {
  const std::vector<Item>& all = items.items;
  const KnownLabels known = know_labels(items, folded, layout);
  std::vector<Run> runs;
  int row = -1;  // the last one whose label was seen
  for (size_t i = 0; i < all.size();) {
    if (!is_label(all[i])) {
      if (!runs.empty() && runs.back().label == 0) return {};  // the one before has no label
      Run run{i, i, 0};
      while (run.last < all.size() && !is_label(all[run.last])) ++run.last;
      i = run.last;
      runs.push_back(run);
      continue;
    }
    const int named = known.known[i].row;
    if (named >= 0) {
      if (runs.empty() || runs.back().label != 0 || named != row + 1) return {};
      const Run& run = runs.back();
      if (run.last - run.first != layout.rows[static_cast<size_t>(named)].values) return {};
      runs.back().label = i;
      row = named;
    }
    ++i;
  }
  const bool whole = row + 1 == static_cast<int>(layout.rows.size());
  return whole ? runs : std::vector<Run>{};
}

}  // namespace

void put_values_behind_labels(Items& items, const text::Folded& folded, forms::Table table) {
  // A table that ends in a label is rare.
  if (items.items.empty() || !is_label(items.items.back())) return;
  for (const FormLayout& fl : form_layouts(table)) {
    if (fl.layout.merge) continue;
    const std::vector<Run> runs = runs_in_front(items, folded, fl.layout);
    for (const Run& run : runs) {
      const auto turn = [&](auto& list) {
        const auto begin = list.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(run.first),
                    begin + static_cast<std::ptrdiff_t>(run.last),
                    begin + static_cast<std::ptrdiff_t>(run.label) + 1);
      };
      turn(items.items);
      turn(items.labels);
    }
    if (!runs.empty()) return;
  }
}

}  // namespace gouji::report
