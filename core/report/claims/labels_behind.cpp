// What the words behind a number say that it counts, and of whom and what a labelled number tells.
#include <algorithm>

#include "core/report/claims/labels.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using Q = Quantity;

// What another organ is asked for.
bool is_help(std::string_view qualifier) {
  return qualifier == "协助" || qualifier == "会同" || qualifier == "协办" || qualifier == "转办" ||
         qualifier == "配合" || qualifier == "指导" || qualifier == "抽查" || qualifier == "移交" ||
         qualifier == "移送" || qualifier == "转交" || qualifier.starts_with("代");
}

// 工伤认定引发, 治安处罚的: a word that is not known, of four characters or more, which is no one
// that goes to law.
bool is_matter(std::string_view word, std::string_view next) {
  constexpr size_t kShortest = 12;  // bytes
  if (word.size() < kShortest) return false;
  for (const std::string_view end :
       {"人", "民", "者", "户", "方", "不服", "公司", "机关", "法院", "被告"})
    if (word.ends_with(end)) return false;
  return next == "引发" || next == "引起" || next == "的" || next == "等" || next == "涉及";
}

}  // namespace

// 办理治安、交通等行政复议86件, 审理行政复议案件112件, 工伤认定引发行政复议9件: of what has nothing
// to do with 政府信息公开, which the label does not name.
bool Labels::names_other_matter(size_t b, size_t at) const {
  bool other = false, deed = false;
  for (size_t i = b; i < at; ++i) {
    const Token& t = s_.tokens[i];
    const std::string_view word = s_.text(t);
    if (t.is(Word::subject) || t.is(Word::request)) return false;
    // 承办以县政府为被申请人的行政复议18件
    const bool brought = is_brought(word) && s_.text(s_.tokens[i + 1]) != "人";
    deed = (deed || (t.quantity >= Q::received && t.quantity <= Q::processed)) && !brought;
    other = other || t.is(Word::other_topic) ||
            (t.kind == Token::Kind::text &&
             (word.ends_with("审理") || is_matter(word, s_.text(s_.tokens[i + 1]))));
  }
  // 林权争议行政复议3件
  const std::string_view front = s_.folded().substr(0, s_.tokens[at].begin);
  for (const std::string_view end : {"争议", "认定", "征收", "拆迁", "裁决", "补偿", "安置"})
    other = other || (at > b && front.ends_with(end));
  return other || deed;
}

// 2件因信息不存在无法提供: the last word of the clause says what was done. k + 1 when no reason is
// given.
size_t Labels::reason_end(size_t k, size_t e) const {
  if (k + 1 >= e) return k + 1;
  const std::string_view word = s_.text(s_.tokens[k + 1]);
  if (word != "因" && word != "由于" && word != "经") return k + 1;
  const Token& last = s_.tokens[e - 1];
  const bool result = last.is(Word::quantity) && last.quantity >= Q::processed &&
                      last.quantity <= Q::closed && last.quantity != Q::carried_out;
  return result ? e - 1 : k + 1;
}

// 3件来自自然人, 1件为企业申请: nothing else is said of them.
bool Labels::applies(size_t applicant, size_t k, size_t e) const {
  // 14件来自科研机构、公益组织等: of several kinds.
  if (e + 1 < s_.tokens.size() && s_.tokens[e].is_mark('d') && s_.tokens[e + 1].is(Word::applicant))
    return false;
  bool says = false;
  for (size_t j = k + 1; j < e; ++j) {
    const Token& t = s_.tokens[j];
    if (j == applicant) continue;
    if (t.is(Word::filler)) {
      const std::string_view word = s_.text(t);
      says = says || word == "来自" || word == "为" || word == "是" || word == "由" ||
             word == "提出" || word == "提交";
      if (word == "涉及" || word == "关于" || word == "对" || word == "向") return false;
      continue;
    }
    says = says || t.is(Word::request);
    if (!t.is(Word::request) && !t.is(Word::subject)) return false;
  }
  return says;
}

// 7件转2024年办理: to the year behind that of the report; 下年度办理7件.
bool Labels::passes_to_next_year(size_t i) const {
  if (s_.tokens[i].is(Word::next_year))
    return i > 0 && s_.tokens[i - 1].kind == Token::Kind::mark &&
           s_.places[i].topic == Topic::requests;
  return s_.report.year > 0 && i + 1 < s_.tokens.size() && s_.text(s_.tokens[i]) == "转" &&
         s_.tokens[i + 1].is_unit(UnitKind::year) &&
         s_.tokens[i + 1].value.mantissa == s_.report.year + 1;
}

