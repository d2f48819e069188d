// Documents as text, for messages and comparisons of tests.
#pragma once

#include <string>

#include "core/document/document.h"

namespace gouji::support {

// A line for each row: "# " before a heading; cells at their columns, parted by "|", in tables;
// line breaks within a cell as "/". "!code" for a problem.
std::string show_rows(const document::Read& read);
// The kinds of the notes by place, with their texts: "hidden_text() tracked_change(三件)".
std::string show_notes(const document::Document& document);

}  // namespace gouji::support
