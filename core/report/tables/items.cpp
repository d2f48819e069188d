#include "core/report/tables/items.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/report/tables/copied_rows.h"
#include "core/report/tables/layouts.h"
#include "core/report/tables/loose_parts.h"
#include "core/report/tables/merged_columns.h"
#include "core/report/tables/split_lines.h"
#include "core/report/tables/text_cells.h"
#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

using document::Document;
using document::Row;
using document::RowKind;

constexpr uint32_t kRemedies = 15;    // cells of the remedies, which many agencies leave blank
constexpr uint32_t kMostBlanks = 40;  // of one row; wider rows hold no more than fillers

class Gatherer {
 public:
  Gatherer(const Document& doc, text::Folded& folded, const FoldedCells& cells)
      : doc_(doc), folded_(folded), cells_(cells), merged_(doc) {}

  std::vector<Item> run(uint32_t first, uint32_t last, bool& overflow) {
    paragraph_gap_ = usual_gap(first, last);
    blank_step_ = step_of_blanks(first, last);
    tab_gap_ = gap_behind_tabs();
    if (first < last) {
      const auto cells = doc_.end(doc_.rows[last - 1]) - doc_.begin(doc_.rows[first]);
      items_.reserve(std::min(static_cast<size_t>(cells) + last - first, kMostItems));
    }
    for (uint32_t r = first; r < last; ++r) {
      if (items_.size() > kMostItems) {
        overflow = true;
        break;
      }
      const Row& row = doc_.rows[r];
      if (row.breaks >= 2) ++block_;
      if (behind_tab_ == r && r > first && row.breaks > tab_gap_) last_cell_blank(r - 1);
      if (row.kind == RowKind::loose) {
        loose(r, row, r > first);
      } else if (tab_gap_ > 0 && may_end_in_tab(row)) {
        cell_before_tab(r, row);
      } else if (is_dump_cell(row)) {
        dump_cell(r, row);
      } else if (row.columns == 1) {
        bar_cell(r, row);
      } else {
        fields(r, row);
      }
    }
    if (behind_tab_ == last && last > first) last_cell_blank(last - 1);
    blanks_behind(last);
    return std::move(items_);
  }

 private:
  // Blank paragraphs behind the last cell: where such stand for cells, they do so to the end.
  void blanks_behind(uint32_t last) {
    constexpr uint32_t kMany = 5;
    // Where each is one line, those behind the total are none.
    if (paragraph_gap_ == 0 || blank_step_ != paragraph_gap_ || previous_ != Previous::loose_cell ||
        last >= doc_.rows.size())
      return;
    // A line more may part the table from what follows.
    const uint32_t breaks = doc_.rows[last].breaks;
    const uint32_t blanks = breaks > paragraph_gap_ ? (breaks - paragraph_gap_) / blank_step_ : 0;
    if (blanks > kMostBlanks || !(blank_paragraphs_ || blanks >= kMany)) return;
    blank_paragraphs(last - 1, blanks);
  }
  void blank_paragraphs(uint32_t r, uint32_t count) {
    for (uint32_t i = 0; i < count; ++i) {
      ++line_;
      items_.push_back(make(r, {}, {}, 0, ItemKind::blank, false));
    }
  }

  static constexpr uint32_t kNoColumn = std::numeric_limits<uint32_t>::max();
  enum class Previous : uint8_t { other, loose_cell, loose_line, dump, bar };

  // "\t0": a dump that gives each cell a line with a tab in front.
  bool is_dump_cell(const Row& row) const {
    return row.columns == 2 && row.table == 0 &&
           (row.cell_count == 0 || (row.cell_count == 1 && doc_.begin(row)->column == 1)) &&
           row.kind == RowKind::delimited && is_tab_row(row);
  }
  bool is_tab_row(const Row& row) const {
    if (row.cell_count == 0) return true;
    const uint32_t begin = doc_.begin(row)->at.begin;
    for (uint32_t i = begin; i-- > 0;) {
      const char c = doc_.text[i];
      if (c == '\t') return true;
      if (c == '\n' || c == '|' || c == '\r') return false;
    }
    return false;
  }

