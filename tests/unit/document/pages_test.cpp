// Reports set on pages are read as they were set.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
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

// ── The packed form ───────────────────────────────────────────────────────────────────────────

Problem problem_of(std::string_view packed) { return document::read({"%PDF-1.7", packed}).problem; }

TEST(PackedPages, AreReadAsTheyWereWritten) {
  const Pages pages = support::set_pages(support::specimen("2021"), {.height = 500});
  const Read direct = read_pages(pages);
  const Read read = document::read({"%PDF-1.7", support::packed(pages)});
  EXPECT_EQ(read.problem, Problem::none);
  EXPECT_EQ(read.document.format, "pdf");
  EXPECT_EQ(read.document.text, direct.document.text);
}

TEST(PackedPages, AreRefusedWhenTheyAreNot) {
  EXPECT_EQ(document::read("%PDF-1.7\n1 0 obj").problem, Problem::unsupported);
  EXPECT_EQ(document::read("%PDF-1.7\n1 0 obj").detail, "pdf");
  struct {
    std::string_view packed;
    Problem problem;
  } const cases[] = {
      {"P\t595\t842\nT\t1\t2\t3\t4\t年\n", Problem::none},
      {"P\t595\t842\r\nT\t1\t2\t3\t4\t年\r\n", Problem::none},
      {"P\t595\t842\nT\t-1.5\t2.25\t3\t4\t年\t90", Problem::none},
      {"P\t595\t842\n", Problem::empty},
      {"P\t595\t842\nT\t1\t2\t3\t4\t \n", Problem::empty},
      {"P\t595\t842\nI\t0\t0\t595\t842\n", Problem::scanned},
      {"P\t595\t842\nT\t1\t2\t3\t4\t年\nU\t9\n", Problem::unmapped},
      {"E\tencrypted\n", Problem::encrypted},
      {"E\tdamaged\n", Problem::damaged},
      {"E\ttoo-large\n", Problem::too_large},
      {"P\t595\t842\nT\t1\t2\t3\t4\t年\nE\tdamaged\n", Problem::damaged},
      {"E\tsomething\n", Problem::damaged},
      {"hello", Problem::damaged},
      {"\n", Problem::damaged},
      {"T\t1\t2\t3\t4\t年\n", Problem::damaged},
      {"P\t595\n", Problem::damaged},
      {"P\t595\t842\t1\n", Problem::damaged},
      {"P\t595\tNaN\n", Problem::damaged},
      {"P\t595\tinf\n", Problem::damaged},
      {"P\t595\t1e9\n", Problem::damaged},
      {"P\t595\t842\nT\t1\t2\t3\t年\n", Problem::damaged},
      {"P\t595\t842\nT\t1.234\t2\t3\t4\t年\n", Problem::damaged},
      {"P\t595\t842\nT\t1.\t2\t3\t4\t年\n", Problem::damaged},
      {"P\t595\t842\nT\t\t2\t3\t4\t年\n", Problem::damaged},
      {"P\t595\t842\nT\t1\t2\t3\t4\t年\t90\t1\n", Problem::damaged},
      {"P\t595\t842\nT\t1\t2\t3\t4\t\xE5\xB9\n", Problem::damaged},
      {"P\t595\t842\nT\t99999999999\t2\t3\t4\t年\n", Problem::damaged},
      {"P\t595\t842\nT\t99999999\t2\t3\t4\t年\n", Problem::damaged},
      {"P\t595\t842\nL\t1\t2\t3\n", Problem::damaged},
      {"P\t595\t842\nX\t1\n", Problem::damaged},
      {"P\t595\t842\nU\t-1\n", Problem::damaged},
  };
  for (const auto& c : cases) EXPECT_EQ(problem_of(c.packed), c.problem) << c.packed;
}

// ── Lines and paragraphs ──────────────────────────────────────────────────────────────────────

