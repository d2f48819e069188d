#include "core/forms/form.h"

#include "core/forms/form_2019.h"
#include "core/forms/form_2021.h"

namespace gouji::forms {
namespace {

// Adding a version: one header with its tables, one line here.
constexpr Form kForms[] = {
    {"pre2019", "国办发〔2014〕32号", 0, 2018, {}},
    {"2019", "国办公开办函〔2019〕60号", 2019, 2020, form_2019::kTableForms},
    {"2021", "国办公开办函〔2021〕30号", 2021, 9999, form_2021::kTableForms},
};

constexpr const TableForm* kDisclosureLayouts[] = {&form_2021::kDisclosure,
                                                   &form_2019::kDisclosure};
constexpr const TableForm* kRequestLayouts[] = {&form_2021::kRequests, &form_2019::kRequests};
constexpr const TableForm* kRemedyLayouts[] = {&kRemedies};

}  // namespace

std::string_view key(Table table) {
  switch (table) {
    case Table::disclosure:
      return "disclosure";
    case Table::requests:
      return "requests";
    case Table::remedies:
      return "remedies";
  }
  return {};
}

int TableForm::find(std::string_view row_key) const {
  for (size_t i = 0; i < rows.size(); ++i)
    if (rows[i].key == row_key) return static_cast<int>(i);
  return -1;
}

std::span<const Form> all() { return kForms; }

const Form& for_year(int year) {
  for (const Form& form : kForms)
    if (year >= form.first_year && year <= form.last_year) return form;
  return kForms[std::size(kForms) - 1];
}

const Form* find(std::string_view id) {
  for (const Form& form : kForms)
    if (form.id == id) return &form;
  return nullptr;
}

std::span<const TableForm* const> layouts(Table table) {
  switch (table) {
    case Table::disclosure:
      return kDisclosureLayouts;
    case Table::requests:
      return kRequestLayouts;
    case Table::remedies:
      return kRemedyLayouts;
  }
  return {};
}

}  // namespace gouji::forms