  // Line breaks between neighbouring lines of a source that gives each cell a paragraph: 2 there,
  // else 0.
  uint32_t usual_gap(uint32_t first, uint32_t last) const {
    uint32_t one = 0;
    uint32_t two = 0;
    for (uint32_t r = first + 1; r < last; ++r) {
      if (doc_.rows[r].kind != RowKind::loose) continue;
      one += doc_.rows[r].breaks == 1;
      two += doc_.rows[r].breaks == 2;
    }
    return two > one * 2 ? 2 : 0;
  }
  // Line breaks of a blank paragraph among them: as many as of another; or one, where in many rows
  // just as many stand in front of the total as make a row.
  uint32_t step_of_blanks(uint32_t first, uint32_t last) const {
    constexpr uint32_t kBeforeTotal = 6, kMany = 8;
    uint32_t alone = 0;
    for (uint32_t r = first + 1; paragraph_gap_ > 0 && r < last; ++r) {
      if (doc_.rows[r].kind != RowKind::loose || doc_.rows[r].breaks <= paragraph_gap_) continue;
      // Whole rows of the other kind.
      if (doc_.rows[r].breaks == paragraph_gap_ * (kBeforeTotal + 1)) return paragraph_gap_;
      alone += doc_.rows[r].breaks == paragraph_gap_ + kBeforeTotal;
    }
    return alone >= kMany ? 1 : std::max(paragraph_gap_, 1u);
  }

  // "0\t": a line for each cell, with its tab behind it, but for the last of a row.
  bool may_end_in_tab(const Row& row) const {
    return row.columns == 2 && row.table == 0 && row.kind == RowKind::delimited &&
           (row.cell_count == 0 || (row.cell_count == 1 && doc_.begin(row)->column == 0)) &&
           text_behind(row) == '\t';
  }
  char text_behind(const Row& row) const {
    if (row.cell_count == 0) return '\t';
    const uint32_t end = doc_.begin(row)->at.end;
    return end < doc_.text.size() ? doc_.text[end] : '\n';
  }
  // Line breaks between such a line and the next cell of its row; 0: the cells are no such lines.
  uint32_t gap_behind_tabs() const {
    constexpr uint32_t kLeast = 8;
    uint32_t found = 0;
    uint32_t gap = std::numeric_limits<uint32_t>::max();
    for (size_t r = 0; r + 1 < doc_.rows.size() && found < kLeast; ++r) {
      const Row& row = doc_.rows[r];
      if (row.columns != 2 || row.cell_count != 1 || !may_end_in_tab(row)) continue;
      const document::Cell& cell = *doc_.begin(row);
      if (kind_of(cell.at, folded_cell(cell)) != ItemKind::value) continue;
      ++found;
      gap = std::min(gap, doc_.rows[r + 1].breaks);
    }
    return found < kLeast ? 0 : gap;
  }
  void cell_before_tab(uint32_t r, const Row& row) {
    ++line_;
    previous_ = Previous::other;
    behind_tab_ = r + 1;
    if (row.cell_count == 0) {
      items_.push_back(make(r, {}, {}, 0, ItemKind::blank, false));
      return;
    }
    const document::Cell& cell = *doc_.begin(row);
    const FoldedSpan f = folded_cell(cell);
    items_.push_back(make(r, cell.at, f, 0, kind_of(cell.at, f), false));
  }
  // The last cell of a row has no tab: where it is blank, its line is.
  void last_cell_blank(uint32_t r) {
    ++line_;
    items_.push_back(make(r, {}, {}, 0, ItemKind::blank, false));
  }

  Item make(uint32_t r, SourceSpan at, FoldedSpan f, uint32_t column, ItemKind kind, bool exact) {
    Item item;
    item.at = at;
    item.folded = f;
    item.row = r;
    item.line = line_;
    item.block = block_;
    item.column = static_cast<uint16_t>(std::min<uint32_t>(column, 0xFFFF));
    item.kind = kind;
    item.exact = exact;
    return item;
  }
  ItemKind kind_of(SourceSpan at, FoldedSpan f) const {
    return looks_like_value(at.in(doc_.text), folded_.view(f)) ? ItemKind::value : ItemKind::label;
  }
  FoldedSpan folded_cell(const document::Cell& cell) const {
    return cells_.at[static_cast<size_t>(&cell - doc_.cells.data())];
  }

