// Tables as tests of their shapes make them, beside the styles of tests/support/styles.h.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>

#include "core/rules/findings.h"
#include "tests/support/grid.h"
#include "tests/support/reading.h"

namespace gouji::support {

using Render = std::function<std::string(const Grid&)>;

// The report as paragraphs, each between `open` and `close`, its tables as `table` makes them.
inline std::string with_tables(const Specimen& model, const Render& table,
                               std::string_view open = "", std::string_view close = "\n\n") {
  std::string out;
  for (const Block& block : model.blocks)
    if (block.kind == BlockKind::table)
      out += table(grid(model.tables[block.table])) + "\n";
    else
      out.append(open).append(block.text).append(close);
  return out;
}

// Each row as its cells, with `between` them and `end` behind the last.
inline std::string rows(const Grid& g, std::string_view between, std::string_view end) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    bool first = true;
    for (const GridCell* c : g.starting(r)) {
      if (!first) out += between;
      out += c->text;
      first = false;
    }
    out += end;
  }
  return out;
}

// Each row on a line of bars; those of merged cells stand behind the last, and `more`.
inline std::string bars(const Grid& g, int more = 0, bool drop_blanks = false) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    int left = g.columns + more;
    for (const GridCell* c : g.starting(r)) {
      if (drop_blanks && c->text.empty()) continue;
      out += (left < g.columns + more ? " " : "") + c->text + " |";
      --left;
    }
    if (left > 0) out += " " + std::string(static_cast<size_t>(left), '|');
    out += "\n";
  }
  return out;
}

// Each cell on a line with its bar; those of merged cells stand on a line behind the row. Blank
// cells are a bar alone, or gone.
inline std::string bar_lines(const Grid& g, bool drop_blanks = false) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    int left = g.columns;
    for (const GridCell* c : g.starting(r)) {
      if (drop_blanks && c->text.empty()) continue;
      out += c->text + (c->text.empty() ? "|\n" : " |\n");
      --left;
    }
    if (left > 0) out += std::string(static_cast<size_t>(left), '|') + "\n";
  }
  return out;
}

// Zeros are left blank.
inline Specimen with_blanks(std::string_view form) {
  Specimen model = specimen(form);
  for (TableModel& table : model.tables)
    for (TableRow& row : table.rows)
      for (std::string& cell : row.values)
        if (cell == "0") cell = "";
  return model;
}
inline Specimen all_blank(std::string_view form) {
  Specimen model = specimen(form);
  for (TableModel& table : model.tables)
    for (TableRow& row : table.rows)
      for (std::string& cell : row.values) cell = "";
  return model;
}

inline void expect_no_finding(const Reading& r, std::string_view but = "") {
  ASSERT_EQ(r.recognition, report::Recognition::report);
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.rule->id != but) ADD_FAILURE() << f.rule->id << ": " << f.message;
}

}  // namespace gouji::support
