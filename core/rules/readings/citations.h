// Documents of the State Council and its office that the prose cites by number.
#pragma once

#include <string_view>
#include <vector>

#include "core/rules/findings.h"

namespace gouji::rules {

struct Citation {
  enum class Kind : uint8_t {
    document /* 国办公开办函〔2021〕30号 */,
    order /* 国务院令第711号 */
  };
  Kind kind = Kind::document;
  std::string_view office;  // folded: "国办公开办函"; empty for an order
  int year = 0;             // 0 for an order
  int number = 0;
  SourceSpan at;  // office to 号
  std::string_view
      before;  // folded text of the sentence in front of it, back to the citation before
  std::string_view after;  // folded text behind it, at most a few words
};

// Every citation in the paragraphs, in reading order. Linear.
std::vector<Citation> citations(const report::Report& report);

// What the words in front of the number say is cited.
enum class Cited : uint8_t { unknown, format, format_trial, matters, fee_rules, regulation };
Cited cited(const Citation& citation);

}  // namespace gouji::rules
