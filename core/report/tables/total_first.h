// Tables that print their totals in the first column.
#pragma once

#include <vector>

#include "core/report/report.h"
#include "core/report/tables/label.h"

namespace gouji::report {

// Moves the first value of every complete row behind the others where 总计 stands first in the head
// and every row that can tell says so: three rows or more of requests, one of remedies, and none
// that says the opposite. The head alone says little: its order is not always that of the columns.
// `labels`: those of the table's items. Only for tables whose rows end with their total.
void put_totals_last(const std::vector<Label>& labels, TableRead& table);

}  // namespace gouji::report
