// What the rules on sums share: one equality of a table, computed, or the reason why it cannot be.
#pragma once

#include "core/forms/equalities.h"
#include "core/rules/findings.h"

namespace gouji::rules {

// Runs the equalities of one kind over their table: reports each that does not hold, and each that
// cannot be assessed with the reason. Blanks and placeholders count as 0.
void check_equalities(const report::Report& report, forms::EqualityKind kind, Findings& out);

// "一、本年新收政府信息公开申请数量" without its number, for messages; the column's label.
std::string_view row_label(const forms::TableForm& form, int row);
std::string_view column_label(const forms::TableForm& form, int row, int column);
CellKey cell_key(const forms::TableForm& form, int row, int column);

// Why the cells of a row cannot be computed with; empty when they can.
std::string why_not_countable(const report::TableRead& table, size_t row, const Findings& out);

}  // namespace gouji::rules
