#include "core/document/office/xlsx_sheet.h"

#include <algorithm>
#include <iterator>

#include "core/document/office/xlsx_format.h"
#include "core/document/office/xlsx_number.h"
#include "core/text/sort.h"
#include "core/text/words.h"

namespace gouji::document {
namespace {

constexpr uint32_t kMaxRow = 1'048'576;
constexpr uint32_t kMaxColumn = 16'384;

// "AB12": column 27, row 11. Either may be missing; then it stays as it is. False: nonsense.
bool parse_place(std::string_view place, uint32_t& row, uint32_t& column) {
  size_t i = 0;
  uint32_t letters = 0;
  for (; i < place.size() && place[i] >= 'A' && place[i] <= 'Z' && letters <= kMaxColumn; ++i)
    letters = letters * 26 + static_cast<uint32_t>(place[i] - 'A' + 1);
  uint32_t digits = 0;
  for (; i < place.size() && place[i] >= '0' && place[i] <= '9' && digits <= kMaxRow; ++i)
    digits = digits * 10 + static_cast<uint32_t>(place[i] - '0');
  if (i != place.size() || letters > kMaxColumn || digits > kMaxRow) return false;
  if (letters > 0) column = letters - 1;
  if (digits > 0) row = digits - 1;
  return true;
}

// "_x000D_" stands for a character that XML cannot hold, "_x005F_" for the "_" of such a text.
std::string without_escapes(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t at = std::min(text.find("_x00"), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    if (text.size() < 7 || text[6] != '_') {
      out += text.substr(0, 1);
      text.remove_prefix(std::min<size_t>(1, text.size()));
      continue;
    }
    const std::string_view code = text.substr(4, 2);
    const bool control = code[0] == '0' || code[0] == '1';
    if (code == "0A") {
      out += '\n';
    } else if (code == "5F") {
      out += '_';
    } else if (!control) {
      out += text.substr(0, 7);
    }
    text.remove_prefix(7);
  }
  return out;
}

// A string of cells: plain or in runs; what shows how it is read aloud is no part of it.
std::string string_of(pugi::xml_node si) {
  std::string out;
  for (const pugi::xml_node node : si.children()) {
    if (is(node, "t")) out += text_of(node);
    if (is(node, "r")) out += text_of(child(node, "t"));
  }
  return out.find("_x00") == out.npos ? out : without_escapes(out);
}

bool on(pugi::xml_node node, std::string_view name) {
  const std::string_view value = attribute(node, name);
  return value == "1" || value == "true";
}

// No height or width of its own: hidden by dragging.
bool is_zero(std::string_view size) {
  return !size.empty() && size.find_first_not_of("0.") == size.npos;
}

}  // namespace

void XlsxBook::read_strings(pugi::xml_node root) {
  for (const pugi::xml_node si : root.children())
    if (is(si, "si")) strings.push_back(string_of(si));
}

void XlsxBook::read_styles(pugi::xml_node root) {
  std::map<int32_t, std::string_view> formats;
  for (const pugi::xml_node node : child(root, "numFmts").children())
    formats[number_attribute(node, "numFmtId", -1)] = attribute(node, "formatCode");
  std::vector<bool> borders;
  for (const pugi::xml_node border : child(root, "borders").children()) {
    bool any = false;
    for (const pugi::xml_node side : border.children())
      any = any || (!attribute(side, "style").empty() && attribute(side, "style") != "none");
    borders.push_back(any);
  }
  for (const pugi::xml_node xf : child(root, "cellXfs").children()) {
    Style& style = styles.emplace_back();
    const int32_t format = number_attribute(xf, "numFmtId", 0);
    const auto found = formats.find(format);
    style.format = found == formats.end() ? builtin_format(format) : found->second;
    const auto border = static_cast<size_t>(number_attribute(xf, "borderId", 0));
    style.border = border < borders.size() && borders[border];
  }
}

// ── Merged ranges ─────────────────────────────────────────────────────────────────────────────

void XlsxMerges::read(pugi::xml_node sheet) {
  for (const pugi::xml_node node : child(sheet, "mergeCells").children()) {
    const std::string_view ref = attribute(node, "ref");
    const size_t colon = ref.find(':');
    Range r{0, 0, 0, 0};
    if (colon == ref.npos || !parse_place(ref.substr(0, colon), r.row, r.column) ||
        !parse_place(ref.substr(colon + 1), r.last_row, r.last_column) || r.last_row < r.row ||
        r.last_column < r.column)
      continue;
    ranges_.push_back(r);
  }
  text::sort(ranges_.begin(), ranges_.end(), [](const Range& a, const Range& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
}

void XlsxMerges::enter(uint32_t row) {
  for (; next_ < ranges_.size() && ranges_[next_].row <= row; ++next_) {
    const Range& range = ranges_[next_];
    if (range.last_row < row) continue;
    // Ranges that overlap are an error of the file: the one above, or to the left, stays.
    bool free = true;
    for (auto other = active_.upper_bound(range.last_column); free && other != active_.begin();) {
      --other;
      if (other->second.last_column < range.column) break;
      free = other->second.last_row < row;
      if (free) other = active_.erase(other);
    }
    if (free) active_.emplace(range.column, range);
  }
}

const XlsxMerges::Range* XlsxMerges::at(uint32_t row, uint32_t column) const {
  auto found = active_.upper_bound(column);
  if (found == active_.begin()) return nullptr;
  const Range& range = (--found)->second;
  return range.last_column >= column && range.last_row >= row ? &range : nullptr;
}

// ── Cells ─────────────────────────────────────────────────────────────────────────────────────

void XlsxSheet::read_columns(pugi::xml_node sheet) {
  for (const pugi::xml_node col : child(sheet, "cols").children()) {
    const int32_t first = number_attribute(col, "min", 0);
    const int32_t last = number_attribute(col, "max", 0);
    if (first < 1 || last < first || !(on(col, "hidden") || is_zero(attribute(col, "width"))))
      continue;
    hidden_.emplace_back(first - 1, last - 1);
  }
  text::sort(hidden_.begin(), hidden_.end());
  size_t kept = 0;
  for (size_t i = 1; i < hidden_.size(); ++i) {
    if (hidden_[i].first <= hidden_[kept].second + 1)
      hidden_[kept].second = std::max(hidden_[kept].second, hidden_[i].second);
    else
      hidden_[++kept] = hidden_[i];
  }
  if (!hidden_.empty()) hidden_.resize(kept + 1);
}

bool XlsxSheet::column_hidden(uint32_t first, uint32_t last) const {
  const auto behind =
      std::upper_bound(hidden_.begin(), hidden_.end(), std::pair(first, UINT32_MAX));
  return behind != hidden_.begin() && std::prev(behind)->second >= last;
}

Problem XlsxSheet::text_of_cell(pugi::xml_node c, std::string& out) const {
  const std::string_view type = attribute(c, "t");
  if (type == "inlineStr") {
    out = string_of(child(c, "is"));
    return Problem::none;
  }
  const pugi::xml_node value = child(c, "v");
  if (!value) return child(c, "f") ? Problem::unsupported : Problem::none;
  out = text_of(value);
  if (type == "s" && !out.empty()) {
    uint32_t index = 0;
    for (const char digit : out) {
      if (digit < '0' || digit > '9' || index > kMaxCells * 10) return Problem::damaged;
      index = index * 10 + static_cast<uint32_t>(digit - '0');
    }
    if (index >= book_.strings.size()) return Problem::damaged;
    out = book_.strings[index];
  } else if (type == "b") {
    out = out == "1" || out == "true" ? "TRUE" : "FALSE";
  } else if (type.empty() || type == "n") {
    const auto style = static_cast<size_t>(number_attribute(c, "s", 0));
    if (!out.empty())
      out = shown_number(
          out, style < book_.styles.size() ? std::string_view(book_.styles[style].format) : "",
          book_.since_1904);
  }
  return Problem::none;
}

Problem XlsxSheet::add_cell(pugi::xml_node c, uint32_t column, bool hidden, Row& row) {
  Cell cell;
  cell.column = column;
  cell.end = column + 1;
  const XlsxMerges::Range* const range = merges_.at(row.number, column);
  const bool covered = range != nullptr && (range->column != column || range->row != row.number);
  if (range != nullptr && !covered) cell.end = range->last_column + 1;
  const bool out_of_sight = hidden || column_hidden(cell.column, cell.end - 1) || covered;
  if (const Problem p = text_of_cell(c, cell.text); p != Problem::none)
    if (p != Problem::unsupported || !out_of_sight) return p;
  cell.ink = has_ink(cell.text);
  if (out_of_sight) {
    if (cell.ink) writer_.note(NoteKind::hidden_text);
    return Problem::none;
  }
  const auto style = static_cast<size_t>(number_attribute(c, "s", 0));
  if (!cell.ink && !(style < book_.styles.size() && book_.styles[style].border))
    return Problem::none;
  if (!row.cells.empty() && row.cells.back().end > column) return Problem::damaged;
  text_ += cell.text.size();
  row.ink += cell.ink ? 1 : 0;
  row.cells.push_back(std::move(cell));
  return text_ > kMaxText ? Problem::too_large : Problem::none;
}

Problem XlsxSheet::read_row(pugi::xml_node node, uint32_t number, bool hidden) {
  Row row;
  row.number = number;
  merges_.enter(number);
  uint32_t column = 0;
  for (const pugi::xml_node c : node.children()) {
    if (!is(c, "c")) continue;
    uint32_t of_row = number;
    if (!parse_place(attribute(c, "r"), of_row, column) || of_row != number || column >= kMaxColumn)
      return Problem::damaged;
    if (const Problem p = add_cell(c, column, hidden, row); p != Problem::none) return p;
    ++column;
  }
  // Borders may go on for a million blank rows: one below the text may be a row left blank.
  const bool below = !rows_.empty() && rows_.back().number + 1 == number && rows_.back().ink > 0;
  if (row.ink == 0 && !(below && row.cells.size() > 1)) return Problem::none;
  cells_ += row.cells.size();
  rows_.push_back(std::move(row));
  return cells_ > kMaxCells ? Problem::too_large : Problem::none;
}

Problem XlsxSheet::read_rows(pugi::xml_node data) {
  uint32_t number = 0;
  for (const pugi::xml_node node : data.children()) {
    if (!is(node, "row")) continue;
    const auto said = number_attribute(node, "r", static_cast<int32_t>(number) + 1);
    if (said <= static_cast<int32_t>(number) && number > 0) return Problem::damaged;  // disorder
    if (said < 1 || said > static_cast<int32_t>(kMaxRow)) return Problem::damaged;
    number = static_cast<uint32_t>(said);
    const bool hidden = on(node, "hidden") || is_zero(attribute(node, "ht"));
    if (const Problem p = read_row(node, number - 1, hidden); p != Problem::none) return p;
  }
  return Problem::none;
}

// ── Rows of the document ──────────────────────────────────────────────────────────────────────

// A row of one cell is of the table when blank cells beside it have borders, or when it stands
// between rows of it and is neither as wide as the block nor a sentence.
bool XlsxSheet::in_table(size_t i, size_t first, size_t last, uint32_t end) const {
  const Row& row = rows_[i];
  if (row.ink != 1) return true;
  const auto ink =
      std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.ink; });
  if (ink->end >= end && ink->end > ink->column + 1) return false;
  if (row.cells.size() > 1) return true;
  if (text::find(ink->text, "。") != std::string::npos) return false;
  return i > first && i + 1 < last && rows_[i - 1].ink > 1 && rows_[i + 1].ink > 1;
}

void XlsxSheet::write_loose(const Row& row) {
  for (const Cell& cell : row.cells) {
    if (!cell.ink) continue;
    writer_.block();
    origin_.paragraph = row.number;
    origin_.run = cell.column;
    writer_.origin(origin_);
    writer_.text(cell.text, Writer::Space::keep);
  }
  writer_.block();
}

// The columns of some rows, numbered anew: those in which no cell stands do not count, and those
// that no cell parts are one.
struct XlsxSheet::Columns {
  std::vector<uint32_t> edges;     // where cells start or end, sorted
  std::vector<uint32_t> position;  // by edge: the columns before it that are used
  bool borders = false;            // around blank cells

