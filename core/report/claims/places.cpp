// What holds at each token of a sentence: topic, scope, year, brackets.
#include <algorithm>
#include <span>

#include "core/report/claims/organs.h"
#include "core/report/claims/sentence.h"
#include "core/report/claims/times.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

// Token i is 依申请公开 in “主动公开39件、依申请公开12件、不予公开20件”: what documents are marked
// as.
bool names_kind_of_document(const Sentence& s, size_t i) {
  if (i < 3 || i + 1 >= s.tokens.size()) return false;
  const std::string_view word = s.text(s.tokens[i]);
  if (word != "依申请公开" && word != "依申请") return false;
  // 制发公文126件，其中主动公开86件，占68%；依申请公开22件
  const std::string_view front =
      s.folded().substr(s.tokens[0].begin, s.tokens[i].begin - s.tokens[0].begin);
  if (text::has_any(front, {"公文"}) && text::has_any(front, {"主动公开"})) return true;
  // 其中主动公开信息数7条，占比6.25%；依申请公开信息数59条
  if (s.text(s.tokens[i + 1]) == "信息" && text::has_any(front, {"主动公开信息"})) return true;
  const Token& count = s.tokens[i - 2];
  const Token& next = s.tokens[i + 1];
  if (s.tokens[i - 1].kind != Token::Kind::mark || !count.counts() || !next.counts() ||
      next.unit.text != count.unit.text)
    return false;
  for (size_t j = i - 2; j > 0; --j) {
    const Token& t = s.tokens[j - 1];
    if (s.text(t) == "主动公开") return true;
    if (!t.is(Word::filler) && !t.is(Word::weak)) break;
  }
  return false;
}

// The comma of 其中的3件中，
bool is_out_of(const Sentence& s, size_t comma) {
  return comma > 1 && s.tokens[comma].is_mark(',') && s.tokens[comma - 2].counts() &&
         s.text(s.tokens[comma - 1]) == "中";
}

// The same of 上年结转的3件中，: what follows are answers to these.
bool is_out_of_carried(const Sentence& s, size_t comma) {
  if (comma < 3) return false;
  const Token& last = s.tokens[comma - 3];
  return last.is(Word::carry) ||
         (last.is(Word::filler) && comma > 3 && s.tokens[comma - 4].is(Word::carry));
}

// Of 予以公开的13件中，: what follows divides an outcome.
bool is_out_of_answers(const Sentence& s, size_t comma) {
  if (comma < 3) return false;
  const Token& last = s.tokens[comma - 3];
  const Token& t = last.is(Word::filler) && comma > 3 ? s.tokens[comma - 4] : last;
  return t.quantity >= Quantity::granted && t.quantity <= Quantity::closed_unpaid;
}

// The comma of 从申请人看，: what follows is a list of applicants.
bool divides_by_applicants(const Sentence& s, size_t comma) {
  if (!s.of_requests || !(s.tokens[comma].is_mark(',') || s.tokens[comma].is_mark(':')))
    return false;
  const std::string_view front = s.folded().substr(0, s.tokens[comma].begin);
  if (!front.ends_with("看") && !front.ends_with("分") && !front.ends_with("分为")) return false;
  size_t begin = comma;
  while (begin > 0 && s.tokens[begin - 1].kind != Token::Kind::mark) --begin;
  // 服务市场主体分为：企业5家
  return comma > begin &&
         text::has_any(front.substr(s.tokens[begin].begin), {"申请人", "申请主体", "身份"});
}

// Of 纠正的3件中，: what follows are parts of an outcome.
bool is_out_of_outcome(const Sentence& s, size_t comma) {
  for (size_t i = comma - 2; i > 0 && s.tokens[i - 1].kind != Token::Kind::mark; --i) {
    const Token& t = s.tokens[i - 1];
    if (t.is(Word::fatal) || (t.is(Word::quantity) && t.quantity >= Quantity::review_upheld &&
                              t.quantity <= Quantity::review_pending))
      return true;
  }
  return false;
}

// Of 12件涉及征地的申请中，: what follows became of some requests.
bool is_out_of_some(const Sentence& s, size_t comma) {
  if (comma < 4 || s.text(s.tokens[comma - 1]) != "中" || !s.tokens[comma - 2].is(Word::request))
    return false;
  bool kind = false;
  for (size_t i = comma - 2; i > 0 && s.tokens[i - 1].kind != Token::Kind::mark; --i) {
    const Token& t = s.tokens[i - 1];
    // 其余28件申请中，; 累计120件申请中，: of several years.
    const std::string_view front = s.folded().substr(0, t.begin);
    if (t.counts())
      return kind || front.ends_with("其余") || front.ends_with("剩余") ||
             (front.ends_with("累计") && (i == 2 || s.tokens[i - 3].kind == Token::Kind::mark));
    kind = kind || t.kind == Token::Kind::text || t.is(Word::other_topic);
  }
  return false;
}

}  // namespace

