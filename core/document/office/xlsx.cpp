#include "core/document/office/xlsx.h"

#include <string>
#include <utility>
#include <vector>

#include "core/document/office/package.h"
#include "core/document/office/xlsx_sheet.h"

namespace gouji::document {
namespace {

class Workbook {
 public:
  Workbook(Zip& zip, Document& document) : zip_(zip), document_(document) {}

  Problem read();
  // Why read() gave `unsupported`: a formula without its value.
  bool uncalculated() const { return uncalculated_; }

 private:
  Problem shared(std::string_view type, void (XlsxBook::*read_part)(pugi::xml_node));
  Problem sheet(pugi::xml_node entry);
  Problem beside(const std::string& part);
  void boxes(pugi::xml_node root);

  Zip& zip_;
  Document& document_;
  Writer writer_{document_};
  TableWriter tables_{writer_};
  XlsxBook book_;
  std::vector<Relationship> links_;  // of the workbook
  bool uncalculated_ = false;
};

// A part that need not be there.
Problem Workbook::shared(std::string_view type, void (XlsxBook::*read_part)(pugi::xml_node)) {
  const std::string part = target_of(links_, type);
  if (part.empty() || zip_.find(part) == nullptr) return Problem::none;
  Xml xml;
  const Problem p = read_xml(zip_, part, xml);
  if (p == Problem::none) (book_.*read_part)(xml.root());
  return p;
}

bool shows_cells(pugi::xml_node sheet) {
  for (const pugi::xml_node row : child(sheet, "sheetData").children())
    for (const pugi::xml_node c : row.children())
      if (child(c, "v") || child(c, "is")) return true;
  return false;
}

Problem Workbook::sheet(pugi::xml_node entry) {
  const std::string_view id = attribute(entry, "id");
  for (const Relationship& link : links_) {
    if (link.id != id) continue;
    if (link.type == "chartsheet") writer_.note(NoteKind::picture);
    if (link.type != "worksheet") return Problem::none;
    Xml xml;
    if (const Problem p = read_xml(zip_, link.target, xml); p != Problem::none) return p;
    const std::string_view state = attribute(entry, "state");
    if (state == "hidden" || state == "veryHidden") {
      if (shows_cells(xml.root())) writer_.note(NoteKind::hidden_text);
      return Problem::none;
    }
    const auto part = static_cast<uint16_t>(document_.parts.size());
    document_.parts.push_back(link.target);
    XlsxSheet cells(book_, document_, writer_, tables_, part);
    if (const Problem p = cells.render(xml.root()); p != Problem::none) {
      uncalculated_ = p == Problem::unsupported;
      return p;
    }
    return beside(link.target);
  }
  return Problem::damaged;  // a sheet that is named and not there
}

// Comments, and what is drawn on the sheet.
Problem Workbook::beside(const std::string& part) {
  std::vector<Relationship> links;
  if (const Problem p = relationships(zip_, part, links); p != Problem::none) return p;
  for (const Relationship& link : links) {
    if ((link.type != "comments" && link.type != "drawing") || zip_.find(link.target) == nullptr)
      continue;
    Xml xml;
    if (const Problem p = read_xml(zip_, link.target, xml); p != Problem::none) return p;
    if (link.type == "drawing") {
      boxes(xml.root());
    } else {
      const pugi::xml_node list = child(xml.root(), "commentList");
      for (pugi::xml_node c = list.first_child(); c; c = c.next_sibling())
        writer_.note(NoteKind::comment);
    }
  }
  return Problem::none;
}

void Workbook::boxes(pugi::xml_node root) {
  walk(
      root,
      [&](pugi::xml_node node) {
        if (is(node, "p")) writer_.block();
        if (is(node, "br")) writer_.line_break();
        if (is(node, "t")) writer_.text(text_of(node), Writer::Space::keep);
        if (is(node, "blip") || is(node, "chart")) writer_.note(NoteKind::picture);
        return !is(node, "Fallback");
      },
      [&](pugi::xml_node node) {
        if (is(node, "p")) writer_.block();
      });
}

Problem Workbook::read() {
  if (zip_.problem() != Problem::none) return zip_.problem();
  if (const Problem p = relationships(zip_, "", links_); p != Problem::none) return p;
  std::string main = target_of(links_, "officeDocument");
  if (main.empty()) main = "xl/workbook.xml";
  Xml workbook;
  if (const Problem p = read_xml(zip_, main, workbook); p != Problem::none) return p;
  links_.clear();
  if (const Problem p = relationships(zip_, main, links_); p != Problem::none) return p;
  if (const Problem p = shared("sharedStrings", &XlsxBook::read_strings); p != Problem::none)
    return p;
  if (const Problem p = shared("styles", &XlsxBook::read_styles); p != Problem::none) return p;
  const std::string_view since = attribute(child(workbook.root(), "workbookPr"), "date1904");
  book_.since_1904 = since == "1" || since == "true";
  for (const pugi::xml_node entry : child(workbook.root(), "sheets").children()) {
    if (!is(entry, "sheet")) continue;
    if (document_.parts.size() == UINT16_MAX) return Problem::too_large;
    if (const Problem p = sheet(entry); p != Problem::none) return p;
  }
  writer_.finish();
  return Problem::none;
}

}  // namespace

Read read_xlsx(const Input& input) {
  Read read;
  Zip zip(input.bytes);
  Workbook workbook(zip, read.document);
  read.problem = workbook.read();
  if (workbook.uncalculated()) read.detail = "uncalculated";
  if (read.problem != Problem::none) read.document = {};
  return read;
}

}  // namespace gouji::document
