#include "core/report/claims/of_all.h"

#include <algorithm>

#include "core/report/claims/labels.h"

namespace gouji::report {
namespace {

using Q = Quantity;

// 均, 均为, 全部 in a clause behind the number.
bool says_all(std::string_view word) {
  return word == "均" || word == "均为" || word == "全部" || word == "均已";
}

class OfAll {
 public:
  OfAll(Sentence& s, size_t k) : s_(s), t_(s.tokens), k_(k), counted_(s.places[k].counted) {}

  void read() {
    if (is_subject(counted_))
      read_remedies();
    else if ((is_received(counted_) || is_done(counted_)) && !s_.places[k_].listed &&
             s_.places[k_].counted_scope == Scope::whole && !t_[k_].approximate())
      read_requests();
  }

 private:
  bool goes_on(size_t i) const {
    return i < t_.size() && (t_[i].is_mark('d') || t_[i].is_mark('('));
  }
  bool is_mark(size_t i) const { return i >= t_.size() || t_[i].kind == Token::Kind::mark; }

  // 行政复议9件，全部维持; 复议机关均予以维持; 行政诉讼3件，均为未经复议直接起诉
  void read_remedies() {
    const size_t b = s_.label_begin(k_);
    // 行政复议3件、行政诉讼1件，均被维持: of both.
    if (k_ + 3 >= t_.size() || !t_[k_ + 1].is_mark(',') || (b > 0 && t_[b - 1].is_mark('d')))
      return;
    size_t i = k_ + 2;
    // Who decides: 复议机关, 法院; 结果.
    constexpr uint32_t kLongest = 24;  // bytes
    while (!is_mark(i) && !t_[i].is(Word::filler) && !t_[i].is(Word::quantity) &&
           t_[i].kind != Token::Kind::number && t_[i].end - t_[k_ + 1].end <= kLongest)
      ++i;
    bool all = false;
    for (; i < t_.size() && t_[i].is(Word::filler); ++i) all = all || says_all(s_.text(t_[i]));
    if (!all || i >= t_.size() || !t_[i].is(Word::quantity)) return;
    Quantity outcome = Q::none;
    if (t_[i].quantity >= Q::review_upheld && t_[i].quantity <= Q::review_pending)
      outcome = outcome_of(t_[i].quantity, counted_);
    else if (counted_ == Q::suit &&
             (t_[i].quantity == Q::suit_direct || t_[i].quantity == Q::suit_after))
      outcome = t_[i].quantity;
    // 均维持原行政行为, 均维持了我局答复
    const bool upheld = t_[i].quantity == Q::review_upheld;
    if (outcome == Q::none || goes_on(i + 1) ||
        !(is_mark(i + 1) || (upheld && names_what_was_decided(i + 1))))
      return;
    add(outcome, s_.places[k_].counted_scope, i);
  }
  bool names_what_was_decided(size_t i) const {
    for (; !is_mark(i); ++i)
      if (t_[i].kind == Token::Kind::number || t_[i].is(Word::connector) || t_[i].is(Word::part))
        return false;
    return true;
  }

  // 收到申请8件，均为自然人网上申请; 收到8件申请，申请人均为企业; 收到申请8件，均予以公开
  void read_requests() {
    size_t i = k_ + 1;
    while (!is_mark(i) && (t_[i].is(Word::request) || t_[i].is(Word::subject) ||
                           t_[i].is(Word::weak) || s_.text(t_[i]) == "的"))
      ++i;
    if (i >= t_.size() || !t_[i].is_mark(',')) return;
    bool all = false;
    Quantity what = Q::none;
    size_t named = i;
    for (++i; !is_mark(i); ++i) {
      const Token& t = t_[i];
      if (t.is(Word::filler)) {
        all = all || says_all(s_.text(t));
      } else if ((all || s_.text(t).starts_with("全部")) &&
                 (t.is(Word::applicant) || (t.is(Word::quantity) && is_outcome(t.quantity)))) {
        if (what != Q::none) return;
        all = true;
        what = t.quantity;
        named = i;
      } else {
        const bool known =
            t.is(Word::request) || t.is(Word::channel) || t.is(Word::weak) || t.is(Word::subject);
        const bool of_these = !all && t.is(Word::channel);  // 网上申请均为自然人申请
        if (!known || of_these || (all && !is_applicant(what))) return;
      }
    }
    // 均为自然人、法人申请, 均为自然人（7件）和法人申请: of both.
    if (!all || what == Q::none || (is_outcome(what) && named + 1 != i) || goes_on(i)) return;
    add(what, Scope::part, named);
  }

  void add(Quantity what, Scope scope, size_t named) const {
    Statement st;
    st.quantity = what;
    st.scope = scope;
    st.within = scope == Scope::part && about_requests(what);
    st.figure = s_.figure(t_[k_]);
    st.at = s_.source(t_[k_].begin, t_[named].end);
    st.paragraph = s_.paragraph;
    s_.report.prose.statements.push_back(st);
  }

  Sentence& s_;
  const std::vector<Token>& t_;
  const size_t k_;
  const Quantity counted_;
};

}  // namespace

void add_what_all_are(Sentence& s, size_t k) { OfAll(s, k).read(); }

}  // namespace gouji::report
