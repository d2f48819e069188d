#include "core/text/utf16.h"

#include <algorithm>

namespace gouji::text {

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
  for (uint32_t i = from; i < to; ++i) {
    const auto b = static_cast<uint8_t>(text_[i]);
    state.utf16 += ((b & 0xC0) != 0x80) + (b >= 0xF0);
    if (b == '\n' || (b == '\r' && (i + 1 >= text_.size() || text_[i + 1] != '\n'))) {
      ++state.line;
      state.line_start = state.utf16;
    }
  }
}

Place Places::at(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  while (byte > 0 && byte < text_.size() && (static_cast<uint8_t>(text_[byte]) & 0xC0) == 0x80)
    --byte;
  State state = steps_[byte / kStep];
  advance(state, byte / kStep * kStep, byte);
  return {state.utf16, state.line, state.utf16 - state.line_start + 1};
}

}  // namespace gouji::text
