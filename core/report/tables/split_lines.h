// Rows of a page that a program has written as two lines, since one cell stands a little higher.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/tables/items.h"
#include "core/text/fold.h"

namespace gouji::report {

// 保护第三方 0⏎4.合法权益 0 0 0 0 0 0: two neighbouring lines with pieces of a label and values
// each, which together have as many as a row of requests. They become items of one line, first the
// labels, then the values in the order in which the text shows them from left to right; only where
// no two of them stand one below the other, as those of two rows would, the last is the sum of the
// others, and the first line has not all of a row's label. Linear.
void join_split_lines(std::vector<Item>& items, const text::Folded& folded, std::string_view text);

}  // namespace gouji::report
