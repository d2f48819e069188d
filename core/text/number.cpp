#include "core/text/number.h"

#include <utility>

#include "core/text/words.h"

namespace gouji::text {
namespace {

constexpr uint32_t kMaxDigits = 15;
constexpr uint8_t kMaxScale = 6;
constexpr int64_t kMaxMantissa = 999'999'999'999'999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

uint32_t digit_run(std::string_view text, size_t from) {
  size_t at = from;
  while (at < text.size() && is_digit(text[at])) ++at;
  return static_cast<uint32_t>(at - from);
}

// `what` is one Chinese character.
bool begins(std::string_view text, size_t at, std::string_view what) {
  return at < text.size() && first_three(text.substr(at)) == first_three(what);
}

// The bytes of 万 and 亿 at `at`, and how many zeros they mean; 亿 may follow 万.
uint32_t big_units(std::string_view text, size_t at, uint32_t* zeros) {
  uint32_t length = 0;
  *zeros = 0;
  if (begins(text, at, "万")) {
    length += 3;
    *zeros += 4;
  }
  if (begins(text, at + length, "亿")) {
    length += 3;
    *zeros += 8;
  }
  return length;
}

// The 2千 and 3百 of 1万2千3百; no length where none is.
ScannedNumber scan_thousands(std::string_view text, size_t at) {
  ScannedNumber result;
  for (const auto& [unit, value] :
       {std::pair{std::string_view("千"), 1'000}, std::pair{std::string_view("百"), 100}}) {
    if (at >= text.size() || text[at] < '1' || text[at] > '9' || !begins(text, at + 1, unit))
      continue;
    result.value = result.value + integer(int64_t{text[at] - '0'} * value);
    result.length += 4;
    at += 4;
  }
  return result;
}

std::optional<ScannedNumber> scan_ascii(std::string_view text, uint32_t* digits_too_many) {
  ScannedNumber result;
  size_t at = 0;
  const bool negative = text[0] == '-';
  if (negative || text[0] == '+') ++at;
  const size_t start = at;
  int64_t count = 0;
  const uint32_t plain = plain_count(text.substr(start), count);
  const uint32_t first = plain > 0 ? plain : digit_run(text, start);
  if (first == 0) return std::nullopt;
  at += first;
  result.leading_zero = first > 1 && text[start] == '0';
  if (plain > 0) {
    result.value = integer(negative ? -count : count);
    result.length = static_cast<uint32_t>(at);
    return result;
  }

  // All groups of a run of digits and commas must have three digits, or it is no grouping.
  if (first <= 3 && text[start] != '0') {
    size_t end = at;
    bool well_formed = true;
    while (end + 1 < text.size() && text[end] == ',' && is_digit(text[end + 1])) {
      const uint32_t group = digit_run(text, end + 1);
      well_formed = well_formed && group == 3;
      end += 1 + group;
    }
    if (well_formed && end > at) {
      result.grouped = true;
      at = end;
    }
  }
  const size_t whole_end = at;
  // 1.2.3 is an outline or a date.
  if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    const size_t end = at + 1 + digit_run(text, at + 1);
    if (!(end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))) at = end;
  }
  size_t last = at;  // without zeros that end the decimals
  while (last > whole_end + 1 && text[last - 1] == '0') --last;

  int64_t mantissa = 0;
  uint32_t digits = 0;
  bool refused = last > whole_end + 1 && last - whole_end - 1 > kMaxScale;
  for (size_t i = start; i < last && !refused; ++i) {
    if (!is_digit(text[i])) continue;
    if (mantissa != 0 || text[i] != '0') ++digits;
    refused = digits > kMaxDigits;
    if (!refused) mantissa = mantissa * 10 + (text[i] - '0');
  }
  uint32_t zeros = 0;
  const uint32_t units = big_units(text, at, &zeros);
  if (!refused) {
    uint8_t scale = static_cast<uint8_t>(last > whole_end + 1 ? last - whole_end - 1 : 0);
    result.scaled = units > 0;
    for (; zeros > 0 && !refused; --zeros) {
      if (scale > 0) {
        --scale;
      } else if (mantissa > kMaxMantissa / 10) {
        refused = true;
      } else {
        mantissa *= 10;
      }
    }
    result.value = {negative ? -mantissa : mantissa, scale};
    if (units == 3 && begins(text, at, "万") && !refused) {
      const ScannedNumber rest = scan_thousands(text, at + units);
      result.value = result.value + (negative ? rest.value * -1 : rest.value);
      result.length = rest.length;
    }
  }
  if (refused) {
    if (digits_too_many != nullptr) *digits_too_many = static_cast<uint32_t>(at - start);
    return std::nullopt;
  }
  result.length += static_cast<uint32_t>(at) + units;
  return result;
}

// What a Chinese numeral character is: a digit 0–9, or a unit.
struct Numeral {
  int digit = -1;
  int64_t unit = 0;  // 10, 100, 1000, 10000 (万), 100000000 (亿); 20 for 廿
};

Numeral numeral_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  switch (first_three(text.substr(at))) {
    case first_three("零"):
    case first_three("〇"):
      return {0, 0};
    case first_three("一"):
    case first_three("壹"):
      return {1, 0};
    case first_three("二"):
    case first_three("两"):
    case first_three("贰"):
      return {2, 0};
    case first_three("三"):
    case first_three("叁"):
      return {3, 0};
    case first_three("四"):
    case first_three("肆"):
      return {4, 0};
    case first_three("五"):
    case first_three("伍"):
      return {5, 0};
    case first_three("六"):
    case first_three("陆"):
      return {6, 0};
    case first_three("七"):
    case first_three("柒"):
      return {7, 0};
    case first_three("八"):
    case first_three("捌"):
      return {8, 0};
    case first_three("九"):
    case first_three("玖"):
      return {9, 0};
    case first_three("十"):
    case first_three("拾"):
      return {-1, 10};
    case first_three("廿"):
      return {-1, 20};
    case first_three("百"):
    case first_three("佰"):
      return {-1, 100};
    case first_three("千"):
    case first_three("仟"):
      return {-1, 1'000};
    case first_three("万"):
      return {-1, 10'000};
    case first_three("亿"):
      return {-1, 100'000'000};
    default:
      return {};
  }
}

// 二〇二四: digits in places. Two or more, and no unit after them (二三十 is an estimate).
std::optional<ScannedNumber> scan_places(std::string_view text, uint32_t* digits_too_many) {
  ScannedNumber result;
  result.chinese = true;
  size_t at = 0;
  int64_t value = 0;
  uint32_t digits = 0;
  Numeral n = numeral_at(text, 0);
  for (; n.digit >= 0; at += 3, n = numeral_at(text, at)) {
    if (value != 0 || n.digit != 0) ++digits;
    if (digits <= kMaxDigits) value = value * 10 + n.digit;
  }
  if (n.unit != 0) return std::nullopt;
  if (digits > kMaxDigits) {
    if (digits_too_many != nullptr) *digits_too_many = static_cast<uint32_t>(at);
    return std::nullopt;
  }
  result.value = integer(value);
  result.length = static_cast<uint32_t>(at);
  return result;
}

// 一千二百, 十二, 两百零三, 一万二千, 一百二 (120), 三亿. Reads the longest well-formed numeral.
std::optional<ScannedNumber> scan_units(std::string_view text, uint32_t* digits_too_many) {
  ScannedNumber result;
  result.chinese = true;
  int64_t total = 0;         // whole 亿 and 万
  int64_t section = 0;       // below the next 万 or 亿
  int64_t big = 0;           // the last 万 or 亿, 0 before the first
  int64_t smaller = 10'000;  // the next unit of the section must be smaller
  int64_t last_unit = 0;     // the unit just before, for 一百二
  bool zero = false;         // 零 since the last unit
  size_t at = 0;
  const auto accept = [&](size_t end) { result.length = static_cast<uint32_t>(end); };
  for (;;) {
    Numeral n = numeral_at(text, at);
    if (n.unit >= 10'000) {
      // 万亿 is one unit; otherwise each must be smaller than the one before.
      const bool both = n.unit == 100'000'000 && big == 10'000 && section == 0 && total != 0 &&
                        last_unit == 10'000;
      if (zero || (section == 0 && !both) || (big != 0 && n.unit >= big && !both)) break;
      if (both) {
        if (total > kMaxMantissa / n.unit) {
          if (digits_too_many != nullptr) *digits_too_many = static_cast<uint32_t>(at + 3);
          return std::nullopt;
        }
        total *= n.unit;
      } else {
        total += section * n.unit;
      }
      section = 0;
      big = last_unit = n.unit;
      smaller = 10'000;
      at += 3;
      result.scaled = true;
      result.value = integer(total);
      accept(at);
      continue;
    }
    int64_t digit = 1;
    size_t next = at;
    if (n.digit == 0) {
      if (zero || at == 0) break;
      zero = true;
      at += 3;
      continue;
    }
    const bool bare = n.digit < 0;
    if (!bare) {
      digit = n.digit;
      next += 3;
      n = numeral_at(text, next);
    }
    if (n.unit == 20 || n.unit == 10 || (n.unit != 0 && n.unit < 10'000 && !bare)) {
      const int64_t unit = n.unit == 20 ? 10 : n.unit;
      // A bare 十 begins a numeral (十二) or follows 百 or 零 (一百十二, 一百零十二 for
      // 一百一十二).
      const bool misplaced = bare && n.unit == 10 && at != 0 && !zero && last_unit != 100;
      if (unit >= smaller || misplaced || (n.unit == 20 && !bare)) break;
      section += n.unit == 20 ? 20 : digit * unit;
      smaller = last_unit = unit;
      zero = false;
      at = next + 3;
      result.value = integer(total + section);
      accept(at);
      continue;
    }
    if (bare || smaller <= 1 || n.digit >= 0) break;
    // A digit without a unit ends the section: ones, or after 百, 千, 万 the next lower unit.
    section += !zero && last_unit > 10 && n.unit == 0 ? digit * (last_unit / 10) : digit;
    smaller = 1;
    zero = false;
    last_unit = 1;
    at = next;
    result.value = integer(total + section);
    accept(at);
  }
  if (result.length == 0) return std::nullopt;
  return result;
}

}  // namespace

std::optional<ScannedNumber> scan_number(std::string_view folded, uint32_t* digits_too_many) {
  if (digits_too_many != nullptr) *digits_too_many = 0;
  if (folded.empty()) return std::nullopt;
  const char c = folded[0];
  if (is_digit(c) || c == '+' || c == '-') return scan_ascii(folded, digits_too_many);
  const Numeral first = numeral_at(folded, 0);
  if (first.digit < 0) return first.unit == 0 ? std::nullopt : scan_units(folded, digits_too_many);
  if (first.digit == 0 || numeral_at(folded, 3).digit >= 0)
    return scan_places(folded, digits_too_many);
  return scan_units(folded, digits_too_many);
}

}  // namespace gouji::text
