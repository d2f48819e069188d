// Tables whose rows, heads or blanks a copy ran together or took apart: shapes beside those of
// styles.h, copies_test.cpp and grid_cells_test.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "core/rules/findings.h"
#include "tests/support/flatten.h"
#include "tests/support/reading.h"
#include "tests/unit/replaced.h"

namespace gouji::support {
namespace {

using Render = std::function<std::string(const Grid&)>;

// The report as paragraphs, its tables as `table` makes them.
std::string with_tables(const Specimen& model, const Render& table) {
  std::string out;
  for (const Block& block : model.blocks)
    out += block.kind == BlockKind::table ? table(grid(model.tables[block.table])) + "\n"
                                          : block.text + "\n\n";
  return out;
}

// Each row as its cells, with `between` them and `end` behind the last.
std::string rows(const Grid& g, std::string_view between, std::string_view end) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    bool first = true;
    for (const GridCell* c : g.starting(r)) {
      if (!first) out += between;
      out += c->text;
      first = false;
    }
    out += end;
  }
  return out;
}

// Each row on a line of bars; those of merged cells stand behind the last, and `more`.
std::string bars(const Grid& g, int more = 0, bool drop_blanks = false) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    int left = g.columns + more;
    for (const GridCell* c : g.starting(r)) {
      if (drop_blanks && c->text.empty()) continue;
      out += (left < g.columns + more ? " " : "") + c->text + " |";
      --left;
    }
    if (left > 0) out += " " + std::string(static_cast<size_t>(left), '|');
    out += "\n";
  }
  return out;
}

Specimen with_blanks(std::string_view form) {
  Specimen model = specimen(form);
  for (TableModel& table : model.tables)
    for (TableRow& row : table.rows)
      for (std::string& cell : row.values)
        if (cell == "0") cell = "";
  return model;
}
Specimen all_blank(std::string_view form) {
  Specimen model = specimen(form);
  for (TableModel& table : model.tables)
    for (TableRow& row : table.rows)
      for (std::string& cell : row.values) cell = "";
  return model;
}

void expect_no_finding(const Reading& r, std::string_view but = "") {
  ASSERT_EQ(r.recognition, report::Recognition::report);
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  for (const rules::Finding& f : found.findings)
    if (f.rule->id != but) ADD_FAILURE() << f.rule->id << ": " << f.message;
}

bool has_blank(const TableRow& row) {
  return std::find(row.values.begin(), row.values.end(), "") != row.values.end();
}
void expect_unplaced(const Reading& r, Specimen& model, Table table) {
  const TableRead& read = r.report.table(table);
  for (const TableRow& row : model.table(table).rows) {
    const auto i = static_cast<size_t>(row.form_row);
    const bool blank = std::all_of(row.values.begin(), row.values.end(),
                                   [](const std::string& v) { return v.empty(); });
    EXPECT_EQ(guessed(read, model.table(table), row), "");
    if (has_blank(row) && !blank)
      EXPECT_EQ(read.rows[i].state, RowState::unplaced) << show(read, i);
  }
}

// ── Blank cells that are gone, with bars that fill up the rows ──────────────────────────────────

// Totals stand, whatever else is blank.
Specimen with_dropped_blanks(std::string_view form) {
  Specimen model = with_blanks(form);
  for (TableRow& row : model.table(Table::requests).rows) {
    if (row.values.back().empty()) row.values.back() = "0";
    if (&row == &model.table(Table::requests).rows.front())
      for (std::string& cell : row.values)
        if (cell.empty()) cell = "0";  // one row is full
  }
  for (TableRow& row : model.table(Table::disclosure).rows)
    for (std::string& cell : row.values)
      if (cell.empty()) cell = "0";
  return model;
}

TEST(DroppedBlanks, NothingIsReadFromRowsThatBarsFillUp) {
  for (const std::string_view form : form_ids())
    for (const int more : {0, 1}) {
      SCOPED_TRACE(std::string(form) + (more > 0 ? ", a column more" : ""));
      Specimen model = with_dropped_blanks(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, more, true); }));
      expect_unplaced(r, model, Table::requests);
      expect_unplaced(r, model, Table::remedies);
      expect_no_finding(r);
    }
}

