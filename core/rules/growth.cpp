#include <algorithm>
#include <array>
#include <optional>

#include "core/rules/claim_rules.h"
#include "core/rules/last_year.h"
#include "core/rules/parts.h"
#include "core/rules/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("增长33.3%", "增长25%")}, .text = "比上年增加20条，增长25%"},
    {.edits = {replace("比上年增加20条，增长33.3%", "较去年减少20条，下降33.3%")},
     .text = "较去年减少20条，下降33.3%"},
    {.edits = {replace("比上年增加20条，增长33.3%", "比2022年增加20条，增长25%")},
     .text = "比2022年增加20条，增长25%"},
    {.edits = {replace("80条，比上年增加20条，增长33.3%", "八十条，比上年增加二十条，增长25%")},
     .text = "比上年增加二十条，增长25%"},
    // Last year's report: 4 received, 2 reviews.
    {.edits = {replace("新收政府信息公开申请10件，", "新收政府信息公开申请10件，同比增长25%，")},
     .text = "同比增长25%",
     .across = true},
    {.edits = {replace("新收政府信息公开申请10件，", "新收政府信息公开申请10件，较上年减少6件，")},
     .text = "较上年减少6件",
     .across = true},
    {.edits = {replace("被申请行政复议4件，", "被申请行政复议4件，与上年持平，")},
     .text = "与上年持平",
     .across = true},
};
constexpr Example kGood[] = {
    {.edits = {replace("增长33.3%", "增长33%")}},
    {.edits = {replace("增长33.3%", "增长约三成")}},
    {.edits = {replace("比上年增加20条，增长33.3%", "较去年减少20条，同比下降20%")}},
    {.edits = {replace("比上年增加20条，增长33.3%", "占全县同类信息的31%")}},
    {.edits = {replace("新收政府信息公开申请10件，",
                       "新收政府信息公开申请10件，较上年增加6件，增长150%，")},
     .across = true},
    {.edits = {replace("新收政府信息公开申请10件，",
                       "新收政府信息公开申请10件，同比增长约1.4倍，")},
     .across = true},
    // 受理 may hold what was carried in.
    {.edits = {replace("新收政府信息公开申请10件，",
                       "共受理政府信息公开申请12件，较上年增加8件，")},
     .across = true},
    {.edits = {replace("被申请行政复议4件，", "被申请行政复议4件，比上年增加2件，")},
     .across = true},
    // Of an office; of something that the form does not count.
    {.edits = {replace("新收政府信息公开申请10件，",
                       "局服务窗口新收政府信息公开申请4件，同比增长300%，全年新收10件，")},
     .across = true},
};

// A number of a sentence: [begin, end) of number and unit in the folded text.
struct Number {
  Decimal value;
  std::string_view unit;
  size_t begin = 0, end = 0;
};

std::string_view unit_at(std::string_view text) {
  if (text.starts_with("%")) return text.substr(0, 1);
  for (const std::string_view unit : {"件", "条", "篇", "宗", "次", "期", "份", "个", "项"})
    if (text.starts_with(unit)) return text.substr(0, unit.size());
  return {};
}

constexpr ByteSet kDigits("0123456789");
constexpr std::string_view kNumerals[] = {"二", "两", "三", "四", "五",   "六",
                                          "七", "八", "九", "十", "一百", "一千"};

// The next number in Chinese numerals with a unit: 四十三条. 一个 and the like count nothing.
std::optional<Number> next_in_words(std::string_view f, size_t from, size_t end) {
  static constexpr text::Words kWords(kNumerals);
  const std::string_view until = f.substr(0, end);
  for (size_t at = kWords.find(until, from); at < end;) {
    uint32_t behind = 0;  // a run of numerals that is no number
    const auto scanned = text::scan_number(f.substr(at), &behind);
    if (scanned) {
      const std::string_view unit = unit_at(f.substr(at + scanned->length));
      behind = scanned->length;
      if (!unit.empty()) return Number{scanned->value, unit, at, at + behind + unit.size()};
    }
    at = kWords.find(until, at + std::max(behind, 3U));
  }
  return std::nullopt;
}

std::optional<Number> next_number(std::string_view f, size_t from, size_t end) {
  const size_t at = std::min(kDigits.find(f, from), end);
  if (const auto words = next_in_words(f, from, at)) return words;
  if (at >= end) return std::nullopt;
  const auto scanned = text::scan_number(f.substr(at));
  if (!scanned) {
    size_t behind = at;
    while (behind < end && is_digit(f[behind])) ++behind;
    return Number{{}, {}, at, behind};
  }
  const std::string_view unit = unit_at(f.substr(at + scanned->length));
  return Number{scanned->value, unit, at, at + scanned->length + unit.size()};
}

enum class Direction : uint8_t { none, up, down };

