// Cells between bars of other kinds, and rows of bars that hold words.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/plain/line_marks.h"
#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

// Bars of another kind between the cells alone, or at the ends, too.
TEST(Bars, PartedByOtherBars) {
  for (const std::string_view form : form_ids())
    for (const std::string_view bar : {"｜", " ｜ ", " │ ", "│", " ¦ "})
      for (const bool behind : {false, true}) {
        const Specimen model = specimen(form);
        const std::string end = behind ? std::string(bar) + "\n" : "\n";
        const Reading r(with_tables(model, [&](const Grid& g) { return rows(g, bar, end); }));
        SCOPED_TRACE(bar);
        expect_tables(r, model);
        expect_no_finding(r);
      }
}

// One such bar in prose parts nothing.
TEST(Bars, BarInProse) {
  const Reading r(replaced(render(specimen("2021"), Style::spaces), "\n青禾县水利局",
                           "\n青禾县水利局｜政务公开"));
  expect_tables(r, specimen("2021"));
}

// The same words in each cell of a row are no head whose merged cells were copied: the row below
// keeps its equal neighbours.
TEST(Bars, SameWordsInARow) {
  for (const Style style : {Style::bars_row, Style::tsv}) {
    Specimen model = specimen("2021");
    TableModel& table = model.table(Table::disclosure);
    for (std::string& value : table.row("rules")->values) value = "无此项";
    *table.cell("normative", "issued") = *table.cell("normative", "repealed") = "1";
    const Reading r(render(model, style));
    const TableRead& read = r.report.table(Table::disclosure);
    EXPECT_EQ(read.rows[1].state, RowState::complete) << show(read, 1);
    EXPECT_EQ(guessed(read, table, *table.row("normative")), "");
  }
}

// Rows with bars between their cells and behind them, each a paragraph of a page.
TEST(Bars, InParagraphsOfAPage) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string page = "<html><body>";
    std::string line;
    for (const char c : render(model, Style::bars_row) + "\n")
      if (c != '\n')
        line += c;
      else
        page.append("<p>").append(std::exchange(line, {})).append("</p>\n");
    const Reading r(page + "</body></html>");
    EXPECT_EQ(r.read.document.format, "html");
    expect_tables(r, model);
  }
}

TEST(PartingBar, TabsPartTheCellsOfMostTexts) {
  std::string rows;
  for (int i = 0; i < 5; ++i) rows += "甲｜乙｜丙｜丁\n";
  EXPECT_EQ(document::parting_bar(rows), "｜");
  EXPECT_EQ(document::parting_bar(rows + std::string(59, '\t')), "｜");
  EXPECT_EQ(document::parting_bar(rows + std::string(60, '\t')), "");
}

// Bars between the columns alone, those of merged cells too: rows that end in a blank cell end in a
// bar, and others do not.
TEST(Bars, BetweenColumnsAlone) {
  for (const std::string_view form : form_ids()) {
    SCOPED_TRACE(form);
    Specimen model = with_blanks(form);
    const Reading r(with_tables(model, [](const Grid& g) {
      std::string out;
      for (int row = 0; row < g.rows; ++row) {
        std::vector<std::string> cells(static_cast<size_t>(g.columns));
        for (const GridCell* c : g.starting(row)) cells[static_cast<size_t>(c->column)] = c->text;
        for (size_t c = 0; c < cells.size(); ++c) out += (c > 0 ? " | " : "") + cells[c];
        out += "\n";
      }
      return out;
    }));
    for (const Table t : {Table::disclosure, Table::requests})
      for (const TableRow& row : model.table(t).rows) {
        const auto i = static_cast<size_t>(row.form_row);
        EXPECT_EQ(r.report.table(t).rows[i].state, RowState::complete)
            << show(r.report.table(t), i);
        EXPECT_EQ(guessed(r.report.table(t), model.table(t), row), "");
      }
  }
}

}  // namespace
}  // namespace gouji::support
