#include "core/report/claims/list_items.h"

#include <algorithm>
#include <span>

#include "core/report/claims/views.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

constexpr size_t kNowhere = static_cast<size_t>(-1);
// How far the text of a list is followed, in tokens, for the whole of a sentence.
constexpr size_t kWork = 8;

bool is_suit(Quantity counted) {
  return counted == Quantity::suit_direct || counted == Quantity::suit_after;
}

// 复议3件，其中维持3件；诉讼1件
bool heads_another(Quantity counted) {
  return counted == Quantity::review || counted == Quantity::suit || came_in(counted);
}

// Outcomes of the same: of reviews, or of one kind of suits.
bool same_remedy(Quantity one, Quantity other) {
  constexpr int kOutcomes = 5;  // of each, the total among them
  const auto subject = [](Quantity q) {
    return (static_cast<int>(q) - static_cast<int>(Quantity::review)) / kOutcomes;
  };
  return is_remedy_outcome(one) && is_remedy_outcome(other) && subject(one) == subject(other);
}

}  // namespace

// Where the reader of one list is.
struct ListItems::State {
  Breakdown& list;
  std::vector<Part>& parts;   // Prose::parts: those of the list stand at its end
  Quantity total;             // what the total counts
  const Figure& other_total;  // without a place: there is none
  size_t head;
  size_t item;              // first token of the running item
  size_t first = item;      // the same of the first part's
  size_t last = kNowhere;   // token of the last part
  size_t last_item = item;  // first token of its item
  uint16_t segment = 0;
  bool numbered = false;    // the running item has a part
  bool loose_end = false;   // an item without a number behind the last part, after 、
  bool gap = false;         // the same after a comma
  bool noted = false;       // the running item states a share
  bool began = false;       // a label has begun
  bool by_subject = false;  // the parts are kinds of suits
  bool incoming = false;    // the parts are what came in: 新收, 上年结转
  bool remedies = false;    // the first part counts reviews or suits
  bool outcomes = false;    // the first part counts an outcome
  bool plain = false;       // it tells nothing of what was done
  bool other = false;       // the last part is that of all others: 其他
  bool alike = true;        // no part tells what was done

  bool kinds = false;    // it is one of a kind: by applicant, channel or topic
  bool by_whom = false;  // its item names applicants or channels
  // Some part names applicants and no channel; another one the other way round.
  bool applicants = false, channels = false;
  uint8_t classes = 0;  // classes of a website that its parts are: class_of()
  size_t in_unit = 0;   // parts of the first stretch in the measure word of the total

  bool any() const { return last != kNowhere; }
  size_t count() const { return parts.size() - list.parts.begin; }
  // The list is over, and what its last item says is no part of it.
  Step over(size_t size) {
    item = size;
    return Step::end;
  }
  void next_item(size_t at) {
    item = at;
    numbered = noted = false;
  }
};

ListItems::ListItems(const Sentence& s)
    : s_(s), tokens_(s.tokens.data()), size_(s.tokens.size()), budget_(kWork * size_ + 200) {}

void ListItems::follow(size_t head, Quantity counted, const Figure& other_total, Breakdown& b) {
  shares_.clear();
  std::vector<Part>& parts = s_.report.prose.parts;
  b.parts.begin = parts.size();
  State n{b, parts, counted, other_total, head, head + 1};
  const int d = depth(head);
  size_t j = head + 1;
  Step step = Step::on;
  for (; j < size_ && budget_ > 0; ++j) {
    --budget_;
    const Token& t = at(j);
    if (depth(j) < d) break;
    if (t.is(Word::distributed) && n.any() && depth(j) == d)
      add_shares_in_turns(std::span<const Part>(parts).subspan(b.parts.begin), j);
    if (t.is_unit(UnitKind::percent) && n.any()) {
      if (add_share(n.last, j, counted)) parts.back().shared = true;
      n.noted = true;
    }
    if (depth(j) > d) continue;
    step = t.kind == Token::Kind::mark     ? mark(n, j)
           : t.kind == Token::Kind::number ? number(n, j)
                                           : word(n, j);
    if (step != Step::on) break;
  }
  if (step == Step::head)
    end_at_head(n, j);
  else
    end(n, j);
  if (step == Step::end && at(j).kind != Token::Kind::mark) go_on_to_total(n, j);
  b.parts.end = parts.size();
  b.alike = n.alike;
  others_ = n.other;
  classes_ = classes_of(n.classes, n.in_unit);
}

