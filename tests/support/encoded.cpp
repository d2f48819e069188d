#include "tests/support/encoded.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>

namespace gouji::test {

namespace {

// Two bytes for each character of the BMP, lead byte first; 0: none.
using Table = std::array<uint16_t, 0x10000>;

std::unique_ptr<const Table> make_table(const char* name) {
  auto table = std::make_unique<Table>();
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &error);
  if (U_FAILURE(error)) return table;
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
      UChar units[4];
      error = U_ZERO_ERROR;
      const int32_t size = ucnv_toUChars(converter, units, 4, bytes, 2, &error);
      uint16_t& place = (*table)[units[0]];
      if (U_SUCCESS(error) && size == 1 && units[0] != 0xFFFD && place == 0)
        place = static_cast<uint16_t>(lead << 8 | trail);
    }
  }
  ucnv_close(converter);
  return table;
}

}  // namespace

std::string encoded(std::u16string_view text, std::string_view encoding) {
  static const std::unique_ptr<const Table> gb18030 = make_table("gb18030-2022");
  static const std::unique_ptr<const Table> big5 = make_table("windows-950-2000");
  const Table& table = encoding == "big5" ? *big5 : *gb18030;
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const char16_t c = text[i];
    if (U16_IS_LEAD(c) && i + 1 < text.size() && encoding == "gb18030") {
      // GB 18030, four bytes: beyond the BMP they are counted on from 0x90308130.
      const int32_t n = U16_GET_SUPPLEMENTARY(c, text[++i]) - 0x10000;
      for (const int32_t byte :
           {0x90 + n / 12600, 0x30 + n / 1260 % 10, 0x81 + n / 10 % 126, 0x30 + n % 10})
        result += static_cast<char>(byte);
    } else if (c < 0x80) {
      result += static_cast<char>(c);
    } else if (table[c] != 0) {
      result += static_cast<char>(table[c] >> 8);
      result += static_cast<char>(table[c] & 0xFF);
    }
  }
  return result;
}

}  // namespace gouji::test
