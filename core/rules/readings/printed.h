// How exactly a figure is printed, which a Decimal does not keep.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/text/number.h"

namespace gouji::rules {

// `value` with as many digits behind the point as it is printed with in `text`, where the number
// begins: 3.0 was rounded to tenths, 3 to whole ones. Unchanged where the text has no point.
inline text::Decimal as_printed(text::Decimal value, std::string_view text) {
  constexpr uint8_t kMostScale = 6;
  constexpr int64_t kMost = 10'000'000'000;
  const size_t point = text.find_first_not_of("0123456789,+-");
  if (point == text.npos || text[point] != '.') return value;
  const size_t end = std::min(text.find_first_not_of("0123456789", point + 1), text.size());
  while (value.scale < std::min<size_t>(end - point - 1, kMostScale) && value.mantissa < kMost &&
         -kMost < value.mantissa) {
    value.mantissa *= 10;
    ++value.scale;
  }
  return value;
}

}  // namespace gouji::rules