// A page of runs "x y size text"; each is as wide as its characters.
class Draft {
 public:
  Draft() { page(); }
  Draft& page() {
    Page& added = pages_.pages.emplace_back();
    added.width = 595;
    added.height = 842;
    return *this;
  }
  Draft& text(float x, float y, std::string_view text, float size = 16, float angle = 0) {
    PageRun run;
    run.x = x;
    run.y = y;
    run.size = size;
    run.angle = angle;
    for (size_t i = 0; i < text.size();) {
      const bool wide = static_cast<uint8_t>(text[i]) >= 0xE0;
      run.width += wide ? size : size / 2;
      i += wide ? 3 : 1;
    }
    run.begin = static_cast<uint32_t>(pages_.text.size());
    pages_.text += text;
    run.end = static_cast<uint32_t>(pages_.text.size());
    pages_.pages.back().runs.push_back(run);
    return *this;
  }
  Draft& line(float x1, float y1, float x2, float y2) {
    pages_.pages.back().lines.push_back({x1, y1, x2, y2});
    return *this;
  }
  Draft& image(float x, float y, float width, float height) {
    pages_.pages.back().images.push_back({x, y, width, height});
    return *this;
  }
  // A grid of cells with lines around all of them.
  Draft& grid(const std::vector<float>& xs, const std::vector<float>& ys) {
    for (const float y : ys) line(xs.front(), y, xs.back(), y);
    for (const float x : xs) line(x, ys.front(), x, ys.back());
    return *this;
  }
  const Pages& pages() const { return pages_; }
  std::string read() const {
    const Read read = read_pages(pages_);
    std::string out;
    for (const Row& row : read.document.rows) {
      out += row.kind == RowKind::delimited ? "T" + std::to_string(row.table) : "L";
      for (const Cell* c = read.document.begin(row); c != read.document.end(row); ++c)
        out += " " + (row.table != 0 ? std::to_string(c->column) + "=" : "") +
               std::string(read.document.text_of(*c));
      out += "\n";
    }
    return out;
  }

 private:
  Pages pages_;
};

TEST(PageText, IsReadFromTheTopAndTheLeftWhateverIsDrawnFirst) {
  EXPECT_EQ(Draft().text(180, 200, "丙").text(100, 200, "乙").text(100, 100, "甲").read(),
            "L 甲\nL 乙   丙\n");
  EXPECT_EQ(Draft().text(116, 101, "体").text(100, 100, "总").read(), "L 总体\n");
}

TEST(PageText, HasSpacesWhereGapsAre) {
  EXPECT_EQ(Draft().text(100, 100, "总").text(120, 100, "计").read(), "L 总计\n");
  EXPECT_EQ(Draft().text(100, 100, "ab").text(122, 100, "cd").read(), "L ab cd\n");
  EXPECT_EQ(Draft().text(100, 100, "2023").text(136, 100, "年").read(), "L 2023年\n");
  EXPECT_EQ(Draft().text(100, 100, "2023 年 3 月").read(), "L 2023年3月\n");
}

TEST(PageText, DrawnTwiceIsThereOnce) {
  EXPECT_EQ(Draft().text(100, 100, "人人").text(100.5F, 100, "人人").read(), "L 人人\n");
  EXPECT_EQ(Draft().text(100, 400, "11").text(100.3F, 400.2F, "11").read(), "L 11\n");
}

TEST(PageText, KeepsRadicalsAsTheyAre) {
  EXPECT_EQ(Draft().text(100, 100, "⼀、⼯作").read(), "L ⼀、⼯作\n");
}

constexpr std::string_view kFull = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸";  // 320 points

