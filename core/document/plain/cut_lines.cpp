#include "core/document/plain/cut_lines.h"

#include <algorithm>

#include "core/text/three_bytes.h"
#include "core/text/words.h"

namespace gouji::document {
namespace {

constexpr uint32_t kNarrowest = 20;  // characters
constexpr uint32_t kWide = 60;
constexpr int kSeveral = 3;
constexpr size_t kMostBytes = 200;  // of a line of 130 columns
constexpr int kMostLines = 12;      // of one row

// Of UTF-8, eight bytes at a time.
uint32_t characters(std::string_view s) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  size_t inside = 0;  // bytes that begin none
  size_t i = 0;
  for (; i + 8 <= s.size(); i += 8) {
    const uint64_t word = text::eight_bytes(s.data() + i);
    inside += ((word & ~(word << 1)) >> 7 & kOnes) * kOnes >> 56;
  }
  for (; i < s.size(); ++i) inside += (static_cast<uint8_t>(s[i]) & 0xC0) == 0x80;
  return static_cast<uint32_t>(s.size() - inside);
}

// As terminals and mail count: Chinese characters and their punctuation are wide, “” and — are not.
uint32_t columns(std::string_view s) {
  uint32_t n = 0;
  for (const char c : s) {
    const auto b = static_cast<uint8_t>(c);
    n += (b < 0x80 || b >= 0xC0) + (b > 0xE2);
  }
  return n;
}

bool is_of_table(std::string_view line) {
  return line.find('|') != line.npos || line.find('\t') != line.npos;
}

bool ends_sentence(std::string_view line) {
  if (line.ends_with(':') || line.ends_with(';')) return true;
  switch (line.size() < 3 ? 0 : text::first_three(line.substr(line.size() - 3))) {
    case text::first_three("。"):
    case text::first_three("；"):
    case text::first_three("："):
    case text::first_three("！"):
    case text::first_three("？"):
      return true;
    default:
      return false;
  }
}

// 一、 （一） 1.属于: a label, which begins a row. 1.5 may be the rest of a figure.
bool begins_with_number(std::string_view line) {
  const bool bracket = line.starts_with("（") || line.starts_with("(");
  if (bracket) line.remove_prefix(line[0] == '(' ? 1 : 3);
  for (const std::string_view digit : {"一", "二", "三", "四", "五", "六", "七"})
    if (line.starts_with(digit)) {
      const std::string_view rest = line.substr(digit.size());
      return rest.starts_with("、") ||
             (bracket && (rest.starts_with("）") || rest.starts_with(")")));
    }
  const size_t end = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view rest = line.substr(end);
  return end > 0 && (rest.starts_with("、") || rest.starts_with("．") ||
                     (rest.size() > 1 && rest[0] == '.' && (rest[1] < '0' || rest[1] > '9')));
}

// "\t0", "0 |": a source that gives each cell a line.
bool is_cell(std::string_view line) {
  return line.starts_with('\t') ? line.find_first_of("\t|", 1) == line.npos
                                : line.ends_with('|') && line.find('|') + 1 == line.size();
}

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

template <class Look>
void each_line(std::string_view text, Look look) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    look(without_return(text.substr(begin, end - begin)));
    begin = end + 1;
  }
}

}  // namespace

// Prose shows that the lines were cut: no other line is longer, and several are as long, at least
// one of them prose, that end in the middle of a sentence or a cell. Of wide lines one of prose and
// one of a table are enough.
CutLines::CutLines(std::string_view text) : text_(text) {
  if (!is_of_table(text)) return;
  // Few lines of a text that was not cut end in the middle: the others are looked at when these
  // speak for it.
  uint32_t longest = 0;
  int full = 0;
  bool prose = false;
  bool table = false;
  size_t bytes = 0;
  each_line(text, [&](std::string_view line) {
    bytes = std::max(bytes, line.size());
    if (line.size() < longest || ends_sentence(line) || line.ends_with('|') ||
        line.ends_with(' ') || line.ends_with('>'))
      return;
    const uint32_t length = characters(line);
    if (length < longest) return;
    if (length > longest) full = 0, prose = table = false;
    longest = length;
    ++full;
    (is_of_table(line) ? table : prose) = true;
  });
  const bool sure = full >= kSeveral || (table && longest >= kWide);
  if (longest >= kNarrowest && prose && sure) {
    each_line(text, [&](std::string_view line) {
      if (line.size() > longest && characters(line) > longest) full = 0;
    });
    if (full > 0) width_ = longest;
  }
  if (width_ == 0 && bytes <= kMostBytes) look_for_columns();
}

// The same by columns, where no line is longer than such can be. A line may have one less, since
// half of a character does not fit.
void CutLines::look_for_columns() {
  uint32_t longest = 0;
  each_line(text_, [&](std::string_view line) { longest = std::max(longest, columns(line)); });
  if (longest < 2 * kNarrowest - 4) return;
  int full = 0;
  bool prose = false;
  bool table = false;
  each_line(text_, [&](std::string_view line) {
    if (columns(line) + 1 < longest || ends_sentence(line) || line.ends_with('|')) return;
    ++full;
    (is_of_table(line) ? table : prose) = true;
  });
  if (prose && table && full >= 2 * kSeveral) width_ = longest, columns_ = true;
}

bool CutLines::is_full(std::string_view line, std::string_view next) const {
  if (line.size() < width_ && !columns_) return false;
  if (!columns_) return characters(line) == width_;
  const uint32_t n = columns(line);
  return n == width_ || (n + 1 == width_ && static_cast<uint8_t>(next.front()) > 0xE2);
}

uint32_t CutLines::end_of_row(uint32_t begin, uint32_t end) const {
  if (width_ == 0) return end;
  for (int n = 1; n < kMostLines && end < text_.size() && text_[end] == '\n'; ++n) {
    const std::string_view line = without_return(text_.substr(begin, end - begin));
    const auto next_end = static_cast<uint32_t>(std::min(text_.find('\n', end + 1), text_.size()));
    const std::string_view next = without_return(text_.substr(end + 1, next_end - end - 1));
    const bool of_table = is_of_table(line) || (is_of_table(next) && !ends_sentence(line));
    if (next.empty() || !is_full(line, next) || !of_table || begins_with_number(next) ||
        (is_cell(line) && is_cell(next)))
      break;
    begin = end + 1;
    end = next_end;
  }
  return end;
}

}  // namespace gouji::document
