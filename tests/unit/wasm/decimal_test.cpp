#include "wasm/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <string>

namespace gouji::decimal {
namespace {

TEST(Decimal, IsThatOfTheCLibrary) {
  for (const char* text : {"0",
                           "-0",
                           "1",
                           "-1",
                           "+7",
                           "1000",
                           "1.5",
                           "-1.5",
                           ".5",
                           "5.",
                           "0.1",
                           "12345.6789",
                           "1e3",
                           "1E+3",
                           "1e-3",
                           "2147483647",
                           "2147483648",
                           "-2147483649",
                           "123456789012345",
                           "0.000000000000001",
                           "1e22",
                           "1e-22",
                           "1.9999999999999999999",
                           "00012",
                           "1e400",
                           "-1e400",
                           "1e-400",
                           "0e999999999",
                           "1e99999999999",
                           "1,5",
                           "12abc",
                           "1e",
                           "1e+",
                           "1.2.3",
                           "7e2e2",
                           "",
                           "-",
                           ".",
                           "e5",
                           "-.e5",
                           "a"}) {
    const char* end = nullptr;
    char* its = nullptr;
    const double value = read(text, &end);
    EXPECT_EQ(value, std::strtod(text, &its)) << text;
    EXPECT_EQ(std::signbit(value), std::signbit(std::strtod(text, &its))) << text;
    EXPECT_EQ(end, its) << text;
  }
}

TEST(Decimal, ManyDigitsAndFarPowersAreNear) {
  for (const char* text : {"12345678901234567890123456789", "0.12345678901234567890123456789",
                           "1.7976931348623157e308", "3.14159265358979e-300", "9.87654321e123"}) {
    const char* end = nullptr;
    const double right = std::strtod(text, nullptr);
    EXPECT_NEAR(read(text, &end) / right, 1, 1e-14) << text;
    EXPECT_EQ(*end, '\0');
  }
  std::string many_nines(20000, '9');
  many_nines += "e-19999";
  const char* end = nullptr;
  EXPECT_TRUE(std::isfinite(read(many_nines.c_str(), &end)));
  EXPECT_EQ(*end, '\0');
}

}  // namespace
}  // namespace gouji::decimal
