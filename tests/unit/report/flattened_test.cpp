// Tables whose rows or heads a copy ran together or took apart, and labels and cells in another
// dress: shapes beside those of styles.h, copies_test.cpp and grid_cells_test.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/flatten.h"
#include "tests/support/reading.h"
#include "tests/unit/replaced.h"
#include "tests/unit/report/made_tables.h"

namespace gouji::support {
namespace {

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
  for (const std::string_view form : form_ids())
    for (const std::string_view between : {"", "-"}) {
      const Specimen model = specimen(form);
      const Reading r(with_tables(model, [&](const Grid& g) {
        if (g.table != Table::requests) return tsv(g);
        std::string out;
        for (int at = 0; at < g.rows; ++at) {
          std::string line;
          for (const GridCell* c : g.covering(at)) {
            const bool label = c->role == CellRole::label || c->role == CellRole::group;
            if (c->row != at && !label) continue;
            if (!line.empty()) line += label ? between : "\t";
            line += c->text;
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
  Specimen model = specimen("2021");
  const std::string text = with_tables(model, [](const Grid& g) { return rows(g, " ", "\n"); });
  ASSERT_EQ(model.table(Table::requests).row("closed_other")->values,
            std::vector<std::string>(7, "0"));
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

// Records are as wide as their cells: the line of the remedies is digits alone, and no number.
TEST(Cells, BetweenCommasInRecordsOfSeveralWidths) {
  const Specimen model = specimen("2021");
  const Reading r(with_tables(model, [](const Grid& g) { return rows(g, ",", "\n"); }));
  expect_tables(r, model);
  expect_no_finding(r);
}

// ── Tables elsewhere ────────────────────────────────────────────────────────────────────────────

// All three behind the report, under titles of their own.
TEST(Annexed, BehindTheLastSection) {
  for (const std::string_view between : {" ", "\t", "\n", " | "}) {
    const Specimen model = specimen("2021");
    std::string body;
    std::string tables;
    for (const Block& block : model.blocks)
      if (block.kind == BlockKind::table)
        tables += "附表" + std::to_string(block.table + 1) + "\n" +
                  rows(grid(model.tables[block.table]), between, "\n") + "\n";
      else
        body += block.text + "\n\n";
    SCOPED_TRACE(between);
    expect_tables(Reading(body + tables), model);
  }
}

// The heading is the first row of its table, copied into each column that it spans.
TEST(Headings, CopiedIntoTheColumnsOfATable) {
  const Specimen model = specimen("2021");
  std::string text = render(model, Style::bars_row);
  for (const std::string_view heading :
       {"二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"}) {
    std::string row = "| ";
    for (int i = 0; i < 4; ++i) row.append(heading).append(" | ");
    text = replaced(text, std::string(heading) + "\n", row + "\n");
  }
  const Reading r(text);
  for (const report::SectionRead& section : r.report.sections) EXPECT_TRUE(section.found);
  EXPECT_TRUE(r.report.table(Table::requests).found);
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
