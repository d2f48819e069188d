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

// Something the source holds besides its text.
enum class NoteKind : uint8_t {
  invalid_bytes,     // U+FFFD in the text
  hidden_text,       // in the source, not shown
  generated_number,  // an automatic number; shown
  tracked_change,
  comment,
  picture,  // an image stands here
};
struct Note {
  NoteKind kind;
  text::SourceSpan at;
};

struct Document {
  std::string_view format;    // "text", "markdown", "html"
  std::string_view encoding;  // as in text::Decoded
  std::string text;           // valid UTF-8; for text input the decoded input itself
  std::vector<Row> rows;
  std::vector<Cell> cells;
  std::vector<Note> notes;

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
  damaged,      // truncated or too deep
  unsupported,  // a known format that is not read
  undecodable,  // most bytes fit no encoding
  several_reports,
};

struct Read {
  Document document;
  Problem problem = Problem::none;
  std::string_view detail;  // for `unsupported`: what the bytes are, e.g. "docx"
};

// More is no annual report, and is `too_large`.
inline constexpr size_t kMaxBytes = size_t{16} << 20;
inline constexpr size_t kMaxCells = 1'000'000;

// Reads by content, never by name. The name is not used.
Read read(std::string_view bytes);

}  // namespace gouji::document
