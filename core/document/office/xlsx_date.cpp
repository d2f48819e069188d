#include "core/document/office/xlsx_date.h"

#include <algorithm>
#include <cstdint>

#include "core/document/list_numbers.h"

namespace gouji::document {
namespace {

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

bool serial_of(const XlsxDecimal& n, bool since_1904, int64_t& days, uint32_t& seconds) {
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

std::string date(const Moment& m, std::string_view code, const XlsxFormat& shape) {
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
    XlsxFormat unused;
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

std::optional<std::string> shown_date(const XlsxDecimal& n, std::string_view section,
                                      const XlsxFormat& format, bool since_1904) {
  int64_t days = 0;
  uint32_t seconds = 0;
  if (!serial_of(n, since_1904, days, seconds)) return std::nullopt;
  return date(moment_of(days, seconds), section, format);
}

}  // namespace gouji::document
