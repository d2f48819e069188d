// Breakdowns that no word heads: 受理9件，6件为网上申请、3件为信函申请.
#include <algorithm>

#include "core/report/claims/sentence.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

class PlainLister {
 public:
  explicit PlainLister(Sentence& s) : s_(s), t_(s.tokens.data()), size_(s.tokens.size()) {}

  void run() {
    for (size_t n = 0; n + 2 < s_.numbers.size(); ++n)
      if ((is_part(s_.numbers[n + 1]) && read(s_.numbers[n], n + 1)) ||
          (n + 3 < s_.numbers.size() && read_openness(n)) || (s_.by_channel && read_channels(n)))
        return;
  }

 private:
  // 制发公文86件，主动公开36件、依申请公开20件、不予公开30件: every document is one of the three.
  bool read_openness(size_t n) {
    const size_t k = s_.numbers[n], first = s_.numbers[n + 1];
    constexpr size_t kKinds = 3,
                     kFarthest = 16;  // tokens to the first: 逐件标注公开属性：主动公开36件
    if (first > k + kFarthest || openness_of(first) == 0 || !t_[k].counts() ||
        t_[k].approximate() || s_.is_growth(k))
      return false;
    size_t last = k;
    int told = 0;
    for (size_t i = 1; i <= kKinds; ++i) {
      const size_t part = s_.numbers[n + i];
      if (part < last + 3 || t_[last + 1].kind != Token::Kind::mark ||
          (i == 1 ? parted(last, part) : next_mark(last + 2) < part) ||
          t_[part].unit.text != t_[k].unit.text || t_[part].approximate())
        return false;
      told |= openness_of(part);
      last = part;
    }
    if (told != 7 || tells_others(last) || goes_on_counting(n + kKinds + 1, k)) return false;
    Prose& prose = s_.report.prose;
    Breakdown b = s_.begin_list(t_[k]);
    for (size_t i = 1; i <= kKinds; ++i)
      prose.parts.push_back({s_.figure(t_[s_.numbers[n + i]]), 0, false, false});
    b.parts.end = prose.parts.size();
    prose.breakdowns.push_back(b);
    return true;
  }
  // Between the whole and its first part stands more than a comma and what a colon ends, or 其中.
  bool parted(size_t from, size_t to) const {
    return t_[from + 1].is_mark(';') || std::any_of(t_ + from + 2, t_ + to, [](const Token& t) {
             return t.is_mark(';') || t.is_mark(',') || t.is(Word::among);
           });
  }
  // Which of the three, as a bit, the number at token k counts; 0: none.
  int openness_of(size_t k) const {
    const std::string_view front = s_.folded().substr(0, t_[k].begin);
    if (!front.ends_with("公开")) return 0;
    return front.ends_with("主动公开")     ? 1
           : front.ends_with("依申请公开") ? 2
           : front.ends_with("不予公开") || front.ends_with("不公开") ||
                   front.ends_with("免予公开") || front.ends_with("免于公开")
               ? 4
               : 0;
  }
  // 收到申请30件，网上提交21件、现场提交9件: a request comes in by one channel.
  bool read_channels(size_t n) {
    const size_t k = s_.numbers[n];
    if (!is_received(s_.places[k].counted) || s_.places[k].counted_scope != Scope::whole ||
        t_[k].approximate() || s_.is_growth(k))
      return false;
    Prose& prose = s_.report.prose;
    Breakdown b = s_.begin_list(t_[k]);
    size_t last = k;
    text::Decimal sum;
    bool offline = false;
    for (++n; n < s_.numbers.size() && is_channel_behind(last, s_.numbers[n]); ++n) {
      offline = offline || s_.text(t_[last + 2]) == "线下";
      last = s_.numbers[n];
      sum = sum + t_[last].value;
      prose.parts.push_back({s_.figure(t_[last]), 0, false, false});
    }
    b.parts.end = prose.parts.size();
    // 收到申请12件，网络5件，邮寄4件: of two that are not 线上 and 线下 a third may be left out.
    b.open = b.parts.size() == 2 && !offline && sum < t_[k].value;
    // 网络21件，信函9件，其中…: another list follows.
    const bool ends = next_mark(last) == last + 1 || last + 1 == size_;
    if (b.parts.size() < 2 || !ends || tells_others(last) || goes_on_with_list(last) ||
        goes_on_counting(n, k)) {
      prose.parts.resize(b.parts.begin);
      return false;
    }
    prose.breakdowns.push_back(b);
    return true;
  }
  // 网上提交9件 right behind the number at token `last`.
  bool is_channel_behind(size_t last, size_t k) const {
    if (last + 2 >= k || !(t_[last + 1].is_mark(',') || t_[last + 1].is_mark('d')) ||
        !t_[last + 2].is(Word::channel) || !t_[k].is_unit(UnitKind::item) || t_[k].approximate())
      return false;
    for (size_t i = last + 3; i < k; ++i)
      if (!t_[i].is(Word::channel) && !t_[i].is(Word::request) && !t_[i].is(Word::subject) &&
          !t_[i].is(Word::filler))
        return false;
    return true;
  }
  bool goes_on_with_list(size_t last) const {
    return last + 2 < size_ &&
           (t_[last + 2].is(Word::among) || t_[last + 2].is(Word::channel) ||
            t_[last + 2].is(Word::including) || t_[last + 2].is(Word::and_so_on));
  }
  // 网络21件，信函8件，1件为当面提交: the next number may count more of what token `total` does.
  bool goes_on_counting(size_t n, size_t total) const {
    if (n >= s_.numbers.size()) return false;
    const size_t k = s_.numbers[n];
    const Quantity q = s_.places[k].counted;
    return t_[k].unit.text == t_[total].unit.text && !s_.is_growth(k) &&
           (q == Quantity::none || is_received(q));
  }
  bool tells_others(size_t last) const {
    const std::string_view behind =
        s_.folded().substr(t_[last].end, t_[size_ - 1].end - t_[last].end);
    return text::has_any(behind, {"其余", "其他", "另有", "涉密"});
  }

