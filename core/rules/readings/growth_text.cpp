#include "core/rules/readings/growth_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/report/identity/dates.h"
#include "core/rules/readings/growth_numbers.h"
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

using Number = GrowthNumber;

enum class Direction : uint8_t { none, up, down };

// What the words between two numbers say of the second one.
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

__int128 scaled(Decimal d, int scale) {
  __int128 v = d.mantissa;
  for (int i = d.scale; i < scale; ++i) v *= 10;
  return v;
}

// 80条，比上年增加20条，增长33.3%: whether the share follows, as far as it is exact.
struct Growth {
  Number now, change, percent;
  bool up = true;

  Decimal before() const {
    if (now.last_year) return now.value;
    return up ? now.value - change.value : now.value + change.value;
  }
  bool holds() const {
    const int scale = std::max(before().scale, change.value.scale);
    const __int128 base = scaled(before(), scale);
    if (base <= 0) return true;  // nothing to compare with
    __int128 exact = scaled(change.value, scale) * 100;
    for (int i = 0; i < percent.value.scale; ++i) exact *= 10;
    __int128 off = exact - static_cast<__int128>(percent.value.mantissa) * base;
    if (off < 0) off = -off;
    return off <= base * percent.slack;
  }
  // With two digits behind the point, rounded.
  std::string computed() const {
    const int scale = std::max(before().scale, change.value.scale);
    const __int128 base = scaled(before(), scale);
    const __int128 hundredths = (scaled(change.value, scale) * 20000 + base) / (base * 2);
    return text::to_string(Decimal{static_cast<int64_t>(hundredths), 2});
  }
};

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

