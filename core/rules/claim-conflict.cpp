#include <array>

#include "core/rules/readings/averages.h"
#include "core/rules/readings/claim_rules.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Quantity;
using report::Report;
using report::Scope;
using report::Statement;

constexpr Example kBad[] = {
    {.edits = {replace("其他处理1件。", "其他处理1件。全年新收政府信息公开申请11件。")},
     .text = "新收政府信息公开申请11件"},
    {.edits = {replace("其他处理1件。", "其他处理1件。结转下年度继续办理4件。")},
     .text = "结转下年度继续办理4件"},
    // An average and what it is of.
    {.edits = {replace("组织业务培训2次", "全年编发信息1200条，月均120条。组织业务培训2次")},
     .text = "月均120条"},
    {.edits = {replace("组织业务培训2次",
                       "本年度编发信息1200条（平均每天发布8条）。组织业务培训2次")},
     .text = "平均每天发布8条"},
};
constexpr Example kGood[] = {
    {.edits = {replace("其他处理1件。", "其他处理1件。全年新收政府信息公开申请10件。")}},
    {.edits = {replace("其他处理1件。", "其他处理1件。局服务窗口新收政府信息公开申请4件。")}},
    // 受理 may hold what was carried in or not.
    {.edits = {replace("其他处理1件。", "其他处理1件。共受理政府信息公开申请12件。")}},
    {.edits = {replace("落实先审查", "河道纠纷行政复议9件。落实先审查")}},
    {.edits = {replace("组织业务培训2次", "全年编发信息1200条，月均100条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "全年编发信息1210条，月均100条。组织业务培训2次")}},
    // On working days; since it began; of something else.
    {.edits = {replace("组织业务培训2次", "全年编发信息1200条，日均5条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "全年编发原创信息500条、转载信息700条，月均100条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "全年编发信息1200条，比上年增加240条，月均100条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "公众号自5月开通以来全年编发信息1200条，月均150条。组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次", "全年编发信息1200条，月均阅读200次。组织业务培训2次")}},
};

// What has one meaning wherever it is stated. The others have several readings.
bool has_one_meaning(Quantity q) {
  return q == Quantity::received || q == Quantity::carried_in || q == Quantity::carried_out ||
         q == Quantity::partial || q == Quantity::denied || q == Quantity::unavailable ||
         q == Quantity::refused || report::is_subject(q);
}

// 物业纠纷行政复议5件: not about disclosure.
bool is_of_other_cases(const Report& r, const Statement& s) {
  if (!report::about_remedies(s.quantity)) return false;
  constexpr uint32_t kNear = 45;  // bytes
  const uint32_t from = s.at.begin - std::min(s.at.begin, kNear);
  std::string_view front = r.text.substr(from, s.at.begin - from);
  for (const std::string_view stop : {"。", "；", "，", "、"})
    if (const size_t at = text::find_last(front, stop); at != front.npos)
      front.remove_prefix(at + stop.size());
  return text::has_any(front,
                       {"纠纷", "投诉", "采购", "处罚", "许可", "征收", "确权", "林权", "各类"});
}

void check(const Report& r, Findings& out) {
  std::array<const Statement*, report::kQuantities> first{};
  std::array<bool, report::kQuantities> said{};
  for (const Statement& s : r.prose.statements) {
    if (s.scope != Scope::whole || !has_one_meaning(s.quantity) || s.joint ||
        s.figure.approximate())
      continue;
    const auto q = static_cast<size_t>(s.quantity);
    const Statement*& before = first[q];
    if (before == nullptr) {
      before = &s;
      continue;
    }
    if (before->figure.value == s.figure.value || said[q]) continue;
    // A smaller one in the same paragraph may be a part of what that one counts.
    if (before->paragraph == s.paragraph && s.figure.value < before->figure.value) continue;
    if (is_of_other_cases(r, *before) || is_of_other_cases(r, s)) continue;
    said[q] = true;
    Finding& f = out.add(
        s.at, out.say({"同一数字前后不一：前文说“{}”，这里说“{}”。",
                       "One quantity, two values: “{}” before, “{}” here."},
                      {before->figure.at.empty() ? std::string("0") : one_line(r.raw(before->at)),
                       one_line(r.raw(s.at))}));
    f.expected = text::to_string(before->figure.value);
    f.actual = text::to_string(s.figure.value);
  }
  check_averages(r, out);
}

}  // namespace

extern const Rule claim_conflict;
const Rule claim_conflict = {
    .id = "claim-conflict",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"同一数字前后不一致", "One quantity is stated with different values"},
    .basis = {"同一份报告的数字前后应当一致", "The figures of one report must agree"},
    .advice = {"核实后统一；口径不同的，写明口径。",
               "Check and make them one; say so where they count different things."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
