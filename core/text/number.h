// Exact numbers as reports write them.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/words.h"

namespace gouji::text {

// value = mantissa / 10^scale; exact. At most 15 significant digits, scale 0 to 6.
struct Decimal {
  int64_t mantissa = 0;
  uint8_t scale = 0;

  constexpr bool is_integer() const {
    int64_t m = mantissa;
    for (uint8_t s = scale; s > 0; --s, m /= 10)
      if (m % 10 != 0) return false;
    return true;
  }
  constexpr bool is_zero() const { return mantissa == 0; }
  constexpr bool is_negative() const { return mantissa < 0; }
  // A whole number so small that sums of two stay exact: nearly always.
  constexpr bool is_count() const {
    constexpr uint64_t kMost = uint64_t{1} << 61;
    return scale == 0 && static_cast<uint64_t>(mantissa) + kMost <= 2 * kMost;
  }
  friend constexpr Decimal operator+(Decimal a, Decimal b) {
    return a.is_count() && b.is_count() ? Decimal{a.mantissa + b.mantissa, 0} : sum(a, b);
  }
  friend constexpr Decimal operator-(Decimal a, Decimal b) {
    return a.is_count() && b.is_count() ? Decimal{a.mantissa - b.mantissa, 0} : difference(a, b);
  }
  friend Decimal operator*(Decimal a, int64_t factor);
  // By value: 1.50 == 1.5.
  friend constexpr bool operator==(Decimal a, Decimal b) {
    return a.scale == b.scale ? a.mantissa == b.mantissa : compare(a, b) == 0;
  }
  friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b) {
    return a.scale == b.scale ? a.mantissa <=> b.mantissa : compare(a, b);
  }

 private:
  // For numbers of every size and scale.
  static Decimal sum(Decimal a, Decimal b);
  static Decimal difference(Decimal a, Decimal b);
  static std::strong_ordering compare(Decimal a, Decimal b);
};

constexpr Decimal integer(int64_t value) { return {value, 0}; }
// "12", "-3", "96171.6": no exponent, no trailing zeros after the point, no sign on zero.
std::string to_string(Decimal value);

// A number at the start of a folded text (text/fold.h).
struct ScannedNumber {
  Decimal value;
  uint32_t length = 0;        // bytes of the text that the number takes
  bool chinese = false;       // written with Chinese numerals (十二, 一千二百, 两)
  bool grouped = false;       // thousands separators
  bool leading_zero = false;  // 007
  bool scaled = false;        // a 万 or 亿 was multiplied in
};

// Reads a number at the start of `folded`: sign (+ or -), digits, thousands separators (only when
// all groups are of three, so 12,345,67 reads as 12), decimals (not in 1.2.3, which reads as 1), or
// Chinese numerals up to 亿 (十二, 两百零三, 一百二 for 120; in places: 二〇二四), then 万 or 亿
// (and what 1万2千3百 adds). Nothing when none is there (百 or 万 alone, 二三十) or it has too many
// digits (then `digits_too_many` is set, when given, to the length of the run of digits; else to
// 0).
std::optional<ScannedNumber> scan_number(std::string_view folded,
                                         uint32_t* digits_too_many = nullptr);

// The same for digits alone, as most numbers are: the bytes that they take, and the `value`. 0:
// there are none, or what follows may belong to the number, and scan_number() tells.
inline uint32_t plain_count(std::string_view folded, int64_t& value) {
  constexpr size_t kMostDigits = 15;
  const size_t end = std::min(folded.size(), kMostDigits);
  size_t at = 0;
  int64_t sum = 0;
  for (; at < end && folded[at] >= '0' && folded[at] <= '9'; ++at)
    sum = sum * 10 + (folded[at] - '0');
  if (at < folded.size()) {
    const char next = folded[at];
    const uint32_t word = first_three(folded.substr(at));
    if (next == ',' || next == '.' || (next >= '0' && next <= '9') || word == first_three("万") ||
        word == first_three("亿"))
      return 0;
  }
  value = sum;
  return static_cast<uint32_t>(at);
}

}  // namespace gouji::text
