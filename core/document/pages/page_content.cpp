#include "core/document/pages/page_content.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr uint32_t kNoTable = UINT32_MAX - 1;
constexpr uint32_t kApart = UINT32_MAX;
// A word belongs to the cell that holds this much of it, even if it juts out.
constexpr float kMostOfWord = 0.6F;
constexpr float kSmallestPicture = 20;  // points; less is a mark or a dot

struct Placed {
  uint32_t table, cell;
  float angle;
  uint32_t glyph;  // of the page
};

class Reader {
 public:
  Reader(const PageGlyphs& page, std::string_view text, uint16_t number,
         std::vector<RuledTable> tables)
      : page_(page), text_(text), number_(number), tables_(std::move(tables)) {}

  void run(PageContent& content) {
    placed_.reserve(page_.glyphs.size());
    for (const Word& word : page_.words) place(word);
    drop_empty_tables();
    text::sort(placed_.begin(), placed_.end(), [](const Placed& a, const Placed& b) {
      return std::tie(a.table, a.cell, a.angle) < std::tie(b.table, b.cell, b.angle);
    });
    add_tables(content);
    add_lines(kNoTable, 0, content.lines);
    add_lines(kApart, 0, content.apart);
    number_lines(content);
  }

 private:
  uint32_t table_at(float x, float y) const {
    for (uint32_t t = 0; t < tables_.size(); ++t)
      if (tables_[t].contains(x, y)) return t;
    return kNoTable;
  }

  void place(const Word& word) {
    const uint32_t t = table_at(word.x, word.y);
    if (t == kNoTable) {
      put_all(word, word.angle == 0 ? kNoTable : kApart, 0);
      return;
    }
    const RuledTable& table = tables_[t];
    const uint32_t cell = table.cell(word.x, word.y);
    if (word.angle != 0) {
      put_all(word, t, cell);
      return;
    }
    const Glyph& first = page_.glyphs[word.first];
    const Glyph& last = page_.glyphs[word.end - 1];
    const RuledCell& c = table.cells[cell];
    const float inside =
        std::min(last.right(), table.xs[c.column_end]) - std::max(first.x, table.xs[c.column]);
    if (inside >= kMostOfWord * (last.right() - first.x)) {
      put_all(word, t, cell);
      return;
    }
    for (uint32_t i = word.first; i < word.end; ++i) {
      const Glyph& g = page_.glyphs[i];
      const float x = g.x + g.width / 2;
      const bool in = table.contains(x, word.y);
      placed_.push_back({in ? t : kNoTable, in ? table.cell(x, word.y) : 0, 0, i});
    }
  }

  void put_all(const Word& word, uint32_t table, uint32_t cell) {
    for (uint32_t i = word.first; i < word.end; ++i)
      placed_.push_back({table, cell, word.angle, i});
  }

  // A frame around one piece of text is no table, however it is divided.
  void drop_empty_tables() {
    std::vector<std::vector<bool>> filled(tables_.size());
    std::vector<uint32_t> count(tables_.size(), 0);
    for (size_t t = 0; t < tables_.size(); ++t) filled[t].assign(tables_[t].cells.size(), false);
    for (const Placed& p : placed_)
      if (p.table < kNoTable && !filled[p.table][p.cell]) {
        filled[p.table][p.cell] = true;
        ++count[p.table];
      }
    const auto is_table = [&](uint32_t t) {
      return count[t] >= 2 || (count[t] == 1 && tables_[t].cells.size() > 2);
    };
    for (Placed& p : placed_)
      if (p.table < kNoTable && !is_table(p.table)) {
        p.table = p.angle == 0 ? kNoTable : kApart;
        p.cell = 0;
      }
    for (uint32_t t = 0; t < tables_.size(); ++t)
      if (!is_table(t)) tables_[t].cells.clear();
  }

  // The lines of a cell, or of the page; of each angle by themselves.
  void add_lines(uint32_t table, uint32_t cell, std::vector<TextLine>& out) const {
    auto at = std::partition_point(placed_.begin(), placed_.end(), [&](const Placed& p) {
      return std::tie(p.table, p.cell) < std::tie(table, cell);
    });
    while (at != placed_.end() && at->table == table && (at->cell == cell || table >= kNoTable)) {
      const auto last = std::find_if(at, placed_.end(), [&](const Placed& p) {
        return p.table != table || (p.cell != cell && table < kNoTable) || p.angle != at->angle;
      });
      std::vector<uint32_t> some;
      some.reserve(static_cast<size_t>(last - at));
      for (; at != last; ++at) some.push_back(at->glyph);
      auto lines = lines_of(page_.glyphs, std::move(some), text_, number_);
      out.insert(out.end(), std::make_move_iterator(lines.begin()),
                 std::make_move_iterator(lines.end()));
    }
  }

  void add_tables(PageContent& content) const {
    for (uint32_t t = 0; t < tables_.size(); ++t) {
      const RuledTable& ruled = tables_[t];
      if (ruled.cells.empty()) continue;
      PageTable& table = content.tables.emplace_back();
      table.left = ruled.xs.front();
      table.right = ruled.xs.back();
      table.top = ruled.ys.front();
      table.bottom = ruled.ys.back();
      table.rows = ruled.rows();
      for (uint32_t i = 0; i < ruled.cells.size(); ++i) {
        const RuledCell& c = ruled.cells[i];
        TableCell& cell = table.cells.emplace_back();
        cell.left = ruled.xs[c.column];
        cell.right = ruled.xs[c.column_end];
        cell.row = c.row;
        cell.row_end = c.row_end;
        add_lines(t, i, cell.lines);
      }
      text::sort(table.cells.begin(), table.cells.end(),
                 [](const TableCell& a, const TableCell& b) {
                   return std::tie(a.row, a.left) < std::tie(b.row, b.left);
                 });
      for (uint32_t i = 0; i < table.cells.size(); ++i)
        if (table.cells[i].row_end == table.rows) table.last.push_back(i);
    }
    text::sort(content.tables.begin(), content.tables.end(),
               [](const PageTable& a, const PageTable& b) { return a.top < b.top; });
  }

  static void number_lines(PageContent& content) {
    uint32_t n = 0;
    for (TextLine& line : content.lines) line.number = n++;
    for (PageTable& table : content.tables)
      for (TableCell& cell : table.cells)
        for (TextLine& line : cell.lines) line.number = n++;
    for (TextLine& line : content.apart) line.number = n++;
  }

  const PageGlyphs& page_;
  std::string_view text_;
  uint16_t number_;
  std::vector<RuledTable> tables_;
  std::vector<Placed> placed_;
};

}  // namespace

bool read_content(const PageGlyphs& page, std::string_view text, uint16_t number,
                  RulingBudget& budget, PageContent& content) {
  std::vector<RuledTable> tables;
  if (!find_ruled_tables(page.lines, page.width, page.height, budget, tables)) return false;
  content.width = page.width;
  content.height = page.height;
  for (const PageImage& image : page.images)
    if (image.width >= kSmallestPicture && image.height >= kSmallestPicture)
      content.images.push_back(image);
  Reader(page, text, number, std::move(tables)).run(content);
  return true;
}

}  // namespace gouji::document
