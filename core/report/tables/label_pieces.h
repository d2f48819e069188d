// Labels that take several lines, put together from what stands beside and below their values.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/report/tables/align.h"
#include "core/report/tables/known_labels.h"

namespace gouji::report {

// similarity() of pieces that are all of a label, perhaps with one of a group's.
inline constexpr int kWholeLabel = 850;

// A label and where its pieces stand; without a body: there is none.
struct LabelPieces {
  Label label;
  SourceSpan at;
};

// The label whose first piece is item `first`, on the line of the values, and whose others stand
// from item `below` on, up to the next label that has a number or `is_row`: of all its beginnings
// that have two pieces or more, the one that `score` gives the most.
LabelPieces pieces_below(const std::vector<Item>& items, const std::vector<Label>& labels,
                         uint32_t first, uint32_t below,
                         const std::function<bool(uint32_t)>& is_row,
                         const std::function<int(const Label&)>& score);

// 5. 1 0 …⏎要求行政机关确认……: of the label only the number is beside the record's values.
bool has_number_beside(const std::vector<Item>& items, const std::vector<Label>& labels,
                       const Record& record);

// The label of a record in a table whose rows are parted by rules or blank lines and take several
// lines, of which one holds the values: what stands in the column of its last label. Looks at the
// items between the values of the neighbouring records at most. None where one of the pieces
// `is_row`.
LabelPieces pieces_in_block(const std::vector<Item>& items, const std::vector<Label>& labels,
                            const Record& record, const std::function<bool(uint32_t)>& is_row);

// 逾期⏎不补正、⏎行政: what seems to be the short label of a row, with more behind it, is the middle
// of one of its `labels`.
bool is_middle_of(const Label& pieces, const std::vector<Label>& labels);

// A row's label, but for pieces inside a long one that happen to be a short one of the row.
bool is_whole_row(const Label& label, const Known& known, const Layout& layout);

// Labels that stand away from their values, or have none: where those of rows without a place in
// `out` are found, in one piece or several, it says so. `labels` and `known`: of the items.
void find_stray_labels(const std::vector<Item>& items, const std::vector<Label>& labels,
                       const std::vector<Known>& known, const Layout& layout, Alignment& out);

}  // namespace gouji::report
