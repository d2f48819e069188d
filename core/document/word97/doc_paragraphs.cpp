#include "core/document/word97/doc_paragraphs.h"

namespace gouji::document {
namespace {

constexpr char16_t kFieldBegin = 0x13;
constexpr char16_t kFieldSeparator = 0x14;
constexpr char16_t kFieldEnd = 0x15;

bool is_mark(char16_t c) { return c == kParagraphMark || c == kCellMark || c == kPageBreak; }

}  // namespace

std::vector<Paragraph> split_paragraphs(std::u16string_view text, std::span<const uint32_t> lengths,
                                        Formatting& formatting) {
  std::vector<Paragraph> out;
  uint32_t begin = 0;
  for (const uint32_t length : lengths) {
    const uint32_t story_end = begin + length;
    for (uint32_t cp = begin; cp < story_end && out.size() <= kMaxCells; ++cp) {
      const bool mark =
          is_mark(text[cp]) && (text[cp] != kPageBreak || formatting.ends_paragraph(cp));
      if (!mark && cp + 1 < story_end) continue;
      Paragraph& added = out.emplace_back();
      added.begin = begin;
      added.end = cp + 1;
      added.marked = mark;
      added.properties = formatting.paragraph(cp);
      if (mark) {
        const Formatting::Run run = formatting.characters(cp, added.properties.style);
        added.mark_deleted = run.properties.deleted;
      }
      begin = cp + 1;
    }
    begin = story_end;
  }
  return out;
}

void blank_field_codes(std::u16string& text, uint32_t begin, uint32_t end) {
  std::vector<uint32_t> begun;
  for (uint32_t i = begin; i < end; ++i) {
    if (text[i] == kFieldBegin) begun.push_back(i);
    if (text[i] != kFieldEnd) continue;
    if (begun.empty())
      text[i] = 0;
    else
      begun.pop_back();
  }
  for (const uint32_t i : begun) text[i] = 0;

  std::vector<bool> in_code;  // of each open field
  size_t codes = 0;
  for (uint32_t i = begin; i < end; ++i) {
    const char16_t c = text[i];
    const bool leaves_code = (c == kFieldSeparator || c == kFieldEnd) && !in_code.empty();
    if (c == kFieldBegin) {
      in_code.push_back(true);
      ++codes;
    } else if (leaves_code && in_code.back()) {
      in_code.back() = false;
      --codes;
    }
    const bool field_mark = c == kFieldBegin || c == kFieldSeparator || c == kFieldEnd;
    if (field_mark || (codes > 0 && !is_mark(c))) text[i] = 0;
    if (c == kFieldEnd && !in_code.empty()) in_code.pop_back();
  }
}

}  // namespace gouji::document
