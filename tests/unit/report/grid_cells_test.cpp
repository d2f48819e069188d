// Blank cells whose places the source keeps, in grids of uneven columns and behind bars that fill
// them up; and what stands in cells of figures besides figures.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "core/rules/findings.h"
#include "tests/support/flatten.h"
#include "tests/support/reading.h"
#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

TableRow& row_of(Specimen& model, Table table, std::string_view key) {
  return *model.table(table).row(key);
}

size_t count(const Reading& r, std::string_view rule) {
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  return static_cast<size_t>(
      std::count_if(found.findings.begin(), found.findings.end(),
                    [&](const rules::Finding& f) { return f.rule->id == rule; }));
}
void expect_only_blanks(const Reading& r) { expect_no_finding(r, "cell-blank"); }
void expect_damaged(const Reading& r, Table table, std::string_view row) {
  const TableRead& read = r.report.table(table);
  for (size_t i = 0; i < read.rows.size(); ++i)
    if (read.form->rows[i].key == row)
      EXPECT_EQ(read.rows[i].state, RowState::damaged) << show(read, i);
    else
      EXPECT_EQ(read.rows[i].state, RowState::complete) << show(read, i);
}

// ── Grids of uneven columns ─────────────────────────────────────────────────────────────────────

// How many columns more a cell takes; `value`: the how manieth of its row, from 0, or -1.
using Widen = std::function<int(const GridCell&, int value)>;

std::string html(const Specimen& model, const Widen& widen) {
  const auto table = [&](const Grid& g) {
    std::string out = "<table border=\"1\">\n";
    for (int r = 0; r < g.rows; ++r) {
      out += "<tr>";
      int value = 0;
      for (const GridCell* c : g.starting(r)) {
        const int more = widen(*c, c->role == CellRole::value ? value++ : -1);
        out += "<td rowspan=\"" + std::to_string(c->rows) + "\" colspan=\"" +
               std::to_string(c->columns + more) + "\"><p>" +
               (c->text.empty() ? "&nbsp;" : c->text) + "</p></td>";
      }
      out += "</tr>\n";
    }
    return out + "</table>";
  };
  return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" +
         with_tables(model, table, "<p>", "</p>\n") + "</body></html>";
}

// As in the printed form of 2019: boundaries of one block of rows are none of another.
TEST(GridCells, ColumnsOfSeveralBlocks) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = with_blanks(form);
    const Reading r(html(model, [](const GridCell& c, int value) {
      if (c.role == CellRole::value) return value == c.row % 3 ? 1 : 0;
      return c.role == CellRole::header && c.row % 2 == c.column % 2 ? 1 : 0;
    }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
    expect_only_blanks(r);
  }
}

TEST(GridCells, OneLabelOverAColumnMore) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = with_blanks(form);
    const Reading r(html(model, [](const GridCell& c, int) {
      return c.role == CellRole::label && c.text.starts_with("二、上年") ? 1 : 0;
    }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
    expect_only_blanks(r);
  }
}

// A blank cell that is not there at all is no blank cell.
TEST(GridCells, LostCellOfUnevenColumns) {
  for (const std::string_view form : form_ids()) {
    Specimen model = with_blanks(form);
    std::vector<std::string>& values = row_of(model, Table::requests, "received").values;
    values.erase(std::find(values.begin(), values.end(), ""));
    const Reading r(html(model, [](const GridCell& c, int value) {
      return c.role == CellRole::value && value == c.row % 3 ? 1 : 0;
    }));
    SCOPED_TRACE(form);
    expect_damaged(r, Table::requests, "received");
  }
}

// A sheet's last column is empty, and so are cells of every row.
TEST(GridCells, EmptyColumnBehindTheLast) {
  for (const std::string_view form : form_ids())
    for (const bool lost : {false, true}) {
      Specimen model = with_blanks(form);
      const TableRow& received = row_of(model, Table::requests, "received");
      ASSERT_NE(std::find(received.values.begin(), received.values.end(), ""),
                received.values.end());
      const auto table = [&](const Grid& g) {
        std::string out = replaced(tsv(g), "\n", "\t\n");
        const std::string_view row = "2.重复申请\t";
        if (const size_t at = out.find(row); lost && at != std::string::npos)
          out.erase(at + row.size(), out.find('\t', at + row.size()) + 1 - at - row.size());
        return out;
      };
      const Reading r(with_tables(model, table));
      SCOPED_TRACE(std::string(form) + (lost ? " lost" : ""));
      if (lost) {
        expect_damaged(r, Table::requests, "refused_repeat");
      } else {
        expect_tables(r, model);
        expect_only_blanks(r);
      }
    }
}

