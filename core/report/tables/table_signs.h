// What a table shows besides its cells: labels of groups, the tie-out sentence, labels of another
// version.
#pragma once

#include "core/report/report.h"
#include "core/report/tables/items.h"
#include "core/report/tables/layouts.h"

namespace gouji::report {

// Each fills its part of `out`, whose form is already told.
void find_groups(const Items& items, const text::Folded& folded, const Layout& layout,
                 TableRead& out);
void find_corner(const Items& items, const text::Folded& folded, const Layout& layout,
                 TableRead& out);
void find_foreign_labels(const Items& items, const FormLayout& layout, TableRead& out);

}  // namespace gouji::report