// What the words between two numbers say of the second one.
Direction direction(std::string_view words) {
  if (words.size() > 60 || has_any(words, {"约", "近", "超", "占", "分别", "其中", "完成率"}))
    return Direction::none;
  if (has_any(words, {"减少", "下降", "降低", "降幅", "减幅", "少"})) return Direction::down;
  if (has_any(words, {"增加", "增长", "上升", "提高", "提升", "升高", "增幅", "多"}))
    return Direction::up;
  return Direction::none;
}

__int128 scaled(Decimal d, int scale) {
  __int128 v = d.mantissa;
  for (int i = d.scale; i < scale; ++i) v *= 10;
  return v;
}

// 80条，比上年增加20条，增长33.3%: whether the share follows, within one unit of its last digit.
struct Growth {
  Number now, change, percent;
  bool up = true;

  Decimal before() const { return up ? now.value - change.value : now.value + change.value; }
  bool holds() const {
    const int scale = std::max(before().scale, change.value.scale);
    const __int128 base = scaled(before(), scale);
    if (base <= 0) return true;  // nothing to compare with
    __int128 exact = scaled(change.value, scale) * 100;
    for (int i = 0; i < percent.value.scale; ++i) exact *= 10;
    __int128 off = exact - static_cast<__int128>(percent.value.mantissa) * base;
    if (off < 0) off = -off;
    return off <= base;
  }
  // With two digits behind the point, rounded.
  std::string computed() const {
    const int scale = std::max(before().scale, change.value.scale);
    const __int128 base = scaled(before(), scale);
    const __int128 hundredths = (scaled(change.value, scale) * 20000 + base) / (base * 2);
    return text::to_string(Decimal{static_cast<int64_t>(hundredths), 2});
  }
};

std::optional<Growth> growth_of(std::string_view f, const std::array<Number, 3>& n) {
  if (n[0].unit.empty() || n[0].unit == "%" || n[1].unit != n[0].unit || n[2].unit != "%")
    return std::nullopt;
  const std::string_view first = f.substr(n[0].end, n[1].begin - n[0].end);
  const std::string_view second = f.substr(n[1].end, n[2].begin - n[1].end);
  if (!has_any(first, {"比", "较"})) return std::nullopt;
  const Direction change = direction(first);
  if (change == Direction::none || direction(second) != change) return std::nullopt;
  return Growth{n[0], n[1], n[2], change == Direction::up};
}

void report_growth(const Report& r, const Paragraph& p, const Growth& g, Findings& out) {
  const std::string_view f = r.folded_text(p);
  // From 比 or 较 on: what is claimed.
  size_t begin = g.now.end;
  while (begin < g.change.begin && !f.substr(begin).starts_with("比") &&
         !f.substr(begin).starts_with("较"))
    ++begin;
  const std::string exact = g.computed();
  const std::string stated = text::to_string(g.percent.value);
  const std::string now = text::to_string(g.now.value);
  const std::string change = text::to_string(g.change.value);
  const std::string before = text::to_string(g.before());
  Finding& finding =
      out.add(r.source(p, begin, g.percent.end - begin),
              out.say({"增减数与百分比不一致：上年应为{}，{}除以{}为{}%，正文写{}%。",
                       "The change and its percentage disagree: {} the year before; {} of {} is "
                       "{}%, the text says {}%."},
                      {before, change, before, exact, stated}));
  finding.arithmetic = out.say({"{}{}{}＝{}；{} ÷ {} ＝ {}%", "{} {} {} = {}; {} ÷ {} = {}%"},
                               {now, g.up ? "－" : "＋", change, before, change, before, exact});
  finding.expected = exact;
  finding.actual = stated;
}

void check(const Report& r, Findings& out) {
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    if (p.heading || f.find('%') == std::string_view::npos) continue;
    std::array<Number, 3> last{};
    int known = 0;
    size_t at = 0;
    while (const auto number = next_number(f, at, f.size())) {
      // Numbers of one sentence only.
      if (f.substr(at, number->begin - at).find("。") != std::string_view::npos) known = 0;
      const bool year = number->unit.empty() && f.substr(number->end).starts_with("年");
      at = number->end;
      if (year) continue;  // 比2022年增加20条
      last = {last[1], last[2], *number};
      if (++known < 3) continue;
      if (const auto growth = growth_of(f, last); growth && !growth->holds())
        report_growth(r, p, *growth, out);
    }
  }
}

}  // namespace

extern const Rule growth;
const Rule growth = {
    .id = "growth",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"增减数与百分比不一致，或与上年报告不符",
              "A change and its percentage disagree, or disagree with last year's report"},
    .basis = {"正文自身的数字应当一致：百分比＝增减数 ÷ 上年数；上年数以上年报告为准",
              "Figures of the text must agree: percentage = change ÷ last year's figure, which is "
              "that of last year's report"},
    .advice = {"按上年数重新计算增减数和百分比。", "Compute both anew from last year's figure."},
    .bad = kBad,
    .good = kGood,
    .check = check,
    .compare = compare_growths,
};

}  // namespace gouji::rules