  // Line breaks between the cells of a row, where a dump has blank lines between all of them.
  uint32_t dump_gap() {
    constexpr uint32_t kLeast = 8;
    if (dump_gap_ > 0) return dump_gap_;
    uint32_t found = 0, gap = std::numeric_limits<uint32_t>::max();
    for (size_t r = 1; r < doc_.rows.size() && gap > 1; ++r) {
      if (!is_dump_cell(doc_.rows[r]) || !is_dump_cell(doc_.rows[r - 1])) continue;
      ++found;
      gap = std::min(gap, doc_.rows[r].breaks);
    }
    return dump_gap_ = found < kLeast ? 1 : gap;
  }

  void dump_cell(uint32_t r, const Row& row) {
    // A blank line parts rows, but a row does not begin with a value: there somebody pressed Enter.
    const bool goes_on =
        row.breaks == 1 || (previous_ == Previous::dump && row.breaks <= dump_gap()) ||
        (row.cell_count == 1 && !items_.empty() && items_.back().kind == ItemKind::value &&
         kind_of(doc_.begin(row)->at, folded_cell(*doc_.begin(row))) == ItemKind::value);
    if (previous_ != Previous::dump || !goes_on) ++line_, column_ = 0;
    previous_ = Previous::dump;
    if (row.cell_count == 0) {
      items_.push_back(make(r, {}, {}, column_++, ItemKind::blank, true));
      return;
    }
    const document::Cell& cell = *doc_.begin(row);
    const FoldedSpan f = folded_cell(cell);
    items_.push_back(make(r, cell.at, f, column_++, kind_of(cell.at, f), true));
  }

  // "cell |": one cell a line, ended by a bar; a bar alone ends the line before or is a blank cell.
  void bar_cell(uint32_t r, const Row& row) {
    ++line_;
    if (row.cell_count == 0) {
      if (previous_ != Previous::loose_cell)
        items_.push_back(make(r, {}, {}, 0, ItemKind::blank, false));
      previous_ = Previous::bar;
      return;
    }
    previous_ = Previous::bar;
    const document::Cell& cell = *doc_.begin(row);
    const FoldedSpan f = folded_cell(cell);
    items_.push_back(make(r, cell.at, f, 0, kind_of(cell.at, f), false));
  }

  // "335 | ||||": the last cell of a row that has a line for each, and bars for merged cells.
  bool is_filled_up(const Row& row) const {
    if (previous_ != Previous::bar || row.cell_count != 1 || row.table != 0) return false;
    const document::Cell& cell = *doc_.begin(row);
    const size_t next = doc_.text.find_first_not_of(' ', cell.at.end);
    return cell.column == 0 && next < doc_.text.size() && doc_.text[next] == '|' &&
           kind_of(cell.at, folded_cell(cell)) == ItemKind::value;
  }

  bool may_be_remedies(uint32_t r, const Row& row) {
    if (row.columns < kRemedies || row.columns > kMostBlanks) return false;
    const uint32_t cells = merged_.cells_of(r, row.columns);
    return cells == kRemedies || cells == kRemedies + 1;
  }

