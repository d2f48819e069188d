// Zeros said with words: 未收到政府信息公开申请, 无行政复议和行政诉讼.
#include <algorithm>
#include <string>

#include "core/report/claims/sentence.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using Q = Quantity;

constexpr size_t kLongestGap = 36;  // bytes of unknown words behind 没有: twelve characters

class ZeroReader {
 public:
  explicit ZeroReader(Sentence& s) : s_(s) {}

  // Reads what the negation at token i denies; returns the token to go on from.
  size_t read(size_t i) {
    const Token& negation = s_.tokens[i];
    const bool strong = negation.is(Word::none_of);
    requests_ = review_ = suit_ = carried_ = corrected_ = kNowhere;
    direction_ = direction_before(i);
    new_ = fresh_ = false;
    result_ = kNowhere;
    bool fatal = false, channel = said_by_channel(i);
    Applicants applicants;
    size_t unknown = 0;
    size_t j = i + 1;
    size_t last = i;  // the last token that is more than a filler
    int depth = 0;
    for (; j < s_.tokens.size(); ++j) {
      const Token& t = s_.tokens[j];
      if (t.kind == Token::Kind::mark) {
        if (t.mark == '(') ++depth;
        if (t.mark == ')' && --depth < 0) break;
        if (depth > 0 || t.mark == '(' || t.mark == ')' || t.mark == 'd') continue;
        break;
      }
      if (depth > 0) continue;
      if (t.kind == Token::Kind::number) {
        // 未有办件结转至2024年度
        if (t.unit.kind == UnitKind::year) {
          note_year_of_carry(t);
          continue;
        }
        break;  // 未办结3件, 无超期5件: another statement
      }
      if (t.kind == Token::Kind::text) {
        if (s_.text(t) != "件") unknown += t.end - t.begin;
        last = j;
        continue;
      }
      switch (t.word) {
        case Word::none_of:
        case Word::no:
          // 没有收到…，也没有…: the next one is read by itself.
          if (last != i) return finish(i, j, fatal, channel, unknown, strong);
          continue;
        case Word::fatal:
          if (is_outcome_beside(j)) break;
          fatal = true;
          break;
        case Word::not_nil:
          fatal = true;
          break;
        case Word::qualifier:
          // 未接到群众主动要求公开政府信息的申请
          if (s_.text(t) != "主动" || !asks(j + 1)) fatal = true;
          break;
        case Word::beside:
          if (!coordinated(j)) fatal = true;
          break;
        case Word::channel:
          channel = true;
          break;
        case Word::and_so_on:
          channel = false;
          break;
        case Word::applicant:
          applicants.note(t.quantity, s_.text(t));
          break;
        case Word::filler:
          fresh_ = fresh_ || s_.text(t) == "新的";
          applicants.anybody =
              applicants.anybody || s_.text(t) == "个人" || s_.text(t).ends_with("公众");
          break;
        case Word::request:
          // 申请行政复议 asks for something else; a request is the head when nothing follows it.
          if (!asks_for_remedy(j)) requests_ = j;
          break;
        case Word::carry:
          carried_ = j;
          break;
        case Word::last_year:
          direction_ = Q::carried_in;
          break;
        case Word::next_year:
          direction_ = Q::carried_out;
          break;
        case Word::quantity:
          // 行政赔偿诉讼, 再审行政诉讼: some of them.
          if (about_remedies(t.quantity) &&
              text::has_any(s_.text(s_.tokens[j - 1]), {"赔偿", "集体", "二审", "再审"})) {
            fatal = true;
            break;
          }
          if (t.quantity == Q::review)
            review_ = j;
          else if (t.quantity == Q::suit)
            suit_ = j;
          else if (t.quantity == Q::received)
            new_ = fresh_ = true;
          else if (t.quantity == Q::handled &&
                   (carried_ != kNowhere || s_.tokens[j - 1].is(Word::request)))
            continue;  // 未发生因申请办理引起的诉讼
          else if (t.quantity == Q::received_or_all ||
                   // 没有政府信息公开答复、行政复议情况
                   ((t.quantity == Q::processed || t.quantity == Q::handled) &&
                    j + 1 < s_.tokens.size() && s_.tokens[j + 1].is_mark('d')))
            break;
          else if (t.quantity >= Q::partial && t.quantity <= Q::closed)
            result_ = j;
          else
            fatal = true;
          break;
        case Word::other_topic:
          // 未收到依申请公开来信
          if (s_.tokens[j - 1].is(Word::request) && s_.text(t) == "来信") break;
          if (!coordinated(j)) fatal = true;
          break;
        default:
          break;
      }
      last = j;
    }
    if (applicants.organisations() && !channel && !fatal) {
      finish_organisations(i, j, unknown, strong);
      return j;
    }
    return finish(i, j, fatal, channel || applicants.some(), unknown, strong);
  }

