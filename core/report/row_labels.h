// What the labels of rows say besides which row it is: another wording, a row that the form has
// not.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/align.h"
#include "core/report/items.h"
#include "core/report/layouts.h"
#include "core/report/report.h"

namespace gouji::report {

struct LabelledRows {
  const std::vector<Item>& items;
  const std::vector<Label>& labels;  // one for each item
  const text::Folded& folded;
  std::string_view text;
  const FormLayout& layout;
  const Alignment& alignment;
};

// The label of the record, which was taken for the printed row, differs from the form's beyond
// spacing and punctuation. A piece of a label that the source broke over lines is no alteration.
bool is_altered(const LabelledRows& rows, size_t printed, const Record& record);

// Adds to `out` the rows with a label and as many values as the form's rows that the form does not
// have.
void find_extras(const LabelledRows& rows, TableRead& out);

}  // namespace gouji::report
