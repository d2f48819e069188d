// What stands in a cell: a number, a sign for "nothing", or text.
#pragma once

#include <string_view>

#include "core/report/report.h"

namespace gouji::report {

struct ValueRead {
  CellState state = CellState::text;
  uint8_t quirks = 0;
  Decimal value;
};

// Reads a whole cell. `raw` is its source, `folded` its folding. Nothing is corrected: what is not
// a number with at most a unit, a sign or a known slip of the keyboard (O for 0) is text.
ValueRead read_value(std::string_view raw, std::string_view folded);

// 件, 万元: a word that may stand behind the figure of a cell.
bool is_measure_word(std::string_view folded);

// Could this stand in a value position at all? A number, a placeholder, or a short text that begins
// with a number or sign; never a label such as "1.属于国家秘密".
bool looks_like_value(std::string_view raw, std::string_view folded);

// "- 4 -", "—3—", "第 3 页", "第3页共9页": the foot of a page.
bool is_page_foot(std::string_view folded);
// Signs among figures, no page: 1 1 3 / 1 2 8, or — — — 3 — —. `raw`: the line as printed.
bool has_figures_in_a_row(std::string_view raw);
// 青禾县水利局2023年政府信息公开工作年度报告, as it may stand over each page.
bool is_running_title(std::string_view folded);
// What stands over and under the pages of a table: the report's title; and as browsers print it,
// when (2024/1/22 10:35 and the title), and the address.
bool is_page_furniture(std::string_view folded);
// The name of an agency, as it stands over the pages of a report; or a row of its own.
bool may_be_running_agency(std::string_view folded);
// What a web page prints above a report: publishing date, source, font size.
bool is_page_line(std::string_view folded);
// What it prints below one: who keeps the site, its number, buttons.
bool is_site_foot(std::string_view folded);

}  // namespace gouji::report
