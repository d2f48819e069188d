// Tables of a DOCX: from spans and merges to the grid.
#include <algorithm>
#include <map>

#include "core/document/office/docx_body.h"

namespace gouji::document {
namespace {

uint32_t span_of(pugi::xml_node value) {
  return static_cast<uint32_t>(std::clamp(number_attribute(value, "val", 1), 1, 1000));
}

// "restart", "continue", or "" when the cell is not merged; without w:val it goes on.
std::string_view merge_of(pugi::xml_node merge) {
  if (!merge) return {};
  return attribute(merge, "val") == "restart" ? "restart" : "continue";
}

bool shows_text(pugi::xml_node node) {
  bool found = false;
  walk(node, [&](pugi::xml_node n) {
    if (found) return false;
    found = is(n, "t") && has_ink(n.child_value());
    return !found;
  });
  return found;
}

}  // namespace

struct DocxBody::Layout {
  struct Merge {
    uint32_t cell = 0;  // in the grid
    uint32_t end = 0;   // one past its last column
  };
  Grid grid;
  std::vector<pugi::xml_node> contents;  // by cell of the grid; null: a blank that no cell fills
  std::map<uint32_t, Merge> above;  // cells merged downwards that reach the row above, by column
};

// The rows of a table, or the cells of a row, that stand in it at any depth of containers.
void DocxBody::collect(pugi::xml_node parent, std::string_view name,
                       std::vector<pugi::xml_node>& out) {
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view local = local_name(node);
    if (local == name) {
      out.push_back(node);
    } else if (local == "AlternateContent") {
      collect(branch_of(node), name, out);
    } else if (local == "sdt" || local == "sdtContent" || local == "customXml" ||
               local == "smartTag" || local == "ins" || local == "moveTo") {
      collect(node, name, out);
    }
  }
}

bool DocxBody::row_gone(pugi::xml_node tr) {
  const pugi::xml_node properties = child(tr, "trPr");
  if (child(properties, "del")) {
    writer_.note(NoteKind::tracked_change);
    return true;
  }
  if (child(properties, "ins")) writer_.note(NoteKind::tracked_change);
  if (!is_on(child(properties, "hidden"))) return false;
  if (shows_text(tr)) writer_.note(NoteKind::hidden_text);
  return true;
}

bool DocxBody::cell_gone(pugi::xml_node tc) {
  const pugi::xml_node properties = child(tc, "tcPr");
  const bool deleted = static_cast<bool>(child(properties, "cellDel"));
  if (deleted || child(properties, "cellIns")) writer_.note(NoteKind::tracked_change);
  return deleted;
}

void DocxBody::add_row(pugi::xml_node tr, Layout& layout) {
  std::map<uint32_t, Layout::Merge> now;
  Grid& grid = layout.grid;
  GridRow row;
  row.first_cell = static_cast<uint32_t>(grid.cells.size());
  const auto add = [&](uint32_t columns, pugi::xml_node content) {
    grid.cells.push_back({columns, 1, 0, 0});
    layout.contents.push_back(content);
  };
  uint32_t column = 0;
  if (const pugi::xml_node before = child(child(tr, "trPr"), "gridBefore")) {
    column = static_cast<uint32_t>(std::clamp(number_attribute(before, "val", 0), 0, 1000));
    if (column > 0) add(column, {});
  }
  std::vector<pugi::xml_node> cells;
  collect(tr, "tc", cells);
  uint32_t last_begin = column;  // of the cell before
  for (const pugi::xml_node tc : cells) {
    if (cell_gone(tc)) continue;
    const pugi::xml_node properties = child(tc, "tcPr");
    const uint32_t columns = span_of(child(properties, "gridSpan"));
    const uint32_t end = column + columns;
    const std::string_view down = merge_of(child(properties, "vMerge"));
    const auto above = layout.above.find(column);
    if (merge_of(child(properties, "hMerge")) == "continue" && grid.cells.size() > row.first_cell) {
      if (const auto merge = now.find(last_begin); merge != now.end()) merge->second.end = end;
      // A cell that goes on from above is as wide as there.
      if (!now.contains(last_begin) || now[last_begin].cell + 1 == grid.cells.size())
        grid.cells.back().colspan += columns;
    } else if (down == "continue" && above != layout.above.end() && above->second.end == end) {
      ++grid.cells[above->second.cell].rowspan;
      now[column] = above->second;
      last_begin = column;
      if (shows_text(tc)) writer_.note(NoteKind::hidden_text);
    } else {
      if (!down.empty()) now[column] = {static_cast<uint32_t>(grid.cells.size()), end};
      add(columns, tc);
      last_begin = column;
    }
    column = end;
  }
  row.cell_count = static_cast<uint32_t>(grid.cells.size()) - row.first_cell;
  grid.rows.push_back(row);
  layout.above.swap(now);
}

// One cell around prose, or cells around whole tables, only lay out the page.
bool DocxBody::only_layout(const std::vector<pugi::xml_node>& rows) {
  size_t count = 0;
  for (const pugi::xml_node tr : rows) {
    std::vector<pugi::xml_node> cells;
    collect(tr, "tc", cells);
    count += cells.size();
    for (const pugi::xml_node tc : cells) {
      const pugi::xml_node inner = child(tc, "tbl");
      if (!inner) continue;
      std::vector<pugi::xml_node> inner_rows;
      collect(inner, "tr", inner_rows);
      std::vector<pugi::xml_node> inner_cells;
      if (inner_rows.size() > 1) collect(inner_rows[1], "tc", inner_cells);
      if (inner_cells.size() > 1) return true;
    }
  }
  return count == 1;
}

void DocxBody::table(pugi::xml_node tbl) {
  std::vector<pugi::xml_node> rows;
  collect(tbl, "tr", rows);
  writer_.block();
  if (!in_cell_ && !only_layout(rows)) {
    Layout layout;
    for (const pugi::xml_node tr : rows)
      if (!row_gone(tr)) add_row(tr, layout);
    const bool written = tables_.write(layout.grid, [&](uint32_t i) {
      in_cell_ = true;
      if (layout.contents[i]) render_blocks(layout.contents[i]);
      in_cell_ = false;
    });
    if (written) return;
  }
  for (const pugi::xml_node tr : rows) {
    if (row_gone(tr)) continue;
    std::vector<pugi::xml_node> cells;
    collect(tr, "tc", cells);
    for (const pugi::xml_node tc : cells)
      if (!cell_gone(tc)) render_blocks(tc);
  }
}

}  // namespace gouji::document
