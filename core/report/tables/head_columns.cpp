#include "core/report/tables/head_columns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <utility>

#include "core/report/tables/layouts.h"
#include "core/report/tables/value.h"
#include "core/text/sort.h"

namespace gouji::report {
namespace {

using forms::Table;

// Labels of columns that stand side by side above rows of the form.
using Names = std::vector<Label>;

std::vector<Names> make_names(Table table) {
  constexpr size_t kLeast = 3;  // fewer have no order to speak of
  std::vector<Names> out;
  for (const forms::TableForm* form : forms::layouts(table))
    for (const forms::Row& row : form->rows) {
      if (row.columns.size() < kLeast) continue;
      Names names;
      for (const forms::Column& column : row.columns) names.push_back(label_of(column.label));
      if (std::find(out.begin(), out.end(), names) == out.end()) out.push_back(std::move(names));
    }
  return out;
}

const std::vector<Names>& names_of(Table table) {
  static const std::array<std::vector<Names>, forms::kTables> kAll = {
      make_names(Table::disclosure), make_names(Table::requests), make_names(Table::remedies)};
  return kAll[static_cast<size_t>(table)];
}

struct Line {
  size_t first = 0, last = 0;  // range of items
};

// A head and the lines below it.
struct Block {
  std::vector<uint16_t> columns;  // in the form's order
  std::vector<size_t> others;     // labels of the head in other columns
  std::vector<size_t> one_line;   // all labels of its line, where blanks alone part the cells
  std::vector<Line> lines;
};

// What becomes of a line.
struct Change {
  Line line;
  std::vector<size_t> items;
};

class Orderer {
 public:
  Orderer(Items& items, const text::Folded& folded, std::string_view text, Table table)
      : items_(items), all_(items.items), folded_(folded), text_(text), table_(table) {}

  std::vector<ExtraRow> run() {
    find_blocks();
    for (Block& block : blocks_)
      if (differs(block)) order(block);
    if (!changes_.empty()) take_over();
    return std::move(extras_);
  }

 private:
  static constexpr size_t kNone = ~size_t{0};

  bool is_value(size_t i) const { return all_[i].kind == ItemKind::value; }
  bool is_cell(size_t i) const { return is_value(i) || all_[i].kind == ItemKind::blank; }

  void find_blocks() {
    std::vector<size_t> head;  // labels since the last line of values
    head.reserve(32);
    bool below = false;  // the line before had values
    for (size_t i = 0; i < all_.size();) {
      Line line{i, i};
      bool values = false;
      for (; line.last < all_.size() && all_[line.last].line == all_[i].line; ++line.last)
        values = values || is_value(line.last);
      i = line.last;
      if (values) {
        if (!below) begin_block(head);
        if (open_) blocks_.back().lines.push_back(line);
        below = true;
        continue;
      }
      if (below) head.clear();
      below = false;
      for (size_t k = line.first; k < line.last; ++k)
        if (all_[k].kind == ItemKind::label) head.push_back(k);
    }
  }

  void begin_block(const std::vector<size_t>& head) {
    const auto has = [&](const Label& name) {
      return std::any_of(head.begin(), head.end(),
                         [&](size_t i) { return items_.labels[i].same_body(name); });
    };
    for (const Names& names : names_of(table_)) {
      if (!has(names.front())) continue;
      std::vector<size_t>& places = places_;
      places.assign(names.size(), kNone);
      bool twice = false;
      for (const size_t i : head)
        for (size_t n = 0; n < names.size(); ++n) {
          if (!items_.labels[i].same_body(names[n])) continue;
          twice = twice || places[n] != kNone;
          places[n] = i;
        }
      if (twice || std::find(places.begin(), places.end(), kNone) != places.end()) continue;
      Block block =
          std::all_of(places.begin(), places.end(), [&](size_t i) { return all_[i].exact; })
              ? exact_block(head, places)
              : loose_block(head, places);
      if (block.columns.empty()) continue;
      blocks_.push_back(std::move(block));
      open_ = true;
      return;
    }
    // Another head of the form: its columns are none of the block's.
    if (!open_) return;
    for (const FormLayout& fl : form_layouts(table_))
      for (const size_t i : head)
        for (const Label& header : fl.layout.headers)
          if (header.same_body(items_.labels[i])) open_ = false;
  }

