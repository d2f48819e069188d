#include "core/document/plain/joined_lines.h"

#include <algorithm>

namespace gouji::document {
namespace {

constexpr uint32_t kLongLine = 1500;     // bytes; a report has more
constexpr uint32_t kLeastFigures = 40;   // of the requests table alone there are 175
constexpr uint32_t kLeastGlued = 4;      // labels
constexpr uint32_t kLongestLabel = 150;  // bytes; what is looked at in front of a blank

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_han(std::string_view s) {
  return s.size() >= 3 && static_cast<uint8_t>(s[0] - '\xE4') <= 0xE9 - 0xE4;
}

// Bytes of the blank that begins at s; 0: none.
uint32_t blank_at(std::string_view s) {
  if (s.empty()) return 0;
  if (s[0] == ' ' || s[0] == '\t') return 1;
  if (s.starts_with("\xC2\xA0")) return 2;
  return s.starts_with("\xE3\x80\x80") ? 3 : 0;
}

uint32_t blanks_at(std::string_view s) {
  uint32_t n = 0;
  while (const uint32_t one = blank_at(s.substr(n))) n += one;
  return n;
}

// A field of one Chinese character at the front of s.
bool begins_single(std::string_view s) {
  return is_han(s) && (s.size() == 3 || blank_at(s.substr(3)) > 0);
}

}  // namespace

JoinedLines::JoinedLines(std::string_view text, text::SourceSpan line) : text_(text), line_(line) {
  if (line.size() < kLongLine) return;
  const std::string_view s = line.in(text);
  uint32_t figures = 0;
  uint32_t glued = 0;  // 0（一）予以公开, 0四、结转…: no blank stood for the line break
  bool behind_blank = true;
  for (size_t i = 0; i < s.size();) {
    if (const uint32_t blanks = blanks_at(s.substr(i))) {
      behind_blank = true;
      i += blanks;
      continue;
    }
    const size_t begin = i;
    while (i < s.size() && is_digit(s[i])) ++i;
    if (behind_blank && i > begin) {
      const std::string_view rest = s.substr(i);
      figures += rest.empty() || blank_at(rest) > 0;
      glued += rest.starts_with("（") || rest.starts_with("(") ||
               (is_han(rest) && rest.substr(3).starts_with("、"));
    }
    behind_blank = false;
    if (i == begin) ++i;
  }
  joined_ = figures >= kLeastFigures && glued < kLeastGlued;
}

bool JoinedLines::flows(std::string_view text) {
  constexpr uint32_t kLeastLabels = 10;  // a list of contents on one line has fewer
  uint32_t labels = 0;
  uint32_t figures = 0;
  for (size_t at = text.find(' ', 1); at < text.size(); at = text.find(' ', at + 1)) {
    const std::string_view s = text.substr(at + 1, 12);
    const size_t digits = std::min(s.find_first_not_of("0123456789"), s.size());
    figures += digits > 0 && (digits == s.size() || s[digits] == ' ' || s[digits] == '\n');
    if (!is_digit(text[at - 1])) continue;
    const bool third = digits == 1 && s.size() > 2 && s[1] == '.' && is_han(s.substr(2));
    const bool second =
        (s.starts_with("（") && is_han(s.substr(3))) || (s.starts_with('(') && is_han(s.substr(1)));
    const bool first = is_han(s) && s.substr(3).starts_with("、");
    labels += first || second || third;
  }
  return labels >= kLeastLabels && figures >= kLeastFigures;
}

JoinedLines JoinedLines::of_flow(std::string_view text, text::SourceSpan line) {
  return JoinedLines(text, line, true);
}

text::SourceSpan JoinedLines::next_break(uint32_t from) const {
  uint32_t field = from;  // the last one in front of i
  for (uint32_t i = from; i < line_.end;) {
    const uint32_t blanks = blanks_at(text_.substr(i, line_.end - i));
    if (blanks == 0) {
      ++i;
      continue;
    }
    const uint32_t next = i + blanks;
    const std::string_view last = text_.substr(field, i - field);
    const std::string_view rest = text_.substr(next, std::min(kLongestLabel, line_.end - next));
    const bool in_label = last.size() < kLongestLabel &&
                          (last.ends_with("、") || (is_han(last) && begins_single(rest)) ||
                           (last.size() == 3 && is_han(last) && is_han(rest)));
    if (i > from && next < line_.end && !in_label) return {i, next};
    field = i = next;
  }
  return {line_.end, line_.end};
}

}  // namespace gouji::document
