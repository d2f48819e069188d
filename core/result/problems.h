// Why a file was not checked: stable codes, and what to do about it.
#pragma once

#include <string_view>

#include "core/document/document.h"
#include "core/rules/rule.h"

namespace gouji::result {

struct ProblemText {
  std::string_view code;  // RESULT, `problem`
  rules::Wording message;
};

ProblemText problem_text(document::Problem problem, std::string_view detail);
ProblemText not_a_report();
inline constexpr std::string_view kBadProfile = "profile";

}  // namespace gouji::result
