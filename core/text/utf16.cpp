#include "core/text/utf16.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/text/sixteen_bytes.h"
#include "core/text/three_bytes.h"

namespace gouji::text {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighs = kOnes << 7;

// The UTF-16 units of the character that begins with each byte.
constexpr std::array<uint8_t, 256> kUnits = [] {
  std::array<uint8_t, 256> units{};
  for (size_t b = 0; b < units.size(); ++b) units[b] = ((b & 0xC0) != 0x80) + (b >= 0xF0);
  return units;
}();

// The sum of eight bytes, which is below 256.
uint32_t sum(uint64_t bytes) { return static_cast<uint32_t>(bytes * kOnes >> 56); }

// The UTF-16 units of the characters that begin at each of eight bytes.
uint64_t units_at(uint64_t word) {
  const uint64_t two = word & word << 1;  // bit 7: bits 7 and 6, bit 5: bits 5 and 4
  const uint64_t inside = (word & ~(word << 1)) >> 7 & kOnes;  // 10xxxxxx
  const uint64_t four = (two & two << 2) >> 7 & kOnes;         // 1111xxxx
  return kOnes - inside + four;
}
uint32_t units_of(uint64_t word) { return sum(units_at(word)); }

#ifndef __SSE2__
// 1 at each of eight bytes that is `c`, of ASCII.
uint64_t places_of(char c, uint64_t word) {
  const uint64_t other = word ^ kOnes * static_cast<uint8_t>(c);
  return ~(((other & ~kHighs) + ~kHighs) | other) >> 7 & kOnes;
}
#endif

// One of eight bytes is below 0x0E, as \n and \r are.
bool may_end_line(uint64_t word) { return ((word - kOnes * 0x0E) & ~word & kHighs) != 0; }

}  // namespace

Places::Places(std::string_view utf8) : text_(utf8), has_returns_(utf8.find('\r') != utf8.npos) {
  const auto size = static_cast<uint32_t>(text_.size());
  steps_.reserve(size / kStep + 1);
  State state{0, 1, 0};
  for (uint32_t at = 0;; at += kStep) {
    steps_.push_back(state);
    if (size - at < kStep) break;
    advance_step(state, at);
  }
}

// Every unit is counted at the first byte of its character, so a step may cut a character; and a
// line ends at the \n, or at a \r that no \n follows, so a step may cut \r\n.
#ifdef __SSE2__
void Places::advance_step(State& state, uint32_t from) const {
  static_assert(kStep == 2 * SixteenBytes::kBytes);
  const SixteenBytes front(text_.data() + from), back(text_.data() + from + SixteenBytes::kBytes);
  const auto bits = [&](auto where) {
    return where(front).bits() | where(back).bits() << SixteenBytes::kBytes;
  };
  const uint32_t inside = bits([](SixteenBytes bytes) { return bytes.are_inside(); });
  const uint32_t four = bits([](SixteenBytes bytes) { return bytes.are_high(0x70, 0x7F); });
  const auto units = [&](uint32_t of) {
    const int two = four == 0 ? 0 : std::popcount(four & of);  // hardly ever any
    return static_cast<uint32_t>(std::popcount(~inside & of) + two);
  };
  if (has_returns_ && bits([](SixteenBytes bytes) { return bytes.are('\r'); }) != 0)
    return advance(state, from, from + kStep);
  const uint32_t feeds = bits([](SixteenBytes bytes) { return bytes.are('\n'); });
  state.utf16 += units(~uint32_t{0});
  if (feeds == 0) return;
  state.line += static_cast<uint32_t>(std::popcount(feeds));
  // Less the units behind the last one.
  state.line_start = state.utf16 - units(~(~uint32_t{0} >> std::countl_zero(feeds)));
}
#else
void Places::advance_step(State& state, uint32_t from) const {
  static_assert(kStep % 8 == 0 && kStep < 256);
  const char* const at = text_.data() + from;
  uint64_t units = 0;
  uint64_t feeds = 0;
  for (uint32_t i = 0; i < kStep; i += 8) {
    const uint64_t word = eight_bytes(at + i);
    units += units_at(word);
    if (!may_end_line(word)) continue;
    if (has_returns_ && places_of('\r', word) != 0) return advance(state, from, from + kStep);
    feeds += places_of('\n', word);
  }
  state.utf16 += sum(units);
  if (feeds == 0) return;
  state.line += sum(feeds);
  uint32_t behind = 0;  // units behind the last line's end
  uint32_t i = kStep;
  for (; i >= 8; i -= 8) {
    const uint64_t word = eight_bytes(at + i - 8);
    if (may_end_line(word)) break;
    behind += units_of(word);
  }
  while (at[--i] != '\n') behind += kUnits[static_cast<uint8_t>(at[i])];
  state.line_start = state.utf16 - behind;
}
#endif

void Places::advance(State& state, uint32_t from, uint32_t to) const {
  while (from < to) {
    for (uint64_t word; to - from >= sizeof word; from += sizeof word) {
      std::memcpy(&word, text_.data() + from, sizeof word);
      if (may_end_line(word)) break;
      state.utf16 += units_of(word);
    }
    // Fewer than eight bytes, with blanks in the place of those before them.
    if (const uint32_t rest = to - from; rest > 3 && rest < 8 && to >= 8) {
      const char* const last = text_.data() + to - 8;
      const uint64_t word = eight_bytes(last);
      const uint64_t wanted = ~uint64_t{0} << (64 - 8 * rest);
      const uint64_t filled = (word & wanted) | (kOnes * ' ' & ~wanted);
      if (!may_end_line(filled)) {
        state.utf16 += units_of(filled) - (8 - rest);
        return;
      }
    }
    const uint32_t end = std::min<uint32_t>(to, from + sizeof(uint64_t));
    for (; from < end; ++from) {
      const auto b = static_cast<uint8_t>(text_[from]);
      state.utf16 += kUnits[b];
      if (b > '\r' || (b != '\n' && (b != '\r' || text_.substr(from + 1).starts_with('\n'))))
        continue;
      ++state.line;
      state.line_start = state.utf16;
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
