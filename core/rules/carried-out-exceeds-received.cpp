#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {cell("requests", "carried_out", "total", "11", "3")},
     .table = "requests",
     .row = "carried_out",
     .column = "total"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "carried_out", "total", "10", "3")}},
};

int find_role(const forms::TableForm& form, forms::Role role) {
  for (size_t r = 0; r < form.rows.size(); ++r)
    if (form.rows[r].role == role) return static_cast<int>(r);
  return -1;
}

void check(const Report& r, Findings& out) {
  const TableRead* table = table_or_reason(r, forms::Table::requests, out);
  if (table == nullptr) return;
  const int in = find_role(*table->form, forms::Role::received);
  const int left = find_role(*table->form, forms::Role::carried_out);
  if (in < 0 || left < 0) return;
  for (const int row : {in, left})
    if (!table->countable(static_cast<size_t>(row))) {
      out.not_assessed(cell_key(*table->form, left, -1),
                       why_not_countable(*table, static_cast<size_t>(row), out));
      return;
    }
  const size_t total = table->form->rows[static_cast<size_t>(left)].columns.size() - 1;
  const text::Decimal received = table->cell(static_cast<size_t>(in), total).value;
  const text::Decimal carried = table->cell(static_cast<size_t>(left), total).value;
  if (carried <= received) return;
  Finding& f = out.add(
      place_of(r, *table, {static_cast<size_t>(left), total}),
      out.say(
          {"结转下年度{}件，多于本年新收的{}件：上年的申请一般不会留到下年度。",
           "{} requests are carried over, more than the {} received this year: those of last year "
           "seldom stay open that long."},
          {text::to_string(carried), text::to_string(received)}));
  f.cell = cell_key(*table->form, left, static_cast<int>(total));
  f.actual = text::to_string(carried);
}

}  // namespace

extern const Rule carried_out_exceeds_received;
const Rule carried_out_exceeds_received = {
    .id = "carried-out-exceeds-received",
    .group = Group::arithmetic,
    .severity = Severity::info,
    .title = {"结转下年度多于本年新收", "More carried over than received"},
    .basis = {"《中华人民共和国政府信息公开条例》第三十三条规定的答复期限",
              "The time for an answer in article 33 of the 条例"},
    .advice = {"核对结转数是否填错；确实如此的，不必修改。",
               "Check the figure; leave it when it is right."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
