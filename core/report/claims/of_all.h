// What all of a number are: 行政复议9件，全部维持; 收到申请8件，均为自然人申请.
#pragma once

#include "core/report/claims/sentence.h"

namespace gouji::report {

// The number at token k, of which read_counts() has told what it counts, stands for that, too.
// Of requests it is no more than what the table counts: some may have come in the year before.
void add_what_all_are(Sentence& s, size_t k);

}  // namespace gouji::report
