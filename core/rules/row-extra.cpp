#include <algorithm>
#include <iterator>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::ExtraRow;
using report::Report;
using report::TableRead;

constexpr size_t kListed = 4;  // more in one table are one finding

constexpr Example kBad[] = {
    {.edits = {replace("\n\t（六）其他处理",
                       "\n\t\t6.申请内容不是政府信息\t0\t0\t0\t0\t0\t0\t0\n\t（六）其他处理")},
     .text = "6.申请内容不是政府信息"},
    {.edits = {replace("本年制发件数\t", "本年制发件数\t其中主动公开\t"),
               replace("规章\t0\t", "规章\t0\t0\t"),
               replace("行政规范性文件\t2\t", "行政规范性文件\t2\t2\t")},
     .text = "其中主动公开"},
    {.edits = {replace("第二十条第（八）项", "行政检查\t12\n第二十条第（八）项")},
     .text = "行政检查"},
};
constexpr Example kGood[] = {
    {.edits = {replace("（七）总计", "（七） 总计")}},
    // A row of the other version of the form: form-mixed.
    {.edits = {replace("第二十条第（八）项", "政府集中采购\t0\t0\n第二十条第（八）项")},
     .form = "2021"},
};

// Labels of the other version of the form are what form-mixed is about.
std::vector<ExtraRow> extras_of(const TableRead& table) {
  std::vector<ExtraRow> extras;
  std::copy_if(table.extras.begin(), table.extras.end(), std::back_inserter(extras),
               [&](const ExtraRow& extra) {
                 return std::none_of(table.foreign_labels.begin(), table.foreign_labels.end(),
                                     [&](SourceSpan label) {
                                       return label.begin < extra.label.end &&
                                              extra.label.begin < label.end;
                                     });
               });
  return extras;
}

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    const std::vector<ExtraRow> extras = extras_of(*table);
    if (extras.empty()) continue;
    const std::string_view name = name_of(table->form->table);
    if (extras.size() > kListed) {
      std::vector<std::string> labels;
      for (const ExtraRow& extra : extras)
        labels.push_back(quoted(text::folded(r.raw(extra.label))));
      Finding& f = out.add(extras.front().label,
                           out.say({"“{}”表有格式以外的{}行：{}。",
                                    "Table “{}” has {} rows that the form does not have: {}."},
                                   {name, std::to_string(labels.size()), join(labels, out)}));
      f.cell.table = forms::key(table->form->table);
      continue;
    }
    for (const ExtraRow& extra : extras) {
      const std::string label = text::folded(r.raw(extra.label));
      const Wording say = extra.column
                              ? Wording{"“{}”表中的“{}”一列，格式没有规定。",
                                        "Table “{}” has a column “{}” that the form does not have."}
                              : Wording{"“{}”表中的“{}”一行，格式没有规定。",
                                        "Table “{}” has a row “{}” that the form does not have."};
      Finding& f = out.add(extra.label, out.say(say, {name, label}));
      f.cell.table = forms::key(table->form->table);
      f.actual = label;
    }
  }
}

}  // namespace

extern const Rule row_extra;
const Rule row_extra = {
    .id = "row-extra",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"多出格式以外的行或列", "A row or column that the form does not have"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的表格",
              "The tables of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"删去这一行或这一列；要保留的内容写在正文里。",
               "Take the row or column out; what should stay belongs in the text."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
