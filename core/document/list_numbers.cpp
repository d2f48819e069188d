#include "core/document/list_numbers.h"

#include <algorithm>

namespace gouji::document {
namespace {

struct Name {
  std::string_view format;
  NumberKind kind;
};
constexpr Name kNames[] = {
    {"none", NumberKind::none},
    {"bullet", NumberKind::bullet},
    {"decimal", NumberKind::decimal},
    {"decimalHalfWidth", NumberKind::decimal},
    {"decimalZero", NumberKind::decimal_zero},
    {"decimalFullWidth", NumberKind::decimal_full_width},
    {"decimalFullWidth2", NumberKind::decimal_full_width},
    {"numberInDash", NumberKind::number_in_dash},
    {"ordinal", NumberKind::ordinal},
    {"upperRoman", NumberKind::upper_roman},
    {"lowerRoman", NumberKind::lower_roman},
    {"upperLetter", NumberKind::upper_letter},
    {"lowerLetter", NumberKind::lower_letter},
    {"decimalEnclosedCircle", NumberKind::enclosed_circle},
    {"decimalEnclosedCircleChinese", NumberKind::enclosed_circle},
    {"decimalEnclosedParen", NumberKind::enclosed_paren},
    {"decimalEnclosedFullstop", NumberKind::enclosed_full_stop},
    {"ideographEnclosedCircle", NumberKind::ideograph_enclosed},
    {"ideographDigital", NumberKind::ideograph_digital},
    {"taiwaneseDigital", NumberKind::ideograph_digital},
    {"japaneseCounting", NumberKind::japanese_counting},
    {"chineseCounting", NumberKind::chinese_counting},
    {"taiwaneseCounting", NumberKind::chinese_counting},
    {"chineseCountingThousand", NumberKind::chinese_counting_thousand},
    {"taiwaneseCountingThousand", NumberKind::chinese_counting_thousand},
    {"chineseLegalSimplified", NumberKind::chinese_legal_simplified},
    {"japaneseLegal", NumberKind::chinese_legal_traditional},
    {"ideographLegalTraditional", NumberKind::chinese_legal_traditional},
    {"ideographTraditional", NumberKind::ideograph_traditional},
    {"ideographZodiac", NumberKind::ideograph_zodiac},
    {"ideographZodiacTraditional", NumberKind::ideograph_zodiac_traditional},
};

struct Code {
  uint8_t nfc;
  NumberKind kind;
};
constexpr Code kCodes[] = {
    {1, NumberKind::upper_roman},
    {2, NumberKind::lower_roman},
    {3, NumberKind::upper_letter},
    {4, NumberKind::lower_letter},
    {5, NumberKind::ordinal},
    {10, NumberKind::ideograph_digital},
    {11, NumberKind::japanese_counting},
    {14, NumberKind::decimal_full_width},
    {16, NumberKind::chinese_legal_traditional},
    {18, NumberKind::enclosed_circle},
    {19, NumberKind::decimal_full_width},
    {22, NumberKind::decimal_zero},
    {23, NumberKind::bullet},
    {26, NumberKind::enclosed_full_stop},
    {27, NumberKind::enclosed_paren},
    {28, NumberKind::enclosed_circle},
    {29, NumberKind::ideograph_enclosed},
    {30, NumberKind::ideograph_traditional},
    {31, NumberKind::ideograph_zodiac},
    {32, NumberKind::ideograph_zodiac_traditional},
    {33, NumberKind::chinese_counting},
    {34, NumberKind::chinese_legal_traditional},
    {35, NumberKind::chinese_counting_thousand},
    {36, NumberKind::ideograph_digital},
    {37, NumberKind::chinese_counting},
    {38, NumberKind::chinese_legal_simplified},
    {39, NumberKind::chinese_counting_thousand},
    {40, NumberKind::ideograph_digital},
    {57, NumberKind::number_in_dash},
    {255, NumberKind::none},
};

// The digits 0 to 9, and the units 十 百 千 万; each character takes three bytes.
struct Numerals {
  std::string_view digits;
  std::string_view units;
};
constexpr Numerals kPlain = {"〇一二三四五六七八九", "十百千万"};
constexpr Numerals kWithZero = {"零一二三四五六七八九", "十百千万"};
constexpr Numerals kLegalSimplified = {"零壹贰叁肆伍陆柒捌玖", "拾佰仟万"};
constexpr Numerals kLegalTraditional = {"零壹貳參肆伍陸柒捌玖", "拾佰仟萬"};
constexpr std::string_view kStems = "甲乙丙丁戊己庚辛壬癸";
constexpr std::string_view kBranches = "子丑寅卯辰巳午未申酉戌亥";

std::string_view han(std::string_view set, uint32_t i) { return set.substr(size_t{i} * 3, 3); }

std::string digit_by_digit(uint32_t n, std::string_view digits) {
  std::string out;
  for (const char c : std::to_string(n)) out += han(digits, static_cast<uint32_t>(c - '0'));
  return out;
}

// n below 10,000. `ones`: 一 stands before 百 and 千 too, and 零 where a place is skipped.
void add_thousands(uint32_t n, const Numerals& numerals, bool ones, std::string& out) {
  bool skipped = false;
  for (uint32_t place = 4; place-- > 0;) {
    constexpr uint32_t kPowers[] = {1, 10, 100, 1000};
    const uint32_t digit = n / kPowers[place] % 10;
    if (digit == 0) {
      skipped = true;
      continue;
    }
    if (skipped && ones && !out.empty()) out += han(numerals.digits, 0);
    skipped = false;
    if (digit > 1 || place == 0 || ones) out += han(numerals.digits, digit);
    if (place > 0) out += han(numerals.units, place - 1);
  }
}

// n below 100,000,000.
std::string counted(uint32_t n, const Numerals& numerals, bool ones) {
  if (n == 0) return std::string(han(numerals.digits, 0));
  std::string out;
  if (n >= 10'000) {
    add_thousands(n / 10'000, numerals, ones, out);
    out += han(numerals.units, 3);
  }
  add_thousands(n % 10'000, numerals, ones, out);
  return out;
}

// 十一, not 一十一.
std::string without_first_one(const std::string& number) {
  constexpr std::string_view kTen = "一十";
  return number.starts_with(kTen) ? number.substr(3) : number;
}

std::string roman(uint32_t n, bool upper) {
  struct Part {
    uint32_t value;
    std::string_view upper, lower;
  };
  constexpr Part kParts[] = {
      {1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"},  {400, "CD", "cd"}, {100, "C", "c"},
      {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"},
      {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"}};
  std::string out;
  for (const Part& part : kParts)
    for (; n >= part.value; n -= part.value) out += upper ? part.upper : part.lower;
  return out;
}

std::string ordinal(uint32_t n) {
  const uint32_t last = n % 100 / 10 == 1 ? 0 : n % 10;
  const char* const suffix = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return std::to_string(n) + suffix;
}

// The n-th of a row of characters of three bytes that begins at `first`.
std::string enclosed(char32_t first, uint32_t n) {
  const char32_t c = first + n - 1;
  return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

// The largest number that the kind can write.
uint32_t limit(NumberKind kind) {
  switch (kind) {
    case NumberKind::upper_roman:
    case NumberKind::lower_roman:
      return 3999;
    case NumberKind::upper_letter:
    case NumberKind::lower_letter:
      return 26 * 30;
    case NumberKind::enclosed_circle:
    case NumberKind::enclosed_paren:
    case NumberKind::enclosed_full_stop:
      return 20;
    case NumberKind::ideograph_enclosed:
    case NumberKind::ideograph_traditional:
      return 10;
    case NumberKind::ideograph_zodiac:
      return 12;
    case NumberKind::ideograph_zodiac_traditional:
      return 60;
    default:
      return 99'999'999;
  }
}

bool counts_from_one(NumberKind kind) { return limit(kind) < 99'999'999; }

}  // namespace

NumberKind number_kind(std::string_view format) {
  for (const Name& name : kNames)
    if (name.format == format) return name.kind;
  return NumberKind::decimal;
}

NumberKind number_kind(uint8_t nfc) {
  for (const Code& code : kCodes)
    if (code.nfc == nfc) return code.kind;
  return NumberKind::decimal;
}

std::string list_number(uint32_t n, NumberKind kind) {
  if (kind == NumberKind::none || kind == NumberKind::bullet) return {};
  if (n > limit(kind) || (n == 0 && counts_from_one(kind))) return std::to_string(n);
  switch (kind) {
    case NumberKind::decimal_zero:
      return (n < 10 ? "0" : "") + std::to_string(n);
    case NumberKind::decimal_full_width:
      return digit_by_digit(n, "０１２３４５６７８９");
    case NumberKind::number_in_dash:
      return "- " + std::to_string(n) + " -";
    case NumberKind::ordinal:
      return ordinal(n);
    case NumberKind::upper_roman:
    case NumberKind::lower_roman:
      return roman(n, kind == NumberKind::upper_roman);
    case NumberKind::upper_letter:
    case NumberKind::lower_letter: {
      const char first = kind == NumberKind::upper_letter ? 'A' : 'a';
      return std::string((n - 1) / 26 + 1, static_cast<char>(first + (n - 1) % 26));
    }
    case NumberKind::enclosed_circle:
      return enclosed(U'①', n);
    case NumberKind::enclosed_paren:
      return enclosed(U'⑴', n);
    case NumberKind::enclosed_full_stop:
      return enclosed(U'⒈', n);
    case NumberKind::ideograph_enclosed:
      return enclosed(U'㈠', n);
    case NumberKind::ideograph_digital:
      return digit_by_digit(n, kPlain.digits);
    case NumberKind::japanese_counting:
      return counted(n, kPlain, false);
    case NumberKind::chinese_counting:
      if (n >= 100) return digit_by_digit(n, kPlain.digits);
      return without_first_one(counted(n, kPlain, true));
    case NumberKind::chinese_counting_thousand:
      return without_first_one(counted(n, kWithZero, true));
    case NumberKind::chinese_legal_simplified:
      return counted(n, kLegalSimplified, true);
    case NumberKind::chinese_legal_traditional:
      return counted(n, kLegalTraditional, true);
    case NumberKind::ideograph_traditional:
      return std::string(han(kStems, n - 1));
    case NumberKind::ideograph_zodiac:
      return std::string(han(kBranches, n - 1));
    case NumberKind::ideograph_zodiac_traditional:
      return std::string(han(kStems, (n - 1) % 10)).append(han(kBranches, (n - 1) % 12));
    default:
      return std::to_string(n);
  }
}

std::string ListCounter::next(std::span<const ListLevel> levels, uint32_t level) {
  if (level >= levels.size() || level >= kListLevels) return {};
  Count& count = counts_[level];
  if (!count.forced) count.value = count.used ? count.value + 1 : levels[level].start;
  count.used = true;
  count.forced = false;
  for (uint32_t below = level + 1; below < std::min<size_t>(levels.size(), kListLevels); ++below)
    if (!counts_[below].forced && level < levels[below].restart) counts_[below].used = false;

  const ListLevel& shape = levels[level];
  std::string label;
  if (shape.kind == NumberKind::bullet) return label;
  for (size_t i = 0; i < shape.text.size(); ++i) {
    const char digit = shape.text[i] == '%' && i + 1 < shape.text.size() ? shape.text[i + 1] : '0';
    const auto named = static_cast<uint32_t>(digit - '1');
    if (digit < '1' || digit > '9' || named > level) {
      label += shape.text[i];
      continue;
    }
    ++i;
    const NumberKind kind = levels[named].kind;
    const bool plain = shape.legal && kind != NumberKind::none;
    label += list_number(counts_[named].used ? counts_[named].value : levels[named].start,
                         plain ? NumberKind::decimal : kind);
  }
  return label;
}

void ListCounter::restart(uint32_t level, uint32_t start) {
  if (level >= kListLevels) return;
  counts_[level] = {start, false, true};
}

}  // namespace gouji::document
