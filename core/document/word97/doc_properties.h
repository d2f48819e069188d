// Properties of paragraphs, characters and table rows, and the modifiers that change them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/word97/sprm.h"

namespace gouji::document {

struct ParagraphProperties {
  static constexpr uint8_t kBodyText = 9;

  uint16_t style = 0;
  uint16_t list = 0;            // ilfo: index into the overrides, from 1; 0: no list
  uint8_t level = 0;            // in the list
  uint8_t outline = kBodyText;  // 0 to 8 for headings
  uint8_t depth = 0;            // of tables: 1 in a table, 2 in a table inside of it
  bool row_end = false;         // its mark ends a row of the outermost table
  bool inner_cell_end = false;  // its mark ends a cell of a table inside of a cell
  bool inner_row_end = false;   // a row of it
};
// Does not follow sprmPIstd, which needs the styles, or the modifiers that stand elsewhere.
void apply(uint16_t sprm, Bytes operand, ParagraphProperties& to);

struct CharacterProperties {
  bool hidden = false;
  bool deleted = false;   // by a tracked change
  bool inserted = false;  // the same
  bool special = false;   // the character stands for something else
  bool data = false;      // what it stands for is not shown (of form fields)
  char16_t symbol = 0;    // what a special "(" shows
};
// `style_hides`: what hidden text is to be compared with where the modifier says so.
void apply(uint16_t sprm, Bytes operand, bool style_hides, CharacterProperties& to);

// The cells of a table row, of which each has its left and right edge in twips and how it is merged
// with its neighbours.
struct RowShape {
  struct Cell {
    int32_t left = 0, right = 0;
    uint8_t across = 0;  // TCGRF.horzMerge; 0: not merged
    uint8_t down = 0;    // TCGRF.vertMerge; 0: not merged, 1: with the one above, else: from here
  };
  std::vector<Cell> cells;
  int32_t gap = 0;  // half of the space between cells
};
void apply(uint16_t sprm, Bytes operand, RowShape& to);

}  // namespace gouji::document
