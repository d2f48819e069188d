#include "core/report/layouts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gouji::report {
namespace {

using forms::Table;
using forms::TableForm;

Layout make_layout(const TableForm& form, bool one_line) {
  Layout layout;
  layout.merge = one_line;
  for (const std::string_view header : form.headers) layout.headers.push_back(label_of(header));
  if (one_line) {
    PrintedRow all;
    all.values = static_cast<uint32_t>(form.cell_count());
    layout.rows.push_back(std::move(all));
    return layout;
  }
  for (size_t r = 0; r < form.rows.size(); ++r) {
    const forms::Row& row = form.rows[r];
    PrintedRow printed;
    printed.labels.push_back(label_of(row.label));
    for (const std::string_view alias : row.aliases) printed.labels.push_back(label_of(alias));
    printed.values = static_cast<uint32_t>(row.columns.size());
    printed.first_cell = static_cast<uint32_t>(form.offset(r));
    printed.form_row = static_cast<int>(r);
    layout.rows.push_back(std::move(printed));
    if (row.group.empty()) continue;
    Label group = label_of(row.group);
    if (std::find(layout.groups.begin(), layout.groups.end(), group) == layout.groups.end())
      layout.groups.push_back(std::move(group));
  }
  return layout;
}

}  // namespace

Label label_of(std::string_view text) { return make_label(text::folded(text)); }

const std::vector<FormLayout>& form_layouts(Table table) {
  static const auto kAll = [] {
    std::array<std::vector<FormLayout>, forms::kTables> all;
    for (size_t t = 0; t < forms::kTables; ++t)
      for (const TableForm* form : forms::layouts(static_cast<Table>(t))) {
        if (form->one_line) all[t].push_back({form, make_layout(*form, true)});
        all[t].push_back({form, make_layout(*form, false)});
      }
    return all;
  }();
  return kAll[static_cast<size_t>(table)];
}

}  // namespace gouji::report
