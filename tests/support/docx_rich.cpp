#include "tests/support/docx_rich.h"

#include "tests/support/docx_writer.h"
#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

constexpr std::string_view kBy = " w:author=\"甲\" w:date=\"2024-01-20T00:00:00Z\"";

std::string run(std::string_view text, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" +
         xml_escaped(text) + "</w:t></w:r>";
}

std::string tracked(std::string_view element, std::string_view runs) {
  const std::string name(element);
  return "<w:" + name + " w:id=\"7\"" + std::string(kBy) + ">" + std::string(runs) + "</w:" + name +
         ">";
}

std::string deleted(std::string_view text) {
  return tracked("del", "<w:r><w:delText>" + std::string(text) + "</w:delText></w:r>");
}

// The middle of the text, between whole characters.
size_t middle(std::string_view text) {
  size_t at = text.size() / 2;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

std::string complex_field(std::string_view instruction, std::string_view result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
         "xml:space=\"preserve\"> " +
         std::string(instruction) +
         " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result) +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string text_box() {
  const std::string content =
      "<w:txbxContent><w:p><w:r><w:t>政务公开</w:t></w:r></w:p></w:txbxContent>";
  return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic>"
         "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
         "<wps:wsp><wps:txbx>" +
         content +
         "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
         "<mc:Fallback><w:pict><v:shape><v:textbox>" +
         content + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

// One paragraph, cut where someone deleted the mark.
std::string joined(std::string_view text) {
  const size_t at = middle(text);
  return "<w:p><w:pPr><w:pStyle w:val=\"title\"/><w:rPr>" + tracked("del", "") +
         "</w:rPr></w:pPr>" + rich_runs(text.substr(0, at)) +
         "</w:p><w:p><w:pPr><w:pStyle w:val=\"text\"/></w:pPr>" + rich_runs(text.substr(at)) +
         "</w:p>";
}

// Prose, each paragraph edited in another way.
std::string prose(std::string_view text, int n) {
  const size_t at = middle(text);
  const std::string before = rich_runs(text.substr(0, at));
  const std::string after = rich_runs(text.substr(at));
  std::string middle_of;
  switch (n % 8) {
    case 0:
      middle_of = deleted("原有的一句，共99件。");
      break;
    case 1:
      middle_of = run("隐藏的88件", "<w:vanish/>");
      break;
    case 2:
      middle_of = text_box();
      break;
    case 3:
      return joined(text);
    case 4:
      return "<w:p><w:pPr><w:pStyle w:val=\"text\"/></w:pPr>" + before +
             tracked("ins", rich_runs(text.substr(at))) + "</w:p>";
    case 5:
      return "<w:p><w:commentRangeStart w:id=\"1\"/>" + before +
             "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>" + after +
             "</w:p>";
    case 6:
      return "<w:p>" + before + "<w:fldSimple w:instr=\" DOCPROPERTY x \">" + after +
             "</w:fldSimple></w:p>";
    default:
      return "<w:p>" + before +
             complex_field("HYPERLINK \"http://www.example.gov.cn\"", text.substr(at)) +
             "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
  }
  return "<w:p><w:pPr><w:pStyle w:val=\"text\"/></w:pPr>" + before + middle_of + after + "</w:p>";
}

}  // namespace

std::string rich_runs(std::string_view text) {
  std::string out;
  std::string piece;
  size_t n = 0;
  const auto all = characters(text);
  for (size_t i = 0; i < all.size(); ++i) {
    piece += all[i];
    if (i % 7 != n % 5 + 1 && i + 1 < all.size()) continue;
    out += run(piece, n % 2 == 0 ? "<w:lang w:val=\"en-US\"/>"
                                 : "<w:b/><w:rPrChange w:id=\"5\"><w:rPr><w:vanish/></w:rPr>"
                                   "</w:rPrChange>");
    if (n++ % 3 == 0) out += "<w:proofErr w:type=\"spellStart\"/>";
    piece.clear();
  }
  return out;
}

std::string rich_paragraph(const Block& block, int n) {
  const std::string_view text = block.text;
  const auto styled = [&](std::string_view style, std::string_view typed) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>" +
           rich_runs(text.substr(text.find(typed) + typed.size())) + "</w:p>";
  };
  switch (block.kind) {
    case BlockKind::section:
      return styled("section", "、");
    case BlockKind::aspect:
      return styled("aspect", "）");
    case BlockKind::title:
      return "<w:p><w:pPr><w:pStyle w:val=\"title\"/></w:pPr>" + rich_runs(text) + "</w:p>";
    case BlockKind::signature:
      return "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:tab/></w:r>" + rich_runs(text) +
             "</w:p>";
    default:
      return prose(text, n);
  }
}

std::string_view rich_styles() {
  return R"(<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="text"><w:name w:val="正文缩进"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="section"><w:name w:val="一级"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="aspect"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="list"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="2"/>
</w:numPr></w:pPr></w:style>)";
}

std::string_view rich_numbering() {
  return R"(<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="list"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/>
<w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="aspect"/>
<w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="list"/></w:abstractNum>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>)";
}

std::string_view rich_footnotes() {
  return R"(<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>口径与上年相同。</w:t></w:r></w:p></w:footnote>)";
}

std::string_view rich_comments() {
  return R"(<w:comment w:id="1" w:author="甲"><w:p><w:r><w:t>请核实这里的66件。</w:t></w:r></w:p></w:comment>)";
}

}  // namespace gouji::support