ListItems::Step ListItems::mark(State& n, size_t j) {
  const char m = at(j).mark;
  if (m == ')') return Step::on;  // a gloss has ended
  if (m == '~') {
    // 动态12条……全年培训3次: the list is cut short, another statement follows. 应急管理……20条 goes
    // on.
    n.list.open = true;
    const bool goes_on = j + 1 >= size_ || at(j + 1).kind == Token::Kind::number ||
                         at(j + 1).kind == Token::Kind::mark;
    return !n.any() || goes_on ? Step::on : n.over(size_);
  }
  if (m == ':')  // a list of its own begins at a number followed by a colon
    return j > n.head + 1 && at(j - 1).counts() ? Step::head : Step::on;
  if (!n.numbered && !n.noted && n.any() && j > n.item && !annotates(n.item, j))
    (m == 'd' ? n.loose_end : n.gap) = true;
  if (j > n.head + 1 && is_view_of(s_.tokens, s_.folded(), j)) {
    n.gap = false;
    return n.over(size_);
  }
  if (m == ';') {
    ++n.segment;
    if (n.loose_end || n.gap) n.list.open = true;
    n.loose_end = n.gap = false;
  }
  n.next_item(m != 'd' || n.numbered ? j + 1 : n.item);
  return Step::on;
}

ListItems::Step ListItems::word(State& n, size_t j) {
  const Token& t = at(j);
  switch (t.word) {
    case Word::among:
      return Step::head;
    case Word::including:
      if (n.began) break;
      n.list.open = true;
      return Step::on;
    case Word::aside:
    case Word::total:
      if (!n.any() || j != n.item) break;
      if (totals_group(n, j)) n.list.open = true;
      return n.over(size_);
    case Word::and_so_on:
      if ((at(j - 1).kind == Token::Kind::number || item_ends(j + 1)) &&
          (n.numbered || !closed_tail(n.item)))
        n.list.open = true;
      break;
    case Word::connector:  // 农业项目31条及其他69条
      if (n.numbered && j == n.last + 1) n.next_item(j + 1);
      break;
    default:
      break;
  }
  n.began = true;
  return Step::on;
}

