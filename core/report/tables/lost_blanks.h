// Tables whose blank cells have left nothing behind, or whose figures have left their rows.
#pragma once

#include "core/report/report.h"
#include "core/report/tables/aligned.h"

namespace gouji::report {

// Where blanks alone part the cells: several rows lack values, not all as many, and what they have
// ends with its sum, so that the others were blank; or nearly half of the rows do, or most have one
// value each. Or rows could not be told apart, or some have too many values and each stands on a
// line of its own. The rows that are not complete become unplaced in `out`, whose rows are filled:
// it is the text that lost their order. True: they did. Linear in the values.
bool withdraw_lost_blanks(const Aligned& table, TableRead& out);

// The same for another table of that text: its rows that lack values become unplaced.
void withdraw_short_rows(TableRead& out);

// In a table of a text that squeezes blanks (dropped_blanks.h): rows that end in blank cells behind
// values become unplaced, and those that lack cells.
void withdraw_squeezed_rows(TableRead& out);

// 6 0 0 0 0 6 0: in a row of values, or in one of several on a line, the sum of the others stands
// in front of the last. For tables whose rows end with their total.
bool has_total_astray(const Aligned& table, const std::vector<uint32_t>& values);

// The remedies, should their blank cells have been squeezed out: all rows become unplaced where the
// total of one is blank, and a value in front of it is the sum of the others. Linear in the cells.
void withdraw_squeezed_remedies(TableRead& out);

}  // namespace gouji::report