  void fields(uint32_t r, const Row& row) {
    if (is_filled_up(row)) {
      bar_cell(r, row);
      items_.push_back(make(r, {}, {}, 0, ItemKind::filler, false));
      return;
    }
    previous_ = Previous::other;
    if (row.cell_count == 0 && !may_be_remedies(r, row)) {
      items_.push_back(make(r, {}, {}, 0, ItemKind::filler, false));
      return;
    }
    if (row.cell_count > 0 && is_page_furniture(folded_.view(folded_cell(*doc_.begin(row)))))
      return;
    ++line_;
    const uint32_t whole = merged_from(row);
    uint32_t column = 0;
    uint32_t blanks = 0;
    const auto blank_until = [&](uint32_t end) {
      for (; column < end && blanks < kMostBlanks; ++column) {
        if (merged_.holds(r, column)) continue;
        items_.push_back(make(r, {}, {}, column, ItemKind::blank, true));
        ++blanks;
      }
      column = end;
    };
    for (const document::Cell* cell = doc_.begin(row); cell != doc_.end(row); ++cell) {
      blank_until(cell->column);
      const FoldedSpan f = folded_cell(*cell);
      if (cell->column > whole && folded_.view(f) == folded_.view(folded_cell(*(cell - 1)))) {
        ++column;
        continue;
      }
      items_.push_back(make(r, cell->at, f, column, kind_of(cell->at, f), true));
      ++column;
      if (items_.size() > kMostItems) return;
    }
    blank_until(row.columns);
  }

  // Where merged cells were copied into each column that they spanned, the head says so: 信息内容,
  // 本年处理决定数量 three times. The column from which on the cells of this row are one, or a
  // column that no row has.
  uint32_t merged_from(const Row& row) {
    const document::Cell* first = doc_.begin(row);
    // Behind the last cell and in front of the first there may be columns that are always blank.
    const bool contiguous =
        row.cell_count > 0 && (doc_.end(row) - 1)->column - first->column + 1 == row.cell_count;
    const bool full = contiguous && row.cell_count >= 3;
    const bool labels =
        row.cell_count >= 2 && std::all_of(first, doc_.end(row), [&](const document::Cell& cell) {
          return kind_of(cell.at, folded_cell(cell)) == ItemKind::label;
        });
    const auto same_as_next = [&](uint32_t i) {
      return folded_.view(folded_cell(first[i])) == folded_.view(folded_cell(first[i + 1]));
    };
    // 2023年, 2022年 below it: two columns, not one.
    const bool apart = labels && !same_as_next(row.cell_count - 2);
    if (apart) copied_from_ = kNoColumn;
    // 自然人 … 总计 and below it 件 in each column, or 数量: as many columns.
    if (std::exchange(apart_above_, apart) && labels) return kNoColumn;
    if (labels && full && !is_row_label(*first)) {
      uint32_t from = row.cell_count - 1;
      while (from > 0 && same_as_next(from - 1)) --from;
      // Every label twice: the columns of two years in turns.
      bool twice = false;
      for (uint32_t i = 0; i + 1 < from; ++i) twice = twice || same_as_next(i);
      copied_from_ =
          from + 1 < row.cell_count && from > 0 && !twice ? first->column + from : kNoColumn;
      copied_columns_ = row.columns;
      return kNoColumn;
    }
    return full && row.columns == copied_columns_ ? copied_from_ : kNoColumn;
  }

  // 规章 | 无此项 | 无此项 | 无此项: a row, no head.
  bool is_row_label(const document::Cell& cell) const {
    const Label label = make_label(folded_.view(folded_cell(cell)));
    for (size_t t = 0; t < forms::kTables; ++t)
      for (const FormLayout& fl : form_layouts(static_cast<forms::Table>(t)))
        for (const PrintedRow& row : fl.layout.rows)
          for (const Label& own : row.labels)
            if (own.same_body(label)) return true;
    return false;
  }

  // The name of the agency over a page, between rows or the lines of a label: no values follow it.
  bool is_running_agency(uint32_t r, std::string_view f) const {
    if (!may_be_running_agency(f) || r + 1 >= doc_.rows.size()) return false;
    const Row& below = doc_.rows[r + 1];
    return below.kind == RowKind::loose && below.cell_count == 1 &&
           kind_of(doc_.begin(below)->at, folded_cell(*doc_.begin(below))) == ItemKind::label;
  }

