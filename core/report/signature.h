// Who signed, and when.
#pragma once

#include "core/report/folded_rows.h"
#include "core/report/report.h"

namespace gouji::report {

// Finds agency and date at the end of the document, at row `from` or later, fills report.signature,
// and returns the first row that belongs to it; the number of rows when there is none.
uint32_t find_signature(const FoldedRows& rows, uint32_t from, Report& report);

}  // namespace gouji::report
