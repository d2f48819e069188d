#include "core/document/office/xlsx_format.h"

#include <algorithm>
#include <cstdint>

namespace gouji::document {

size_t skip_literal(std::string_view code, size_t i, std::string& shown, XlsxFormat& s) {
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

XlsxFormat format_of_section(std::string_view code) {
  XlsxFormat s;
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
    XlsxFormat none;
    i = opens_literal(code[i]) ? skip_literal(code, i, unused, none) : i + 1;
  }
  return out;
}

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

}  // namespace gouji::document