  Block exact_block(const std::vector<size_t>& head, const std::vector<size_t>& places) const {
    constexpr size_t kMostOthers = 40;
    Block block;
    block.columns.reserve(places.size());
    block.lines.reserve(32);
    for (const size_t i : places) block.columns.push_back(all_[i].column);
    std::vector<uint16_t> sorted = block.columns;
    text::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) return {};
    for (const size_t i : head)
      if (!std::binary_search(sorted.begin(), sorted.end(), all_[i].column) &&
          block.others.size() < kMostOthers)
        block.others.push_back(i);
    return block;
  }

  // All on one line, which may name more columns; not the two levels of the form's head.
  Block loose_block(const std::vector<size_t>& head, const std::vector<size_t>& places) const {
    if (table_ == Table::disclosure) return {};  // no sums tell whether the head is right
    Block block;
    for (const size_t i : head)
      if (all_[i].line == all_[places.front()].line) block.one_line.push_back(i);
    for (const size_t i : places) {
      if (all_[i].line != all_[places.front()].line) return {};
      block.columns.push_back(static_cast<uint16_t>(
          std::find(block.one_line.begin(), block.one_line.end(), i) - block.one_line.begin()));
    }
    static const Label kLevel = label_of("法人或其他组织");
    for (const size_t i : block.one_line)
      if (items_.labels[i].same_body(kLevel)) return {};
    return block;
  }

  static bool is_in_order(const Block& block) {
    return std::is_sorted(block.columns.begin(), block.columns.end());
  }
  // The last labels of a head on one line are the form's, in its order, and so many are the values.
  bool stands_as_form(const Block& block) const {
    const size_t front = block.one_line.size() - block.columns.size();
    for (size_t c = 0; c < block.columns.size(); ++c)
      if (block.columns[c] != front + c) return false;
    const size_t count = values_below(block);
    return count == 0 || count == block.columns.size();
  }
  // How many values the first line has that is no shorter than the form's columns; 0: none has.
  size_t values_below(const Block& block) const {
    for (const Line& line : block.lines)
      if (const size_t cells = count_last_cells(line); cells >= block.columns.size()) return cells;
    return 0;
  }
  // The cells behind the last label of the line.
  size_t count_last_cells(const Line& line) const {
    size_t cells = 0;
    while (line.last - cells > line.first && is_cell(line.last - cells - 1)) ++cells;
    return cells;
  }
  bool differs(const Block& block) const {
    if (!block.one_line.empty()) return !stands_as_form(block);
    return !is_in_order(block) ||
           std::any_of(block.lines.begin(), block.lines.end(),
                       [&](const Line& line) { return has_others(block, line); });
  }
  // Values below a label of the head that the form does not have, beside cells in all columns that
  // it has: where merged cells were lost, the values stand below other labels than their own.
  bool has_others(const Block& block, const Line& line) const {
    if (block.others.empty()) return false;
    size_t own = 0;
    bool others = false;
    for (size_t i = line.first; i < line.last; ++i) {
      if (!is_cell(i)) continue;
      const bool is_own = std::find(block.columns.begin(), block.columns.end(), all_[i].column) !=
                          block.columns.end();
      own += is_own;
      others = others || (!is_own && is_value(i) && label_above(block, all_[i].column) != kNone);
    }
    return others && own >= block.columns.size();
  }
  // The label of the head above a column that the form does not have; kNone: there is none.
  size_t label_above(const Block& block, uint16_t column) const {
    for (size_t k = block.others.size(); k-- > 0;)
      if (all_[block.others[k]].column == column) return block.others[k];
    return kNone;
  }

