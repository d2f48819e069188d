#include "core/report/identity/dates.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/number.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int small_number(std::string_view s, size_t& bytes) {
  bytes = 0;
  int n = 0;
  while (bytes < s.size() && bytes < 2 && is_digit(s[bytes])) n = n * 10 + (s[bytes++] - '0');
  if (bytes > 0) return n;
  const auto scanned = text::scan_number(s);
  if (!scanned || !scanned->chinese) return -1;
  bytes = scanned->length;
  return static_cast<int>(scanned->value.mantissa);
}

bool take(std::string_view s, size_t& i, std::string_view word) {
  if (!s.substr(i).starts_with(word)) return false;
  i += word.size();
  return true;
}

}  // namespace

int year_at(std::string_view s) {
  if (s.size() < 4 || s[0] != '2' || s[1] != '0' || !is_digit(s[2]) || !is_digit(s[3])) return 0;
  if (s.size() > 4 && is_digit(s[4])) return 0;
  return 2000 + (s[2] - '0') * 10 + (s[3] - '0');
}

int chinese_year_at(std::string_view s, size_t& bytes) {
  constexpr std::array<std::string_view, 10> kDigits = {"〇", "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};
  // What is typed for 〇: 二零二四, 二○二四, 二O二四. No year begins with it.
  constexpr std::array<std::string_view, 7> kZeros = {"零", "○", "◯", "О", "O", "o", "0"};
  int year = 0;
  bytes = 0;
  for (int i = 0; i < 4; ++i) {
    const std::string_view rest = s.substr(bytes);
    size_t d = 0;
    while (d < kDigits.size() && !rest.starts_with(kDigits[d])) ++d;
    size_t digit = d < kDigits.size() ? kDigits[d].size() : 0;
    for (const std::string_view zero : kZeros)
      if (digit == 0 && i > 0 && rest.starts_with(zero)) d = 0, digit = zero.size();
    if (digit == 0) return 0;
    year = year * 10 + static_cast<int>(d);
    bytes += digit;
  }
  return year;
}

size_t find_year(std::string_view s, size_t from) {
  constexpr std::string_view kArabic = "20", kChinese = "二";
  size_t arabic = s.find(kArabic, from);
  while (arabic != s.npos &&
         (year_at(s.substr(arabic)) == 0 || (arabic > 0 && is_digit(s[arabic - 1]))))
    arabic = s.find(kArabic, arabic + 1);
  // Not beyond it: asked over and over, each stretch is searched twice at most.
  const std::string_view front = s.substr(0, arabic);
  for (size_t i = text::find(front, kChinese, from); i != s.npos;
       i = text::find(front, kChinese, i + kChinese.size())) {
    size_t bytes = 0;
    const int year = chinese_year_at(s.substr(i), bytes);
    if (year >= 2000 && year < 2100) return i;
  }
  return arabic;
}

bool valid(const Date& d) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (d.month < 1 || d.month > 12 || d.day < 1) return false;
  const bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
  return d.day <= kDays[static_cast<size_t>(d.month) - 1] + (leap && d.month == 2 ? 1 : 0);
}

namespace {

// 2022年度部门决算, 2022年法治政府建设年度报告, 2022年获评优秀, 2019年5月15日起施行: a document
// on another year, and what was said of it.
bool is_year_of_document(std::string_view behind) {
  static constexpr std::string_view kOnes[] = {"决算",     "预算",   "年度报告", "年报",
                                               "法治政府", "绩效",   "考核",     "获评",
                                               "荣获",     "起施行", "日修订"};
  static constexpr text::Words kWords(kOnes);
  constexpr size_t kNear = 90;  // bytes
  behind = behind.substr(0, kNear);
  const size_t at = kWords.find(behind, 0);
  if (at == behind.npos) return false;
  const std::string_view between = behind.substr(0, at);
  return between.find_first_of(",;") == between.npos && !text::has_any(between, {"。", "、", "》"});
}

}  // namespace

