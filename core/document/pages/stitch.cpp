#include "core/document/pages/stitch.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "core/document/pages/ordinals.h"

namespace gouji::document {
namespace {

constexpr float kSameEdge = 4;  // points
constexpr float kAside = 45;    // the inner margin of odd and even pages may differ
constexpr float kLow = 0.55F;   // of the height of the page
constexpr float kHigh = 0.4F;
constexpr float kPadding = 6;  // between text and border
constexpr uint32_t kMaxHeader = 6;

std::string text_of(const TableCell& cell) {
  std::string out;
  for (const TextLine& line : cell.lines)
    for (const char c : line.text)
      if (c != ' ') out += c;
  return out;
}

bool has_han(const TableCell& cell) {
  // Kangxi radicals, which some printers write for Han, begin with E2 BA to E2 BF.
  return std::any_of(cell.lines.begin(), cell.lines.end(), [](const TextLine& line) {
    const auto byte = [&](size_t i) { return static_cast<uint8_t>(line.text[i]); };
    for (size_t i = 0; i < line.text.size(); ++i)
      if ((byte(i) >= 0xE3 && byte(i) <= 0xE9) ||
          (byte(i) == 0xE2 && i + 1 < line.text.size() && byte(i + 1) >= 0xBA))
        return true;
    return false;
  });
}

bool has_ordinal(const TableCell& cell) {
  return !cell.blank() && ordinal_of(cell.lines.front().text) != Ordinal::none;
}

bool is_figure(const TableCell& cell) {
  const std::string text = text_of(cell);
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// No further character would have fitted on the last line.
bool is_full(const TableCell& cell) {
  const TextLine& line = cell.lines.back();
  return line.right + 1.6F * line.size + kPadding > cell.right;
}

bool same_edges(const TableCell& a, const TableCell& b) {
  return std::fabs(a.left - b.left) <= kSameEdge && std::fabs(a.right - b.right) <= kSameEdge;
}

void append_lines(TableCell& to, TableCell& from) {
  to.lines.insert(to.lines.end(), std::make_move_iterator(from.lines.begin()),
                  std::make_move_iterator(from.lines.end()));
  from.lines.clear();
}

// Rows at the start of `next` that repeat those at the start of the table: as many whole rows as
// agree, if they name anything.
uint32_t repeated_rows(const PageTable& table, const PageTable& next) {
  uint32_t whole = 0;
  bool named = false;
  uint32_t open_until = 0;
  size_t i = 0;
  for (uint32_t row = 0; row < kMaxHeader && row < table.rows && row + 1 < next.rows; ++row) {
    for (; i < next.cells.size() && next.cells[i].row == row; ++i) {
      if (i >= table.cells.size()) return whole;
      const TableCell& a = table.cells[i];
      const TableCell& b = next.cells[i];
      if (a.row != b.row || a.row_end != b.row_end || !same_edges(a, b) || text_of(a) != text_of(b))
        return whole;
      named = named || has_han(b);
      open_until = std::max(open_until, b.row_end);
    }
    if (i < table.cells.size() && table.cells[i].row == row) return whole;
    if (named && open_until == row + 1) whole = row + 1;
  }
  return whole;
}

void drop_rows(PageTable& table, uint32_t count) {
  std::erase_if(table.cells, [&](const TableCell& c) { return c.row < count; });
  for (TableCell& c : table.cells) {
    c.row -= count;
    c.row_end -= count;
  }
  table.rows -= count;
}

// A cell in the first row of the next page, and the one above it that ends the table.
struct Pair {
  TableCell* above;  // nullptr: none has the same edges
  TableCell* below;
};

class Seam {
 public:
  Seam(PageTable& table, PageTable& next) : table_(table), next_(next) {
    for (TableCell& below : next.cells) {
      if (below.row != 0) break;
      TableCell* above = nullptr;
      for (const uint32_t i : table.last)
        if (same_edges(table.cells[i], below)) above = &table.cells[i];
      pairs_.push_back({above, &below});
    }
  }

  // The first row below is the rest of the last row above.
  bool is_one_row() const {
    const Pair* label = nullptr;  // the last cell that names something below
    bool values_above = false;
    bool values_below = false;
    bool cut = false;  // a figure goes on below: 110, 2
    for (const Pair& p : pairs_) {
      if (p.above == nullptr) return false;
      if (spans(p) && !p.above->blank() && has_ordinal(*p.below)) return false;
      if (spans(p)) continue;
      const bool values = !p.above->blank() && !has_han(*p.above);
      if (!p.above->blank() && !p.below->blank()) {
        // Two figures are two rows, but for the rest of one for which the cell was too narrow; two
        // labels are one when the first line ran full.
        if (is_figure(*p.above) && text_of(*p.above).size() > 1 && is_figure(*p.below) &&
            is_full(*p.above)) {
          cut = values_above = true;
          continue;
        }
        if (values || !has_han(*p.below)) return false;
        if (has_ordinal(*p.below) || !is_full(*p.above)) return false;
      }
      values_above = values_above || values;
      values_below = values_below || (!p.below->blank() && !has_han(*p.below));
      if (has_han(*p.below)) label = &p;
    }
    if (cut) return label == nullptr && !values_below;
    if (label != nullptr) return !label->above->blank() && !(values_above && values_below);
    return values_below && !values_above && last_label_above();
  }

  // Joins the first row below to the last row above; later rows follow.
  void join_rows() {
    for (const Pair& p : pairs_) {
      const uint32_t rows = p.below->row_end - 1;
      append_lines(*p.above, *p.below);
      p.above->row_end += rows;
      p.below->row_end = p.below->row;  // gone
    }
    append(1);
  }

  // Labels of groups reach over the break; all rows follow.
  void join_groups() {
    size_t leading = 0;  // cells left of the first label below
    while (leading < pairs_.size() && !has_han(*pairs_[leading].below)) ++leading;
    if (leading == pairs_.size()) leading = 0;
    for (size_t i = 0; i < pairs_.size(); ++i) {
      const Pair& p = pairs_[i];
      if (p.above == nullptr) continue;
      const bool named_above = !p.above->blank() && has_han(*p.above);
      const bool rest = p.below->blank()
                            ? i < leading && named_above
                            : spans(p) && has_han(*p.below) &&
                                  (p.above->blank() ||
                                   (named_above && !has_ordinal(*p.below) && is_full(*p.above)));
      const bool both_blank = p.below->blank() && p.above->blank() && i < leading && spans(p);
      if (!rest && !both_blank) continue;
      append_lines(*p.above, *p.below);
      p.above->row_end += p.below->row_end;
      p.below->row_end = p.below->row;  // gone
    }
    append(0);
  }

 private:
  static bool spans(const Pair& p) {
    return p.below->row_end - p.below->row > 1 ||
           (p.above != nullptr && p.above->row_end - p.above->row > 1);
  }

  bool last_label_above() const {
    return std::any_of(pairs_.begin(), pairs_.end(), [](const Pair& p) {
      return !spans(p) && !p.above->blank() && has_han(*p.above);
    });
  }

  // `overlap` rows of the next part are already in the table.
  void append(uint32_t overlap) {
    const uint32_t shift = table_.rows - overlap;
    table_.rows = shift + next_.rows;
    std::erase_if(table_.last, [&](uint32_t i) { return table_.cells[i].row_end != table_.rows; });
    for (TableCell& c : next_.cells) {
      if (c.row_end == c.row) continue;
      c.row += shift;
      c.row_end += shift;
      if (c.row_end == table_.rows)
        table_.last.push_back(static_cast<uint32_t>(table_.cells.size()));
      table_.cells.push_back(std::move(c));
    }
  }

  PageTable& table_;
  PageTable& next_;
  std::vector<Pair> pairs_;
};

}  // namespace

bool goes_on(const PageTable& table, const PageContent& page, const PageTable& next,
             const PageContent& next_page) {
  const float left = next.left - table.left;
  const float right = next.right - table.right;
  return std::fabs(left - right) <= kSameEdge && std::fabs(left) <= kAside &&
         table.bottom > kLow * page.height && next.top < kHigh * next_page.height;
}

void stitch(PageTable& table, PageTable next) {
  const float aside = next.left - table.left;
  if (std::fabs(aside) > kSameEdge) {
    for (TableCell& c : next.cells) {
      c.left -= aside;
      c.right -= aside;
      for (TextLine& line : c.lines) {
        line.left -= aside;
        line.right -= aside;
      }
    }
  }
  drop_rows(next, repeated_rows(table, next));
  table.bottom = next.bottom;
  Seam seam(table, next);
  if (seam.is_one_row())
    seam.join_rows();
  else
    seam.join_groups();
}

}  // namespace gouji::document
