// What a reader is. Adding one: a file that defines it, and a line in read.cpp.
#pragma once

#include <string_view>

#include "core/document/document.h"

namespace gouji::document {

// A reader of decoded text. `recognises` looks at the content alone, and only at its beginning.
struct TextReader {
  bool (*recognises)(std::string_view text);
  Read (*read)(std::string_view text, std::string_view encoding);
};

// text.cpp: plain text in every flattening style, Markdown.
Read read_text(std::string_view text, std::string_view encoding);

}  // namespace gouji::document
