#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    // The tables of 2019 in a report on 2022.
    {.edits = {replace("2020年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告"),
               replace("2020年1月1日起至2020年12月31日", "2022年1月1日起至2022年12月31日"),
               replace("2021年1月25日", "2023年1月25日")},
     .table = "disclosure",
     .form = "2019"},
};
constexpr Example kGood[] = {
    // The title has the wrong year: year-conflict.
    {.edits = {replace("2020年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告")},
     .form = "2019"},
    {.edits = {replace("2020年政府信息公开工作年度报告", "2019年政府信息公开工作年度报告")},
     .form = "2019"},
    {.edits = {replace("2023年政府信息公开工作年度报告", "2021年政府信息公开工作年度报告")},
     .form = "2021"},
};

// The label that tells: the first of the old form, else where the table begins.
SourceSpan place(const Report& r, const TableRead& table) {
  for (const char* row : {"other_services", "procurement", "closed"})
    if (const int i = table.form->find(row); i >= 0)
      if (const SourceSpan at = table.rows[static_cast<size_t>(i)].label; !at.empty()) return at;
  return first_line(r, table.at);
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out) || !has_year(r, out)) return;
  const TableRead& disclosure = r.table(forms::Table::disclosure);
  const TableRead& requests = r.table(forms::Table::requests);
  if (!disclosure.found && !requests.found) {
    out.not_assessed({}, out.say({"没有找到能区分格式版本的表格",
                                  "no table was found that tells the version of the form"}));
    return;
  }
  // The requests table alone tells little: that is form-mixed.
  const TableRead& table = disclosure.found ? disclosure : requests;
  if (r.year < 2021 || table.form->form != "2019") return;
  if (years_speak_for(r, "2019")) {
    out.not_assessed({}, out.say({"报告年度前后不一，无法确定应当用哪一年的格式",
                                  "the report year is not certain, nor which form holds"}));
    return;
  }
  Finding& f = out.add(
      place(r, table),
      out.say({"{}"
               "年的报告用了2019年格式（国办公开办函〔2019〕60号）的表格，应当用国办公开办函〔2021"
               "〕30号的表格。",
               "The report on {} uses the tables of 2019 (国办公开办函〔2019〕60号); those of "
               "国办公开办函〔2021〕30号 hold."},
              {std::to_string(r.year)}));
  f.cell.table = forms::key(table.form->table);
  f.expected = "2021";
  f.actual = "2019";
}

}  // namespace

extern const Rule form_outdated;
const Rule form_outdated = {
    .id = "form-outdated",
    .group = Group::form,
    .severity = Severity::error,
    .title = {"使用了旧格式的表格", "Tables of an outdated form"},
    .basis = {"国办公开办函〔2021〕30号：自2021年年度报告起施行新格式",
              "国办公开办函〔2021〕30号: the new form holds from the report on 2021"},
    .advice = {"换用新格式的表格：表二改为制发、废止、现行有效件数，取消政府集中采购；表三“（六）其"
               "他处理”分为三行。",
               "Use the new tables: issued, repealed and in force in table 2, no 政府集中采购; "
               "three rows under （六）其他处理 in table 3."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
