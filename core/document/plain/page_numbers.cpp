#include "core/document/plain/page_numbers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/document/plain/pages_among_cells.h"

namespace gouji::document {
namespace {

constexpr uint32_t kMostDigits = 3;

struct Number {
  uint32_t begin;
  uint32_t value;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The number that is all of the last line before `end`; value 0: none.
Number last_line(std::string_view text, size_t begin, size_t end) {
  while (end > begin && is_blank(text[end - 1])) --end;
  Number number{static_cast<uint32_t>(end), 0};
  uint32_t scale = 1;
  for (; number.begin > begin && end - number.begin < kMostDigits; --number.begin, scale *= 10) {
    const char c = text[number.begin - 1];
    if (c < '0' || c > '9') break;
    number.value += scale * static_cast<uint32_t>(c - '0');
  }
  size_t i = number.begin;
  while (i > begin && (text[i - 1] == ' ' || text[i - 1] == '\t')) --i;
  if (i > begin && text[i - 1] != '\n' && text[i - 1] != '\r') number.value = 0;
  return number;
}

// The numbers before form feeds, when they count on page by page.
std::vector<uint32_t> before_form_feeds(std::string_view text) {
  std::vector<uint32_t> out;
  uint32_t page = 0;
  uint32_t first = 0;  // page on which the numbers begin; its number
  uint32_t number = 0;
  size_t begin = 0;
  for (size_t end = text.find('\f'); end != text.npos; end = text.find('\f', begin)) {
    const Number last = last_line(text, begin, end);
    begin = end + 1;
    ++page;
    if (last.value == 0) continue;
    if (out.empty()) {
      first = page;
      number = last.value;
    }
    if (last.value - number != page - first) return {};
    out.push_back(last.begin);
  }
  if (out.size() < 2) out.clear();
  return out;
}

// Numbers that may be those of pages: the next one is one more, and a page lies between.
class Count {
 public:
  void see(Number n, uint32_t line) {
    constexpr uint32_t kFirst = 3;     // a cover and a list of contents may have none
    constexpr uint32_t kShortest = 6;  // lines of a page
    const bool follows = places_.empty() ? n.value > 0 && n.value <= kFirst
                                         : n.value == last_ + 1 && line - line_ >= kShortest;
    broken_ = broken_ || !follows;
    if (broken_) return;
    last_ = n.value;
    line_ = line;
    places_.push_back(n.begin);
  }
  bool holds(size_t least) const { return !broken_ && places_.size() >= least; }
  std::vector<uint32_t> take() && { return std::move(places_); }

 private:
  std::vector<uint32_t> places_;
  uint32_t last_ = 0, line_ = 0;
  bool broken_ = false;
};

// The line, when it is a number and nothing else, and not that of a cell behind a tab.
std::optional<Number> number_alone(std::string_view line, size_t begin) {
  size_t first = 0;
  while (first < line.size() && line[first] == ' ') ++first;
  size_t end = first;
  Number number{static_cast<uint32_t>(begin + first), 0};
  for (; end < line.size() && line[end] >= '0' && line[end] <= '9'; ++end)
    number.value = std::min(number.value * 10 + static_cast<uint32_t>(line[end] - '0'), 9999U);
  if (end == first || line.find_first_not_of(" \r", end) != line.npos) return std::nullopt;
  return number;
}

// Without form feeds, as viewers copy them: the numbers that stand alone on their lines, where all
// of these count on; in a text that gives each cell a line, all of those between blank lines.
std::vector<uint32_t> on_lines_of_their_own(std::string_view text) {
  constexpr size_t kLeast = 2, kLeastBetweenBlanks = 3;
  constexpr size_t kOfTables = 60;  // a line for each cell
  Count all, between_blanks;
  size_t numbers = 0;
  Number open{};  // behind a blank line; whether one follows is not known yet
  bool is_open = false;
  bool blank_before = true;
  uint32_t line = 0;
  for (size_t begin = 0; begin < text.size(); ++line) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    size_t first = begin;
    while (first < end && (text[first] == ' ' || text[first] == '\r')) ++first;
    const bool blank = first == end;
    if (blank && is_open) between_blanks.see(open, line);
    is_open = false;
    if (!blank && text[first] >= '0' && text[first] <= '9') {
      if (const auto n = number_alone(text.substr(begin, end - begin), begin)) {
        all.see(*n, line);
        ++numbers;
        open = *n;
        is_open = blank_before;
      }
    }
    blank_before = blank;
    begin = end + 1;
  }
  if (is_open) between_blanks.see(open, line);
  if (all.holds(kLeast)) return std::move(all).take();
  if (between_blanks.holds(kLeastBetweenBlanks)) return std::move(between_blanks).take();
  return numbers >= kOfTables ? pages_among_cells(text) : std::vector<uint32_t>{};
}

}  // namespace

std::vector<uint32_t> page_numbers(std::string_view text) {
  return text.find('\f') != text.npos ? before_form_feeds(text) : on_lines_of_their_own(text);
}

}  // namespace gouji::document
