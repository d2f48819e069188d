#include <algorithm>
#include <array>

#include "core/rules/findings.h"
#include "core/rules/profile.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("逐条审核，", "按照青政办发2023〔12〕号文件逐条审核，")},
     .text = "2023〔12〕号"},
    {.edits = {replace("国办公开办函〔2021〕30号", "国办公开办函[2021]30号")},
     .text = "[2021]30号",
     .form = "2021"},
    {.edits = {replace("国办公开办函〔2019〕60号", "国办公开办函（2019）60号")},
     .text = "（2019）60号",
     .form = "2019"},
    {.edits = {replace("国办公开办函〔2021〕30号", "国办公开办函〔2021〕第30号")},
     .text = "〔2021〕第30号",
     .form = "2021"},
    {.edits = {replace("逐条审核，", "逐条审核，印发青政办发【2023】005号文件，")},
     .text = "【2023】005号"},
    {.edits = {replace("逐条审核，", "逐条审核，印发青政办发2023年12号文件，")},
     .text = "2023年12号"},
    {.edits = {replace("逐条审核，", "逐条审核，印发青政办发「2023」12号文件，")},
     .text = "「2023」12号"},
    {.edits = {replace("逐条审核，", "逐条审核，印发青政办发〔23〕12号文件，")},
     .text = "〔23〕12号"},
    {.edits = {replace("逐条审核，", "逐条审核，印发青政办发 〔2023〕12号文件，")},
     .text = "发 〔2023〕12号"},
    {.edits = {replace("国办函〔2020〕109号", "国办函〔2020〕109 号")},
     .text = "〔2020〕109 号",
     .form = "2021"},
    {.edits = {replace("国务院令第711号", "国务院令711号")}, .text = "国务院令711号"},
};
constexpr Example kGood[] = {
    {.edits = {replace("逐条审核，", "逐条审核，案号（2023）青01行初12号，")}},
    {.edits = {replace("逐条审核，", "逐条审核，公告2023年第5号、青水罚决字（2023）第12号，")}},
    {.edits = {replace("逐条审核，", "逐条审核，印发2023年12号公告、转发2022年第3号通报，")}},
    {.edits = {replace("逐条审核，", "逐条审核，落实县政府办2023年第12号督查通报，")}},
    {.edits = {replace("逐条审核，", "逐条审核，转发“2023”12号简报，")}},
    {.edits = {replace("逐条审核，", "逐条审核，青政办发﹝2023﹞5号文件，")}},
    {.edits = {replace("逐条审核，", "逐条审核，标准GB/T 9704（2012）和条例（2019年修订），")}},
    // A converter put blanks around every number.
    {.edits = {replace("〔2021〕30号", "〔2021〕30 号"), replace("80条，", "80 条，"),
               replace("20条，增长", "20 条，增长"), replace("4条，占", "4 条，占")},
     .form = "2021"},
};

// What the code of an issuing agency ends with.
constexpr std::string_view kCodes[] = {"发", "函", "办", "规", "文", "通", "电", "政", "建", "字"};
// Decisions on single cases have numbers of their own kind: 水罚决字（2023）第12号.
constexpr std::string_view kCases[] = {"罚", "决", "复", "许", "执", "强", "诉", "裁"};

bool ends_code(std::string_view f, size_t end) {
  const Glyph last = glyph_before(f, end);
  const auto is = [&](std::string_view word) { return glyph_at(word, 0).code == last.code; };
  if (std::none_of(std::begin(kCodes), std::end(kCodes), is)) return false;
  size_t begin = end - last.bytes;
  const Glyph before = glyph_before(f, begin);
  if (!is_han(before.code)) return false;
  for (int i = 0; i < 4 && begin > 0; ++i) begin -= std::min<size_t>(begin, 3);
  const std::string_view code = f.substr(begin, end - begin);
  return std::none_of(std::begin(kCases), std::end(kCases), [&](std::string_view word) {
    return code.find(word) != std::string_view::npos;
  });
}

// Without brackets only after a code that is no verb: 青政办发2023年12号, not 印发2023年12号公告.
bool ends_full_code(std::string_view f) {
  for (const std::string_view code :
       {"政发", "办发", "府发", "委发", "政函", "办函", "府函", "政规", "办规", "政字", "办字"})
    if (f.ends_with(code)) return true;
  return false;
}

