#include <algorithm>
#include <array>

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
    {.edits = {replace("新收政府信息公开申请10件", "新收政府信息公开申请11件")},
     .text = "新收政府信息公开申请11件"},
    {.edits = {replace("上年结转2件", "上年结转4件")}, .text = "上年结转4件"},
    {.edits = {replace("本年新收政府信息公开申请10件", "共受理政府信息公开申请十一件")},
     .text = "受理政府信息公开申请十一件"},
    {.edits = {replace("不予公开2件", "不予公开5件")}, .text = "不予公开5件"},
    {.edits = {cell("requests", "carried_out", "total", "0", "3")},
     .text = "结转下年度继续办理3件"},
    {.edits = {replace("新收申请中，自然人申请7件",
                       "全年共办结申请5件。新收申请中，自然人申请7件")},
     .text = "办结申请5件"},
    {.edits = {replace("不予公开2件", "予以公开或部分公开9件，不予公开2件")},
     .text = "予以公开或部分公开9件"},
    // Those given for some reason are no more than all, nor those that came by some channel.
    {.edits = {replace("不予公开2件", "因涉及商业秘密等原因不予公开6件")}, .text = "不予公开6件"},
    {.edits = {replace("组织业务培训2次",
                       "通过网络、信函收到政府信息公开申请共15件，组织业务培训2次")},
     .text = "收到政府信息公开申请共15件"},
    {.edits = {replace("不予公开2件", "不予公开2件，信息不存在11件")}, .text = "信息不存在11件"},
    // Those answered in time are no more than all.
    {.edits = {replace("办结9件", "按期办结19件")}, .text = "办结19件"},
    // What all of them are.
    {.edits = {replace("落实先审查、后公开的要求",
                       "全年新收政府信息公开申请10件，均为自然人申请。落实先审查、后公开的要求")},
     .text = "10件，均为自然人"},
};
constexpr Example kGood[] = {
    // Parts that make the whole.
    {.edits = {replace("本年新收政府信息公开申请10件",
                       "春节前收到政府信息公开申请4件，春节后收到申请6件")}},
    {.edits = {replace("本年新收政府信息公开申请10件", "办公室受理申请3件，法规股受理申请7件")}},
    {.edits = {replace("本年新收政府信息公开申请10件", "共受理政府信息公开申请12件")}},
    {.edits = {replace("本年新收政府信息公开申请10件",
                       "收到政府信息公开申请13件，撤回3件，实际受理10件")}},
    {.edits = {replace("组织业务培训2次", "网上累计受理政府信息公开申请95件，组织业务培训2次")}},
    {.edits = {replace("予以公开3件，部分公开", "予以公开4件（含部分公开1件），部分公开")}},
    // Those that were no requests are not the table's.
    {.edits = {replace("本年新收政府信息公开申请10件",
                       "收到各类申请13件，其中3件属信访事项，不作为政府信息公开申请处理")}},
    {.edits = {replace("办结9件", "按期办结8件")}},
    {.edits = {replace("组织业务培训2次",
                       "政府信息公开平台收到政府信息公开申请25件，经甄别实为申请的10件，"
                       "组织业务培训2次")}},
    {.edits = {replace("组织业务培训2次",
                       "收到县政府转来政府信息公开申请15件，协助办理政府信息公开申请13件，"
                       "组织业务培训2次")}},
    // 其他处理 beside 逾期未补正 is what else there was of it.
    {.edits = {cell("requests", "closed_uncorrected", "person", "1", "1"),
               cell("requests", "closed_uncorrected", "total", "1", "1"),
               replace("不予公开2件", "不予公开2件，逾期未补正1件，其他处理0件")}},
    {.edits = {replace("本年新收政府信息公开申请10件",
                       "局服务窗口受理政府信息公开申请4件。全年新收10件")}},
    {.edits = {replace("本年新收政府信息公开申请10件",
                       "截至6月底收到政府信息公开申请4件；全年新收10件")}},
    {.edits = {replace(
         "落实先审查、后公开的要求",
         "全年新收政府信息公开申请10件，均为自然人和企业申请。落实先审查、后公开的要求")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "制发文件15件，其中主动公开6件，占40%，依申请公开3件，占20%，不予公开6件，"
                       "占40%。落实先审查、后公开的要求")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "制发公文15件。其中主动公开6件；依申请公开3件；不予公开6件。"
                       "落实先审查、后公开的要求")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "受理网上咨询25件，答复群众来信18件。落实先审查、后公开的要求")}},
};

// Prose of the year about the agency as a whole that says how many, or how many were in time.
bool to_compare(const Statement& s) {
  if (!report::about_requests(s.quantity) || (s.scope != Scope::whole && !s.timely && !s.within))
    return false;
  const bool none_received =
      s.quantity == Quantity::received || s.quantity == Quantity::received_or_all;
  return !(none_received && s.figure.value.is_zero());  // zero-claim
}

// The largest statement of each quantity in the running paragraph that fits the table. A smaller
// one of the same quantity behind it is about a part of what that one counts.
class Fitting {
 public:
  void add(const Statement& s) {
    Last& last = at(s);
    if (last.value < s.figure.value) last.value = s.figure.value;
  }
  bool covers(const Statement& s) { return at(s).value > s.figure.value; }

 private:
  struct Last {
    uint32_t paragraph = 0xFFFFFFFF;
    report::Decimal value;
  };
  Last& at(const Statement& s) {
    Last& last = all_[static_cast<size_t>(s.quantity)];
    if (last.paragraph != s.paragraph) last = {s.paragraph, {}};
    return last;
  }
  std::array<Last, report::kQuantities> all_{};
};

