// A row whose short label has a wrong character: 3.具他.
#pragma once

#include "core/report/tables/align.h"
#include "core/report/tables/items.h"

namespace gouji::report {

// A record that no row has taken, right between those of two neighbouring rows of the layout, with
// as many values as the row between them has and half of its label, is that row. Linear.
void take_rows_between(const Items& items, const Layout& layout, Alignment& alignment);

}  // namespace gouji::report
