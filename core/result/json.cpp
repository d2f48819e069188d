#include "core/result/json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace gouji::result {
namespace {

// Bytes that may have to be escaped; 0xE2 begins U+2028 and U+2029.
constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> special{};
  for (size_t c = 0; c < 0x20; ++c) special[c] = true;
  for (const size_t c : {0x22, 0x5C, 0x7F, 0xE2}) special[c] = true;
  return special;
}();

bool is_special(char c) { return kSpecial[static_cast<unsigned char>(c)]; }

constexpr uint64_t kOnes = 0x0101010101010101;

// The high bit of some byte is set when one of eight bytes may be special; never for digits,
// letters, _ and Chinese: a byte below 0x23, 5C, 7F or E2.
constexpr uint64_t special_of(uint64_t word) {
  // Of a byte whose own high bit is that of the other one.
  const auto equals = [&](uint64_t other) { return (word ^ kOnes * other) - kOnes; };
  return (((word - kOnes * 0x23) | equals(0x5C) | equals(0x7F)) & ~word) | (equals(0xE2) & word);
}

// Copies the text in words of eight or four bytes, the last one over bytes that were copied before.
// True: some byte may be special.
bool copy_and_look(std::string_view text, char* to) {
  const char* const from = text.data();
  const size_t size = text.size();
  uint64_t found = 0;
  const auto copy = [&](auto word, size_t i) {
    std::memcpy(&word, from + i, sizeof word);
    std::memcpy(to + i, &word, sizeof word);
    return uint64_t{word};
  };
  if (size >= 8) {
    for (size_t i = 0; i + 8 < size; i += 8) found |= special_of(copy(uint64_t{}, i));
    found |= special_of(copy(uint64_t{}, size - 8));
  } else if (size >= 4) {
    const uint64_t first = copy(uint32_t{}, 0);
    found = special_of(first | copy(uint32_t{}, size - 4) << 32);
  } else {
    bool special = false;
    for (size_t i = 0; i < size; ++i) {
      to[i] = from[i];
      special = special || is_special(from[i]);
    }
    return special;
  }
  return (found & kOnes << 7) != 0;
}

}  // namespace

void Sink::begin_block(size_t least) {
  constexpr size_t kFirst = 65536;  // all of most results
  constexpr size_t kLater = 1 << 20;
  if (block_ != nullptr) full_.push_back({std::move(block_), used_});
  size_ = std::max(full_.empty() ? kFirst : kLater, least);
  block_ = std::make_unique_for_overwrite<char[]>(size_);
  text_ = block_.get();
  used_ = 0;
}

std::string Sink::take() && {
  size_t bytes = used_;
  for (const Block& block : full_) bytes += block.used;
  std::string out;
  out.reserve(bytes);
  for (Block& block : full_) {
    out.append(block.text.get(), block.used);
    block.text.reset();  // what has been copied is not held twice
  }
  if (used_ > 0) out.append(text_, used_);
  return out;
}

namespace {

// The string with what must be escaped, over what was copied when only now it is known; room is
// made as it is needed.
[[gnu::noinline]] void append_escaped(Sink& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out.put('"');
  size_t from = 0;
  const auto flush = [&](size_t to) { out.put(text.substr(from, to - from)); };
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!is_special(text[i])) continue;
    if (c == 0xE2) {
      const std::string_view three = text.substr(i, 3);
      if (three != "\xE2\x80\xA8" && three != "\xE2\x80\xA9") continue;
      flush(i);
      out.put(std::string_view(three[2] == '\xA8' ? "\\u2028" : "\\u2029"));
      i += 2;
      from = i + 1;
      continue;
    }
    flush(i);
    from = i + 1;
    out.put('\\');
    switch (c) {
      case '"':
      case '\\':
        out.put(text[i]);
        break;
      case '\n':
        out.put('n');
        break;
      case '\r':
        out.put('r');
        break;
      case '\t':
        out.put('t');
        break;
      default:
        out.put(std::string_view("u00"));
        out.put(kHex[c >> 4]);
        out.put(kHex[c & 15]);
    }
  }
  flush(text.size());
  out.put('"');
}

}  // namespace

void append_string(Sink& out, std::string_view text) {
  if (!out.has_room(text.size() + 2)) return append_escaped(out, text);
  char* const to = out.room(text.size() + 2);
  to[0] = '"';
  if (copy_and_look(text, to + 1)) return append_escaped(out, text);
  to[text.size() + 1] = '"';
  out.wrote(text.size() + 2);
}

}  // namespace gouji::result
