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
  // 制发公文126件，其中主动公开86件，占68%；依申请公开22件
  const std::string_view front =
      s.folded().substr(s.tokens[0].begin, s.tokens[i].begin - s.tokens[0].begin);
  if (text::has_any(front, {"公文"}) && text::has_any(front, {"主动公开"})) return true;
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

// The month at token i stands behind 截至 or 截至2023年.
bool is_as_of(const Sentence& s, size_t i) {
  std::string_view front = s.folded().substr(0, s.tokens[i].begin);
  if (i > 0 && s.tokens[i - 1].is_unit(UnitKind::year))
    front = front.substr(0, s.tokens[i - 1].begin);
  return front.ends_with("截至") || front.ends_with("截止");
}

// 12月 right before what is counted in it: [1,12]月 without 截至, 至 around it.
bool is_month_of(const Sentence& s, size_t i) {
  const std::string_view word = s.text(s.tokens[i]);
  const bool alone = i == 0 || s.tokens[i - 1].kind == Token::Kind::mark;
  if (word.ends_with("月份") && word.size() <= 8) return alone;  // 12月份未收到申请
  if (!word.ends_with("月") || word.size() > 5) return false;
  if (i + 1 >= s.tokens.size()) return false;
  const Token& next = s.tokens[i + 1];
  if (!next.is(Word::quantity) && s.text(next) != "被申请") return false;
  return alone || (s.tokens[i - 1].is_unit(UnitKind::year) && !is_as_of(s, i) &&
                   (i == 1 || s.tokens[i - 2].kind == Token::Kind::mark));
}

// 截至12月31日
bool ends_with_year(const Sentence& s, size_t i) {
  return s.text(s.tokens[i]).starts_with("12月") && is_as_of(s, i);
}

