// Marks of Markdown that stand literally in paragraphs.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/support/reading.h"

namespace gouji::support {
namespace {

Specimen marked() {
  Specimen model = specimen("2021");
  int n = 0;
  for (Block& block : model.blocks) {
    if (block.kind == BlockKind::title) block.text = "# " + block.text;
    if (block.kind == BlockKind::section)
      block.text = ++n % 2 == 0 ? "## " + block.text : "**" + block.text + "**";
    if (block.kind == BlockKind::aspect) block.text = "### **" + block.text + "**";
  }
  return model;
}

void expect_whole(const Reading& r) {
  ASSERT_EQ(r.recognition, report::Recognition::report);
  EXPECT_EQ(r.report.agency, specimen("2021").agency);
  for (size_t s = 0; s < report::kSections; ++s)
    EXPECT_TRUE(r.report.sections[s].found) << "section " << s + 1;
  for (size_t a = 0; a < report::kAspects; ++a)
    EXPECT_FALSE(r.report.aspects[a].empty()) << "aspect " << a + 1;
}

TEST(Marks, InEveryStyle) {
  for (const Style style : styles()) {
    if (style == Style::markdown || style == Style::markdown_split)
      continue;  // they have their own
    SCOPED_TRACE(name(style));
    const Reading r(marked(), style);
    expect_whole(r);
    expect_tables(r, specimen("2021"));
  }
}

TEST(Marks, AtTheFrontOfAParagraph) {
  std::string text = render(specimen("2021"), Style::html);
  const size_t at = text.find("（一）主动公开");
  ASSERT_NE(at, std::string::npos);
  const size_t end = text.find('<', at);
  text.insert(end, "**。");
  text.insert(at, "**");
  expect_whole(Reading(text));
}

// What converters leave at the end of a line is no part of its last cell.
TEST(Marks, BreaksOfHtmlAtTheEndsOfLines) {
  for (const Style style : {Style::bars_row, Style::spaces, Style::cell_per_line, Style::markdown})
    for (const std::string_view mark : {"<br>", "<br/>", "<br /><br>"}) {
      std::string text;
      for (const char c : render(specimen("2021"), style))
        c == '\n' ? text.append(mark).append("\n") : text += c;
      SCOPED_TRACE(name(style));
      const Reading r(text);
      expect_whole(r);
      expect_tables(r, specimen("2021"));
    }
}

// The report with each of its figures between `open` and `close`.
std::string with_tags(const Specimen& model, Style style, std::string_view open,
                      std::string_view close) {
  Specimen out = model;
  for (TableModel& table : out.tables)
    for (TableRow& row : table.rows)
      for (std::string& value : row.values) value = std::string(open).append(value).append(close);
  return render(out, style);
}

// Tags of bold type that were left as text.
TEST(Marks, TagsAroundFigures) {
  const Specimen model = specimen("2021");
  for (const Style style : {Style::bars_row, Style::bars_cell, Style::tsv, Style::markdown,
                            Style::cell_per_line, Style::word_dump, Style::spaces})
    for (const auto& [open, close] :
         {std::pair{"<b>", "</b>"}, std::pair{"<span style=\"color: red\">", "</span>"},
          std::pair{"<strong><u>", "</u></strong>"}}) {
      SCOPED_TRACE(std::string(name(style)) + open);
      const Reading r(with_tags(model, style, open, close));
      expect_whole(r);
      expect_tables(r, model);
    }
}

// A list of every line is none.
TEST(Marks, OfAListInFrontOfEveryLine) {
  for (const Style style : {Style::spaces, Style::cell_per_line, Style::pdf_raw})
    for (const std::string_view mark : {"- ", "* ", "• "}) {
      const std::string text = render(specimen("2021"), style);
      std::string out;
      for (size_t i = 0; i < text.size(); ++i) {
        if ((i == 0 || text[i - 1] == '\n') && text[i] != '\n') out += mark;
        out += text[i];
      }
      SCOPED_TRACE(std::string(name(style)).append(mark));
      const Reading r(out);
      expect_whole(r);
      expect_tables(r, specimen("2021"));
    }
}

// The line below the head of a table, in Markdown of which all lines were joined.
TEST(Marks, RulesOfMarkdownOnOneLine) {
  const Specimen model = specimen("2021");
  std::string text;
  for (const char c : render(model, Style::markdown)) text += c == '\n' ? ' ' : c;
  constexpr std::string_view kTight = "---|";
  for (size_t at = text.find(kTight); at != std::string::npos; at = text.find(kTight, at))
    text.replace(at, kTight.size(), " --- |");
  ASSERT_NE(text.find("| --- | --- |"), std::string::npos);
  expect_tables(Reading(text), model);
}

}  // namespace
}  // namespace gouji::support
