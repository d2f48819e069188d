#include "core/document/pages/write_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr float kSameEdge = 3;  // points
constexpr float kPadding = 6;
constexpr size_t kFewestBroken = 4;  // digits: fewer have room in every cell

bool is_digit(char c) { return c >= '0' && c <= '9'; }

size_t digits_in(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

// Two figures in one cell are two, unless the first is one too long for the cell and the second
// its rest: figures put together wrongly would be believed.
bool breaks_apart(const TableCell& cell, const TextLine& line, const TextLine& next) {
  if (!is_digit(line.text.back()) || !is_digit(next.text[0])) return false;
  const size_t before = digits_in(line.text);
  const bool full = line.right + line.last + kPadding > cell.right;
  return !(full && before >= kFewestBroken && before == line.text.size() &&
           digits_in(next.text) < before && digits_in(next.text) == next.text.size());
}

void write_cell(const TableCell& cell, Writer& writer) {
  const TextLine* before = nullptr;
  for (const TextLine& line : cell.lines) {
    if (before != nullptr && breaks_apart(cell, *before, line))
      writer.line_break();
    else if (before != nullptr && !is_digit(line.text[0]))
      writer.text(between_lines(before->text, line.text), Writer::Space::collapse);
    writer.origin({{}, line.page, line.number, 0});
    writer.text(line.text, Writer::Space::collapse);
    before = &line;
  }
}

class GridOf {
 public:
  explicit GridOf(const PageTable& table) : table_(table) {
    for (const TableCell& c : table.cells) {
      edges_.push_back(c.left);
      edges_.push_back(c.right);
    }
    text::sort(edges_.begin(), edges_.end());
    std::vector<float> kept;
    for (const float e : edges_)
      if (kept.empty() || e - kept.back() > kSameEdge) kept.push_back(e);
    edges_ = std::move(kept);
  }

  Grid grid;
  std::vector<const TableCell*> cells;  // nullptr: a hole, where no cell is

  void build() {
    std::vector<uint32_t> taken_until(edges_.size(), 0);  // by column: the first row free again
    size_t i = 0;
    for (uint32_t row = 0; row < table_.rows; ++row) {
      GridRow& added = grid.rows.emplace_back();
      added.first_cell = static_cast<uint32_t>(grid.cells.size());
      uint32_t column = 0;
      for (; i < table_.cells.size() && table_.cells[i].row == row; ++i) {
        const TableCell& cell = table_.cells[i];
        const uint32_t begin = column_of(cell.left);
        for (; column < begin; ++column)
          if (taken_until[column] <= row) put(nullptr, 1, 1);
        while (column + 1 < edges_.size() && taken_until[column] > row) ++column;
        const uint32_t end = std::max(column_of(cell.right), column + 1);
        for (uint32_t c = column; c < end && c < taken_until.size(); ++c)
          taken_until[c] = cell.row_end;
        put(&cell, end - column, cell.row_end - row);
        column = end;
      }
      added.cell_count = static_cast<uint32_t>(grid.cells.size()) - added.first_cell;
    }
  }

 private:
  uint32_t column_of(float edge) const {
    const auto after = std::upper_bound(edges_.begin(), edges_.end(), edge);
    return after == edges_.begin() ? 0 : static_cast<uint32_t>(after - edges_.begin()) - 1;
  }
  void put(const TableCell* cell, uint32_t columns, uint32_t rows) {
    GridCell& placed = grid.cells.emplace_back();
    placed.colspan = columns;
    placed.rowspan = rows;
    cells.push_back(cell);
  }

  const PageTable& table_;
  std::vector<float> edges_;
};

void write_lines(const PageTable& table, Writer& writer) {
  uint32_t row = 0;
  for (const TableCell& cell : table.cells) {
    if (cell.blank()) continue;
    if (cell.row != row)
      writer.block();
    else
      writer.text("   ", Writer::Space::keep);
    row = cell.row;
    write_cell(cell, writer);
  }
  writer.block();
}

}  // namespace

void write_table(const PageTable& table, Writer& writer, TableWriter& tables) {
  GridOf grid(table);
  grid.build();
  const bool written = tables.write(grid.grid, [&](uint32_t i) {
    if (grid.cells[i] != nullptr) write_cell(*grid.cells[i], writer);
  });
  if (!written) write_lines(table, writer);
}

}  // namespace gouji::document
