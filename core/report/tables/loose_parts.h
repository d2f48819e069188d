// The labels and values of a line that does not say where its cells end.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/tables/items.h"

namespace gouji::report {

struct LoosePart {
  SourceSpan at;
  FoldedSpan folded;
  ItemKind kind = ItemKind::label;  // or value
};

// Adds the parts of the line `at`, which is not empty and has the folding `whole`: numbers stand
// alone, words belong together unless two blanks or more part them. What is no blank is in exactly
// one part; at most kMostItems words are read. Foldings of parts are added to `folded`.
void loose_parts(std::string_view text, text::Folded& folded, SourceSpan at, FoldedSpan whole,
                 std::vector<LoosePart>& out);

}  // namespace gouji::report
