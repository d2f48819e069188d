// Sorting without a copy of the algorithm for each kind of element: std::sort takes one to twelve
// kilobytes for each, and the forty of them were a tenth of the engine.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace gouji::text {

// Sorts the numbers of places by what stands at them; equal ones keep their order.
void sort_places(std::vector<uint32_t>& places, bool (*less)(const void*, uint32_t, uint32_t),
                 const void* elements);

// As std::stable_sort, fewer than 2^32 elements; at once when they are in order. Four bytes of
// memory an element.
template <std::random_access_iterator It, class Less = std::less<>>
void sort(const It& first, const It& last, Less less = {}) {
  if (std::is_sorted(first, last, less)) return;
  struct Elements {
    It first;
    Less& less;
  };
  const Elements elements{first, less};
  std::vector<uint32_t> from(static_cast<size_t>(last - first));
  sort_places(
      from,
      [](const void* all, uint32_t a, uint32_t b) {
        const auto& [begin, is_less] = *static_cast<const Elements*>(all);
        return is_less(begin[static_cast<ptrdiff_t>(a)], begin[static_cast<ptrdiff_t>(b)]);
      },
      &elements);
  const auto at = [first](uint32_t i) -> decltype(auto) {
    return first[static_cast<ptrdiff_t>(i)];
  };
  for (uint32_t i = 0; i < from.size(); ++i) {  // each ring of places is moved on by one
    if (from[i] == i) continue;
    auto held = std::move(at(i));
    uint32_t to = i;
    while (from[to] != i) {
      at(to) = std::move(at(from[to]));
      to = std::exchange(from[to], to);
    }
    at(to) = std::move(held);
    from[to] = to;
  }
}

}  // namespace gouji::text
