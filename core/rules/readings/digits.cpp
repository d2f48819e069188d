#include "core/rules/readings/digits.h"

#include "core/rules/readings/running_text.h"

namespace gouji::rules {
namespace {

constexpr size_t kLeast = 11;
constexpr size_t kMost = 24;

// Behind or before these a number is part of a word, an address or a decimal.
bool joins(char c) {
  return is_digit(c) || is_ascii_letter(c) ||
         std::string_view("./_-=&%@#").find(c) != std::string_view::npos;
}

// The character of full width (Ａ, １, －) at text[at], as the one of half width; 0: none.
char narrowed(std::string_view text, size_t at) {
  if (at + 3 > text.size() || text[at] != '\xEF') return 0;
  const auto middle = static_cast<uint8_t>(text[at + 1]);
  const auto last = static_cast<uint8_t>(text[at + 2]);
  if (middle == 0xBC && last > 0x80 && last <= 0xBF) return static_cast<char>(last - 0x60);
  return middle == 0xBD && last >= 0x80 && last <= 0x9E ? static_cast<char>(last - 0x20) : '\0';
}

// The character at text[at], that of full width as the one of half width, and its bytes.
struct Narrow {
  char c = 0;
  size_t bytes = 1;
};
Narrow narrow_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const char wide = narrowed(text, at);
  return wide != 0 ? Narrow{wide, 3} : Narrow{text[at], 1};
}
char narrow_before(std::string_view text, size_t end) {
  const char wide = end >= 3 ? narrowed(text, end - 3) : '\0';
  return wide != 0 || end == 0 ? wide : text[end - 1];
}

}  // namespace

size_t find_wide_digit(std::string_view text, size_t at) {
  for (size_t i = text.find('\xBC', at + 1); i != std::string_view::npos;
       i = text.find('\xBC', i + 1))
    if (is_digit(narrowed(text, i - 1))) return i - 1;
  return std::string_view::npos;
}

bool read_run(std::string_view text, size_t& at, DigitRun& run) {
  const size_t begin = at;
  run.digits.clear();
  run.groups = 1;
  run.shape = 0;
  uint64_t group = 0;
  size_t end = at;
  while (at < text.size()) {
    const Narrow here = narrow_at(text, at);
    if (is_digit(here.c)) {
      if (run.digits.size() <= kMost) run.digits += here.c;
      ++group;
      end = at += here.bytes;
      continue;
    }
    const bool parted = (here.c == ' ' || here.c == '-') &&
                        is_digit(narrow_at(text, at + here.bytes).c) && run.digits.size() < kMost;
    if (!parted) break;
    run.shape = run.shape << 4 | (group < 15 ? group : 15);
    group = 0;
    ++run.groups;
    at += here.bytes;
  }
  run.shape = run.shape << 4 | (group < 15 ? group : 15);
  if (const Narrow last = narrow_at(text, end);
      run.digits.size() == 17 && (last.c == 'X' || last.c == 'x')) {
    run.digits += 'X';
    at = end += last.bytes;
  }
  run.at = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  if (joins(narrow_before(text, begin))) return false;
  // A full stop or a hyphen ends it where nothing follows.
  const Narrow behind = narrow_at(text, end);
  if (joins(behind.c) && (is_digit(behind.c) || is_ascii_letter(behind.c) ||
                          joins(narrow_at(text, end + behind.bytes).c)))
    return false;
  return run.digits.size() >= kLeast && run.digits.size() <= kMost;
}

}  // namespace gouji::rules
