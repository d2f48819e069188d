// Real reports. They stay outside the repository, in ../shared beside it; without them these tests
// are skipped and say so. What must be found in them is written here, since it is about this
// checker.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/repair/repair.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"

namespace {

namespace fs = std::filesystem;
using namespace gouji;
using forms::Table;
using report::CellState;
using report::RowState;
using report::TableRead;

const fs::path kShared = fs::path(GOUJI_SOURCE_DIR) / ".." / "shared";

#define NEED(path)                                                                        \
  if (!fs::exists(path))                                                                  \
  GTEST_SKIP() << "The real reports are not here (" << (path).lexically_normal().string() \
               << "): nothing was tested."

struct Reading {
  document::Read read;
  report::Report report;
  report::Recognition recognition;
  rules::Findings found{rules::Language::zh};

  explicit Reading(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    read = document::read(bytes);
    recognition = report::recognise(read.document, report);
    rules::run_all(report, found);
  }
  size_t line_of(const rules::Finding& f) const {
    return 1 + static_cast<size_t>(
                   std::count(report.text.begin(), report.text.begin() + f.at.begin, '\n'));
  }
  std::string list(std::string_view id = {}) const {
    std::string out;
    for (const rules::Finding& f : found.findings) {
      if (!id.empty() && f.rule->id != id) continue;
      out += "  " + std::string(f.rule->id) + " [" + std::string(rules::key(f.severity)) +
             "], line " + std::to_string(line_of(f)) + ", " + std::string(f.cell.row) + "." +
             std::string(f.cell.column) + ": " + f.message + "\n";
    }
    return out.empty() ? "  (none)\n" : out;
  }
};

// "3 0 0 / _ 3": values; "/": placeholder; "_": blank; "!": text; "?": missing. After it,
// "damaged", "unplaced" or "missing" when the row is not complete.
std::string show(const report::Report& report, Table t, std::string_view key) {
  const TableRead& table = report.table(t);
  const int r = table.form->find(key);
  if (r < 0) return "no such row in form " + std::string(table.form->form);
  const report::RowRead& row = table.rows[static_cast<size_t>(r)];
  if (row.state == RowState::missing) return "missing";
  if (row.state == RowState::damaged) return "damaged, " + std::to_string(row.values) + " values";
  if (row.state == RowState::unplaced) return "unplaced, " + std::to_string(row.values) + " values";
  std::string out;
  for (size_t c = 0; c < table.form->rows[static_cast<size_t>(r)].columns.size(); ++c) {
    const report::Cell& cell = table.cell(static_cast<size_t>(r), c);
    if (c > 0) out += ' ';
    switch (cell.state) {
      case CellState::value:
        out += text::to_string(cell.value);
        break;
      case CellState::placeholder:
        out += '/';
        break;
      case CellState::blank:
        out += '_';
        break;
      case CellState::text:
        out += '!';
        break;
      case CellState::missing:
        out += '?';
    }
  }
  return out;
}

size_t values_in(const TableRead& table) {
  size_t n = 0;
  for (const report::Cell& cell : table.cells) n += cell.state == CellState::value;
  return n;
}

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
       {10, 174, 15},
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
       {10, 174, 15},
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
  NEED(path());
  const Reading r(path());
  EXPECT_EQ(r.recognition, report::Recognition::report);
  EXPECT_EQ(r.report.year, seed().year);
  EXPECT_EQ(r.report.agency, seed().agency);
  ASSERT_NE(r.report.form, nullptr);
  EXPECT_EQ(r.report.form->id, "2021");
  for (size_t t = 0; t < forms::kTables; ++t)
    EXPECT_EQ(values_in(r.report.tables[t]), seed().values[t]) << forms::key(static_cast<Table>(t));
}

