// gouji-work GOLD: the work that the counts of scripts/lib/profile are taken of (scripts/profile):
// made-up reports checked as a whole, each with one fault, in every style and in every container,
// and the sentences of the gold set. Prints how many bytes of results that gave.
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/check.h"
#include "tests/mutation/fault.h"
#include "tests/support/doc_specimen.h"
#include "tests/support/docx_writer.h"
#include "tests/support/models.h"
#include "tests/support/ofd_writer.h"
#include "tests/support/pages_writer.h"
#include "tests/support/styles.h"
#include "tests/support/xlsx_writer.h"

namespace {

using namespace gouji;

constexpr std::string_view kForms[] = {"2021", "2019"};

size_t check(const std::string& bytes) { return check_json(bytes, {}).size(); }

// Faults of two years or of a family are not put; a report without its fault is checked all the
// same.
size_t check_faults() {
  size_t out = 0;
  uint64_t seed = 20240331;
  for (const mutation::Fault& fault : mutation::all_faults())
    for (const support::Style style : support::styles())
      for (const std::string_view form : kForms) {
        mutation::Random random(seed++);
        mutation::Trial trial;
        trial.style = style;
        trial.reports.push_back(mutation::made_up(form, random.next()));
        if (fault.put != nullptr && fault.setting == mutation::Setting::one)
          fault.put(trial, random);
        out += check(support::render(trial.now().specimen(), style));
      }
  return out;
}

// The gold set's sentences, a paragraph each, among those of made-up reports.
size_t check_prose(const char* gold) {
  constexpr size_t kParagraphs = 15;
  constexpr std::string_view kBehind = "二、主动公开政府信息情况";
  size_t out = 0;
  uint64_t seed = 1;
  std::string prose;
  size_t paragraphs = 0;
  std::ifstream lines(gold);
  for (std::string line; std::getline(lines, line);) {
    const size_t begin = line.find(" | "), end = line.rfind(" | ");
    if (line.starts_with('#') || line.starts_with('@') || begin >= end) continue;
    prose += line.substr(begin + 3, end - begin - 3) + "\n";
    if (++paragraphs % kParagraphs != 0) continue;
    std::string report =
        support::render(mutation::made_up(kForms[seed % 2], seed).specimen(), support::Style::tsv);
    ++seed;
    if (const size_t at = report.find(kBehind); at != std::string::npos) report.insert(at, prose);
    out += check(report);
    prose.clear();
  }
  return paragraphs == 0 ? 0 : out;
}

size_t check_containers() {
  size_t out = 0;
  for (const support::Model& m : support::models()) {
    for (const auto v : support::kDocxVariants) out += check(support::docx(m.report, v));
    for (const auto v : support::kXlsxVariants) out += check(support::xlsx(m.report, v));
    for (const auto v : {support::DocVariant::clean, support::DocVariant::rich})
      out += check(support::doc(m.report, v));
    out += check(support::ofd(support::set_pages(m.report), {}));
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int kProse = 200, kContainers = 4;  // rounds of what is not many
  if (argc != 2) {
    std::fprintf(stderr, "usage: gouji-work GOLD\n");
    return 2;
  }
  size_t prose = 0, containers = 0;
  for (int i = 0; i < kProse; ++i) prose += check_prose(argv[1]);
  for (int i = 0; i < kContainers; ++i) containers += check_containers();
  if (prose == 0) {
    std::fprintf(stderr, "gouji-work: no sentences in %s\n", argv[1]);
    return 1;
  }
  std::printf("%zu\n", check_faults() + prose + containers);
  return 0;
}