// 全年共办结100件 is no part of what was told before.
bool says_whole_year(const Report& r, const Statement& s) {
  constexpr uint32_t kNear = 24;  // bytes
  const uint32_t from = s.at.begin - std::min(s.at.begin, kNear);
  return has_any(r.text.substr(from, s.at.begin - from), {"全年共", "全年累计", "年度共"});
}

// 收到各类申请8件，其中3件属信访事项，不作为申请处理 beside 5 in the table: those were not counted.
bool counts_more_than_requests(const Report& r, const Statement& s, const Readings& all) {
  if (s.quantity != Quantity::received && s.quantity != Quantity::received_or_all) return false;
  constexpr size_t kNear = 300;  // bytes
  const uint32_t end = r.paragraphs[s.paragraph].at.end;
  std::string_view behind = r.text.substr(s.at.end, std::min<size_t>(kNear, end - s.at.end));
  behind = behind.substr(0, text::find(behind, "。"));
  // 收到33件，撤回3件，实际受理30件; 网上收到33件，属于政府信息公开申请的30件
  if ((s.scope == Scope::part || has_any(behind, {"实际", "有效申请", "正式", "合并"})) &&
      std::any_of(all.all.begin(), all.all.end(), [&](const Reading& reading) {
        return reading.value < s.figure.value && says_number(behind, reading.value);
      }))
    return true;
  size_t to = behind.npos;
  for (const std::string_view no : {"不作为", "不按", "不属于", "转信访"})
    to = std::min(to, text::find(behind, no));
  if (to == behind.npos) return false;
  constexpr size_t kClause = 60;
  const std::string_view until = behind.substr(0, to + kClause);
  return std::any_of(all.all.begin(), all.all.end(), [&](const Reading& reading) {
    return reading.value < s.figure.value && says_number(until, s.figure.value - reading.value);
  });
}

// The same of how many these were, which the table does not count either.
bool are_no_requests(const Report& r, const Statement& s, const Findings& out) {
  constexpr ptrdiff_t kNearest = 8;
  if (s.quantity != Quantity::refused) return false;
  const Statement* const first = r.prose.statements.data();
  for (const Statement* one = &s - std::min(kNearest, &s - first); one != &s; ++one)
    if (one->paragraph == s.paragraph && one->scope == Scope::whole &&
        counts_more_than_requests(r, *one, readings(r, *one, out)))
      return true;
  return false;
}

// 制发文件150件，其中主动公开60件，依申请公开30件，不予公开60件: how documents are kept.
bool counts_documents(const Report& r, const Statement& s) {
  if (s.quantity != report::Quantity::denied) return false;
  constexpr uint32_t kNear = 210;  // bytes
  const uint32_t from = s.at.begin - std::min(s.at.begin, kNear);
  std::string_view front = r.text.substr(from, s.at.begin - from);
  if (const size_t stop = text::find_last(front, "。"); stop != front.npos)
    front.remove_prefix(stop);
  return has_any(front, {"主动公开"}) && has_any(front, {"制发", "文件", "公文", "依申请公开"});
}

bool exceeds(const Statement& s, const Readings& all) {
  return !s.figure.approximate() && all.missing.empty() &&
         std::all_of(all.all.begin(), all.all.end(),
                     [&](const Reading& reading) { return reading.value < s.figure.value; });
}

void check(const Report& r, Findings& out) {
  Fitting fitting;
  SourceSpan unfit;  // the last figure that fits nothing: what all of it are need not be asked,
                     // but what else it counts is (予以公开、部分公开各9件)
  for (const Statement& s : r.prose.statements) {
    if (!to_compare(s) ||
        (s.scope == report::Scope::part && !unfit.empty() && s.figure.at == unfit))
      continue;
    const report::TableRead& table = r.table(forms::Table::requests);
    if (!table.found) {
      out.not_assessed({"requests", {}, {}},
                       out.say({"没有找到这张表，无法与正文核对",
                                "the table was not found; the text cannot be compared with it"}));
      return;
    }
    const Readings all = readings(r, s, out);
    if (s.scope != Scope::whole && !exceeds(s, all)) continue;
    if (all.fits(s.figure)) {
      fitting.add(s);
      continue;
    }
    unfit = s.figure.at;
    if (!all.missing.empty()) {
      out.not_assessed(all.cell, all.missing);
      continue;
    }
    if (is_one_of_parts(r, s, all)) continue;
    if (fitting.covers(s) && !says_whole_year(r, s)) continue;
    if (counts_more_than_requests(r, s, all) || are_no_requests(r, s, out) ||
        counts_documents(r, s))
      continue;
    const std::string stated = text::to_string(s.figure.value);
    Finding& f = out.add(s.at, out.say({"正文说“{}”，与表三的任何相应数字都不符。",
                                        "The text says “{}”, which fits no figure of table 3."},
                                       {one_line(r.raw(s.at))}));
    f.arithmetic =
        out.say({"正文{}；表三{}", "text: {}; table 3: {}"}, {stated, describe(all, out)});
    if (!all.all.empty()) f.expected = text::to_string(all.all.front().value);
    f.actual = stated;
  }
}

}  // namespace

extern const Rule requests_claim;
const Rule requests_claim = {
    .id = "requests-claim",
    .group = Group::text,
    .severity = Severity::error,
    .title = {"正文的申请件数与表三不符", "Requests stated in the text do not fit table 3"},
    .basis = {"同一份报告的正文与表三应当一致；“受理”可指本年新收，也可含上年结转",
              "Text and table 3 of one report must agree; 受理 may or may not include what was "
              "carried in"},
    .advice = {"核对正文与表三，改正有误的一处；正文只说一部分的，写明范围。",
               "Compare text and table 3 and correct the wrong one; say so where the text covers a "
               "part only."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