TEST(PageText, LinesOfAParagraphAreOneRow) {
  const std::string full(kFull);
  EXPECT_EQ(Draft().text(100, 100, kFull).text(100, 128, kFull).text(100, 156, "完。").read(),
            "L " + full + full + "完。\n");
  // A short line, an indent, a heading after a full stop, another size end it.
  EXPECT_EQ(Draft().text(100, 100, kFull).text(100, 128, "短").text(100, 156, kFull).read(),
            "L " + full + "短\nL " + full + "\n");
  EXPECT_EQ(Draft().text(100, 100, kFull).text(132, 128, "缩进").text(100, 156, kFull).read(),
            "L " + full + "\nL 缩进\nL " + full + "\n");
  EXPECT_EQ(Draft().text(100, 100, kFull).text(100, 128, "文", 10).text(100, 156, kFull).read(),
            "L " + full + "\nL 文\nL " + full + "\n");
  const std::string stop = full.substr(0, full.size() - 3) + "。";
  EXPECT_EQ(Draft().text(100, 100, stop).text(100, 128, "二、题").text(100, 156, kFull).read(),
            "L " + stop + "\nL 二、题\nL " + full + "\n");
  EXPECT_EQ(Draft().text(100, 100, stop).text(100, 128, "（5）监督保障").read(),
            "L " + stop + "\nL （5）监督保障\n");
  EXPECT_EQ(Draft().text(100, 100, kFull).text(100, 128, "（5）监督保障").read(),
            "L " + full + "（5）监督保障\n");
  // Over a page break, whatever the foot.
  EXPECT_EQ(Draft()
                .text(100, 100, kFull)
                .text(100, 740, kFull)
                .text(280, 800, "— 1 —")
                .page()
                .text(100, 100, "完。")
                .text(280, 800, "— 2 —")
                .read(),
            "L " + full + "\nL " + full + "完。\n");
}

TEST(PageText, FeetAndHeadsAreLeftOut) {
  for (const char* foot : {"— 3 —", "-4-", "第 3 页 共 6 页", "第3页", "3/6", "7", "－ ５ －",
                           "第 3 页，共 6 页", "· 3 ·"})
    EXPECT_EQ(Draft().text(100, 100, "正文").text(280, 800, foot).read(), "L 正文\n") << foot;
  for (const char* text : {"3件", "2023年", "3.5", "第三条", "共6页内容", "12345"})
    EXPECT_EQ(Draft().text(100, 100, "正文").text(280, 800, text).read(),
              "L 正文\nL " + std::string(text) + "\n");
  // A figure in the middle of the page counts nothing; text that most pages share is a head.
  EXPECT_EQ(Draft().text(100, 100, "正文").text(280, 400, "7").read(), "L 正文\nL 7\n");
  Draft pages;
  for (int i = 0; i < 4; ++i) {
    if (i > 0) pages.page();
    pages.text(100, 50, "年报 第" + std::to_string(i + 1) + "期").text(100, 300, "文");
  }
  EXPECT_EQ(pages.read(), "L 文\nL 文\nL 文\nL 文\n");
  // The agency above the title, and its signature on top of the last page.
  EXPECT_EQ(Draft()
                .text(100, 50, "青禾县水利局")
                .text(100, 300, "文")
                .page()
                .text(100, 300, "文")
                .page()
                .text(400, 50, "青禾县水利局")
                .text(400, 300, "日")
                .read(),
            "L 青禾县水利局\nL 文\nL 文\nL 青禾县水利局\nL 日\n");
}

TEST(PageText, ADateAtTheRightMarginIsNoneOfAParagraph) {
  EXPECT_EQ(Draft()
                .text(100, 100, kFull)
                .text(300, 128, "二〇二四年一月七日")
                .text(100, 156, "打印本页关闭窗口")
                .read(),
            "L " + std::string(kFull) + "\nL 二〇二四年一月七日\nL 打印本页关闭窗口\n");
}

