// Who signed, and when.
#pragma once

#include "core/report/folded_rows.h"
#include "core/report/report.h"

namespace gouji::report {

// Finds agency and date at the end of the document, at row `from` or later, fills report.signature,
// and returns the first row that belongs to it; the number of rows when there is none.
uint32_t find_signature(const FoldedRows& rows, uint32_t from, Report& report);

// Where nobody dated the end: the date in brackets on a line below the title, in front of row
// `end`: （2024年1月25日）. Fills report.signature.
void find_date_below_title(const FoldedRows& rows, uint32_t end, Report& report);

}  // namespace gouji::report