bool is_passing_year(std::string_view s, size_t at) {
  const std::string_view before = s.substr(0, at);
  for (const std::string_view word :
       {"比", "较", "与", "结转", "结转至", "结转到", "转结至", "转至", "延至"})
    if (before.ends_with(word)) return true;
  const std::string_view behind = s.substr(std::min(at + 4, s.size()));
  // 收到9件(2022年8件), (2022年为8件)
  if (before.ends_with("(") && behind.starts_with("年")) {
    const std::string_view told = behind.substr(3, 5);  // up to the 月 of a date
    const bool counts = !told.empty() && told[0] >= '0' && told[0] <= '9';
    if ((counts && text::find(told, "月") == told.npos) || told.starts_with("为")) return true;
  }
  for (const std::string_view month : {"年1月", "年2月", "年3月"})
    if (behind.starts_with(month) && !behind.substr(month.size()).starts_with("1日") &&
        !behind.substr(month.size()).starts_with("至") &&
        !behind.substr(month.size()).starts_with("-"))
      return true;
  return is_year_of_document(behind);
}

std::optional<Date> read_date(std::string_view f, size_t& bytes) {
  Date date;
  size_t i = 4;
  date.year = year_at(f);
  if (date.year == 0) date.year = chinese_year_at(f, i);
  if (date.year == 0) return std::nullopt;
  std::string_view after_month = "月";
  if (!take(f, i, "年")) {
    if (i >= f.size() || (f[i] != '.' && f[i] != '-' && f[i] != '/')) return std::nullopt;
    after_month = f.substr(i, 1);
    ++i;
  }
  size_t n = 0;
  date.month = small_number(f.substr(i), n);
  if (date.month < 0) return std::nullopt;
  i += n;
  if (!take(f, i, after_month)) return std::nullopt;
  date.day = small_number(f.substr(i), n);
  if (date.day < 0) return std::nullopt;
  i += n;
  if (after_month == "月" && !take(f, i, "日")) return std::nullopt;
  bytes = i;
  return date;
}

std::optional<Date> read_date_line(std::string_view f) {
  size_t bytes = 0;
  // 25年1月30日, 2025年1月30号
  const bool short_year =
      f.size() > 5 && is_digit(f[0]) && is_digit(f[1]) && f.substr(2).starts_with("年");
  constexpr std::string_view kLastDay = "号";
  if (short_year || (f.ends_with(kLastDay) && year_at(f) > 0)) {
    std::string whole = short_year ? "20" : "";
    whole.append(f);
    if (f.ends_with(kLastDay)) whole.replace(whole.size() - kLastDay.size(), kLastDay.size(), "日");
    const auto date = read_date(whole, bytes);
    return bytes == whole.size() ? date : std::nullopt;
  }
  const auto date = read_date(f, bytes);
  if (!date || bytes != f.size()) return std::nullopt;
  return date;
}

std::optional<Stretch> read_months(std::string_view f) {
  Stretch stretch{{0, 0, 1}, {0, 0, 28}};
  size_t i = 0;
  const auto read_year = [&](int& year) {
    size_t n = 4;
    year = year_at(f.substr(i));
    if (year == 0) year = chinese_year_at(f.substr(i), n);
    if (year > 0) i += n;
    return year > 0 && take(f, i, "年");
  };
  const auto read_month = [&](int& month) {
    size_t n = 0;
    month = small_number(f.substr(i), n);
    i += n;
    return n > 0 && (take(f, i, "月份") || take(f, i, "月"));
  };
  if (!read_year(stretch.from.year) || !read_month(stretch.from.month)) return std::nullopt;
  take(f, i, "起");
  if (!take(f, i, "至") && !take(f, i, "到") && !take(f, i, "-") && !take(f, i, "~"))
    return std::nullopt;
  if (!read_year(stretch.to.year)) stretch.to.year = stretch.from.year;
  if (!read_month(stretch.to.month)) return std::nullopt;
  size_t n = 0;
  if (small_number(f.substr(i), n) >= 0) return std::nullopt;  // 2023年1月至11月30日
  stretch.bytes = i;
  for (Date next = stretch.to; ++next.day, valid(next);) stretch.to = next;
  return stretch;
}

std::optional<Date> read_month_and_day(std::string_view f, int year, size_t& bytes) {
  size_t i = 0;
  const int month = small_number(f, i);
  if (month < 0 || !take(f, i, "月")) return std::nullopt;
  size_t n = 0;
  const int day = small_number(f.substr(i), n);
  if (day < 0) return std::nullopt;
  i += n;
  take(f, i, "日");
  bytes = i;
  return Date{year, month, day};
}

}  // namespace gouji::report
