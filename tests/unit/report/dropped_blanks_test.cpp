// Blank cells that are gone, with bars that fill up their rows, and those whose places are all
// there.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/flatten.h"
#include "tests/support/reading.h"
#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

bool has_blank(const TableRow& row) {
  return std::find(row.values.begin(), row.values.end(), "") != row.values.end();
}
void expect_unplaced(const Reading& r, Specimen& model, Table table) {
  const TableRead& read = r.report.table(table);
  for (const TableRow& row : model.table(table).rows) {
    const auto i = static_cast<size_t>(row.form_row);
    const bool blank = std::all_of(row.values.begin(), row.values.end(),
                                   [](const std::string& v) { return v.empty(); });
    EXPECT_EQ(guessed(read, model.table(table), row), "");
    if (has_blank(row) && !blank)
      EXPECT_EQ(read.rows[i].state, RowState::unplaced) << show(read, i);
  }
}

// ── Blank cells that are gone, with bars that fill up the rows ──────────────────────────────────

// Totals stand, whatever else is blank.
Specimen with_dropped_blanks(std::string_view form) {
  Specimen model = with_blanks(form);
  for (TableRow& row : model.table(Table::requests).rows) {
    if (row.values.back().empty()) row.values.back() = "0";
    if (&row == &model.table(Table::requests).rows.front())
      for (std::string& cell : row.values)
        if (cell.empty()) cell = "0";  // one row is full
  }
  for (TableRow& row : model.table(Table::disclosure).rows)
    for (std::string& cell : row.values)
      if (cell.empty()) cell = "0";
  return model;
}

TEST(DroppedBlanks, NothingIsReadFromRowsThatBarsFillUp) {
  for (const std::string_view form : form_ids())
    for (const int more : {0, 1}) {
      SCOPED_TRACE(std::string(form) + (more > 0 ? ", a column more" : ""));
      Specimen model = with_dropped_blanks(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, more, true); }));
      expect_unplaced(r, model, Table::requests);
      expect_unplaced(r, model, Table::remedies);
      expect_no_finding(r);
    }
}

// A row of the first table with a blank at its end has perhaps lost it in front.
TEST(DroppedBlanks, OfOneTableAreThoseOfTheOthers) {
  Specimen model = with_dropped_blanks("2021");
  *model.table(Table::disclosure).cell("normative", "repealed") = "";
  const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, 0, true); }));
  const TableRead& read = r.report.table(Table::disclosure);
  const auto row = static_cast<size_t>(read.form->find("normative"));
  EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
  EXPECT_EQ(read.rows[row - 1].state, RowState::complete) << show(read, row - 1);
  expect_no_finding(r);
}

// Some zeros are blank and gone, others stand: rows of nothing but zeros tell nothing.
TEST(DroppedBlanks, AmongZerosThatStand) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  size_t n = 0;
  for (TableRow& row : table.rows)
    for (size_t c = 0; c + 1 < row.values.size(); ++c)
      if (row.values[c] == "0" && ++n % 3 == 0) row.values[c] = "";
  const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, 0, true); }));
  const TableRead& read = r.report.table(Table::requests);
  for (const TableRow& row : table.rows) EXPECT_EQ(guessed(read, table, row), "");
}

// In the first table bars that no blank parts are no cells: 规章 | 12 | ||.
TEST(DroppedBlanks, OfTheFirstTableAlone) {
  Specimen model = specimen("2019");
  model.table(Table::disclosure).row("rules")->values = {"12", "", ""};
  model.table(Table::disclosure).row("coercion")->values = {"3", "", "4"};
  const Reading r(with_tables(model, [](const Grid& g) { return bars(g, 0, true); }));
  const TableRead& read = r.report.table(Table::disclosure);
  for (const std::string_view key : {"rules", "coercion"}) {
    const auto row = static_cast<size_t>(read.form->find(key));
    EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
  }
  expect_no_finding(r);
}

TEST(DroppedBlanks, OfTheFirstTableWithALineForEachCell) {
  Specimen model = specimen("2019");
  model.table(Table::disclosure).row("rules")->values = {"12", "", ""};
  model.table(Table::disclosure).row("coercion")->values = {"3", "", "4"};
  const Reading r(with_tables(model, [](const Grid& g) { return bar_lines(g, true); }));
  const TableRead& read = r.report.table(Table::disclosure);
  for (const std::string_view key : {"rules", "coercion"}) {
    const auto row = static_cast<size_t>(read.form->find(key));
    EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
  }
  expect_no_finding(r);
}

