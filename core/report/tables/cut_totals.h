// Totals that the edge of a page cut: 1557 of which 1 is left.
#pragma once

#include "core/report/report.h"

namespace gouji::report {

// Several rows of requests end in the first digits of their sum, all as many, and no total has
// more: the page was too narrow for its last column. Those rows become damaged in `table`, with as
// many values as columns, and its `cut_totals` tells how many they are. Linear in the cells.
void find_cut_totals(TableRead& table);

}  // namespace gouji::report
