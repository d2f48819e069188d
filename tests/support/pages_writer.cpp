#include "tests/support/pages_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "tests/support/flatten.h"
#include "tests/support/grid.h"

namespace gouji::support {
namespace {

using document::Page;
using document::Pages;

constexpr float kWidth = 595, kLeft = 85, kRight = 510, kTop = 90, kBottomMargin = 85;
constexpr float kSize = 16, kPitch = 28, kCellSize = 10.5F, kCellPitch = 14, kPadding = 5.4F;

bool is_narrow(std::string_view c) { return c.size() == 1 || c == "·"; }
float advance_of(std::string_view c, float size) { return is_narrow(c) ? size / 2 : size; }
float width_of(std::string_view text, float size) {
  float w = 0;
  for (const std::string& c : characters(text)) w += advance_of(c, size);
  return w;
}
bool never_first(const std::string& c) {
  constexpr std::array<std::string_view, 11> kNever = {"，", "。", "、", "；", "：", "）",
                                                       "》", "”",  "〉", "〕", "%"};
  return std::find(kNever.begin(), kNever.end(), c) != kNever.end();
}

// Lines of at most `room`, the first shorter by `indent`; figures and Latin words stay whole.
std::vector<std::string> lines_in(std::string_view text, float room, float size, float indent) {
  std::vector<std::string> units;
  for (const std::string& c : characters(text)) {
    const bool joins = !units.empty() &&
                       ((is_narrow(c) && is_narrow(units.back().substr(units.back().size() - 1))) ||
                        never_first(c));
    if (joins && width_of(units.back() + c, size) <= room)
      units.back() += c;
    else
      units.push_back(c);
  }
  std::vector<std::string> lines(1);
  float left = room - indent;
  for (const std::string& u : units) {
    const float w = width_of(u, size);
    if (w > left + 0.01F && !lines.back().empty()) {
      lines.emplace_back();
      left = room;
    }
    lines.back() += u;
    left -= w;
  }
  return lines;
}

class Setter {
 public:
  explicit Setter(const PageStyle& style) : style_(style) { new_page(); }

  Pages run(const Specimen& report) {
    for (const Block& block : report.blocks) {
      switch (block.kind) {
        case BlockKind::title:
          title(block.text);
          break;
        case BlockKind::table:
          if (report.tables[block.table].present) table(grid(report.tables[block.table]));
          break;
        case BlockKind::signature:
          room_for(kPitch);
          line(kRight - width_of(block.text, kSize), block.text, kSize, 0);
          break;
        default:
          paragraph(block.text, block.kind != BlockKind::paragraph);
      }
    }
    if (style_.sideways) turn();
    return std::move(pages_);
  }

 private:
  Page& page() { return pages_.pages.back(); }
  float bottom() const { return style_.height - kBottomMargin; }

  void new_page() {
    Page& added = pages_.pages.emplace_back();
    added.width = kWidth;
    added.height = style_.height;
    y_ = kTop;
    const auto number = std::to_string(pages_.pages.size());
    if (style_.head) put(200, 50, "政府信息公开年报 内部版式样张", 9, 0);
    if (style_.feet) put(280, style_.height - 40, "— " + number + " —", 14, 0);
  }
  void room_for(float height) {
    if (y_ + height > bottom()) new_page();
  }

  // `stretch`: what justification adds to the width.
  void put(float x, float baseline, std::string_view text, float size, float stretch) {
    const float w = width_of(text, size);
    if (!style_.by_character) {
      add_run(x, baseline, w + stretch, size, text);
      return;
    }
    const float scale = w > 0 ? (w + stretch) / w : 1;
    for (const std::string& c : characters(text)) {
      const float a = advance_of(c, size) * scale;
      if (c != " ") add_run(x, baseline, a, size, c);
      x += a;
    }
  }
  void add_run(float x, float y, float width, float size, std::string_view text) {
    document::PageRun run;
    run.x = x;
    run.y = y;
    run.width = width;
    run.size = size;
    run.begin = static_cast<uint32_t>(pages_.text.size());
    pages_.text += text;
    run.end = static_cast<uint32_t>(pages_.text.size());
    page().runs.push_back(run);
  }
  void line(float x, std::string_view text, float size, float stretch) {
    y_ += kPitch;
    put(x, y_ - 6, text, size, stretch);
  }

  void title(std::string_view text) {
    room_for(40);
    y_ += 12;
    const float w = width_of(text, 22);
    line((kLeft + kRight - w) / 2, text, 22, 0);
  }

