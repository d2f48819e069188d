// Slips of those who type numbers.
#pragma once

#include "core/text/number.h"

namespace gouji::rules {

// `stated` is what comes of typing `meant` with one slip: a digit too many (12500 for 1250),
// another digit at its begin (3240 for 2240), its digits in another order (501 for 105). Numbers of
// fewer than three digits differ by so little that only a digit too many is told.
bool may_be_slip_for(text::Decimal stated, text::Decimal meant);

}  // namespace gouji::rules
