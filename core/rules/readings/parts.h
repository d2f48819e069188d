// What the rules on sections and tables share: when they apply, names for messages, places.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/findings.h"
#include "core/rules/readings/equality_rules.h"
#include "core/text/words.h"

namespace gouji::rules {

// The report is on a form whose sections and tables are checked. False: not, and the reason is
// noted.
bool is_checked_form(const report::Report& report, Findings& out);

// The report year is known. False: not, and the reason is noted.
bool has_year(const report::Report& report, Findings& out);

// The table, when it was found and is on a checked form. nullptr: not, and the reason is noted.
const report::TableRead* table_or_reason(const report::Report& report, forms::Table table,
                                         Findings& out);

// The section in which a table stands; its title names the table in messages.
report::Section section_of(forms::Table table);
std::string_view name_of(forms::Table table);

// The section's heading; when it is missing, the heading before which it should stand, else the one
// behind which it should. Empty: no heading at all.
SourceSpan place_of(const report::Report& report, report::Section section);

// "一" to "六".
std::string_view ordinal(report::Section section);

// "一、总体情况" as the form prints it.
std::string printed(report::Section section);

// "a、b" or "a, b".
std::string join(const std::vector<std::string>& parts, const Findings& out);
// “a” in both languages.
std::string quoted(std::string_view text);

// The first or last line of a range, without white space around it.
SourceSpan first_line(const report::Report& report, SourceSpan span);
SourceSpan last_line(const report::Report& report, SourceSpan span);

// Folded text of the section's paragraphs, one after another; empty when it was not found.
std::string prose(const report::Report& report, report::Section section);
using text::has_any;
size_t count_of(std::string_view text, std::string_view word);
// Takes every occurrence of the words out.
std::string without(std::string_view text, std::initializer_list<std::string_view> words);

// Half of title, period, text and signature or more name years of that form ("2019", "2021"): the
// year of the title may be the wrong one. The signature alone may only be late.
bool years_speak_for(const report::Report& report, std::string_view form);

// "无", "暂无。": says nothing but that there is nothing.
bool says_nothing(std::string_view folded);
// The paragraph of section 5 that says that there are no problems ("（无）",
// "本年度不存在突出问题。"), where nothing else is said. nullptr: something is.
const report::Paragraph* denial_of_problems(const report::Report& report);

// A cell of a found table.
struct CellAt {
  size_t row = 0;
  size_t column = 0;
};
// Cells of complete rows for which wanted(cell, column) holds, in the order of the form.
template <class Wanted>
std::vector<CellAt> cells_where(const report::TableRead& table, Wanted wanted) {
  std::vector<CellAt> out;
  for (size_t r = 0; r < table.rows.size(); ++r) {
    if (table.rows[r].state != report::RowState::complete) continue;
    const auto columns = table.form->rows[r].columns;
    for (size_t c = 0; c < columns.size(); ++c)
      if (wanted(table.cell(r, c), columns[c])) out.push_back({r, c});
  }
  return out;
}

// Notes, once for the table, the rows whose values cannot be told apart, so were not looked at.
void note_rows_not_read(const report::TableRead& table, Findings& out);

// “本年新收政府信息公开申请数量”行“自然人”列
std::string cell_name(const report::TableRead& table, CellAt at, const Findings& out);
// Where a cell stands, or the nearest thing before it in its row.
SourceSpan place_of(const report::Report& report, const report::TableRead& table, CellAt at);

}  // namespace gouji::rules
