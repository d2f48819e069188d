// The rows of a document with their cells folded: what title, headings, tables, paragraphs and
// signature are found by.
#pragma once

#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/text/fold.h"

namespace gouji::report {

// Folded ranges of all cells of the document, in the order of Document::cells.
struct FoldedCells {
  std::vector<text::FoldedSpan> at;
  bool cut = false;  // some begin behind a heading that stands in their cell
};

class FoldedRows {
 public:
  // All three must outlive this. Texts hold until `folded` gets more.
  FoldedRows(const document::Document& doc, const FoldedCells& cells, const text::Folded& folded)
      : doc_(doc), cells_(cells), folded_(folded) {}

  uint32_t size() const { return static_cast<uint32_t>(doc_.rows.size()); }
  const document::Row& row(uint32_t r) const { return doc_.rows[r]; }
  // The only cell of a row; nullptr when it has none or more.
  const document::Cell* alone(uint32_t r) const {
    return row(r).cell_count == 1 ? doc_.begin(row(r)) : nullptr;
  }
  // The same; also the first cell of a row that has one text in all, as converters copy merged
  // cells.
  const document::Cell* alone_or_copied(uint32_t r) const {
    const document::Cell* const first = doc_.begin(row(r));
    if (row(r).cell_count < 2) return alone(r);
    for (const document::Cell* cell = first + 1; cell != doc_.end(row(r)); ++cell)
      if (cell->at.size() != first->at.size() || text(*cell) != text(*first)) return nullptr;
    return first;
  }
  text::FoldedSpan span(const document::Cell& cell) const {
    return cells_.at[static_cast<size_t>(&cell - doc_.cells.data())];
  }
  // Of a long cell only the beginning.
  std::string_view text(const document::Cell& cell) const { return folded_.view(span(cell)); }
  // Prose, of which only the beginning was folded.
  static bool is_long(const document::Cell& cell) { return cell.at.size() > kLongCell; }

  const document::Document& document() const { return doc_; }
  const text::Folded& folded() const { return folded_; }

  static constexpr uint32_t kLongCell = 600;  // bytes

 private:
  const document::Document& doc_;
  const FoldedCells& cells_;
  const text::Folded& folded_;
};

}  // namespace gouji::report
