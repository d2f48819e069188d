// How far a figure of the text is told to have grown, and what is said of it when that cannot be.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/findings.h"
#include "core/rules/readings/growth_numbers.h"

namespace gouji::rules {

enum class Direction : uint8_t { none, up, down };

// What the words between two numbers say of the second one.
Direction direction(std::string_view words);

// 80条，比上年增加20条，增长33.3%: whether the share follows, as far as it is exact.
struct Growth {
  GrowthNumber now, change, percent;
  bool up = true;

  // The figure of the year before.
  text::Decimal before() const {
    if (now.last_year) return now.value;
    return up ? now.value - change.value : now.value + change.value;
  }
  bool holds() const;
  // The percentage with two digits behind the point, rounded.
  std::string computed() const;
};

// The growth that three numbers of folded text `f` tell, one behind the other. `alone`: they are
// the first of their sentence.
std::optional<Growth> growth_of(std::string_view f, const std::array<GrowthNumber, 3>& n,
                                bool alone);

// What may have grown: the nearest number, or one before it that is counted in the same unit, above
// all the one that a list divides (发布214条，其中动态109条、其他105条，较上年增加25条).
class GrowthCandidates {
 public:
  void forget() { numbers_.clear(); }
  bool empty() const { return numbers_.empty(); }
  void add(const GrowthNumber& n) {
    constexpr size_t kMost = 24;  // of one sentence
    if (numbers_.size() < kMost && !n.unit.empty() && !n.is_percent() && !n.last_year && !n.change)
      numbers_.push_back(n);
  }
  // One of them before `end` fits.
  template <class Fits>
  bool any(std::string_view unit, size_t end, Fits fits) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&](const GrowthNumber& n) {
      return n.end <= end && n.unit == unit && fits(n);
    });
  }
  // The one to speak of: the nearest before `end`, but of a list what it divides.
  const GrowthNumber* likely(std::string_view f, std::string_view unit, size_t end) const;

 private:
  std::vector<GrowthNumber> numbers_;
};

// Adds the finding: the change and its percentage disagree.
void report_growth(const report::Report& r, const report::Paragraph& p, const Growth& g,
                   Findings& out);

// Adds the finding: this year's figure and last year's are not `change` apart.
void report_change(const report::Report& r, const report::Paragraph& p, const GrowthNumber& now,
                   const GrowthNumber& before, const GrowthNumber& change, bool up, Findings& out);

}  // namespace gouji::rules
