// What the rows of an aligned table show together: that blanks, columns or the order of its values
// were lost. Each is linear in the records.
#pragma once

#include "core/report/tables/aligned.h"

namespace gouji::report {

// Nearly all rows have twice as many values as the form: those of two years side by side.
bool has_two_years(const Aligned& table);

// Nearly all rows have more values than the form: one that has as many as the form lost some.
bool is_too_wide(const Aligned& table);

// Rows of several cells whose figures ran together, 9025 for 9, 0 and 25: nearly each has one
// value, of as many digits at least as it has cells, or zeros that nothing parts.
bool are_glued(const Aligned& table);

// A label of the head stands twice, one behind the other: merged cells were copied into each column
// that they spanned.
bool has_copied_heads(const Aligned& table);

// Several rows are in pieces and have another number of values than the form.
bool has_lost_blanks(const Aligned& table);

// Blank lines part most values from what stands in front of them, and other cells stand in one
// block or on one line: nobody wrote the cells one below the other, a program took them from a
// page, in an order of its own.
bool is_in_page_order(const Aligned& table);

// Several cells stand on one line, as heads do that are near each other on the page: where all
// others stand alone, the order of these is not sure, either.
bool has_lines_of_cells(const Aligned& table);

// Where no sums tell: some rows have too few values, and others too many, or values stand below
// labels of the head. Those on lines of their own may as well stand above their labels as below.
bool has_values_astray(const Aligned& table, bool lost_blanks, bool page_order);

// Of one record:

// The values begin on the line of their label.
bool is_beside_its_label(const Aligned& table, const Record& record);

// Each value stands on a line of its own, and the blanks between them are gone.
bool is_in_pieces(const Aligned& table, const Record& record);

// Some of its values share a line, and others stand on another.
bool is_in_lines(const Aligned& table, const Record& record);

// Pages without layout give each value a block of lines, not always in the order of the columns.
bool is_in_blocks(const Aligned& table, const Record& record);

}  // namespace gouji::report
