// Cells that were left blank or hold dashes, and what stands between the rows of tables that were
// copied from pages: shapes beside those of styles.h and copies_test.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "tests/support/reading.h"
#include "tests/support/styles.h"
#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

TableModel& table_of(Specimen& model, Table table) {
  return model.tables[static_cast<size_t>(table)];
}
void fill_with(TableModel& table, std::string_view value) {
  for (TableRow& row : table.rows)
    for (std::string& cell : row.values) cell = value;
}
void expect_all(const Reading& r, Table table, CellState state) {
  const TableRead& read = r.report.table(table);
  for (size_t row = 0; row < read.rows.size(); ++row) {
    EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
    for (size_t c = 0; c < read.form->rows[row].columns.size(); ++c)
      EXPECT_EQ(read.cell(row, c).state, state) << show(read, row);
  }
}

// Every row of the tables is whole, and its cells are those of the model, blank ones blank.
void expect_cells(const Reading& r, const Specimen& model) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead& read = r.report.tables[t];
    ASSERT_EQ(read.form, model.tables[t].form);
    for (const TableRow& row : model.tables[t].rows) {
      const auto at = static_cast<size_t>(row.form_row);
      EXPECT_EQ(read.rows[at].state, RowState::complete) << show(read, at);
      for (size_t c = 0; c < row.values.size(); ++c)
        if (row.values[c].empty())
          EXPECT_EQ(read.cell(at, c).state, CellState::blank) << show(read, at);
        else
          EXPECT_EQ(text::to_string(read.cell(at, c).value), row.values[c]) << show(read, at);
    }
  }
}

// As scripts make text of a page: a line with a tab between two cells. Where cells are paragraphs,
// blank lines stand around it, and a blank cell holds a no-break space.
std::string with_tab_lines(const Specimen& model, bool paragraphs) {
  const std::string_view between = paragraphs ? "\n\n\t\n\n" : "\n\t\n";
  const std::string text = render(model, Style::tsv);
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    const bool row = line.find('\t') != line.npos;
    // Cells that are merged with those above or beside have no place in a row.
    while (line.starts_with('\t')) line.remove_prefix(1);
    std::string fields(line);
    constexpr long kValues = 7;
    for (size_t at = fields.find("\t\t");
         at != fields.npos &&
         std::count(fields.begin() + static_cast<std::ptrdiff_t>(at), fields.end(), '\t') >
             kValues &&
         static_cast<unsigned char>(fields[0]) > '9';
         at = fields.find("\t\t", at))
      fields.erase(at, 1);
    line = fields;
    for (bool first = true; row; first = false) {
      const size_t tab = std::min(line.find('\t'), line.size());
      out.append(first ? "" : between)
          .append(tab == 0 && paragraphs ? "\xC2\xA0" : line.substr(0, tab));
      if (tab == line.size()) break;
      line.remove_prefix(tab + 1);
    }
    out.append(row ? "" : line).append(paragraphs ? "\n\n\n\n\n" : "\n");
    begin = end + 1;
  }
  return out;
}

TEST(BlankCells, TabsOnLinesOfTheirOwn) {
  for (const bool paragraphs : {false, true})
    for (const bool blanks : {false, true})
      for (const std::string_view form : form_ids()) {
        SCOPED_TRACE(std::string(form) + (paragraphs ? " paragraphs" : "") +
                     (blanks ? " blanks" : ""));
        Specimen model = specimen(form);
        for (TableModel& table : model.tables)
          for (TableRow& row : table.rows)
            for (std::string& cell : row.values)
              if (blanks && cell == "0") cell = "";
        // The first cell of a line of values would be one that is merged.
        for (std::string& cell : table_of(model, Table::remedies).rows.front().values)
          if (cell.empty()) cell = "0";
        expect_cells(Reading(with_tab_lines(model, paragraphs)), model);
      }
}

