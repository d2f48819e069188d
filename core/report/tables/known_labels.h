// Which labels of a table are labels of a layout.
#pragma once

#include <forward_list>
#include <vector>

#include "core/report/tables/align.h"
#include "core/report/tables/items.h"
#include "core/report/tables/label.h"

namespace gouji::report {

// What a label item is to the layout.
struct Known {
  int row = -1;  // printed row whose label it equals
  bool header = false;
  bool group = false;
};

struct KnownLabels {
  std::vector<const Label*> labels;  // of the items, glosses taken off: those of Items or of `bare`
  std::forward_list<Label> bare;
  std::vector<Known> known;  // for each item
};

// A label may have a gloss behind it, or the name of the results in front; one without values may
// be broken over up to eight lines. Linear.
KnownLabels know_labels(const Items& items, const text::Folded& folded, const Layout& layout);

}  // namespace gouji::report
