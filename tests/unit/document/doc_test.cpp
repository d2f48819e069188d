#include "core/document/word97/doc.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/document/word97/bytes.h"
#include "core/rules/findings.h"
#include "tests/support/doc_specimen.h"
#include "tests/support/reading.h"

namespace gouji::support {
namespace {

using document::Document;
using document::Problem;
using document::Read;

constexpr uint16_t kDeleted = 0x0800;
constexpr uint16_t kInserted = 0x0801;
constexpr uint16_t kHidden = 0x083C;
constexpr uint16_t kSpecial = 0x0855;
constexpr uint16_t kSymbol = 0x6A09;
constexpr uint16_t kInTable = 0x2416;
constexpr uint16_t kDepth = 0x6649;
constexpr uint16_t kInnerCell = 0x244B;
constexpr uint16_t kInnerRow = 0x244C;
constexpr uint16_t kStyle = 0x4A30;
constexpr uint16_t kList = 0x460B;
constexpr uint16_t kLevel = 0x260A;
constexpr uint16_t kOutline = 0x2640;

DocParagraph paragraph(const std::string& text, const std::string& modifiers = {},
                       uint16_t style = 0) {
  DocParagraph out;
  out.runs.push_back({text, {}});
  out.modifiers = modifiers;
  out.style = style;
  return out;
}
DocParagraph runs(std::vector<DocRun> all) {
  DocParagraph out;
  out.runs = std::move(all);
  return out;
}
DocRun special(const std::string& text) { return {text, prl(kSpecial, 1u)}; }

Read read_model(const DocModel& model) { return document::read(doc_file(model)); }
Read read_body(std::vector<DocParagraph> body) {
  DocModel model;
  model.body = std::move(body);
  return read_model(model);
}

std::string notes_of(const Document& d) {
  std::string out;
  for (const document::Note& note : d.notes) {
    constexpr const char* kNames[] = {"invalid", "hidden",  "number",  "change",
                                      "comment", "picture", "footnote"};
    out +=
        std::string(kNames[static_cast<size_t>(note.kind)]) + "@" + std::to_string(note.at.begin);
    if (!note.at.empty()) out += "=" + std::string(note.at.in(d.text));
    out += "\n";
  }
  return out;
}

// Fields of a table row are parted by |.
std::string rows_of(const Document& d) {
  std::string out;
  for (const document::Row& row : d.rows) {
    if (row.heading) out += "# ";
    if (row.table != 0) out += std::to_string(row.table) + ": ";
    uint32_t column = 0;
    for (const document::Cell* c = d.begin(row); c != d.end(row); ++c) {
      out.append(c->column - column, '|');
      column = c->column;
      for (const char ch : d.text_of(*c)) out += ch == '\n' ? "⏎" : std::string(1, ch);
    }
    out.append(row.columns - 1 - column, '|');
    out += "\n";
  }
  return out;
}

void expect_sound(const Document& d) {
  uint32_t end = 0;
  uint32_t cells = 0;
  for (const document::Row& row : d.rows) {
    EXPECT_EQ(row.first_cell, cells);
    cells += row.cell_count;
    for (const document::Cell* c = d.begin(row); c != d.end(row); ++c) {
      EXPECT_LE(end, c->at.begin);
      EXPECT_LT(c->at.begin, c->at.end);
      EXPECT_LT(c->column, row.columns);
      end = c->at.end;
    }
  }
  EXPECT_EQ(cells, d.cells.size());
  EXPECT_LE(end, d.text.size());
  end = 0;
  for (const document::Origin& origin : d.origins) {
    EXPECT_LE(end, origin.at.begin);
    EXPECT_LE(origin.at.begin, origin.at.end);
    EXPECT_LT(origin.part, d.parts.size());
    end = origin.at.end;
  }
  EXPECT_LE(end, d.text.size());
}

class DocReports : public testing::TestWithParam<std::tuple<std::string_view, DocVariant, bool>> {
 protected:
  Specimen model() const {
    return std::get<2>(GetParam()) ? government(std::get<0>(GetParam()))
                                   : specimen(std::get<0>(GetParam()));
  }
  DocVariant variant() const { return std::get<1>(GetParam()); }
};

TEST_P(DocReports, EveryCellIsWhatWasWritten) {
  Specimen written = model();
  const Reading r(doc(written, variant()));
  ASSERT_EQ(r.read.problem, Problem::none);
  EXPECT_EQ(r.read.document.format, "doc");
  expect_sound(r.read.document);
  ASSERT_EQ(r.recognition, report::Recognition::report);
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableModel& table = written.tables[t];
    const TableRead& read = r.report.tables[t];
    ASSERT_TRUE(read.found);
    ASSERT_EQ(read.form, table.form);
    for (const TableRow& row : table.rows)
      for (size_t c = 0; c < row.values.size(); ++c) {
        const auto index = static_cast<size_t>(row.form_row);
        ASSERT_EQ(read.cell(index, c).state, CellState::value) << show(read, index);
        EXPECT_EQ(text::to_string(read.cell(index, c).value), row.values[c]) << show(read, index);
      }
    EXPECT_TRUE(read.extras.empty());
    EXPECT_TRUE(read.foreign_labels.empty());
  }
  EXPECT_EQ(r.report.year, written.year);
  EXPECT_EQ(r.report.agency, written.agency);
}

// But what the rich variant is made to leave: changes, hidden text and a comment.
TEST_P(DocReports, NothingIsFound) {
  const Reading r(doc(model(), variant()));
  rules::Findings found(rules::Language::zh);
  rules::run_all(r.report, found);
  size_t residues = 0;
  for (const rules::Finding& f : found.findings)
    if (f.rule->id == "editor-residue")
      ++residues;
    else
      ADD_FAILURE() << f.rule->id << ": " << f.message << "\n  at: " << f.at.in(r.report.text);
  EXPECT_EQ(residues, variant() == DocVariant::rich ? 3u : 0u);
}

// Both variants show the same, but for the footnote at the end and the breaks in labels.
TEST(DocReports, RichShowsWhatCleanShows) {
  // Narrow columns break these in two.
  const auto plain = [](std::string text) {
    for (const char* word : {"商业\n企业", "科研\n机构", "结果\n纠正", "其他\n结果", "尚未\n审结"})
      for (size_t at = text.find(word); at != std::string::npos; at = text.find(word))
        text.erase(text.find('\n', at), 1);
    return text;
  };
  for (const std::string_view form : form_ids()) {
    const Read clean = document::read(doc(specimen(form), DocVariant::clean));
    const Read rich = document::read(doc(specimen(form), DocVariant::rich));
    EXPECT_EQ(plain(rich.document.text), clean.document.text + "\n本注不是正文。");
    EXPECT_TRUE(clean.document.notes.empty());
  }
}

std::string report_name(const testing::TestParamInfo<DocReports::ParamType>& p) {
  return "form" + std::string(std::get<0>(p.param)) +
         (std::get<1>(p.param) == DocVariant::rich ? "_rich" : "_clean") +
         (std::get<2>(p.param) ? "_government" : "_department");
}
INSTANTIATE_TEST_SUITE_P(All, DocReports,
                         testing::Combine(testing::ValuesIn(form_ids()),
                                          testing::Values(DocVariant::clean, DocVariant::rich),
                                          testing::Bool()),
                         report_name);

struct Case {
  const char* name;
  std::vector<DocParagraph> body;
  const char* rows;
  const char* notes = "";
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class DocText : public testing::TestWithParam<Case> {};

TEST_P(DocText, ShowsWhatWordShows) {
  const Case& c = GetParam();
  for (const bool mixed : {false, true}) {
    DocModel model;
    model.body = c.body;
    model.mixed_pieces = model.large_apart = mixed;
    const Read read = read_model(model);
    EXPECT_EQ(read.problem, Problem::none);
    EXPECT_EQ(rows_of(read.document), c.rows);
    EXPECT_EQ(notes_of(read.document), c.notes);
    expect_sound(read.document);
  }
}

DocParagraph with_mark(DocParagraph p, const std::string& modifiers) {
  p.mark_modifiers = modifiers;
  return p;
}

const Case kText[] = {
    {"Breaks",
     {paragraph("甲\v乙"), paragraph("丙\x0E丁\x0C戊"), paragraph(""), paragraph("𠮷")},
     "甲\n乙\n丙\n丁\n戊\n𠮷\n"},
    {"SignsOfWord",
     {paragraph("a\x1E"
                "b\x1F"
                "c“d”…")},
     "a-bc“d”…\n"},
    {"Symbols",
     {runs({{"选", {}},
            {"(", prl(kSpecial, 1u) + prl(kSymbol, 0xF0FE0003u)},
            {"(", prl(kSpecial, 1u) + prl(kSymbol, 0xF0010003u)},
            {"(x)", {}}})},
     "选☑□(x)\n"},
    {"Fields",
     {runs({special("\x13"),
            {" PAGE 7 ", {}},
            special("\x14"),
            {"3", {}},
            special("\x15"),
            {"件", {}}}),
      runs({special("\x13"),
            {" IF ", {}},
            special("\x13"),
            {" A ", {}},
            special("\x14"),
            {"1", {}},
            special("\x15"),
            {" = 1 ", {}},
            special("\x14"),
            {"是", {}},
            special("\x15")}),
      runs({special("\x13"), {" TC 目录 ", {}}, special("\x15"), {"正文", {}}}),
      runs({special("\x15"), {"无头", {}}, special("\x14")})},
     "3件\n是\n正文\n无头\n"},
    {"FieldsWithoutAnEnd",
     {runs({{"甲", {}}, special("\x13"), {"乙", {}}}), paragraph("丙")},
     "甲乙\n丙\n"},
    {"TrackedChanges",
     {runs({{"新收", {}},
            {"3", prl(kDeleted, 1u)},
            {"5", prl(kDeleted, 1u) + prl(kHidden, 1u)},
            {"4", prl(kInserted, 1u)},
            {"件", {}}})},
     "新收4件\n",
     "change@6\nchange@6=4\n"},
    {"ADeletedMarkJoins",
     {with_mark(paragraph("一、总体", {}, 1), prl(kDeleted, 1u)), paragraph("情况")},
     "一、总体情况\n"},
    {"HiddenText",
     {runs({{"甲", {}}, {"乙", prl(kHidden, 1u)}, {" ", prl(kHidden, 1u)}})},
     "甲\n",
     "hidden@3\n"},
    {"Objects",
     {runs({{"甲", {}},
            special("\1"),
            special("\x8"),
            special("\5"),
            special("\2"),
            {"乙", {}},
            {"\1", prl(kSpecial, 1u) + prl(0x0806, 1u)},
            {"\3\1", {}}})},
     "甲乙\n",
     "comment@3\npicture@3\npicture@3\n"},
    {"Headings",
     {paragraph("一、", {}, 1), paragraph("二、", prl(kOutline, 1u)),
      paragraph("三、", prl(kOutline, 9u), 1)},
     "# 一、\n# 二、\n三、\n"},
    {"TabsPartCells", {paragraph("甲\t1\t2")}, "甲|1|2\n"},
};

const std::vector<int> kThree = {0, 1000, 2000, 3000};

const Case kTables[] = {
    {"Spans",
     {doc_cell("甲"), doc_cell("乙"), doc_row_end({0, 1000, 3000}, {0, 0}), doc_cell("丙"),
      doc_cell("1"), doc_cell("2"), doc_row_end(kThree, {0, 0, 0}), paragraph("后")},
     "1: 甲|乙|\n1: 丙|1|2\n后\n"},
    {"EdgesAHairApart",
     {doc_cell("甲"), doc_cell("乙"), doc_row_end({0, 1010, 2000}, {0, 0}), doc_cell("丙"),
      doc_cell("1"), doc_row_end({-5, 1000, 2015}, {0, 0})},
     "1: 甲|乙\n1: 丙|1\n"},
    {"ARowThatBeginsLater",
     {doc_cell("甲"), doc_cell("乙"), doc_cell("丙"), doc_row_end(kThree, {0, 0, 0}), doc_cell("1"),
      doc_cell("2"), doc_row_end({1000, 2000, 3000}, {0, 0})},
     "1: 甲|乙|丙\n1: |1|2\n"},
    {"MergedByFlags",
     {doc_cell("甲"), doc_cell("乙"), doc_cell(""), doc_row_end(kThree, {0x60, 1, 2}), doc_cell(""),
      doc_cell("1"), doc_cell("2"), doc_row_end(kThree, {0x20, 0, 0})},
     "1: 甲|乙|\n1: |1|2\n"},
    {"MergedByFlagsTheOtherWayRound",
     {doc_cell("甲"), doc_cell("乙"), doc_cell(""), doc_row_end(kThree, {0, 2, 1}), doc_cell("丙"),
      doc_cell("1"), doc_cell("2"), doc_row_end(kThree, {0, 0, 0})},
     "1: 甲|乙|\n1: 丙|1|2\n"},
    {"WhatMergingCoversIsNoted",
     {doc_cell("甲"), doc_cell("1"), doc_row_end({0, 1000, 2000}, {0x60, 0}), doc_cell("旧"),
      doc_cell("2"), doc_row_end({0, 1000, 2000}, {0x20, 0})},
     "1: 甲|1\n1: |2\n",
     "hidden@0\n"},
    {"GoingOnBelowNothing",
     {doc_cell("甲"), doc_cell("1"), doc_row_end({0, 1000, 2000}, {0x20, 0})},
     "1: 甲|1\n"},
    {"InsertedAndDeletedCells",
     {doc_cell("甲"), doc_cell("乙"), doc_cell("丙"), doc_row_end(kThree, {0, 0, 0}), doc_cell("1"),
      doc_cell("2"), doc_cell("3"),
      doc_row_end({0, 1000, 2000}, {0, 0}, prl(0x7621, 0x03E80102u)),  // one of 1000 behind them
      doc_cell("4"), doc_cell("5"),
      doc_row_end({0, 9, 1009, 3009}, {0, 0, 0}, prl(0x5622, 0x0100u))},
     "1: 甲|乙|丙\n1: 1|2|3\n1: 4|5|\n"},
    {"WidthsAndAShift",
     {doc_cell("甲"), doc_cell("乙"), doc_row_end({0, 500, 1500}, {0, 0}, prl(0x7623, 0x03E80100u)),
      doc_cell("1"), doc_cell("2"), doc_row_end({400, 1400, 2400}, {0, 0}, prl(0x9601, 0u))},
     "1: 甲|乙\n1: 1|2\n"},
    {"SplitAgain",
     {doc_cell("甲"), doc_cell("乙"), doc_cell("丙"),
      doc_row_end(kThree, {0, 0, 0}, prl(0x5624, 0x0300u) + prl(0x5625, 0x0301u)), doc_cell("1"),
      doc_cell("2"), doc_cell("3"), doc_row_end(kThree, {0, 0, 0})},
     "1: 甲|乙|丙\n1: 1|2|3\n"},
    {"CellsOfSeveralParagraphs",
     {doc_cell("结果", false), doc_cell("纠正"), doc_cell("3"),
      doc_row_end({0, 1000, 2000}, {0, 0})},
     "1: 结果⏎纠正|3\n"},
    {"WithoutTheEndOfARow",
     {doc_cell("甲"), doc_cell("1"), doc_row_end({0, 1000, 2000}, {0, 0}), doc_cell("乙"),
      doc_cell("2"), doc_cell("3", false), paragraph("后")},
     "1: 甲|1\n1: 乙|2|3\n后\n"},
    {"MoreCellsThanTheRowSays",
     {doc_cell("甲"), doc_cell("1"), doc_cell("2"), doc_row_end({0, 1000, 2000}, {0, 0})},
     "1: 甲|1|2\n"},
    {"NestedTablesAreParagraphsOfTheCell",
     {doc_cell("甲"), paragraph("乙", prl(kInTable, 1u) + prl(kDepth, 2u) + prl(kInnerCell, 1u)),
      paragraph("丙", prl(kInTable, 1u) + prl(kDepth, 2u) + prl(kInnerCell, 1u)),
      paragraph("", prl(kInTable, 1u) + prl(kDepth, 2u) + prl(kInnerRow, 1u)), doc_cell("丁"),
      doc_row_end({0, 1000, 2000}, {0, 0})},
     "1: 甲|乙⏎丙⏎丁\n"},
    {"AFrameIsNoTable",
     {doc_cell("一、总体情况", false), doc_cell("正文"), doc_row_end({0, 8000}, {0}),
      paragraph("后")},
     "一、总体情况\n正文\n后\n"},
    {"ATableInAFrame",
     {doc_cell("题", false),
      paragraph("甲", prl(kInTable, 1u) + prl(kDepth, 2u) + prl(kInnerCell, 1u)),
      paragraph("1", prl(kInTable, 1u) + prl(kDepth, 2u) + prl(kInnerCell, 1u)),
      paragraph("", doc_row_end({0, 1000, 2000}, {0, 0}).modifiers + prl(kDepth, 2u) +
                        prl(0x2417, 0u) + prl(kInnerRow, 1u)),
      doc_cell(""), doc_row_end({0, 8000}, {0})},
     "题\n1: 甲|1\n"},
    {"ADeletedRow",
     {doc_cell("甲"), doc_cell("1"), doc_row_end({0, 1000, 2000}, {0, 0}), doc_cell("乙"),
      doc_cell("2"), with_mark(doc_row_end({0, 1000, 2000}, {0, 0}), prl(kDeleted, 1u))},
     "1: 甲|1\n",
     "change@0\n"},
};

std::string case_name(const testing::TestParamInfo<Case>& p) { return p.param.name; }
INSTANTIATE_TEST_SUITE_P(Text, DocText, testing::ValuesIn(kText), case_name);
INSTANTIATE_TEST_SUITE_P(Tables, DocText, testing::ValuesIn(kTables), case_name);

TEST(DocStories, NotesFollowAndHeadersAreLeftOut) {
  DocModel model;
  model.body = {runs({{"正文", {}}, special("\2")}), paragraph("尾")};
  model.footnotes = {runs({special("\2"), {" 脚注", {}}})};
  model.headers = {paragraph("页眉")};
  model.comments = {paragraph("批注")};
  model.endnotes = {paragraph("尾注")};
  const Read read = read_model(model);
  EXPECT_EQ(rows_of(read.document), "正文\n尾\n脚注\n尾注\n");
  EXPECT_EQ(notes_of(read.document), "footnote@12=脚注\nfootnote@19=尾注\n");
}

TEST(DocStories, BoxesFollowTheirParagraphOnce) {
  DocModel model;
  model.body = {runs({{"甲", {}}, special("\x8"), {"乙", {}}}), paragraph("丙")};
  model.boxes = {paragraph("框一"), paragraph("续"), paragraph("框二")};
  model.box_places = {{1, 2}, {99, 1}};
  EXPECT_EQ(rows_of(read_model(model).document), "甲乙\n框一\n续\n丙\n框二\n");
}

TEST(DocStories, BoxesInACellStayThere) {
  DocModel model;
  model.body = {doc_cell("甲"),
                doc_cell("\x8"
                         "1"),
                doc_row_end({0, 1000, 2000}, {0, 0})};
  model.body[1].runs = {special("\x8"), {"1", {}}};
  model.boxes = {doc_cell("框"), doc_cell("x"), doc_row_end({0, 1000, 2000}, {0, 0})};
  model.box_places = {{2, 3}};
  EXPECT_EQ(rows_of(read_model(model).document), "1: 甲|1⏎框⏎x\n");
}

TEST(DocStyles, AreInherited) {
  DocModel model;
  model.styles = {{0xFFE, false, 1, prl(kList, 1u), {}},       // 15: of heading 1, numbered
                  {0xFFE, false, 15, prl(kLevel, 1u), {}},     // 16: of 15, one level down
                  {0xFFE, false, 0, {}, prl(kHidden, 1u)},     // 17: hides
                  {0xFFE, true, 0xFFF, {}, prl(kHidden, 1u)},  // 18: hides, of characters
                  {0xFFE, false, 20, prl(kOutline, 0u), {}},   // 19 and 20 are based on each other
                  {0xFFE, false, 19, {}, {}}};
  model.lists = {{std::vector<DocLevel>(9)}};
  model.lists[0].levels[0] = {37, "%1、"};
  model.lists[0].levels[1] = {37, "（%2）"};
  model.instances = {{0, {}, {}}};
  DocParagraph shown = paragraph("显", {}, 17);
  shown.runs[0].modifiers = prl(kHidden, 0x81u);
  model.body = {paragraph("总体情况", {}, 15),
                paragraph("主动公开", {}, 16),
                paragraph("不编号", prl(kList, 0u), 15),
                paragraph("隐", {}, 17),
                shown,
                runs({{"甲", {}}, {"乙", prl(kStyle, 18u)}}),
                paragraph("圈", {}, 19)};
  const Read read = read_model(model);
  EXPECT_EQ(rows_of(read.document), "# 一、总体情况\n# （一）主动公开\n# 不编号\n显\n甲\n# 圈\n");
  EXPECT_TRUE(notes_of(read.document).starts_with("number@0=一、\n"));
}

TEST(DocLists, OverridesBeginAnewAndReshape) {
  DocModel model;
  model.lists = {{{{0, "%1."}}}, {{{29, "%1"}}}};
  model.instances = {
      {0, {}, {}}, {0, {{0, 1}}, {}}, {0, {}, {{0, {37, "第%1条", 3}}}}, {1, {}, {}}};
  const auto item = [](const char* text, uint32_t list) {
    return paragraph(text, prl(kList, list) + prl(kLevel, 0u));
  };
  model.body = {item("甲", 1), item("乙", 1),  item("丙", 2), item("丁", 2), item("戊", 3),
                item("己", 4), item("2件", 2), item("无", 9), item("", 4),   item("庚", 4)};
  const Read read = read_model(model);
  EXPECT_EQ(rows_of(read.document), "1.甲\n2.乙\n1.丙\n2.丁\n第三条戊\n㈠己\n4. 2件\n无\n㈢庚\n");
  EXPECT_TRUE(notes_of(read.document).starts_with("number@0=1.\n"));
}

TEST(DocOrigins, NameParagraphAndRun) {
  const Read read = read_body({paragraph("甲"), doc_cell("乙"), doc_cell("丙"),
                               doc_row_end({0, 1000, 2000}, {0, 0}),
                               runs({{"丁", {}}, {"戊", prl(kInserted, 1u)}})});
  ASSERT_EQ(read.document.parts, std::vector<std::string>{"WordDocument"});
  std::string out;
  for (const document::Origin& o : read.document.origins)
    out += std::string(o.at.in(read.document.text)) + "@" + std::to_string(o.paragraph) + "." +
           std::to_string(o.run) + " ";
  EXPECT_EQ(out, "甲@0.0 乙@1.0 丙@2.0 丁@4.0 戊@4.1 ");
}

// The stream WordDocument of a sound file, changed by `edit`.
template <class Edit>
Problem after(Edit edit, std::string_view* detail = nullptr) {
  DocModel model;
  model.body = {paragraph("一、总体情况")};
  std::vector<CompoundStream> streams = doc_streams(model);
  edit(streams[0].bytes, streams[1].bytes);
  const Read read = document::read(compound_file(std::move(streams)));
  if (detail != nullptr) *detail = read.detail;
  EXPECT_EQ(read.document.text.empty(), read.problem != Problem::none);
  return read.problem;
}

TEST(DocProblems, OfTheHeader) {
  std::string_view detail;
  EXPECT_EQ(after([](std::string&, std::string&) {}), Problem::none);
  EXPECT_EQ(after([](std::string& word, std::string&) { word[11] = 0x13; }), Problem::encrypted);
  EXPECT_EQ(after([](std::string& word, std::string&) { set16(word, 0, 0xA5DC); }, &detail),
            Problem::unsupported);
  EXPECT_EQ(detail, "word6");
  EXPECT_EQ(after([](std::string& word, std::string&) { set16(word, 2, 0x68); }, &detail),
            Problem::unsupported);
  EXPECT_EQ(detail, "word6");
  EXPECT_EQ(after([](std::string& word, std::string&) { set16(word, 0, 0x1234); }),
            Problem::damaged);
  EXPECT_EQ(after([](std::string& word, std::string&) { word.clear(); }), Problem::damaged);
  EXPECT_EQ(after([](std::string& word, std::string&) { word.resize(100); }), Problem::damaged);
  EXPECT_EQ(after([](std::string& word, std::string&) { word[11] = 0x10; }), Problem::damaged)
      << "the other table stream is not there";
}

size_t place_of(const std::string& word, size_t part) {
  return document::Bytes(word).u32(154 + part * 8);
}

TEST(DocProblems, OfWhatItPointsTo) {
  constexpr size_t kCharacterPages = 12;
  constexpr size_t kParagraphPages = 13;
  constexpr size_t kPieces = 33;
  for (const size_t part : {size_t{1}, kCharacterPages, kParagraphPages, kPieces})
    EXPECT_EQ(
        after([&](std::string& word, std::string&) { set32(word, 154 + part * 8, 0x7FFFFFF0); }),
        Problem::damaged)
        << part << " lies outside of its stream";
  for (const size_t part : {kCharacterPages, kParagraphPages, kPieces})
    EXPECT_EQ(after([&](std::string& word, std::string&) { set32(word, 158 + part * 8, 0); }),
              Problem::damaged)
        << part << " is not there";
  // A page, or a piece, that lies behind the end; more text than pieces.
  EXPECT_EQ(after([&](std::string& word, std::string& table) {
              set32(table, place_of(word, kParagraphPages) + 8, 0x3FFFFF);
            }),
            Problem::damaged);
  EXPECT_EQ(after([&](std::string& word, std::string& table) {
              set32(table, place_of(word, kPieces) + 5 + 8 + 2, 0x00FFFFFF);
            }),
            Problem::damaged);
  EXPECT_EQ(after([&](std::string& word, std::string& table) {
              set32(table, place_of(word, kPieces) + 5 + 4, 0x00FFFFFF);
            }),
            Problem::damaged);
  EXPECT_EQ(after([](std::string& word, std::string&) { set32(word, 76, 1000); }),
            Problem::damaged);
  EXPECT_EQ(after([](std::string& word, std::string&) { set32(word, 76, 0); }), Problem::damaged);
}

TEST(DocProblems, NothingShownIsEmpty) {
  EXPECT_EQ(read_body({paragraph(""), paragraph("　")}).problem, Problem::empty);
}

// A result or a problem, whatever is cut off or changed.
TEST(DocProblems, TruncatedAnywhere) {
  const std::string whole = doc(specimen("2021"), DocVariant::rich);
  for (size_t size = 1024; size < whole.size(); size += 1024) {
    const Read read = document::read(std::string_view(whole).substr(0, size));
    EXPECT_EQ(read.problem, Problem::damaged) << size;
    EXPECT_TRUE(read.document.text.empty());
  }
}

TEST(DocProblems, ByteFlipsAnywhere) {
  const std::string whole = doc(specimen("2021"), DocVariant::rich);
  size_t read_well = 0;
  for (size_t i = 0; i < 1000; ++i) {
    std::string flipped = whole;
    const size_t at = i * 7919 % whole.size();
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << i % 8));
    const Read read = document::read(flipped);
    if (read.problem == Problem::none) {
      expect_sound(read.document);
      ++read_well;
    }
  }
  EXPECT_GT(read_well, 500u);
}

