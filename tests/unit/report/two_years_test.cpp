// Tables with the values of two years on each line, and tables on one line.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/forms/form_2021.h"
#include "core/report/recognise.h"
#include "tests/support/specimen.h"

namespace gouji::report {
namespace {

using Line = std::vector<std::string>;
constexpr size_t kColumns = 7;

// Every value of the table differs: 100·row + column, and one more for the year before.
Line values(size_t row, int plus) {
  Line out;
  for (size_t c = 0; c < kColumns; ++c)
    out.push_back(std::to_string(100 * (row + 1) + 10 * c + static_cast<size_t>(plus)));
  return out;
}

std::string report_with(std::string_view head, std::string_view separator, std::string_view end,
                        const std::function<Line(const Line&, const Line&)>& print) {
  std::string out =
      "青禾县水利局2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。公开信息5条。\n"
      "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";
  out += head;
  for (size_t r = 0; r < forms::form_2021::kRequests.rows.size(); ++r) {
    out += forms::form_2021::kRequests.rows[r].label;
    for (const std::string& value : print(values(r, 0), values(r, 1))) {
      out += separator;
      out += value;
    }
    out += end;
  }
  return out +
         "\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告"
         "的事项\n";
}

TableRead read_requests(const std::string& text) {
  const document::Read read = document::read(text);
  Report report;
  EXPECT_EQ(recognise(read.document, report), Recognition::report);
  return report.table(forms::Table::requests);
}

void expect_this_year(const TableRead& table) {
  ASSERT_TRUE(table.found);
  ASSERT_EQ(table.rows.size(), forms::form_2021::kRequests.rows.size());
  for (size_t r = 0; r < table.rows.size(); ++r)
    for (size_t c = 0; c < kColumns; ++c)
      EXPECT_EQ(text::to_string(table.cell(r, c).value), values(r, 0)[c]) << r << "," << c;
}

Line joined(const Line& a, const Line& b) {
  Line out = a;
  out.insert(out.end(), b.begin(), b.end());
  return out;
}
Line in_turns(const Line& a, const Line& b) {
  Line out;
  for (size_t i = 0; i < a.size(); ++i) out.push_back(a[i]), out.push_back(b[i]);
  return out;
}
Line first(const Line& a, const Line&) { return a; }

TEST(TwoYears, ThisYearFirst) {
  expect_this_year(read_requests(report_with("申请人情况\t2023年\t2022年\n", "\t", "\n", joined)));
}

// The head on one line, its words parted by one space.
TEST(TwoYears, HeadOnOneLine) {
  expect_this_year(read_requests(report_with("申请人情况\n2023年 2022年\n", " ", "\n", joined)));
  std::string head = "申请人情况\n";
  for (size_t c = 0; c < kColumns; ++c) head += "2023年度 2022年度 ";
  head.back() = '\n';
  expect_this_year(read_requests(report_with(head, " ", "\n", in_turns)));
}

// The first table, whose rows have few values, in either version of the form: this year first, or
// in turns. Some figures are those of last year.
void expect_first_table(std::string_view form, bool turns) {
  const support::Specimen now = support::specimen(form);
  std::string text = "青禾县水利局" + std::to_string(now.year) +
                     "年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。公开信息5条。\n"
                     "二、主动公开政府信息情况\n";
  const support::TableModel& model = now.tables[0];
  std::string_view group;
  for (const support::TableRow& row : model.rows) {
    const forms::Row& printed = model.form->rows[static_cast<size_t>(row.form_row)];
    if (printed.group != group) {
      group = printed.group;
      text.append(group).append("\n信息内容");
      for (const forms::Column& column : printed.columns)
        for (int i = 0; i < (turns ? 2 : 1); ++i) text.append("\t").append(column.label);
      text += '\n';
      for (size_t i = 0; i < (turns ? printed.columns.size() : 1); ++i)
        text += "\t" + std::to_string(now.year) + "年\t" + std::to_string(now.year - 1) + "年";
      text += '\n';
    }
    text += row.label;
    for (const std::string& value : row.values) text += "\t" + value + (turns ? "\t" + value : "");
    for (size_t c = 0; c < row.values.size() && !turns; ++c) text += "\t77";
    text += "\n";
  }
  text +=
      "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
      "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";
  const document::Read read = document::read(text);
  Report report;
  ASSERT_EQ(recognise(read.document, report), Recognition::report);
  const TableRead& table = report.table(forms::Table::disclosure);
  ASSERT_EQ(table.form, model.form);
  for (const support::TableRow& row : model.rows) {
    const auto r = static_cast<size_t>(row.form_row);
    EXPECT_EQ(table.rows[r].state, RowState::complete) << row.label;
    for (size_t c = 0; c < row.values.size(); ++c)
      EXPECT_EQ(text::to_string(table.cell(r, c).value), row.values[c]) << row.label;
  }
}

TEST(TwoYears, InTheFirstTable) {
  for (const std::string_view form : support::form_ids())
    for (const bool turns : {false, true}) expect_first_table(form, turns);
}

TEST(TwoYears, LastYearFirst) {
  expect_this_year(read_requests(
      report_with("申请人情况\t上年度\t本年度\n", "\t", "\n",
                  [](const Line& now, const Line& before) { return joined(before, now); })));
}

TEST(TwoYears, InTurns) {
  std::string head = "申请人情况";
  for (size_t c = 0; c < kColumns; ++c) head += "\t2023年\t2022年";
  expect_this_year(read_requests(report_with(head + "\n", "\t", "\n", in_turns)));
}

TEST(TwoYears, WithoutYearsInTheHeadNothingIsGuessed) {
  const TableRead table = read_requests(report_with("申请人情况\n", "\t", "\n", joined));
  ASSERT_TRUE(table.found);
  for (const RowRead& row : table.rows) EXPECT_EQ(row.state, RowState::unplaced);
}

TEST(OneLine, ATableWhoseRowsWerePutOnOneLine) {
  expect_this_year(read_requests(report_with("申请人情况 ", " ", " ", first)));
}

TEST(Pre2019, IsRecognisedByItsTitle) {
  const document::Read read = document::read(
      "青禾县水利局2016年政府信息公开工作年度报告\n一、概述\n公开信息5条。\n二、主动公开情况\n公开5"
      "条。\n");
  Report report;
  EXPECT_EQ(recognise(read.document, report), Recognition::report);
  ASSERT_NE(report.form, nullptr);
  EXPECT_EQ(report.form->id, "pre2019");
}

}  // namespace
}  // namespace gouji::report
