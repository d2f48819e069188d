// Tables of pages whose text comes in an order of its own, one figure a line.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/support/reading.h"

namespace gouji::support {
namespace {

constexpr std::string_view kHead =
    "青禾县水利局\n2023年政府信息公开工作年度报告\n一、总体情况\n工作有序开展。\n"
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n";
constexpr std::string_view kTail =
    "第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n7.5\n"
    "三、收到和处理政府信息公开申请情况\n";

RowState state_of(const Reading& r, std::string_view key) {
  const TableRead& table = r.report.table(Table::disclosure);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    if (table.form->rows[i].key == key) return table.rows[i].state;
  return RowState::missing;
}

// Blank cells leave nothing, and a figure may stand above its label.
TEST(PageOrder, FiguresAboveTheirLabels) {
  for (const std::string_view rows :
       {// The only figure of 规章 stands in front of it.
        "本年制发件数\n本年废止件数\n现行有效件数\n15\n规章\n5\n行政规范性文件\n2\n63\n",
        // Columns are read downwards.
        "本年制发件数\n规章\n1\n行政规范性文件\n48\n本年废止件数\n1\n现行有效件数\n33\n96\n",
        // Two rows behind the label of one.
        "本年制发件数\n本年废止件数\n现行有效件数\n规章\n2\n1\n24\n5\n17\n行政规范性文件\n",
        // Nothing of the order shows but the end of a page.
        "本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n28\n行政规范性文件\n5\n3\n\f"}) {
    const Reading r(std::string(kHead)
                        .append(rows)
                        .append("第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n"
                                "第二十条第（六）项\n信息内容\n本年处理决定数量\n"
                                "行政处罚\n14\n行政强制\n")
                        .append(kTail));
    EXPECT_EQ(state_of(r, "penalty"), RowState::unplaced) << rows;
  }
  const Reading whole(std::string(kHead)
                          .append("本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n15\n"
                                  "行政规范性文件\n5\n2\n63\n第二十条第（五）项\n信息内容\n"
                                  "本年处理决定数量\n行政许可\n3\n第二十条第（六）项\n信息内容\n"
                                  "本年处理决定数量\n行政处罚\n14\n行政强制\n0\n")
                          .append(kTail));
  EXPECT_EQ(state_of(whole, "penalty"), RowState::complete);
}

// Pages without layout: a block for each figure, and the total of the second row in front of a 0.
TEST(PageOrder, ATotalInFrontOfItsPlace) {
  const auto read = [](std::string_view second, std::string_view head, std::string_view end) {
    std::string text =
        "青禾县水利局\n2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
        "（本列数据的勾稽关系为：……）\n";
    text += head;
    const auto row = [&](std::string_view label, std::string_view values) {
      text.append(label) += "\n\n";
      for (const char c : values) text.append(1, c) += "\n\n";
    };
    row("一、本年新收政府信息公开申请数量", "6000006");
    row("二、上年结转政府信息公开申请数量", second);
    row("（七）总计", "6000006");
    row("四、结转下年度继续办理", "0000000");
    text += end;
    return Reading(text).report.table(Table::requests).rows[1].state;
  };
  // The end of a page, or heads that no blank line parts, where one parts all figures.
  for (const auto& [head, end] : {std::pair("", "\f"), std::pair("自然人\n商业企业\n\n", "")}) {
    EXPECT_EQ(read("6000060", head, end), RowState::unplaced);
    EXPECT_EQ(read("6000006", head, end), RowState::complete);
    EXPECT_EQ(read("6000000", head, end), RowState::complete);  // a total left 0
  }
  EXPECT_EQ(read("6000060", "", ""), RowState::complete);
}

// Two labels, the figures of four rows, and then the labels of the other two.
TEST(PageOrder, FiguresOfMoreRowsThanLabels) {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  for (const bool pair : {false, true}) {  // two figures may share a line
    std::string text = render(model, Style::cell_per_line);
    const auto take = [&](std::string_view label, std::string_view key, bool with_label) {
      const size_t begin = text.find(label);
      size_t end = text.find('\n', begin) + 1;
      if (!with_label) text.erase(begin, end - begin), end = begin;
      std::string figures;
      for (size_t c = 0; c < table.row(key)->values.size(); ++c) {
        const size_t next = text.find('\n', end) + 1;
        figures += text.substr(end, next - end);
        text.erase(end, next - end);
      }
      return figures;
    };
    std::string figures = take("（一）予以公开", "granted", true);
    figures += take("（二）部分公开", "partial", true);
    figures += take("1.属于国家秘密", "denied_secret", false);
    figures += take("2.其他法律行政法规禁止公开", "denied_law", false);
    if (pair) figures[figures.find('\n')] = ' ';
    text.insert(text.find('\n', text.find("（二）部分公开")) + 1, figures);
    text.insert(text.find("8.属于行政查询事项"), "1.属于国家秘密\n2.其他法律行政法规禁止公开\n");
    const Reading r(text);
    for (const TableRow& row : table.rows)
      EXPECT_EQ(guessed(r.report.table(Table::requests), table, row), "") << pair;
  }
}

// Figures of other rows, so that several lack some when zeros are blank.
Specimen with_figures() {
  Specimen model = specimen("2021");
  TableModel& table = model.table(Table::requests);
  int n = 0;
  for (TableRow& row : table.rows) {
    std::vector<std::string>& values = row.values;
    for (std::string& value : values) value = "0";
    ++n;
    values[static_cast<size_t>(n % 6)] = std::to_string(n);
    if (n % 3 != 0) values[static_cast<size_t>((n + 2) % 6)] = "7";
    values[6] = std::to_string(n % 3 != 0 ? n + 7 : n);
  }
  return model;
}

// Blank cells leave nothing where blanks part the cells: that is no damage of the report.
TEST(PageOrder, BlankCellsAmongBlanks) {
  Specimen model = with_figures();
  for (TableModel& table : model.tables)
    for (TableRow& row : table.rows)
      for (std::string& value : row.values)
        if (value == "0") value.clear();
  for (const Style style : {Style::spaces, Style::pdf_raw}) {
    SCOPED_TRACE(name(style));
    const Reading r(model, style);
    for (const Table t : {Table::disclosure, Table::requests, Table::remedies}) {
      const TableRead& read = r.report.table(t);
      if (!read.found) continue;
      for (const TableRow& row : model.table(t).rows) {
        const auto i = static_cast<size_t>(row.form_row);
        EXPECT_NE(read.rows[i].state, RowState::damaged) << show(read, i);
        EXPECT_EQ(guessed(read, model.table(t), row), "");
      }
    }
    const TableRead& requests = r.report.table(Table::requests);
    EXPECT_EQ(requests.rows[0].state, RowState::unplaced);
  }
}

// One or two rows that lack a figure are damaged.
TEST(PageOrder, AFigureThatIsLacking) {
  Specimen model = with_figures();
  model.table(Table::requests).cell("granted", "other")->clear();
  for (const Style style : {Style::spaces, Style::pdf_raw}) {
    const Reading r(model, style);
    const TableRead& read = r.report.table(Table::requests);
    size_t damaged = 0;
    for (const report::RowRead& row : read.rows) damaged += row.state == RowState::damaged;
    EXPECT_EQ(damaged, 1u) << name(style);
  }
}

// Rows behind which the text ends are missing; the label of one amid others may have been broken.
TEST(PageOrder, RowsThatAreNotFound) {
  Specimen model = with_figures();
  for (TableModel& table : model.tables)
    for (TableRow& row : table.rows)
      for (std::string& value : row.values)
        if (value == "0") value.clear();
  std::string text = render(model, Style::spaces);
  const size_t label = text.find("2.其他法律行政法规禁止公开");
  text.erase(label, text.find('\n', label) - label);
  text.erase(text.find("5.要求行政机关确认"));
  const Reading r(text);
  const TableRead& read = r.report.table(Table::requests);
  const auto row_of = [&](std::string_view key) {
    return read.rows[static_cast<size_t>(model.table(Table::requests).row(key)->form_row)].state;
  };
  EXPECT_EQ(row_of("denied_law"), RowState::unplaced);
  EXPECT_EQ(row_of("processed_total"), RowState::missing);
}

// 1 1 3 / 1 2 8 is a row with a sign for nothing, not page 113 of 128.
TEST(PageOrder, ASignAmongFiguresOnALineOfTheirOwn) {
  Specimen model = specimen("2021");
  std::string text = render(model, Style::spaces);
  const size_t label = text.find("7.属于行政执法案卷");
  const size_t end = text.find('\n', label);
  text.replace(label, end - label, "7.属于行政执\n法案卷\n1 1   3   /  1   2 8");
  const Reading r(text);
  const TableRead& read = r.report.table(Table::requests);
  const auto i =
      static_cast<size_t>(model.table(Table::requests).row("denied_enforcement")->form_row);
  EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
  EXPECT_EQ(text::to_string(read.cell(i, 6).value), "8");
}

// A block for each figure, but some on the line of their label, or below it: the order of those
// that differ is the page's.
TEST(PageOrder, FiguresOfOneRowInBlocksOfTheirOwn) {
  const auto read = [](std::string_view normative, std::string_view licensing) {
    std::string text(kHead);
    text.append(
        "\n本年制发件数 本年废止件数 现行有效件数\n\n规章\n\n0\n\n0\n\n0\n\n行政规范性文件");
    text.append(normative).append("第二十条第（五）项\n信息内容\n\n本年处理决定数量\n\n");
    text.append(licensing).append("第二十条第（六）项\n信息内容\n\n本年处理决定数量\n\n");
    text.append("行政处罚\n\n14\n\n行政强制\n\n3\n\n").append(kTail);
    return Reading(text);
  };
  const Reading r = read(" 10\n\n37\n\n0\n\n", "行政许可\n\n28\n\n");
  EXPECT_EQ(state_of(r, "rules"), RowState::complete);
  EXPECT_EQ(state_of(r, "normative"), RowState::unplaced);
  EXPECT_EQ(state_of(r, "licensing"), RowState::complete);
  // One figure is gone: no other is sure, unless it stands beside its label.
  const Reading lost = read(" 10\n\n37\n\n0\n\n", "行政许可\n\n");
  EXPECT_EQ(state_of(lost, "penalty"), RowState::unplaced);
}

// A cell a paragraph: nothing tells of another order.
TEST(PageOrder, ACellForEachParagraphIsInOrder) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    const Reading r(model, Style::cell_per_paragraph);
    expect_tables(r, model);
    // A note whose words a gap parts is no line of cells.
    std::string text = render(model, Style::cell_per_paragraph);
    const Reading noted(text.insert(text.find("信息内容"), "填报人：张三  审核人：李四\n\n"));
    EXPECT_EQ(state_of(noted, "normative"), RowState::complete);
  }
}

}  // namespace
}  // namespace gouji::support
