// Numbers of pages between the cells of tables that have a line for each.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

// `page` on a line of its own, `below` lines under the one that holds the label.
void put(std::string& text, std::string_view label, int below, std::string_view page) {
  size_t at = text.find(label);
  ASSERT_NE(at, text.npos) << label;
  for (int i = 0; i <= below; ++i) at = text.find('\n', at) + 1;
  text.insert(at, std::string(page) + "\n");
}

TEST(PagesAmongCells, CountOnFromRowToRow) {
  for (const std::string_view form : form_ids()) {
    SCOPED_TRACE(form);
    const Specimen model = specimen(form);
    std::string text = render(model, Style::cell_per_line);
    put(text, "5.属于三类内部事务信息", 4, "4");
    put(text, "3.要求提供公开出版物", 7, "5");
    const Reading r(text);
    expect_tables(r, model);
    expect_no_finding(r);
    // Between the rows of another table, and in a head.
    put(text, "\n规章\n", 2, "3");
    put(text, "未经复议直接起诉\n", 0, "6");
    expect_tables(Reading(text), model);
  }
}

TEST(PagesAmongCells, OneFigureTooManyIsNone) {
  const Specimen model = specimen("2021");
  std::string text = render(model, Style::cell_per_line);
  put(text, "5.属于三类内部事务信息", 4, "4");
  const TableRead table = Reading(text).report.table(Table::requests);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    if (table.form->rows[i].key == "denied_internal") {
      EXPECT_EQ(table.rows[i].state, RowState::damaged);
    }
}

// A line of its own between rows of bars or tabs.
TEST(PagesAmongCells, BetweenRows) {
  for (const std::string_view form : form_ids())
    for (const Style style : {Style::bars_row, Style::markdown, Style::tsv}) {
      SCOPED_TRACE(std::string(form) + " " + std::string(name(style)));
      const Specimen model = specimen(form);
      std::string text = render(model, style);
      put(text, "行政处罚", 0, "2");
      put(text, "5.属于三类内部事务信息", 0, "3");
      expect_tables(Reading(text), model);
    }
}

// 4 / 46 are figures and a sign for nothing; 3 / 9 and 4 / 9 are pages.
TEST(PagesAmongCells, SignsForNothingBetweenFigures) {
  const std::string head =
      "青禾县水利局\n2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
      "第二十条第（五）项\n信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可\n";
  const std::string tail =
      "第二十条第（六）项\n信息内容 上一年项目数量 本年增/减 处理决定数量\n"
      "行政处罚\n5 / 16\n";
  const auto state = [&](std::string_view lines) {
    const Reading r(head + std::string(lines) + tail);
    const TableRead& table = r.report.table(Table::disclosure);
    for (size_t i = 0; i < table.form->rows.size(); ++i)
      if (table.form->rows[i].key == "licensing") return show(table, i);
    return std::string();
  };
  EXPECT_EQ(state("4 / 46\n"), "licensing: 4 ? 46 [complete, values 3]");
  EXPECT_EQ(state("3 / 9\n4 1 46\n其他对外管理服务事项\n4 / 9\n0 0 0\n"),
            "licensing: 4 1 46 [complete, values 3]");
}

}  // namespace
}  // namespace gouji::support
