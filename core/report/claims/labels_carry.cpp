// What is carried over, in or out, by the words around 结转.
#include "core/report/claims/labels.h"

namespace gouji::report {
namespace {

using Q = Quantity;

}  // namespace

// 结转: in or out, by the year on either side.
Quantity Labels::direction(size_t carry, size_t b, size_t e) const {
  for (size_t j = carry + 1; j < e; ++j) {
    const Token& t = s_.tokens[j];
    if (t.is(Word::next_year)) return Q::carried_out;
    if (t.is(Word::last_year)) return Q::carried_in;
    if (t.is_unit(UnitKind::year) && s_.report.year > 0)
      return t.value.mantissa > s_.report.year   ? Q::carried_out
             : t.value.mantissa < s_.report.year ? Q::carried_in
                                                 : from_earlier(carry, b);
    if (!t.is(Word::filler)) break;
  }
  for (size_t j = carry; j > b; --j) {
    const Token& t = s_.tokens[j - 1];
    if (t.is(Word::last_year)) return Q::carried_in;
    if (t.is(Word::next_year)) return Q::carried_out;
    if (t.is_unit(UnitKind::year))
      return t.value.mantissa < s_.report.year        ? Q::carried_in
             : t.value.mantissa == s_.report.year + 1 ? Q::carried_out
                                                      : Q::none;
    if (!t.is(Word::filler) && !t.is(Word::whole) && !t.is(Word::request) && !t.is(Word::subject))
      break;
  }
  // 结转1件至下一年
  if (e >= s_.tokens.size() || s_.tokens[e].kind != Token::Kind::number) return Q::none;
  if (comes_before_answers(b, e)) return Q::carried_in;
  for (size_t j = e + 1; j < s_.tokens.size() && j < e + 4; ++j) {
    const Token& t = s_.tokens[j];
    if (t.is(Word::next_year) ||
        (t.is_unit(UnitKind::year) && s_.report.year > 0 && t.value.mantissa > s_.report.year))
      return Q::carried_out;
    if (!t.is(Word::filler)) break;
  }
  return Q::none;
}

// 2022年结转至2023年2件, in the report of 2023.
Quantity Labels::from_earlier(size_t carry, size_t b) const {
  if (carry == b) return Q::none;
  const Token& t = s_.tokens[carry - 1];
  const bool earlier = t.is_unit(UnitKind::year) && t.value.mantissa < s_.report.year;
  return earlier || t.is(Word::last_year) ? Q::carried_in : Q::none;
}

// 新收9件、结转2件、办结10件; 新收9件，结转2件，共计11件: in the order of the form. [b, k) is the
// label of the number at k.
bool Labels::comes_before_answers(size_t b, size_t k) const {
  if (b < 2 || k + 2 >= s_.tokens.size() || s_.places[b - 2].counted != Q::received ||
      s_.tokens[k + 1].kind != Token::Kind::mark || s_.places[k].depth != s_.places[b - 2].depth)
    return false;
  const Token& next = s_.tokens[k + 2];
  // Not 新收11件，结转2件，共办结9件: these two are left.
  const bool sum = next.is(Word::total) && k + 3 < s_.tokens.size() && s_.tokens[k + 3].counts();
  return sum || (next.is(Word::quantity) && next.quantity == Q::processed);
}

// 新收和上年结转申请合计129件: where 新收 stands; kNowhere when nothing is joined to 结转.
size_t Labels::joined_received(size_t b, size_t carry) const {
  size_t i = carry;
  while (i > b && s_.tokens[i - 1].is(Word::last_year)) --i;
  bool joined = false;
  for (; i > b; --i) {
    const Token& t = s_.tokens[i - 1];
    if (t.is(Word::quantity)) return joined && is_received(t.quantity) ? i - 1 : kNowhere;
    joined = joined || t.is(Word::connector) || t.is_mark('d');
    if (!t.is(Word::filler) && !t.is(Word::connector) && !t.is(Word::request) &&
        !t.is(Word::subject) && !t.is_mark('d'))
      break;
  }
  return kNowhere;
}

// 转下年度, which 办理 may follow; 正在办理 is carried out, too.
bool Labels::names_next_year(const Token& t) const {
  return t.is(Word::quantity) && t.quantity == Q::carried_out &&
         (s_.text(t).ends_with("年") || s_.text(t).ends_with("年度"));
}

}  // namespace gouji::report
