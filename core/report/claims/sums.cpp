// Totals behind their parts: 当面2件、信函5件、网络13件，共计20件; and halves of a year.
#include <algorithm>

#include "core/report/claims/sentence.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using Tokens = std::vector<Token>;

// Where the item ends in front of token `i` that begins at the mark behind it: its label's first
// token. Months in it (1月至6月) are no figures.
size_t item_begin(const Tokens& t, size_t i) {
  while (i > 0 && t[i - 1].kind != Token::Kind::mark &&
         !(t[i - 1].kind == Token::Kind::number && t[i - 1].unit.kind != UnitKind::other))
    --i;
  return i;
}

class SumReader {
 public:
  explicit SumReader(Sentence& s)
      : s_(s), t_(s.tokens), budget_(8 * s.tokens.size() + 200), parts_(s.report.prose.parts) {}

  // The total whose first word is token `word`, with the parts in front of it.
  void read(size_t word) {
    size_t k = word + 1;
    while (k < t_.size() && (t_[k].is(Word::total) || t_[k].is(Word::filler))) ++k;
    size_t b = word;
    while (b > 0 && t_[b - 1].is(Word::filler)) --b;
    if (k >= t_.size() || !t_[k].counts() || t_[k].approximate() || b < 2 || s_.places[k].listed)
      return;
    // 许可结果31条，处罚结果9条，两项共40条
    const size_t said = b > 2 ? count_of_items(said_before(word)) : 0;
    while (said > 0 && b > 0 && t_[b - 1].begin + kItems >= t_[word].begin) --b;
    // 动态12条；公告8条；以上共计20条
    const bool stretches = t_[b - 1].is_mark(';') && s_.text(t_[b]) == "以上";
    if (!t_[b - 1].is_mark(',') && !t_[b - 1].is_mark('d') && !stretches) return;
    if (add(b, k, stretches ? ';' : 'd', std::max<size_t>(said, 2))) return;
    if (!t_[b - 1].is_mark(',')) return;
    const bool sums_up = k == word + 1 && s_.text(t_[word]) != "共";
    add_clauses(word, b, k, said, said > 0 || sums_up ? 2 : 3);
  }

  // 复议58件，6件尚未审结，其余52件均已办结: 其余 stands right before the number at k.
  void read_rest(size_t k) {
    size_t part = kNowhere, total = kNowhere;
    for (size_t i = k; i > 0 && total == kNowhere; --i) {
      if (s_.tokens[i - 1].is_mark(';') || s_.places[i - 1].depth != s_.places[k].depth) return;
      if (s_.tokens[i - 1].kind != Token::Kind::number) continue;
      if (!is_part(i - 1, k)) return;
      (part == kNowhere ? part : total) = i - 1;
    }
    if (total == kNowhere || t_[k].approximate()) return;
    // A number further in front may be what is divided.
    for (size_t i = total; i > 0; --i)
      if (t_[i - 1].counts()) return;
    Breakdown sum = s_.begin_list(t_[total]);
    parts_.push_back({s_.figure(t_[part]), 0, false, false});
    parts_.push_back({s_.figure(t_[k]), 0, false, false});
    end(sum);
  }

  // 全年收到31件，上半年15件，下半年16件
  void read_halves(size_t first) {
    size_t second = first + 1;
    while (second < t_.size() && s_.text(t_[second]) != "下半年") ++second;
    if (second == t_.size()) return;
    const size_t a = number_behind(first, second), b = number_behind(second, t_.size());
    if (a == kNowhere || b == kNowhere) return;
    size_t behind = first;
    while (behind > 0 && !t_[behind - 1].counts()) --behind;
    if (behind == 0) return;
    const size_t total = behind - 1;
    if (s_.is_growth(total) || t_[total].unit.text != t_[a].unit.text ||
        t_[b].unit.text != t_[a].unit.text || t_[total].approximate() || t_[a].approximate() ||
        t_[b].approximate() || !names_year(total))
      return;
    Breakdown sum = s_.begin_list(t_[total]);
    parts_.push_back({s_.figure(t_[a]), 0, false, false});
    parts_.push_back({s_.figure(t_[b]), 0, false, false});
    end(sum);
  }

 private:
  static constexpr size_t kNowhere = static_cast<size_t>(-1);

