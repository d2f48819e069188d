// White space of every width: ASCII, no-break and ideographic space, zero width.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/span.h"

namespace gouji::document {

// Bytes of the white space character at the start of `text`; 0 when there is none.
size_t blank_at(std::string_view text);
// Without white space at either end. The span ends at whole characters.
text::SourceSpan trimmed(std::string_view text, text::SourceSpan span);
// True when something would be seen: a character that is not white space.
bool has_ink(std::string_view text);

}  // namespace gouji::document