ListItems::Step ListItems::number(State& n, size_t j) {
  const Token& t = at(j);
  if (t.unit.kind == UnitKind::none) {
    n.list.open = true;
    n.numbered = true;
    return Step::on;
  }
  if (!t.counts() || s_.is_growth(j) || notes(n.item)) return Step::on;
  const Quantity counted = s_.places[j].counted;
  if (n.count() == 0) {
    n.incoming = came_in(counted) || (counted == Quantity::none && came_earlier(j));
    n.by_subject = is_suit(counted);
    n.remedies = about_remedies(counted);
    n.outcomes = is_outcome(counted);
    n.plain = counted == Quantity::none || is_applicant(counted);
    n.kinds = (n.plain || is_received(counted)) && !tells_outcome(n.item, j) && !tells_deed(n.item);
    n.by_whom = tells_by_whom(n.item, j);
  }
  // 不予处理12件，包括信访类6件、重复申请6件，其他处理4件: beside the total.
  if (n.any() && !n.numbered && n.total >= Quantity::granted && n.total <= Quantity::closed &&
      counted >= Quantity::granted && counted <= Quantity::closed && counted != n.total)
    return n.over(size_);
  // 网络申请5件，信函申请5件，发生行政复议1件: another thing is told. Not
  // 行政复议45件，其中工伤类42件， 信息公开类3件.
  const auto names = [](const Token& one) { return is_subject(one.quantity); };
  if (n.any() && !n.remedies && is_subject(counted) &&
      std::any_of(tokens_ + n.item, tokens_ + std::max(j, n.item), names))
    return n.over(size_);
  // 其中网络申请3件，信函申请1件，答复完毕5件: what was done with all of them.
  if (n.any() && n.by_whom && !n.numbered && (is_done(counted) || is_outcome(counted)) &&
      !tells_by_whom(n.item, j))
    return n.over(size_);
  // 其中直接起诉2件;复议后起诉3件,维持2件: an outcome divides the part.
  if (n.by_subject && about_remedies(counted) && !is_suit(counted)) {
    n.numbered = true;
    return Step::on;
  }
  // 共10件,其中新收9件,上年结转1件,办结8件: the last one is no part.
  if (n.incoming && is_done(counted)) return n.over(size_);
  // 其中动态98条、公示22条，转载30条: behind a comma another thing is told, where all has been
  // told.
  // 其中信函12件、网络8件，予以公开8件: the whole is divided a second time.
  const auto is_clause = [&] {
    return at(n.item - 1).is_mark(',') && !has_share(j) && !is_outcome(counted) &&
           !same_remedy(counted, s_.places[n.last].counted) &&
           !(names_channel(n.last_item, n.last) && names_channel(n.item, j));
  };
  const bool again = is_outcome(counted) && !n.outcomes;
  // More parts than a few do not make the total by chance.
  constexpr size_t kFew = 3;
  const bool complete = n.count() > kFew && counted == Quantity::none;
  if (sums_up(n) && !ends_row(n, j) &&
      (n.other || divides_anew(n, counted) ||
       (!n.list.open && !n.list.out_of &&
        (is_clause() || again || complete || answers(n.item, j)))))
    return n.over(size_);
  // 主要包括征地类20件、规划类8件，予以公开30件: what was done with all of them.
  if (n.list.open && n.any() && n.kinds && !n.numbered &&
      (is_outcome(counted) || tells_outcome(n.item, j)))
    return n.over(size_);
  // 其中热线30件、信箱12件，办结41件; 其中网络26件；办结39件: the same, unless it may be what is
  // left.
  if (n.kinds && n.any() && !n.numbered &&
      (n.segment > 0 || (n.count() > 1 && at(n.item - 1).is_mark(','))) && answers(n.item, j)) {
    const text::Decimal sum = sum_of(n), total = n.list.total.value;
    if (total < sum + t.value || (sum + t.value < total && !(sum * 4 < total * 3)))
      return n.over(size_);
  }
  // 其中自然人5件，1件延期答复, of 5: one part is all of it.
  if (n.count() == 1 && n.by_whom && !n.numbered && is_all(n) && !tells_by_whom(n.item, j) &&
      (is_outcome(counted) || answers(n.item, j) || leads(n.item, j)))
    return n.over(size_);
  // 其中网上申请18件，已答复17件, of 20: what was done with all.
  if (n.count() == 1 && n.kinds && !n.numbered && at(n.item - 1).is_mark(',') &&
      !tells_by_whom(n.item, j) && n.list.total.value < n.parts.back().figure.value + t.value &&
      (answers(n.item, j) || (n.by_whom && is_outcome(counted))))
    return n.over(size_);
  // 其中重点领域46条；微信公众号推送200条: another channel's.
  if (n.count() == 1 && !n.numbered && !at(n.item - 1).is_mark('d') && sends(n.item, j) &&
      !names_outlet(n.first, n.last))
    return n.over(size_);
  // 其中原创480条，被省级媒体转载12条: what became of some.
  if (n.any() && !n.numbered && at(n.item - 1).is_mark(',') && tells_fate(n.item, n.by_whom)) {
    n.list.open = true;
    return n.over(size_);
  }
  // 文件58件，其中规范性文件11件，废止4件，现行有效92件: what became of them.
  if (n.any() && !n.numbered && t.unit.text == "件" && at(n.item - 1).is_mark(',') &&
      tells_validity(n.item) && !tells_validity(n.first)) {
    n.list.open = true;
    return n.over(size_);
  }
  // 其中20件申请公开招生信息；2件结转下年: what is left is no second part.
  if (n.count() == 1 && n.plain && !n.numbered && is_carried(n.item, j)) return n.over(size_);
  // 其中网站12条，公众号共推送30条: a statement of its own.
  if (n.any() && !n.numbered && totals_deed(n.item, j) && !totals_deed(n.first, n.last)) {
    n.list.open = true;
    return n.over(size_);
  }
  // 答复47件，其中予以公开46件；结转下年度3件
  if (n.total == Quantity::processed && counted == Quantity::carried_out) return n.over(size_);
  // 政策文件7条中解读3条: of the part before.
  if (n.numbered && s_.text(at(n.last + 1)) == "中") return Step::on;
  // 维持3件、其他1件；行政诉讼总计2件: another total.
  if (n.segment > 0 && !n.numbered && (totals(n.item, j) || heads_another(counted)))
    return n.over(size_);
  // 其中动态22条；通过公众号推送96条, of 63: elsewhere.
  if (n.segment > 0 && !n.numbered && n.list.total.value < t.value && tells_way(n.item) &&
      !tells_way(n.first))
    return n.over(size_);
  // 其中乡镇动态102条；发布法定内容3条, 目录信息127条，发布解读14篇: another deed.
  const bool apart =
      n.segment > 0 ||
      (n.any() && (at(n.last).unit.text != t.unit.text || n.list.total.value < t.value));
  if (apart && !n.numbered && tells_deed(n.item) && !tells_deed(n.first)) return n.over(size_);
  // 行政许可120件，其中网上办理110件；作出行政处罚决定6件: another row of table 2.
  if (n.segment > 0 && !n.numbered && t.unit.text != "条" && names_decision(n.item, j) &&
      !names_decision(n.first, n.last))
    return n.over(size_);
  // 其中原创210条、转载110条，关注人数4200余人; 涉及金额86万元; 阅读量900次: of another thing.
  if (n.count() > 1 && !n.numbered && t.unit.text != n.list.total.unit &&
      t.unit.text != at(n.last).unit.text &&
      (t.approximate() || t.is_unit(UnitKind::money) || tells_readers(n.item, j)))
    return n.over(size_);
  if (n.gap) n.list.open = true;
  n.gap = n.loose_end = false;
  // 共1500元，其中县民政局1件500元: the one in the measure word of the total.
  if (n.numbered && n.any() && n.last >= n.item && t.unit.text == n.list.total.unit &&
      at(n.last).unit.text != t.unit.text) {
    n.parts.back().figure = s_.figure(t);
    n.last = j;
    return Step::on;
  }
  // 动态12条8千字: another measure of the same.
  if (!n.numbered || !n.any() || at(n.last).unit.text == t.unit.text) add_part(n, j);
  return Step::on;
}

