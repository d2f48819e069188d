// What converters of web pages make of blank cells: leave some of them out, and write others.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

// Rows of Markdown without the blank cells, filled up behind the others to the width of the table.
std::string squeezed(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    int left = g.columns;
    out += "|";
    for (const GridCell* c : g.starting(r)) {
      if (c->text.empty()) continue;
      out += " " + c->text + " |";
      --left;
    }
    for (; left > 0; --left) out += "        |";
    out += r == 0 ? "\n| --- |\n" : "\n";
  }
  return out;
}

// Totals of requests stand, whatever else is blank.
Specimen with_totals(std::string_view form) {
  Specimen model = with_blanks(form);
  for (TableRow& row : model.table(Table::requests).rows)
    if (row.values.back().empty()) row.values.back() = "0";
  return model;
}

TEST(SqueezedBlanks, NothingIsReadFromTheirRows) {
  for (const std::string_view form : form_ids()) {
    SCOPED_TRACE(form);
    Specimen model = with_totals(form);
    const Reading r(with_tables(model, squeezed));
    for (size_t t = 0; t < forms::kTables; ++t)
      for (const TableRow& row : model.tables[t].rows)
        EXPECT_EQ(guessed(r.report.tables[t], model.tables[t], row), "");
    rules::Findings found(rules::Language::zh);
    rules::run_all(r.report, found);
    for (const rules::Finding& f : found.findings)
      EXPECT_NE(f.severity, rules::Severity::error) << f.rule->id << ": " << f.message;
  }
}

// One blank cell of the narrow table is gone: the bars of the heads show how it is filled up.
TEST(SqueezedBlanks, OneOfTheDisclosure) {
  Specimen model = specimen("2021");
  model.table(Table::disclosure).row("normative")->values[1].clear();
  const auto state = [&](bool drop) {
    const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, 0, drop); }));
    const TableRead& table = r.report.table(Table::disclosure);
    return table
        .rows[static_cast<size_t>(model.table(Table::disclosure).row("normative")->form_row)]
        .state;
  };
  EXPECT_EQ(state(true), RowState::unplaced);
  EXPECT_EQ(state(false), RowState::complete);
}

// Nothing tells of it in the requests, whose cells are all filled: rows of the disclosure that end
// in blanks are not sure where no other keeps the place of one.
TEST(SqueezedBlanks, OfTheDisclosureAlone) {
  const auto state = [](bool squeeze) {
    Specimen model = specimen("2019");
    TableModel& table = model.table(Table::disclosure);
    table.row("normative")->values[1].clear();
    table.row("licensing")->values[0].clear();
    const Reading r(with_tables(
        model, [&](const Grid& g) { return squeeze ? squeezed(g) : rows(g, " | ", " |\n"); }));
    return r.report.table(Table::disclosure)
        .rows[static_cast<size_t>(table.row("normative")->form_row)]
        .state;
  };
  EXPECT_EQ(state(true), RowState::unplaced);
  EXPECT_EQ(state(false), RowState::complete);
}

// Markdown whose head has words in all of its cells: blank ones are as they stand.
TEST(SqueezedBlanks, NoneBelowAWholeHead) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    if (g.table != Table::disclosure) return bars(g);
    return std::string(
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
        "| --- | --- | --- | --- |\n"
        "| 规章 | 0 | | |\n"
        "| 行政规范性文件 | 9 | 0 | |\n"
        "| 信息内容 | 本年处理决定数量 | | |\n"
        "| 行政许可 | 35 | | |\n"
        "| 行政处罚 | 12 | | |\n"
        "| 行政强制 | 3 | | |\n"
        "| 信息内容 | 本年收费金额（单位：万元） | | |\n"
        "| 行政事业性收费 | 0.5 | | |\n");
  }));
  const TableRead& read = r.report.table(Table::disclosure);
  for (const std::string_view key : {"rules", "normative"}) {
    const auto row = static_cast<size_t>(read.form->find(key));
    EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
  }
}

// The remedies end in blank cells, and before them in a sum that is not in its column.
TEST(SqueezedBlanks, OfTheRemediesAlone) {
  for (const char* const kept : {"0", ""}) {
    Specimen model = specimen("2021");
    TableModel& table = model.table(Table::remedies);
    for (TableRow& row : table.rows)
      for (std::string& cell : row.values) cell.clear();
    table.rows[0].values[1] = table.rows[0].values[4] = "4";
    const bool drop = *kept == '\0';
    const Reading r(with_tables(model, [&](const Grid& g) {
      return drop && g.table == Table::remedies ? squeezed(g) : rows(g, "\t", "\n");
    }));
    EXPECT_EQ(r.report.table(Table::remedies).rows[0].state,
              drop ? RowState::unplaced : RowState::complete);
  }
}

