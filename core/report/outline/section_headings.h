// The headings of the six sections among the rows of a document.
#pragma once

#include <vector>

#include "core/report/folded_rows.h"
#include "core/report/report.h"

namespace gouji::report {

struct FoundHeading {
  uint32_t row;
  uint32_t bytes;    // folded, of the heading within its cell
  bool inline_text;  // text follows it in its cell
  SectionHeading heading;
  uint32_t rows = 1;         // over which it is broken
  bool above_table = false;  // its row goes on with the first cells of a table
};

struct SectionHeadings {
  std::vector<FoundHeading> found;  // in the order of the rows
  bool several = false;             // more than one report has
};

// Without those of a list of contents. Linear in the rows.
SectionHeadings find_section_headings(const FoldedRows& rows);

// The section that the last heading of those in front of `row`, or of its first cell, begins; -1:
// none.
int section_before(const std::vector<FoundHeading>& headings, uint32_t row);

}  // namespace gouji::report