// 截至6月底: part of the year, unless it is its end.
bool ends_early(const Sentence& s, size_t i) {
  std::string_view word = s.text(s.tokens[i]);
  constexpr std::string_view kMonth = "月", kYear = "年";
  // 截至2023年6月30日
  if (word.size() > 7 && word.substr(4).starts_with(kYear)) word.remove_prefix(7);
  const size_t at = text::find(word, kMonth);
  if (at == word.npos || at == 0 || at > 2 || word.starts_with("12")) return false;
  for (size_t c = 0; c < at; ++c)
    if (word[c] < '0' || word[c] > '9') return false;
  return is_as_of(s, i);
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
  // 自2020年1月至2023年12月
  if (year + 3 < s.tokens.size() && s.text(s.tokens[year + 1]).ends_with("月") &&
      s.text(s.tokens[year + 2]) == "至" && s.tokens[year + 3].is_unit(UnitKind::year) &&
      !(s.tokens[year + 3].value == s.tokens[year].value))
    return true;
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

// 去年收到10件; 去年，我局收到10件: the clause is about the year before, and not 上年结转 or
// 较去年.
bool heads_last_year(const Sentence& s, size_t i) {
  if (i + 1 >= s.tokens.size()) return false;
  const Token& next = s.tokens[i + 1];
  if (next.is(Word::quantity)) return next.quantity != Quantity::carried_out;
  const bool begins = i == 0 || s.tokens[i - 1].kind == Token::Kind::mark;
  return begins && (next.is_mark(',') || next.is(Word::whole));
}

// The bracket at token i stands behind 上年度 or 较上年.
bool compares_with_last_year(const Sentence& s, size_t i) {
  if (i == 0) return false;
  const Token& last = s.tokens[i - 1];
  if (last.is(Word::last_year)) return true;
  const Token& word = i > 1 && s.text(last) == "度" ? s.tokens[i - 2] : last;
  return word.is(Word::growth) && text::has_any(s.text(word), {"上年", "去年"});
}

// 全市收到1200件，我局收到13件: a bureau counts its own, and so does a county in a city. Not
// 位居全市第三.
bool counts_a_place(const Sentence& s, size_t i) {
  constexpr std::string_view kGovernment = "人民政府";
  const std::string_view whole = s.text(s.tokens[i]);
  if (i + 1 >= s.tokens.size() || whole.size() < 6 || !whole.starts_with("全")) return false;
  const Token& next = s.tokens[i + 1];
  if (!next.is(Word::quantity) && !next.is(Word::total) && !next.is(Word::filler) &&
      !next.is(Word::subject))
    return false;
  const std::string_view level = whole.substr(3, 3);
  const std::string_view agency = s.report.agency;
  if (agency.ends_with(kGovernment))
    return !agency.substr(0, agency.size() - kGovernment.size()).ends_with(level) &&
           (level == "市" || level == "省" || level == "县" || level == "区");
  if (level == "区" || level == "旗") return s.department;  // 开发区
  return level == "省" || level == "市" || level == "州" || level == "县";
}

// 市政府受理735件 in the report of another: at the begin of a clause, with what it does behind.
bool is_superior(const Sentence& s, size_t office) {
  constexpr std::string_view kGovernment = "人民政府";
  const std::string_view name = s.text(s.tokens[office]);
  const std::string_view agency = s.report.agency;
  const bool own =
      agency.ends_with(kGovernment) &&
      agency.substr(0, agency.size() - kGovernment.size()).ends_with(name.substr(0, 3));
  if (!name.ends_with("政府") || name.size() != 9 || own ||
      (office > 0 && s.tokens[office - 1].kind != Token::Kind::mark) ||
      office + 1 >= s.tokens.size())
    return false;
  const Token& next = s.tokens[office + 1];
  const std::string_view word = s.text(next);
  return next.is(Word::quantity) || next.is(Word::total) || next.is(Word::filler) ||
         word.starts_with("审理") || word.starts_with("作为") || word.starts_with("作出");
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

// The comma of 上年结转的3件中，: what follows are answers to these.
bool is_out_of_carried(const Sentence& s, size_t comma) {
  if (comma < 3 || !s.tokens[comma].is_mark(',') || s.text(s.tokens[comma - 1]) != "中" ||
      !s.tokens[comma - 2].counts())
    return false;
  const Token& last = s.tokens[comma - 3];
  return last.is(Word::carry) ||
         (last.is(Word::filler) && comma > 3 && s.tokens[comma - 4].is(Word::carry));
}

// The comma of 予以公开的13件中，: what follows divides an outcome.
bool is_out_of_answers(const Sentence& s, size_t comma) {
  if (comma < 3 || !s.tokens[comma].is_mark(',') || s.text(s.tokens[comma - 1]) != "中" ||
      !s.tokens[comma - 2].counts())
    return false;
  const Token& last = s.tokens[comma - 3];
  const Token& t = last.is(Word::filler) && comma > 3 ? s.tokens[comma - 4] : last;
  return t.quantity >= Quantity::granted && t.quantity <= Quantity::closed_unpaid;
}

// 一季度答复2件；本年度新收9件
bool names_whole_year(const Sentence& s, size_t i) {
  if (i >= s.tokens.size()) return false;
  const std::string_view word = s.text(s.tokens[i]);
  return word == "本年度" || word == "本年" || word == "今年" || word.starts_with("全年");
}

// The comma of 从申请人看，: what follows is a list of applicants.
bool divides_by_applicants(const Sentence& s, size_t comma) {
  if (!s.of_requests || !(s.tokens[comma].is_mark(',') || s.tokens[comma].is_mark(':')))
    return false;
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
  bool part_time = false;
  bool to_the_end = false;  // the running list goes on behind “；”
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
        now.listed = to_the_end;
        if (part_time && now.depth == 0 && names_whole_year(s, i + 1)) {
          part_time = false;
          now.scope = Scope::whole;
        }
      } else if (is_out_of_outcome(s, i) || is_out_of_carried(s, i)) {
        now.scope = Scope::part;
      } else if (divides_by_applicants(s, i) || is_out_of_answers(s, i)) {
        outside = now.scope;
        now.listed = to_the_end = true;
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
          if (names_kind_of_document(s, i)) {
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
          now.topic = Topic::other;
          break;
        case Word::beside:
          // 受理举报投诉10件，办结10件
          if (last != nullptr && (last->is(Word::quantity) || last->is(Word::beside)) &&
              (last->quantity == Quantity::none || is_received(last->quantity)))
            now.topic = Topic::other;
          break;
        case Word::whole:
          now.scope = counts_a_place(s, i) ? Scope::part : Scope::whole;
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
