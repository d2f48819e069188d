// What holds of every document, whatever it was read from.
#pragma once

#include <cstdlib>

#include "core/document/document.h"
#include "core/text/detect.h"

namespace gouji::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void require_sound(const document::Document& document) {
  for (size_t at = 0; at < document.text.size();) {
    uint32_t skip = 0;
    const uint32_t length = text::utf8_length(document.text, at, &skip);
    require(length > 0);
    at += length;
  }
  uint32_t end = 0;
  uint32_t cells = 0;
  for (const document::Row& row : document.rows) {
    require(row.first_cell == cells);
    cells += row.cell_count;
    require(cells <= document.cells.size());
    require(row.kind == document::RowKind::delimited || row.cell_count == 1);
    uint32_t column = 0;
    for (const document::Cell* cell = document.begin(row); cell != document.end(row); ++cell) {
      require(!cell->at.empty() && cell->at.begin >= end && cell->at.end <= document.text.size());
      require(cell->column >= column && cell->column < row.columns);
      end = cell->at.end;
      column = cell->column + 1;
    }
  }
  require(cells == document.cells.size());
  for (const document::Note& note : document.notes)
    require(note.at.begin <= note.at.end && note.at.end <= document.text.size());
  uint32_t last = 0;
  for (const document::Origin& origin : document.origins) {
    require(origin.at.begin >= last && origin.at.begin < origin.at.end);
    require(origin.at.end <= document.text.size() && origin.part < document.parts.size());
    last = origin.at.end;
  }
}

}  // namespace gouji::fuzz
