// gouji-mutation                    faults put into made-up reports: how many each rule finds, what
//                                   the rule costs, and the alarms on reports without a fault
// gouji-mutation RULE [ROUNDS]      one rule, and what it missed
// gouji-mutation --alarms [ROUNDS]  the alarms, in full
// gouji-mutation --print FORM SEED STYLE
// Exit status 1 when faults are missed or alarms raised; never on time.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/mutation/cost.h"
#include "tests/mutation/recall.h"

namespace {

using namespace gouji::mutation;
namespace support = gouji::support;

constexpr uint64_t kSeed = 20240131;
constexpr double kMostOfCheck = 0.1;

int print_alarms(int rounds, size_t most) {
  const Alarms alarms = gouji::mutation::alarms(rounds, kSeed);
  std::printf(
      "\nreports without a fault: %d; errors, warnings and rules not assessed: %zu "
      "(target 0)  %s; remarks: %zu\n",
      alarms.reports, alarms.list.size(), alarms.list.empty() ? "ok" : "over",
      alarms.remarks.size());
  for (const auto* list : {&alarms.list, &alarms.remarks})
    for (size_t i = 0; i < std::min(most, list->size()); ++i)
      std::printf("  %s\n", (*list)[i].c_str());
  return alarms.list.empty() ? 0 : 1;
}

void print_misses(const Recall& r) {
  for (const std::string& missed : r.missed) std::printf("%s\n", missed.c_str());
}

int print_table(std::string_view only, int rounds) {
  std::printf("%-28s %6s %6s %8s %7s %5s %9s %6s\n", "faults found, by rule", "put", "found",
              "recall", "target", "", "of check", "");
  const std::vector<double> costs = only.empty() ? shares_of_check() : std::vector<double>{};
  int status = 0;
  size_t n = 0;
  std::string limits;
  for (const Fault& fault : all_faults()) {
    const double cost = n < costs.size() ? costs[n] : 0;
    ++n;
    if (!only.empty() && fault.rule != only) continue;
    const Recall r = recall(fault, rounds, kSeed);
    const std::string rule(fault.rule);
    std::printf("%-28s %6d %6d %7.1f%% %6d%% %5s %8.2f%% %6s\n", rule.c_str(), r.tried, r.found,
                r.percent(), fault.target, r.enough() ? "ok" : "under", 100 * cost,
                cost <= kMostOfCheck ? "ok" : "over");
    if (!r.enough()) status = 1;
    if (!fault.why.empty()) limits += "  " + rule + ": " + std::string(fault.why) + "\n";
    if (!only.empty()) print_misses(r);
  }
  if (!limits.empty()) std::printf("\nnot put in every style:\n%s", limits.c_str());
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  if (first == "--print" && argc == 5) {
    for (const support::Style style : support::styles())
      if (name(style) == argv[4])
        std::printf(
            "%s",
            support::render(made_up(argv[2], std::strtoull(argv[3], nullptr, 10)).specimen(), style)
                .c_str());
    return 0;
  }
  if (first == "--alarms") return print_alarms(argc > 2 ? std::atoi(argv[2]) : 20, 200);
  const int status = print_table(first, argc > 2 ? std::atoi(argv[2]) : 6);
  return std::max(status, first.empty() ? print_alarms(20, 10) : 0);
}
