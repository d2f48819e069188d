// The skeleton of the report: headings, the stretches of rows that hold tables, paragraphs.
#pragma once

#include <array>

#include "core/document/document.h"
#include "core/report/folded_rows.h"
#include "core/report/outline/table_rows.h"
#include "core/report/report.h"

namespace gouji::report {

struct Outline {
  FoldedCells cells;
  std::array<RowRange, forms::kTables> tables;  // empty: no sign of the table
  std::array<bool, forms::kTables> pictures{};  // an image stands in the section of the table
  uint32_t signature_row = 0;                   // first row of the signature; rows.size(): none
  int reports = 0;                              // complete sets of headings found; 2: two reports
};

// Recognises headings and table stretches, fills report.headings, .sections, .paragraphs,
// .signature. Linear in the rows.
Outline outline(const document::Document& doc, Report& report);

}  // namespace gouji::report
