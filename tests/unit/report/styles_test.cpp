// Every shape in which a report may arrive must be read alike, whole or damaged.
#include "tests/support/styles.h"

#include <gtest/gtest.h>

#include <tuple>

#include "core/document/document.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"

namespace gouji::support {
namespace {

using forms::Table;
using report::Cell;
using report::CellState;
using report::RowState;
using report::TableRead;

struct Reading {
  document::Read read;
  report::Report report;
  report::Recognition recognition;

  explicit Reading(const std::string& bytes)
      : read(document::read(bytes)), recognition(report::recognise(read.document, report)) {}
  Reading(const Specimen& model, Style style) : Reading(render(model, style)) {}
};

std::string show(const TableRead& table, size_t row) {
  std::string out = std::string(table.form->rows[row].key) + ":";
  for (size_t c = 0; c < table.form->rows[row].columns.size(); ++c) {
    const Cell& cell = table.cell(row, c);
    out += cell.state == CellState::value   ? " " + text::to_string(cell.value)
           : cell.state == CellState::blank ? " (blank)"
                                            : " ?";
  }
  constexpr const char* kStates[] = {"complete", "missing", "damaged", "unplaced"};
  return out + " [" + kStates[static_cast<size_t>(table.rows[row].state)] + ", values " +
         std::to_string(table.rows[row].values) + "]";
}

// What the row was read as, when a value in it is not the one printed there; else empty. A blank is
// no guess.
std::string guessed(const TableRead& read, const TableModel& model, const TableRow& row) {
  const auto r = static_cast<size_t>(row.form_row);
  if (!read.found || read.form != model.form || read.rows[r].state != RowState::complete) return {};
  for (size_t c = 0; c < row.values.size(); ++c) {
    const Cell& cell = read.cell(r, c);
    if (cell.state == CellState::value && text::to_string(cell.value) != row.values[c])
      return show(read, r);
  }
  return {};
}

class Styles : public testing::TestWithParam<std::tuple<std::string_view, Style>> {
 protected:
  std::string_view form() const { return std::get<0>(GetParam()); }
  Style style() const { return std::get<1>(GetParam()); }
  Specimen clean() const { return specimen(form()); }

