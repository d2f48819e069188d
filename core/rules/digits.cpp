#include "core/rules/digits.h"

#include "core/rules/running_text.h"

namespace gouji::rules {
namespace {

constexpr size_t kLeast = 11;
constexpr size_t kMost = 24;

// Behind or before these a number is part of a word, an address or a decimal.
bool joins(char c) {
  return is_digit(c) || is_ascii_letter(c) ||
         std::string_view("./_-=&%@#").find(c) != std::string_view::npos;
}

}  // namespace

bool read_run(std::string_view text, size_t& at, DigitRun& run) {
  const size_t begin = at;
  run.digits.clear();
  run.groups = 1;
  run.shape = 0;
  uint64_t group = 0;
  size_t end = at;
  while (at < text.size()) {
    if (is_digit(text[at])) {
      if (run.digits.size() <= kMost) run.digits += text[at];
      ++group;
      end = ++at;
      continue;
    }
    const bool parted = (text[at] == ' ' || text[at] == '-') && at + 1 < text.size() &&
                        is_digit(text[at + 1]) && run.digits.size() < kMost;
    if (!parted) break;
    run.shape = run.shape << 4 | (group < 15 ? group : 15);
    group = 0;
    ++run.groups;
    ++at;
  }
  run.shape = run.shape << 4 | (group < 15 ? group : 15);
  if (run.digits.size() == 17 && end < text.size() && (text[end] == 'X' || text[end] == 'x')) {
    run.digits += 'X';
    at = ++end;
  }
  run.at = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  if (begin > 0 && joins(text[begin - 1])) return false;
  // A full stop or a hyphen ends it where nothing follows.
  if (end < text.size() && joins(text[end]) &&
      (is_digit(text[end]) || is_ascii_letter(text[end]) ||
       (end + 1 < text.size() && joins(text[end + 1]))))
    return false;
  return run.digits.size() >= kLeast && run.digits.size() <= kMost;
}

}  // namespace gouji::rules
