// Counts how many of the faults are found, and what is said of reports that have none.
#pragma once

#include <string>
#include <vector>

#include "tests/mutation/fault.h"

namespace gouji::mutation {

struct Recall {
  Fault fault;
  int tried = 0, found = 0;
  std::vector<std::string> missed;  // what was put where, and what was said: for messages

  double percent() const { return tried == 0 ? 0 : 100.0 * found / tried; }
  bool enough() const { return tried > 0 && 100 * found >= fault.target * tried; }
};

// The fault in every style that can show it, `rounds` times in each.
Recall recall(const Fault& fault, int rounds, uint64_t seed);

struct Alarms {
  int reports = 0;
  std::vector<std::string> list;     // errors and warnings, also rules that were not assessed
  std::vector<std::string> remarks;  // of severity info
};

// Untouched reports: `rounds` times one of each form in each style, alone, in pairs and rolled up.
Alarms alarms(int rounds, uint64_t seed);

}  // namespace gouji::mutation
