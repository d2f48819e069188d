// Aligning what was observed with the form: one sequence of records against one sequence of printed
// rows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/report/tables/items.h"
#include "core/report/tables/label.h"

namespace gouji::report {

// A row as a layout of the form prints it.
struct PrintedRow {
  std::vector<Label>
      labels;           // the form's label and its accepted spellings; none: the row has no label
  uint32_t values = 0;  // values that stand in it
  uint32_t first_cell = 0;  // index of its first cell in the flat list of the table
  int form_row = -1;        // index in TableForm::rows; -1: it covers several of them
  uint32_t group = 0;       // index in Layout::groups, when the form has a group for the row
};

// One of a layout's labels, found by its bits.
struct LabelPlace {
  enum class Kind : uint8_t { row, group, header };
  uint64_t bits = 0;
  Kind kind = Kind::row;
  uint16_t index = 0;  // in Layout::rows, groups or headers
  uint16_t label = 0;  // in PrintedRow::labels
};

struct Layout {
  std::vector<PrintedRow> rows;
  std::vector<Label> groups;   // labels without values of their own
  std::vector<Label> headers;  // labels of the head
  Label corner;                // the sentence in the corner; empty when none is prescribed
  bool merge = false;          // one run of values, labels of the head may stand between
  // All labels but the corner, in ascending order of bits; those with the same bits rows first, in
  // their order.
  std::vector<LabelPlace> places;
};

// Labels followed by values, in the order of the source.
struct Record {
  uint32_t first_label = 0, last_label = 0;  // range of items before the values
  uint32_t first_value = 0, last_value = 0;  // range of items: values, blanks, fillers
  uint32_t values = 0;                       // items that are not blank
  uint32_t blanks = 0;
  bool collapsed = false;       // a filler stands in it: the number of blanks means nothing
  bool block = false;           // one of several rows whose labels stand elsewhere
  bool interrupted = false;     // labels of the head other than 总计 stand between the values
  bool ragged = false;          // the rest of a run that is no whole number of rows
  std::vector<uint32_t> order;  // items of the values when they are not in source order
};

struct Alignment {
  std::vector<Record> records;
  std::vector<int> record_of_row;     // for each printed row; -1: none
  std::vector<int> row_of_record;     // for each record; -1: none
  std::vector<int> label_similarity;  // for each printed row: 0–1000, of its record's label
  std::vector<SourceSpan>
      label_at;                 // for each printed row: where its label stands; empty: not found
  std::vector<bool> uncertain;  // for each printed row: which values are its own cannot be told
  std::vector<bool> moved;      // for each printed row: it stands elsewhere in the source
  int64_t score = 0;
};

// The best order-preserving assignment of records to rows; then records that are left over, and
// pairs whose labels say so, go to the rows that their labels name. Cost: O(items + records·rows).
Alignment align(const Items& items, const text::Folded& folded, const Layout& layout);

}  // namespace gouji::report
