// The rows in which the three tables stand.
#pragma once

#include <array>
#include <vector>

#include "core/forms/form.h"
#include "core/report/folded_rows.h"
#include "core/report/outline/section_headings.h"

namespace gouji::report {

// Rows [first, last) of the document.
struct RowRange {
  uint32_t first = 0;
  uint32_t last = 0;
  bool empty() const { return first >= last; }
};

// From a label of each table's head or rows (anchors.h) to the next heading or table, without the
// prose behind it; empty: no sign of the table. Linear in the rows.
std::array<RowRange, forms::kTables> find_table_rows(const FoldedRows& rows,
                                                     const std::vector<FoundHeading>& headings);

}  // namespace gouji::report
