// What a page holds: lines of text, tables, pictures; each with its place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/pages/rulings.h"
#include "core/document/pages/text_lines.h"

namespace gouji::document {

struct TableCell {
  float left = 0, right = 0;
  uint32_t row = 0, row_end = 1;  // half-open
  std::vector<TextLine> lines;    // none: blank

  bool blank() const { return lines.empty(); }
};

// A table, or the part of one on a page.
struct PageTable {
  float left = 0, right = 0, top = 0, bottom = 0;
  uint32_t rows = 0;
  std::vector<TableCell> cells;  // by row, then from the left
  std::vector<uint32_t> last;    // cells that reach down to the end
};

struct PageContent {
  float width = 0, height = 0;
  std::vector<TextLine> lines;    // outside tables, from the top
  std::vector<PageTable> tables;  // from the top
  std::vector<PageImage> images;  // large enough to hold a table
  std::vector<TextLine> apart;    // turned against the rest of the page: margins, watermarks
};

// False when the budget is spent.
bool read_content(const PageGlyphs& page, std::string_view text, uint16_t number,
                  RulingBudget& budget, PageContent& content);

}  // namespace gouji::document
