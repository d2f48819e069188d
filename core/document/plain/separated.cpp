#include "core/document/plain/separated.h"

#include <algorithm>

#include "core/text/words.h"

namespace gouji::document {
namespace {

constexpr int kLeastMarks = 3;   // of the narrowest table
constexpr uint32_t kSurely = 6;  // as many are no sentence's
constexpr int kLeastLines = 3;
constexpr uint32_t kMostBreaks = 40;       // lines of one record: a paragraph in a cell
constexpr uint32_t kLongestRecord = 4096;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 12,345 3,210 0: its commas part thousands.
bool parts_numbers_by_blanks(std::string_view line) {
  for (size_t i = line.find(' ', 1); i < line.size();) {
    const size_t next = std::min(line.find_first_not_of(' ', i), line.size());
    if (next < line.size() && is_digit(line[i - 1]) && is_digit(line[next])) return true;
    i = line.find(' ', next);
  }
  return false;
}

// 12,345, alone or behind a blank: three digits behind each comma, as in one number. 3,0,3,0,6 is
// none.
bool parts_thousands(std::string_view line) {
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  const size_t number = line.find_last_not_of("0123456789,");
  if (number != line.npos) {
    if (line[number] != ' ' || line.find(',') < number || line.find(',') == line.npos) return false;
    line.remove_prefix(number + 1);
  }
  for (size_t comma = line.find(','); comma < line.size(); comma = line.find(',', comma + 1)) {
    const size_t end = std::min(line.find_first_not_of("0123456789", comma + 1), line.size());
    if (end - comma - 1 != 3) return false;
  }
  return true;
}

}  // namespace

Separated::Separated(std::string_view text)
    : text_(text), line_end_(text.find('\n') == text.npos ? '\r' : '\n') {
  if (!find(',')) find(';');
}

bool Separated::find(char mark) {
  // Nearly every text has too few for a table.
  size_t behind = 0;
  for (int n = 0; n < kLeastMarks * kLeastLines; ++n) {
    behind = text_.find(mark, behind);
    if (behind++ == std::string_view::npos) return false;
  }
  mark_ = mark;
  uint32_t last = 0;
  int lines = 0;
  for (size_t begin = 0; begin < text_.size();) {
    const auto line_end =
        static_cast<uint32_t>(std::min(text_.find(line_end_, begin), text_.size()));
    const uint32_t end = end_of_record(static_cast<uint32_t>(begin), line_end);
    const std::string_view line = text_.substr(begin, end - begin);
    uint32_t marks = marks_in(line);
    if (line.find_first_not_of(" \r") == line.npos) {
      begin = size_t{end} + 1;  // between records
      continue;
    }
    if (marks < kSurely && text::find(line, "。") != std::string_view::npos) marks = 0;
    lines = marks == last ? lines + 1 : 1;
    last = marks;
    if (marks >= uint32_t{kLeastMarks} && lines >= kLeastLines) most_ = std::max(most_, marks);
    begin = size_t{end} + 1;
  }
  if (most_ == 0) mark_ = 0;
  return mark_ != 0;
}

uint32_t Separated::end_of_record(uint32_t begin, uint32_t end_of_line) const {
  const std::string_view line = text_.substr(begin, end_of_line - begin);
  const auto quotes = [](std::string_view s) { return std::count(s.begin(), s.end(), '"'); };
  if (quotes(line) % 2 == 0) return end_of_line;
  uint32_t end = end_of_line;
  for (uint32_t n = 0; n < kMostBreaks && end < text_.size() && end - begin < kLongestRecord; ++n) {
    const uint32_t from = end + 1;
    end = static_cast<uint32_t>(std::min(text_.find(line_end_, from), text_.size()));
    if (quotes(text_.substr(from, end - from)) % 2 != 0) return end;
  }
  return end_of_line;  // a quote that nothing closes is text
}

bool Separated::is_record(std::string_view line) const {
  const uint32_t marks = marks_in(line);
  return marks > 0 && (marks == most_ || (text::find(line, "。") == std::string_view::npos &&
                                          !parts_thousands(line)));
}

uint32_t Separated::end_of_field(uint32_t begin, uint32_t end) const {
  bool quoted = false;
  for (uint32_t i = begin; i < end; ++i) {
    if (text_[i] == '"') quoted = !quoted;
    if (text_[i] == mark_ && !quoted) return i;
  }
  return end;
}

uint32_t Separated::marks_in(std::string_view line) const {
  if (line.find(mark_) == std::string_view::npos) return 0;  // most lines of most texts
  if (parts_numbers_by_blanks(line)) return 0;
  uint32_t n = 0;
  bool quoted = false;
  for (const char c : line) {
    quoted ^= c == '"';
    n += c == mark_ && !quoted;
  }
  return n;
}

}  // namespace gouji::document
