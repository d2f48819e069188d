// Lists that mix what they divide by: 其中涉及征地12件，自然人25件，延期答复2件.
#pragma once

#include "core/rules/readings/list_excuses.h"

namespace gouji::rules {

// Some of the parts divide the total by one thing and some by another, or may hold the same: their
// sum tells nothing. Asked for lists only that do not make their total.
bool divide_twice(const report::Report& report, ListParts parts, const report::Figure& total);

// The total or one of the parts tells how many there were a month, a day or of each: 月均3条.
bool tell_averages(const report::Report& report, ListParts parts, const report::Figure& total);

}  // namespace gouji::rules
