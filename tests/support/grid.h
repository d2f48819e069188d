// A table as it is printed: cells that may span rows and columns. All styles flatten this.
#pragma once

#include <string>
#include <vector>

#include "tests/support/specimen.h"

namespace gouji::support {

enum class CellRole : uint8_t { corner, header, group, label, value };

struct GridCell {
  std::string text;
  int row = 0, column = 0;
  int rows = 1, columns = 1;
  CellRole role = CellRole::value;
  int table_row = -1;  // index into TableModel::rows; -1: head
};

struct Grid {
  forms::Table table = forms::Table::disclosure;
  int rows = 0, columns = 0;
  int label_columns = 0;        // columns before the values
  std::vector<GridCell> cells;  // by row, then column

  // Cells that cover the row, in the order of their columns.
  std::vector<const GridCell*> covering(int row) const;
  // Cells that start in the row.
  std::vector<const GridCell*> starting(int row) const;
};

Grid grid(const TableModel& table);

}  // namespace gouji::support
