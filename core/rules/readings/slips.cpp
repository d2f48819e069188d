#include "core/rules/readings/slips.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <string_view>

namespace gouji::rules {
namespace {

// A number as it is typed.
class Typed {
 public:
  explicit Typed(text::Decimal value) {
    if (value.scale == 0) {
      digits_ = {whole_, std::to_chars(whole_, std::end(whole_), value.mantissa).ptr};
    } else {
      other_ = text::to_string(value);
      digits_ = other_;
    }
  }
  Typed(const Typed&) = delete;
  Typed& operator=(const Typed&) = delete;
  std::string_view digits() const { return digits_; }

 private:
  char whole_[24];
  std::string other_;
  std::string_view digits_;
};

}  // namespace

bool may_be_slip_for(text::Decimal stated, text::Decimal meant) {
  constexpr size_t kTelling = 3;
  const Typed typed(stated), right(meant);
  const std::string_view with = typed.digits(), without = right.digits();
  if (with.size() == without.size() + 1) {
    const auto [at, end] = std::mismatch(without.begin(), without.end(), with.begin());
    return std::equal(at, without.end(), end + 1);
  }
  if (with.size() != without.size() || with.size() < kTelling) return false;
  return std::equal(with.begin() + 1, with.end(), without.begin() + 1) ||
         std::is_permutation(with.begin(), with.end(), without.begin());
}

}  // namespace gouji::rules
