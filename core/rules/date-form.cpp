#include "core/report/identity/dates.h"
#include "core/report/tables/value.h"
#include "core/rules/findings.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("年1月25日", ".1.25")}, .text = "2024.1.25", .form = "2021"},
    {.edits = {replace("2021年1月25日", "2021-01-25")}, .text = "2021-01-25", .form = "2019"},
    {.edits = {replace("2024年1月25日", "2024年01月25日")},
     .text = "2024年01月25日",
     .form = "2021"},
    {.edits = {replace("2024年1月25日", "二〇二四年一月二十五日")},
     .text = "二〇二四年一月二十五日",
     .form = "2021"},
    {.edits = {replace("2024年1月25日", "二○二四年一月二十五日")},
     .text = "二○二四年一月二十五日",
     .form = "2021"},
    {.edits = {replace("2024年1月25日", "二O二四年一月二十五日")},
     .text = "二O二四年一月二十五日",
     .form = "2021"},
    {.edits = {replace("2024年1月25日", "2024年1月25号")}, .text = "2024年1月25号", .form = "2021"},
    {.edits = {replace("2024年1月25日", "24年1月25日")}, .text = "24年1月25日", .form = "2021"},
    {.edits = {replace("逐条审核，", "2023/5/8起逐条审核，")}, .text = "2023/5/8"},
    {.edits = {replace("逐条审核，", "二零二三年逐条审核，")}, .text = "二零二三年"},
    {.edits = {replace("逐条审核，", "5月08日逐条审核，")}, .text = "5月08日"},
    {.edits = {replace("逐条审核，", "截至2023年12月31，逐条审核，")}, .text = "2023年12月31"},
    {.edits = {replace("逐条审核，", "2023年05月起逐条审核，")}, .text = "2023年05月"},
};
constexpr Example kGood[] = {
    // When what the page links to was published.
    {.edits = {replace(
         "青禾县水利局\n2024年1月25日",
         "县人民政府关于印发办法的通知\n2025-03-01\n县水利局举办水利知识讲座\n2024-12-30\n")},
     .form = "2021"},
    {.edits = {replace("逐条审核，",
                       "逐条审核，见http://www.example.gov.cn/2023/5/8/t_2023-05-08.html，")}},
    {.edits = {replace("逐条审核，", "逐条审核，软件版本V2023.1.30，10月10日，2019—2023年，")}},
    {.edits = {replace("逐条审核，", "逐条审核，2023年5月15、16日和6月3至5日，12月31日止，")}},
    {.edits = {replace("逐条审核，", "逐条审核，学习《二〇三五年远景目标》，")}},
    {.edits = {replace("一、总体情况\n",
                       "发布时间：2024-01-25 10:20  来源：办公室\n一、总体情况\n")}},
    {.edits = {replace(
         "根据《中华人民共和国政府信息公开条例》",
         "来源：青禾县水利局 发布日期：2024年01月25日\n根据《中华人民共和国政府信息公开"
         "条例》")}},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "公开日期：2024-01-25\n根据《中华人民共和国政府信息公开条例》")}},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "2024年01月25日 (点击: )\n根据《中华人民共和国政府信息公开条例》")}},
    {.edits = {replace(
         "根据《中华人民共和国政府信息公开条例》",
         "公布日期\n2024-01-25\n公开方式\n主动公开\n\n根据《中华人民共和国政府信息公开"
         "条例》")}},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "发布时间：\n\n2024-01-25\n\n根据《中华人民共和国政府信息公开条例》")}},
    {.edits = {replace("逐条审核，", "逐条审核，共2023.5.6.7项，电话2023-1-1234567，")}},
};

bool joins(char c) {
  return is_digit(c) || is_ascii_letter(c) ||
         std::string_view("./_-=&%@:").find(c) != std::string_view::npos;
}

// Bytes of 2024.1.30 at f[i]; 0: none.
size_t separated_at(std::string_view f, size_t i) {
  size_t bytes = 0;
  if (i > 0 && joins(f[i - 1]) && f[i - 1] != ':') return 0;
  const auto date = report::read_date(f.substr(i), bytes);
  if (!date || !report::valid(*date) || f.substr(i + 4).starts_with("年")) return 0;
  return i + bytes < f.size() && joins(f[i + bytes]) && f[i + bytes] != '-' ? 0 : bytes;
}

