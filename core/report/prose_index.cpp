#include "core/report/prose_index.h"

#include <bit>
#include <cstring>

#include "core/text/three_bytes.h"

namespace gouji::report {
namespace {

constexpr std::array<Kinds, 128> kAscii = [] {
  std::array<Kinds, 128> kinds{};
  for (size_t b = 0; b < kinds.size(); ++b) {
    const auto c = static_cast<char>(b);
    kinds[b] = c >= '0' && c <= '9'                               ? kDigit
               : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? kLetter
               : c == ' '                                         ? kBlank
               : c == '\n'                                        ? kLineBreak
               : c == '\t' || c == '|'                            ? kTableMark
               : c == ',' || c == ';' || c == ':'                 ? kHalfPoint
               : c == '!' || c == '?'                             ? kHalfAsking
               : c == '('                                         ? kHalfOpen
               : c == ')'                                         ? kHalfClose
                                                                  : kOther;
  }
  return kinds;
}();

// Begins one of U+4000–9FFF, nearly all characters of a report.
bool is_han_lead(char c) { return static_cast<uint8_t>(c - '\xE4') <= 0xE9 - 0xE4; }

// Of characters of three bytes that are none of U+4000–9FFF.
Kinds kind_of(uint32_t code) {
  if (code >= 0x3400 && code <= 0x4DBF) return kHan;
  if ((code >= 0x2000 && code <= 0x200A) || code == 0x202F) return kBlank;
  switch (code) {
    case 0x3007:
      return kHan;
    case 0x3000:
      return kBlank;
    case 0x3002:
      return kStop;
    case 0x3001:
    case 0xFF0C:
    case 0xFF1A:
    case 0xFF1B:
      return kPoint;
    case 0xFF01:
    case 0xFF1F:
      return kAsking;
    case 0x201C:
    case 0x201D:
    case 0xFF08:
    case 0xFF09:
    case 0x3014:
    case 0x3015:
      return kBracket;
    default:
      return code >= 0x3008 && code <= 0x3011   ? kBracket
             : code >= 0xFF10 && code <= 0xFF19 ? kWideDigit
                                                : kOther;
  }
}

constexpr size_t kRepeat = 9, kLongestRepeat = 36;  // bytes of three characters, and of a word

// Of 64 pairs: two bits for each byte or more, so that few of them are set; a power of two, and as
// many as there are hashes at most.
constexpr size_t kBytesOfWord = 32, kMostWords = 1024;

// A word of up to `most` bytes ends the text and stands right before itself, too.
bool ends_twice(std::string_view text, size_t most) {
  const char* const end = text.data() + text.size();
  for (size_t n = kRepeat; n <= std::min(most, kLongestRepeat) && 2 * n <= text.size(); n += 3)
    if (text::eight_bytes(end - 8) == text::eight_bytes(end - 8 - n) &&
        std::memcmp(end - n, end - 2 * n, n) == 0)
      return true;
  return false;
}

}  // namespace

void ProseIndex::add_folded(std::string_view f, Traits& traits) {
  traits.first_word = static_cast<uint32_t>(own_.size());
  const auto own_words =
      static_cast<uint32_t>(std::min(std::bit_ceil(f.size() / kBytesOfWord + 1), kMostWords));
  traits.own_words = static_cast<uint16_t>(own_words);
  own_.resize(own_.size() + own_words);
  uint64_t* const own = own_.data() + traits.first_word;
  const char* at = f.data();
  const char* const end = at + f.size();
  bool repeats = false;
  uint32_t known = 0;  // pairs in a row that the paragraph seems to have had before
  uint32_t before = ProseCharacter::pair_first(0);
  const auto add = [&](ProseCharacter c) {
    first_bytes_[c.code & 0xFF] = true;
    const uint32_t p = ProseCharacter::pair_of(before, c.code);
    before = ProseCharacter::pair_first(c.code);
    const uint32_t word = word_of(p);
    const uint64_t bit = bit_of(p);
    pairs_[word] |= bit;
    uint64_t& own_word = own[own_word_of(word, own_words)];
    known = (own_word & bit) == 0 ? 0 : known + 1;
    own_word |= bit;
    // Of m characters that stand there again all m - 1 pairs are known.
    if (known >= 2 && !repeats) {
      const auto behind = static_cast<size_t>(at - f.data()) + c.bytes;
      repeats =
          ends_twice(f.substr(0, behind), std::min<size_t>(known + 1, kLongestRepeat) * c.bytes);
    }
  };
  // Nearly all characters have three bytes.
  for (const char* const last_word = end - std::min<size_t>(f.size(), 3); at < last_word;) {
    const uint32_t word = text::four_bytes(at);
    if ((word & 0xF0) == 0xE0) {
      add({word & 0xFFFFFF, 3});
      at += 3;
    } else {
      const auto c = ProseCharacter::first_of(word);
      add(c);
      at += c.bytes;
    }
  }
  while (at < end) {
    const auto c = ProseCharacter::at(f, static_cast<size_t>(at - f.data()));
    add(c);
    at += c.bytes;
  }
  traits.may_repeat = repeats;
}

Kinds ProseIndex::add_source(std::string_view source, uint32_t at) {
  Kinds all = 0;
  Kinds before = 0;
  for (size_t i = 0; i < source.size();) {
    const auto byte = [&](size_t k) {
      return k < source.size() ? static_cast<uint32_t>(static_cast<uint8_t>(source[k])) : 0;
    };
    const uint32_t lead = static_cast<uint8_t>(source[i]);
    if (before == kHan && is_han_lead(source[i])) {
      i += 3;
      while (i + 4 <= source.size() && text::are_han_leads(text::four_bytes(source.data() + i)))
        i += 6;
      while (i < source.size() && is_han_lead(source[i])) i += 3;
      continue;
    }
    Kinds kind = kOther;
    uint32_t bytes = 1;
    if (lead < 0x80) {
      kind = kAscii[lead];
    } else if (lead < 0xE0) {
      bytes = 2;
      if (lead == 0xC2 && byte(i + 1) == 0xA0) kind = kBlank;
    } else if (lead < 0xF0) {
      bytes = 3;
      kind = is_han_lead(source[i])
                 ? kHan
                 : kind_of((lead & 0xF) << 12 | (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F));
    } else {
      bytes = 4;
      kind = kHan;
    }
    if ((kind & (kBracket | kHalfOpen | kHalfClose)) != 0)
      brackets_.push_back(static_cast<uint32_t>(at + i));
    if (before != 0) behind_[static_cast<size_t>(std::countr_zero(before))] |= kind;
    all |= kind;
    before = kind;
    i += bytes;
  }
  // A Chinese character behind another is not looked at above.
  behind_[0] |= kHan;
  kinds_ |= all;
  return all;
}

ProseIndex::Traits ProseIndex::add(std::string_view folded, std::string_view source,
                                   text::SourceSpan at) {
  Traits traits;
  traits.kinds = add_source(source, at.begin);
  add_folded(folded, traits);
  return traits;
}

}  // namespace gouji::report
