// What stands around the text of a line or a cell and is none of it: blanks, marks of Markdown,
// bars and rules of drawn tables, what converters left.
#pragma once

#include <string_view>

#include "core/text/span.h"

namespace gouji::document {

using text::SourceSpan;

// "[bookmark: _Toc1]", "&nbsp;", "<br>" and tags as <b>, which converters leave around a line: no
// part of its text. What they are the rules say (editor-residue).
SourceSpan without_residue(std::string_view text, SourceSpan span);
// Without Markdown's marks around a cell: #, **, __, leading >. `heading` is set when a # was
// there, and left else.
SourceSpan without_marks(std::string_view text, SourceSpan span, bool& heading);
// "- ", "* " or a dot, where nearly every line of the text begins with it: these are no lists.
// Empty for none. Only a text that begins with one is looked at.
std::string_view list_mark(std::string_view text);
// |---|:--:| of Markdown, in a quotation or not.
bool is_rule_line(std::string_view line);
// The next line that is not blank, behind a line that ends at `end`, has a bar.
bool has_bars_below(std::string_view text, size_t end);
// ---, above a row of bars: the head of the table has one column.
bool is_rule_of_one_column(std::string_view text, SourceSpan span);
// Bytes of "| --- | --- " at the front of s, up to its last bar: such a line that was joined with
// others. 0: none is there.
size_t joined_rule(std::string_view s);
// - | - |, or "-- |": perhaps cells in whose places somebody typed dashes.
bool may_be_dashes(std::string_view line);
// 0 ⇥ 0 ⇥ 五、存在的主要问题…: where the paragraph behind a table begins, which a program put
// behind the last cell of a line with tabs; the line's end: there is none.
size_t paragraph_behind(std::string_view line);
// One cell with its bar behind it, and nothing more.
bool is_one_cell(std::string_view line);
// A table drawn with │ and ─: the bar that begins the line, in bytes of `line`; empty for none.
std::string_view drawn_bar(std::string_view line);
// The bar of another kind, ｜ or │, that parts the cells of many lines of the text without standing
// at their ends; empty for none, and where tabs part cells. Linear.
std::string_view parting_bar(std::string_view text);
// ├──┼──┤, ════, +---+---+: the lines of such a table.
bool is_drawn_rule(std::string_view line);
bool is_grid_rule(std::string_view line);
// The line of a drawn table at `i`: bytes of a character that its bars and rules are drawn with, 0
// for others. `parts`: it parts cells, as │ and ┼ do, and ─ does not.
size_t rule_at(std::string_view line, size_t i, bool& parts);

}  // namespace gouji::document