// A bar alone behind a row of the first table is a cell, or fills up the row: the second tells.
TEST(DroppedBlanks, OfTheRequestsWithALineForEachCell) {
  Specimen model = with_dropped_blanks("2021");
  *model.table(Table::disclosure).cell("normative", "repealed") = "";
  const Reading r(with_tables(model, [](const Grid& g) { return bar_lines(g, true); }));
  expect_unplaced(r, model, Table::requests);
  const TableRead& read = r.report.table(Table::disclosure);
  const auto row = static_cast<size_t>(read.form->find("normative"));
  EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
}

TEST(DroppedBlanks, BlanksInTheirPlacesAreCells) {
  for (const std::string_view form : form_ids())
    for (const int more : {0, 1}) {
      const Specimen model = with_dropped_blanks(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, more); }));
      SCOPED_TRACE(form);
      expect_tables(r, model);
      expect_no_finding(r, "cell-blank");
    }
}

// ── Blank cells whose bars are all there ────────────────────────────────────────────────────────

TEST(BlankTables, AreBlankBehindBarsAndColumnsOfNothing) {
  for (const std::string_view form : form_ids())
    for (const int more : {0, 1}) {
      const Specimen model = all_blank(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, more); }));
      SCOPED_TRACE(form);
      expect_tables(r, model);
    }
}

TEST(BlankTables, AreBlankInPagesWithAColumnMore) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = all_blank(form);
    const std::string page = render(model, Style::html);
    const Reading r(replaced(page, "</tr>", "<td></td></tr>"));
    SCOPED_TRACE(form);
    expect_tables(r, model);
  }
}

// In every row the kinds of applicants are blank, in front of the total.
TEST(BlankCells, AllButTheTotals) {
  for (const std::string_view form : form_ids())
    for (const bool lines : {false, true}) {
      Specimen model = specimen(form);
      for (TableRow& row : model.table(Table::requests).rows)
        for (size_t c = 0; c + 1 < row.values.size(); ++c) row.values[c] = "";
      for (TableRow& row : model.table(Table::requests).rows) row.values.back() = "0";
      const Reading r(
          with_tables(model, [&](const Grid& g) { return lines ? bar_lines(g) : bars(g); }));
      SCOPED_TRACE(std::string(form) + (lines ? ", a line for each cell" : ""));
      const TableRead& read = r.report.table(Table::requests);
      for (size_t row = 0; row < read.rows.size(); ++row)
        EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
    }
}

// One request, of a kind of applicants in the middle; all other cells are blank.
TEST(BlankCells, AllButOneRequest) {
  for (const std::string_view form : form_ids()) {
    Specimen model = all_blank(form);
    for (const std::string_view row : {"received", "granted", "processed_total"})
      for (const std::string_view column : {"legal", "total"})
        *model.table(Table::requests).cell(row, column) = "1";
    for (const bool lines : {false, true}) {
      const Reading r(
          with_tables(model, [&](const Grid& g) { return lines ? bar_lines(g) : bars(g); }));
      SCOPED_TRACE(std::string(form) + (lines ? ", a line for each cell" : ""));
      const TableRead& read = r.report.table(Table::requests);
      for (const TableRow& row : model.table(Table::requests).rows) {
        const auto i = static_cast<size_t>(row.form_row);
        EXPECT_EQ(guessed(read, model.table(Table::requests), row), "");
        EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
      }
    }
    // Without the blanks nothing tells the columns, but no row is damaged.
    const Reading r(model, Style::spaces);
    const TableRead& read = r.report.table(Table::requests);
    for (const std::string_view key : {"received", "granted", "processed_total"}) {
      const auto i = static_cast<size_t>(read.form->find(key));
      EXPECT_EQ(read.rows[i].state, RowState::unplaced) << show(read, i);
    }
  }
}

// 行政复议 spans two columns, the courts have a label for each: the bars behind the first row are
// none of its cells.
TEST(BlankCells, OfTheRemediesInThreeRows) {
  const Reading r(with_tables(specimen("2021"), [](const Grid& g) {
    if (g.table != Table::remedies) return bars(g);
    return std::string(
        " | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |\n"
        "行政复议 |  |  | 1 | 3 | 4 | |\n"
        "行政诉讼 | 未经复议直接起诉 |  |  |  |  |  |\n"
        "复议后起诉 | 1 |  |  | 1 | 2 | |\n");
  }));
  const TableRead& read = r.report.table(Table::remedies);
  EXPECT_EQ(show(read, 0), "review: (blank) (blank) 1 3 4 [complete, values 3]");
  EXPECT_EQ(show(read, 2), "suit_after_review: 1 (blank) (blank) 1 2 [complete, values 3]");
}