// `alone`: they are the first of their sentence.
std::optional<Growth> growth_of(std::string_view f, const std::array<Number, 3>& n, bool alone) {
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

// What may have grown: the nearest number, or one before it that is counted in the same unit, above
// all the one that a list divides (发布214条，其中动态109条、其他105条，较上年增加25条).
class Candidates {
 public:
  void forget() { numbers_.clear(); }
  bool empty() const { return numbers_.empty(); }
  void add(const Number& n) {
    constexpr size_t kMost = 24;  // of one sentence
    if (numbers_.size() < kMost && !n.unit.empty() && !n.is_percent() && !n.last_year && !n.change)
      numbers_.push_back(n);
  }
  // One of them before `end` fits.
  template <class Fits>
  bool any(std::string_view unit, size_t end, Fits fits) const {
    return std::any_of(numbers_.begin(), numbers_.end(),
                       [&](const Number& n) { return n.end <= end && n.unit == unit && fits(n); });
  }
  // The one to speak of: the nearest before `end`, but of a list what it divides.
  const Number* likely(std::string_view f, std::string_view unit, size_t end) const {
    const Number* nearest = nullptr;
    for (const Number& n : numbers_) {
      if (n.end > end || n.unit != unit) continue;
      const bool listed =
          nearest != nullptr && has_any(f.substr(nearest->end, n.begin - nearest->end), {"其中"});
      if (listed) return nearest;
      nearest = &n;
    }
    return nearest;
  }

 private:
  std::vector<Number> numbers_;
};

// As the text says it: 25%, 20条; 1.5倍.
std::string said(std::string_view f, const Number& n) {
  if (n.is_percent()) return std::string(f.substr(n.begin, n.end - n.begin));
  return text::to_string(n.value).append(n.unit);
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

void report_change(const Report& r, const Paragraph& p, const Number& now, const Number& before,
                   const Number& change, bool up, Findings& out) {
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

// 由46件 in front of 增至52件
bool goes_on_to(std::string_view behind) {
  for (const std::string_view word :
       {"增至", "降至", "减至", "升至", "增为", "降为", "减为", "升为", "增加到", "增加至",
        "减少到", "减少至", "上升到", "上升至", "下降到", "下降至"})
    if (behind.starts_with(word)) return true;
  return false;
}

// Whether the words in front of a number, or right behind it, say that it is last year's. `told`:
// the sentence in front of them.
bool is_last_years(const Report& r, std::string_view told, std::string_view front,
                   std::string_view behind) {
  if (goes_on_to(behind)) return true;
  if (front.ends_with("(") && behind.starts_with(")")) front.remove_suffix(1);  // 比上年(31件)
  if (front.size() > 40) front.remove_prefix(front.size() - 40);
  const size_t at = text::find_last(front, "年");
  if (at == front.npos || front.ends_with("结转上年") || front.ends_with("结转去年")) return false;
  const bool named = front.substr(0, at).ends_with("去") || front.substr(0, at).ends_with("上") ||
                     (r.year > 0 && front.substr(0, at).ends_with(std::to_string(r.year - 1)));
  const std::string_view between = front.substr(at + 3);
  for (const std::string_view words :
       {"", "的", "为", "度的", "度为", "同期的", "同期为", "同期", "度"})
    if (named && between == words) return true;
  // 2023年公开信息80条，2022年公开信息60条
  const std::string year = std::to_string(r.year);
  constexpr size_t kShortest = 6, kFarthest = 300;  // bytes
  if (!named || r.year == 0 || between.size() < kShortest) return false;
  told.remove_prefix(told.size() - std::min(told.size(), kFarthest));
  for (size_t i = told.find(year); i != told.npos; i = told.find(year, i + 1)) {
    const std::string_view label = told.substr(i + year.size());
    if (label.starts_with("年") && label.substr(3).starts_with(between)) return true;
  }
  return false;
}

// 较2021年的200条增长60%: of a year further back, whose percentage is its own.
bool is_of_another_year(const Report& r, std::string_view front) {
  if (front.ends_with("的")) front.remove_suffix(3);
  if (!front.ends_with("年") || front.size() < 7 || r.year == 0) return false;
  const int year = report::year_at(front.substr(front.size() - 7));
  return year > 0 && year != r.year && year != r.year - 1;
}

// 2022年较2021年增加30件: not of the two years that are compared.
bool compares_other_years(const Report& r, std::string_view front) {
  const size_t at = text::find_last(front, "年");
  if (at == front.npos || at < 7 || r.year == 0) return false;
  const std::string_view until = front.substr(0, at + 3);
  const std::string_view word = until.substr(0, until.size() - 7);
  const int year = report::year_at(until.substr(until.size() - 7));
  return (word.ends_with("较") || word.ends_with("比")) && year > 0 && year < r.year - 1 &&
         text::find(word, "年") != word.npos;
}

// 52件，2022年为46件，增加6件，增长13%; 由46件增至52件: whether a change is that of the two years.
class TwoYears {
 public:
  TwoYears(const Report& r, const Paragraph& p, const Candidates& candidates, Findings& out)
      : r_(r), p_(p), f_(r.folded_text(p)), candidates_(candidates), out_(out) {}

  void forget() {
    now_ = before_ = percent_ = change_ = {};
    compared_ = false;
    end_ = 0;
  }
  // A number that the next percentage is of, and no other.
  void see_base() { own_base_ = true; }
  // The next number of the sentence.
  void see(const Number& n) {
    if (own_base_ && n.is_percent()) {
      own_base_ = false;
      end_ = n.end;
      return;
    }
    own_base_ = false;
    const Direction change =
        end_ == 0 ? Direction::none : direction(f_.substr(end_, n.begin - end_));
    const bool behind_last_years = end_ > 0 && before_.end == end_;
    end_ = n.end;
    if (n.unit.empty()) {
      // 18件，比上年12件增长五成，罚款24万元，翻了一番: what follows is of the money.
      if (!before_.unit.empty() && counts_other(f_.substr(n.end))) now_ = before_ = percent_ = {};
      return;
    }
    if (n.last_year) {
      // 由31件降至23件，下降26%；由7件升至9件: a new pair.
      if (goes_on_to(f_.substr(n.end))) now_ = percent_ = change_ = {};
      // 收到86件，同比上升7.5%，其中规划类由9件增至14件: another pair of years.
      constexpr size_t kNear = 200;  // bytes
      const bool of_part = !percent_.unit.empty() && n.begin - percent_.end <= kNear &&
                           has_any(f_.substr(percent_.end, n.begin - percent_.end), {"其中"});
      if (of_part) now_ = percent_ = {};
      before_ = n;
      compared_ = !percent_.unit.empty();
      if (compared_) compare(percent_, percent_up_);
      // 收到3件，比上年减少2件(上年5件)
      constexpr size_t kBracket = 13;  // bytes: (2022年为
      const bool bracket = !change_.unit.empty() && n.begin - change_.end <= kBracket &&
                           f_.substr(change_.end).starts_with("(");
      if (!compared_ && bracket) compare(change_, percent_up_);
      change_ = {};
    } else if (change != Direction::none && !rises_to(n)) {
      const bool up = change == Direction::up;
      if (n.is_percent() || says_change(f_.substr(0, n.begin))) compare(n, up);
      change_ = n.is_percent() ? Number{} : n;
      if (n.is_percent()) percent_ = n;
      percent_up_ = up;
    } else if (n.is_percent() && behind_last_years && f_.substr(0, n.begin).ends_with("的") &&
               !(n.value < text::integer(100))) {
      Number more = n;  // 是上年100条的3倍: twice as much more
      more.value = n.value - text::integer(100);
      compare(more, true);
    } else if (!n.is_percent()) {
      now_ = n;
      percent_ = {};
      // 新收9件，同比增长12.5%(上年8件)，办结14件: of another figure.
      if (!behind_last_years || compared_) before_ = {};
    }
  }

 private:
  static bool counts_other(std::string_view behind) {
    if (behind.starts_with("余") || behind.starts_with("多")) behind.remove_prefix(3);
    for (const std::string_view unit :
         {"元", "万", "亿", "人", "家", "户", "亩", "公里", "平方", "吨", "册", "名", "台"})
      if (behind.starts_with(unit)) return true;
    return false;
  }
  // 多了7件, 减少3件; not 多媒体信息7件.
  static bool says_change(std::string_view front) {
    if (front.ends_with("了")) front.remove_suffix(3);
    for (const std::string_view word : {"增加", "增长", "增多", "净增", "增", "上升", "提高", "多",
                                        "多出", "减少", "净减", "减", "下降", "降低", "少"})
      if (front.ends_with(word)) return true;
    return false;
  }
  // 由46件增至52件
  bool rises_to(const Number& n) const {
    const std::string_view front = f_.substr(0, n.begin);
    return front.ends_with("至") || front.ends_with("到");
  }
  void compare(const Number& change, bool up) const {
    if (now_.unit.empty() || before_.unit != now_.unit || before_.value.is_zero()) return;
    const auto holds = [&](const Number& now) {
      const Decimal by = up ? now.value - before_.value : before_.value - now.value;
      return change.is_percent()
                 ? !by.is_negative() && Growth{before_, {by, now.unit}, change, up}.holds()
                 : change.unit != now.unit || change.value == by;
    };
    if (holds(now_) || candidates_.any(now_.unit, now_.end, holds)) return;
    const Number* const now = candidates_.likely(f_, now_.unit, now_.end);
    report_change(r_, p_, now != nullptr ? *now : now_, before_, change, up, out_);
  }

  const Report& r_;
  const Paragraph& p_;
  std::string_view f_;
  const Candidates& candidates_;
  Findings& out_;
  Number now_, before_, percent_, change_;  // without a unit: not told
  bool percent_up_ = true;
  bool own_base_ = false;
  bool compared_ = false;  // last year's figure, with the percentage in front of it
  size_t end_ = 0;         // of the number before
};

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
                      const Candidates& candidates, Findings& out) {
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
    Candidates candidates;
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
