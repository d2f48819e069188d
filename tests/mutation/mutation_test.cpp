// Faults put into made-up reports are found, and nothing is said of reports that have none.
// gouji-mutation prints the same by rule, with more reports.
#include <gtest/gtest.h>

#include "tests/mutation/recall.h"

namespace gouji::mutation {

constexpr uint64_t kSeed = 4711;

TEST(MadeUpReports, AreClean) {
  const Alarms found = alarms(4, kSeed);
  EXPECT_GE(found.reports, 136);
  for (const std::string& alarm : found.list) ADD_FAILURE() << alarm;
  for (const std::string& remark : found.remarks) ADD_FAILURE() << remark;
}

// For messages of GoogleTest.
void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.rule; }

class Mutation : public testing::TestWithParam<Fault> {};

TEST_P(Mutation, IsFound) {
  ASSERT_NE(GetParam().put, nullptr)
      << GetParam().rule
      << " has no fault: add one to the table of its group in tests/mutation/faults_*.cpp.";
  const Recall r = recall(GetParam(), GetParam().target < 100 ? 3 : 1, kSeed);
  std::string missed;
  for (const std::string& m : r.missed) missed += m + "\n";
  EXPECT_TRUE(r.enough()) << r.found << " of " << r.tried << " faults were found:\n" << missed;
}

INSTANTIATE_TEST_SUITE_P(Rules, Mutation, testing::ValuesIn(all_faults()), [](const auto& p) {
  std::string out(p.param.rule);
  for (char& c : out)
    if (c == '-') c = '_';
  return out;
});

}  // namespace gouji::mutation
