// Renders the blocks of a DOCX part: paragraphs, tables, text boxes.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/office/docx_numbering.h"
#include "core/document/office/docx_styles.h"
#include "core/document/office/xml.h"
#include "core/document/table_writer.h"
#include "core/document/writer.h"

namespace gouji::document {

// A footnote or endnote that the text refers to.
struct DocxReference {
  bool endnote = false;
  std::string id;
};

// Recursion follows the depth of the XML, which Xml limits.
class DocxBody {
 public:
  DocxBody(const DocxStyles& styles, DocxNumbering& numbering, Document& document)
      : styles_(styles), numbering_(numbering), document_(document) {}

  // Takes up a part; what render() is given must be under `root`.
  void begin_part(std::string name, pugi::xml_node root);
  // The blocks under a node: w:body, a footnote.
  void render(pugi::xml_node blocks) { render_blocks(blocks); }
  void render_note(pugi::xml_node blocks);
  void end_part();
  void finish() { writer_.finish(); }

  // In the order of the text, each once.
  const std::vector<DocxReference>& references() const { return references_; }
  Problem problem() const { return problem_; }
  std::string_view detail() const { return detail_; }

 private:
  struct Field {
    bool result = false;
    bool contents = false;  // a table of contents
    std::string instruction;
  };

  void render_blocks(pugi::xml_node parent);
  void render_block(pugi::xml_node node);

  void paragraph(pugi::xml_node p);
  void begin_group(pugi::xml_node p);
  void end_group();
  void inlines(pugi::xml_node parent);
  void inline_node(pugi::xml_node node, std::string_view name);
  void run(pugi::xml_node r);
  void content(pugi::xml_node parent, bool hidden);
  void put(std::string_view text, bool hidden);
  void text(pugi::xml_node t, bool hidden);
  void shapes(pugi::xml_node node, bool& picture);
  void field_char(pugi::xml_node node);
  void comment(pugi::xml_node node);
  void refer(pugi::xml_node node, bool endnote);
  bool is_hidden(pugi::xml_node run_properties) const;
  void skip_deleted(pugi::xml_node node);
  void count_runs(pugi::xml_node node);
  bool full();

  void table(pugi::xml_node tbl);
  void collect(pugi::xml_node parent, std::string_view name, std::vector<pugi::xml_node>& out);
  bool row_gone(pugi::xml_node tr);
  bool cell_gone(pugi::xml_node tc);
  struct Layout;
  void add_row(pugi::xml_node tr, Layout& layout);
  bool only_layout(const std::vector<pugi::xml_node>& rows);

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  Document& document_;
  Writer writer_{document_};
  TableWriter tables_{writer_};
  Problem problem_ = Problem::none;
  std::string_view detail_;

  Origin origin_;
  std::vector<std::pair<const void*, uint32_t>> paragraphs_;  // of the part: node, number
  bool whole_fields_ = true;                                  // every field that begins ends
  std::vector<Field> fields_;
  uint32_t not_shown_ = 0;  // fields of these whose text is not shown

  DocxStyle style_;  // of the paragraph
  bool in_cell_ = false;
  bool joining_ = false;  // the mark before this paragraph is gone: it goes on
  bool heading_ = false;
  bool ink_ = false;  // text of the paragraph was written
  std::vector<pugi::xml_node> boxes_;
  std::set<std::string, std::less<>> comments_;
  std::set<std::pair<bool, std::string>> referred_;
  std::vector<DocxReference> references_;
};

// The branch of mc:AlternateContent that is read: the first choice, else the fallback.
pugi::xml_node branch_of(pugi::xml_node alternate);

}  // namespace gouji::document