void ListItems::note_whom(State& n, size_t number) const {
  if (n.total == Quantity::none) return;
  bool applicant = false, channel = false;
  for (size_t i = n.item; i < number || !item_ends(i); ++i) {
    applicant = applicant || at(i).is(Word::applicant);
    channel = channel || at(i).is(Word::channel);
  }
  n.applicants = n.applicants || (applicant && !channel);
  n.channels = n.channels || (channel && !applicant);
}

void ListItems::add_part(State& n, size_t j) {
  const Token& t = at(j);
  if (t.approximate() || n.numbered || (j > 0 && at(j - 1).is(Word::each))) n.list.open = true;
  Part& part = n.parts.emplace_back(Part{s_.figure(t), n.segment});
  part.carried_out = is_carried(n.item, j);
  if (!n.any()) n.first = n.item;
  note_whom(n, j);
  n.alike = n.alike && s_.places[j].counted == Quantity::none && t.unit.text == n.list.total.unit &&
            !tells_deed(n.item) && !answers(n.item, j) && !totals(n.item, j);
  n.last_item = n.item;
  // Nothing is left behind it: it belongs to the list.
  const std::string_view label = s_.folded().substr(at(n.item).begin, t.begin - at(n.item).begin);
  n.other = part.last_of_all = names_others(label);
  if (s_.names_classes) n.classes |= class_of(label);
  n.in_unit += n.segment == 0 && t.unit.text == n.list.total.unit ? 1 : 0;
  n.numbered = true;
  n.last = j;
}

// 其中动态60条、公告20条；转发上级信息20条, of 100: what follows, up to the sentence's end or the
// next list, is all that is missing.
void ListItems::go_on_to_total(State& n, size_t from) {
  if (n.list.open || n.count() < 2 || sums_up(n)) return;
  const std::string_view unit = n.list.total.unit;
  text::Decimal sum;
  for (size_t i = n.list.parts.begin; i < n.parts.size(); ++i) {
    if (n.parts[i].figure.unit != unit) return;
    sum = sum + n.parts[i].figure.value;
  }
  const size_t told = n.parts.size();
  uint16_t segment = n.segment;
  bool numbered = false;
  const int d = depth(from);
  for (size_t i = from; i < size_ && depth(i) >= d && budget_ > 0; ++i) {
    --budget_;
    const Token& t = at(i);
    if (depth(i) > d) continue;
    if (t.is(Word::among) || t.is(Word::including) || t.is(Word::total)) break;
    if (t.kind == Token::Kind::mark) numbered = false;
    if (t.is_mark(';')) ++segment;
    if (!t.counts() || t.approximate() || t.unit.text != unit || numbered || s_.is_growth(i))
      continue;
    numbered = true;
    sum = sum + t.value;
    n.parts.emplace_back(Part{s_.figure(t), segment});
  }
  if (sum != n.list.total.value) n.parts.resize(told);
}

