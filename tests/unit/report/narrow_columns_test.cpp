// Text of pages whose columns are narrow: labels take several lines, and the figures of the row
// stand on any of them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

std::vector<std::string> wrapped(std::string_view s, size_t characters) {
  constexpr size_t kBytes = 3;
  std::vector<std::string> lines(1);
  size_t n = 0;
  for (size_t i = 0; i < s.size();) {
    const size_t bytes = static_cast<unsigned char>(s[i]) < 0x80 ? 1 : kBytes;
    if (n == characters) lines.emplace_back(), n = 0;
    lines.back() += s.substr(i, bytes);
    i += bytes;
    ++n;
  }
  return lines;
}

enum class Figures : uint8_t { first_line, middle_line, last_line };

// A line of the head holds a line of each of its cells.
std::string head_lines(const std::vector<const GridCell*>& cells) {
  std::string out;
  bool more = true;
  for (size_t line = 0; more; ++line) {
    more = false;
    std::string text;
    for (const GridCell* c : cells) {
      const auto lines = wrapped(c->text, c->role == CellRole::corner ? 7 : 2);
      if (line < lines.size()) text += "   " + lines[line];
      more = more || line + 1 < lines.size();
    }
    out += text + "\n";
  }
  return out;
}

std::string narrow(const Grid& g, size_t characters, Figures at) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    std::string figures, groups;
    std::vector<std::string> label(1);
    std::vector<const GridCell*> head;
    for (const GridCell* c : g.starting(r)) {
      if (c->role == CellRole::value)
        figures += "    " + c->text;
      else if (c->role == CellRole::label)
        label = wrapped(c->text, characters);
      else if (c->role == CellRole::group)
        groups += c->text + "\n";
      else
        head.push_back(c);
    }
    if (figures.empty() && !head.empty()) {
      out += g.table == Table::disclosure && head.size() == 1 ? head.front()->text + "\n"
                                                              : head_lines(head);
      continue;
    }
    const size_t line = at == Figures::first_line    ? 0
                        : at == Figures::middle_line ? label.size() / 2
                                                     : label.size() - 1;
    out += groups;
    for (size_t i = 0; i < label.size(); ++i)
      out += "   " + label[i] + (i == line ? figures : "") + "\n";
    out += "\n";
  }
  return out;
}

TEST(NarrowColumns, FiguresOnAnyLineOfTheLabel) {
  for (const std::string_view form : {"2021", "2019"})
    for (const size_t characters : {5, 6, 9})
      for (const Figures at : {Figures::first_line, Figures::middle_line, Figures::last_line}) {
        SCOPED_TRACE(std::string(form) + ", " + std::to_string(characters));
        const Specimen model = specimen(form);
        expect_tables(
            Reading(with_tables(model, [&](const Grid& g) { return narrow(g, characters, at); })),
            model);
      }
}

constexpr std::string_view kFront =
    "青禾县水利局\n2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";

// A piece of the group's label, written downwards, stands in front of those of the row's.
TEST(NarrowColumns, PiecesOfTheGroupBetween) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾   申请人情况\n稽关系为：\n（七）总计 4 0 0 0 0 0 4\n"
                  "   （四 1.本机关    4   0   0   0   0   0   4\n"
                  "   ）无 不掌握相关\n       政府信息\n");
  const TableRead& table = r.report.table(Table::requests);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    if (table.form->rows[i].key == "unavailable_not_held") {
      EXPECT_EQ(table.rows[i].state, RowState::complete) << show(table, i);
    }
}

// 逾期 and 不补正 make a short label of that row, and are the middle of its long one here.
TEST(NarrowColumns, AShortLabelInsideALongOne) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾稽关系\n   1.申请人\n   无\n   正当理由\n   逾期\n   不补正、\n"
                  "   行政      16    2    0   0   0   0   18\n   机关不再\n   处理\n   其政府信\n"
                  "   息公\n   开申请\n（七）总计 16 2 0 0 0 0 18\n");
  const TableRead& table = r.report.table(Table::requests);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    if (table.form->rows[i].key == "closed_uncorrected") {
      EXPECT_EQ(table.rows[i].state, RowState::complete) << show(table, i);
    }
}

// A table for each of the three, whose heads a narrow column broke.
TEST(NarrowColumns, TheRemediesInThreeTables) {
  for (const std::string_view head :
       {"结果 结果 其他 尚未\n            总计\n维持 纠正 结果 审结\n",
        "结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总计\n"}) {
    const std::string h(head);
    const Reading r(
        "青禾县水利局\n2023年政府信息公开工作年度报告\n"
        "四、政府信息公开行政复议、行政诉讼情况\n行政\n复议\n" +
        h + "1 无 无 1 2\n行政\n诉讼\n未经复议直接起诉\n" + h + "1 无 无 无 1\n复议后起诉\n" + h +
        "0 0 0 0 0\n五、存在的主要问题及改进情况\n无\n");
    const TableRead& table = r.report.table(Table::remedies);
    ASSERT_TRUE(table.found);
    for (size_t i = 0; i < table.form->rows.size(); ++i)
      EXPECT_EQ(table.rows[i].state, RowState::complete) << show(table, i);
    EXPECT_EQ(table.cell(0, 4).value, text::Decimal{2});
  }
}

