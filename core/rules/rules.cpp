// The list of rules, in the order of the catalogue. A test compares it with the folder.
#include "core/rules/rule.h"

// Adding a rule: one line here.
#define GOUJI_RULES(X)            \
  X(section_missing)              \
  X(section_order)                \
  X(section_heading)              \
  X(section_empty)                \
  X(overview_aspect_missing)      \
  X(government_duty_missing)      \
  X(problems_one_sided)           \
  X(fee_statement_missing)        \
  X(title_incomplete)             \
  X(signature_missing)            \
  X(signature_differs)            \
  X(parts_list_differs)           \
  X(overview_too_long)            \
  X(form_outdated)                \
  X(form_mixed)                   \
  X(citation_outdated)            \
  X(citation_wrong)               \
  X(table_missing)                \
  X(row_missing)                  \
  X(row_value_count)              \
  X(group_label_missing)          \
  X(label_altered)                \
  X(row_order)                    \
  X(row_extra)                    \
  X(tie_out_note_missing)         \
  X(cell_blank)                   \
  X(cell_placeholder)             \
  X(cell_not_integer)             \
  X(cell_negative)                \
  X(cell_unit)                    \
  X(cell_digits)                  \
  X(fee_unit)                     \
  X(row_total)                    \
  X(column_total)                 \
  X(balance)                      \
  X(remedies_total)               \
  X(stock_negative)               \
  X(items_negative)               \
  X(rules_without_power)          \
  X(carried_out_exceeds_received) \
  X(direct_suit_after_2023)       \
  X(zero_claim)                   \
  X(requests_claim)               \
  X(remedies_claim)               \
  X(disclosure_claim)             \
  X(breakdown_sum)                \
  X(percentage)                   \
  X(growth)                       \
  X(claim_conflict)               \
  X(request_identity)             \
  X(fee_claim)                    \
  X(unpaid_without_notice)        \
  X(all_answered)                 \
  X(year_conflict)                \
  X(year_stale)                   \
  X(period_wrong)                 \
  X(signed_early)                 \
  X(deadline)                     \
  X(anachronism)                  \
  X(phrase_stale)                 \
  X(template_residue)             \
  X(editor_residue)               \
  X(self_reference)               \
  X(agency_foreign)               \
  X(agency_varies)                \
  X(mobile_number)                \
  X(identity_number)              \
  X(secrecy_marker)               \
  X(url_suspect)                  \
  X(document_number)              \
  X(numbering_level)              \
  X(numbering_sequence)           \
  X(punctuation_halfwidth)        \
  X(punctuation_doubled)          \
  X(punctuation_pairs)            \
  X(enumeration_comma)            \
  X(date_form)                    \
  X(space_stray)                  \
  X(paragraph_broken)             \
  X(wording)                      \
  X(carry_over)                   \
  X(stock)                        \
  X(pending_dropped)              \
  X(figures_repeated)             \
  X(text_copied)                  \
  X(rollup)

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
