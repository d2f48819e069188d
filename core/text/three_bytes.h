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

// The bits in both of two characters, in the first six of eight bytes.
constexpr uint64_t both(uint64_t bits) { return bits | bits << 24; }

// has_three_bytes() of two characters in a row, in the first six of eight bytes.
constexpr bool have_three_bytes(uint64_t two) { return (two & both(0xC0C0F0)) == both(0x8080E0); }

// is_ordinary() of four characters in a row, of fourteen bytes. No branches: nearly always true.
inline bool four_are_ordinary(const char* at) {
  const uint64_t one = eight_bytes(at), two = eight_bytes(at + 6);
  const auto shape = [](uint64_t word) { return (word & both(0xC0C0F0)) ^ both(0x8080E0); };
  // Where they have the shape, the high bits tell whether a lead is E0 or ED.
  const auto leads = [](uint64_t word) {
    return (word - both(0xE1)) | ((word ^ both(0xED)) - both(0x01));
  };
  return (shape(one) | shape(two) | ((leads(one) | leads(two)) & both(0x80))) == 0;
}

// Two bytes, the first and the fourth of a word, both begin one of U+4000–9FFF, nearly all
// characters of a report: E4 to E9.
constexpr bool are_han_leads(uint32_t word) {
  const uint32_t from = (word & 0xFF0000FF) - 0xE40000E4;
  return ((from | (from + 0x7A00007A)) & 0x80000080) == 0;
}

}  // namespace gouji::text
