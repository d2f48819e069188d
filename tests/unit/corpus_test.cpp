// Whole real reports: what must be found in them, and what must not.
#include "tests/support/corpus.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "core/repair/repair.h"

namespace gouji::support {
namespace {

// ── Whole reports ─────────────────────────────────────────────────────────────────────────────

struct Must {
  std::string_view rule;
  size_t line = 0;  // 0: anywhere
  std::string_view row = {}, column = {};
};
struct Seed {
  std::string_view file;
  int year;
  std::string_view agency;
  std::array<size_t, 3> values;  // disclosure, requests, remedies
  std::vector<Must> must;
  std::vector<std::string_view> must_not;
};

const std::vector<Seed>& seeds() {
  static const std::vector<Seed> kSeeds = {
      {"000_0b524c7cc6376f9a.txt",
       2023,
       "赣州经济技术开发区企业服务和工信局",
       {10, 175, 15},
       {{"overview-aspect-missing", 2}},
       {"breakdown-sum", "zero-claim", "disclosure-claim", "stock-negative", "deadline",
        "row-value-count", "row-total", "column-total", "balance", "remedies-total"}},
      {"001_1ca2702e9b94dc17.txt",
       2021,
       "赣州经济技术开发区企业服务和工信局",
       {7, 0, 15},
       {{"section-missing"},
        {"table-missing"},
        {"row-missing", 0, "penalty"},
        {"row-missing", 0, "coercion"},
        {"row-missing", 0, "fees"},
        {"fee-statement-missing"},
        {"citation-wrong", 5}},
       {"breakdown-sum", "zero-claim", "requests-claim", "mobile-number", "remedies-total",
        "deadline", "stock-negative"}},
      {"002_f78362fcf04790d2.txt",
       2023,
       "渠县经济和信息化局",
       {10, 168, 15},  // a row of six is in no column
       {{"row-value-count", 69, "carried_out"}, {"section-heading", 78}},
       {"row-total", "column-total", "balance", "zero-claim", "remedies-claim", "disclosure-claim",
        "fee-statement-missing", "overview-aspect-missing", "section-missing"}},
      {"003_c90ea95a19170d68.txt",
       2024,
       "赣州经开区党群工作部",
       {10, 175, 15},
       {{"row-total", 85, "received", "total"},
        {"row-total", 104, "granted", "total"},
        {"column-total", 327, "processed_total", "person"},
        {"balance", 0, "", "person"},
        {"requests-claim", 7},
        {"editor-residue", 6},
        {"numbering-level"}},
       {"breakdown-sum", "overview-aspect-missing", "remedies-total", "row-value-count"}},
      {"004_53b226deba812150.txt",
       2023,
       "新绛县招商投资促进中心",
       {10, 168, 15},  // a row of six is in no column
       {{"row-value-count", 68, "unavailable_not_held"}, {"group-label-missing"}},
       {"breakdown-sum", "zero-claim", "section-missing", "section-order", "row-total",
        "column-total", "balance", "fee-statement-missing", "deadline", "overview-aspect-missing"}},
  };
  return kSeeds;
}

bool listed(std::string_view id) {
  for (const rules::Rule* rule : rules::all())
    if (rule->id == id) return true;
  return false;
}

class Seeds : public testing::TestWithParam<size_t> {
 protected:
  const Seed& seed() const { return seeds()[GetParam()]; }
  fs::path path() const { return kShared / "seeds" / seed().file; }
};

TEST_P(Seeds, AreReadWhole) {
  GOUJI_NEED(path());
  const RealReport r(path());
  EXPECT_EQ(r.recognition, report::Recognition::report);
  EXPECT_EQ(r.report.year, seed().year);
  EXPECT_EQ(r.report.agency, seed().agency);
  ASSERT_NE(r.report.form, nullptr);
  EXPECT_EQ(r.report.form->id, "2021");
  for (size_t t = 0; t < forms::kTables; ++t)
    EXPECT_EQ(values_in(r.report.tables[t]), seed().values[t]) << forms::key(static_cast<Table>(t));
}

TEST_P(Seeds, HaveTheirFaultsFound) {
  GOUJI_NEED(path());
  const RealReport r(path());
  for (const Must& must : seed().must) {
    bool met = false;
    for (const rules::Finding& f : r.found.findings)
      met = met || (f.rule->id == must.rule && (must.line == 0 || r.line_of(f) == must.line) &&
                    (must.row.empty() || f.cell.row == must.row) &&
                    (must.column.empty() || f.cell.column == must.column));
    EXPECT_TRUE(met) << must.rule << " is due"
                     << (must.line > 0 ? " in line " + std::to_string(must.line) : "") << " "
                     << must.row << "." << must.column
                     << (listed(must.rule) ? ". Of this rule there is:\n" : ": no such rule\n")
                     << r.list(must.rule);
  }
}

TEST_P(Seeds, HaveNothingFoundThatIsNoFault) {
  GOUJI_NEED(path());
  const RealReport r(path());
  for (const std::string_view id : seed().must_not)
    for (const rules::Finding& f : r.found.findings) EXPECT_NE(f.rule->id, id) << r.list(id);
  // Only the one column of the fourth report is out of balance.
  if (seed().year == 2024)
    for (const rules::Finding& f : r.found.findings)
      EXPECT_FALSE(f.rule->id == "balance" && f.cell.column == "total") << r.list("balance");
}

INSTANTIATE_TEST_SUITE_P(All, Seeds, testing::Range<size_t>(0, seeds().size()));

TEST(Corpus, OneRepairExplainsTheForgottenTotals) {
  const fs::path path = kShared / "seeds" / seeds()[3].file;
  GOUJI_NEED(path);
  const RealReport r(path);
  const auto repairs = repair::repairs(r.report.table(Table::requests));
  ASSERT_EQ(repairs.size(), 1u);
  const forms::TableForm& form = *r.report.table(Table::requests).form;
  std::string edits;
  for (const repair::CellEdit& e : repairs[0].edits)
    edits += std::string(form.rows[e.row].key) + "." +
             std::string(form.rows[e.row].columns[e.column].key) + ":" + std::to_string(e.from) +
             ">" + std::to_string(e.to) + " ";
  EXPECT_EQ(
      edits,
      "received.total:0>1 granted.total:0>1 processed_total.person:0>1 processed_total.total:0>1 ");
}

// ── Two reports as PDF text in three modes ────────────────────────────────────────────────────

class PdfText : public testing::TestWithParam<const char*> {};

TEST_P(PdfText, OfTheCityIsCleanAndReadWhole) {
  const fs::path path =
      kShared / "corpus" / "pdf" / ("huaian2024." + std::string(GetParam()) + ".txt");
  GOUJI_NEED(path);
  const RealReport r(path);
  EXPECT_EQ(r.report.year, 2024);
  EXPECT_EQ(values_in(r.report.table(Table::disclosure)), 10u);
  EXPECT_EQ(values_in(r.report.table(Table::requests)), 175u);
  EXPECT_EQ(show(r.report, Table::disclosure, "normative"), "8 26 66");
  EXPECT_EQ(show(r.report, Table::disclosure, "fees"), "96171.6");
  EXPECT_EQ(show(r.report, Table::requests, "received"), "3001 53 0 0 61 4 3119");
  EXPECT_EQ(show(r.report, Table::requests, "partial"), "447 7 0 0 0 0 454");
  EXPECT_EQ(show(r.report, Table::requests, "closed_other"), "108 2 0 0 0 0 110");
  EXPECT_EQ(show(r.report, Table::requests, "processed_total"), "2932 53 0 0 61 4 3050");
  EXPECT_EQ(show(r.report, Table::requests, "carried_out"), "103 0 0 0 0 0 103");
  // Read plainly, the figures of the last table stand in three places, in no order that tells.
  EXPECT_EQ(show(r.report, Table::remedies, "review"),
            std::string_view(GetParam()) == "plain" ? "unplaced, 15 values" : "72 64 178 37 351");
  for (const rules::Finding& f : r.found.findings)
    EXPECT_NE(f.severity, rules::Severity::error) << r.list(f.rule->id);
}

TEST_P(PdfText, OfTheDistrictKeepsTheSingleRowOfTheOldForm) {
  const fs::path path =
      kShared / "corpus" / "pdf" / ("hongze2024." + std::string(GetParam()) + ".txt");
  GOUJI_NEED(path);
  const RealReport r(path);
  EXPECT_EQ(r.report.year, 2024);
  EXPECT_EQ(values_in(r.report.table(Table::disclosure)), 10u);
  EXPECT_EQ(values_in(r.report.table(Table::requests)), 161u);
  EXPECT_EQ(values_in(r.report.table(Table::remedies)), 15u);
  EXPECT_EQ(show(r.report, Table::requests, "received"), "95 0 0 0 0 0 95");
  EXPECT_EQ(show(r.report, Table::requests, "unavailable_not_held"), "31 0 0 0 0 0 31");
  EXPECT_EQ(show(r.report, Table::requests, "unavailable_not_ready"), "1 0 0 0 0 0 1");
  EXPECT_EQ(show(r.report, Table::requests, "processed_total"), "95 0 0 0 0 0 95");
  EXPECT_EQ(show(r.report, Table::remedies, "suit_after_review"), "2 0 1 0 3");
  bool mixed = false;
  for (const rules::Finding& f : r.found.findings) {
    mixed = mixed || f.rule->id == "form-mixed";
    // Its prose counts the requests of one office only.
    for (const std::string_view id :
         {"row-total", "column-total", "balance", "requests-claim", "row-missing"})
      EXPECT_NE(f.rule->id, id) << r.list(id);
  }
  EXPECT_TRUE(mixed) << r.list();
}

INSTANTIATE_TEST_SUITE_P(All, PdfText, testing::Values("raw", "layout", "plain"));

}  // namespace
}  // namespace gouji::support
