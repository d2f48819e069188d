#include "core/report/tables/split_lines.h"

#include <algorithm>
#include <array>

#include "core/report/tables/label.h"
#include "core/report/tables/layouts.h"
#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

constexpr size_t kRow = 7;             // values of a row of requests
constexpr size_t kLongestLine = 1000;  // bytes; what is longer is no line of a page

// Items [begin, end): labels, then values.
struct Line {
  size_t begin = 0, first_value = 0, end = 0;
  bool labels_then_values = false;  // all of them parted by blanks alone, and some of both

  size_t values() const { return end - first_value; }
};

Line line_from(const std::vector<Item>& items, size_t begin) {
  Line line{begin, begin, begin};
  bool in_order = true;
  for (; line.end < items.size() && items[line.end].line == items[begin].line; ++line.end) {
    const Item& item = items[line.end];
    in_order = in_order && !item.exact &&
               (item.kind == ItemKind::value ||
                (item.kind == ItemKind::label && line.first_value == line.end));
    if (item.kind == ItemKind::label) line.first_value = line.end + 1;
  }
  line.labels_then_values = in_order && line.first_value > begin && line.values() > 0;
  return line;
}

// Where the value stands on its line, in characters, half-open.
struct Columns {
  size_t item = 0, begin = 0, end = 0;
};

Columns columns_of(const std::vector<Item>& items, size_t i, size_t line, std::string_view text) {
  const SourceSpan at = items[i].at;
  const auto characters = [text](size_t from, size_t to) {
    return static_cast<size_t>(std::count_if(
        text.begin() + static_cast<ptrdiff_t>(from), text.begin() + static_cast<ptrdiff_t>(to),
        [](char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }));
  };
  const size_t column = characters(line, at.begin);
  return {i, column, column + characters(at.begin, at.end)};
}

// The values of both lines from left to right, when no two are one below the other.
bool from_left_to_right(const std::vector<Item>& items, const Line& a, const Line& b,
                        std::string_view text, std::array<Columns, kRow>& out) {
  size_t n = 0;
  for (const Line& line : {a, b}) {
    const size_t first = items[line.begin].at.begin, last = items[line.end - 1].at.end;
    size_t begin = first;
    while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\f') {
      if (last - begin > kLongestLine) return false;
      --begin;
    }
    for (size_t i = line.first_value; i < line.end; ++i)
      out[n++] = columns_of(items, i, begin, text);
  }
  std::sort(out.begin(), out.end(),
            [](const Columns& x, const Columns& y) { return x.begin < y.begin; });
  return std::adjacent_find(out.begin(), out.end(), [](const Columns& x, const Columns& y) {
           return x.end >= y.begin;
         }) == out.end();
}

// All of a row's label stands in front of the values of the line.
bool names_row(const std::vector<Item>& items, const Line& line, std::string_view text) {
  const Label label = label_of(items[line.first_value - 1].at.in(text));
  for (const FormLayout& fl : form_layouts(forms::Table::requests))
    for (const PrintedRow& row : fl.layout.rows)
      for (const Label& form : row.labels)
        if (form.same_body(label)) return true;
  return false;
}

// The last value is the sum of the others: not so by chance where they are those of two rows.
bool ends_in_sum(const std::vector<Item>& items, const text::Folded& folded,
                 const std::array<Columns, kRow>& columns) {
  int64_t sum = 0;
  for (size_t c = 0; c < kRow; ++c) {
    const std::string_view f = folded.view(items[columns[c].item].folded);
    const int64_t value = read_value(f, f).value.mantissa;
    sum += c + 1 < kRow ? value : -value;
  }
  return sum == 0;
}

}  // namespace

void join_split_lines(std::vector<Item>& items, const text::Folded& folded, std::string_view text) {
  Line above;
  for (size_t i = 0; i < items.size();) {
    const Line line = line_from(items, i);
    i = line.end;
    std::array<Columns, kRow> columns;
    if (!above.labels_then_values || !line.labels_then_values ||
        above.values() + line.values() != kRow ||
        items[above.begin].line + 1 != items[line.begin].line ||
        items[above.begin].block != items[line.begin].block ||
        !from_left_to_right(items, above, line, text, columns) ||
        !ends_in_sum(items, folded, columns) || names_row(items, above, text)) {
      above = line;
      continue;
    }
    std::array<Item, kRow> values;
    for (size_t c = 0; c < kRow; ++c) values[c] = items[columns[c].item];
    std::move(items.begin() + static_cast<ptrdiff_t>(line.begin),
              items.begin() + static_cast<ptrdiff_t>(line.first_value),
              items.begin() + static_cast<ptrdiff_t>(above.first_value));
    std::copy(values.begin(), values.end(),
              items.begin() + static_cast<ptrdiff_t>(line.end - kRow));
    for (size_t k = above.begin; k < line.end; ++k) items[k].line = items[line.end - 1].line;
    above = {};
  }
}

}  // namespace gouji::report
