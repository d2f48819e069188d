#include "core/report/tables/layouts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/text/sort.h"

namespace gouji::report {
namespace {

using forms::Table;
using forms::TableForm;

void list_places(Layout& layout) {
  const auto add = [&](const Label& label, LabelPlace::Kind kind, size_t index, size_t at) {
    layout.places.push_back(
        {label.bits, kind, static_cast<uint16_t>(index), static_cast<uint16_t>(at)});
  };
  for (size_t r = 0; r < layout.rows.size(); ++r)
    for (size_t i = 0; i < layout.rows[r].labels.size(); ++i)
      add(layout.rows[r].labels[i], LabelPlace::Kind::row, r, i);
  for (size_t i = 0; i < layout.groups.size(); ++i)
    add(layout.groups[i], LabelPlace::Kind::group, i, 0);
  for (size_t i = 0; i < layout.headers.size(); ++i)
    add(layout.headers[i], LabelPlace::Kind::header, i, 0);
  text::sort(layout.places.begin(), layout.places.end(),
             [](const LabelPlace& a, const LabelPlace& b) { return a.bits < b.bits; });
}

Layout make_layout(const TableForm& form, bool one_line) {
  Layout layout;
  layout.merge = one_line;
  layout.corner = label_of(form.corner);
  for (const std::string_view header : form.headers) layout.headers.push_back(label_of(header));
  if (one_line) {
    PrintedRow all;
    all.values = static_cast<uint32_t>(form.cell_count());
    layout.rows.push_back(std::move(all));
    list_places(layout);
    return layout;
  }
  for (size_t r = 0; r < form.rows.size(); ++r) {
    const forms::Row& row = form.rows[r];
    PrintedRow printed;
    printed.labels.push_back(label_of(row.label));
    for (const std::string_view alias : row.aliases) printed.labels.push_back(label_of(alias));
    // Merged cells undone into one: （五）不予处理 2.重复申请
    if (!row.group.empty())
      printed.labels.push_back(label_of(std::string(row.group).append(row.label)));
    printed.values = static_cast<uint32_t>(row.columns.size());
    printed.first_cell = static_cast<uint32_t>(form.offset(r));
    printed.form_row = static_cast<int>(r);
    if (!row.group.empty()) {
      Label group = label_of(row.group);
      const auto found = std::find(layout.groups.begin(), layout.groups.end(), group);
      printed.group = static_cast<uint32_t>(found - layout.groups.begin());
      if (found == layout.groups.end()) layout.groups.push_back(std::move(group));
    }
    layout.rows.push_back(std::move(printed));
  }
  list_places(layout);
  return layout;
}

bool has_label(const Layout& layout, const Label& label) {
  const auto is_it = [&](const Label& l) { return l.same_body(label); };
  const auto has = [&](const std::vector<Label>& labels) {
    return std::any_of(labels.begin(), labels.end(), is_it);
  };
  return has(layout.headers) || has(layout.groups) ||
         std::any_of(layout.rows.begin(), layout.rows.end(),
                     [&](const PrintedRow& row) { return has(row.labels); });
}

// The labels of `other` that no layout of `own` has.
std::vector<Label> foreign_to(const TableForm* own, const Layout& other,
                              const std::vector<FormLayout>& all) {
  std::vector<Label> foreign;
  const auto keep = [&](const Label& label) {
    for (const FormLayout& fl : all)
      if (fl.form == own && has_label(fl.layout, label)) return;
    foreign.push_back(label);
  };
  for (const Label& label : other.headers) keep(label);
  for (const PrintedRow& row : other.rows)
    if (!row.labels.empty()) keep(row.labels.front());
  return foreign;
}

}  // namespace

Label label_of(std::string_view text) { return make_label(text::folded(text)); }

const std::vector<FormLayout>& form_layouts(Table table) {
  static const auto kAll = [] {
    std::array<std::vector<FormLayout>, forms::kTables> all;
    for (size_t t = 0; t < forms::kTables; ++t) {
      for (const TableForm* form : forms::layouts(static_cast<Table>(t))) {
        if (form->one_line) all[t].push_back({form, make_layout(*form, true)});
        all[t].push_back({form, make_layout(*form, false)});
      }
      for (FormLayout& own : all[t])
        for (const FormLayout& other : all[t])
          if (other.form != own.form)
            own.foreign.push_back(foreign_to(own.form, other.layout, all[t]));
    }
    return all;
  }();
  return kAll[static_cast<size_t>(table)];
}

}  // namespace gouji::report
