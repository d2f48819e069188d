#include "core/document/html/html.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "core/document/grid.h"

namespace gouji::document {
namespace {

// One line a row: L loose, H a heading, T1/3 a row of table 1 in 3 columns, D/3 fields without a
// table; then the cells, each with its column. A line break in a cell shows as ⏎.
std::string rows_of(const Document& document) {
  std::string out;
  for (const Row& row : document.rows) {
    if (row.table != 0) {
      out += "T" + std::to_string(row.table) + "/" + std::to_string(row.columns);
    } else if (row.kind == RowKind::delimited) {
      out += "D/" + std::to_string(row.columns);
    } else {
      out += row.heading ? "H" : "L";
    }
    for (const Cell* cell = document.begin(row); cell != document.end(row); ++cell) {
      out += row.kind == RowKind::loose ? " " : " " + std::to_string(cell->column) + "=";
      for (const char c : document.text_of(*cell)) {
        if (c == '\n') {
          out += "⏎";
        } else {
          out += c;
        }
      }
    }
    out += "\n";
  }
  return out;
}

std::string notes_of(const Document& document) {
  static constexpr const char* kNames[] = {"invalid", "hidden",  "number",
                                           "change",  "comment", "picture"};
  std::string out;
  for (const Note& note : document.notes) {
    out += kNames[static_cast<int>(note.kind)];
    out += "@" + std::to_string(note.at.begin);
    if (!note.at.empty()) out += "=" + std::string(note.at.in(document.text));
    out += "\n";
  }
  return out;
}

// What holds of every document.
void expect_sound(const Document& document) {
  uint32_t end = 0;
  uint32_t cells = 0;
  for (const Row& row : document.rows) {
    EXPECT_EQ(row.first_cell, cells);
    cells += row.cell_count;
    ASSERT_LE(cells, document.cells.size());
    EXPECT_EQ(row.breaks, &row == document.rows.data() ? 0u : 1u);
    uint32_t column = 0;
    for (const Cell* cell = document.begin(row); cell != document.end(row); ++cell) {
      EXPECT_LT(cell->at.begin, cell->at.end);
      EXPECT_LE(end, cell->at.begin);
      EXPECT_LE(cell->at.end, document.text.size());
      EXPECT_LE(column, cell->column);
      EXPECT_LT(cell->column, row.columns);
      end = cell->at.end;
      column = cell->column + 1;
    }
    EXPECT_TRUE(row.kind == RowKind::delimited || row.cell_count == 1);
  }
  EXPECT_EQ(cells, document.cells.size());
  for (const Note& note : document.notes) EXPECT_LE(note.at.end, document.text.size());
}

struct Case {
  const char* name;
  std::string html;
  std::string text;
  std::string rows;
  std::string notes;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class HtmlTest : public testing::TestWithParam<Case> {};

TEST_P(HtmlTest, ShowsWhatABrowserShows) {
  const Case& c = GetParam();
  const Read read = read_html(c.html, "utf-8");
  EXPECT_EQ(read.problem, Problem::none);
  EXPECT_EQ(read.document.format, "html");
  EXPECT_EQ(read.document.encoding, "utf-8");
  EXPECT_EQ(read.document.text, c.text);
  EXPECT_EQ(rows_of(read.document), c.rows);
  EXPECT_EQ(notes_of(read.document), c.notes);
  expect_sound(read.document);
}

const Case kText[] = {
    {"Blocks",
     "<html><head><title>年报</title><style>p{}</style></head><body><h2>一、总体情况</h2>"
     "<p>新收<b>3</b>件。</p><div>甲<div>乙</div>丙</div></body></html>",
     "一、总体情况\n新收3件。\n甲\n乙\n丙", "H 一、总体情况\nL 新收3件。\nL 甲\nL 乙\nL 丙\n", ""},
    {"WhiteSpace",
     "<p>  a \n\t b&nbsp; c </p>\n\n<p>\xE3\x80\x80\xE3\x80\x80第一\n  段</p><p>&nbsp;</p>",
     "a b\xC2\xA0 c\n\xE3\x80\x80\xE3\x80\x80第一段", "L a b\xC2\xA0 c\nL 第一段\n", ""},
    {"SplitSpans", "<p><span>商业</span><span\n>企</span><font color=red>业</font> <i>1</i>2</p>",
     "商业企业 12", "L 商业企业 12\n", ""},
    {"LineBreaks",
     "<div>一、总体情况<br><br/>　　正文<br>二、主动公开</div><h3>三、收到和处理<br>申请情况</h3>",
     "一、总体情况\n　　正文\n二、主动公开\n三、收到和处理\n申请情况",
     "L 一、总体情况\nL 正文\nL 二、主动公开\nH 三、收到和处理⏎申请情况\n", ""},
    {"Preformatted", "<pre>\n 甲\t1\n\t2\n丙  丁</pre>", " 甲\t1\n\t2\n丙  丁",
     "D/2 0=甲 1=1\nD/2 1=2\nL 丙  丁\n", ""},
    {"Entities", "<p>&lt;甲&gt;&amp;&#12288;&#x4E59;&hellip;𠮷</p>", "<甲>&\xE3\x80\x80乙…𠮷",
     "L <甲>&\xE3\x80\x80乙…𠮷\n", ""},
    {"Skipped",
     "<p>甲<script>x</script><!-- y --><ruby>乙<rp>(</rp><rt>yi</rt></ruby><input value=1>"
     "<select><option>z</select><textarea>t</textarea><button>b</button></p><template>u</template>"
     "<noscript>v</noscript><svg><text>w</text></svg>",
     "甲乙", "L 甲乙\n", ""},
    {"FieldsInCells",
     "<table><tr><td>甲<td><input type=text value='12'><td><input value=0>"
     "<td>乙<input type=button value=3><input value='搜索'></table>",
     "甲\t12\t0\t乙", "T1/4 0=甲 1=12 2=0 3=乙\n", ""},
    {"OrderedList",
     "<ol start=3><li>甲<li><p>乙</p><ol><li>丙</ol><li>3.丁</ol><ul><li>戊</ul>"
     "<ol style='list-style: none'><li>己</ol><ol type=a><li>庚</ol>",
     "3.甲\n4.乙\n1.丙\n3.丁\n戊\n己\n庚", "L 3.甲\nL 4.乙\nL 1.丙\nL 3.丁\nL 戊\nL 己\nL 庚\n",
     "number@0=3.\nnumber@6=4.\nnumber@12=1.\n"},
    {"Undecodable", "<p>甲\xEF\xBF\xBD\xEF\xBF\xBD乙</p>", "甲\xEF\xBF\xBD\xEF\xBF\xBD乙",
     "L 甲\xEF\xBF\xBD\xEF\xBF\xBD乙\n", "invalid@3=\xEF\xBF\xBD\xEF\xBF\xBD\n"},
    {"PlainTextAroundATable",
     "# 三、收到和处理\n\n正文一\n正文二\n\n<table><tr><td>甲<td>1</table>\n\n四、其他",
     "# 三、收到和处理\n正文一\n正文二\n甲\t1\n四、其他",
     "H 三、收到和处理\nL 正文一\nL 正文二\nT1/2 0=甲 1=1\nL 四、其他\n", ""},
};

const Case kNotes[] = {
    {"Hidden",
     "<p>甲</p><p style='DISPLAY : none'>乙</p><p hidden>丙</p><p>丁<span "
     "style='mso-hide:all'>戊</span>"
     "</p><div style='display:none'> &nbsp;</div><p style='visibility:hidden'>己</p>",
     "甲\n丁", "L 甲\nL 丁\n", "hidden@3\nhidden@3\nhidden@7\nhidden@7\n"},
    {"TrackedChanges",
     "<p>新收<del>3</del><ins>4</ins>件<s><span class=msoDel>5</span></s><s>6</s>"
     "<u><span class=msoIns>7</span></u></p>",
     "新收4件7", "L 新收4件7\n", "change@6\nchange@6=4\nchange@10\nchange@10\nchange@10=7\n"},
    {"StruckText",
     "<p>甲<strike>5</strike><span style='text-decoration: line-through'>6</span>乙</p>", "甲乙",
     "L 甲乙\n", "change@3\nchange@3\n"},
    {"RaisedDigits", "<p>23<sup>1</sup>件<sup>注</sup></p>", "23¹件注", "L 23¹件注\n", ""},
    {"Comments",
     "<p>甲<a class=msocomanchor id=a>[A1]</a></p><div style='mso-element:comment-list'>批注</div>",
     "甲", "L 甲\n", "comment@3\ncomment@3\n"},
    {"Pictures", "<p>甲<img src=x>乙</p><p><img></p><img width=1 height=1><p>丙</p>", "甲乙\n丙",
     "L 甲乙\nL 丙\n", "picture@3\npicture@6\n"},
};

const char* const kRequests =
    "<table><tr><td colspan=3 rowspan=3>（勾稽关系）</td><td colspan=7>申请人情况</td></tr>"
    "<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>"
    "<tr><td>商业<br>企业</td><td>科研</td><td>公益</td><td>法律</td><td>其他</td></tr>"
    "<tr><td "
    "colspan=3>一、本年新收</td><td>1</td><td>2</td><td>&nbsp;</td><td>0</td><td>　</td><td>"
    "<o:p> </o:p></td><td>3</td></tr>"
    "<tr><td rowspan=3>三、办理结果</td><td "
    "colspan=2>（一）予以公开</td><td>1</td><td></td><td></td>"
    "<td></td><td></td><td></td><td>1</td></tr>"
    "<tr><td "
    "rowspan=2>（三）不予公开</td><td>1.<span>国家</span>秘密</td><td>1</td><td>2</td><td>3</td>"
    "<td>4</td><td>5</td><td>6</td><td>21</td></tr>"
    "<tr><td>2.其他</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td></"
    "tr>"
    "</table>";

const Case kTables[] = {
    {"Requests", kRequests,
     "（勾稽关系）\t\t\t申请人情况\t\t\t\t\t\t\n"
     "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
     "\t\t\t\t商业\n企业\t科研\t公益\t法律\t其他\n"
     "一、本年新收\t\t\t1\t2\t\t0\t\t\t3\n"
     "三、办理结果\t（一）予以公开\t\t1\t\t\t\t\t\t1\n"
     "\t（三）不予公开\t1.国家秘密\t1\t2\t3\t4\t5\t6\t21\n"
     "\t\t2.其他\t1\t2\t3\t4\t5\t6\t21",
     "T1/10 0=（勾稽关系） 3=申请人情况\n"
     "T1/10 3=自然人 4=法人或其他组织 9=总计\n"
     "T1/9 4=商业⏎企业 5=科研 6=公益 7=法律 8=其他\n"
     "T1/10 0=一、本年新收 3=1 4=2 6=0 9=3\n"
     "T1/10 0=三、办理结果 1=（一）予以公开 3=1 9=1\n"
     "T1/10 1=（三）不予公开 2=1.国家秘密 3=1 4=2 5=3 6=4 7=5 8=6 9=21\n"
     "T1/10 2=2.其他 3=1 4=2 5=3 6=4 7=5 8=6 9=21\n",
     ""},
    {"CellsOfParagraphs",
     "<table><caption>表一</caption><tr><td><p>&nbsp;</p><p>结果</p>\n<p>纠正</p><p> </p></td>"
     "<td><p class=MsoNormal>&nbsp;3&nbsp;<o:p></o:p></p></td></tr></table>",
     "表一\n结果\n纠正\t\xC2\xA0"
     "3\xC2\xA0",
     "L 表一\nT1/2 0=结果⏎纠正 1=3\n", ""},
    {"RowspanToTheEndOfItsGroup",
     "<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙<td>3</table>",
     "甲\t1\n\t2\n乙\t3", "T1/2 0=甲 1=1\nT1/2 1=2\nT1/2 0=乙 1=3\n", ""},
    {"SpansTooLarge", "<table><tr><td rowspan=99999>甲<td colspan=99999>1<tr><td>2<td>3</table>",
     "甲\t1\t\n\t2\t3", "T1/3 0=甲 1=1\nT1/3 1=2 2=3\n", ""},
    {"FootLast", "<table><tfoot><tr><td>总计<td>3</tfoot><tr><td>甲<td>3</table>", "甲\t3\n总计\t3",
     "T1/2 0=甲 1=3\nT1/2 0=总计 1=3\n", ""},
    {"HiddenRowsAndCells",
     "<table><tr style='display:none'><td>x<td>y<tr><td>甲<td hidden>z<td>1</table>", "甲\t1",
     "T1/2 0=甲 1=1\n", "hidden@0\nhidden@0\n"},
    {"BlankRow", "<table><tr><td>甲<td>1<tr><td>&nbsp;<td></table>", "甲\t1\n\t",
     "T1/2 0=甲 1=1\nT1/2\n", ""},
    {"TablesAreNumbered", "<table><tr><td>甲<td>1</table>段<table><tr><td>乙<td>2</table>",
     "甲\t1\n段\n乙\t2", "T1/2 0=甲 1=1\nL 段\nT2/2 0=乙 1=2\n", ""},
    {"HeadingAroundATable", "<h2>题<table><tr><td>甲<td>1</table>尾</h2>", "题\n甲\t1\n尾",
     "H 题\nT1/2 0=甲 1=1\nH 尾\n", ""},
    // A header border and a data border a hair apart make one column too many.
    {"PhantomColumn",
     "<table><tr><td colspan=2>复议<td colspan=4>诉讼<tr><td>a<td colspan=2>b<td>c<td>d<td>e"
     "<tr><td>1<td colspan=2>2<td>3<td>4<td>5</table>",
     "复议\t诉讼\t\t\t\na\tb\tc\td\te\n1\t2\t3\t4\t5",
     "T1/5 0=复议 1=诉讼\nT1/5 0=a 1=b 2=c 3=d 4=e\nT1/5 0=1 1=2 2=3 3=4 4=5\n", ""},
    {"EveryCellTwoWide",
     "<table><tr><td colspan=2>甲<td colspan=2>1<tr><td colspan=2>乙<td colspan=2>2</table>",
     "甲\t1\n乙\t2", "T1/2 0=甲 1=1\nT1/2 0=乙 1=2\n", ""},
    {"WordsRowOfWidths",
     "<table><tr><td colspan=2>甲<td>1<tr><td colspan=2>乙<td>2<![if !supportMisalignedColumns]>"
     "<tr height=0><td width=60><td width=60><td width=9></tr><![endif]></table>",
     "甲\t1\n乙\t2", "T1/2 0=甲 1=1\nT1/2 0=乙 1=2\n", ""},
    {"Truncated", "<table><tr><td>甲<td>1<tr><td>乙<td>2</td><td style='wid", "甲\t1\n乙\t2",
     "T1/2 0=甲 1=1\nT1/2 0=乙 1=2\n", ""},
};

const Case kPages[] = {
    {"LayoutTables",
     "<table><tr><td>首页<td><table><tr><td><p>一、总体情况</p><p>正文</p></td></tr></table>"
     "<table><tr><td>规章<td>3</table></td></tr></table>",
     "首页\n一、总体情况\n正文\n规章\t3", "L 首页\nL 一、总体情况\nL 正文\nT1/2 0=规章 1=3\n", ""},
    {"ChromeAroundAReport",
     "<body><header><a>首页</a></header><nav>目录</nav><div><h1>年报</h1><p>一、总<b>体</b> "
     "情况</p></div>"
     "<aside>相关</aside><footer>版权</footer></body>",
     "年报\n一、总体 情况", "H 年报\nL 一、总体 情况\n", ""},
    {"ChromeKeptWithoutAReport", "<body><nav>目录</nav><p>正文</p><footer>落款</footer></body>",
     "目录\n正文\n落款", "L 目录\nL 正文\nL 落款\n", ""},
    {"ChromeThatHoldsTheReport", "<body><aside><p>一、总体情况</p></aside><p>正文</p></body>",
     "一、总体情况\n正文", "L 一、总体情况\nL 正文\n", ""},
    {"HeaderWithTheTitle",
     "<body><header><h1>某局年度报告</h1></header><article><header>某局</header><p>一、总体情况</p>"
     "</article></body>",
     "某局年度报告\n某局\n一、总体情况", "H 某局年度报告\nL 某局\nL 一、总体情况\n", ""},
    {"WordClipboard",
     "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000900\r\n"
     "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><!--[if gte mso "
     "9]><xml><o:x>1</o:x>"
     "</xml><![endif]--><style><!-- p.MsoNormal {mso-style-parent:\"\";} --></style></head><body>"
     "<!--StartFragment--><p class=MsoNormal><![if !supportLists]><span "
     "style='mso-list:Ignore'>一、"
     "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "
     "</span></span><![endif]>总体情况<o:p></o:p></p>\r\n"
     "<p><!--[if !supportLists]--><span "
     "style='mso-list:Ignore'>（一）</span><!--[endif]-->主动公开</p>"
     "<!--EndFragment--></body></html>",
     "一、\xC2\xA0\xC2\xA0 总体情况\n（一）主动公开",
     "L 一、\xC2\xA0\xC2\xA0 总体情况\nL （一）主动公开\n", "number@0=一、\nnumber@24=（一）\n"},
};

std::string case_name(const testing::TestParamInfo<Case>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Text, HtmlTest, testing::ValuesIn(kText), case_name);
INSTANTIATE_TEST_SUITE_P(Notes, HtmlTest, testing::ValuesIn(kNotes), case_name);
INSTANTIATE_TEST_SUITE_P(Tables, HtmlTest, testing::ValuesIn(kTables), case_name);
INSTANTIATE_TEST_SUITE_P(Pages, HtmlTest, testing::ValuesIn(kPages), case_name);

TEST(SniffHtml, ByContent) {
  const char* const html[] = {
      "\n <!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0//EN\"><x>",
      "<html><body>甲",
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
      "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\n<html>",
      "Version:1.0\r\nStartHTML:00000097\r\n",
      "<html xmlns:w=x><!--[if gte mso 9]><xml><w:WordDocument></xml><![endif]-->",
      "<p class=a>甲</p>",
      "<div>甲</div>",
      "<meta charset=utf-8>甲",
      "甲<span>一</span><span>二</span><span>三</span><span>四</span><span>五</span>",
      "三、收到和处理\n<table border=1><tr><td>甲</td></tr></table>",
  };
  for (const char* text : html) EXPECT_TRUE(sniff_html(text)) << text;
  const char* const other[] = {
      "",
      "一、总体情况\n见<http://www.gov.cn/a.html>和<a@gov.cn>。",
      "| 甲 | 乙<br>丙 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
      "<div align=\"center\">年报</div>\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n",
      "甲<br>乙",
      "全年公开<span style=\"color:red\">12</span>条",
      "收费<100元，办理<p>以上",
      "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><body>甲",
      "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument><p>",
      "< p >甲",
      "<pdf>",
  };
  for (const char* text : other) EXPECT_FALSE(sniff_html(text)) << text;
}

TEST(ReadHtml, NothingShownIsEmpty) {
  for (const char* html : {"", "<html><head><title>年报</title></head><body>&nbsp;</body></html>",
                           "<table><tr></tr></table>", "<div style='display:none'>甲</div>"}) {
    const Read read = read_html(html, "utf-8");
    EXPECT_EQ(read.problem, Problem::empty) << html;
    EXPECT_EQ(read.document.text, "");
  }
}

std::string repeated(std::string_view unit, size_t count) {
  std::string out;
  while (count-- > 0) out += unit;
  return out;
}

TEST(ReadHtml, LimitsAreErrors) {
  EXPECT_EQ(read_html(repeated("<div>", 1000) + "甲", "utf-8").problem, Problem::damaged);
  EXPECT_EQ(read_html(repeated("<div>", 400) + "甲", "utf-8").problem, Problem::none);
  EXPECT_EQ(read_html(repeated("<body a=1>", 100), "utf-8").problem, Problem::damaged);
  EXPECT_EQ(read_html(repeated("<p>x", 300'000), "utf-8").problem, Problem::too_large);
  EXPECT_EQ(read_html("<p " + repeated("a ", 1'100'000) + ">", "utf-8").problem,
            Problem::too_large);
}

// By the standard each <p> opens 200 <font> again: 2,000,000 elements.
TEST(ReadHtml, UnclosedFormattingDoesNotMultiply) {
  std::string html;
  for (int i = 0; i < 200; ++i) html += "<font size=" + std::to_string(i) + ">";
  const Read read = read_html("<div>" + html + "</div>" + repeated("<p>1", 10'000), "utf-8");
  EXPECT_EQ(read.problem, Problem::none);
  EXPECT_EQ(read.document.rows.size(), 10'000u);
}

// A table whose blank fields would fill the memory is read as lines.
TEST(ReadHtml, HugeGridsAreFlattened) {
  const Read wide = read_html(
      "<table><tr>" + repeated("<td>1", 300) + repeated("<tr><td>2", 10) + "</table>", "");
  EXPECT_EQ(wide.document.rows.size(), 310u);
  EXPECT_EQ(wide.document.rows[0].table, 0);
  const Read tall =
      read_html("<table><tr>" + repeated("<td>1", 200) + repeated("<tr><td>2", 20'000), "");
  EXPECT_LT(tall.document.text.size(), 100'000u);
}

TEST(FormGrid, OverlapsAreTolerated) {
  Grid grid;
  grid.rows = {{0, 2, 1}, {2, 2, 1}};
  grid.cells = {
      {1, 1, 0, 0}, {1, 2, 0, 0}, {3, 1, 0, 0}, {1, 1, 0, 0}};  // the third runs over the second
  ASSERT_TRUE(form_grid(grid));
  EXPECT_EQ(grid.cells[1].column, 1u);
  EXPECT_EQ(grid.cells[2].column, 0u);
  EXPECT_EQ(grid.cells[3].column, 2u);
  EXPECT_EQ(grid.columns, 3u);
}

// Found by fuzzing: a Markdown mark with only control characters behind it gave an empty cell.
TEST(ReadHtml, AMarkWithNothingBehindItIsText) {
  for (const std::string_view text : {"#\x01\x01", "\x04**\x04**"}) {
    SCOPED_TRACE(text);
    const Read read = read_html(text, "utf-8");
    expect_sound(read.document);
    EXPECT_EQ(read.document.cells.size(), 1u);
  }
}

// The sample pages stand beside the repository; without them there is nothing to try.
TEST(ReadHtml, SamplePagesGiveTheOfficialTables) {
  const auto folder = std::filesystem::path(GOUJI_SOURCE_DIR) / "../shared/corpus/fragments";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no samples at " << folder;
  size_t pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    ++pages;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string html((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    EXPECT_TRUE(sniff_html(html)) << entry.path();
    const Read read = read_html(html, "utf-8");
    EXPECT_EQ(read.problem, Problem::none) << entry.path();
    expect_sound(read.document);
    std::vector<uint32_t> columns;  // of each table
    for (const Row& row : read.document.rows) {
      if (row.table > columns.size()) columns.push_back(row.columns);
    }
    EXPECT_EQ(columns, (std::vector<uint32_t>{4, 10, 15})) << entry.path();
  }
  EXPECT_GT(pages, 0u);
}

}  // namespace
}  // namespace gouji::document
