// XLSX (ISO/IEC 29500, Transitional and Strict): the visible sheets, cells as they are shown.
#pragma once

#include "core/document/document.h"

namespace gouji::document {

// Rows of several cells, or with a border around blank ones, are rows of a table; a blank row ends
// it. A row of one cell that reaches as far as its table, or stands beside none, is a paragraph.
// Hidden sheets, rows and columns are left out with a note. Text boxes follow their sheet.
// In an origin the paragraph is the row and the run the column, both from 0.
// Problems: damaged, too_large, encrypted, unsupported ("uncalculated": formulas whose values the
// program that wrote the file did not store). Linear in the size of the parts.
Read read_xlsx(const Input& input);

}  // namespace gouji::document
