// Two real reports as PDF. What the PDF reader gives for their pages is not kept in the repository:
// the environment variable GOUJI_PAGES names the folder where it stands ("huaian-2024.txt").
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/corpus.h"

namespace gouji::support {
namespace {

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct PdfReport {
  const char* name;  // of the PDF
  const char* text;  // its text, beside it
  size_t requests;   // values of that table
};

class PdfPages : public testing::TestWithParam<PdfReport> {};

TEST_P(PdfPages, AreReadCellByCell) {
  const PdfReport& p = GetParam();
  const char* const folder = std::getenv("GOUJI_PAGES");
  if (folder == nullptr || *folder == '\0')
    GTEST_SKIP() << "GOUJI_PAGES names no folder with the pages of the PDFs: nothing was tested.";
  const fs::path pages = fs::path(folder) / (std::string(p.name) + ".txt");
  const fs::path text = kShared / "corpus" / "pdf" / (std::string(p.text) + ".raw.txt");
  GOUJI_NEED(pages);
  GOUJI_NEED(text);
  const std::string packed = read_file(pages);
  const document::Read read = document::read({"%PDF-1.7", packed});
  ASSERT_EQ(read.problem, document::Problem::none);
  report::Report report;
  ASSERT_EQ(report::recognise(read.document, report), report::Recognition::report);
  EXPECT_EQ(report.year, 2024);
  EXPECT_EQ(values_in(report.table(Table::disclosure)), 10u);
  EXPECT_EQ(values_in(report.table(Table::requests)), p.requests);
  EXPECT_EQ(values_in(report.table(Table::remedies)), 15u);

  // The text beside it has the same figures in every row.
  const RealReport truth(text);
  for (const Table t : {Table::disclosure, Table::requests, Table::remedies}) {
    ASSERT_EQ(report.table(t).form, truth.report.table(t).form);
    for (const forms::Row& row : report.table(t).form->rows)
      EXPECT_EQ(show(report, t, row.key), show(truth.report, t, row.key)) << row.key;
  }
  rules::Findings found(rules::Language::zh);
  rules::run_all(report, found);
  for (const rules::Finding& f : found.findings)
    EXPECT_NE(f.severity, rules::Severity::error) << f.rule->id << ": " << f.message;
}

INSTANTIATE_TEST_SUITE_P(All, PdfPages,
                         testing::Values(PdfReport{"huaian-2024", "huaian2024", 175},
                                         PdfReport{"hongze-2024", "hongze2024", 161}),
                         [](const auto& p) { return std::string(p.param.text); });

}  // namespace
}  // namespace gouji::support
