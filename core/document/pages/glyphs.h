// From the runs of a page to single characters with a place, and words of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/pages/page.h"

namespace gouji::document {

// One visible character. Its place is in the frame of reading: turned so that its text runs to the
// right. For upright text that is the page.
struct Glyph {
  float x = 0, y = 0;  // left end on the baseline
  float width = 0, size = 0;
  uint32_t begin = 0;  // in Pages::text
  uint8_t bytes = 0;
  bool wide = false;    // Han, or as wide as Han
  bool spaced = false;  // white space was written before it

  float right() const { return x + width; }
  // Where its ink is, for telling which cell it stands in.
  float middle() const { return y - size * 0.35F; }
};

// Characters drawn one after the other without white space between them.
struct Word {
  uint32_t first = 0, end = 0;  // into PageGlyphs::glyphs
  float angle = 0;              // counter-clockwise: 0, 90, 180 or 270; anything else is askew
  float x = 0, y = 0;           // of its middle, on the page
};

// A page, turned so that most of its text stands upright.
struct PageGlyphs {
  float width = 0, height = 0;
  std::vector<Glyph> glyphs;  // in the order in which they are drawn
  std::vector<Word> words;
  std::vector<PageLine> lines;
  std::vector<PageImage> images;
};

// A run is shared out evenly among its characters, half as much to a narrow one as to a wide one.
PageGlyphs glyphs_of(const Page& page, std::string_view text);

// Characters of the page that are not white space; counts what glyphs_of would give.
size_t count_glyphs(const Page& page, std::string_view text);

// False when a coordinate is no number or far beyond every page.
bool is_sound(const Page& page);

}  // namespace gouji::document