 private:
  // 未收到科研机构的申请, 未收到法人或其他组织的申请: of some applicants only; 公民、法人和其他组织
  // are all there are, and so are 单位和个人, 公民.
  struct Applicants {
    bool person = false, organisation = false, business = false, anybody = false;
    void note(Quantity q, std::string_view word) {
      person = person || q == Q::person;
      organisation = organisation || q == Q::organisation;
      business = business || (q != Q::person && q != Q::organisation);
      anybody = anybody || word == "公民" || (q == Q::organisation && !word.starts_with("法人"));
    }
    bool everybody() const { return anybody || (person && organisation); }
    bool some() const { return (person || organisation || business) && !everybody(); }
    bool organisations() const { return some() && !person && !business; }
  };

  static constexpr size_t kNowhere = static_cast<size_t>(-1);

  // 网上申请系统未收到申请: by one channel; 网络、信函渠道均未收到: by all.
  bool said_by_channel(size_t i) const {
    bool channel = false, joined = false;
    for (size_t j = i; j > 0; --j) {
      const Token& t = s_.tokens[j - 1];
      if (t.is(Word::and_so_on)) return false;
      if (t.kind == Token::Kind::mark && t.mark != 'd') break;
      joined = joined || (channel && (t.kind == Token::Kind::mark || t.is(Word::connector)));
      channel = channel || t.is(Word::channel);
    }
    return channel && !joined;
  }

  // 上年度也没有结转件
  Quantity direction_before(size_t i) const {
    for (size_t j = i; j > 0; --j) {
      const Token& t = s_.tokens[j - 1];
      if (t.is(Word::last_year)) return Q::carried_in;
      if (t.is(Word::next_year)) return Q::carried_out;
      if (!t.is(Word::filler) && !t.is(Word::connector)) break;
    }
    return Q::none;
  }

  void note_year_of_carry(const Token& year) {
    if (carried_ == kNowhere || direction_ != Q::none || s_.report.year == 0) return;
    if (year.value == text::integer(s_.report.year + 1)) direction_ = Q::carried_out;
  }

  // 主动要求公开…, 主动申请公开…: what the public does.
  bool asks(size_t j) const {
    if (j >= s_.tokens.size()) return false;
    const std::string_view word = s_.text(s_.tokens[j]);
    return word == "要求" || word == "提出" || s_.tokens[j].is(Word::request);
  }

  // A word for how reviews and suits end, which is nil beside them: 行政复议纠错 is reviews that
  // were corrected, 复议或败诉 is reviews, and suits that were lost.
  bool is_outcome_beside(size_t j) {
    const std::string_view word = s_.text(s_.tokens[j]);
    const Token& last = s_.tokens[j - 1];
    if (word == "败诉")
      return (last.is(Word::connector) && s_.tokens[j - 2].quantity == Q::review) ||
             (last.quantity == Q::suit && corrected_ != kNowhere);
    if ((word != "纠错" && word != "纠正") || last.quantity != Q::review) return false;
    corrected_ = j;
    review_ = kNowhere;
    return true;
  }

  // 行政复议申请, 行政复议的申请
  bool asks_for_remedy(size_t request) const {
    size_t i = request;
    while (i > 0 && s_.tokens[i - 1].is(Word::filler)) --i;
    return i > 0 && s_.tokens[i - 1].is(Word::quantity) &&
           about_remedies(s_.tokens[i - 1].quantity);
  }

  // In a row with others: 投诉、行政复议; 行政复议和举报; 行政诉讼举报申诉件.
  bool coordinated(size_t j) const {
    const auto joins = [this](size_t i) {
      return i < s_.tokens.size() &&
             (s_.tokens[i].is_mark('d') || s_.tokens[i].is(Word::connector));
    };
    if (joins(j + 1)) return true;
    while (j > 0 && s_.tokens[j].is(Word::beside) && s_.tokens[j - 1].is(Word::beside)) --j;
    return j > 0 && (joins(j - 1) ||
                     (s_.tokens[j].is(Word::beside) && about_remedies(s_.tokens[j - 1].quantity)));
  }

