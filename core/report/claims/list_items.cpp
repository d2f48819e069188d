#include "core/report/claims/list_items.h"

#include <span>

#include "core/report/claims/list_state.h"
#include "core/report/claims/views.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

// How far the text of a list is followed, in tokens, for the whole of a sentence.
constexpr size_t kWork = 8;

}  // namespace

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
  // A list of its own begins at a number followed by a colon.
  if (m == ':' && j > n.head + 1 && at(j - 1).counts()) return Step::head;
  const bool view = j > n.head + 1 && is_view_of(s_.tokens, s_.folded(), j);
  if (m == ':' && !view) return Step::on;
  if (!n.numbered && !n.noted && n.any() && j > n.item && !annotates(n.item, j))
    (m == 'd' ? n.loose_end : n.gap) = true;
  if (view) {
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
      // 网站50条，含文件20条、通知30条: of the part before.
      if (n.any() && j == n.item && j == n.last + 2 && !lacks_number(j)) return Step::head;
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
  // 其中征地类由31件降至23件: how some of them have grown.
  if (j + 1 < size_ && at(j + 1).is(Word::reaches)) {
    n.list.open = true;
    return Step::on;
  }
  const Quantity counted = s_.places[j].counted;
  if (n.count() == 0) {
    n.ended = tells_ended(n.item);
    n.incoming = came_in(counted) || (counted == Quantity::none && came_earlier(j));
    n.by_subject = is_suit(counted);
    n.remedies = about_remedies(counted);
    n.outcomes = is_outcome(counted);
    n.plain = counted == Quantity::none || is_applicant(counted);
    n.kinds = (n.plain || is_received(counted)) && !tells_outcome(n.item, j) && !tells_deed(n.item);
    n.by_whom = tells_by_whom(n.item, j);
  }
  if (const Step step = judge(n, j, counted); step != Step::part) return step;
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
  if (n.ended && text::has_any(label, {"有效", "保留", "继续", "未修改"})) n.ended = false;
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

void ListItems::end(State& n, size_t j) {
  // 其中自然人申请25件，信函申请8件: by whom and how, each of which may be all.
  if (n.applicants && n.channels && !sums_up(n)) n.list.unsure = true;
  if (!n.numbered && !n.noted && n.any() && n.item < j && !annotates(n.item, j)) n.gap = true;
  // 文件46件，其中失效4件，废止2件: the others are in force, which nobody says.
  if (n.gap || n.loose_end || n.ended) n.list.open = true;
}

}  // namespace gouji::report
