#include "core/report/dates.h"
#include "core/rules/claim_rules.h"
#include "core/rules/running_text.h"

namespace gouji::rules {
namespace {

using report::Date;
using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("2023年12月31日止", "2023年12月30日止")},
     .text = "2023年1月1日起至2023年12月30日",
     .form = "2021"},
    {.edits = {replace("2023年12月31日止", "2022年12月31日止")},
     .text = "2023年1月1日起至2022年12月31日",
     .form = "2021"},
    {.edits = {replace("2023年12月31日止", "2023年12月32日止")},
     .text = "2023年12月32日",
     .form = "2021"},
    {.edits = {replace("2020年1月1日起", "2020年1月10日起")},
     .text = "2020年1月10日起至2020年12月31日",
     .form = "2019"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月1日至11月30日")},
     .text = "2023年1月1日至11月30日",
     .form = "2021"},
    {.edits = {replace("2024年1月25日", "2024年2月30日")}, .text = "2024年2月30日", .form = "2021"},
    {.edits = {replace("逐条审核，", "2023年6月31日起逐条审核，")},
     .text = "2023年6月31日",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月1日至12月31日")},
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月1日－2023年12月31日")},
     .form = "2021"},
    // Other stretches of time are not the period.
    {.edits = {replace("逐条审核，", "2023年5月15日至5月31日开展集中核对，逐条审核，")},
     .form = "2021"},
    // An agency that was set up in the year.
    {.edits = {replace("自2023年1月1日起", "自2023年3月20日（本局成立之日）起")}, .form = "2021"},
    {.edits = {replace("逐条审核，", "2024年2月29日前逐条审核，")}},
};

std::string day(int year, int month, int day) {
  return std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
}

// The second date of a stretch that begins before f[at]; the second year is often left out.
bool read_end(std::string_view f, size_t& at, int year, Date& to) {
  if (f.substr(at).starts_with("起")) at += 3;
  const size_t from = at;
  for (const std::string_view mark : {"至", "到", "-", "~"})
    if (f.substr(at).starts_with(mark)) {
      at += mark.size();
      break;
    }
  if (at == from) return false;
  size_t bytes = 0;
  auto date = report::read_date(f.substr(at), bytes);
  if (!date) date = report::read_month_and_day(f.substr(at), year, bytes);
  if (!date) return false;
  at += bytes;
  to = *date;
  return true;
}

// The sentence says that it names the period of the figures.
bool names_period(std::string_view f, const Sentence& s) {
  const std::string_view sentence = f.substr(s.begin, s.end - s.begin);
  for (const std::string_view word : {"成立", "组建", "挂牌", "划转"})
    if (sentence.find(word) != std::string_view::npos) return false;
  for (const std::string_view word : {"统计", "期限", "所列数据", "报告期"})
    if (sentence.find(word) != std::string_view::npos) return true;
  return false;
}

void no_such_day(SourceSpan at, const Report& r, Findings& out) {
  Finding& f = out.add(
      at, out.say({"“{}”这一天不存在。", "There is no such day as “{}”."}, {one_line(r.raw(at))}));
  f.actual = one_line(r.raw(at));
}

void check_paragraph(const Report& r, const Paragraph& p, bool& period_seen, Findings& out) {
  if (!r.may_hold(p, "20")) return;
  const std::string_view f = r.folded_text(p);
  Around around(f);
  for (size_t i = f.find("20"); i != std::string_view::npos; i = f.find("20", i + 2)) {
    if (i > 0 && is_digit(f[i - 1])) continue;
    size_t bytes = 0;
    const auto from = report::read_date(f.substr(i), bytes);
    if (!from || !f.substr(i + 4).starts_with("年")) continue;
    if (!report::valid(*from)) {
      no_such_day(r.source(p, i, bytes), r, out);
      continue;
    }
    if (period_seen || p.section > 0) continue;
    size_t end = i + bytes;
    Date to;
    if (!read_end(f, end, from->year, to) || !names_period(f, around.sentence(i))) continue;
    period_seen = true;
    if (!report::valid(to)) {
      const size_t last_day = f.find_first_of("0123456789", i + bytes);
      // With a year of its own it is met again.
      if (!f.substr(0, end).ends_with("日") ||
          f.substr(i + bytes, end - i - bytes).find("年") == std::string_view::npos)
        no_such_day(r.source(p, last_day, end - last_day), r, out);
      continue;
    }
    // A period of another year, in full, is the fault of year-conflict.
    const bool whole_year = from->month == 1 && from->day == 1 && to.month == 12 && to.day == 31;
    if (whole_year && (to.year == from->year || (r.year > 0 && from->year != r.year))) continue;
    const int year = r.year > 0 ? r.year : from->year;
    const SourceSpan at = r.source(p, i, end - i);
    const std::string expected = day(year, 1, 1) + "至" + day(year, 12, 31);
    Finding& finding =
        out.add(at, out.say({"统计期限写作“{}”，应为{}。", "The period is “{}”; it must be {}."},
                            {one_line(r.raw(at)), expected}));
    finding.expected = expected;
    finding.actual = one_line(r.raw(at));
  }
}

void check(const Report& r, Findings& out) {
  bool period_seen = false;
  for (const Paragraph& p : r.paragraphs) check_paragraph(r, p, period_seen, out);
  if (r.signature.on && !report::valid(*r.signature.on)) no_such_day(r.signature.date, r, out);
}

}  // namespace

extern const Rule period_wrong;
const Rule period_wrong = {
    .id = "period-wrong",
    .group = Group::dates,
    .severity = Severity::error,
    .title = {"统计期限或日期有误", "The period or a date is wrong"},
    .basis = {"条例第四十九条：年度报告报告上一年度，即1月1日至12月31日的工作",
              "Art. 49 of the regulation: the report is on the year before, 1 January to 31 "
              "December"},
    .advice = {"核对起止日期。", "Check the dates."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
