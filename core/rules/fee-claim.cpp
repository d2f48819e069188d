#include "core/rules/findings.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Quantity;
using report::Report;
using report::Statement;

constexpr Example kBad[] = {
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度发出收费通知2件，总金额300元，实际收取400元信息处理费。")},
     .text = "实际收取400元"},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度未发出收费通知，收取信息处理费380元。")},
     .text = "收取信息处理费380元"},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度发出收费通知1件，总金额100元，收取信息处理费95元。")},
     .text = "收取信息处理费95元"},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度发出收费通知0件，总金额100元，实际收取0元。")},
     .text = "总金额100元"},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度未收取信息处理费，实际收费200元。")},
     .text = "实际收费200元"},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度收取信息处理费300元，实际收取400元。")},
     .text = "实际收取400元"},
};
constexpr Example kGood[] = {
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度发出收费通知2件，总金额400元，实际收取信息处理费380元。")}},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度发出收费通知1件，总金额100元，未收取信息处理费。")}},
    {.edits = {replace(
         "本年度发出收费通知0件，未收取信息处理费。",
         "本年度发出信息处理费收费通知2件，金额分别为100元、280元，实际收取380元。")}},
    {.edits = {replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度行政事业性收费金额18.6万元，未发出收费通知，未收取信息处理费。")}},
    {.edits = {replace(
         "本年度发出收费通知0件，未收取信息处理费。",
         "申请人无正当理由逾期未按收费通知缴纳信息处理费，发出收费通知1件，总金额100元"
         "。")}},
};

// The first statement of each.
struct Fees {
  const Statement* notices = nullptr;
  const Statement* charged = nullptr;
  const Statement* collected = nullptr;
  const Statement* none_collected = nullptr;
  const Statement* actual = nullptr;  // 收取300元，实际收取400元: the second

  explicit Fees(const Report& r) {
    for (const Statement& s : r.prose.statements) {
      if (s.scope != report::Scope::whole || s.figure.approximate()) continue;
      if (s.quantity == Quantity::fee_notices && notices == nullptr) notices = &s;
      if (s.quantity == Quantity::fee_charged && charged == nullptr) charged = &s;
      if (s.quantity != Quantity::fee_collected) continue;
      const Statement*& place = s.figure.value.is_zero() ? none_collected : collected;
      if (place == nullptr)
        place = &s;
      else if (actual == nullptr && &place == &collected && s.paragraph == collected->paragraph &&
               text::find(r.raw(s.at), "实际") != std::string_view::npos)
        actual = &s;
    }
  }
};

bool tens(Decimal yuan) {
  Decimal rest = yuan;
  if (!rest.is_integer()) return false;
  while (rest.scale > 0) rest.mantissa /= 10, --rest.scale;
  return rest.mantissa % 10 == 0;
}

void add(const Report& r, const Statement& s, const Wording& why, const Statement& other,
         Findings& out) {
  Finding& f = out.add(s.at, out.say(why, {one_line(r.raw(s.at)), one_line(r.raw(other.at))}));
  f.actual = text::to_string(s.figure.value);
}

void check(const Report& r, Findings& out) {
  const Fees fees(r);
  if (fees.collected != nullptr) {
    if (fees.none_collected != nullptr)
      return add(r, *fees.collected, {"既说“{}”，又说“{}”。", "Both “{}” and “{}” are stated."},
                 *fees.none_collected, out);
    if (fees.charged != nullptr && fees.charged->figure.value < fees.collected->figure.value)
      return add(r, *fees.collected,
                 {"“{}”，多于应收的“{}”。", "“{}” is more than what was charged: “{}”."},
                 *fees.charged, out);
    if (fees.actual != nullptr && fees.collected->figure.value < fees.actual->figure.value)
      return add(r, *fees.actual,
                 {"“{}”，多于前面的“{}”。", "“{}” is more than what stands before: “{}”."},
                 *fees.collected, out);
    if (fees.notices != nullptr && fees.notices->figure.value.is_zero())
      return add(r, *fees.collected, {"“{}”，却说“{}”。", "“{}”, yet “{}”: a fee needs a notice."},
                 *fees.notices, out);
  }
  if (fees.charged != nullptr && !fees.charged->figure.value.is_zero() && fees.notices != nullptr &&
      fees.notices->figure.value.is_zero())
    return add(r, *fees.charged, {"“{}”，却说“{}”。", "“{}”, yet “{}”: a fee needs a notice."},
               *fees.notices, out);
  for (const Statement* s : {fees.charged, fees.collected}) {
    if (s == nullptr || tens(s->figure.value)) continue;
    Finding& f =
        out.add(s->at, out.say({"“{}”不是10元的整数倍；按件、按量计收的金额都是10元的整数倍。",
                                "“{}” is no multiple of 10 yuan, as every lawful fee is."},
                               {one_line(r.raw(s->at))}));
    f.severity = Severity::warning;
    f.actual = text::to_string(s->figure.value);
    return;
  }
}

}  // namespace

extern const Rule fee_claim;
const Rule fee_claim = {
    .id = "fee-claim",
    .group = Group::text,
    .severity = Severity::error,
    .title = {"信息处理费的表述自相矛盾", "Statements on 信息处理费 contradict each other"},
    .basis = {"国办函〔2020〕109号：按件、按量计收，收费前发出通知",
              "国办函〔2020〕109号: fees by item or by page, after a notice"},
    .advice = {"核对收费通知的件数、总金额和实际收取的总金额。",
               "Check the notices, their amount and the amount collected."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