// 有11件行政复议案件: nothing else is said, on either side.
bool Labels::is_all_that_is_said(size_t named, size_t k, size_t e) const {
  const auto says_nothing = [](const Token& t) {
    return t.is(Word::filler) || t.is(Word::weak) || t.is(Word::total) || t.is(Word::subject) ||
           t.is(Word::whole) || t.is_unit(UnitKind::year);
  };
  const auto at = [this](size_t i) { return s_.tokens.begin() + static_cast<ptrdiff_t>(i); };
  return named == k + 1 && std::all_of(at(s_.label_begin(k)), at(k), says_nothing) &&
         std::all_of(at(named + 1), at(e), says_nothing);
}

// 公开5件，部分公开2件; 公开5件(50%)、不予公开1件: an outcome, where the next item is another.
CountLabel Labels::beside_outcome(size_t b, size_t k) const {
  if (s_.text(s_.tokens[k - 1]) != "公开") return {};
  size_t next = k + 1;
  while (next < s_.tokens.size() && (s_.places[next].depth > s_.places[k].depth ||
                                     (next > k + 1 && s_.tokens[next].is_mark(')'))))
    ++next;
  if (next + 1 >= s_.tokens.size() || s_.tokens[next].kind != Token::Kind::mark) return {};
  ++next;  // 执法案卷不予公开3件, too
  while (next < s_.tokens.size() && !is_outcome(s_.tokens[next].quantity)) {
    if (s_.tokens[next].kind == Token::Kind::mark || s_.tokens[next].kind == Token::Kind::number)
      return {};
    ++next;
  }
  if (next == s_.tokens.size()) return {};
  for (size_t j = b; j + 1 < k; ++j)
    if (!s_.tokens[j].is(Word::filler) && !s_.tokens[j].is(Word::among) &&
        !s_.tokens[j].is(Word::distributed))
      return {};
  return {Q::granted, k - 1, k};
}

// 42件申请中，予以公开30件: that there were so many, at least. Not 12件征地类申请中，.
CountLabel Labels::out_of_all(size_t b, size_t k) const {
  size_t i = k + 1;
  bool request = false;
  // 53件新收申请中，: all of these.
  const bool received = i < s_.tokens.size() && s_.tokens[i].quantity == Q::received;
  if (received) ++i;
  for (; i < s_.tokens.size(); ++i) {
    const Token& t = s_.tokens[i];
    if (!t.is(Word::request) && !t.is(Word::subject) && s_.text(t) != "的") break;
    request = request || t.is(Word::request);
  }
  if (!request || i + 1 >= s_.tokens.size() || s_.text(s_.tokens[i]) != "中" ||
      !s_.tokens[i + 1].is_mark(',') || s_.places[k].listed)
    return {};
  if (counts_several_years(b, k)) return {};
  // 全县42件申请中: of other agencies, too.
  for (size_t j = b; j < k; ++j)
    if (const Token& t = s_.tokens[j];
        (t.is(Word::whole) ? s_.text(t).starts_with("全")
                           : !t.is(Word::filler) && !t.is(Word::total)) &&
        s_.text(t) != "在")
      return {};
  return {received ? Q::received : Q::received_or_all, k, i - 1, true, !received};
}

// 6件结转下一年度办理, 3件予以公开
CountLabel Labels::after(size_t k, size_t e) const {
  CountLabel found;
  for (size_t j = reason_end(k, e); j < e; ++j) {
    const Token& t = s_.tokens[j];
    if (t.is(Word::carry)) {
      found.quantity = direction(j, k + 1, e);
      found.request = true;
    } else if (t.is(Word::quantity)) {
      found.quantity = t.quantity;
      found.part = found.part || is_reason_alone(t);
      if (t.quantity >= Q::review_upheld && t.quantity <= Q::review_pending)
        found.quantity = outcome_of(t.quantity, s_.places[j].subject);
      else if (is_subject(t.quantity) && is_all_that_is_said(j, k, e))
        found.quantity = t.quantity;
      else if (t.quantity < Q::processed || t.quantity > Q::closed_unpaid)
        return {};
      if (t.quantity == Q::carried_out) found.request = true;
    } else if (passes_to_next_year(j)) {
      found.quantity = Q::carried_out;
      found.request = true;
    } else if (corrected(j)) {
      found.quantity = outcome_of(Q::review_corrected, s_.places[j].subject);
    } else if (t.is(Word::qualifier)) {
      found.part = found.part || s_.text(t) != "告知";
      found.timely = found.timely || is_in_time(s_.text(t));
      continue;
    } else if (t.is(Word::applicant) && applies(j, k, e)) {
      found.quantity = t.quantity;
      found.request = true;
    } else if (stands_between(t)) {
      found.request = found.request || t.is(Word::request);
      continue;
    } else {
      return {};
    }
    // 33件为无法提供、不予处理或其他处理: of several kinds.
    if (e + 1 < s_.tokens.size() && s_.tokens[e].is_mark('d') &&
        s_.tokens[e + 1].is(Word::quantity) && t.is(Word::quantity))
      return {};
    // 7件予以公开或部分公开, 7件公开或部分公开: of both.
    if (t.is(Word::quantity) && ((t.quantity == Q::partial && joins_granted(j, k + 1)) ||
                                 (j + 1 < e && s_.tokens[j + 1].is(Word::connector) &&
                                  is_outcome(s_.tokens[e - 1].quantity))))
      return {};
    found.from = static_cast<uint32_t>(k);
    found.to = static_cast<uint32_t>(j);
    // What is said further on may make it another thing: 2件不予公开的行政复议.
    for (size_t i = j + 1; i < e; ++i)
      if (s_.tokens[i].is(Word::next_year)) found.to = static_cast<uint32_t>(i);
    return found;
  }
  return {};
}

