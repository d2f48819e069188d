// Who reports, on which year, signed when.
#pragma once

#include <optional>
#include <string_view>

#include "core/document/document.h"
#include "core/report/items.h"
#include "core/report/report.h"

namespace gouji::report {

// A whole line that is a date: 2024年1月30日, 2024-01-30, 2024.1.30, 二〇二四年一月三十日.
std::optional<Date> read_date_line(std::string_view folded);

// A date at the start of a folded text; sets the bytes it takes.
std::optional<Date> read_date(std::string_view folded, size_t& bytes);

bool valid(const Date& date);

// The last characters tell the kind: 人民政府, 局, 街道办事处 …
AgencyKind agency_kind(std::string_view folded_name);
bool looks_like_agency(std::string_view folded);

// Finds agency and date at the end of the document, at `from` or later, fills report.signature, and returns
// the first row that belongs to it; the number of rows when there is none.
uint32_t find_signature(const document::Document& doc, const FoldedCells& cells, Report& report,
                        uint32_t from);

// Fills title, years, year, agency and kind from the rows before the first heading, the paragraphs and
// the signature.
void identify(const document::Document& doc, const FoldedCells& cells, Report& report);

}  // namespace gouji::report
