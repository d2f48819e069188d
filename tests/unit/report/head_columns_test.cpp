// Columns that the head names in another order than the form's, and columns of the office's own;
// rows with their values in front of their labels.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

constexpr std::string_view kHead[] = {"自然人",       "商业企业", "科研机构", "社会公益组织",
                                      "法律服务机构", "其他",     "总计"};

// The specimen with figures in the requests that tell the columns apart: the row's number in the
// first column, less in the others; the sums hold in each row.
Specimen with_figures() {
  Specimen model = specimen("2021");
  for (TableRow& row : model.table(Table::requests).rows) {
    int sum = 0;
    for (size_t c = 0; c + 1 < row.values.size(); ++c) {
      const int value = (row.form_row % 4 + 1) * static_cast<int>(c * c + 1);
      row.values[c] = std::to_string(value);
      sum += value;
    }
    row.values.back() = std::to_string(sum);
  }
  return model;
}

// The requests as a line of column names and a line for each row, between tabs: `order` holds the
// columns of the form, -1 one of the office's own that is called `own`.
std::string requests(const Specimen& model, const std::vector<int>& order, std::string_view own,
                     std::string_view between = "\t") {
  std::string out = "项目";
  for (const int c : order) out.append(between).append(c < 0 ? own : kHead[c]);
  for (const TableRow& row : model.tables[static_cast<size_t>(Table::requests)].rows) {
    out.append("\n").append(row.label);
    for (const int c : order)
      out.append(between).append(c < 0 ? "3" : row.values[static_cast<size_t>(c)]);
  }
  return out + "\n";
}

Reading reading_of(const Specimen& model, const std::string& requests) {
  return Reading(with_tables(model, [&](const Grid& g) {
    return g.table == Table::requests ? requests : rows(g, "\t", "\n");
  }));
}

void expect_requests(const Reading& r, Specimen model) {
  const TableModel& table = model.table(Table::requests);
  const TableRead& read = r.report.table(Table::requests);
  ASSERT_TRUE(read.found);
  for (const TableRow& row : table.rows) {
    EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete) << row.label;
    EXPECT_EQ(guessed(read, table, row), "");
  }
}

TEST(HeadColumns, InTheOrderOfTheHead) {
  const Specimen model = with_figures();
  for (const std::vector<int>& order :
       {std::vector<int>{0, 6, 1, 2, 3, 4, 5}, {0, 5, 1, 2, 3, 4, 6}, {1, 2, 3, 4, 5, 0, 6}}) {
    const Reading r = reading_of(model, requests(model, order, ""));
    expect_requests(r, model);
    EXPECT_TRUE(r.report.table(Table::requests).extras.empty());
  }
}

TEST(HeadColumns, OfTheOfficesOwn) {
  const Specimen model = with_figures();
  for (const std::vector<int>& order : {std::vector<int>{0, 1, 2, 3, 4, 5, -1, 6},
                                        {0, 1, 2, 3, 4, 5, 6, -1},
                                        {-1, 0, 1, 2, 3, 4, 5, 6},
                                        {0, -1, 1, 2, 3, 4, 5, 6}})
    for (const std::string_view own : {"小计", "行次", "上年总计"}) {
      const Reading r = reading_of(model, requests(model, order, own));
      expect_requests(r, model);
      const auto& extras = r.report.table(Table::requests).extras;
      ASSERT_EQ(extras.size(), 1u);
      EXPECT_TRUE(extras[0].column);
      EXPECT_EQ(r.report.raw(extras[0].label), own);
    }
}

// Where the sums hold as the values are printed, the head is what is out of order.
TEST(HeadColumns, SumsTellThatTheHeadIsWrong) {
  const Specimen model = with_figures();
  const std::string head = requests(model, {0, 6, 1, 2, 3, 4, 5}, "");
  const std::string table = requests(model, {0, 1, 2, 3, 4, 5, 6}, "");
  expect_requests(
      reading_of(model, head.substr(0, head.find('\n')) + table.substr(table.find('\n'))), model);
}