TEST(PageText, TurnedTextIsReadApart) {
  EXPECT_EQ(
      Draft().text(100, 100, "正文正文").text(50, 400, "旁注", 12, 90).text(100, 500, "完").read(),
      "L 正文正文\nL 完\nL 旁注\n");
  // Most of the page read downwards is a page on its side; what reads upwards stands on its head.
  EXPECT_EQ(Draft().text(300, 100, "正文正文", 16, 90).text(270, 100, "二行", 16, 90).read(),
            "L 正文正文\nL 二行\n");
  EXPECT_EQ(Draft().text(270, 700, "正文正文", 16, -90).text(300, 700, "二行", 16, 270).read(),
            "L 正文正文\nL 二行\n");
  EXPECT_EQ(Draft().text(300, 500, "正文正文", 16, 180).text(300, 470, "二行", 16, 180).read(),
            "L 正文正文\nL 二行\n");
  Draft stamped;
  for (int i = 0; i < 3; ++i) {
    if (i > 0) stamped.page();
    stamped.text(200, 500, "内部资料", 40, 45).text(100, 300, "正文");
  }
  EXPECT_EQ(stamped.read(), "L 正文\nL 正文\nL 正文\n");
}

TEST(PageText, PicturesAreNoted) {
  const Read read = read_pages(Draft()
                                   .text(100, 100, "二、主动公开政府信息情况")
                                   .image(100, 200, 400, 300)
                                   .image(1, 1, 2, 2)
                                   .text(100, 600, "三、其他")
                                   .pages());
  ASSERT_EQ(read.document.notes.size(), 1u);
  EXPECT_EQ(read.document.notes[0].kind, NoteKind::picture);
  EXPECT_EQ(read.document.notes[0].at.begin, read.document.text.find('\n'));
}

TEST(PageText, SaysWhereItStands) {
  const Read read = read_pages(Draft().text(100, 100, "甲").page().text(100, 100, "乙").pages());
  ASSERT_EQ(read.document.parts, (std::vector<std::string>{"page 1", "page 2"}));
  ASSERT_EQ(read.document.origins.size(), 2u);
  EXPECT_EQ(read.document.origins[1].part, 1);
  EXPECT_EQ(read.document.origins[1].at.in(read.document.text), "乙");
}

// ── Tables ────────────────────────────────────────────────────────────────────────────────────

TEST(PageTables, HaveMergedCells) {
  Draft d;
  d.line(100, 100, 400, 100).line(200, 130, 400, 130).line(100, 160, 400, 160);
  d.line(100, 100, 100, 160)
      .line(200, 100, 200, 160)
      .line(300, 130, 300, 160)
      .line(400, 100, 400, 160);
  d.text(110, 135, "组", 10)
      .text(250, 120, "题", 10)
      .text(210, 150, "1", 10)
      .text(310, 150, "2", 10);
  EXPECT_EQ(d.read(), "T1 0=组 1=题\nT1 1=1 2=2\n");
}

TEST(PageTables, AreThoseOfLinesThatHangTogether) {
  // An underline, a frame, a cross and a page border are no tables.
  EXPECT_EQ(Draft().text(100, 100, "甲").line(100, 102, 200, 102).read(), "L 甲\n");
  EXPECT_EQ(Draft().text(110, 120, "甲").grid({100, 200}, {100, 140}).read(), "L 甲\n");
  EXPECT_EQ(Draft().text(110, 120, "甲").line(100, 130, 300, 130).line(200, 90, 200, 160).read(),
            "L 甲\n");
  EXPECT_EQ(Draft().grid({20, 575}, {20, 60, 820}).text(30, 50, "甲").text(30, 300, "乙").read(),
            "L 甲\nL 乙\n");
  // Two tables side by side, from the left.
  EXPECT_EQ(Draft()
                .grid({320, 400, 480}, {102, 130, 160})
                .grid({100, 180, 260}, {100, 130, 160})
                .text(330, 120, "丙", 10)
                .text(410, 120, "3", 10)
                .text(110, 120, "甲", 10)
                .text(190, 120, "1", 10)
                .read(),
            "T1 0=甲 1=1\nT1\nT2 0=丙 1=3\nT2\n");
}

