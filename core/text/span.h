// Half-open ranges in three texts that must never be mixed up.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji::text {

// A half-open range [begin, end) of code units in the text named by Tag.
template <class Tag>
struct BasicSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr uint32_t size() const { return end > begin ? end - begin : 0; }
  constexpr bool contains(const BasicSpan& other) const {
    return begin <= other.begin && other.end <= end;
  }
  constexpr std::string_view in(std::string_view text) const {
    return begin <= end && end <= text.size() ? text.substr(begin, end - begin)
                                              : std::string_view{};
  }
  // The smallest range that covers both; an empty one does not count.
  constexpr BasicSpan joined(const BasicSpan& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    return {begin < other.begin ? begin : other.begin, end > other.end ? end : other.end};
  }
  friend constexpr bool operator==(const BasicSpan&, const BasicSpan&) = default;
};

// UTF-8 bytes of the text that the reader shows. The canonical position.
using SourceSpan = BasicSpan<struct SourceTag>;
// UTF-8 bytes of a folded text (text/fold.h).
using FoldedSpan = BasicSpan<struct FoldedTag>;
// UTF-16 code units of the shown text; only made when a result is written.
using Utf16Span = BasicSpan<struct Utf16Tag>;

}  // namespace gouji::text
