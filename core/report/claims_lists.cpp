// Breakdowns, "共N条，其中a条，b条", and the shares stated for their parts.
#include <algorithm>

#include "core/report/claims_views.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

constexpr size_t kNowhere = static_cast<size_t>(-1);
constexpr size_t kRivals = 8;
constexpr uint32_t kFarthest = 240;  // bytes between a total and the head of its list

// Clauses without a number that may follow a finished list: 涵盖…, 均…, 公开率…
constexpr std::string_view kClosing[] = {
    "涵盖", "涉及",   "覆盖", "均",       "全部",   "全面",   "做到",     "确保",     "有效",
    "切实", "进一步", "及时", "实现",     "内容",   "公开",   "为",       "保障",     "不断",
    "充分", "满足",   "方便", "同时",     "并",     "此外",   "另外",     "提高",     "提升",
    "增强", "按时",   "无",   "未",       "没有",   "答复率", "申请内容", "申请事项", "申请主要",
    "主要", "按期",   "依法", "办结率",   "阅读量", "点击量", "访问量",   "浏览量",   "粉丝",
    "较",   "比",     "同比", "信息公开", "所有",   "没",     "得到",     "推动",     "受到",
    "回应", "让",     "使",   "对",       "按",     "在"};

bool closes(std::string_view clause) {
  static constexpr text::Words kWords(kClosing);
  return kWords.match(clause) > 0;
}

// How far the text of a list is followed, in tokens, for the whole of a sentence.
constexpr size_t kWork = 8;

class Lister {
 public:
  explicit Lister(Sentence& s)
      : s_(s), tokens_(s.tokens.data()), size_(s.tokens.size()), budget_(kWork * size_ + 200) {}

  void run() {
    for (size_t i = 0; i < size() && budget_ > 0; ++i)
      if (may_head(i) && is_head(i)) read(i);
  }

 private:
  const Token& at(size_t i) const { return tokens_[i]; }
  int depth(size_t i) const { return s_.places[i].depth; }
  size_t size() const { return size_; }

  static bool starts_list(const Token& t) {
    return t.is(Word::among) || t.is(Word::including) || t.is(Word::distributed);
  }

  // Only , or : stand between token i and a number in front of it, or the bracket behind one.
  bool behind_number(size_t i) const {
    while (i > 0 && (at(i - 1).is_mark(',') || at(i - 1).is_mark(':'))) --i;
    return i > 0 && (at(i - 1).counts() || at(i - 1).is_mark(')'));
  }

  bool may_head(size_t i) const {
    const Token& t = at(i);
    return t.kind == Token::Kind::mark
               ? t.mark == ':' || t.mark == '(' || is_out_of(i) || is_view(i)
               : starts_list(t);
  }

  bool is_view(size_t i) const { return is_view_of(s_.tokens, s_.folded(), i); }

  // The comma of “办结的44件中，” or “44件申请中，”.
  bool is_out_of(size_t i) const {
    if (!at(i).is_mark(',') || i < 2 || at(i).begin - at(i - 1).begin != 3 ||
        s_.text(at(i - 1)) != "中")
      return false;
    const size_t number = at(i - 2).is(Word::request) && i > 2 ? i - 3 : i - 2;
    return at(number).counts();
  }

  bool is_head(size_t i) const {
    const Token& t = at(i);
    if (t.is(Word::among) || is_out_of(i) || is_view(i)) return true;
    const bool opens = i > 0 && at(i - 1).is_mark('(');
    if (t.is(Word::distributed)) return behind_number(i);
    if (t.is(Word::including)) return opens ? i > 1 && at(i - 2).counts() : behind_number(i);
    if (i + 1 >= size() || starts_list(at(i + 1))) return false;
    // 251条:招商动态145条,…
    if (t.is_mark(':')) return behind_number(i);
    // 3件(规章1件、规范性文件2件)
    return t.is_mark('(') && i > 0 && at(i - 1).counts() && at(i + 1).kind != Token::Kind::mark;
  }

  // The number that the list behind head `h` belongs to; kNowhere when this sentence has none.
  size_t total_of(size_t h) const {
    const int d = at(h).is_mark('(') ? depth(h) - 1 : depth(h);
    for (size_t i = h; i > 0; --i) {
      const Token& t = at(i - 1);
      if (at(h).begin - t.begin > kFarthest) return kNowhere;
      if (depth(i - 1) > d) continue;
      // The list is in a bracket of its own: it belongs to the number right before the bracket.
      if (depth(i - 1) < d) return t.counts() ? i - 1 : kNowhere;
      if (t.is_mark('(') && d > 0) return i > 1 && at(i - 2).counts() ? i - 2 : kNowhere;
      if (t.counts() && !s_.is_growth(i - 1)) return i - 1;
    }
    return kNowhere;
  }