size_t digits_at(std::string_view f, size_t i) {
  size_t n = 0;
  while (i + n < f.size() && is_digit(f[i + n])) ++n;
  return n;
}

struct Number {
  size_t end = 0;  // behind 号
  bool ordinal = false;
  bool zero = false;
  bool year_word = false;
  bool short_year = false;  // 〔23〕
  bool no_bracket = false;  // 2023年12号, “2023”12号
};

// 〔2021〕30号 at f[i], with any bracket, or with quotes or 年 in their place (folded, 「2021」 is
// in quotes). False: something else.
bool read_number(std::string_view f, size_t i, Number& number) {
  const auto take = [&](std::string_view word) {
    if (!f.substr(i).starts_with(word)) return false;
    i += word.size();
    return true;
  };
  const bool square = take("〔");
  const bool round = !square && take("(");
  const bool quoted = !square && !round && take("\"");
  number.no_bracket = !square && !round;
  const size_t digits = digits_at(f, i);
  number.short_year = square && digits == 2;
  if ((digits != 4 && !number.short_year) || f[i] < '1' || f[i] > '2') return false;
  i += digits;
  number.year_word = take("年");
  if (number.no_bracket ? (quoted ? !take("\"") : !number.year_word) : !take("〕") && !take(")"))
    return false;
  number.ordinal = take("第");
  const size_t n = digits_at(f, i);
  if (n == 0 || n > 5) return false;
  number.zero = f[i] == '0';
  i += n;
  if (!take("号")) return false;
  number.end = i;
  return true;
}

bool has_blank(std::string_view raw) {
  for (size_t i = 0; i < raw.size(); ++i)
    if (blank_at(raw, i) > 0) return raw.find('\n') == std::string_view::npos;
  return false;
}

std::string without_blanks(std::string_view raw) {
  std::string out;
  for (size_t i = 0; i < raw.size();) {
    const size_t blank = blank_at(raw, i);
    if (blank == 0) out += raw[i];
    i += blank > 0 ? blank : 1;
  }
  return out;
}

// Ends with a number that the profile lists as it is printed.
bool is_own(const Findings& findings, std::string_view f) {
  const std::vector<std::string>& own = findings.profile().documents;
  return std::any_of(own.begin(), own.end(), [&](const std::string& number) {
    return !number.empty() && f.ends_with(text::folded(number));
  });
}

constexpr std::string_view kOrder = "国务院令";
// What a number begins with, and an order.
constexpr std::string_view kRounds[] = {"(1", "(2"}, kSquares[] = {"〔1", "〔2"},
                           kOrders[] = {kOrder},
                           kBare[] = {"发2", "函2", "规2", "字2", "发\"", "函\"", "规\"", "字\""};

enum Kind : uint8_t { bracket, short_year, ordinal, blank, order, kinds };

// [2021]第030号 as 〔2021〕30号.
std::string in_form(std::string_view raw) {
  const std::string f = text::folded(raw);
  std::string out, digits;
  for (const char c : f + ' ') {
    if (is_digit(c)) {
      digits += c;
      continue;
    }
    if (digits.empty()) continue;
    if (out.empty()) {
      const bool is_short = digits.size() == 2;  // [98]12号 is of 1998
      out = std::string("〔") + (!is_short ? "" : digits[0] > '4' ? "19" : "20") + digits + "〕";
    } else {
      out += digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)) + "号";
    }
    digits.clear();
  }
  return out;
}

