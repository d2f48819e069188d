#include "core/report/tables/label.h"

#include <algorithm>
#include <array>
#include <bit>

namespace gouji::report {
namespace {

constexpr size_t kLongest = 96;
constexpr std::string_view kBreak = "〈br", kBreakEnd = "〉";

// One code point of valid UTF-8; advances i.
char32_t next(std::string_view s, size_t& i) {
  const auto b0 = static_cast<unsigned char>(s[i]);
  if (b0 >= 0xE0 && b0 < 0xF0 && i + 3 <= s.size()) {
    const auto b1 = static_cast<unsigned char>(s[i + 1]);
    const auto b2 = static_cast<unsigned char>(s[i + 2]);
    i += 3;
    return char32_t{b0 & 0x0Fu} << 12 | (b1 & 0x3Fu) << 6 | (b2 & 0x3Fu);
  }
  size_t n = b0 < 0x80 ? 1 : b0 < 0xE0 ? 2 : b0 < 0xF0 ? 3 : 4;
  n = std::min(n, s.size() - i);
  char32_t c = n == 1 ? b0 : b0 & (0xFF >> (n + 1));
  for (size_t k = 1; k < n; ++k) c = (c << 6) | (static_cast<unsigned char>(s[i + k]) & 0x3F);
  i += n;
  return c;
}

bool counts(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0x3400 && c <= 0x9FFF);
}

uint64_t bit(char16_t c) { return uint64_t{1} << ((c * 0x9E3779B1u) >> 26); }

int chinese_digit(char32_t c) {
  constexpr std::u32string_view kDigits = U"一二三四五六七八九十";
  if (c < U'一') return 0;
  const size_t at = kDigits.find(c);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

// The number in front of a label, and where the rest begins.
uint8_t ordinal(std::string_view s, size_t& rest) {
  size_t i = 0;
  bool bracket = false;
  int number = 0;
  size_t at = i;
  char32_t c = i < s.size() ? next(s, i) : 0;
  if (c == '(') {
    bracket = true;
    at = i;
    c = i < s.size() ? next(s, i) : 0;
  }
  if (c >= '1' && c <= '9') {
    number = static_cast<int>(c - '0');
    at = i;
    if (i < s.size() && s[i] >= '0' && s[i] <= '9') number = number * 10 + (s[i++] - '0'), at = i;
    if (number > 20) return 0;
    c = i < s.size() ? next(s, i) : 0;
    // "1属于国家秘密" has lost its point; "3件" is read as a value before this is asked.
    if (c == '\\' && i < s.size()) c = next(s, i);
    if (c == '.' || c == 0x3001 || c == 0x3002 || c == 0xB7 || c == ',' || c == ')')
      at = i;
    else if (bracket || !(c >= 0x3400 && c <= 0x9FFF))
      return 0;
    rest = at;
    return static_cast<uint8_t>(number);
  }
  number = chinese_digit(c);
  if (number == 0) return 0;
  at = i;
  c = i < s.size() ? next(s, i) : 0;
  if (number == 10 && chinese_digit(c) > 0) {
    number += chinese_digit(c);
    c = i < s.size() ? next(s, i) : 0;
  }
  if (c == '\\' && i < s.size()) c = next(s, i);
  if (c == 0x3001 || c == '.' || c == ',' || c == ')') {
    rest = i;
    return static_cast<uint8_t>(number);
  }
  return 0;
}

// Length of the longest common subsequence by bits (Hyyrö); form has at most 64 characters.
int common(const std::u16string& observed, const std::u16string& form, uint64_t form_bits) {
  const size_t m = std::min<size_t>(form.size(), 64);
  uint64_t v = ~uint64_t{0};
  for (const char16_t c : observed) {
    if ((form_bits & bit(c)) == 0) continue;  // it matches nothing: v stays
    uint64_t match = 0;
    for (size_t i = 0; i < m; ++i) match |= uint64_t{form[i] == c} << i;
    const uint64_t u = v & match;
    v = (v + u) | (v - u);
  }
  int n = 0;
  for (size_t i = 0; i < m; ++i) n += ((v >> i) & 1) == 0;
  return n;
}

}  // namespace

uint64_t bits_of(std::u16string_view body) {
  uint64_t bits = 0;
  for (const char16_t c : body) bits |= bit(c);
  return bits;
}

Label make_label(std::string_view folded) {
  Label label;
  size_t i = 0;
  label.ordinal = ordinal(folded, i);
  std::array<char16_t, kLongest> body;
  size_t length = 0;
  uint64_t bits = 0;
  while (i < folded.size() && length < kLongest) {
    const char* const at = folded.data() + i;
    const auto lead = static_cast<uint8_t>(*at);
    char32_t c;
    if (lead >= 0xE4 && lead <= 0xE9 && i + 3 <= folded.size()) {
      c = (lead & 0x0Fu) << 12 | (static_cast<uint8_t>(at[1]) & 0x3Fu) << 6 |
          (static_cast<uint8_t>(at[2]) & 0x3Fu);
      i += 3;
    } else {
      // <br> in a cell of Markdown parts lines.
      if (*at == kBreak[0] && folded.substr(i).starts_with(kBreak)) {
        i = std::min(folded.find(kBreakEnd, i), folded.size() - kBreakEnd.size()) +
            kBreakEnd.size();
        continue;
      }
      c = next(folded, i);
      if (!counts(c)) continue;
    }
    body[length++] = static_cast<char16_t>(c);
    bits |= bit(static_cast<char16_t>(c));
  }
  label.bits = bits;
  label.body.assign(body.data(), length);
  return label;
}

Label without_gloss(std::string_view folded) {
  size_t i = 0;
  ordinal(folded, i);
  const size_t bracket = folded.find('(', i);
  if (bracket == std::string_view::npos || bracket == i) return make_label(folded);
  Label label = make_label(folded.substr(0, bracket));
  return label.body.empty() ? make_label(folded) : label;
}

size_t note_mark(std::string_view folded) {
  constexpr size_t kMost = 2;  // digits
  struct Bracket {
    std::string_view open, close;
    bool alone;  // a number in it is a note's without 注
  };
  // Folding makes 〔〕 of [].
  for (const auto& [open, close, alone] : {Bracket{"〔", "〕", true}, Bracket{"(", ")", false}}) {
    if (!folded.ends_with(close)) continue;
    const size_t end = folded.size() - close.size();
    size_t at = end;
    while (at > 0 && end - at < kMost && folded[at - 1] >= '0' && folded[at - 1] <= '9') --at;
    std::string_view front = folded.substr(0, at);
    constexpr std::string_view kNote = "注";
    const bool named = front.ends_with(kNote);
    if (named) front.remove_suffix(kNote.size());
    if ((named || (alone && at < end)) && front.ends_with(open))
      return folded.size() - front.size() + open.size();
  }
  return 0;
}

int similarity(const Label& observed, const Label& form, int least) {
  if (observed.body.empty() || form.body.empty()) return 0;
  if (observed.same_body(form)) return observed.ordinal == form.ordinal ? 1000 : 970;
  // No more characters can be common than have their bit in the other: each bit that the other has
  // not is that of a character at least.
  int most = static_cast<int>(observed.body.size()) - std::popcount(observed.bits & ~form.bits);
  const auto unlike = [&] {
    return most * 2000 < (least - 40) * static_cast<int>(observed.body.size() + form.body.size()) &&
           most < static_cast<int>(observed.body.size());
  };
  if (unlike()) return 0;
  most = 0;
  for (const char16_t c : observed.body) most += (form.bits & bit(c)) != 0;
  if (unlike()) return 0;
  const int both = common(observed.body, form.body, form.bits);
  const int shorter = static_cast<int>(std::min(observed.body.size(), form.body.size()));
  const int sum = static_cast<int>(observed.body.size() + form.body.size());
  int s = both * 2000 / sum;
  if (both == static_cast<int>(observed.body.size()) && shorter >= 4) s = std::max(s, 800);
  // A number that differs speaks against a near match, one that agrees for it.
  if (observed.ordinal != 0 && form.ordinal != 0) s += observed.ordinal == form.ordinal ? 40 : -60;
  return std::clamp(s, 0, 960);
}

}  // namespace gouji::report
