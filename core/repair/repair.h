// The smallest set of cell edits after which the equalities of a table hold. Shown, never applied.
#pragma once

#include <string>
#include <vector>

#include "core/forms/equalities.h"
#include "core/report/report.h"

namespace gouji::repair {

struct CellEdit {
  uint8_t row = 0;
  uint8_t column = 0;
  int64_t from = 0;
  int64_t to = 0;
  friend bool operator==(const CellEdit&, const CellEdit&) = default;
};

struct Repair {
  forms::Table table = forms::Table::requests;
  std::vector<CellEdit> edits;  // in the order of the table
  std::vector<int> equalities;  // broken ones that it mends, indices into forms::equalities
  std::vector<std::vector<CellEdit>> alternatives;  // as small and nearly as likely; at most three
};

// Repairs of one table. Edits that share an equality belong to one repair. Equalities over cells
// that cannot be computed with are left out. Empty when all hold, or when nothing small enough was
// found within a fixed number of steps (the same for the same table everywhere).
//
// Smallest: an edit costs by how often that kind of slip is seen (form.md, "Shapes of error"). A
// total left 0 costs least; a changed entry more than a changed total; an entry set to 0 most,
// since a clerk forgets a total but does not invent a request. Fewest cells otherwise.
std::vector<Repair> repairs(const report::TableRead& table);

}  // namespace gouji::repair