  // Nothing but words like 情况, 事项 between token j and the end of its clause or the next of a
  // row.
  bool is_head(size_t j, size_t end) const {
    for (size_t i = j + 1; i < end; ++i) {
      const Token& t = s_.tokens[i];
      if (t.kind == Token::Kind::mark) return t.mark == 'd' || t.mark == '(';
      if (t.is(Word::connector) || t.is(Word::beside)) return true;
      if (t.quantity == Q::suit) return j == review_;  // 复议诉讼; not 申请引起的诉讼
      // 行政诉讼处理情况
      if (t.quantity == Q::handled && i + 1 < end && s_.text(s_.tokens[i + 1]) == "情况") continue;
      if (t.is(Word::request) || t.is(Word::subject) || t.is(Word::weak) || t.is(Word::filler) ||
          t.is(Word::and_so_on) || t.is(Word::total) || s_.text(t) == "来信")
        continue;
      return false;
    }
    return true;
  }

  size_t finish(size_t i, size_t end, bool fatal, bool channel, size_t unknown, bool strong) {
    if (fatal || conditional(i) || denies_others(i)) return end;
    if (!strong && unknown > kLongestGap) return end;
    const bool single = s_.text(s_.tokens[i]) == "无" || s_.text(s_.tokens[i]) == "零";
    const bool touches = s_.text(s_.tokens[i]) == "不涉及";
    if ((single || touches) && unknown > 0) return end;
    if (corrected_ != kNowhere) {
      if (is_head(corrected_, end)) add(Q::review_corrected, i, corrected_, channel);
      return end;
    }
    // 无申请结转情况及行政复议
    if (carried_ != kNowhere && joins_remedies()) {
      add(Q::review, i, review_, channel);
      if (suit_ != kNowhere && suit_ > review_ && is_head(suit_, end))
        add(Q::suit, i, suit_, channel);
      return end;
    }
    if (carried_ != kNowhere) {
      if (direction_ != Q::none && is_head_of_carry(end)) add(direction_, i, carried_, channel);
      return end;
    }
    // 上年未发生行政诉讼
    if (direction_before(i) == Q::carried_in) return end;
    if (result_ != kNowhere) {
      if (is_result_of_requests(end)) add(s_.tokens[result_].quantity, i, result_, channel);
      return end;
    }
    if (fresh_ && (review_ != kNowhere || suit_ != kNowhere) && tells_of_old_cases(i)) return end;
    // 也不涉及行政复议: of requests it is no denial.
    if (touches) {
      if (!opens_clause(i)) return end;
      requests_ = kNowhere;
    }
    if (review_ != kNowhere && is_head(review_, end)) add(Q::review, i, review_, channel);
    if (suit_ != kNowhere && is_head(suit_, end)) add(Q::suit, i, suit_, channel);
    if (requests_ != kNowhere && is_head(requests_, end) && names_requests(i, requests_))
      add(new_ ? Q::received : Q::received_or_all, i, requests_, channel);
    return end;
  }

  // 无新增行政复议，上年的1件行政复议已审结: the table holds what was decided, though none is new.
  bool tells_of_old_cases(size_t i) const {
    constexpr size_t kNear = 240, kClause = 60;  // bytes
    const size_t at = s_.tokens[i].begin;
    const std::string_view f = s_.folded();
    const std::string_view near = f.substr(at - std::min(at, kNear), 2 * kNear);
    const std::string earlier = std::to_string(s_.report.year - 1) + "年";
    for (const std::string_view word :
         {std::string_view("上年"), std::string_view("上一年"), std::string_view("去年"),
          std::string_view("往年"), std::string_view("结转"), std::string_view(earlier)})
      for (size_t k = text::find(near, word); k != near.npos;
           k = text::find(near, word, k + word.size()))
        if (text::has_any(near.substr(k, kClause), {"复议", "诉讼"})) return true;
    return false;
  }

  // 及行政复议, 及政府信息公开行政复议: behind what else is denied.
  bool joins_remedies() const {
    if (review_ == kNowhere || review_ < carried_) return false;
    size_t j = review_;
    while (j > 0 && s_.tokens[j - 1].is(Word::subject)) --j;
    return j > 0 && s_.tokens[j - 1].is(Word::connector) && review_ + 1 < s_.tokens.size() &&
           s_.tokens[review_ + 1].is_mark('d');
  }

  // 我局不涉及, 也不涉及
  bool opens_clause(size_t i) const {
    while (i > 0 && (s_.tokens[i - 1].is(Word::whole) || s_.tokens[i - 1].is(Word::connector))) --i;
    return i == 0 || s_.tokens[i - 1].kind == Token::Kind::mark;
  }

