#include "core/report/claims/amounts.h"

#include <algorithm>
#include <iterator>

#include "core/report/claims/clauses.h"

namespace gouji::report {

namespace {

struct Term {
  std::string_view text;
  WordPairs pairs = WordPairs(text);
};
constexpr Term kDocuments = {"规范性文件"};
constexpr Term kRules = {"规章"};
constexpr Term kDecisions[] = {{"行政许可"}, {"行政处罚"}, {"行政强制"}, {"行政事业性收费"}};
constexpr Term kFees[] = {{"处理费"}, {"收费通知"}, {"缴费通知"}};

// 规章 of a department's report are its government's.
bool may_make_rules(AgencyKind kind) {
  return kind == AgencyKind::government || kind == AgencyKind::ministry;
}

bool may_hold(const Report& report, const Term& term) { return report.index.may_hold(term.pairs); }
template <size_t N>
bool may_hold_any(const Report& report, const Term (&terms)[N]) {
  return std::any_of(terms, terms + N, [&](const Term& t) { return may_hold(report, t); });
}

}  // namespace

AmountReader::AmountReader(Report& report)
    : report_(report),
      documents_(may_hold(report, kDocuments)),
      rules_(may_make_rules(report.agency_kind) && may_hold(report, kRules)),
      decisions_(may_hold_any(report, kDecisions)),
      fees_(may_hold_any(report, kFees)) {}

void AmountReader::read(uint32_t paragraph) {
  const Paragraph& p = report_.paragraphs[paragraph];
  const std::string_view f = report_.folded_text(p);
  const auto holds = [&](const Term& term) {
    return report_.may_hold(p, term.pairs) && text::find(f, term.text) != f.npos;
  };
  const bool documents = documents_ && holds(kDocuments);
  const bool rules = rules_ && holds(kRules);
  const bool decisions =
      decisions_ && std::any_of(std::begin(kDecisions), std::end(kDecisions), holds);
  const bool fees = fees_ && std::any_of(std::begin(kFees), std::end(kFees), holds);
  if (!documents && !rules && !decisions && !fees) return;
  Clauses s(report_, paragraph);
  while (s.next()) {
    if (!s.of_the_whole()) continue;
    if (documents) read_documents(s);
    if (rules) read_rules(s);
    if (decisions) read_decisions(s);
    if (fees) read_fees(s);
  }
}

}  // namespace gouji::report
