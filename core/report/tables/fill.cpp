#include "core/report/tables/fill.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/report/tables/broken_figures.h"
#include "core/report/tables/columns.h"
#include "core/report/tables/cut_totals.h"
#include "core/report/tables/dropped_blanks.h"
#include "core/report/tables/lost_blanks.h"
#include "core/report/tables/row_labels.h"
#include "core/report/tables/scattered.h"
#include "core/report/tables/total_first.h"
#include "core/report/tables/two_years.h"
#include "core/report/tables/value.h"
#include "core/report/tables/whole_table.h"

namespace gouji::report {
namespace {

// Reads the values of aligned records into cells.
class Filler {
 public:
  Filler(const Items& items, const text::Folded& folded, std::string_view text,
         const FormLayout& fl, const Alignment& alignment, TableRead& out)
      : table_{items.items, items.labels, folded, text, fl, alignment}, out_(out) {}

  void run() {
    out_.form = fl_.form;
    out_.cells.assign(fl_.form->cell_count(), {});
    out_.rows.assign(fl_.form->rows.size(), {});
    columns_.emplace(table_);
    out_.drops_blanks = drops_blanks(table_);
    out_.squeezes_blanks = squeezes_blanks(table_);
    for (size_t k = 0; k < alignment_.records.size(); ++k)
      has_strays_ =
          has_strays_ || (alignment_.row_of_record[k] < 0 && alignment_.records[k].values > 0);
    lost_blanks_ = has_lost_blanks(table_);
    out_.glued = are_glued(table_);
    copied_heads_ = !has_totals() && has_copied_heads(table_);
    page_order_ = !has_totals() && is_in_page_order(table_);
    values_astray_ = !has_totals() && has_values_astray(table_, lost_blanks_, page_order_);
    too_wide_ = is_too_wide(table_);
    if (has_two_years(table_)) years_ = years_of_head(items_, folded_);
    for (size_t r = 0; r < fl_.layout.rows.size(); ++r) fill_row(r);
    find_divided_rows(table_, out_);
    if (has_totals()) put_totals_last(labels_, out_);
    if (years_ != Years::one || !admit_scattered(table_, out_)) find_extras(table_, out_);
    if (page_order_ && has_lines_of_cells(table_)) withdraw_unordered();
    if (out_.glued)  // a label may have run together with its figures: 行政处罚14-211
      for (RowRead& read : out_.rows)
        if (read.state == RowState::missing) read.state = RowState::unplaced;
    if (years_ == Years::one) out_.loses_blanks = withdraw_lost_blanks(table_, out_);
    if (fl_.form->table == forms::Table::requests) find_cut_totals(out_);
  }

 private:
  const Record* record_of(size_t printed) const { return table_.record_of(printed); }
  void values_of(const Record& record, std::vector<uint32_t>& out) const {
    table_.values_of(record, out);
  }

  void fill_row(size_t printed) {
    const PrintedRow& row = fl_.layout.rows[printed];
    const Record* record = record_of(printed);
    RowRead read;
    read.label = alignment_.label_at[printed];
    read.at = read.label;
    read.out_of_order = alignment_.moved[printed];
    if (alignment_.uncertain[printed]) {
      read.state = RowState::unplaced;
      set_rows(row, read);
      return;
    }
    if (record == nullptr) {
      read.state = read.label.empty() ? RowState::missing : RowState::damaged;
      set_rows(row, read);
      return;
    }
    std::vector<uint32_t>& values = values_;
    values_of(*record, values);
    for (const uint32_t i : values) read.at = read.at.joined(items_[i].at);
    read.values = static_cast<uint16_t>(record->values);
    read.label_altered = is_altered(table_, printed, *record);
    read.label_blank = read.label.empty() && !values.empty() && items_[values.front()].exact;
    std::vector<Cell>& cells = cells_;
    cells.clear();
    read.state = place(*record, row, values, cells);
    if (read.state != RowState::complete || (has_strays_ && !totals_hold(cells)))
      mend(printed, read, cells);
    if (row.form_row >= 0) {
      const auto columns = fl_.form->rows[static_cast<size_t>(row.form_row)].columns;
      for (size_t c = 0; c < std::min(cells.size(), columns.size()); ++c)
        if (columns[c].unit == forms::Unit::ten_thousand ||
            (columns[c].unit == forms::Unit::money && head_says_ten_thousands()))
          keep_unit_of_column(cells[c]);
    }
    for (size_t c = 0; c < cells.size(); ++c) out_.cells[row.first_cell + c] = cells[c];
    set_rows(row, read);
  }

