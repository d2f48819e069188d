#include "core/rules/readings/growth_told.h"

#include <algorithm>

#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/number.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;
using text::Decimal;

__int128 scaled(Decimal d, int scale) {
  __int128 v = d.mantissa;
  for (int i = d.scale; i < scale; ++i) v *= 10;
  return v;
}

// ",增幅": nothing but the direction, no other thing that grew.
bool is_bare_direction(std::string_view words) {
  if (!takes(words, ",")) takes(words, "(");
  takes(words, "同比");
  bool told = false;
  for (const std::string_view word : {"增加", "增长", "上升", "提高", "提升", "升高", "增幅",
                                      "净增", "减少", "下降", "降低", "降幅", "减幅", "净减"})
    told = told || takes(words, word);
  for (const std::string_view word : {"幅度", "率", "了", "为", "达到", "达"}) takes(words, word);
  return told && words.empty();
}

// As the text says it: 25%, 20条; 1.5倍.
std::string said(std::string_view f, const GrowthNumber& n) {
  if (n.is_percent()) return std::string(f.substr(n.begin, n.end - n.begin));
  return text::to_string(n.value).append(n.unit);
}

}  // namespace

Direction direction(std::string_view words) {
  if (words.ends_with("翻") || words.ends_with("翻了")) return Direction::up;
  if (words.size() > 60 || has_any(words, {"约", "近", "超", "占", "分别", "其中", "完成率"}))
    return Direction::none;
  if (has_any(words, {"减少", "下降", "降低", "降幅", "减幅", "净减", "少"}))
    return Direction::down;
  if (has_any(words, {"增加", "增长", "上升", "提高", "提升", "升高", "增幅", "净增", "多"}))
    return Direction::up;
  return Direction::none;
}

bool Growth::holds() const {
  const int scale = std::max(before().scale, change.value.scale);
  const __int128 base = scaled(before(), scale);
  if (base <= 0) return true;  // nothing to compare with
  __int128 exact = scaled(change.value, scale) * 100;
  for (int i = 0; i < percent.value.scale; ++i) exact *= 10;
  __int128 off = exact - static_cast<__int128>(percent.value.mantissa) * base;
  if (off < 0) off = -off;
  return off <= base * percent.slack;
}

std::string Growth::computed() const {
  const int scale = std::max(before().scale, change.value.scale);
  const __int128 base = scaled(before(), scale);
  const __int128 hundredths = (scaled(change.value, scale) * 20000 + base) / (base * 2);
  return text::to_string(Decimal{static_cast<int64_t>(hundredths), 2});
}

std::optional<Growth> growth_of(std::string_view f, const std::array<GrowthNumber, 3>& n,
                                bool alone) {
  if (n[0].unit.empty() || n[0].is_percent() || n[1].unit != n[0].unit || !n[2].is_percent())
    return std::nullopt;
  const std::string_view first = f.substr(n[0].end, n[1].begin - n[0].end);
  const std::string_view second = f.substr(n[1].end, n[2].begin - n[1].end);
  // 较2022年的9件增加5件，增幅55.6%: of what it was.
  if (n[0].last_year ? !alone || !is_bare_direction(second) : !has_any(first, {"比", "较"}))
    return std::nullopt;
  const Direction change = direction(first);
  if (change == Direction::none || direction(second) != change) return std::nullopt;
  return Growth{n[0], n[1], n[2], change == Direction::up};
}

const GrowthNumber* GrowthCandidates::likely(std::string_view f, std::string_view unit,
                                             size_t end) const {
  const GrowthNumber* nearest = nullptr;
  for (const GrowthNumber& n : numbers_) {
    if (n.end > end || n.unit != unit) continue;
    const bool listed =
        nearest != nullptr && has_any(f.substr(nearest->end, n.begin - nearest->end), {"其中"});
    if (listed) return nearest;
    nearest = &n;
  }
  return nearest;
}

void report_growth(const Report& r, const Paragraph& p, const Growth& g, Findings& out) {
  const std::string_view f = r.folded_text(p);
  // From 比, 同比 or 较 on: what is claimed.
  size_t begin = g.now.end;
  const auto says = [&](std::string_view word) { return f.substr(begin).starts_with(word); };
  while (begin < g.change.begin && !says("比") && !says("同比") && !says("较")) ++begin;
  const std::string exact = g.computed();
  const std::string stated = said(f, g.percent);
  const std::string now = text::to_string(g.now.value);
  const std::string change = text::to_string(g.change.value);
  const std::string before = text::to_string(g.before());
  Finding& finding =
      out.add(r.source(p, begin, g.percent.end - begin),
              out.say({"增减数与百分比不一致：上年应为{}，{}除以{}为{}%，正文写{}。",
                       "The change and its percentage disagree: {} the year before; {} of {} is "
                       "{}%, the text says {}."},
                      {before, change, before, exact, stated}));
  if (!g.now.last_year)
    finding.arithmetic =
        out.say({"{}{}{}＝{}；", "{} {} {} = {}; "}, {now, g.up ? "－" : "＋", change, before});
  finding.arithmetic += out.say({"{} ÷ {} ＝ {}%", "{} ÷ {} = {}%"}, {change, before, exact});
  finding.expected = exact;
  finding.actual = text::to_string(g.percent.value);
}

void report_change(const Report& r, const Paragraph& p, const GrowthNumber& now,
                   const GrowthNumber& before, const GrowthNumber& change, bool up, Findings& out) {
  const std::string this_year = text::to_string(now.value);
  const std::string last_year = text::to_string(before.value);
  const std::string stated = said(r.folded_text(p), change);
  const bool times = r.folded_text(p).substr(0, change.begin).ends_with("的");  // 上年100条的3倍
  Finding& finding =
      out.add(r.source(p, change.begin, change.end - change.begin),
              out.say({"正文写本年{}、上年{}，与所写的{}{}不符。",
                       "The text says {} this year and {} the year before, which is not {} of {}."},
                      {this_year, last_year,
                       times ? std::string(out.say({"", "a multiple"}))
                             : out.say({up ? "增加" : "减少", up ? "an increase" : "a decrease"}),
                       stated}));
  const Decimal by = up ? now.value - before.value : before.value - now.value;
  finding.arithmetic = out.say({"{}－{}＝{}", "{} - {} = {}"},
                               {this_year, last_year, text::to_string(now.value - before.value)});
  finding.expected = text::to_string(by);
  finding.actual = text::to_string(change.value);
}

}  // namespace gouji::rules