TEST(BlankCells, RemediesLeftBlankAsAWhole) {
  for (const std::string_view form : form_ids())
    for (const Style style :
         {Style::tsv, Style::markdown, Style::html, Style::html_word, Style::html_portal}) {
      SCOPED_TRACE(std::string(form) + " " + std::string(name(style)));
      Specimen model = specimen(form);
      fill_with(table_of(model, Table::remedies), "");
      expect_all(Reading(model, style), Table::remedies, CellState::blank);
    }
}

TEST(BlankCells, RemediesOfNothingButDashes) {
  for (const std::string_view dash : {"-", "--"})
    for (const std::string_view form : form_ids())
      for (const Style style : {Style::bars_cell, Style::bars_row, Style::markdown}) {
        SCOPED_TRACE(std::string(form) + " " + std::string(name(style)) + std::string(dash));
        Specimen model = specimen(form);
        fill_with(table_of(model, Table::remedies), dash);
        expect_all(Reading(model, style), Table::remedies, CellState::placeholder);
      }
}

// A row without content under the last one, whose blanks stay where they are.
TEST(BlankCells, EmptyRowBehindTheLastOne) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    for (std::string& cell : table_of(model, Table::requests).rows.back().values)
      if (cell == "0") cell = "";
    const std::string text =
        replaced(render(model, Style::tsv), "四、政府信息公开行政复议、行政诉讼情况\n",
                 "\t\t\t\t\t\t\t\t\t\n四、政府信息公开行政复议、行政诉讼情况\n");
    const Reading r(text);
    const TableRead& read = r.report.table(Table::requests);
    EXPECT_EQ(read.rows.back().state, RowState::complete);
  }
}

// A browser copies a blank cell as a paragraph with a no-break space, the last ones, too.
TEST(BlankCells, BlankParagraphsAtTheEndOfATable) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    TableModel& remedies = table_of(model, Table::remedies);
    fill_with(remedies, "\xC2\xA0");
    *remedies.cell("review", "upheld") = *remedies.cell("review", "total") = "2";
    const Reading r(model, Style::cell_per_paragraph);
    const TableRead& read = r.report.table(Table::remedies);
    for (size_t row = 0; row < read.rows.size(); ++row)
      EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
    EXPECT_EQ(show(read, 0), "review: 2 (blank) (blank) (blank) 2 [complete, values 5]");
  }
}

TEST(BlankCells, MarkdownInAQuotation) {
  for (const std::string_view mark : {"> ", ">> ", "　"})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      const Reading r(
          replaced(render(model, Style::markdown), "\n|", "\n" + std::string(mark) + "|"));
      SCOPED_TRACE(mark);
      expect_tables(r, model);
    }
}

TEST(BlankCells, HeadsInPiecesWithABarBehind) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = replaced(render(model, Style::bars_cell), "结果维持 |", "结果\n维持 |");
    text = replaced(text, "尚未审结 |", "尚未\n审结 |");
    expect_tables(Reading(text), model);
  }
}

// What browsers print over and under a page.
TEST(BlankCells, PageHeadsAmongTheRows) {
  for (const std::string_view line :
       {"2024/1/22 10:35\t年度报告", "2024-01-22 10:35", "11/30/26, 12:51 AM   年度报告_政府网站",
        "https://www.example.gov.cn/zwgk/nb/1.html   2/3"})
    for (const std::string_view form : form_ids())
      for (const Style style : {Style::cell_per_line, Style::pdf_layout}) {
        SCOPED_TRACE(std::string(form) + " " + std::string(name(style)) + std::string(line));
        const Specimen model = specimen(form);
        std::string text = render(model, style);
        for (const std::string_view row : {"2.重复申请", "2.没有现成信息需要另行制作"}) {
          const size_t at = text.rfind('\n', text.find(row));
          ASSERT_NE(at, std::string::npos);
          text.insert(at + 1, std::string(line) + "\n");
        }
        expect_tables(Reading(text), model);
      }
}

// Commas that part thousands part no fields where blanks part the numbers.
TEST(BlankCells, ThousandsAmongBlanks) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    for (TableRow& row : table_of(model, Table::requests).rows)
      for (std::string& cell : row.values) cell = std::to_string(10 + cell.size()) + ",345";
    const Reading r(model, Style::spaces);
    const TableRead& read = r.report.table(Table::requests);
    for (size_t row = 0; row < read.rows.size(); ++row)
      EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
  }
}

