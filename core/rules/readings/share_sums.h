// Shares told without figures: 自然人占80%、法人或其他组织占20%.
#pragma once

#include "core/rules/findings.h"

namespace gouji::rules {

// Finds rows of shares of one whole that are more than all of it, and such as leave nothing out and
// do not make it. Linear in the text.
void check_share_sums(const report::Report& report, Findings& out);

}  // namespace gouji::rules
