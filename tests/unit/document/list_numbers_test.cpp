#include "core/document/list_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gouji::document {
namespace {

struct Case {
  NumberKind kind;
  std::vector<std::pair<uint32_t, std::string>> numbers;
};

const Case kCases[] = {
    {NumberKind::none, {{3, ""}}},
    {NumberKind::bullet, {{3, ""}}},
    {NumberKind::decimal, {{0, "0"}, {12, "12"}, {4294967295, "4294967295"}}},
    {NumberKind::decimal_zero, {{0, "00"}, {9, "09"}, {10, "10"}}},
    {NumberKind::decimal_full_width, {{10, "１０"}}},
    {NumberKind::number_in_dash, {{3, "- 3 -"}}},
    {NumberKind::ordinal,
     {{1, "1st"},
      {2, "2nd"},
      {3, "3rd"},
      {4, "4th"},
      {11, "11th"},
      {112, "112th"},
      {121, "121st"}}},
    {NumberKind::upper_roman, {{4, "IV"}, {1999, "MCMXCIX"}, {4000, "4000"}, {0, "0"}}},
    {NumberKind::lower_roman, {{8, "viii"}}},
    {NumberKind::upper_letter, {{1, "A"}, {26, "Z"}, {27, "AA"}, {53, "AAA"}, {9999, "9999"}}},
    {NumberKind::lower_letter, {{28, "bb"}}},
    {NumberKind::enclosed_circle, {{1, "①"}, {20, "⑳"}, {21, "21"}, {0, "0"}}},
    {NumberKind::enclosed_paren, {{1, "⑴"}, {20, "⒇"}}},
    {NumberKind::enclosed_full_stop, {{1, "⒈"}, {20, "⒛"}}},
    {NumberKind::ideograph_enclosed, {{1, "㈠"}, {10, "㈩"}, {11, "11"}}},
    {NumberKind::ideograph_digital, {{3, "三"}, {10, "一〇"}, {21, "二一"}}},
    {NumberKind::japanese_counting,
     {{1, "一"}, {10, "十"}, {11, "十一"}, {20, "二十"}, {101, "百一"}, {1110, "千百十"}}},
    {NumberKind::chinese_counting,
     {{1, "一"}, {10, "十"}, {11, "十一"}, {20, "二十"}, {99, "九十九"}, {100, "一〇〇"}}},
    {NumberKind::chinese_counting_thousand,
     {{0, "零"},
      {10, "十"},
      {19, "十九"},
      {21, "二十一"},
      {100, "一百"},
      {101, "一百零一"},
      {110, "一百一十"},
      {1001, "一千零一"},
      {1010, "一千零一十"},
      {10000, "一万"},
      {10100, "一万零一百"},
      {120000, "十二万"},
      {100000000, "100000000"}}},
    {NumberKind::chinese_legal_simplified, {{1, "壹"}, {10, "壹拾"}, {206, "贰佰零陆"}}},
    {NumberKind::chinese_legal_traditional, {{2, "貳"}, {30000, "參萬"}}},
    {NumberKind::ideograph_traditional, {{1, "甲"}, {10, "癸"}, {11, "11"}}},
    {NumberKind::ideograph_zodiac, {{1, "子"}, {12, "亥"}, {13, "13"}}},
    {NumberKind::ideograph_zodiac_traditional,
     {{1, "甲子"}, {13, "丙子"}, {60, "癸亥"}, {61, "61"}}},
};

TEST(ListNumber, EveryKind) {
  for (const Case& c : kCases)
    for (const auto& [n, text] : c.numbers)
      EXPECT_EQ(list_number(n, c.kind), text) << "kind " << static_cast<int>(c.kind) << ", " << n;
}

TEST(NumberKindOf, NamesAndCodesAgree) {
  struct Pair {
    const char* name;
    uint8_t nfc;
  };
  constexpr Pair kPairs[] = {
      {"decimal", 0},
      {"upperRoman", 1},
      {"lowerLetter", 4},
      {"ideographDigital", 10},
      {"japaneseCounting", 11},
      {"decimalFullWidth", 14},
      {"decimalEnclosedCircle", 18},
      {"bullet", 23},
      {"decimalEnclosedFullstop", 26},
      {"decimalEnclosedParen", 27},
      {"decimalEnclosedCircleChinese", 28},
      {"ideographEnclosedCircle", 29},
      {"ideographTraditional", 30},
      {"ideographZodiac", 31},
      {"chineseCounting", 37},
      {"chineseLegalSimplified", 38},
      {"chineseCountingThousand", 39},
      {"none", 255},
  };
  for (const Pair& pair : kPairs)
    EXPECT_EQ(number_kind(pair.name), number_kind(pair.nfc)) << pair.name;
  EXPECT_EQ(number_kind("hebrew1"), NumberKind::decimal);
  EXPECT_EQ(number_kind(uint8_t{200}), NumberKind::decimal);
}

std::vector<ListLevel> official() {
  std::vector<ListLevel> levels(3);
  levels[0] = {NumberKind::chinese_counting, "%1、"};
  levels[1] = {NumberKind::chinese_counting, "（%2）"};
  levels[2] = {NumberKind::decimal, "%1.%2.%3"};
  return levels;
}

TEST(ListCounter, CountsAndBeginsAnew) {
  const auto levels = official();
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 0), "一、");
  EXPECT_EQ(counter.next(levels, 1), "（一）");
  EXPECT_EQ(counter.next(levels, 1), "（二）");
  EXPECT_EQ(counter.next(levels, 2), "一.二.1");
  EXPECT_EQ(counter.next(levels, 0), "二、");
  EXPECT_EQ(counter.next(levels, 1), "（一）");
  EXPECT_EQ(counter.next(levels, 2), "二.一.1");
  EXPECT_EQ(counter.next(levels, 3), "");
}

