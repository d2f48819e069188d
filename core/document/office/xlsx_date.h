// Dates and times of spreadsheets: days since the end of 1899, shown by a format code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/document/office/xlsx_decimal.h"
#include "core/document/office/xlsx_format.h"

namespace gouji::document {

// The date as the section of a code shows it; none: the number is no date.
std::optional<std::string> shown_date(const XlsxDecimal& n, std::string_view section,
                                      const XlsxFormat& format, bool since_1904);

}  // namespace gouji::document
