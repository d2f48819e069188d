// How far a quantity is from last year's: 同比增长25%, 比上年减少3件, 与上年持平.
#include <algorithm>

#include "core/report/claims/labels.h"

namespace gouji::report {
namespace {

using Q = Quantity;

enum class Direction : uint8_t { none, up, down, level, elsewhere };

Direction direction_of(std::string_view word) {
  for (const std::string_view up :
       {"增加", "增长", "增", "增幅", "上升", "多", "多出", "增多", "提升", "提高", "新增"})
    if (word == up) return Direction::up;
  for (const std::string_view down : {"减少", "下降", "减", "降幅", "降低", "少"})
    if (word == down) return Direction::down;
  if (word == "持平") return Direction::level;
  return word == "环比" ? Direction::elsewhere : Direction::none;
}

class GrowthReader {
 public:
  explicit GrowthReader(Sentence& s) : s_(s), labels_(s) {}

  // The growth whose number, or 持平, is token k.
  void read(size_t k) {
    const Token& t = s_.tokens[k];
    const bool level = t.is(Word::growth);
    // 与2022年的20件相比
    const bool compared = !level && k + 1 < s_.tokens.size() && s_.text(s_.tokens[k + 1]) == "相比";
    if (!level && !compared && (!s_.is_growth(k) || t.value.is_negative())) return;
    const size_t b = s_.label_begin(k);
    if (compared) return last_years(b, k);
    size_t first = k;
    Direction direction = level ? Direction::level : Direction::none;
    for (size_t i = k; i > b; --i) {
      const Token& word = s_.tokens[i - 1];
      if (!word.is(Word::growth) && !word.is(Word::quantity)) continue;
      const Direction d = direction_of(s_.text(word));
      if (word.is(Word::growth))
        first = i - 1;
      else if (d == Direction::none)
        continue;
      if (d == Direction::elsewhere) return;
      if (direction == Direction::none) direction = d;
    }
    // 较2019年增加: not last year.
    for (size_t i = first; i < k; ++i)
      if (s_.tokens[i].is_unit(UnitKind::year) && s_.tokens[i].value.mantissa + 1 != s_.report.year)
        return;
    // 收到11件,办结11件,分别增加3件、4件: of which each is, is not followed.
    for (size_t i = b; i < k; ++i)
      if (s_.tokens[i].is(Word::distributed)) return;
    if (direction == Direction::none) return last_years(first, k);
    const Subject of = subject(b, first);
    if (!of.known) return;
    add(of, direction, first, k);
    last_ = k;
    of_last_ = of;
  }

 private:
  struct Subject {
    bool known = false;
    Quantity quantity = Q::none;
    Scope scope = Scope::whole;
  };

  // What grows: what the clause names before the growth, else what the number before counts.
  Subject subject(size_t b, size_t first) const {
    size_t end = first;
    while (end > b &&
           (s_.tokens[end - 1].is(Word::connector) || s_.tokens[end - 1].is(Word::filler) ||
            s_.tokens[end - 1].is(Word::total) || s_.tokens[end - 1].is(Word::last_year)))
      --end;
    if (end == b) return number_before(b);
    const std::string_view last = s_.text(s_.tokens[end - 1]);
    if (last.ends_with("率") || s_.tokens[end - 1].is(Word::share)) return {};
    const CountLabel label = labels_.before(b, first, true);
    const bool requests = about_requests(label.quantity);
    if (label.quantity == Q::none && names_fees(b, first))
      return {true, Q::fee_collected, Scope::whole};
    if (label.quantity == Q::none ||
        (requests && !labels_.about_these_requests(label, first, first)))
      return {true, Q::none, Scope::whole};
    return {true, label.quantity, labels_.scope(label, b, first)};
  }

  // 信息处理费收取数额
  bool names_fees(size_t b, size_t first) const {
    const std::string_view label =
        s_.folded().substr(s_.tokens[b].begin, s_.tokens[first].begin - s_.tokens[b].begin);
    return text::find(label, "处理费") != label.npos && text::find(label, "收") != label.npos;
  }