text::Decimal ListItems::sum_of(const State& n) {
  text::Decimal sum;
  for (size_t i = n.list.parts.begin; i < n.parts.size(); ++i) sum = sum + n.parts[i].figure.value;
  return sum;
}

// 部门文件8条、公告12条，共发布20条；专栏包括…: of one of several groups.
bool ListItems::totals_group(const State& n, size_t total) const {
  size_t k = total + 1;
  while (!item_ends(k) && !at(k).counts()) ++k;
  if (item_ends(k) || k + 2 >= size_ || !at(k + 1).is_mark(';')) return false;
  return sum_of(n) == at(k).value && at(k).value < n.list.total.value;
}

// Behind “；” it heads the list of a new total; otherwise it divides the last part, and what comes
// behind may belong to either.
void ListItems::end_at_head(const State& n, size_t head) {
  const size_t count = n.count();
  // …文字10篇；其中部门负责人解读6篇: of the whole, not of the last part.
  const bool apart = head == n.item && at(head - 1).is_mark(';') && sums_up(n);
  if (count == 0 || apart) return;
  const uint16_t segment = n.parts.back().segment;
  // 自然人3件、企业5件；均已答复，其中公开5件: the list had ended.
  if (n.segment > segment && !at(head - 1).is_mark(';')) return;
  if (count > 1 && segment > 0 && n.parts[n.parts.size() - 2].segment < segment)
    n.parts.pop_back();
  else
    n.list.unsure = true;
  if (n.gap || n.loose_end) n.list.open = true;
}

// …，土地资源7篇，城市规划1篇。: one more at the end of a row of its kind; its figures make too
// much.
bool ListItems::ends_row(const State& n, size_t j) const {
  const Token& t = at(j);
  if (n.numbered || n.other || n.segment > 0 || t.value != text::Decimal{1} || n.count() < 3 ||
      t.unit.text != n.list.total.unit || at(n.item - 1).mark != at(n.last_item - 1).mark ||
      !(j + 1 >= size_ || at(j + 1).is_mark(';')))
    return false;
  const std::string_view item = s_.folded().substr(at(n.item).begin, t.begin - at(n.item).begin);
  // 重复申请1件，主动撤销1件
  if (is_outcome(s_.places[n.last].counted))
    return item.ends_with("撤销") || item.ends_with("撤回") || item.ends_with("撤件");
  // 其中网站20条，公众号6条，微博4条，年报1条: the whole has been told by channels.
  const auto is_channel = [](const Token& one) { return one.is(Word::channel); };
  return n.alike && std::none_of(tokens_ + n.first, tokens_ + n.last, is_channel) &&
         s_.places[j].counted == Quantity::none && !tells_deed(n.item) &&
         std::all_of(tokens_ + n.item, tokens_ + j, [](const Token& one) {
           return one.kind == Token::Kind::text || one.is(Word::weak) || one.is(Word::subject) ||
                  one.is(Word::filler);
         });
}

void ListItems::end(State& n, size_t j) {
  // 其中自然人申请25件，信函申请8件: by whom and how, each of which may be all.
  if (n.applicants && n.channels && !sums_up(n)) n.list.unsure = true;
  if (!n.numbered && !n.noted && n.any() && n.item < j && !annotates(n.item, j)) n.gap = true;
  if (n.gap || n.loose_end) n.list.open = true;
}

// The parts so far make the total.
bool ListItems::sums_up(const State& n) const {
  if (n.count() < 2) return false;
  text::Decimal sum;
  for (size_t i = n.list.parts.begin; i < n.parts.size(); ++i) {
    if (n.parts[i].figure.unit != n.list.total.unit) return false;
    sum = sum + n.parts[i].figure.value;
  }
  const text::Decimal total = n.list.total.value, other = n.other_total.value;
  return sum == total || (!n.other_total.at.empty() && (sum == other || sum == total + other));
}

bool ListItems::is_all(const State& n) const {
  const Figure& part = n.parts[n.list.parts.begin].figure;
  return part.value == n.list.total.value && part.unit == n.list.total.unit;
}

// 12件申请中，自然人10件，法人2件，予以公开4件…: the whole is divided a second time.
bool ListItems::divides_anew(const State& n, Quantity counted) const {
  if (!is_outcome(counted)) return false;
  for (size_t i = n.last; i > n.head && at(i - 1).kind != Token::Kind::mark; --i)
    if (at(i - 1).is(Word::applicant)) return true;
  return false;
}

}  // namespace gouji::report