TEST(ListCounter, HigherLevelsThatWereNotUsedShowTheirStart) {
  auto levels = official();
  levels[0].start = 3;
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 2), "三.一.1");
  EXPECT_EQ(counter.next(levels, 0), "三、");
}

TEST(ListCounter, LegalNumbersAreDecimal) {
  auto levels = official();
  levels[2].legal = true;
  ListCounter counter;
  counter.next(levels, 0);
  EXPECT_EQ(counter.next(levels, 2), "1.1.1");
}

TEST(ListCounter, RestartsOnlyAfterTheLevelsNamed) {
  auto levels = official();
  levels[1].restart = 0;
  levels[2].restart = 1;
  ListCounter counter;
  counter.next(levels, 0);
  counter.next(levels, 1);
  counter.next(levels, 2);
  EXPECT_EQ(counter.next(levels, 1), "（二）");
  EXPECT_EQ(counter.next(levels, 2), "一.二.2");
  counter.next(levels, 0);
  EXPECT_EQ(counter.next(levels, 1), "（三）");
  EXPECT_EQ(counter.next(levels, 2), "二.三.1");
}

TEST(ListCounter, AnOverrideBeginsAnew) {
  const auto levels = official();
  ListCounter counter;
  counter.next(levels, 0);
  counter.next(levels, 0);
  counter.restart(0, 5);
  EXPECT_EQ(counter.next(levels, 0), "五、");
  EXPECT_EQ(counter.next(levels, 0), "六、");
  counter.restart(1, 4);
  EXPECT_EQ(counter.next(levels, 0), "七、");
  EXPECT_EQ(counter.next(levels, 1), "（四）");
}

TEST(ListCounter, TextThatNamesNoLevelStands) {
  std::vector<ListLevel> levels(1);
  levels[0] = {NumberKind::decimal, "100%、%2%1%"};
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 0), "100%、%21%");
  levels[0].kind = NumberKind::none;
  levels[0].text = "附件";
  EXPECT_EQ(counter.next(levels, 0), "附件");
  levels[0].kind = NumberKind::bullet;
  EXPECT_EQ(counter.next(levels, 0), "");
}

}  // namespace
}  // namespace gouji::document
