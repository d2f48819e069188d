// What the labels of rows say besides which row it is: another wording, a row that the form has
// not.
#pragma once

#include "core/report/report.h"
#include "core/report/tables/aligned.h"

namespace gouji::report {

// The label of the record, which was taken for the printed row, differs from the form's beyond
// spacing and punctuation. A piece of a label that the source broke over lines is no alteration.
bool is_altered(const Aligned& table, size_t printed, const Record& record);

// Rows of `out` without values that the table divides into rows of its own, the first of them on
// the same line, become unplaced: 其他对外管理服务事项 | 行政检查 | 0 | 0 | 0.
void find_divided_rows(const Aligned& table, TableRead& out);

// Adds to `out` the rows with a label and as many values as the form's rows that the form does not
// have.
void find_extras(const Aligned& table, TableRead& out);

}  // namespace gouji::report
