#include <algorithm>

#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {remove_line("年1月25日")}, .text = "青禾县水利局"},
    {.edits = {replace("未收取信息处理费。\n青禾县水利局\n", "未收取信息处理费。\n")},
     .text = "2024年1月25日",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("年1月25日", "年  月  日")}},
    {.edits = {replace("年1月25日", "年X月X日")}},
    {.edits = {replace("青禾县水利局\n2024年1月25日", "2024年1月25日\n青禾县水利局")},
     .form = "2021"},
    {.edits = {replace("年1月25日", "年1月26日")}},
    {.edits = {replace("年政府信息公开工作年度报告\n",
                       "年政府信息公开工作年度报告\n（2024年1月25日）\n"),
               replace("青禾县水利局\n2024年1月25日", "青禾县水利局")},
     .form = "2021"},
    {.edits = {replace("未收取信息处理费。\n青禾县水利局\n",
                       "未收取信息处理费。\n青禾县水利局（盖章）\n")}},
    {.edits = {replace("未收取信息处理费。\n青禾县水利局\n",
                       "未收取信息处理费。\n编制单位：青禾县水利局\n")}},
    {.edits = {replace("未收取信息处理费。\n青禾县水利局\n",
                       "未收取信息处理费。\n（青禾县水利局）\n")}},
    {.edits = {replace("2024年1月25日", "二○二四年一月二十五日")}, .form = "2021"},
    {.edits = {replace("2024年1月25日", "二O二四年一月二十五日")}, .form = "2021"},
};

// 2025年X月X日, 2025年　月　日: template-residue says so.
bool leaves_date_open(const Report& r) {
  constexpr size_t kNear = 80;  // bytes behind the agency
  const std::string_view line = std::string_view(r.text).substr(
      std::min<size_t>(r.signature.agency.end, r.text.size()), kNear);
  return text::has_any(line, {"年"}) && text::has_any(line, {"日"}) &&
         text::has_any(line, {"X", "×", "__", "年 ", "年　", "*"});
}

void check(const Report& r, Findings& out) {
  const bool agency = !r.signature.agency.empty();
  const bool date = !r.signature.date.empty();
  if (agency && date) return;
  const bool at_end = date && !r.signature.below_title;
  if (agency && leaves_date_open(r)) return;
  if (agency)
    out.add(r.signature.agency, out.say({"落款没有日期。", "The signature has no date."}));
  else if (at_end)
    out.add(r.signature.date, out.say({"落款没有单位名称。", "The signature names no agency."}));
  else
    out.add({}, out.say({"报告末尾没有落款（单位名称和日期）。",
                         "No signature (agency and date) at the end of the report."}));
}

}  // namespace

extern const Rule signature_missing;
const Rule signature_missing = {
    .id = "signature-missing",
    .group = Group::structure,
    .severity = Severity::info,
    .title = {"落款不完整", "Incomplete signature"},
    .basis = {"公文通行写法（GB/T 9704—2012）；格式没有强制要求",
              "Practice of official documents (GB/T 9704—2012); the form does not demand it"},
    .advice = {"在报告末尾写上单位名称和成文日期。", "Put the agency and the date at the end."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
