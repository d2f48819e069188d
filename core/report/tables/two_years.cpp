#include "core/report/tables/two_years.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/report/identity/dates.h"

namespace gouji::report {
namespace {

struct Head {
  std::string_view text;
  int year;  // 0: one that begins with digits
};
constexpr Head kHeads[] = {{"本年", 9999}, {"今年", 9999}, {"上一年", 1}, {"上年", 1}, {"去年", 1}};

// 2025年, 2025年度, 本年, 上年 … at the front of the label, which is then cut off; 0: no year.
int take_year(std::string_view& label) {
  int year = year_at(label);
  size_t bytes = 4;
  if (year == 0 || !label.substr(bytes).starts_with("年")) {
    year = 0;
    for (const Head& head : kHeads)
      if (year == 0 && label.starts_with(head.text)) year = head.year, bytes = head.text.size();
  } else {
    bytes += 3;
  }
  if (year == 0) return 0;
  label.remove_prefix(bytes);
  if (label.starts_with("度")) label.remove_prefix(3);
  return year;
}

// The years that a label names, when it names nothing else.
void add_years(std::string_view label, std::vector<int>& out) {
  const size_t before = out.size();
  while (!label.empty()) {
    if (label[0] == ' ') {
      label.remove_prefix(1);
      continue;
    }
    const int year = take_year(label);
    if (year == 0) {
      out.resize(before);
      return;
    }
    out.push_back(year);
  }
}

}  // namespace

Years years_of_head(const std::vector<Item>& items, const text::Folded& folded) {
  std::vector<int> years;
  for (size_t i = 0; i < items.size() && items[i].kind != ItemKind::value; ++i)
    add_years(folded.view(items[i].folded), years);
  if (years.empty() || years.size() % 2 != 0) return Years::untold;
  const int later = *std::max_element(years.begin(), years.end());
  const size_t half = years.size() / 2;
  if (static_cast<size_t>(std::count(years.begin(), years.end(), later)) != half)
    return Years::untold;
  const auto is_later = [&](int year) { return year == later; };
  const auto middle = years.begin() + static_cast<std::ptrdiff_t>(half);
  if (std::all_of(years.begin(), middle, is_later)) return Years::this_then_last;
  if (std::all_of(middle, years.end(), is_later)) return Years::last_then_this;
  for (size_t i = 2; i < years.size(); ++i)
    if (years[i] != years[i - 2]) return Years::untold;
  return years.front() == later ? Years::in_turns : Years::last_in_turns;
}

std::vector<uint32_t> of_this_year(Years years, const std::vector<uint32_t>& values) {
  const size_t n = values.size() / 2;
  std::vector<uint32_t> out;
  for (size_t i = 0; i < n; ++i) {
    size_t from = i;
    if (years == Years::last_then_this) from = n + i;
    if (years == Years::in_turns) from = 2 * i;
    if (years == Years::last_in_turns) from = 2 * i + 1;
    out.push_back(values[from]);
  }
  return out;
}

}  // namespace gouji::report