  // The items of the line in the order of the form's columns; empty: the line does not fit the
  // head.
  std::vector<size_t> cells_of(const Block& block, const Line& line) const {
    std::vector<size_t> cells(block.columns.size(), kNone);
    for (size_t i = line.first; i < line.last; ++i) {
      if (!is_cell(i)) continue;
      const auto at = std::find(block.columns.begin(), block.columns.end(), all_[i].column);
      if (at != block.columns.end())
        cells[static_cast<size_t>(at - block.columns.begin())] = i;
      else if (is_value(i) && label_above(block, all_[i].column) == kNone)
        return {};
    }
    return std::find(cells.begin(), cells.end(), kNone) == cells.end() ? cells
                                                                       : std::vector<size_t>{};
  }

  // The last of the cells is the sum of the others, which are not all 0.
  bool is_summed(const std::vector<size_t>& cells) const {
    Decimal sum;
    for (size_t c = 0; c + 1 < cells.size(); ++c) sum = sum + value(cells[c]);
    return !sum.is_zero() && sum == value(cells.back());
  }
  Decimal value(size_t i) const {
    return read_value(all_[i].at.in(text_), folded_.view(all_[i].folded)).value;
  }

  void order(const Block& block) {
    std::vector<std::vector<size_t>> rows;
    if (block.one_line.empty()) {
      for (const Line& line : block.lines) rows.push_back(cells_of(block, line));
      const std::vector<uint16_t> columns = filled_columns(block, rows);
      if (is_in_order(block) && columns.size() == block.columns.size()) return;
      if (!add_shifted(block, columns, rows)) return;
    } else {
      rows = by_position(block);
    }
    size_t as_head = 0;
    size_t as_printed = 0;
    for (size_t r = 0; r < rows.size() && table_ != Table::disclosure; ++r) {
      if (rows[r].empty()) continue;
      as_head += is_summed(rows[r]);
      const std::vector<size_t> printed = last_cells(block.lines[r], rows[r].size());
      as_printed += !printed.empty() && is_summed(printed);
    }
    if (as_printed > as_head || (!block.one_line.empty() && as_printed == as_head)) return;
    for (size_t r = 0; r < rows.size(); ++r)
      if (!rows[r].empty()) change(block, block.lines[r], rows[r]);
  }

  // Rows below a head on one line: its last labels are those of the values, one by one.
  std::vector<std::vector<size_t>> by_position(const Block& block) {
    const size_t count = values_below(block);
    for (const Line& line : block.lines)
      if (count_last_cells(line) == block.columns.size() && count != block.columns.size())
        return {};
    const std::vector<size_t>& head = block.one_line;
    if (count == 0 || count > head.size()) return {};
    const size_t front = head.size() - count;
    if (*std::min_element(block.columns.begin(), block.columns.end()) < front) return {};
    std::vector<std::vector<size_t>> rows(block.lines.size());
    for (size_t r = 0; r < rows.size(); ++r) {
      const std::vector<size_t> cells = last_cells(block.lines[r], count);
      for (size_t c = 0; !cells.empty() && c < block.columns.size(); ++c)
        rows[r].push_back(cells[block.columns[c] - front]);
    }
    return rows;
  }

  // The cells behind the last label of the line, if there are as many; else none.
  std::vector<size_t> last_cells(const Line& line, size_t count) const {
    if (count_last_cells(line) != count) return {};
    std::vector<size_t> cells(count);
    std::iota(cells.begin(), cells.end(), line.last - count);
    return cells;
  }

  // Values behind the last label of the line.
  size_t last_values(const Line& line) const {
    size_t values = 0;
    for (size_t i = line.last; i > line.first && is_cell(i - 1); --i) values += is_value(i - 1);
    return values;
  }

  // The columns in which the lines that fit the head have values, and those of the form, from left
  // to right.
  std::vector<uint16_t> filled_columns(const Block& block,
                                       const std::vector<std::vector<size_t>>& rows) const {
    std::vector<uint16_t> out = block.columns;
    for (size_t r = 0; r < rows.size(); ++r)
      for (size_t i = block.lines[r].first; !rows[r].empty() && i < block.lines[r].last; ++i)
        if (is_value(i) && std::find(out.begin(), out.end(), all_[i].column) == out.end())
          out.push_back(all_[i].column);
    text::sort(out.begin(), out.end());
    return out;
  }

