// Columns in the order that the head of a table gives.
#pragma once

#include <string_view>
#include <vector>

#include "core/forms/form.h"
#include "core/report/report.h"
#include "core/report/tables/items.h"

namespace gouji::report {

// Where the source parts cells without doubt, and each column of the form has its own place in the
// head: puts the values of every row below it into the form's order and leaves out those of columns
// that the form does not have, which are returned. A row that has not a cell in each of the
// columns, or values in one that the head does not name, stays as it is; so do all rows where the
// sums say that the head is wrong. Linear.
std::vector<ExtraRow> order_columns(Items& items, const text::Folded& folded, std::string_view text,
                                    forms::Table table);

}  // namespace gouji::report