// A row of the first table with a blank at its end has perhaps lost it in front.
TEST(DroppedBlanks, OfOneTableAreThoseOfTheOthers) {
  Specimen model = with_dropped_blanks("2021");
  *model.table(Table::disclosure).cell("normative", "repealed") = "";
  const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, 0, true); }));
  const TableRead& read = r.report.table(Table::disclosure);
  const auto row = static_cast<size_t>(read.form->find("normative"));
  EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
  EXPECT_EQ(read.rows[row - 1].state, RowState::complete) << show(read, row - 1);
  expect_no_finding(r);
}

// In the first table bars that no blank parts are no cells: 规章 | 12 | ||.
TEST(DroppedBlanks, OfTheFirstTableAlone) {
  Specimen model = specimen("2019");
  model.table(Table::disclosure).row("rules")->values = {"12", "", ""};
  model.table(Table::disclosure).row("coercion")->values = {"3", "", "4"};
  const Reading r(with_tables(model, [](const Grid& g) { return bars(g, 0, true); }));
  const TableRead& read = r.report.table(Table::disclosure);
  for (const std::string_view key : {"rules", "coercion"}) {
    const auto row = static_cast<size_t>(read.form->find(key));
    EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
  }
  expect_no_finding(r);
}

TEST(DroppedBlanks, OfTheFirstTableWithALineForEachCell) {
  Specimen model = specimen("2019");
  model.table(Table::disclosure).row("rules")->values = {"12", "", ""};
  model.table(Table::disclosure).row("coercion")->values = {"3", "", "4"};
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out;
    for (int row = 0; row < g.rows; ++row) {
      int left = g.columns;
      for (const GridCell* c : g.starting(row)) {
        if (c->text.empty()) continue;
        out += c->text + " |\n";
        --left;
      }
      if (left > 0) out += std::string(static_cast<size_t>(left), '|') + "\n";
    }
    return out;
  }));
  const TableRead& read = r.report.table(Table::disclosure);
  for (const std::string_view key : {"rules", "coercion"}) {
    const auto row = static_cast<size_t>(read.form->find(key));
    EXPECT_EQ(read.rows[row].state, RowState::unplaced) << show(read, row);
  }
  expect_no_finding(r);
}

TEST(DroppedBlanks, BlanksInTheirPlacesAreCells) {
  for (const std::string_view form : form_ids())
    for (const int more : {0, 1}) {
      const Specimen model = with_dropped_blanks(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, more); }));
      SCOPED_TRACE(form);
      expect_tables(r, model);
      expect_no_finding(r, "cell-blank");
    }
}

// ── Blank cells whose bars are all there ────────────────────────────────────────────────────────

TEST(BlankTables, AreBlankBehindBarsAndColumnsOfNothing) {
  for (const std::string_view form : form_ids())
    for (const int more : {0, 1}) {
      const Specimen model = all_blank(form);
      const Reading r(with_tables(model, [&](const Grid& g) { return bars(g, more); }));
      SCOPED_TRACE(form);
      expect_tables(r, model);
    }
}

TEST(BlankTables, AreBlankInPagesWithAColumnMore) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = all_blank(form);
    const std::string page = render(model, Style::html);
    const Reading r(replaced(page, "</tr>", "<td></td></tr>"));
    SCOPED_TRACE(form);
    expect_tables(r, model);
  }
}

TEST(BlankCells, OfTheRemediesWithALineForEach) {
  for (const bool opened : {false, true}) {
    const Specimen model = with_blanks("2021");
    const auto table = [&](const Grid& g) {
      if (g.table != Table::remedies) return rows(g, " |\n", " |\n");
      std::string out;
      for (int r = 0; r < g.rows; ++r) {
        int left = g.columns;
        for (const GridCell* c : g.starting(r)) {
          out += opened ? "| \n " + c->text + "  " : c->text + " |";
          if (!opened && --left >= 0 && c != g.starting(r).back()) out += "\n";
        }
        if (opened) left = g.columns - static_cast<int>(g.starting(r).size());
        out += (opened ? "| " : " ") + std::string(static_cast<size_t>(left), '|') + "\n";
      }
      return out;
    };
    const Reading r(with_tables(model, table));
    SCOPED_TRACE(opened);
    const TableRead& read = r.report.table(Table::remedies);
    for (const TableRow& row : model.tables[static_cast<size_t>(Table::remedies)].rows) {
      EXPECT_EQ(guessed(read, model.tables[static_cast<size_t>(Table::remedies)], row), "");
      EXPECT_EQ(read.rows[static_cast<size_t>(row.form_row)].state, RowState::complete)
          << show(read, static_cast<size_t>(row.form_row));
    }
  }
}

