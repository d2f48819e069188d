#include <algorithm>
#include <array>
#include <span>

#include "core/rules/readings/claim_rules.h"
#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Quantity;
using report::Report;
using report::Scope;
using report::Statement;

constexpr Example kBad[] = {
    {.edits = {replace("被申请行政复议4件", "被申请行政复议5件")}, .text = "行政复议5件"},
    {.edits = {replace("被申请行政复议4件，其中结果维持2件，结果纠正1件，尚未审结1件；",
                       "被申请行政复议4件，全部维持；")},
     .text = "4件，全部维持"},
    {.edits = {replace("结果维持2件，结果纠正1件", "结果维持2件，结果纠正2件")},
     .text = "结果纠正2件"},
    {.edits = {replace("被提起行政诉讼3件", "被提起行政诉讼两件")}, .text = "行政诉讼两件"},
    {.edits = {replace("被提起行政诉讼3件，其中结果维持2件", "被提起行政诉讼3件，其中结果维持1件")},
     .text = "结果维持1件"},
    {.edits = {replace("落实先审查", "因政府信息公开被申请行政复议、行政诉讼共8件。落实先审查")},
     .text = "行政复议、行政诉讼共8件"},
    {.edits = {replace("被提起行政诉讼3件，其中结果维持2件",
                       "被提起行政诉讼3件，其中驳回诉讼请求3件")},
     .text = "驳回诉讼请求3件"},
    {.edits = {replace("其中结果维持2件，尚未审结1件。", "其中结果维持2件，败诉1件。")},
     .text = "败诉1件"},
};
constexpr Example kGood[] = {
    {.edits = {replace("落实先审查", "行政复议案件共 40 件，信息公开案件 4 件。落实先审查")}},
    // Lost in the first instance, which is not the last.
    {.edits = {replace("其中结果维持2件，尚未审结1件。",
                       "其中结果维持2件，一审败诉1件，已提起上诉。")}},
    {.edits = {replace("被申请行政复议4件，", "被申请行政复议5件（其中1件未受理），")}},
    {.edits = {replace("被申请行政复议4件，其中结果维持2件，结果纠正1件，尚未审结1件；",
                       "被申请行政复议6件，其中2件与政府信息公开无关；")}},
    {.edits = {replace("落实先审查", "因政府信息公开被申请行政复议、行政诉讼共7件。落实先审查")}},
    {.edits = {replace("被申请行政复议4件，其中结果维持2件，结果纠正1件，尚未审结1件；",
                       "向县政府申请复议3件，向市水利局申请复议1件；")}},
    {.edits = {replace(
         "落实先审查",
         "办理行政应诉案件73件，另有林权行政诉讼2件，不涉及政府信息公开。落实先审查")}},
    // Of those that were upheld, or had another end.
    {.edits = {replace("被提起行政诉讼3件，其中结果维持2件",
                       "被提起行政诉讼3件，其中驳回诉讼请求1件，维持1件")}},
    {.edits = {cell("remedies", "suit_direct", "upheld", "0"),
               cell("remedies", "suit_after_review", "upheld", "0", "2"),
               cell("remedies", "suit_after_review", "other", "2"),
               replace("被提起行政诉讼3件，其中结果维持2件",
                       "被提起行政诉讼3件，其中驳回诉讼请求1件、驳回起诉1件")}},
    // The total over both blocks of suits.
    {.edits = {cell("remedies", "suit_direct", "upheld", "1"),
               cell("remedies", "suit_direct", "total", "1"),
               replace("被提起行政诉讼3件，其中结果维持2件",
                       "被提起行政诉讼4件，其中结果维持3件")}},
    {.edits = {cell("remedies", "suit_direct", "upheld", "1"),
               cell("remedies", "suit_direct", "total", "1"),
               replace("被提起行政诉讼3件，其中结果维持2件",
                       "被提起行政诉讼4件，1件为直接起诉，3件为复议后起诉，3件为维持")}},
    {.edits = {replace("被申请行政复议4件，其中结果维持2件，结果纠正1件，尚未审结1件；",
                       "被申请行政复议40件，信息公开类4件，其他类36件；")}},
    {.edits = {replace("被提起行政诉讼3件，其中结果维持2件",
                       "新增行政诉讼2件，上年延续1件，其中结果维持2件")}},
    {.edits = {replace("落实先审查",
                       "办理治安、交通等行政复议案件86件，维持81件；工伤认定引发行政诉讼12件。"
                       "落实先审查")}},
    {.edits = {replace("落实先审查", "作为复议机关办理信息公开复议12件，维持10件。落实先审查")}},
    {.edits = {replace("落实先审查", "作为第三人参加行政诉讼2件。落实先审查")}},
    {.edits = {replace("被申请行政复议4件",
                       "局法规科代理行政复议40件，其中政府信息公开被申请行政复议4件")}},
};

bool to_compare(const Statement& s) {
  if (!report::about_remedies(s.quantity) || s.scope != Scope::whole) return false;
  const bool of_all = s.quantity == Quantity::review || s.quantity == Quantity::suit;
  return !(of_all && s.figure.value.is_zero());  // zero-claim
}

// Whether a statement of the same quantity in the same paragraph fits: then the others count other
// cases than those about disclosure (“行政复议40件，其中政府信息公开4件”).
class Fitting {
 public:
  void add(const Statement& s) { last_[static_cast<size_t>(s.quantity)] = s.paragraph; }
  bool has(const Statement& s) const {
    return last_[static_cast<size_t>(s.quantity)] == s.paragraph;
  }

