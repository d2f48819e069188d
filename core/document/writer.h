// Writes the shown text of a document: collapses white space, keeps rows, cells, notes and origins.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/blanks.h"
#include "core/document/document.h"

namespace gouji::document {

class Writer {
 public:
  // Marks of Markdown that stand in the text of lines and cells, # and **, are no part of them.
  explicit Writer(Document& document) : document_(document) {}

  enum class Space : uint8_t {
    collapse,  // as HTML does
    lines,     // line breaks part lines, other white space collapses
    keep,      // <pre>, files of word processors: only line breaks part, tabs part cells
  };
  void text(std::string_view utf8, Space space);

  // The edge of a block: what follows stands on a line of its own.
  void block();
  // <br>
  void line_break() { block(); }
  // Blocks and line breaks up to end_heading() stay in one row, which is a heading.
  void begin_heading();
  void end_heading();

  // Rows of a table; between them nothing but cells, in the order of their columns.
  void begin_row();
  void begin_cell(uint32_t column, uint32_t end);  // end: one past its last column
  void end_cell();
  void end_row(uint32_t columns, uint16_t table);

  // The number of a list item, written before the next text; unless_typed: not when that starts
  // with a digit.
  void set_label(std::string label, bool unless_typed = false) {
    label_ = std::move(label);
    unless_typed_ = unless_typed;
  }

  // All text until the next call comes from there (Origin::at is set by the writer).
  void origin(Origin from) {
    from_ = from;
    has_origin_ = true;
  }

  void note(NoteKind kind);        // here
  void begin_note(NoteKind kind);  // on all text until end_note; they nest
  void end_note();

  void finish();

 private:
  void put(std::string_view run);
  void add_origin(uint32_t bytes);
  void start_line();
  void end_loose_row();
  text::SourceSpan without_stars(text::SourceSpan at) const;
  void add_cell(text::SourceSpan at, uint32_t column);
  void add_fields(text::SourceSpan line, char mark);
  void truncate(size_t size);
  uint32_t size() const { return static_cast<uint32_t>(document_.text.size()); }

  struct OpenNote {
    NoteKind kind;
    uint32_t begin;  // kUnset until text is written
  };
  static constexpr uint32_t kUnset = UINT32_MAX;
  enum class Gap : uint8_t { none, space, newline };

  Document& document_;
  bool in_cell_ = false;
  uint32_t headings_ = 0;
  bool row_open_ = false;
  bool row_ink_ = false;       // something visible in this row, or in this cell
  bool line_ink_ = false;      // the same for the last line of it
  bool break_before_ = false;  // inside a cell or heading: a new line is due
  bool kept_tabs_ = false;
  Gap gap_ = Gap::none;     // collapsed white space not yet written
  uint32_t row_begin_ = 0;  // of a loose row, its line break included
  uint32_t begin_ = 0;      // of the text of the row or cell
  uint32_t line_begin_ = 0;
  uint32_t ink_end_ = 0;  // behind the last character that is seen
  uint32_t column_ = 0;
  uint32_t cells_before_ = 0;
  std::string label_;
  bool unless_typed_ = false;
  Origin from_;
  bool has_origin_ = false;
  std::vector<OpenNote> open_notes_;
};

}  // namespace gouji::document
