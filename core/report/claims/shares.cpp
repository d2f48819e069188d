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

// 公开涉农信息425条，占全年总量860条的49.4%; 占总量（860条）的49.4%: the whole is told right before
// the percentage. False: it is not.
bool read_of_whole(Sentence& s, size_t n) {
  const size_t percent = s.numbers[n];
  if (percent < 4 || s.text(s.tokens[percent - 1]) != "的") return false;
  const bool bracket = s.tokens[percent - 2].is_mark(')');
  const size_t whole = percent - (bracket ? 3 : 2);
  if (s.numbers[n - 1] != whole || !s.tokens[whole].counts() || s.tokens[whole].approximate() ||
      (bracket && !s.tokens[whole - 1].is_mark('(')))
    return false;
  size_t from = whole - (bracket ? 1 : 0);
  while (from > 0 && !s.tokens[from].is(Word::share) &&
         s.tokens[from - 1].kind != Token::Kind::mark)
    --from;
  const size_t part = s.numbers[n - 2];
  // Right in front of it, but for its own label: 425条信息，占…
  if (!s.tokens[from].is(Word::share) || from == 0 || !s.tokens[from - 1].is_mark(',') ||
      part + 2 != from || !s.tokens[part].counts() || s.tokens[part].approximate() ||
      s.is_growth(part) || s.tokens[part].unit.text != s.tokens[whole].unit.text)
    return false;
  Share share = share_of(s, part, from, percent);
  share.whole = s.figure(s.tokens[whole]);
  s.report.prose.shares.push_back(share);
  return true;
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
    if (!s.tokens[percent].is_unit(UnitKind::percent)) continue;
    const Place& place = s.places[part];
    if ((n > 1 && read_of_whole(s, n)) || !is_share_of_table(place.counted) ||
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
