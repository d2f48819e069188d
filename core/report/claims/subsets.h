// Requests that are only some of those the table counts: of one applicant, of those carried in.
#pragma once

#include "core/report/claims/labels.h"

namespace gouji::report {

// Follows the numbers of one sentence, in reading order.
class Subsets {
 public:
  static constexpr size_t kNone = static_cast<size_t>(-1);

  explicit Subsets(const Sentence& s) : s_(s) {}

  // The number at token k, whose label begins at b and says `label`, is of one kind of applicant.
  // `last` and `before_last`: the numbers before it that count something, or kNone.
  bool is_of_one_applicant(const CountLabel& label, size_t b, size_t k, size_t last,
                           size_t before_last);
  // The number at token k is that of what requests were split into, or joined to, which no table
  // counts: 收到5件，分解为12件分别答复.
  bool counts_split(size_t k);
  // What became of these.
  bool is_of_split(Quantity q) const { return split_ && (is_done(q) || is_outcome(q)); }
  // The label in [b, k) of the number at k, which is a part, names some of the agency's own
  // requests of the year, so no more than all: 因不掌握等原因无法提供3件. Not 转来申请5件,
  // 上年网上申请5件.
  bool is_within(const CountLabel& label, size_t b, size_t k) const;
  // 办结上年结转申请3件、本年新收29件，共计32件: of those that came in, the ones that were done
  // with.
  bool is_of_those_done(const CountLabel& label, size_t b, size_t k);
  // 转办3件，1件已答复，2件正在办理: of those that were passed on, no more than there were; or of
  // those that are left.
  bool is_of_those_passed_on(const CountLabel& label, size_t b, size_t k) const;
  // The sum of a row of which is_of_those_done() told.
  bool sums_those_done() const { return done_; }

 private:
  size_t applicant_in_front(size_t b) const;

  const Sentence& s_;
  size_t applicant_ = kNone;  // whose figures the sentence tells
  bool done_ = false;
  bool split_ = false;  // counts_split() of a number before
};

// What the numbers of a whole sentence tell of each other, when read_counts() has read them; its
// statements stand from `first` on:
// - 上年结转3件，予以公开1件，其余2件无法提供: answers that together make those carried in are
//   answers to these alone;
// - 受理12件，答复7件，不予受理4件，补正后不明确1件: what was answered is a part beside others;
// - 受理12件，10件在法定期限内答复，2件结转下年: all that were answered, where the rest is carried
//   over;
// - 受理线上申请65件，办结62件；受理线下申请9件，办结9件: of each channel.
void set_subsets(Sentence& s, size_t first);

}  // namespace gouji::report
