#include "core/document/grid.h"

#include <algorithm>
#include <set>
#include <utility>

namespace gouji::document {
namespace {

// The official tables have at most 15 columns. Wider than this, before phantom columns are
// dropped, is not a report but an attack on time and memory.
constexpr uint32_t kMaxWidth = 2048;

bool place_cells(Grid& grid) {
  std::vector<uint32_t> taken_until;  // by column: the first row that is free again
  const auto row_count = static_cast<uint32_t>(grid.rows.size());
  uint32_t group_end = 0;
  for (uint32_t r = 0; r < row_count; ++r) {
    if (r == group_end) {
      while (group_end < row_count && grid.rows[group_end].group == grid.rows[r].group) ++group_end;
      taken_until.clear();
    }
    const GridRow& row = grid.rows[r];
    uint32_t column = 0;
    for (uint32_t i = row.first_cell; i < row.first_cell + row.cell_count; ++i) {
      GridCell& cell = grid.cells[i];
      while (column < taken_until.size() && taken_until[column] > r) ++column;
      cell.column = column;
      column += cell.colspan;
      if (column > kMaxWidth) return false;
      cell.end = column;
      if (taken_until.size() < column) taken_until.resize(column, 0);
      const uint32_t left = group_end - r;
      const uint32_t below = r + (cell.rowspan == 0 ? left : std::min(cell.rowspan, left));
      // Where cells overlap, which the standard calls an error, the one that reaches lower wins.
      for (uint32_t c = cell.column; c < column; ++c) {
        taken_until[c] = std::max(taken_until[c], below);
      }
    }
  }
  return true;
}

// Numbers the columns anew after boundaries were dropped. `kept` is sorted and starts with 0.
void renumber(Grid& grid, const std::vector<uint32_t>& kept) {
  auto start = [&](uint32_t at) {
    return static_cast<uint32_t>(std::upper_bound(kept.begin(), kept.end(), at) - kept.begin()) - 1;
  };
  for (GridCell& cell : grid.cells) {
    cell.column = start(cell.column);
    const auto end = std::lower_bound(kept.begin(), kept.end(), cell.end) - kept.begin();
    cell.end = std::max(cell.column + 1, static_cast<uint32_t>(end));
  }
  grid.columns = static_cast<uint32_t>(kept.size());
}

std::vector<uint32_t> starts(const Grid& grid) {
  std::vector<bool> seen(kMaxWidth + 1, false);
  for (const GridCell& cell : grid.cells) seen[cell.column] = true;
  std::vector<uint32_t> kept = {0};
  for (uint32_t c = 1; c <= kMaxWidth; ++c) {
    if (seen[c]) kept.push_back(c);
  }
  return kept;
}

// Boundaries inside the narrowest cells, unless some cell has a column inside for itself.
std::vector<uint32_t> without_doubled_borders(const Grid& grid) {
  std::set<std::pair<uint32_t, uint32_t>> by_width;  // width, column
  for (const GridCell& cell : grid.cells) by_width.emplace(cell.end - cell.column, cell.column);
  std::vector<bool> dropped(grid.columns + 1, false);
  std::set<uint32_t> claimed;  // columns that a cell, or a merged column, has for itself
  for (const auto& [width, column] : by_width) {
    const auto next = claimed.lower_bound(column);
    if (next != claimed.end() && *next < column + width) continue;
    for (uint32_t c = column; c < column + width; ++c) {
      claimed.insert(c);
      if (c > column) dropped[c] = true;
    }
  }
  std::vector<uint32_t> kept;
  for (uint32_t c = 0; c < grid.columns; ++c) {
    if (!dropped[c]) kept.push_back(c);
  }
  return kept;
}

}  // namespace

bool form_grid(Grid& grid) {
  if (!place_cells(grid)) return false;
  renumber(grid, starts(grid));
  renumber(grid, without_doubled_borders(grid));
  return true;
}

}  // namespace gouji::document
