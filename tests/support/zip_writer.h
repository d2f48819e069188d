// Makes archives for tests: DOCX, XLSX, OFD, and archives that lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::support {

enum class Packing : uint8_t { stored, deflated };

struct ZipEntry {
  std::string name;
  std::string content;
  Packing packing = Packing::deflated;
  bool utf8_name = true;
  bool encrypted = false;   // only says so
  bool descriptor = false;  // sizes and checksum behind the content, as programs that stream do
  // What both headers claim, where it is not the truth.
  std::optional<uint32_t> size = std::nullopt;
  std::optional<uint32_t> crc = std::nullopt;
  uint16_t method = 0xFFFF;  // 0xFFFF: as `packing`
};

// The bytes of an archive of these entries, in this order.
std::string zip(const std::vector<ZipEntry>& entries);

}  // namespace gouji::support
