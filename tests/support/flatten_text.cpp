#include <algorithm>

#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

// The fields of a row, blank ones included. A row that lost a value is that much shorter.
std::vector<std::string> fields(const Grid& g, int row) {
  const auto all = g.covering(row);
  const bool values = !all.empty() && all.back()->role == CellRole::value;
  const int width = values ? all.back()->column + all.back()->columns : g.columns;
  std::vector<std::string> out(static_cast<size_t>(width));
  for (const GridCell* c : g.starting(row)) {
    // A row with a value too many is wider than its table.
    if (c->column >= static_cast<int>(out.size())) out.resize(static_cast<size_t>(c->column) + 1);
    out[static_cast<size_t>(c->column)] = c->text;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) out.append(i == 0 ? "" : by).append(parts[i]);
  return out;
}

// Where a table falls apart: at blocks of the disclosure table, and inside the groups of the
// requests.
bool chunk_starts(const Grid& g, int row) {
  for (const GridCell* c : g.starting(row))
    for (const std::string_view label :
         {"第二十条第（六）项", "行政许可", "7.属于行政执法案卷", "（四）无法提供", "（七）总计"})
      if (c->text == label) return true;
  return false;
}

}  // namespace

std::vector<std::string> broken(std::string_view label) {
  for (const std::string_view narrow : {"商业企业", "科研机构", "结果纠正", "其他结果", "尚未审结"})
    if (label == narrow) return {std::string(label.substr(0, 6)), std::string(label.substr(6))};
  return {std::string(label)};
}

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) out.emplace_back();
    out.back() += c;
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, size_t width) {
  std::vector<std::string> out;
  size_t n = width;
  const std::vector<std::string> all = characters(text);
  for (size_t i = 0; i < all.size();) {
    // Numbers, addresses and words of letters are not parted.
    size_t end = i + 1;
    while (end < all.size() && all[i].size() == 1 && all[end].size() == 1 && all[i] != " " &&
           all[end] != " " && end - i < width)
      ++end;
    if (n + (end - i) > width) out.emplace_back(), n = 0;
    n += end - i;
    for (; i < end; ++i) out.back() += all[i];
  }
  return out;
}

std::string word_dump(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    const auto cells = g.covering(r);
    for (const GridCell* c : cells) {
      out += '\t';
      // The last cell of some rows is broken from its tab.
      if (c == cells.back() && c->role == CellRole::value && r % 5 == 2) out += '\n';
      if (c->row == r) out += c->role == CellRole::header ? joined(broken(c->text), "\n") : c->text;
      out += '\n';
    }
    out += '\n';
  }
  return out + "\n";
}

std::string tsv(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) out += joined(fields(g, r), "\t") + "\n";
  return out;
}

std::string tsv_chunked(const Grid& g) {
  std::string out;
  for (int first = 0; first < g.rows;) {
    int last = first + 1;
    while (last < g.rows && !chunk_starts(g, last)) ++last;
    // Columns in which nothing starts are not there.
    std::vector<bool> used;
    for (int r = first; r < last; ++r)
      for (const GridCell* c : g.starting(r)) {
        if (c->column >= static_cast<int>(used.size()))
          used.resize(static_cast<size_t>(c->column) + 1);
        used[static_cast<size_t>(c->column)] = true;
      }
    for (int r = first; r < last; ++r) {
      const std::vector<std::string> all = fields(g, r);
      std::vector<std::string> kept;
      for (size_t f = 0; f < all.size(); ++f)
        if (f < used.size() && used[f]) kept.push_back(all[f]);
      out += joined(kept, "\t") + "\n";
    }
    out += '\n';
    first = last;
  }
  return out;
}

