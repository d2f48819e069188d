#include "tests/support/grid.h"

#include <algorithm>

namespace gouji::support {
namespace {

using forms::Table;

// The group that holds all results; the others stand inside it.
constexpr std::string_view kResults = "三、本年度办理结果";

class Builder {
 public:
  explicit Builder(const TableModel& table) : table_(table) { grid_.table = table.form->table; }

  Grid run() {
    switch (table_.form->table) {
      case Table::disclosure:
        disclosure();
        break;
      case Table::requests:
        requests();
        break;
      case Table::remedies:
        remedies();
        break;
    }
    std::sort(grid_.cells.begin(), grid_.cells.end(), [](const GridCell& a, const GridCell& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return std::move(grid_);
  }

 private:
  void put(std::string_view text, int row, int column, int rows, int columns, CellRole role,
           int table_row = -1) {
    grid_.cells.push_back({std::string(text), row, column, rows, columns, role, table_row});
  }
  const forms::Row& form_row(size_t i) const {
    return table_.form->rows[static_cast<size_t>(table_.rows[i].form_row)];
  }
  std::string_view printed(std::string_view group) const {
    const auto& dropped = table_.dropped_groups;
    return std::find(dropped.begin(), dropped.end(), group) == dropped.end() ? group
                                                                             : std::string_view{};
  }
  void values(size_t i, int column) {
    for (const std::string& value : table_.rows[i].values)
      put(value, grid_.rows, column++, 1, 1, CellRole::value, static_cast<int>(i));
  }

  void disclosure() {
    grid_.columns = 4;
    grid_.label_columns = 1;
    std::string_view block;
    for (size_t i = 0; i < table_.rows.size(); ++i) {
      const forms::Row& row = form_row(i);
      if (row.group != block) {
        block = row.group;
        put(printed(block), grid_.rows++, 0, 1, 4, CellRole::group);
        put("信息内容", grid_.rows, 0, 1, 1, CellRole::header);
        for (size_t c = 0; c < row.columns.size(); ++c)
          put(row.columns[c].label, grid_.rows, static_cast<int>(c) + 1, 1, width(row, c),
              CellRole::header);
        ++grid_.rows;
      }
      put(table_.rows[i].label, grid_.rows, 0, 1, 1, CellRole::label, static_cast<int>(i));
      for (size_t c = 0; c < table_.rows[i].values.size(); ++c)
        put(table_.rows[i].values[c], grid_.rows, static_cast<int>(c) + 1, 1, width(row, c),
            CellRole::value, static_cast<int>(i));
      ++grid_.rows;
    }
  }
  // The last column of a narrow block is merged up to the edge.
  static int width(const forms::Row& row, size_t c) {
    return c + 1 == row.columns.size() ? 4 - static_cast<int>(row.columns.size()) : 1;
  }

  void requests() {
    grid_.columns = 10;
    grid_.label_columns = 3;
    put(table_.form->corner, 0, 0, 3, 3, CellRole::corner);
    put("申请人情况", 0, 3, 1, 7, CellRole::header);
    put("自然人", 1, 3, 2, 1, CellRole::header);
    put("法人或其他组织", 1, 4, 1, 5, CellRole::header);
    put("总计", 1, 9, 2, 1, CellRole::header);
    const auto columns = table_.form->rows[0].columns;
    for (int c = 1; c < 6; ++c)
      put(columns[static_cast<size_t>(c)].label, 2, 3 + c, 1, 1, CellRole::header);
    grid_.rows = 3;
    std::string_view outer;
    std::string_view inner;
    for (size_t i = 0; i < table_.rows.size(); ++i) {
      const std::string_view group = form_row(i).group;
      const std::string_view now_outer = group.empty() ? group : kResults;
      const std::string_view now_inner = group == kResults ? std::string_view{} : group;
      if (now_outer != outer && !now_outer.empty())
        put(printed(now_outer), grid_.rows, 0, run(i, true), 1, CellRole::group);
      if (now_inner != inner && !now_inner.empty())
        put(printed(now_inner), grid_.rows, 1, run(i, false), 1, CellRole::group);
      outer = now_outer;
      inner = now_inner;
      const int column = inner.empty() ? (outer.empty() ? 0 : 1) : 2;
      put(table_.rows[i].label, grid_.rows, column, 1, 3 - column, CellRole::label,
          static_cast<int>(i));
      values(i, 3);
      ++grid_.rows;
    }
  }
  // Rows from i on that share its group; `any`: that have any group at all.
  int run(size_t i, bool any) const {
    size_t j = i;
    while (j < table_.rows.size() &&
           (any ? !form_row(j).group.empty() : form_row(j).group == form_row(i).group))
      ++j;
    return static_cast<int>(j - i);
  }

  void remedies() {
    grid_.columns = 15;
    put("行政复议", 0, 0, 1, 5, CellRole::header);
    put("行政诉讼", 0, 5, 1, 10, CellRole::header);
    const auto outcomes = table_.form->rows[0].columns;
    for (int c = 0; c < 5; ++c)
      put(outcomes[static_cast<size_t>(c)].label, 1, c, 2, 1, CellRole::header);
    put("未经复议直接起诉", 1, 5, 1, 5, CellRole::header);
    put("复议后起诉", 1, 10, 1, 5, CellRole::header);
    for (int c = 5; c < 15; ++c)
      put(outcomes[static_cast<size_t>(c % 5)].label, 2, c, 1, 1, CellRole::header);
    grid_.rows = 3;
    int column = 0;
    for (size_t i = 0; i < table_.rows.size(); ++i) {
      values(i, column);
      column += static_cast<int>(table_.rows[i].values.size());
    }
    if (column > 0) ++grid_.rows;
  }

  const TableModel& table_;
  Grid grid_;
};

}  // namespace

std::vector<const GridCell*> Grid::covering(int row) const {
  std::vector<const GridCell*> out;
  for (const GridCell& c : cells)
    if (c.row <= row && row < c.row + c.rows) out.push_back(&c);
  std::sort(out.begin(), out.end(),
            [](const GridCell* a, const GridCell* b) { return a->column < b->column; });
  return out;
}

std::vector<const GridCell*> Grid::starting(int row) const {
  std::vector<const GridCell*> out;
  for (const GridCell& c : cells)
    if (c.row == row) out.push_back(&c);
  return out;
}

Grid grid(const TableModel& table) { return Builder(table).run(); }

}  // namespace gouji::support
