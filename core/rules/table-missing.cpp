#include "core/rules/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

// Tests take tables out of the model; an edit of the text can only take out the line of a row.
constexpr Example kGood[] = {
    {.edits = {remove_line("（七）总计")}},  // a row is missing, not the table
};

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  for (size_t t = 0; t < forms::kTables; ++t) {
    const auto table = static_cast<forms::Table>(t);
    const report::TableRead& read = r.tables[t];
    if (read.found) continue;
    const report::SectionRead& section = r.section(section_of(table));
    Finding& f =
        out.add(section.found ? section.heading : SourceSpan{},
                read.picture
                    ? out.say({"“{}”表是一张图片，其中的数字无法核对。",
                               "Table “{}” is a picture: its figures cannot be checked."},
                              {name_of(table)})
                    : out.say({"没有找到“{}”表。", "Table “{}” was not found."}, {name_of(table)}));
    f.cell.table = forms::key(table);
    if (read.picture)
      f.advice = out.say({"换用可以复制文字的表格。", "Put in a table whose text can be copied."});
  }
}

}  // namespace

extern const Rule table_missing;
const Rule table_missing = {
    .id = "table-missing",
    .group = Group::tables,
    .severity = Severity::error,
    .title = {"缺少表格", "A table is missing"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件：第二、三、四部分各有一张表",
              "国办公开办函〔2021〕30号 and 〔2019〕60号: sections 2, 3 and 4 have a table each"},
    .advice =
        {"补上格式规定的表格；如果原文有，请检查复制或转换时是否丢失。",
         "Add the table of the form; if the original has it, see whether it was lost in copying."},
    .bad = {},
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
