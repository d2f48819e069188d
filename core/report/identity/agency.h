// Names of agencies, by their endings. All texts are folded.
#pragma once

#include <string_view>

#include "core/report/report.h"

namespace gouji::report {

inline constexpr size_t kLongestName = 120;  // folded bytes: 40 characters

// The last characters tell the kind: 人民政府, 局, 街道办事处 …
AgencyKind agency_kind(std::string_view name);
// The name of a place above a township: …省, …市, …旗.
bool ends_with_place(std::string_view text);
// Short, without punctuation, and ends as names of agencies do.
bool looks_like_agency(std::string_view name);
// Every character of `part` but 和 and 与 stands in `whole`, in any order: 开发区公安分局 and
// 公安局开发区分局.
bool is_made_of(std::string_view part, std::string_view whole);

}  // namespace gouji::report
