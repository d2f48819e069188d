// How a spreadsheet shows a number. No floating point: the digits of the file are rounded as such.
#pragma once

#include <string>
#include <string_view>

namespace gouji::document {

// `value` (as it stands in a cell: "18.600000000000001", "1E-3") as the format code shows it.
// Numbers have 15 digits, as in Excel. What the code cannot be used for is shown as by "General";
// what is no number as it is.
std::string shown_number(std::string_view value, std::string_view code, bool since_1904 = false);

}  // namespace gouji::document
