// What is told of several characters at once is what is told of each.
#include "core/text/three_bytes.h"

#include <gtest/gtest.h>

#include <string>

namespace gouji::text {
namespace {

TEST(ThreeBytes, FourCharactersAreOrdinaryWhenEachIs) {
  int ordinary = 0;
  for (size_t place = 0; place < 4; ++place)
    for (int lead = 0; lead < 256; ++lead)
      for (const std::string tail : {"\xA5\x80", "\x80\xBF", "\x7F\x80", "\xC0\x80", "\xA5\x7F"}) {
        std::string text = "县林业局县县";  // bytes behind the four are read, too
        text.replace(3 * place, 3, std::string(1, static_cast<char>(lead)) + tail);
        bool each = true;
        for (size_t i = 0; i < 4; ++i) each = each && is_ordinary(four_bytes(text.data() + 3 * i));
        EXPECT_EQ(four_are_ordinary(text.data()), each) << place << ' ' << lead << ' ' << tail;
        ordinary += each;
      }
  EXPECT_EQ(ordinary, 4 * 2 * 14);  // E1–EC, EE, EF with either good tail
}

TEST(ThreeBytes, TwoLeadsAreHanWhenEachIs) {
  const auto is_han_lead = [](uint32_t b) { return b >= 0xE4 && b <= 0xE9; };
  for (uint32_t first = 0; first < 256; ++first)
    for (uint32_t second = 0; second < 256; ++second)
      for (const uint32_t between : {0x000000U, 0xFFFF00U, 0x80B800U})
        EXPECT_EQ(are_han_leads(first | between | second << 24),
                  is_han_lead(first) && is_han_lead(second))
            << first << ' ' << second;
}

}  // namespace
}  // namespace gouji::text
