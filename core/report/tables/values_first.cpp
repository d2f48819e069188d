#include "core/report/tables/values_first.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/report/tables/known_labels.h"
#include "core/report/tables/layouts.h"

namespace gouji::report {
namespace {

bool is_label(const Item& item) { return item.kind == ItemKind::label; }

// Values and blanks between two labels, and the label behind them that is their row's.
struct Run {
  size_t first = 0, last = 0;  // range of items
  size_t label = 0;
};

// What the values of one layout's rows show.
class Reader {
 public:
  Reader(const Items& items, const text::Folded& folded, const Layout& layout)
      : items_(items.items),
        folded_(folded),
        layout_(layout),
        known_(know_labels(items, folded, layout)) {}

  // The runs of a table that has them all in front of their labels; none when it has not.
  std::vector<Run> runs() const {
    std::vector<Run> runs;
    int row = -1;  // the last one whose label was seen
    for (size_t i = 0; i < items_.size();) {
      if (!is_label(items_[i])) {
        if (!runs.empty() && runs.back().label == 0) return {};  // the one before has no label
        runs.push_back(run_at(i));
        i = runs.back().last;
        continue;
      }
      const int named = known_.known[i].row;
      if (named >= 0) {
        if (runs.empty() || runs.back().label != 0 || named != row + 1) return {};
        if (!is_whole(runs.back(), named)) return {};
        runs.back().label = i;
        row = named;
      }
      ++i;
    }
    const bool whole = row + 1 == static_cast<int>(layout_.rows.size());
    return whole && runs.back().label != 0 ? runs : std::vector<Run>{};
  }

  // The first row's label, which is the first of all, has the values of a row in front of it, and
  // the last row's label none behind it.
  bool begins_so() const {
    Run run;
    for (size_t i = 0; i < items_.size(); ++i) {
      if (!is_label(items_[i])) {
        run = run_at(i);
        i = run.last - 1;
      } else if (known_.known[i].row >= 0) {
        if (known_.known[i].row != 0 || !is_whole(run, 0) || counts_columns(run)) return false;
        break;
      }
    }
    for (size_t i = items_.size(); i > 0 && is_label(items_[i - 1]); --i)
      if (known_.known[i - 1].row + 1 == static_cast<int>(layout_.rows.size())) return true;
    return false;
  }

 private:
  Run run_at(size_t i) const {
    Run run{i, i, 0};
    while (run.last < items_.size() && !is_label(items_[run.last])) ++run.last;
    return run;
  }
  bool is_whole(const Run& run, int row) const {
    return run.last - run.first == layout_.rows[static_cast<size_t>(row)].values;
  }
  // 1 2 3 4 5 6 7 below the head.
  bool counts_columns(const Run& run) const {
    for (size_t i = run.first; i < run.last; ++i)
      if (folded_.view(items_[i].folded) != std::to_string(i - run.first + 1)) return false;
    return true;
  }

  const std::vector<Item>& items_;
  const text::Folded& folded_;
  const Layout& layout_;
  const KnownLabels known_;
};

}  // namespace

ValuesFirst put_values_behind_labels(Items& items, const text::Folded& folded, forms::Table table) {
  // A table that ends in a label is rare.
  if (items.items.empty() || !is_label(items.items.back())) return ValuesFirst::no;
  bool begins_so = false;
  for (const FormLayout& fl : form_layouts(table)) {
    if (fl.layout.merge) continue;
    const Reader reader(items, folded, fl.layout);
    const std::vector<Run> runs = reader.runs();
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
    if (!runs.empty()) return ValuesFirst::put;
    begins_so = begins_so || reader.begins_so();
  }
  return begins_so ? ValuesFirst::unsure : ValuesFirst::no;
}

}  // namespace gouji::report
