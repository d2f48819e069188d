// Tables whose blank cells are gone, with bars that fill up each row: 二、上年结转… | 1 | 2 | 3 |
// ||||
#pragma once

#include <cstdint>
#include <string_view>

#include "core/report/tables/aligned.h"

namespace gouji::report {

// Rows of bars that lack cells stand in the table, and none shows a blank cell in its place:
// nothing tells which of the cells they lack. Linear in the values.
bool drops_blanks(const Aligned& table);

// Some converters leave cells without content out and fill the row up behind the others: 317 | 5 |
// 322 |  |  |  |  . Several rows of requests end so in their own sum, before 总计. Linear in the
// values.
bool squeezes_blanks(const Aligned& table);

// The row lacks cells, and bars fill it up.
bool is_filled_up(const Aligned& table, const Record& record, const PrintedRow& row);

// The last value of the `count` values and blanks from item `first` on is the sum of the others,
// which are not all 0.
bool last_is_sum(const Aligned& table, uint32_t first, uint32_t count);

// Where another table of the same source drops them, blank cells at the end of a row of bars may
// have stood in front: such rows become unplaced in `out`.
void withdraw_dropped_blanks(std::string_view text, TableRead& out);

// Where blank cells of the disclosure stand only behind the others of their rows, in several rows
// of bars, they may have been squeezed out in front: such rows become unplaced in `out`. Not below
// a head of Markdown that has a word in every cell.
void withdraw_trailing_blanks(std::string_view text, TableRead& out);

}  // namespace gouji::report
