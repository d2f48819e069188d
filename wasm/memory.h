// memchr and memcmp by words of eight bytes. The C library's of WebAssembly go by four bytes and by
// one, and a check spends a tenth of its time in them. Needs a machine that stores the low byte
// first.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gouji::memory {

static_assert(std::endian::native == std::endian::little);

constexpr std::uint64_t kLow = 0x0101010101010101;
constexpr std::uint64_t kHigh = 0x8080808080808080;

inline std::uint64_t word(const unsigned char* at) {
  std::uint64_t value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// The first `sought` in [at, at + size), or null. Reads nothing outside.
inline const unsigned char* find(const unsigned char* at, unsigned char sought, std::size_t size) {
  const unsigned char* const end = at + size;
  const std::uint64_t all = kLow * sought;
  for (; end - at >= 8; at += 8) {
    const std::uint64_t other = word(at) ^ all;
    // The high bit of each byte that is zero; wrong marks stand only above a right one.
    const std::uint64_t hits = (other - kLow) & ~other & kHigh;
    if (hits != 0) return at + std::countr_zero(hits) / 8;
  }
  for (; at != end; ++at) {
    if (*at == sought) return at;
  }
  return nullptr;
}

// Less than, equal to or greater than 0, as memcmp. Reads nothing outside.
inline int compare(const unsigned char* a, const unsigned char* b, std::size_t size) {
  const unsigned char* const end = a + size;
  for (; end - a >= 8; a += 8, b += 8) {
    const std::uint64_t differ = word(a) ^ word(b);
    if (differ != 0) {
      const int first = std::countr_zero(differ) / 8;
      return a[first] - b[first];
    }
  }
  for (; a != end; ++a, ++b) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

}  // namespace gouji::memory
