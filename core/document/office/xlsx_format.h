// Format codes of spreadsheets: what "#,##0.00;-0", "yyyy\"年\"" and the like show of a number.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace gouji::document {

// One section of a format code, cut into what it shows.
struct XlsxFormat {
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

// A literal begins with it, or [ … ], or what only keeps room.
bool opens_literal(char c);

// The end of a literal or of [ … ] at `i`; appends what it shows.
size_t skip_literal(std::string_view code, size_t i, std::string& shown, XlsxFormat& s);

XlsxFormat format_of_section(std::string_view code);

// The sections of a code: positive; negative; zero. `count`: how many it has.
std::array<std::string_view, 3> sections_of(std::string_view code, size_t& count);

// The format code of a built-in number format (w:numFmtId); "General" when there is none.
std::string_view builtin_format(int id);

}  // namespace gouji::document
