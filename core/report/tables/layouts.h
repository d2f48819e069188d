// The forms as layouts to align with.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "core/report/tables/align.h"
#include "core/report/tables/label.h"

namespace gouji::report {

inline constexpr int kSameLabel = 970;  // similarity of labels equal but for the number in front

// A layout and the form whose cells it prints.
struct FormLayout {
  const forms::TableForm* form;
  Layout layout;
  // For each layout of another version the labels that this version does not have.
  std::vector<std::vector<Label>> foreign = {};
};

// A text of a form as a label.
Label label_of(std::string_view text);

// Every layout of the table, made once: each version, and one line or a row each where both are
// seen.
const std::vector<FormLayout>& form_layouts(forms::Table table);

}  // namespace gouji::report