  bool ends_with_before(size_t h, std::string_view word) const {
    return s_.folded().substr(0, at(h).begin).ends_with(word);
  }

  bool only_marks_before(size_t h) const {
    for (size_t i = 0; i < h; ++i)
      if (at(i).kind != Token::Kind::mark) return false;
    return true;
  }

  // What the list behind head `h` may belong to; false: nothing.
  bool find_total(size_t h, bool view, Breakdown& b) {
    if (view && viewed_) {
      b.total = view_.total;  // 从渠道看…；从结果看…
      b.rivals = view_.rivals;
      return true;
    }
    const size_t nearest = total_of(h);
    if (nearest == kNowhere) {
      if (view ? last_is_view() : !only_marks_before(h)) return false;
      if (view) b.total = first_stated_before();
      // 考核结果:优秀9家: what it divides is not said.
      if (view && b.total.at.empty() && ends_with_before(h, "结果")) return false;
      const std::vector<Token> before = s_.before();
      if (before.empty()) return false;
      if (b.total.at.empty()) b.total = s_.figure(before.back());
      for (size_t i = before.size(); i > 0 && b.rivals.size() < kRivals; --i)
        if (s_.figure(before[i - 1]).at != b.total.at) b.rivals.push_back(s_.figure(before[i - 1]));
      return true;
    }
    const size_t total = view ? first_stated(nearest) : nearest;
    total_counted_ = s_.places[total].counted;
    b.total = s_.figure(at(total));
    for (size_t i = view ? h : total; i > 0 && b.rivals.size() < kRivals; --i) {
      if (!view && at(i - 1).is_mark(';')) break;
      if (i - 1 != total && at(i - 1).counts() && depth(i - 1) == depth(total) &&
          !s_.is_growth(i - 1))
        b.rivals.push_back(s_.figure(at(i - 1)));
    }
    return true;
  }

  void read(size_t h) {
    Breakdown b;
    b.paragraph = s_.paragraph;
    b.parts.reserve(8);
    const bool view = is_view(h);
    total_counted_ = Quantity::none;
    if (!find_total(h, view, b)) return;
    b.open = b.total.approximate() || at(h).is(Word::including) || is_out_of(h);
    if (view) {
      const size_t begin = at(h).begin - std::min<size_t>(at(h).begin, 60);
      b.open = b.open || !divides_all(s_.folded().substr(begin, at(h).begin - begin));
      viewed_ = true;
      view_ = b;
    }
    collect(h, b);
    if (b.parts.empty()) return;
    if (b.parts.size() == 1) b.open = true;
    if (at(h).is_mark('(') && b.parts.size() < 2) return;
    auto& prose = s_.report.prose;
    add_shares(b, prose.shares);
    if (is_out_of(h) && b.parts.size() < 2) return;
    prose.breakdowns.push_back(std::move(b));
  }

  // 新收55件；上年结转3件；办理结果：…: what is divided is what came in first, or all of it.
  size_t first_stated(size_t total) const {
    for (size_t i = 0; i < total; ++i)
      if (at(i).counts() && depth(i) == depth(total) &&
          (came_in(s_.places[i].counted) || s_.places[i].counted == Quantity::handled))
        return i;
    return total;
  }

  // The same of the sentence before; without a place when it states nothing of the kind.
  Figure first_stated_before() const {
    for (size_t i = 0; i < s_.last_tokens.size(); ++i) {
      const Quantity counted = s_.last_places[i].counted;
      if (s_.last_tokens[i].counts() && s_.last_places[i].depth == 0 &&
          (came_in(counted) || counted == Quantity::handled || counted == Quantity::processed))
        return s_.figure(s_.last_tokens[i]);
    }
    return {};
  }

  // The sentence before divides something, too.
  bool last_is_view() const {
    for (size_t i = 0; i < s_.last_tokens.size(); ++i)
      if (is_view_of(s_.last_tokens, s_.folded(), i)) return true;
    return false;
  }

  void add_shares(const Breakdown& b, std::vector<Share>& shares) {
    if (b.unsure || b.total.approximate()) return;
    text::Decimal sum;
    for (const Part& p : b.parts)
      if (p.figure.unit == b.total.unit) sum = sum + p.figure.value;
    for (Share& share : shares_) {
      if (share.part.unit != b.total.unit) continue;
      share.whole = b.total;
      share.sum = sum;
      shares.push_back(share);
    }
  }

