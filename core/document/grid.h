// The table-forming algorithm of HTML, for every format: from spans to grid columns.
#pragma once

#include <cstdint>
#include <vector>

namespace gouji::document {

struct GridCell {
  uint32_t colspan = 1;  // at least 1
  uint32_t rowspan = 1;  // 0: down to the end of the row group
  uint32_t column = 0;   // set by form_grid: where the cell starts
  uint32_t end = 0;      // set by form_grid: one past its last column
};

struct GridRow {
  uint32_t first_cell = 0;
  uint32_t cell_count = 0;
  uint32_t group = 0;  // rows of one thead, tbody or tfoot share a number; rowspan ends with it
};

struct Grid {
  std::vector<GridCell> cells;
  std::vector<GridRow> rows;
  uint32_t columns = 0;  // set by form_grid
};

// Gives every cell its column. Then drops phantom columns: boundaries at which no cell starts, and
// boundaries inside a cell that is the only one to fill the columns on both sides (a border some
// editors draw twice, a hair apart). False when a row is wider than any report's table.
bool form_grid(Grid& grid);

}  // namespace gouji::document
