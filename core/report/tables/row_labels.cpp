#include "core/report/tables/row_labels.h"

#include <algorithm>
#include <vector>

#include "core/report/tables/value.h"

namespace gouji::report {
namespace {

// Whether all of a record's label but its last item are names of the form's groups.
bool only_groups_before(const Aligned& t, const Record& record, SourceSpan label) {
  for (size_t i = record.last_label - 1; i > 0 && t.items[i - 1].at.begin >= label.begin; --i) {
    const Label before = label_of(t.items[i - 1].at.in(t.text));
    const auto& groups = t.layout.layout.groups;
    if (std::none_of(groups.begin(), groups.end(),
                     [&](const Label& group) { return group.same_body(before); }))
      return false;
  }
  return true;
}

// Rows of dashes that Markdown makers put in are no rows.
bool holds_a_number(const Aligned& t, const std::vector<uint32_t>& values) {
  return std::any_of(values.begin(), values.end(), [&t](uint32_t i) {
    const Item& item = t.items[i];
    return item.kind == ItemKind::value &&
           read_value(item.at.in(t.text), t.folded.view(item.folded)).state == CellState::value;
  });
}

// Kinds of acts beside 行政许可, 行政处罚 and 行政强制: rows of one value that the form never has.
bool is_other_act(std::string_view label) {
  for (const std::string_view act : {"行政检查", "行政征收", "行政确认", "行政裁决", "行政奖励",
                                     "行政给付", "行政征用", "行政备案", "行政审批"})
    if (label == act) return true;
  return false;
}

}  // namespace

bool is_altered(const Aligned& table, size_t printed, const Record& record) {
  const int s = table.alignment.label_similarity[printed];
  if (s == 0 || s >= kSameLabel || record.block) return false;
  const SourceSpan at = table.alignment.label_at[printed];
  const Item& last = table.items[record.last_label - 1];
  // Joined from several lines, it may hold parts of other labels; but not when they are groups of
  // the form: （三）不予公开 beside the group's first row.
  if (!last.exact && !(last.at == at) && !only_groups_before(table, record, at)) return false;
  const Label observed = label_of(last.exact ? at.in(table.text) : last.at.in(table.text));
  for (const Label& form : table.layout.layout.rows[printed].labels) {
    if (observed.body == form.body) return false;
    const bool piece = form.body.find(observed.body) != std::u16string::npos;
    if (piece && !last.exact) return false;
  }
  return true;
}

void find_divided_rows(const Aligned& table, TableRead& out) {
  const Alignment& alignment = table.alignment;
  for (size_t k = 0; k + 1 < alignment.records.size(); ++k) {
    const Record& bare = alignment.records[k];
    const Record& part = alignment.records[k + 1];
    const int row = alignment.row_of_record[k];
    if (row < 0 || bare.values + bare.blanks > 0 || alignment.row_of_record[k + 1] >= 0) continue;
    const PrintedRow& printed = table.layout.layout.rows[static_cast<size_t>(row)];
    const Item& label = table.items[bare.first_label];
    if (part.values == printed.values && label.exact && printed.form_row >= 0 &&
        label.line == table.items[part.first_value].line)
      out.rows[static_cast<size_t>(printed.form_row)].state = RowState::unplaced;
  }
}

void find_extras(const Aligned& table, TableRead& out) {
  std::vector<uint32_t> values;
  for (size_t k = 0; k < table.alignment.records.size(); ++k) {
    const Record& record = table.alignment.records[k];
    if (table.alignment.row_of_record[k] >= 0 || record.values == 0) continue;
    if (record.last_label == record.first_label ||
        table.items[record.last_label - 1].kind != ItemKind::label)
      continue;
    const Item& label = table.items[record.last_label - 1];
    const bool act = is_other_act(table.folded.view(label.folded));
    if (record.values < 2 && !act) continue;
    // 行政复议 1 0 0 1, whose blank cells are gone, where the remedies are one line.
    const std::vector<Label>& heads = table.layout.layout.headers;
    if (table.layout.layout.merge &&
        std::any_of(heads.begin(), heads.end(), [&](const Label& head) {
          return head.same_body(table.labels[record.last_label - 1]);
        }))
      continue;
    // Where every cell has a line of its own, a numbered label with a whole row behind it.
    if (!act && label.line != table.items[record.first_value].line &&
        (table.labels[record.last_label - 1].ordinal == 0 || record.block ||
         record.values != table.layout.layout.rows.front().values))
      continue;
    table.values_of(record, values);
    if (!holds_a_number(table, values)) continue;
    ExtraRow extra;
    extra.label = label.at;
    extra.at = label.at;
    for (const uint32_t i : values) extra.at = extra.at.joined(table.items[i].at);
    extra.values = static_cast<uint16_t>(record.values);
    out.extras.push_back(extra);
  }
}

}  // namespace gouji::report
