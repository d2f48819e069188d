// The shapes in which reports arrive when their tables have been flattened.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tests/support/specimen.h"

namespace gouji::support {

enum class Style : uint8_t {
  word_dump,      // a tab before every cell, one cell a line, a blank line between rows
  tsv,            // a row on a line, leading tabs for merged cells
  tsv_chunked,    // the same in chunks of different width: number columns shift
  pdf_raw,        // PDF text in reading order: group labels one character a line, page feet
  pdf_layout,     // PDF text by position: columns by spaces, figures beside the middle of a label
  pdf_plain,      // PDF text in blocks: one value a line, labels far away, columns read downwards
  bars_cell,      // "cell |" a line
  bars_row,       // "cell | cell |" a row
  bars_apart,     // the bar on a line of its own
  cell_per_line,  // nothing but lines
  cell_per_paragraph,  // a blank line after every cell
  markdown,            // one table with bars
  markdown_split,      // a small table for each group, invented headers
  spaces,              // two spaces or more between columns
  html,                // rowspan and colspan
  html_word,           // what Word puts on the clipboard
  html_portal,         // a page with navigation around the report
};

std::span<const Style> styles();
std::string_view name(Style style);
// Text whose bytes the reader shows as they are, so that positions can be compared.
bool is_text(Style style);
// Text that gives blank cells a place of their own.
bool keeps_blanks(Style style);
// The style prints the columns of this row of the requests table one below the other, in a block
// with others.
bool read_downwards(Style style, std::string_view row_key);

std::string render(const Specimen& report, Style style);

}  // namespace gouji::support
