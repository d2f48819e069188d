// Numbers of pages that stand alone on their lines, in text taken from pages.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::document {

// Where they begin, in ascending order. In text that a converter cut by form feeds: those on the
// last line of a page, at least two, each by one greater than that of the page before. In text
// without: all numbers that stand alone on a line, when these are two or more, count on from 1, 2
// or 3 and lie at least six lines apart; or three or more such between blank lines; else those
// that pages_among_cells() finds, since figures stand alone, too. Linear in the text.
std::vector<uint32_t> page_numbers(std::string_view text);

}  // namespace gouji::document
