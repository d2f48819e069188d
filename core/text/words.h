// Fixed words that are looked for at many places of a text.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace gouji::text {

// The first three bytes of a text, as many as a Chinese character has, as one number; 0 when there
// are fewer. Texts whose numbers differ need not be compared.
constexpr uint32_t first_three(std::string_view s) {
  const auto byte = [s](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(s[i])); };
  return s.size() < 3 ? 0 : byte(0) << 16 | byte(1) << 8 | byte(2);
}

// Moves i behind the word when it stands at text[i); false: it does not.
inline bool take(std::string_view text, size_t& i, std::string_view word) {
  if (!text.substr(i).starts_with(word)) return false;
  i += word.size();
  return true;
}

// string_view::find, made for Chinese words: of their first bytes the text has five, so that a
// search for one would halt at every other character.
size_t find(std::string_view text, std::string_view word, size_t from = 0);

// string_view::rfind, made for Chinese words.
inline size_t find_last(std::string_view text, std::string_view word) {
  if (word.size() == 1) return text.rfind(word[0]);
  if (word.size() < 3) return text.rfind(word);
  if (text.size() < word.size()) return std::string_view::npos;
  for (size_t i = text.size() - word.size() + 1; i-- > 0;)
    if (text[i + 2] == word[2] && first_three(text.substr(i)) == first_three(word) &&
        text.substr(i).starts_with(word))
      return i;
  return std::string_view::npos;
}

// Whether one of a few Chinese words stands in the text.
inline bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (find(text, word) != std::string_view::npos) return true;
  return false;
}

// A set of words that begin with a character of three bytes, in lists by a hash of what they begin
// with: most places of a text are told apart from all of them by an empty list.
template <size_t N>
class Words {
 public:
  // The words must outlive this.
  constexpr explicit Words(const std::string_view (&words)[N]) : words_(words) {
    static_assert(N < 255);
    for (size_t i = 0; i < N; ++i) {
      first_[i] = first_three(words[i]);
      tails_ |= tail_bit(words[i], 0);
      second_tails_ |= words[i].size() < 6 ? ~uint64_t{0} : tail_bit(words[i], 3);
      uint8_t& list = lists_[hash(first_[i])];
      next_[i] = list;
      list = static_cast<uint8_t>(i + 1);
    }
  }

  // Bytes of the longest word at the start of the text; 0: none.
  size_t match(std::string_view text) const {
    const uint32_t first = first_three(text);
    size_t longest = 0;
    for (size_t i = lists_[hash(first)]; i > 0; i = next_[i - 1]) {
      const std::string_view word = words_[i - 1];
      if (first_[i - 1] == first && word.size() > longest && text.starts_with(word))
        longest = word.size();
    }
    return longest;
  }

  // The first place from `from` on, a character's beginning, at which a word begins.
  size_t find(std::string_view text, size_t from) const {
    for (size_t i = from; i + 3 <= text.size();) {
      const auto b = static_cast<uint8_t>(text[i]);
      if ((b & 0xF0) != 0xE0) {
        i += b < 0xC0 ? 1 : b < 0xE0 ? 2 : 4;
        continue;
      }
      if ((tails_ & tail_bit(text, i)) != 0 &&
          (i + 6 > text.size() || (second_tails_ & tail_bit(text, i + 3)) != 0) &&
          match(text.substr(i)) > 0)
        return i;
      i += 3;
    }
    return std::string_view::npos;
  }

 private:
  // The last six bits of the character at i, of those of three bytes.
  static constexpr uint64_t tail_bit(std::string_view text, size_t i) {
    return uint64_t{1} << (static_cast<uint8_t>(text[i + 2]) & 0x3F);
  }
  static constexpr uint32_t hash(uint32_t first) {
    return (first + (first >> 8) * 7 + (first >> 16) * 37) & 255;
  }

  const std::string_view (&words_)[N];
  uint32_t first_[N] = {};
  uint64_t tails_ = 0;         // of the first characters
  uint64_t second_tails_ = 0;  // of the second ones; all when a word has none
  uint8_t lists_[256] = {};    // the first word of each, from 1; 0: none
  uint8_t next_[N] = {};       // the next word of the same list
};

}  // namespace gouji::text