  static constexpr uint32_t kItems = 6;  // bytes of 两项
  std::string_view said_before(size_t word) const {
    const uint32_t end = t_[word].begin;
    return s_.folded().substr(end - std::min(end, kItems), std::min(end, kItems));
  }
  // 两项, 三者: how many parts there are; 0: does not say it.
  static size_t count_of_items(std::string_view text) {
    if (text.size() != kItems ||
        !(text.ends_with("项") || text.ends_with("类") || text.ends_with("者")))
      return 0;
    constexpr std::string_view kCounts[] = {"两", "二", "三", "四", "五", "六"};
    for (size_t i = 0; i < std::size(kCounts); ++i)
      if (text.starts_with(kCounts[i])) return std::max<size_t>(i + 1, 2);
    return 0;
  }

  void end(Breakdown& sum) {
    sum.parts.end = parts_.size();
    s_.report.prose.breakdowns.push_back(sum);
  }
  // 收到网上申请105件，快递申请17件，合计122件: of requests by channel all requests.
  void add_statement(size_t first, size_t word, size_t k) {
    const Place& part = s_.places[first];
    if (!is_received(part.counted) || part.counted_scope != Scope::part || !s_.by_channel ||
        part.scope != Scope::whole || s_.places[k].counted != Quantity::none)
      return;
    Statement st;
    st.quantity = Quantity::received_or_all;
    st.figure = s_.figure(t_[k]);
    st.at = s_.source(t_[word].begin, t_[k].end);
    st.paragraph = s_.paragraph;
    s_.report.prose.statements.push_back(st);
  }
  void drop(const Breakdown& sum) {
    parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(sum.parts.begin), parts_.end());
  }
  // A figure that counts the same as the total at k.
  bool is_part(size_t i, size_t k) const {
    return t_[i].counts() && t_[i].unit.text == t_[k].unit.text && !t_[i].approximate() &&
           s_.places[i].depth == s_.places[k].depth && !s_.is_growth(i);
  }

  // 征地（21件）、规划（10件），合计31件: the bracket that ends at token i holds nothing else.
  bool is_part_in_bracket(size_t i, size_t k) const {
    return t_[i].is_mark(')') && i > 2 && t_[i - 2].is_mark('(') && t_[i - 1].counts() &&
           t_[i - 3].kind != Token::Kind::number && t_[i - 1].unit.text == t_[k].unit.text &&
           !t_[i - 1].approximate() && s_.places[i].depth == s_.places[k].depth;
  }

  // 信息12条（其中本县2条）、科普46条，共58条: the number in front of the bracket that ends at
  // token i; else `i`.
  size_t before_gloss(size_t i, size_t k) const {
    if (!t_[i].is_mark(')') || is_part_in_bracket(i, k)) return i;
    size_t open = i;
    while (open > 0 && s_.places[open - 1].depth > s_.places[i].depth) --open;
    return open > 0 ? open - 1 : i;
  }

  // Parts with `mark` between them, the last one before the mark in front of token b.
  bool add(size_t b, size_t k, char mark, size_t least) {
    Breakdown sum = s_.begin_list(t_[k]);
    size_t i = before_gloss(b - 2, k), first = b;
    while (is_part(i, k) || is_part_in_bracket(i, k)) {
      if (t_[i].is_mark(')')) --i;
      parts_.push_back({s_.figure(t_[i]), 0, false, false});
      first = i;
      if (i > 0 && t_[i - 1].is_mark('(') && t_[i + 1].is_mark(')')) --i;
      while (i > 0 && t_[i - 1].kind != Token::Kind::mark && t_[i - 1].kind != Token::Kind::number)
        --i;
      if (i < 2 || !t_[i - 1].is_mark(mark) || budget_ == 0) break;
      --budget_;
      i = before_gloss(i - 2, k);
    }
    // Something else may stand in front that is a part, too.
    const size_t count = parts_.size() - sum.parts.begin;
    if (count < least || (i > 1 && t_[i - 1].is_mark(',') && is_part(i - 2, k))) {
      drop(sum);
      return false;
    }
    std::reverse(parts_.begin() + static_cast<std::ptrdiff_t>(sum.parts.begin), parts_.end());
    end(sum);
    add_statement(first, b, k);
    return true;
  }

  // 财政8条，救助22条，环保5条，合计35条: clauses that are nothing but a part each, from the
  // sentence's begin or a clause without figures on. Of what came in and what was done with it
  // other readers tell.
  void add_clauses(size_t word, size_t b, size_t k, size_t said, size_t least) {
    const bool year = s_.text(t_[word]).starts_with("全年");
    Breakdown sum = s_.begin_list(t_[k]);
    size_t begin = b, last = b, first = b;
    bool whole = false;  // nothing stands in front that may be a part
    while (begin > 1 && budget_ > 0) {
      --budget_;
      const size_t i = begin - 2;
      // 2023年，网站205条，…
      const bool names_year = i == 0 && t_[i].is_unit(UnitKind::year);
      if (t_[begin - 1].is_mark(':') || t_[i].kind != Token::Kind::number || names_year) {
        whole = names_year || t_[begin - 1].is_mark(':') || item_begin(t_, i) == 0 || is_clear(i);
        break;
      }
      if (!t_[begin - 1].is_mark(',') || !is_part(i, k) || !may_be_part(i)) break;
      const size_t label = item_begin(t_, i);
      if (label == i || (label > 0 && t_[label - 1].kind != Token::Kind::mark)) break;
      // 网站5条，微信3条，合计8条，报纸2条，电视1条，合计3条
      if (begin < b &&
          std::any_of(
              t_.begin() + static_cast<ptrdiff_t>(label), t_.begin() + static_cast<ptrdiff_t>(i),
              [](const Token& t) { return t.is(Word::total); })) {
        whole = true;
        break;
      }
      if (last == b) last = label;
      parts_.push_back({s_.figure(t_[i]), 0, false, false});
      first = i;
      begin = label;
      whole = begin == 0;
    }
    drop_total(sum, k);
    const size_t count = parts_.size() - sum.parts.begin;
    if (!whole || count < least || (said > 0 && count != said) ||
        (year && !makes_year(begin, last, b))) {
      drop(sum);
      return;
    }
    std::reverse(parts_.begin() + static_cast<std::ptrdiff_t>(sum.parts.begin), parts_.end());
    end(sum);
    add_statement(first, word, k);
  }

  // 公开320条，网站210条，微信110条，共计320条: what stands in front of all is the total itself.
  void drop_total(const Breakdown& sum, size_t k) {
    if (parts_.size() - sum.parts.begin < 3 || parts_.back().figure.value != t_[k].value) return;
    text::Decimal others;
    for (size_t i = sum.parts.begin; i + 1 < parts_.size(); ++i)
      others = others + parts_[i].figure.value;
    if (others == t_[k].value) parts_.pop_back();
  }

  // Clauses without a figure stand at token i.
  bool is_clear(size_t i) const {
    const size_t label = item_begin(t_, i);
    return label == 0 || t_[label - 1].kind == Token::Kind::mark;
  }
  bool may_be_part(size_t i) const {
    const Quantity q = s_.places[i].counted;
    const bool by_channel = is_received(q) && s_.places[i].counted_scope == Scope::part;
    return !s_.places[i].listed && (q == Quantity::none || is_applicant(q) || by_channel ||
                                    (q >= Quantity::granted && q <= Quantity::closed_unpaid));
  }
  // 1月至6月88条，7月至12月104条，全年192条
  bool makes_year(size_t first, size_t last, size_t end) const {
    const auto text = [&](size_t from, size_t to) {
      return s_.folded().substr(t_[from].begin, t_[to].begin - t_[from].begin);
    };
    return text::has_any(text(first, last), {"上半年", "1月", "一季度"}) &&
           text::has_any(text(last, end), {"下半年", "12月", "四季度"});
  }

  size_t number_behind(size_t i, size_t end) const {
    for (++i; i < end && t_[i].kind != Token::Kind::number; ++i)
      if (t_[i].kind == Token::Kind::mark && t_[i].mark != 'd') return kNowhere;
    return i < end && t_[i].counts() ? i : kNowhere;
  }
  // The clause of the figure at i is about the whole year.
  bool names_year(size_t i) const {
    const uint32_t from = t_[s_.label_begin(i)].begin;
    return text::has_any(s_.folded().substr(from, t_[i].end - from),
                         {"全年", "年度", "今年", "本年", "年,", "年收", "年共", "年新"});
  }

  Sentence& s_;
  const Tokens& t_;
  size_t budget_;  // parts looked at for the whole of a sentence
  std::vector<Part>& parts_;
};

}  // namespace

void read_sums(Sentence& s) {
  SumReader reader(s);
  for (const uint32_t i : s.totals) reader.read(i);
  for (const uint32_t k : s.numbers)
    if (k > 0 && s.tokens[k].counts() && s.folded().substr(0, s.tokens[k].begin).ends_with("其余"))
      reader.read_rest(k);
  if (!s.halves) return;
  for (size_t i = 0; i < s.tokens.size(); ++i)
    if (s.tokens[i].is(Word::part_time) && s.text(s.tokens[i]) == "上半年")
      return reader.read_halves(i);
}

}  // namespace gouji::report