  Columns(const std::vector<Row>& rows, size_t first, size_t last) {
    for (size_t i = first; i < last; ++i)
      for (const Cell& cell : rows[i].cells) {
        edges.push_back(cell.column);
        edges.push_back(cell.end);
        borders = borders || !cell.ink;
      }
    text::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<int32_t> cells(edges.size() + 1, 0);  // how many more begin than end at an edge
    for (size_t i = first; i < last; ++i)
      for (const Cell& cell : rows[i].cells) {
        ++cells[edge(cell.column)];
        --cells[edge(cell.end)];
      }
    uint32_t used = 0;
    int32_t open = 0;
    for (size_t i = 0; i < edges.size(); ++i) {
      position.push_back(used);
      open += cells[i];
      used += open > 0 ? 1 : 0;
    }
  }
  size_t edge(uint32_t column) const {
    return static_cast<size_t>(std::lower_bound(edges.begin(), edges.end(), column) -
                               edges.begin());
  }
  uint32_t index(uint32_t column) const { return position[edge(column)]; }
  uint32_t width() const { return position.back(); }
};

void XlsxSheet::write_table(size_t first, size_t last) {
  const Columns columns_of(rows_, first, last);
  const bool borders = columns_of.borders;
  const auto index = [&](uint32_t column) { return columns_of.index(column); };
  const uint32_t width = columns_of.width();

  Grid grid;
  std::vector<std::pair<const Row*, const Cell*>> contents;
  const auto add = [&](uint32_t columns, const Row* row, const Cell* cell) {
    grid.cells.push_back({columns, 1, 0, 0});
    contents.emplace_back(row, cell);
  };
  for (size_t i = first; i < last; ++i) {
    GridRow row;
    row.first_cell = static_cast<uint32_t>(grid.cells.size());
    uint32_t column = 0;
    for (const Cell& cell : rows_[i].cells) {
      const uint32_t begin = index(cell.column);
      if (begin > column) add(begin - column, nullptr, nullptr);
      column = index(cell.end);
      add(column - begin, &rows_[i], &cell);
    }
    // Without borders no one says where blank cells end.
    if (!borders && column < width) add(width - column, nullptr, nullptr);
    row.cell_count = static_cast<uint32_t>(grid.cells.size()) - row.first_cell;
    grid.rows.push_back(row);
  }
  const bool written = tables_.write(grid, [&](uint32_t i) {
    const auto [row, cell] = contents[i];
    if (cell == nullptr || !cell->ink) return;
    origin_.paragraph = row->number;
    origin_.run = cell->column;
    writer_.origin(origin_);
    writer_.text(cell->text, Writer::Space::keep);
  });
  if (written) return;
  for (size_t i = first; i < last; ++i) write_loose(rows_[i]);
}

// Rows that follow each other without a blank one.
void XlsxSheet::write_block(size_t first, size_t last) {
  uint32_t end = 0;
  for (size_t i = first; i < last; ++i)
    if (!rows_[i].cells.empty()) end = std::max(end, rows_[i].cells.back().end);
  for (size_t i = first; i < last;) {
    size_t stop = i;
    bool several = false;
    while (stop < last && in_table(stop, first, last, end)) {
      several = several || rows_[stop].cells.size() > 1;
      ++stop;
    }
    if (stop > i && several) {
      writer_.block();
      write_table(i, stop);
      i = stop;
    } else {
      write_loose(rows_[i++]);
    }
  }
}

Problem XlsxSheet::render(pugi::xml_node sheet) {
  merges_.read(sheet);
  read_columns(sheet);
  if (const Problem p = read_rows(child(sheet, "sheetData")); p != Problem::none) return p;
  for (size_t first = 0; first < rows_.size();) {
    size_t last = first + 1;
    while (last < rows_.size() && rows_[last].number == rows_[last - 1].number + 1) ++last;
    write_block(first, last);
    if (document_.text.size() > kMaxText || document_.cells.size() > kMaxCells)
      return Problem::too_large;
    first = last;
  }
  return Problem::none;
}

}  // namespace gouji::document
