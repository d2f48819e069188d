// Statements with a number: the words next to it tell what it counts.
#include <algorithm>

#include "core/report/claims/labels.h"
#include "core/report/claims/of_all.h"
#include "core/report/claims/other_matters.h"
#include "core/report/claims/subsets.h"

namespace gouji::report {
namespace {

using Q = Quantity;

class Counter {
 public:
  explicit Counter(Sentence& s) : s_(s), labels_(s), subsets_(s), others_(s) {}

  // 行政复议、行政诉讼分别为4件和3件: the names and their numbers, each in its turn. Numbers that
  // cannot be given to their names count nothing.
  void read_in_turns(size_t distributed) {
    const std::vector<size_t> names = names_before(distributed);
    const std::vector<size_t> numbers = numbers_behind(distributed);
    if (numbers.size() < 2) return;
    told_ = numbers.back() + 1;
    if (names.size() < 2 || names.size() != numbers.size()) return;
    size_t begin = s_.label_begin(names.front());
    for (size_t n = 0; n < names.size(); begin = names[n++] + 1) {
      const size_t k = numbers[n];
      CountLabel found = labels_.before(begin, names[n] + 1, true);
      if (found.quantity == Q::none || !unit_fits(s_.tokens[k], found.quantity)) return;
      found.request = found.request || s_.places[distributed].topic == Topic::requests;
      found.from = static_cast<uint32_t>(names.front());
      found.to = static_cast<uint32_t>(k);
      if (about_requests(found.quantity) &&
          !labels_.about_these_requests(found, numbers.back(), s_.after_end(numbers.back())))
        return;
      add(found, k, labels_.scope(found, begin, names[n] + 1));
    }
  }

  void read(size_t k) {
    if (k < told_) return;
    const Token& number = s_.tokens[k];
    const bool nil =
        number.unit.kind == UnitKind::none && number.value.is_zero() && !number.value.is_negative();
    if (!number.counts() && !nil) return;
    if (number.value.is_negative()) return;
    if (subsets_.counts_split(k)) return;
    const size_t b = s_.label_begin(k);
    const size_t e = s_.after_end(k);
    CountLabel found =
        names_number_before(b, k) ? CountLabel{} : labels_.before(b, k, number.value.is_zero());
    const bool from_before = found.quantity != Q::none;
    // A verb in front of the next number belongs to that number.
    if (!from_before && !is_object(k) &&
        (e >= s_.tokens.size() || s_.tokens[e].kind == Token::Kind::mark))
      found = labels_.after(k, e);
    if (s_.is_growth(k)) return;
    if (found.quantity == Q::none) found = repeated(b, k);
    if (found.quantity == Q::none) found = summed(b, k, e);
    if (found.quantity == Q::none) found = behind_people(b, k);
    if (found.quantity == Q::none && k > b && s_.tokens[k - 1].is(Word::weak))
      found = labels_.beside_outcome(b, k);
    if (found.quantity == Q::none && e > k + 1) found = labels_.out_of_all(b, k);
    // 行政复议:收到3件
    const Place& place = s_.places[k];
    if (is_received(found.quantity) && !found.request && place.topic == Topic::remedies &&
        place.subject != Q::none) {
      found.quantity = place.subject;
      found.part = found.part || subject_scope_ == Scope::part;
    }
    if (found.quantity == Q::none && place.subject != Q::none) pass_subject(b, k);
    if (const Quantity outcome = outcome_behind(k, found.quantity); outcome != Q::none) {
      found.quantity = outcome;
      found.to = static_cast<uint32_t>(k + 1);
    }
    if (found.quantity == Q::none || !unit_fits(number, found.quantity)) return;
    if (counts_people(k) || is_share_of(b, k)) return;
    if (about_requests(found.quantity) && !labels_.about_these_requests(found, k, e)) return;
    // 由46件增至52件
    const bool was = (k + 1 < s_.tokens.size() && s_.tokens[k + 1].is(Word::reaches)) ||
                     (found.quantity != Q::carried_in && k > b + 1 &&
                      s_.text(s_.tokens[k - 1]) == "的" && s_.tokens[k - 2].is(Word::last_year));
    add(found, k, was ? Scope::other_year : scope(found, b, k));
    if (found.quantity == Q::carried_in) end_last_year(found.from, k);
    if (from_before && (number.value.is_zero() || found.each)) add_joined(found, b, k);
    if (!number.value.is_zero()) add_what_all_are(s_, k);
  }

