#include "core/repair/repair.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/forms/form_2021.h"

namespace gouji::repair {
namespace {

using Values = std::map<std::pair<std::string_view, std::string_view>, int64_t>;

report::TableRead table_with(const forms::TableForm& form, const Values& values) {
  report::TableRead table;
  table.found = true;
  table.form = &form;
  table.rows.resize(form.rows.size());
  for (report::RowRead& row : table.rows) row.state = report::RowState::complete;
  for (const forms::Row& row : form.rows)
    for (const forms::Column& column : row.columns) {
      report::Cell cell;
      cell.state = report::CellState::value;
      const auto it = values.find({row.key, column.key});
      if (it != values.end()) cell.value = text::integer(it->second);
      table.cells.push_back(cell);
    }
  return table;
}

std::string text_of(const forms::TableForm& form, const std::vector<CellEdit>& edits) {
  std::string out;
  for (const CellEdit& e : edits) {
    if (!out.empty()) out += ' ';
    out += std::string(form.rows[e.row].key) + "." +
           std::string(form.rows[e.row].columns[e.column].key) + ":" + std::to_string(e.from) +
           ">" + std::to_string(e.to);
  }
  return out;
}

// A consistent requests table: 10 received, 2 carried in, 9 processed, 3 carried out.
Values consistent() {
  return {{{"received", "person"}, 7},        {{"received", "business"}, 3},
          {{"received", "total"}, 10},        {{"carried_in", "person"}, 2},
          {{"carried_in", "total"}, 2},       {{"granted", "person"}, 5},
          {{"granted", "business"}, 2},       {{"granted", "total"}, 7},
          {{"refused_repeat", "person"}, 2},  {{"refused_repeat", "total"}, 2},
          {{"processed_total", "person"}, 7}, {{"processed_total", "business"}, 2},
          {{"processed_total", "total"}, 9},  {{"carried_out", "person"}, 2},
          {{"carried_out", "business"}, 1},   {{"carried_out", "total"}, 3}};
}

TEST(Repair, AConsistentTableNeedsNone) {
  EXPECT_TRUE(repairs(table_with(forms::form_2021::kRequests, consistent())).empty());
  EXPECT_TRUE(repairs(table_with(forms::form_2021::kRequests, {})).empty());
}

struct Case {
  std::string_view name;
  Values change;
  std::string_view edits;
};

class OneFault : public testing::TestWithParam<Case> {};

TEST_P(OneFault, IsMendedByTheSmallestLikelyEdit) {
  Values values = consistent();
  for (const auto& [key, value] : GetParam().change) values[key] = value;
  const report::TableRead table = table_with(forms::form_2021::kRequests, values);
  const std::vector<Repair> found = repairs(table);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text_of(*table.form, found[0].edits), GetParam().edits);
  EXPECT_FALSE(found[0].equalities.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, OneFault,
    testing::Values(
        Case{"TotalOfARowLeftZero", {{{"refused_repeat", "total"}, 0}}, "refused_repeat.total:0>2"},
        Case{"TotalOfReceivedLeftZero", {{{"received", "total"}, 0}}, "received.total:0>10"},
        Case{"EntryWrong", {{{"granted", "person"}, 4}}, "granted.person:4>5"},
        Case{
            "TransposedDigits", {{{"processed_total", "total"}, 90}}, "processed_total.total:90>9"},
        Case{"LeafForgottenInProcessedTotal",
             {{{"processed_total", "person"}, 5}},
             "processed_total.person:5>7"},
        Case{"CarriedOutWrong", {{{"carried_out", "person"}, 4}}, "carried_out.person:4>2"}),
    [](const auto& param) { return std::string(param.param.name); });

TEST(Repair, ARequestIsNotInventedSoTotalsAreFilled) {
  // Two applicants' cells are filled, every total is left 0: four totals, not two entries made 0.
  const report::TableRead table = table_with(
      forms::form_2021::kRequests, {{{"received", "person"}, 1}, {{"granted", "person"}, 1}});
  const std::vector<Repair> found = repairs(table);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text_of(*table.form, found[0].edits),
            "received.total:0>1 granted.total:0>1 processed_total.person:0>1 "
            "processed_total.total:0>1");
  EXPECT_EQ(found[0].equalities.size(), 4u);
}

TEST(Repair, BothReadingsAreGivenWhereTheyTie) {
  const report::TableRead table = table_with(forms::kRemedies, {{{"review", "upheld"}, 3},
                                                                {{"review", "corrected"}, 1},
                                                                {{"review", "pending"}, 1},
                                                                {{"review", "total"}, 6}});
  const std::vector<Repair> found = repairs(table);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text_of(*table.form, found[0].edits), "review.total:6>5");
  ASSERT_FALSE(found[0].alternatives.empty());
  EXPECT_EQ(text_of(*table.form, found[0].alternatives[0]), "review.upheld:3>4");
}

TEST(Repair, IndependentFaultsAreSeparateRepairs) {
  const report::TableRead table =
      table_with(forms::kRemedies, {{{"review", "upheld"}, 1}, {{"suit_direct", "pending"}, 2}});
  const std::vector<Repair> found = repairs(table);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(text_of(*table.form, found[0].edits), "review.total:0>1");
  EXPECT_EQ(text_of(*table.form, found[1].edits), "suit_direct.total:0>2");
}

TEST(Repair, RowsThatCannotBeCountedAreLeftOut) {
  Values values = consistent();
  values[{"received", "total"}] = 99;
  report::TableRead table = table_with(forms::form_2021::kRequests, values);
  table.rows[0].state = report::RowState::damaged;
  EXPECT_TRUE(repairs(table).empty());
}

// After the edits every equality holds: for every single-cell fault there is.
TEST(Repair, AfterItTheEqualitiesHold) {
  const forms::TableForm& form = forms::form_2021::kRequests;
  for (const forms::Row& row : form.rows)
    for (const forms::Column& column : row.columns) {
      Values values = consistent();
      values[{row.key, column.key}] += 4;
      report::TableRead table = table_with(form, values);
      const std::vector<Repair> found = repairs(table);
      ASSERT_FALSE(found.empty()) << row.key << "." << column.key;
      for (const Repair& r : found)
        for (const CellEdit& e : r.edits)
          table.cells[form.offset(e.row) + e.column].value = text::integer(e.to);
      for (const forms::Equality& e : forms::equalities(form)) {
        int64_t sum = 0;
        for (const forms::Term& t : e.terms)
          sum += t.sign * table.cell(t.row, t.column).value.mantissa;
        EXPECT_EQ(sum, 0) << row.key << "." << column.key << " " << forms::rule(e.kind);
      }
    }
}

}  // namespace
}  // namespace gouji::repair
