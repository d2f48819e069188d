// Long numbers of a text: telephones, cards.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/findings.h"

namespace gouji::rules {

// Digits in a row, in groups parted by one blank or one hyphen each ("138 0000 0000"); a final X of
// an identity card counts as a digit. Not part of a word, an address or a decimal.
struct DigitRun {
  std::string digits;
  uint32_t groups = 1;
  uint64_t shape = 0;  // sizes of the groups as hexadecimal digits: 0x344; 15 for longer ones
  SourceSpan at;
};

// Calls found(run) for every run of 11 to 24 digits in the text. Linear.
template <class Found>
void for_each_number(std::string_view text, Found found);

// Reads the run that begins at text[at], a digit; moves `at` behind it. False: too short, too long
// or part of something else.
bool read_run(std::string_view text, size_t& at, DigitRun& run);

template <class Found>
void for_each_number(std::string_view text, Found found) {
  DigitRun run;
  for (size_t i = 0; i < text.size();) {
    if (text[i] < '0' || text[i] > '9') {
      ++i;
      continue;
    }
    if (read_run(text, i, run)) found(static_cast<const DigitRun&>(run));
  }
}

}  // namespace gouji::rules
