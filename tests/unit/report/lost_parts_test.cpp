// Tables of which the way lost parts of cells: digits beyond the edge of a page, or what parted
// them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

std::vector<rules::Finding> findings(const Reading& r) {
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  return found.findings;
}

// Figures of two digits and more in several rows.
Specimen with_large_totals() {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  for (const std::string_view key : {"granted", "partial", "denied_law", "refused_repeat"}) {
    TableRow& row = *table.row(key);
    for (std::string& value : row.values) value = "0";
    row.values[0] = row.values[6] = "24";
  }
  return model;
}

TEST(LostParts, TotalsThatTheEdgeOfThePageCut) {
  for (const Style style : {Style::pdf_layout, Style::tsv}) {
    Specimen model = with_large_totals();
    for (TableRow& row : model.table(Table::requests).rows) row.values[6].resize(1);
    const Reading r(render(model, style));
    const TableRead& read = r.report.table(Table::requests);
    const auto granted = static_cast<size_t>(read.form->find("granted"));
    EXPECT_EQ(read.rows[granted].state, RowState::damaged) << show(read, granted);
    EXPECT_GE(read.cut_totals, 4);
    size_t said = 0;
    for (const rules::Finding& f : findings(r)) {
      EXPECT_NE(f.rule->id, "row-total") << f.message;
      said += f.rule->id == std::string_view("row-value-count");
    }
    EXPECT_EQ(said, 1);
  }
}

// Rows with blank cells, all of the rows that were cut.
TEST(LostParts, TotalsThatTheEdgeOfThePageCutBehindBlanks) {
  for (const Style style : {Style::bars_row, Style::tsv}) {
    Specimen model = with_large_totals();
    for (TableRow& row : model.table(Table::requests).rows) {
      if (row.values[6].size() > 1)
        for (std::string& value : row.values)
          if (value == "0") value = "";
      row.values[6].resize(1);
    }
    const Reading r(render(model, style));
    EXPECT_GE(r.report.table(Table::requests).cut_totals, 4);
    size_t said = 0;
    for (const rules::Finding& f : findings(r))
      said += f.rule->id == std::string_view("row-value-count");
    EXPECT_EQ(said, 1);
  }
}

// Totals that are wrong in another way are wrong.
TEST(LostParts, WrongTotalsAreNotCut) {
  Specimen model = with_large_totals();
  TableModel& table = model.table(Table::requests);
  for (const std::string_view key : {"granted", "partial", "denied_law"})
    table.row(key)->values[6] = "2";  // but one of 24 stands whole
  const Reading r(render(model, Style::tsv));
  EXPECT_EQ(r.report.table(Table::requests).cut_totals, 0);
}

// The cells of each row ran together: some rows are told by their zeros, no row is told wrong.
TEST(LostParts, CellsThatRanTogether) {
  for (const std::string_view form : form_ids())
    for (const std::string_view end : {"\n", " ", ""}) {
      SCOPED_TRACE(std::string(form).append(end));
      Specimen model = specimen(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return rows(g, "", end); }));
      for (size_t t = 0; t < forms::kTables; ++t)
        if (r.report.tables[t].found)
          for (const TableRow& row : model.tables[t].rows)
            EXPECT_EQ(guessed(r.report.tables[t], model.tables[t], row), "");
      for (const rules::Finding& f : findings(r))
        EXPECT_NE(f.severity, rules::Severity::error) << f.rule->id << ": " << f.message;
    }
}

// The cells of each row, those of merged columns as often as they span.
std::string copied(const Grid& g, std::string_view between) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    std::string line;
    for (const GridCell* c : g.starting(r))
      for (int n = 0; n < c->columns; ++n)
        line += (line.empty() ? std::string() : std::string(between)) + c->text;
    out += line + (between == "\n\n" ? "\n\n" : "\n");
  }
  return out;
}

// A wrong total is no doubt of the order, where each cell has a line and its bar, and more bars
// fill up the row.
TEST(LostParts, WrongTotalInFrontOfBarsThatFillUp) {
  Specimen model = specimen("2021");
  TableRow& row = *model.table(Table::requests).row("received");
  row.values[6] = "90";
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out;
    for (int n = 0; n < g.rows; ++n) {
      int left = g.columns;
      for (const GridCell* c : g.starting(n)) {
        out += c->text + " |\n";
        --left;
      }
      if (left > 0) out += std::string(static_cast<size_t>(left), '|') + "\n";
    }
    return out;
  }));
  const TableRead& read = r.report.table(Table::requests);
  EXPECT_EQ(read.rows[0].state, RowState::complete) << show(read, 0);
}

// Merged cells whose content stands in each column that they span, a cell a line.
TEST(LostParts, CopiesOfMergedCells) {
  for (const std::string_view form : form_ids())
    for (const std::string_view between : {"\n", "\n\n", "\t", " | "}) {
      SCOPED_TRACE(std::string(form).append(between));
      Specimen model = specimen(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return copied(g, between); }));
      expect_tables(r, model);
    }
}

}  // namespace
}  // namespace gouji::support
