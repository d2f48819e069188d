// The five aspects of 总体情况, told by headings and lead phrases.
#pragma once

#include "core/report/report.h"

namespace gouji::report {

// Fills report.aspects. A word inside the text of another aspect does not count: only a numbered or
// marked beginning, 一是…, or “…方面”.
void read_aspects(Report& report);

}  // namespace gouji::report
