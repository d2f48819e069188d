// What the words next to a number, or before a growth, say that it counts.
#pragma once

#include "core/report/claims/sentence.h"

namespace gouji::report {

// Small enough to be handed over in registers: each number is asked for several.
struct CountLabel {
  uint32_t from = 0;  // first token that says so
  uint32_t to = 0;    // last one
  Quantity quantity = Quantity::none;
  bool request = false;
  bool part = false;    // names less than the quantity: 按期, 网络
  bool each = false;    // 予以公开、部分公开各3件
  bool joint = false;   // both of two: see Statement
  bool timely = false;  // part, because it says 按期 or the like
  bool others = false;  // part, because others do it

  CountLabel() = default;
  CountLabel(Quantity q, size_t first, size_t last, bool requests = false, bool partly = false,
             bool of_each = false)
      : from(static_cast<uint32_t>(first)),
        to(static_cast<uint32_t>(last)),
        quantity(q),
        request(requests),
        part(partly),
        each(of_each) {}
};

// 按期, 及时, 在法定期限内, 当年: a Word::qualifier that says that something was done in time.
bool is_in_time(std::string_view qualifier);
// 答复被申请行政复议9件, 答复提起行政复议9件: by those who were answered.
inline bool is_brought(std::string_view filler) {
  return filler.starts_with("被") || filler == "提起" || filler == "引发" || filler == "引起";
}
// The token may stand between a verb and its number.
bool stands_between(const Token& t);
// 维持 of reviews or suits: `of_review` is the outcome of a review, `subject` the total of either.
// none when there is no subject.
Quantity outcome_of(Quantity of_review, Quantity subject);

class Labels {
 public:
  static constexpr size_t kNowhere = static_cast<size_t>(-1);

  explicit Labels(const Sentence& s) : s_(s) {}

  // Said in [b, k), right before token k. `bare`: a request alone is enough (依申请公开0件).
  CountLabel before(size_t b, size_t k, bool bare) const;
  // Said in (k, e), behind the number k: 3件予以公开.
  CountLabel after(size_t k, size_t e) const;
  // 公开 alone, said right before the number at k, where the items are outcomes.
  CountLabel beside_outcome(size_t b, size_t k) const;
  // Of so many requests, said behind the number at k: 42件申请中，. The label begins at b.
  CountLabel out_of_all(size_t b, size_t k) const;
  // 累计120件申请中: nothing else is said of the number at k; of several years.
  bool counts_several_years(size_t b, size_t k) const {
    return k == b + 1 && s_.text(s_.tokens[b]) == "累计";
  }
  // What is counted are requests for government information and nothing else.
  bool about_these_requests(const CountLabel& label, size_t k, size_t e) const;
  Scope scope(const CountLabel& label, size_t b, size_t k) const;
  // What is said in [b, k) of the number at k is what another organ is asked for: 协助, 转办.
  bool asks_others(size_t b, size_t k) const;
  // The token before `i` that is more than a filler; kNowhere when the label begins.
  size_t word_before(size_t i, size_t b) const;

 private:
  // What stands between a number and the word that says what it counts.
  struct Walk {
    size_t at = 0;  // behind that word; the begin of the label when there is none
    bool request = false, subject = false, weak = false;
    bool amount = false;  // 申请数量
    bool each = false, total = false;
    bool part = false;  // a channel, or words that are not known
    bool clear = true;  // nothing that ends the label early
    bool all_applicants = false;
    Quantity applicants = Quantity::none;
    size_t applicant = 0, first = 0;  // first tokens that name applicants, requests
  };
  Walk walk(size_t b, size_t k) const;
  void note(const Token& t, size_t i, size_t k, Walk& walk) const;
  CountLabel named(const Walk& walk, size_t k, bool bare) const;
  bool sums_up_year(size_t b, size_t k) const;
  bool follows_short_time(size_t b, size_t k) const;
  bool beside_applicants(size_t k) const;
  bool goes_on_with_applicants(size_t applicant) const;
  bool brings(size_t applicant, size_t k) const;
  bool corrected(size_t i) const;
  bool behind_outcome(size_t b) const;
  bool joins_two(size_t b, size_t left, size_t at, CountLabel& found) const;
  bool is_of_both(size_t b) const;
  bool divides_known(size_t b) const;
  Quantity divided_by_list(size_t b) const;
  bool of_remedies_alone(size_t b) const;
  bool sums_up(Quantity q, Quantity beside, size_t left, size_t at, size_t k) const;
  bool gives_reason(size_t b, size_t at) const;
  // 信息不存在6件, 不掌握6件: one of the reasons why nothing can be given.
  bool is_reason_alone(const Token& t) const {
    return s_.text(t).ends_with("不存在") || s_.text(t) == "不掌握";
  }
  bool for_one_cause(size_t b, size_t at) const;
  bool names_other_matter(size_t b, size_t at) const;
  bool came_in_earlier(size_t b, size_t at) const;
  bool passes_on(size_t b, size_t at) const;
  bool names_next_year(const Token& t) const;
  bool of_some_kind(size_t b, size_t at) const;
  size_t joined_received(size_t b, size_t carry) const;
  bool joins_granted(size_t partial, size_t b) const;
  bool decides(size_t i) const;
  size_t reason_end(size_t k, size_t e) const;
  bool is_channel(size_t i, size_t b, size_t k) const;
  bool goes_to_government(size_t office, size_t b) const;
  bool passes_to_next_year(size_t i) const;
  bool is_all_that_is_said(size_t named, size_t k, size_t e) const;
  bool applies(size_t applicant, size_t k, size_t e) const;
  bool comes_before_answers(size_t b, size_t k) const;
  // 结转: in or out, by the year on either side. The number stands at e.
  Quantity direction(size_t carry, size_t b, size_t e) const;
  Quantity from_earlier(size_t carry, size_t b) const;

  const Sentence& s_;
};

}  // namespace gouji::report
