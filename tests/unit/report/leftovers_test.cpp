// Changes, comments and hidden text of a file, carried to the rules.
#include "core/report/outline/leftovers.h"

#include <gtest/gtest.h>

namespace gouji::report {
namespace {

TEST(Leftovers, AreCountedByKindWhateverTheyTouch) {
  const document::Read read = document::read(
      "<html><body><p>甲<ins>乙</ins><ins>丙</ins></p><p>丁<del>戊</del></p><p>己<ins>庚</ins></p>"
      "<p style='display:none'>辛</p><p>壬<a class=msocomanchor>[A1]</a></p></body></html>");
  Report report;
  report.text = read.document.text;
  find_leftovers(read.document, report);
  ASSERT_EQ(report.leftovers.size(), 2u) << "what a page hides is not the report's";
  EXPECT_EQ(report.leftovers[0].kind, LeftoverKind::tracked_change);
  EXPECT_EQ(report.leftovers[0].count, 3u);
  EXPECT_EQ(report.raw(report.leftovers[0].at), "乙");
  EXPECT_EQ(report.leftovers[1].kind, LeftoverKind::comment);
  EXPECT_EQ(report.leftovers[1].count, 1u);
  EXPECT_EQ(report.raw(report.leftovers[1].at), "壬");
}

}  // namespace
}  // namespace gouji::report
