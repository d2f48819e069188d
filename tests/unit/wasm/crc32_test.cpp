#include "wasm/crc32.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>
#include <vector>

namespace gouji::memory {
namespace {

TEST(Crc32, IsThatOfZlibAtEverySizeAndFromEveryPartBefore) {
  const Crc32 ours;
  std::mt19937 random(20240131);
  for (std::size_t size = 0; size <= 70; ++size) {
    std::vector<unsigned char> bytes(size);
    for (unsigned char& byte : bytes) byte = static_cast<unsigned char>(random());
    const auto whole = crc32(0, bytes.data(), static_cast<uInt>(size));
    // An empty vector may have no memory, and zlib takes null for a question of its own.
    ASSERT_EQ(ours.of(0, bytes.data(), size), size > 0 ? whole : 0);
    for (std::size_t part = 0; part <= size; ++part) {
      const std::uint32_t first = ours.of(0, bytes.data(), part);
      ASSERT_EQ(ours.of(first, bytes.data() + part, size - part), size > 0 ? whole : 0);
    }
  }
}

}  // namespace
}  // namespace gouji::memory
