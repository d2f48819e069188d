// What years of editing leave in a DOCX, for docx_writer.
#pragma once

#include <string>
#include <string_view>

#include "tests/support/specimen.h"

namespace gouji::support {

// A paragraph of the report; `n` counts those of prose. Section headings and aspects have automatic
// numbers.
std::string rich_paragraph(const Block& block, int n);
// The text in runs that end within words and figures.
std::string rich_runs(std::string_view text);
std::string_view rich_styles();
std::string_view rich_numbering();
std::string_view rich_footnotes();
std::string_view rich_comments();

}  // namespace gouji::support
