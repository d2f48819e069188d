#include "core/document/pages/rulings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "core/text/sort.h"

namespace gouji::document {
namespace {

constexpr float kJoin = 2.5F;     // lines this near each other are one, drawn twice
constexpr float kReach = 3.0F;    // a line may end this short of the one it meets
constexpr float kOutside = 5.0F;  // what reaches farther than this has an edge of its own
constexpr float kShortest = 5.0F;
constexpr uint32_t kMaxColumns = 256;
constexpr uint32_t kMaxRows = 4096;
constexpr size_t kMaxTables = 64;
constexpr float kLargestCell = 0.35F;  // share of the page

// A horizontal or vertical stretch: where it lies across, from where to where it goes.
struct Stretch {
  float at, from, to;
};

void split(const std::vector<PageLine>& lines, std::vector<Stretch>& horizontal,
           std::vector<Stretch>& vertical) {
  for (const PageLine& l : lines) {
    const float dx = std::fabs(l.x2 - l.x1);
    const float dy = std::fabs(l.y2 - l.y1);
    if (dy <= 1.5F && dx >= dy)
      horizontal.push_back({(l.y1 + l.y2) / 2, std::min(l.x1, l.x2), std::max(l.x1, l.x2)});
    else if (dx <= 1.5F)
      vertical.push_back({(l.x1 + l.x2) / 2, std::min(l.y1, l.y2), std::max(l.y1, l.y2)});
  }
}

// Joins stretches that lie on one line and touch. Drops what is shorter than any cell.
std::vector<Stretch> joined(std::vector<Stretch> all) {
  text::sort(all.begin(), all.end(),
             [](const Stretch& a, const Stretch& b) { return a.at < b.at; });
  std::vector<Stretch> out;
  for (size_t i = 0; i < all.size();) {
    size_t end = i;
    while (end < all.size() && all[end].at - all[i].at <= kJoin) ++end;
    const auto first = all.begin() + static_cast<ptrdiff_t>(i);
    const auto last = all.begin() + static_cast<ptrdiff_t>(end);
    text::sort(first, last, [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    Stretch open = *first;
    const auto close = [&] {
      if (open.to - open.from >= kShortest) out.push_back(open);
    };
    for (auto s = first + 1; s != last; ++s) {
      if (s->from <= open.to + kReach) {
        open.to = std::max(open.to, s->to);
      } else {
        close();
        open = *s;
      }
    }
    close();
    i = end;
  }
  return out;
}

class Components {
 public:
  explicit Components(size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0U); }
  uint32_t root(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(uint32_t a, uint32_t b) { parent_[root(a)] = root(b); }

 private:
  std::vector<uint32_t> parent_;
};

// Unites lines that cross, from left to right over the page. Numbers of vertical lines follow those
// of horizontal ones. False when there are more crossings than the budget has.
bool cross(const std::vector<Stretch>& horizontal, const std::vector<Stretch>& vertical,
           Components& components, uint64_t& budget) {
  const auto order = [](const std::vector<Stretch>& of, auto key) {
    std::vector<uint32_t> out(of.size());
    std::iota(out.begin(), out.end(), 0U);
    text::sort(out.begin(), out.end(),
               [&](uint32_t a, uint32_t b) { return key(of[a]) < key(of[b]); });
    return out;
  };
  const auto starts = order(horizontal, [](const Stretch& s) { return s.from; });
  const auto ends = order(horizontal, [](const Stretch& s) { return s.to; });
  const auto across = order(vertical, [](const Stretch& s) { return s.at; });
  std::set<std::pair<float, uint32_t>> open;  // horizontal lines over the place, by height
  size_t started = 0;
  size_t ended = 0;
  for (const uint32_t v : across) {
    const Stretch& line = vertical[v];
    for (; started < starts.size() && horizontal[starts[started]].from - kReach <= line.at;
         ++started)
      open.emplace(horizontal[starts[started]].at, starts[started]);
    for (; ended < ends.size() && horizontal[ends[ended]].to + kReach < line.at; ++ended)
      open.erase({horizontal[ends[ended]].at, ends[ended]});
    for (auto h = open.lower_bound({line.from - kReach, 0});
         h != open.end() && h->first <= line.to + kReach; ++h) {
      if (budget-- == 0) return false;
      components.unite(h->second, static_cast<uint32_t>(horizontal.size()) + v);
    }
  }
  return true;
}

// One edge for values a hair apart; and the two ends, when they lie outside.
std::vector<float> edges(std::vector<float> values, float low, float high) {
  text::sort(values.begin(), values.end());
  std::vector<float> out;
  for (const float v : values)
    if (out.empty() || v - out.back() > kReach) out.push_back(v);
  if (out.empty() || low < out.front() - kOutside) out.insert(out.begin(), low);
  if (high > out.back() + kOutside) out.push_back(high);
  return out;
}

size_t nearest(const std::vector<float>& edges, float value) {
  const auto above = std::lower_bound(edges.begin(), edges.end(), value);
  if (above == edges.begin()) return 0;
  if (above == edges.end()) return edges.size() - 1;
  const size_t i = static_cast<size_t>(above - edges.begin());
  return value - edges[i - 1] < edges[i] - value ? i - 1 : i;
}

// The lines of one component, and the grid they make.
class GridBuilder {
 public:
  std::vector<Stretch> horizontal, vertical;

  // False: no grid.
  bool edges_found() {
    if (horizontal.size() < 2 || vertical.empty()) return false;
    std::vector<float> across;
    std::vector<float> down;
    float left = horizontal[0].from, right = horizontal[0].to;
    float top = vertical[0].from, bottom = vertical[0].to;
    for (const Stretch& s : horizontal) {
      down.push_back(s.at);
      left = std::min(left, s.from);
      right = std::max(right, s.to);
    }
    for (const Stretch& s : vertical) {
      across.push_back(s.at);
      top = std::min(top, s.from);
      bottom = std::max(bottom, s.to);
    }
    table.xs = edges(std::move(across), left, right);
    table.ys = edges(std::move(down), top, bottom);
    return table.xs.size() >= 2 && table.ys.size() >= 2 && table.columns() <= kMaxColumns &&
           table.rows() <= kMaxRows;
  }

  void fill() {
    mark();
    merge();
  }

  RuledTable table;

 private:
  // Which elementary borders are drawn: over their middle.
  void mark() {
    const uint32_t columns = table.columns();
    const uint32_t rows = table.rows();
    above_.assign(size_t{rows} * columns, false);
    before_.assign(size_t{rows} * columns, false);
    const auto cover = [](const Stretch& s, const std::vector<float>& edges, auto use) {
      auto i = static_cast<uint32_t>(std::lower_bound(edges.begin(), edges.end(), s.from) -
                                     edges.begin());
      for (i = i > 0 ? i - 1 : 0; i + 1 < edges.size() && edges[i] < s.to; ++i) {
        const float middle = (edges[i] + edges[i + 1]) / 2;
        if (s.from <= middle && middle <= s.to) use(i);
      }
    };
    for (const Stretch& s : horizontal) {
      const size_t row = nearest(table.ys, s.at);
      if (row < rows) cover(s, table.xs, [&](uint32_t c) { above_[row * columns + c] = true; });
    }
    for (const Stretch& s : vertical) {
      const size_t column = nearest(table.xs, s.at);
      if (column < columns)
        cover(s, table.ys, [&](uint32_t r) { before_[size_t{r} * columns + column] = true; });
    }
  }

  // Elementary cells without a border between them are one, when they make a rectangle.
  void merge() {
    const uint32_t columns = table.columns();
    const uint32_t rows = table.rows();
    Components regions(size_t{rows} * columns);
    for (uint32_t i = 0; i < rows * columns; ++i) {
      if (i % columns > 0 && !before_[i]) regions.unite(i, i - 1);
      if (i >= columns && !above_[i]) regions.unite(i, i - columns);
    }
    std::vector<RuledCell> box(size_t{rows} * columns);
    std::vector<uint32_t> area(size_t{rows} * columns, 0);
    for (uint32_t i = 0; i < rows * columns; ++i) {
      const uint32_t r = i / columns;
      const uint32_t c = i % columns;
      const uint32_t root = regions.root(i);
      RuledCell& b = box[root];
      if (area[root]++ == 0) b = {r, r + 1, c, c + 1};
      b.row_end = r + 1;
      b.column = std::min(b.column, c);
      b.column_end = std::max(b.column_end, c + 1);
    }
    constexpr uint32_t kNone = UINT32_MAX;
    std::vector<uint32_t> number(size_t{rows} * columns, kNone);
    table.cell_at.resize(size_t{rows} * columns);
    for (uint32_t i = 0; i < rows * columns; ++i) {
      const uint32_t root = regions.root(i);
      const RuledCell& b = box[root];
      const uint32_t r = i / columns;
      const uint32_t c = i % columns;
      const bool whole = area[root] == (b.row_end - b.row) * (b.column_end - b.column);
      if (whole && number[root] == kNone) {
        number[root] = static_cast<uint32_t>(table.cells.size());
        table.cells.push_back(b);
      } else if (!whole && (c == 0 || regions.root(i - 1) != root)) {
        // An L or a ring is no cell: each row of it is one.
        number[root] = static_cast<uint32_t>(table.cells.size());
        table.cells.push_back({r, r + 1, c, c + 1});
      } else if (!whole) {
        table.cells[number[root]].column_end = c + 1;
      }
      table.cell_at[i] = number[root];
    }
  }

  std::vector<bool> above_, before_;
};

bool fills_the_page(const RuledTable& t, float page) {
  return std::any_of(t.cells.begin(), t.cells.end(), [&](const RuledCell& c) {
    return (t.xs[c.column_end] - t.xs[c.column]) * (t.ys[c.row_end] - t.ys[c.row]) >
           kLargestCell * page;
  });
}

float area(const RuledTable& t) {
  return (t.xs.back() - t.xs.front()) * (t.ys.back() - t.ys.front());
}

}  // namespace

uint32_t RuledTable::cell(float x, float y) const {
  const auto place = [](const std::vector<float>& edges, float value) {
    const auto after = std::upper_bound(edges.begin() + 1, edges.end() - 1, value);
    return static_cast<size_t>(after - edges.begin()) - 1;
  };
  return cell_at[place(ys, y) * columns() + place(xs, x)];
}

bool find_ruled_tables(const std::vector<PageLine>& lines, float width, float height,
                       RulingBudget& budget, std::vector<RuledTable>& tables) {
  std::vector<Stretch> horizontal;
  std::vector<Stretch> vertical;
  split(lines, horizontal, vertical);
  horizontal = joined(std::move(horizontal));
  vertical = joined(std::move(vertical));
  Components components(horizontal.size() + vertical.size());
  if (!cross(horizontal, vertical, components, budget.crossings)) return false;

  std::vector<std::pair<uint32_t, uint32_t>> by_root;  // component, line
  const auto count = static_cast<uint32_t>(horizontal.size() + vertical.size());
  by_root.reserve(count);
  for (uint32_t i = 0; i < count; ++i) by_root.emplace_back(components.root(i), i);
  text::sort(by_root.begin(), by_root.end());
  for (size_t i = 0; i < by_root.size();) {
    GridBuilder grid;
    const uint32_t root = by_root[i].first;
    for (; i < by_root.size() && by_root[i].first == root; ++i) {
      const uint32_t line = by_root[i].second;
      if (line < horizontal.size())
        grid.horizontal.push_back(horizontal[line]);
      else
        grid.vertical.push_back(vertical[line - horizontal.size()]);
    }
    if (!grid.edges_found()) continue;
    const uint64_t fields = uint64_t{grid.table.columns()} * grid.table.rows();
    if (fields > budget.fields) return false;
    budget.fields -= fields;
    grid.fill();
    if (grid.table.cells.size() < 2 || fills_the_page(grid.table, width * height)) continue;
    tables.push_back(std::move(grid.table));
  }
  if (tables.size() > kMaxTables) tables.clear();
  text::sort(tables.begin(), tables.end(), [](const RuledTable& a, const RuledTable& b) {
    return std::make_tuple(area(a), a.ys.front(), a.xs.front()) <
           std::make_tuple(area(b), b.ys.front(), b.xs.front());
  });
  return true;
}

}  // namespace gouji::document
