#include <algorithm>

#include "core/report/tables/label.h"
#include "core/rules/findings.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::RowRead;
using report::RowState;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {replace("5.属于三类内部事务信息", "5.属于三类内部管理信息")},
     .table = "requests",
     .row = "denied_internal"},
    {.edits = {replace("1.信访举报投诉类申请", "1.信访投诉举报类申请")},
     .table = "requests",
     .row = "refused_petition",
     .text = "1.信访投诉举报类申请"},
    {.edits = {replace("8.属于行政查询事项", "")}, .table = "requests", .row = "denied_inquiry"},
};
constexpr Example kGood[] = {
    {.edits = {replace("3.危及“三安全一稳定”", "3．危及三安全一稳定")}},
    {.edits = {replace("四、结转下年度继续办理", "四、 结转下年度继续办理")}},
};

// The label with something before or behind it, or with a piece of its group's label in the middle:
// that comes from the way the text was taken out of a page, not from the report.
bool is_whole_with_noise(std::string_view printed_label, const forms::Row& row) {
  const std::u16string printed = report::make_label(printed_label).body;
  const std::u16string form = report::make_label(text::folded(row.label)).body;
  if (printed.find(form) != std::u16string::npos) return true;
  const std::u16string group = report::make_label(text::folded(row.group)).body;
  for (size_t n = 2; n <= group.size() && n < printed.size(); ++n)
    for (size_t g = 0; g + n <= group.size(); ++g) {
      const size_t at = printed.find(group.substr(g, n));
      if (at == std::u16string::npos) continue;
      std::u16string rest = printed;
      rest.erase(at, n);
      if (rest.size() >= 4 && form.find(rest) != std::u16string::npos) return true;
    }
  return false;
}

// The label without the cell of its group in front: "（五）不予处理", then "1.重复申请".
SourceSpan own_label(const Report& r, SourceSpan label, const forms::Row& row) {
  if (row.group.empty()) return label;
  const std::string_view raw = r.raw(label);
  const std::string group = text::folded(row.group);
  constexpr size_t kFarthest = 100;  // bytes
  for (size_t i = raw.find_first_of("\t\n|"); i < kFarthest;
       i = raw.find_first_of("\t\n|", i + 1)) {
    const std::string before = text::folded(raw.substr(0, i));
    if (before.size() > group.size()) break;
    if (before != group) continue;
    while (i < raw.size() && std::string_view(" \t\r\n|").find(raw[i]) != std::string_view::npos)
      ++i;
    return {label.begin + static_cast<uint32_t>(i), label.end};
  }
  return label;
}

// Values stand where the row belongs, and nothing in front of them.
bool has_no_label(const RowRead& row) { return row.state == RowState::complete && row.label_blank; }

// A few rows are without a label: where many are, the source has lost them.
bool lost_by_source(const TableRead& table) {
  constexpr ptrdiff_t kMost = 2;
  return table.form->one_line ||
         std::count_if(table.rows.begin(), table.rows.end(), has_no_label) > kMost;
}

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t) {
    const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out);
    if (table == nullptr) continue;
    for (size_t i = 0; i < table->rows.size(); ++i) {
      const RowRead& row = table->rows[i];
      if (has_no_label(row) && !lost_by_source(*table)) {
        const std::string_view form = table->form->rows[i].label;
        Finding& f = out.add(row.at, out.say({"这一行没有项目名称，格式规定为“{}”。",
                                              "This row has no label; in the form it is “{}”."},
                                             {form}));
        f.cell = cell_key(*table->form, static_cast<int>(i), -1);
        f.expected = form;
        continue;
      }
      if (row.state == RowState::missing || !row.label_altered || row.label.empty()) continue;
      if (is_whole_with_noise(text::folded(r.raw(row.label)), table->form->rows[i])) continue;
      const SourceSpan at = own_label(r, row.label, table->form->rows[i]);
      std::string printed_label = one_line(r.raw(at));
      std::replace(printed_label.begin(), printed_label.end(), '\t', ' ');
      const std::string_view form = table->form->rows[i].label;
      Finding& f = out.add(
          at, out.say({"“{}”与格式规定的“{}”不一致。", "“{}” differs from the form's “{}”."},
                      {printed_label, form}));
      f.cell = cell_key(*table->form, static_cast<int>(i), -1);
      f.expected = form;
      f.actual = printed_label;
    }
  }
}

}  // namespace

extern const Rule label_altered;
const Rule label_altered = {
    .id = "label-altered",
    .group = Group::tables,
    .severity = Severity::info,
    .title = {"项目名称与格式不一致", "Row label differs from the form"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的表格",
              "The tables of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"改用格式规定的名称。", "Use the label of the form."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
