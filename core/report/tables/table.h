// One table of the report, read into the cells of the form that it prints.
#pragma once

#include <vector>

#include "core/report/report.h"
#include "core/report/tables/items.h"

namespace gouji::report {

// Reads `items` as the given table. The layout of the form (version, and whether one line or three
// hold the remedies) is the one that fits best; `preferred` decides when two fit alike.
TableRead read_table(forms::Table table, const Items& items, const text::Folded& folded,
                     std::string_view text, const forms::Form* preferred);

}  // namespace gouji::report
