#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::RowState;
using report::TableRead;

constexpr size_t kListed = 3;  // longer runs are one finding
constexpr size_t kNamed = 8;   // of longer runs the first and the last row are named

constexpr Example kBad[] = {
    {.edits = {replace("\n\t\t7.属于行政执法案卷\t0\t0\t0\t0\t1\t0\t1", "")},
     .table = "requests",
     .row = "denied_enforcement"},
    {.edits = {replace("\n四、结转下年度继续办理\t\t\t3\t0\t0\t0\t0\t0\t3", "")},
     .table = "requests",
     .row = "carried_out"},
};
constexpr Example kGood[] = {
    {.edits = {replace("1.信访举报投诉类申请", "1、信访举报投诉类申请")}},
};

// Where the row should stand: behind the one before it, or at the end of what is left of the table.
SourceSpan place(const Report& r, const TableRead& table, size_t row) {
  bool follows = false;
  for (size_t i = row + 1; i < table.rows.size(); ++i)
    follows = follows || (table.rows[i].state != RowState::missing && !table.rows[i].out_of_order);
  if (!follows) return last_line(r, table.at);
  for (size_t i = row; i-- > 0;) {
    const report::RowRead& before = table.rows[i];
    if (before.state == RowState::missing || before.out_of_order) continue;
    return !before.label.empty() ? before.label : last_line(r, before.at);
  }
  return first_line(r, table.at);
}

void check_table(const Report& r, const TableRead& table, Findings& out) {
  for (size_t first = 0; first < table.rows.size();) {
    if (table.rows[first].state != RowState::missing) {
      ++first;
      continue;
    }
    size_t last = first + 1;
    while (last < table.rows.size() && table.rows[last].state == RowState::missing) ++last;
    const SourceSpan at = place(r, table, first);
    const std::string_view name = name_of(table.form->table);
    if (last - first <= kListed) {
      for (size_t i = first; i < last; ++i) {
        const forms::Row& row = table.form->rows[i];
        Finding& f =
            out.add(at, row.group.empty() || row.group == row.label
                            ? out.say({"“{}”表缺少“{}”一行。", "Table “{}” lacks the row “{}”."},
                                      {name, row.label})
                            : out.say({"“{}”表缺少“{}”下的“{}”一行。",
                                       "Table “{}” lacks, under “{}”, the row “{}”."},
                                      {name, row.group, row.label}));
        f.cell = cell_key(*table.form, static_cast<int>(i), -1);
      }
    } else {
      std::vector<std::string> labels;
      for (size_t i = first; i < last; ++i) labels.push_back(quoted(table.form->rows[i].label));
      const std::string count = std::to_string(last - first);
      Finding& f = out.add(
          at, labels.size() <= kNamed
                  ? out.say({"“{}”表连续缺少{}行：{}。", "Table “{}” lacks {} rows in a run: {}."},
                            {name, count, join(labels, out)})
                  : out.say({"“{}”表连续缺少{}行：从{}到{}。",
                             "Table “{}” lacks {} rows in a run: from {} to {}."},
                            {name, count, labels.front(), labels.back()}));
      f.cell = cell_key(*table.form, static_cast<int>(first), -1);
    }
    first = last;
  }
}

void check(const Report& r, Findings& out) {
  for (size_t t = 0; t < forms::kTables; ++t)
    if (const TableRead* table = table_or_reason(r, static_cast<forms::Table>(t), out))
      check_table(r, *table, out);
}

}  // namespace

extern const Rule row_missing;
const Rule row_missing = {
    .id = "row-missing",
    .group = Group::tables,
    .severity = Severity::error,
    .title = {"表格缺行", "A prescribed row is missing"},
    .basis = {"国办公开办函〔2021〕30号、〔2019〕60号附件规定的表格",
              "The tables of 国办公开办函〔2021〕30号 and 〔2019〕60号"},
    .advice = {"按格式补上这一行，没有数字的填0；如果原文有，请检查复制或转换时是否丢失。",
               "Add the row, with 0 where there is nothing; if the original has it, see whether it "
               "was lost in "
               "copying."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