// Only the number of the label stands beside the figures.
TEST(NarrowColumns, LabelsBelowTheirNumbers) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾稽关系\n（四）无法提供\n"
                  "1.                         0  3  0  0  0  0  3\n"
                  "本机关不掌握相关政府信息\n"
                  "4. 无正当理由大量反复申请    0  2  0  0  0  0  2\n"
                  "5.                         1  0  0  0  0  0  1\n"
                  "要求行政机关确认或重新出具已获取信息\n"
                  "（七）总计 1 5 0 0 0 0 6\n");
  const TableRead& table = r.report.table(Table::requests);
  const auto row = [&](std::string_view key) {
    for (size_t i = 0; i < table.form->rows.size(); ++i)
      if (table.form->rows[i].key == key) return show(table, i);
    return std::string();
  };
  EXPECT_EQ(row("refused_confirmation"),
            "refused_confirmation: 1 0 0 0 0 0 1 [complete, values 7]");
  EXPECT_EQ(row("unavailable_not_held"),
            "unavailable_not_held: 0 3 0 0 0 0 3 [complete, values 7]");
}

// 2.其他 is not 3.其他, and the 无 of a label is no sign for nothing.
TEST(NarrowColumns, PiecesThatMeanSomethingElsewhere) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾稽关系\n  2.其他 4   0   0   0   0   0   4\n   法律行\n   政\n"
                  "   法规禁\n   止公开\n（六 1.申请人 1   /   /   /   /   /   1\n）其 无\n"
                  "他处 正当理由\n   逾期\n理   不补正、\n   行政\n   机关不再\n   处理\n"
                  "   其政府信\n   息公\n   开申请\n   3.其他   0   0   0   0   0   0   0\n"
                  "（七）总计 5 0 0 0 0 0 5\n");
  const TableRead& table = r.report.table(Table::requests);
  for (size_t i = 0; i < table.form->rows.size(); ++i) {
    const std::string_view key = table.form->rows[i].key;
    if (key == "denied_law" || key == "closed_uncorrected" || key == "closed_other") {
      EXPECT_EQ(table.rows[i].state, RowState::complete) << show(table, i);
    }
  }
}

// A piece of the group's label on the line of the figures, and the row's above and below it.
TEST(NarrowColumns, PiecesOfTheGroupBesideFigures) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾稽关系\n（三\n）不\n   4.保护第三\n"
                  "予公          0   2   0   0   0   0   2\n   方合法权益\n 开\n"
                  "（七）总计 0 2 0 0 0 0 2\n");
  const TableRead& table = r.report.table(Table::requests);
  EXPECT_TRUE(table.extras.empty());
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    if (table.form->rows[i].key == "denied_third_party") {
      EXPECT_EQ(table.rows[i].state, RowState::complete);
    }
}

// The last character of a group's label stands in one piece with a row's.
TEST(NarrowColumns, GroupsBesideTheirRows) {
  const Reading r(
      std::string(kFront) +
      "（本列数据的勾稽关系\n   3.要求提供\n       1   0   0   0   0   0   1\n"
      "（五 公开出版物\n）不\n予处 4.无正当理\n 理 由大量反复    0   0   0   0   0   0   0\n"
      "   申请\n（七）总计 1 0 0 0 0 0 1\n");
  for (const report::GroupRead& g : r.report.table(Table::requests).groups)
    if (g.label == "（五）不予处理") EXPECT_TRUE(g.found);
}

// ２１ above the line of the others, and ２ below it: the figure of a narrow cell.
TEST(NarrowColumns, FiguresBrokenAboveAndBelowTheirLine) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾稽关系\n一、本年新收政府信息公      21\n"
                  "            120 -     47 -    45   -\n开申请数量        2\n"
                  "二、上年结转政府信息公\n            0  0   0   0   2    0   2\n开申请数量\n"
                  "（七）总计 0 0 0 0 0 0 0\n");
  const TableRead& table = r.report.table(Table::requests);
  EXPECT_EQ(show(table, 0), "received: 120 ? 47 ? 45 ? 212 [complete, values 7]");
  EXPECT_EQ(table.rows[1].state, RowState::complete) << show(table, 1);
}

// Blank cells have left nothing behind: the row is there, but for its figures.
TEST(NarrowColumns, LabelsWithoutFigures) {
  const Reading r(std::string(kFront) +
                  "（本列数据的勾稽关系\n一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3\n"
                  "   7.属于行\n   政执法案\n   卷\n   8.属于行\n   政查询事\n   项\n"
                  "（七）总计 3 0 0 0 0 0 3\n");
  const TableRead& table = r.report.table(Table::requests);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    if (table.form->rows[i].key == "denied_enforcement" ||
        table.form->rows[i].key == "denied_inquiry") {
      EXPECT_EQ(table.rows[i].state, RowState::damaged) << show(table, i);
    }
}

