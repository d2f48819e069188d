// What the labels of rows say besides which row it is: another wording, a row that the form has
// not.
#pragma once

#include "core/report/aligned.h"
#include "core/report/report.h"

namespace gouji::report {

// The label of the record, which was taken for the printed row, differs from the form's beyond
// spacing and punctuation. A piece of a label that the source broke over lines is no alteration.
bool is_altered(const Aligned& table, size_t printed, const Record& record);

// Adds to `out` the rows with a label and as many values as the form's rows that the form does not
// have.
void find_extras(const Aligned& table, TableRead& out);

}  // namespace gouji::report
