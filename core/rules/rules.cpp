// The list of rules, in the order of the catalogue. A test compares it with the folder.
#include "core/rules/rule.h"

// Adding a rule: one line here.
#define GOUJI_RULES(X) \
  X(row_total)         \
  X(column_total)      \
  X(balance)           \
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