  // 6件为网上申请, 25条通过网站公开: the clause begins with the number and says which they are.
  bool is_part(size_t k) const {
    if (!begins_clause(k) || !t_[k].counts() || t_[k].approximate()) return false;
    const std::string_view behind = s_.folded().substr(t_[k].end, 6);
    for (const std::string_view word : {"为", "是", "系", "属于", "来自", "通过"})
      if (behind.starts_with(word)) return true;
    return false;
  }
  bool begins_clause(size_t k) const {
    return k > 0 && (t_[k - 1].is_mark(',') || t_[k - 1].is_mark('d'));
  }

  // The list of the total at token k, whose first part is s.numbers[n]. False: none.
  bool read(size_t k, size_t n) {
    const Token& total = t_[k];
    const size_t first = s_.numbers[n];
    if (!total.counts() || total.approximate() || k == 0 || t_[k - 1].kind == Token::Kind::mark ||
        s_.is_growth(k) || next_mark(k) + 1 != first)
      return false;
    Prose& prose = s_.report.prose;
    Breakdown b = s_.begin_list(total);
    text::Decimal sum;
    size_t last = k;
    bool alike = true, row = true;
    for (; n < s_.numbers.size() && sum != total.value; ++n) {
      const size_t i = s_.numbers[n];
      if (t_[i].is_unit(UnitKind::percent)) continue;
      if (t_[i].unit.text != total.unit.text || s_.places[i].depth != s_.places[k].depth ||
          !is_part(i))
        break;
      prose.parts.push_back({s_.figure(t_[i]), 0, false, false});
      sum = sum + t_[i].value;
      alike = alike && (last == k || of_one_kind(last, i));
      row = row && (last == k || t_[i - 1].is_mark('d') || kind_of(i) != Kind::plain);
      last = i;
    }
    b.parts.end = prose.parts.size();
    if (b.parts.size() < 2 || (sum != total.value && (!alike || may_go_on(n, last, total, sum))) ||
        // 100件，62件属于征地类，20件属于物业类: no one says that there are no others.
        (sum < total.value && !row && !names_others(last))) {
      prose.parts.resize(b.parts.begin);
      return false;
    }
    // 60条，40条通过网站公开，35条通过公众号公开: some through both.
    b.unsure = total.value < sum && s_.folded().substr(t_[first].end).starts_with("通过");
    prose.breakdowns.push_back(b);
    return true;
  }

  size_t next_mark(size_t i) const {
    while (i < size_ && t_[i].kind != Token::Kind::mark) ++i;
    return i;
  }

  // 20件为自然人申请，8件为网上申请 divide the same twice. What neither names applicants, channels
  // nor outcomes does not when it is told in one row, or by words with one end: …类，…类.
  bool of_one_kind(size_t one, size_t other) const {
    const Kind kind = kind_of(one);
    if (kind != kind_of(other)) return false;
    if (kind != Kind::plain || t_[other - 1].is_mark('d')) return true;
    return end_of(one) == end_of(other);
  }
  enum class Kind : uint8_t { plain, applicant, channel, other };
  Kind kind_of(size_t k) const {
    Kind kind = Kind::plain;
    for (size_t i = k + 1; i < size_ && t_[i].kind != Token::Kind::mark; ++i) {
      const Kind here = t_[i].is(Word::applicant)  ? Kind::applicant
                        : t_[i].is(Word::channel)  ? Kind::channel
                        : t_[i].is(Word::quantity) ? Kind::other
                                                   : Kind::plain;
      if (here == Kind::plain || here == kind) continue;
      if (kind != Kind::plain) return Kind::other;
      kind = here;
    }
    return kind;
  }
  // The last character of what the part at token k is.
  std::string_view end_of(size_t k) const {
    const std::string_view f = s_.folded();
    const size_t end = t_[next_mark(k) - 1].end;
    return f.substr(end - std::min<size_t>(end, 3), 3);
  }

  // 8件属于其他类
  bool names_others(size_t k) const {
    const uint32_t from = t_[k].end;
    return text::find(s_.folded().substr(from, t_[next_mark(k) - 1].end - from), "其他") !=
           std::string_view::npos;
  }

  // What follows the part at token `last` may be a further one: 1件已撤回; 另有2件当面申请;
  // 当面答复2件, which makes the total. The next number is s.numbers[n].
  bool may_go_on(size_t n, size_t last, const Token& total, text::Decimal sum) const {
    if (n < s_.numbers.size()) {
      const Token& next = t_[s_.numbers[n]];
      if (begins_clause(s_.numbers[n]) ||
          (next.unit.text == total.unit.text && sum + next.value == total.value))
        return true;
    }
    for (size_t i = last; i < size_ && !t_[i].is_mark(';'); ++i)
      if (t_[i].is(Word::aside) || t_[i].is(Word::and_so_on)) return true;
    const size_t behind = next_mark(last);
    return behind < size_ &&
           text::has_any(s_.folded().substr(t_[behind].begin, t_[size_ - 1].end - t_[behind].begin),
                         {"其余", "其他"});
  }

  Sentence& s_;
  const Token* const t_;  // of s_
  const size_t size_;
};

}  // namespace

void read_plain_lists(Sentence& s) {
  if (s.numbers.size() > 2) PlainLister(s).run();
}

}  // namespace gouji::report
