// DOCX, one detail at a time: what each element gives, and what hostile files get.
#include <gtest/gtest.h>

#include "core/document/office/docx.h"
#include "tests/support/docx_writer.h"
#include "tests/support/show.h"
#include "tests/support/zip_writer.h"

namespace gouji::support {
namespace {

document::Read read_body(const std::string& body, const DocxParts& others = {}) {
  DocxParts parts = others;
  parts.body = body;
  return document::read(zip(docx_parts(parts)));
}

std::string r(const std::string& inside, const std::string& properties = {}) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + inside +
         "</w:r>";
}
std::string t(const std::string& text) { return "<w:t xml:space='preserve'>" + text + "</w:t>"; }
std::string p(const std::string& runs, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs +
         "</w:p>";
}
std::string pt(const std::string& text, const std::string& properties = {}) {
  return p(r(t(text)), properties);
}
std::string fc(const std::string& type) { return r("<w:fldChar w:fldCharType='" + type + "'/>"); }
std::string instr(const std::string& text) { return r("<w:instrText>" + text + "</w:instrText>"); }

struct Case {
  std::string body, rows, notes;
};

void expect(const Case& c, const DocxParts& others = {}) {
  const document::Read read = read_body(c.body, others);
  EXPECT_EQ(show_rows(read), c.rows) << c.body;
  EXPECT_EQ(show_notes(read.document), c.notes) << c.body;
}

// ── Paragraphs ────────────────────────────────────────────────────────────────────────────────

TEST(DocxParagraphs, Text) {
  const Case cases[] = {
      {pt("甲") + p("") + pt("乙"), "甲\n乙\n", ""},
      {p(r("<w:t> 甲 </w:t>") + r(t(" 乙"))), "甲 乙\n", ""},
      {p(r(t("甲") + "<w:br/>" + t("乙") + "<w:cr/>" + t("丙"))), "甲\n乙\n丙\n", ""},
      {p(r("<w:tab/>" + t("甲") + "<w:tab/>" + t("乙"))), "甲|乙\n", ""},
      {p(r(t("1") + "<w:noBreakHyphen/>" + t("2") + "<w:softHyphen/>" + t("3"))), "1-23\n", ""},
      {p(r("<w:sym w:font='Wingdings' w:char='F0FE'/>") + r("<w:sym w:font='X' w:char='F041'/>") +
         r("<w:sym w:font='Symbol' w:char='F032'/>") + r("<w:sym w:char='zz'/>") + r(t("甲"))),
       "☑□2甲\n", ""},
      {p(r("<w:ruby><w:rt>" + r(t("pin")) + "</w:rt><w:rubyBase>" + r(t("拼")) +
           "</w:rubyBase></w:ruby>") +
         r(t("音"))),
       "拼音\n", ""},
      {p("<w:hyperlink>" + r(t("甲")) +
         "</w:hyperlink><w:sdt><w:sdtPr><w:t>否</w:t></w:sdtPr>"
         "<w:sdtContent><w:smartTag>" +
         r(t("乙")) + "</w:smartTag></w:sdtContent></w:sdt>"),
       "甲乙\n", ""},
      {"<w:sdt><w:sdtContent><w:customXml>" + pt("甲") + "</w:customXml></w:sdtContent></w:sdt>",
       "甲\n", ""},
      {pt("甲", "<w:outlineLvl w:val='0'/>") + pt("乙", "<w:outlineLvl w:val='9'/>"), "# 甲\n乙\n",
       ""},
  };
  for (const Case& c : cases) expect(c);
}

TEST(DocxParagraphs, Changes) {
  const std::string gone = "<w:rPr><w:del w:id='1'/></w:rPr>";
  const Case cases[] = {
      {p(r(t("甲")) + "<w:ins>" + r(t("乙")) + "</w:ins>" + r(t("丙"))), "甲乙丙\n",
       "tracked_change(乙)"},
      {p(r(t("甲")) + "<w:del>" + r("<w:delText>乙</w:delText>") + "</w:del>" + r(t("丙"))),
       "甲丙\n", "tracked_change()"},
      {p("<w:moveFrom>" + r(t("甲")) + "</w:moveFrom>" + r(t("乙"))) +
           p("<w:moveTo>" + r(t("甲")) + "</w:moveTo>"),
       "乙\n甲\n", "tracked_change() tracked_change(甲)"},
      {p(r(t("甲"), "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"),
         "<w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>"),
       "甲\n", ""},
      // A deleted mark: one paragraph, with the properties of the last.
      {pt("甲", gone) + pt("乙", "<w:outlineLvl w:val='0'/>") + pt("丙"), "甲乙\n丙\n",
       "tracked_change()"},
      {pt("甲", gone) + pt("乙", gone) + pt("丙"), "甲乙丙\n", "tracked_change() tracked_change()"},
      // Nothing follows that it could join.
      {pt("甲", gone) + "<w:sectPr/>", "甲\n", "tracked_change()"},
      {p(r(t("甲")), "<w:rPr><w:ins/></w:rPr>") + pt("乙"), "甲\n乙\n", "tracked_change()"},
  };
  for (const Case& c : cases) expect(c);
}

TEST(DocxParagraphs, HiddenTextCommentsPictures) {
  DocxParts others;
  others.styles =
      "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='hp'><w:rPr><w:vanish/></w:rPr></w:style>";
  const Case cases[] = {
      {p(r(t("甲")) + r(t("乙"), "<w:vanish/>") + r(t("丙"), "<w:vanish w:val='0'/>")), "甲丙\n",
       "hidden_text()"},
      {p(r(t("甲"), "<w:rStyle w:val='h'/>") +
         r(t("乙"), "<w:rStyle w:val='h'/><w:vanish w:val='false'/>")),
       "乙\n", "hidden_text()"},
      {p(r(t("甲")) + r(t("乙"), "<w:vanish w:val='off'/>"), "<w:pStyle w:val='hp'/>"), "乙\n",
       "hidden_text()"},
      {p("<w:commentRangeStart w:id='1'/>" + r(t("甲")) + "<w:commentRangeEnd w:id='1'/>" +
         r("<w:commentReference w:id='1'/>") + r("<w:commentReference w:id='2'/>")),
       "甲\n", "comment() comment()"},
      {p(r("<w:drawing><a:blip/></w:drawing>") + r(t("甲"))), "甲\n", "picture()"},
      {p(r("<w:pict><v:imagedata/></w:pict>")) + pt("甲"), "甲\n", "picture()"},
  };
  for (const Case& c : cases) expect(c, others);
}

TEST(DocxParagraphs, Fields) {
  const std::string toc = fc("begin") + instr(" TOC \\o ") + fc("separate");
  const Case cases[] = {
      {p(fc("begin") + instr("PAGE") + fc("separate") + r(t("3")) + fc("end") + r(t("页"))),
       "3页\n", ""},
      {p(fc("begin") + instr("PAGE") + fc("end") + r(t("页"))), "页\n", ""},
      // A field in the instruction of another.
      {p(fc("begin") + instr("IF ") + fc("begin") + instr("PAGE") + fc("separate") + r(t("1")) +
         fc("end") + fc("separate") + r(t("甲")) + fc("end")),
       "甲\n", ""},
      {p("<w:fldSimple w:instr='DATE'>" + r(t("甲")) + "</w:fldSimple>"), "甲\n", ""},
      // A table of contents is left out.
      {p(toc + r(t("一、甲")) + r("<w:tab/>" + t("1"))) + p(r(t("二、乙")) + fc("end")) + pt("丙"),
       "丙\n", ""},
      // A field without an end swallows nothing.
      {p(fc("begin") + instr("PAGE") + r(t("甲"))) + pt("乙"), "甲\n乙\n", ""},
      {p(fc("end") + fc("separate") + r(t("甲"))), "甲\n", ""},
  };
  for (const Case& c : cases) expect(c);
}

TEST(DocxParagraphs, BoxesAndNotes) {
  const std::string box = "<w:txbxContent>" + pt("盒") + "</w:txbxContent>";
  DocxParts others;
  others.footnotes = "<w:footnote w:id='1'>" + p(r("<w:footnoteRef/>") + r(t("注"))) +
                     "</w:footnote><w:footnote w:id='2'>" + pt("未引用") + "</w:footnote>";
  const Case cases[] = {
      {p(r(t("甲") + "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>" + box +
           "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
           "</w:pict></mc:Fallback></mc:AlternateContent>") +
         r(t("乙"))) +
           pt("丙"),
       "甲乙\n盒\n丙\n", ""},
      {p(r("<mc:AlternateContent><mc:Fallback><w:pict>" + box +
           "</w:pict></mc:Fallback></mc:AlternateContent>")),
       "盒\n", ""},
      {p(r(t("甲") + "<w:footnoteReference w:id='1'/>")) +
           p(r(t("乙") + "<w:footnoteReference w:id='1'/>")),
       "甲\n乙\n注\n", "footnote(注)"},
      {pt("甲") + "<w:altChunk/>", "!unsupported", ""},
  };
  for (const Case& c : cases) expect(c, others);
}

// ── Tables ────────────────────────────────────────────────────────────────────────────────────

std::string tc(const std::string& text, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + pt(text) + "</w:tc>";
}
std::string tr(const std::string& cells, const std::string& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string tbl(const std::string& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }
std::string span(int n) { return "<w:gridSpan w:val='" + std::to_string(n) + "'/>"; }

TEST(DocxTables, Merges) {
  const std::string top = "<w:vMerge w:val='restart'/>";
  const std::string below = "<w:vMerge/>";
  const std::string three = tr(tc("1") + tc("2") + tc("3"));
  const Case cases[] = {
      {tbl(tr(tc("甲", span(2)) + tc("乙")) + three), "甲||乙\n1|2|3\n", ""},
      {tbl(tr(tc("甲", top) + tc("乙") + tc("丙")) + tr(tc("", below) + tc("2") + tc("3"))),
       "甲|乙|丙\n|2|3\n", ""},
      // What stands in a cell that goes on is not shown.
      {tbl(tr(tc("甲", top) + tc("乙")) + tr(tc("丙", below) + tc("2"))), "甲|乙\n|2\n",
       "hidden_text()"},
      // Nothing above to go on from.
      {tbl(tr(tc("甲", below) + tc("乙")) + tr(tc("1") + tc("2"))), "甲|乙\n1|2\n", ""},
      // The cell above is of another width.
      {tbl(tr(tc("甲", span(2) + top) + tc("乙")) + tr(tc("1", below) + tc("2") + tc("3"))),
       "甲||乙\n1|2|3\n", ""},
      {tbl(tr(tc("甲", "<w:hMerge w:val='restart'/>") + tc("", "<w:hMerge/>") + tc("乙")) + three),
       "甲||乙\n1|2|3\n", ""},
      {tbl(tr(tc("乙") + tc("丙"), "<w:gridBefore w:val='1'/>") + three), "|乙|丙\n1|2|3\n", ""},
      {tbl(tr(tc("甲") + tc("乙"), "<w:gridAfter w:val='1'/>") + three), "甲|乙\n1|2|3\n", ""},
      // The old state of a cell says nothing.
      {tbl(tr(tc("甲") + tc("乙", "<w:tcPrChange><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>")) +
           tr(tc("1") + tc("2", "<w:tcPrChange><w:tcPr>" + span(3) + "</w:tcPr></w:tcPrChange>"))),
       "甲|乙\n1|2\n", ""},
      {tbl("<w:sdt><w:sdtContent>" +
           tr(tc("甲") + "<w:sdt><w:sdtContent>" + tc("乙") + "</w:sdtContent></w:sdt>") +
           "</w:sdtContent></w:sdt><w:customXml>" + tr(tc("1") + tc("2")) + "</w:customXml>"),
       "甲|乙\n1|2\n", ""},
  };
  for (const Case& c : cases) expect(c);
}

TEST(DocxTables, Contents) {
  const std::string two = tr(tc("1") + tc("2"));
  const Case cases[] = {
      {tbl(tr(tc("甲") + tc("乙"), "<w:del/>") + two + tr(tc("3") + tc("4"), "<w:ins/>")),
       "1|2\n3|4\n", "tracked_change() tracked_change()"},
      {tbl(tr(tc("甲") + tc("乙"), "<w:hidden/>") + two), "1|2\n", "hidden_text()"},
      {tbl(tr("<w:tc>" + pt("商业") + pt("企业") + "</w:tc>" + tc("0")) + two),
       "商业/企业|0\n1|2\n", ""},
      {tbl(tr("<w:tc>" + p(r(t("商业") + "<w:br/>" + t("企业"))) + "</w:tc>" + tc("0")) + two),
       "商业/企业|0\n1|2\n", ""},
      {tbl(tr("<w:tc>" + p(r(t("1") + "<w:tab/>" + t("件"))) + "</w:tc>" + tc("0")) + two),
       "1 件|0\n1|2\n", ""},
      // A small table in a cell is text of the cell.
      {tbl(tr("<w:tc>" + pt("甲") + tbl(tr(tc("子"))) + "</w:tc>" + tc("0")) + two),
       "甲/子|0\n1|2\n", ""},
      // Tables that lay out the page are no tables.
      {tbl(tr("<w:tc>" + pt("甲") + pt("乙") + "</w:tc>")), "甲\n乙\n", ""},
      {tbl(tr("<w:tc>" + pt("甲") + tbl(two + two) + "</w:tc>")), "甲\n1|2\n1|2\n", ""},
      {tbl("") + pt("甲"), "甲\n", ""},
  };
  for (const Case& c : cases) expect(c);
}

// ── Numbers ───────────────────────────────────────────────────────────────────────────────────

std::string lvl(int level, const std::string& format, const std::string& text,
                const std::string& more = {}) {
  return "<w:lvl w:ilvl='" + std::to_string(level) + "'><w:start w:val='1'/><w:numFmt w:val='" +
         format + "'/>" + more + "<w:lvlText w:val='" + text + "'/></w:lvl>";
}
std::string list(int id, const std::string& inside) {
  return "<w:abstractNum w:abstractNumId='" + std::to_string(id) + "'>" + inside +
         "</w:abstractNum>";
}
std::string num(int id, int of, const std::string& inside = {}) {
  return "<w:num w:numId='" + std::to_string(id) + "'><w:abstractNumId w:val='" +
         std::to_string(of) + "'/>" + inside + "</w:num>";
}
std::string in_list(int id, int level = 0) {
  return "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
         std::to_string(id) + "'/></w:numPr>";
}

TEST(DocxNumbers, AreWrittenAsShown) {
  DocxParts others;
  others.numbering =
      list(1, lvl(0, "chineseCounting", "%1、") + lvl(1, "chineseCountingThousand", "（%2）") +
                  lvl(2, "decimal", "%3.", "<w:isLgl/>") +
                  lvl(3, "decimal", "%1.%4", "<w:isLgl/>")) +
      list(2, lvl(0, "bullet", "●") + lvl(1, "decimalEnclosedCircle", "%2")) +
      list(3, lvl(0, "decimal", "%1", "<w:suff w:val='space'/>")) + num(1, 1) + num(2, 2) +
      num(3, 1, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>") +
      num(4, 3) + num(5, 9) +
      num(6, 3, "<w:lvlOverride w:ilvl='0'>" + lvl(0, "upperRoman", "%1.") + "</w:lvlOverride>");
  const Case cases[] = {
      {pt("甲", in_list(1)) + pt("子", in_list(1, 1)) + pt("丑", in_list(1, 1)) +
           pt("乙", in_list(1)) + pt("寅", in_list(1, 1)) + pt("1", in_list(1, 2)) +
           pt("2", in_list(1, 3)),
       "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n1.1\n2.1 2\n",
       "generated_number(一、) generated_number(（一）) generated_number(（二）) "
       "generated_number(二、) generated_number(（一）) generated_number(1.) generated_number(2.1 "
       ")"},
      {pt("甲", in_list(2)) + pt("乙", in_list(2, 1)), "甲\n①乙\n", "generated_number(①)"},
      // One count for all lists of a kind, begun anew where the list says so.
      {pt("甲", in_list(1)) + pt("乙", in_list(3)) + pt("丙", in_list(3)) + pt("丁", in_list(1)),
       "一、甲\n五、乙\n六、丙\n七、丁\n",
       "generated_number(一、) generated_number(五、) generated_number(六、) "
       "generated_number(七、)"},
      {pt("甲", in_list(4)) + pt("乙", in_list(6)), "1 甲\nII.乙\n",
       "generated_number(1 ) generated_number(II.)"},
      {pt("甲", in_list(5)) + pt("乙", in_list(0)) + pt("丙", in_list(99)) +
           pt("丁", in_list(1, 12)),
       "甲\n乙\n丙\n丁\n", ""},
      // An empty paragraph counts and shows nothing.
      {p("", in_list(1)) + pt("乙", in_list(1)), "二、乙\n", "generated_number(二、)"},
      // The number of a paragraph whose mark is deleted is that of the next.
      {pt("甲", in_list(1) + "<w:rPr><w:del/></w:rPr>") + pt("乙", in_list(1)), "一、甲乙\n",
       "generated_number(一、) tracked_change()"},
      {tbl(tr("<w:tc>" + pt("甲", in_list(1)) + "</w:tc>" + tc("0")) + tr(tc("1") + tc("2"))),
       "一、甲|0\n1|2\n", "generated_number(一、)"},
  };
  for (const Case& c : cases) expect(c, others);
}

TEST(DocxNumbers, ComeFromStyles) {
  DocxParts others;
  others.styles =
      "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading "
      "1'/><w:pPr><w:numPr><w:numId "
      "w:val='1'/></w:numPr></w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='标题 2'/><w:basedOn "
      "w:val='1'/><w:pPr>"
      "<w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='own'><w:basedOn w:val='2'/></w:style>";
  others.numbering = list(1, lvl(0, "japaneseCounting", "%1、", "<w:pStyle w:val='1'/>") +
                                 lvl(1, "decimalFullWidth", "%2．", "<w:pStyle w:val='2'/>")) +
                     num(1, 1);
  const auto styled = [](const std::string& id, const std::string& more = {}) {
    return "<w:pStyle w:val='" + id + "'/>" + more;
  };
  expect({pt("甲", styled("1")) + pt("乙", styled("own")) + pt("丙", styled("own", in_list(0))) +
              pt("丁", styled("1", "<w:outlineLvl w:val='9'/>")) + pt("戊", styled("nowhere")),
          "# 一、甲\n# １．乙\n# 丙\n二、丁\n戊\n",
          "generated_number(一、) generated_number(１．) generated_number(二、)"},
         others);
}

// ── Origins ───────────────────────────────────────────────────────────────────────────────────

TEST(DocxOrigins, NameParagraphAndRun) {
  const document::Read read =
      read_body(p(r(t("甲")) + "<w:del>" + r("<w:delText>删</w:delText>") + "</w:del><w:ins>" +
                  r(t("乙")) + "</w:ins>") +
                tbl(tr(tc("1") + tc("2")) + tr(tc("3") + tc("4"))) + p(r(t("丙"))));
  const document::Document& doc = read.document;
  ASSERT_EQ(doc.parts, (std::vector<std::string>{"word/document.xml"}));
  std::string shown;
  for (const document::Origin& o : doc.origins)
    shown += std::string(o.at.in(doc.text)) + "@" + std::to_string(o.paragraph) + "." +
             std::to_string(o.run) + " ";
  EXPECT_EQ(shown, "甲@0.0 乙@0.2 1@1.0 2@2.0 3@3.0 4@4.0 丙@5.0 ");
}

// ── Bad input ─────────────────────────────────────────────────────────────────────────────────

std::string problem_of(const std::string& bytes) {
  const std::string shown = show_rows(document::read(bytes));
  return shown.starts_with('!') ? shown.substr(1) : "";
}

TEST(DocxBadInput, IsSaidToBeDamaged) {
  std::vector<ZipEntry> parts = docx_parts({pt("甲"), "<w:style/>"});
  const auto with = [&](const std::string& name, const std::string& content) {
    std::vector<ZipEntry> changed = parts;
    for (ZipEntry& e : changed)
      if (e.name == name) e.content = content;
    return zip(changed);
  };
  EXPECT_EQ(problem_of(zip(parts)), "");
  EXPECT_EQ(problem_of(with("word/document.xml", "")), "damaged");
  EXPECT_EQ(problem_of(with("word/document.xml", "<w:document><w:body>")), "damaged");
  EXPECT_EQ(problem_of(with("word/document.xml", "<w:document/>")), "damaged");
  EXPECT_EQ(problem_of(with("word/document.xml", "<d><body/></d>")), "empty");
  EXPECT_EQ(problem_of(with("word/styles.xml", "<w:styles")), "damaged");
  EXPECT_EQ(problem_of(with("word/_rels/document.xml.rels", "?")), "damaged");
  EXPECT_EQ(problem_of(with("_rels/.rels", "?")), "damaged");
  for (ZipEntry& e : parts)
    if (e.name == "word/document.xml") e.encrypted = true;
  EXPECT_EQ(problem_of(zip(parts)), "encrypted");
  std::vector<ZipEntry> bomb = docx_parts({pt("甲")});
  bomb.back().content = std::string(20'000'000, ' ');
  for (ZipEntry& e : bomb)
    if (e.name == "word/document.xml") e.content = std::string(20'000'000, ' ');
  EXPECT_EQ(problem_of(zip(bomb)), "too-large");
}

TEST(DocxBadInput, CyclesEnd) {
  DocxParts others;
  others.styles =
      "<w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='b'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/><w:pPr><w:numPr><w:numId "
      "w:val='1'/></w:numPr></w:pPr></w:style>"
      "<w:style w:type='numbering' w:styleId='n'><w:pPr><w:numPr><w:numId "
      "w:val='2'/></w:numPr></w:pPr>"
      "</w:style>";
  others.numbering = list(1, "<w:numStyleLink w:val='n'/>") +
                     list(2, "<w:numStyleLink w:val='n'/>") + num(1, 1) + num(2, 2);
  expect({pt("甲", "<w:pStyle w:val='a'/>"), "甲\n", ""}, others);
  // A chain of styles as long as a file may hold.
  others.styles.clear();
  for (int i = 0; i < 20'000; ++i)
    others.styles += "<w:style w:type='paragraph' w:styleId='s" + std::to_string(i) +
                     "'><w:basedOn w:val='s" + std::to_string(i + 1) + "'/></w:style>";
  expect({pt("甲", "<w:pStyle w:val='s0'/>"), "甲\n", ""}, others);
}

TEST(DocxBadInput, DeepAndWideAndMany) {
  std::string deep;
  std::string close;
  for (int i = 0; i < 60; ++i) {
    deep += "<w:tbl><w:tr><w:tc>";
    close += "</w:tc></w:tr></w:tbl>";
  }
  expect({deep + pt("甲") + close, "甲\n", ""});
  for (int i = 0; i < 60; ++i)
    deep = "<w:tbl><w:tr><w:tc>" + deep, close += "</w:tc></w:tr></w:tbl>";
  EXPECT_EQ(read_body(deep + pt("甲") + close).problem, document::Problem::damaged);
  // Wider than any table: paragraphs.
  std::string wide;
  for (int i = 0; i < 5; ++i) wide += tc("1", span(1000));
  expect({tbl(tr(wide) + tr(tc("2") + tc("3"))), "1\n1\n1\n1\n1\n2\n3\n", ""});
  std::string rows;
  for (int i = 0; i < 5'000; ++i) {
    rows += "<w:tr>";
    for (int c = 0; c < 20; ++c) rows += "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";
    rows += "</w:tr>";
  }
  const document::Read read = read_body(tbl(rows));
  EXPECT_EQ(read.document.cells.size(), 100'000u);
}

TEST(DocxBadInput, ALongNumberOnEveryParagraph) {
  DocxParts others;
  others.numbering = list(1, lvl(0, "decimal", std::string(1'000'000, 'x') + "%1")) + num(1, 1);
  std::string body;
  for (int i = 0; i < 1000; ++i) body += pt("甲", in_list(1));
  EXPECT_LT(read_body(body, others).document.text.size(), 10'000u);
}

TEST(DocxBadInput, FlippedBytesOfItsXmlAreAProblemOrAResult) {
  // The checksum of the archive would hide them.
  std::vector<ZipEntry> parts = docx_parts({pt("甲") + tbl(tr(tc("1") + tc("2")))});
  for (ZipEntry& e : parts)
    for (size_t at = 0; at < e.content.size(); at += 7) {
      const char kept = e.content[at];
      e.content[at] = static_cast<char>(kept ^ 0x15);
      document::read(zip(parts));
      e.content[at] = kept;
    }
}

}  // namespace
}  // namespace gouji::support
