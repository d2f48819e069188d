#include "core/rules/readings/slips.h"

#include <gtest/gtest.h>

namespace gouji::rules {
namespace {

bool slip(int64_t stated, int64_t meant) {
  return may_be_slip_for(text::Decimal{stated, 0}, text::Decimal{meant, 0});
}

TEST(Slips, ADigitTooMany) {
  EXPECT_TRUE(slip(12500, 1250));
  EXPECT_TRUE(slip(11, 1));
  EXPECT_FALSE(slip(12500, 1350));
  EXPECT_FALSE(slip(1250, 12500));
}

TEST(Slips, AnotherDigitAtTheBegin) {
  EXPECT_TRUE(slip(3240, 2240));
  EXPECT_FALSE(slip(32, 22));
  EXPECT_FALSE(slip(3241, 2240));
}

TEST(Slips, DigitsInAnotherOrder) {
  EXPECT_TRUE(slip(501, 105));
  EXPECT_FALSE(slip(51, 15));
  EXPECT_FALSE(slip(502, 105));
}

}  // namespace
}  // namespace gouji::rules
