#include "core/text/utf16.h"

#include <algorithm>
#include <cstring>

namespace gouji::text {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101;

// The UTF-16 units of the characters that begin in [at, end), at most 255 bytes.
uint32_t units(const char* at, const char* end) {
  const auto bytes = static_cast<uint32_t>(end - at);
  // In each byte of these: how many words had one there.
  uint64_t inside = 0;
  uint64_t four = 0;
  const auto count = [&](uint64_t w) {
    const uint64_t two = w & w << 1;         // bit 7: bits 7 and 6, bit 5: bits 5 and 4
    inside += (w & ~(w << 1)) >> 7 & kOnes;  // 10xxxxxx
    four += (two & two << 2) >> 7 & kOnes;   // 1111xxxx
  };
  for (uint64_t w; end - at >= 8; at += 8) {
    std::memcpy(&w, at, 8);
    count(w);
  }
  uint64_t rest = 0;
  for (; at < end; ++at) rest = rest << 8 | static_cast<uint8_t>(*at);
  count(rest);
  return bytes - static_cast<uint32_t>(inside * kOnes >> 56) +
         static_cast<uint32_t>(four * kOnes >> 56);
}

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
  constexpr uint32_t kFew = 12;  // bytes that are sooner looked at one by one
  for (; to - from <= kFew && from < to; ++from) {
    const auto b = static_cast<uint8_t>(text_[from]);
    state.utf16 += ((b & 0xC0) != 0x80) + (b >= 0xF0);
    if (b == '\n' || (b == '\r' && !text_.substr(from + 1).starts_with('\n'))) {
      ++state.line;
      state.line_start = state.utf16;
    }
  }
  const std::string_view text = text_.substr(0, to);
  while (from < to) {
    const size_t feed = text.find('\n', from);
    const size_t end = std::min(text.substr(0, feed).find('\r', from), feed);
    const auto next = static_cast<uint32_t>(std::min<size_t>(end, to - 1) + 1);
    state.utf16 += units(text.data() + from, text.data() + next);
    from = next;
    if (end >= to || (end != feed && text_.substr(next).starts_with('\n'))) continue;
    ++state.line;
    state.line_start = state.utf16;
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
