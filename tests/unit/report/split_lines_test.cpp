// Rows of a page that its text gives on two lines.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/reading.h"

namespace gouji::support {
namespace {

// The clean report as a page gives it, the row 4.保护第三方合法权益 of the requests printed so.
std::string show_row(std::string_view lines) {
  Specimen model = specimen("2021");
  model.table(Table::requests).row("denied_third_party")->values = {"QQ"};
  std::string text = render(model, Style::pdf_raw);
  const size_t at = text.find("QQ");
  const size_t line = text.rfind('\n', at) + 1;
  text.replace(line, at + 2 - line, lines);
  const Reading r(text);
  const TableRead& read = r.report.table(Table::requests);
  return show(read, static_cast<size_t>(read.form->find("denied_third_party")));
}

TEST(SplitLines, AreOneRow) {
  constexpr std::string_view kWhole = "denied_third_party: 3 0 1 0 2 0 6 [complete, values 7]";
  EXPECT_EQ(show_row("                 保护第三方 3\n"
                     "       （三）不予公 4.合法权益       0    1    0    2    0    6"),
            kWhole);
  EXPECT_EQ(show_row("       （三）不予公 4.保护第      3    0    1    0    2    0\n"
                     "              三方合法权益                                  6"),
            kWhole);
}

// Values one below the other are those of two rows.
TEST(SplitLines, RowsWithLostCellsAreNotJoined) {
  EXPECT_EQ(show_row("    4.保护第三方合法权益      3                             3\n"
                     "    5.属于三类内部事务信息    1    0    1              0    2"),
            "denied_third_party: ? ? ? ? ? ? ? [damaged, values 2]");
  // Nor where labels of another width shift the values.
  EXPECT_EQ(show_row("4.保护第三方合法权益        1                        2      3\n"
                     "5.属于三类内部事务信息   540   310                396            1246"),
            "denied_third_party: ? ? ? ? ? ? ? [damaged, values 3]");
  // Nor where the sums hold by chance.
  EXPECT_EQ(show_row("4.保护第三方合法权益     1          0   0   1        2\n"
                     "5.属于三类内部事务信       0                    0"),
            "denied_third_party: ? ? ? ? ? ? ? [damaged, values 5]");
  // Nor where a narrow column broke the labels.
  EXPECT_EQ(show_row("4.保护第三       1                        2      3\n"
                     "方合法权益信息   540   310                396            1246"),
            "denied_third_party: ? ? ? ? ? ? ? [damaged, values 3]");
}

}  // namespace
}  // namespace gouji::support
