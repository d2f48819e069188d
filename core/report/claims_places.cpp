// What holds at each token of a sentence: topic, scope, year, brackets.
#include <algorithm>

#include "core/report/claims_sentence.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

bool is_subject(Quantity q) {
  return q == Quantity::review || q == Quantity::suit || q == Quantity::suit_direct ||
         q == Quantity::suit_after;
}

// Token i is 依申请公开 in “主动公开39件、依申请公开12件、不予公开20件”: what documents are marked
// as.
bool names_kind_of_document(const Sentence& s, size_t i) {
  if (i < 3 || i + 1 >= s.tokens.size()) return false;
  const std::string_view word = s.text(s.tokens[i]);
  if (word != "依申请公开" && word != "依申请") return false;
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

// 县市场监管局 for 平川县市场监督管理局, 省发展改革委 for …省发展和改革委员会: the name from its
// level on, with characters left out.
bool is_short_for(std::string_view name, std::string_view agency) {
  const auto next = [](std::string_view& s) {
    const std::string_view c = s.substr(0, std::min<size_t>(s.size(), 3));
    s.remove_prefix(c.size());
    return c;
  };
  const std::string_view level = next(name);
  const size_t at = agency.find(level);
  if (at == agency.npos || name.empty()) return false;
  agency.remove_prefix(at + level.size());
  if (next(agency) != next(name)) return false;
  while (!name.empty()) {
    const std::string_view wanted = next(name);
    while (!agency.empty() && !agency.starts_with(wanted)) next(agency);
    if (agency.empty()) return false;
    next(agency);
  }
  return true;
}

// 市水利局 in a report of 县水利局: an organ on its level that the agency's name does not hold.
bool is_another_organ(const Sentence& s, size_t office) {
  if (office == 0 || s.tokens[office - 1].kind != Token::Kind::text) return false;
  const Token& place = s.tokens[office - 1];
  const std::string_view name = s.folded().substr(place.begin, s.tokens[office].end - place.begin);
  switch (text::first_three(name)) {
    case text::first_three("省"):
    case text::first_three("市"):
    case text::first_three("州"):
    case text::first_three("县"):
    case text::first_three("区"):
      return !is_short_for(name, s.report.agency);
    default:
      return false;
  }
}

// 12月 right before what is counted in it: [1,12]月 without 截至, 至 around it.
bool is_month_of(const Sentence& s, size_t i) {
  const std::string_view word = s.text(s.tokens[i]);
  const bool alone = i == 0 || s.tokens[i - 1].kind == Token::Kind::mark;
  if (word.ends_with("月份") && word.size() <= 8) return alone;  // 12月份未收到申请
  if (!word.ends_with("月") || word.size() > 5) return false;
  if (i + 1 >= s.tokens.size() || !s.tokens[i + 1].is(Word::quantity)) return false;
  return alone;
}

// 截至6月底: part of the year, unless it is its end.
bool ends_early(const Sentence& s, size_t i) {
  const std::string_view word = s.text(s.tokens[i]);
  constexpr std::string_view kMonth = "月";
  const size_t at = text::find(word, kMonth);
  if (at == word.npos || at == 0 || at > 2 || word.starts_with("12")) return false;
  for (size_t c = 0; c < at; ++c)
    if (word[c] < '0' || word[c] > '9') return false;
  const std::string_view front = s.folded().substr(0, s.tokens[i].begin);
  return front.ends_with("截至") || front.ends_with("截止");
}

// The text of token i begins with a digit and tells that only some months of the year are meant.
bool tells_months(const Sentence& s, size_t i) {
  const char first = s.folded()[s.tokens[i].begin];
  return first >= '0' && first <= '9' && (is_month_of(s, i) || ends_early(s, i));
}

// 马岭镇 at the begin of a clause: one of the places that a government reports for.
bool names_town(const Sentence& s, size_t i) {
  const std::string_view word = s.text(s.tokens[i]);
  return (word.ends_with("镇") || word.ends_with("乡")) && word.size() >= 6 && word.size() <= 15 &&
         (i == 0 || s.tokens[i - 1].kind == Token::Kind::mark);
}

// 2021年、2022年、2023年依次收到; 2019年至2023年: more than the year of the report.
bool joins_years(const Sentence& s, size_t year) {
  if (year + 2 >= s.tokens.size() || !s.tokens[year + 2].is_unit(UnitKind::year)) return false;
  const Token& next = s.tokens[year + 1];
  const std::string_view word = s.text(next);
  return next.is_mark('d') || word == "至" || word == "到" || word == "和";
}

// The year at token i is that of the sentence: not one next to 结转 or behind 较, not 与2022年相比.
bool tells_year(const std::vector<Token>& tokens, size_t i) {
  const bool grows = i + 1 < tokens.size() && tokens[i + 1].is(Word::growth);
  if (i + 1 < tokens.size() && tokens[i + 1].is(Word::carry)) return false;
  if (i == 0) return true;
  const Token& last = tokens[i - 1];
  return !last.is(Word::carry) && !last.is(Word::growth) &&
         !(last.is(Word::filler) && i > 1 && tokens[i - 2].is(Word::carry)) &&
         !(last.is(Word::connector) && grows);
}

// The bracket at token i stands behind 上年度 or 较上年.
bool compares_with_last_year(const Sentence& s, size_t i) {
  if (i == 0) return false;
  const Token& last = s.tokens[i - 1];
  if (last.is(Word::last_year)) return true;
  const Token& word = i > 1 && s.text(last) == "度" ? s.tokens[i - 2] : last;
  return word.is(Word::growth) && text::has_any(s.text(word), {"上年", "去年"});
}

// 全市收到1200件，我局收到13件: a bureau counts its own. Not 位居全市第三.
bool counts_a_place(const Sentence& s, size_t i) {
  const std::string_view whole = s.text(s.tokens[i]);
  if (i + 1 >= s.tokens.size()) return false;
  const Token& next = s.tokens[i + 1];
  if (!next.is(Word::quantity) && !next.is(Word::total) && !next.is(Word::filler)) return false;
  for (const std::string_view place : {"全省", "全市", "全州", "全县", "全区", "全旗"})
    if (whole.starts_with(place)) return true;
  return false;
}

// 县水利站收到申请4件: a body below the agency, at the begin of a clause.
bool names_body_below(const Sentence& s, size_t i) {
  if (i + 1 >= s.tokens.size()) return false;
  const Token& next = s.tokens[i + 1];
  if (!next.is(Word::quantity) && !next.is(Word::none_of)) return false;
  const std::string_view name = s.text(s.tokens[i]);
  if (name.size() < 9 || name.size() > 45 ||
      (i > 0 && s.tokens[i - 1].kind != Token::Kind::mark &&
       !s.tokens[i - 1].is_unit(UnitKind::year)))
    return false;
  for (const std::string_view end : {"站", "所", "中心", "大队", "支队", "服务处", "管理处"})
    if (name.ends_with(end)) return !is_short_for(name, s.report.agency);
  return false;
}

// 一季度答复2件；本年度新收9件
bool names_whole_year(const Sentence& s, size_t i) {
  if (i >= s.tokens.size()) return false;
  const std::string_view word = s.text(s.tokens[i]);
  return word == "本年度" || word == "本年" || word == "今年" || word.starts_with("全年");
}

// The comma of 从申请人看，: what follows is a list of applicants.
bool divides_by_applicants(const Sentence& s, size_t comma) {
  const std::string_view front = s.folded().substr(0, s.tokens[comma].begin);
  if (!front.ends_with("看") && !front.ends_with("分")) return false;
  size_t begin = comma;
  while (begin > 0 && s.tokens[begin - 1].kind != Token::Kind::mark) --begin;
  return comma > begin && text::has_any(front.substr(s.tokens[begin].begin), {"申请人", "主体"});
}

// The comma of 纠正的3件中，: what follows are parts of an outcome.
bool is_out_of_outcome(const Sentence& s, size_t comma) {
  if (comma < 2 || !s.tokens[comma].is_mark(',') || s.text(s.tokens[comma - 1]) != "中" ||
      !s.tokens[comma - 2].counts())
    return false;
  for (size_t i = comma - 2; i > 0 && s.tokens[i - 1].kind != Token::Kind::mark; --i) {
    const Token& t = s.tokens[i - 1];
    if (t.is(Word::fatal) || (t.is(Word::quantity) && t.quantity >= Quantity::review_upheld &&
                              t.quantity <= Quantity::review_pending))
      return true;
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
  Scope outside = Scope::whole;  // of the running list
  bool part_time = false, by_applicants = false;
  s.grows = s.denies = s.halves = false;
  s.numbers.clear();
  s.list_heads.clear();
  s.totals.clear();
  s.list_shares.clear();
  s.places.resize(s.tokens.size());
  const std::vector<Token>& tokens = s.tokens;
  const size_t size = tokens.size();
  const bool carries =
      s.of_requests &&
      std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Word::carry); });
  for (size_t i = 0; i < size; ++i) {
    const Token& t = tokens[i];
    const auto at = static_cast<uint32_t>(i);
    const Token* last = i > 0 ? &t - 1 : nullptr;
    if (t.kind == Token::Kind::mark) {
      if (t.mark == ',' || t.mark == ':' || t.mark == '(') s.list_heads.push_back(at);
      if (t.mark == '(') {
        if (now.depth < 7) listed_outside[now.depth] = now.listed;
        if (now.depth == 0) year_outside = now.year;
        // 较上年度（新收24件）
        if (compares_with_last_year(s, i) && s.report.year > 0) now.year = s.report.year - 1;
        if (now.depth < 250) ++now.depth;
      } else if (t.mark == ')' && now.depth > 0) {
        --now.depth;
        if (now.depth == 0) now.year = year_outside;
        if (now.depth < 7) now.listed = listed_outside[now.depth];
      } else if (t.mark == '~') {
        now.listed = now.listed && i + 1 < size && tokens[i + 1].kind != Token::Kind::word;
      } else if (t.mark == ';') {
        // 其中县政府办公室收到3件; 全县结转…: an office named in a list is of the list.
        if (now.listed && now.depth == 0) now.scope = outside;
        now.listed = by_applicants;
        if (part_time && now.depth == 0 && names_whole_year(s, i + 1)) {
          part_time = false;
          now.scope = Scope::whole;
        }
      } else if (s.of_requests && (t.mark == ',' || t.mark == ':') && divides_by_applicants(s, i)) {
        outside = now.scope;
        now.listed = by_applicants = true;
      } else if (is_out_of_outcome(s, i)) {
        now.scope = Scope::part;
      } else if (t.mark == ':' && last != nullptr && last->counts() && now.depth == 0) {
        // 共受理申请5件：自然人2件，企业3件
        outside = now.scope;
        now.listed = true;
      }
    } else if (t.kind == Token::Kind::number) {
      s.numbers.push_back(at);
      if (t.is_unit(UnitKind::year)) {
        if (joins_years(s, i)) part_time = true;
        if (tells_year(tokens, i)) now.year = static_cast<int>(t.value.mantissa);
      }
    } else if (t.kind == Token::Kind::word) {
      switch (t.word) {
        case Word::request: {
          if (names_kind_of_document(s, i)) break;
          const std::string_view word = s.text(t);
          const bool bare = word == "申请" || word == "申请件";
          const bool of_information =
              (last != nullptr && (last->is(Word::subject) || last->is(Word::weak))) ||
              (i + 1 < s.tokens.size() && s.tokens[i + 1].is(Word::subject));
          // 全年接听咨询电话200余次。收到申请96件，上年结转9件: only requests are carried over.
          const bool carried = carries && now.topic == Topic::other;
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
          now.topic = Topic::other;
          break;
        case Word::whole:
          now.scope = s.department && counts_a_place(s, i) ? Scope::part : Scope::whole;
          break;
        case Word::part_time:
          s.halves = s.halves || s.text(t) == "下半年";
          if (last != nullptr && last->is_unit(UnitKind::year)) {
            // 2023年以来 is the whole year; 2019年以来 is more.
            if (now.year == s.report.year) break;
            now.year = s.report.year;
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
          now.scope = Scope::part;
          break;
        case Word::office:
          if (s.government || is_another_organ(s, i)) now.scope = Scope::part;
          break;
        case Word::last_year:
          // 去年收到10件
          if (s.report.year > 0 && i + 1 < s.tokens.size() && s.tokens[i + 1].is(Word::quantity) &&
              s.tokens[i + 1].quantity != Quantity::carried_out)
            now.year = s.report.year - 1;
          break;
        case Word::filler:
          if (now.year != s.report.year && s.text(t).starts_with("今年")) now.year = s.report.year;
          if (last != nullptr && last->is(Word::subject) && s.text(t) == "申请人")
            now.topic = Topic::requests;
          break;
        case Word::growth:
          s.grows = true;
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
    } else if ((s.government && names_town(s, i)) || names_body_below(s, i)) {
      now.scope = Scope::part;
    }
    if (part_time) now.scope = Scope::part;
    // One by one: copied as a whole it is written in pieces and read back before they have arrived,
    // which costs more than all else here.
    Place& place = s.places[i];
    place.year = now.year;
    place.topic = now.topic;
    place.scope = now.scope;
    place.listed = now.listed;
    place.depth = now.depth;
    place.subject = now.subject;
    place.counted = Quantity::none;
    place.counted_scope = Scope::whole;
  }
  // 规范登记、审核、答复各环节。 counts nothing: the next sentence is not about it.
  const bool passing =
      now.topic == Topic::other && std::none_of(s.numbers.begin(), s.numbers.end(),
                                                [&](uint32_t k) { return tokens[k].counts(); });
  if (!passing) s.topic = now.topic;
  s.subject = now.subject;
}

}  // namespace gouji::report
