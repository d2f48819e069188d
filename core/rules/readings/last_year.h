// Growth that the prose states, beside last year's report.
#pragma once

#include "core/rules/findings.h"

namespace gouji::rules {

// Findings for every growth of a quantity of the form (新收申请同比增长25%) that fits neither the
// tables nor the texts of the two reports.
void compare_growths(const report::Report& previous, const report::Report& now, Findings& out);

}  // namespace gouji::rules
