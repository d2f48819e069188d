#include "core/report/tables/table.h"

#include <algorithm>
#include <utility>

#include "core/report/tables/align.h"
#include "core/report/tables/fill.h"
#include "core/report/tables/label.h"
#include "core/report/tables/layouts.h"
#include "core/report/tables/table_signs.h"

namespace gouji::report {
namespace {

using forms::Table;

constexpr int64_t kHeader = 200;  // weights against the scores of align.cpp
constexpr int64_t kGap = 100;
constexpr int64_t kForeign = 2500;
constexpr int64_t kMisfit = 1000;
constexpr int64_t kFilled = 1300;  // more: it scores more by itself
constexpr int64_t kAllValues = 6000;
constexpr int64_t kNoRows = -1'000'000;

// Rows that the layout has between others and the text has not; a text that breaks off says
// nothing.
int64_t gaps(const Alignment& alignment) {
  int64_t n = 0;
  int64_t pending = 0;
  bool begun = false;
  for (const int record : alignment.record_of_row) {
    if (record >= 0) {
      n += pending;
      pending = 0;
      begun = true;
    } else {
      pending += begun;
    }
  }
  return n;
}

// What rows cost that have a label of the layout and another number of values: one row taken over
// from the other version brings its own, and no more. Blanks may stand for values.
int64_t misfits(const Layout& layout, const Alignment& alignment) {
  int64_t cost = 0;
  for (size_t r = 0; r < layout.rows.size(); ++r) {
    const int k = alignment.record_of_row[r];
    if (k < 0 || alignment.label_similarity[r] < kSameLabel) continue;
    const Record& record = alignment.records[static_cast<size_t>(k)];
    const uint32_t wanted = layout.rows[r].values;
    if (record.values > 0 && record.values != wanted)
      cost += record.values + record.blanks == wanted ? kFilled : kMisfit;
  }
  return cost;
}

// The table holds as many values as the layout has cells.
bool has_all_values(const Items& items, const Layout& layout) {
  uint32_t cells = 0;
  for (const PrintedRow& row : layout.rows) cells += row.values;
  const auto values = std::count_if(items.items.begin(), items.items.end(),
                                    [](const Item& item) { return item.kind == ItemKind::value; });
  return values == static_cast<ptrdiff_t>(cells);
}

// Labels of the head tell the version where rows do not.
size_t headers_found(const Items& items, const Layout& layout) {
  size_t n = 0;
  for (const Label& label : items.labels) {
    if (label.body.empty()) continue;
    for (const Label& header : layout.headers) n += header.same_body(label);
  }
  return n;
}

// Labels of the text that only another version has: where there are several, blanks that were lost
// tell less of the version than they do.
int64_t foreign_found(const Items& items, const FormLayout& fl) {
  constexpr ptrdiff_t kSeveral = 3;  // one row may have been taken over, with its heads
  ptrdiff_t most = 0;
  for (const std::vector<Label>& foreign : fl.foreign) {
    const auto stands = [&](const Label& label) {
      return std::any_of(items.labels.begin(), items.labels.end(), [&](const Label& l) {
        // Heads of a line whose columns one space parts are one label.
        return (label.bits & ~l.bits) == 0 && label.body.size() > 2
                   ? l.body.find(label.body) != std::u16string::npos
                   : label.same_body(l) && label.ordinal == l.ordinal;
      });
    };
    most = std::max(most, std::count_if(foreign.begin(), foreign.end(), stands));
  }
  return most > kSeveral ? most : 0;
}

// The label found for the row stands before its own values, or as many blank cells, and not
// somewhere in the head.
bool has_own_label(const Items& items, const Alignment& alignment, size_t row, uint32_t cells) {
  const int k = alignment.record_of_row[row];
  if (k < 0) return false;
  const Record& record = alignment.records[static_cast<size_t>(k)];
  return (record.values > 0 || record.blanks >= cells) &&
         alignment.label_similarity[row] >= kSameLabel && record.last_label > record.first_label &&
         record.last_label == record.first_value &&
         alignment.label_at[row].begin >= items.items[record.first_label].at.begin &&
         alignment.label_at[row].end <= items.items[record.last_label - 1].at.end;
}

bool all_labelled(const Items& items, const Alignment& alignment, const Layout& layout) {
  for (size_t r = 0; r < alignment.record_of_row.size(); ++r)
    if (!has_own_label(items, alignment, r, layout.rows[r].values)) return false;
  return true;
}

// Every row of the layout and every column of its head stands in the text, each row with its own
// label and all its values, and no value is left: no other layout can fit better.
bool is_complete(const Items& items, const Alignment& alignment, const FormLayout& fl) {
  const std::vector<PrintedRow>& rows = fl.layout.rows;
  for (size_t r = 0; r < rows.size(); ++r) {
    if (!has_own_label(items, alignment, r, rows[r].values) ||
        alignment.label_similarity[r] < 1000 || alignment.moved[r])
      return false;
    if (alignment.records[static_cast<size_t>(alignment.record_of_row[r])].values != rows[r].values)
      return false;
  }
  return alignment.records.size() == rows.size() &&
         headers_found(items, fl.layout) >= fl.layout.headers.size();
}

// The layouts in the order in which they are tried: those of the likely form first.
std::vector<const FormLayout*> in_order(Table table, const forms::Form* preferred) {
  std::vector<const FormLayout*> out;
  for (const FormLayout& fl : form_layouts(table)) out.push_back(&fl);
  if (preferred != nullptr)
    std::stable_partition(out.begin(), out.end(),
                          [&](const FormLayout* fl) { return fl->form->form == preferred->id; });
  return out;
}

// Nearly all rows that have values have this many times as many as the form.
bool fits(const Layout& layout, const Alignment& alignment, uint32_t times) {
  int rows = 0;
  int fit = 0;
  for (size_t r = 0; r < alignment.record_of_row.size(); ++r) {
    const int k = alignment.record_of_row[r];
    if (k < 0 || alignment.records[static_cast<size_t>(k)].values == 0) continue;
    ++rows;
    fit += alignment.records[static_cast<size_t>(k)].values == times * layout.rows[r].values;
  }
  return rows > 0 && fit * 5 >= rows * 4;
}

struct Best {
  const FormLayout* layout = nullptr;
  Alignment alignment;
};

// The layout that fits best; `years`: how many stand side by side on each line.
Best best_layout(Table table, const Items& items, const text::Folded& folded,
                 const forms::Form* preferred, uint32_t years) {
  Best best;
  for (const FormLayout* tried : in_order(table, preferred)) {
    const FormLayout& fl = *tried;
    Layout several;
    if (years > 1) {
      several = fl.layout;
      for (PrintedRow& row : several.rows) row.values *= years;
    }
    Alignment alignment = align(items, folded, years > 1 ? several : fl.layout);
    alignment.score -= kGap * gaps(alignment);
    alignment.score -= misfits(years > 1 ? several : fl.layout, alignment);
    if (years == 1 && has_all_values(items, fl.layout)) alignment.score += kAllValues;
    alignment.score += kHeader * static_cast<int64_t>(headers_found(items, fl.layout));
    alignment.score -= kForeign * foreign_found(items, fl);
    // Values in one line have the labels of all rows before them: three rows only when each has its
    // own.
    if (fl.form->one_line && !fl.layout.merge && !all_labelled(items, alignment, fl.layout))
      alignment.score = kNoRows;
    if (preferred != nullptr && fl.form->form == preferred->id) alignment.score += 1;
    if (best.layout != nullptr && alignment.score <= best.alignment.score) continue;
    best = {&fl, std::move(alignment)};
    if (years == 1 && is_complete(items, best.alignment, fl)) break;
  }
  return best;
}

// One line of values whose head names its parts in another order than the form, or behind the
// values of others: 复议后起诉 before 未经复议直接起诉. Whose which values are is then not sure.
bool has_parts_out_of_order(const Items& items) {
  static const Label kReview = label_of("行政复议"), kDirect = label_of("未经复议直接起诉"),
                     kAfter = label_of("复议后起诉");
  constexpr size_t kNone = ~size_t{0}, kOfPart = 5;
  size_t direct = kNone;
  size_t after = kNone;
  size_t values = 0;
  size_t before_review = 0;  // values in front of the last 行政复议
  for (size_t i = 0; i < items.items.size(); ++i) {
    values += items.items[i].kind == ItemKind::value;
    const Label& label = items.labels[i];
    if (label.body.empty()) continue;
    if (label.same_body(kReview)) before_review = values;
    if (direct == kNone && label.same_body(kDirect)) direct = i;
    if (after == kNone && label.same_body(kAfter)) after = i;
  }
  return direct != kNone && after != kNone &&
         (after < direct || (before_review > 0 && values - before_review == kOfPart));
}

}  // namespace

TableRead read_table(Table table, const Items& items, const text::Folded& folded,
                     std::string_view text, const forms::Form* preferred) {
  Best found = best_layout(table, items, folded, preferred, 1);
  if (found.layout != nullptr && !fits(found.layout->layout, found.alignment, 1)) {
    Best two = best_layout(table, items, folded, preferred, 2);
    if (fits(two.layout->layout, two.alignment, 2)) found = std::move(two);
  }
  const FormLayout* best = found.layout;
  const Alignment& best_alignment = found.alignment;
  TableRead out;
  if (best == nullptr) return out;  // no table is without a layout
  fill(items, folded, text, *best, best_alignment, out);
  for (const RowRead& row : out.rows) out.found = out.found || row.state != RowState::missing;
  for (const Item& item : items.items)
    if (item.kind != ItemKind::filler) out.at = out.at.joined(item.at);
  // The remedies have no labels to anchor a single line: without it nothing was found.
  if (out.form->one_line && best->layout.merge && best_alignment.record_of_row[0] < 0) {
    for (RowRead& row : out.rows) row.state = RowState::damaged;
    out.found = !items.items.empty();
  }
  if (best->layout.merge && has_parts_out_of_order(items)) {
    for (RowRead& row : out.rows) row.state = RowState::unplaced;
    out.cells.assign(out.cells.size(), {});
  }
  if (!best->layout.merge) find_groups(items, folded, best->layout, out);
  if (table == Table::remedies) out.groups.clear();
  find_corner(items, folded, best->layout, out);
  find_foreign_labels(items, *best, out);
  return out;
}

}  // namespace gouji::report
