#include "core/text/utf16.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace gouji::text {
namespace {

// Counts from the start, one byte at a time.
Place reference(std::string_view text, uint32_t byte) {
  Place place;
  for (uint32_t i = 0; i < byte && i < text.size(); ++i) {
    const auto b = static_cast<uint8_t>(text[i]);
    const uint32_t units = (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
    place.utf16 += units;
    place.column += units;
    const bool ends = b == '\n' || (b == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'));
    if (ends) {
      ++place.line;
      place.column = 1;
    }
  }
  return place;
}

TEST(Places, Few) {
  const std::string text = "a总𠮷b\n\r\nc\rd";
  const Places places(text);
  EXPECT_EQ(places.at(0), (Place{0, 1, 1}));
  EXPECT_EQ(places.at(1), (Place{1, 1, 2}));
  EXPECT_EQ(places.at(2), (Place{1, 1, 2}));  // inside of 总
  EXPECT_EQ(places.at(4), (Place{2, 1, 3}));
  EXPECT_EQ(places.at(7), (Place{2, 1, 3}));  // inside of 𠮷
  EXPECT_EQ(places.at(8), (Place{4, 1, 5}));
  EXPECT_EQ(places.at(9), (Place{5, 1, 6}));   // \n
  EXPECT_EQ(places.at(10), (Place{6, 2, 1}));  // \r of \r\n
  EXPECT_EQ(places.at(11), (Place{7, 2, 2}));  // \n of \r\n
  EXPECT_EQ(places.at(12), (Place{8, 3, 1}));  // c
  EXPECT_EQ(places.at(14), (Place{10, 4, 1}));
  EXPECT_EQ(places.at(15), (Place{11, 4, 2}));
  EXPECT_EQ(places.at(999), (Place{11, 4, 2}));
  EXPECT_EQ(places.utf16(SourceSpan{4, 8}), (Utf16Span{2, 4}));
  EXPECT_EQ(Places("").at(0), (Place{0, 1, 1}));
}

TEST(Places, EveryByteOfLongTexts) {
  // Without the last two no line ends in \r.
  const char* parts[] = {"a", "总", "𠮷", "é", "\n", "0\t", "政府信息公开申请", "\r\n", "\r"};
  std::mt19937 random(11);
  for (const size_t kinds : {std::size(parts) - 2, std::size(parts)})
    for (const size_t size : {511u, 512u, 513u, 1024u, 5000u}) {
      std::string text;
      while (text.size() < size) text += parts[random() % kinds];
      const Places places(text);
      for (uint32_t i = 0; i <= text.size(); ++i) {
        uint32_t start = i;
        while (start < text.size() && (static_cast<uint8_t>(text[start]) & 0xC0) == 0x80) --start;
        ASSERT_EQ(places.at(i), reference(text, start)) << size << " at " << i;
      }
      // Whatever was asked before.
      for (int n = 0; n < 2000; ++n) {
        const auto i = static_cast<uint32_t>(random() % (text.size() + 1));
        ASSERT_EQ(places.at(i), Places(text).at(i)) << size << " at " << i;
      }
    }
}

}  // namespace
}  // namespace gouji::text
