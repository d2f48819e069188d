// Tables that print the values of two years on each line.
#pragma once

#include <cstdint>
#include <vector>

#include "core/report/tables/items.h"
#include "core/text/folder.h"

namespace gouji::report {

// How the two years follow each other, told by the head.
enum class Years : uint8_t {
  one,     // no table of two years
  untold,  // the head does not say which values are whose
  this_then_last,
  last_then_this,
  in_turns,  // column by column, this year's first
  last_in_turns
};

// Of a table that is known to have two years, by the items before its first value. The later year
// is that of the report.
Years years_of_head(const std::vector<Item>& items, const text::Folded& folded);

// The half of a row's values (items, in the order of the source; an even number) that belongs to
// the year of the report.
std::vector<uint32_t> of_this_year(Years years, const std::vector<uint32_t>& values);

}  // namespace gouji::report
