// Every shape in which a report may arrive must be read alike.
#include "tests/support/styles.h"

#include <gtest/gtest.h>

#include "core/rules/findings.h"
#include "tests/support/reading.h"

namespace gouji::support {
namespace {

class Styles : public EveryStyle {};

TEST_P(Styles, ReadsTheCleanReport) {
  Specimen model = clean();
  const Reading r(model, style());
  ASSERT_EQ(r.recognition, report::Recognition::report);
  for (size_t t = 0; t < forms::kTables; ++t) {
    expect_others(r.report.tables[t], model.tables[t], r.report, {});
    EXPECT_TRUE(r.report.tables[t].extras.empty());
    EXPECT_TRUE(r.report.tables[t].foreign_labels.empty());
    for (const report::GroupRead& g : r.report.tables[t].groups) EXPECT_TRUE(g.found) << g.label;
  }
  EXPECT_EQ(r.report.year, model.year);
  EXPECT_EQ(r.report.agency, model.agency);
  EXPECT_EQ(r.report.form, model.form);
  ASSERT_TRUE(r.report.signature.on.has_value());
  EXPECT_EQ(*r.report.signature.on, (report::Date{model.year + 1, 1, 25}));
  EXPECT_EQ(r.report.raw(r.report.signature.agency), model.agency);
  for (size_t s = 0; s < report::kSections; ++s) {
    EXPECT_TRUE(r.report.sections[s].found) << "section " << s + 1;
    EXPECT_TRUE(r.report.sections[s].has_content) << "section " << s + 1;
  }
  for (size_t a = 0; a < report::kAspects; ++a)
    EXPECT_FALSE(r.report.aspects[a].empty()) << "aspect " << a + 1;
}

TEST_P(Styles, FindsNothingInTheCleanReport) {
  const Reading r(clean(), style());
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings) {
    // Tables torn apart have no corner.
    if (style() == Style::markdown_split && f.rule->id == "tie-out-note-missing") continue;
    ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
  }
  for (const rules::NotAssessed& n : found.skipped) ADD_FAILURE() << n.rule->id << ": " << n.reason;
}

TEST_P(Styles, ReadsLinesOfWindows) {
  Specimen model = clean();
  std::string text;
  for (const char c : render(model, style())) text += c == '\n' ? "\r\n" : std::string(1, c);
  const Reading r("\xEF\xBB\xBF" + text);
  for (size_t t = 0; t < forms::kTables; ++t)
    expect_others(r.report.tables[t], model.tables[t], r.report, {});
}

// The most frequent shape of real reports without requests: every cell blank but the totals.
TEST_P(Styles, BlanksWithATotalAreBlanks) {
  if (!keeps_blanks(style())) return;
  Specimen model = clean();
  TableModel& table = model.table(Table::requests);
  for (TableRow& row : table.rows) {
    row.values.assign(row.values.size(), "");
    row.values.back() = "0";
  }
  const Reading r(model, style());
  expect_others(r.report.table(Table::requests), table, r.report, {});
}

TEST(Government, ReportsItsDutiesToo) {
  for (const std::string_view form : form_ids())
    for (const Style style : styles()) {
      SCOPED_TRACE(name(style));
      const Specimen model = government(form);
      const Reading r(model, style);
      EXPECT_EQ(r.report.agency, "青禾县人民政府");
      EXPECT_EQ(r.report.agency_kind, report::AgencyKind::government);
      rules::Findings found(rules::Language::zh);
      rules::run_all(r.report, found);
      for (const rules::Finding& f : found.findings)
        if (f.severity != rules::Severity::info)
          ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Styles, every_style(), name_of_style);

}  // namespace
}  // namespace gouji::support
