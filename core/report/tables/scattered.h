// Tables of pages whose text comes in an order of its own.
#pragma once

#include "core/report/report.h"
#include "core/report/tables/aligned.h"

namespace gouji::report {

// Where each value stands on a line and every value of the table is there, or the order of a page
// shows, but not behind its label, a row without values, or with too few, is one that was not read:
// it and the rows around it, up to those that are sure, become unplaced in `out`, whose rows are
// filled. False: the table is not so, and nothing was changed.
bool admit_scattered(const Aligned& table, TableRead& out);

}  // namespace gouji::report