// ── Bars ────────────────────────────────────────────────────────────────────────────────────────

enum class Bars : uint8_t { row, cell, apart };

// Every row of the page has as many bars as the widest: those of merged cells stand at its end.
std::string filled_up(const Grid& g, Bars style, bool blanks_go) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    const auto cells = g.starting(r);
    int gone = 0;
    std::string line;
    for (const GridCell* c : cells) {
      if (c->text.empty() && (blanks_go || c->role != CellRole::value)) {
        ++gone;
        continue;
      }
      line += c->text + (style == Bars::apart && !c->text.empty() ? "\n|" : " |");
      line += style == Bars::row ? " " : "\n";
    }
    const auto fill = static_cast<size_t>(g.columns - static_cast<int>(cells.size()) + gone);
    if (style == Bars::row && line.ends_with(" |")) line += " ";
    out += line + std::string(fill, '|') + (style == Bars::row || fill > 0 ? "\n" : "");
  }
  return out;
}

TEST(GridCells, BarsAtTheEndOfRows) {
  for (const Bars style : {Bars::row, Bars::cell, Bars::apart})
    for (const std::string_view form : form_ids()) {
      const Specimen model = with_blanks(form);
      const Reading r(
          with_tables(model, [&](const Grid& g) { return filled_up(g, style, false); }));
      SCOPED_TRACE(std::string(form) + " style " + std::to_string(static_cast<int>(style)));
      expect_tables(r, model);
      expect_only_blanks(r);
    }
}

// One blank cell among the fillers: whose it was is lost.
TEST(GridCells, OneBlankCellGoneIntoTheFillers) {
  for (const std::string_view row : {"received", "unavailable_not_held", "refused_repeat"})
    for (const Bars style : {Bars::cell, Bars::apart})
      for (const std::string_view form : form_ids()) {
        Specimen model = specimen(form);
        row_of(model, Table::requests, row).values[2] = "";
        const Reading r(
            with_tables(model, [&](const Grid& g) { return filled_up(g, style, true); }));
        SCOPED_TRACE(std::string(form) + " " + std::string(row));
        const TableRead& read = r.report.table(Table::requests);
        for (size_t i = 0; i < read.rows.size(); ++i)
          EXPECT_EQ(read.rows[i].state,
                    read.form->rows[i].key == row ? RowState::unplaced : RowState::complete)
              << show(read, i);
        EXPECT_EQ(count(r, "row-total"), 0u);
        EXPECT_EQ(count(r, "column-total"), 0u);
      }
}

// "| |" on a line of its own is a blank cell in a frame.
TEST(GridCells, FramedCellsOnLinesOfTheirOwn) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = with_blanks(form);
    const Reading r(with_tables(model, [](const Grid& g) {
      std::string out;
      for (int row = 0; row < g.rows; ++row)
        for (const GridCell* c : g.starting(row))
          if (c->role == CellRole::value || !c->text.empty()) out += "| " + c->text + " |\n";
      return out;
    }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
  }
}

TEST(GridCells, RemediesOfNothingButBars) {
  for (const std::string_view form : form_ids())
    for (const std::string_view mark : {" | ", ","}) {
      Specimen model = specimen(form);
      for (TableRow& row : model.table(Table::remedies).rows)
        for (std::string& cell : row.values) cell = "";
      const Reading r(with_tables(model, [&](const Grid& g) {
        const std::string fields = replaced(tsv(g), "\t", mark);
        return mark == "," ? fields : replaced(fields, "\n", " |\n");
      }));
      SCOPED_TRACE(std::string(form) + std::string(mark));
      expect_tables(r, model);
    }
}