// As html2text writes: bars only between cells, two blanks at the end of each line.
TEST(BlankCells, AtTheEndOfARowWithoutAClosingBar) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    for (TableRow& row : model.table(Table::requests).rows)
      if (row.values.back() == "0") row.values.back() = "";
    const Reading r(with_tables(model, [](const Grid& g) { return rows(g, " | ", "  \n"); }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
  }
}

// "0⇥": a tab behind each cell but the last of its row, which is blank like any other.
TEST(BlankCells, WithATabBehindEachButTheLast) {
  for (const std::string_view form : form_ids())
    for (const bool blanks : {false, true}) {
      const Specimen model = blanks ? with_blanks(form) : specimen(form);
      const Reading r(with_tables(model, [](const Grid& g) { return rows(g, "\t \n\n", "\n"); }));
      SCOPED_TRACE(form);
      expect_tables(r, model);
      expect_no_finding(r, "cell-blank");
    }
}

// As above, with a line for each cell and bars alone behind each row.
TEST(BlankTables, AreBlankWithALineForEachCell) {
  const Specimen model = all_blank("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out;
    for (int row = 0; row < g.rows; ++row) {
      int left = g.columns;
      for (const GridCell* c : g.starting(row)) {
        out += c->text + (c->text.empty() ? "|\n" : " |\n");
        --left;
      }
      if (left > 0) out += std::string(static_cast<size_t>(left), '|') + "\n";
    }
    return out;
  }));
  const TableRead& read = r.report.table(Table::requests);
  for (size_t row = 0; row < read.rows.size(); ++row)
    EXPECT_EQ(read.cell(row, 0).state, CellState::blank) << show(read, row);
}

// Blank paragraphs of one line each, then the total.
TEST(BlankCells, ParagraphsInFrontOfTheTotal) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out;
    for (int row = 0; row < g.rows; ++row)
      for (const GridCell* c : g.starting(row)) {
        const bool dropped =
            g.table == Table::requests && c->role == CellRole::value && c->column + 1 < g.columns;
        out += dropped ? "\n" : c->text + "\n\n";
      }
    return out;
  }));
  const TableRead& read = r.report.table(Table::requests);
  for (const TableRow& row : model.tables[static_cast<size_t>(Table::requests)].rows) {
    const auto i = static_cast<size_t>(row.form_row);
    EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
    EXPECT_EQ(text::to_string(read.cell(i, 6).value), row.values.back()) << show(read, i);
  }
}

// ── Lines that ran together ─────────────────────────────────────────────────────────────────────

TEST(RanTogether, EachTableOnOneLine) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) { return rows(g, " ", " ") + "\n"; }));
  expect_tables(r, model);
  expect_no_finding(r);
}

// The value of a row may be missing: those of the others stay where they are.
TEST(RanTogether, AValueDoesNotCrossALabel) {
  Specimen model = specimen("2021");
  *model.table(Table::disclosure).cell("penalty", "decisions") = "";
  *model.table(Table::disclosure).cell("coercion", "decisions") = "7";
  const std::string text =
      with_tables(model, [](const Grid& g) { return rows(g, " ", " ") + "\n"; });
  const Reading r(replaced(text, "行政处罚  行政强制", "行政处罚 行政强制"));
  const TableRead& read = r.report.table(Table::disclosure);
  for (const TableRow& row : model.table(Table::disclosure).rows)
    EXPECT_EQ(guessed(read, model.table(Table::disclosure), row), "");
  const auto coercion = static_cast<size_t>(read.form->find("coercion"));
  EXPECT_EQ(text::to_string(read.cell(coercion, 0).value), "7") << show(read, coercion);
}

TEST(RanTogether, ALineForEachBlockOfRows) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const Reading r(with_tables(model, [](const Grid& g) {
      std::string out = rows(g, " ", g.table == Table::disclosure ? " " : "\n");
      if (g.table == Table::disclosure) out = replaced(out, " 第二十条", "\n第二十条");
      return out;
    }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
    expect_no_finding(r);
  }
}