  // Follows the items of a list from its head to its end.
  void collect(size_t h, Breakdown& b) {
    shares_.clear();
    const int d = depth(h);
    uint16_t segment = 0;
    size_t last = kNowhere;   // token of the last part
    size_t item = h + 1;      // first token of the running item
    bool numbered = false;    // the running item has a part
    bool loose_end = false;   // an item without a number behind the last part, after 、
    bool gap = false;         // the same after a comma
    bool noted = false;       // the running item states a share
    bool began = false;       // a label has begun
    bool by_subject = false;  // the parts are kinds of suits
    bool incoming = false;    // the parts are what came in: 新收, 上年结转
    size_t j = h + 1;
    for (; j < size() && budget_ > 0; ++j) {
      --budget_;
      const Token& t = at(j);
      if (depth(j) < d) break;
      if (t.is_unit(UnitKind::percent) && last != kNowhere) {
        if (add_share(last, j)) b.parts.back().shared = true;
        noted = true;
      }
      if (depth(j) > d) continue;
      if (t.kind == Token::Kind::mark) {
        if (t.mark == ')') continue;  // a gloss has ended
        if (t.mark == '~') {
          // 动态12条……全年培训3次: the list is cut short, another statement follows. 应急管理……20条
          // goes on.
          b.open = true;
          const bool goes_on = j + 1 >= size() || at(j + 1).kind == Token::Kind::number ||
                               at(j + 1).kind == Token::Kind::mark;
          if (last == kNowhere || goes_on) continue;
          item = size();
          break;
        }
        if (t.mark == ':') {
          // A list of its own begins at a number followed by a colon.
          if (j > h + 1 && at(j - 1).counts()) return end_at_head(b, gap, loose_end);
          continue;
        }
        if (!numbered && !noted && last != kNowhere && j > item && !annotates(item, j))
          (t.mark == 'd' ? loose_end : gap) = true;
        if (j > h + 1 && is_view(j)) {
          item = size();
          gap = false;
          break;
        }
        if (t.mark == ';') {
          ++segment;
          if (loose_end || gap) b.open = true;
          loose_end = gap = false;
        }
        if (t.mark != 'd' || numbered) item = j + 1;
        numbered = noted = false;
        continue;
      }
      if (t.is(Word::among)) return end_at_head(b, gap, loose_end);
      if (t.is(Word::including) && !began) {
        b.open = true;
        continue;
      }
      if (last != kNowhere && j == item && (t.is(Word::aside) || t.is(Word::total))) {
        item = size();
        break;
      }
      if (t.is(Word::and_so_on) && (at(j - 1).kind == Token::Kind::number || item_ends(j + 1)))
        if (numbered || !closed_tail(item)) b.open = true;
      if (t.kind != Token::Kind::number) {
        // 农业项目31条及其他69条
        if (t.is(Word::connector) && numbered && j == last + 1) {
          item = j + 1;
          numbered = noted = false;
        }
        began = true;
        continue;
      }
      if (t.unit.kind == UnitKind::none) {
        b.open = true;
        numbered = true;
        continue;
      }
      if (!t.counts() || s_.is_growth(j)) continue;
      if (notes(item)) continue;
      if (b.parts.empty()) incoming = came_in(s_.places[j].counted);
      const Quantity counted = s_.places[j].counted;
      // 其中直接起诉2件;复议后起诉3件,维持2件: an outcome divides the part.
      if (b.parts.empty()) by_subject = is_suit(counted);
      if (by_subject && about_remedies(counted) && !is_suit(counted)) {
        numbered = true;
        continue;
      }
      // 共10件,其中新收9件,上年结转1件,办结8件: the last one is no part.
      if ((incoming && (counted == Quantity::processed || counted == Quantity::handled)) ||
          (complete(b) && answers(item, j))) {
        item = size();
        break;
      }
      // 维持3件、其他1件；行政诉讼总计2件: another total.
      if (segment > 0 && !numbered && (totals(item, j) || heads_another(counted))) {
        item = size();
        break;
      }
      if (gap) b.open = true;
      gap = loose_end = false;
      if (numbered && at(last).unit.text != t.unit.text) continue;
      if (t.approximate() || numbered || (j > 0 && at(j - 1).is(Word::each))) b.open = true;
      Part part{s_.figure(t), segment, false};
      for (size_t i = item; i < j; ++i)
        part.carried_out = part.carried_out || at(i).is(Word::carry);
      // 2件结转至下年办理
      for (size_t i = j + 1; j == item && !item_ends(i); ++i)
        part.carried_out = part.carried_out || at(i).is(Word::carry);
      b.parts.push_back(part);
      numbered = true;
      last = j;
    }
    if (!numbered && !noted && last != kNowhere && item < j && !annotates(item, j)) gap = true;
    if (gap || loose_end) b.open = true;
  }

