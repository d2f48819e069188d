// strtod for the numbers of a profile, of which only whole ones count. The C library's goes by
// numbers of 128 bits to the last half of a bit, also in hexadecimal.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace gouji::decimal {

// The number that `text` begins with, and where it ends: `text` when there is none. Right when it
// has no more than 15 digits and is no further from 1 than 10^22; else right to 14 digits.
inline double read(const char* text, const char** end) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  *end = text;
  const bool negative = *text == '-';
  if (*text == '-' || *text == '+') ++text;
  std::uint64_t digits = 0;
  int exponent = 0;
  bool any = false;
  bool decimals = false;
  for (;; ++text) {
    if (*text == '.' && !decimals) {
      decimals = true;
    } else if (is_digit(*text)) {
      any = true;
      const bool kept = digits < 1'000'000'000'000'000'000;
      if (kept) digits = digits * 10 + static_cast<std::uint64_t>(*text - '0');
      exponent = std::clamp(exponent + (decimals ? 0 : 1) - (kept ? 1 : 0), -9999, 9999);
    } else {
      break;
    }
  }
  if (!any) return 0;
  *end = text;
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool down = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int given = 0;
    for (; is_digit(*text); ++text) {
      given = std::min(given * 10 + (*text - '0'), 9999);
      *end = text + 1;
    }
    exponent += down ? -given : given;
  }
  auto value = static_cast<double>(digits);
  // In as few steps as may be, and the first ones exact.
  while (value != 0 && exponent != 0 && value <= std::numeric_limits<double>::max()) {
    const int step = std::min(exponent < 0 ? -exponent : exponent, 22);
    double power = 1;
    for (int i = 0; i < step; ++i) power *= 10;
    value = exponent < 0 ? value / power : value * power;
    exponent += exponent < 0 ? step : -step;
  }
  return negative ? -value : value;
}

}  // namespace gouji::decimal