  Subject number_before(size_t b) const {
    if (b == 0) return {};
    const uint8_t depth = s_.places[b].depth;
    for (size_t i = b; i > 0 && b - i < kFarthest; --i) {
      const Token& t = s_.tokens[i - 1];
      const Place& place = s_.places[i - 1];
      // 113件,…;同比上升36%: nothing else stands in the clause.
      if (t.is_mark(';') && place.depth <= depth && i != b) return {};
      if (i - 1 == last_) return of_last_;
      if (place.depth > depth || !t.counts() || s_.is_growth(i - 1)) continue;
      // 2023年收到9件,2022年为7件,增加2件
      if (place.counted == Q::none && s_.report.year > 0 && place.year != s_.report.year) continue;
      if (place.counted != Q::none && place.counted_scope == Scope::other_year) continue;
      if (place.counted == Q::none) return amount(t);
      // 行政诉讼5件,维持4件,尚未审结1件,同比下降: of the suits.
      if (is_remedy_outcome(place.counted) && !place.listed) continue;
      return {true, place.counted, place.counted_scope};
    }
    return {};
  }

  // A number that another reader told what it counts (amounts.h), if any did.
  Subject amount(const Token& t) const {
    const auto& all = s_.report.prose.statements;
    Statement here;
    here.figure = s_.figure(t);
    const auto begin = all.begin() + static_cast<ptrdiff_t>(s_.amounts);
    const auto end = all.begin() + static_cast<ptrdiff_t>(s_.end_of_amounts);
    const auto found =
        std::lower_bound(begin, end, here, [](const Statement& a, const Statement& b) {
          return a.figure.at.begin < b.figure.at.begin;
        });
    if (found == end || found->figure.at.begin != here.figure.at.begin) return {true};
    return {true, found->quantity, found->scope};
  }

  // 比2022年的20件减少2件: last year's figure of what the number before counts.
  void last_years(size_t first, size_t k) {
    const Token& t = s_.tokens[k];
    if (!t.counts() || t.value.is_negative()) return;
    const bool named = std::any_of(
        s_.tokens.begin() + static_cast<ptrdiff_t>(first),
        s_.tokens.begin() + static_cast<ptrdiff_t>(k),
        [](const Token& w) { return w.is(Word::last_year) || w.is_unit(UnitKind::year); });
    const Subject of = named ? number_before(first) : Subject{};
    if (!of.known || of.quantity == Q::none || of.scope != Scope::whole) return;
    Statement st;
    st.quantity = of.quantity;
    st.scope = Scope::other_year;
    st.figure = s_.figure(t);
    st.at = st.figure.at;
    st.paragraph = s_.paragraph;
    s_.report.prose.statements.push_back(st);
  }

  void add(const Subject& of, Direction direction, size_t first, size_t k) const {
    Growth g;
    g.quantity = of.quantity;
    g.scope = of.scope;
    g.down = direction == Direction::down;
    if (direction != Direction::level) g.by = s_.figure(s_.tokens[k]);
    g.at = s_.source(s_.tokens[first].begin, s_.tokens[k].end);
    g.paragraph = s_.paragraph;
    s_.report.prose.growths.push_back(g);
  }

  static constexpr size_t kFarthest = 200;  // tokens

  Sentence& s_;
  Labels labels_;
  size_t last_ = Labels::kNowhere;  // the growth before, and what grows there
  Subject of_last_;
};

}  // namespace

void read_growths(Sentence& s) {
  if (!s.grows) return;
  GrowthReader reader(s);
  for (size_t k = 0; k < s.tokens.size(); ++k) {
    const Token& t = s.tokens[k];
    if (t.counts() || t.is_unit(UnitKind::percent) || (t.is(Word::growth) && s.text(t) == "持平"))
      reader.read(k);
  }
}

}  // namespace gouji::report
