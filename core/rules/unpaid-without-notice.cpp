#include "core/rules/across.h"
#include "core/rules/findings.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Quantity;
using report::Report;
using report::Statement;

constexpr Example kBad[] = {
    {.edits = {cell("requests", "closed_unpaid", "total", "1")},
     .table = "requests",
     .row = "closed_unpaid",
     .column = "total",
     .form = "2021"},
    {.edits = {cell("requests", "closed_unpaid", "total", "2"),
               replace("本年度发出收费通知0件，未收取信息处理费。", "未收取信息处理费。")},
     .table = "requests",
     .row = "closed_unpaid",
     .column = "total",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "closed_unpaid", "total", "1"),
               replace("本年度发出收费通知0件，未收取信息处理费。",
                       "本年度发出收费通知1件，总金额100元，未收取信息处理费。")},
     .form = "2021"},
    {.edits = {cell("requests", "closed_unpaid", "total", "1"),
               replace("本年度发出收费通知0件，未收取信息处理费。",
                       "发出信息处理费缴费通知1份，申请人逾期未缴费，实际收取0元。")},
     .form = "2021"},
    {.edits = {cell("requests", "closed_unpaid", "total", "1"),
               replace("本年度发出收费通知0件，未收取信息处理费。",
                       "发出缴费通知书1份，金额100元，申请人未缴。")},
     .form = "2021"},
};

void check(const Report& r, Findings& out) {
  const auto unpaid = figure_of(r, forms::Table::requests, "closed_unpaid", "total");
  if (!unpaid || unpaid->is_zero()) return;  // the form of 2019 has no such row
  if (!r.section(report::Section::others).found) {
    out.not_assessed({}, out.say({"没有找到“六、其他需要报告的事项”",
                                  "section “六、其他需要报告的事项” was not found"}));
    return;
  }
  // A notice under last year's number is the fault of year-stale.
  for (const Statement& s : r.prose.statements)
    if ((s.quantity == Quantity::fee_notices || s.quantity == Quantity::fee_charged) &&
        (s.scope == report::Scope::whole || s.scope == report::Scope::other_year) &&
        !s.figure.value.is_zero())
      return;
  const std::string n = text::to_string(*unpaid);
  Finding& f = out.add(place_of(r, forms::Table::requests, "closed_unpaid", "total"),
                       out.say({"表三有{}件因逾期未缴费不再处理，正文却没有报告发出的收费通知。",
                                "Table 3 has {} closed as unpaid, but no fee notice is reported."},
                               {n}));
  f.cell = {"requests", "closed_unpaid", "total"};
  f.actual = n;
}

}  // namespace

extern const Rule unpaid_without_notice;
const Rule unpaid_without_notice = {
    .id = "unpaid-without-notice",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"有逾期未缴费的申请，却没有收费通知", "Requests closed as unpaid, but no fee notice"},
    .basis =
        {"国办函〔2020〕109号：申请人逾期未按收费通知要求缴费的，不再处理其申请",
         "国办函〔2020〕109号: a request is closed when the fee of a notice is not paid in time"},
    .advice = {"在第六部分写明发出收费通知的件数和总金额，或改正表三的这一行。",
               "State the notices and their amount in part 6, or correct this row of table 3."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