TEST(BlankCells, OfTheRemediesWithALineForEach) {
  for (const bool opened : {false, true}) {
    const Specimen model = with_blanks("2021");
    const auto table = [&](const Grid& g) {
      if (g.table != Table::remedies) return rows(g, " |\n", " |\n");
      std::string out;
      for (int r = 0; r < g.rows; ++r) {
        int left = g.columns;
        for (const GridCell* c : g.starting(r)) {
          out += opened ? "| \n " + c->text + "  " : c->text + " |";
          if (!opened && --left >= 0 && c != g.starting(r).back()) out += "\n";
        }
        if (opened) left = g.columns - static_cast<int>(g.starting(r).size());
        out += (opened ? "| " : " ") + std::string(static_cast<size_t>(left), '|') + "\n";
      }
      return out;
    };
    const Reading r(with_tables(model, table));
    SCOPED_TRACE(opened);
    const TableRead& read = r.report.table(Table::remedies);
    for (const TableRow& row : model.tables[static_cast<size_t>(Table::remedies)].rows) {
      EXPECT_EQ(guessed(read, model.tables[static_cast<size_t>(Table::remedies)], row), "");
      EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete)
          << show(read, static_cast<size_t>(row.form_row));
    }
  }
}

// As html2text writes: bars only between cells, two blanks at the end of each line.
TEST(BlankCells, AtTheEndOfARowWithoutAClosingBar) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    for (TableRow& row : model.table(Table::requests).rows)
      if (row.values.back() == "0") row.values.back() = "";
    const Reading r(with_tables(model, [](const Grid& g) { return rows(g, " | ", "  \n"); }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
  }
}

// "0⇥": a tab behind each cell but the last of its row, which is blank like any other.
TEST(BlankCells, WithATabBehindEachButTheLast) {
  for (const std::string_view form : form_ids())
    for (const bool blanks : {false, true}) {
      const Specimen model = blanks ? with_blanks(form) : specimen(form);
      const Reading r(with_tables(model, [](const Grid& g) { return rows(g, "\t \n\n", "\n"); }));
      SCOPED_TRACE(form);
      expect_tables(r, model);
      expect_no_finding(r, "cell-blank");
    }
}

// The last cell of a row is blank, and its line holds the bars that fill the row up.
TEST(BlankCells, WithTheBarsOfMergedOnesOnTheirLine) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = with_blanks(form);
    const Reading r(with_tables(model, [](const Grid& g) {
      std::string out;
      for (int row = 0; row < g.rows; ++row) {
        int left = g.columns;
        for (const GridCell* c : g.starting(row)) {
          out += c->text + (c->text.empty() ? "|" : " |");
          const bool last = c == g.starting(row).back();
          if (--left > 0 && last) out += " " + std::string(static_cast<size_t>(left), '|');
          out += "\n";
        }
      }
      return out;
    }));
    SCOPED_TRACE(form);
    for (const Table table : {Table::disclosure, Table::requests}) {
      const TableRead& read = r.report.table(table);
      for (size_t row = 0; row < read.rows.size(); ++row)
        if (form == "2021" || table == Table::requests)
          EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
    }
  }
}

// As above, with a line for each cell and bars alone behind each row.
TEST(BlankTables, AreBlankWithALineForEachCell) {
  const Specimen model = all_blank("2021");
  const Reading r(with_tables(model, [](const Grid& g) { return bar_lines(g); }));
  const TableRead& read = r.report.table(Table::requests);
  for (size_t row = 0; row < read.rows.size(); ++row)
    EXPECT_EQ(read.cell(row, 0).state, CellState::blank) << show(read, row);
}

// Blank paragraphs of one line each, then the total.
TEST(BlankCells, ParagraphsInFrontOfTheTotal) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out;
    for (int row = 0; row < g.rows; ++row)
      for (const GridCell* c : g.starting(row)) {
        const bool dropped =
            g.table == Table::requests && c->role == CellRole::value && c->column + 1 < g.columns;
        out += dropped ? "\n" : c->text + "\n\n";
      }
    return out;
  }));
  const TableRead& read = r.report.table(Table::requests);
  for (const TableRow& row : model.tables[static_cast<size_t>(Table::requests)].rows) {
    const auto i = static_cast<size_t>(row.form_row);
    EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
    EXPECT_EQ(text::to_string(read.cell(i, 6).value), row.values.back()) << show(read, i);
  }
}

}  // namespace
}  // namespace gouji::support
