#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::RowRead;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {replace("\n\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1", ""),
               replace("\n\t（六）其他处理",
                       "\n\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n\t（六）其他处理")},
     .table = "requests",
     .row = "refused_repeat"},
};
constexpr Example kGood[] = {
    {.edits = {remove_line("2.重复申请")}},  // a missing row leaves the others in order
};

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    for (size_t i = 0; i < table->rows.size(); ++i) {
      const RowRead& row = table->rows[i];
      if (!row.out_of_order) continue;
      const forms::Row& form = table->form->rows[i];
      Finding& f = out.add(
          row.label.empty() ? row.at : row.label,
          i == 0 ? out.say({"“{}”一行的位置不对：应是表中的第一行。",
                            "Row “{}” stands in the wrong place: it comes first in the table."},
                           {form.label})
                 : out.say({"“{}”一行的位置不对：应在“{}”之后。",
                            "Row “{}” stands in the wrong place: it comes after “{}”."},
                           {form.label, table->form->rows[i - 1].label}));
      f.cell = cell_key(*table->form, static_cast<int>(i), -1);
    }
  }
}

}  // namespace

extern const Rule row_order;
const Rule row_order = {
    .id = "row-order",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"表格的行顺序不对", "Rows out of order"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的表格",
              "The tables of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"按格式的顺序排列，并核对数字有没有随行移动。",
               "Put the rows in the order of the form and see that the figures moved with them."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
