#include "core/report/identity/dates.h"
#include "core/rules/profile.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::AgencyKind;
using report::Date;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("年1月25日", "年2月6日")}, .text = "2024年2月6日", .form = "2021"},
    {.edits = {replace("年1月25日", "年2月1日")}, .text = "2021年2月1日", .form = "2019"},
    {.edits = {replace("年政府信息公开工作年度报告\n",
                       "年政府信息公开工作年度报告\n（2024年2月6日）\n"),
               replace("青禾县水利局\n2024年1月25日", "青禾县水利局")},
     .text = "2024年2月6日",
     .form = "2021"},
};
constexpr Example kGood[] = {
    // When what the page links to was published.
    {.edits = {replace(
         "青禾县水利局\n2024年1月25日",
         "县人民政府关于印发办法的通知\n2025-03-01\n县水利局举办水利知识讲座\n2024-12-30\n")},
     .form = "2021"},
    {.edits = {replace("年1月25日", "年1月31日")}},
};

// 管委会 may be a department or stand for a government: its deadline is not certain.
bool is_committee(const Report& r) {
  return r.agency.ends_with("管委会") || r.agency.ends_with("管理委员会");
}

std::string date_text(const Date& d) {
  return std::to_string(d.year) + "-" + (d.month < 10 ? "0" : "") + std::to_string(d.month) + "-" +
         (d.day < 10 ? "0" : "") + std::to_string(d.day);
}

// As the reader writes it.
std::string day_text(const Date& d, const Findings& out) {
  if (out.language() == Language::en) return date_text(d);
  return std::to_string(d.year) + "年" + std::to_string(d.month) + "月" + std::to_string(d.day) +
         "日";
}

void check(const Report& r, Findings& out) {
  if (!has_year(r, out)) return;
  if (!r.signature.on || !report::valid(*r.signature.on)) {
    out.not_assessed({}, out.say({"没有找到落款日期", "no date was found at the end"}));
    return;
  }
  const Date on = *r.signature.on;
  // Where title, period and text disagree and one of them fits the date, that is the fault
  // (year-conflict).
  if (on.year != r.year + 1)
    for (const report::YearMention& m : r.years)
      if (m.source != report::YearSource::signature && m.year == on.year - 1) {
        out.not_assessed({}, out.say({"报告年度前后不一，期限无法确定",
                                      "the report year is not certain, nor is the deadline"}));
        return;
      }
  const auto in_next_year = [&](Deadline d) { return Date{r.year + 1, d.month, d.day}; };
  const Date march = in_next_year(out.profile().government);
  Date due = in_next_year(out.profile().department);
  Severity severity = Severity::warning;
  switch (r.agency_kind) {
    case AgencyKind::unknown:
      out.not_assessed({}, out.say({"看不出单位的类别，期限无法确定",
                                    "the kind of agency is not known, nor is its deadline"}));
      return;
    case AgencyKind::government:
      due = march;
      break;
    case AgencyKind::township:
    case AgencyKind::subdistrict:
      due = in_next_year(out.profile().township);
      if (on > march)
        due = march;
      else
        severity = Severity::info;
      break;
    default:
      if (!is_committee(r)) break;
      if (on > march)
        due = march;
      else
        severity = Severity::info;
      break;
  }
  // Before 2019 every agency had until 31 March (条例, 2007, 第三十一条).
  if (r.year < 2019) due = Date{r.year + 1, 3, 31};
  if (on <= due) return;
  const std::string last = day_text(due, out);
  const std::string signed_on = day_text(on, out);
  Finding& f =
      out.add(r.signature.date,
              severity == Severity::info
                  ? out.say({"落款日期为{}，晚于通常的{}。", "Signed on {}, after the usual {}."},
                            {signed_on, last})
                  : out.say({"落款日期为{}，晚于期限{}。", "Signed on {}, after the deadline {}."},
                            {signed_on, last}));
  f.severity = severity;
  f.expected = date_text(due);
  f.actual = date_text(on);
}

}  // namespace

extern const Rule deadline;
const Rule deadline = {
    .id = "deadline",
    .group = Group::dates,
    .severity = Severity::warning,
    .title = {"落款日期晚于法定期限", "Signed after the legal date"},
    .basis = {"条例第四十九条：县级以上政府部门1月31日前，本级政府3月31日前；乡镇、街道未列明，通常"
              "也在1月31日前",
              "Art. 49 of the regulation: departments by 31 January, governments by 31 March; "
              "townships and "
              "subdistricts are not named, in practice by 31 January"},
    .advice = {"核对落款日期；确已逾期的，下一年按时公布。",
               "Check the date; if it is right, publish in time next year."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
