#include "tests/support/docx_writer.h"

#include "tests/support/docx_rich.h"
#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kNames =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
constexpr std::string_view kRelationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kWordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string part(std::string_view root, const std::string& inside) {
  return std::string(kHead) + "<w:" + std::string(root) + std::string(kNames) + ">" + inside +
         "</w:" + std::string(root) + ">";
}

struct Named {
  std::string_view name, root;
  const std::string* inside;
};

// ── Tables ────────────────────────────────────────────────────────────────────────────────────

bool is_head(const Grid& g, int row) {
  for (const GridCell* c : g.starting(row))
    if (c->role == CellRole::value || c->role == CellRole::label) return false;
  return true;
}

std::string cell_text(const GridCell& c, DocxVariant variant, bool first) {
  const auto parts = broken(c.text);
  std::string run;
  if (parts.size() == 2 && variant != DocxVariant::clean) {
    run = "<w:r><w:t>" + xml_escaped(parts[0]) + "</w:t><w:br/><w:t>" + xml_escaped(parts[1]) +
          "</w:t></w:r>";
  } else if (variant == DocxVariant::rich && c.text.size() > 12) {
    run = rich_runs(c.text);
  } else if (!c.text.empty()) {
    run = "<w:r><w:t>" + xml_escaped(c.text) + "</w:t></w:r>";
  }
  const std::string center = "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
  if (variant == DocxVariant::broken && c.role == CellRole::label) {
    // A row that is split within a cell, and what the last layout left there.
    if (first) run = "<w:r><w:lastRenderedPageBreak/></w:r>" + run;
    return "<w:p>" + center + run + "</w:p><w:p>" + center + "</w:p>";
  }
  return "<w:p>" + center + run + "</w:p>";
}

std::string table_row(const Grid& g, int row, DocxVariant variant) {
  std::string properties;
  if (variant == DocxVariant::broken) {
    properties = "<w:trPr><w:trHeight w:val=\"1400\"/>";
    if (is_head(g, row)) properties += "<w:tblHeader/>";
    properties += "</w:trPr>";
  }
  std::string out = "<w:tr>" + properties;
  bool first = true;
  int column = 0;
  for (const GridCell* c : g.covering(row)) {
    for (; column < c->column; ++column)
      out += "<w:tc><w:tcPr><w:tcW w:w=\"700\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>";
    std::string cell =
        "<w:tcPr><w:tcW w:w=\"" + std::to_string(700 * c->columns) + "\" w:type=\"dxa\"/>";
    if (c->columns > 1) cell += "<w:gridSpan w:val=\"" + std::to_string(c->columns) + "\"/>";
    if (c->rows > 1) cell += c->row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    if (variant == DocxVariant::rich && c->row == row && c->rows == 1)
      cell +=
          "<w:tcPrChange w:id=\"90\" w:author=\"甲\" w:date=\"2024-01-20T00:00:00Z\"><w:tcPr>"
          "<w:vMerge/></w:tcPr></w:tcPrChange>";
    cell = "<w:tc>" + cell + "</w:tcPr>" +
           (c->row == row ? cell_text(*c, variant, first) : "<w:p/>") + "</w:tc>";
    if (variant == DocxVariant::rich && c->role == CellRole::value && column % 4 == 0)
      cell = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + cell + "</w:sdtContent></w:sdt>";
    out += cell;
    first = false;
    column = c->column + c->columns;
  }
  out += "</w:tr>";
  if (variant == DocxVariant::rich && row % 5 == 4)
    return "<w:sdt><w:sdtContent>" + out + "</w:sdtContent></w:sdt>";
  return out;
}

std::string table(const Grid& g, DocxVariant variant) {
  std::string out =
      "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders><w:top w:val=\"single\"/>"
      "<w:left w:val=\"single\"/><w:bottom w:val=\"single\"/><w:right w:val=\"single\"/>"
      "<w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>"
      "<w:tblGrid>";
  for (int c = 0; c < g.columns; ++c) out += "<w:gridCol w:w=\"700\"/>";
  out += "</w:tblGrid>";
  for (int r = 0; r < g.rows; ++r) out += table_row(g, r, variant);
  return out + "</w:tbl><w:p/>";
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string docx_paragraph(std::string_view text, std::string_view properties) {
  std::string out = "<w:p>";
  if (!properties.empty()) out += "<w:pPr>" + std::string(properties) + "</w:pPr>";
  return out + "<w:r><w:t xml:space=\"preserve\">" + xml_escaped(text) + "</w:t></w:r></w:p>";
}

std::string_view name(DocxVariant variant) {
  constexpr std::string_view kNamesOfVariants[] = {"clean", "broken", "rich"};
  return kNamesOfVariants[static_cast<size_t>(variant)];
}

std::vector<ZipEntry> docx_parts(const DocxParts& parts) {
  const Named others[] = {{"styles", "styles", &parts.styles},
                          {"numbering", "numbering", &parts.numbering},
                          {"footnotes", "footnotes", &parts.footnotes},
                          {"comments", "comments", &parts.comments}};
  std::string types =
      std::string(kHead) +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"" +
      std::string(kWordType) + "document.main+xml\"/>";
  std::string rels;
  std::vector<ZipEntry> out;
  for (const Named& n : others) {
    if (n.inside->empty()) continue;
    const std::string file(n.name);
    types += "<Override PartName=\"/word/" + file + ".xml\" ContentType=\"" +
             std::string(kWordType) + file + "+xml\"/>";
    rels += "<Relationship Id=\"r" + file + "\" Type=\"" + std::string(kRelationship) + file +
            "\" Target=\"" + file + ".xml\"/>";
    out.push_back({"word/" + file + ".xml", part(n.root, *n.inside)});
  }
  const std::string open =
      std::string(kHead) +
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  const std::string main = "<Relationship Id=\"r1\" Type=\"" + std::string(kRelationship) +
                           "officeDocument\" Target=\"word/document.xml\"/>";
  out.insert(out.begin(), {{"[Content_Types].xml", types + "</Types>"},
                           {"_rels/.rels", open + main + "</Relationships>"}});
  out.push_back({"word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>")});
  out.push_back({"word/_rels/document.xml.rels", open + rels + "</Relationships>"});
  return out;
}

std::string docx(const Specimen& report, DocxVariant variant) {
  DocxParts parts;
  const bool rich = variant == DocxVariant::rich;
  int n = 0;
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::table) {
      parts.body += rich ? rich_paragraph(block, block.kind == BlockKind::paragraph ? n++ : 0)
                         : docx_paragraph(block.text);
    } else if (report.tables[block.table].present) {
      parts.body += table(grid(report.tables[block.table]), variant);
    }
  }
  parts.body += "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
  parts.styles = rich ? std::string(rich_styles())
                      : "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name "
                        "w:val=\"Normal\"/></w:style>";
  if (rich) {
    parts.numbering = rich_numbering();
    parts.footnotes = rich_footnotes();
    parts.comments = rich_comments();
  }
  return zip(docx_parts(parts));
}

}  // namespace gouji::support
