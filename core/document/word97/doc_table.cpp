#include "core/document/word97/doc_table.h"

#include <algorithm>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr int32_t kTolerance = 20;

class Former {
 public:
  explicit Former(SourceTable& table) : table_(table) {}

  FormedTable run() {
    find_columns();
    for (uint32_t r = 0; r < table_.rows.size(); ++r) add_row(r);
    return std::move(out_);
  }

 private:
  // A cell of one row, those merged into it across included, in columns.
  struct Placed {
    uint32_t source = 0;
    uint32_t begin = 0, end = 0;
    uint8_t down = 0;
  };
  // The last cell that begins in a column and may go on below.
  struct Open {
    uint32_t cell = kNoSource;  // of the grid
    uint32_t end = 0;
    uint32_t last_row = 0;
  };

  void find_columns();
  uint32_t column_of(int32_t edge) const {
    return static_cast<uint32_t>(std::upper_bound(edges_.begin(), edges_.end(), edge) -
                                 edges_.begin()) -
           1;
  }
  void place(const SourceRow& row);
  void add_row(uint32_t r);
  void add_cell(const Placed& cell, uint32_t r);

  SourceTable& table_;
  FormedTable out_;
  std::vector<int32_t> edges_;  // where columns begin, ascending
  std::vector<Placed> placed_;
  std::vector<Open> open_;
};

void Former::find_columns() {
  std::vector<int32_t> all;
  for (const SourceRow& row : table_.rows)
    for (const RowShape::Cell& cell : row.shape.cells) {
      all.push_back(cell.left);
      all.push_back(cell.right);
    }
  text::sort(all.begin(), all.end());
  for (const int32_t edge : all)
    if (edges_.empty() || edge - edges_.back() > kTolerance) edges_.push_back(edge);
}

void Former::place(const SourceRow& row) {
  placed_.clear();
  const std::vector<RowShape::Cell>& shapes = row.shape.cells;
  uint8_t set = 0;  // how the first of the present set of cells merged across is marked
  for (uint32_t i = 0; i < row.cell_count; ++i) {
    const uint32_t source = row.first_cell + i;
    const uint32_t after = placed_.empty() ? 0 : placed_.back().end;
    if (i >= shapes.size()) {
      placed_.push_back({source, after, after + 1, 0});
      continue;
    }
    const RowShape::Cell& shape = shapes[i];
    const uint32_t begin = std::max(column_of(shape.left), after);
    const uint32_t end = std::max(column_of(shape.right), begin);
    // Writers do not agree which of the two marks the first cell of a set, so the first one tells.
    const bool goes_on = set != 0 && shape.across != 0 && shape.across != set;
    set = shape.across == 0 ? 0 : goes_on ? set : shape.across;
    if (goes_on) {
      placed_.back().end = std::max(placed_.back().end, end);
      out_.covered.push_back(source);
    } else if (end == begin && !placed_.empty()) {
      table_.cells[placed_.back().source].end = table_.cells[source].end;
    } else {
      placed_.push_back({source, begin, std::max(end, begin + 1), shape.down});
    }
  }
}

void Former::add_row(uint32_t r) {
  place(table_.rows[r]);
  GridRow& row = out_.grid.rows.emplace_back();
  row.first_cell = static_cast<uint32_t>(out_.grid.cells.size());
  uint32_t column = 0;
  for (const Placed& cell : placed_) {
    if (cell.begin > column) {
      out_.grid.cells.push_back({cell.begin - column, 1, 0, 0});
      out_.sources.push_back(kNoSource);
    }
    column = cell.end;
    add_cell(cell, r);
  }
  row.cell_count = static_cast<uint32_t>(out_.grid.cells.size()) - row.first_cell;
}

void Former::add_cell(const Placed& cell, uint32_t r) {
  constexpr uint8_t kGoesOn = 1;
  if (open_.size() <= cell.begin) open_.resize(size_t{cell.begin} + 1);
  Open& open = open_[cell.begin];
  if (cell.down == kGoesOn && open.cell != kNoSource && open.end == cell.end &&
      open.last_row + 1 == r) {
    ++out_.grid.cells[open.cell].rowspan;
    open.last_row = r;
    out_.covered.push_back(cell.source);
    return;
  }
  open = {cell.down > kGoesOn ? static_cast<uint32_t>(out_.grid.cells.size()) : kNoSource, cell.end,
          r};
  out_.grid.cells.push_back({cell.end - cell.begin, 1, 0, 0});
  out_.sources.push_back(cell.source);
}

}  // namespace

FormedTable form_table(SourceTable& table) { return Former(table).run(); }

}  // namespace gouji::document