  // 采购总金额（万元）: the form leaves the unit to the office.
  bool head_says_ten_thousands() const {
    return std::any_of(labels_.begin(), labels_.end(), [](const Label& label) {
      return label.body.starts_with(u"采购总金额") && label.body.find(u'万') != label.body.npos;
    });
  }
  // 12.5万元 in a column of 万元 is 12.5 there, 1.2亿元 is 12000.
  void keep_unit_of_column(Cell& cell) const {
    const auto names = [&](std::string_view unit) {
      return text::find(cell.at.in(text_), unit) != std::string_view::npos;
    };
    if (cell.state != CellState::value || cell.value.scale > 2 || !(names("万") || names("亿")))
      return;
    cell.value.scale += 4;
    while (cell.value.scale > 0 && cell.value.mantissa % 10 == 0) {
      cell.value.mantissa /= 10;
      --cell.value.scale;
    }
  }

  // Figures that the page broke are put together where the row would else have too many.
  void mend(size_t printed, RowRead& read, std::vector<Cell>& cells) const {
    if (years_ != Years::one) return;
    const std::vector<Figures> figures =
        with_broken_figures(items_, folded_, text_, fl_, alignment_, printed);
    if (figures.empty()) return;
    cells.clear();
    for (const Figures& f : figures) {
      cells.push_back(cell_of(f));
      read.at = read.at.joined(cells.back().at);
    }
    read.values = static_cast<uint16_t>(figures.size());
    read.state = RowState::complete;
  }

  Cell cell_of(const Figures& figures) const {
    const Item& first = items_[figures.first];
    if (figures.rest == Figures::kNone) return cell_of(first);
    const Item& rest = items_[figures.rest];
    std::string digits(folded_.view(first.folded));
    digits += folded_.view(rest.folded);
    const ValueRead read = read_value(digits, digits);
    // Where other values stand between the pieces, the first of them shows the place.
    const bool apart =
        std::any_of(items_.begin() + figures.first + 1, items_.begin() + figures.rest,
                    [](const Item& between) { return between.kind != ItemKind::blank; });
    return {read.state, static_cast<uint8_t>(read.quirks | kQuirkBroken), read.value,
            apart ? first.at : first.at.joined(rest.at)};
  }
  Cell cell_of(const Item& item) const {
    const ValueRead read = read_value(item.at.in(text_), folded_.view(item.folded));
    return {read.state, read.quirks, read.value, item.at};
  }

  void set_rows(const PrintedRow& row, const RowRead& read) {
    if (row.form_row >= 0) {
      out_.rows[static_cast<size_t>(row.form_row)] = read;
    } else {
      for (RowRead& r : out_.rows) r = read;
      place_row_ranges();
    }
  }

  // One printed line holds several rows of the form: each gets the range of its own values.
  void place_row_ranges() {
    for (size_t r = 0; r < out_.rows.size(); ++r) {
      if (out_.rows[r].state != RowState::complete) continue;
      SourceSpan at;
      for (size_t c = 0; c < fl_.form->rows[r].columns.size(); ++c)
        at = at.joined(out_.cell(r, c).at);
      out_.rows[r].at = at;
      out_.rows[r].values = static_cast<uint16_t>(fl_.form->rows[r].columns.size());
    }
  }

