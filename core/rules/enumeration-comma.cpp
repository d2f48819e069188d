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

void check(const Report& r, Findings& out) {
  if (!r.may_hold("\"、\"") && !r.may_hold("》、《")) return;
  Places places;
  for (const Paragraph& p : r.paragraphs) {
    if (!p.running_text || !(r.may_hold(p, "\"、\"") || r.may_hold(p, "》、《"))) continue;
    const std::string_view raw = r.raw(p.at);
    for (size_t i = text::find(raw, "、"); i != std::string_view::npos;
         i = text::find(raw, "、", i + 3)) {
      if (i < 3 ||
          !(raw.substr(i - 3).starts_with("”、“") || raw.substr(i - 3).starts_with("》、《")))
        continue;
      const auto at = static_cast<uint32_t>(p.at.begin + i);
      places.add(p, {at - 3, at + 6});
    }
  }
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"并列的引号或书名号之间用了顿号（{}），通常不用。",
                    "、 between adjacent quotes or book-title marks ({}) is usually left out."},
                   {r.raw(at)});
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