TEST(PageTables, HaveOpenSidesAndGapsInTheirLines) {
  // No line at the left and none at the bottom; a line in pieces that nearly meet.
  Draft d;
  d.line(100, 100, 300, 100).line(100, 130, 198, 130).line(200.5F, 130.5F, 300, 130.5F);
  d.line(200, 100, 200, 160).line(300, 100, 300, 160);
  d.text(110, 120, "甲", 10)
      .text(210, 120, "1", 10)
      .text(110, 150, "乙", 10)
      .text(210, 150, "2", 10);
  EXPECT_EQ(d.read(), "T1 0=甲 1=1\nT1 0=乙 1=2\n");
}

TEST(PageTables, KeepFiguresThatJutOutOfTheirCell) {
  EXPECT_EQ(Draft()
                .grid({100, 120, 140}, {100, 120})
                .text(96, 114, "123456", 10)
                .text(127, 114, "7", 10)
                .read(),
            "T1 0=123456 1=7\n");
  // One run over several cells.
  EXPECT_EQ(Draft().grid({100, 120, 140, 160}, {100, 120}).text(107, 114, "1   2   3", 10).read(),
            "T1 0=1 1=2 2=3\n");
}

TEST(PageTables, PutNoTwoFiguresTogether) {
  const auto cell = [](float width, const char* a, const char* b) {
    return Draft()
        .grid({100, 100 + width, 200}, {100, 140})
        .text(105, 115, a, 10)
        .text(105, 130, b, 10)
        .text(180, 115, "x", 10)
        .read();
  };
  EXPECT_EQ(cell(32, "1234", "56"), "T1 0=123456 1=x\n");
  EXPECT_EQ(cell(70, "1234", "56"), "T1 0=1234\n56 1=x\n");
  EXPECT_EQ(cell(20, "10", "11"), "T1 0=10\n11 1=x\n");
  EXPECT_EQ(cell(32, "1234", "5678"), "T1 0=1234\n5678 1=x\n");
  EXPECT_EQ(cell(32, "12件", "3"), "T1 0=12件3 1=x\n");
}

// A figure for which its cell was too narrow goes on behind a page break.
TEST(PageTables, PutAFigureTogetherOverABreak) {
  const auto table = [](const char* above, const char* below, const char* label, float width) {
    const std::vector<float> xs = {100, 200, 240, 240 + width};
    Draft d;
    d.text(105, 690, "前行", 10).text(210, 690, "7", 10).text(242, 690, "8", 10);
    d.text(105, 715, "甲行", 10).text(210, 715, "5", 10).text(242, 715, above, 10);
    d.grid(xs, {670, 700, 800}).page().grid(xs, {60, 90, 120});
    d.text(242, 80, below, 10).text(105, 105, "乙行", 10).text(210, 105, "6", 10);
    if (*label) d.text(105, 80, label, 10);
    return d.text(242, 105, "3", 10).read();
  };
  const std::string first = "T1 0=前行 1=7 2=8\n";
  EXPECT_EQ(table("1103", "2", "", 26), first + "T1 0=甲行 1=5 2=11032\nT1 0=乙行 1=6 2=3\n");
  EXPECT_EQ(table("110", "2", "", 80), first + "T1 0=甲行 1=5 2=110\nT1 2=2\nT1 0=乙行 1=6 2=3\n");
  // A label that ran full is followed by another: two rows.
  EXPECT_EQ(table("1103", "2", "制发的各类规范性文件", 26).find("11032"), std::string::npos);
  EXPECT_EQ(table("1103", "2", "丙行", 26),
            first + "T1 0=甲行 1=5 2=1103\nT1 0=丙行 2=2\nT1 0=乙行 1=6 2=3\n");
}

TEST(PageTables, OfTextAloneNeedSureColumns) {
  Draft d;
  for (int r = 0; r < 4; ++r) {
    const float y = 100.0F + 20.0F * static_cast<float>(r);
    d.text(100, y, "行" + std::to_string(r), 10).text(250, y, "1", 10);
    if (r != 2) d.text(320, y, "2", 10);
    d.text(390, y, std::to_string(100 * r), 10);
  }
  EXPECT_EQ(d.read(),
            "T1 0=行0 1=1 2=2 3=0\nT1 0=行1 1=1 2=2 3=100\nT1 0=行2 1=1 3=200\n"
            "T1 0=行3 1=1 2=2 3=300\n");
  EXPECT_EQ(Draft().text(100, 100, "甲局").text(300, 100, "乙日").read(), "L 甲局   乙日\n");
}

