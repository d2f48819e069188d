#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>

#include "core/text/number.h"

namespace gouji::text {
namespace {

// Wide enough for every int64 times 10^18, so no step below can overflow.
using Wide = __int128;

constexpr Wide kPower[] = {1,
                           10,
                           100,
                           1'000,
                           10'000,
                           100'000,
                           1'000'000,
                           10'000'000,
                           100'000'000,
                           1'000'000'000,
                           10'000'000'000,
                           100'000'000'000,
                           1'000'000'000'000,
                           10'000'000'000'000,
                           100'000'000'000'000,
                           1'000'000'000'000'000,
                           10'000'000'000'000'000,
                           100'000'000'000'000'000,
                           1'000'000'000'000'000'000};

uint8_t scale_of(Decimal d) { return std::min<uint8_t>(d.scale, 18); }
Wide at_scale(Decimal d, uint8_t scale) { return d.mantissa * kPower[scale - scale_of(d)]; }

// The exact value where it fits; else the largest or smallest number there is.
Decimal from_wide(Wide value, uint8_t scale) {
  constexpr Wide kMax = std::numeric_limits<int64_t>::max();
  while ((value > kMax || value < -kMax) && scale > 0 && value % 10 == 0) {
    value /= 10;
    --scale;
  }
  if (value > kMax) return {std::numeric_limits<int64_t>::max(), 0};
  if (value < -kMax) return {-std::numeric_limits<int64_t>::max(), 0};
  return {static_cast<int64_t>(value), scale};
}

}  // namespace

Decimal Decimal::sum(Decimal a, Decimal b) {
  const uint8_t scale = std::max(scale_of(a), scale_of(b));
  return from_wide(at_scale(a, scale) + at_scale(b, scale), scale);
}

Decimal Decimal::difference(Decimal a, Decimal b) {
  const uint8_t scale = std::max(scale_of(a), scale_of(b));
  return from_wide(at_scale(a, scale) - at_scale(b, scale), scale);
}

Decimal operator*(Decimal a, int64_t factor) {
  return from_wide(static_cast<Wide>(a.mantissa) * factor, scale_of(a));
}

std::strong_ordering Decimal::compare(Decimal a, Decimal b) {
  const uint8_t scale = std::max(scale_of(a), scale_of(b));
  const Wide left = at_scale(a, scale);
  const Wide right = at_scale(b, scale);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

std::string to_string(Decimal value) {
  // Most cells of a report.
  if (value.scale == 0 && static_cast<uint64_t>(value.mantissa) < 10)
    return std::string(1, static_cast<char>('0' + value.mantissa));
  char digits[24];
  if (value.scale == 0)
    return {digits, std::to_chars(digits, std::end(digits), value.mantissa).ptr};
  uint8_t scale = scale_of(value);
  uint64_t rest = static_cast<uint64_t>(value.mantissa);
  if (value.mantissa < 0) rest = 0 - rest;
  while (scale > 0 && rest % 10 == 0) {
    rest /= 10;
    --scale;
  }
  std::string reversed;
  for (uint8_t i = 0; rest != 0 || i <= scale; ++i) {
    if (i == scale && scale > 0) reversed.push_back('.');
    reversed.push_back(static_cast<char>('0' + rest % 10));
    rest /= 10;
  }
  if (value.mantissa < 0) reversed.push_back('-');
  return {reversed.rbegin(), reversed.rend()};
}

}  // namespace gouji::text
