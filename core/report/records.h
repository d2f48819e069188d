// Items to records: labels with the values behind them, as far as the source keeps rows together.
#pragma once

#include <cstdint>
#include <forward_list>
#include <vector>

#include "core/report/align.h"
#include "core/report/items.h"
#include "core/report/label.h"

namespace gouji::report {

// What a label item is to the layout.
struct Known {
  int row = -1;  // printed row whose label it equals
  bool header = false;
  bool group = false;
};

struct Records {
  std::vector<const Label*> labels;  // of the items, glosses taken off: those of Items or of `bare`
  std::forward_list<Label> bare;
  std::vector<Known> known;     // for each item
  std::vector<Record> records;  // in the order of the source; at most 2,048
};

// Splits runs of values into rows: printed lines of their own, columns read downwards, as many
// values as the layout's rows have, or one row for each label that stands before.
Records make_records(const Items& items, const text::Folded& folded, const Layout& layout);

}  // namespace gouji::report
