// Gaps of a template: blanks where a number was to be put.
#pragma once

#include <cstddef>
#include <string_view>

namespace gouji::rules {

// "公开信息  条。", "年  月  日". raw[begin], which `end` is too, is a blank. True: [begin, end)
// has become the gap with the words around it. False: none; `end` is behind the blanks.
bool is_gap(std::string_view raw, size_t& begin, size_t& end);

}  // namespace gouji::rules
