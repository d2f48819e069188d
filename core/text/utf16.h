// Places in the shown text as editors and browsers count them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace gouji::text {

struct Place {
  uint32_t utf16 = 0;   // UTF-16 code units before it, from 0
  uint32_t line = 1;    // from 1; \n, \r\n and \r end a line
  uint32_t column = 1;  // from 1, in UTF-16 units; a line's end counts as part of that line
  friend constexpr bool operator==(const Place&, const Place&) = default;
};

// UTF-16 offsets, lines and columns of UTF-8 byte offsets of one text. Building is linear and
// keeps 12 bytes for each 128 of the text; a question reads at most 128 bytes, fewer when it
// follows the one before. Not for several threads.
class Places {
 public:
  // `utf8` must be valid and outlive this.
  explicit Places(std::string_view utf8);

  // The place of the character at `byte`; the start of the character for a byte inside of one,
  // the end of the text for a byte beyond it.
  Place at(uint32_t byte) const;
  Utf16Span utf16(SourceSpan span) const { return {at(span.begin).utf16, at(span.end).utf16}; }

 private:
  struct State {
    uint32_t utf16;
    uint32_t line;
    uint32_t line_start;  // UTF-16
  };
  static constexpr uint32_t kStep = 32;
  // Goes on over the step from byte `from` on.
  void advance_step(State& state, uint32_t from) const;
  // Goes on from the state before byte `from` to that before `to`, not farther than a step.
  void advance(State& state, uint32_t from, uint32_t to) const;

  std::string_view text_;
  bool has_returns_;             // \r stands somewhere
  std::vector<State> steps_;     // before byte i * kStep
  mutable State last_{0, 1, 0};  // before the byte asked for last: questions mostly ascend
  mutable uint32_t last_at_ = 0;
};

}  // namespace gouji::text
