// Writes the paragraphs and tables of a DOC.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/table_writer.h"
#include "core/document/word97/doc_boxes.h"
#include "core/document/word97/doc_lists.h"
#include "core/document/word97/doc_paragraphs.h"
#include "core/document/word97/doc_table.h"

namespace gouji::document {

class DocRenderer {
 public:
  // `boxes_begin`: the CP where the story of the boxes begins. All must outlive it.
  DocRenderer(std::u16string_view text, const std::vector<Paragraph>& paragraphs,
              Formatting& formatting, Lists& lists, const TextBoxes& boxes, uint32_t boxes_begin,
              Document& document);

  // The paragraphs of these CPs. Boxes that they hold follow them.
  void story(uint32_t begin, uint32_t end);
  // The same as a note.
  void notes(uint32_t begin, uint32_t end);
  // The boxes that no character holds.
  void other_boxes();
  void finish() { writer_.finish(); }

  // The text is longer than a report's can be; the rest was left out.
  bool too_large() const { return too_large_; }

 private:
  void blocks(uint32_t first, uint32_t end, uint8_t depth);
  uint32_t table(uint32_t first, uint32_t end, uint8_t depth);
  void write_table(SourceTable& source, uint8_t depth);
  void cell(const SourceCell& source);
  uint32_t joined_with(uint32_t first, uint32_t end) const;
  void cell_paragraphs(uint32_t first, uint32_t end);
  void paragraph(uint32_t first, uint32_t last);
  void characters(uint32_t index);
  void run(uint32_t begin, uint32_t end, const CharacterProperties& properties);
  void special(uint32_t cp, const CharacterProperties& properties);
  void flush();
  void box(uint32_t index);
  void held_boxes();
  bool has_text(uint32_t begin, uint32_t end) const;
  uint32_t paragraph_at(uint32_t cp) const;
  std::string label(const Paragraph& paragraph, uint32_t begin);

  std::u16string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  Formatting& formatting_;
  Lists& lists_;
  const TextBoxes& boxes_;
  uint32_t boxes_begin_;
  Document& document_;
  Writer writer_;
  TableWriter tables_;
  std::string buffer_;          // text not yet written
  std::vector<bool> written_;   // boxes
  std::vector<uint32_t> held_;  // boxes of the present paragraph
  bool in_cell_ = false;
  bool too_large_ = false;
};

}  // namespace gouji::document
