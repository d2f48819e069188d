// Numbers of a spreadsheet as decimal digits, so that nothing is lost in floating point.
#pragma once

#include <string>
#include <string_view>

namespace gouji::document {

// digits × 10^exponent; digits without zeros at the edges, "" for 0.
struct XlsxDecimal {
  bool negative = false;
  std::string digits;
  int exponent = 0;

  bool zero() const { return digits.empty(); }
  // Digits before the decimal point, at least 0 of them.
  int whole() const { return static_cast<int>(digits.size()) + exponent; }
};

// Reads "18.600000000000001", "1E-3"; no more than 15 digits are kept, as in Excel. False: it is no
// number, or one that no cell holds.
bool parse_decimal(std::string_view text, XlsxDecimal& n);

// Keeps `keep` digits (none when negative); half goes away from zero.
void round_digits(XlsxDecimal& n, int keep);

// As the format "General" shows it.
std::string general(const XlsxDecimal& n);

}  // namespace gouji::document
