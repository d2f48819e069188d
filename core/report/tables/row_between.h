// Rows that are told by those around them: a short label has a wrong character, 3.具他, or narrow
// columns broke the labels of several.
#pragma once

#include "core/report/tables/align.h"
#include "core/report/tables/items.h"

namespace gouji::report {

// A record that no row has taken, right between those of two neighbouring rows of the layout, with
// as many values as the row between them has and half of its label, is that row. And where values
// stand in the middle of labels of several lines, of which each has a piece: as many records as
// rows, between two rows that are sure, are these in their order, should some not be told by their
// pieces. Linear.
void take_rows_between(const Items& items, const Layout& layout, Alignment& alignment);

}  // namespace gouji::report
