#include "core/report/prose_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace gouji::report;

ProseIndex index_of(const std::vector<std::string>& paragraphs) {
  ProseIndex index;
  uint32_t at = 0;
  for (const std::string& p : paragraphs) {
    const auto end = at + static_cast<uint32_t>(p.size());
    index.add(p, p, {at, end});
    at = end + 1;
  }
  return index;
}

TEST(ProseIndex, HoldsEveryStretchOfItsParagraphs) {
  const std::vector<std::string> paragraphs = {"优化政府网站，办理×件A1", "\xF0\xA0\x80\x80县",
                                               "é"};
  const ProseIndex index = index_of(paragraphs);
  for (const std::string& p : paragraphs)
    for (size_t begin = 0; begin < p.size(); ++begin)
      for (size_t end = begin + 1; end <= p.size(); ++end) {
        const auto inside = [&](size_t i) { return i < p.size() && (p[i] & 0xC0) == 0x80; };
        if (inside(begin) || inside(end)) continue;
        EXPECT_TRUE(index.may_hold(p.substr(begin, end - begin))) << p.substr(begin, end - begin);
      }
}

// Of each paragraph by itself, however short or long.
TEST(ProseIndex, HoldsEveryStretchOfEachParagraph) {
  std::vector<std::string> paragraphs = {"公", "优化政府网站，办理×件A1", "一", "县水利局"};
  std::string& long_one = paragraphs.emplace_back();
  for (int i = 0; i < 30'000; ++i) long_one.append("第").append(std::to_string(i));
  ProseIndex index;
  std::vector<ProseIndex::Traits> traits;
  uint32_t at = 0;
  for (const std::string& p : paragraphs) {
    const auto end = at + static_cast<uint32_t>(p.size());
    traits.push_back(index.add(p, p, {at, end}));
    at = end + 1;
  }
  EXPECT_TRUE(index.may_hold(traits[1], "政府网站"));
  EXPECT_TRUE(index.may_hold(traits[1], "×件A1"));
  EXPECT_TRUE(index.may_hold(traits[3], "县水利局"));
  EXPECT_TRUE(index.may_hold(traits[4], "第29999"));
  EXPECT_FALSE(index.may_hold(traits[3], "政府网站"));
  EXPECT_FALSE(index.may_hold(traits[0], "县水利局"));
  // One that was not added may hold everything.
  EXPECT_TRUE(index.may_hold(ProseIndex::Traits{}, "政府网站"));
}

TEST(ProseIndex, KnowsWordsThatStandNowhere) {
  const ProseIndex index = index_of({"进一步优化政府网站", "公开"});
  for (const char* word : {"进下一步", "站公", "开公", "化优", "HYPERLINK"})
    EXPECT_FALSE(index.may_hold(word)) << word;
  EXPECT_TRUE(index.has('\xE8'));
  EXPECT_FALSE(index.has('X'));
}

TEST(ProseIndex, TellsWhichKindsStandSideBySide) {
  const ProseIndex index = index_of({"栏　目，3件(2", "）。\n"});
  struct Case {
    Kinds before, behind;
    bool follows;
  };
  for (const Case& c : {Case{kHan, kHan, true}, Case{kHan, kBlank, true}, Case{kBlank, kHan, true},
                        Case{kPoint, kDigit, true}, Case{kHan, kHalfOpen, true},
                        Case{kBracket, kStop, true}, Case{kStop, kLineBreak | kDigit, true},
                        Case{kStop, kPoint, false}, Case{kDigit, kBracket, false},
                        Case{kHan | kDigit, kLetter, false}, Case{kBlank, kDigit, false}})
    EXPECT_EQ(index.follows(c.before, c.behind), c.follows) << c.before << " " << c.behind;
  EXPECT_EQ(index.kinds(),
            kHan | kBlank | kPoint | kDigit | kHalfOpen | kBracket | kStop | kLineBreak);
}

TEST(ProseIndex, GivesTheBracketsOfEachParagraph) {
  const ProseIndex index = index_of({"“甲”(", "乙", "》"});
  const auto first = index.brackets({0, 10});
  EXPECT_EQ(std::vector<uint32_t>(first.begin(), first.end()), (std::vector<uint32_t>{0, 6, 9}));
  EXPECT_TRUE(index.brackets({11, 14}).empty());
  EXPECT_EQ(index.brackets({15, 18}).size(), 1U);
}

TEST(ProseIndex, NoRepeatIsMissed) {
  const std::string unit = "青禾县水利局认真落实条例要求";
  for (size_t characters = 3; characters <= 12; ++characters)
    for (const std::string before : {"", "年，", "县水利局青禾县，"}) {
      const std::string word = unit.substr(0, 3 * characters);
      const std::string text = std::string(before).append(word).append(word).append("。");
      EXPECT_TRUE(ProseIndex().add(text, text, {0, 0}).may_repeat) << text;
    }
  const std::string wide = "\xF0\xA0\x80\x80\xF0\xA0\x80\x81\xF0\xA0\x80\x82";
  EXPECT_TRUE(ProseIndex().add(wide + wide, {}, {0, 0}).may_repeat);
}

TEST(ProseIndex, MostTextRepeatsNothing) {
  for (const std::string text :
       {"", "认真落实条例要求", "公开公开", "政府信息公开和政府信息公开年报"})
    EXPECT_FALSE(ProseIndex().add(text, text, {0, 0}).may_repeat) << text;
}

TEST(ProseIndex, StaysInsideTextThatBreaksOff) {
  for (const std::string text : {"\xE5", "\xE5\xAF", "\xF0\xA0", "\xC3", "县\xE5"}) {
    ProseIndex index;
    index.add(text, text, {0, static_cast<uint32_t>(text.size())});
    EXPECT_TRUE(index.may_hold(text)) << text.size();
  }
}

}  // namespace
