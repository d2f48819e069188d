#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::GroupRead;
using report::Report;
using report::RowState;
using report::TableRead;

constexpr size_t kListed = 3;  // more in one table are one finding

constexpr Example kBad[] = {
    {.edits = {replace("（三）不予公开", "")}, .table = "requests", .row = "denied_secret"},
    {.edits = {replace("三、本年度办理结果", "")}, .table = "requests", .row = "granted"},
    {.edits = {remove_line("第二十条第（五）项")}, .table = "disclosure", .row = "licensing"},
};
constexpr Example kGood[] = {
    {.edits = {replace("（四）无法提供", "(四) 无法提供")}},
    {.edits = {replace("三、本年度办理结果", "三、本年办理结果")}},
};

// The first row of the group that was read; rows.size(): none.
size_t first_row(const TableRead& table, std::string_view group) {
  for (size_t r = 0; r < table.rows.size(); ++r)
    if (table.form->rows[r].group == group && table.rows[r].state == RowState::complete) return r;
  return table.rows.size();
}

void check_table(const Report& r, const TableRead& table, Findings& out) {
  struct Missing {
    std::string_view label;
    size_t row;
  };
  std::vector<Missing> missing;
  for (const GroupRead& group : table.groups) {
    if (group.found) continue;
    if (const size_t row = first_row(table, group.label); row < table.rows.size())
      missing.push_back({group.label, row});
  }
  if (missing.empty()) return;
  const auto place = [&](size_t row) {
    const report::RowRead& read = table.rows[row];
    return !read.label.empty() ? read.label
           : !read.at.empty()  ? first_line(r, read.at)
                               : first_line(r, table.at);
  };
  const std::string_view name = name_of(table.form->table);
  if (missing.size() > kListed) {
    std::vector<std::string> labels;
    for (const Missing& m : missing) labels.push_back(quoted(m.label));
    Finding& f =
        out.add(place(missing.front().row),
                out.say({"“{}”表缺少{}。", "Table “{}” lacks {}."}, {name, join(labels, out)}));
    f.cell = cell_key(*table.form, static_cast<int>(missing.front().row), -1);
    return;
  }
  for (const Missing& m : missing) {
    Finding& f = out.add(place(m.row), out.say({"“{}”一行之前缺少分组名称“{}”。",
                                                "Before row “{}” the group label “{}” is missing."},
                                               {table.form->rows[m.row].label, m.label}));
    f.cell = cell_key(*table.form, static_cast<int>(m.row), -1);
    f.expected = m.label;
  }
}

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t)
    if (const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out))
      check_table(r, *table, out);
}

}  // namespace

extern const Rule group_label_missing;
const Rule group_label_missing = {
    .id = "group-label-missing",
    .group = Group::tables,
    .severity = Severity::warning,
    .title = {"缺少分组名称", "A group label is missing"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的表格",
              "The tables of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"按格式补上分组名称。", "Add the label of the form."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
