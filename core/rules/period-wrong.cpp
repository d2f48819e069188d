#include <algorithm>
#include <tuple>

#include "core/report/identity/dates.h"
#include "core/rules/findings.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

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
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月1日起，至2023年12月30日止")},
     .text = "2023年1月1日起，至2023年12月30日",
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
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月至11月")},
     .text = "2023年1月至11月",
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止",
                       "二〇二三年一月一日起至二〇二三年十一月三十日止")},
     .text = "二〇二三年一月一日起至二〇二三年十一月三十日",
     .form = "2021"},
    {.edits = {replace("2023年1月1日起", "2023年1月0日起")},
     .text = "2023年1月0日",
     .form = "2021"},
    {.edits = {replace("逐条审核，", "6月31日召开专题会，逐条审核，")}, .text = "6月31日"},
    {.edits = {replace("2023年1月1日起至2023年12月31日", "2022年9月1日起至2023年8月31日")},
     .text = "2022年9月1日起至2023年8月31日",
     .form = "2021"},
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止", "统计期限为1月1日至12月30日")},
     .text = "1月1日至12月30日",
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "自2023年1月1日至2022年12月31日，我局公开信息9条。落实先审查")},
     .text = "2023年1月1日至2022年12月31日",
     .form = "2021"},
    {.edits = {replace("一、总体情况\n",
                       "内容涵盖2023年1月1日至12月30日的工作情况。\n一、总体情况\n"),
               replace("统计期限自2023年1月1日起至2023年12月31日止", "期间为全年")},
     .text = "2023年1月1日至12月30日",
     .form = "2021"},
    // The last day alone.
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止", "截止日期为2023年12月25日")},
     .text = "2023年12月25日",
     .form = "2021"},
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止",
                       "统计工作截至2023年12月31日完成，统计期限为2023年1月1日至2023年11月30日")},
     .text = "2023年1月1日至2023年11月30日",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止", "截止日期为2023年12月31日")},
     .form = "2021"},
    {.edits = {replace("2023年12月31日止。", "2023年12月31日止，截至2023年12月25日已全部核对。")},
     .form = "2021"},
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止",
                       "期间为全年。据统计，截至2023年12月25日公开60条")},
     .form = "2021"},
    {.edits = {replace("统计期限自2023年1月1日起至2023年12月31日止",
                       "统计期限为全年，意见征集截至2023年11月30日")},
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月1日至12月31日")},
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月1日－2023年12月31日")},
     .form = "2021"},
    // Other stretches of time are not the period.
    {.edits = {replace("逐条审核，", "2023年5月15日至5月31日开展集中核对，逐条审核，")},
     .form = "2021"},
    // An agency that was set up in the year.
    {.edits = {replace("自2023年1月1日起", "自2023年3月20日（本局成立之日）起")}, .form = "2021"},
    {.edits = {replace("统计期限自2023年1月1日起", "统计期限因机构改革自2023年8月1日起")},
     .form = "2021"},
    {.edits = {replace("逐条审核，", "2024年2月29日前逐条审核，")}},
    {.edits = {replace("逐条审核，", "2月29日、12月31日和1月30日逐条审核，")}},
    {.edits = {replace("2023年1月1日起至2023年12月31日止", "2023年1月至12月")}, .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日止",
                       "二〇二三年一月一日起至二〇二三年十二月三十一日止")},
     .form = "2021"},
    {.edits = {replace("逐条审核，", "网站运维合同期限为2023年3月至2024年2月，逐条审核，")},
     .form = "2021"},
    {.edits = {replace("逐条审核，", "据统计，2023年1月至11月公开信息60条，逐条审核，")},
     .form = "2021"},
};

std::string day(int year, int month, int day) {
  return std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
}

std::string whole(int year) { return day(year, 1, 1) + "至" + day(year, 12, 31); }

// What stands in front of a date says, in its clause, that the figures go up to it.
bool is_last_day(std::string_view front) {
  constexpr size_t kFar = 150;  // bytes
  front = front.substr(front.size() - std::min(front.size(), kFar));
  for (const std::string_view mark : {",", ";", "。"})
    if (const size_t at = text::find_last(front, mark); at != front.npos)
      front.remove_prefix(at + mark.size());
  if (!has_any(front, {"数据", "统计"})) return false;
  for (const std::string_view word : {"为", "是", "到", "于"})
    if (front.ends_with(word)) front.remove_suffix(word.size());
  for (const std::string_view word : {"截止日期", "截止时间", "截止日", "截止", "截至"})
    if (front.ends_with(word)) return true;
  return false;
}

