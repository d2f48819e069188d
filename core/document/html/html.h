// HTML, from a file or from the clipboard: what a browser would show of it.
#pragma once

#include <string_view>

#include "core/document/document.h"

namespace gouji::document {

// True when the text is HTML by content: a doctype, one of the usual tags near the start, a table
// in mark-up, or the header of clipboard HTML ("Version:0.9 … StartHTML"). A URL in <…> or a
// lone <br> in plain text or Markdown is not. Other XML (Word 2003) and MHT are not.
bool sniff_html(std::string_view decoded_text);

// Reads decoded UTF-8. The shown text is made here: one line per block, per line ended by <br>, and
// per table row, whose cells are parted by tabs, one field for each column of the grid. Inside a
// table cell or a heading a line break stays inside the cell. Tables that only lay out a page are
// read as paragraphs. Truncated input is read as far as it goes.
// Problems: `empty` (nothing is shown), `damaged` (nested too deep), `too_large` (more mark-up
// than any report has). Time and memory are linear in the input.
Read read_html(std::string_view decoded_utf8_text, std::string_view encoding);

}  // namespace gouji::document
