#include "core/report/tables/copied_rows.h"

#include <algorithm>
#include <string>
#include <utility>

namespace gouji::report {

void join_broken_rows(std::vector<Item>& items) {
  const auto is_cell = [](const Item& item) {
    return item.kind == ItemKind::value || item.kind == ItemKind::blank;
  };
  const auto complete = [](size_t cells) { return cells == 3 || cells == 7; };
  std::vector<Item> kept;
  kept.reserve(items.size());
  size_t row_begin = 0;  // in kept: the row before
  for (size_t i = 0; i < items.size();) {
    size_t end = i;
    while (end < items.size() && items[end].row == items[i].row) ++end;
    size_t first = i;  // of the values of this row
    while (first < end && items[first].kind == ItemKind::blank) ++first;
    const auto begin = items.begin() + static_cast<ptrdiff_t>(first);
    const bool values =
        first < end && std::all_of(
                           begin, items.begin() + static_cast<ptrdiff_t>(end),
                           [](const Item& item) { return item.kind == ItemKind::value; });
    if (values && row_begin < kept.size() && kept.back().exact &&
        kept.back().row + 1 == items[i].row) {
      size_t cells = 0;
      while (cells < kept.size() - row_begin && is_cell(kept[kept.size() - 1 - cells])) ++cells;
      const bool labelled = cells < kept.size() - row_begin;
      // Blanks behind the label are of its merged cell.
      while (cells > 0 && kept[kept.size() - cells].kind == ItemKind::blank) --cells;
      const bool gap = kept.back().kind == ItemKind::blank;
      const size_t together = cells - gap + (end - first);
      if (labelled && cells - gap > 0 && complete(together) && !(complete(cells) && !gap)) {
        if (gap) kept.pop_back();
        const Item last = kept.back();
        for (size_t k = first; k < end; ++k) {
          Item item = items[k];
          item.line = last.line;
          item.block = last.block;
          item.column = static_cast<uint16_t>(last.column + 1 + (k - first));
          kept.push_back(item);
        }
        i = end;
        continue;
      }
    }
    row_begin = kept.size();
    kept.insert(kept.end(), items.begin() + static_cast<ptrdiff_t>(i),
                items.begin() + static_cast<ptrdiff_t>(end));
    i = end;
  }
  items = std::move(kept);
}

void drop_serial_numbers(std::vector<Item>& items, const text::Folded& folded) {
  constexpr size_t kLeast = 5;  // fewer may be figures in front of their labels
  std::vector<size_t> numbers;
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const bool first = i == 0 || items[i - 1].line != items[i].line;
    if (!first || items[i].kind != ItemKind::value || items[i + 1].line != items[i].line ||
        items[i + 1].kind != ItemKind::label)
      continue;
    if (folded.view(items[i].folded) != std::to_string(numbers.size() + 1)) return;
    numbers.push_back(i);
  }
  if (numbers.size() < kLeast) return;
  size_t next = 0;
  size_t kept = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    if (next < numbers.size() && numbers[next] == i)
      ++next;
    else
      items[kept++] = items[i];
  }
  items.resize(kept);
}

void drop_page_number(std::vector<Item>& items, const document::Document& doc,
                      const text::Folded& folded) {
  constexpr size_t kMostDigits = 3;
  if (items.size() < 3) return;
  const Item& last = items.back();
  const auto row_of = [&](size_t back) { return items[items.size() - back].row; };
  const document::Row& row = doc.rows[last.row];
  const std::string_view f = folded.view(last.folded);
  if (last.kind != ItemKind::value || row.kind != document::RowKind::loose || row.cell_count != 1 ||
      row_of(2) == last.row || row_of(3) != row_of(2) || f.size() > kMostDigits || f[0] == '0' ||
      !std::all_of(f.begin(), f.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return;
  size_t values = 0;
  bool labelled = false;
  for (size_t i = items.size() - 1; i > 0 && items[i - 1].row == row_of(2); --i) {
    values += items[i - 1].kind == ItemKind::value;
    labelled = labelled || items[i - 1].kind == ItemKind::label;
  }
  // One value without a label may be a cell on a line of its own, with a tab behind it.
  if ((values == 1 && labelled) || values == 3 || values == 7 || values == 15) items.pop_back();
}

bool is_page_between_rows(const document::Document& doc, uint32_t row, std::string_view folded) {
  constexpr size_t kMostDigits = 2;
  if (folded.size() > kMostDigits || folded[0] == '0' ||
      folded.find_first_not_of("0123456789") != folded.npos || row == 0 ||
      row + 1 >= doc.rows.size())
    return false;
  const document::Row& above = doc.rows[row - 1];
  const document::Row& below = doc.rows[row + 1];
  if (above.kind != document::RowKind::delimited || above.cell_count == 0 || above.columns < 2 ||
      below.kind != document::RowKind::delimited || below.cell_count < 2)
    return false;
  const document::Cell* const last = doc.end(above) - 1;
  if (last->column + 1 == above.columns) return above.cell_count > 1;
  const size_t bar = std::min(doc.text.find_first_not_of(' ', last->at.end), doc.text.size());
  return doc.text.compare(bar, 1, "|") == 0;
}

bool is_nothing_between(const document::Document& doc, SourceSpan line) {
  const std::string_view text = doc.text;
  const size_t slash = line.in(text).find(" / ");
  if (slash == std::string_view::npos) return false;
  const std::string_view pages = line.in(text).substr(slash);
  const auto is_digit = [&](size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (size_t i = text.find(pages); i != text.npos; i = text.find(pages, i + 1))
    if (i != line.begin + slash && !is_digit(i + pages.size())) return false;
  return true;
}

}  // namespace gouji::report
