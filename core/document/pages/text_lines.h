// From characters with a place to lines of text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/pages/glyphs.h"

namespace gouji::document {

// A part of a line between wide gaps, as columns without ruling lines have them.
struct Segment {
  float left = 0, right = 0;
  uint32_t begin = 0, end = 0;  // in TextLine::text
};

struct TextLine {
  float left = 0, right = 0;
  float y = 0, size = 0;  // baseline; the largest font on it
  float last = 0;         // width of the last character
  float word = 0;         // width of what stands first and is not broken over lines
  uint16_t page = 0;      // from 0
  uint32_t number = 0;    // on the page, from 0, in the order of reading
  std::string text;       // wide gaps are three spaces
  std::vector<Segment> segments;
};

// The lines that these glyphs make, from the top; each read from the left. They share a frame of
// reading. What is written twice a hair apart, to look bold, is there once. Spaces are where gaps
// are: none between Han characters.
std::vector<TextLine> lines_of(const std::vector<Glyph>& glyphs, std::vector<uint32_t> some,
                               std::string_view text, uint16_t page);

// What stands between the text of two lines when they become one: a space between Latin words.
std::string_view between_lines(std::string_view before, std::string_view after);

}  // namespace gouji::document