  // 未收到法人或其他组织的申请
  void finish_organisations(size_t i, size_t end, size_t unknown, bool strong) {
    if (conditional(i) || !strong || unknown > kLongestGap || carried_ != kNowhere) return;
    if (requests_ != kNowhere && is_head(requests_, end) && names_requests(i, requests_))
      add(Q::organisation, i, requests_, false);
  }

  // 没有不予公开件, 无不予公开的申请; 无不予公开的信息 is about something else.
  bool is_result_of_requests(size_t end) const {
    bool requests = false;
    for (size_t i = result_ + 1; i < end; ++i) {
      const Token& t = s_.tokens[i];
      requests = requests || t.is(Word::request) || s_.text(t) == "件";
      if (!t.is(Word::filler) && !t.is(Word::subject) && !t.is(Word::request) && s_.text(t) != "件")
        return false;
    }
    return requests && s_.places[result_].topic == Topic::requests;
  }

  // Not 无上年结转的行政复议, nor 无结转案件 where reviews are told of.
  bool is_head_of_carry(size_t end) const {
    if (requests_ == kNowhere && s_.places[carried_].topic == Topic::remedies) return false;
    for (size_t i = carried_ + 1; i < end; ++i) {
      const Token& t = s_.tokens[i];
      if ((t.kind == Token::Kind::text && s_.text(t) != "件") || is_subject(t.quantity))
        return false;
    }
    return true;
  }

  // 除复议1件外，未发生其他行政复议: none besides.
  bool denies_others(size_t i) const {
    const std::string_view behind = s_.folded().substr(s_.tokens[i].end);
    return (behind.starts_with("其他") && !behind.starts_with("其他组织")) ||
           behind.starts_with("其它");
  }

  // 如未收到…, 避免…, 防止…, 确保…
  bool conditional(size_t i) const {
    for (size_t j = i; j > 0; --j) {
      const Token& t = s_.tokens[j - 1];
      if (t.kind == Token::Kind::mark) break;
      if (t.is(Word::including) && s_.text(t) == "如") return true;
      if (t.kind != Token::Kind::text) continue;
      const std::string_view text = s_.text(t);
      for (const std::string_view word :
           {"若", "避免", "防止", "确保", "杜绝", "力争", "如果", "实现", "争取"})
        if (text.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  // 申请 alone is about information where the words around it, or those before, say so.
  bool names_requests(size_t i, size_t request) const {
    const std::string_view word = s_.text(s_.tokens[request]);
    if (word != "申请" && word != "申请件") return true;
    for (size_t j = i + 1; j <= std::min(request + 3, s_.tokens.size() - 1); ++j)
      if (s_.tokens[j].is(Word::subject) || (s_.tokens[j].is(Word::request) && j < request) ||
          (s_.tokens[j].is(Word::weak) && j + 1 == request))
        return true;
    return s_.places[i].topic == Topic::requests;
  }

  void add(Quantity q, size_t from, size_t to, bool channel) const {
    while (to + 1 < s_.tokens.size() &&
           (s_.tokens[to + 1].is(Word::request) || s_.tokens[to + 1].is(Word::subject) ||
            s_.tokens[to + 1].is(Word::weak)))
      ++to;
    const Place& place = s_.places[from];
    Statement st;
    st.quantity = q;
    st.in_words = true;
    st.paragraph = s_.paragraph;
    st.at = s_.source(s_.tokens[from].begin, s_.tokens[to].end);
    st.scope = channel                                              ? Scope::part
               : s_.report.year > 0 && place.year != s_.report.year ? Scope::other_year
                                                                    : place.scope;
    s_.report.prose.statements.push_back(st);
  }

  Sentence& s_;
  size_t requests_ = kNowhere;
  size_t review_ = kNowhere;
  size_t suit_ = kNowhere;
  size_t carried_ = kNowhere;
  size_t corrected_ = kNowhere;  // 纠错 behind 行政复议
  Quantity direction_ = Q::none;
  bool new_ = false;    // 新收
  bool fresh_ = false;  // 新收, 新的
  size_t result_ = kNowhere;
};

}  // namespace

void read_zeros(Sentence& s) {
  if (!s.denies) return;
  ZeroReader reader(s);
  for (size_t i = 0; i < s.tokens.size();) {
    if (s.tokens[i].is(Word::none_of) || s.tokens[i].is(Word::no))
      i = std::max(reader.read(i), i + 1);
    else
      ++i;
  }
}

}  // namespace gouji::report
