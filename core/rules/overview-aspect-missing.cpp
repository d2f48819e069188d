#include <algorithm>
#include <array>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Aspect;
using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {remove_line("（四）政府信息公开平台建设")}, .text = "一、总体情况"},
    {.edits = {remove_line("（三）政府信息管理"), remove_line("（五）监督保障")},
     .text = "一、总体情况"},
};
constexpr Example kGood[] = {
    // A bracket was lost: punctuation-pairs.
    {.edits = {replace("（一）主动公开", "一）主动公开")}},
    {.edits = {replace("（四）政府信息公开平台建设", "（四）平台建设情况")}},
    {.edits = {replace("（四）政府信息公开平台建设", "平台建设情况")}},
    {.edits = {replace("（一）主动公开", "（一）聚焦民生关切，深入推进主动公开。")}},
    {.edits = {replace("（一）主动公开", "（一）加大公开力度")}},
    {.edits = {replace("（二）依申请公开", "（二）依法答复公开申请")}},
    {.edits = {replace("（五）监督保障", "（五）强化信息公开监督")}},
    // All but one without headings.
    {.edits = {remove_line("（一）主动公开"), remove_line("（三）政府信息管理"),
               remove_line("（四）政府信息公开平台建设"),
               replace("（二）依申请公开\n本年新收政府信息公开申请10件，",
                       "未收到申请公开政府信息的要求，")}},
};

// For an overview that is written without a lead phrase for each aspect.
bool mentioned(std::string_view prose, Aspect aspect) {
  switch (aspect) {
    case Aspect::disclosure:
      return has_any(prose, {"主动公开", "公开政府信息", "公开信息", "公开各类", "发布信息"});
    case Aspect::requests:
      return has_any(prose, {"依申请", "公开申请", "申请公开"});
    case Aspect::management:
      return has_any(prose,
                     {"信息管理", "保密审查", "审核", "规范性文件", "目录", "台账", "动态调整"});
    case Aspect::platform:
      return has_any(prose, {"平台", "网站", "专栏", "公众号", "公报"});
    case Aspect::supervision:
      return has_any(prose, {"监督", "考核", "评议", "培训", "领导小组", "责任追究"});
  }
  return false;
}

// The overview has numbered parts or headings: then each aspect has its own.
bool parted(const Report& r) {
  const report::SectionRead& overview = r.section(Section::overview);
  for (uint32_t i = overview.first_paragraph; i < overview.last_paragraph; ++i)
    if (r.paragraphs[i].level != report::Level::none || r.paragraphs[i].heading) return true;
  return false;
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  if (!r.section(Section::overview).found) {
    out.not_assessed({},
                     out.say({"没有找到“一、总体情况”", "section “一、总体情况” was not found"}));
    return;
  }
  const report::SectionRead& overview = r.section(Section::overview);
  if (overview.first_paragraph >= overview.last_paragraph) {
    out.not_assessed({},
                     out.say({"“一、总体情况”没有内容", "section “一、总体情况” has no content"}));
    return;
  }
  const auto led =
      std::count_if(r.aspects.begin(), r.aspects.end(), [](SourceSpan at) { return !at.empty(); });
  const bool in_one_piece = led < 2 || (led < static_cast<int>(report::kAspects) && !parted(r));
  const std::string text = in_one_piece ? prose(r, Section::overview) : std::string();
  std::vector<std::string> missing;
  for (size_t a = 0; a < report::kAspects; ++a) {
    const auto aspect = static_cast<Aspect>(a);
    // Where some are led by 方面 alone, the first two are often told before: 收到依申请公开33件.
    const bool first_two = aspect == Aspect::disclosure || aspect == Aspect::requests;
    if (r.aspects[a].empty() && !((led < 2 || first_two) && mentioned(text, aspect)))
      missing.push_back(quoted(report::title(aspect)));
  }
  if (missing.empty()) return;
  out.add(
      r.section(Section::overview).heading,
      out.say({"总体情况没有写到{}。", "The overview does not cover {}."}, {join(missing, out)}));
}

}  // namespace

extern const Rule overview_aspect_missing;
const Rule overview_aspect_missing = {
    .id = "overview-aspect-missing",
    .group = Group::structure,
    .severity = Severity::warning,
    .title = {"总体情况缺少规定的方面", "The overview lacks a prescribed aspect"},
    .basis = {"国办公开办函〔2021〕30号附件：总体情况包括主动公开、依申请公开、政府信息管理、"
              "政府信息公开平台建设、监督保障",
              "Annex of 国办公开办函〔2021〕30号: the overview covers 主动公开, 依申请公开, "
              "政府信息管理, "
              "政府信息公开平台建设, 监督保障"},
    .advice =
        {"在总体情况中为缺少的方面补写一段，或给已有内容加上相应的小标题。",
         "Add a paragraph on what is missing, or give what is there a heading that names it."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
