// Tables that the way took apart: columns on another page, captions behind the text, a label with a
// wrong character.
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

// The one figure of a row among signs for nothing is no number of a page.
TEST(PartsOfTables, OneFigureAmongSigns) {
  for (const std::string_view sign : {"—", "-"}) {
    Specimen model = specimen("2021");
    for (TableRow& row : model.table(Table::remedies).rows)
      for (std::string& value : row.values) value = sign;
    model.table(Table::remedies).row("review")->values[3] = "3";
    const Reading r(render(model, Style::pdf_raw));
    const TableRead& read = r.report.table(Table::remedies);
    EXPECT_EQ(read.rows[0].state, RowState::complete) << show(read, 0);
    EXPECT_EQ(text::to_string(read.cell(0, 3).value), "3");
  }
}

// The page had room for three columns of figures; the others stand on the next, or behind all.
TEST(PartsOfTables, ColumnsOnAnotherPage) {
  for (const std::string_view form : form_ids())
    for (const size_t on_page : {12, 30}) {
      SCOPED_TRACE(std::string(form).append(std::to_string(on_page)));
      Specimen model = specimen(form);
      const TableModel& table = model.table(Table::requests);
      std::string text = render(model, Style::pdf_layout);
      const size_t begin = text.find("一、本年新收");
      const size_t end = text.find("四、", text.find("四、结转") + 1);
      std::string out, right;
      for (size_t r = 0; r < table.rows.size(); ++r) {
        const TableRow& row = table.rows[r];
        out += std::string(table.form->rows[static_cast<size_t>(row.form_row)].label) + "   ";
        for (size_t c = 0; c < row.values.size(); ++c)
          (c < 3 ? out : right) += row.values[c] + "   ";
        out += "\n", right += "\n";
        if ((r + 1) % on_page == 0 || r + 1 == table.rows.size())
          out += "- 2 -\n" + std::string("社会公益组织   法律服务机构   其他   总计\n") + right +
                 "- 3 -\n",
              right.clear();
      }
      const Reading r(text.replace(begin, end - begin, out));
      for (const TableRow& row : table.rows) {
        const TableRead& read = r.report.table(Table::requests);
        const auto n = static_cast<size_t>(row.form_row);
        EXPECT_EQ(read.rows[n].state, RowState::complete) << show(read, n);
        EXPECT_EQ(guessed(read, table, row), "");
      }
    }
}

// One of the two characters of a label is wrong, as a program reads a picture.
TEST(PartsOfTables, ShortLabelsWithAWrongCharacter) {
  const auto expect_read = [](std::string_view label, std::string_view wrong, Table t,
                              std::string_view key) {
    for (const Style style : {Style::tsv, Style::bars_row, Style::pdf_raw}) {
      SCOPED_TRACE(name(style));
      std::string text = render(specimen("2021"), style);
      const size_t at = text.find(label);
      ASSERT_NE(at, std::string::npos);
      const Reading r(text.replace(at, label.size(), wrong));
      const TableRead& read = r.report.table(t);
      const auto row = static_cast<size_t>(read.form->find(key));
      EXPECT_EQ(read.rows[row].state, RowState::complete);
      EXPECT_TRUE(read.extras.empty());
    }
  };
  expect_read("3.其他", "3.具他", Table::requests, "closed_other");
  expect_read("规章", "规童", Table::disclosure, "rules");
}

// Tables behind the text, under captions of their own.
TEST(PartsOfTables, UnderCaptionsBehindTheText) {
  for (const std::string_view caption : {"附表{} ", "附件{}：", "附表{}\n"}) {
    SCOPED_TRACE(caption);
    Specimen model = specimen("2021");
    std::string out, tables;
    int n = 0;
    std::string title;
    for (const Block& block : model.blocks) {
      if (block.kind == BlockKind::section) title = block.text.substr(block.text.find("、") + 3);
      if (block.kind != BlockKind::table) {
        out += block.text + "\n";
        continue;
      }
      out += "详见附表。\n";
      std::string line(caption);
      line.replace(line.find("{}"), 2, std::to_string(++n));
      tables += line + title + "\n" + rows(grid(model.tables[block.table]), "   ", "\n");
    }
    const Reading r(out + tables);
    expect_tables(r, model);
  }
}

// A column of three characters breaks the labels of several rows, whose figures stand beside the
// second line.
TEST(PartsOfTables, LabelsInPiecesOfThreeCharacters) {
  for (const std::string_view form : form_ids()) {
    SCOPED_TRACE(form);
    Specimen model = specimen(form);
    TableModel& table = model.table(Table::requests);
    int n = 0;
    std::string out;
    for (TableRow& row : table.rows) {
      const std::string figure = std::to_string(++n);
      row.values = {figure, "0", "0", "0", "0", "0", figure};
      std::string line;
      for (const std::string& value : row.values) line += "     " + value;
      const std::string_view key = table.form->rows[static_cast<size_t>(row.form_row)].key;
      if (!key.starts_with("denied_") || key == "denied_secret" || key == "denied_law") {
        out += row.label + line + "\n";
        continue;
      }
      // "3.危" and three characters for each line below.
      size_t at = row.label.find('.') + 1;
      size_t lines = 0;
      for (size_t begin = 0; begin < row.label.size(); begin = at, ++lines) {
        for (size_t c = begin == 0 ? 1 : 3; c > 0 && at < row.label.size(); --c) do
            ++at;
          while (at < row.label.size() && (row.label[at] & 0xC0) == 0x80);
        out += row.label.substr(begin, at - begin) + (lines == 1 ? line : "") + "\n";
      }
    }
    std::string text = render(model, Style::pdf_layout);
    const size_t begin = text.find("一、本年新收");
    const size_t last = text.find("四、", text.find("四、结转") + 1);
    const Reading r(text.replace(begin, last - begin, out));
    const TableRead& read = r.report.table(Table::requests);
    for (const TableRow& row : table.rows) {
      EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete)
          << row.label;
      EXPECT_EQ(guessed(read, table, row), "");
    }
    EXPECT_TRUE(read.extras.empty());
  }
}

// 无 in narrow cells: those of two touch each other.
TEST(PartsOfTables, SignsThatTouchEachOther) {
  Specimen model = specimen("2021");
  std::string text = render(model, Style::pdf_raw);
  const std::string row = "2.重复申请 ";
  const size_t at = text.find(row);
  ASSERT_NE(at, std::string::npos);
  const size_t end = text.find('\n', at);
  const Reading r(text.replace(at, end - at, row + "无无 无 3 无 无 3"));
  const TableRead& read = r.report.table(Table::requests);
  EXPECT_EQ(show(read, static_cast<size_t>(read.form->find("refused_repeat"))),
            "refused_repeat: ? ? ? 3 ? ? 3 [complete, values 7]");
}

}  // namespace
}  // namespace gouji::support
