// Numbers of pages among the lines of a text that gives each cell of its tables one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::document {

// Where they begin, in ascending order. A row of requests that has one figure too many tells which
// is none, by its sum; so does a number between two lines of prose. Where at least two of these
// count on, those before, between and behind them are looked for in other rows that have one figure
// too many. None when one of them does not count on. Linear in the text.
std::vector<uint32_t> pages_among_cells(std::string_view text);

}  // namespace gouji::document
