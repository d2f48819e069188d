#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n", ""),
               replace("结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t"
                       "复议后起诉\t\t\t\t\n",
                       ""),
               replace(
                   "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t"
                   "其他结果\t尚未审结\t总计\n",
                   ""),
               replace("2\t1\t0\t1\t4\t0\t0\t0\t0\t0\t2\t0\t0\t1\t3\n", "")},
     .table = "remedies"},
};
constexpr Example kGood[] = {
    {.edits = {remove_line("（七）总计")}},  // a row is missing, not the table
};

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  for (size_t t = 0; t < forms::kTables; ++t) {
    const auto table = static_cast<forms::Table>(t);
    const report::TableRead& read = r.tables[t];
    if (read.found) continue;
    Finding& f =
        out.add(place_of(r, section_of(table)),
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
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