void find_places(Sentence& s) {
  Place now;  // carried from token to token; no memory is read back that was just written
  now.topic = s.topic;
  now.subject = s.subject;
  now.year = s.report.year;
  bool listed_outside[8] = {};
  int year_outside = s.report.year;
  Topic topic_outside = s.topic;
  Scope outside = Scope::whole;  // of the running list
  bool part_time = false;
  bool to_the_end = false;  // the running list goes on behind “；”
  s.grows = s.denies = s.halves = s.by_channel = false;
  s.numbers.clear();
  s.list_heads.clear();
  s.totals.clear();
  s.list_shares.clear();
  s.places.resize(s.tokens.size());
  const std::span<const Token> tokens = s.tokens;
  const size_t size = tokens.size();
  const bool carries =
      s.of_requests &&
      std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Word::carry); });
  Place* place = s.places.data();
  // 全县收到申请126件。办结120件。
  const Token& first = tokens.front();
  s.of_place = s.of_place && !first.is_unit(UnitKind::year) && !first.is(Word::total);
  if (s.of_place) now.scope = Scope::part;
  const Token* last = nullptr;
  for (size_t i = 0; i < size; ++i) {
    const Token& t = tokens[i];
    const auto at = static_cast<uint32_t>(i);
    if (t.kind == Token::Kind::mark) {
      if (t.mark == ',' || t.mark == ':' || t.mark == '(') s.list_heads.push_back(at);
      if (t.mark == '(') {
        if (now.depth < 7) listed_outside[now.depth] = now.listed;
        if (now.depth == 0) {
          year_outside = now.year;
          topic_outside = now.topic;
        }
        // 较上年度（新收24件）
        if (compares_with_last_year(s, i) && s.report.year > 0) now.year = s.report.year - 1;
        if (now.depth < 250) ++now.depth;
      } else if (t.mark == ')' && now.depth > 0) {
        --now.depth;
        if (now.depth == 0) now.year = year_outside;
        // 行政复议86件（均为交通处罚），其中涉及政府信息公开1件
        if (now.depth == 0 && now.topic == Topic::other) now.topic = topic_outside;
        if (now.depth < 7) now.listed = listed_outside[now.depth];
      } else if (t.mark == '~') {
        now.listed = now.listed && i + 1 < size && tokens[i + 1].kind != Token::Kind::word;
      } else if (t.mark == ';') {
        // 5件转2024年办理；行政复议9件: the year of the report goes on.
        if (s.report.year > 0 && now.year > s.report.year) now.year = s.report.year;
        // 其中县政府办公室收到3件; 全县结转…: an office named in a list is of the list.
        if (now.listed && now.depth == 0) now.scope = outside;
        now.listed = to_the_end;
        if (part_time && now.depth == 0 && names_whole_year(s, i + 1)) {
          part_time = false;
          now.scope = Scope::whole;
        }
      } else if (const bool out_of = is_out_of(s, i);
                 (out_of && (is_out_of_outcome(s, i) || is_out_of_carried(s, i))) ||
                 (s.of_requests && t.mark == ',' && is_out_of_some(s, i))) {
        now.scope = Scope::part;
      } else if (divides_by_applicants(s, i) || (out_of && is_out_of_answers(s, i))) {
        outside = now.scope;
        now.listed = to_the_end = true;
      } else if (t.mark == ':' && last != nullptr && now.depth == 0 &&
                 (last->counts() || (last->is(Word::request) && i > 1 && tokens[i - 2].counts()))) {
        // 共受理申请5件：自然人2件，企业3件; 5件公开申请：…
        outside = now.scope;
        now.listed = true;
      }
    } else if (t.kind == Token::Kind::number) {
      s.numbers.push_back(at);
      if (t.is_unit(UnitKind::year)) {
        if (joins_years(s, i)) part_time = true;
        if (tells_year(s.tokens, i)) now.year = static_cast<int>(t.value.mantissa);
      }
    } else if (t.kind == Token::Kind::word) {
      switch (t.word) {
        case Word::request: {
          if (names_kind_of_document(s, i)) {
            now.topic = Topic::other;
            break;
          }
          // 办理业务申请86件
          if (last != nullptr && last->is(Word::weak) && s.text(*last) == "业务") {
            now.topic = Topic::other;
            break;
          }
          const std::string_view word = s.text(t);
          const bool bare = word == "申请" || word == "申请件";
          const bool of_information =
              (last != nullptr && (last->is(Word::subject) || last->is(Word::weak))) ||
              (i + 1 < s.tokens.size() && s.tokens[i + 1].is(Word::subject));
          // 全年接听咨询电话200余次。收到申请96件，上年结转9件: only requests are carried over.
          const bool carried = carries && now.topic == Topic::other &&
                               !(last != nullptr && last->is(Word::other_topic));
          if (!bare || of_information || carried) now.topic = Topic::requests;
          break;
        }
        case Word::quantity:
          if (about_remedies(t.quantity)) {
            now.topic = Topic::remedies;
            if (is_subject(t.quantity)) now.subject = t.quantity;
          }
          break;
        case Word::other_topic:
          // 受理申请45件，其中已主动公开的31件，不予公开4件
          if (now.listed && now.topic == Topic::requests && s.text(t) == "主动公开") break;
          // 受理申请10件（网上7件、来信3件），同意公开6件: how they came.
          if ((now.listed || now.depth > 0) && now.topic == Topic::requests &&
              s.text(t).starts_with("来") && i + 1 < s.tokens.size() && s.tokens[i + 1].counts())
            break;
          now.topic = Topic::other;
          break;
        case Word::beside:
          // 受理举报投诉10件，办结10件; 受理群众投诉举报10件
          if (last != nullptr && (last->is(Word::quantity) || last->is(Word::beside)) &&
              (last->quantity == Quantity::none || is_received(last->quantity)))
            now.topic = Topic::other;
          if (last != nullptr && last->is(Word::filler) && i > 1 && is_received(last[-1].quantity))
            now.topic = Topic::other;
          break;
        case Word::whole:
          s.of_place = counts_a_place(s, i);
          now.scope = s.of_place ? Scope::part : Scope::whole;
          break;
        case Word::part_time:
          s.halves = s.halves || s.text(t) == "下半年";
          if (last != nullptr && last->is_unit(UnitKind::year)) {
            // 2023年以来 is the whole year; 2019年以来 is more, 2023年上半年 less.
            const bool since = s.text(t) == "以来" || s.text(t) == "至今";
            if (since && now.year == s.report.year) break;
            if (since) now.year = s.report.year;
          }
          part_time = true;
          break;
        case Word::total:
          s.totals.push_back(at);
          if (part_time && s.text(t).starts_with("全年")) {
            part_time = false;
            now.scope = Scope::whole;
          }
          break;
        case Word::part:
          if (!is_own_branch(s, i)) now.scope = Scope::part;
          break;
        case Word::office:
          // 全区各部门、镇街
          if (last != nullptr && last->is(Word::whole) && s.text(t).starts_with("各")) break;
          if (s.government || is_another_organ(s, i) || is_superior(s, i)) now.scope = Scope::part;
          break;
        case Word::last_year:
          // 去年收到10件
          if (s.report.year > 0 && heads_last_year(s, i)) now.year = s.report.year - 1;
          break;
        case Word::filler:
          if (now.year != s.report.year && s.text(t).starts_with("今年")) now.year = s.report.year;
          if (last != nullptr && last->is(Word::subject) && s.text(t) == "申请人")
            now.topic = Topic::requests;
          break;
        case Word::growth:
          s.grows = true;
          break;
        case Word::channel:
          s.by_channel = true;
          break;
        case Word::none_of:
        case Word::no:
          s.denies = true;
          break;
        case Word::among:
        case Word::including:
          s.list_heads.push_back(at);
          if (!now.listed && now.depth == 0) outside = now.scope;
          now.listed = true;
          break;
        case Word::distributed:
          s.list_heads.push_back(at);
          break;
        default:
          break;
      }
    } else if (tells_months(s, i)) {
      part_time = true;
    } else if (part_time && ends_with_year(s, i)) {
      part_time = false;
      now.scope = Scope::whole;
    } else if ((s.government && names_town(s, i)) || names_body_below(s, i)) {
      now.scope = Scope::part;
    }
    if (part_time) now.scope = Scope::part;
    // One by one: copied as a whole it is written in pieces and read back before they have arrived,
    // which costs more than all else here.
    place->year = now.year;
    place->topic = now.topic;
    place->scope = now.scope;
    place->listed = now.listed;
    place->depth = now.depth;
    place->subject = now.subject;
    place->counted = Quantity::none;
    place->counted_scope = Scope::whole;
    ++place;
    last = &t;
  }
  // 规范登记、审核、答复各环节。 counts nothing: the next sentence is not about it.
  const bool passing =
      now.topic == Topic::other && std::none_of(s.numbers.begin(), s.numbers.end(),
                                                [&](uint32_t k) { return tokens[k].counts(); });
  if (!passing) s.topic = now.topic;
  s.subject = now.subject;
}

}  // namespace gouji::report
