// Signs by which a row shows that a table stands there.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/report.h"

namespace gouji::report {

// Folded bytes of a row's label and values on one line.
inline constexpr size_t kLongestLabel = 160;

// The table of which the cell or line is a label, if it is one. `section`: the section in which the
// row stands; -1 before the first heading. Short labels count only in the section of their table.
std::optional<forms::Table> anchor(std::string_view folded, int section);

// The same for a long line: a table whose rows were all put on one line begins with one of its
// labels, in its own section. `folded` is the beginning of the line.
std::optional<forms::Table> anchor_of_long_line(std::string_view folded, int section);

}  // namespace gouji::report
