// Long numbers of a text: telephones, cards.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/rules/findings.h"

namespace gouji::rules {

// Digits in a row, of either width, in groups parted by one blank or one hyphen each ("138 0000
// 0000"); a final X of an identity card counts as a digit. Not part of a word, an address or a
// decimal.
struct DigitRun {
  std::string digits;  // of half width
  uint32_t groups = 1;
  uint64_t shape = 0;  // sizes of the groups as hexadecimal digits: 0x344; 15 for longer ones
  SourceSpan at;
};

// Calls found(run) for every run of 11 to 24 digits in the text; `wide`: those that begin with a
// digit of full width, too, behind the others. Linear.
template <class Found>
void for_each_number(std::string_view text, bool wide, Found found);

// The next digit of full width at or behind text[at]; npos: none.
size_t find_wide_digit(std::string_view text, size_t at);

// Reads the run that begins at text[at], a digit; moves `at` behind it. False: too short, too long
// or part of something else.
bool read_run(std::string_view text, size_t& at, DigitRun& run);

template <class Found>
void for_each_number(std::string_view text, bool wide, Found found) {
  // Every run covers one of the bytes looked at.
  constexpr size_t kStride = 11;
  static constexpr std::array<bool, 256> kBelongs = [] {
    std::array<bool, 256> belongs{};
    for (const char c : std::string_view("0123456789 -")) belongs[static_cast<uint8_t>(c)] = true;
    return belongs;
  }();
  const auto belongs = [&](size_t i) { return kBelongs[static_cast<uint8_t>(text[i])]; };
  DigitRun run;
  size_t done = 0;
  for (size_t i = kStride - 1; i < text.size(); i += kStride) {
    if (!belongs(i)) continue;
    size_t begin = i;
    while (begin > done && belongs(begin - 1)) --begin;
    size_t end = i + 1;
    while (end < text.size() && end - begin < kStride && belongs(end)) ++end;
    if (end - begin < kStride) {
      done = i = end;
      continue;
    }
    while (begin < text.size() && belongs(begin)) {
      if (text[begin] < '0' || text[begin] > '9')
        ++begin;
      else if (read_run(text, begin, run))
        found(static_cast<const DigitRun&>(run));
    }
    done = begin;
    i = begin;
  }
  for (size_t i = wide ? find_wide_digit(text, 0) : text.npos; i != text.npos;
       i = find_wide_digit(text, i))
    if (read_run(text, i, run)) found(static_cast<const DigitRun&>(run));
}

}  // namespace gouji::rules