  // A line whose cells, if it has several, are parted by spaces.
  void loose(uint32_t r, const Row& row, bool has_previous) {
    const document::Cell& cell = *doc_.begin(row);
    const FoldedSpan f = folded_cell(cell);
    const bool behind_label = !items_.empty() && items_.back().kind == ItemKind::label;
    if ((is_page_foot(folded_.view(f)) && !has_figures_in_a_row(doc_.text_of(cell)) &&
         !(behind_label && is_nothing_between(doc_, cell.at))) ||
        is_page_furniture(folded_.view(f)) || is_running_agency(r, folded_.view(f)) ||
        is_page_between_rows(doc_, r, folded_.view(f)))
      return;
    if (previous_ == Previous::dump && (row.breaks == 1 || row.breaks <= dump_gap()) &&
        !items_.empty() && continues(r, cell, f))
      return;
    if (has_previous && paragraph_gap_ > 0 && previous_ == Previous::loose_cell &&
        row.breaks > paragraph_gap_ && (row.breaks - paragraph_gap_) % blank_step_ == 0) {
      const uint32_t blanks = std::min((row.breaks - paragraph_gap_) / blank_step_, kMostBlanks);
      blank_paragraphs_ = true;
      blank_paragraphs(r, blanks);
    }
    ++line_;
    parts_.clear();
    const SourceSpan at = cells_.cut ? folded_.source(f) : cell.at;
    loose_parts(doc_.text, folded_, at, f, parts_);
    uint32_t column = 0;
    for (const LoosePart& part : parts_)
      items_.push_back(make(r, part.at, part.folded, column++, part.kind, false));
    previous_ = parts_.size() == 1 ? Previous::loose_cell : Previous::loose_line;
  }

  // A line without a tab goes on with the cell of the line before: 商业⏎企业, or TAB⏎0. Where lines
  // without content were dropped, the tab is gone, too.
  bool continues(uint32_t r, const document::Cell& cell, FoldedSpan f) {
    Item& last = items_.back();
    if (last.kind == ItemKind::value && kind_of(cell.at, f) == ItemKind::value) {
      items_.push_back(make(r, cell.at, f, column_++, ItemKind::value, true));
      return true;
    }
    if (last.kind == ItemKind::label) {
      if (kind_of(cell.at, f) == ItemKind::value) return false;
      last.at = last.at.joined(cell.at);
      last.folded = folded_.append(doc_.text, last.at);
      return true;
    }
    if (last.kind == ItemKind::blank) {
      last.at = cell.at;
      last.folded = f;
      last.kind = kind_of(cell.at, f);
      return true;
    }
    return false;
  }

  const Document& doc_;
  text::Folded& folded_;
  const FoldedCells& cells_;
  MergedColumns merged_;
  std::vector<Item> items_;
  std::vector<LoosePart> parts_;  // of the line that is looked at; kept for its memory
  uint32_t line_ = 0;
  uint32_t block_ = 0;
  uint32_t column_ = 0;
  uint32_t paragraph_gap_ = 0;
  uint32_t blank_step_ = 1;           // step_of_blanks()
  uint32_t tab_gap_ = 0;              // gap_behind_tabs()
  uint32_t dump_gap_ = 0;             // dump_gap(), once asked for
  uint32_t behind_tab_ = 0;           // the row behind a cell with its tab
  bool blank_paragraphs_ = false;     // some stood for cells
  uint32_t copied_from_ = kNoColumn;  // merged_from() of the last head
  uint32_t copied_columns_ = 0;
  bool apart_above_ = false;  // the row above is a head whose last two columns differ
  Previous previous_ = Previous::other;
};

}  // namespace

Items gather(const Document& doc, text::Folded& folded, const FoldedCells& cells, uint32_t first,
             uint32_t last, bool& overflow) {
  Items out;
  out.items = Gatherer(doc, folded, cells).run(first, last, overflow);
  join_broken_rows(out.items);
  join_split_lines(out.items, folded, doc.text);
  drop_serial_numbers(out.items, folded);
  drop_page_number(out.items, doc, folded);
  out.labels.resize(out.items.size());
  for (size_t i = 0; i < out.items.size(); ++i)
    if (out.items[i].kind == ItemKind::label)
      out.labels[i] = make_label(folded.view(out.items[i].folded));
  admit_text_cells(out);
  return out;
}

}  // namespace gouji::report
