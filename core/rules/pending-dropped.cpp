#include "core/rules/across.h"

namespace gouji::rules {
namespace {

using enum forms::Table;
using report::Report;

constexpr Example kBad[] = {
    {.table = "remedies",
     .row = "review",
     .column = "total",
     .other = {cell("remedies", "review", "pending", "5", "1")}},
    {.table = "remedies",
     .row = "suit_direct",
     .column = "total",
     .other = {cell("remedies", "suit_direct", "pending", "1")}},
};
constexpr Example kGood[] = {
    {.other = {cell("remedies", "review", "pending", "4", "1")}},
};

void check(const Report& previous, const Report& now, Findings& out) {
  for (const std::string_view row : {"review", "suit_direct", "suit_after_review"}) {
    const auto pending = figure_of(previous, remedies, row, "pending");
    const auto total = figure_of(now, remedies, row, "total");
    if (!pending || !total) {
      out.not_assessed({"remedies", row, "total"},
                       out.say({"两份报告中有一份读不出这几栏，没有比较",
                                "these columns cannot be read in one of the reports"}));
      continue;
    }
    if (!(*total < *pending)) continue;
    const std::string is = text::to_string(*total);
    const std::string was = text::to_string(*pending);
    Finding& f = out.add(
        place_of(now, remedies, row, "total"),
        out.say({"“{}”上年报告有{}件尚未审结，本年总计只有{}件。",
                 "“{}”: {} were pending in last year's report, but this year's total is {}."},
                {row_name(now, remedies, row), was, is}));
    f.cell = {"remedies", row, "total"};
    f.arithmetic =
        out.say({"本年总计{} ＜ 上年尚未审结{}", "total now {} < pending last year {}"}, {is, was});
    f.actual = is;
    f.beside.push_back({f.at, &previous, place_of(previous, remedies, row, "pending")});
  }
}

}  // namespace

extern const Rule pending_dropped;
const Rule pending_dropped = {
    .id = "pending-dropped",
    .group = Group::across,
    .severity = Severity::warning,
    .title = {"上年未审结的案件不见了", "Cases pending last year are not counted any more"},
    .basis = {"填报惯例：上年尚未审结的案件，本年仍计入审结结果或尚未审结",
              "Practice: a case pending last year is counted again, as concluded or as pending"},
    .advice =
        {"核对案件台账；按立案年度统计的，应作说明。",
         "Check the list of cases; say so where cases are counted by the year they were filed."},
    .bad = kBad,
    .good = kGood,
    .compare = check,
};

}  // namespace gouji::rules
