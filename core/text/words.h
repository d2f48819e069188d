// Fixed words that are looked for at many places of a text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gouji::text {

// The first three bytes of a text, as many as a Chinese character has, as one number; 0 when there
// are fewer. Texts whose numbers differ need not be compared.
constexpr uint32_t first_three(std::string_view s) {
  const auto byte = [s](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(s[i])); };
  return s.size() < 3 ? 0 : byte(0) << 16 | byte(1) << 8 | byte(2);
}

// A set of words of three bytes or more. Most places of a text are told apart from all of them by
// one bit for what a word may begin with.
class Words {
 public:
  // The list must outlive this.
  constexpr explicit Words(std::span<const std::string_view> words) : words_(words) {
    for (const std::string_view word : words) {
      const uint32_t h = hash(first_three(word));
      bits_[h / 64] |= uint64_t{1} << h % 64;
    }
  }

  // Bytes of the longest word at the start of the text; 0: none.
  size_t match(std::string_view text) const {
    const uint32_t first = first_three(text);
    const uint32_t h = hash(first);
    if ((bits_[h / 64] >> h % 64 & 1) == 0) return 0;
    size_t longest = 0;
    for (const std::string_view word : words_)
      if (word.size() > longest && first_three(word) == first && text.starts_with(word))
        longest = word.size();
    return longest;
  }

 private:
  static constexpr uint32_t hash(uint32_t first) {
    return (first + (first >> 8) * 7 + (first >> 16) * 37) & 255;
  }

  std::span<const std::string_view> words_;
  uint64_t bits_[4] = {};
};

}  // namespace gouji::text