std::string one_cell_a_line(const Grid& g, Style style) {
  std::string out;
  int n = 0;
  for (int r = 0; r < g.rows; ++r)
    for (const GridCell* c : g.starting(r)) {
      if (c->text.empty() && c->role == CellRole::group) continue;
      switch (style) {
        case Style::bars_cell:
          out += c->text + " |\n";
          // The blank rest of a merged row.
          if (c->role == CellRole::group && g.table == forms::Table::disclosure) out += "||||\n";
          break;
        case Style::bars_apart:
          out += c->text + "\n|\n";
          break;
        case Style::cell_per_paragraph: {
          // Some figures keep the spaces that centred them.
          ++n;
          const bool value = c->role == CellRole::value && !c->text.empty();
          out += value && n % 4 == 1 ? "\u00A0" : value && n % 4 == 2 ? "\u3000 " : "";
          out += c->text + (value && n % 4 == 3 ? " " : "") + "\n\n";
          break;
        }
        default:
          out += c->text + "\n";
      }
    }
  return out;
}

std::string bars_row(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    std::vector<std::string> second;  // broken labels make a second line
    for (const GridCell* c : g.covering(r)) {
      if (c->row == r) {
        const auto pieces = c->role == CellRole::header && g.table == forms::Table::requests
                                ? broken(c->text)
                                : std::vector<std::string>{c->text};
        out += pieces[0];
        if (pieces.size() > 1) second.push_back(pieces[1]);
      } else if (c->role != CellRole::group) {
        continue;
      }
      out += " | ";
    }
    out += '\n';
    if (!second.empty()) out += joined(second, " | ") + " |\n";
  }
  return out;
}

std::string markdown(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    out += "| " + joined(fields(g, r), " | ") + " |\n";
    if (r > 0) continue;
    for (int c = 0; c < g.columns; ++c) out += c == 0 ? "|---|" : "---|";
    out += '\n';
  }
  return out + "\n";
}

// A table for every group, with headers that no form has; a dummy table of dashes behind the first.
std::string markdown_split(const Grid& g) {
  std::string out;
  const GridCell* group = nullptr;
  int width = -1;
  for (int r = 0; r < g.rows; ++r) {
    std::vector<std::string> values;
    std::string label;
    const GridCell* now = nullptr;
    for (const GridCell* c : g.covering(r)) {
      if (c->role == CellRole::group) now = c;
      if (c->row == r && c->role == CellRole::label) label = c->text;
      if (c->row == r && c->role == CellRole::value) values.push_back(c->text);
    }
    // In the disclosure table the group stands on a line of its own.
    if (g.table == forms::Table::disclosure && now != nullptr) {
      out += "\n**" + now->text + "**\n\n";
      width = -1;
    }
    if (values.empty()) continue;
    if (g.table == forms::Table::requests && now != group) {
      if (now != nullptr && (group == nullptr || now->column >= group->column) &&
          !now->text.empty()) {
        const auto all = g.covering(r);
        for (const GridCell* c : all)
          if (c->role == CellRole::group && c->row == r) out += "\n**" + c->text + "**\n";
      }
      group = now;
      width = -1;
    }
    if (g.table == forms::Table::remedies) {
      const char* const blocks[] = {"行政复议", "未经复议直接起诉", "复议后起诉"};
      size_t at = 0;
      for (size_t b = 0; b < 3; ++b) {
        out += "\n" + std::string(b == 1 ? "**行政诉讼**\n\n" : "") + "**" + blocks[b] + "**\n\n" +
               "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n|";
        const size_t end = b == 2 ? values.size() : std::min(values.size(), at + 5);
        for (; at < end; ++at) out += " " + values[at] + " |";
        out += '\n';
      }
      continue;
    }
    if (static_cast<int>(values.size()) != width) {
      const bool first = width < 0;
      width = static_cast<int>(values.size());
      out += first && g.table == forms::Table::disclosure ? "| 信息内容 |" : "\n| 项目 |";
      for (int c = 0; c < width; ++c) out += " 数据" + std::to_string(c + 1) + " |";
      out += "\n|---|";
      for (int c = 0; c < width; ++c) out += "---|";
      out += '\n';
    }
    out += "| " + label + " | " + joined(values, " | ") + " |\n";
  }
  return out + "\n| - | - |\n|---|---|\n| - | - |\n\n";
}

std::string spaces(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    std::string line;
    for (const GridCell* c : g.starting(r))
      if (!c->text.empty()) line += (line.empty() ? "" : "   ") + c->text;
    if (!line.empty()) out += line + "\n";
  }
  return out;
}

}  // namespace gouji::support
