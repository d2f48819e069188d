#include <algorithm>

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using forms::Table;
using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {replace("本年制发件数", "本年新制作数量")},
     .text = "本年新制作数量",
     .form = "2021"},
    {.edits = {replace("对外公开总数量", "现行有效件数")}, .text = "现行有效件数", .form = "2019"},
    // One row left from 2019.
    {.edits = {replace("第二十条第（六）项", "其他对外管理服务事项\t0\n第二十条第（六）项")},
     .text = "其他对外管理服务事项",
     .form = "2021"},
    // The tables of 2021 in a report on 2020.
    {.edits = {replace("2023年政府信息公开工作年度报告", "2020年政府信息公开工作年度报告"),
               replace("2023年1月1日起至2023年12月31日", "2020年1月1日起至2020年12月31日"),
               replace("2024年1月25日", "2021年1月25日")},
     .table = "disclosure",
     .form = "2021"},
    // Signed years too late.
    {.edits = {replace("2023年政府信息公开工作年度报告", "2020年政府信息公开工作年度报告"),
               replace("2023年1月1日起至2023年12月31日", "1月1日至12月31日"),
               replace("2023年，青禾县水利局认真", "青禾县水利局认真")},
     .table = "disclosure",
     .form = "2021"},
};
constexpr Example kGood[] = {
    // The title has the wrong year: year-conflict.
    {.edits = {replace("2023年政府信息公开工作年度报告", "2020年政府信息公开工作年度报告")},
     .form = "2021"},
    {.edits = {replace("行政规范性文件", "规范性文件")}, .form = "2021"},
    {.edits = {replace("本年处理决定数量", "处理决定数量")}, .form = "2021"},
};

// Labels of the other version, each once, as printed. Without 处理决定数量, which is also
// 本年处理决定数量 with a word left out.
std::vector<SourceSpan> foreign(const Report& r, const TableRead& table) {
  std::vector<SourceSpan> out;
  for (const SourceSpan at : table.foreign_labels) {
    const std::string label = text::folded(r.raw(at));
    const bool again = std::any_of(out.begin(), out.end(),
                                   [&](SourceSpan o) { return text::folded(r.raw(o)) == label; });
    if (!again && label != "处理决定数量") out.push_back(at);
  }
  return out;
}

void check(const Report& r, Findings& out) {
  if (!is_checked_form(r, out)) return;
  const TableRead& disclosure = r.table(Table::disclosure);
  const TableRead& requests = r.table(Table::requests);
  if (!disclosure.found && !requests.found) {
    out.not_assessed({}, out.say({"没有找到能区分格式版本的表格",
                                  "no table was found that tells the version of the form"}));
    return;
  }
  for (const TableRead* table : {&disclosure, &requests}) {
    if (!table->found) continue;
    const std::vector<SourceSpan> labels = foreign(r, *table);
    if (labels.empty()) continue;
    std::vector<std::string> names;
    for (const SourceSpan at : labels) names.push_back(quoted(text::folded(r.raw(at))));
    Finding& f =
        out.add(labels.front(),
                out.say({"“{}”表用的是{}年格式，其中{}是另一版本格式的项目。",
                         "Table “{}” is on the form of {}; {} belongs to the other version."},
                        {name_of(table->form->table), table->form->form, join(names, out)}));
    f.cell.table = forms::key(table->form->table);
  }
  if (!disclosure.found || !requests.found) return;
  if (disclosure.form->form == requests.form->form) {
    if (r.year > 0 && r.year < 2021 && !years_speak_for(r, "2021") &&
        disclosure.form->form == "2021") {
      Finding& f = out.add(
          first_line(r, disclosure.at),
          out.say({"{}年的报告用了2021年格式的表格，当年施行的是国办公开办函〔2019〕60号的格式。",
                   "The report on {} uses the tables of 2021; the form of that year was "
                   "国办公开办函〔2019〕60号."},
                  {std::to_string(r.year)}));
      f.cell.table = forms::key(Table::disclosure);
    }
    return;
  }
  // The requests table of 2019 has one row 其他处理 where that of 2021 has three.
  const int closed = requests.form->find("closed");
  if (closed >= 0) {
    const SourceSpan at = requests.rows[static_cast<size_t>(closed)].at;
    Finding& f = out.add(
        at.empty() ? first_line(r, requests.at) : at,
        out.say(
            {"表三的“（六）其他处理”只有一行，是2019年格式；2021年格式分为逾期不补正、逾期不缴费、"
             "其他三行。",
             "“（六）其他处理” is one row, as in the form of 2019; the form of 2021 has three."}));
    f.cell = cell_key(*requests.form, closed, -1);
    return;
  }
  const auto is_printed = [&](std::string_view key) {
    const int row = requests.form->find(key);
    return row >= 0 && !requests.rows[static_cast<size_t>(row)].label.empty();
  };
  if (!is_printed("closed_uncorrected") && !is_printed("closed_unpaid")) {
    out.not_assessed({}, out.say({"表三各行的次序已乱，看不出它用的是哪一版格式",
                                  "the rows of table 3 are out of order: its version cannot be "
                                  "told"}));
    return;
  }
  Finding& f =
      out.add(first_line(r, requests.at),
              out.say({"表二是2019年格式，表三是2021年格式（“（六）其他处理”分为三行）。",
                       "Table 2 is on the form of 2019, table 3 on that of 2021 (three rows under "
                       "“（六）其他处理”)."}));
  f.cell.table = forms::key(Table::requests);
}

}  // namespace

extern const Rule form_mixed;
const Rule form_mixed = {
    .id = "form-mixed",
    .group = Group::form,
    .severity = Severity::warning,
    .title = {"两种格式混用", "Two versions of the form in one report"},
    .basis = {"国办公开办函〔2021〕30号（2021年起）、国办公开办函〔2019〕60号（2019、2020年）附件",
              "Annexes of 国办公开办函〔2021〕30号 (from 2021) and 〔2019〕60号 (2019, 2020)"},
    .advice = {"全部表格换用报告年度所施行的格式。",
               "Use the form of the report year for all tables."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
