#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::AgencyKind;
using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               remove_line("明确专人负责政府信息公开工作")},
     .text = "监督保障"},
    {.edits = {replace("青禾县水利局", "青禾县河湾镇人民政府"),
               replace("，未发生责任追究情形", "")},
     .text = "监督保障"},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("组织业务培训2次", "公开干部考核材料和预算绩效信息")},
     .text = "监督保障"},
};
constexpr Example kGood[] = {
    {.edits = {remove_line("明确专人负责政府信息公开工作")}},  // a department
    // No government: its committee is an office that one has sent.
    {.edits = {replace("青禾县水利局", "青禾高新技术产业开发区"),
               remove_line("明确专人负责政府信息公开工作")}},
    {.edits = {replace("青禾县水利局", "青禾县工业园区"),
               remove_line("明确专人负责政府信息公开工作")}},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("组织业务培训2次", "工作考核结果良好")}},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("组织业务培训2次", "公开工作纳入干部考核")}},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("组织业务培训2次", "公开工作纳入年度目标管理，组织社会评议，无责任追究")}},
};

// 青禾高新技术产业开发区: an area that a government's office runs; no level of government. 新区 may
// be one.
bool is_zone(std::string_view agency) {
  for (const std::string_view end :
       {"开发区", "高新区", "经开区", "园区", "示范区", "保税区", "度假区", "风景区", "名胜区",
        "旅游区", "合作区", "试验区", "实验区", "工业区", "集聚区", "功能区"})
    if (agency.ends_with(end)) return true;
  return false;
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  if (r.agency_kind == AgencyKind::unknown) {
    out.not_assessed({},
                     out.say({"没有认出报告单位，不知道是不是一级人民政府",
                              "the agency was not recognised: it may or may not be a government"}));
    return;
  }
  if (r.agency_kind != AgencyKind::government && r.agency_kind != AgencyKind::township) return;
  if (is_zone(r.agency)) return;
  std::string all;
  for (const report::Paragraph& p : r.paragraphs) all.append(r.folded_text(p)).append("\n");
  // The same words about other things. [practice]
  all = without(all, {"干部考核材料", "干部考核信息", "预算绩效", "绩效自评", "风险评估",
                      "资产评估", "环境影响评估", "价格评估"});
  std::vector<std::string> missing;
  if (!has_any(all, {"考核", "考评", "绩效", "评估", "目标管理"}))
    missing.push_back(quoted("工作考核"));
  if (!has_any(all, {"评议", "社会评价", "第三方评估", "满意度", "群众评价"}))
    missing.push_back(quoted("社会评议"));
  if (!has_any(all, {"责任追究", "追责", "问责", "追究"}))
    missing.push_back(quoted("责任追究结果"));
  if (missing.empty()) return;
  SourceSpan at = r.aspects[static_cast<size_t>(report::Aspect::supervision)];
  if (at.empty()) at = r.section(Section::overview).heading;
  out.add(at, out.say({"人民政府的年度报告还应当写明{}，报告没有写到。",
                       "A government's report must also say {}; this one does not."},
                      {join(missing, out)}));
}

}  // namespace

extern const Rule government_duty_missing;
const Rule government_duty_missing = {
    .id = "government-duty-missing",
    .group = Group::structure,
    .severity = Severity::warning,
    .title = {"政府的报告缺少考核、评议、追责情况",
              "A government's report lacks assessment, public appraisal or accountability"},
    .basis = {"《中华人民共和国政府信息公开条例》第五十条第（四）项：各级人民政府的年度报告还应当包"
              "括工作考核、"
              "社会评议和责任追究结果情况",
              "Article 50 (4) of the 条例: reports of governments also cover 工作考核, 社会评议 "
              "and 责任追究结果"},
    .advice = {"在“监督保障”中补写；没有发生责任追究的，也写明没有。",
               "Add it under 监督保障; say so where nobody was held to account."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
