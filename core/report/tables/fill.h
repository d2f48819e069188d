// From aligned records to cells.
#pragma once

#include <string_view>

#include "core/report/report.h"
#include "core/report/tables/align.h"
#include "core/report/tables/items.h"
#include "core/report/tables/layouts.h"

namespace gouji::report {

// Fills form, cells, rows and extras of `out` from the records that were assigned to rows. A row
// whose values cannot be placed for certain is damaged or unplaced; nothing is padded.
void fill(const Items& items, const text::Folded& folded, std::string_view text,
          const FormLayout& layout, const Alignment& alignment, TableRead& out);

}  // namespace gouji::report
