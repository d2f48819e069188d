// Averages beside what they are of: 全年发布信息1200条，月均100条.
#pragma once

#include "core/rules/findings.h"

namespace gouji::rules {

// Finds averages of a year that its total does not make. Linear in the text.
void check_averages(const report::Report& report, Findings& out);

}  // namespace gouji::rules
