// JSON from field lists.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::result {

// Appends a JSON string. `text` must be valid UTF-8; U+2028 and U+2029 are escaped, so that the
// text may stand in a script.
void append_string(std::string& out, std::string_view text);

// Writes a struct that has fields(). Keys in the order of the list; no white space.
class Json {
 public:
  explicit Json(std::string& out) : out_(out) {}

  template <class T>
  void operator()(std::string_view key, const T& value) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    out_ += key;
    out_ += "\":";
    write(value);
  }
  // Left out when there is none.
  template <class T>
  void optional(std::string_view key, const std::optional<T>& value) {
    if (value) (*this)(key, *value);
  }

  void write(std::string_view value) { append_string(out_, value); }
  void write(const std::string& value) { append_string(out_, value); }
  void write(bool value) { out_ += value ? "true" : "false"; }
  template <std::integral T>
  void write(T value) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out_.append(buffer, end);
  }
  template <class T>
  void write(const std::optional<T>& value) {
    if (value)
      write(*value);
    else
      out_ += "null";
  }
  template <class T>
  void write(const std::vector<T>& values) {
    out_ += '[';
    bool first = true;
    for (const T& value : values) {
      if (!first) out_ += ',';
      first = false;
      write(value);
    }
    out_ += ']';
  }
  template <class T>
    requires requires(Json& v, const T& x) { fields(v, x); }
  void write(const T& value) {
    out_ += '{';
    Json inner(out_);
    fields(inner, value);
    out_ += '}';
  }

 private:
  std::string& out_;
  bool first_ = true;
};

template <class T>
std::string to_json(const T& value) {
  std::string out;
  Json(out).write(value);
  return out;
}

}  // namespace gouji::result
