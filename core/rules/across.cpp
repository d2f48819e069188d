#include "core/rules/across.h"

#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

struct Found {
  const report::TableRead* table = nullptr;
  size_t row = 0;
  size_t column = 0;
};

std::optional<Found> find(const report::Report& report, forms::Table table, std::string_view row,
                          std::string_view column) {
  const report::TableRead& read = report.table(table);
  if (!read.found) return std::nullopt;
  const int r = read.form->find(row);
  if (r < 0) return std::nullopt;
  const auto columns = read.form->rows[static_cast<size_t>(r)].columns;
  for (size_t c = 0; c < columns.size(); ++c)
    if (columns[c].key == column) return Found{&read, static_cast<size_t>(r), c};
  return std::nullopt;
}

std::string without_spaces(std::string_view name) { return without(name, {" ", "　"}); }

}  // namespace

bool same_agency(std::string_view a, std::string_view b) {
  const std::string x = without_spaces(a);
  const std::string y = without_spaces(b);
  return x.ends_with(y) || y.ends_with(x);
}

std::string why_not_comparable(const report::Report& previous, const report::Report& now,
                               const Findings& out) {
  if (previous.year == 0 || now.year == 0)
    return out.say({"没有认出两份报告的年度，无法比较",
                    "the year of one of the reports was not found; they cannot be compared"});
  if (previous.year + 1 != now.year)
    return out.say({"上年报告是{}年度的，本年报告是{}年度的，不是前后两年，没有比较",
                    "the reports are of {} and {}, not of two years that follow each other"},
                   {std::to_string(previous.year), std::to_string(now.year)});
  if (!same_agency(previous.agency, now.agency))
    return out.say({"上年报告是“{}”的，本年报告是“{}”的，不是同一单位，没有比较",
                    "the reports are of “{}” and “{}”, not of one agency"},
                   {previous.agency, now.agency});
  return {};
}

const report::Report* parent_of(const std::vector<const report::Report*>& reports) {
  const report::Report* government = nullptr;
  const report::Report* largest = nullptr;
  report::Decimal most;
  for (const report::Report* r : reports) {
    if (r->agency_kind == report::AgencyKind::government && government == nullptr) government = r;
    const auto received = figure_of(*r, forms::Table::requests, "received", "total");
    if (largest == nullptr || (received && most < *received)) {
      largest = r;
      most = received.value_or(report::Decimal{});
    }
  }
  return government != nullptr ? government : largest;
}

std::optional<report::Decimal> figure_of(const report::Report& report, forms::Table table,
                                         std::string_view row, std::string_view column) {
  const std::optional<Found> at = find(report, table, row, column);
  if (!at || !at->table->countable(at->row)) return std::nullopt;
  return at->table->cell(at->row, at->column).value;
}

SourceSpan place_of(const report::Report& report, forms::Table table, std::string_view row,
                    std::string_view column) {
  const std::optional<Found> at = find(report, table, row, column);
  if (!at) return {};
  return place_of(report, *at->table, CellAt{at->row, at->column});
}

std::string_view row_name(const report::Report& report, forms::Table table, std::string_view row) {
  const report::TableRead& read = report.table(table);
  const int r = read.found ? read.form->find(row) : -1;
  return r < 0 ? std::string_view{} : row_label(*read.form, r);
}

}  // namespace gouji::rules
