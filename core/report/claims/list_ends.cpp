// Where a list ends: what a number in it says besides how many.
#include <algorithm>

#include "core/report/claims/list_state.h"

namespace gouji::report {
namespace {

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

// The number at j is a part, or the list is over in front of it; Step::on: it is told of a part.
ListItems::Step ListItems::judge(State& n, size_t j, Quantity counted) const {
  const Token& t = at(j);
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
  return Step::part;
}

text::Decimal ListItems::sum_of(const State& n) {
  text::Decimal sum;
  for (size_t i = n.list.parts.begin; i < n.parts.size(); ++i) sum = sum + n.parts[i].figure.value;
  return sum;
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
