#include "core/report/claims/shares.h"

#include "core/text/sort.h"

namespace gouji::report {
namespace {

using Q = Quantity;

// An outcome, a kind of applicant or what was done with: the table tells of how many.
bool is_share_of_table(Q q) {
  return (q >= Q::processed && q <= Q::legal_services) || is_remedy_outcome(q);
}
// 占办结总数的, 占复议总数的
bool is_whole(Q q) {
  return came_in(q) || q == Q::handled || q == Q::processed || q == Q::review || q == Q::suit;
}

}  // namespace

Share share_of(const Sentence& s, size_t part, size_t from, size_t percent) {
  const bool bracket = s.tokens[from].is_mark('(');
  Share share;
  share.part = s.figure(s.tokens[part]);
  share.percent = s.figure(s.tokens[percent]);
  share.at = s.source(s.tokens[bracket ? percent : from].begin, s.tokens[percent].end);
  return share;
}

void read_shares(Sentence& s) {
  text::sort(s.list_shares.begin(), s.list_shares.end());
  for (size_t n = 1; n < s.numbers.size(); ++n) {
    const size_t percent = s.numbers[n], part = s.numbers[n - 1];
    const Place& place = s.places[part];
    if (!s.tokens[percent].is_unit(UnitKind::percent) || !is_share_of_table(place.counted) ||
        place.counted_scope != Scope::whole ||
        std::binary_search(s.list_shares.begin(), s.list_shares.end(), percent))
      continue;
    const size_t from = share_begin(s, part, percent, is_whole);
    if (from == percent) continue;
    Share share = share_of(s, part, from, percent);
    share.of = place.counted;
    s.report.prose.shares.push_back(share);
  }
}

}  // namespace gouji::report
