#include <algorithm>

#include "core/text/number.h"
#include "tests/mutation/made_up.h"

namespace gouji::mutation {
namespace {

using forms::Role;
using support::TableModel;

void set(TableModel& table, std::string_view row, std::string_view column, long value) {
  if (std::string* cell = table.cell(row, column)) *cell = std::to_string(value);
}

long number(const std::string& cell) { return std::strtol(cell.c_str(), nullptr, 10); }

long value_of(TableModel& table, std::string_view row, std::string_view column) {
  return number(*table.cell(row, column));
}

// How busy the agency is: most have little, some have thousands.
long most(Random& random) {
  static constexpr long kMost[] = {0, 1, 3, 9, 30, 120, 2500};
  return random.of(kMost);
}
long up_to(Random& random, long n) {
  return static_cast<long>(random.below(static_cast<size_t>(n) + 1));
}

// "12.7"
std::string decimal(Random& random, int most) {
  const int whole = random.between(1, most);
  const int behind = random.between(1, 49) * 2 + 1;
  return std::to_string(whole) + "." + std::to_string(behind);
}

void fill_requests(Random& random, TableModel& table, const MadeUp* before) {
  const long busy = most(random);
  const auto index = [&](Role role) {
    size_t i = 0;
    while (table.form->rows[i].role != role) ++i;
    return i;
  };
  std::vector<size_t> results;
  for (size_t r = 0; r < table.rows.size(); ++r)
    if (table.form->rows[r].role == Role::result) results.push_back(r);
  const size_t columns = table.form->rows[0].columns.size();
  std::vector<std::vector<long>> cells(table.rows.size(), std::vector<long>(columns));
  for (size_t c = 0; c + 1 < columns; ++c) {
    // Most requests are those of persons.
    const long n = c == 0 ? up_to(random, busy) : random.chance(35) ? up_to(random, busy / 3) : 0;
    const std::string_view key = table.form->rows[0].columns[c].key;
    const long in = before != nullptr ? before->figure(forms::Table::requests, "carried_out", key)
                                      : up_to(random, busy / 8);
    const long out = std::min(n, up_to(random, busy / 8));
    cells[index(Role::received)][c] = n;
    cells[index(Role::carried_in)][c] = in;
    cells[index(Role::carried_out)][c] = out;
    long left = n + in - out;
    cells[index(Role::processed)][c] = left;
    while (left > 0) {
      const long some = 1 + up_to(random, left - 1);
      cells[random.chance(40) ? results[random.below(2)] : random.of(results)][c] += some;
      left -= some;
    }
  }
  for (size_t r = 0; r < table.rows.size(); ++r) {
    for (size_t c = 0; c + 1 < columns; ++c) cells[r].back() += cells[r][c];
    for (size_t c = 0; c < columns; ++c) table.rows[r].values[c] = std::to_string(cells[r][c]);
  }
}

void fill_remedies(Random& random, TableModel& table, const MadeUp& report, const MadeUp* before) {
  const long busy = random.chance(50) ? 0 : most(random) / 4;
  for (const std::string_view row : {"review", "suit_direct", "suit_after_review"}) {
    if (row == "suit_direct" && report.year >= 2024) continue;
    long total = up_to(random, busy);
    if (before != nullptr)
      total = std::max(total, before->figure(forms::Table::remedies, row, "pending"));
    set(table, row, "total", total);
    for (const std::string_view outcome : {"upheld", "corrected", "other"}) {
      const long n = up_to(random, total);
      set(table, row, outcome, n);
      total -= n;
    }
    // What is pending in 2023 would be a direct suit of 2024.
    const bool last = row == "suit_direct" && report.year == 2023;
    set(table, row, last ? "upheld" : "pending",
        last ? total + value_of(table, row, "upheld") : total);
  }
}

void fill_2021(Random& random, TableModel& table, const MadeUp& report, const MadeUp* before) {
  for (const std::string_view row : {"rules", "normative"}) {
    if (row == "rules" && !report.agency.makes_rules) continue;
    const bool follows = before != nullptr && before->form == report.form;
    const long stock =
        follows ? before->figure(forms::Table::disclosure, row, "in_force") : random.between(0, 30);
    const long issued = random.chance(40) ? 0 : random.between(1, 9);
    const long repealed = std::min<long>(stock, random.chance(60) ? 0 : random.between(1, 4));
    set(table, row, "issued", issued);
    set(table, row, "repealed", repealed);
    set(table, row, "in_force", stock + issued - repealed);
  }
  if (report.agency.kind == report::AgencyKind::township && random.chance(50)) return;
  for (const std::string_view row : {"licensing", "penalty", "coercion"})
    set(table, row, "decisions", up_to(random, most(random)));
  if (random.chance(50)) *table.cell("fees", "amount") = decimal(random, 90);
}

void fill_2019(Random& random, TableModel& table, const MadeUp& report) {
  for (const std::string_view row : {"rules", "normative"}) {
    if (row == "rules" && !report.agency.makes_rules) continue;
    const long made = random.between(0, 9);
    const long disclosed = random.between(0, 9);
    set(table, row, "made", made);
    set(table, row, "disclosed", disclosed);
    set(table, row, "disclosed_total", disclosed + random.between(0, 30));
  }
  for (const std::string_view row :
       {"licensing", "other_services", "penalty", "coercion", "fees"}) {
    const int items = random.between(0, 40);
    set(table, row, "items_last_year", items);
    set(table, row, "items_change", random.between(-std::min(items, 5), 6));
    set(table, row, "decisions", up_to(random, most(random)));
  }
  if (random.chance(50)) {
    set(table, "procurement", "projects", random.between(1, 20));
    *table.cell("procurement", "amount") = decimal(random, 900);
  }
}

}  // namespace

long MadeUp::figure(forms::Table t, std::string_view row, std::string_view column) const {
  TableModel copy = table(t);
  const std::string* cell = copy.cell(row, column);
  return cell == nullptr ? 0 : number(*cell);
}

support::TableModel made_up_table(Random& random, const forms::TableForm& form,
                                  const MadeUp& report, const MadeUp* before) {
  TableModel table;
  table.form = &form;
  for (size_t r = 0; r < form.rows.size(); ++r)
    table.rows.push_back({static_cast<int>(r), std::string(form.rows[r].label),
                          std::vector<std::string>(form.rows[r].columns.size(), "0")});
  switch (form.table) {
    case forms::Table::disclosure:
      if (form.form == "2019")
        fill_2019(random, table, report);
      else
        fill_2021(random, table, report, before);
      break;
    case forms::Table::requests:
      fill_requests(random, table, before);
      break;
    case forms::Table::remedies:
      fill_remedies(random, table, report, before);
      break;
  }
  return table;
}

std::vector<support::TableModel> made_up_tables(Random& random, const MadeUp& report,
                                                const MadeUp* before) {
  std::vector<TableModel> out;
  for (const forms::TableForm* form : report.form->tables)
    out.push_back(made_up_table(random, *form, report, before));
  return out;
}

}  // namespace gouji::mutation
