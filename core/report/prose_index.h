// What the prose of a report holds, gathered in one pass over it: rules ask here whether what they
// look for can stand in it at all, and search only then.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/span.h"

namespace gouji::report {

// Kinds of characters as the source prints them, as bits.
using Kinds = uint32_t;
inline constexpr Kinds kHan = 1;            // and 〇
inline constexpr Kinds kDigit = 2;          // 0–9
inline constexpr Kinds kLetter = 4;         // A–Z, a–z
inline constexpr Kinds kBlank = 8;          // white space of every width, no tab, no line break
inline constexpr Kinds kLineBreak = 16;     // "\n"
inline constexpr Kinds kTableMark = 32;     // a tab, "|"
inline constexpr Kinds kStop = 64;          // 。
inline constexpr Kinds kPoint = 128;        // 、 ， ； ：
inline constexpr Kinds kAsking = 256;       // ！ ？
inline constexpr Kinds kHalfPoint = 512;    // , ; :
inline constexpr Kinds kHalfAsking = 1024;  // ! ?
inline constexpr Kinds kHalfOpen = 2048;    // (
inline constexpr Kinds kHalfClose = 4096;   // )
inline constexpr Kinds kBracket = 8192;     // brackets and quotes, none of one byte
inline constexpr Kinds kWideDigit = 16384;  // ０–９
inline constexpr Kinds kOther = 32768;

// A folded text as its characters, enough to tell them apart.
struct ProseCharacter {
  uint32_t code;  // tells characters of up to three bytes apart
  uint32_t bytes;

  // Of the bytes of a word, the first one lowest.
  static constexpr ProseCharacter first_of(uint32_t word) {
    if ((word & 0x80) == 0) return {word & 0xFF, 1};
    if ((word & 0xE0) == 0xC0) return {word & 0xFFFF, 2};
    return {word & 0xFFFFFF, (word & 0xF0) == 0xE0 ? 3u : 4u};
  }
  static constexpr ProseCharacter at(std::string_view text, size_t i) {
    const auto byte = [&](size_t k) {
      return k < text.size() ? static_cast<uint32_t>(static_cast<uint8_t>(text[k])) : 0;
    };
    return first_of(byte(i) | byte(i + 1) << 8 | byte(i + 2) << 16);
  }

  // A hash of two neighbours, of 16 bits, and the first one's share of it.
  static constexpr uint32_t pair_first(uint32_t before) { return before * 0x85EBCA6Bu; }
  static constexpr uint32_t pair_of(uint32_t first, uint32_t code) {
    return (first + code * 0x9E3779B1u) >> 16;
  }
};

// A folded word that the index is asked for often, hashed once; a constant one when compiled. Of
// long words the first eight characters count.
class WordPairs {
 public:
  explicit constexpr WordPairs(std::string_view word) {
    ProseCharacter c = ProseCharacter::at(word, 0);
    for (size_t i = c.bytes; i < word.size() && size_ < kMost; i += c.bytes) {
      const uint32_t first = ProseCharacter::pair_first(c.code);
      c = ProseCharacter::at(word, i);
      pairs_[size_++] = static_cast<uint16_t>(ProseCharacter::pair_of(first, c.code));
    }
  }

  const uint16_t* begin() const { return pairs_.data(); }
  const uint16_t* end() const { return pairs_.data() + size_; }

 private:
  static constexpr uint16_t kMost = 7;
  std::array<uint16_t, kMost> pairs_{};
  uint16_t size_ = 0;
};

template <size_t N>
constexpr std::array<WordPairs, N> pairs_of(const std::string_view (&words)[N]) {
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return std::array<WordPairs, N>{WordPairs(words[I])...};
  }(std::make_index_sequence<N>());
}

class ProseIndex {
 public:
  // What one paragraph holds.
  struct Traits {
    Kinds kinds = 0;
    // False: no stretch of three Chinese characters or more stands twice in a row.
    bool may_repeat = false;
    uint16_t own_words = 0;   // of own_: the paragraph's share, a power of two
    uint32_t first_word = 0;  // where it begins
  };

  // Room for paragraphs of so many folded bytes.
  void reserve(size_t bytes) { own_.reserve(bytes / 24); }

