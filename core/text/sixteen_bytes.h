// Sixteen bytes of a text told at once, where every processor of the target can: natively on x86-64
// (SSE2). The page's engine, whose oldest browsers cannot, goes eight at a time (three_bytes.h).
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

#include <cstddef>
#include <cstdint>

namespace gouji::text {

// Those of sixteen bytes that are as was asked.
class Where {
 public:
  explicit Where(__m128i bytes) : bytes_(bytes) {}
  Where operator&(Where other) const { return Where(_mm_and_si128(bytes_, other.bytes_)); }
  Where operator|(Where other) const { return Where(_mm_or_si128(bytes_, other.bytes_)); }
  Where but_not(Where other) const { return Where(_mm_andnot_si128(other.bytes_, bytes_)); }
  // A bit for each byte, the first one lowest.
  uint32_t bits() const { return static_cast<uint32_t>(_mm_movemask_epi8(bytes_)); }

 private:
  __m128i bytes_;  // 0 or 0xFF
};

class SixteenBytes {
 public:
  static constexpr size_t kBytes = 16;

  // The sixteen bytes from `at` on must belong to the text.
  explicit SixteenBytes(const char* at)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}

  Where are(char c) const { return Where(_mm_cmpeq_epi8(bytes_, all(c))); }
  // From 0x80 + `first` to 0x80 + `last`, both included; the two are below 0x80.
  Where are_high(int first, int last) const {
    return Where(_mm_and_si128(_mm_cmpgt_epi8(bytes_, all(static_cast<char>(first - 0x81))),
                               _mm_cmplt_epi8(bytes_, all(static_cast<char>(last - 0x7F)))));
  }
  // 10xxxxxx, inside of a character.
  Where are_inside() const { return Where(_mm_cmplt_epi8(bytes_, all('\xC0'))); }
  // Below `end`, which is one of ASCII.
  Where are_below(char end) const {
    return Where(_mm_cmplt_epi8(bytes_, all(end))).but_not(Where(_mm_cmplt_epi8(bytes_, all(0))));
  }
  // 0x80 or above, a bit for each byte.
  uint32_t high_bits() const { return Where(bytes_).bits(); }

 private:
  static __m128i all(char c) { return _mm_set1_epi8(c); }
  __m128i bytes_;
};

}  // namespace gouji::text
#endif
