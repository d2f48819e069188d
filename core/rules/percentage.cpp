#include "core/rules/findings.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Report;
using report::Share;

constexpr Example kBad[] = {
    {.edits = {replace("占75%", "占57%")}, .text = "占57%"},
    {.edits = {replace("占5%", "占6%")}, .text = "占6%"},
    {.edits = {replace("占20%", "占2.0%")}, .text = "占2.0%"},
    {.edits = {replace("予以公开3件，部分", "予以公开3件，占43%；部分")}, .text = "占43%"},
};
constexpr Example kGood[] = {
    {.edits = {replace("占75%", "占75.0%")}},
    {.edits = {replace("占75%", "约占四分之三")}},
    {.edits = {replace("占75%", "占全县同类信息的31%")}},
};

__int128 scaled(Decimal d, int scale) {
  __int128 v = d.mantissa;
  for (int i = d.scale; i < scale; ++i) v *= 10;
  return v;
}

enum class Fit : uint8_t { exact, near, off };

// Compares 100·part/whole with the stated share: within half a unit of its last digit, within one,
// or not.
Fit fit(const Share& share, Decimal whole) {
  const int scale = share.part.value.scale > whole.scale ? share.part.value.scale : whole.scale;
  const __int128 w = scaled(whole, scale);
  if (w <= 0) return Fit::exact;
  __int128 part = scaled(share.part.value, scale) * 100;
  for (int i = 0; i < share.percent.value.scale; ++i) part *= 10;
  __int128 off = part - static_cast<__int128>(share.percent.value.mantissa) * w;
  if (off < 0) off = -off;
  if (off * 2 <= w) return Fit::exact;
  return off <= w ? Fit::near : Fit::off;
}

// 100·part/whole with two digits behind the point, rounded.
std::string computed(const Share& share) {
  const Decimal whole = share.whole.value;
  const int scale = share.part.value.scale > whole.scale ? share.part.value.scale : whole.scale;
  const __int128 w = scaled(whole, scale);
  const __int128 hundredths = (scaled(share.part.value, scale) * 10000 * 2 + w) / (w * 2);
  return text::to_string(Decimal{static_cast<int64_t>(hundredths), 2});
}

void check(const Report& r, Findings& out) {
  for (const Share& s : r.prose.shares) {
    if (s.percent.approximate() || s.part.approximate() || s.whole.value.is_zero()) continue;
    // Where the parts do not sum to the total, that is one fault and breakdown-sum names it.
    const Fit by_total = fit(s, s.whole.value);
    const Fit by_parts = fit(s, s.sum);
    const Fit best = by_total < by_parts || s.sum.is_zero() ? by_total : by_parts;
    if (best == Fit::exact) continue;
    const std::string part = text::to_string(s.part.value);
    const std::string whole = text::to_string(s.whole.value);
    const std::string stated = text::to_string(s.percent.value);
    const std::string exact = computed(s);
    Finding& f = out.add(
        s.at,
        best == Fit::near
            ? out.say({"占比写为{}%，按{}除以{}为{}%，差在末位（可能是为凑足100%而调整）。",
                       "The share reads {}%; {} of {} is {}%: off in the last digit (perhaps "
                       "adjusted so that all make 100%)."},
                      {stated, part, whole, exact})
            : out.say({"占比写为{}%，按{}除以{}为{}%。", "The share reads {}%; {} of {} is {}%."},
                      {stated, part, whole, exact}));
    if (best == Fit::near) f.severity = Severity::info;
    f.arithmetic = out.say({"{} ÷ {} = {}%，正文为 {}%", "{} ÷ {} = {}%; the text says {}%"},
                           {part, whole, exact, stated});
    f.expected = exact;
    f.actual = stated;
  }
}

}  // namespace

extern const Rule percentage;
const Rule percentage = {
    .id = "percentage",
    .group = Group::text,
    .severity = Severity::warning,
    .title = {"占比与件数不符", "A share does not follow from its figures"},
    .basis = {"正文自身的数字应当一致；四舍五入的误差不超过末位的一半",
              "Figures of the text must agree; rounding is off by half a unit of the last digit at "
              "most"},
    .advice = {"按分项除以总数重新计算占比。", "Compute the share anew: part by total."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
