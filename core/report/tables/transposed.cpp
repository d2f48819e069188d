#include "core/report/tables/transposed.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/report/tables/known_labels.h"
#include "core/report/tables/layouts.h"

namespace gouji::report {
namespace {

constexpr size_t kNone = ~size_t{0};

struct Line {
  size_t first = 0, last = 0;  // range of items
  size_t cells = 0;            // values and blanks behind its label
};

class Turner {
 public:
  Turner(Items& items, const text::Folded& folded) : items_(items), folded_(folded) {
    for (size_t i = 0; i < all().size();) {
      Line line{i, i, 0};
      for (; line.last < all().size() && all()[line.last].line == all()[i].line; ++line.last)
        line.cells += all()[line.last].kind != ItemKind::label;
      i = line.last;
      lines_.push_back(line);
    }
  }

  // False: the table was not turned, or is not of this form.
  bool run(const FormLayout& fl) {
    const size_t rows = fl.layout.rows.size();
    const auto& columns = fl.form->rows.front().columns;
    const auto may_be = [&](const Line& line) { return is_column(line, rows); };
    if (static_cast<size_t>(std::count_if(lines_.begin(), lines_.end(), may_be)) < columns.size())
      return false;
    const auto first = std::find_if(lines_.begin(), lines_.end(), may_be);
    if (!find_head(fl.layout, first)) return false;
    columns_.assign(columns.size(), kNone);
    for (size_t c = 0; c < columns.size(); ++c) {
      const Label name = label_of(columns[c].label);
      for (auto line = first; line != lines_.end(); ++line) {
        if (!is_column(*line, rows) || !items_.labels[line->first].same_body(name)) continue;
        if (columns_[c] != kNone || !is_below_head(*line)) return false;
        columns_[c] = static_cast<size_t>(line - lines_.begin());
      }
      if (columns_[c] == kNone) return false;
    }
    turn();
    return true;
  }

 private:
  std::vector<Item>& all() const { return items_.items; }

  // A name and as many cells as the form has rows.
  bool is_column(const Line& line, size_t rows) const {
    return line.cells == rows && line.last - line.first == rows + 1 &&
           all()[line.first].kind == ItemKind::label;
  }

  // The line in front of `end` that holds the labels of all rows, each once.
  bool find_head(const Layout& layout, std::vector<Line>::const_iterator end) {
    const KnownLabels known = know_labels(items_, folded_, layout);
    for (auto line = lines_.cbegin(); line != end; ++line) {
      head_.clear();
      std::vector<bool> seen(layout.rows.size());
      for (size_t i = line->first; i < line->last; ++i) {
        const int row = known.known[i].row;
        if (row < 0) continue;
        if (seen[static_cast<size_t>(row)]) return false;
        seen[static_cast<size_t>(row)] = true;
        head_.push_back(i);
      }
      if (head_.size() == layout.rows.size()) return true;
    }
    return false;
  }

  // Where cells are parted without doubt, each stands below a label.
  bool is_below_head(const Line& line) const {
    for (size_t r = 0; r < head_.size(); ++r) {
      const Item& cell = all()[line.first + 1 + r];
      if (cell.exact && all()[head_[r]].exact && cell.column != all()[head_[r]].column)
        return false;
    }
    return true;
  }

  // Names of the columns first, then each row's label with its cells on a line of its own.
  void turn() {
    Items out;
    uint32_t line = all()[head_.front()].line;
    const auto put = [&](size_t i, size_t column) {
      out.items.push_back(all()[i]);
      out.items.back().line = line;
      out.items.back().column = static_cast<uint16_t>(column);
      out.labels.push_back(items_.labels[i]);
    };
    for (size_t i = 0; i < head_.front(); ++i)
      put(i, all()[i].column), out.items.back().line = all()[i].line;
    ++line;
    for (size_t c = 0; c < columns_.size(); ++c) put(lines_[columns_[c]].first, c + 1);
    for (size_t r = 0; r < head_.size(); ++r) {
      ++line;
      put(head_[r], 0);
      for (size_t c = 0; c < columns_.size(); ++c) put(lines_[columns_[c]].first + 1 + r, c + 1);
    }
    items_ = std::move(out);
  }

  Items& items_;
  const text::Folded& folded_;
  std::vector<Line> lines_;
  std::vector<size_t> head_;     // the rows' labels, in the order of the text
  std::vector<size_t> columns_;  // for each column of the form its line
};

}  // namespace

void turn_back(Items& items, const text::Folded& folded, forms::Table table) {
  if (table == forms::Table::disclosure) return;  // its rows have no columns in common
  Turner turner(items, folded);
  for (const FormLayout& fl : form_layouts(table))
    if (!fl.layout.merge && turner.run(fl)) return;
}

}  // namespace gouji::report
