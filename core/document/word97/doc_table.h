// From the rows of a table in the text, each with its own edges, to one grid.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/grid.h"
#include "core/document/word97/doc_properties.h"

namespace gouji::document {

struct SourceCell {
  uint32_t first = 0, end = 0;  // paragraphs, half-open
};
struct SourceRow {
  uint32_t first_cell = 0;
  uint32_t cell_count = 0;
  RowShape shape;  // of no cells when the mark that ends the row is missing
};
struct SourceTable {
  std::vector<SourceCell> cells;
  std::vector<SourceRow> rows;
};

inline constexpr uint32_t kNoSource = UINT32_MAX;

struct FormedTable {
  Grid grid;                      // spans; columns are for form_grid to set
  std::vector<uint32_t> sources;  // of each cell of the grid: index into cells; kNoSource: blank
  std::vector<uint32_t> covered;  // cells that merging hides
};

// Columns lie between the edges of all rows; edges at most 20 twips (a third of a millimetre) apart
// are one. A cell without a width of its own joins the one before it, in `table` too.
FormedTable form_table(SourceTable& table);

}  // namespace gouji::document