 private:
  // 结转上年度办理1件，办结9件: what follows is of the year again.
  void end_last_year(size_t from, size_t k) {
    bool names = false, carries = false;
    for (size_t i = from; i < k; ++i) {
      names = names || (carries && s_.tokens[i].is(Word::last_year));
      carries = carries || s_.tokens[i].is(Word::carry);
    }
    const int year = s_.places[k].year;
    if (!names || year == s_.report.year) return;
    for (size_t i = k + 1; i < s_.places.size() && s_.places[i].year == year; ++i)
      s_.places[i].year = s_.report.year;
  }

  // What is counted one by one in front of 分别.
  std::vector<size_t> names_before(size_t distributed) const {
    std::vector<size_t> names;
    for (size_t i = distributed; i > 0; --i) {
      const Token& t = s_.tokens[i - 1];
      if (t.is(Word::quantity) || t.is(Word::carry)) {
        names.push_back(i - 1);
      } else if (!t.is(Word::filler) && !t.is(Word::connector) && !t.is(Word::request) &&
                 !t.is(Word::subject) && !t.is(Word::last_year) && !t.is_mark('d')) {
        break;
      }
    }
    std::reverse(names.begin(), names.end());
    return names;
  }
  std::vector<size_t> numbers_behind(size_t distributed) const {
    std::vector<size_t> numbers;
    for (size_t i = distributed + 1; i < s_.tokens.size(); ++i) {
      const Token& t = s_.tokens[i];
      if (t.counts())
        numbers.push_back(i);
      else if (!t.is(Word::filler) && !t.is(Word::connector) && !t.is_mark('d') && !t.is_mark(','))
        break;
    }
    return numbers;
  }

  // 对1件不予公开答复提起行政复议
  bool is_object(size_t k) const {
    if (k == 0) return false;
    const std::string_view word = s_.text(s_.tokens[k - 1]);
    return word == "对" || word == "就" || word == "针对";
  }

  // 29件新收申请和3件结转申请: what stands before the number belongs to the one before.
  bool names_number_before(size_t b, size_t k) const {
    return b > 0 && k > b + 1 && s_.tokens[b - 1].counts() && s_.tokens[k - 1].is(Word::connector);
  }
  // 占全部行政复议案件38件的13.2%
  bool is_share_of(size_t b, size_t k) const {
    return k + 1 < s_.tokens.size() && s_.text(s_.tokens[k + 1]) == "的" &&
           std::any_of(s_.tokens.begin() + static_cast<ptrdiff_t>(b),
                       s_.tokens.begin() + static_cast<ptrdiff_t>(k),
                       [](const Token& t) { return t.is(Word::share); });
  }

  // 复议后起诉的案件1件尚未审结: not how many there were, but how many are pending. none: nothing
  // of the kind stands right behind the number.
  Quantity outcome_behind(size_t k, Quantity subject) const {
    if (!is_subject(subject) || k + 1 >= s_.tokens.size() || s_.after_end(k) != k + 2)
      return Q::none;
    const Quantity of = s_.tokens[k + 1].quantity;
    if (of < Q::review_upheld || of > Q::review_pending) return Q::none;
    return outcome_of(of, subject);
  }