  RowState place(const Record& record, const PrintedRow& row, std::vector<uint32_t>& values,
                 std::vector<Cell>& cells) const {
    const auto is_value = [&](uint32_t i) { return items_[i].kind == ItemKind::value; };
    if (out_.drops_blanks && is_filled_up(table_, record, row)) return RowState::unplaced;
    if (values_astray_ && record.values > 0 && !is_beside_its_label(table_, record))
      return RowState::unplaced;
    if (years_ != Years::one) {
      if (years_ == Years::untold || values.size() != size_t{2} * row.values)
        return RowState::unplaced;
      values = of_this_year(years_, values);
      return read_cells(values, row, cells);
    }
    if (record.values == row.values) {
      if (too_wide_ && row.values > 1) return RowState::damaged;
      values.erase(
          std::remove_if(values.begin(), values.end(), [&](uint32_t i) { return !is_value(i); }),
          values.end());
      if (record.interrupted && !sums_hold(values)) return RowState::unplaced;
      // 21 above the line of the others, and 2 below it: a narrow cell broke its figure.
      if (has_totals() && is_in_lines(table_, record) && !sums_hold(values))
        return RowState::unplaced;
      if (has_totals() && is_in_blocks(table_, record) && has_total_astray(table_, values) &&
          (text_.find('\f') != text_.npos || is_in_page_order(table_)))
        return RowState::unplaced;
      // Where blanks are lost, values of two rows may be as many as one has.
      if (lost_blanks_ && is_in_pieces(table_, record) && has_totals() && !sums_hold(values))
        return RowState::unplaced;
      return read_cells(values, row, cells);
    }
    if (record.values > row.values) {
      if (!holds_copies(row, values)) return RowState::damaged;
      values.resize(row.values);
      return read_cells(values, row, cells);
    }
    if (out_.glued && record.values < row.values) return RowState::unplaced;
    // One line of values: a blank field behind them is that of a mark.
    if (fl_.layout.merge && values.size() > row.values &&
        (record.values == 0 || is_value(values.front()))) {
      const auto rest = values.begin() + row.values;
      if (std::none_of(rest, values.end(), is_value)) values.erase(rest, values.end());
    }
    if (fl_.layout.merge && values.size() == size_t{row.values} + 1 && !without_stray_blank(values))
      return RowState::damaged;
    std::vector<uint32_t> placed = values;
    const Columns::Placed how =
        columns_ ? columns_->place(row, record, placed) : Columns::Placed::no;
    if (how == Columns::Placed::no)
      return record.collapsed || (values.size() > row.values && has_blank_between(values))
                 ? RowState::unplaced
                 : RowState::damaged;
    std::vector<Cell> read;
    read_cells(placed, row, read);
    if (how == Columns::Placed::if_sums_hold && !(has_totals() && totals_hold(read)))
      return RowState::damaged;
    if (!fl_.layout.merge && !totals_hold(read)) place_by_sum(values, row, read);
    cells = std::move(read);
    return RowState::complete;
  }

  // Values that a page gives in an order of its own: only those of a row that are alike are sure.
  void withdraw_unordered() {
    for (size_t r = 0; r < fl_.layout.rows.size(); ++r) {
      const PrintedRow& row = fl_.layout.rows[r];
      const Record* record = record_of(r);
      RowRead& read = out_.rows[static_cast<size_t>(row.form_row)];
      if (record == nullptr || row.values < 2 || read.state != RowState::complete) continue;
      values_of(*record, values_);
      if (!is_in_blocks(table_, *record) || are_alike(values_)) continue;
      read.state = RowState::unplaced;
      std::fill_n(out_.cells.begin() + row.first_cell, row.values, Cell{});
    }
  }

  // Enough cells are there, and blank ones among them: which belong to labels is not known.
  bool has_blank_between(const std::vector<uint32_t>& values) const {
    const auto is_value = [&](uint32_t i) { return items_[i].kind == ItemKind::value; };
    const auto first = std::find_if(values.begin(), values.end(), is_value);
    const auto last = std::find_if(values.rbegin(), values.rend(), is_value).base();
    return !fl_.layout.merge && first < last && !std::all_of(first, last, is_value);
  }

  // 28 28 28 for the one figure of the row, where heads are copied into each column, too.
  bool holds_copies(const PrintedRow& row, const std::vector<uint32_t>& values) const {
    constexpr size_t kColumns = 3;
    return copied_heads_ && values.size() == kColumns && row.values < kColumns &&
           are_alike({values.begin() + row.values - 1, values.end()});
  }

  // Blank fields in front of the cells, or behind them, are none of them: where the sum of the
  // cells does not hold, that of others may, and they alone hold the values.
  void place_by_sum(const std::vector<uint32_t>& values, const PrintedRow& row,
                    std::vector<Cell>& cells) const {
    const auto is_blank = [&](uint32_t i) { return items_[i].kind == ItemKind::blank; };
    size_t first = 0, behind = values.size();  // of what is no blank
    while (first < behind && is_blank(values[first])) ++first;
    while (behind > first && is_blank(values[behind - 1])) --behind;
    const size_t n = row.values;
    for (size_t at = behind - std::min(behind, n); at <= first && at + n <= values.size(); ++at) {
      const auto begin = values.begin() + static_cast<std::ptrdiff_t>(at);
      std::vector<Cell> other;
      read_cells({begin, begin + row.values}, row, other);
      if (!totals_hold(other)) continue;
      cells = std::move(other);
      return;
    }
  }