TEST(RanTogether, TheHeadOfTheRequestsWithItsSentence) {
  const Specimen model = specimen("2021");
  std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  text = replaced(text, "申请人情况\n", "申请人情况 ");
  text = replaced(text, "总计\n商业企业", "总计 商业企业");
  const Reading r(text);
  expect_tables(r, model);
  expect_no_finding(r);
}

// The page was too narrow: the values of a row go on on the next line.
TEST(RanOn, ValuesOfARowOnTwoLines) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const Reading r(with_tables(model, [](const Grid& g) {
      std::string out;
      for (int at = 0; at < g.rows; ++at) {
        int values = 0;
        const auto cells = g.starting(at);
        for (const GridCell* c : cells) {
          const bool breaks = g.table == Table::requests && at % 4 == 0 &&
                              c->role == CellRole::value && ++values == 4;
          out += (c == cells.front() ? "" : breaks ? "\n" : " ") + c->text;
        }
        out += "\n";
      }
      return out;
    }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
    expect_no_finding(r);
  }
}

// A report whose lines were joined, and parted anew where they were full.
TEST(RanOn, LinesOfTheWholeReport) {
  const Specimen model = specimen("2021");
  std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  constexpr size_t kWidth = 120;  // bytes
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::string out;
  size_t line = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (line > 0) out += line + word.size() > kWidth ? '\n' : ' ';
    line = line + word.size() > kWidth ? 0 : line + 1;
    out += word;
    line += word.size();
  }
  const Reading r(out);
  expect_tables(r, model);
  for (size_t s = 0; s < report::kSections; ++s) EXPECT_TRUE(r.report.sections[s].found) << s;
}

// The end of a label of the head, then a row.
TEST(RanOn, APieceOfAHeadInFrontOfARow) {
  const Specimen model = specimen("2021");
  std::string text = with_tables(model, [](const Grid& g) {
    return rows(g, " ", g.table == Table::disclosure ? " " : "\n") + "\n";
  });
  text = replaced(text, " 现行有效件数 规章", " 现行有效\n件数 规章");
  const Reading r(text);
  for (const TableRow& row : model.tables[0].rows)
    EXPECT_EQ(r.report.tables[0].rows[static_cast<size_t>(row.form_row)].state, RowState::complete);
}

// Wherever a line was cut, the rest of the figure stands alone on the next.
TEST(RanOn, LastFigureOfARow) {
  Specimen model = specimen("2021");
  TableRow& row = *model.table(Table::requests).row("received");
  std::string line = row.label;
  for (const std::string& value : row.values) line += " " + value;
  ASSERT_GT(row.values.back().size(), 1u);
  std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  text = replaced(text, line + "\n",
                  line.substr(0, line.size() - row.values.back().size() + 1) + "\n" +
                      row.values.back().substr(1) + "\n");
  const Reading r(text);
  expect_tables(r, model);
  expect_no_finding(r, "cell-digits");
}

TEST(RanOn, NumberOfAPageAboveTheRemedies) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) {
    std::string out = rows(g, " ", "\n");
    if (g.table == Table::remedies) {
      const size_t line = out.rfind('\n', out.size() - 2) + 1;
      out.insert(line, "4\n");
    }
    return out;
  }));
  expect_tables(r, model);
  expect_no_finding(r);
}

// ── Labels ──────────────────────────────────────────────────────────────────────────────────────

TEST(Labels, WithTheirWholePath) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const Reading r(with_tables(model, [](const Grid& g) {
      if (g.table != Table::requests) return tsv(g);
      std::string out;
      for (int at = 0; at < g.rows; ++at) {
        std::string line;
        for (const GridCell* c : g.covering(at)) {
          const bool starts = c->row == at;
          const bool label = c->role == CellRole::label || c->role == CellRole::group;
          if (starts || label) line += (label || line.empty() ? "" : "\t") + c->text;
        }
        out += line + "\n";
      }
      return out;
    }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
    expect_no_finding(r);
  }
}

TEST(Labels, WithTheirFiguresJoined) {
  Specimen model = specimen("2021");
  *model.table(Table::disclosure).cell("fees", "amount") = "0.092";
  std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  text = replaced(text, "行政事业性收费 0.092", "行政事业性收费0.092");
  expect_tables(Reading(text), model);
}