 private:
  std::array<int64_t, report::kQuantities> last_ = [] {
    std::array<int64_t, report::kQuantities> none{};
    none.fill(-1);
    return none;
  }();
};

// 行政复议5件（其中1件未受理）, 5件，其中1件与政府信息公开无关, beside 4 in the table; 40件，
// 信息公开类4件. 作为第三人参加行政诉讼2件 are no suits against the agency, nor are
// 作为复议机关办理12件.
bool counts_others(const Report& r, const Statement& s, const Readings& all) {
  constexpr size_t kNear = 150;  // bytes
  const uint32_t end = r.paragraphs[s.paragraph].at.end;
  std::string_view behind = r.text.substr(s.at.end, std::min<size_t>(kNear, end - s.at.end));
  behind = behind.substr(0, std::min(text::find(behind, "。"), text::find(behind, "；")));
  constexpr uint32_t kBefore = 120;  // bytes
  const uint32_t from = s.at.begin - std::min(s.at.begin, kBefore);
  std::string_view own = r.text.substr(from, s.at.end - from);
  for (const std::string_view stop : {"。", "；"})
    if (const size_t at = text::find_last(own, stop); at != own.npos)
      own.remove_prefix(at + stop.size());
  if (text::find(own, "作为复议机关") != own.npos) return true;
  if (const size_t at = text::find_last(own, "，"); at != own.npos) own.remove_prefix(at + 3);
  if (text::find(own, "第三人") != own.npos) return true;
  if (has_any(behind, {"信息公开类", "信息公开案", "信息公开的"}) &&
      std::any_of(all.all.begin(), all.all.end(), [&](const Reading& reading) {
        return reading.value < s.figure.value && says_number(behind, reading.value);
      }))
    return true;
  // 新增行政诉讼4件，上年延续3件, of 7
  if (has_any(own, {"新增", "新发生", "新收"}) &&
      std::any_of(all.all.begin(), all.all.end(), [&](const Reading& reading) {
        return s.figure.value < reading.value &&
               says_number(behind, reading.value - s.figure.value);
      }))
    return true;
  // 行政复议4件，3件维持、1件撤回: withdrawn are none of those that were upheld.
  const bool ended = !report::is_subject(s.quantity);
  return (has_any(behind, {"未受理", "不予受理", "不涉及", "无关", "非政府信息公开"}) ||
          (!ended && has_any(behind, {"撤回"}))) &&
         std::any_of(all.all.begin(), all.all.end(), [&](const Reading& reading) {
           return reading.value < s.figure.value &&
                  says_number(behind, s.figure.value - reading.value);
         });
}

// 驳回诉讼请求3件: beside others that were upheld, or had another end, they are no more than those.
// 驳回5件（含驳回起诉2件）: than both together, which are the first two readings.
bool may_be_some(const Report& r, const Statement& s, const Readings& all) {
  if (!says_turned_down(r, s)) return false;
  if (all.all.size() > 1 && text::find(r.text.substr(s.at.end, 30), "驳回起诉") != r.text.npos &&
      !(all.all[0].value + all.all[1].value < s.figure.value))
    return true;
  return std::any_of(all.all.begin(), all.all.end(),
                     [&](const Reading& reading) { return !(reading.value < s.figure.value); });
}

void report_paragraph(const Report& r, std::span<const Statement> statements, Findings& out) {
  Fitting fitting;
  for (const Statement& s : statements)
    if (to_compare(s) && readings(r, s, out).fits(s.figure)) fitting.add(s);
  for (const Statement& s : statements) {
    if (!to_compare(s) || fitting.has(s)) continue;
    const Readings all = readings(r, s, out);
    if (!all.missing.empty()) {
      out.not_assessed(all.cell, all.missing);
      continue;
    }
    if (is_one_of_parts(r, s, all) || counts_others(r, s, all) || may_be_some(r, s, all)) continue;
    const std::string stated = text::to_string(s.figure.value);
    Finding& f = out.add(s.at, out.say({"正文说“{}”，与表四的相应数字不符。",
                                        "The text says “{}”, which does not fit table 4."},
                                       {one_line(r.raw(s.at))}));
    f.arithmetic =
        out.say({"正文{}；表四{}", "text: {}; table 4: {}"}, {stated, describe(all, out)});
    if (!all.all.empty()) f.expected = text::to_string(all.all.front().value);
    f.actual = stated;
  }
}

void check(const Report& r, Findings& out) {
  const std::span<const Statement> all = r.prose.statements;
  if (std::none_of(all.begin(), all.end(), to_compare)) return;
  if (!r.table(forms::Table::remedies).found) {
    out.not_assessed({"remedies", {}, {}},
                     out.say({"没有找到这张表，无法与正文核对",
                              "the table was not found; the text cannot be compared with it"}));
    return;
  }
  for (size_t i = 0; i < all.size();) {
    size_t end = i + 1;
    while (end < all.size() && all[end].paragraph == all[i].paragraph) ++end;
    report_paragraph(r, all.subspan(i, end - i), out);
    i = end;
  }
}

}  // namespace

extern const Rule remedies_claim;
const Rule remedies_claim = {
    .id = "remedies-claim",
    .group = Group::text,
    .severity = Severity::error,
    .title = {"正文的复议、诉讼件数与表四不符", "Reviews or suits stated do not fit table 4"},
    .basis = {"同一份报告的正文与表四应当一致；“行政诉讼”指两类诉讼之和",
              "Text and table 4 of one report must agree; 行政诉讼 means both kinds of suits"},
    .advice =
        {"核对正文与表四，改正有误的一处；只计政府信息公开案件。",
         "Compare text and table 4 and correct the wrong one; only cases about disclosure count."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
