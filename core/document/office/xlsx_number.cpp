#include "core/document/office/xlsx_number.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/document/list_numbers.h"

namespace gouji::document {
namespace {

constexpr int kDigits = 15;
constexpr int kMaxExponent = 400;
constexpr size_t kMaxCode = 1024;  // bytes: Excel takes 255 characters

// digits × 10^exponent; digits without zeros at the edges, "" for 0.
struct Number {
  bool negative = false;
  std::string digits;
  int exponent = 0;

  bool zero() const { return digits.empty(); }
  // Digits before the decimal point, at least 0 of them.
  int whole() const { return static_cast<int>(digits.size()) + exponent; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void tidy(Number& n) {
  const size_t first = n.digits.find_first_not_of('0');
  n.digits.erase(0, std::min(first, n.digits.size()));
  while (!n.digits.empty() && n.digits.back() == '0') {
    n.digits.pop_back();
    ++n.exponent;
  }
  if (n.digits.empty()) n = {};
}

// Keeps `keep` digits (none when negative); half goes away from zero.
void round_digits(Number& n, int keep) {
  if (keep >= static_cast<int>(n.digits.size())) return;
  const bool up = keep >= 0 && n.digits[static_cast<size_t>(keep)] >= '5';
  n.exponent += static_cast<int>(n.digits.size()) - std::max(keep, 0);
  n.digits.resize(static_cast<size_t>(std::max(keep, 0)));
  if (up) {
    size_t i = n.digits.size();
    while (i > 0 && n.digits[i - 1] == '9') n.digits[--i] = '0';
    if (i > 0) {
      ++n.digits[i - 1];
    } else {
      n.digits.insert(n.digits.begin(), '1');
    }
  }
  tidy(n);
}

bool parse(std::string_view text, Number& n) {
  size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) n.negative = text[i++] == '-';
  bool any = false;
  for (bool point = false; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !point));
       ++i) {
    if (text[i] == '.') {
      point = true;
      continue;
    }
    any = true;
    n.digits += text[i];
    if (point) --n.exponent;
  }
  if (any && i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    bool below = false;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) below = text[i++] == '-';
    int exponent = 0;
    if (i == text.size()) return false;
    for (; i < text.size() && is_digit(text[i]); ++i)
      exponent = std::min(exponent * 10 + (text[i] - '0'), 100'000);
    n.exponent += below ? -exponent : exponent;
  }
  if (!any || i != text.size() || text.size() > kMaxExponent) return false;
  tidy(n);
  round_digits(n, kDigits);
  return n.exponent > -kMaxExponent && n.exponent < kMaxExponent;
}

std::string general(const Number& n) {
  if (n.zero()) return "0";
  std::string out = n.negative ? "-" : "";
  const int whole = n.whole();
  if (whole > kDigits || whole < -4) {  // as %.15g
    out += n.digits[0];
    if (n.digits.size() > 1) out.append(".").append(n.digits, 1);
    const int exponent = whole - 1;
    out += exponent < 0 ? "E-" : "E+";
    const std::string power = std::to_string(exponent < 0 ? -exponent : exponent);
    return out + (power.size() < 2 ? "0" : "") + power;
  }
  if (whole <= 0) return out + "0." + std::string(static_cast<size_t>(-whole), '0') + n.digits;
  if (n.exponent >= 0) return out + n.digits + std::string(static_cast<size_t>(n.exponent), '0');
  const auto point = static_cast<size_t>(whole);
  return out + n.digits.substr(0, point) + "." + n.digits.substr(point);
}

// ── Format codes ──────────────────────────────────────────────────────────────────────────────

// One section of a format code, cut into what it shows.
struct Section {
  std::string before, after;  // literals around the number
  int decimals = 0;
  int least_decimals = 0;
  int least_whole = 0;
  int scale = 0;  // power of ten: percent signs, commas at the end
  bool thousands = false;
  bool placeholder = false;
  bool date = false;
  bool other = false;     // E+, fractions, conditions: not ours
  bool numerals = false;  // [DBNum1]
};

// The end of a literal or of [ … ] at `i`; appends what it shows.
size_t skip_literal(std::string_view code, size_t i, std::string& shown, Section& s) {
  if (code[i] == '"') {
    const size_t end = std::min(code.find('"', i + 1), code.size());
    shown += code.substr(i + 1, end - i - 1);
    return std::min(end + 1, code.size());
  }
  if (code[i] == '[') {
    const size_t end = std::min(code.find(']', i), code.size());
    const std::string_view inside = code.substr(i + 1, end - i - 1);
    if (inside.starts_with("DBNum1") || inside.starts_with("dbnum1")) s.numerals = true;
    if (inside.starts_with("$")) shown += inside.substr(1, inside.find('-') - 1);
    if (!inside.empty() && (inside[0] == '<' || inside[0] == '>' || inside[0] == '='))
      s.other = true;
    if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s")
      s.other = true;  // hours beyond a day
    return std::min(end + 1, code.size());
  }
  if (code[i] == '\\' || code[i] == '!') {
    size_t end = i + 2;
    while (end < code.size() && (static_cast<uint8_t>(code[end]) & 0xC0) == 0x80) ++end;
    if (i + 1 < code.size()) shown += code.substr(i + 1, end - i - 1);
    return std::min(end, code.size());
  }
  return std::min(i + 2, code.size());  // "_x" keeps room, "*x" fills it
}

bool opens_literal(char c) {
  return c == '"' || c == '[' || c == '\\' || c == '!' || c == '_' || c == '*';
}

Section section_of(std::string_view code) {
  Section s;
  bool point = false;
  bool fraction = false;
  int commas = 0;
  for (size_t i = 0; i < code.size();) {
    const char c = code[i];
    std::string& literal = s.placeholder ? s.after : s.before;
    if (opens_literal(c)) {
      i = skip_literal(code, i, literal, s);
      continue;
    }
    ++i;
    switch (c) {
      case '0':
      case '#':
      case '?':
        if (!s.after.empty()) s.other = true;  // 000-0000
        s.thousands = s.thousands || (commas > 0 && !point);
        commas = 0;
        s.placeholder = true;
        if (point) {
          ++s.decimals;
          if (c == '0') s.least_decimals = s.decimals;
        } else if (c == '0' || s.least_whole > 0) {
          ++s.least_whole;
        }
        break;
      case '.':
        if (point) s.other = true;
        point = true;
        s.placeholder = true;
        break;
      case ',':
        ++commas;
        break;
      case '%':
        s.scale += 2;
        literal += '%';
        break;
      case 'y':
      case 'Y':
      case 'd':
      case 'D':
      case 'm':
      case 'M':
      case 'h':
      case 'H':
      case 's':
      case 'S':
      case 'a':
      case 'A':
      case 'e':
        s.date = true;
        break;
      case 'E':
        s.other = true;
        break;
      case '/':
        fraction = true;  // or part of a date
        break;
      case '@':
        break;
      default:
        literal += c;
    }
  }
  s.scale -= 3 * commas;
  s.other = s.other || (fraction && !s.date);
  return s;
}

// The sections of a code: positive; negative; zero.
std::array<std::string_view, 3> sections_of(std::string_view code, size_t& count) {
  std::array<std::string_view, 3> out;
  count = 0;
  size_t from = 0;
  for (size_t i = 0; i <= code.size() && count < 3;) {
    if (i == code.size() || code[i] == ';') {
      out[count++] = code.substr(from, i - from);
      from = ++i;
      continue;
    }
    std::string unused;
    Section none;
    i = opens_literal(code[i]) ? skip_literal(code, i, unused, none) : i + 1;
  }
  return out;
}

std::string fixed(Number n, const Section& s) {
  if (!n.zero()) n.exponent += s.scale;
  round_digits(n, n.whole() + s.decimals);
  std::string whole;
  std::string part;
  if (!n.zero()) {
    const int places = n.whole();
    std::string all =
        places < 0 ? std::string(static_cast<size_t>(-places), '0') + n.digits : n.digits;
    if (n.exponent > 0) all.append(static_cast<size_t>(n.exponent), '0');
    whole = all.substr(0, static_cast<size_t>(std::max(places, 0)));
    part = all.substr(whole.size());
  }
  if (static_cast<int>(whole.size()) < s.least_whole)
    whole.insert(0, static_cast<size_t>(s.least_whole) - whole.size(), '0');
  if (static_cast<int>(part.size()) < s.least_decimals)
    part.append(static_cast<size_t>(s.least_decimals) - part.size(), '0');
  if (s.thousands)
    for (size_t i = whole.size(); i > 3;) whole.insert(i -= 3, 1, ',');
  if (!part.empty() || s.least_decimals > 0) whole += "." + part;
  return whole;
}

// ── Dates ─────────────────────────────────────────────────────────────────────────────────────

struct Moment {
  int64_t year = 0;
  uint32_t month = 0, day = 0, hour = 0, minute = 0, second = 0, weekday = 0;
};

// From days since 1899-12-30 and the seconds of the day.
Moment moment_of(int64_t days, uint32_t seconds) {
  // Days since 0000-03-01, in eras of 400 years.
  const int64_t z = days - 25'569 + 719'468;
  const int64_t era = z / 146'097;
  const int64_t of_era = z - era * 146'097;
  const int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const int64_t month = (5 * of_year + 2) / 153;
  Moment m;
  m.day = static_cast<uint32_t>(of_year - (153 * month + 2) / 5 + 1);
  m.month = static_cast<uint32_t>(month < 10 ? month + 3 : month - 9);
  m.year = year + era * 400 + (m.month <= 2 ? 1 : 0);
  m.hour = seconds / 3600;
  m.minute = seconds / 60 % 60;
  m.second = seconds % 60;
  m.weekday = static_cast<uint32_t>((days + 6) % 7);  // 0: Sunday
  return m;
}

std::string padded(uint32_t n, size_t width) {
  std::string out = std::to_string(n);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

bool serial_of(const Number& n, bool since_1904, int64_t& days, uint32_t& seconds) {
  if (n.negative || n.whole() > 7) return false;
  int64_t whole = 0;
  for (int i = 0; i < n.whole(); ++i) {
    const auto at = static_cast<size_t>(i);
    whole = whole * 10 + (at < n.digits.size() ? n.digits[at] - '0' : 0);
  }
  // The fraction of the day, to nine places.
  int64_t part = 0;
  for (int i = n.whole(); i < n.whole() + 9; ++i)
    part = part * 10 + (i >= 0 && i < static_cast<int>(n.digits.size())
                            ? n.digits[static_cast<size_t>(i)] - '0'
                            : 0);
  seconds = static_cast<uint32_t>((part * 86'400 + 500'000'000) / 1'000'000'000);
  if (seconds == 86'400) {
    seconds = 0;
    ++whole;
  }
  days = whole + (since_1904 ? 1462 : whole < 60 ? 1 : 0);  // 1900 was no leap year, but for Excel
  return true;
}

std::string date(const Moment& m, std::string_view code, const Section& shape) {
  std::string out;
  char last = 0;  // the letter before
  const auto number = [&](uint32_t n, size_t letters, bool is_year) {
    if (shape.numerals)
      out += list_number(
          n, is_year ? NumberKind::ideograph_digital : NumberKind::chinese_counting_thousand);
    else
      out += padded(n, letters > 1 ? 2 : 1);
  };
  for (size_t i = 0; i < code.size();) {
    Section unused;
    if (opens_literal(code[i])) {
      i = skip_literal(code, i, out, unused);
      continue;
    }
    const char c = static_cast<char>(code[i] >= 'A' && code[i] <= 'Z' ? code[i] + 32 : code[i]);
    size_t letters = 1;
    while (i + letters < code.size() && (code[i + letters] | 32) == (code[i] | 32)) ++letters;
    const size_t next = std::min(code.find_first_of("hHsSyYdD", i + letters), code.size());
    const bool before_seconds = next < code.size() && (code[next] | 32) == 's';
    switch (c) {
      case 'y':
      case 'e':
        if (letters > 2 || c == 'e')
          number(static_cast<uint32_t>(m.year), 1, true);
        else
          number(static_cast<uint32_t>(m.year % 100), 2, true);
        break;
      case 'm':
        number(last == 'h' || before_seconds ? m.minute : m.month, letters, false);
        break;
      case 'd':
        number(m.day, letters, false);
        break;
      case 'h':
        number(m.hour, letters, false);
        break;
      case 's':
        number(m.second, letters, false);
        break;
      case 'a':
        if (code.substr(i, 5) == "AM/PM") {
          out += m.hour < 12 ? "AM" : "PM";
          letters = 5;
        } else if (letters >= 3) {
          constexpr std::string_view kDays = "日一二三四五六";
          out.append(letters > 3 ? "星期" : "").append(kDays.substr(size_t{m.weekday} * 3, 3));
        }
        break;
      default:
        if (c != '@') out.append(code.substr(i, letters));
    }
    if (c >= 'a' && c <= 'z') last = c;
    i += letters;
  }
  return out;
}

}  // namespace

std::string_view builtin_format(int id) {
  struct Builtin {
    int id;
    std::string_view code;
  };
  // ISO/IEC 29500-1, 18.8.30, with those of zh-cn.
  constexpr Builtin kBuiltins[] = {{1, "0"},
                                   {2, "0.00"},
                                   {3, "#,##0"},
                                   {4, "#,##0.00"},
                                   {9, "0%"},
                                   {10, "0.00%"},
                                   {14, "yyyy/m/d"},
                                   {15, "yyyy/m/d"},
                                   {16, "m/d"},
                                   {17, "yyyy/m"},
                                   {18, "h:mm AM/PM"},
                                   {19, "h:mm:ss AM/PM"},
                                   {20, "h:mm"},
                                   {21, "h:mm:ss"},
                                   {22, "yyyy/m/d h:mm"},
                                   {27, "yyyy\"年\"m\"月\""},
                                   {28, "m\"月\"d\"日\""},
                                   {29, "m\"月\"d\"日\""},
                                   {30, "m/d/yy"},
                                   {31, "yyyy\"年\"m\"月\"d\"日\""},
                                   {36, "yyyy\"年\"m\"月\""},
                                   {37, "#,##0;-#,##0"},
                                   {38, "#,##0;-#,##0"},
                                   {39, "#,##0.00;-#,##0.00"},
                                   {40, "#,##0.00;-#,##0.00"},
                                   {41, "#,##0;-#,##0;\"-\""},
                                   {42, "#,##0;-#,##0;\"-\""},
                                   {43, "#,##0.00;-#,##0.00;\"-\""},
                                   {44, "#,##0.00;-#,##0.00;\"-\""},
                                   {45, "mm:ss"},
                                   {50, "yyyy\"年\"m\"月\""},
                                   {51, "m\"月\"d\"日\""},
                                   {52, "yyyy\"年\"m\"月\""},
                                   {53, "m\"月\"d\"日\""},
                                   {54, "m\"月\"d\"日\""},
                                   {57, "yyyy\"年\"m\"月\""},
                                   {58, "m\"月\"d\"日\""}};
  for (const Builtin& b : kBuiltins)
    if (b.id == id) return b.code;
  return "General";
}

std::string shown_number(std::string_view value, std::string_view code, bool since_1904) {
  Number n;
  if (!parse(value, n)) return std::string(value);
  if (code.empty() || code == "@" || code.size() > kMaxCode || code.find("eneral") != code.npos)
    return general(n);
  size_t count = 0;
  const auto sections = sections_of(code, count);
  size_t chosen = 0;
  bool minus = n.negative;
  if (n.negative && count > 1 && !n.zero()) {
    chosen = 1;
    minus = false;  // the section says how
  } else if (n.zero() && count > 2) {
    chosen = 2;
  }
  const Section s = section_of(sections[chosen]);
  if (s.other) return general(n);
  if (s.date) {
    int64_t days = 0;
    uint32_t seconds = 0;
    if (!serial_of(n, since_1904, days, seconds)) return general(n);
    return date(moment_of(days, seconds), sections[chosen], s);
  }
  if (!s.placeholder && s.before.empty() && count == 1) return general(n);
  std::string out = s.before;
  if (s.placeholder) out += fixed(n, s);
  // "-0" is not shown.
  if (minus && out.find_first_of("123456789") != out.npos) out.insert(0, 1, '-');
  return out + s.after;
}

}  // namespace gouji::document