// The second date of a stretch that begins before f[at]; the second year is often left out.
bool read_end(std::string_view f, size_t& at, int year, Date& to, size_t& begin) {
  if (f.substr(at).starts_with("起")) at += 3;
  if (f.substr(at).starts_with(",至") || f.substr(at).starts_with(",到")) ++at;
  const size_t from = at;
  for (const std::string_view mark : {"至", "到", "-", "~"})
    if (f.substr(at).starts_with(mark)) {
      at += mark.size();
      break;
    }
  if (at == from) return false;
  begin = at;
  size_t bytes = 0;
  auto date = report::read_date(f.substr(at), bytes);
  if (!date) date = report::read_month_and_day(f.substr(at), year, bytes);
  if (!date) return false;
  at += bytes;
  to = *date;
  return true;
}

// What of the sentence stands near a place in it.
std::string_view near(std::string_view f, const Sentence& s, size_t at) {
  constexpr size_t kNear = 600;  // bytes
  const size_t begin = std::max(s.begin, at - std::min(at, kNear));
  return f.substr(begin, std::min(s.end, at + kNear) - begin);
}

// The sentence says that it names the period of the figures. `preamble`: it stands before the first
// section, where the report says what it covers.
bool names_period(std::string_view sentence, bool preamble) {
  if (has_any(sentence, {"成立", "组建", "挂牌", "划转", "机构改革", "撤并"})) return false;
  return has_any(sentence, {"统计", "期限", "所列数据", "报告期"}) ||
         (preamble && has_any(sentence, {"内容涵盖", "数据核定"}));
}

// The same of a stretch of months, which figures are given for in any sentence.
bool names_period_of_months(std::string_view sentence) {
  return names_period(sentence, false) &&
         has_any(sentence,
                 {"统计期", "统计时间", "统计周期", "统计范围", "统计区间", "所列数据", "数据期"});
}

void no_such_day(SourceSpan at, const Report& r, Findings& out) {
  Finding& f = out.add(
      at, out.say({"“{}”这一天不存在。", "There is no such day as “{}”."}, {one_line(r.raw(at))}));
  f.actual = one_line(r.raw(at));
}

void wrong_period(const Report& r, SourceSpan at, const std::string& expected, Findings& out) {
  Finding& finding =
      out.add(at, out.say({"统计期限写作“{}”，应为{}。", "The period is “{}”; it must be {}."},
                          {one_line(r.raw(at)), expected}));
  finding.expected = expected;
  finding.actual = one_line(r.raw(at));
}

// 6月31日: a day that no year has, whose year is not told.
void check_days(const Report& r, const Paragraph& p, Findings& out) {
  constexpr std::string_view kMonth = "月";
  const std::string_view f = r.folded_text(p);
  for (size_t at = text::find(f, kMonth); at != f.npos; at = text::find(f, kMonth, at + 3)) {
    size_t begin = at;
    while (begin > 0 && at - begin < 3 && is_digit(f[begin - 1])) --begin;
    size_t end = at + kMonth.size();
    const size_t day = end;
    while (end < f.size() && end - day < 3 && is_digit(f[end])) ++end;
    if (begin == at || at - begin > 2 || end == day || end - day > 2 ||
        !f.substr(end).starts_with("日") || f.substr(0, begin).ends_with("年"))
      continue;
    constexpr int kLeap = 2024;
    size_t bytes = 0;
    const auto date = report::read_month_and_day(f.substr(begin), kLeap, bytes);
    if (date && !report::valid(*date)) no_such_day(r.source(p, begin, bytes), r, out);
  }
}

// 自2023年1月1日至2022年12月31日, of whatever: both years are told.
bool ends_before(const Date& from, const Date& to) {
  return std::tie(to.year, to.month, to.day) < std::tie(from.year, from.month, from.day);
}
bool names_year(std::string_view f, size_t last_day) {
  const std::string_view front = f.substr(0, last_day);
  return (front.ends_with("至") || front.ends_with("到")) &&
         text::find(f.substr(last_day), "年") != f.npos;
}
void ends_early(SourceSpan at, const Report& r, Findings& out) {
  Finding& f = out.add(
      at, out.say({"“{}”的止日早于起日。", "“{}” ends before it begins."}, {one_line(r.raw(at))}));
  f.actual = one_line(r.raw(at));
}