TEST(DocProblems, LimitsAreErrors) {
  DocModel model;
  model.mixed_pieces = true;
  model.body = {runs({special(std::string(1'100'000, '\1'))})};
  EXPECT_EQ(read_model(model).problem, Problem::too_large) << "pictures";
  model.body = {runs({{std::string(1'100'000, '\r'), {}}})};
  EXPECT_EQ(read_model(model).problem, Problem::too_large) << "paragraphs";
  // A number of 64 characters before each.
  model.lists = {{{{0, std::string(64, '-')}}}};
  model.instances = {{0, {}, {}}};
  model.body.assign(300'000, paragraph("a", prl(kList, 1u)));
  EXPECT_EQ(read_model(model).problem, Problem::too_large) << "numbers";
}

// The shapes of rows may stand in the stream of large lists: without it there are no tables.
TEST(DocProblems, MissingLargeListsAreDamage) {
  std::vector<CompoundStream> streams = doc_streams(doc_model(specimen("2021"), DocVariant::rich));
  ASSERT_EQ(streams.back().name, "Data");
  streams.back().bytes.resize(streams.back().bytes.size() / 2);
  EXPECT_EQ(document::read(compound_file(streams)).problem, Problem::damaged);
  streams.pop_back();
  EXPECT_EQ(document::read(compound_file(streams)).problem, Problem::damaged);
}

// Every paragraph names one large list of modifiers; what a page says costs nothing, so the time
// must be bounded elsewhere.
TEST(DocProblems, SharedModifiersDoNotMultiply) {
  DocModel model;
  std::string filler;
  for (int i = 0; i < 20'000; ++i) filler += prl(kOutline, 9u);
  for (int i = 0; i < 20'000; ++i) model.body.push_back(paragraph("1", prl(0x6646, 0u)));
  std::vector<CompoundStream> streams = doc_streams(model);
  std::string data;
  put16(data, static_cast<uint32_t>(filler.size()));
  streams.push_back({"Data", data + filler});
  EXPECT_EQ(document::read(compound_file(std::move(streams))).problem, Problem::damaged);
}

}  // namespace
}  // namespace gouji::support