// Blank cells keep their columns where one of the office's own is left out.
TEST(HeadColumns, OfTheOfficesOwnAmongBlanks) {
  Specimen model = with_figures();
  for (TableRow& row : model.table(Table::requests).rows) row.values[2] = row.values[4] = "";
  const Reading r = reading_of(model, requests(model, {0, 1, 2, 3, 4, 5, -1, 6}, "小计"));
  const TableRead& read = r.report.table(Table::requests);
  for (const TableRow& row : model.table(Table::requests).rows) {
    const auto i = static_cast<size_t>(row.form_row);
    EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
    EXPECT_EQ(guessed(read, model.table(Table::requests), row), "");
    EXPECT_EQ(read.cell(i, 2).state, CellState::blank);
  }
}

// A row that lost a cell has as many values as the form, and is not read as one of its rows.
TEST(HeadColumns, RowThatLostACell) {
  const Specimen model = with_figures();
  for (const std::string_view between : {"\t", " "}) {
    std::string text = requests(model, {0, 1, 2, 3, 4, 5, -1, 6}, "小计", between);
    const std::string cell = std::string("1.属于国家秘密").append(between);
    const size_t at = text.find(cell);
    ASSERT_NE(at, std::string::npos);
    const size_t end = text.find(between, at + cell.size());
    text.erase(at + cell.size(), end + 1 - at - cell.size());
    const Reading r = reading_of(model, text);
    for (const TableRow& row : model.tables[static_cast<size_t>(Table::requests)].rows)
      EXPECT_EQ(guessed(r.report.table(Table::requests),
                        model.tables[static_cast<size_t>(Table::requests)], row),
                "");
  }
}

// The same word in each column below the names of the columns is no merged cell.
TEST(HeadColumns, UnitBelowEachName) {
  Specimen model = with_figures();
  for (TableRow& row : model.table(Table::requests).rows) row.values[2] = row.values[3] = "0";
  for (const std::string_view unit : {"件", "数量"}) {
    std::string text = requests(model, {0, 1, 2, 3, 4, 5, 6}, "");
    std::string line = "\n计量单位";
    for (int c = 0; c < 7; ++c) line.append("\t").append(unit);
    text.insert(text.find('\n'), line);
    const Reading r = reading_of(model, text);
    expect_requests(r, model);
  }
}

// A group's name in front shifts the cells of its first row.
TEST(HeadColumns, ShiftedRows) {
  const Specimen model = with_figures();
  std::string text = requests(model, {0, 5, 1, 2, 3, 4, 6}, "");
  for (const std::string_view group : {"（三）不予公开", "（四）无法提供", "（五）不予处理"})
    text.insert(text.find(group == "（三）不予公开"   ? "1.属于国家秘密"
                          : group == "（四）无法提供" ? "1.本机关不掌握"
                                                      : "1.信访举报"),
                std::string(group) + "\t");
  expect_requests(reading_of(model, text), model);
}

TEST(HeadColumns, OfTheDisclosureTable) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::disclosure);
  *table.cell("normative", "issued") = "4";
  *table.cell("normative", "repealed") = "1";
  *table.cell("normative", "in_force") = "23";
  std::string text = with_tables(model, [](const Grid& g) { return rows(g, "\t", "\n"); });
  const auto swap = [&](std::string_view from, std::string_view to) {
    const size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
  };
  swap("本年制发件数\t本年废止件数\t现行有效件数", "现行有效件数\t本年制发件数\t本年废止件数");
  swap("4\t1\t23", "23\t4\t1");
  const Reading r(text);
  const TableRead& read = r.report.table(Table::disclosure);
  for (const TableRow& row : table.rows) {
    if (row.label == "规章") continue;
    EXPECT_EQ(guessed(read, table, row), "");
  }
}