void check_paragraph(const Report& r, const Paragraph& p, bool& period_seen, Findings& out) {
  const std::string_view f = r.folded_text(p);
  Around around(f);
  for (size_t i = report::find_year(f, 0); i != f.npos; i = report::find_year(f, i + 2)) {
    size_t bytes = 0;
    auto from = report::read_date(f.substr(i), bytes);
    size_t end = i + bytes;
    Date to;
    if (!from) {
      const auto months =
          period_seen || p.section > 0 ? std::nullopt : report::read_months(f.substr(i));
      if (!months || !names_period_of_months(near(f, around.sentence(i), i))) continue;
      from = months->from;
      to = months->to;
      end = i + months->bytes;
    } else {
      if (text::find(f.substr(i, bytes), "年") == f.npos) continue;
      if (!report::valid(*from)) {
        no_such_day(r.source(p, i, bytes), r, out);
        continue;
      }
      size_t last_day = end;
      if (!read_end(f, end, from->year, to, last_day)) {
        // 所列数据截止日期为2023年12月25日: its last day alone.
        if (period_seen || p.section >= 0 || from->year != r.year || !is_last_day(f.substr(0, i)) ||
            !names_period_of_months(near(f, around.sentence(i), i)))
          continue;
        if (from->month == 12 && from->day == 31) continue;
        wrong_period(r, r.source(p, i, bytes), whole(r.year), out);
        continue;
      }
      if (period_seen || p.section > 0 ||
          !names_period(near(f, around.sentence(i), i), p.section < 0)) {
        if (report::valid(to) && ends_before(*from, to) && names_year(f.substr(0, end), last_day))
          ends_early(r.source(p, i, end - i), r, out);
        continue;
      }
      if (!report::valid(to)) {
        period_seen = true;
        // With a year of its own it is met again, with month and day alone it was met before.
        if (!f.substr(0, end).ends_with("日"))
          no_such_day(r.source(p, last_day, end - last_day), r, out);
        continue;
      }
    }
    period_seen = true;
    // A period of another year, in full, is the fault of year-conflict.
    const bool whole_year = from->month == 1 && from->day == 1 && to.month == 12 && to.day == 31;
    if (whole_year && (to.year == from->year || (r.year > 0 && from->year != r.year))) continue;
    const int year = r.year > 0 ? r.year : from->year;
    wrong_period(r, r.source(p, i, end - i), whole(year), out);
  }
}

// 统计期限为1月1日至12月30日: the year is not told.
void check_without_year(const Report& r, const Paragraph& p, Findings& out) {
  constexpr std::string_view kFirst = "1月1日";
  const std::string_view f = r.folded_text(p);
  Around around(f);
  for (size_t i = f.find(kFirst); i != f.npos; i = f.find(kFirst, i + 1)) {
    const std::string_view front = f.substr(0, i);
    if (front.ends_with("年") || (i > 0 && is_digit(f[i - 1]))) continue;
    size_t end = i + kFirst.size(), last = end;
    constexpr int kAny = 2024;
    Date to;
    if (!read_end(f, end, kAny, to, last) || to.year != kAny || !report::valid(to)) continue;
    if ((to.month == 12 && to.day == 31) || !names_period_of_months(near(f, around.sentence(i), i)))
      continue;
    wrong_period(r, r.source(p, i, end - i), "1月1日至12月31日", out);
    return;
  }
}

void check(const Report& r, Findings& out) {
  bool period_seen = false;
  HeldWords days(r), years(r, report::kChineseYears);
  for (const char digit : std::string_view("0123456789")) days.add(std::string{digit} + "日");
  years.add("20");
  for (const Paragraph& p : r.paragraphs) {
    if (days.may_stand_in(p)) check_days(r, p, out);
    if (years.may_stand_in(p)) check_paragraph(r, p, period_seen, out);
    if (p.section < 0 && days.may_stand_in(p)) check_without_year(r, p, out);
  }
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
