// Requests tables that were wider than their page: the columns that it has no room for stand on
// another.
#pragma once

#include "core/forms/form.h"
#include "core/report/tables/items.h"
#include "core/text/fold.h"

namespace gouji::report {

// Labelled rows that all have the same few values, and as many rows without labels that have the
// rest: the values of each pair become those of one row, where the sums of most say so. Nothing is
// moved in other tables. Linear.
void join_halves(Items& items, const text::Folded& folded, forms::Table table);

}  // namespace gouji::report
