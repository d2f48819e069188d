#include "core/rules/readings/gap.h"

#include "core/rules/readings/running_text.h"

namespace gouji::rules {
namespace {

bool ends_clause(std::string_view text) {
  return text.empty() || starts_with_any(text, {"，", "。", "、", "；", ",", ";", "："});
}

}  // namespace

bool is_gap(std::string_view raw, size_t& begin, size_t& end) {
  uint32_t width = 0;
  while (const size_t bytes = blank_at(raw, end)) {
    width += bytes > 1 ? 2 : 1;
    end += bytes;
  }
  const Glyph before = glyph_before(raw, begin);
  const std::string_view behind = raw.substr(end);
  if (width < 1 || !is_han(before.code)) return false;
  if (raw.substr(0, begin).ends_with("年") && behind.starts_with("月")) {
    size_t day = end + 3;
    while (const size_t bytes = blank_at(raw, day)) day += bytes;
    if (day == end + 3 || !raw.substr(day).starts_with("日")) return false;
    begin -= 3;
    end = day + 3;
    return true;
  }
  if (width < 2) return false;
  for (const std::string_view unit :
       {"人次", "万元", "条", "件", "次", "项", "篇", "期", "份", "元"})
    if (behind.starts_with(unit) && ends_clause(behind.substr(unit.size()))) {
      begin -= before.bytes;
      const Glyph first = glyph_before(raw, begin);
      if (is_han(first.code)) begin -= first.bytes;
      end += unit.size();
      return true;
    }
  return false;
}

}  // namespace gouji::rules
