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
  float angle = 0;              // degrees, clockwise; 90: read from the top downwards
  uint32_t begin = 0, end = 0;  // in Pages::text, half-open
};

// A ruling line, horizontal or vertical: x1 == x2 or y1 == y2, nearly.
struct PageLine {
  float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
};

// Where an image is drawn; x, y: its upper left corner.
struct PageImage {
  float x = 0, y = 0, width = 0, height = 0;
};

struct Page {
  float width = 0, height = 0;
  std::vector<PageRun> runs;  // in the order in which they are drawn
  std::vector<PageLine> lines;
  std::vector<PageImage> images;
  uint32_t unmapped = 0;  // glyphs that name no character
};

struct Pages {
  std::string text;  // of all runs, valid UTF-8
  std::vector<Page> pages;
};

// Recovers lines, paragraphs and tables, also over page breaks, and leaves out page feet and
// running heads. A paragraph is one row, its lines joined; a table between ruling lines keeps its
// grid. Origins: part "page 3", paragraph: the line on that page, run: 0. Each image of a size that
// could hold a table is a note where it stands.
// Problems: `empty`; `scanned` (images and next to no text); `unmapped` (more than a fifth of the
// glyphs name no character); `too_large` (2,000 pages, 2 million characters, lines that cross in
// millions of places); `damaged` (a coordinate that is no number, or miles off the page).
// Time and memory: n log n in runs and lines.
Read read_pages(Pages pages);

// What a PDF's pages hold, as text in UTF-8: one record a line, fields parted by tabs, numbers in
// points with at most two decimals.
//   P width height          a page begins
//   T x y width size text   a run (a 7th field: its angle)
//   L x1 y1 x2 y2           a ruling line
//   I x y width height      an image
//   U count                 glyphs of this page that name no character (in runs: U+FFFD)
//   E code                  reading failed: encrypted, damaged, too-large
// Problems: as read_pages, those of E, and `damaged` for anything else.
Read read_pdf(const Input& input);

}  // namespace gouji::document
