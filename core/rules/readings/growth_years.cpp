#include "core/rules/readings/growth_years.h"

#include <algorithm>
#include <string>

#include "core/report/identity/dates.h"
#include "core/rules/readings/parts.h"
#include "core/text/number.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;
using text::Decimal;

// 由46件 in front of 增至52件
bool goes_on_to(std::string_view behind) {
  for (const std::string_view word :
       {"增至", "降至", "减至", "升至", "增为", "降为", "减为", "升为", "增加到", "增加至",
        "减少到", "减少至", "上升到", "上升至", "下降到", "下降至"})
    if (behind.starts_with(word)) return true;
  return false;
}

// 12件，罚款24万元: what is counted otherwise.
bool counts_other(std::string_view behind) {
  if (behind.starts_with("余") || behind.starts_with("多")) behind.remove_prefix(3);
  for (const std::string_view unit :
       {"元", "万", "亿", "人", "家", "户", "亩", "公里", "平方", "吨", "册", "名", "台"})
    if (behind.starts_with(unit)) return true;
  return false;
}

// 多了7件, 减少3件; not 多媒体信息7件.
bool says_change(std::string_view front) {
  if (front.ends_with("了")) front.remove_suffix(3);
  for (const std::string_view word : {"增加", "增长", "增多", "净增", "增", "上升", "提高", "多",
                                      "多出", "减少", "净减", "减", "下降", "降低", "少"})
    if (front.ends_with(word)) return true;
  return false;
}

}  // namespace

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

bool is_of_another_year(const Report& r, std::string_view front) {
  if (front.ends_with("的")) front.remove_suffix(3);
  if (!front.ends_with("年") || front.size() < 7 || r.year == 0) return false;
  const int year = report::year_at(front.substr(front.size() - 7));
  return year > 0 && year != r.year && year != r.year - 1;
}

bool compares_other_years(const Report& r, std::string_view front) {
  const size_t at = text::find_last(front, "年");
  if (at == front.npos || at < 7 || r.year == 0) return false;
  const std::string_view until = front.substr(0, at + 3);
  const std::string_view word = until.substr(0, until.size() - 7);
  const int year = report::year_at(until.substr(until.size() - 7));
  return (word.ends_with("较") || word.ends_with("比")) && year > 0 && year < r.year - 1 &&
         text::find(word, "年") != word.npos;
}

void TwoYears::see(const GrowthNumber& n) {
  if (own_base_ && n.is_percent()) {
    own_base_ = false;
    end_ = n.end;
    return;
  }
  own_base_ = false;
  const Direction change = end_ == 0 ? Direction::none : direction(f_.substr(end_, n.begin - end_));
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
    change_ = n.is_percent() ? GrowthNumber{} : n;
    if (n.is_percent()) percent_ = n;
    percent_up_ = up;
  } else if (n.is_percent() && behind_last_years && f_.substr(0, n.begin).ends_with("的") &&
             !(n.value < text::integer(100))) {
    GrowthNumber more = n;  // 是上年100条的3倍: twice as much more
    more.value = n.value - text::integer(100);
    compare(more, true);
  } else if (!n.is_percent()) {
    now_ = n;
    percent_ = {};
    // 新收9件，同比增长12.5%(上年8件)，办结14件: of another figure.
    if (!behind_last_years || compared_) before_ = {};
  }
}

bool TwoYears::rises_to(const GrowthNumber& n) const {
  const std::string_view front = f_.substr(0, n.begin);
  return front.ends_with("至") || front.ends_with("到");
}

void TwoYears::compare(const GrowthNumber& change, bool up) const {
  if (now_.unit.empty() || before_.unit != now_.unit || before_.value.is_zero()) return;
  const auto holds = [&](const GrowthNumber& now) {
    const Decimal by = up ? now.value - before_.value : before_.value - now.value;
    return change.is_percent()
               ? !by.is_negative() && Growth{before_, {by, now.unit}, change, up}.holds()
               : change.unit != now.unit || change.value == by;
  };
  if (holds(now_) || candidates_.any(now_.unit, now_.end, holds)) return;
  const GrowthNumber* const now = candidates_.likely(f_, now_.unit, now_.end);
  report_change(r_, p_, now != nullptr ? *now : now_, before_, change, up, out_);
}

}  // namespace gouji::rules