  // 行政复议、行政诉讼均为0; 予以公开、部分公开各3件: the others of the row.
  void add_joined(CountLabel found, size_t b, size_t k) {
    while (found.from > b) {
      const Token& mark = s_.tokens[found.from - 1];
      if (!mark.is_mark('d') && !mark.is(Word::connector)) return;
      const size_t left = labels_.word_before(found.from, b);
      if (left == Labels::kNowhere) return;
      const CountLabel next = labels_.before(b, left + 1, true);
      if (next.quantity == Q::none || next.to != left + 1 || next.from >= found.from) return;
      found = next;
      found.to = static_cast<uint32_t>(left);
      if (about_requests(found.quantity) && s_.places[k].topic != Topic::requests && !found.request)
        return;
      add(found, k, scope(found, b, k));
    }
  }

  // 新收22件,上年结转1件,共23件; 2022年收到9件,2023年7件; 由46件增至52件; 7人次、9件: as the number
  // before.
  CountLabel repeated(size_t b, size_t k) const {
    if (last_ != kNone && b == last_ + 1 && k == b + 1 && s_.tokens[b].is(Word::reaches))
      return {s_.places[last_].counted, k, k, true};
    // 突破100件,达到104件
    if (last_ != kNone && k == b + 1 && b == last_ + 2 && s_.tokens[last_].approximate() &&
        s_.text(s_.tokens[b]).starts_with("达"))
      return {s_.places[last_].counted, k, k, true};
    bool total = false, year = false;
    for (size_t i = b; i < k; ++i) {
      const Token& t = s_.tokens[i];
      if (!t.is(Word::total) && !t.is(Word::filler) && !t.is_unit(UnitKind::year) &&
          (i != b || t.kind != Token::Kind::text || s_.text(t) != "两项"))
        return {};
      total = total || t.is(Word::total);
      year = year || t.is_unit(UnitKind::year);
    }
    if (last_ == kNone || s_.places[k].depth != s_.places[last_].depth) return {};
    const Quantity last = s_.places[last_].counted;
    if (year && s_.places[last_].year != s_.places[k].year) return {last, k, k, true};
    if (!total || before_last_ == kNone) return {};
    // 新收22件（自然人20件，企业2件），上年结转1件，共23件
    const bool divided = last == Q::carried_in && is_received(head_before_) &&
                         is_applicant(s_.places[before_last_].counted);
    const Quantity first = divided ? head_before_ : s_.places[before_last_].counted;
    const bool sum = (is_received(first) && last == Q::carried_in) ||
                     (first == Q::carried_in && is_received(last));
    if (!sum) return {};
    return {subsets_.sums_those_done() ? Q::processed : Q::received_or_all, k, k, true};
  }
  // 7人次、9件, 4个申请人的申请5件: the applicants, and what is counted; not 7个自然人申请.
  bool counts_people(size_t k) const {
    const auto& t = s_.tokens;
    if (k + 2 >= t.size()) return false;
    if (t[k].unit.text == "个")
      return (t[k + 1].is(Word::applicant) && !t[k + 2].is(Word::request)) ||
             s_.text(t[k + 1]) == "申请人";
    return t[k].unit.text == "人次" && t[k + 1].kind == Token::Kind::mark &&
           t[k + 2].is_unit(UnitKind::item);
  }
  CountLabel behind_people(size_t b, size_t k) const {
    if (b == 0 || k < 3) return {};
    const size_t people = b == k ? k - 2 : b - 1;
    if (!s_.tokens[people].counts() || !counts_people(people)) return {};
    const CountLabel found = labels_.before(s_.label_begin(people), people, false);
    return is_received(found.quantity) ? found : CountLabel{};
  }
  // 当面申请2件、信函申请5件,共计7件政府信息公开申请; 共有2件政府信息公开申请
  CountLabel summed(size_t b, size_t k, size_t e) const {
    if (s_.places[k].listed) return {};
    bool total = false, request = false;
    for (size_t i = b; i < k; ++i) {
      const Token& t = s_.tokens[i];
      if (!t.is(Word::total) && !t.is(Word::filler)) return {};
      total = total || t.is(Word::total);
    }
    for (size_t i = k + 1; i < e; ++i) {
      const Token& t = s_.tokens[i];
      if (!t.is(Word::request) && !t.is(Word::subject) && !t.is(Word::filler)) return {};
      request = request || t.is(Word::request);
    }
    if (!total) return {};
    if (request && labels_.counts_several_years(b, k)) return {};
    if (!request && grew(b))
      return labels_.before(s_.label_begin(b - 2), first_growth(b - 2), true);
    if (!request)
      return of_applicants(k) ? CountLabel{Q::received_or_all, k, k, true} : CountLabel{};
    for (size_t i = 0; i < b; ++i) {
      const Token& t = s_.tokens[i];
      if (t.is(Word::quantity) && !is_received(t.quantity) && t.quantity != Q::handled) return {};
    }
    return {Q::received_or_all, k, e - 1, true};
  }
  // 收到申请比上年增加8件,共计70件: the number before says how far it grew.
  bool grew(size_t b) const { return b > 1 && s_.tokens[b - 2].counts() && s_.is_growth(b - 2); }
  size_t first_growth(size_t k) const {
    size_t i = s_.label_begin(k);
    while (i < k && !s_.tokens[i].is(Word::growth)) ++i;
    return i;
  }
  // 自然人申请3件、法人或其他组织申请1件,共计4件
  bool of_applicants(size_t k) const {
    return last_ != kNone && before_last_ != kNone &&
           s_.places[last_].depth == s_.places[k].depth && is_applicant(s_.places[last_].counted) &&
           is_applicant(s_.places[before_last_].counted);
  }