TEST(NarrowColumns, HeadsOfTheRemediesInThreeAndOne) {
  const Reading r(
      "青禾县水利局\n2023年政府信息公开工作年度报告\n"
      "四、政府信息公开行政复议、行政诉讼情况\n行政                    行政诉讼\n复议\n"
      "结果维   结果纠   其他结   尚未审   总计     未经复议直接起诉       复议后起诉\n"
      "持       正       果       结                结果     结果纠   其他结   尚未审   总计\n"
      "                                             维持     正       果       结\n"
      "1 0 0 1 2 0 0 0 0 0 0 0 0 0 0\n五、存在的主要问题及改进情况\n无\n");
  const TableRead& table = r.report.table(Table::remedies);
  ASSERT_TRUE(table.found);
  for (size_t i = 0; i < table.form->rows.size(); ++i)
    EXPECT_EQ(table.rows[i].state, RowState::complete) << show(table, i);
}

// ── Tables that are drawn, with rules between their rows ────────────────────────────────────────

constexpr std::string_view kDrawn =
    "+------------+------+------+---+---+---+---+---+---+\n"
    "| 一、本年新收政府信息公开申请数量 | 16 | 2 | 0 | 0 | 0 | 0 | 18 |\n"
    "+------+------+------+------+---+---+---+---+---+---+\n"
    "| （三 | １．属 | 3    | 0    | 0 | 0 | 0 | 0 | 3 |\n"
    "| ）不 | 于国家 |      |      |   |   |   |   |   |\n"
    "| 予公 | 秘密   |      |      |   |   |   |   |   |\n"
    "| 开   +--------+------+------+---+---+---+---+---+\n"
    "|      | ２．其 | 0    | 2    | 0 | 0 | 0 | 0 | 2 |\n"
    "|      | 他法律 |      |      |   |   |   |   |   |\n"
    "|      | 行政法 |      |      |   |   |   |   |   |\n"
    "|      | 规禁止 |      |      |   |   |   |   |   |\n"
    "|      | 公开   |      |      |   |   |   |   |   |\n"
    "|      +--------+------+------+---+---+---+---+---+\n"
    "|      | ３．危 |      |      |   |   |   |   |   |\n"
    "|      | 及“三  | 13   | 0    | 0 | 0 | 0 | 0 | 13 |\n"
    "|      | 安全一 |      |      |   |   |   |   |   |\n"
    "|      | 稳定”  |      |      |   |   |   |   |   |\n"
    "+------+--------+------+------+---+---+---+---+---+\n";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (size_t i = text.find(what); i != text.npos; i = text.find(what, i + by.size()))
    text.replace(i, what.size(), by);
  return text;
}

TEST(DrawnTables, LabelsOfARowBetweenTwoRules) {
  const std::string lines =
      replaced(replaced(replaced(std::string(kDrawn), "-", "─"), "+", "┼"), "|", "│");
  for (const std::string& table_text : {std::string(kDrawn), lines}) {
    const Reading r(std::string(kFront) + "（本列数据的勾稽关系为：…）\n" + table_text);
    const TableRead& table = r.report.table(Table::requests);
    const auto total = [&](std::string_view key) {
      for (size_t i = 0; i < table.form->rows.size(); ++i)
        if (table.form->rows[i].key == key) return show(table, i);
      return std::string();
    };
    EXPECT_EQ(total("received"), "received: 16 2 0 0 0 0 18 [complete, values 7]");
    EXPECT_EQ(total("denied_secret"), "denied_secret: 3 0 0 0 0 0 3 [complete, values 7]");
    EXPECT_EQ(total("denied_law"), "denied_law: 0 2 0 0 0 0 2 [complete, values 7]");
    EXPECT_EQ(total("denied_safety"), "denied_safety: 13 0 0 0 0 0 13 [complete, values 7]");
    EXPECT_TRUE(table.extras.empty());
  }
}

// A rule that begins behind the first part of the head has no blank cells.
TEST(DrawnTables, RuleBehindCellsOfTheHead) {
  const auto times = [](std::string_view piece, int n) {
    std::string out;
    while (n-- > 0) out += piece;
    return out;
  };
  const std::string head = "│结果 │结果 │其他 │尚未 │总";
  const std::string below = "│维持 │纠正 │结果 │审结 │计";
  const std::string text =
      "青禾县水利局\n2023年政府信息公开工作年度报告\n一、总体情况\n工作有序开展。\n"
      "四、政府信息公开行政复议、行政诉讼情况\n│ 行政复议 │ 行政诉讼 │\n" +
      head + "├" + times("─────┬", 4) + "──┼" + times("─────┬", 4) + "──┤\n" + below + head + head +
      "│\n│ │ │ │ │ " + below + below + "│\n│" + times(" 2 │ 0 │ 1 │ 0 │3 │", 3) +
      "\n五、存在的主要问题及改进情况\n";
  const TableRead table = Reading(text).report.table(Table::remedies);
  for (size_t row = 0; row < 3; ++row)
    EXPECT_EQ(table.rows[row].state, RowState::complete) << show(table, row);
}

}  // namespace
}  // namespace gouji::support
