// What is a report, and what only speaks of one.
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

std::string english() {
  std::string out;
  for (int i = 0; i < 8; ++i)
    out +=
        "The rows of the table and the order of the columns is what the form of the year says.\n";
  return out;
}

std::string report_text() { return render(specimen("2021"), Style::bars_row); }

// The form explained in English, with its headings, and a heading again in another list.
TEST(Recognise, EnglishTextAboutTheForm) {
  std::string text = report_text();
  text.erase(0, text.find("一、总体情况"));
  for (const std::string& more : {std::string(), "\n\n" + text})
    EXPECT_EQ(
        Reading("# The form\n\n" + english() + "\n" + text + more + "\n" + english()).recognition,
        report::Recognition::not_a_report);
}

TEST(Recognise, ReportInTwoLanguages) {
  const Reading r(report_text() + "\n" + english() + english());
  EXPECT_EQ(r.recognition, report::Recognition::report);
  expect_tables(r, specimen("2021"));
}

TEST(Recognise, TwoReportsAreSeveral) {
  EXPECT_EQ(Reading(report_text() + "\n" + report_text()).recognition,
            report::Recognition::several_reports);
}

}  // namespace
}  // namespace gouji::support