  // Adds a paragraph: its folded text, and source[at). Paragraphs in reading order. Both are whole
  // characters. Linear.
  Traits add(std::string_view folded, std::string_view source, text::SourceSpan at);

  // False: the folded text of no paragraph holds the word. Words of one character may always be
  // held.
  bool may_hold(std::string_view word) const {
    return holds_pairs(word, [this](uint32_t p) { return has_pair(p); });
  }
  bool may_hold(const WordPairs& word) const {
    return holds_pairs(word, [this](uint32_t p) { return has_pair(p); });
  }
  template <class Words>
  bool may_hold_any(const Words& words) const {
    return std::any_of(std::begin(words), std::end(words),
                       [this](const auto& word) { return this->may_hold(word); });
  }
  // The same of one paragraph, by its traits; true for one that was not added.
  bool may_hold(const Traits& paragraph, std::string_view word) const {
    return paragraph.own_words == 0 ||
           holds_pairs(word, [&](uint32_t p) { return has_pair(paragraph, p); });
  }
  bool may_hold(const Traits& paragraph, const WordPairs& word) const {
    return paragraph.own_words == 0 ||
           holds_pairs(word, [&](uint32_t p) { return has_pair(paragraph, p); });
  }
  // The folded text of a paragraph holds this byte. Of characters of more bytes the first one
  // counts.
  bool has(char first_byte) const { return first_bytes_[static_cast<uint8_t>(first_byte)]; }

  // Kinds of characters that some paragraph holds as printed.
  Kinds kinds() const { return kinds_; }
  // A character of one of these kinds stands right before one of those in some paragraph.
  bool follows(Kinds before, Kinds behind) const {
    for (size_t k = 0; k < behind_.size(); ++k)
      if ((before >> k & 1) != 0 && (behind_[k] & behind) != 0) return true;
    return false;
  }
  // Where brackets and quotes of every width begin in the text, inside a paragraph.
  std::span<const uint32_t> brackets(text::SourceSpan paragraph) const {
    const auto first = std::lower_bound(brackets_.begin(), brackets_.end(), paragraph.begin);
    const auto last = std::lower_bound(first, brackets_.end(), paragraph.end);
    return {first, last};
  }

 private:
  template <class HasPair>
  static bool holds_pairs(std::string_view word, HasPair has_pair) {
    ProseCharacter c = ProseCharacter::at(word, 0);
    for (size_t i = c.bytes; i < word.size(); i += c.bytes) {
      const uint32_t first = ProseCharacter::pair_first(c.code);
      c = ProseCharacter::at(word, i);
      if (!has_pair(ProseCharacter::pair_of(first, c.code))) return false;
    }
    return true;
  }
  template <class HasPair>
  static bool holds_pairs(const WordPairs& word, HasPair has_pair) {
    for (const uint16_t p : word)
      if (!has_pair(p)) return false;
    return true;
  }
  bool has_pair(uint32_t p) const { return (pairs_[word_of(p)] & bit_of(p)) != 0; }
  bool has_pair(const Traits& paragraph, uint32_t p) const {
    return (own_[paragraph.first_word + own_word_of(word_of(p), paragraph.own_words)] &
            bit_of(p)) != 0;
  }

  // Where the bit of a pair is: of all paragraphs, and among the own_words of one. The same bit in
  // both, so that it is made once.
  static uint32_t word_of(uint32_t pair) { return pair >> 6; }
  static uint32_t own_word_of(uint32_t word, uint32_t own_words) { return word & (own_words - 1); }
  static uint64_t bit_of(uint32_t pair) { return uint64_t{1} << (pair % 64); }

  void add_folded(std::string_view folded, Traits& traits);
  Kinds add_source(std::string_view source, uint32_t at);

  std::array<uint64_t, 1024> pairs_{};  // neighbouring characters, by a hash of both
  std::vector<uint64_t> own_;           // the same for each paragraph, two bits for each byte
  std::array<bool, 256> first_bytes_{};
  Kinds kinds_ = 0;
  std::array<Kinds, 16> behind_{};  // by the bit of the kind before
  std::vector<uint32_t> brackets_;
};

}  // namespace gouji::report
