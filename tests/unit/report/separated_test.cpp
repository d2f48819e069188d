// Reports saved as values parted by commas or semicolons.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/flatten.h"
#include "tests/support/reading.h"

namespace gouji::support {
namespace {

// The tab-separated report with another mark; cells that hold the mark, and every fifth, in quotes.
std::string separated(const Specimen& model, char mark, bool prose_too) {
  std::string out;
  int cells = 0;
  const auto put = [&](std::string_view cell) {
    const bool quoted = cell.find(mark) != std::string_view::npos || ++cells % 5 == 0;
    out += quoted && !cell.empty() ? '"' + std::string(cell) + '"' : std::string(cell);
  };
  for (const Block& block : model.blocks) {
    if (block.kind != BlockKind::table) {
      put(block.text);
      out += prose_too ? std::string(9, mark) + "\r\n" : "\n";
      continue;
    }
    const std::string table = tsv(grid(model.tables[block.table]));
    for (size_t i = 0; i < table.size();) {
      const size_t end = table.find_first_of("\t\n", i);
      put(std::string_view(table).substr(i, end - i));
      out += table[end] == '\t' ? std::string(1, mark) : prose_too ? "\r\n" : "\n";
      i = end + 1;
    }
  }
  return out;
}

TEST(Separated, IsReadCellByCell) {
  for (const std::string_view form : form_ids())
    for (const char mark : {',', ';'})
      for (const bool prose_too : {false, true}) {
        SCOPED_TRACE(std::string(form) + mark + (prose_too ? " all" : " tables"));
        const Specimen model = specimen(form);
        const Reading r(separated(model, mark, prose_too));
        ASSERT_EQ(r.recognition, report::Recognition::report);
        expect_tables(r, model);
        EXPECT_EQ(r.report.agency, model.agency);
        for (const report::SectionRead& s : r.report.sections) EXPECT_TRUE(s.found);
      }
}

// A blank cell keeps its column; a cell may hold a line break.
TEST(Separated, KeepsBlanksAndLineBreaks) {
  Specimen model = specimen("2021");
  *model.table(Table::requests).cell("received", "research") = "";
  std::string text = separated(model, ',', false);
  const std::string_view label = "1.本机关不掌握相关政府信息";
  const size_t at = text.find(label);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, label.size(), "\"1.本机关不掌握\n相关政府信息\"");
  if (text[at - 1] == '"') text = text.replace(text.find("\"\"1.本"), 2, "\"");
  if (const size_t twice = text.find("信息\"\""); twice != std::string::npos)
    text.erase(twice + 7, 1);
  expect_tables(Reading(text), model);
}

// Each row as programs write a list.
TEST(Separated, InBracketsAndQuotes) {
  const Specimen model = specimen("2021");
  for (const std::string_view quote : {"\"", "'"}) {
    std::string text;
    for (const Block& block : model.blocks) {
      if (block.kind != BlockKind::table) {
        text += block.text + "\n";
        continue;
      }
      const std::string table = tsv(grid(model.tables[block.table]));
      text += "[";
      for (size_t i = 0; i < table.size();) {
        const size_t end = table.find_first_of("\t\n", i);
        const bool begins = i == 0 || table[i - 1] == '\n';
        text.append(begins ? "[" : "").append(quote).append(table, i, end - i).append(quote);
        text += table[end] == '\t' ? ", " : end + 1 == table.size() ? "]]\n" : "],\n";
        i = end + 1;
      }
    }
    expect_tables(Reading(text), model);
  }
}

// Commas of sentences and of numbers are no marks.
TEST(Separated, IsNotSeenInProse) {
  const std::string text =
      "新收申请1,010件,答复1,010件。\n公开信息12,345条,其中动态1,200条,其他11,145条。\n";
  const document::Read read = document::read(text);
  for (const document::Row& row : read.document.rows) EXPECT_EQ(row.kind, document::RowKind::loose);
}

// One table of the text has commas between its cells, and another in a figure.
TEST(Separated, ThousandsBesideATableWithCommas) {
  std::string text = separated(specimen("2021"), ',', false);
  const size_t at = text.find("行政许可", text.find("信息内容"));
  const size_t end = text.find('\n', at);
  ASSERT_NE(at, std::string::npos);
  const Reading r(text.replace(at, end - at, "行政许可                    1,768"));
  const TableRead& read = r.report.table(Table::disclosure);
  const auto licensing = static_cast<size_t>(read.form->find("licensing"));
  EXPECT_EQ(text::to_string(read.cell(licensing, 0).value), "1768");
}

}  // namespace
}  // namespace gouji::support
