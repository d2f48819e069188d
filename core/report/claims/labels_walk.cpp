// From a number back to the word that says what it counts, and numbers without such a word.
#include "core/report/claims/labels.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using Q = Quantity;

// 申请量, 申请数为, 受理总量
bool is_amount(std::string_view filler) {
  return filler.starts_with("数") || filler.ends_with("量") || filler.ends_with("数");
}

}  // namespace

// Not 收到依申请公开信件33件: there the letters are what is counted.
bool Labels::is_channel(size_t i, size_t b, size_t k) const {
  return s_.tokens[i].is(Word::channel) &&
         !(i + 1 == k && i > b && s_.tokens[i - 1].is(Word::request));
}

// Goes back from the number to the word that says what it counts.
Labels::Walk Labels::walk(size_t b, size_t k) const {
  Walk w;
  w.at = b;
  w.first = w.applicant = k;
  int channels = 0;
  for (size_t i = k; i-- > b;) {
    const Token& t = s_.tokens[i];
    if (s_.places[i].depth > s_.places[k].depth || (t.kind == Token::Kind::mark && t.mark != 'd'))
      continue;  // a gloss, or a mark that label_begin() went over
    if (t.is(Word::quantity) || t.is(Word::carry) || corrected(i)) {
      w.at = i + 1;
      break;
    }
    if (t.is(Word::whole) || t.is(Word::among) || t.is(Word::including)) break;
    if (!stands_between(t)) {
      // 收到涉及征地的公开申请4件: of the requests only some.
      w.clear = w.request && !t.is(Word::other_topic);
      if (!w.clear) break;
      w.part = true;
    }
    if (is_channel(i, b, k)) ++channels;
    note(t, i, k, w);
  }
  // Nil by every channel is nil.
  w.part = w.part || channels == 1 || (channels > 1 && !s_.tokens[k].value.is_zero());
  return w;
}

// What a token between a number and its verb tells.
void Labels::note(const Token& t, size_t i, size_t k, Walk& w) const {
  switch (t.word) {
    case Word::request:
      w.first = i;
      w.request = true;
      if (s_.text(t).ends_with("件")) w.amount = true;  // 依申请公开件3件
      break;
    case Word::subject:
      w.first = i;
      w.subject = true;
      break;
    case Word::weak:
      w.weak = true;
      break;
    case Word::each:
      w.each = true;
      break;
    case Word::total:
      w.total = true;
      break;
    case Word::filler: {
      const std::string_view word = s_.text(t);
      // 受理的政府信息公开申请9件
      if (is_amount(word) || (w.request && (word == "收到的" || word == "受理的"))) w.amount = true;
      if (word == "均为" || word == "均") w.each = true;
      if (word == "申请人") w.request = true;
      // 收到书面申请9件、网上申请65件
      if (s_.by_channel && word == "书面申请") w.part = true;
      break;
    }
    case Word::applicant: {
      // 企业、群众
      const Token& right = s_.tokens[i + 1];
      // 企业等法人申请6件
      if (right.is(Word::and_so_on) && w.applicants == Q::organisation) break;
      const bool joined = right.is_mark('d') || right.is(Word::connector);
      w.all_applicants =
          w.all_applicants || w.applicants != Q::none || (joined && w.applicant == k);
      w.applicants = t.quantity;
      w.applicant = i;
      break;
    }
    default:
      break;
  }
}

// 全年政府信息公开申请12件, 信息公开申请共12件, 政府信息公开申请12件: nothing else is said of them.
// Not 全年依申请公开政府信息5件, which may be those that were disclosed.
// Seldom asked, and kept out of the walk, which every number takes.
[[gnu::noinline]] bool Labels::sums_up_year(size_t b, size_t k) const {
  bool subject = false, total = false;
  for (size_t i = b; i < k; ++i) {
    const Token& t = s_.tokens[i];
    total = total || t.is(Word::total);
    if (t.is(Word::subject) && i > b && s_.text(s_.tokens[i - 1]).ends_with("公开")) return false;
    subject = subject || t.is(Word::subject) ||
              (t.is(Word::request) && text::find(s_.text(t), "信息公开") != std::string_view::npos);
    if (!t.is(Word::total) && !t.is(Word::subject) && !t.is(Word::request) && !t.is(Word::filler) &&
        !t.is(Word::whole) && !t.is_unit(UnitKind::year))
      return false;
  }
  const std::string_view label =
      s_.folded().substr(s_.tokens[b].begin, s_.tokens[k].begin - s_.tokens[b].begin);
  return total ? subject : label == "政府信息公开申请";
}

// Without a verb: 依申请公开0件, 申请量5件, 自然人申请3件.
CountLabel Labels::named(const Walk& w, size_t k, bool bare) const {
  const Place& place = s_.places[k];
  CountLabel found(Q::none, 0, k, w.request);
  // 下年度继续办理3件
  if (k > 1 && s_.tokens[k - 2].is(Word::next_year) && s_.label_begin(k) == k - 2 &&
      s_.text(s_.tokens[k - 1]).ends_with("办理")) {
    found.quantity = Q::carried_out;
    found.from = static_cast<uint32_t>(k - 2);
    return found;
  }
  if (w.applicants != Q::none && !w.all_applicants) {
    if (goes_on_with_applicants(w.applicant)) return {};
    if (!w.request && !place.listed && place.depth == 0 && !beside_applicants(k) &&
        !(place.topic == Topic::requests && brings(w.applicant, k)))
      return {};
    found.quantity = w.applicants;
    found.from = static_cast<uint32_t>(w.applicant);
    return found;
  }
  if (!w.clear || w.part || !w.request || place.listed || w.all_applicants) return {};
  if (!bare && !w.amount && !((w.total || w.subject) && sums_up_year(s_.label_begin(k), k)))
    return {};
  found.quantity = Q::received_or_all;
  found.from = static_cast<uint32_t>(w.first);
  return found;
}

// 公民，法人和其他组织的申请12件: a comma parts the words of one row.
bool Labels::goes_on_with_applicants(size_t applicant) const {
  return applicant > 1 && s_.tokens[applicant - 1].is_mark(',') &&
         s_.tokens[applicant - 2].is(Word::applicant);
}

// 自然人提出28件, 企业提交4件: what else would they in a sentence on requests.
bool Labels::brings(size_t applicant, size_t k) const {
  // 自然人提出3件行政复议
  if (k + 1 < s_.tokens.size() && about_remedies(s_.tokens[k + 1].quantity)) return false;
  std::string_view verb = s_.text(s_.tokens[applicant + 1]);
  if (verb == "个人") verb = s_.text(s_.tokens[applicant + 2]);
  return verb == "提出" || verb == "提交" || verb == "递交";
}

// The number before the one at k counts applicants: 自然人7件、企业1件.
bool Labels::beside_applicants(size_t k) const {
  for (size_t i = k; i > 0; --i) {
    if (s_.tokens[i - 1].is_mark(';')) return false;
    if (!s_.tokens[i - 1].counts()) continue;
    return is_applicant(s_.places[i - 1].counted);
  }
  return false;
}

}  // namespace gouji::report