// As many zeros as the row has cells are these; other digits nobody can part, but the row is there.
TEST(Labels, WithAllFiguresJoined) {
  const Specimen model = specimen("2021");
  const std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  const TableRow& row = *Specimen(model).table(Table::requests).row("closed_other");
  ASSERT_EQ(row.values, std::vector<std::string>(7, "0"));
  expect_tables(Reading(replaced(text, "3.其他 0 0 0 0 0 0 0", "3.其他0000000")), model);
  const Reading r(replaced(text, "3.其他 0 0 0 0 0 0 0", "3.其他1000001"));
  const TableRead& read = r.report.table(Table::requests);
  const auto other = static_cast<size_t>(read.form->find("closed_other"));
  EXPECT_EQ(read.rows[other].state, RowState::damaged) << show(read, other);
}

TEST(Labels, WithAGlossThatGoesOnOnTheNextLine) {
  const Specimen model = specimen("2019");
  std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  text = replaced(text, "\n规章 ", "\n规章（有权制定的机关\n填写，没有的填0） ");
  text = replaced(text, "\n其他对外管理服务事项 ",
                  "\n其他对外管理服务事项（许可以外的，\n如确认、奖励、\n裁决等） ");
  const Reading r(text);
  expect_tables(r, model);
  expect_no_finding(r);
}

// ── Cells ───────────────────────────────────────────────────────────────────────────────────────

TEST(Cells, TheSameWordsInAllOfARow) {
  for (const std::string_view end : {" |\n", "\t"}) {
    Specimen model = specimen("2021");
    model.table(Table::disclosure).row("rules")->values.assign(3, "本单位没有制定规章");
    const Reading r(
        with_tables(model, [&](const Grid& g) { return rows(g, end, end == "\t" ? "\n" : end); }));
    const TableRead& read = r.report.table(Table::disclosure);
    for (size_t c = 0; c < 3; ++c)
      EXPECT_EQ(read.cell(0, c).state, CellState::text) << show(read, 0);
    EXPECT_EQ(read.rows[1].state, RowState::complete) << show(read, 1);
  }
}

TEST(Cells, AmountWithTheUnitOfAHeadThatNamesIt) {
  Specimen model = specimen("2019");
  *model.table(Table::disclosure).cell("procurement", "amount") = "103.3879万元";
  const auto amount = [](const Reading& r) {
    const TableRead& read = r.report.table(Table::disclosure);
    return text::to_string(read.cell(static_cast<size_t>(read.form->find("procurement")), 1).value);
  };
  const std::string text = render(model, Style::tsv);
  EXPECT_EQ(amount(Reading(text)), "1033879");
  EXPECT_EQ(amount(Reading(replaced(text, "采购总金额", "采购总金额（万元，保留四位小数）"))),
            "103.3879");
}

// Where a row has one value beside its total, both columns are the sum of the others.
TEST(Cells, TotalsFirstBesideRowsWithOneValue) {
  Specimen model = specimen("2021");
  model.table(Table::requests).row("refused_repeat")->values = {"0", "0", "0", "0", "0", "4", "4"};
  const std::string text = with_tables(model, [](const Grid& g) {
    if (g.table != Table::requests) return tsv(g);
    std::string out = "项目\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";
    for (int r = 0; r < g.rows; ++r) {
      std::vector<std::string> values;
      std::string label;
      for (const GridCell* c : g.starting(r)) {
        if (c->role == CellRole::label) label = c->text;
        if (c->role == CellRole::value) values.push_back(c->text);
      }
      if (values.empty()) continue;
      out += label + "\t" + values.back();
      for (size_t i = 0; i + 1 < values.size(); ++i) out += "\t" + values[i];
      out += "\n";
    }
    return out;
  });
  TableModel& table = model.table(Table::requests);
  const Reading r(text);
  for (const TableRow& row : table.rows)
    EXPECT_EQ(guessed(r.report.table(Table::requests), table, row), "");
}

// ── Tables without the headings of their sections ───────────────────────────────────────────────

TEST(Headless, TablesFollowEachOther) {
  for (const Style style : {Style::bars_cell, Style::bars_row, Style::tsv}) {
    const Specimen model = specimen("2021");
    std::string text = render(model, style);
    for (const Block& block : model.blocks)
      if (block.kind == BlockKind::section &&
          (block.text.starts_with("二、") || block.text.starts_with("三、") ||
           block.text.starts_with("四、")))
        text = replaced(text, block.text, "");
    const Reading r(text);
    SCOPED_TRACE(name(style));
    expect_tables(r, model);
  }
}

}  // namespace
}  // namespace gouji::support