  // 共10件,其中新收9件,上年结转1件,办结8件: the list is over.
  Scope scope(const CountLabel& found, size_t b, size_t k) {
    Scope scope = labels_.scope(found, b, k);
    // 审结行政复议9件、行政诉讼7件: so are the others of the row.
    if (b > 1 && s_.tokens[b - 1].is_mark('d') && last_ == b - 2 &&
        about_remedies(found.quantity) && about_remedies(s_.places[last_].counted) &&
        s_.places[last_].counted_scope == Scope::part)
      scope = Scope::part;
    // 收到申请30件，其中涉及征地28件，引发行政复议3件: of some requests.
    const bool of_requests = s_.places[k].listed && came_in(head_) &&
                             (s_.text(s_.tokens[b]) == "引发" || s_.text(s_.tokens[b]) == "引起");
    if (about_remedies(found.quantity) && !s_.tokens[k].value.is_zero() &&
        (of_requests || others_.hold(found, b, k)))
      scope = Scope::part;
    // 5件复议中4件已审结: the others are told of all.
    const bool counted_out = k > 0 && s_.text(s_.tokens[k - 1]) == "中";
    // 行政复议9件，其中市政府受理8件，…；维持5件: the outcomes are of all.
    const bool some_of_these = s_.places[k].listed && scope == Scope::part;
    if (is_subject(found.quantity) && !some_of_these) {
      subject_scope_ = counted_out ? Scope::whole : scope;
      // The next sentence tells no outcomes of others.
      s_.subject = subject_scope_ == Scope::part ? Q::none : s_.places[k].subject;
    }
    if (is_remedy_outcome(found.quantity) &&
        (subject_scope_ == Scope::part || lost_among_others(found)))
      scope = Scope::part;
    const bool listed = s_.places[k].listed || in_bracket_behind_number(k);
    if (listed && divides_what_was_done(found.quantity)) return Scope::part;
    if (is_kind_of_received(found, b, k) || counts_matters(found, k) ||
        subsets_.is_of_split(found.quantity))
      return Scope::part;
    if (subsets_.is_of_one_applicant(found, b, k, last_, before_last_) ||
        subsets_.is_of_those_done(found, b, k) || subsets_.is_of_those_passed_on(found, b, k))
      return Scope::part;
    const bool incoming = listed && came_in(found.quantity);
    if (incoming || !listed) incoming_ = incoming;
    const bool processed = found.quantity == Q::processed || found.quantity == Q::handled;
    if (!processed || found.part || !(incoming_ || names_all_above(b, found.from))) return scope;
    for (size_t i = k; i > 0 && s_.places[i].listed; --i) s_.places[i].listed = false;
    return labels_.scope(found, b, k);
  }