TEST_P(Seeds, HaveTheirFaultsFound) {
  NEED(path());
  const Reading r(path());
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
  NEED(path());
  const Reading r(path());
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
  NEED(path);
  const Reading r(path);
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
  NEED(path);
  const Reading r(path);
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
  NEED(path);
  const Reading r(path);
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

// ── Beginnings of reports as copied from the web ──────────────────────────────────────────────

struct RowExpectation {
  std::string_view file;
  Table table;
  std::string_view row;
  std::string_view values;
};

using enum forms::Table;
constexpr RowExpectation kRows[] = {
    {"012_hangzhou-style2025.html", disclosure, "normative", "564 984 4185"},
    {"012_hangzhou-style2025.html", requests, "received", "13612 252 0 45 128 32 14069"},
    {"012_hangzhou-style2025.html", requests, "closed_other", "941 17 0 1 3 3 965"},
    {"012_hangzhou-style2025.html", requests, "carried_out", "783 6 0 2 25 3 819"},
    {"012_hangzhou-style2025.html", remedies, "suit_after_review", "74 1 30 51 156"},
    {"020_yangling-tjj2023.txt", disclosure, "rules", "/ / /"},
    {"020_yangling-tjj2023.txt", disclosure, "normative", "0 0 0"},
    {"020_yangling-tjj2023.txt", requests, "received", "_ _ _ _ _ _ 0"},
    {"020_yangling-tjj2023.txt", requests, "granted", "_ _ _ _ _ _ _"},
    {"022_changchun-tyjr2023.txt", requests, "received", "3 0 0 0 0 0 3"},
    {"022_changchun-tyjr2023.txt", disclosure, "fees", "0"},
    {"024_xuwen-sfj2023.txt", disclosure, "normative", "3 0 101"},
    {"024_xuwen-sfj2023.txt", requests, "received", "0 _ _ _ _ _ 0"},
    {"024_xuwen-sfj2023.txt", requests, "denied_internal", "_ _ _ _ _ _ 0"},
    {"026_hunanzhen2021.txt", disclosure, "licensing", "0"},
    {"026_hunanzhen2021.txt", disclosure, "penalty", "missing"},
    {"028_erlang2022.txt", disclosure, "normative", "4 0 4"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "normative", "2 2 19"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "licensing", "8 5 93"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "other_services", "117 0 165"},
    {"030_wuhan-sthj2020-trad.txt", disclosure, "coercion", "4 4 /"},
    {"032_yangling-tjj2020.txt", disclosure, "penalty", "0 0 0"},
    {"032_yangling-tjj2020.txt", disclosure, "procurement", "0 0"},
    {"034_yynanhu2019.txt", disclosure, "fees", "0 0"},
    {"034_yynanhu2019.txt", requests, "received", "unplaced, 2 values"},
    {"038_ankang2019.txt", disclosure, "normative", "30 30 30"},
    {"038_ankang2019.txt", disclosure, "procurement", "8 1605964"},
    {"042_zhanjiang-kfq-gaj2021.txt", disclosure, "penalty", "1311"},
    {"044_hld-gxq2024.txt", disclosure, "licensing", "20"},
    {"044_hld-gxq2024.txt", disclosure, "coercion", "0"},
    {"046_spj2021-trad.txt", disclosure, "licensing", "37 -3 1125"},
    {"046_spj2021-trad.txt", disclosure, "other_services", "_ _ _"},
    {"046_spj2021-trad.txt", disclosure, "procurement", "3 1035000"},
    {"046_spj2021-trad.txt", requests, "received", "unplaced, 3 values"},
    {"048_yanling-jlgy2020.txt", disclosure, "rules", "1 1 1"},
    {"048_yanling-jlgy2020.txt", disclosure, "procurement", "13 4674560"},
    {"048_yanling-jlgy2020.txt", requests, "received", "_ _ _ _ _ _ 0"},
    {"050_ningqiang-zrzy2021.txt", disclosure, "licensing", "3"},
    {"050_ningqiang-zrzy2021.txt", disclosure, "normative", "0 0 0"},
    {"054_zhanjiang-kfq-2024.txt", disclosure, "licensing", "247"},
    {"054_zhanjiang-kfq-2024.txt", disclosure, "normative", "0 0 2"},
    {"056_mashui2019.txt", disclosure, "penalty", "0 0 0"},
    {"058_pingli-nyj2020.txt", disclosure, "normative", "0 0 3"},
    {"062_shenji2020-page9.txt", requests, "carried_out", "0 0 0 0 0 0 0"},
    {"062_shenji2020-page9.txt", remedies, "review", "0 0 0 0 0"},
};

TEST(Corpus, FragmentsAreReadAsFarAsTheyTell) {
  const fs::path folder = kShared / "corpus" / "fragments";
  NEED(folder);
  for (const RowExpectation& e : kRows) {
    const Reading r(folder / e.file);
    EXPECT_EQ(show(r.report, e.table, e.row), e.values) << e.file << " " << e.row;
  }
}

struct FindingExpectation {
  std::string_view file;
  std::string_view rule;
  bool due;
};
constexpr FindingExpectation kFindings[] = {
    {"020_yangling-tjj2023.txt", "cell-placeholder", true},
    {"020_yangling-tjj2023.txt", "breakdown-sum", false},
    {"022_changchun-tyjr2023.txt", "requests-claim", true},
    {"028_erlang2022.txt", "breakdown-sum", false},
    {"032_yangling-tjj2020.txt", "breakdown-sum", false},
    {"034_yynanhu2019.txt", "row-total", false},
    {"038_ankang2019.txt", "breakdown-sum", false},
    {"038_ankang2019.txt", "cell-unit", true},
    {"040_yaozhou-sjj2020.txt", "breakdown-sum", false},
    {"046_spj2021-trad.txt", "row-total", false},
    {"050_ningqiang-zrzy2021.txt", "breakdown-sum", false},
    {"052_huzhou-qxj2021.txt", "breakdown-sum", false},
    {"054_zhanjiang-kfq-2024.txt", "breakdown-sum", false},
    {"056_mashui2019.txt", "breakdown-sum", true},
    {"064_longhua-scjg2023.txt", "breakdown-sum", false},
    {"066_liaoyang2023.txt", "breakdown-sum", false},
    {"068_ankang-zsj2022.txt", "breakdown-sum", false},
    {"070_yinchuan-zrzy2022.txt", "breakdown-sum", false},
    {"072_dingxi-ggzy2020.txt", "breakdown-sum", false},
    {"074_jiashi2023.txt", "breakdown-sum", false},
    {"076_yongchuan-gxq2024.txt", "breakdown-sum", false},
    {"078_ganmei2024.txt", "breakdown-sum", false},
    {"080_chikan2022-trad.txt", "breakdown-sum", false},
    {"082_shengsi-gaj2020.txt", "breakdown-sum", false},
    {"084_chizhou-gaj2021.txt", "breakdown-sum", false},
    {"086_park365-2024.txt", "breakdown-sum", false},
    {"088_ankang-tjj2020.txt", "breakdown-sum", false},
};

TEST(Corpus, FragmentsGiveTheFindingsThatAreDueAndNoOthers) {
  const fs::path folder = kShared / "corpus" / "fragments";
  NEED(folder);
  for (const FindingExpectation& e : kFindings) {
    const Reading r(folder / e.file);
    bool found = false;
    for (const rules::Finding& f : r.found.findings) found = found || f.rule->id == e.rule;
    EXPECT_EQ(found, e.due) << e.file << ": " << e.rule
                            << (e.due ? " is due" : " is no fault there") << "\n"
                            << r.list(e.rule);
  }
}

}  // namespace
