#include "core/rules/slips.h"

#include <algorithm>
#include <string>

namespace gouji::rules {

bool may_be_slip_for(text::Decimal stated, text::Decimal meant) {
  constexpr size_t kTelling = 3;
  const std::string with = text::to_string(stated), without = text::to_string(meant);
  if (with.size() == without.size() + 1) {
    const auto [at, end] = std::mismatch(without.begin(), without.end(), with.begin());
    return std::equal(at, without.end(), end + 1);
  }
  if (with.size() != without.size() || with.size() < kTelling) return false;
  return std::equal(with.begin() + 1, with.end(), without.begin() + 1) ||
         std::is_permutation(with.begin(), with.end(), without.begin());
}

}  // namespace gouji::rules
