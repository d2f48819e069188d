#include "core/report/tables/whole_table.h"

namespace gouji::report {

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
    if (t.items[i].line == t.items[i + 1].line) return true;
  return false;
}

bool is_in_blocks(const Aligned& t, const Record& record) {
  return is_in_pieces(t, record) &&
         t.items[record.first_value].block != t.items[record.last_value - 1].block;
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

bool are_glued(const Aligned& t) {
  int glued = 0;
  int rows = 0;
  for (size_t r = 0; r < t.layout.layout.rows.size(); ++r) {
    const Record* record = t.record_of(r);
    const uint32_t cells = t.layout.layout.rows[r].values;
    if (record == nullptr || record->values == 0 || cells < 3) continue;
    ++rows;
    glued += record->values == 1 && record->blanks == 0 &&
             t.items[record->first_value].folded.size() >= cells;
  }
  return rows > 1 && glued * 5 >= rows * 4;
}

bool is_beside_its_label(const Aligned& t, const Record& record) {
  return record.last_label > record.first_label &&
         t.items[record.last_label - 1].line == t.items[record.first_value].line;
}

bool has_values_astray(const Aligned& t, bool lost_blanks) {
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
  return too_few && (elsewhere || (lost_blanks && t.text.find('\f') != t.text.npos));
}

}  // namespace gouji::report
