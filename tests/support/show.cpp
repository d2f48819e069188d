#include "tests/support/show.h"

#include "core/result/problems.h"

namespace gouji::support {

std::string show_rows(const document::Read& read) {
  if (read.problem != document::Problem::none)
    return "!" + std::string(result::problem_text(read.problem, read.detail).code);
  const document::Document& doc = read.document;
  std::string out;
  for (const document::Row& row : doc.rows) {
    if (row.heading) out += "# ";
    uint32_t column = 0;
    const bool grid = row.kind == document::RowKind::delimited;
    for (const document::Cell* cell = doc.begin(row); cell != doc.end(row); ++cell) {
      for (; column < cell->column; ++column) out += '|';
      for (const char c : doc.text_of(*cell)) out += c == '\n' ? '/' : c;
    }
    if (grid && row.columns > column + 1) out += std::string(row.columns - 1 - column, '|');
    out += '\n';
  }
  return out;
}

std::string show_notes(const document::Document& document) {
  constexpr const char* kNames[] = {"invalid_bytes",  "hidden_text", "generated_number",
                                    "tracked_change", "comment",     "picture",
                                    "footnote"};
  std::string out;
  for (const document::Note& note : document.notes) {
    if (!out.empty()) out += ' ';
    out += kNames[static_cast<size_t>(note.kind)];
    out += '(' + std::string(note.at.in(document.text)) + ')';
  }
  return out;
}

}  // namespace gouji::support
