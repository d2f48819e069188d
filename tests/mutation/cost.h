// What each rule takes of the time of a whole check.
#pragma once

#include <vector>

namespace gouji::mutation {

// One for each of rules::all(): its processor time over that of the whole check of as many made-up
// reports, medians of several runs.
std::vector<double> shares_of_check();

}  // namespace gouji::mutation