void check(const Report& r, Findings& out) {
  std::array<Places, kinds> places;
  const auto year = [&](const Paragraph& p, std::string_view f, size_t i) {
    Number number;
    if (!read_number(f, i, number) || !ends_code(f, i) || is_own(out, f.substr(0, number.end)))
      return;
    if (number.no_bracket && !ends_full_code(f.substr(0, i))) return;
    const SourceSpan at = r.source(p, i, number.end - i);
    const std::string_view raw = r.raw(at);
    if (number.short_year)
      places[short_year].add(p, at);
    else if (!raw.starts_with("〔") && !raw.starts_with("﹝"))
      places[bracket].add(p, at);
    else if (number.ordinal || number.zero || number.year_word)
      places[ordinal].add(p, at);
    else if (has_blank(raw))
      places[blank].add(p, at);
    else if (const SourceSpan wider = r.source(p, i - 3, number.end - i + 3);
             has_blank(r.raw(wider)))  // 青政办发 〔2023〕12号
      places[blank].add(p, wider);
  };
  const HeldWords rounds(r, kRounds), squares(r, kSquares), orders(r, kOrders), bare(r, kBare);
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    const bool round = rounds.may_stand_in(p);
    const bool square = squares.may_stand_in(p);
    const bool order_held = orders.may_stand_in(p);
    for (size_t i = round ? f.find('(') : f.npos; i != f.npos; i = f.find('(', i + 1))
      year(p, f, i);
    for (size_t i = square ? text::find(f, "〔") : f.npos; i != f.npos;
         i = text::find(f, "〔", i + 3)) {
      year(p, f, i);
      // 办发2023〔12〕号
      const size_t n = digits_at(f, i + 3);
      if (n > 0 && n < 5 && f.substr(i + 3 + n).starts_with("〕号") && i > 4 &&
          digits_at(f, i - 4) == 4 && !is_digit(f[i - 5]) && ends_code(f, i - 4))
        places[bracket].add(p, r.source(p, i - 4, 4 + 3 + n + 6));
    }
    // 办发2023年12号, 办发“2023”12号
    for (size_t i = bare.may_stand_in(p) ? f.find("20") : f.npos; i != f.npos;
         i = f.find("20", i + 2))
      if (i > 3 && !is_digit(f[i - 1])) year(p, f, f[i - 1] == '"' ? i - 1 : i);
    for (size_t i = order_held ? text::find(f, kOrder) : f.npos; i != f.npos;
         i = text::find(f, kOrder, i + 3)) {
      const size_t from = i + kOrder.size();
      const size_t n = digits_at(f, from);
      if (n > 0 && f.substr(from + n).starts_with("号"))
        places[order].add(p, r.source(p, i, from + n + 3 - i));
    }
  }
  places[bracket].report(out, Severity::warning, [&](SourceSpan at) {
    return out.say({"发文字号“{}”的年份应用六角括号〔〕括入，写作“{}”。",
                    "The year of the document number “{}” belongs in 〔〕: “{}”."},
                   {one_line(r.raw(at)), in_form(r.raw(at))});
  });
  places[short_year].report(out, Severity::warning, [&](SourceSpan at) {
    return out.say({"发文字号“{}”的年份应标全称，写作“{}”。",
                    "The year of the document number “{}” is written in full: “{}”."},
                   {one_line(r.raw(at)), in_form(r.raw(at))});
  });
  places[ordinal].report(out, Severity::warning, [&](SourceSpan at) {
    return out.say({"发文字号“{}”中，年份不带“年”，顺序号不加“第”、不编虚位，写作“{}”。",
                    "In the document number “{}” the year has no 年, the number neither 第 nor a "
                    "leading zero: “{}”."},
                   {one_line(r.raw(at)), in_form(r.raw(at))});
  });
  if (!places[blank].empty() && !spaces_digits(r))
    places[blank].report(out, Severity::info, [&](SourceSpan at) {
      return out.say({"发文字号“{}”中有空格，应为“{}”。",
                      "A blank stands inside the document number “{}”: it is “{}”."},
                     {one_line(r.raw(at)), without_blanks(r.raw(at))});
    });
  places[order].report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"“{}”中的令号前缺“第”。", "第 is missing before the number in “{}”."},
                   {one_line(r.raw(at))});
  });
}

}  // namespace

extern const Rule document_number;
const Rule document_number = {
    .id = "document-number",
    .group = Group::style,
    .severity = Severity::warning,
    .title = {"发文字号不规范", "A document number is not written as it should be"},
    .basis = {"GB/T 9704—2012 7.2.5：年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，"
              "不编虚位。令号用“第”为惯例",
              "GB/T 9704—2012, 7.2.5: the year in full, in 〔〕; the number without 第 and without "
              "leading zeros. 第 in the number of an order is practice"},
    .advice = {"写作“〔2021〕30号”的形式；国务院令写作“第711号”。",
               "Write 〔2021〕30号; for an order of the State Council, 第711号."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
