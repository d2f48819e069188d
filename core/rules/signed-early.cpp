#include <algorithm>

#include "core/report/identity/dates.h"
#include "core/rules/findings.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Date;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("2024年1月25日", "2023年1月25日")}, .text = "2023年1月25日", .form = "2021"},
    {.edits = {replace("2024年1月25日", "2023年12月29日")},
     .text = "2023年12月29日",
     .form = "2021"},
    {.edits = {replace("2021年1月25日", "2020年1月25日")}, .text = "2020年1月25日", .form = "2019"},
};
constexpr Example kGood[] = {
    {.edits = {replace("年1月25日", "年1月1日")}},
    {.edits = {replace("年1月25日", "年3月31日")}},
    {.edits = {replace("2024年1月25日", "二〇二四年一月五日")}, .form = "2021"},
};

void check(const Report& r, Findings& out) {
  if (!has_year(r, out)) return;
  if (!r.signature.on || !report::valid(*r.signature.on)) {
    out.not_assessed({}, out.say({"没有找到落款日期", "no date was found at the end"}));
    return;
  }
  const Date on = *r.signature.on;
  if (on.year > r.year) return;
  // Where title, period and text disagree and one of them fits the date, that is the fault
  // (year-conflict).
  const bool in_doubt = std::any_of(r.years.begin(), r.years.end(), [&](const auto& m) {
    return m.source != report::YearSource::signature && m.year == on.year - 1;
  });
  if (in_doubt) {
    out.not_assessed({}, out.say({"报告年度前后不一，无法与落款日期比较",
                                  "the report year is not certain, nor what the date must be"}));
    return;
  }
  const std::string year = std::to_string(r.year);
  Finding& f =
      out.add(r.signature.date, out.say({"落款日期{}早于统计期限结束之日（{}年12月31日）。",
                                         "Signed on {}, before the period ended (31 December {})."},
                                        {one_line(r.raw(r.signature.date)), year}));
  f.actual = one_line(r.raw(r.signature.date));
}

}  // namespace

extern const Rule signed_early;
const Rule signed_early = {
    .id = "signed-early",
    .group = Group::dates,
    .severity = Severity::warning,
    .title = {"落款日期早于年度结束", "Signed before the year ended"},
    .basis =
        {"条例第四十九条：年度报告报告的是上一年度的工作，于次年公布",
         "Art. 49 of the regulation: the report is on the year before, and is published in the "
         "next"},
    .advice = {"核对落款日期的年份，通常是漏改了年份。",
               "Check the year of the date: most often the year of the last report was left."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
