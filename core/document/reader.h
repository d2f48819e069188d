// What a reader is. Adding one: a file that defines it, a line here and a line in read.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/document/document.h"

namespace gouji::document {

// A reader of decoded text. `recognises` looks at the content alone, and only at its beginning.
struct TextReader {
  bool (*recognises)(std::string_view text);
  Read (*read)(std::string&& text, std::string_view encoding);
  bool shows_it_as_it_is = false;  // Document::text is the text that was given
};

// A reader of files that are not text. The bytes are of this format by content (format_of), and are
// hostile. Fills Read::document but its format, or gives a problem.
struct FileReader {
  std::string_view format;
  Read (*read)(const Input& input);
};

// text.cpp: plain text in every flattening style, Markdown.
Read read_text(std::string&& text, std::string_view encoding);

}  // namespace gouji::document
