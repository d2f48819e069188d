// Numbers of pages among lines of text.
#include "core/document/plain/page_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace gouji::document {
namespace {

std::string page(std::string_view line, std::string_view number) {
  std::string out;
  for (int i = 0; i < 8; ++i) out.append(line).append("\n");
  return out.append(number).append("\n");
}

std::vector<std::string> found(const std::string& text) {
  std::vector<std::string> out;
  for (const uint32_t at : page_numbers(text))
    out.push_back(text.substr(at, text.find_first_not_of("0123456789", at) - at));
  return out;
}

using Numbers = std::vector<std::string>;

TEST(PageNumbers, CountOnOverTheWholeText) {
  EXPECT_EQ(found(page("规章 0 0 0", "1") + page("总计 5", "2") + page("本局", " 3 ")),
            (Numbers{"1", "2", "3"}));
  EXPECT_EQ(found(page("规章 0 0 0", "2\r") + page("总计 5", "3\r")), (Numbers{"2", "3"}));
}

TEST(PageNumbers, FiguresThatStandAloneAreNone) {
  // One that does not count on makes all of them doubtful.
  EXPECT_EQ(found(page("规章", "1") + page("总计", "2") + page("本局", "0")), Numbers{});
  EXPECT_EQ(found(page("规章", "1") + page("总计", "3")), Numbers{});
  EXPECT_EQ(found(page("规章", "1")), Numbers{});
  EXPECT_EQ(found("新收\n1\n上年结转\n2\n总计\n3\n"), Numbers{});          // no page is so short
  EXPECT_EQ(found(page("规章", "17") + page("总计", "18")), Numbers{});    // no page of a report
  EXPECT_EQ(found(page("规章", "\t1") + page("总计", "\t2")), Numbers{});  // cells of a dump
  EXPECT_EQ(found(page("规章", "1件") + page("总计", "2件")), Numbers{});
}

TEST(PageNumbers, StandBetweenBlankLinesWhereCellsHaveLinesOfTheirOwn) {
  const auto cells = [](std::string_view number) {
    return "规章\n0\n0\n0\n行政处罚\n209\n\n" + std::string(number) + "\n\n行政强制\n84\n";
  };
  EXPECT_EQ(found(cells("1") + cells("2") + cells("3")), (Numbers{"1", "2", "3"}));
  EXPECT_EQ(found(cells("1") + cells("2")), Numbers{});  // two may be chance
  EXPECT_EQ(found(cells("1") + cells("2") + cells("2")), Numbers{});
}

TEST(PageNumbers, BeforeFormFeeds) {
  EXPECT_EQ(found("规章 0\n1\n\f总计 5\n2\n\f"), (Numbers{"1", "2"}));
  EXPECT_EQ(found("规章 0\n1\n\f总计 5\n7\n\f"), Numbers{});
}

}  // namespace
}  // namespace gouji::document
