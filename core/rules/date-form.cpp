#include "core/report/dates.h"
#include "core/rules/claim_rules.h"
#include "core/rules/running_text.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("年1月25日", ".1.25")}, .text = "2024.1.25", .form = "2021"},
    {.edits = {replace("2021年1月25日", "2021-01-25")}, .text = "2021-01-25", .form = "2019"},
    {.edits = {replace("年1月25日", "年01月25日")}, .text = "01月"},
    {.edits = {replace("2024年1月25日", "二〇二四年一月二十五日")},
     .text = "二〇二四年",
     .form = "2021"},
    {.edits = {replace("逐条审核，", "2023/5/8起逐条审核，")}, .text = "2023/5/8"},
    {.edits = {replace("逐条审核，", "二零二三年逐条审核，")}, .text = "二零二三年"},
    {.edits = {replace("逐条审核，", "5月08日逐条审核，")}, .text = "08日"},
};
constexpr Example kGood[] = {
    {.edits = {replace("逐条审核，",
                       "逐条审核，见http://www.example.gov.cn/2023/5/8/t_2023-05-08.html，")}},
    {.edits = {replace("逐条审核，", "逐条审核，软件版本V2023.1.30，10月10日，2019—2023年，")}},
    {.edits = {replace("逐条审核，", "逐条审核，学习《二〇三五年远景目标》，")}},
    {.edits = {replace("一、总体情况\n",
                       "发布时间：2024-01-25 10:20  来源：办公室\n一、总体情况\n")}},
    {.edits = {replace("逐条审核，", "逐条审核，共2023.5.6.7项，电话2023-1-1234567，")}},
};

enum Kind : uint8_t { none, separated, zero, chinese };
struct Found {
  Kind kind = none;
  size_t begin = 0;
  size_t end = 0;
};

bool joins(char c) {
  return is_digit(c) || is_ascii_letter(c) ||
         std::string_view("./_-=&%@:").find(c) != std::string_view::npos;
}

// 2024.1.30 at f[i].
Found read_separated(std::string_view f, size_t i) {
  size_t bytes = 0;
  if (i > 0 && joins(f[i - 1]) && f[i - 1] != ':') return {};
  const auto date = report::read_date(f.substr(i), bytes);
  if (!date || !report::valid(*date) || f.substr(i + 4).starts_with("年")) return {};
  if (i + bytes < f.size() && joins(f[i + bytes]) && f[i + bytes] != '-') return {};
  return {separated, i, i + bytes};
}

// The next date in a form of its own, at `from` or later.
Found next(std::string_view f, size_t from) {
  static constexpr ByteSet kFirst("20\xE4");
  for (size_t i = kFirst.find(f, from); i != std::string_view::npos; i = kFirst.find(f, i + 1)) {
    if (f[i] == '2') {
      if (const Found found = read_separated(f, i); found.kind != none) return found;
      continue;
    }
    if (f[i] == '0') {  // 01月, 08日
      const bool padded =
          i + 1 < f.size() && f[i + 1] >= '1' && f[i + 1] <= '9' && (i == 0 || !joins(f[i - 1]));
      const std::string_view unit = f.substr(std::min(f.size(), i + 2));
      if (padded && (unit.starts_with("月") || unit.starts_with("日"))) return {zero, i, i + 5};
      continue;
    }
    size_t bytes = 0;
    const int year = report::chinese_year_at(f.substr(i), bytes);
    if (year >= 2000 && year < 2100 && f.substr(i + bytes).starts_with("年") && !is_in_title(f, i))
      return {chinese, i, i + bytes + 3};
  }
  return {};
}

void check(const Report& r, Findings& out) {
  Places places;
  for (const Paragraph& p : r.paragraphs) {
    if (!is_running_text(r, p)) continue;
    const std::string_view f = r.folded_text(p);
    if (p.section < 0 && is_page_line(f)) continue;
    for (Found d = next(f, 0); d.kind != none; d = next(f, d.end))
      places.add(p, r.source(p, d.begin, d.end - d.begin));
  }
  // The date of the report is no paragraph.
  text::Folded signature;
  const report::FoldedSpan whole = signature.append(r.text, r.signature.date);
  const std::string_view f = signature.view(whole);
  const Found d = f.empty() ? Found{} : next(f, 0);
  const Paragraph closing;
  if (d.kind != none)
    places.add(closing, signature.source({static_cast<uint32_t>(whole.begin + d.begin),
                                          static_cast<uint32_t>(whole.begin + d.end)}));
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"日期“{}”的写法不规范。", "The date “{}” is not written as it should be."},
                   {one_line(r.raw(at))});
  });
}

}  // namespace

extern const Rule date_form;
const Rule date_form = {
    .id = "date-form",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"日期写法不规范", "Form of a date"},
    .basis =
        {"GB/T 9704—2012 7.3.5.4：成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位；正文中的"
         "日期为惯例",
         "GB/T 9704—2012, 7.3.5.4: year, month and day in Arabic digits, without leading zeros; in "
         "the text, practice"},
    .advice = {"写作“2024年1月30日”的形式。", "Write 2024年1月30日."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
