#include "core/text/utf16.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace gouji::text {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101;

// Bit 7 of every byte that is zero.
uint64_t zero_bytes(uint64_t w) {
  constexpr uint64_t kLow = kOnes * 0x7F;
  return ~(((w & kLow) + kLow) | w | kLow);
}

// How many of the bytes, each 0 or 1, are 1.
uint32_t sum(uint64_t bytes) { return static_cast<uint32_t>((bytes * kOnes) >> 56); }

}  // namespace

Places::Places(std::string_view utf8) : text_(utf8) {
  const auto size = static_cast<uint32_t>(text_.size());
  steps_.reserve(size / kStep + 1);
  State state{0, 1, 0};
  for (uint32_t at = 0;; at += kStep) {
    steps_.push_back(state);
    if (size - at < kStep) break;
    advance(state, at, at + kStep);
  }
}

// Every unit is counted at the first byte of its character, so a step may cut a character; and a
// line ends at the \n, or at a \r that no \n follows, so a step may cut \r\n.
void Places::advance(State& state, uint32_t from, uint32_t to) const {
  uint32_t i = from;
  while (i < to) {
    uint64_t w;
    if (to - i >= 8 && std::endian::native == std::endian::little &&
        (std::memcpy(&w, text_.data() + i, 8), zero_bytes(w ^ kOnes * '\r') == 0)) {
      const uint64_t high = w >> 7 & kOnes;
      const uint64_t inside = high & ~(w >> 6);               // 10xxxxxx
      const uint64_t four = high & w >> 6 & w >> 5 & w >> 4;  // 1111xxxx
      for (uint64_t ends = zero_bytes(w ^ kOnes * '\n'); ends != 0; ends &= ends - 1) {
        const auto bytes = static_cast<uint32_t>(std::countr_zero(ends)) / 8 + 1;
        const uint64_t before = (uint64_t{2} << (8 * bytes - 1)) - 1;
        ++state.line;
        state.line_start = state.utf16 + bytes + sum(four & before) - sum(inside & before);
      }
      state.utf16 += 8 + sum(four) - sum(inside);
      i += 8;
      continue;
    }
    const uint32_t end = std::min(to, i + 8);
    for (; i < end; ++i) {
      const auto b = static_cast<uint8_t>(text_[i]);
      state.utf16 += ((b & 0xC0) != 0x80) + (b >= 0xF0);
      if (b == '\n' || (b == '\r' && (i + 1 >= text_.size() || text_[i + 1] != '\n'))) {
        ++state.line;
        state.line_start = state.utf16;
      }
    }
  }
}

Place Places::at(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  while (byte > 0 && byte < text_.size() && (static_cast<uint8_t>(text_[byte]) & 0xC0) == 0x80)
    --byte;
  const uint32_t step = byte / kStep * kStep;
  if (byte < last_at_ || last_at_ < step) {
    last_ = steps_[byte / kStep];
    last_at_ = step;
  }
  advance(last_, last_at_, byte);
  last_at_ = byte;
  return {last_.utf16, last_.line, last_.utf16 - last_.line_start + 1};
}

}  // namespace gouji::text
