#include "core/report/tables/provisions.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace gouji::report {

std::string as_provision(std::string_view folded) {
  constexpr std::array<std::string_view, 10> kDigits = {"〇", "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};
  constexpr std::string_view kTwenty = "20", kThe = "第";
  std::string out;
  for (size_t i = 0; i < folded.size();) {
    const char c = folded[i];
    if (c == ' ' || c == '(' || c == ')') {
      ++i;
    } else if (folded.substr(i).starts_with(kThe)) {
      i += kThe.size();
    } else if (folded.substr(i).starts_with(kTwenty)) {
      out += "二十";
      i += kTwenty.size();
    } else if (c >= '0' && c <= '9') {
      out += kDigits[static_cast<size_t>(c - '0')];
      ++i;
    } else if (folded.substr(i).starts_with("-)")) {
      out += "一";
      ++i;
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

bool names_provision(std::string_view text) {
  constexpr std::string_view kNames[] = {"二十条一项", "二十条五项", "二十条六项", "二十条八项",
                                         "二十条九项"};
  return std::any_of(std::begin(kNames), std::end(kNames), [&](std::string_view name) {
    return text.find(name) != std::string_view::npos;
  });
}

}  // namespace gouji::report
