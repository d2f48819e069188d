// What every reader gives: one shown text, and rows of cells over it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace gouji::document {

// One cell. Blank cells are not listed: they are the columns that no cell of the row names.
struct Cell {
  text::SourceSpan at;  // in Document::text, without white space around it; may hold line breaks
  uint32_t column = 0;  // field or grid column where it starts, from 0
};

enum class RowKind : uint8_t {
  // A line or paragraph of prose, or a line whose cells, if any, are only parted by spaces. One
  // cell.
  loose,
  // A row whose cells the source parts without doubt: tabs, bars, a grid.
  delimited,
};

// A line, a paragraph (one cell) or a row of a table. Rows stand in reading order.
struct Row {
  uint32_t first_cell = 0;  // index into Document::cells
  uint32_t cell_count = 0;
  uint32_t columns = 1;  // fields of the row, blank ones included
  uint32_t breaks = 0;   // line breaks in the source between the row before and this one
  RowKind kind = RowKind::loose;
  bool heading = false;  // the source marks it as a heading (#, <h2>)
  uint16_t table = 0;    // rows of one table of the source share a number; 0: none
};

// Columns [first, last) of a row over which a cell of the row itself is merged: they hold no cell,
// not even a blank one.
struct Merged {
  uint32_t row = 0;  // index into Document::rows
  uint32_t first = 0;
  uint32_t last = 0;
};

// Something the source holds besides its text.
enum class NoteKind : uint8_t {
  invalid_bytes,     // U+FFFD in the text
  hidden_text,       // in the source, not shown
  generated_number,  // an automatic number; shown
  tracked_change,    // an insertion, shown; or, empty, where a deletion was left out
  comment,           // on the text, or where its text was left out
  picture,           // an image stands here
  footnote,          // a footnote or endnote; its text stands after the body
};
struct Note {
  NoteKind kind;
  text::SourceSpan at;
};

// Where a stretch of the shown text stands in a file of parts, so that a comment can be put there,
// or a page be named. Generated text (numbers, tabs between cells) has no origin.
struct Origin {
  text::SourceSpan at;     // in Document::text
  uint16_t part = 0;       // index into Document::parts
  uint32_t paragraph = 0;  // in the part, from 0, in its order, those in cells and boxes included
  uint32_t run = 0;        // in the paragraph, from 0
};

struct Document {
  std::string_view format;    // as format_of()
  std::string_view encoding;  // as in text::Decoded; what a file of parts holds is "utf-8"
  std::string text;           // valid UTF-8; for text input the decoded input itself
  std::vector<Row> rows;
  std::vector<Cell> cells;
  std::vector<Merged> merged;      // by row, then column; only of tables whose source has a grid
  std::vector<Note> notes;         // by place
  std::vector<std::string> parts;  // "word/document.xml"; "page 3"
  std::vector<Origin> origins;     // by place; none for text and HTML

  const Cell* begin(const Row& row) const { return cells.data() + row.first_cell; }
  const Cell* end(const Row& row) const { return begin(row) + row.cell_count; }
  std::string_view text_of(const Cell& cell) const { return cell.at.in(text); }
};

// Why bytes could not be read. Codes are stable: result.md, `problem`.
enum class Problem : uint8_t {
  none,
  empty,
  binary,
  too_large,
  damaged,      // truncated, inconsistent or too deep
  unsupported,  // a known format that is not read
  undecodable,  // most bytes fit no encoding
  several_reports,
  lines_lost,  // all on one line, with nothing between what stood on lines of its own
  encrypted,   // opens only with a password
  scanned,     // pages of images without text
  unmapped,    // fonts that do not say which characters they draw
};

struct Read {
  Document document;
  Problem problem = Problem::none;
  std::string_view detail;  // for `unsupported`: what the bytes are, e.g. "docx"
};

// More is no annual report, and is `too_large`: of text, and of any file.
inline constexpr size_t kMaxText = size_t{16} << 20;
inline constexpr size_t kMaxBytes = size_t{50} << 20;
inline constexpr size_t kMaxCells = 1'000'000;

struct Input {
  std::string_view bytes;
  // For PDF alone: what its pages hold, as pages/page.h describes. PDF itself is parsed outside.
  std::string_view pages = {};
};

// Reads by content, never by name. The name is not used.
Read read(const Input& input);
inline Read read(std::string_view bytes) { return read(Input{bytes, {}}); }

// What a file is that is not text or HTML, by content alone: "docx", "xlsx", "ofd", "doc", "pdf",
// "zip"…; empty for everything else. Looks at the beginning, and at the directory of a container.
std::string_view format_of(std::string_view bytes);

}  // namespace gouji::document
