// Figures for which a narrow cell of a page took two lines: "248" and, elsewhere, "6".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/report/tables/align.h"
#include "core/report/tables/items.h"
#include "core/report/tables/layouts.h"

namespace gouji::report {

// A further Quirk (report.h): 248 on one line, 6 on another, read as 2486.
inline constexpr uint8_t kQuirkBroken = 64;

// A value of a row: one item, or two that are one figure.
struct Figures {
  static constexpr uint32_t kNone = UINT32_MAX;
  uint32_t first = 0;
  uint32_t rest = kNone;
};

// The values of the printed row in their order, when the text around it has more of them than the
// row has columns, and putting the pieces of one or two figures together, in the only way that
// there is, gives as many, whose sums hold. Else empty: nothing is put together where that explains
// nothing.
std::vector<Figures> with_broken_figures(const std::vector<Item>& items, const text::Folded& folded,
                                         std::string_view text, const FormLayout& layout,
                                         const Alignment& alignment, size_t printed);

}  // namespace gouji::report
