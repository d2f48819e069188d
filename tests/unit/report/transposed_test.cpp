// Tables that were turned: a column for each row of the form.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

// Figures that tell columns and rows apart; the sums hold in each row.
Specimen with_figures(std::string_view form) {
  Specimen model = specimen(form);
  for (const Table t : {Table::requests, Table::remedies})
    for (TableRow& row : model.table(t).rows) {
      int sum = 0;
      for (size_t c = 0; c + 1 < row.values.size(); ++c) {
        const int value = (row.form_row + 2) * static_cast<int>(c + 1);
        row.values[c] = std::to_string(value);
        sum += value;
      }
      row.values.back() = std::to_string(sum);
    }
  return model;
}

std::string turned(const TableModel& table, std::string_view between) {
  std::string out = "项目";
  for (const TableRow& row : table.rows)
    out.append(between).append(table.form->rows[static_cast<size_t>(row.form_row)].label);
  if (between == " ") out.erase(0, out.find(' ') + 1);  // the corner is blank
  const auto columns = table.form->rows.front().columns;
  for (size_t c = 0; c < columns.size(); ++c) {
    out.append("\n").append(columns[c].label);
    for (const TableRow& row : table.rows) out.append(between).append(row.values[c]);
  }
  return out + "\n";
}

Reading reading_of(const Specimen& model, Table turned_one, const std::string& table) {
  return Reading(with_tables(
      model, [&](const Grid& g) { return g.table == turned_one ? table : rows(g, "\t", "\n"); }));
}

TEST(Transposed, IsTurnedBack) {
  for (const std::string_view form : form_ids())
    for (const Table t : {Table::requests, Table::remedies})
      for (const std::string_view between : {"\t", " | ", " "}) {
        SCOPED_TRACE(std::string(form) + std::string(between));
        // The few labels of the remedies between blanks are the head of the form.
        if (t == Table::remedies && between == " ") continue;
        Specimen model = with_figures(form);
        const TableModel& table = model.table(t);
        const Reading r = reading_of(model, t, turned(table, between));
        const TableRead& read = r.report.table(t);
        for (const TableRow& row : table.rows) {
          const auto i = static_cast<size_t>(row.form_row);
          EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
          EXPECT_EQ(guessed(read, table, row), "");
        }
      }
}

// A column that lost a cell leaves open which.
TEST(Transposed, NotWhenACellIsLost) {
  Specimen model = with_figures("2021");
  const TableModel& table = model.table(Table::requests);
  std::string text = turned(table, "\t");
  const size_t at = text.find("\t", text.find("\n科研机构") + 1);
  text.erase(at, text.find("\t", at + 1) - at);
  const Reading r = reading_of(model, Table::requests, text);
  for (const TableRow& row : table.rows)
    EXPECT_EQ(guessed(r.report.table(Table::requests), table, row), "");
}

}  // namespace
}  // namespace gouji::support
