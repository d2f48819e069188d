#include "core/document/office/xlsx_decimal.h"

#include <algorithm>

namespace gouji::document {
namespace {

constexpr int kDigits = 15;
constexpr int kMaxExponent = 400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void tidy(XlsxDecimal& n) {
  const size_t first = n.digits.find_first_not_of('0');
  n.digits.erase(0, std::min(first, n.digits.size()));
  while (!n.digits.empty() && n.digits.back() == '0') {
    n.digits.pop_back();
    ++n.exponent;
  }
  if (n.digits.empty()) n = {};
}

}  // namespace

void round_digits(XlsxDecimal& n, int keep) {
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

bool parse_decimal(std::string_view text, XlsxDecimal& n) {
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

std::string general(const XlsxDecimal& n) {
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

}  // namespace gouji::document
