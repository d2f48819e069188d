// Years and dates as reports write them. All texts are folded.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/report.h"

namespace gouji::report {

// 2000–2099 as four digits at the start of s, followed by no digit; 0 otherwise.
int year_at(std::string_view s);
// 二〇二四 at the start of s as 2024, and the bytes it takes; 0 otherwise. Other signs for 〇 are
// read, too: 二○二四, 二O二四, 二零二四.
int chinese_year_at(std::string_view s, size_t& bytes);
// What such a year begins with.
inline constexpr std::string_view kChineseYears[] = {"二〇", "二零", "二○", "二◯",
                                                     "二О",  "二O",  "二o", "二0"};
// The first place from `from` on where a year 2000–2099 stands, in either writing; npos: nowhere.
size_t find_year(std::string_view s, size_t from);

// The year at s[at] is named in passing, not as the year that is told of: 比2022年增加,
// 结转至2024年办理, 2024年1月5日已答复.
bool is_passing_year(std::string_view s, size_t at);

// A date at the start of s and the bytes it takes: 2024年1月30日, 2024-01-30, 2024.1.30,
// 二〇二四年一月三十日. The numbers may be no real date: see valid().
std::optional<Date> read_date(std::string_view s, size_t& bytes);
// The same, when nothing else stands on the line; then 25年1月30日 and 2025年1月30号 are read, too.
std::optional<Date> read_date_line(std::string_view s);
// Month and day at the start of s (12月31日), the year being known.
std::optional<Date> read_month_and_day(std::string_view s, int year, size_t& bytes);

// Two months with all that lies between: 2023年1月至11月 is 1 January to 30 November.
struct Stretch {
  Date from;
  Date to;
  size_t bytes = 0;
};
// At the start of s; the second year is often left out.
std::optional<Stretch> read_months(std::string_view s);

bool valid(const Date& date);

}  // namespace gouji::report
