// Who reports, and on which year.
#pragma once

#include "core/report/folded_rows.h"
#include "core/report/report.h"

namespace gouji::report {

// Fills title, years, year, agency and kind from the rows before the first heading, the paragraphs
// and the signature.
void identify(const FoldedRows& rows, Report& report);

}  // namespace gouji::report