// 序号 in front of the labels of a table whose rows have not as many values.
TEST(HeadColumns, NumbersOfTheRows) {
  for (const std::string_view form : form_ids())
    for (const std::string_view between : {"\t", " ", " | "}) {
      const Specimen model = specimen(form);
      const Reading r(with_tables(model, [&](const Grid& g) {
        if (g.table != Table::disclosure) return rows(g, "\t", "\n");
        std::string out;
        int number = 0;
        for (int row = 0; row < g.rows; ++row) {
          const auto cells = g.starting(row);
          if (cells.back()->role == CellRole::value)
            out.append(std::to_string(++number)).append(between);
          for (const GridCell* c : cells) out.append(c->text).append(between);
          out.resize(out.size() - between.size());
          out += "\n";
        }
        return out;
      }));
      expect_tables(r, model);
    }
}

// ── Parts of the remedies ───────────────────────────────────────────────────────────────────────

// The head names the parts in another order: the one line of values is in no sure order.
TEST(HeadColumns, PartsOfTheRemediesInAnotherOrder) {
  Specimen model = specimen("2021");
  const TableModel& table = model.table(Table::remedies);
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out = rows(g, "\t", "\n");
    const size_t at = out.find("未经复议直接起诉\t复议后起诉");
    if (g.table == Table::remedies && at != std::string::npos)
      out.replace(at, std::string_view("未经复议直接起诉\t复议后起诉").size(),
                  "复议后起诉\t未经复议直接起诉");
    return out;
  }));
  const TableRead& read = r.report.table(Table::remedies);
  EXPECT_TRUE(read.found);
  for (const TableRow& row : table.rows)
    EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::unplaced);
}

// ── Values in front of their labels ─────────────────────────────────────────────────────────────

TEST(ValuesFirst, OnTheLineOrAboveIt) {
  for (const std::string_view form : form_ids())
    for (const std::string_view between : {" ", "\n"}) {
      const Specimen model = specimen(form);
      std::string out;
      for (const TableRow& row : model.tables[static_cast<size_t>(Table::requests)].rows) {
        for (size_t c = 0; c < row.values.size(); ++c) out += (c > 0 ? " " : "") + row.values[c];
        out.append(between).append(row.label).append("\n");
      }
      const Reading r = reading_of(model,
                                   "自然人 法人或其他组织 总计\n"
                                   "商业企业 科研机构 社会公益组织 法律服务机构 其他\n" +
                                       out);
      expect_requests(r, model);
    }
}

// One row lost its values: the others may belong to the label in front or behind.
TEST(ValuesFirst, NotInAllRows) {
  const Specimen model = with_figures();
  const TableModel& table = model.tables[static_cast<size_t>(Table::requests)];
  std::string out =
      "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
  for (const TableRow& row : table.rows) {
    for (const std::string& value : row.values)
      if (row.form_row != 7) out += value + " ";
    out += "\n" + row.label + "\n";
  }
  const Reading r = reading_of(model, out);
  for (const TableRow& row : table.rows)
    EXPECT_EQ(guessed(r.report.table(Table::requests), table, row), "");
}

// Found by damaging tables at random: values behind the last label, and a label behind those.
TEST(ValuesFirst, MoreBehindTheLastLabel) {
  const Specimen model = with_figures();
  std::string out = "申请人情况\n1 2 3 4 5 6 7\n";
  for (const TableRow& row : model.tables[static_cast<size_t>(Table::requests)].rows) {
    out += row.label;
    for (const std::string& value : row.values) out += " " + value;
    out += "\n";
  }
  const Reading r = reading_of(model, out + "结果维持 结果纠正\n");
  expect_requests(r, model);
}

TEST(ValuesFirst, OfTheDisclosureTable) {
  Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    if (g.table != Table::disclosure) return rows(g, "\t", "\n");
    std::string out;
    for (int row = 0; row < g.rows; ++row) {
      std::string values, label;
      for (const GridCell* c : g.starting(row))
        (c->role == CellRole::value ? values : label) += c->text + " ";
      out += values + label + "\n";
    }
    return out;
  }));
  const TableModel& table = model.table(Table::disclosure);
  for (const TableRow& row : table.rows) {
    EXPECT_EQ(r.report.table(Table::disclosure).rows[static_cast<size_t>(row.form_row)].state,
              RowState::complete);
    EXPECT_EQ(guessed(r.report.table(Table::disclosure), table, row), "");
  }
}

}  // namespace
}  // namespace gouji::support
