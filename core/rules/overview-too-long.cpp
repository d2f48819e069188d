#include "core/rules/profile.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::Section;

// 1,000 characters more.
#define GOUJI_HUNDRED                                                                              \
  "围绕群众关心的水利事项逐项公开办理依据办理条件办理流程办理时限和办理结果方便企业和群众查询办理" \
  "围绕群众关心的水利事项逐项公开办理依据办理条件办理流程办理时限和办理结果方便企业和群众查询办理" \
  "，，，，，"
constexpr Example kBad[] = {
    {.edits = {replace("优化政府网站信息公开专栏",
                       GOUJI_HUNDRED GOUJI_HUNDRED GOUJI_HUNDRED GOUJI_HUNDRED GOUJI_HUNDRED
                           GOUJI_HUNDRED GOUJI_HUNDRED GOUJI_HUNDRED GOUJI_HUNDRED GOUJI_HUNDRED)},
     .text = "一、总体情况"},
};
#undef GOUJI_HUNDRED
constexpr Example kGood[] = {
    {.edits = {replace("优化政府网站信息公开专栏", "继续优化政府网站信息公开专栏")}},
};

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  const report::SectionRead& section = r.section(Section::overview);
  if (!section.found) {
    out.not_assessed({},
                     out.say({"没有找到“一、总体情况”", "section “一、总体情况” was not found"}));
    return;
  }
  size_t characters = 0;
  for (uint32_t i = section.first_paragraph; i < section.last_paragraph; ++i)
    for (const char c : r.folded_text(r.paragraphs[i]))
      characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  const auto most = static_cast<size_t>(out.profile().overview_length);
  if (characters <= most) return;
  Finding& f = out.add(
      section.heading,
      out.say({"总体情况约{}字，超过{}字。", "The overview has some {} characters, more than {}."},
              {std::to_string(characters), std::to_string(most)}));
  f.actual = std::to_string(characters);
}

}  // namespace

extern const Rule overview_too_long;
const Rule overview_too_long = {
    .id = "overview-too-long",
    .group = Group::structure,
    .severity = Severity::info,
    .title = {"总体情况过长", "Overview too long"},
    .basis = {"一些地方的要求：总体情况篇幅原则上不超过一千字",
              "Some places ask for 1,000 characters at most"},
    .advice = {"聚焦主题，压缩篇幅。", "Keep to the subject and shorten it."},
    .bad = kBad,
    .good = kGood,
    .check = check,
    .on = false,
};

}  // namespace gouji::rules
