#include "core/rules/across.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using enum forms::Table;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {cell("requests", "carried_in", "total", "3", "2")},
     .table = "requests",
     .row = "carried_in",
     .column = "total"},
    {.table = "requests",
     .row = "carried_in",
     .column = "total",
     .other = {cell("requests", "carried_out", "total", "5", "2")}},
    {.edits = {cell("requests", "carried_in", "person", "1", "2"),
               cell("requests", "carried_in", "business", "1")},
     .table = "requests",
     .row = "carried_in",
     .column = "person"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "carried_in", "total", " 2", "2")}},
};

void check(const Report& previous, const Report& now, Findings& out) {
  const auto before = figure_of(previous, requests, "carried_out", "total");
  const auto after = figure_of(now, requests, "carried_in", "total");
  if (!before || !after)
    return out.not_assessed(
        {"requests", "carried_in", "total"},
        out.say({"两份报告中有一份读不出结转数，没有比较",
                 "what was carried over cannot be read in one of the reports"}));
  if (*before != *after) {
    const std::string was = text::to_string(*before);
    const std::string is = text::to_string(*after);
    Finding& f =
        out.add(place_of(now, requests, "carried_in", "total"),
                out.say({"本年报告的“上年结转”总计为{}，上年报告的“结转下年度继续办理”总计为{}。",
                         "“上年结转” is {} in total; last year's report carried {} over."},
                        {is, was}));
    f.cell = {"requests", "carried_in", "total"};
    f.arithmetic =
        out.say({"{}年度结转下年度{} ≠ {}年度上年结转{}", "{}: carried out {} ≠ {}: carried in {}"},
                {std::to_string(previous.year), was, std::to_string(now.year), is});
    f.expected = was;
    f.actual = is;
    f.beside.push_back({f.at, &previous, place_of(previous, requests, "carried_out", "total")});
    return;
  }
  // The totals agree: a request that changed its column.
  std::vector<std::string> parts;
  std::string_view first;
  for (const forms::Column& c : now.table(requests).form->rows[0].columns) {
    const auto was = figure_of(previous, requests, "carried_out", c.key);
    const auto is = figure_of(now, requests, "carried_in", c.key);
    if (!was || !is || *was == *is) continue;
    if (first.empty()) first = c.key;
    parts.push_back(out.say({"{}：上年{}，本年{}", "{}: {} last year, {} now"},
                            {c.label, text::to_string(*was), text::to_string(*is)}));
  }
  if (parts.empty()) return;
  Finding& f =
      out.add(place_of(now, requests, "carried_in", first),
              out.say({"“上年结转”的总计与上年报告一致，但各类申请人的数字不同（{}）。",
                       "“上年结转” agrees with last year's report in total, but not by kind "
                       "of applicant ({})."},
                      {join(parts, out)}));
  f.severity = Severity::warning;
  f.cell = {"requests", "carried_in", first};
  f.beside.push_back({f.at, &previous, place_of(previous, requests, "carried_out", first)});
}

}  // namespace

extern const Rule carry_over;
const Rule carry_over = {
    .id = "carry-over",
    .group = Group::across,
    .severity = Severity::error,
    .title = {"上年结转与上年报告不符", "What was carried in differs from last year's report"},
    .basis = {"表三“上年结转”即上年报告的“结转下年度继续办理”",
              "Table 3: 上年结转 is what last year's report carried over"},
    .advice =
        {"核对两年的台账，改正有误的一处；上年报告有误的，应作说明。",
         "Check the ledgers of both years and correct the wrong figure; say so if last year's "
         "report was wrong."},
    .bad = kBad,
    .good = kGood,
    .compare = check,
};

}  // namespace gouji::rules
