// Shares, "3件，占7%": from a part to its percentage.
#pragma once

#include <algorithm>

#include "core/report/claims/sentence.h"

namespace gouji::report {

// The first token of what says that the percentage at token `percent` is the share of the number at
// `part`; `percent` when nothing says so. whole(q): 占办结总数的35% may name the quantity q.
template <class Whole>
size_t share_begin(const Sentence& s, size_t part, size_t percent, Whole whole) {
  size_t from = percent;
  bool said = false;
  // 7件予以公开，占58%: the label stands behind its number.
  size_t behind = part + 1;
  while (behind < percent && s.tokens[behind].kind != Token::Kind::mark &&
         s.tokens[behind].kind != Token::Kind::number)
    ++behind;
  const bool led =
      behind + 1 < percent && s.tokens[behind].is_mark(',') && s.tokens[behind + 1].is(Word::share);
  for (size_t i = led ? behind : part + 1; i < percent; ++i) {
    const Token& t = s.tokens[i];
    // 文件13条（含规范性文件4条），占10%
    if (s.places[i].depth > s.places[part].depth && s.places[percent].depth == s.places[part].depth)
      continue;
    // 不予处理12件、其他处理6件，合计占14.5%: of a row
    if (t.is(Word::total) && from == percent) return percent;
    if (t.is(Word::share) && from == percent) from = i;
    said = said || t.is(Word::share) || t.is_mark('(');
    if (t.kind == Token::Kind::text || t.kind == Token::Kind::number) return percent;
    // 8件、占42%
    const bool pause = t.is_mark('d') && s.tokens[i + 1].is(Word::share);
    if (t.kind == Token::Kind::mark && t.mark != ',' && t.mark != '(' && t.mark != ')' &&
        t.mark != ':' && !pause)
      return percent;
    if (said && t.is(Word::quantity) && whole(t.quantity)) continue;
    if (t.kind == Token::Kind::word && !t.is(Word::share) && !t.is(Word::filler) &&
        !t.is(Word::total) && !t.is(Word::weak) && !t.is(Word::subject) && !t.is(Word::approx) &&
        !t.is(Word::request))
      return percent;
  }
  if (!said || s.tokens[part].approximate()) return percent;
  // 3件（7%）: the bracket says it, the percentage is the place.
  return from == percent ? percent - 1 : from;
}

// Without `whole` and `sum`.
Share share_of(const Sentence& s, size_t part, size_t from, size_t percent);

}  // namespace gouji::report
