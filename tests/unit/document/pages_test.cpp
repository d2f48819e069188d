// Reports set on pages are read as they were set.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "core/document/pages/page.h"
#include "core/rules/findings.h"
#include "tests/support/pages_writer.h"
#include "tests/support/reading.h"

namespace gouji::document {
namespace {

using support::PageStyle;
using support::Reading;
using support::Specimen;

struct NamedStyle {
  const char* name;
  PageStyle style;
};
const NamedStyle kStyles[] = {
    {"Plain", {}},
    {"LowPages", {.height = 460}},
    {"LowerPages", {.height = 397}},
    {"RepeatedHeaders", {.height = 440, .repeat_headers = true, .head = true}},
    {"WholeRows", {.height = 431, .split_rows = false}},
    {"SplitGroups", {.height = 500, .split_groups = true}},
    {"ByCharacter", {.height = 517, .by_character = true}},
    {"BoldTwice", {.by_character = true, .bold_twice = true}},
    {"NoIndent", {.height = 610, .feet = false, .indent = false}},
    {"Sideways", {.height = 700, .head = true, .sideways = true}},
};

using Param = std::tuple<std::string_view, NamedStyle, bool>;
class SetPages : public testing::TestWithParam<Param> {
 protected:
  Specimen model() const {
    const auto form = std::get<0>(GetParam());
    return std::get<2>(GetParam()) ? support::government(form) : support::specimen(form);
  }
  PageStyle style() const { return std::get<1>(GetParam()).style; }
};

// Every block is one row again, in its order; between them the rows of tables.
void expect_text(const Document& document, const Specimen& model) {
  std::vector<std::string> printed;
  for (const support::Block& block : model.blocks)
    if (block.kind != support::BlockKind::table) printed.push_back(block.text);
  size_t next = 0;
  for (const Row& row : document.rows) {
    if (row.table != 0) continue;
    const std::string prose(document.text_of(*document.begin(row)));
    const std::string due = next < printed.size() ? printed[next++] : "(nothing)";
    if (prose == due) continue;
    ADD_FAILURE() << "read:    " << prose << "\nprinted: " << due;
    return;
  }
  EXPECT_EQ(next, printed.size());
}

TEST_P(SetPages, AreReadCellByCell) {
  const Reading r(read_pages(support::set_pages(model(), style())));
  ASSERT_EQ(r.read.problem, Problem::none);
  expect_text(r.read.document, model());
  support::expect_tables(r, model());
}

TEST_P(SetPages, AreFreeOfFindings) {
  const Reading r(read_pages(support::set_pages(model(), style())));
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.severity != rules::Severity::info || !std::get<2>(GetParam()))
      ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
}

INSTANTIATE_TEST_SUITE_P(All, SetPages,
                         testing::Combine(testing::ValuesIn(support::form_ids()),
                                          testing::ValuesIn(kStyles), testing::Bool()),
                         [](const testing::TestParamInfo<Param>& p) {
                           return "form" + std::string(std::get<0>(p.param)) + "_" +
                                  std::get<1>(p.param).name +
                                  (std::get<2>(p.param) ? "_government" : "");
                         });

}  // namespace
}  // namespace gouji::document
