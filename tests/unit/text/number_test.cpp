#include "core/text/number.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "core/text/fold.h"

namespace gouji::text {
namespace {

struct NumberCase {
  const char* source;      // folded before it is read
  const char* value;       // nullptr: no number
  const char* rest;        // of the folded text
  const char* flags = "";  // c(hinese) g(rouped) z(ero leads) s(caled)
};

std::string flags_of(const ScannedNumber& n) {
  std::string flags;
  if (n.chinese) flags += 'c';
  if (n.grouped) flags += 'g';
  if (n.leading_zero) flags += 'z';
  if (n.scaled) flags += 's';
  return flags;
}

const NumberCase kCases[] = {
    {"0", "0", ""},
    {"12件", "12", "件"},
    {"１２ 3件", "123", "件"},
    {"+10", "10", ""},
    {"-3", "-3", ""},
    {"－３", "-3", ""},
    {"-0", "0", ""},
    {"+", nullptr, ""},
    {"-", nullptr, ""},
    {"--3", nullptr, ""},
    {"", nullptr, ""},
    {"件", nullptr, ""},
    {".5", nullptr, ""},
    {"007", "7", "", "z"},
    {"00", "0", "", "z"},
    {"0.5", "0.5", ""},
    {"1.50", "1.5", ""},
    {"1.00", "1", ""},
    {"160.5964万元", "1605964", "元", "s"},
    {"1.8万条", "18000", "条", "s"},
    {"0.00005万", "0.5", "", "s"},
    {"3亿", "300000000", "", "s"},
    {"1.8万亿", "1800000000000", "", "s"},
    {"1万2千件", "12000", "件", "s"},
    {"1万2千3百件", "12300", "件", "s"},
    {"-1万2千", "-12000", "", "s"},
    {"1.", "1", "."},
    {"1.属于", "1", ".属于"},
    {"1、", "1", "、"},
    {"1.2.3", "1", ".2.3"},
    {"2024.1.31", "2024", ".1.31"},
    {"1,010件", "1010", "件", "g"},
    {"1，010件", "1010", "件", "g"},
    {"1,234,567.25", "1234567.25", "", "g"},
    {"1,01", "1", ",01"},
    {"1,0100", "1", ",0100"},
    {"12,345,67", "12", ",345,67"},
    {"0,123", "0", ",123"},
    {"1234,567", "1234", ",567"},
    {"1,", "1", ","},
    {"999999999999999", "999999999999999", ""},
    {"000000000000000000001", "1", "", "z"},
    {"0.123456", "0.123456", ""},
    {"0.1234560", "0.123456", ""},
    {"10-20", "10", "-20"},
    // Chinese numerals
    {"零申请", "0", "申请", "c"},
    {"〇", "0", "", "c"},
    {"一", "1", "", "c"},
    {"两次", "2", "次", "c"},
    {"十件", "10", "件", "c"},
    {"十二", "12", "", "c"},
    {"二十", "20", "", "c"},
    {"二十一、", "21", "、", "c"},
    {"廿三", "23", "", "c"},
    {"一百", "100", "", "c"},
    {"一百二", "120", "", "c"},
    {"一百零二", "102", "", "c"},
    {"一百一十二", "112", "", "c"},
    {"一百十二", "112", "", "c"},
    {"两百零三", "203", "", "c"},
    {"一千二百", "1200", "", "c"},
    {"一千零一十", "1010", "", "c"},
    {"一千零", "1000", "零", "c"},
    {"一千二", "1200", "", "c"},
    {"九千九百九十九", "9999", "", "c"},
    {"一万二千", "12000", "", "cs"},
    {"一万二", "12000", "", "cs"},
    {"一萬兩千", "12000", "", "cs"},
    {"一万零三十", "10030", "", "cs"},
    {"二十万三千零五", "203005", "", "cs"},
    {"五千万", "50000000", "", "cs"},
    {"一亿二千三百万", "123000000", "", "cs"},
    {"三万亿", "3000000000000", "", "cs"},
    {"二〇二四年", "2024", "年", "c"},
    {"二零一九", "2019", "", "c"},
    {"一二三", "123", "", "c"},
    {"百", nullptr, ""},
    {"千", nullptr, ""},
    {"万元", nullptr, ""},
    {"亿", nullptr, ""},
    {"二三十件", nullptr, ""},
    {"十百", "10", "百", "c"},
    {"二十廿", "20", "廿", "c"},
};

TEST(ScanNumber, Table) {
  for (const NumberCase& c : kCases) {
    const std::string text = folded(c.source);
    uint32_t too_many = 99;
    const std::optional<ScannedNumber> found = scan_number(text, &too_many);
    EXPECT_EQ(too_many, 0u) << c.source;
    ASSERT_EQ(found.has_value(), c.value != nullptr) << c.source;
    if (!found) continue;
    EXPECT_EQ(to_string(found->value), c.value) << c.source;
    EXPECT_EQ(text.substr(found->length), c.rest) << c.source;
    EXPECT_EQ(flags_of(*found), c.flags) << c.source;
  }
}

struct TooLongCase {
  const char* text;
  uint32_t length;
};

TEST(ScanNumber, RefusesWhatIsNotExact) {
  const TooLongCase cases[] = {
      {"1234567890123456", 16},
      {"-1234567890123456件", 16},
      {"0.1234567", 9},
      {"99999999999999999999999999999999999999", 38},
      {"999999999999999万", 15},
      {"1234567亿亿", 0},  // the second 亿 is no part of it
      {"一二三四五六七八九〇一二三四五六", 48},
      {"九千九百九十九万亿", 27},
  };
  for (const TooLongCase& c : cases) {
    uint32_t too_many = 99;
    const auto found = scan_number(c.text, &too_many);
    EXPECT_EQ(found.has_value(), c.length == 0) << c.text;
    EXPECT_EQ(too_many, c.length) << c.text;
    EXPECT_EQ(scan_number(c.text).has_value(), found.has_value());  // without the second argument
  }
}

TEST(Decimal, Arithmetic) {
  EXPECT_EQ(to_string(Decimal{5, 1} + Decimal{25, 2}), "0.75");
  EXPECT_EQ(to_string(integer(10) - Decimal{1, 6}), "9.999999");
  EXPECT_EQ(to_string(integer(3) - integer(5)), "-2");
  EXPECT_EQ(to_string(Decimal{15, 1} * 4), "6");
  EXPECT_EQ(to_string(Decimal{961716, 1}), "96171.6");
  EXPECT_EQ(to_string(Decimal{-5, 3}), "-0.005");
  EXPECT_EQ(to_string(Decimal{0, 4}), "0");
  EXPECT_EQ(to_string(integer(std::numeric_limits<int64_t>::min())), "-9223372036854775808");
  EXPECT_TRUE((Decimal{150, 2}) == (Decimal{15, 1}));
  EXPECT_FALSE((Decimal{151, 2}) == (Decimal{15, 1}));
  EXPECT_TRUE((Decimal{-1, 0}) < (Decimal{-9, 1}));
  EXPECT_TRUE(integer(2) > (Decimal{1999999, 6}));
  EXPECT_TRUE((Decimal{150, 1}).is_integer());
  EXPECT_FALSE((Decimal{151, 1}).is_integer());
}

// The ends of the range: no overflow, the nearest there is.
TEST(Decimal, Saturates) {
  constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
  EXPECT_EQ((integer(kMax) + integer(1)).mantissa, kMax);
  EXPECT_EQ((integer(kMin) - integer(kMax)).mantissa, -kMax);
  EXPECT_EQ((integer(kMin) * kMin).mantissa, kMax);
  EXPECT_EQ((integer(kMax) * -2).mantissa, -kMax);
  EXPECT_TRUE((integer(kMax) + Decimal{1, 6}) == integer(kMax));
  EXPECT_TRUE((Decimal{kMax, 6}) < integer(kMax));
  EXPECT_TRUE((Decimal{kMin, 0}) < (Decimal{kMax, 6}));
  // A sum that fits once its zeros are gone is exact.
  EXPECT_EQ(to_string(Decimal{kMax - 7, 1} + Decimal{kMax - 7, 1}), "1844674407370955160");
}

}  // namespace
}  // namespace gouji::text
