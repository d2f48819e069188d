#include "core/report/tables/whole_table.h"

#include <algorithm>

namespace gouji::report {
namespace {

bool is_value(const Item& item) { return item.kind == ItemKind::value; }

// A label of the form, as it stands on a line of its own.
bool is_of_form(const Layout& layout, const Label& label) {
  const auto same = [&](const Label& form) { return form.same_body(label); };
  return std::any_of(layout.headers.begin(), layout.headers.end(), same) ||
         std::any_of(layout.groups.begin(), layout.groups.end(), same) ||
         std::any_of(layout.rows.begin(), layout.rows.end(), [&](const PrintedRow& row) {
           return std::any_of(row.labels.begin(), row.labels.end(), same);
         });
}

// A value, or a label of the form: no note, no piece of a label.
bool is_cell(const Aligned& t, size_t i) {
  return is_value(t.items[i]) || is_of_form(t.layout.layout, t.labels[i]);
}

// As many values as the form has cells.
bool has_all_values(const Aligned& t) {
  size_t cells = 0;
  for (const PrintedRow& row : t.layout.layout.rows) cells += row.values;
  return static_cast<size_t>(std::count_if(t.items.begin(), t.items.end(), is_value)) >= cells;
}

// A tab or a bar stands behind the item, perhaps on the next line.
bool has_mark_behind(std::string_view text, const Item& item) {
  const size_t next = text.find_first_not_of(" \r\n", item.at.end);
  return next < text.size() && (text[next] == '\t' || text[next] == '|');
}

// A blank line parts most values from what stands in front of them, and no cell is blank.
bool has_parted_values(const Aligned& t) {
  size_t parted = 0, values = 0;
  for (size_t i = 1; i < t.items.size(); ++i) {
    const Item& item = t.items[i];
    if (item.exact || item.kind == ItemKind::blank || item.kind == ItemKind::filler) return false;
    if (!is_value(item)) continue;
    if (has_mark_behind(t.text, item)) return false;
    ++values;
    parted += item.block != t.items[i - 1].block;
  }
  return values > 0 && parted * 3 >= values * 2;
}

}  // namespace

bool is_in_page_order(const Aligned& t) {
  if (t.items.empty() || t.items.front().exact || !has_parted_values(t)) return false;
  for (size_t i = 0; i + 1 < t.items.size(); ++i)
    if (t.items[i].block == t.items[i + 1].block && is_cell(t, i) && is_cell(t, i + 1)) return true;
  return false;
}

bool has_lines_of_cells(const Aligned& t) {
  for (size_t i = 0; i + 1 < t.items.size(); ++i)
    if (t.items[i].line == t.items[i + 1].line && is_cell(t, i) && is_cell(t, i + 1)) return true;
  return false;
}

bool has_two_years(const Aligned& t) {
  int twice = 0;
  int rows = 0;
  for (size_t r = 0; r < t.layout.layout.rows.size(); ++r) {
    const Record* record = t.record_of(r);
    if (record == nullptr || record->values == 0) continue;
    ++rows;
    twice += record->values == 2 * t.layout.layout.rows[r].values;
  }
  return rows > 0 && twice * 5 >= rows * 4;
}

bool is_too_wide(const Aligned& t) {
  int wider = 0;
  int rows = 0;
  for (size_t r = 0; r < t.layout.layout.rows.size(); ++r) {
    const Record* record = t.record_of(r);
    if (record == nullptr || record->values == 0 || t.layout.layout.rows[r].values < 2) continue;
    ++rows;
    wider += record->values > t.layout.layout.rows[r].values;
  }
  return rows > 4 && wider * 5 >= rows * 4;
}

bool is_in_pieces(const Aligned& t, const Record& record) {
  return record.last_value > record.first_value && !t.items[record.first_value].exact &&
         t.items[record.first_value].line != t.items[record.last_value - 1].line;
}

bool is_in_lines(const Aligned& t, const Record& record) {
  if (record.values < 3 || !is_in_pieces(t, record)) return false;
  for (uint32_t i = record.first_value; i + 1 < record.last_value; ++i)
    if (is_value(t.items[i]) && is_value(t.items[i + 1]) && t.items[i].line == t.items[i + 1].line)
      return true;
  return false;
}

bool is_in_blocks(const Aligned& t, const Record& record) {
  return is_in_pieces(t, record) &&
         t.items[record.first_value].block != t.items[record.last_value - 1].block;
}

bool has_copied_heads(const Aligned& t) {
  const auto is_copy = [](const Label& a, const Label& b) {
    constexpr size_t kLong = 5;  // no row is named so: 本年处理决定数量
    return a.body.size() >= kLong && a.body == b.body;
  };
  const auto& all = t.layout.layout.headers;
  for (size_t i = 0; i + 1 < t.labels.size(); ++i)
    if (is_copy(t.labels[i], t.labels[i + 1]) &&
        std::any_of(all.begin(), all.end(),
                    [&](const Label& h) { return h.same_body(t.labels[i]); }))
      return true;
  return false;
}

bool has_lost_blanks(const Aligned& t) {
  int rows = 0;
  for (size_t r = 0; r < t.layout.layout.rows.size(); ++r) {
    const Record* record = t.record_of(r);
    rows += record != nullptr && record->values > 0 && record->blanks == 0 &&
            record->values != t.layout.layout.rows[r].values && is_in_pieces(t, *record);
  }
  return rows > 1;
}

// 2140001 for seven figures; or 0000000, which are told apart.
bool is_glued(const Aligned& t, const Record& record, uint32_t cells) {
  const Item& first = t.items[record.first_value];
  if (record.blanks > 0 || first.exact) return false;
  if (record.values == 1) return first.folded.size() >= cells;
  return record.last_value - record.first_value >= cells &&
         first.at.end == t.items[record.first_value + 1].at.begin;
}

bool are_glued(const Aligned& t) {
  int glued = 0;
  int rows = 0;
  for (size_t r = 0; r < t.layout.layout.rows.size(); ++r) {
    const Record* record = t.record_of(r);
    const uint32_t cells = t.layout.layout.rows[r].values;
    if (record == nullptr || record->values == 0 || cells < 3) continue;
    ++rows;
    glued += is_glued(t, *record, cells);
  }
  return rows > 1 && glued * 5 >= rows * 4;
}

bool is_beside_its_label(const Aligned& t, const Record& record) {
  return record.last_label > record.first_label &&
         t.items[record.last_label - 1].line == t.items[record.first_value].line;
}

bool has_values_astray(const Aligned& t, bool lost_blanks, bool page_order) {
  uint64_t head = 0;
  for (const Label& header : t.layout.layout.headers) head |= header.bits;
  bool elsewhere = false;
  bool too_few = false;
  for (size_t k = 0; k < t.alignment.records.size(); ++k) {
    const Record& record = t.alignment.records[k];
    const int row = t.alignment.row_of_record[k];
    if (record.values == 0) {
      too_few = too_few || (row >= 0 && record.blanks == 0 && !t.items[record.first_label].exact);
      continue;
    }
    if (t.items[record.first_value].exact) continue;
    if (row >= 0 && t.alignment.label_similarity[static_cast<size_t>(row)] > 0) {
      const uint32_t wanted = t.layout.layout.rows[static_cast<size_t>(row)].values;
      if (is_beside_its_label(t, record)) continue;
      elsewhere = elsewhere || record.values > wanted;
      too_few = too_few || record.values + record.blanks < wanted;
    } else if (record.last_label == record.first_label) {
      elsewhere = true;
    } else {
      const Label& label = t.labels[record.last_label - 1];
      const bool of_head = (label.bits & ~head) == 0;
      elsewhere = elsewhere || (of_head && !label.body.ends_with(u'增'));  // 本年增/减
    }
  }
  // Of pages, whose text comes in an order of its own.
  return too_few && (elsewhere || (page_order && !has_all_values(t)) ||
                     (lost_blanks && t.text.find('\f') != t.text.npos));
}

}  // namespace gouji::report
