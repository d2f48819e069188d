#include "core/document/page_numbers.h"

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

}  // namespace

std::vector<uint32_t> page_numbers(std::string_view text) {
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

}  // namespace gouji::document
