#include "core/report/claims/labels.h"

#include <algorithm>

#include "core/text/words.h"

namespace gouji::report {
namespace {

using Q = Quantity;

bool receives(std::string_view filler) { return filler == "收到的" || filler == "受理的"; }

// 审核各股室拟答复的申请7件, 审查政府信息公开答复7件: the answer is another's.
bool only_assists(std::string_view word, const Token& next) {
  for (const std::string_view verb : {"审查", "审核"})
    if (word.ends_with(verb)) return next.is(Word::subject) || next.is(Word::quantity);
  return word.ends_with("拟") && next.is(Word::quantity);
}

}  // namespace

bool is_in_time(std::string_view qualifier) {
  return qualifier == "按期" || qualifier == "按时" || qualifier == "如期" || qualifier == "及时" ||
         qualifier == "当年" || qualifier.ends_with("期限内") || qualifier.ends_with("时限内");
}

bool stands_between(const Token& t) {
  if (t.kind == Token::Kind::mark) return t.mark == 'd';
  if (t.is_unit(UnitKind::year)) return true;
  if (t.kind != Token::Kind::word) return false;
  switch (t.word) {
    case Word::request:
    case Word::subject:
    case Word::weak:
    case Word::filler:
    case Word::total:
    case Word::applicant:
    case Word::connector:
    case Word::channel:
    case Word::each:
    case Word::approx:
    case Word::last_year:
    case Word::next_year:
    case Word::distributed:
    case Word::and_so_on:
      return true;
    default:
      return false;
  }
}

Quantity outcome_of(Quantity of_review, Quantity subject) {
  if (subject == Q::none) return Q::none;
  return static_cast<Quantity>(static_cast<int>(subject) + static_cast<int>(of_review) -
                               static_cast<int>(Q::review));
}

// The token before `i` that is more than a filler; kNowhere when the label begins.
size_t Labels::word_before(size_t i, size_t b) const {
  while (i > b) {
    const Token& t = s_.tokens[i - 1];
    if (!t.is(Word::filler) && !t.is(Word::connector) && !t.is(Word::total) && !t.is_mark('d'))
      return i - 1;
    --i;
  }
  return kNowhere;
}

// 纠正2件 of reviews or suits, 败诉2件 of suits; elsewhere 纠正 says something else.
bool Labels::corrected(size_t i) const {
  if (!s_.tokens[i].is(Word::fatal) || s_.places[i].subject == Q::none ||
      s_.places[i].topic != Topic::remedies)
    return false;
  const std::string_view word = s_.text(s_.tokens[i]);
  return word == "纠正" || word == "纠错" || (word == "败诉" && s_.places[i].subject >= Q::suit);
}

// 维持3件、其他1件
bool Labels::behind_outcome(size_t b) const {
  return b > 1 && about_remedies(s_.places[b - 2].counted);
}

// 予以公开和部分公开共30件: both together.
bool Labels::sums_up(Quantity q, Quantity beside, size_t left, size_t at, size_t k) const {
  if (q < Q::granted || beside < Q::granted || q == beside || s_.tokens[k].value.is_zero())
    return false;
  for (size_t i = at; i < k; ++i)
    if (s_.tokens[i].is(Word::each) || s_.text(s_.tokens[i]).starts_with("均")) return false;
  for (size_t i = left + 1; i < at; ++i)
    if (s_.tokens[i].is(Word::connector) || s_.tokens[i].is_mark('d')) return true;
  return false;
}

// 四、政府信息公开行政复议、行政诉讼情况 is about nothing else, where the text around the label
// that begins at b does not tell 政府信息公开 from other matters.
bool Labels::of_remedies_alone(size_t b) const {
  constexpr uint32_t kNear = 240;  // bytes
  const Paragraph& p = s_.report.paragraphs[s_.paragraph];
  if (p.section != static_cast<int16_t>(Section::remedies)) return false;
  const uint32_t at = s_.tokens[b].begin;
  const std::string_view near = s_.folded().substr(at - std::min(at, kNear), 2 * kNear);
  return text::find(near, "信息公开") == std::string_view::npos;
}

// Of a row that sums up: 予以公开或部分公开69件, 因政府信息公开被申请行政复议、行政诉讼2件. Not
// 办理行政复议、诉讼9件, which the agency decides itself.
bool Labels::joins_two(size_t b, size_t left, size_t at, CountLabel& found) const {
  const Q one = std::min(found.quantity, s_.tokens[left].quantity);
  const Q other = std::max(found.quantity, s_.tokens[left].quantity);
  if (!(one == Q::granted && other == Q::partial) && !(one == Q::review && other == Q::suit))
    return false;
  bool subject = of_remedies_alone(b);
  bool deed = false;
  for (size_t i = b; i < at; ++i) {
    const Token& t = s_.tokens[i];
    subject = subject || t.is(Word::subject);
    if (i != left && t.quantity >= Q::granted) return false;
    if (t.quantity >= Q::received && t.quantity <= Q::processed) deed = true;
    if (is_brought(s_.text(t))) deed = false;
  }
  if (one == Q::review && (deed || !subject || of_some_kind(b, left) || for_one_cause(b, left)))
    return false;
  found.quantity = one;
  found.from = static_cast<uint32_t>(left);
  found.joint = true;
  return true;
}

// 行政复议、行政诉讼12件，其中涉及政府信息公开的1件: of either. The label begins at b.
bool Labels::is_of_both(size_t b) const {
  constexpr size_t kNearest = 16;  // tokens
  bool review = false, suit = false;
  for (size_t i = b; i > 0 && b - i < kNearest; --i) {
    review = review || s_.tokens[i - 1].quantity == Q::review;
    suit = suit || s_.tokens[i - 1].quantity == Q::suit;
  }
  return review && suit;
}

// What the number counts that the list divides in which the label stands that begins at b.
Quantity Labels::divided_by_list(size_t b) const {
  size_t i = b;
  while (i > 0 && s_.places[i - 1].listed) --i;
  while (i > 0 && !s_.tokens[i - 1].counts()) --i;
  return i == 0 ? Q::none : s_.places[i - 1].counted;
}

// 行政复议12件，其中信息公开类1件. Not 办理行政复议12件，其中…, which others brought before the
// agency: what the list divides counts nothing.
bool Labels::divides_known(size_t b) const {
  const auto counts = [](const Token& t) { return t.counts(); };
  return divided_by_list(b) != Q::none ||
         std::none_of(s_.tokens.begin(), s_.tokens.begin() + static_cast<ptrdiff_t>(b), counts);
}

// 因涉及商业秘密等不予公开1件: one reason of several. A word that is not known is one, too.
bool Labels::gives_reason(size_t b, size_t at) const {
  for (size_t i = b; i < at; ++i) {
    const Token& t = s_.tokens[i];
    const std::string_view word = s_.text(t);
    // 作其他处理9件; 三类是不予公开，9件
    if (t.kind == Token::Kind::text && word != "作" &&
        !(i == b && s_.text(s_.tokens[i + 1]) == "类"))
      return true;
    if (!t.is(Word::filler)) continue;
    if (word == "因" || word == "由于" || word == "涉及") return true;
  }
  return false;
}

// 因同一征地项目收到申请5件; 以需另行制作为由答复1件
bool Labels::for_one_cause(size_t b, size_t at) const {
  const std::string_view front = s_.folded().substr(0, s_.tokens[at].begin);
  if (front.ends_with("为由") || front.ends_with("为由的")) return true;
  bool cause = false;
  for (size_t i = b; i < at; ++i) {
    const Token& t = s_.tokens[i];
    if (cause && ((t.kind == Token::Kind::text && t.end - t.begin >= 6) ||
                  (t.quantity >= Q::granted && t.quantity <= Q::closed_unpaid)))
      return true;
    cause = cause || s_.text(t) == "因" || s_.text(t) == "由于";
  }
  return false;
}

// 2022年底收到、2023年办结的申请2件: of those that were carried in. The verb at `at` is the second.
bool Labels::came_in_earlier(size_t b, size_t at) const {
  bool earlier = false;
  for (size_t i = b; i < at; ++i) {
    const Token& t = s_.tokens[i];
    if (t.is_unit(UnitKind::year)) earlier = t.value.mantissa < s_.report.year;
    earlier = earlier || t.is(Word::last_year);
    if (earlier && t.is(Word::quantity) && is_received(t.quantity)) return true;
  }
  return false;
}

// 转各部门办理7件, 交由乡镇办理7件, 参与办理7件: what others do.
bool Labels::passes_on(size_t b, size_t at) const {
  for (size_t i = b; i < at; ++i) {
    if (s_.tokens[i].kind != Token::Kind::text) continue;
    const std::string_view word = s_.text(s_.tokens[i]);
    if (only_assists(word, s_.tokens[i + 1])) return true;
    if (i + 1 == at) break;
    if (word.ends_with("参") && s_.text(s_.tokens[i + 1]) == "与") return true;
    const bool on =
        word.ends_with("转") || (word.ends_with("交") && s_.text(s_.tokens[i + 1]) == "由");
    if (on && !passes_to_next_year(i)) return true;
  }
  return false;
}

// 征地类行政复议4件, 非政府信息公开类行政复议4件, 一审行政诉讼2件, 上年结转行政复议1件: not all of
// them. 政府信息公开类行政复议 is.
bool Labels::of_some_kind(size_t b, size_t at) const {
  size_t i = at;
  while (i > b && (s_.tokens[i - 1].is(Word::subject) || s_.text(s_.tokens[i - 1]) == "的")) --i;
  if (i == b) return false;
  const Token& last = s_.tokens[i - 1];
  const std::string_view word = s_.text(last);
  if (word == "类") {
    size_t kind = i - 1;
    while (kind > b && s_.tokens[kind - 1].is(Word::subject)) --kind;
    if (kind == b) return false;
    const Token& named = s_.tokens[kind - 1];
    return named.kind == Token::Kind::text ? kind == i - 1 || s_.text(named).ends_with("非")
                                           : kind == i - 1 && named.is(Word::other_topic);
  }
  return last.is(Word::carry) ||
         (last.kind == Token::Kind::text && (word.ends_with("领域") || word.ends_with("非") ||
                                             word.ends_with("一审") || word.ends_with("二审")));
}

// 以公开或部分公开方式答复17件: both together.
bool Labels::joins_granted(size_t partial, size_t b) const {
  const size_t left = word_before(partial, b);
  return left != kNowhere && partial > left + 1 && s_.text(s_.tokens[left]) == "公开";
}

// 复议机关维持2件
bool Labels::decides(size_t i) const {
  return s_.places[i].topic == Topic::remedies && s_.text(s_.tokens[i]) == "复议机关";
}

CountLabel Labels::before(size_t b, size_t k, bool bare) const {
  const Walk w = walk(b, k);
  if (w.at == b) {
    // 复议5件,其中维持2件,其他3件
    if (b < k && s_.places[b].topic == Topic::remedies &&
        (behind_outcome(b) || (s_.places[b].listed && about_remedies(divided_by_list(b)))) &&
        s_.folded().substr(s_.tokens[b].begin, s_.tokens[k].begin - s_.tokens[b].begin) == "其他") {
      const Quantity other = outcome_of(Q::review_other, s_.places[b].subject);
      return {other, b, k};
    }
    // 行政复议12件,其中涉及政府信息公开的1件
    if (w.subject && w.clear && !w.request && s_.places[k].listed && b < k &&
        s_.places[k].topic == Topic::remedies && !is_of_both(b))
      return {s_.places[k].subject, b, k, false, w.part || !divides_known(b)};
    // 收到的6件政府信息公开申请
    if (k > b && !w.request && receives(s_.text(s_.tokens[k - 1])))
      return {Q::received_or_all, k - 1, k, false, w.part};
    return named(w, k, bare);
  }
  const size_t at = w.at - 1;
  const Token& t = s_.tokens[at];
  CountLabel found{Q::none, at, k, w.request, w.part, w.each};
  found.quantity = t.is(Word::carry)   ? direction(at, b, k)
                   : t.is(Word::fatal) ? outcome_of(Q::review_corrected, s_.places[at].subject)
                                       : t.quantity;
  if (found.quantity == Q::none) return {};
  const size_t left = word_before(at, b);
  Quantity beside = Q::none;  // what the word before says
  if (left != kNowhere) {
    const Token& l = s_.tokens[left];
    if (l.is(Word::growth) || l.is(Word::not_nil) ||
        (l.is(Word::fatal) && !corrected(left) && !decides(left)))
      return {};
    if (l.is(Word::qualifier) || l.is(Word::channel)) found.part = true;
    found.timely = l.is(Word::qualifier) && is_in_time(s_.text(l));
    if (found.quantity == Q::partial && joins_granted(at, b)) return {};
    // 省政府复议1件: by one of those who review.
    if (found.quantity == Q::review && l.is(Word::office) && left + 1 == at && !s_.government)
      found.part = true;
    if (l.is(Word::quantity)) beside = l.quantity;
    // 期初在办3件
    if (found.quantity == Q::carried_out && (s_.text(l) == "期初" || s_.text(l) == "年初"))
      found.quantity = Q::carried_in;
    // 上年结转未办结申请2件
    if (found.quantity == Q::carried_out && t.is(Word::quantity) &&
        (l.is(Word::carry) || l.is(Word::last_year)))
      found.quantity = l.is(Word::carry) ? direction(left, b, k) : Q::carried_in;
    if (found.quantity == Q::none) return {};
    if (sums_up(found.quantity, beside, left, at, k))
      return joins_two(b, left, at, found) ? found : CountLabel{};
  }
  // 5件复议中4件已审结, 新收申请中有10件需要补正
  const bool there_are = k > b + 1 && s_.text(s_.tokens[k - 1]) == "有";
  if (s_.text(s_.tokens[there_are ? k - 2 : k - 1]) == "中") found.part = true;
  // 不予公开（含不予处理）6件
  for (size_t i = at + 1; i + 1 < k; ++i)
    if (s_.tokens[i].is(Word::including) && s_.tokens[i + 1].quantity >= Q::granted &&
        found.quantity >= Q::granted)
      found.part = true;
  switch (found.quantity) {
    case Q::handled:
    case Q::processed:
      // 信息不存在类答复6件
      if (at > b && s_.text(s_.tokens[at - 1]) == "类") found.part = true;
      // 作出予以公开答复5件
      if (beside >= Q::granted && beside <= Q::closed_unpaid) {
        if (beside == Q::partial && joins_granted(left, b)) return {};
        found.quantity = beside;
        found.from = static_cast<uint32_t>(left);
        break;
      }
      found.others = passes_on(b, at);
      if (found.others || came_in_earlier(b, at)) found.part = true;
      for (size_t i = at; i > b; --i) {
        // 结转下年度办理3件, 上年结转我局办理的3件
        const Token& l = s_.tokens[i - 1];
        if (l.is(Word::carry)) {
          found.from = static_cast<uint32_t>(i - 1);
          found.quantity = direction(i - 1, b, k);
          found.request = true;
          // 结转下年度按期办理3件
          if (found.quantity == Q::carried_out) found.part = found.timely = false;
          return found.quantity == Q::none ? CountLabel{} : found;
        }
        // 转下年度办理7件
        if (names_next_year(l)) {
          found.from = static_cast<uint32_t>(i - 1);
          found.quantity = Q::carried_out;
          found.request = true;
          return found;
        }
        // 上年结转政府信息公开办理数量1件, 结转上年度办理1件
        if (found.quantity == Q::handled &&
            (l.is(Word::subject) || l.is(Word::request) || l.is(Word::last_year)))
          continue;
        // 转2024年办理7件
        if (passes_to_next_year(i - 1)) {
          found.from = static_cast<uint32_t>(i - 1);
          found.quantity = Q::carried_out;
          found.request = true;
          return found;
        }
        if (!l.is(Word::filler) && !l.is(Word::next_year) && !l.is(Word::whole) &&
            !l.is_unit(UnitKind::year) && s_.text(l) != "并" &&
            !(l.is(Word::qualifier) && is_in_time(s_.text(l))))
          break;
      }
      if (for_one_cause(b, at)) found.part = true;
      [[fallthrough]];
    case Q::received:
    case Q::received_or_all:
      // 上年结转受理1件
      if (left != kNowhere && s_.tokens[left].is(Word::carry) &&
          direction(left, b, k) == Q::carried_in)
        return {Q::carried_in, left, k, true, found.part};
      // 办结新收申请29件
      if (found.quantity == Q::received && beside == Q::processed) found.part = true;
      if (for_one_cause(b, at)) found.part = true;
      // 处理信息30条: what is handled is no request.
      if (w.weak && !w.request && !w.subject) return {};
      if (w.applicants != Q::none && !w.all_applicants) {
        found.part = found.part || found.quantity == Q::processed || found.quantity == Q::handled;
        found.quantity = w.applicants;
      }
      break;
    case Q::denied:
    case Q::unavailable:
    case Q::refused:
    case Q::closed:
      // 属于国家秘密不予公开1件
      if (beside >= Q::denied_secret && beside <= Q::closed_unpaid) {
        found.quantity = beside;
        found.from = static_cast<uint32_t>(left);
      } else if (gives_reason(b, at) || is_reason_alone(t)) {
        found.part = true;
      }
      break;
    case Q::carried_in:
    case Q::carried_out:
      found.request = true;
      if (left != kNowhere && s_.tokens[left].is(Word::last_year))
        found.from = static_cast<uint32_t>(left);
      if (const size_t all = joined_received(b, found.from);
          found.quantity == Q::carried_in && all != kNowhere && !s_.tokens[k].value.is_zero()) {
        found.quantity = Q::received_or_all;
        found.from = static_cast<uint32_t>(all);
      }
      // 答复上年结转3件 need not be all that was carried in.
      if (beside == Q::processed) found.part = true;
      break;
    case Q::review:
      if (of_some_kind(b, at) || for_one_cause(b, at) || w.applicants != Q::none) found.part = true;
      // 办结行政复议案件12件: what the agency decides itself, unless it says 政府信息公开. Not
      // 答复后被行政复议9件, 答复被申请行政复议9件.
      if (beside >= Q::received && beside <= Q::processed && !w.subject &&
          !(at > 0 && is_brought(s_.text(s_.tokens[at - 1]))))
        return {};
      if (!w.subject && names_other_matter(b, at)) found.part = true;
      break;
    case Q::suit:
      if (!w.subject && names_other_matter(b, at)) found.part = true;
      if (of_some_kind(b, at) || for_one_cause(b, at)) found.part = true;
      // 办理行政应诉案件73件, 行政应诉7件: of all matters, unless it says 政府信息公开, or stands
      // beside what does: 政府信息公开行政复议3件、应诉1件.
      if (!w.subject && s_.text(t).ends_with("应诉") &&
          ((beside >= Q::received && beside <= Q::processed) ||
           (text::find(s_.text(t), "诉讼") == std::string_view::npos &&
            (w.weak || !behind_outcome(b)))))
        return {};
      // 未经复议直接起诉的行政诉讼2件
      if (beside == Q::suit_direct || beside == Q::suit_after) {
        found.quantity = beside;
        found.from = static_cast<uint32_t>(left);
      }
      break;
    case Q::review_upheld:
    case Q::review_corrected:
    case Q::review_other:
    case Q::review_pending:
      found.quantity = outcome_of(found.quantity, s_.places[at].subject);
      break;
    case Q::unavailable_not_held:
      // 无法提供13件：不掌握11件 tells all of them.
      // Beside 信息不存在, which the row counts too, it is a part.
      if (is_reason_alone(t) &&
          (divided_by_list(b) != Q::unavailable ||
           text::find(s_.folded().substr(s_.tokens.front().begin,
                                         s_.tokens.back().end - s_.tokens.front().begin),
                      "不存在") != std::string_view::npos))
        found.part = true;
      break;
    default:
      break;
  }
  return found;
}

}  // namespace gouji::report
