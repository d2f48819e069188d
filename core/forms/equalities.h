// The equalities of a table, written out from the roles of its rows (form.md, "Equalities").
#pragma once

#include <string_view>
#include <vector>

#include "core/forms/form.h"

namespace gouji::forms {

enum class EqualityKind : uint8_t { row_total, column_total, balance, remedies_total };
// The rule that reports a broken equality of this kind.
std::string_view rule(EqualityKind kind);

struct Equality {
  EqualityKind kind;
  int row;                  // the row that a finding names; -1: none (balance)
  int column;               // the column that a finding names
  std::vector<Term> terms;  // Σ sign·cell = 0
};

// All equalities of the table, in the order row totals, column totals, balances. Made once for each
// table.
const std::vector<Equality>& equalities(const TableForm& table);

}  // namespace gouji::forms