  // 办理行政复议案件86件，其中维持60件: reviews that are none of the table's, so their outcomes are
  // not, either, nor are those of the next sentences.
  void pass_subject(size_t b, size_t k) {
    const auto names = [this](const Token& t) {
      return is_subject(t.quantity) || others_.are_papers(t);
    };
    if (!std::any_of(s_.tokens.begin() + static_cast<ptrdiff_t>(b),
                     s_.tokens.begin() + static_cast<ptrdiff_t>(k), names))
      return;
    subject_scope_ = Scope::part;
    s_.subject = Q::none;
  }

  // 行政应诉案件56件，败诉2件: of suits that no figure in front counts.
  bool lost_among_others(const CountLabel& found) const {
    return s_.text(s_.tokens[found.from]) == "败诉" &&
           (last_ == kNone || !about_remedies(s_.places[last_].counted));
  }

  // 其中当面15件，信函7件，上述申请已办结19件
  bool names_all_above(size_t b, size_t from) const {
    return std::any_of(s_.tokens.begin() + static_cast<ptrdiff_t>(b),
                       s_.tokens.begin() + static_cast<ptrdiff_t>(from), [this](const Token& t) {
                         return s_.text(t).starts_with("上述") || s_.text(t).starts_with("以上");
                       });
  }

  // 部分公开4件，其中自然人3件; 办结32件：新收29件，结转3件: of the applicants, of the new ones
  // only those that were answered so.
  bool divides_what_was_done(Quantity q) const {
    const bool by_answer = head_ == Q::processed || head_ == Q::carried_out ||
                           (head_ >= Q::granted && head_ <= Q::closed_unpaid);
    return by_answer && (is_applicant(q) || is_received(q));
  }
  // 予以公开13件（自然人9件，法人或其他组织4件）
  bool in_bracket_behind_number(size_t k) const {
    const uint8_t depth = s_.places[k].depth;
    if (depth == 0) return false;
    size_t i = k;
    while (i > 0 && s_.places[i - 1].depth >= depth) --i;
    return i > 0 && s_.tokens[i].is_mark('(') && s_.tokens[i - 1].counts();
  }
  // 收到申请5件，予以公开9项: the matters they asked about.
  bool counts_matters(const CountLabel& found, size_t k) const {
    return in_items_ && s_.tokens[k].unit.text == "项" &&
           (found.quantity == Q::handled || found.quantity == Q::processed ||
            (found.quantity >= Q::granted && found.quantity <= Q::closed_unpaid));
  }
  // 收到30件（其中重复申请6件）, 剔除重复申请6件: what they were, not what became of them.
  bool is_kind_of_received(const CountLabel& found, size_t b, size_t k) const {
    if (found.quantity < Q::refused_petition || found.quantity > Q::refused_confirmation)
      return false;
    const std::string_view front = s_.folded().substr(0, s_.tokens[found.from].begin);
    for (const std::string_view word : {"剔除", "扣除", "除去", "合并"})
      if (front.ends_with(word)) return true;
    const bool alone = b > 0 && s_.tokens[b - 1].is_mark('(') && k + 1 < s_.tokens.size() &&
                       s_.tokens[k + 1].is_mark(')');
    return alone && in_bracket_behind_number(k) && is_received(head_);
  }
  static bool unit_fits(const Token& number, Quantity q) {
    if (number.unit.kind == UnitKind::none) return !is_applicant(q);
    if (!number.value.is_integer()) return false;
    // 答复申请人3次 counts answers, not requests.
    if (number.unit.text == "次" || number.unit.text == "人次")
      return is_received(q) || about_remedies(q);
    return counts_requests(number.unit.text);
  }

