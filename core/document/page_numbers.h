// Numbers of pages, alone on the last line of a page, in text that a converter cut by form feeds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::document {

// Where they begin, in ascending order: at least two, each by one greater than that of the page
// before; else none, since a figure may end a page, too. Linear in the text.
std::vector<uint32_t> page_numbers(std::string_view text);

}  // namespace gouji::document