  // The row was read whole and every cell is what was printed.
  void expect_row(const TableRead& read, const TableRow& row, const report::Report& report) {
    const auto r = static_cast<size_t>(row.form_row);
    ASSERT_EQ(read.rows[r].state, RowState::complete) << show(read, r);
    for (size_t c = 0; c < row.values.size(); ++c) {
      const Cell& cell = read.cell(r, c);
      if (row.values[c].empty()) {
        EXPECT_EQ(cell.state, CellState::blank) << show(read, r);
        continue;
      }
      ASSERT_EQ(cell.state, CellState::value) << show(read, r);
      EXPECT_EQ(text::to_string(cell.value), row.values[c]) << show(read, r);
      EXPECT_EQ(report.raw(cell.at), row.values[c]) << show(read, r);
    }
  }
  // What was read whole is what was printed; nothing was guessed.
  void expect_no_guess(const TableRead& read, const TableModel& model,
                       const report::Report& report) {
    ASSERT_TRUE(read.found);
    for (const TableRow& row : model.rows)
      if (read.rows[static_cast<size_t>(row.form_row)].state == RowState::complete)
        expect_row(read, row, report);
  }
  // All rows of the table that are not listed.
  void expect_others(const TableRead& read, const TableModel& model, const report::Report& report,
                     std::initializer_list<std::string_view> except) {
    ASSERT_TRUE(read.found);
    ASSERT_EQ(read.form, model.form);
    for (const TableRow& row : model.rows) {
      const std::string_view key = model.form->rows[static_cast<size_t>(row.form_row)].key;
      if (std::find(except.begin(), except.end(), key) == except.end())
        expect_row(read, row, report);
    }
  }
};

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

// A value is lost: its row is damaged, and no other. Where columns are read downwards, it cannot be
// told whose value it was: then the rows beside it are not read either.
TEST_P(Styles, LostValueDamagesItsRowOnly) {
  for (const std::string_view key :
       {"carried_in", "denied_internal", "refused_repeat", "carried_out"}) {
    SCOPED_TRACE(key);
    Specimen model = clean();
    model.table(Table::requests)
        .row(key)
        ->values.erase(model.table(Table::requests).row(key)->values.begin() + 2);
    const Reading r(model, style());
    const TableRead& read = r.report.table(Table::requests);
    const auto row = static_cast<size_t>(read.form->find(key));
    if (read_downwards(style(), key)) {
      expect_no_guess(read, model.table(Table::requests), r.report);
      EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
      continue;
    }
    expect_others(read, model.table(Table::requests), r.report, {key});
    EXPECT_EQ(read.rows[row].state, RowState::damaged) << show(read, row);
    EXPECT_EQ(read.rows[row].values, 6);
  }
}

TEST_P(Styles, LostRowIsMissing) {
  for (const std::string_view key : {"partial", "denied_process", "unavailable_unclear"}) {
    SCOPED_TRACE(key);
    Specimen model = clean();
    auto& rows = model.table(Table::requests).rows;
    const int lost = model.table(Table::requests).form->find(key);
    std::erase_if(rows, [&](const TableRow& row) { return row.form_row == lost; });
    const Reading r(model, style());
    const TableRead& read = r.report.table(Table::requests);
    expect_others(read, model.table(Table::requests), r.report, {});
    EXPECT_EQ(read.rows[static_cast<size_t>(lost)].state, RowState::missing)
        << show(read, static_cast<size_t>(lost));
  }
}

TEST_P(Styles, LostGroupLabelIsNoticed) {
  for (const std::string_view group : {"三、本年度办理结果", "（五）不予处理"}) {
    SCOPED_TRACE(group);
    Specimen model = clean();
    model.table(Table::requests).dropped_groups = {std::string(group)};
    const Reading r(model, style());
    const TableRead& read = r.report.table(Table::requests);
    expect_others(read, model.table(Table::requests), r.report, {});
    for (const report::GroupRead& g : read.groups) EXPECT_EQ(g.found, g.label != group) << g.label;
  }
}

TEST_P(Styles, SwappedRowsKeepTheirValues) {
  Specimen model = clean();
  TableModel& table = model.table(Table::requests);
  std::swap(*table.row("denied_third_party"), *table.row("denied_internal"));
  const Reading r(model, style());
  const TableRead& read = r.report.table(Table::requests);
  if (read_downwards(style(), "denied_internal")) {
    expect_no_guess(read, table, r.report);
    return;
  }
  expect_others(read, table, r.report, {});
  int out_of_order = 0;
  for (const report::RowRead& row : read.rows) out_of_order += row.out_of_order;
  EXPECT_EQ(out_of_order, 1);
}

// A blank is read as a blank where the shape keeps its place; elsewhere the row is damage, never a
// guess.
TEST_P(Styles, BlankCellIsNeverAGuess) {
  Specimen model = clean();
  *model.table(Table::requests).cell("refused_petition", "nonprofit") = "";
  const Reading r(model, style());
  const TableRead& read = r.report.table(Table::requests);
  if (read_downwards(style(), "refused_petition")) {
    expect_no_guess(read, model.table(Table::requests), r.report);
  } else if (keeps_blanks(style())) {
    expect_others(read, model.table(Table::requests), r.report, {});
  } else {
    expect_others(read, model.table(Table::requests), r.report, {"refused_petition"});
    const auto row = static_cast<size_t>(read.form->find("refused_petition"));
    EXPECT_EQ(read.rows[row].state, RowState::damaged) << show(read, row);
  }
}

TEST_P(Styles, HalfATableIsHalfATable) {
  Specimen model = clean();
  auto& rows = model.table(Table::requests).rows;
  const size_t whole = rows.size();
  rows.resize(12);
  const Reading r(model, style());
  const TableRead& read = r.report.table(Table::requests);
  expect_others(read, model.table(Table::requests), r.report, {});
  for (size_t i = 12; i < whole; ++i)
    EXPECT_EQ(read.rows[i].state, RowState::missing) << show(read, i);
  expect_others(r.report.table(Table::remedies), model.table(Table::remedies), r.report, {});
}

TEST_P(Styles, MissingTableIsNotFound) {
  for (size_t lost = 0; lost < forms::kTables; ++lost) {
    SCOPED_TRACE(forms::key(static_cast<Table>(lost)));
    Specimen model = clean();
    model.tables[lost].present = false;
    const Reading r(model, style());
    for (size_t t = 0; t < forms::kTables; ++t) {
      if (t == lost) {
        EXPECT_FALSE(r.report.tables[t].found);
      } else {
        expect_others(r.report.tables[t], model.tables[t], r.report, {});
      }
    }
  }
}

// Any one line of the tables may be lost: a row is then read as it was printed, or not at all.
TEST_P(Styles, AnyLostLineIsNeverAGuess) {
  if (!is_text(style())) return;  // a line of HTML is no unit of it
  const Specimen model = clean();
  const std::string whole = render(model, style());
  const size_t begin = whole.find("第二十条");
  const size_t end = whole.rfind("五、");
  for (size_t at = begin; at < end;) {
    const size_t next = whole.find('\n', at) + 1;
    const Reading r(std::string(whole).erase(at, next - at));
    for (size_t t = 0; t < forms::kTables; ++t)
      for (const TableRow& row : model.tables[t].rows)
        if (const std::string wrong = guessed(r.report.tables[t], model.tables[t], row);
            !wrong.empty())
          ADD_FAILURE() << "without the line \"" << whole.substr(at, next - at - 1)
                        << "\": " << wrong;
    at = next;
  }
}

// Any one cell may be blank: it is read as a blank where the shape keeps its place, and nowhere as
// a guess.
TEST_P(Styles, AnyBlankCellIsNeverAGuess) {
  // A blank at the edge of a table, or beside the blank rest of a merged label, is lost in these.
  const bool edges_lost = style() == Style::bars_row || style() == Style::cell_per_paragraph ||
                          style() == Style::tsv_chunked;
  for (size_t t = 0; t < forms::kTables; ++t) {
    Specimen model = clean();
    for (TableRow& blank : model.tables[t].rows)
      for (std::string& cell : blank.values) {
        std::string kept;
        std::swap(cell, kept);
        const Reading r(model, style());
        const TableRead& read = r.report.tables[t];
        for (const TableRow& row : model.tables[t].rows) {
          const std::string wrong = guessed(read, model.tables[t], row);
          EXPECT_EQ(wrong, "") << "with a blank in " << blank.label;
          if (keeps_blanks(style()) && !edges_lost &&
              read.rows[static_cast<size_t>(row.form_row)].state != RowState::complete)
            ADD_FAILURE() << show(read, static_cast<size_t>(row.form_row)) << " with a blank for "
                          << kept << " in " << blank.label;
        }
        cell = kept;
      }
  }
}

// A blank between values that the copy swept into one bar: the values are there, their columns are
// not.
TEST(CollapsedBars, LeaveTheColumnsOpen) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    std::string text = render(model, Style::bars_cell);
    const std::string_view row = "二、上年结转政府信息公开申请数量 |\n";
    const size_t at = text.find(row) + row.size();
    text.replace(at, std::string_view("2 |\n0 |\n0 |\n0 |\n0 |\n0 |\n2 |\n").size(),
                 "2 |\n2 |\n|||||||\n");
    const Reading r(text);
    const TableRead& read = r.report.table(Table::requests);
    const auto carried_in = static_cast<size_t>(read.form->find("carried_in"));
    EXPECT_EQ(read.rows[carried_in].state, RowState::unplaced) << show(read, carried_in);
    for (const TableRow& other : model.table(Table::requests).rows)
      EXPECT_EQ(guessed(read, model.table(Table::requests), other), "");
  }
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

INSTANTIATE_TEST_SUITE_P(All, Styles,
                         testing::Combine(testing::ValuesIn(form_ids()),
                                          testing::ValuesIn(styles().begin(), styles().end())),
                         [](const testing::TestParamInfo<Styles::ParamType>& p) {
                           return "form" + std::string(std::get<0>(p.param)) + "_" +
                                  std::string(name(std::get<1>(p.param)));
                         });

}  // namespace
}  // namespace gouji::support
