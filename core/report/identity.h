// Who reports, on which year, signed when.
#pragma once

#include "core/document/document.h"
#include "core/report/items.h"
#include "core/report/report.h"

namespace gouji::report {

// Finds agency and date at the end of the document, at `from` or later, fills report.signature, and
// returns the first row that belongs to it; the number of rows when there is none.
uint32_t find_signature(const document::Document& doc, const FoldedCells& cells, Report& report,
                        uint32_t from);

// Fills title, years, year, agency and kind from the rows before the first heading, the paragraphs
// and the signature.
void identify(const document::Document& doc, const FoldedCells& cells, Report& report);

}  // namespace gouji::report
