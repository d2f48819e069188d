// Which encoding a text is in, by its bytes alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji::text {

enum class Encoding : uint8_t { kUtf8, kUtf16le, kUtf16be, kGb18030, kBig5 };

struct Detected {
  Encoding encoding = Encoding::kUtf8;
  uint32_t mark = 0;        // bytes of a byte order mark at the start
  bool valid_utf8 = false;  // kUtf8 without any fault: the bytes may be copied
};

// Never fails: what nothing explains is read as GB 18030. Made for Chinese text, down to ten
// characters. Linear.
Detected detect(std::string_view bytes);

// One step through UTF-8: the length of the well-formed character at `at`, or 0; then `skip` is
// the length of the longest beginning of a character there (at least 1), which one U+FFFD replaces.
uint32_t utf8_length(std::string_view bytes, size_t at, uint32_t* skip);

}  // namespace gouji::text