bool Labels::about_these_requests(const CountLabel& label, size_t k, size_t e) const {
  Topic topic = s_.places[k].topic;
  bool request = label.request;
  for (size_t j = k + 1; j < e; ++j) {
    const Token& t = s_.tokens[j];
    if (t.is(Word::other_topic) || t.is(Word::beside)) return false;
    request = request || t.is(Word::request);
    if (s_.places[j].topic == Topic::requests) topic = Topic::requests;
  }
  // 收到12封邮件
  if (!request && k + 1 < e && label.to == k &&
      (s_.tokens[k + 1].kind == Token::Kind::text || s_.tokens[k + 1].is(Word::channel) ||
       s_.tokens[k + 1].is(Word::weak)))
    return false;
  // 属于过程性信息的2件申请
  if (request && label.quantity >= Q::denied_secret && label.quantity <= Q::closed_unpaid)
    return topic != Topic::remedies && topic != Topic::other;
  return topic == Topic::requests;
}

bool Labels::asks_others(size_t b, size_t k) const {
  for (size_t j = b; j < k; ++j)
    if (s_.tokens[j].is(Word::qualifier) && is_help(s_.text(s_.tokens[j]))) return true;
  return false;
}

// 向县政府提出由我局承办的申请3件, in the report of a bureau: what another organ received.
bool Labels::goes_to_government(size_t office, size_t b) const {
  return office > b && s_.text(s_.tokens[office - 1]) == "向" &&
         s_.text(s_.tokens[office]).ends_with("政府") &&
         text::find(s_.report.agency, "政府") == std::string_view::npos;
}

Scope Labels::scope(const CountLabel& label, size_t b, size_t k) const {
  const Place& place = s_.places[k];
  if (label.part) return Scope::part;
  int channels = 0;
  for (size_t j = b; j < k; ++j) {
    if (s_.places[j].depth > place.depth) continue;  // a gloss
    if (is_channel(j, b, k)) ++channels;
    if (s_.tokens[j].is(Word::qualifier) && is_help(s_.text(s_.tokens[j]))) return Scope::part;
    if (s_.tokens[j].is(Word::and_so_on)) channels = 0;
    if (s_.tokens[j].is(Word::office) && goes_to_government(j, b)) return Scope::part;
  }
  if (channels > 0 && (channels == 1 || !s_.tokens[k].value.is_zero())) return Scope::part;
  const Quantity q = label.quantity;
  if (place.listed && (q == Q::received_or_all || q == Q::handled || q == Q::processed))
    return Scope::part;
  // 转2024年办理4件 is of this year.
  const bool next = q == Q::carried_out && place.year == s_.report.year + 1;
  if (s_.report.year > 0 && place.year != s_.report.year && q != Q::carried_in && !next)
    return Scope::other_year;
  return follows_short_time(b, k) ? Scope::part : place.scope;
}

// 10个工作日内办结21件, 一周内答复12件: those that were quick. For all the law gives 20 days.
bool Labels::follows_short_time(size_t b, size_t k) const {
  const uint32_t from = s_.tokens[b > 0 ? b - 1 : b].begin;
  const std::string_view label = s_.folded().substr(from, s_.tokens[k].begin - from);
  const size_t within = text::find(label, "内");
  if (within == label.npos) return false;
  const std::string_view time = label.substr(0, within);
  return (time.ends_with("日") || time.ends_with("天") || time.ends_with("周")) &&
         time.find("20") == time.npos;
}

}  // namespace gouji::report
