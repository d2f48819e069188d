#include "core/text/sort.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace gouji::text {
namespace {

// Elements that own memory, sorted by their first character alone, so that ties show their order.
TEST(Sort, AsStableSort) {
  std::mt19937 random(7);
  for (size_t size : {0u, 1u, 2u, 3u, 17u, 400u}) {
    for (int turn = 0; turn < 20; ++turn) {
      std::vector<std::string> found;
      for (size_t i = 0; i < size; ++i)
        found.push_back(std::string(1, static_cast<char>('a' + random() % 26)) + " is number " +
                        std::to_string(i) + " of the elements");
      const auto less = [](const std::string& a, const std::string& b) { return a[0] < b[0]; };
      std::vector<std::string> expected = found;
      std::stable_sort(expected.begin(), expected.end(), less);
      text::sort(found.begin(), found.end(), less);
      EXPECT_EQ(found, expected) << size;
    }
  }
}

TEST(Sort, PartsAndBackwards) {
  std::vector<int> numbers = {5, 3, 9, 1, 7};
  text::sort(numbers.begin() + 1, numbers.end() - 1);
  EXPECT_EQ(numbers, (std::vector<int>{5, 1, 3, 9, 7}));
  text::sort(numbers.rbegin(), numbers.rend());
  EXPECT_EQ(numbers, (std::vector<int>{9, 7, 5, 3, 1}));
}

}  // namespace
}  // namespace gouji::text
