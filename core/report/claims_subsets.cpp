#include "core/report/claims_subsets.h"

namespace gouji::report {

bool Subsets::is_of_one_applicant(const CountLabel& label, size_t b, size_t k, size_t last,
                                  size_t before_last) {
  if (is_applicant(label.quantity) || !about_requests(label.quantity)) return false;
  if (applicant_ != kNone)
    for (size_t i = applicant_; i < k; ++i)
      if (s_.tokens[i].is_mark(';')) applicant_ = kNone;
  if (applicant_ == kNone) applicant_ = applicant_in_front(b);
  // 法律服务机构申请3件，办结2件: the only kind that was told of.
  if (last != kNone && is_applicant(s_.places[last].counted) && !s_.places[last].listed &&
      s_.places[last].depth == 0 && before_last == kNone)
    applicant_ = last;
  if (applicant_ != kNone) return true;
  // 自然人申请新收21件、结转2件；
  size_t applicants = 0;
  for (size_t i = b; i < label.from; ++i) {
    if (!s_.tokens[i].is(Word::applicant)) continue;
    ++applicants;
    applicant_ = i;
  }
  if (applicants != 1) applicant_ = kNone;
  return applicant_ != kNone;
}

// 自然人方面，新收21件; 自然人申请：新收21件; 对自然人的申请，办结22件: the clause in front of a
// label names whose figures follow.
size_t Subsets::applicant_in_front(size_t b) const {
  if (b < 2 || !(s_.tokens[b - 1].is_mark(',') || s_.tokens[b - 1].is_mark(':'))) return kNone;
  size_t found = kNone;
  for (size_t i = b - 1; i > 0 && s_.tokens[i - 1].kind != Token::Kind::mark; --i) {
    const Token& t = s_.tokens[i - 1];
    if (t.kind == Token::Kind::number) return kNone;
    if (!t.is(Word::applicant)) continue;
    if (found != kNone) return kNone;
    found = i - 1;
  }
  return found;
}

bool Subsets::is_of_those_done(const CountLabel& label, size_t b, size_t k) {
  const bool first = label.quantity == Quantity::carried_in;
  if (!first && !is_received(label.quantity)) return false;
  // A row goes on behind “、”.
  if (done_ && b > 1 && s_.tokens[b - 1].is_mark('d') && s_.tokens[b - 2].counts()) return true;
  const Token& verb = s_.tokens[b];
  done_ = first && b < k && verb.is(Word::quantity) &&
          (verb.quantity == Quantity::processed || verb.quantity == Quantity::handled);
  return done_;
}

void set_answers_to_carried_in(Prose& prose, size_t first) {
  auto& all = prose.statements;
  if (all.size() < first + 2 || all[first].quantity != Quantity::carried_in) return;
  text::Decimal sum;
  for (size_t i = first + 1; i < all.size(); ++i) {
    if (all[i].quantity < Quantity::granted || all[i].quantity > Quantity::closed_unpaid) return;
    sum = sum + all[i].figure.value;
  }
  if (sum != all[first].figure.value) return;
  for (size_t i = first + 1; i < all.size(); ++i) all[i].scope = Scope::part;
}

}  // namespace gouji::report
