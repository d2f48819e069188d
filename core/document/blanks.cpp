#include "core/document/blanks.h"

#include <algorithm>
#include <cstdint>

namespace gouji::document {

namespace {

// Neither a blank nor part of one: printed ASCII, or an ideograph that begins or ends there, or the
// end of 。 and its like.
bool is_printed(std::string_view text, text::SourceSpan span) {
  const auto prints = [](char c) { return c > ' ' && c <= '~'; };
  const auto leads = [](char c) { return c >= '\xE4' && c <= '\xE9'; };
  const auto ends_mark = [&](size_t i) { return text[i] == '\xE3' && text[i + 2] != '\x80'; };
  return !span.empty() && (prints(text[span.begin]) || leads(text[span.begin])) &&
         (prints(text[span.end - 1]) ||
          (span.size() >= 3 && (leads(text[span.end - 3]) || ends_mark(span.end - 3))));
}

}  // namespace

size_t blank_at(std::string_view text) {
  const auto byte = [&](size_t i) { return i < text.size() ? static_cast<uint8_t>(text[i]) : 0; };
  const uint8_t b = byte(0);
  if (text.empty()) return 0;
  if (b <= 0x20 || b == 0x7F) return 1;
  if (b == 0xC2 && (byte(1) == 0xA0 || byte(1) == 0xAD)) return 2;  // no-break space, soft hyphen
  if (b == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x80 && byte(2) <= 0x8F) return 3;  // U+2000–200F
  if (b == 0xE2 && byte(1) == 0x80 && byte(2) == 0xAF) return 3;                     // U+202F
  if (b == 0xE2 && byte(1) == 0x81 && (byte(2) == 0x9F || byte(2) == 0xA0)) return 3;
  if (b == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return 3;  // U+3000
  if (b == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;  // U+FEFF
  return 0;
}

text::SourceSpan trimmed(std::string_view text, text::SourceSpan span) {
  if (is_printed(text, span)) return span;
  while (span.begin < span.end) {
    const size_t n = blank_at(text.substr(span.begin, span.end - span.begin));
    if (n == 0) break;
    span.begin += static_cast<uint32_t>(n);
  }
  while (span.begin < span.end) {
    uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<uint8_t>(text[last]) & 0xC0) == 0x80) --last;
    const size_t n = blank_at(text.substr(last, span.end - last));
    if (n == 0) break;
    span.end = last;
  }
  return span;
}

bool has_ink(std::string_view text) {
  while (!text.empty()) {
    const size_t n = blank_at(text);
    if (n == 0) return true;
    text.remove_prefix(std::min(n, text.size()));
  }
  return false;
}

}  // namespace gouji::document
