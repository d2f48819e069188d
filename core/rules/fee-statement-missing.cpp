#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {replace("按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办"
                       "函〔2020〕109号）规定，"
                       "本年度发出收费通知0件，未收取信息处理费。",
                       "无")},
     .text = "无",
     .form = "2021"},
    {.edits = {replace("按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办"
                       "函〔2020〕109号）规定，"
                       "本年度发出收费通知0件，未收取信息处理费。",
                       "本年度没有其他需要报告的事项。")},
     .text = "本年度没有其他需要报告的事项。",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。", "发出缴费通知书0件。")}},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本机关未收取政府信息公开信息处理费。")}},
    // Form 2019 does not ask for it.
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。", "无")}, .form = "2019"},
};

bool states_fees(std::string_view text) {
  const std::string without_other = without(text, {"行政事业性收费"});
  if (has_any(without_other, {"处理费", "收费", "缴费通知"})) return true;
  const size_t charged = text::find(without_other, "收取");
  return charged != std::string::npos &&
         text::find(without_other, "费", charged) != std::string::npos;
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out) || !has_year(r, out) || r.year < 2021) return;
  const report::SectionRead& section = r.section(Section::others);
  if (!section.found) {
    out.not_assessed({}, out.say({"没有找到“六、其他需要报告的事项”",
                                  "section “六、其他需要报告的事项” was not found"}));
    return;
  }
  const std::string all = prose(r, Section::others);
  if (states_fees(all)) return;
  SourceSpan at = section.heading;
  bool nothing = true;
  for (uint32_t i = section.first_paragraph; i < section.last_paragraph; ++i) {
    if (i == section.first_paragraph) at = r.paragraphs[i].at;
    nothing = nothing && says_nothing(r.folded_text(r.paragraphs[i]));
  }
  out.add(at, nothing && !all.empty()
                  ? out.say({"第六部分只写了“无”，没有报告信息处理费的收取情况。",
                             "Section 6 says only “无” and does not report the 信息处理费."})
                  : out.say({"第六部分没有报告信息处理费的收取情况。",
                             "Section 6 does not report the 信息处理费."}));
}

}  // namespace

extern const Rule fee_statement_missing;
const Rule fee_statement_missing = {
    .id = "fee-statement-missing",
    .group = Group::structure,
    .severity = Severity::warning,
    .title = {"没有报告信息处理费", "No statement on 信息处理费"},
    .basis = {"国办函〔2020〕109号；国办公开办函〔2021〕30号附件第六部分",
              "国办函〔2020〕109号; section 6 of the annex of 国办公开办函〔2021〕30号"},
    .advice =
        {"写明本年度发出收费通知的件数和总金额、实际收取的总金额；没有收取的，也写明“本年度未发出收"
         "费通知，"
         "未收取信息处理费”。",
         "State the fee notices issued, their amount and the amount collected; when nil, say so: "
         "“本年度未发出收费通知，未收取信息处理费”."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
