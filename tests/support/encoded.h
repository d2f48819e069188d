#pragma once

#include <string>
#include <string_view>

namespace gouji::test {

// `text` in "gb18030" or "big5": by what our data decodes (what would encode is not in it). A
// character of the BMP that takes more than two bytes is left out.
std::string encoded(std::u16string_view text, std::string_view encoding);

}  // namespace gouji::test