// Totals that are blank before the fillers.
TEST(GridCells, BlankTotalsBeforeFillers) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    for (const TableRow& row : model.table(Table::requests).rows)
      if (const std::string_view key =
              model.table(Table::requests).form->rows[static_cast<size_t>(row.form_row)].key;
          key.find('_') != key.npos && key != "processed_total" && !key.starts_with("carried"))
        *model.table(Table::requests).cell(key, "total") = "";
    const Reading r(
        with_tables(model, [&](const Grid& g) { return filled_up(g, Bars::row, false); }));
    SCOPED_TRACE(form);
    expect_tables(r, model);
  }
}

// ── Ends of lines cut off ───────────────────────────────────────────────────────────────────────

std::string without_tabs_at_ends(const Grid& g) {
  std::string out = tsv(g);
  for (size_t end = out.find('\n'); end != std::string::npos; end = out.find('\n', end + 1))
    while (end > 0 && out[end - 1] == '\t') out.erase(--end, 1);
  return out;
}

TEST(GridCells, TabsCutOffAtTheEndsOfLines) {
  for (const std::string_view form : form_ids()) {
    Specimen model = with_blanks(form);
    for (TableRow& row : model.table(Table::disclosure).rows) {
      const bool rules = row.label == "规章" || row.label == "行政强制";
      for (std::string& cell : row.values) cell = rules ? "" : cell.empty() ? "1" : cell;
    }
    const Reading r(with_tables(model, without_tabs_at_ends));
    SCOPED_TRACE(form);
    expect_tables(r, model);
    EXPECT_EQ(count(r, "row-value-count"), 0u);
  }
}

// Where zeros are printed a row without values has lost them.
TEST(GridCells, RowWithoutValuesAmongZeros) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    row_of(model, Table::requests, "denied_secret").values.clear();
    const Reading r(with_tables(model, without_tabs_at_ends));
    SCOPED_TRACE(form);
    expect_damaged(r, Table::requests, "denied_secret");
  }
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────

TEST(GridCells, WordsAmongFigures) {
  for (const std::string_view word : {"三", "增", "持平", "无变化", "√", "#REF!", "/0", "（0）"})
    for (const std::string_view form : form_ids())
      for (const Style style : {Style::tsv, Style::html, Style::html_word, Style::markdown,
                                Style::bars_row, Style::word_dump}) {
        Specimen model = specimen(form);
        TableRow& row = row_of(model, Table::requests, "refused_repeat");
        const std::string figure = row.values[2];
        row.values[2] = word;
        const Reading r(model, style);
        SCOPED_TRACE(std::string(form) + " " + std::string(name(style)) + " " + std::string(word));
        const TableRead& read = r.report.table(Table::requests);
        const auto at = static_cast<size_t>(row.form_row);
        EXPECT_EQ(read.rows[at].state, RowState::complete) << show(read, at);
        EXPECT_EQ(read.cell(at, 2).state, CellState::text);
        EXPECT_EQ(r.report.raw(read.cell(at, 2).at), word);
        EXPECT_TRUE(read.extras.empty());
        EXPECT_EQ(count(r, "cell-not-integer"), 1u);
        for (size_t c = 0; c < row.values.size(); ++c)
          if (c != 2) EXPECT_EQ(text::to_string(read.cell(at, c).value), row.values[c]);
      }
}

TEST(GridCells, WordsInTheOnlyCell) {
  for (const std::string_view word : {"未收费", "免费"})
    for (const Style style : {Style::tsv, Style::html}) {
      Specimen model = specimen("2021");
      row_of(model, Table::disclosure, "fees").values[0] = word;
      const Reading r(model, style);
      EXPECT_EQ(r.report.table(Table::disclosure).rows.back().state, RowState::complete) << word;
      EXPECT_EQ(count(r, "row-value-count"), 0u);
    }
}

// A word that stands in no cell of the row: there are as many figures without it.
TEST(GridCells, RemarksBehindTheCells) {
  for (const std::string_view form : form_ids()) {
    const Specimen model = specimen(form);
    const Reading r(
        replaced(render(model, Style::tsv), "\n第二十条第（六）项", "\t备注\n第二十条第（六）项"));
    SCOPED_TRACE(form);
    for (const report::RowRead& row : r.report.table(Table::disclosure).rows)
      EXPECT_EQ(row.state, RowState::complete);
  }
}

