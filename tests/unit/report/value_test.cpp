#include "core/report/tables/value.h"

#include <gtest/gtest.h>

#include "core/text/fold.h"

namespace gouji::report {
namespace {

ValueRead read(std::string_view raw) { return read_value(raw, text::folded(raw)); }

// Marks of notes behind a figure are none of its digits; alone they are what they fold to.
TEST(Value, MarksOfNotes) {
  for (const std::string_view raw : {"23①", "23⑫", "23²", "23⁴", "23①②", "23*", "23**", "23[1]",
                                     "23［12］", "23(注)", "23（注2）", "23[注1]"}) {
    const ValueRead value = read(raw);
    EXPECT_EQ(value.state, CellState::value) << raw;
    EXPECT_EQ(text::to_string(value.value), "23") << raw;
    EXPECT_NE(value.quirks & kQuirkStray, 0) << raw;
  }
  for (const std::string_view raw : {"①", "²", "⑩①", "[1]"})
    EXPECT_EQ(read(raw).quirks & kQuirkStray, 0);
}

// Signs that offices put where nothing is.
TEST(Value, SignsForNothing) {
  for (const std::string_view raw : {"/", "—", "─", "━", "×", "…", "……", "_"}) {
    EXPECT_EQ(read(raw).state, CellState::placeholder) << raw;
    EXPECT_TRUE(looks_like_value(raw, text::folded(raw))) << raw;
  }
  for (const std::string_view raw : {"〇", "○", "1○"}) {
    EXPECT_EQ(read(raw).state, CellState::value) << raw;
    EXPECT_NE(read(raw).quirks & kQuirkLetters, 0) << raw;
  }
}

// A page's number is parted by blanks, too.
TEST(Value, FiguresInARow) {
  for (const std::string_view raw : {"第 3 页 共 9 页", "第 3 页 / 共 9 页", "第 3 页，共 9 页",
                                     "第 3 页 ， 共 9 页", "- 3 -"}) {
    EXPECT_TRUE(is_page_foot(text::folded(raw))) << raw;
    EXPECT_FALSE(has_figures_in_a_row(raw)) << raw;
  }
  for (const std::string_view raw : {"1 1 3 / 1 2 8", "— — — 3 — —", "- - 3 - 3"})
    EXPECT_TRUE(has_figures_in_a_row(raw)) << raw;
}

}  // namespace
}  // namespace gouji::report
