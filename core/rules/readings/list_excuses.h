// Lists whose parts do not make the total, and what else of the report explains it.
#pragma once

#include <span>

#include "core/rules/findings.h"

namespace gouji::rules {

using ListParts = std::span<const report::Part* const>;

report::Decimal sum_of(ListParts parts);

// The parts are of something else than the total: what stands further back, what the table counts,
// or only some of it, each as the table says; or they divide it by several things. `parts`: those
// of `list` that do not make `total`.
bool is_explained(const report::Report& report, const report::Breakdown& list,
                  const report::Figure& total, ListParts parts, const Findings& out);

}  // namespace gouji::rules