TEST(GridCells, UnitsOfMoney) {
  const auto fees = [](std::string_view cell) {
    Specimen model = specimen("2021");
    row_of(model, Table::disclosure, "fees").values[0] = cell;
    const Reading r(model, Style::html);
    const TableRead& read = r.report.table(Table::disclosure);
    return text::to_string(read.cell(read.rows.size() - 1, 0).value);
  };
  EXPECT_EQ(fees("12.5万元"), "12.5");
  EXPECT_EQ(fees("12.5（万元）"), "12.5");
  EXPECT_EQ(fees("12.5 （万元）"), "12.5");
  EXPECT_EQ(fees("1.2亿元"), "12000");
  EXPECT_EQ(fees("12.5（元）"), "12.5");
  EXPECT_EQ(fees("￥45"), "45");
  EXPECT_EQ(fees("12.5"), "12.5");
}

// 行政检查 and 行政确认 beside 其他对外管理服务事项: rows that the form has not, but no lost
// values.
TEST(GridCells, RowDividedIntoOthers) {
  for (const bool lost : {false, true}) {
    const Specimen model = specimen("2019");
    const std::string label = "其他对外管理服务事项";
    const auto table = [&](const Grid& g) {
      std::string out = tsv(g);
      if (const size_t at = out.find(label); at != std::string::npos)
        out.insert(at + label.size(), lost ? "\n行政检查" : "\t行政检查");
      if (const size_t at = out.find("行政检查"); at != std::string::npos)
        out.insert(out.find('\n', at) + 1, "\t行政确认\t0\t0\t0\n");
      return out;
    };
    const Reading r(with_tables(model, table));
    const TableRead& read = r.report.table(Table::disclosure);
    EXPECT_EQ(read.extras.size(), 2u);
    for (size_t i = 0; i < read.rows.size(); ++i) {
      const bool divided = read.form->rows[i].key == "other_services";
      EXPECT_EQ(read.rows[i].state, !divided ? RowState::complete
                                    : lost   ? RowState::damaged
                                             : RowState::unplaced)
          << show(read, i);
    }
  }
}

// ── Around the table ────────────────────────────────────────────────────────────────────────────

TEST(GridCells, ValuesOfADamagedRowAreInNoColumn) {
  for (const std::string_view form : form_ids()) {
    Specimen model = specimen(form);
    row_of(model, Table::requests, "refused_repeat").values.pop_back();
    const Reading r(model, Style::spaces);
    SCOPED_TRACE(form);
    expect_damaged(r, Table::requests, "refused_repeat");
    const TableRead& read = r.report.table(Table::requests);
    const auto at = static_cast<size_t>(row_of(model, Table::requests, "refused_repeat").form_row);
    for (size_t c = 0; c < read.form->rows[at].columns.size(); ++c)
      EXPECT_EQ(read.cell(at, c).state, CellState::missing);
    EXPECT_EQ(read.rows[at].values, 6);
  }
}

TEST(GridCells, RunningHeadsAmongRows) {
  for (const std::string_view head : {"Page 9 - 青禾县水利局政府信息公开工作年度报告", "Page 9",
                                      "Page 9 | 年度报告", "Page 9 of 12"})
    for (const std::string_view form : form_ids()) {
      const Specimen model = specimen(form);
      const Reading r(replaced(render(model, Style::spaces), "\n（四）无法提供",
                               "\n" + std::string(head) + "\n（四）无法提供"));
      SCOPED_TRACE(head);
      expect_tables(r, model);
    }
}

TEST(GridCells, SentenceOfTheCornerBesideTheHead) {
  for (const std::string_view form : form_ids())
    for (const std::string_view behind : {"", "又"}) {
      const Specimen model = specimen(form);
      std::string text = render(model, Style::cell_per_line);
      const size_t end = text.find("\n申请人情况");
      ASSERT_NE(end, std::string::npos);
      text.replace(end, 1, std::string(behind) + " ");
      EXPECT_EQ(count(Reading(text), "tie-out-note-missing"), behind.empty() ? 0u : 1u);
    }
}

}  // namespace
}  // namespace gouji::support
