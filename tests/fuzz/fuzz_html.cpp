// Any bytes as HTML: no crash, no endless loop, and a document that keeps its contract.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/document/html/html.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gouji::document;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  sniff_html(text);
  const Read read = read_html(text, "utf-8");
  const Document& document = read.document;
  uint32_t end = 0;
  uint32_t cells = 0;
  for (const Row& row : document.rows) {
    require(row.first_cell == cells);
    cells += row.cell_count;
    require(cells <= document.cells.size());
    require(row.kind == RowKind::delimited || row.cell_count == 1);
    uint32_t column = 0;
    for (const Cell* cell = document.begin(row); cell != document.end(row); ++cell) {
      require(!cell->at.empty() && cell->at.begin >= end && cell->at.end <= document.text.size());
      require(cell->column >= column && cell->column < row.columns);
      end = cell->at.end;
      column = cell->column + 1;
    }
  }
  require(cells == document.cells.size());
  for (const Note& note : document.notes) {
    require(note.at.begin <= note.at.end && note.at.end <= document.text.size());
  }
  return 0;
}
