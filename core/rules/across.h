// What the rules across reports share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/rules/findings.h"

namespace gouji::rules {

// Why two reports cannot be compared as last year's and this year's: another agency, years that do
// not follow each other, a year that is not known. Empty: they can.
std::string why_not_comparable(const report::Report& previous, const report::Report& now,
                               const Findings& out);

// Names of one agency: equal without spaces, or one is the other without the place in front.
bool same_agency(std::string_view a, std::string_view b);

// The report that counts the others: that of the government when there is one, else the one with
// the most requests. nullptr when there is none.
const report::Report* parent_of(const std::vector<const report::Report*>& reports);

// The figure of a cell by its keys; blanks and placeholders count as 0. Nothing when the table, the
// row or the column is not there or cannot be computed with.
std::optional<report::Decimal> figure_of(const report::Report& report, forms::Table table,
                                         std::string_view row, std::string_view column);

// Where the cell is printed, or the nearest thing before it; empty when there is none.
SourceSpan place_of(const report::Report& report, forms::Table table, std::string_view row,
                    std::string_view column);

// "本年新收政府信息公开申请数量": the row's printed name, for messages.
std::string_view row_name(const report::Report& report, forms::Table table, std::string_view row);

}  // namespace gouji::rules
