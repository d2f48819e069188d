#include "core/rules/readings/last_year.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "core/rules/across.h"
#include "core/rules/readings/claim_rules.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Growth;
using report::Quantity;
using report::Report;
using report::Scope;
using report::Statement;

// One way to read what grows: last year's figure and this year's.
struct Pair {
  std::string name;
  Decimal before, now;
};

__int128 scaled(Decimal d, int scale) {
  __int128 v = d.mantissa;
  for (int i = d.scale; i < scale; ++i) v *= 10;
  return v;
}

// 100·change/before with two digits behind the point; nothing when there was nothing before.
std::optional<Decimal> percent(const Pair& pair) {
  const int scale = std::max(pair.before.scale, pair.now.scale);
  const __int128 base = scaled(pair.before, scale);
  if (base <= 0) return std::nullopt;
  __int128 change = scaled(pair.now, scale) - base;
  if (change < 0) change = -change;
  return Decimal{static_cast<int64_t>((change * 20000 + base) / (base * 2)), 2};
}

// Within one unit of the last digit of what is stated.
bool near(Decimal stated, Decimal exact) {
  const Decimal off = stated < exact ? exact - stated : stated - exact;
  return !(Decimal{1, stated.scale} < off);
}

bool fits(const Growth& g, const Pair& pair) {
  const Decimal change = pair.now - pair.before;
  if (!change.is_zero() && !g.by.value.is_zero() && change.is_negative() != g.down) return false;
  const Decimal size = change.is_negative() ? Decimal{} - change : change;
  if (g.by.unit != "%") return agrees(g.by, size);
  const std::optional<Decimal> exact = percent(pair);
  if (!exact) return true;  // nothing to compare with
  return g.by.approximate() ? agrees(g.by, *exact) : near(g.by.value, *exact);
}

// Statements of the prose about the whole.
std::vector<Decimal> stated(const Report& r, Quantity q) {
  std::vector<Decimal> out;
  for (const Statement& s : r.prose.statements)
    if (s.quantity == q && s.scope == Scope::whole && !s.figure.approximate() && out.size() < 4)
      out.push_back(s.figure.value);
  return out;
}

Statement about(Quantity quantity) {
  Statement s;
  s.quantity = quantity;
  return s;
}

// The cell of table 2 that a quantity means.
std::optional<Decimal> disclosed(const Report& r, Quantity q) {
  constexpr std::pair<std::string_view, std::string_view> kCells[] = {
      {"rules", "issued"},        {"rules", "repealed"},     {"rules", "in_force"},
      {"normative", "issued"},    {"normative", "repealed"}, {"normative", "in_force"},
      {"licensing", "decisions"}, {"penalty", "decisions"},  {"coercion", "decisions"}};
  const auto i = static_cast<size_t>(q) - static_cast<size_t>(Quantity::rules_issued);
  if (i >= std::size(kCells)) return std::nullopt;
  return figure_of(r, forms::Table::disclosure, kCells[i].first, kCells[i].second);
}

// Every reading that both reports have.
std::vector<Pair> pairs(const Report& previous, const Report& now, Quantity q, Findings& out) {
  std::vector<Pair> all;
  if (report::about_disclosure(q)) {
    const auto before = disclosed(previous, q), after = disclosed(now, q);
    if (before && after) all.push_back({out.say({"表二", "table 2"}), *before, *after});
  } else if (report::about_requests(q) || report::about_remedies(q)) {
    const forms::Table table = table_of(q);
    if (!previous.table(table).found || !now.table(table).found) return all;
    const Readings before = readings(previous, about(q), out), after = readings(now, about(q), out);
    if (!before.missing.empty() || !after.missing.empty()) return all;
    for (const Reading& b : before.all)
      for (const Reading& a : after.all)
        if (a.name == b.name) all.push_back({a.name, b.value, a.value});
  }
  if (all.empty()) return all;  // the texts alone do not make a fault
  for (const Decimal b : stated(previous, q))
    for (const Decimal a : stated(now, q)) all.push_back({out.say({"正文", "text"}), b, a});
  return all;
}

// 件数 or 百分比 of a pair, as a growth would state it: "增加2", "下降10%".
std::string change_of(const Pair& pair, bool as_percent, const Findings& out) {
  const Decimal change = pair.now - pair.before;
  const bool down = change.is_negative();
  if (change.is_zero()) return out.say({"持平", "no change"});
  if (!as_percent)
    return out.say(down ? Wording{"减少{}", "down by {}"} : Wording{"增加{}", "up by {}"},
                   {text::to_string(down ? Decimal{} - change : change)});
  const std::optional<Decimal> exact = percent(pair);
  return out.say(down ? Wording{"下降{}%", "down by {}%"} : Wording{"增长{}%", "up by {}%"},
                 {exact ? text::to_string(*exact) : "?"});
}

std::string tried(std::span<const Pair> all, bool as_percent, const Findings& out) {
  std::string text;
  std::vector<std::string> said;
  for (const Pair& pair : all) {
    std::string one = out.say({"{}由{}到{}，{}", "{}: from {} to {}, {}"},
                              {pair.name, text::to_string(pair.before), text::to_string(pair.now),
                               change_of(pair, as_percent, out)});
    if (std::find(said.begin(), said.end(), one) != said.end()) continue;
    if (!text.empty()) text += out.language() == Language::zh ? "；" : "; ";
    text += one;
    said.push_back(std::move(one));
  }
  return text;
}

// Last year's figure, for a look at both.
SourceSpan place_before(const Report& previous, Quantity q) {
  if (report::about_disclosure(q)) return {};
  if (report::about_remedies(q))
    return place_of(previous, forms::Table::remedies,
                    q < Quantity::suit         ? "review"
                    : q < Quantity::suit_after ? "suit_direct"
                                               : "suit_after_review",
                    "total");
  const bool outgoing = q == Quantity::handled || q == Quantity::processed;
  const std::string_view row = q == Quantity::carried_in    ? "carried_in"
                               : q == Quantity::carried_out ? "carried_out"
                               : outgoing                   ? "processed_total"
                                                            : "received";
  return place_of(previous, forms::Table::requests, row, "total");
}

}  // namespace

void compare_growths(const Report& previous, const Report& now, Findings& out) {
  for (const Growth& g : now.prose.growths) {
    if (g.quantity == Quantity::none || g.scope != Scope::whole) continue;
    const std::vector<Pair> all = pairs(previous, now, g.quantity, out);
    const bool fit = std::any_of(all.begin(), all.end(), [&](const Pair& p) { return fits(g, p); });
    if (all.empty() || fit) continue;
    const bool as_percent = g.by.unit == "%";
    Finding& f =
        out.add(g.at, out.say({"正文说“{}”，与上年报告不符：应为{}。",
                               "The text says “{}”; by last year's report it is {}."},
                              {one_line(now.raw(g.at)), change_of(all.front(), as_percent, out)}));
    f.arithmetic = tried(all, as_percent, out);
    f.actual = text::to_string(g.by.value);
    const SourceSpan there = place_before(previous, g.quantity);
    if (!there.empty()) f.beside.push_back({f.at, &previous, there});
  }
}

}  // namespace gouji::rules
