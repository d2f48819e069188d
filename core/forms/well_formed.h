// Compile-time checks of the form tables.
#pragma once

#include "core/forms/form.h"

namespace gouji::forms {

// Keys are unique, labels are not empty, every row has columns, and a table with results has its
// total.
consteval bool well_formed(const TableForm& table) {
  bool results = false;
  bool processed = false;
  for (size_t i = 0; i < table.rows.size(); ++i) {
    const Row& row = table.rows[i];
    if (row.key.empty() || row.label.empty() || row.columns.empty()) return false;
    results = results || row.role == Role::result;
    processed = processed || row.role == Role::processed;
    for (size_t j = i + 1; j < table.rows.size(); ++j)
      if (table.rows[j].key == row.key) return false;
    for (size_t a = 0; a < row.columns.size(); ++a)
      for (size_t b = a + 1; b < row.columns.size(); ++b)
        if (row.columns[a].key == row.columns[b].key) return false;
  }
  return !table.rows.empty() && table.rows.size() <= kMostRows && results == processed;
}

consteval size_t cells(const TableForm& table) {
  size_t n = 0;
  for (const Row& row : table.rows) n += row.columns.size();
  return n;
}

}  // namespace gouji::forms
