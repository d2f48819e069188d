// What the prose of a report holds, gathered in one pass over it: rules ask here whether what they
// look for can stand in it at all, and search only then.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
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

class ProseIndex {
 public:
  // What one paragraph holds.
  struct Traits {
    Kinds kinds = 0;
    // False: no stretch of three Chinese characters or more stands twice in a row.
    bool may_repeat = false;
    uint16_t own_words = 0;   // of own_: the paragraph's share
    uint32_t first_word = 0;  // where it begins
  };

  // Adds a paragraph: its folded text, and source[at). Paragraphs in reading order. Both are whole
  // characters. Linear.
  Traits add(std::string_view folded, std::string_view source, text::SourceSpan at);

  // False: the folded text of no paragraph holds the word. Words of one character may always be
  // held.
  bool may_hold(std::string_view word) const {
    return holds_pairs(word, [this](uint32_t p) { return has_bit(pairs_.data(), p); });
  }
  template <class Words>
  bool may_hold_any(const Words& words) const {
    return std::any_of(std::begin(words), std::end(words),
                       [this](std::string_view word) { return may_hold(word); });
  }
  // The same of one paragraph, by its traits; true for one that was not added.
  bool may_hold(const Traits& paragraph, std::string_view word) const {
    if (paragraph.own_words == 0) return true;
    return holds_pairs(word, [&](uint32_t p) {
      return has_bit(own_.data() + paragraph.first_word, own_bit(p, paragraph.own_words));
    });
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
  struct Character {
    uint32_t code;  // tells characters of up to three bytes apart
    uint32_t bytes;
  };
  static Character character_at(std::string_view text, size_t i) {
    const auto byte = [&](size_t k) {
      return k < text.size() ? static_cast<uint32_t>(static_cast<uint8_t>(text[k])) : 0;
    };
    const uint32_t lead = byte(i);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {lead | byte(i + 1) << 8, 2};
    return {lead | byte(i + 1) << 8 | byte(i + 2) << 16, lead < 0xF0 ? 3u : 4u};
  }
  template <class HasPair>
  static bool holds_pairs(std::string_view word, HasPair has_pair) {
    Character before = character_at(word, 0);
    for (size_t i = before.bytes; i < word.size();) {
      const Character c = character_at(word, i);
      if (!has_pair(pair_of(pair_first(before.code), c.code))) return false;
      before = c;
      i += c.bytes;
    }
    return true;
  }
  static bool has_bit(const uint64_t* words, uint32_t bit) {
    return (words[bit / 64] >> (bit % 64) & 1) != 0;
  }
  // The bit of a pair among those of a paragraph, of which it has 64 for each of its own_words.
  static uint32_t own_bit(uint32_t pair, uint32_t own_words) { return pair * own_words >> 10; }

  // A hash of two characters, of 16 bits, and the first one's share of it.
  static uint32_t pair_first(uint32_t before) { return before * 0x85EBCA6Bu; }
  static uint32_t pair_of(uint32_t first, uint32_t code) {
    return (first + code * 0x9E3779B1u) >> 16;
  }

  void add_folded(std::string_view folded, Traits& traits);
  Kinds add_source(std::string_view source, uint32_t at);

  std::array<uint64_t, 1024> pairs_{};  // neighbouring characters, by a hash of both
  std::vector<uint64_t> own_;           // the same for each paragraph, two bits for each byte
  std::array<bool, 256> first_bytes_{};
  static constexpr uint32_t kLast = 256;
  std::array<uint32_t, kLast> last_{};  // folded bytes before a pair's last place, by a hash
  uint32_t folded_ = 0;                 // bytes added
  Kinds kinds_ = 0;
  std::array<Kinds, 16> behind_{};  // by the bit of the kind before
  std::vector<uint32_t> brackets_;
};

}  // namespace gouji::report