// The name of a row is lost, its values are not: behind the name of its group, and a blank
// paragraph.
TEST(BlankCells, ValuesBehindTheNameOfTheirGroup) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    const std::string text =
        replaced(render(model, Style::cell_per_paragraph), "1.本机关不掌握相关政府信息\n", "\n");
    const Reading r(text);
    const TableRead& read = r.report.table(Table::requests);
    for (size_t row = 0; row < read.rows.size(); ++row)
      EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
  }
}

// Blanks that were lost leave as many values as the other version has: the heads tell which it is.
TEST(BlankCells, HeadsTellTheVersion) {
  Specimen model = specimen("2019");
  TableModel& disclosure = table_of(model, Table::disclosure);
  fill_with(disclosure, "");
  for (TableRow& row : disclosure.rows)
    if (row.label.find("许可") != std::string::npos || row.label.find("处罚") != std::string::npos)
      row.values[1] = "2";
  std::string text = render(model, Style::spaces);
  for (size_t i = text.find("  "); i != std::string::npos; i = text.find("  ", i)) text.erase(i, 1);
  const Reading r(text);
  EXPECT_EQ(r.report.table(Table::disclosure).form, table_of(model, Table::disclosure).form);
}

TEST(BlankCells, SpacesInsideTheNumberOfAnItem) {
  for (const std::string_view form : form_ids())
    for (const Style style : {Style::tsv, Style::cell_per_line, Style::bars_cell}) {
      const Specimen model = specimen(form);
      const Reading r(replaced(render(model, style), "第二十条第（", "第二十条第 （"));
      SCOPED_TRACE(name(style));
      expect_tables(r, model);
    }
}

// Lines without content were dropped from a dump, those of a tab alone among them.
TEST(BlankCells, ValueOfADumpThatLostItsTab) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::word_dump);
    const size_t label = text.find("（二）部分公开");
    ASSERT_NE(label, std::string::npos);
    size_t at = label;
    for (int cells = 0; cells < 7; ++cells) at = text.find('\t', at + 1);
    text.erase(at, 1);
    expect_tables(Reading(text), model);
  }
}

// What a page has over it, between the rows of a table and between the lines of a label.
TEST(Pages, TitleAndAgencyOverThem) {
  for (const std::string_view form : form_ids())
    for (const std::string_view line :
         {"青禾县水利局2023年政府信息公开工作年度报告", "政府信息公开工作年度报告",
          "青禾县水利局政府信息公开年报", "青禾县水利局"}) {
      const Specimen model = specimen(form);
      std::string text = render(model, Style::spaces);
      const std::string over = "\n- 3 -\n" + std::string(line) + "\n";
      text = replaced(text, "\n（二）部分公开", over + "（二）部分公开");
      text = replaced(text, "本机关不掌握相关", "本机关不掌握" + over + "相关");
      text = replaced(text, "二、上年结转政府信息公开", "二、上年结转政府信息" + over + "公开");
      const Reading r(text);
      SCOPED_TRACE(std::string(form) + " " + std::string(line));
      expect_tables(r, model);
      expect_no_finding(r);
    }
}

// A dump of Word whose line breaks were all doubled: blank lines stand between the cells, too.
TEST(BlankCells, OfADumpWithDoubledLineBreaks) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    for (TableModel& table : model.tables)
      for (TableRow& row : table.rows)
        for (size_t c = 0; c + 1 < row.values.size(); ++c)
          if (row.values[c] == "0") row.values[c] = "";
    const Reading r(replaced(render(model, Style::word_dump), "\n", "\n\n"));
    SCOPED_TRACE(form);
    expect_cells(r, model);
  }
}

