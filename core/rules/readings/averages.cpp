#include "core/rules/readings/averages.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/rules/readings/held_words.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/number.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Paragraph;
using report::Report;

// How many of a span a year has. Of days all, or those on which offices work.
struct Span {
  std::string_view name;
  int least, most;
  int other_least = 1, other_most = 0;
};
constexpr Span kSpans[] = {{"月均", 12, 12},
                           {"平均每月", 12, 12},
                           {"每月平均", 12, 12},
                           {"周均", 52, 53},
                           {"平均每周", 52, 53},
                           {"日均", 365, 366, 240, 254},
                           {"平均每天", 365, 366, 240, 254},
                           {"平均每日", 365, 366, 240, 254},
                           {"平均每个月", 12, 12}};
constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kSpans)> names{};
  for (size_t i = 0; i < names.size(); ++i) names[i] = kSpans[i].name;
  return names;
}();

std::string_view unit_at(std::string_view f) {
  for (const std::string_view unit :
       {"条次", "篇次", "人次", "件", "条", "篇", "期", "份", "则", "次", "个", "场"})
    if (f.starts_with(unit)) return f.substr(0, unit.size());
  return {};
}

struct Count {
  Decimal value;
  std::string_view unit;
  size_t begin = 0, end = 0;
};

// The number with a unit that begins at a place.
std::optional<Count> count_at(std::string_view f, size_t at) {
  const auto number = text::scan_number(f.substr(at));
  if (!number || number->chinese || number->value.is_negative()) return std::nullopt;
  const std::string_view unit = unit_at(f.substr(at + number->length));
  if (unit.empty()) return std::nullopt;
  return Count{number->value, unit, at, at + number->length + unit.size()};
}

// The one that ends right in front of a mark at `end`.
std::optional<Count> count_before(std::string_view f, size_t end) {
  constexpr size_t kLongest = 24;  // bytes
  for (size_t at = end; at > 0 && end - at < kLongest; --at) {
    if (!is_digit(f[at - 1]) || (at > 1 && (is_digit(f[at - 2]) || f[at - 2] == '.'))) continue;
    const auto count = count_at(f, at - 1);
    return count && count->end == end ? count : std::nullopt;
  }
  return std::nullopt;
}

// What the average tells: 月均发布100条. Nothing where it is of something else, or about so much.
std::optional<Count> average_behind(std::string_view f, size_t at) {
  std::string_view behind = f.substr(at);
  for (const std::string_view verb : {"公开", "发布", "更新", "推送", "编发", "刊发", "发文"})
    if (takes(behind, verb)) break;
  for (const std::string_view word : {"信息", "达", "为"})
    if (takes(behind, word)) break;
  return count_at(f, f.size() - behind.size());
}

// The text holds a figure in that measure word.
bool counts_in(std::string_view text, std::string_view unit) {
  for (size_t at = text.find(unit); at != text.npos; at = text.find(unit, at + unit.size()))
    if (at > 0 && is_digit(text[at - 1])) return true;
  return false;
}

// average · n is the total, as far as the average is exact.
bool makes(Decimal average, int64_t n, Decimal total) {
  const Decimal off = average * n - total;
  const Decimal size = off.is_negative() ? Decimal{} - off : off;
  return size < Decimal{n, average.scale};
}

void check(const Report& r, const Paragraph& p, const Span& span, size_t at, Findings& out) {
  const std::string_view f = r.folded_text(p);
  // The total stands right in front: 全年发布1200条,月均100条; 1200条(月均100条).
  if (at == 0 || (f[at - 1] != ',' && f[at - 1] != '(')) return;
  const auto total = count_before(f, at - 1);
  const auto average = average_behind(f, at + span.name.size());
  if (!total || !average || average->unit != total->unit || total->value < average->value) return;
  // Of a whole year and no part of it; exactly.
  constexpr size_t kFarthest = 300;  // bytes
  const std::string_view front =
      f.substr(at - std::min(at, kFarthest), total->begin - (at - std::min(at, kFarthest)));
  const size_t stop = text::find_last(front, "。");
  const std::string_view sentence = stop == front.npos ? front : front.substr(stop);
  // 原创500条、转载700条，月均100条; 1200条，比上年增加120条，月均100条: of which it is, or of
  // both.
  if (counts_in(sentence, total->unit)) return;
  if (!has_any(sentence, {"全年", "年度", "本年", "今年", "年,"}) ||
      has_any(sentence, {"月", "以来", "季度", "半年", "开通", "上线", "启用", "成立", "创办", "余",
                         "其中"}) ||
      has_any(f.substr(average->end, 6), {"以上", "左右", "多"}))
    return;
  for (int n = span.least; n <= span.most; ++n)
    if (makes(average->value, n, total->value)) return;
  for (int n = span.other_least; n <= span.other_most; ++n)
    if (makes(average->value, n, total->value)) return;
  const Decimal tenth{total->value.mantissa * 10 / span.least,
                      static_cast<uint8_t>(total->value.scale + 1)};
  Finding& finding = out.add(
      r.source(p, at, average->end - at),
      out.say({"{}{}{}与全年{}{}不符。", "An average ({}) of {}{} is not that of {}{} a year."},
              {span.name, text::to_string(average->value), std::string(average->unit),
               text::to_string(total->value), std::string(total->unit)}));
  finding.arithmetic =
      out.say({"{} ÷ {} ≈ {}", "{} ÷ {} ≈ {}"},
              {text::to_string(total->value), std::to_string(span.least), text::to_string(tenth)});
  finding.expected = text::to_string(tenth);
  finding.actual = text::to_string(average->value);
}

}  // namespace

void check_averages(const Report& r, Findings& out) {
  const HeldWords held(r, kNames);
  if (held.empty()) return;
  for (const Paragraph& p : r.paragraphs) {
    if (p.heading || !held.may_stand_in(p)) continue;
    const std::string_view f = r.folded_text(p);
    for (const Span& span : kSpans)
      for (size_t at = text::find(f, span.name); at != f.npos;
           at = text::find(f, span.name, at + span.name.size()))
        check(r, p, span, at, out);
  }
}

}  // namespace gouji::rules