  // Lines that a label more has shifted: their values follow the head one by one. False: a line
  // that would be read as a whole row does not follow it, so that nothing is sure.
  bool add_shifted(const Block& block, const std::vector<uint16_t>& columns,
                   std::vector<std::vector<size_t>>& rows) const {
    for (size_t r = 0; r < rows.size(); ++r) {
      if (!rows[r].empty()) continue;
      const std::vector<size_t> cells = last_cells(block.lines[r], columns.size());
      if (!cells.empty() && all_[cells.front()].exact &&
          std::all_of(cells.begin(), cells.end(), [&](size_t i) { return is_value(i); })) {
        for (const uint16_t column : block.columns)
          rows[r].push_back(cells[static_cast<size_t>(
              std::lower_bound(columns.begin(), columns.end(), column) - columns.begin())]);
      } else if (last_values(block.lines[r]) == block.columns.size()) {
        return false;
      }
    }
    return true;
  }

  void change(const Block& block, const Line& line, const std::vector<size_t>& cells) {
    Change change{line, {}};
    // Side by side, as in a table that has these columns alone.
    const uint16_t first = *std::min_element(block.columns.begin(), block.columns.end());
    const auto put_cells = [&] {
      for (size_t c = 0; c < cells.size(); ++c) {
        all_[cells[c]].column = static_cast<uint16_t>(first + c);
        change.items.push_back(cells[c]);
      }
    };
    size_t cells_begin = line.last;
    while (cells_begin > line.first && is_cell(cells_begin - 1)) --cells_begin;
    bool put = false;
    for (size_t i = line.first; i < line.last; ++i) {
      if (std::find(cells.begin(), cells.end(), i) != cells.end()) {
        if (!std::exchange(put, true)) put_cells();
      } else if (is_value(i) && i >= cells_begin) {
        leave_out(block, line, i);
      } else {
        change.items.push_back(i);
      }
    }
    changes_.push_back(std::move(change));
  }

  void leave_out(const Block& block, const Line& line, size_t i) {
    const size_t from_end = line.last - i;
    if (!block.one_line.empty() && from_end > block.one_line.size()) return;
    const size_t above = block.one_line.empty() ? label_above(block, all_[i].column)
                                                : block.one_line[block.one_line.size() - from_end];
    if (above == kNone) return;  // of a shifted line; others have named the column
    const Item& label = all_[above];
    const auto same = std::find_if(extras_.begin(), extras_.end(),
                                   [&](const ExtraRow& extra) { return extra.label == label.at; });
    if (same != extras_.end()) return;
    ExtraRow extra;
    extra.label = extra.at = label.at;
    extra.values = static_cast<uint16_t>(block.lines.size());
    extra.column = true;
    extras_.push_back(extra);
  }

  void take_over() {
    Items out;
    const auto take = [&](size_t i) {
      out.items.push_back(items_.items[i]);
      out.labels.push_back(std::move(items_.labels[i]));
    };
    size_t i = 0;
    for (const Change& change : changes_) {
      for (; i < change.line.first; ++i) take(i);
      for (const size_t k : change.items) take(k);
      i = change.line.last;
    }
    for (; i < items_.items.size(); ++i) take(i);
    items_ = std::move(out);
  }

  Items& items_;
  std::vector<Item>& all_;
  const text::Folded& folded_;
  const std::string_view text_;
  const Table table_;
  std::vector<Block> blocks_;
  std::vector<size_t> places_;  // of begin_block(), whose memory it keeps
  std::vector<ExtraRow> extras_;
  std::vector<Change> changes_;  // in the order of the source
  bool open_ = false;            // the last block may go on
};

}  // namespace

std::vector<ExtraRow> order_columns(Items& items, const text::Folded& folded, std::string_view text,
                                    Table table) {
  return Orderer(items, folded, text, table).run();
}

}  // namespace gouji::report