// A row's label on two lines, and nothing but blank cells behind it: the row is there, and the
// next row's values are its own.
TEST(BlankCells, BehindALabelOnTwoLines) {
  for (const std::string_view form : form_ids())
    for (const Style style : {Style::tsv, Style::cell_per_line}) {
      Specimen model = specimen(form);
      for (TableRow& row : table_of(model, Table::requests).rows)
        for (std::string& cell : row.values)
          if (cell == "0") cell = "";
      std::string text = render(model, style);
      for (const auto& [front, back] :
           {std::pair<std::string, std::string>{"3.要求提供", "公开出版物"},
            {"4.无正当理由", "大量反复申请"},
            {"5.要求行政机关确认", "或重新出具已获取信息"},
            {"8.属于行", "政查询事项"}})
        text = replaced(text, front + back, front + "\n" + back);
      const Reading r(text);
      SCOPED_TRACE(std::string(form) + " " + std::string(name(style)));
      const TableRead& read = r.report.table(Table::requests);
      for (const TableRow& row : table_of(model, Table::requests).rows) {
        const auto i = static_cast<size_t>(row.form_row);
        EXPECT_EQ(guessed(read, table_of(model, Table::requests), row), "");
        EXPECT_NE(read.rows[i].state, RowState::missing) << show(read, i);
        if (style == Style::tsv) EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
      }
    }
}

// The words of an accepted shorter label on the first lines, and the last word beside the values.
TEST(Pages, LabelThatGoesOnBehindAShorterOne) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    std::string text = render(model, Style::spaces);
    for (const std::string_view label : {"一、本年新收", "二、上年结转"})
      text = replaced(text, std::string(label) + "政府信息公开申请",
                      std::string(label) + "政\n府信息公开申请\n");
    const Reading r(text);
    SCOPED_TRACE(form);
    expect_tables(r, model);
    expect_no_finding(r);
  }
}

// （七⏎）总计 in a table of blank cells.
TEST(BlankCells, BehindALabelWhoseNumberIsBroken) {
  Specimen model = specimen("2021");
  for (TableModel& table : model.tables) fill_with(table, "");
  const Reading r(replaced(render(model, Style::tsv), "（七）总计", "（七\n）总计"));
  const TableRead& read = r.report.table(Table::requests);
  const auto row = static_cast<size_t>(read.form->find("processed_total"));
  EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
}

// Each row keeps its total alone: where its blank cells were is not told, and nothing is damaged.
TEST(BlankCells, GoneInFrontOfEveryTotal) {
  for (const std::string_view form : form_ids())
    for (const Style style : {Style::cell_per_line, Style::spaces, Style::cell_per_paragraph}) {
      Specimen model = specimen(form);
      for (TableRow& row : table_of(model, Table::requests).rows) {
        row.values.assign(1, "0");
      }
      const Reading r(model, style);
      SCOPED_TRACE(std::string(form) + " " + std::string(name(style)));
      const TableRead& read = r.report.table(Table::requests);
      for (size_t row = 0; row < read.rows.size(); ++row)
        EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
    }
}

// A chunk of few rows whose labels span columns: enough cells are there, but which blank ones are
// the rest of a label is not known. A row without any blank between its values lacks one.
TEST(BlankCells, BesideTheRestOfALabel) {
  const auto read = [](std::string_view row) {
    std::string text = render(specimen("2021"), Style::tsv);
    const size_t begin = text.rfind('\n', text.find("（七）总计")) + 1;
    const size_t end = text.find('\n', text.find("四、结转", begin)) + 1;
    const Reading r(
        text.replace(begin, end - begin,
                     std::string("\t\t\t（七）总计\t\t")
                         .append(row)
                         .append("\n\t\t四、结转下年度继续办理\t\t\t\t1\t\t\t\t\t1\n")));
    const TableRead& table = r.report.table(Table::requests);
    return table.rows[static_cast<size_t>(table.form->find("processed_total"))].state;
  };
  EXPECT_EQ(read("15\t6\t\t\t\t\t21"), RowState::unplaced);
  EXPECT_EQ(read("\t15\t6\t0\t0\t0\t21"), RowState::damaged);
}

}  // namespace
}  // namespace gouji::support
