// Columns of a row that hold no cell, since another of the row is merged over them.
#pragma once

#include "core/document/document.h"

namespace gouji::report {

// Rows, and the columns of each, are asked for in ascending order.
class MergedColumns {
 public:
  explicit MergedColumns(const document::Document& doc)
      : next_(doc.merged.data()), end_(next_ + doc.merged.size()) {}

  bool holds(uint32_t row, uint32_t column) {
    while (next_ != end_ && (next_->row < row || (next_->row == row && next_->last <= column)))
      ++next_;
    return next_ != end_ && next_->row == row && next_->first <= column;
  }
  // Cells of a row with so many columns; the row is not begun by it.
  uint32_t cells_of(uint32_t row, uint32_t columns) {
    MergedColumns ahead = *this;
    uint32_t cells = 0;
    for (uint32_t c = 0; c < columns; ++c) cells += !ahead.holds(row, c);
    return cells;
  }

 private:
  const document::Merged* next_;
  const document::Merged* end_;
};

}  // namespace gouji::report
