// The reporting agency's own name, and names of others where it belongs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/findings.h"

namespace gouji::rules {

// A name in a place where only the reporting agency's own belongs.
struct NamedAgency {
  std::string_view name;  // folded
  SourceSpan at;
  // The place may hold others' names, too: only one of the agency's own kind is out of place.
  bool opening = false;
};

// Names in such places, in reading order: 由X编制; 请与X联系; X2023年政府信息公开工作年度报告,
// …报告如下 (the report year); the subject of a paragraph's first sentence; who did not charge
// fees. Linear.
std::vector<NamedAgency> own_places(const report::Report& report);

// The profile lists the folded name as one of one's own.
bool is_abbreviation(const Findings& findings, std::string_view name);

}  // namespace gouji::rules
