// What folding does to one character.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/text/three_bytes.h"

namespace gouji::text {

// Below kReplaced an action, from there on the replacement itself.
enum FoldAction : uint16_t {
  kKeep,     // copied
  kDrop,     // vanishes
  kAsk,      // NFKC knows
  kAfterQi,  // 它: 他 after 其, else kept
  kEscape,   // the backslash: vanishes in front of a sign of ASCII, else kept
  kReplaced,
};

inline constexpr uint32_t kQi = 0x5176, kTa = 0x5B83, kTaPerson = 0x4ED6;  // 其 它 他

// One answer for every character of the basic plane, so that ordinary text never asks ICU.
class FoldChars {
 public:
  static const FoldChars& get();

  uint16_t basic(uint32_t c) const { return map_[c]; }  // c < 0x10000
  uint16_t action(uint32_t c) const { return c < 0x10000 ? map_[c] : beyond(c); }
  // A character of three bytes begins the word (three_bytes.h) and is copied; false for a few that
  // are copied too.
  bool keeps(uint32_t word) const {
    return has_three_bytes(word) && (keeps_[block_of(word)] >> (word >> 16 & 0x3F) & 1) != 0;
  }
  // The same of two characters in a row, in the first six of eight bytes.
  bool keeps_two(uint64_t two) const {
    const auto word = static_cast<uint32_t>(two), next = static_cast<uint32_t>(two >> 24);
    return have_three_bytes(two) && (keeps_[block_of(word)] >> (word >> 16 & 0x3F) &
                                     keeps_[block_of(next)] >> (next >> 16 & 0x3F) & 1) != 0;
  }
  // The same for a character that NFKC has made: never kAsk nor kEscape.
  uint16_t after_nfkc(uint32_t c) const {
    const uint16_t found = action(c);
    return found == kAsk || found == kEscape ? static_cast<uint16_t>(kKeep) : found;
  }

 private:
  FoldChars();
  static uint16_t beyond(uint32_t c);
  void fill(uint32_t first, uint32_t last, FoldAction action);
  void fold_radical(size_t c, char16_t to);

  // The block of 64 characters that a word's first two bytes tell. Close together: steps of a power
  // of two would have all of them share a few lines of the processor's cache.
  static constexpr uint32_t kBlocks = 0x400;
  static uint32_t block_of(uint32_t word) { return (word & 0x0F) << 6 | (word >> 8 & 0x3F); }

  uint16_t map_[0x10000];
  // A bit for each character that is copied, by blocks of 64; none below U+1000, where sequences of
  // three bytes may be overlong, and none next to surrogates. What is used of it fits into the
  // processor's cache.
  uint64_t keeps_[kBlocks] = {};
};

struct Char {
  uint32_t code;
  uint32_t length;  // 0: no well-formed character here
};

// The UTF-8 character at `at`.
inline Char read_char(const char* at, const char* end) {
  const auto byte = [at](int i) { return static_cast<uint8_t>(at[i]); };
  const auto tail = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
  const ptrdiff_t left = end - at;
  if (left <= 0) return {0xFFFD, 0};
  const uint32_t b = byte(0);
  if (b < 0x80) return {b, 1};
  if (b >= 0xC2 && b < 0xE0 && left >= 2 && tail(1))
    return {(b & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
  if (b >= 0xE0 && b < 0xF0 && left >= 3 && tail(1) && tail(2)) {
    const uint32_t c = (b & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) return {c, 3};
  } else if (b >= 0xF0 && b < 0xF5 && left >= 4 && tail(1) && tail(2) && tail(3)) {
    const uint32_t c =
        (b & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
    if (c >= 0x10000 && c <= 0x10FFFF) return {c, 4};
  }
  return {0xFFFD, 0};
}

// Writes a character as UTF-8 to `out` (4 bytes); returns its length.
uint32_t write_char(uint32_t c, char* out);

}  // namespace gouji::text
