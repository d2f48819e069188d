// The names of the groups of the disclosure table, 第二十条第（一）项, as they arrive.
#pragma once

#include <string>
#include <string_view>

namespace gouji::report {

// A folded text, or pieces of it put together, with what offices and readers write in different
// ways put into one: no blanks, brackets and 第, 20 and 5 as 二十 and 五, a dash for 一 in
// brackets.
std::string as_provision(std::string_view folded);

// Of a text so put: it names one of the form's groups, with or without 《条例》 in front.
bool names_provision(std::string_view text);

}  // namespace gouji::report
