// Tables that were turned: a column for each row of the form, a row for each of its columns.
#pragma once

#include "core/forms/form.h"
#include "core/report/tables/items.h"

namespace gouji::report {

// Turns such a table back. One line holds the labels of all rows, and each column of the form has a
// line below it with its name and as many cells; else nothing changes. Linear.
void turn_back(Items& items, const text::Folded& folded, forms::Table table);

}  // namespace gouji::report
