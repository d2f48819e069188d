// Items to records: labels with the values behind them, as far as the source keeps rows together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/report/tables/align.h"
#include "core/report/tables/items.h"
#include "core/report/tables/known_labels.h"

namespace gouji::report {

struct Records : KnownLabels {
  std::vector<Record> records;  // in the order of the source; at most 2,048
};

// Splits runs of values into rows: printed lines of their own, columns read downwards, as many
// values as the layout's rows have, or one row for each label that stands before.
Records make_records(const Items& items, const text::Folded& folded, const Layout& layout);

}  // namespace gouji::report
