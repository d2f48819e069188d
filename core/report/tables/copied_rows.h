// What is among the items of a table and none of its rows: an Enter in a cell, numbers of rows and
// pages.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/report/tables/items.h"

namespace gouji::report {

// A row of a table with tabs whose cell begins with an Enter: its last values stand on the next
// line, behind the tab that begins it, or in the place of a blank cell at its end. They become
// items of one line, only where both together have as many as a row has. Linear.
void join_broken_rows(std::vector<Item>& items);

// The row of the document, whose text is given, is the number of a page: it stands between rows of
// bars, or of tabs that lack no cell at their end, where no cell stands on a line of its own.
bool is_page_between_rows(const document::Document& doc, uint32_t row, std::string_view folded);

// 4 / 46, figures with a sign for nothing between, and no page: none of as many stands elsewhere.
bool is_nothing_between(const document::Document& doc, SourceSpan line);

// Takes away the numbers 1, 2, 3 … that stand in front of the labels, each first on its line.
// Linear.
void drop_serial_numbers(std::vector<Item>& items, const text::Folded& folded);

// Takes away the number of a page behind the last row: alone on its line, where the row has all its
// values.
void drop_page_number(std::vector<Item>& items, const document::Document& doc,
                      const text::Folded& folded);

}  // namespace gouji::report