// 01月, 08日 at f[i].
size_t padded_at(std::string_view f, size_t i) {
  if (i + 1 >= f.size() || f[i + 1] < '1' || f[i + 1] > '9' || (i > 0 && joins(f[i - 1]))) return 0;
  const std::string_view unit = f.substr(i + 2);
  return unit.starts_with("月") || unit.starts_with("日") ? 5 : 0;
}

// 2023年12月31, with its 日 left out, at the 月 of f[i]: bytes of the date, which begins at
// `begin`; 0: none.
size_t dayless_at(std::string_view f, size_t i, size_t& begin) {
  constexpr size_t kMonth = std::string_view("月").size();
  const auto digits = [&](size_t at) {
    size_t n = 0;
    while (n < 3 && at + n < f.size() && is_digit(f[at + n])) ++n;
    return n;
  };
  const size_t day = digits(i + kMonth);
  const std::string_view behind = f.substr(i + kMonth + day);
  if (day == 0 || day > 2 || !(behind.starts_with(',') || behind.starts_with("止"))) return 0;
  size_t month = i;
  while (month > 0 && i - month < 2 && is_digit(f[month - 1])) --month;
  constexpr std::string_view kYear = "年";
  if (month == i || !f.substr(0, month).ends_with(kYear)) return 0;
  begin = month - kYear.size();
  size_t year = begin;
  while (year > 0 && begin - year < 4 && is_digit(f[year - 1])) --year;
  if (begin - year != 4) return 0;
  begin = year;
  return i + kMonth + day - begin;
}

// The date around a padded number [begin, end): what stands of year, month and day with it.
std::pair<size_t, size_t> date_around(std::string_view f, size_t begin, size_t end) {
  const auto digits_before = [&](size_t at, size_t most) {
    size_t n = 0;
    while (n < most && n < at && is_digit(f[at - n - 1])) ++n;
    return n;
  };
  for (const std::string_view unit : {"月", "年"}) {
    if (!f.substr(0, begin).ends_with(unit)) continue;
    const size_t before = begin - unit.size();
    const size_t n = digits_before(before, unit == "年" ? 4 : 2);
    if (n == 0) break;
    begin = before - n;
  }
  size_t day = end;
  while (day < f.size() && day < end + 2 && is_digit(f[day])) ++day;
  if (day > end && f.substr(end - 3).starts_with("月") && f.substr(day).starts_with("日"))
    end = day + 3;
  return {begin, end};
}

// Forms in which dates may be written.
struct Forms {
  bool separated = false;  // 2024.1.30
  bool padded = false;     // 01月, 08日
  bool chinese = false;    // 二〇二四年
  bool dayless = false;    // 2024年1月30，
};

// Calls found(begin, bytes) for every date that is written in one of the forms, each form by
// itself.
template <class Found>
void search(std::string_view f, Forms forms, Found found) {
  if (forms.separated)
    for (size_t i = f.find("20"); i != std::string_view::npos; i = f.find("20", i + 2))
      if (const size_t bytes = separated_at(f, i)) found(i, bytes);
  if (forms.padded)
    for (size_t i = f.find('0'); i != std::string_view::npos; i = f.find('0', i + 1))
      if (const size_t bytes = padded_at(f, i)) {
        const auto [begin, end] = date_around(f, i, i + bytes);
        found(begin, end - begin);
        i = end - 1;
      }
  if (forms.dayless)
    for (size_t i = text::find(f, "月"); i != std::string_view::npos;
         i = text::find(f, "月", i + 3)) {
      size_t begin = 0;
      if (const size_t bytes = dayless_at(f, i, begin)) found(begin, bytes);
    }
  if (!forms.chinese) return;
  constexpr std::string_view kYear = "年";
  Around around(f);
  for (size_t i = text::find(f, "二"); i != std::string_view::npos;
       i = text::find(f, "二", i + 3)) {
    size_t bytes = 0;
    const int year = report::chinese_year_at(f.substr(i), bytes);
    if (year < 2000 || year >= 2100 || !f.substr(i + bytes).starts_with(kYear) ||
        around.in_title(i))
      continue;
    size_t date = 0;
    if (!report::read_date(f.substr(i), date)) date = bytes + kYear.size();
    found(i, date);
    i += bytes;
  }
}

