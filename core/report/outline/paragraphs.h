// The paragraphs of a report, put together from the lines in which they arrive.
#pragma once

#include <array>
#include <vector>

#include "core/report/folded_rows.h"
#include "core/report/outline/section_headings.h"
#include "core/report/outline/table_rows.h"

namespace gouji::report {

// Fills report.paragraphs and where those of each section begin: what stands in front of row `end`,
// outside the tables and headings. `rows` is of report.folded, which gets more. Linear in the rows.
void make_paragraphs(const FoldedRows& rows, const std::vector<FoundHeading>& headings,
                     const std::array<RowRange, forms::kTables>& tables, uint32_t end,
                     Report& report);

}  // namespace gouji::report
