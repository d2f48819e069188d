#include "core/text/sort.h"

#include <numeric>

namespace gouji::text {

void sort_places(std::vector<uint32_t>& places, bool (*less)(const void*, uint32_t, uint32_t),
                 const void* elements) {
  std::iota(places.begin(), places.end(), 0u);
  std::stable_sort(places.begin(), places.end(),
                   [=](uint32_t a, uint32_t b) { return less(elements, a, b); });
}

}  // namespace gouji::text
