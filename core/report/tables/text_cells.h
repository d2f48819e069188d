// Words in cells of figures: 增, 持平, √, #REF!
#pragma once

#include "core/report/tables/items.h"

namespace gouji::report {

// Makes values of short words that no label of a form is, where they stand on a line whose cells
// the source parts, behind a row's own label, and the line has as many cells as that row. Linear in
// the items; labels are looked up only behind others.
void admit_text_cells(Items& items);

}  // namespace gouji::report
