// The title of a report: its line, the year and the agency that it names.
#pragma once

#include <string_view>

#include "core/report/folded_rows.h"
#include "core/report/report.h"

namespace gouji::report {

// Sets Report::title and, where the title or a line beside it tells them, the agency and a year of
// YearSource::title. Headings must have been found.
void read_title(const FoldedRows& rows, Report& report);

// The agency, as printed at `at` but for white space; `folded` tells its kind.
void set_agency(Report& report, SourceSpan at, std::string_view folded);

}  // namespace gouji::report
