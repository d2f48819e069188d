// Figures that stand beside a term of their own: documents issued, decisions, charges, 信息处理费.
#pragma once

#include "core/report/report.h"

namespace gouji::report {

// Adds the statements of one paragraph. What is only published, filed or reviewed, is of another
// year or of a part of the agency is left out. Linear in the paragraph.
void read_amounts(Report& report, uint32_t paragraph);

}  // namespace gouji::report
