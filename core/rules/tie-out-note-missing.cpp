#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {replace("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "")},
     .table = "requests"},
    {.edits = {replace("等于第三项加第四项之和", "等于第三项减第四项")}, .table = "requests"},
};
constexpr Example kGood[] = {
    {.edits = {replace("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                       "(本列数据的勾稽关系为： 第一项加第二项之和， 等于第三项加第四项之和)")}},
};

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::requests, out);
  if (table == nullptr || table->form->corner.empty()) return;
  if (table->corner.empty()) {
    Finding& f = out.add(first_line(r, table->at),
                         out.say({"表三左上角缺少勾稽关系说明“{}”。",
                                  "Table 3 lacks the sentence in its corner: “{}”."},
                                 {table->form->corner}));
    f.cell.table = forms::key(table->form->table);
    f.expected = table->form->corner;
  } else if (table->corner_altered) {
    Finding& f = out.add(table->corner,
                         out.say({"表三左上角的勾稽关系说明与格式规定的“{}”不一致。",
                                  "The sentence in the corner of table 3 differs from the form's: "
                                  "“{}”."},
                                 {table->form->corner}));
    f.cell.table = forms::key(table->form->table);
    f.expected = table->form->corner;
    f.actual = text::folded(r.raw(table->corner));
  }
}

}  // namespace

extern const Rule tie_out_note_missing;
const Rule tie_out_note_missing = {
    .id = "tie-out-note-missing",
    .group = Group::tables,
    .severity = Severity::info,
    .title = {"缺少勾稽关系说明", "The tie-out note is missing or altered"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件：表三左上角",
              "国办公开办函〔2021〕30号 and 〔2019〕60号: the corner of table 3"},
    .advice = {"按格式原样保留这句说明。", "Keep the sentence as the form prints it."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
