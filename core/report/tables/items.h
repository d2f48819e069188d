// A stretch of rows as a sequence of labels, values and blanks: what aligning works on.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/document.h"
#include "core/report/folded_rows.h"
#include "core/report/report.h"
#include "core/report/tables/label.h"

namespace gouji::report {

enum class ItemKind : uint8_t {
  label,
  value,
  blank,   // a cell that is there and empty
  filler,  // a bar of empty cells whose number means nothing (||||)
};

struct Item {
  SourceSpan at;
  FoldedSpan folded;
  uint32_t row = 0;     // document row
  uint32_t line = 0;    // cells of one printed row share it, as far as the source tells
  uint32_t block = 0;   // rises at every blank line
  uint16_t column = 0;  // field or grid column
  ItemKind kind = ItemKind::label;
  bool exact = false;  // the source parts its cells without doubt
};

// Items with their labels; entries of items that are no labels are empty.
struct Items {
  std::vector<Item> items;
  std::vector<Label> labels;
};

inline constexpr size_t kMostItems = 20000;  // a form has 175 values; more is no table

// The items of rows [first, last). Page feet are dropped. Stops at kMostItems (then `overflow` is
// set).
Items gather(const document::Document& doc, text::Folded& folded, const FoldedCells& cells,
             uint32_t first, uint32_t last, bool& overflow);

}  // namespace gouji::report
