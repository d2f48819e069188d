// Breakdowns, "共N条，其中a条，b条": where a list begins and what it divides.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/report/claims/list_heads.h"
#include "core/report/claims/list_items.h"
#include "core/report/claims/views.h"

namespace gouji::report {
namespace {

constexpr size_t kNowhere = static_cast<size_t>(-1);
constexpr size_t kRivals = 8;
constexpr uint32_t kFarthest = 240;  // bytes between a total and the head of its list

class Lister {
 public:
  explicit Lister(Sentence& s)
      : s_(s), tokens_(s.tokens.data()), size_(s.tokens.size()), heads_(s), items_(s) {}

  void run() {
    for (const uint32_t k : s_.numbers)
      if (at(k).counts()) last_count_ = k;
    for (const uint32_t h : s_.list_heads)
      if (items_.may_go_on() && heads_.is_head(h)) read(h);
  }

 private:
  const Token& at(size_t i) const { return tokens_[i]; }
  int depth(size_t i) const { return s_.places[i].depth; }
  size_t size() const { return size_; }

  size_t behind_requests(size_t i) const { return heads_.behind_requests(i); }

  // The number that the list behind head `h` belongs to; kNowhere when this sentence has none.
  size_t total_of(size_t h) const {
    const int d = at(h).is_mark('(') ? depth(h) - 1 : depth(h);
    for (size_t i = h; i > 0; --i) {
      const Token& t = at(i - 1);
      if (at(h).begin - t.begin > kFarthest) return kNowhere;
      if (depth(i - 1) > d) continue;
      // The list is in a bracket of its own: it belongs to the number right before the bracket.
      if (depth(i - 1) < d) {
        const size_t b = behind_requests(i);
        return b > 0 && at(b - 1).counts() ? b - 1 : kNowhere;
      }
      if (t.is_mark('(') && d > 0) {
        const size_t b = behind_requests(i - 1);
        return b > 0 && at(b - 1).counts() ? b - 1 : kNowhere;
      }
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

  // What the list behind head `h` may belong to; false: nothing. Appends to Prose::rivals.
  bool find_total(size_t h, bool view, Breakdown& b) {
    if (view && viewed_) {
      b.total = view_.total;  // 从渠道看…；从结果看…
      b.rivals = view_.rivals;
      return true;
    }
    // …图解11篇、文字13篇；其中部门负责人解读6篇: of all, where all has been told.
    if (!view && summed_ && at(h).is(Word::among) && h > 0 && at(h - 1).is_mark(';')) {
      b.total = whole_.total;
      b.rivals = whole_.rivals;
      return true;
    }
    std::vector<Figure>& rivals = s_.report.prose.rivals;
    b.rivals = {rivals.size(), rivals.size()};
    const auto add_rival = [&](const Token& t) {
      const Figure figure = s_.figure(t);
      if (figure.at == b.total.at) return;
      rivals.push_back(figure);
      ++b.rivals.end;
    };
    const size_t nearest = total_of(h);
    if (nearest == kNowhere) {
      if (view ? last_is_view() : !only_marks_before(h) && !heads_.is_out_of(h)) return false;
      // 公开信息50条。规范发布流程。在公开的信息中，: only a head that names what it divides.
      if (s_.interrupted && !heads_.is_out_of(h)) return false;
      if (view) b.total = first_stated_before();
      // 考核结果:优秀9家: what it divides is not said.
      if (view && b.total.at.empty() && ends_with_before(h, "结果")) return false;
      const std::vector<Token> before = s_.before();
      if (before.empty()) return false;
      if (b.total.at.empty()) b.total = s_.figure(before.back());
      if (last_is_carried_in()) whole_of_carried_ = first_stated_before();
      for (size_t i = before.size(); i > 0 && b.rivals.size() < kRivals; --i)
        add_rival(before[i - 1]);
      return true;
    }
    const size_t total = view ? first_stated(nearest) : nearest;
    total_ = total;
    total_counted_ = s_.places[total].counted;
    b.total = s_.figure(at(total));
    if (total_counted_ == Quantity::carried_in && first_stated(total) != total)
      whole_of_carried_ = s_.figure(at(first_stated(total)));
    // 新增1个，注销3个，目前共计6个，其中…: there are so many now.
    if (!view && at(total).is_unit(UnitKind::container) && total > 0 &&
        at(total - 1).is(Word::total))
      return true;
    for (size_t i = view ? h : total; i > 0 && b.rivals.size() < kRivals; --i) {
      if (!view && at(i - 1).is_mark(';')) break;
      if (i - 1 != total && at(i - 1).counts() && depth(i - 1) == depth(total) &&
          !s_.is_growth(i - 1))
        add_rival(at(i - 1));
    }
    return true;
  }

  void read(size_t h) {
    Prose& prose = s_.report.prose;
    Breakdown b;
    b.paragraph = s_.paragraph;
    const bool view = heads_.is_view(h);
    total_counted_ = Quantity::none;
    whole_of_carried_ = {};
    total_ = kNowhere;
    // 按渠道分：…；按内容分：…: what the first does not say the second does not, either.
    if (view && untold_) return;
    if (!find_total(h, view, b)) {
      untold_ = untold_ || view;
      return;
    }
    b.open = b.total.approximate() || heads_.opens_list(at(h));
    b.out_of = !b.open && heads_.is_out_of(h);
    if (view) {
      viewed_ = true;
      view_ = b;
    }
    const bool some = view && !b.open && !divides_all_of(h);
    b.open = b.open || some;
    items_.follow(h, total_counted_, whole_of_carried_, b);
    // 按内容分，征地类20件、规划类8件、其他2件: nothing is left out of it.
    if (some && tells_others(b)) b.open = false;
    constexpr size_t kSeveral = 3;
    if (s_.of_requests && at(h).is_mark(',') && !view && heads_.names_topics(h) &&
        (!items_.ends_with_others() || b.parts.size() < kSeveral)) {
      prose.parts.resize(b.parts.begin);
      return;
    }
    b.out_of = b.out_of && !b.open;
    b.open = b.open || heads_.is_out_of(h);
    text::Decimal sum;
    for (const Part& p : prose.parts_of(b)) sum = sum + p.figure.value;
    // 包括动态14条、公告76条、其他信息4条: nothing is left out.
    if (at(h).is(Word::including) && !items_.ends_with_others() && !tells_all(h, sum, b))
      b.open = true;
    const bool of_carried = whole_of_carried_.at.empty() || sum <= b.total.value;
    if (!of_carried) divide_all_that_came_in(b);
    if (!b.open && b.parts.size() > 1 && sum == b.total.value) {
      summed_ = true;
      whole_ = b;
      if (total_counted_ == Quantity::none || names_topic(total_)) set_parts(b);
    }
    const bool alone = b.parts.size() < 2;
    if (alone) b.open = true;
    // 网站64条、目录122条（含救助36条、征收88条）: the list in a bracket that makes nearly the
    // number in front of it is of no other.
    constexpr int64_t kNear = 20;
    if (b.open && !alone && h > 0 && (at(h).is_mark('(') || at(h - 1).is_mark('(')) &&
        b.total.value < sum && (sum - b.total.value) * kNear < b.total.value)
      b.rivals.end = b.rivals.begin;
    const bool is_list = b.parts.size() > 0 && !(alone && at(h).is_mark('('));
    if (items_.leaves_class_out()) b.open = true;
    b.classes = items_.are_classes();
    if (is_list && of_carried) add_shares(b);
    b.unsure = b.unsure || items_.classes_overlap() ||
               (b.total.value != sum && items_.classes_may_exceed()) ||
               (b.total.value < sum && says_overlap());
    if (is_list && !(alone && heads_.is_out_of(h))) {
      prose.breakdowns.push_back(b);
      if (!b.open && !b.unsure && sum < b.total.value && ends_sentence(b))
        s_.unfinished = prose.breakdowns.size();
    } else {
      prose.parts.resize(b.parts.begin);
    }
  }

  // The words in front of head `h` say by what the whole is divided: each is of one kind.
  bool divides_all_of(size_t h) const {
    const size_t begin = at(h).begin - std::min<size_t>(at(h).begin, 60);
    return divides_all(s_.folded().substr(begin, at(h).begin - begin));
  }
  bool tells_others(const Breakdown& b) const {
    const auto parts = s_.report.prose.parts_of(b);
    return items_.ends_with_others() && parts.size() > 2 &&
           std::none_of(parts.begin(), parts.end(),
                        [](const Part& p) { return p.figure.approximate(); });
  }

  // 125件申请中，涉及征地65件，其中予以公开30件、部分公开35件: outcomes of these alone.
  void set_parts(const Breakdown& b) {
    Prose& prose = s_.report.prose;
    const auto rivals = prose.rivals_of(b);
    const bool of_more = std::any_of(rivals.begin(), rivals.end(), [&](const Figure& rival) {
      return rival.unit == b.total.unit && b.total.value < rival.value;
    });
    if (s_.topic != Topic::requests || !(of_more || names_topic(total_))) return;
    // What stands behind the first such list of the sentence stands behind its others, too.
    if (std::exchange(parts_set_, true)) return;
    const uint32_t from = prose.parts_of(b).front().figure.at.begin;
    const uint32_t sentence = s_.source(at(0).begin, at(0).end).begin;
    for (size_t i = prose.statements.size(); i > 0; --i) {
      Statement& st = prose.statements[i - 1];
      if (st.paragraph != s_.paragraph || st.at.end <= sentence) break;
      if (is_outcome(st.quantity) && !(st.figure.at.begin < from)) st.scope = Scope::part;
    }
  }

  // 征地类申请65件，其中予以公开30件、…
  bool names_topic(size_t total) const {
    if (total == kNowhere) return false;
    const uint32_t begin = at(s_.label_begin(total)).begin;
    return text::has_any(s_.folded().substr(begin, at(total).begin - begin),
                         {"类申请", "类信息公开申请", "类政府信息公开申请"});
  }

  // 共59条，具体包括…, and hardly any is left.
  bool tells_all(size_t h, text::Decimal sum, const Breakdown& b) const {
    constexpr int64_t kNear = 50, kMiscounted = 3;
    const text::Decimal left = b.total.value - sum;
    return h > 0 && s_.text(at(h - 1)) == "具体" &&
           (!(b.total.value < left * kNear) || !(text::integer(kMiscounted) < left));
  }

  // 网站200条，公众号150条，部分信息同步发布, of 300: said in the sentence.
  bool says_overlap() {
    if (!overlap_) {
      const uint32_t begin = at(0).begin;
      overlap_ = text::has_any(s_.folded().substr(begin, at(size_ - 1).end - begin),
                               {"同步发布", "同时发布", "同步公开", "同步推送", "同步转发",
                                "重复统计", "重复计算", "有重复", "内容重复", "有交叉"});
    }
    return *overlap_;
  }
  // No other figure stands behind its last part.
  bool ends_sentence(const Breakdown& b) const {
    return s_.figure(at(last_count_)).at == s_.report.prose.parts[b.parts.end - 1].figure.at;
  }

  // 新收55件；上年结转3件；办理结果：…: what is divided is what came in first, or all of it.
  size_t first_stated(size_t total) const {
    for (size_t i = 0; i < total; ++i)
      if (at(i).counts() && depth(i) == depth(total) &&
          (came_in(s_.places[i].counted) || s_.places[i].counted == Quantity::handled))
        return i;
    return total;
  }

  // 新收317件，上年结转3件，其中予以公开184件…: of all, not of those carried in.
  void divide_all_that_came_in(Breakdown& b) {
    std::vector<Figure>& rivals = s_.report.prose.rivals;
    for (size_t i = b.rivals.begin; i < b.rivals.end; ++i)
      if (rivals[i].at == whole_of_carried_.at) rivals[i] = b.total;
    b.total = whole_of_carried_;
  }
  bool last_is_carried_in() const {
    for (size_t i = s_.last_tokens.size(); i > 0; --i)
      if (s_.last_tokens[i - 1].counts())
        return s_.last_places[i - 1].counted == Quantity::carried_in;
    return false;
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

  void add_shares(const Breakdown& b) {
    if (b.unsure || b.total.approximate()) return;
    Prose& prose = s_.report.prose;
    text::Decimal sum;
    for (const Part& p : prose.parts_of(b))
      if (p.figure.unit == b.total.unit) sum = sum + p.figure.value;
    for (auto& [share, percent] : items_.shares()) {
      if (share.part.unit != b.total.unit) continue;
      s_.list_shares.push_back(static_cast<uint32_t>(percent));
      share.whole = b.total;
      share.sum = sum;
      prose.shares.push_back(share);
    }
  }

  Sentence& s_;
  const Token* const tokens_;  // of s_
  const size_t size_;
  size_t last_count_ = 0;        // the last figure of the sentence
  std::optional<bool> overlap_;  // says_overlap(), once it was asked for
  const ListHeads heads_;
  ListItems items_;
  size_t total_ = kNowhere;                  // the total of the running list
  Quantity total_counted_ = Quantity::none;  // by the total of the running list
  Figure whole_of_carried_;  // what came in, where the total is what was carried in of it
  bool untold_ = false;      // the sentence divides what it does not tell
  bool viewed_ = false;      // the sentence divided something: what
  Breakdown view_;
  bool parts_set_ = false;  // set_parts() has told the statements behind
  bool summed_ = false;     // the parts of a list were all of its total: which
  Breakdown whole_;
};

// What is told of all requests, or of reviews and suits, is no part of a list that goes on.
bool tells_of_all(Quantity q) {
  return came_in(q) || is_done(q) || q == Quantity::carried_out || about_remedies(q);
}

// 其中动态60条、公告20条。转发上级信息20条。 of 100: the next sentence has all that is missing.
void go_on(Sentence& s, size_t unfinished) {
  Prose& prose = s.report.prose;
  Breakdown& b = prose.breakdowns[unfinished];
  const std::string_view unit = b.total.unit;
  text::Decimal sum;
  for (const Part& p : prose.parts_of(b)) {
    if (p.figure.unit != unit) return;
    sum = sum + p.figure.value;
  }
  std::vector<Part> rest;
  uint16_t segment = prose.parts[b.parts.end - 1].segment;
  bool numbered = false;
  for (size_t i = 0; i < s.tokens.size() && sum < b.total.value; ++i) {
    const Token& t = s.tokens[i];
    if (s.places[i].depth > 0) continue;
    if (t.is(Word::among) || t.is(Word::including) || t.is(Word::total)) return;
    if (t.kind == Token::Kind::mark) numbered = false;
    if (!t.counts() || t.approximate() || t.unit.text != unit || numbered || s.is_growth(i))
      continue;
    if (tells_of_all(s.places[i].counted)) return;
    numbered = true;
    sum = sum + t.value;
    rest.push_back(Part{s.figure(t), ++segment});
  }
  if (sum != b.total.value) return;
  // The parts of one list stand together.
  const std::vector<Part> told(prose.parts.begin() + static_cast<ptrdiff_t>(b.parts.begin),
                               prose.parts.begin() + static_cast<ptrdiff_t>(b.parts.end));
  b.parts.begin = prose.parts.size();
  prose.parts.insert(prose.parts.end(), told.begin(), told.end());
  prose.parts.insert(prose.parts.end(), rest.begin(), rest.end());
  b.parts.end = prose.parts.size();
}

}  // namespace

void read_lists(Sentence& s) {
  const size_t unfinished = std::exchange(s.unfinished, 0);
  if (unfinished > 0 && !s.numbers.empty()) go_on(s, unfinished - 1);
  if (!s.list_heads.empty() && !s.numbers.empty()) Lister(s).run();
}

}  // namespace gouji::report
