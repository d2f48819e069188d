#include <algorithm>

#include "tests/support/flatten.h"

namespace gouji::support {
namespace {

// Columns that a text takes where Han characters are two wide.
int width_of(std::string_view text) {
  int n = 0;
  for (const std::string& c : characters(text)) n += c.size() > 1 ? 2 : 1;
  return n;
}

// Text at a column; never before the end of what the line holds.
void put(std::string& line, int column, std::string_view text) {
  const int now = width_of(line);
  line.append(static_cast<size_t>(std::max(column - now, line.empty() ? 0 : 2)), ' ');
  line += text;
}

// The page ends inside a table after this row.
bool page_ends(const Grid& g, int row) {
  if (g.table == forms::Table::remedies) return false;
  return row == g.rows * 2 / 3;
}

}  // namespace

std::string pdf_raw(const Grid& g) {
  std::string out;
  for (int r = 0; r < g.rows; ++r) {
    std::string line;
    for (const GridCell* c : g.starting(r)) {
      switch (c->role) {
        case CellRole::corner:
          for (const std::string& part : wrapped(c->text, 22)) out += part + "\n";
          break;
        case CellRole::header:
          if (g.table == forms::Table::disclosure) {
            line += (line.empty() ? "" : " ") + c->text;
            break;
          }
          for (const std::string& part : broken(c->text)) out += part + "\n";
          break;
        case CellRole::group:
          // The narrow column of 三、本年度办理结果 gives a line to each character.
          if (c->column == 0 && g.table == forms::Table::requests) {
            for (const std::string& part : characters(c->text)) out += part + "\n";
          } else if (c->rows == 1) {
            line += c->text;
          } else if (!c->text.empty()) {
            out += c->text + "\n";
          }
          break;
        case CellRole::label: {
          const auto parts = wrapped(c->text, 17);
          if (parts.size() == 1) {
            line += c->text;
          } else {
            for (const std::string& part : parts) out += part + "\n";
          }
          break;
        }
        case CellRole::value:
          if (!c->text.empty()) line += (line.empty() ? "" : " ") + c->text;
          break;
      }
    }
    if (!line.empty()) out += line + "\n";
    if (page_ends(g, r)) out += "- 3 -\n\f";
  }
  return out;
}

std::string pdf_layout(const Grid& g) {
  const auto column = [&](int c) {
    if (g.table == forms::Table::disclosure) return c * 22;
    if (g.table == forms::Table::remedies) return c * 8;
    return c < g.label_columns ? c * 10 : 58 + (c - 3) * 9;
  };
  std::string out;
  std::vector<std::string> down;  // characters of a vertical label, one for every second row
  bool turn = false;
  for (int r = 0; r < g.rows; ++r) {
    std::string upper, line, lower;  // a label of three lines has its figures beside the middle one
    for (const GridCell* c : g.starting(r)) {
      const int x = column(c->column);
      const bool vertical = c->role == CellRole::group && c->rows > 12;
      if (vertical) {
        down = characters(c->text);
        std::reverse(down.begin(), down.end());
        continue;
      }
      if (c->role == CellRole::group && c->rows > 1) continue;  // at its middle, below
      if (c->role == CellRole::label || c->role == CellRole::corner) {
        const auto parts = wrapped(c->text, c->role == CellRole::corner ? 22 : 18);
        if (parts.empty()) continue;
        if (parts.size() == 1) {
          put(line, x, parts[0]);
        } else if (parts.size() == 2) {
          put(upper, x, parts[0]);
          put(lower, x, parts[1]);
        } else {
          put(upper, x, parts[0]);
          put(line, x, parts[1]);
          for (size_t i = 2; i < parts.size(); ++i) {
            if (i > 2) lower += '\n';
            std::string more;
            put(more, x, parts[i]);
            lower += more;
          }
        }
      } else if (c->role == CellRole::header) {
        const auto parts = broken(c->text);
        put(parts.size() == 2 ? upper : line, x, parts[0]);
        if (parts.size() == 2) put(lower, x, parts[1]);
      } else if (!c->text.empty()) {
        put(line, x, c->text);
      }
    }
    turn = !turn;
    if (!down.empty() && turn && line.find_first_not_of(' ') >= 4 && line.starts_with("    ")) {
      line = down.back() + line.substr(static_cast<size_t>(width_of(down.back())));
      down.pop_back();
    }
    for (const std::string& l : {upper, line, lower})
      if (!l.empty()) out += l + "\n";
    out += r % 3 == 0 ? "\n" : "";
    // Groups stand beside the middle of their rows, on a line of their own.
    for (const GridCell& c : g.cells)
      if (c.role == CellRole::group && c.rows > 1 && c.rows <= 12 &&
          c.row + (c.rows - 1) / 2 == r) {
        std::string label;
        put(label, column(c.column), c.text);
        out += label + "\n";
      }
    if (page_ends(g, r)) out += "\n                                         - 3 -\n\f";
  }
  for (; !down.empty(); down.pop_back()) out += " " + down.back() + "\n";
  return out;
}

namespace {

// The values of rows [first, last) of a table, read down each column; a blank line after each
// column.
std::string downwards(const TableModel& table, size_t first, size_t last) {
  std::string out;
  size_t width = 0;
  for (size_t r = first; r < last; ++r) width = std::max(width, table.rows[r].values.size());
  for (size_t c = 0; c < width; ++c) {
    for (size_t r = first; r < last; ++r)
      if (c < table.rows[r].values.size() && !table.rows[r].values[c].empty())
        out += table.rows[r].values[c] + "\n";
    out += '\n';
  }
  return out;
}

std::string apart(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& v : values)
    if (!v.empty()) out += v + "\n\n";
  return out;
}

std::string plain_disclosure(const TableModel& table) {
  std::string out;
  std::string_view block;
  for (const TableRow& r : table.rows) {
    const forms::Row& row = table.form->rows[static_cast<size_t>(r.form_row)];
    if (row.group != block) {
      block = row.group;
      if (std::find(table.dropped_groups.begin(), table.dropped_groups.end(), block) ==
          table.dropped_groups.end())
        out.append(block).append("\n\n");
      if (row.key == "penalty") out += "-2-\n\n";
      out += "信息内容\n\n";
      for (const forms::Column& c : row.columns) out.append(c.label).append("\n\n");
    }
    out += r.label + "\n\n" + apart(r.values);
  }
  return out;
}

std::string plain_requests(const TableModel& table) {
  std::string out =
      "申请人情况\n\n（本列数据的勾稽关系为：第一项加第二项之和，等\n于第三项加第四项之和）\n\n"
      "法人或其他组织\n自然人\n\n社会 法律\n商业 科研\n公益 服务 其他\n企业 机构\n组织 "
      "机构\n\n总计\n\n";
  const auto index = [&](std::string_view key) {
    const int wanted = table.form->find(key);
    for (size_t i = 0; i < table.rows.size(); ++i)
      if (table.rows[i].form_row >= wanted) return i;
    return table.rows.size();
  };
  std::string late;  // labels that come behind the figures of their page
  std::string_view group;
  const auto across = [&](size_t first, size_t last, bool label) {
    for (size_t i = first; i < last; ++i) {
      if (label) {
        for (const std::string& part : wrapped(table.rows[i].label, 21)) out += part + "\n";
        out += '\n';
      } else {
        late += table.rows[i].label + "\n";
      }
      out += apart(table.rows[i].values);
    }
  };
  const auto block = [&](size_t first, size_t last) {
    if (last > first + 1) {
      out += downwards(table, first, last);
    } else if (last > first) {
      out += apart(table.rows[first].values);
    }
    for (size_t i = first; i < last; ++i) {
      const std::string_view now =
          table.form->rows[static_cast<size_t>(table.rows[i].form_row)].group;
      if (now != group && now != "三、本年度办理结果" &&
          std::find(table.dropped_groups.begin(), table.dropped_groups.end(), now) ==
              table.dropped_groups.end())
        late.append(now).append("\n\n");
      group = now;
      late += table.rows[i].label + "\n";
    }
  };
  // The page turns behind the first row of （四）. Its first row has its label late, too.
  const size_t denied = index("denied_secret");
  const size_t turn = index("unavailable_not_ready");
  const size_t excessive = index("refused_excessive");
  const bool titled = std::find(table.dropped_groups.begin(), table.dropped_groups.end(),
                                "三、本年度办理结果") == table.dropped_groups.end();
  if (titled) late = "三 、本 年 度办 理 结果\n\n";
  across(0, std::min<size_t>(1, denied), false);
  across(std::min<size_t>(1, denied), denied, true);
  block(denied, turn);
  out += late + "\n-3-\n\n";
  late.clear();
  block(turn, excessive);
  across(excessive, std::min(excessive + 1, table.rows.size()), true);
  const size_t processed = index("processed_total");
  for (size_t i = std::min(excessive + 1, processed); i < processed; ++i) block(i, i + 1);
  across(processed, table.rows.size(), true);
  return out + late + "\n";
}

std::string plain_remedies(const TableModel& table) {
  std::string out =
      "行政复议\n\n行政诉讼\n未经复议直接起诉\n\n复议后起诉\n\n结果\n维持\n\n结果\n纠正\n\n"
      "其他\n结果\n\n尚未\n总 计 结果 结果 其他 尚未\n结果 结果 其他 尚未\n审结\n总 计\n"
      "维持 纠正 结果 审结\n维持 纠正 结果 审结\n\n";
  std::vector<std::string> values;
  for (const TableRow& r : table.rows)
    values.insert(values.end(), r.values.begin(), r.values.end());
  for (size_t i = 0; i < values.size(); ++i) {
    if (i + 1 == values.size()) out += "总计\n\n";  // astray
    if (!values[i].empty()) out += values[i] + "\n\n";
  }
  return out;
}

}  // namespace

std::string pdf_plain(const TableModel& table) {
  switch (table.form->table) {
    case forms::Table::disclosure:
      return plain_disclosure(table);
    case forms::Table::requests:
      return plain_requests(table);
    case forms::Table::remedies:
      return plain_remedies(table);
  }
  return {};
}

}  // namespace gouji::support
