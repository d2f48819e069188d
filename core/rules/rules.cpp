// The list of rules, in the order of the catalogue. A test compares it with the folder.
#include "core/rules/rule.h"

// Adding a rule: one line here.
#define GOUJI_RULES(X)        \
  X(section_missing)          \
  X(section_order)            \
  X(section_heading)          \
  X(section_empty)            \
  X(overview_aspect_missing)  \
  X(government_duty_missing)  \
  X(problems_one_sided)       \
  X(fee_statement_missing)    \
  X(title_incomplete)         \
  X(signature_missing)        \
  X(signature_differs)        \
  X(parts_list_differs)       \
  X(overview_too_long)        \
  X(row_total)                \
  X(column_total)             \
  X(balance)                  \
  X(remedies_total)

namespace gouji::rules {

#define GOUJI_DECLARE(name) extern const Rule name;
GOUJI_RULES(GOUJI_DECLARE)
#undef GOUJI_DECLARE

std::span<const Rule* const> all() {
#define GOUJI_LIST(name) &name,
  static constexpr const Rule* kAll[] = {GOUJI_RULES(GOUJI_LIST)};
#undef GOUJI_LIST
  return kAll;
}

}  // namespace gouji::rules
