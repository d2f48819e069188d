#include "core/rules/readings/growth_text.h"

#include <array>
#include <optional>

#include "core/rules/readings/growth_numbers.h"
#include "core/rules/readings/growth_told.h"
#include "core/rules/readings/growth_years.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Paragraph;
using report::Report;

using Number = GrowthNumber;

// What paragraphs hold that may tell last year's figure and how far this year's is from it.
HeldWords words_of_last_year(const Report& r) {
  constexpr std::string_view kLastYear[] = {"去年", "上年", "上一年"};
  HeldWords words(r, kLastYear);
  if (r.year > 0) words.add(std::to_string(r.year - 1));
  return words;
}
bool compares(std::string_view folded) {
  return has_any(folded, {"增", "减", "多", "少", "升", "降", "倍", "番"});
}

// A growth that the last three numbers tell: 52件, 增加6件, 增长13%. False: of what it is told is
// not known, 增加9件；比上年增加7件.
bool check_last_three(const Report& r, const Paragraph& p, const std::array<Number, 3>& last,
                      const GrowthCandidates& candidates, Findings& out) {
  const std::string_view f = r.folded_text(p);
  const std::optional<Growth> told = growth_of(f, last, candidates.empty());
  if (!told || told->holds()) return true;
  Growth growth = *told;
  const auto of = [growth](const Number& now) {
    Growth other = growth;
    other.now = now;
    return other;
  };
  const auto holds = [&](const Number& now) {
    const Growth other = of(now);
    return Decimal{} < other.before() && other.holds();
  };
  if (candidates.any(growth.now.unit, growth.now.end, holds)) return true;
  const Number* const now = candidates.likely(f, growth.now.unit, growth.now.end);
  if (now != nullptr && Decimal{} < of(*now).before()) growth = of(*now);
  if (growth.now.change) return false;
  report_growth(r, p, growth, out);
  return true;
}

}  // namespace

void check_growth_in_text(const Report& r, Findings& out) {
  const HeldWords last_year = words_of_last_year(r);
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    if (p.heading || (f.find('%') == f.npos && !(last_year.may_stand_in(p) && compares(f))))
      continue;
    std::array<Number, 3> last{};
    GrowthCandidates candidates;
    TwoYears years(r, p, candidates, out);
    int known = 0;
    size_t at = 0, begin = 0, sentence = 0;
    size_t behind = 0;  // the number before in the sentence; 0: none
    Number number;
    GrowthNumbers numbers(f);
    while (numbers.next(at, number)) {
      // Numbers of one sentence only.
      if (const size_t stop = text::find_last(f.substr(at, number.begin - at), "。");
          stop != f.npos) {
        known = 0;
        sentence = begin = at + stop + 3;
        years.forget();
        candidates.forget();
        behind = 0;
      }
      const bool year = number.unit.empty() && f.substr(number.end).starts_with("年");
      at = number.end;
      if (year) continue;  // 比2022年增加20条
      number.last_year = is_last_years(r, f.substr(sentence, begin - sentence),
                                       f.substr(begin, number.begin - begin), f.substr(number.end));
      const std::string_view front = f.substr(begin, number.begin - begin);
      const bool another = is_of_another_year(r, front);
      const bool yearly = (number.is_percent() && has_any(front, {"年均", "两年", "三年"})) ||
                          compares_other_years(r, front);
      begin = at;
      if (yearly) continue;  // over several years
      if (another) {
        years.see_base();
        continue;
      }
      number.change =
          behind > 0 && direction(f.substr(behind, number.begin - behind)) != Direction::none;
      behind = at;
      years.see(number);
      last = {last[1], last[2], number};
      if (++known >= 3 && !check_last_three(r, p, last, candidates, out)) continue;
      candidates.add(number);
    }
  }
}

}  // namespace gouji::rules
