#include "core/document/office/docx.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/document/office/docx_body.h"
#include "core/document/office/docx_numbering.h"
#include "core/document/office/docx_styles.h"
#include "core/document/office/package.h"

namespace gouji::document {
namespace {

struct Story {
  std::string name;
  Xml xml;
};

// A part that need not be there; when it is, it must be whole.
Problem load(Zip& zip, const std::vector<Relationship>& all, std::string_view type, Story& out) {
  out.name = target_of(all, type);
  if (out.name.empty() || zip.find(out.name) == nullptr) return Problem::none;
  return read_xml(zip, out.name, out.xml);
}

struct Parts {
  Story main, styles, numbering, footnotes, endnotes;

  Problem read(Zip& zip) {
    if (zip.problem() != Problem::none) return zip.problem();
    std::vector<Relationship> all;
    if (const Problem p = relationships(zip, "", all); p != Problem::none) return p;
    main.name = target_of(all, "officeDocument");
    if (main.name.empty()) main.name = "word/document.xml";
    if (const Problem p = read_xml(zip, main.name, main.xml); p != Problem::none) return p;
    all.clear();
    if (const Problem p = relationships(zip, main.name, all); p != Problem::none) return p;
    const std::pair<std::string_view, Story*> others[] = {{"styles", &styles},
                                                          {"numbering", &numbering},
                                                          {"footnotes", &footnotes},
                                                          {"endnotes", &endnotes}};
    for (const auto& [type, story] : others)
      if (const Problem p = load(zip, all, type, *story); p != Problem::none) return p;
    return Problem::none;
  }
};

// The notes that the text refers to, one after the other.
void render_notes(DocxBody& body, const Story& story, bool endnotes) {
  if (!story.xml.root()) return;
  std::map<std::string_view, pugi::xml_node> by_id;
  for (const pugi::xml_node node : story.xml.root().children())
    by_id.try_emplace(attribute(node, "id"), node);
  body.begin_part(story.name, story.xml.root());
  // Notes do not refer to notes, so the list does not grow.
  const std::vector<DocxReference> references = body.references();
  for (const DocxReference& reference : references) {
    const auto found = by_id.find(reference.id);
    if (reference.endnote == endnotes && found != by_id.end()) body.render_note(found->second);
  }
  body.end_part();
}

}  // namespace

Read read_docx(const Input& input) {
  Read read;
  Zip zip(input.bytes);
  Parts parts;
  read.problem = parts.read(zip);
  if (read.problem != Problem::none) return read;
  const pugi::xml_node content = child(parts.main.xml.root(), "body");
  if (!content) {
    read.problem = Problem::damaged;
    return read;
  }
  const DocxStyles styles(parts.styles.xml.root());
  DocxNumbering numbering(parts.numbering.xml.root(), styles);
  DocxBody body(styles, numbering, read.document);
  body.begin_part(parts.main.name, parts.main.xml.root());
  body.render(content);
  body.end_part();
  render_notes(body, parts.footnotes, false);
  render_notes(body, parts.endnotes, true);
  body.finish();
  read.problem = body.problem();
  read.detail = body.detail();
  if (read.problem != Problem::none) read.document = {};
  return read;
}

}  // namespace gouji::document
