// Rows that were printed with their values in front of their labels.
#pragma once

#include <cstdint>

#include "core/forms/form.h"
#include "core/report/tables/items.h"

namespace gouji::report {

enum class ValuesFirst : uint8_t {
  no,
  put,     // they stand behind their labels now
  unsure,  // so it seems, but not in all rows: which values are whose cannot be told
};

// Puts the values of each row behind its label where all rows have them in front: the first values
// stand between the head and the label of the first row, none stand behind the last label, and each
// run of values is as long as the row whose label follows it. Elsewhere nothing changes. Linear.
ValuesFirst put_values_behind_labels(Items& items, const text::Folded& folded, forms::Table table);

}  // namespace gouji::report
