// What stands on the pages of a fixed layout (PDF, OFD), before lines and tables are recovered.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace gouji::document {

// Text written in one go. Points; x grows to the right, y downwards from the top of the page.
struct PageRun {
  float x = 0;                  // left end of the baseline
  float y = 0;                  // of the baseline
  float width = 0;              // advance of the whole run
  float size = 0;               // of the font
  float angle = 0;              // degrees; 0: horizontal
  uint32_t begin = 0, end = 0;  // in Pages::text, half-open
};

// A ruling line, horizontal or vertical: x1 == x2 or y1 == y2, nearly.
struct PageLine {
  float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
};

struct Page {
  float width = 0, height = 0;
  std::vector<PageRun> runs;  // in the order in which they are drawn
  std::vector<PageLine> lines;
  uint32_t images = 0;
  uint32_t unmapped = 0;  // glyphs that name no character
};

struct Pages {
  std::string text;  // of all runs, valid UTF-8
  std::vector<Page> pages;
};

// Recovers lines, paragraphs and tables, also over page breaks, and leaves out page feet.
// Problems: `empty`, `scanned`, `unmapped`, `too_large`. Linear in runs and lines, up to a
// logarithm.
Read read_pages(const Pages& pages);

// What a PDF's pages hold, as text in UTF-8: one record a line, fields parted by tabs, numbers in
// points with at most two decimals.
//   P width height          a page begins
//   T x y width size text   a run (a 7th field: its angle in degrees)
//   L x1 y1 x2 y2           a ruling line
//   I x y width height      an image
//   U count                 glyphs of this page that name no character
//   E code                  reading failed: encrypted, damaged, too-large
// Problems: as read_pages, those of E, and `damaged` for anything else.
Read read_pdf(const Input& input);

}  // namespace gouji::document
