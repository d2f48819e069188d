#include "tests/support/hostile.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "tests/support/doc_specimen.h"
#include "tests/support/docx_writer.h"
#include "tests/support/ofd_writer.h"
#include "tests/support/pages_writer.h"
#include "tests/support/specimen.h"
#include "tests/support/styles.h"
#include "tests/support/xlsx_writer.h"

namespace gouji::support {
namespace {

using document::Problem;
using Use = std::function<void(const Hostile&)>;

constexpr std::string_view kDocument = "word/document.xml";
constexpr std::string_view kSheet = "xl/worksheets/sheet1.xml";
constexpr std::string_view kPage = "Doc_0/Pages/Page_0/Content.xml";

std::string repeated(std::string_view unit, size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  while (times-- > 0) out += unit;
  return out;
}

// Digits that do not pack tighter than text does.
std::string digits(size_t size) {
  std::string out(size, '0');
  uint32_t state = 1;
  for (char& c : out) {
    state = state * 1664525U + 1013904223U;
    c = static_cast<char>('0' + (state >> 24) % 10);
  }
  return out;
}

DocParagraph doc_paragraph(std::string text) {
  DocParagraph out;
  out.runs = {{std::move(text), {}}};
  return out;
}

ZipEntry& entry(std::vector<ZipEntry>& parts, std::string_view name) {
  return *std::find_if(parts.begin(), parts.end(),
                       [&](const ZipEntry& e) { return e.name == name; });
}

// What any archive of XML may hold instead of the part that its reader wants.
void archives(std::string_view reader, const std::vector<ZipEntry>& parts, std::string_view part,
              const Use& use) {
  const auto with = [&](std::string_view name, Problem due, const auto& change) {
    std::vector<ZipEntry> changed = parts;
    change(entry(changed, part));
    use({reader, name, due, zip(changed)});
  };
  with("part of no bytes", Problem::damaged, [](ZipEntry& e) { e.content.clear(); });
  with("bomb, 8 MB", Problem::too_large, [](ZipEntry& e) { e.content.assign(8'000'000, ' '); });
  with("bomb that says 1 KB", Problem::damaged, [](ZipEntry& e) {
    e.content.assign(8'000'000, ' ');
    e.size = 1024;
  });
  with("part that says 4 GB", Problem::too_large, [](ZipEntry& e) { e.size = 0xFFFFFFF0; });
  with("part that says 100 KB", Problem::damaged, [](ZipEntry& e) { e.size = 100'000; });
  with("wrong checksum", Problem::damaged, [](ZipEntry& e) { e.crc = 7; });
  with("encrypted part", Problem::encrypted, [](ZipEntry& e) { e.encrypted = true; });
  with("a million elements deep", Problem::damaged,
       [](ZipEntry& e) { e.content = repeated("<a>", 300'000) + repeated("</a>", 300'000); });
  with("entities of entities", Problem::damaged, [](ZipEntry& e) {
    std::string bomb = "<!DOCTYPE l [<!ENTITY a 'haha'>";
    for (char c = 'b'; c < 'z'; ++c)
      bomb += "<!ENTITY " + std::string(1, c) + " '" +
              repeated("&" + std::string(1, static_cast<char>(c - 1)) + ";", 10) + "'>";
    e.content = bomb + "]><l>&y;";
  });
  std::vector<ZipEntry> many = parts;
  many.resize(20'001);
  use({reader, "20,001 parts", Problem::too_large, zip(many)});
}

std::string docx_body(const std::string& body, const DocxParts& others = {}) {
  DocxParts parts = others;
  parts.body = body;
  return zip(docx_parts(parts));
}

void docx_files(const Use& use) {
  const std::string p = docx_paragraph("1");
  archives("docx", docx_parts({p}), kDocument, use);
  std::vector<ZipEntry> outside = docx_parts({p});
  std::string& main = entry(outside, "_rels/.rels").content;
  main.replace(main.find(kDocument), kDocument.size(), "../../../../etc/passwd");
  use({"docx", "main part outside of the archive", Problem::damaged, zip(outside)});
  DocxParts cyclic;
  for (int i = 0; i < 20'000; ++i)
    cyclic.styles += "<w:style w:type='paragraph' w:styleId='s" + std::to_string(i) +
                     "'><w:basedOn w:val='s" + std::to_string((i + 1) % 20'000) + "'/></w:style>";
  const std::string styled = docx_paragraph("1", "<w:pStyle w:val='s0'/>");
  use({"docx", "20,000 styles in a circle", Problem::none,
       docx_body(repeated(styled, 20'000), cyclic)});
  use({"docx", "100,000 cells", Problem::none,
       docx_body("<w:tbl>" +
                 repeated("<w:tr>" + repeated("<w:tc>" + p + "</w:tc>", 20) + "</w:tr>", 5'000) +
                 "</w:tbl>")});
  use({"docx", "10,000 pages", Problem::none,
       docx_body(repeated(
           docx_paragraph(digits(60)) + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>", 10'000))});
}

void xlsx_files(const Use& use) {
  const auto sheet = [](const std::string& rows, const std::string& after = {}) {
    return zip(xlsx_parts({{"<sheetData>" + rows + "</sheetData>" + after}}, {}, kBorderStyles));
  };
  const std::string cell = "<c><v>1</v></c>";
  archives("xlsx", xlsx_parts({{"<sheetData><row>" + cell + "</row></sheetData>"}}), kSheet, use);
  use({"xlsx", "100,000 cells", Problem::none,
       sheet(repeated("<row>" + repeated(cell, 20) + "</row>", 5'000))});
  use({"xlsx", "100,000 cells in a format of a megabyte", Problem::none,
       zip(xlsx_parts(
           {{"<sheetData>" +
             repeated("<row>" + repeated("<c s='1'><v>1</v></c>", 20) + "</row>", 5'000) +
             "</sheetData>"}},
           {},
           "<numFmts><numFmt numFmtId='200' formatCode='" + repeated("[x]", 300'000) +
               "0'/></numFmts><cellXfs><xf/><xf numFmtId='200'/></cellXfs>"))});
  use({"xlsx", "20,000 merges of the whole sheet", Problem::none,
       sheet(repeated("<row>" + repeated(cell, 20) + "</row>", 50),
             "<mergeCells>" + repeated("<mergeCell ref='A1:XFD1048576'/>", 20'000) +
                 "</mergeCells>")});
}

void ofd_files(const Use& use) {
  document::Pages one = set_pages(specimen("2021"));
  one.pages.resize(1);
  const std::vector<ZipEntry> parts = ofd_parts(one);
  archives("ofd", parts, kPage, use);
  const auto page = [&](const std::string& objects) {
    std::vector<ZipEntry> changed = parts;
    entry(changed, kPage).content =
        "<P><Content><Layer>" + objects + "</Layer></Content></P><!--" + digits(400'000) + "-->";
    return zip(changed);
  };
  const auto structure = [&](const auto& change) {
    std::vector<ZipEntry> changed = parts;
    change(changed);
    return zip(changed);
  };
  use({"ofd", "page outside of the archive", Problem::damaged, structure([](auto& all) {
         std::string& xml = entry(all, "Doc_0/Document.xml").content;
         xml.replace(xml.find("Pages/Page_0"), 12, "../../../etc");
       })});
  use({"ofd", "10,000 pages", Problem::too_large, structure([](auto& all) {
         std::string& xml = entry(all, "Doc_0/Document.xml").content;
         const size_t begin = xml.find("<ofd:Page ");
         const std::string one_page = xml.substr(begin, xml.find("/>", begin) + 2 - begin);
         xml.insert(begin, repeated(one_page, 10'000));
       })});
  use({"ofd", "units that hold themselves", Problem::too_large, structure([](auto& all) {
         const std::string unit = "<CompositeObject ResourceID='7' Boundary='0 0 9 9'/>";
         entry(all, "Doc_0/DocumentRes.xml").content =
             "<Res><U><CompositeGraphicUnit ID='7'><Content>" + repeated(unit, 20) +
             "</Content></CompositeGraphicUnit></U></Res>";
         entry(all, kPage).content = "<P><Content><Layer>" + unit + "</Layer></Content></P>";
       })});
  use({"ofd", "2 million deltas of a billion characters", Problem::empty,
       page(repeated("<TextObject Size='1'><TextCode DeltaX='g 1000000000 1'/></TextObject>",
                     50'000))});
  const auto uses = [&](const std::string& resources, std::string_view object) {
    std::vector<ZipEntry> changed = parts;
    entry(changed, "Doc_0/DocumentRes.xml").content =
        "<Res><U>" + resources + "</U></Res><!--" + digits(20'000) + "-->";
    entry(changed, kPage).content = "<P><Content><Layer>" + repeated(object, 50'000) +
                                    "</Layer></Content></P><!--" + digits(40'000) + "-->";
    return zip(changed);
  };
  use({"ofd", "50,000 uses of a unit full of junk", Problem::empty,
       uses("<CompositeGraphicUnit ID='7'>" + repeated("<a/>", 500'000) + "</CompositeGraphicUnit>",
            "<CompositeObject ResourceID='7'/>")});
  use({"ofd", "50,000 uses of drawing parameters full of junk", Problem::empty,
       uses("<DrawParam ID='7'>" + repeated("<a/>", 500'000) + "</DrawParam>",
            "<PathObject DrawParam='7'><AbbreviatedData>M0 0L9 9</AbbreviatedData></PathObject>")});
  std::string lines;
  for (int i = 0; i < 5'000; ++i) {
    const std::string at = std::to_string(i);
    lines += "<PathObject><AbbreviatedData>M 0 " + at + " L 9999 " + at + " M " + at + " 0 L " +
             at + " 9999</AbbreviatedData></PathObject>";
  }
  use({"ofd", "25 million crossings", Problem::too_large,
       page(lines + "<TextObject Size='1'><TextCode>1</TextCode></TextObject>")});
}

void doc_files(const Use& use) {
  const std::string whole = doc(specimen("2021"), DocVariant::rich);
  std::string circle = whole;
  const size_t fat = (static_cast<uint8_t>(whole[0x4C]) + size_t{1}) * 512;  // its first sector
  for (uint32_t i = 0; i < 128; ++i) set32(circle, fat + size_t{i} * 4, i / 2);
  use({"doc", "sectors in circles", Problem::damaged, circle});
  DocModel model = doc_model(specimen("2021"), DocVariant::clean);
  std::vector<CompoundStream> streams = doc_streams(model);
  for (CompoundStream& s : streams)
    if (s.name == "WordDocument") s.bytes[0x0B] = static_cast<char>(s.bytes[0x0B] | 1);
  use({"doc", "with a password", Problem::encrypted, compound_file(streams)});
  use({"doc", "encrypted OOXML", Problem::encrypted,
       compound_file({{"EncryptionInfo", "1"}, {"EncryptedPackage", std::string(9000, '1')}})});
  model = {};
  for (int row = 0; row < 5'000; ++row) {
    for (int c = 0; c < 20; ++c) model.body.push_back(doc_cell("1"));
    std::vector<int> edges(21);
    for (int c = 0; c <= 20; ++c) edges[static_cast<size_t>(c)] = c * 500;
    model.body.push_back(doc_row_end(edges, std::vector<uint16_t>(20, 0)));
  }
  use({"doc", "100,000 cells", Problem::none, doc_file(model)});
  model = {};
  model.body = {doc_paragraph(repeated("1\f", 10'000))};
  use({"doc", "10,000 pages", Problem::none, doc_file(model)});
  model.body = {doc_paragraph(std::string(1'100'000, '\r'))};
}

void pdf_files(const Use& use) {
  const auto pdf = [&](std::string_view name, Problem due, std::string pages) {
    use({"pdf", name, due, "%PDF-1.7", std::move(pages)});
  };
  const std::string page = "P\t595\t842\n";
  pdf("with a password", Problem::encrypted, "E\tencrypted\n");
  pdf("10,000 pages", Problem::too_large, repeated(page + "T\t9\t9\t9\t9\t1\n", 10'000));
  std::string lines = page;
  for (int i = 0; i < 50'000; ++i) {
    const std::string at = std::to_string(i);
    lines += "L\t0\t" + at + "\t99999\t" + at + "\nL\t" + at + "\t0\t" + at + "\t99999\n";
  }
  pdf("2,500 million crossings", Problem::too_large, lines + "T\t9\t9\t9\t9\t1\n");
  std::string cells = page;
  for (int i = 0; i <= 400; ++i)
    cells += "L\t0\t" + std::to_string(i * 10) + "\t2500\t" + std::to_string(i * 10) + "\n";
  for (int i = 0; i <= 250; ++i)
    cells += "L\t" + std::to_string(i * 10) + "\t0\t" + std::to_string(i * 10) + "\t4000\n";
  for (int i = 0; i < 100'000; ++i)
    cells += "T\t" + std::to_string(i % 250 * 10 + 2) + "\t" + std::to_string(i / 250 * 10 + 8) +
             "\t4\t6\t1\n";
  pdf("100,000 cells", Problem::none, cells);
}

void other_files(const Use& use) {
  const std::string report = docx(specimen("2021"), DocxVariant::clean);
  std::string nested = report;
  for (int i = 0; i < 50; ++i) nested = zip({{"a.zip", nested}});
  use({"zip", "50 archives in each other", Problem::unsupported, nested});
  use({"zip", "names that lead out", Problem::unsupported,
       zip({{"../../a.docx", report}, {"/etc/passwd", "1"}, {"C:\\a.doc", "1"}})});
  use({"html", "100,000 cells", Problem::none,
       "<html><table>" + repeated("<tr>" + repeated("<td>1", 20), 5'000)});
  use({"html", "cells that span thousands", Problem::none,
       "<html><table>" +
           repeated("<tr>" + repeated("<td rowspan=65534 colspan=1000>1", 20), 2'000)});
  use({"html", "a million elements deep", Problem::too_large,
       "<html>" + repeated("<div>", 1'000'000)});
}

}  // namespace

void each_hostile(const Use& use) {
  docx_files(use);
  xlsx_files(use);
  ofd_files(use);
  doc_files(use);
  pdf_files(use);
  other_files(use);
}

void each_heavy(const Use& use) {
  const std::string noise = "<!--" + digits(400'000) + "-->";  // else they would be bombs
  const std::string p = "<w:p><w:r><w:t>1</w:t></w:r></w:p>";
  use({"docx", "as many paragraphs as XML can hold", Problem::none,
       docx_body(repeated(p, 950'000) + noise)});
  use({"docx", "two million paragraphs", Problem::too_large,
       docx_body(repeated(p, 1'800'000) + noise)});
  DocxParts styles;
  styles.styles = repeated("<w:style w:styleId='a'/>", 1'300'000) + noise;
  use({"docx", "as many styles as XML can hold", Problem::none, docx_body(p, styles)});
  const auto sheet = [&](std::string_view row, size_t rows) {
    return zip(xlsx_parts({{"<sheetData>" + repeated(row, rows) + "</sheetData>" + noise}}, {},
                          kBorderStyles));
  };
  const std::string cells = "<row>" + repeated("<c><v>1</v></c>", 20) + "</row>";
  use({"xlsx", "as many cells as XML can hold", Problem::too_large, sheet(cells, 100'000)});
  use({"xlsx", "as many borders as XML can hold", Problem::empty,
       sheet("<row>" + repeated("<c s='1'/>", 20) + "</row>", 150'000)});
  std::vector<ZipEntry> page = ofd_parts(set_pages(specimen("2021")));
  const auto ofd_of = [&](std::string_view object, size_t times) {
    entry(page, kPage).content =
        "<P><Content><Layer>" + repeated(object, times) + "</Layer></Content>" + noise + "</P>";
    return zip(page);
  };
  use({"ofd", "as many texts as XML can hold", Problem::none,
       ofd_of("<TextObject Size='1' Boundary='9 9 9 9'><TextCode>年</TextCode></TextObject>",
              380'000)});
  use({"ofd", "as many lines as XML can hold", Problem::none,
       ofd_of("<PathObject Boundary='9 9 9 9'><AbbreviatedData>M0 0L9 "
              "0</AbbreviatedData></PathObject>",
              350'000)});
  use({"pdf", "a million runs in one place", Problem::none, "%PDF-1.7",
       "P\t595\t842\n" + repeated("T\t9\t99\t9\t9\t年\n", 1'000'000)});
  use({"doc", "a million paragraphs", Problem::too_large, doc_file([] {
         DocModel model;
         model.body = {doc_paragraph(repeated("1\r", 1'000'000))};
         return model;
       }())});
  use({"text", "16 MB of cells", Problem::too_large, repeated("1\t", size_t{8} << 20)});
  use({"html", "500,000 cells", Problem::too_large, "<html><table>" + repeated("<td>1", 500'000)});
}

std::vector<Hostile> sound_files() {
  const Specimen report = specimen("2021");
  const document::Pages pages = set_pages(report);
  return {{"docx", "report", Problem::none, docx(report, DocxVariant::rich)},
          {"xlsx", "report", Problem::none, xlsx(report, XlsxVariant::sheets)},
          {"ofd", "report", Problem::none, ofd(pages)},
          {"doc", "report", Problem::none, doc(report, DocVariant::rich)},
          {"pdf", "report", Problem::none, "%PDF-1.7", packed(pages)},
          {"html", "report", Problem::none, render(report, Style::html)}};
}

Hostile large_file(std::string_view reader, bool text, size_t bytes) {
  const Specimen report = specimen("2021");
  const ZipEntry picture = {"media/image1.png", digits(text ? 0 : bytes), Packing::stored};
  const std::string prose = digits(text ? bytes : 0);
  const auto packed_in = [&](std::vector<ZipEntry> parts, std::string_view part,
                             std::string_view before, std::string_view unit_open,
                             std::string_view unit_close) {
    if (text) {
      std::string& xml = entry(parts, part).content;
      std::string inside;
      for (size_t at = 0; at + 20 <= prose.size(); at += 20 + unit_open.size() + unit_close.size())
        inside.append(unit_open).append(prose, at, 20).append(unit_close);
      xml.insert(xml.find(before) + before.size(), inside);
      entry(parts, part).packing = Packing::stored;
    }
    parts.push_back(picture);
    return zip(parts);
  };
  if (reader == "docx")
    return {reader, text ? "text" : "pictures", Problem::none,
            packed_in(docx_parts({docx_paragraph("1")}), kDocument, "<w:body>", "<w:p><w:r><w:t>",
                      "</w:t></w:r></w:p>")};
  if (reader == "xlsx")
    return {reader, text ? "text" : "pictures", Problem::none,
            packed_in(xlsx_parts({{"<sheetData></sheetData>"}}), kSheet, "<sheetData>",
                      "<row><c t='str'><v>", "</v></c></row>")};
  if (reader == "ofd")
    return {reader, text ? "text" : "pictures", Problem::none,
            packed_in(ofd_parts(set_pages(report)), kPage, "<ofd:Content>",
                      "<ofd:TextObject Size='3' Boundary='9 9 99 9'><ofd:TextCode X='0' Y='3'>",
                      "</ofd:TextCode></ofd:TextObject>")};
  if (reader == "doc") {
    if (text) {
      DocModel model;
      for (size_t at = 0; at + 100 <= bytes; at += 200)  // two bytes a character
        model.body.push_back(doc_paragraph(prose.substr(at, 98)));
      return {reader, "text", Problem::none, doc_file(model)};
    }
    std::vector<CompoundStream> streams = doc_streams(doc_model(report, DocVariant::clean));
    streams.push_back({"Pictures", picture.content});
    return {reader, "pictures", Problem::none, compound_file(streams)};
  }
  const std::string before = reader == "html" ? "<html><p>" : "";
  const std::string after = reader == "html" ? "<p>" : "\n";
  std::string out = before;
  for (size_t at = 0; at + 20 <= bytes; at += 24) out.append(prose, at % 1000, 20).append(after);
  return {reader, "text", Problem::none, out};
}

}  // namespace gouji::support