  void paragraph(std::string_view text, bool heading) {
    const float indent = style_.indent ? 2 * kSize : 0;
    const auto lines = lines_in(text, kRight - kLeft, kSize, indent);
    for (size_t i = 0; i < lines.size(); ++i) {
      room_for(kPitch);
      const float x = kLeft + (i == 0 ? indent : 0);
      const float stretch = i + 1 < lines.size() ? kRight - x - width_of(lines[i], kSize) : 0;
      line(x, lines[i], kSize, stretch);
      if (heading && style_.bold_twice) put(x + 0.4F, y_ - 6, lines[i], kSize, stretch);
    }
  }

  // ── Tables ───────────────────────────────────────────────────────────────────────────────────

  struct SetCell {
    const GridCell* cell;
    std::vector<std::string> lines;
  };
  // A stretch of rows on one page. Lines first to last of each cell that starts and ends here;
  // `cut`: the row is cut, and shows but these of its lines.
  struct Part {
    int row;
    size_t first_line, last_line;
    float height;
  };

  static std::vector<float> edges_of(const Grid& g) {
    std::vector<float> widths;
    if (g.table == forms::Table::requests)
      widths = {24, 66, 132, 30, 30, 30, 30, 30, 24, 29};
    else if (g.table == forms::Table::disclosure)
      widths = {120, 100, 100, 105};
    else
      widths.assign(15, (kRight - kLeft) / 15);
    std::vector<float> edges = {kLeft};
    for (const float w : widths) edges.push_back(edges.back() + w);
    return edges;
  }

  void table(const Grid& g) {
    edges_ = edges_of(g);
    cells_.clear();
    for (const GridCell& c : g.cells) {
      const float room = right_of(c) - left_of(c) - 2 * kPadding;
      cells_.push_back({&c, c.text.empty()
                                ? std::vector<std::string>{}
                                : lines_in(c.text, std::max(room, kCellSize), kCellSize, 0)});
    }
    std::vector<float> heights(static_cast<size_t>(g.rows), kCellPitch + 4);
    for (const SetCell& c : cells_)
      if (c.cell->rows == 1) {
        float& h = heights[static_cast<size_t>(c.cell->row)];
        h = std::max(h, kCellPitch * static_cast<float>(c.lines.size()) + 4);
      }
    for (const SetCell& c : cells_) {
      float room = 0;
      for (int r = c.cell->row; r < c.cell->row + c.cell->rows; ++r)
        room += heights[static_cast<size_t>(r)];
      const float due = kCellPitch * static_cast<float>(c.lines.size()) + 4;
      if (due > room) heights[static_cast<size_t>(c.cell->row + c.cell->rows - 1)] += due - room;
    }
    const int header = g.table == forms::Table::disclosure ? 0 : 3;
    float head = 2 * kCellPitch;
    for (int h = 0; h < header; ++h) head += heights[static_cast<size_t>(h)];
    room_for(style_.repeat_headers ? head : heights[0] + kCellPitch);
    std::vector<Part> parts;
    float left = bottom() - y_;
    for (int r = 0; r < g.rows; ++r) {
      const float height = heights[static_cast<size_t>(r)];
      const auto lines = static_cast<size_t>(std::lround((height - 4) / kCellPitch));
      const auto fit = left < 4 ? size_t{0} : static_cast<size_t>((left - 4) / kCellPitch);
      if (height <= left) {
        parts.push_back({r, 0, lines, height});
        left -= height;
        continue;
      }
      size_t done = 0;
      if (style_.split_rows && lines > 1 && fit > 0 && fit < lines && r >= header) {
        parts.push_back({r, 0, fit, 4 + kCellPitch * static_cast<float>(fit)});
        done = fit;
      }
      draw(parts);
      parts.clear();
      new_page();
      if (style_.repeat_headers && r >= header)
        for (int h = 0; h < header; ++h)
          parts.push_back({h, 0, 99, heights[static_cast<size_t>(h)]});
      left = bottom() - y_;
      for (const Part& p : parts) left -= p.height;
      const float rest = 4 + kCellPitch * static_cast<float>(lines - done);
      parts.push_back({r, done, lines, rest});
      left -= rest;
    }
    draw(parts);
    y_ += 10;
  }

  float left_of(const GridCell& c) const { return edges_[static_cast<size_t>(c.column)]; }
  float right_of(const GridCell& c) const {
    return edges_[static_cast<size_t>(c.column) + static_cast<size_t>(c.columns)];
  }

  void draw(const std::vector<Part>& parts) {
    if (parts.empty()) return;
    std::vector<float> tops = {y_};
    for (const Part& p : parts) tops.push_back(tops.back() + p.height);
    for (SetCell& c : cells_) draw_cell(c, parts, tops);
    y_ = tops.back();
  }