  // 其中 inside a list: behind “；” it heads the list of a new total; otherwise it divides the last
  // part, and what comes behind may belong to either.
  static void end_at_head(Breakdown& b, bool gap, bool loose_end) {
    if (b.parts.empty()) return;
    const uint16_t segment = b.parts.back().segment;
    const bool first_of_segment =
        b.parts.size() > 1 && segment > 0 && b.parts[b.parts.size() - 2].segment < segment;
    if (first_of_segment) {
      b.parts.pop_back();
    } else {
      b.unsure = true;
    }
    if (gap || loose_end) b.open = true;
  }

  // The parts so far make the total.
  static bool complete(const Breakdown& b) {
    text::Decimal sum;
    for (const Part& p : b.parts) {
      if (p.figure.unit != b.total.unit) return false;
      sum = sum + p.figure.value;
    }
    return b.parts.size() >= 2 && !b.open && sum == b.total.value;
  }

  // 网络申请3件，信函申请1件，答复4件: what has been done with the whole is no further part.
  bool answers(size_t item, size_t number) const {
    for (size_t i = item; i < number; ++i)
      if (at(i).is(Word::quantity) &&
          (at(i).quantity == Quantity::processed || at(i).quantity == Quantity::handled))
        return true;
    return false;
  }

  bool item_ends(size_t i) const { return i >= size() || at(i).kind == Token::Kind::mark; }

  // 占7%, 较上年增加5条, 涵盖…领域: says something of the part before.
  bool annotates(size_t item, size_t end) const {
    return item >= end || notes(item) || closed_tail(item);
  }

  static bool is_suit(Quantity counted) {
    return counted == Quantity::suit_direct || counted == Quantity::suit_after;
  }

  // 复议3件，其中维持3件；诉讼1件
  static bool heads_another(Quantity counted) {
    return counted == Quantity::review || counted == Quantity::suit || came_in(counted);
  }

  bool totals(size_t item, size_t number) const {
    for (size_t i = item; i < number; ++i)
      if (at(i).is(Word::total)) return true;
    return false;
  }

  bool notes(size_t item) const {
    const Token& first = at(item);
    return first.is(Word::share) || first.is(Word::growth) || first.is_unit(UnitKind::percent);
  }

  bool closed_tail(size_t item) const {
    return item < size() && closes(s_.folded().substr(at(item).begin, 30));
  }

  bool add_share(size_t part, size_t percent) {
    bool said = false;
    for (size_t i = part + 1; i < percent; ++i) {
      const Token& t = at(i);
      said = said || t.is(Word::share) || t.is_mark('(');
      if (t.kind == Token::Kind::text || t.kind == Token::Kind::number) return false;
      if (t.kind == Token::Kind::mark && t.mark != ',' && t.mark != '(' && t.mark != ':')
        return false;
      // 占办结总数的35%: of the total that is divided.
      if (said && t.is(Word::quantity) && t.quantity == total_counted_) continue;
      if (t.kind == Token::Kind::word && !t.is(Word::share) && !t.is(Word::filler) &&
          !t.is(Word::total) && !t.is(Word::weak) && !t.is(Word::subject) && !t.is(Word::approx) &&
          !t.is(Word::request))
        return false;
    }
    if (!said || at(part).approximate()) return false;
    size_t from = percent;
    for (size_t i = part + 1; i < percent; ++i)
      if (at(i).is(Word::share)) {
        from = i;
        break;
      }
    shares_.push_back({s_.figure(at(part)),
                       {},
                       {},
                       s_.figure(at(percent)),
                       s_.source(at(from).begin, at(percent).end)});
    return true;
  }

  Sentence& s_;
  const Token* const tokens_;  // of s_
  const size_t size_;
  size_t budget_;
  std::vector<Share> shares_;
  Quantity total_counted_ = Quantity::none;  // by the total of the running list
  bool viewed_ = false;                      // the sentence divided something: what
  Breakdown view_;
};

}  // namespace

void read_lists(Sentence& s) { Lister(s).run(); }

}  // namespace gouji::report
