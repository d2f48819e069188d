// What the text itself says of growth: 80条，比上年增加20条，增长33.3%; 由46件增至52件，增长13%.
#pragma once

#include "core/rules/findings.h"

namespace gouji::rules {

// Finds changes and percentages that do not follow from the figures of their sentence. Linear in
// the text.
void check_growth_in_text(const report::Report& report, Findings& out);

}  // namespace gouji::rules
