// A table whose records were assigned to the rows of a layout: what cells, extra rows and the like
// are read from.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/tables/align.h"
#include "core/report/tables/items.h"
#include "core/report/tables/layouts.h"

namespace gouji::report {

struct Aligned {
  const std::vector<Item>& items;
  const std::vector<Label>& labels;  // one for each item
  const text::Folded& folded;
  std::string_view text;
  const FormLayout& layout;
  const Alignment& alignment;

  // The record of a printed row; nullptr when none was found.
  const Record* record_of(size_t printed) const {
    const int k = alignment.record_of_row[printed];
    return k < 0 ? nullptr : &alignment.records[static_cast<size_t>(k)];
  }
  // The items of a record's values and blanks, in their order; `out` keeps its memory.
  void values_of(const Record& record, std::vector<uint32_t>& out) const {
    out = record.order;
    if (!out.empty()) return;
    for (uint32_t i = record.first_value; i < record.last_value; ++i)
      if (items[i].kind != ItemKind::filler) out.push_back(i);
  }
};

}  // namespace gouji::report
