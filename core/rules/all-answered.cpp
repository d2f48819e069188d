#include <algorithm>

#include "core/rules/across.h"
#include "core/rules/findings.h"
#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("新收申请中，自然人申请7件", "所收申请均已办结。新收申请中，自然人申请7件")},
     .text = "均已办结"},
    {.edits = {replace("新收申请中，自然人申请7件", "申请答复率100%。新收申请中，自然人申请7件")},
     .text = "答复率100%"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "建议提案均已办结。所收申请均已办结。新收申请中，自然人申请7件")},
     .text = "均已办结"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "新收申请10件，上年度结转2件，均已办结。新收申请中，自然人申请7件")},
     .text = "均已办结"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "申请均已办复，无结转。新收申请中，自然人申请7件")},
     .text = "均已办复"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "申请办复率达百分之百。新收申请中，自然人申请7件")},
     .text = "办复率达百分之百"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "申请受理率、答复率均达到100%。新收申请中，自然人申请7件")},
     .text = "答复率均达到100%"},
};
constexpr Example kGood[] = {
    {.edits = {replace("新收申请中，自然人申请7件",
                       "新收申请10件，上年结转2件，除结转至下年的3件外均已办结。"
                       "新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "申请均按期答复，按时答复率100%。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "除结转下年度的3件外，申请均已办结。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "截至目前，所收申请均已办结。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "建议提案均已办结。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "网上咨询120件，均已答复；申请按期办理。新收申请中，自然人申请7件")}},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "申请平均办结时限为8个工作日。新收申请中，自然人申请7件")}},
};

constexpr std::string_view kAll[] = {
    "全部办结",         "全部答复",         "全部办复",         "全部予以答复",
    "均已办结",         "均已答复",         "均已办复",         "均已予以答复",
    "均办结",           "均答复",           "均予以答复",       "均已全部办结",
    "办结率100%",       "答复率100%",       "办复率100%",       "办结率达100%",
    "答复率达100%",     "办复率达100%",     "办结率为100%",     "答复率为100%",
    "办复率为100%",     "办结率百分之百",   "答复率百分之百",   "办复率百分之百",
    "办结率达百分之百", "答复率达百分之百", "办复率达百分之百", "办结率为百分之百",
    "答复率为百分之百", "办复率为百分之百", "办结率达到100%",   "办结率均达100%",
    "办结率均达到100%", "办结率均为100%",   "答复率达到100%",   "答复率均达100%",
    "答复率均达到100%", "答复率均为100%",   "办复率达到100%",   "办复率均达100%",
    "办复率均达到100%", "办复率均为100%"};

constexpr text::Words kWords(kAll);

// 结转下年3件; 上年结转2件 and 无结转 leave nothing over.
bool carries_over(std::string_view sentence) {
  constexpr std::string_view kCarried = "结转";
  for (size_t at = text::find(sentence, kCarried); at != sentence.npos;
       at = text::find(sentence, kCarried, at + kCarried.size())) {
    const std::string_view front = sentence.substr(0, at);
    bool nothing = sentence.substr(at + kCarried.size()).starts_with("上年");
    for (const std::string_view word :
         {"上年", "上年度", "上一年", "上一年度", "去年", "无", "没有"})
      nothing = nothing || front.ends_with(word);
    if (!nothing) return true;
  }
  return false;
}

// "均已答复" and the like, said of requests and without an exception.
bool says_all(std::string_view sentence) {
  return has_any(sentence, {"申请"}) && !carries_over(sentence) &&
         !has_any(sentence,
                  {"除", "尚未", "截至目前", "截至报告", "截至本报告", "截至发布", "建议", "提案",
                   "议案", "按时答复率", "按期答复率", "及时答复率", "按时办结率", "按期办结率",
                   "按时办复率", "按期办复率", "及时办结率", "复议", "诉讼"});
}

// Where a folded text says it of all requests; npos: nowhere. A sentence ends with 。 alone:
// "收到申请 5件；均已办结" is one.
size_t find_claim(std::string_view text) {
  constexpr std::string_view kStop = "。";
  size_t begin = 0, end = 0;  // of the sentence, its end mark included
  for (size_t at = kWords.find(text, 0); at != text.npos; at = kWords.find(text, end)) {
    while (end <= at) {
      begin = end;
      end = std::min(text.find(kStop, end), text.size() - kStop.size()) + kStop.size();
    }
    // 来信45件，均已答复；收到申请5件: of something else.
    const std::string_view front = text.substr(begin, at - begin);
    const size_t mark = front.rfind(';');
    const std::string_view stretch = mark == front.npos ? front : front.substr(mark + 1);
    if (!has_any(stretch, {"申请"}) &&
        has_any(stretch, {"来信", "来访", "咨询", "热线", "工单", "留言", "信访", "投诉", "提问"}))
      continue;
    // 平均办结时限
    const bool average = text.substr(0, at).ends_with("平");
    if (!average && says_all(text.substr(begin, end - begin))) return at;
  }
  return text.npos;
}

void check(const Report& r, Findings& out) {
  if (!r.may_hold_any(kAll)) return;
  const auto carried_out = figure_of(r, forms::Table::requests, "carried_out", "total");
  for (const report::Paragraph& p : r.paragraphs) {
    const std::string_view text = r.folded_text(p);
    const size_t at = find_claim(text);
    if (at == text.npos) continue;
    if (!carried_out) {
      out.not_assessed(
          {"requests", "carried_out", "total"},
          out.say({"读不出表三的结转数，无法核对", "what table 3 carries over cannot be read"}));
      return;
    }
    if (carried_out->is_zero()) return;
    const SourceSpan place = r.source(p, at, kWords.match(text.substr(at)));
    Finding& f = out.add(place, out.say({"正文说“{}”，但表三结转下年度{}件。",
                                         "The text says “{}”, but table 3 carries {} over."},
                                        {one_line(r.raw(place)), text::to_string(*carried_out)}));
    f.actual = text::to_string(*carried_out);
    return;
  }
}

}  // namespace

extern const Rule all_answered;
const Rule all_answered = {
    .id = "all-answered",
    .group = Group::text,
    .severity = Severity::info,
    .title = {"说全部办结，却有结转", "All answered, yet some are carried over"},
    .basis = {"同一份报告的正文与表三应当一致", "Text and table 3 of one report must agree"},
    .advice =
        {"如指到期的申请均已答复，请写“按期答复”，并写明结转的件数。",
         "If all that were due were answered in time, say so, and name what is carried over."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