TEST(PageTables, WithoutLinesAreStillFound) {
  const Reading r(read_pages(support::set_pages(support::specimen("2021"), {.rules = false})));
  ASSERT_EQ(r.recognition, report::Recognition::report);
  Specimen model = support::specimen("2021");
  for (size_t t = 0; t < forms::kTables; ++t) {
    const report::TableRead& table = r.report.tables[t];
    if (!table.found) continue;
    for (const support::TableRow& row : model.tables[t].rows)
      EXPECT_EQ(support::guessed(table, model.tables[t], row), "");
  }
}

// ── Hostile pages ─────────────────────────────────────────────────────────────────────────────

TEST(HostilePages, AreRefusedByTheirSize) {
  Pages many;
  many.pages.resize(10'000);
  EXPECT_EQ(read_pages(many).problem, Problem::too_large);
  Pages runs;
  runs.pages.resize(1);
  runs.text = std::string(2'000'001, '1');
  runs.pages[0].runs.resize(1);
  runs.pages[0].runs[0].end = 2'000'001;
  EXPECT_EQ(read_pages(runs).problem, Problem::too_large);
}

TEST(HostilePages, WithCoordinatesThatAreNoneAreDamaged) {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(),
                          std::numeric_limits<float>::infinity(), -3e38F, 1e7F}) {
    EXPECT_EQ(read_pages(Draft().text(bad, 100, "年").pages()).problem, Problem::damaged);
    EXPECT_EQ(read_pages(Draft().text(1, 1, "年").line(1, bad, 2, 3).pages()).problem,
              Problem::damaged);
    EXPECT_EQ(read_pages(Draft().text(1, 1, "年").image(1, 2, bad, 3).pages()).problem,
              Problem::damaged);
  }
}

TEST(HostilePages, OfAMillionRunsAreRead) {
  Pages pages;
  pages.pages.resize(1);
  pages.pages[0].width = pages.pages[0].height = 1000;
  pages.text = "年";
  PageRun run;
  run.size = run.width = 1;
  run.end = 3;
  for (int i = 0; i < 1'000'000; ++i) {
    run.x = static_cast<float>(i % 1000);
    run.y = static_cast<float>(i / 1000);
    pages.pages[0].runs.push_back(run);
  }
  const Read read = read_pages(pages);
  EXPECT_EQ(read.problem, Problem::none);
  EXPECT_EQ(std::count(read.document.text.begin(), read.document.text.end(), '\xE5'), 1'000'000);
}

TEST(HostilePages, OfCrossingLinesCostNoMoreThanTheLimit) {
  Draft grid;
  for (int i = 0; i < 50'000; ++i) {
    const float at = static_cast<float>(i) * 4;
    grid.line(0, at, 200'000, at).line(at, 0, at, 200'000);
  }
  EXPECT_EQ(read_pages(grid.text(10, 10, "年").pages()).problem, Problem::too_large);
  // As many that do not cross, and a drawing of many small boxes.
  Draft apart;
  for (int i = 0; i < 100'000; ++i) {
    const float at = static_cast<float>(i) * 4;
    apart.line(0, at, 500, at);
  }
  EXPECT_EQ(apart.text(10, 10, "年").read(), "L 年\n");
  Draft boxes;
  for (int i = 0; i < 5'000; ++i) {
    const float x = static_cast<float>(i % 100) * 40;
    const float y = static_cast<float>(i / 100) * 40;
    boxes.grid({x, x + 10, x + 20}, {y, y + 10, y + 20});
  }
  EXPECT_EQ(boxes.text(10, 10, "年").read(), "L 年\n");
}

}  // namespace
}  // namespace gouji::document