  void draw_cell(SetCell& c, const std::vector<Part>& parts, const std::vector<float>& tops) {
    // The parts that the cell covers on this page; a repeated header is by itself.
    size_t first = parts.size();
    size_t end = 0;
    for (size_t i = 0; i < parts.size(); ++i)
      if (c.cell->row <= parts[i].row && parts[i].row < c.cell->row + c.cell->rows) {
        first = std::min(first, i);
        end = i + 1;
      }
    if (first >= end) return;
    const float top = tops[first];
    const float bottom = tops[end];
    if (style_.rules) frame(*c.cell, top, bottom);
    std::vector<std::string> lines = c.lines;
    const Part& part = parts[first];
    if (c.cell->rows == 1 && part.last_line != 99) {
      // Lines of the row that fall on this page; fewer lines than the row has stand in its middle.
      const size_t all = row_lines(c.cell->row);
      const size_t skip = (all - c.lines.size()) / 2;
      lines.clear();
      for (size_t i = 0; i < c.lines.size(); ++i)
        if (i + skip >= part.first_line && i + skip < part.last_line) lines.push_back(c.lines[i]);
    } else if (c.cell->rows > 1) {
      // A label over several rows: as much as there is room for, or spread over all pages.
      const bool starts = parts[first].row == c.cell->row && part.first_line == 0;
      const Part& tail = parts[end - 1];
      const bool stops =
          tail.row == c.cell->row + c.cell->rows - 1 && tail.last_line >= row_lines(tail.row);
      const auto room = static_cast<size_t>((bottom - top) / kCellPitch);
      const auto share =
          static_cast<size_t>(end - first) * c.lines.size() / static_cast<size_t>(c.cell->rows);
      const size_t n = std::min(c.lines.size(), stops                 ? c.lines.size()
                                                : style_.split_groups ? share
                                                                      : room);
      lines.assign(c.lines.begin(), c.lines.begin() + static_cast<ptrdiff_t>(n));
      if (!(starts && stops))
        c.lines.erase(c.lines.begin(), c.lines.begin() + static_cast<ptrdiff_t>(n));
    }
    const float height = kCellPitch * static_cast<float>(lines.size());
    float y = top + (bottom - top - height) / 2;
    for (const std::string& text : lines) {
      y += kCellPitch;
      const float w = width_of(text, kCellSize);
      const bool left = c.cell->role == CellRole::label || c.cell->role == CellRole::corner;
      const float x =
          left ? left_of(*c.cell) + kPadding : (left_of(*c.cell) + right_of(*c.cell) - w) / 2;
      put(x, y - 3.5F, text, kCellSize, 0);
    }
  }

  size_t row_lines(int row) const {
    size_t n = 1;
    for (const SetCell& c : cells_)
      if (c.cell->row == row && c.cell->rows == 1) n = std::max(n, c.lines.size());
    return n;
  }

  void frame(const GridCell& c, float top, float bottom) {
    const float l = left_of(c);
    const float r = right_of(c);
    page().lines.push_back({l, top, r, top});
    page().lines.push_back({l, bottom, r, bottom});
    page().lines.push_back({l, top, l, bottom});
    page().lines.push_back({r, top, r, bottom});
  }

  // Page turned by 90 degrees: what ran to the right now runs upwards.
  void turn() {
    for (Page& p : pages_.pages) {
      const float width = p.width;
      const auto turned = [&](float& x, float& y) {
        const float old = x;
        x = y;
        y = width - old;
      };
      for (document::PageRun& r : p.runs) {
        turned(r.x, r.y);
        r.angle = -90;
      }
      for (document::PageLine& l : p.lines) {
        turned(l.x1, l.y1);
        turned(l.x2, l.y2);
      }
      p.width = p.height;
      p.height = width;
    }
  }

  PageStyle style_;
  Pages pages_;
  float y_ = 0;
  std::vector<float> edges_;
  std::vector<SetCell> cells_;
};

std::string number(float value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", static_cast<double>(value));
  return buffer;
}

}  // namespace

Pages set_pages(const Specimen& report, const PageStyle& style) {
  return Setter(style).run(report);
}

std::string packed(const Pages& pages) {
  std::string out;
  const auto record = [&](char kind, std::initializer_list<float> fields) {
    out += kind;
    for (const float f : fields) out += "\t" + number(f);
  };
  for (const Page& page : pages.pages) {
    record('P', {page.width, page.height});
    out += '\n';
    for (const document::PageRun& r : page.runs) {
      record('T', {r.x, r.y, r.width, r.size});
      out += "\t" + pages.text.substr(r.begin, r.end - r.begin);
      if (r.angle != 0) out += "\t" + number(r.angle);
      out += '\n';
    }
    for (const document::PageLine& l : page.lines) {
      record('L', {l.x1, l.y1, l.x2, l.y2});
      out += '\n';
    }
    for (const document::PageImage& i : page.images) {
      record('I', {i.x, i.y, i.width, i.height});
      out += '\n';
    }
    if (page.unmapped > 0) out += "U\t" + std::to_string(page.unmapped) + "\n";
  }
  return out;
}

}  // namespace gouji::support
