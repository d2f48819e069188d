// The checksum of ZIP by eight bytes at a time. zlib's tables of it are as large and pack to
// nothing smaller; these are made when an archive is first read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gouji::memory {

class Crc32 {
 public:
  Crc32() {
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
      std::uint32_t value = byte;
      for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value % 2 != 0 ? 0xEDB88320 : 0);
      tables_[0][byte] = value;
    }
    for (int i = 1; i < 8; ++i) {
      for (std::size_t byte = 0; byte < 256; ++byte) {
        const std::uint32_t before = tables_[i - 1][byte];
        tables_[i][byte] = before >> 8 ^ tables_[0][before & 255];
      }
    }
  }

  // Of what gave `crc` followed by [at, at + size); 0 is that of nothing.
  std::uint32_t of(std::uint32_t crc, const unsigned char* at, std::size_t size) const {
    crc = ~crc;
    for (; size >= 8; size -= 8, at += 8) {
      crc = tables_[7][(crc ^ at[0]) & 255] ^ tables_[6][(crc >> 8 ^ at[1]) & 255] ^
            tables_[5][(crc >> 16 ^ at[2]) & 255] ^ tables_[4][crc >> 24 ^ at[3]] ^
            tables_[3][at[4]] ^ tables_[2][at[5]] ^ tables_[1][at[6]] ^ tables_[0][at[7]];
    }
    for (; size > 0; --size) crc = crc >> 8 ^ tables_[0][(crc ^ *at++) & 255];
    return ~crc;
  }

 private:
  std::uint32_t tables_[8][256];
};

}  // namespace gouji::memory
