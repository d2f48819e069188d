#include "core/rules/readings/list_excuses.h"

#include <algorithm>

#include "core/rules/across.h"
#include "core/rules/readings/claim_rules.h"
#include "core/rules/readings/list_kinds.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Breakdown;
using report::Decimal;
using report::Figure;
using report::Part;
using report::Report;

// Some statement of the prose with this figure is `wanted`. Statements are in the order of their
// places, which begin with what is counted.
template <class Wanted>
bool any_statement_of(const Report& r, const Figure& figure, Wanted wanted) {
  constexpr uint32_t kFarthest = 600;  // bytes
  const auto& all = r.prose.statements;
  const uint32_t from = figure.at.begin - std::min(figure.at.begin, kFarthest);
  const auto first = std::lower_bound(
      all.begin(), all.end(), from,
      [](const report::Statement& s, uint32_t begin) { return s.at.begin < begin; });
  for (auto s = first; s != all.end() && s->at.begin <= figure.at.begin; ++s)
    if (s->figure.at == figure.at && wanted(*s)) return true;
  return false;
}

// “83件，其中复议58件，应诉25件”: there is no third kind.
bool are_the_two(const Report& r, ListParts parts, report::Quantity one, report::Quantity other) {
  if (parts.size() != 2) return false;
  const auto counts = [&](const Part* part, report::Quantity quantity) {
    return any_statement_of(r, part->figure,
                            [&](const report::Statement& s) { return s.quantity == quantity; });
  };
  return (counts(parts[0], one) && counts(parts[1], other)) ||
         (counts(parts[0], other) && counts(parts[1], one));
}
bool are_all_remedies(const Report& r, ListParts parts) {
  return are_the_two(r, parts, report::Quantity::review, report::Quantity::suit);
}
// Those that are no persons are all told by 法人或其他组织, not by 其他组织 alone.
bool are_all_applicants(const Report& r, ListParts parts) {
  return are_the_two(r, parts, report::Quantity::person, report::Quantity::organisation) &&
         std::any_of(parts.begin(), parts.end(), [&](const Part* part) {
           return any_statement_of(r, part->figure, [&](const report::Statement& s) {
             return text::find(r.raw(s.at), "法人") != std::string_view::npos;
           });
         });
}

// “受理14件，其中新收14件，上年结转1件”: no more came in than these.
bool came_in(const Report& r, ListParts parts) {
  return are_the_two(r, parts, report::Quantity::received, report::Quantity::carried_in);
}

// “新收20件，其中予以公开9件…”: the list tells what was done with all requests, those carried in
// among them, or with those that were finished, and the table says so.
bool table_explains(const Report& r, const Breakdown& b, const Figure& total, ListParts parts) {
  const bool about_all = b.out_of || any_statement_of(r, total, [](const report::Statement& s) {
                           return s.quantity == report::Quantity::received ||
                                  s.quantity == report::Quantity::received_or_all ||
                                  s.quantity == report::Quantity::handled;
                         });
  if (!about_all) return false;
  const auto of = [&](std::string_view row) {
    return figure_of(r, forms::Table::requests, row, "total");
  };
  const auto received = of("received"), carried_in = of("carried_in"), done = of("processed_total");
  if (!received || !carried_in || !done) return false;
  const Decimal all = *received + *carried_in, sum = sum_of(parts);
  return (total.value == *received || total.value == all) &&
         ((sum == all && !came_in(r, parts)) || (sum == *done && !are_all_applicants(r, parts)));
}

// “43件，其中自然人16件，商业企业9件”: fewer than all, and each is what the table says.
bool selected(const Report& r, ListParts parts, const Findings& out) {
  if (are_all_remedies(r, parts) || are_all_applicants(r, parts)) return false;
  for (const std::string_view row : {"received", "processed_total"})
    if (figure_of(r, forms::Table::requests, row, "total") == sum_of(parts)) return false;
  return std::all_of(parts.begin(), parts.end(), [&](const Part* part) {
    return any_statement_of(r, part->figure, [&](const report::Statement& s) {
      return s.scope == report::Scope::whole && !report::about_disclosure(s.quantity) &&
             r.table(table_of(s.quantity)).found && readings(r, s, out).fits(s.figure);
    });
  });
}

// The total is told by a sentence before, or one clause of several.
bool is_apart(const Report& r, const Breakdown& b) {
  const report::SourceSpan part = r.prose.parts_of(b).front().figure.at;
  if (part.begin < b.total.at.end) return false;
  const std::string_view between = r.text.substr(b.total.at.end, part.begin - b.total.at.end);
  return text::find(between, "。") != between.npos || text::find(between, "；") != between.npos ||
         between.find(';') != between.npos;
}
// “其他方式公开54条。其中，微信1205条、微博984条”: parts of something else.
bool exceed_it(ListParts parts, const Figure& total) {
  return std::count_if(parts.begin(), parts.end(),
                       [&](const Part* p) { return total.value < p->figure.value; }) > 1;
}
// “政务信息275条，互动信息52条。其中预算决算53条，许可22条”: of the larger one; what exceeds the
// nearer one by little is a slip.
bool are_of_larger(const Report& r, const Breakdown& b, const Figure& total, Decimal sum) {
  const auto rivals = r.prose.rivals_of(b);
  return total.value < (sum - total.value) * 4 &&
         std::any_of(
             rivals.begin(), rivals.end(),
             [&](const Figure& rival) { return rival.unit == total.unit && !(rival.value < sum); });
}
// “新收43件。其中…。从申请人看，自然人30件，企业13件。”: what the list divides stands further back,
// or only in the table; or it is what came new: “受理51件，含上年结转8件”.
bool stands_elsewhere(const Report& r, Decimal total, Decimal sum) {
  for (const report::Statement& s : r.prose.statements)
    if (s.figure.value == sum || (s.quantity == report::Quantity::carried_in &&
                                  s.scope == report::Scope::whole && s.figure.value + sum == total))
      return true;
  const auto of = [&](std::string_view row) {
    return figure_of(r, forms::Table::requests, row, "total");
  };
  const auto received = of("received"), carried_in = of("carried_in");
  return received == sum || of("processed_total") == sum ||
         (received && carried_in && *received + *carried_in == sum);
}

}  // namespace

Decimal sum_of(ListParts parts) {
  Decimal sum;
  for (const Part* p : parts) sum = sum + p->figure.value;
  return sum;
}

bool is_explained(const Report& report, const Breakdown& list, const Figure& total, ListParts parts,
                  const Findings& out) {
  const Decimal sum = sum_of(parts);
  return (is_apart(report, list) &&
          (stands_elsewhere(report, total.value, sum) || exceed_it(parts, total) ||
           are_of_larger(report, list, total, sum))) ||
         table_explains(report, list, total, parts) ||
         (sum < total.value && selected(report, parts, out)) ||
         tell_averages(report, parts, total) || divide_twice(report, parts, total);
}

}  // namespace gouji::rules
