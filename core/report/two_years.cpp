#include "core/report/two_years.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/report/dates.h"

namespace gouji::report {
namespace {

// 2025年, 2025年度, 本年, 上年 …; 0: the label is no year.
int year_of_label(std::string_view label) {
  if (label.ends_with("度")) label.remove_suffix(3);
  if (label == "本年" || label == "今年") return 9999;
  if (label == "上年" || label == "去年" || label == "上一年") return 1;
  const int year = year_at(label);
  return year > 0 && label.substr(4) == "年" ? year : 0;
}

}  // namespace

Years years_of_head(const std::vector<Item>& items, const text::Folded& folded) {
  std::vector<int> years;
  for (size_t i = 0; i < items.size() && items[i].kind != ItemKind::value; ++i) {
    const int year = year_of_label(folded.view(items[i].folded));
    if (year > 0) years.push_back(year);
  }
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
