// Damaged reports in every shape: what is left is read as it was printed, and nothing is guessed.
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace gouji::support {
namespace {

class Damage : public EveryStyle {};

// A value is lost: its row is damaged, and no other. Where columns are read downwards, it cannot be
// told whose value it was: then the rows beside it are not read either.
TEST_P(Damage, LostValueDamagesItsRowOnly) {
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

// A dash in the place of a figure is a cell with a dash, also where it looks like the line under a
// Markdown table's head.
TEST_P(Damage, DashIsACell) {
  Specimen model = clean();
  model.table(Table::requests).row("denied_internal")->values[3] = "-";
  const Reading r(model, style());
  const TableRead& read = r.report.table(Table::requests);
  const auto row = static_cast<size_t>(read.form->find("denied_internal"));
  EXPECT_EQ(read.rows[row].state, RowState::complete) << show(read, row);
  EXPECT_EQ(read.rows[row].values, 7);
}

TEST_P(Damage, LostRowIsMissing) {
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

// A row that the form does not have.
TEST_P(Damage, RowTooManyIsExtra) {
  if (style() == Style::pdf_plain) return;  // columns one below the other: no rows to tell apart
  Specimen model = clean();
  TableModel& table = model.table(Table::requests);
  const int before = table.form->find("unavailable_unclear");
  table.rows.insert(table.rows.begin() + before + 1,
                    {before, "4.已主动公开", std::vector<std::string>(7, "0")});
  const Reading r(model, style());
  const TableRead& read = r.report.table(Table::requests);
  ASSERT_EQ(read.extras.size(), 1u);
  EXPECT_EQ(r.report.raw(read.extras[0].label), "4.已主动公开");
}

// Wherever it stands, and whatever it is called.
TEST_P(Damage, AnyRowTooManyIsExtra) {
  if (style() == Style::pdf_plain) return;  // columns one below the other: no rows to tell apart
  for (const std::string_view label : {"9.属于商业秘密", "4.其他原因", "6.申请内容不是政府信息"}) {
    const size_t rows = clean().table(Table::requests).rows.size();
    for (size_t at = 5; at + 2 < rows; ++at) {
      Specimen model = clean();
      TableModel& table = model.table(Table::requests);
      SCOPED_TRACE(std::string(label) + " behind " + table.rows[at - 1].label);
      table.rows.insert(
          table.rows.begin() + static_cast<std::ptrdiff_t>(at),
          {table.rows[at - 1].form_row, std::string(label), {"0", "0", "0", "0", "0", "0", "0"}});
      const Reading r(model, style());
      const TableRead& read = r.report.table(Table::requests);
      ASSERT_EQ(read.form, table.form);
      ASSERT_EQ(read.extras.size(), 1u);
      EXPECT_EQ(r.report.raw(read.extras[0].label), label);
    }
  }
}

TEST_P(Damage, LostGroupLabelIsNoticed) {
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

// A value too many, or one that is lost, in the one line of the remedies: nobody can tell whose.
TEST_P(Damage, RemediesOfAnotherLengthAreNotPlaced) {
  if (style() == Style::markdown_split) return;  // a table for each row, filled one by one
  for (const size_t at : {size_t{0}, size_t{7}, size_t{14}})
    for (const bool lost : {false, true}) {
      SCOPED_TRACE(at);
      Specimen model = clean();
      size_t left = at;
      for (TableRow& row : model.table(Table::remedies).rows) {
        if (left < row.values.size()) {
          const auto i = row.values.begin() + static_cast<std::ptrdiff_t>(left);
          lost ? row.values.erase(i) : row.values.insert(i, "3");
          break;
        }
        left -= row.values.size();
      }
      const Reading r(model, style());
      const TableRead& read = r.report.table(Table::remedies);
      for (size_t row = 0; row < read.rows.size(); ++row)
        EXPECT_EQ(read.rows[row].state, RowState::damaged) << show(read, row);
    }
}

// The narrow page breaks labels of rows into pieces that hold the characters of a group.
TEST_P(Damage, GroupIsNotFoundInPiecesOfRows) {
  if (form() != "2021") return;  // there it is a row
  Specimen model = clean();
  model.table(Table::requests).dropped_groups = {"（六）其他处理"};
  const Reading r(model, style());
  for (const report::GroupRead& g : r.report.table(Table::requests).groups)
    EXPECT_EQ(g.found, g.label != "（六）其他处理") << g.label;
}

TEST_P(Damage, SwappedRowsKeepTheirValues) {
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

// Any two neighbours may be swapped: each keeps its values, and one is out of order.
TEST_P(Damage, AnySwappedNeighboursKeepTheirValues) {
  for (const Table t : {Table::disclosure, Table::requests}) {
    const Specimen whole = clean();
    const auto& form_rows = whole.tables[static_cast<size_t>(t)].form->rows;
    for (size_t i = 0; i + 1 < form_rows.size(); ++i) {
      // Of one block: in another they stand under other columns.
      if (form_rows[i].group != form_rows[i + 1].group) continue;
      if (style() == Style::pdf_plain && t == Table::requests) continue;  // no rows to tell apart
      SCOPED_TRACE(form_rows[i].label);
      Specimen model = clean();
      TableModel& table = model.table(t);
      std::swap(table.rows[i], table.rows[i + 1]);
      const Reading r(model, style());
      const TableRead& read = r.report.table(t);
      expect_others(read, table, r.report, {});
      int out_of_order = 0;
      for (const report::RowRead& row : read.rows) out_of_order += row.out_of_order;
      EXPECT_EQ(out_of_order, 1);
    }
  }
}

// A blank is read as a blank where the shape keeps its place; elsewhere the row is damage, never a
// guess.
TEST_P(Damage, BlankCellIsNeverAGuess) {
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

TEST_P(Damage, HalfATableIsHalfATable) {
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

TEST_P(Damage, MissingTableIsNotFound) {
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

// “四、结转下年度继续办理 95 0 …” is the last row of the second table, also where the fourth
// section is missing.
TEST_P(Damage, NumberedRowIsNoHeading) {
  Specimen model = clean();
  std::erase_if(model.blocks, [](const Block& block) {
    return block.kind == BlockKind::table
               ? block.table == static_cast<size_t>(Table::remedies)
               : block.text.find("行政复议、行政诉讼") != std::string::npos;
  });
  for (std::string& value : model.table(Table::requests).row("carried_out")->values)
    value = "10095";
  const Reading r(model, style());
  EXPECT_FALSE(r.report.sections[static_cast<size_t>(report::Section::remedies)].found);
  expect_others(r.report.table(Table::requests), model.table(Table::requests), r.report, {});
}

// Any one line of the tables may be lost: a row is then read as it was printed, or not at all.
TEST_P(Damage, AnyLostLineIsNeverAGuess) {
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
TEST_P(Damage, AnyBlankCellIsNeverAGuess) {
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

INSTANTIATE_TEST_SUITE_P(All, Damage, every_style(), name_of_style);

// A small table for each part of the remedies, one below the other: a wrong total is no doubt of
// the order of the values.
TEST(Damage, WrongTotalInTheSecondOfThreeSmallTables) {
  for (const std::string_view end : {" |\n", " | ||||\n", "\n"}) {
    std::string table = "行政复议" + std::string(end);
    const std::string head = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n";
    table += head + "2 | 1 | 0 | 1 | 4 |\n行政诉讼" + std::string(end);
    table += "未经复议直接起诉" + std::string(end) + head + "1 | 0 | 0 | 0 | 2 |\n";
    table += "复议后起诉" + std::string(end) + head + "2 | 0 | 0 | 1 | 3 |\n";
    std::string text = render(specimen("2021"), Style::bars_row);
    const size_t begin = text.find("\n行政复议 |") + 1;
    const size_t last = text.find("五、存在的主要问题");
    ASSERT_LT(begin, last);
    const Reading r(text.replace(begin, last - begin, table));
    const TableRead& read = r.report.table(Table::remedies);
    SCOPED_TRACE(end);
    EXPECT_EQ(show(read, 1), "suit_direct: 1 0 0 0 2 [complete, values 5]");
    EXPECT_EQ(show(read, 2), "suit_after_review: 2 0 0 1 3 [complete, values 5]");
  }
}

}  // namespace
}  // namespace gouji::support
