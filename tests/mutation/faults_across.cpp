// Faults between reports of two years, and between a government and its offices.
#include <cstdlib>

#include "core/text/number.h"
#include "tests/mutation/fault.h"

namespace gouji::mutation {
namespace {

using forms::Table;

std::optional<Place> carried_wrong(Trial& t, Random& random) {
  const support::TableModel& table = t.now().table(Table::requests);
  const std::string_view column =
      random.chance(50) ? "total" : random.of(table.form->rows[0].columns).key;
  const long before = t.reports[0].figure(Table::requests, "carried_out", column);
  *t.now().table(Table::requests).cell("carried_in", column) =
      std::to_string(before + random.between(1, 9));
  return Place{.table = "requests", .row = "carried_in", .column = std::string(column)};
}

std::optional<Place> stock_wrong(Trial& t, Random& random) {
  if (t.now().form->id != "2021" || t.reports[0].form->id != "2021") return std::nullopt;
  const std::string_view row = random.of({"rules", "normative"});
  std::string* cell = t.now().table(Table::disclosure).cell(row, "in_force");
  *cell = std::to_string(std::atol(cell->c_str()) + random.between(1, 9));
  return Place{.table = "disclosure", .row = std::string(row), .column = "in_force"};
}

std::optional<Place> pending_lost(Trial& t, Random& random) {
  const std::string_view row = random.of({"review", "suit_direct", "suit_after_review"});
  *t.reports[0].table(Table::remedies).cell(row, "pending") =
      std::to_string(t.now().figure(Table::remedies, row) + random.between(1, 9));
  return Place{.table = "remedies", .row = std::string(row), .column = "total"};
}

std::optional<Place> repeated(Trial& t, Random&) {
  if (t.reports[0].form != t.now().form) return std::nullopt;
  bool any = false;
  for (const support::TableModel& table : t.now().tables)
    for (const support::TableRow& row : table.rows)
      for (const std::string& value : row.values) any = any || value != "0";
  if (!any) return std::nullopt;
  t.reports[0].tables = t.now().tables;
  return Place{};
}

std::optional<Place> copied(Trial& t, Random& random) {
  // Section 5, or the texts of 总体情况.
  std::vector<Piece> kept;
  const bool problems = random.chance(50);
  const auto is_copied = [&](const Piece& p) {
    return problems ? p.part == Part::problems || p.part == Part::improvements
                    : p.part == Part::lead || p.part == Part::aspect;
  };
  MadeUp& before = t.reports[0];
  for (const Piece& piece : t.now().pieces)
    if (is_copied(piece)) kept.push_back(piece);
  size_t first = 0;
  while (!is_copied(before.pieces[first])) ++first;
  std::erase_if(before.pieces, is_copied);
  before.pieces.insert(before.pieces.begin() + static_cast<std::ptrdiff_t>(first), kept.begin(),
                       kept.end());
  return Place{};
}

std::optional<Place> sum_wrong(Trial& t, Random& random) {
  support::TableModel& table = t.now().tables[random.below(3)];
  const size_t r = random.below(table.rows.size());
  const size_t c = random.below(table.rows[r].values.size());
  std::string& cell = table.rows[r].values[c];
  const auto now = text::scan_number(cell);
  if (!now) return std::nullopt;
  cell = text::to_string(now->value + text::integer(random.between(1, 9)));
  const forms::Row& row = table.form->rows[r];
  return Place{.table = std::string(key(table.form->table)),
               .row = std::string(row.key),
               .column = std::string(row.columns[c].key)};
}

constexpr Fault kFaults[] = {
    {"carry-over", 100, carried_wrong, {}, nullptr, {}, Setting::two_years},
    {"stock", 100, stock_wrong, {}, nullptr, {}, Setting::two_years},
    {"pending-dropped", 100, pending_lost, {}, nullptr, {}, Setting::two_years},
    {"figures-repeated", 100, repeated, {}, nullptr, {}, Setting::two_years},
    {"text-copied", 100, copied, {}, nullptr, {}, Setting::two_years},
    {"rollup", 100, sum_wrong, {}, nullptr, {}, Setting::rollup},
};

}  // namespace

std::span<const Fault> across_faults() { return kFaults; }

}  // namespace gouji::mutation
