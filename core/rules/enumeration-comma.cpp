#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("落实先审查、后公开的要求，", "落实“先审查”、“后公开”的要求，")},
     .text = "”、“"},
    {.edits = {replace("及时更新办事指南", "及时更新《办事指南》、《公开目录》")},
     .text = "》、《"},
};
constexpr Example kGood[] = {
    {.edits = {replace("落实先审查、后公开的要求，", "落实“先审查”“后公开”的要求，")}},
    {.edits = {replace("及时更新办事指南", "及时更新《办事指南》（试行）、《公开目录》")}},
    {.edits = {replace("及时更新办事指南", "及时更新《办事指南》、公开目录、“问答”和“图解”")}},
};

// “》、《” around the 、 at i, which may stand at the end or the begin of a line: its place in
// `raw`.
SourceSpan joined(std::string_view raw, size_t i) {
  constexpr std::string_view kBreaks = "\r\n";
  if (i == 0) return {};
  const size_t left = raw.find_last_not_of(kBreaks, i - 1);
  const size_t right = raw.find_first_not_of(kBreaks, i + 3);
  if (left == std::string_view::npos || left < 2 || right == std::string_view::npos) return {};
  const std::string_view before = raw.substr(left - 2, 3), behind = raw.substr(right, 3);
  if (!(before == "”" && behind == "“") && !(before == "》" && behind == "《")) return {};
  return {static_cast<uint32_t>(left - 2), static_cast<uint32_t>(right + 3)};
}

void check(const Report& r, Findings& out) {
  if (!r.may_hold("\"、\"") && !r.may_hold("》、《")) return;
  Places places;
  for (const Paragraph& p : r.paragraphs) {
    if (!p.running_text || !(r.may_hold(p, "\"、\"") || r.may_hold(p, "》、《"))) continue;
    const std::string_view raw = r.raw(p.at);
    for (size_t i = text::find(raw, "、"); i != std::string_view::npos;
         i = text::find(raw, "、", i + 3)) {
      const SourceSpan at = joined(raw, i);
      if (!at.empty()) places.add(p, {p.at.begin + at.begin, p.at.begin + at.end});
    }
  }
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"并列的引号或书名号之间用了顿号（{}），通常不用。",
                    "、 between adjacent quotes or book-title marks ({}) is usually left out."},
                   {one_line(r.raw(at))});
  });
}

}  // namespace

extern const Rule enumeration_comma;
const Rule enumeration_comma = {
    .id = "enumeration-comma",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"引号或书名号之间用了顿号", "、 between quotes or book-title marks"},
    .basis =
        {"GB/T 15834—2011 4.5.3.5：标有引号或书名号的并列成分之间通常不用顿号",
         "GB/T 15834—2011, 4.5.3.5: between parts in quotes or book-title marks 、 is usually not "
         "used"},
    .advice = {"删去顿号；引号或书名号后有括注时保留。",
               "Delete it; keep it where a note in brackets comes between."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
