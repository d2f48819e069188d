#include "core/document/pages/ordinals.h"

#include <array>

namespace gouji::document {
namespace {

// Eats one of the pieces from the front.
template <size_t N>
bool eat(std::string_view& text, const std::array<std::string_view, N>& pieces) {
  for (const std::string_view piece : pieces)
    if (text.starts_with(piece)) {
      text.remove_prefix(piece.size());
      return true;
    }
  return false;
}

// With the Kangxi radicals that some printers write instead.
constexpr std::array<std::string_view, 14> kHan = {"一", "二", "三", "四", "五", "六", "七",
                                                   "八", "九", "十", "⼀", "⼆", "⼋", "⼗"};
constexpr std::array<std::string_view, 2> kOpen = {"（", "("};
constexpr std::array<std::string_view, 2> kClose = {"）", ")"};
constexpr std::array<std::string_view, 4> kDots = {"、", ".", "．", "，"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool eat_han(std::string_view& text) {
  int n = 0;
  while (n < 3 && eat(text, kHan)) ++n;
  return n > 0;
}
bool eat_digits(std::string_view& text) {
  size_t n = 0;
  while (n < text.size() && n < 2 && is_digit(text[n])) ++n;
  text.remove_prefix(n);
  return n > 0;
}

}  // namespace

Ordinal ordinal_of(std::string_view text) {
  std::string_view rest = text;
  if (eat(rest, kOpen)) {
    std::string_view inner = rest;
    if (eat_han(inner) && eat(inner, kClose)) return Ordinal::section;
    inner = rest;
    return eat_digits(inner) && eat(inner, kClose) ? Ordinal::item : Ordinal::none;
  }
  if (eat_han(rest)) return eat(rest, kDots) ? Ordinal::chapter : Ordinal::none;
  rest = text;
  if (eat_digits(rest))
    return eat(rest, kDots) && (rest.empty() || !is_digit(rest[0])) ? Ordinal::item : Ordinal::none;
  // ① to ⑳
  if (text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x91' &&
      static_cast<uint8_t>(text[2]) <= 0xB3)
    return Ordinal::item;
  return text.starts_with("第") ? Ordinal::item : Ordinal::none;
}

}  // namespace gouji::document
