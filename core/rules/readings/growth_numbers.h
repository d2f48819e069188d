// The numbers of a sentence that tells how much something grew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text/number.h"

namespace gouji::rules {

// A number: [begin, end) of number and unit in the folded text.
struct GrowthNumber {
  text::Decimal value;
  // "%" for 1.5倍, 三成 and 一番 too, whose value is then that in percent.
  std::string_view unit;
  size_t begin = 0, end = 0;
  // How far it may be off, in units of the last digit of its value: a percentage by one, 1.5倍 by a
  // tenth, 2倍 and 三成 by a half of 倍 or 成, 一番 by a tenth of it.
  int64_t slack = 1;
  bool last_year = false;  // 2022年为46件, 由46件增至52件
  bool change = false;     // 增加9件

  bool is_percent() const { return unit == "%"; }
};

// The numbers of a folded text, in digits or in Chinese numerals with a unit; one without a known
// unit has none.
class GrowthNumbers {
 public:
  explicit GrowthNumbers(std::string_view folded) : f_(folded) {}
  // The next one that begins at `from` or behind it; no call goes back. False: there is none.
  // Linear over all calls.
  bool next(size_t from, GrowthNumber& out);

 private:
  std::string_view f_;
  size_t digit_ = 0;  // the first digit behind `from`, once looked for
  bool looked_ = false;
};

}  // namespace gouji::rules
