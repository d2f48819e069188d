#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/rules/across.h"
#include "core/rules/findings.h"
#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Quantity;
using report::Report;
using report::Scope;
using report::Statement;

constexpr Example kBad[] = {
    {.edits = {replace("办结9件，结转下年度继续办理3件", "办结10件，结转下年度继续办理3件")},
     .text = "新收政府信息公开申请10件，上年结转2件，办结10件，结转下年度继续办理3件"},
    // What 受理 holds is said by its parts.
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件，办结9件",
                       "共受理政府信息公开申请12件，其中新收10件，上年结转2件，办结8件")},
     .text = "新收10件，上年结转2件，办结8件，结转下年度继续办理3件"},
    // What was carried in is the table's.
    {.edits = {replace("上年结转2件，办结9件，结转下年度继续办理3件",
                       "办结12件，结转下年度继续办理3件"),
               replace("办结的9件中，", "其中")},
     .text = "新收政府信息公开申请10件，办结12件，结转下年度继续办理3件"},
};
constexpr Example kGood[] = {
    // 受理 may hold what was carried in.
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件",
                       "共受理政府信息公开申请12件（含上年结转2件）")}},
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件",
                       "共受理政府信息公开申请12件，其中新收10件，上年结转2件")}},
    {.edits = {replace("，上年结转2件", "")}},
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件", "共受理政府信息公开申请12件")}},
    {.edits = {replace("上年结转2件，办结9件，", "办结8件，申请人撤回1件，"),
               replace("办结的9件中，", "其中")}},
    // What was carried in has an end of its own.
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件，办结9件",
                       "上年结转2件已于一季度全部办结；本年新收政府信息公开申请10件，办结7件")}},
};

// The first four figures of one paragraph; none of them stated twice before the last of them.
struct Stated {
  const Statement* in = nullptr;   // received, or 受理
  const Statement* all = nullptr;  // 受理, where `in` and `carried_in` are its parts
  const Statement* carried_in = nullptr;
  const Statement* processed = nullptr;
  const Statement* carried_out = nullptr;
  bool twice = false;

  void add(const Statement& s) {
    if (in && carried_in && processed && carried_out) return;
    const Statement** place = nullptr;
    switch (s.quantity) {
      case Quantity::received:
      case Quantity::received_or_all:
        place = &in;
        break;
      case Quantity::carried_in:
        place = &carried_in;
        break;
      case Quantity::processed:
        place = &processed;
        break;
      case Quantity::carried_out:
        place = &carried_out;
        break;
      default:
        return;
    }
    // 受理12件，其中新收10件，上年结转2件
    if (place == &in && in && in->quantity == Quantity::received_or_all && !carried_in && !all &&
        s.quantity == Quantity::received && s.figure.value < in->figure.value)
      all = std::exchange(in, nullptr);
    if (*place != nullptr && (*place)->figure.value != s.figure.value) twice = true;
    if (*place == nullptr) *place = &s;
  }
  bool whole() const {
    const bool parted = !all || (in && carried_in &&
                                 all->figure.value == in->figure.value + carried_in->figure.value);
    return in && processed && carried_out && !twice && parted;
  }
};

// 上年结转8件于一季度全部办结；: said right behind the number.
bool is_settled_apart(const Report& r, const Statement& carried_in) {
  const std::string_view behind = r.text.substr(carried_in.at.end, 90);
  const std::string_view clause =
      behind.substr(0, std::min(text::find(behind, "；"), text::find(behind, "，")));
  return has_any(clause, {"办结", "答复", "办理完毕"});
}

void check_paragraph(const Report& r, const Stated& s, Findings& out) {
  if (!s.whole()) return;
  // Where the text does not say what was carried in, the table does.
  const std::optional<Decimal> carried_in =
      s.carried_in ? s.carried_in->figure.value
                   : figure_of(r, forms::Table::requests, "carried_in", "total");
  if (!carried_in) return;
  const Decimal left = s.in->figure.value + *carried_in;
  const Decimal right = s.processed->figure.value + s.carried_out->figure.value;
  if (left == right) return;
  // 受理14件，答复11件，撤回1件，结转下年度2件: less may be told than what became of all.
  if (!s.carried_in && right < left) return;
  // 受理12件（含上年结转2件）
  if (s.in->quantity == Quantity::received_or_all && s.in->figure.value == right) return;
  if (s.carried_in && s.in->figure.value == right && is_settled_apart(r, *s.carried_in)) return;
  SourceSpan at = s.in->at;
  for (const Statement* one : {s.carried_in, s.processed, s.carried_out})
    if (one) at = at.joined(one->at);
  Finding& f = out.add(at, out.say({"正文的新收与结转之和不等于办结与结转下年度之和。",
                                    "In the text, received plus carried in is not processed plus "
                                    "carried over."}));
  const auto show = [](const Statement* one) { return text::to_string(one->figure.value); };
  const std::string from = s.carried_in ? out.say({"上年结转", "carried in"})
                                        : out.say({"表三的上年结转", "carried in of table 3"});
  f.arithmetic = out.say({"新收{}＋{}{}＝{}；办结{}＋结转下年度{}＝{}",
                          "received {} + {} {} = {}; processed {} + carried over {} = {}"},
                         {show(s.in), from, text::to_string(*carried_in), text::to_string(left),
                          show(s.processed), show(s.carried_out), text::to_string(right)});
  if (s.in->quantity == Quantity::received_or_all)
    f.arithmetic +=
        out.say({"；上年结转已计入{}时，左边为{}，也不相等",
                 "; with carried in counted in the {}, the left is {}: not equal either"},
                {show(s.in), show(s.in)});
  f.expected = text::to_string(left);
  f.actual = text::to_string(right);
}

void check(const Report& r, Findings& out) {
  Stated stated;
  std::optional<uint32_t> paragraph;
  for (const Statement& s : r.prose.statements) {
    if (s.scope != Scope::whole || s.figure.approximate()) continue;
    if (paragraph != s.paragraph) {
      check_paragraph(r, stated, out);
      stated = {};
      paragraph = s.paragraph;
    }
    stated.add(s);
  }
  check_paragraph(r, stated, out);
}

}  // namespace

extern const Rule request_identity;
const Rule request_identity = {
    .id = "request-identity",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"正文自身的申请件数不平衡", "The text's own figures of requests do not balance"},
    .basis = {"表三勾稽关系：本年新收＋上年结转＝办理结果总计＋结转下年度",
              "Table 3: received + carried in = processed + carried over"},
    .advice = {"核对正文的四个数字。", "Check the four figures of the text."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
