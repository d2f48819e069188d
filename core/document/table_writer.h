// Writes tables that have a grid, under limits.
#pragma once

#include <cstdint>

#include "core/document/grid.h"
#include "core/document/writer.h"

namespace gouji::document {

class TableWriter {
 public:
  explicit TableWriter(Writer& writer) : writer_(writer) {}

  // Forms the grid and writes a row of the document for each row of it that has cells;
  // content(i) writes what stands in grid.cells[i]. False, and nothing is written, when the table
  // is wider than any report's or all tables together have too many fields: then it is no table to
  // be read so.
  template <class Content>
  bool write(Grid& grid, Content content) {
    if (tables_ == UINT16_MAX || !form_grid(grid) || grid.columns > kMaxColumns) return false;
    const uint64_t fields = uint64_t{grid.columns} * grid.rows.size();
    if (fields_ + fields > kMaxFields) return false;
    fields_ += fields;
    ++tables_;
    for (const GridRow& row : grid.rows) {
      if (row.cell_count == 0) continue;
      writer_.begin_row();
      for (uint32_t i = row.first_cell; i < row.first_cell + row.cell_count; ++i) {
        writer_.begin_cell(grid.cells[i].column, grid.cells[i].end);
        content(i);
        writer_.end_cell();
      }
      // A row that ends early has lost a cell; the grid's other columns are no blanks of it.
      writer_.end_row(grid.cells[row.first_cell + row.cell_count - 1].end, tables_);
    }
    return true;
  }

 private:
  // What blank fields may add to the shown text.
  static constexpr uint64_t kMaxFields = 2'000'000;
  static constexpr uint32_t kMaxColumns = 256;

  Writer& writer_;
  uint16_t tables_ = 0;
  uint64_t fields_ = 0;
};

}  // namespace gouji::document