  // One line of values with a blank too many: it opens the line, or a column behind the last holds
  // nothing. The sums tell which; where they do not, a blank in the first column is a cell.
  bool without_stray_blank(std::vector<uint32_t>& values) const {
    const auto is_blank = [&](uint32_t i) { return items_[i].kind == ItemKind::blank; };
    std::vector<uint32_t> shorter(values.begin() + 1, values.end());
    const bool first = is_blank(values.front()) && blank_sums_hold(shorter);
    std::vector<uint32_t> other(values.begin(), values.end() - 1);
    const bool last = is_blank(values.back()) && blank_sums_hold(other);
    const bool column = items_[values.front()].exact && is_blank(values.back());
    if (first == last && !column) return false;
    values = std::move(first && !last ? shorter : other);
    return true;
  }
  // The sums of the one line, blanks counted as 0.
  bool blank_sums_hold(const std::vector<uint32_t>& values) const {
    const size_t n = fl_.form->rows.front().columns.size();
    for (size_t first = 0; first + n <= values.size(); first += n) {
      int64_t sum = 0;
      for (size_t c = first; c < first + n; ++c) {
        const Item& item = items_[values[c]];
        const int64_t v = item.kind == ItemKind::blank ? 0 : cell_of(item).value.mantissa;
        sum += c + 1 < first + n ? v : -v;
      }
      if (sum != 0) return false;
    }
    return true;
  }

  RowState read_cells(const std::vector<uint32_t>& values, const PrintedRow& row,
                      std::vector<Cell>& cells) const {
    cells.assign(row.values, {});
    for (size_t c = 0; c < row.values; ++c) {
      Cell& cell = cells[c];
      if (c >= values.size() || items_[values[c]].kind != ItemKind::value) {
        cell.state = CellState::blank;
        continue;
      }
      cell = cell_of(items_[values[c]]);
    }
    return RowState::complete;
  }

  // Of the tables of the form, those whose rows end with their total.
  bool has_totals() const { return fl_.form->table != forms::Table::disclosure; }

  // In tables whose rows end with their total.
  bool totals_hold(const std::vector<Cell>& cells) const {
    if (!has_totals()) return true;
    const size_t n = fl_.form->rows.front().columns.size();
    for (size_t first = 0; first + n <= cells.size(); first += n) {
      int64_t sum = 0;
      for (size_t c = first; c < first + n; ++c)
        sum += c + 1 < first + n ? cells[c].value.mantissa : -cells[c].value.mantissa;
      if (sum != 0) return false;
    }
    return true;
  }

  // Values between which other labels stand are in a sure order only when their sums hold in it.
  bool sums_hold(const std::vector<uint32_t>& values) const {
    if (!fl_.layout.merge) return sum_holds(values, 0, values.size());
    size_t first = 0;
    for (const forms::Row& row : fl_.form->rows) {
      if (!sum_holds(values, first, row.columns.size())) return false;
      first += row.columns.size();
    }
    return true;
  }

  bool are_alike(const std::vector<uint32_t>& values) const {
    const auto read = [&](uint32_t i) { return folded_.view(items_[i].folded); };
    return std::all_of(values.begin(), values.end(),
                       [&](uint32_t i) { return read(i) == read(values.front()); });
  }

  // The last of `count` values is the sum of the others.
  bool sum_holds(const std::vector<uint32_t>& values, size_t first, size_t count) const {
    int64_t sum = 0;
    for (size_t c = 0; c < count; ++c) {
      const Cell cell = cell_of(items_[values[first + c]]);
      if (cell.state == CellState::text) return false;
      sum += c + 1 < count ? cell.value.mantissa : -cell.value.mantissa;
    }
    return sum == 0;
  }

  const Aligned table_;
  const std::vector<Item>& items_ = table_.items;
  const std::vector<Label>& labels_ = table_.labels;
  const text::Folded& folded_ = table_.folded;
  const std::string_view text_ = table_.text;
  const FormLayout& fl_ = table_.layout;
  const Alignment& alignment_ = table_.alignment;
  TableRead& out_;
  std::vector<uint32_t> values_;  // of the record that is looked at; kept for its memory
  std::vector<Cell> cells_;       // the same
  std::optional<Columns> columns_;
  bool has_strays_ = false;  // values that no row has taken
  bool lost_blanks_ = false;
  bool copied_heads_ = false;   // merged cells were copied into each of their columns
  bool page_order_ = false;     // no order of values is sure
  bool values_astray_ = false;  // labels do not tell their values
  bool too_wide_ = false;
  Years years_ = Years::one;
};

}  // namespace

void fill(const Items& items, const text::Folded& folded, std::string_view text,
          const FormLayout& layout, const Alignment& alignment, TableRead& out) {
  Filler(items, folded, text, layout, alignment, out).run();
}

}  // namespace gouji::report
