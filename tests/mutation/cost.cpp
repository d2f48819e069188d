#include "tests/mutation/cost.h"

#include <algorithm>
#include <ctime>
#include <memory>

#include "core/check.h"
#include "core/report/recognise.h"
#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

constexpr uint64_t kReports = 12;
constexpr int kRuns = 15;

// Processor time: what else the machine does is not counted.
double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <class Call>
double median(Call call) {
  std::vector<double> times;
  for (int i = 0; i < kRuns; ++i) {
    const double start = now();
    call();
    times.push_back(now() - start);
  }
  std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
  return times[kRuns / 2];
}

struct Sample {
  std::string bytes;
  document::Read read;
  report::Report report;

  explicit Sample(const MadeUp& made_up)
      : bytes(support::render(made_up.specimen(), Style::tsv)), read(document::read(bytes)) {
    report::recognise(read.document, report);
  }
};
using Samples = std::vector<std::unique_ptr<Sample>>;

Samples samples(const std::vector<MadeUp>& reports) {
  Samples out;
  for (const MadeUp& report : reports) out.push_back(std::make_unique<Sample>(report));
  return out;
}

}  // namespace

std::vector<double> shares_of_check() {
  Samples single;
  std::vector<Samples> pairs, families;
  for (uint64_t seed = 0; seed < kReports; ++seed) {
    const std::string_view form = seed % 2 == 0 ? "2021" : "2019";
    single.push_back(std::make_unique<Sample>(made_up(form, seed)));
    pairs.push_back(samples(two_years(form, seed)));
    families.push_back(samples(rolled_up(form, seed)));
  }
  size_t sink = 0;
  const double whole = median([&] {
    for (const auto& s : single) sink += check_json(s->bytes, {}).size();
  });
  std::vector<double> out;
  double in_families = 0;
  for (const Samples& family : families) in_families += static_cast<double>(family.size());
  for (const rules::Rule* rule : rules::all()) {
    // Reports that are read for this rule, to one that is.
    const double reports = rule->check != nullptr     ? 1
                           : rule->compare != nullptr ? 2
                                                      : in_families / kReports;
    const double time = median([&] {
      for (size_t i = 0; i < kReports; ++i) {
        rules::Findings found(rules::Language::zh);
        if (rule->check != nullptr) {
          found.run(*rule, single[i]->report);
        } else if (rule->compare != nullptr) {
          found.run(*rule, pairs[i][0]->report, pairs[i][1]->report);
        } else {
          rules::Rollup rollup{&families[i][0]->report, {}};
          for (size_t k = 1; k < families[i].size(); ++k)
            rollup.parts.push_back(&families[i][k]->report);
          found.run(*rule, rollup);
        }
        sink += found.findings.size();
      }
    });
    out.push_back(time / (whole * reports));
  }
  return sink == 0 ? std::vector<double>{} : out;
}

}  // namespace gouji::mutation
