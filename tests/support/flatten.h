// The flattening of one table, by style; used by render().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/grid.h"
#include "tests/support/styles.h"

namespace gouji::support {

std::string word_dump(const Grid& g);
std::string tsv(const Grid& g);
std::string tsv_chunked(const Grid& g);
std::string one_cell_a_line(const Grid& g, Style style);
std::string bars_row(const Grid& g);
std::string markdown(const Grid& g);
std::string markdown_split(const Grid& g);
std::string spaces(const Grid& g);

std::string pdf_raw(const Grid& g);
std::string pdf_layout(const Grid& g);
std::string pdf_plain(const TableModel& table);

std::string html_page(const Specimen& report, Style style);

// "商业企业" in two pieces, as narrow columns break it; else the whole.
std::vector<std::string> broken(std::string_view label);
// UTF-8 characters.
std::vector<std::string> characters(std::string_view text);
// Lines of at most `width` characters; numbers and addresses are kept whole.
std::vector<std::string> wrapped(std::string_view text, size_t width);

}  // namespace gouji::support
