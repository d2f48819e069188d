// Characters of three bytes, nearly all of a Chinese text, told a word at a time.
#pragma once

#include <cstdint>

namespace gouji::text {

// The four bytes from `at` on, the first one lowest.
inline uint32_t four_bytes(const char* at) {
  const auto byte = [at](int i) { return static_cast<uint32_t>(static_cast<uint8_t>(at[i])); };
  return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

// The eight bytes from `at` on, the first one lowest.
inline uint64_t eight_bytes(const char* at) {
  return four_bytes(at) | uint64_t{four_bytes(at + 4)} << 32;
}

// The word has the shape of a character of three bytes.
constexpr bool has_three_bytes(uint32_t word) { return (word & 0xC0C0F0) == 0x8080E0; }

// The word begins with a well-formed character of three bytes, of those leads that need no closer
// look: E0 has overlong forms, ED has surrogates.
constexpr bool is_ordinary(uint32_t word) {
  return has_three_bytes(word) && (word & 0x0F) != 0x00 && (word & 0x0F) != 0x0D;
}

// The character that a word with the shape begins with.
constexpr uint32_t code_of(uint32_t word) {
  return (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | (word >> 16 & 0x3F);
}

// has_three_bytes() of two characters in a row, in the first six of eight bytes.
constexpr bool have_three_bytes(uint64_t two) {
  constexpr uint64_t kShape = 0xC0C0F0, kShaped = 0x8080E0;
  return (two & (kShape | kShape << 24)) == (kShaped | kShaped << 24);
}

// is_ordinary() of two characters in a row, in the first six of eight bytes.
inline bool are_ordinary(const char* at) {
  const uint64_t word = eight_bytes(at);
  if (!have_three_bytes(word)) return false;
  constexpr uint32_t kLeads = 0xDFFE;  // by the last four bits, without 0 and D
  return (kLeads >> (word & 0x0F) & kLeads >> (word >> 24 & 0x0F) & 1) != 0;
}

}  // namespace gouji::text
