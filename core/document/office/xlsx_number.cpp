#include "core/document/office/xlsx_number.h"

#include <algorithm>

#include "core/document/office/xlsx_date.h"
#include "core/document/office/xlsx_decimal.h"
#include "core/document/office/xlsx_format.h"

namespace gouji::document {
namespace {

constexpr size_t kMaxCode = 1024;  // bytes: Excel takes 255 characters

std::string fixed(XlsxDecimal n, const XlsxFormat& s) {
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

}  // namespace

std::string shown_number(std::string_view value, std::string_view code, bool since_1904) {
  XlsxDecimal n;
  if (!parse_decimal(value, n)) return std::string(value);
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
  const XlsxFormat s = format_of_section(sections[chosen]);
  if (s.other) return general(n);
  if (s.date) return shown_date(n, sections[chosen], s, since_1904).value_or(general(n));
  if (!s.placeholder && s.before.empty() && count == 1) return general(n);
  std::string out = s.before;
  if (s.placeholder) out += fixed(n, s);
  // "-0" is not shown.
  if (minus && out.find_first_of("123456789") != out.npos) out.insert(0, 1, '-');
  return out + s.after;
}

}  // namespace gouji::document
