// Little-endian numbers of a binary file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gouji::document {

// What lies outside reads as 0; ask has() where that makes a difference. Does not own the bytes.
class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  size_t size() const { return bytes_.size(); }
  bool empty() const { return bytes_.empty(); }
  bool has(uint64_t at, uint64_t count) const {
    return at <= bytes_.size() && count <= bytes_.size() - at;
  }

  uint8_t u8(uint64_t at) const {
    return at < bytes_.size() ? static_cast<uint8_t>(bytes_[at]) : 0;
  }
  uint16_t u16(uint64_t at) const { return static_cast<uint16_t>(u8(at) | u8(at + 1) << 8); }
  uint32_t u32(uint64_t at) const { return u16(at) | static_cast<uint32_t>(u16(at + 2)) << 16; }

  // As much of the range as there is.
  Bytes part(uint64_t at, uint64_t count) const {
    if (at >= bytes_.size()) return {};
    return Bytes(bytes_.substr(at, static_cast<size_t>(std::min<uint64_t>(count, bytes_.size()))));
  }
  Bytes from(uint64_t at) const { return part(at, bytes_.size()); }
  std::string_view view() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace gouji::document
