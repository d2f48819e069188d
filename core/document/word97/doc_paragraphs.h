// The paragraphs of a DOC, in the order of its characters.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/document/word97/doc_formatting.h"

namespace gouji::document {

// Characters below 0x20 that are not text ([MS-DOC] 2.4.1 and the fields of 2.8.25).
inline constexpr char16_t kCellMark = 0x07;
inline constexpr char16_t kPageBreak = 0x0C;
inline constexpr char16_t kParagraphMark = 0x0D;

struct Paragraph {
  uint32_t begin = 0, end = 0;  // CPs, half-open, the mark included
  bool marked = false;          // false: the story ends without a mark
  bool mark_deleted = false;    // by a tracked change
  ParagraphProperties properties;

  uint32_t text_end() const { return end - (marked ? 1 : 0); }
};

// Paragraphs of the characters from 0 on, stories of these lengths behind each other; none reaches
// into the next story. Ends when there are more than kMaxCells.
std::vector<Paragraph> split_paragraphs(std::u16string_view text, std::span<const uint32_t> lengths,
                                        Formatting& formatting);

// Sets to 0 what stands in the code of a field and in its marks, so that its result is left. Marks
// of paragraphs and cells stay. A field without an end is none.
void blank_field_codes(std::u16string& text, uint32_t begin, uint32_t end);

}  // namespace gouji::document
