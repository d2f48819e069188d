// Rates that the text states of requests and other things: 办结率92%, 满意率100%.
#pragma once

#include "core/rules/findings.h"

namespace gouji::rules {

// Finds rates above 100%, and those of answered requests that no figures of the paragraph or of
// table 3 make. Linear in the text.
void check_rates(const report::Report& report, Findings& out);

}  // namespace gouji::rules
