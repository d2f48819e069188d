// Totals behind their parts: 当面2件、信函5件、网络13件，共计20件.
#include <algorithm>

#include "core/report/claims_sentence.h"

namespace gouji::report {
namespace {

// The total whose first word is token `word`, with the parts in front of it. Takes the parts that
// it looks at off the budget.
void read_sum(Sentence& s, size_t word, size_t& budget) {
  const std::vector<Token>& t = s.tokens;
  size_t k = word + 1;
  while (k < t.size() && (t[k].is(Word::total) || t[k].is(Word::filler))) ++k;
  size_t b = word;
  while (b > 0 && t[b - 1].is(Word::filler)) --b;
  if (k >= t.size() || !t[k].counts() || t[k].approximate() || b < 2 || s.places[k].listed) return;
  // 动态12条；公告8条；以上共计20条
  const bool stretches = t[b - 1].is_mark(';') && s.text(t[b]) == "以上";
  if (!t[b - 1].is_mark(',') && !t[b - 1].is_mark('d') && !stretches) return;
  Breakdown sum;
  sum.paragraph = s.paragraph;
  sum.total = s.figure(t[k]);
  std::vector<Part>& parts = s.report.prose.parts;
  sum.parts.begin = parts.size();
  size_t i = b - 2;
  while (t[i].counts() && t[i].unit.text == t[k].unit.text && !t[i].approximate() &&
         s.places[i].depth == s.places[k].depth && !s.is_growth(i)) {
    parts.push_back({s.figure(t[i]), 0, false, false});
    while (i > 0 && t[i - 1].kind != Token::Kind::mark && t[i - 1].kind != Token::Kind::number) --i;
    if (i < 2 || !t[i - 1].is_mark(stretches ? ';' : 'd') || budget == 0) break;
    --budget;
    i -= 2;
  }
  // Something else may stand in front that is a part, too.
  sum.parts.end = parts.size();
  const auto first = parts.begin() + static_cast<ptrdiff_t>(sum.parts.begin);
  if (sum.parts.size() < 2 || (i > 1 && t[i - 1].is_mark(',') && t[i - 2].counts())) {
    parts.erase(first, parts.end());
    return;
  }
  std::reverse(first, parts.end());
  s.report.prose.breakdowns.push_back(sum);
}

}  // namespace

void read_sums(Sentence& s) {
  size_t budget = 8 * s.tokens.size() + 200;  // parts looked at for the whole of a sentence
  for (const uint32_t i : s.totals) read_sum(s, i, budget);
}

}  // namespace gouji::report
