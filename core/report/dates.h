// Years and dates as reports write them. All texts are folded.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/report.h"

namespace gouji::report {

// 2000–2099 as four digits at the start of s, followed by no digit; 0 otherwise.
int year_at(std::string_view s);
// 二〇二四 at the start of s as 2024, and the bytes it takes; 0 otherwise.
int chinese_year_at(std::string_view s, size_t& bytes);

// A date at the start of s and the bytes it takes: 2024年1月30日, 2024-01-30, 2024.1.30,
// 二〇二四年一月三十日. The numbers may be no real date: see valid().
std::optional<Date> read_date(std::string_view s, size_t& bytes);
// The same, when nothing else stands on the line.
std::optional<Date> read_date_line(std::string_view s);
// Month and day at the start of s (12月31日), the year being known.
std::optional<Date> read_month_and_day(std::string_view s, int year, size_t& bytes);

bool valid(const Date& date);

}  // namespace gouji::report
