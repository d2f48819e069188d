#include "core/forms/equalities.h"

namespace gouji::forms {
namespace {

constexpr std::string_view kTotal = "total";

Term term(size_t row, size_t column, int sign) {
  return {static_cast<uint8_t>(row), static_cast<uint8_t>(column), static_cast<int8_t>(sign)};
}

// 总计 = the other columns of the row.
void add_row_totals(const TableForm& table, EqualityKind kind, std::vector<Equality>& out) {
  for (size_t r = 0; r < table.rows.size(); ++r) {
    const auto columns = table.rows[r].columns;
    if (columns.back().key != kTotal) continue;
    const size_t total = columns.size() - 1;
    Equality e{kind, static_cast<int>(r), static_cast<int>(total), {}};
    for (size_t c = 0; c < total; ++c) e.terms.push_back(term(r, c, 1));
    e.terms.push_back(term(r, total, -1));
    out.push_back(std::move(e));
  }
}

std::vector<Equality> make_equalities(const TableForm& table) {
  std::vector<Equality> out;
  if (table.table == Table::remedies) {
    add_row_totals(table, EqualityKind::remedies_total, out);
    return out;
  }
  int processed = -1;
  for (size_t r = 0; r < table.rows.size(); ++r)
    if (table.rows[r].role == Role::processed) processed = static_cast<int>(r);
  if (processed < 0) return out;  // the disclosure table has no sums
  add_row_totals(table, EqualityKind::row_total, out);
  const size_t columns = table.rows[static_cast<size_t>(processed)].columns.size();
  for (size_t c = 0; c < columns; ++c) {
    Equality e{EqualityKind::column_total, processed, static_cast<int>(c), {}};
    for (size_t r = 0; r < table.rows.size(); ++r)
      if (table.rows[r].role == Role::result) e.terms.push_back(term(r, c, 1));
    e.terms.push_back(term(static_cast<size_t>(processed), c, -1));
    out.push_back(std::move(e));
  }
  for (size_t c = 0; c < columns; ++c) {
    Equality e{EqualityKind::balance, -1, static_cast<int>(c), {}};
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const Role role = table.rows[r].role;
      if (role == Role::received || role == Role::carried_in) e.terms.push_back(term(r, c, 1));
      if (role == Role::processed || role == Role::carried_out) e.terms.push_back(term(r, c, -1));
    }
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace

std::string_view rule(EqualityKind kind) {
  switch (kind) {
    case EqualityKind::row_total:
      return "row-total";
    case EqualityKind::column_total:
      return "column-total";
    case EqualityKind::balance:
      return "balance";
    case EqualityKind::remedies_total:
      return "remedies-total";
  }
  return {};
}

const std::vector<Equality>& equalities(const TableForm& table) {
  struct Made {
    const TableForm* table;
    std::vector<Equality> equalities;
  };
  static const std::vector<Made> kMade = [] {
    std::vector<Made> all;
    for (size_t t = 0; t < kTables; ++t)
      for (const TableForm* form : layouts(static_cast<Table>(t)))
        all.push_back({form, make_equalities(*form)});
    return all;
  }();
  for (const Made& made : kMade)
    if (made.table == &table) return made.equalities;
  static const std::vector<Equality> kNone;
  return kNone;
}

}  // namespace gouji::forms
