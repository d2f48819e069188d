// Marks of Markdown that stand literally in paragraphs.
#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace gouji::support