// The forms that some paragraph may hold.
Forms forms_held(const Report& r) {
  Forms forms;
  forms.chinese = std::any_of(std::begin(report::kChineseYears), std::end(report::kChineseYears),
                              [&](std::string_view word) { return r.index.may_hold(word); });
  for (char digit = '0'; digit <= '9'; ++digit) {
    for (const char mark : {'.', '-', '/'})
      forms.separated = forms.separated || r.index.may_hold(std::string{digit, mark});
    const bool padded = r.index.may_hold(std::string{'0', digit});
    forms.dayless = forms.dayless || r.index.may_hold(std::string{digit, ','}) ||
                    r.index.may_hold(std::string{digit}.append("止"));
    for (const std::string_view unit : {"月", "日"})
      forms.padded = forms.padded || (padded && r.index.may_hold(std::string{digit}.append(unit)));
  }
  return forms;
}

// 2024-12-30 on a line of its own, below the report: when what a page links to was published.
bool is_day_of_link(std::string_view text, SourceSpan at) {
  return at.in(text).find('-') != text.npos && (at.begin == 0 || text[at.begin - 1] == '\n') &&
         (at.end == text.size() || text[at.end] == '\n' || text[at.end] == '\r');
}

// 2024.01.30 as 2024年1月30日, 二〇二四年 as 2024年, 05月 as 5月.
std::string in_form(std::string_view raw) {
  std::string f = text::folded(raw);
  auto date = report::read_date_line(f);
  if (!date) date = report::read_date_line(f + "日");
  if (date)
    return std::to_string(date->year) + "年" + std::to_string(date->month) + "月" +
           std::to_string(date->day) + "日";
  size_t bytes = 0;
  if (const int year = report::chinese_year_at(f, bytes); year > 0)
    f.replace(0, bytes, std::to_string(year));
  for (size_t i = 0; i + 1 < f.size(); ++i)
    if (f[i] == '0' && is_digit(f[i + 1]) && (i == 0 || !is_digit(f[i - 1]))) f.erase(i, 1);
  return f;
}

void check(const Report& r, Findings& out) {
  Places places;
  const Forms forms = forms_held(r);
  const bool dates = forms.separated || forms.padded || forms.chinese || forms.dayless;
  for (const Paragraph& p : r.paragraphs) {
    if (!dates || !p.running_text) continue;
    const std::string_view f = r.folded_text(p);
    if (p.section < 0 && report::is_page_line(f)) continue;
    const Forms here = {forms.separated && r.may_hold(p, "20"), forms.padded, forms.chinese,
                        forms.dayless && r.may_hold(p, "20")};
    search(f, here, [&](size_t begin, size_t bytes) {
      const SourceSpan at = r.source(p, begin, bytes);
      if (p.section != static_cast<int16_t>(report::Section::others) || !is_day_of_link(r.text, at))
        places.add(p, at);
    });
  }
  // The date at the end of the report is no paragraph.
  text::Folded signature;
  const report::FoldedSpan whole =
      signature.append(r.text, r.signature.below_title ? SourceSpan{} : r.signature.date);
  const Paragraph closing;
  search(signature.view(whole), {true, true, true, false}, [&](size_t begin, size_t bytes) {
    places.add(closing, signature.source({static_cast<uint32_t>(whole.begin + begin),
                                          static_cast<uint32_t>(whole.begin + begin + bytes)}));
  });
  // 25年1月30日, 2025年1月30号
  if (const std::string_view f = signature.view(whole);
      f.ends_with("号") || (f.size() > 5 && f.substr(2).starts_with("年")))
    places.add(closing, r.signature.date);
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"日期“{}”的写法不规范，应写作“{}”。",
                    "The date “{}” is not written as it should be: “{}”."},
                   {one_line(r.raw(at)), in_form(r.raw(at))});
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