TEST(SqueezedBlanks, ABlankTotalOfTheRemediesIsACell) {
  Specimen model = specimen("2021");
  for (const size_t row : {0, 2}) {
    TableModel& table = model.table(Table::remedies);
    table.rows[row].values = {"0", "1", "0", "1", ""};
    const Reading r(with_tables(model, [&](const Grid& g) { return rows(g, "\t", "\n"); }));
    EXPECT_EQ(r.report.table(Table::remedies).rows[row].state, RowState::complete) << row;
  }
}

// Two kinds as many as each other and a blank total: what many real reports print.
TEST(SqueezedBlanks, ATotalLeftOutIsNone) {
  Specimen model = specimen("2021");
  TableRow& row = *model.table(Table::requests).row("granted");
  for (std::string& cell : row.values) cell.clear();
  row.values[0] = row.values[1] = "1";
  const Reading r(with_tables(model, [](const Grid& g) { return rows(g, "\t", "\n"); }));
  const TableRead& table = r.report.table(Table::requests);
  EXPECT_EQ(table.rows[static_cast<size_t>(row.form_row)].state, RowState::complete);
}

// Some blank cells are a paragraph of one blank, others are gone.
TEST(SqueezedBlanks, ParagraphsForSomeOfThem) {
  Specimen model = with_totals("2021");
  bool write = false;
  const Reading r(with_tables(model, [&](const Grid& g) {
    std::string out;
    for (const GridCell& c : g.cells)
      if (!c.text.empty() || (write = !write)) out += (c.text.empty() ? " " : c.text) + "\n\n";
    return out;
  }));
  for (const TableRow& row : model.table(Table::requests).rows)
    EXPECT_EQ(guessed(r.report.table(Table::requests), model.table(Table::requests), row), "");
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.severity == rules::Severity::error) ADD_FAILURE() << f.rule->id << ": " << f.message;
}

// The head of a small table has one column, and a rule below it without bars.
TEST(MarkdownRules, BelowAHeadOfOneColumn) {
  const Reading r(
      "青禾县水利局\n2023年政府信息公开工作年度报告\n"
      "四、政府信息公开行政复议、行政诉讼情况\n行政复议  \n---  \n"
      "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计  \n1 | 0 | 0 | 1 | 2  \n"
      "行政诉讼  \n未经复议直接起诉  \n"
      "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计  \n1 | 0 | 0 | 0 | 1  \n"
      "复议后起诉  \n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计  \n"
      "0 | 0 | 0 | 0 | 0  \n五、存在的主要问题及改进情况\n无\n");
  const TableRead& table = r.report.table(Table::remedies);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    EXPECT_EQ(table.rows[i].state, RowState::complete) << show(table, i);
}

// |--|--| with nothing above it, since lines are blank between.
TEST(MarkdownRules, BetweenBlankLines) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    const bool remedies = g.table == Table::remedies;
    std::string out;
    for (int i = 0; i < g.rows; ++i) {
      out += "|";
      for (const GridCell* c : g.starting(i)) {
        out += c->text + "|";
        for (int k = 1; k < c->columns; ++k) out += "|";
      }
      out += "\n\n";
      if (i == 0 && remedies) {
        out += "|";
        for (int k = 0; k < g.columns; ++k) out += "--|";
        out += "\n\n";
      }
    }
    return out;
  }));
  const TableRead& table = r.report.table(Table::remedies);
  for (const TableRow& row : model.tables[2].rows) {
    EXPECT_EQ(guessed(table, model.tables[2], row), "");
    for (size_t c = 0; c < row.values.size(); ++c)
      EXPECT_NE(table.cell(static_cast<size_t>(row.form_row), c).state, CellState::placeholder);
  }
}

// \-, as converters to Markdown write the dash of a cell.
TEST(SqueezedBlanks, EscapedDashes) {
  for (const std::string_view open : {"| ", ""}) {
    Specimen model = specimen("2021");
    const auto dashes = [&](const Grid& g) {
      std::string out;
      for (int r = 0; r < g.rows; ++r) {
        out += open;
        for (const GridCell* c : g.starting(r))
          out += (c->text == "0" ? "\\-" : c->text) + (open.empty() ? "\n\n" : " | ");
        if (!open.empty()) out += "\n";
      }
      return out;
    };
    expect_no_finding(Reading(with_tables(model, dashes)), "cell-placeholder");
  }
}

}  // namespace
}  // namespace gouji::support
