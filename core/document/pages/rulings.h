// From ruling lines to the cells they enclose.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/pages/page.h"

namespace gouji::document {

// A cell that ruling lines enclose, merged or not. Half-open, in elementary rows and columns.
struct RuledCell {
  uint32_t row = 0, row_end = 0;
  uint32_t column = 0, column_end = 0;
};

// Lines that hang together and enclose two cells or more. An edge that is not drawn (an open side,
// a page that ends inside a row) is where the other lines end.
struct RuledTable {
  std::vector<float> xs, ys;      // edges of the elementary grid, ascending; two at least
  std::vector<RuledCell> cells;   // by row, then column; they cover the table
  std::vector<uint32_t> cell_at;  // elementary row * columns + column → index into cells

  uint32_t columns() const { return static_cast<uint32_t>(xs.size()) - 1; }
  uint32_t rows() const { return static_cast<uint32_t>(ys.size()) - 1; }
  bool contains(float x, float y) const {
    return xs.front() <= x && x <= xs.back() && ys.front() <= y && y <= ys.back();
  }
  // The cell at a point inside.
  uint32_t cell(float x, float y) const;
};

// What finding tables may still cost, over all pages of a document.
struct RulingBudget {
  uint64_t crossings = 4'000'000;
  uint64_t fields = 2'000'000;
};

// The tables of a page, larger ones last. Lines that only frame text, underline it or draw a
// picture are no table: one cell, no crossing, more than 256 columns or 4,096 rows, a cell that
// fills most of the page; more than 64 such figures on a page are a drawing. False when the budget
// is spent.
bool find_ruled_tables(const std::vector<PageLine>& lines, float width, float height,
                       RulingBudget& budget, std::vector<RuledTable>& tables);

}  // namespace gouji::document
