#include "core/report/claims/claims.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/report/claims/amounts.h"
#include "core/report/claims/list_items.h"
#include "core/report/claims/points.h"
#include "core/report/claims/sentence.h"
#include "core/text/sort.h"

namespace gouji::report {
namespace {

constexpr std::string_view kKinds[] = {
    "",
    "requests.received",
    "requests.received_or_all",
    "requests.carried_in",
    "requests.handled",
    "requests.processed",
    "requests.carried_out",
    "requests.granted",
    "requests.partial",
    "requests.denied",
    "requests.unavailable",
    "requests.refused",
    "requests.closed",
    "requests.denied_secret",
    "requests.denied_law",
    "requests.denied_safety",
    "requests.denied_third_party",
    "requests.denied_internal",
    "requests.denied_process",
    "requests.denied_enforcement",
    "requests.denied_inquiry",
    "requests.unavailable_not_held",
    "requests.unavailable_not_ready",
    "requests.unavailable_unclear",
    "requests.refused_petition",
    "requests.refused_repeat",
    "requests.refused_publication",
    "requests.refused_excessive",
    "requests.refused_confirmation",
    "requests.closed_uncorrected",
    "requests.closed_unpaid",
    "requests.person",
    "requests.organisation",
    "requests.business",
    "requests.research",
    "requests.nonprofit",
    "requests.legal_services",
    "review.total",
    "review.upheld",
    "review.corrected",
    "review.other",
    "review.pending",
    "suit.total",
    "suit.upheld",
    "suit.corrected",
    "suit.other",
    "suit.pending",
    "suit_direct.total",
    "suit_direct.upheld",
    "suit_direct.corrected",
    "suit_direct.other",
    "suit_direct.pending",
    "suit_after_review.total",
    "suit_after_review.upheld",
    "suit_after_review.corrected",
    "suit_after_review.other",
    "suit_after_review.pending",
    "disclosure.rules_issued",
    "disclosure.rules_repealed",
    "disclosure.rules_in_force",
    "disclosure.normative_issued",
    "disclosure.normative_repealed",
    "disclosure.normative_in_force",
    "disclosure.licensing",
    "disclosure.penalty",
    "disclosure.coercion",
    "disclosure.fees",
    "fee.notices",
    "fee.charged",
    "fee.collected",
};
static_assert(std::size(kKinds) == kQuantities);

std::string_view kind_of(const Statement& s) {
  if (!s.joint) return kind(s.quantity);
  return s.quantity == Quantity::granted ? "requests.granted_and_partial" : "review_and_suit.total";
}

std::string_view kind_in_words(Quantity q) {
  if (q == Quantity::review) return "none.review";
  if (q == Quantity::suit) return "none.suit";
  if (q == Quantity::carried_in) return "none.carried_in";
  if (q == Quantity::carried_out) return "none.carried_out";
  if (q > Quantity::suit_after_pending || is_remedy_outcome(q) || is_applicant(q)) return kind(q);
  return "none.requests";
}

// 存在的问题 and the preamble state no figures of the year.
bool states_figures(const Report& report, const Paragraph& p) {
  if (report.headings.empty()) return true;
  return p.section >= 0 && p.section != static_cast<int16_t>(Section::problems);
}

// The aspect in which a paragraph stands tells what 申请 is about.
Topic topic_of(const Report& report, const Paragraph& p) {
  if (p.section == static_cast<int16_t>(Section::requests)) return Topic::requests;
  if (p.section != static_cast<int16_t>(Section::overview)) return Topic::none;
  uint32_t nearest = 0;
  Topic topic = Topic::none;
  for (size_t a = 0; a < kAspects; ++a) {
    const SourceSpan at = report.aspects[a];
    // A lead phrase may stand anywhere near the beginning of the paragraph.
    if (at.empty() || at.begin > p.at.begin + 60 || at.begin > p.at.end || at.begin < nearest)
      continue;
    nearest = at.begin;
    topic = static_cast<Aspect>(a) == Aspect::requests ? Topic::requests : Topic::none;
  }
  return topic;
}

bool by_figure(const Statement& a, const Statement& b) {
  return a.figure.at.begin < b.figure.at.begin;
}

template <class T>
void sort_by_place(std::vector<T>& all) {
  text::sort(all.begin(), all.end(),
             [](const T& a, const T& b) { return a.at.begin < b.at.begin; });
}

void add_claims(Report& report) {
  Prose& prose = report.prose;
  sort_by_place(prose.statements);
  report.claims.reserve(prose.statements.size() + prose.growths.size() + prose.breakdowns.size() +
                        prose.shares.size());
  for (const Statement& s : prose.statements) prose.stated.set(static_cast<size_t>(s.quantity));
  for (const Statement& s : prose.statements)
    report.claims.push_back(
        {s.in_words ? kind_in_words(s.quantity) : kind_of(s), s.figure, s.at, s.scope, {}});
  for (const Growth& g : prose.growths) {
    Figure by = g.by;
    if (g.down) by.value = text::Decimal{} - by.value;
    report.claims.push_back({"growth", by, g.at, g.scope, kind(g.quantity)});
  }
  for (const Breakdown& b : prose.breakdowns)
    report.claims.push_back({"list", b.total, b.total.at, Scope::whole, {}});
  for (const Share& s : prose.shares)
    report.claims.push_back({"share", s.percent, s.at, Scope::whole, {}});
  sort_by_place(report.claims);
}

// As much as most reports fill.
void make_room(Sentence& s) {
  constexpr size_t kTokens = 256, kStatements = 64;
  for (std::vector<Token>* tokens : {&s.tokens, &s.last_tokens}) tokens->reserve(kTokens);
  for (std::vector<Place>* places : {&s.places, &s.last_places}) places->reserve(kTokens);
  s.report.prose.statements.reserve(kStatements);
  s.report.prose.breakdowns.reserve(kStatements);
  s.report.prose.parts.reserve(2 * kStatements);
}

}  // namespace

std::string_view kind(Quantity quantity) { return kKinds[static_cast<size_t>(quantity)]; }

void read_claims(Report& report) {
  Sentence s{report};
  AmountReader amounts(report);
  PointReader points(report);
  s.names_classes = ListItems::may_name_classes(report.index);
  s.government = report.agency_kind == AgencyKind::government;
  s.department = report.agency_kind == AgencyKind::department;
  make_room(s);
  for (size_t i = 0; i < report.paragraphs.size(); ++i) {
    const Paragraph& p = report.paragraphs[i];
    if (p.heading || !states_figures(report, p)) continue;
    s.paragraph = static_cast<uint32_t>(i);
    s.paragraph_text = report.folded_text(p);
    s.topic = topic_of(report, p);
    s.of_requests = s.topic == Topic::requests;
    s.subject = Quantity::none;
    s.of_place = false;
    s.last_tokens.clear();
    s.interrupted = false;
    s.unfinished = 0;
    s.amounts = report.prose.statements.size();
    amounts.read(s.paragraph);
    s.end_of_amounts = report.prose.statements.size();
    text::sort(report.prose.statements.begin() + static_cast<ptrdiff_t>(s.amounts),
               report.prose.statements.end(), by_figure);
    if (points.may_hold()) points.begin();
    const std::string_view f = s.folded();
    for (size_t at = p.number_bytes; at < f.size();) {
      at = read_sentence(f, at, s.tokens);
      if (s.tokens.empty()) continue;
      find_places(s);
      read_counts(s);
      read_growths(s);
      read_zeros(s);
      read_lists(s);
      read_plain_lists(s);
      read_sums(s);
      read_shares(s);
      if (points.may_hold()) points.read(s);
      s.interrupted = s.numbers.empty();
      if (s.interrupted) continue;
      std::swap(s.tokens, s.last_tokens);
      std::swap(s.places, s.last_places);
    }
    if (points.may_hold()) points.end(s.paragraph);
  }
  add_claims(report);
}

}  // namespace gouji::report
