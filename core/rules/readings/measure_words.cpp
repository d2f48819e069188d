#include "core/rules/readings/measure_words.h"

namespace gouji::rules {

bool exchangeable(std::string_view unit) {
  for (const std::string_view u :
       {"件", "条", "篇", "宗", "封", "份", "则", "起", "例", "件次", "条次"})
    if (unit == u) return true;
  return false;
}

bool same_measure(std::string_view a, std::string_view b) {
  constexpr std::string_view kTimes = "次";
  const auto of = [&](std::string_view unit) {
    const bool longer = unit.size() > kTimes.size() && unit.ends_with(kTimes) && unit != "人次";
    return longer ? unit.substr(0, unit.size() - kTimes.size()) : unit;
  };
  return of(a) == of(b);
}

bool compatible(std::string_view a, std::string_view b) {
  return a == b || (exchangeable(a) && exchangeable(b));
}

}  // namespace gouji::rules
