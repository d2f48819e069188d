#include "core/rules/readings/growth_numbers.h"

#include <algorithm>
#include <optional>

#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using text::Decimal;

constexpr ByteSet kDigits("0123456789");
// 一个 and the like count nothing.
constexpr std::string_view kNumerals[] = {"二", "两", "三",   "四",   "五",   "六",   "七",  "八",
                                          "九", "十", "一百", "一千", "一倍", "一成", "一番"};

std::string_view unit_at(std::string_view text) {
  if (text.starts_with("%")) return text.substr(0, 1);
  for (const std::string_view unit : {"件", "条", "篇", "宗", "次", "期", "份", "个", "项", "起"})
    if (text.starts_with(unit)) return text.substr(0, unit.size());
  return {};
}

// 1倍多, 三成以上: no more than about so much. 三成员, 一成不变 are none.
bool is_open(std::string_view behind) {
  return starts_with_any(behind, {"多", "余", "以", "左", "不", "有", "之", "员", "立", "为", "果",
                                  "功", "本", "效", "绩", "品", "份", "套", "分"});
}

// 1.5倍, 三成, 翻一番: as a percentage. False: it is none of these.
bool read_multiple(std::string_view f, size_t at, size_t length, Decimal value, GrowthNumber& out) {
  constexpr int64_t kMost = 10'000;
  const std::string_view behind = f.substr(at + length);
  const bool times = behind.starts_with("倍"), tenths = behind.starts_with("成");
  const std::string_view front = f.substr(0, at);
  const bool turned = front.ends_with("翻") || front.ends_with("翻了");
  // 三番五次 does not double.
  const bool doubled = turned && behind.starts_with("番") && value.scale == 0 && value.mantissa < 8;
  // 翻了3倍: some say so of three times as much.
  if (times && turned) return false;
  if ((!times && !tenths && !doubled) || value.scale > 1 || value.is_negative() ||
      value.mantissa > kMost || is_open(behind.substr(3)))
    return false;
  int64_t unit = tenths ? 10 : 100;
  int64_t many = value.mantissa;
  if (doubled) many = (int64_t{1} << many) - 1;
  if (value.scale == 1) unit /= 10;
  out = {text::integer(many * unit), "%", at, at + length + 3};
  out.slack = doubled ? 10 : value.scale == 1 ? unit : unit / 2;
  return true;
}

// The number of so many bytes at `at`, with its unit.
void read_number(std::string_view f, size_t at, size_t length, Decimal value, GrowthNumber& out) {
  if (read_multiple(f, at, length, value, out)) return;
  const std::string_view unit = unit_at(f.substr(at + length));
  out = {value, unit, at, at + length + unit.size()};
}

// The next number in Chinese numerals with a unit: 四十三条.
bool next_in_words(std::string_view f, size_t from, size_t end, GrowthNumber& out) {
  static constexpr text::Words kWords(kNumerals);
  const std::string_view until = f.substr(0, end);
  for (size_t at = kWords.find(until, from); at < end;) {
    uint32_t behind = 0;  // a run of numerals that is no number
    if (const auto scanned = text::scan_number(f.substr(at), &behind)) {
      behind = scanned->length;
      read_number(f, at, behind, scanned->value, out);
      if (!out.unit.empty()) return true;
    }
    at = kWords.find(until, at + std::max(behind, 3U));
  }
  return false;
}

}  // namespace

bool GrowthNumbers::next(size_t from, GrowthNumber& out) {
  // A text of Chinese numerals alone is not searched for digits at each of them.
  if (!looked_ || digit_ < from) {
    digit_ = std::min(kDigits.find(f_, from), f_.size());
    looked_ = true;
  }
  if (next_in_words(f_, from, digit_, out)) return true;
  if (digit_ >= f_.size()) return false;
  if (const auto scanned = text::scan_number(f_.substr(digit_))) {
    read_number(f_, digit_, scanned->length, scanned->value, out);
    return true;
  }
  size_t behind = digit_;
  while (behind < f_.size() && is_digit(f_[behind])) ++behind;
  out = {{}, {}, digit_, behind};
  return true;
}

}  // namespace gouji::rules
