// w:sym: a character of a symbol font.
#pragma once

#include <string>
#include <string_view>

namespace gouji::document {

// What a reader sees of the character `code` (hexadecimal) of `font`, as UTF-8. Fonts of pictures
// have no characters; what is not known of them is □.
std::string symbol_text(std::string_view font, std::string_view code);

}  // namespace gouji::document
