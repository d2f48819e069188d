#include "wasm/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gouji::memory {
namespace {

// Each size has memory of its own, so that the sanitizers see a read beyond it.
std::vector<unsigned char> bytes(std::size_t size, unsigned char fill) {
  return std::vector<unsigned char>(size, fill);
}

int sign(int value) { return (value > 0) - (value < 0); }

TEST(Memory, FindsTheFirstByteAtEveryPlace) {
  for (const unsigned char fill : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
    for (const unsigned char sought : {0x00, 0x01, 0x02, 0x7f, 0x80, 0x81, 0xfe, 0xff}) {
      if (fill == sought) continue;
      for (std::size_t size = 0; size <= 35; ++size) {
        auto text = bytes(size, fill);
        EXPECT_EQ(find(text.data(), sought, size), nullptr);
        for (std::size_t at = 0; at < size; ++at) {
          text = bytes(size, fill);
          text[at] = sought;
          text[size - 1] = sought;
          // One more than the byte sought is what the arithmetic may mistake for it.
          if (at > 0) text[at - 1] = static_cast<unsigned char>(sought + 1);
          ASSERT_EQ(find(text.data(), sought, size), text.data() + at) << size << " " << at;
        }
      }
    }
  }
}

TEST(Memory, ComparesAsUnsignedBytesAtEveryPlace) {
  for (std::size_t size = 0; size <= 35; ++size) {
    const auto left = bytes(size, 0x7f);
    EXPECT_EQ(compare(left.data(), left.data(), size), 0);
    for (std::size_t at = 0; at < size; ++at) {
      for (const unsigned char other : {0x00, 0x7e, 0x80, 0xff}) {
        auto right = left;
        right[at] = other;
        // What follows the first difference says the contrary.
        if (at + 1 < size) right[at + 1] = static_cast<unsigned char>(0xff - other);
        const bool less =
            std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
        ASSERT_EQ(sign(compare(left.data(), right.data(), size)), less ? -1 : 1)
            << size << " " << at;
        ASSERT_EQ(sign(compare(right.data(), left.data(), size)), less ? 1 : -1);
      }
    }
  }
}

}  // namespace
}  // namespace gouji::memory
