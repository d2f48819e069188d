// Characters of UTF-16 to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace gouji::document {

// One character; a surrogate alone becomes U+FFFD.
inline void append_utf8(char32_t c, std::string& out) {
  if (c >= 0xD800 && c < 0xE000) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      out += static_cast<char>(0xE0 | c >> 12);
    } else {
      out += static_cast<char>(0xF0 | c >> 18);
      out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    }
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
  }
  out += static_cast<char>(0x80 | (c & 0x3F));
}

// The character at `i`, which moves behind it.
inline char32_t next_character(std::u16string_view text, size_t& i) {
  const char32_t c = text[i++];
  const bool pair =
      c >= 0xD800 && c < 0xDC00 && i < text.size() && text[i] >= 0xDC00 && text[i] < 0xE000;
  return pair ? 0x10000 + ((c - 0xD800) << 10) + (text[i++] - 0xDC00) : c;
}

}  // namespace gouji::document
