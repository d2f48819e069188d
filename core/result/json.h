// JSON from field lists.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/number.h"

namespace gouji::result {

// Text that is written in many short pieces: room is made ahead, so that a piece costs no more than
// its copy. What is written stays where it is, in blocks, so that a large text is held but once.
class Sink {
 public:
  void put(char c) { *room(1) = c, ++used_; }
  void put(std::string_view s) {
    if (s.empty()) return;  // it may have no address
    std::memcpy(room(s.size()), s.data(), s.size());
    used_ += s.size();
  }
  // ,"key": (the comma unless it is the first one). The length is known when this is compiled.
  template <size_t N>
  void put_key(const char (&key)[N], bool first) {
    char* to = room(N + 3);
    char* const begin = to;
    if (!first) *to++ = ',';
    *to++ = '"';
    std::memcpy(to, key, N - 1);
    to += N - 1;
    *to++ = '"';
    *to++ = ':';
    used_ += static_cast<size_t>(to - begin);
  }
  template <std::integral T>
  void put_number(T value) {
    char* const to = room(kLongestNumber);
    used_ += static_cast<size_t>(digits(to, value) - to);
  }
  // A whole number as a string.
  void put_quoted(int64_t value) {
    char* const to = room(kLongestNumber + 2);
    *to = '"';
    char* const end = digits(to + 1, value);
    *end = '"';
    used_ += static_cast<size_t>(end + 1 - to);
  }
  // A key with its number.
  template <size_t N, std::integral T>
  void put_member(const char (&key)[N], bool first, T value) {
    char* to = room(N + 3 + kLongestNumber);
    char* const begin = to;
    if (!first) *to++ = ',';
    *to++ = '"';
    std::memcpy(to, key, N - 1);
    to += N - 1;
    *to++ = '"';
    *to++ = ':';
    to = digits(to, value);
    used_ += static_cast<size_t>(to - begin);
  }
  // Room for `bytes`, of which wrote() says how many were used.
  char* room(size_t bytes) {
    if (!has_room(bytes)) begin_block(bytes);
    return text_ + used_;
  }
  bool has_room(size_t bytes) const { return size_ - used_ >= bytes; }
  void wrote(size_t bytes) { used_ += bytes; }
  std::string take() &&;

 private:
  static constexpr size_t kLongestNumber = 24;
  static constexpr std::array<char, 200> kTwoDigits = [] {  // 00 01 … 99
    std::array<char, 200> digits{};
    for (size_t i = 0; i < 100; ++i) {
      digits[2 * i] = static_cast<char>('0' + i / 10);
      digits[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return digits;
  }();

  // Most numbers are places: of a few digits, none negative.
  template <std::integral T>
  static char* digits(char* to, T value) {
    if (std::cmp_less(value, 0) || !std::cmp_less(value, 100'000))
      return std::to_chars(to, to + kLongestNumber, value).ptr;
    auto rest = static_cast<uint32_t>(value);
    const size_t size = 1 + (rest >= 10) + (rest >= 100) + (rest >= 1'000) + (rest >= 10'000);
    size_t left = size;
    for (; left >= 2; left -= 2, rest /= 100)
      std::memcpy(to + left - 2, &kTwoDigits[size_t{2} * (rest % 100)], 2);
    if (left == 1) *to = static_cast<char>('0' + rest);
    return to + size;
  }
  void begin_block(size_t least);

  struct Block {
    std::unique_ptr<char[]> text;
    size_t used;
  };
  std::vector<Block> full_;        // in their order
  std::unique_ptr<char[]> block_;  // the running one: [0, used_) is written
  char* text_ = nullptr;           // of block_
  size_t used_ = 0;
  size_t size_ = 0;
};

// Appends a JSON string. `text` must be valid UTF-8; U+2028 and U+2029 are escaped, so that the
// text may stand in a script.
void append_string(Sink& out, std::string_view text);

// Writes a struct that has fields(). Keys in the order of the list; no white space.
class Json {
 public:
  explicit Json(Sink& out) : out_(out) {}

  template <size_t N, class T>
  void operator()(const char (&key)[N], const T& value) {
    if constexpr (std::integral<T> && !std::same_as<T, bool>) {
      out_.put_member(key, first_, value);
    } else {
      out_.put_key(key, first_);
      write(value);
    }
    first_ = false;
  }
  // Left out when there is none.
  template <size_t N, class T>
  void optional(const char (&key)[N], const std::optional<T>& value) {
    if (value) (*this)(key, *value);
  }

  void write(std::string_view value) { append_string(out_, value); }
  void write(const std::string& value) { append_string(out_, value); }
  void write(text::Decimal value) {
    if (value.scale == 0)
      out_.put_quoted(value.mantissa);
    else
      append_string(out_, text::to_string(value));
  }
  void write(bool value) { out_.put(std::string_view(value ? "true" : "false")); }
  template <std::integral T>
  void write(T value) {
    out_.put_number(value);
  }
  template <class T>
  void write(const std::optional<T>& value) {
    if (value)
      write(*value);
    else
      out_.put(std::string_view("null"));
  }
  template <class T>
  void write(const std::vector<T>& values) {
    out_.put('[');
    bool first = true;
    for (const T& value : values) {
      if (!first) out_.put(',');
      first = false;
      write(value);
    }
    out_.put(']');
  }
  template <class T>
    requires requires(Json& v, const T& x) { fields(v, x); }
  void write(const T& value) {
    out_.put('{');
    Json inner(out_);
    fields(inner, value);
    out_.put('}');
  }

 private:
  Sink& out_;
  bool first_ = true;
};

template <class T>
std::string to_json(const T& value) {
  Sink out;
  Json(out).write(value);
  return std::move(out).take();
}

}  // namespace gouji::result
