#include "core/document/pages/columns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr size_t kFewestLines = 3;
constexpr size_t kFewestColumns = 3;
constexpr float kFarthest = 4;  // from line to line, in sizes

struct Column {
  float left, right;
};

// What the text of all lines covers, seen from above.
std::vector<Column> columns_of(const std::vector<TextLine>& lines, size_t first, size_t end) {
  std::vector<Column> all;
  for (size_t i = first; i < end; ++i)
    for (const Segment& s : lines[i].segments) all.push_back({s.left, s.right});
  text::sort(all.begin(), all.end(),
             [](const Column& a, const Column& b) { return a.left < b.left; });
  std::vector<Column> out;
  for (const Column& c : all) {
    if (out.empty() || c.left > out.back().right)
      out.push_back(c);
    else
      out.back().right = std::max(out.back().right, c.right);
  }
  return out;
}

size_t column_at(const std::vector<Column>& columns, float x) {
  const auto after = std::upper_bound(columns.begin(), columns.end(), x,
                                      [](float v, const Column& c) { return v < c.left; });
  return after == columns.begin() ? 0 : static_cast<size_t>(after - columns.begin()) - 1;
}

bool is_sure(const std::vector<TextLine>& lines, size_t first, size_t end,
             const std::vector<Column>& columns) {
  if (end - first < kFewestLines || columns.size() < kFewestColumns) return false;
  size_t full = 0;
  for (size_t i = first; i < end; ++i) {
    size_t last = columns.size();
    for (const Segment& s : lines[i].segments) {
      const size_t c = column_at(columns, s.left);
      if (c == last) return false;
      last = c;
    }
    full += lines[i].segments.size() == columns.size();
  }
  return full * 2 >= end - first;
}

// A line for each segment, with its own text.
TextLine piece(const TextLine& line, const Segment& s) {
  TextLine out = line;
  out.left = s.left;
  out.right = s.right;
  out.text = line.text.substr(s.begin, s.end - s.begin);
  out.segments = {{s.left, s.right, 0, s.end - s.begin}};
  return out;
}

PageTable table_of(const std::vector<TextLine>& lines, size_t first, size_t end,
                   const std::vector<Column>& columns) {
  PageTable table;
  table.left = columns.front().left;
  table.right = columns.back().right;
  table.top = lines[first].y - lines[first].size;
  table.bottom = lines[end - 1].y;
  for (size_t i = first; i < end; ++i) {
    const uint32_t row = table.rows++;
    size_t next = 0;
    for (const Segment& s : lines[i].segments) {
      const size_t c = column_at(columns, s.left);
      for (; next <= c; ++next)
        table.cells.push_back(
            {columns[next].left,
             next + 1 < columns.size() ? columns[next + 1].left : columns[next].right,
             row,
             row + 1,
             {}});
      table.cells.back().lines.push_back(piece(lines[i], s));
    }
  }
  for (uint32_t i = 0; i < table.cells.size(); ++i)
    if (table.cells[i].row_end == table.rows) table.last.push_back(i);
  return table;
}

bool crosses_a_table(const PageContent& page, float top, float bottom) {
  return std::any_of(page.tables.begin(), page.tables.end(),
                     [&](const PageTable& t) { return t.top < bottom && top < t.bottom; });
}

}  // namespace

void find_columns(PageContent& page) {
  std::vector<TextLine> kept;
  const std::vector<TextLine>& lines = page.lines;
  std::vector<PageTable> found;
  for (size_t i = 0; i < lines.size();) {
    size_t end = i;
    while (end < lines.size() && lines[end].segments.size() > 1 &&
           (end == i || lines[end].y - lines[end - 1].y < kFarthest * lines[end].size))
      ++end;
    const auto columns = columns_of(lines, i, end);
    if (is_sure(lines, i, end, columns) &&
        !crosses_a_table(page, lines[i].y - lines[i].size, lines[end - 1].y)) {
      found.push_back(table_of(lines, i, end, columns));
    } else {
      end = std::max(end, i + 1);
      kept.insert(kept.end(), lines.begin() + static_cast<ptrdiff_t>(i),
                  lines.begin() + static_cast<ptrdiff_t>(end));
    }
    i = end;
  }
  if (found.empty()) return;
  page.lines = std::move(kept);
  page.tables.insert(page.tables.end(), std::make_move_iterator(found.begin()),
                     std::make_move_iterator(found.end()));
  text::sort(page.tables.begin(), page.tables.end(),
             [](const PageTable& a, const PageTable& b) { return a.top < b.top; });
}

}  // namespace gouji::document
