// Measure words of figures that are compared with each other.
#pragma once

#include <string_view>

namespace gouji::rules {

// Lists exchange it for others: 26件，其中自然人21宗，法人5宗.
bool exchangeable(std::string_view unit);
// The same, or 条 and 条次, 件 and 件次.
bool same_measure(std::string_view a, std::string_view b);
// The same, or both exchangeable.
bool compatible(std::string_view a, std::string_view b);

}  // namespace gouji::rules
