// Sums of a printed table that a statement may mean. For claim_rules.cpp only.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "core/rules/readings/claim_rules.h"

namespace gouji::rules {

// Which column of a row counts: its key, "total", or
inline constexpr std::string_view kOrganisations = "organisations";  // all but those of persons

// Adds readings; a cell that cannot be counted makes Readings::missing instead.
class TableSums {
 public:
  TableSums(const report::TableRead& table, const Findings& out, Readings& readings)
      : table_(table), out_(out), readings_(readings) {}

  // Adds the sum of the named rows as one reading; "-" in front of a name takes it off. A name with
  // * at its end stands for every row that begins so.
  // The columns of `left_out` do not count. Nothing where this version of the form has no such row.
  void add(Wording name, std::initializer_list<std::string_view> rows,
           std::string_view columns = "total", const std::vector<std::string_view>& left_out = {});

  // The sum of one column over rows. A total that is left blank is the sum of its row.
  void add_column(Wording name, std::initializer_list<std::string_view> rows,
                  std::string_view column);

 private:
  report::Decimal row_value(size_t row, std::string_view columns,
                            const std::vector<std::string_view>& left_out = {}) const;
  // True when the row cannot be counted; says so in the readings.
  bool is_missing(size_t row);

  const report::TableRead& table_;
  const Findings& out_;
  Readings& readings_;
};

}  // namespace gouji::rules
