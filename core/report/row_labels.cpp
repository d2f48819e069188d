#include "core/report/row_labels.h"

#include <algorithm>

#include "core/report/value.h"

namespace gouji::report {
namespace {

// Whether all of a record's label but its last item are names of the form's groups.
bool only_groups_before(const LabelledRows& t, const Record& record, SourceSpan label) {
  for (size_t i = record.last_label - 1; i > 0 && t.items[i - 1].at.begin >= label.begin; --i) {
    const Label before = label_of(t.items[i - 1].at.in(t.text));
    const auto& groups = t.layout.layout.groups;
    if (std::none_of(groups.begin(), groups.end(),
                     [&](const Label& group) { return group.same_body(before); }))
      return false;
  }
  return true;
}

std::vector<uint32_t> values_of(const LabelledRows& t, const Record& record) {
  if (!record.order.empty()) return record.order;
  std::vector<uint32_t> out;
  for (uint32_t i = record.first_value; i < record.last_value; ++i)
    if (t.items[i].kind != ItemKind::filler) out.push_back(i);
  return out;
}

// Rows of dashes that Markdown makers put in are no rows.
bool holds_a_number(const LabelledRows& t, const std::vector<uint32_t>& values) {
  return std::any_of(values.begin(), values.end(), [&t](uint32_t i) {
    const Item& item = t.items[i];
    return item.kind == ItemKind::value &&
           read_value(item.at.in(t.text), t.folded.view(item.folded)).state == CellState::value;
  });
}

}  // namespace

bool is_altered(const LabelledRows& rows, size_t printed, const Record& record) {
  const int s = rows.alignment.label_similarity[printed];
  if (s == 0 || s >= kSameLabel || record.block) return false;
  const SourceSpan at = rows.alignment.label_at[printed];
  const Item& last = rows.items[record.last_label - 1];
  // Joined from several lines, it may hold parts of other labels; but not when they are groups of
  // the form: （三）不予公开 beside the group's first row.
  if (!last.exact && !(last.at == at) && !only_groups_before(rows, record, at)) return false;
  const Label observed = label_of(last.exact ? at.in(rows.text) : last.at.in(rows.text));
  for (const Label& form : rows.layout.layout.rows[printed].labels) {
    if (observed.body == form.body) return false;
    const bool piece = form.body.find(observed.body) != std::u16string::npos;
    if (piece && !last.exact) return false;
  }
  return true;
}

void find_extras(const LabelledRows& rows, TableRead& out) {
  for (size_t k = 0; k < rows.alignment.records.size(); ++k) {
    const Record& record = rows.alignment.records[k];
    if (rows.alignment.row_of_record[k] >= 0 || record.values < 2) continue;
    if (record.last_label == record.first_label ||
        rows.items[record.last_label - 1].kind != ItemKind::label)
      continue;
    const Item& label = rows.items[record.last_label - 1];
    // Where every cell has a line of its own, a numbered label with a whole row behind it.
    if (label.line != rows.items[record.first_value].line &&
        (rows.labels[record.last_label - 1].ordinal == 0 || record.block ||
         record.values != rows.layout.layout.rows.front().values))
      continue;
    const std::vector<uint32_t> values = values_of(rows, record);
    if (!holds_a_number(rows, values)) continue;
    ExtraRow extra;
    extra.label = label.at;
    extra.at = label.at;
    for (const uint32_t i : values) extra.at = extra.at.joined(rows.items[i].at);
    extra.values = static_cast<uint16_t>(record.values);
    out.extras.push_back(extra);
  }
}

}  // namespace gouji::report