  void add(const CountLabel& found, size_t k, Scope scope) {
    const bool both_remedies = found.joint && about_remedies(found.quantity);
    if (s_.places[k].counted == Q::none && !both_remedies) {
      s_.places[k].counted = found.quantity;
      s_.places[k].counted_scope = scope;
      before_last_ = last_;
      last_ = k;
      if (!is_applicant(found.quantity) && !s_.places[k].listed) {
        head_before_ = head_;
        head_ = found.quantity;
      }
      in_items_ = in_items_ || (is_received(found.quantity) && s_.tokens[k].unit.text == "件");
    }
    Statement st;
    st.quantity = found.quantity;
    const bool topic = is_topic(found.quantity, k);
    st.scope = topic ? Scope::part : scope;
    st.figure = s_.figure(s_.tokens[k]);
    st.at = s_.source(s_.tokens[std::min<size_t>(found.from, k)].begin,
                      s_.tokens[std::max<size_t>(found.to, k)].end);
    st.paragraph = s_.paragraph;
    st.joint = found.joint;
    if (scope == Scope::part && !topic) {
      const size_t b = s_.label_begin(k);
      const Place& place = s_.places[k];
      const bool out_of_all_of_them = found.quantity == Q::received_or_all && found.from == k &&
                                      place.scope == Scope::whole && place.year == s_.report.year &&
                                      labels_.out_of_all(b, k).part;
      st.within = out_of_all_of_them ||
                  (!is_kind_of_received(found, b, k) && subsets_.is_within(found, b, k));
    }
    st.timely = found.timely && scope == Scope::part && s_.places[k].scope == Scope::whole;
    s_.report.prose.statements.push_back(st);
  }

  // 申请内容涉及行政执法案卷类14件、信访类12件: what is asked for, not what became of it.
  bool is_topic(Quantity q, size_t k) const {
    if (q < Q::denied_secret || q > Q::closed_unpaid) return false;
    constexpr uint32_t kFarthest = 240;  // bytes
    const uint32_t end = s_.tokens[k].begin, begin = s_.tokens.front().begin;
    const uint32_t from = std::max(begin, end - std::min(end, kFarthest));
    std::string_view front = s_.folded().substr(from, end - from);
    front = front.substr(front.rfind(';') + 1);
    return text::has_any(
               front, {"内容涉及", "内容主要", "内容集中", "事项涉及", "事项主要", "事项集中"}) &&
           !text::has_any(front, {"不予公开", "无法提供", "不予处理"});
  }

  static constexpr size_t kNone = Subsets::kNone;

  Sentence& s_;
  Labels labels_;
  Subsets subsets_;
  OtherMatters others_;
  size_t last_ = kNone, before_last_ = kNone;        // numbers with a statement
  size_t told_ = 0;                                  // tokens before it were read in turns
  bool in_items_ = false;                            // what came in was counted in 件
  bool incoming_ = false;                            // the running list divides what came in
  Quantity head_ = Q::none, head_before_ = Q::none;  // counted last outside of lists
  Scope subject_scope_ = Scope::whole;  // of the reviews or suits whose outcomes follow
};

}  // namespace

void read_counts(Sentence& s) {
  const size_t first = s.report.prose.statements.size();
  Counter counter(s);
  size_t head = 0;
  for (const uint32_t k : s.numbers) {
    for (; head < s.list_heads.size() && s.list_heads[head] < k; ++head)
      if (s.tokens[s.list_heads[head]].is(Word::distributed))
        counter.read_in_turns(s.list_heads[head]);
    counter.read(k);
  }
  set_subsets(s, first);
}

}  // namespace gouji::report
