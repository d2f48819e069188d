#include "core/report/claims/subsets.h"

namespace gouji::report {

bool Subsets::is_of_one_applicant(const CountLabel& label, size_t b, size_t k, size_t last,
                                  size_t before_last) {
  if (is_applicant(label.quantity) || !about_requests(label.quantity)) return false;
  if (applicant_ != kNone)
    for (size_t i = applicant_; i < k; ++i)
      if (s_.tokens[i].is_mark(';')) applicant_ = kNone;
  if (applicant_ == kNone) applicant_ = applicant_in_front(b);
  // 法律服务机构申请3件，办结2件: the only kind that was told of.
  if (last != kNone && is_applicant(s_.places[last].counted) && !s_.places[last].listed &&
      s_.places[last].depth == 0 && before_last == kNone)
    applicant_ = last;
  if (applicant_ != kNone) return true;
  // 自然人申请新收21件、结转2件；
  size_t applicants = 0;
  for (size_t i = b; i < label.from; ++i) {
    if (!s_.tokens[i].is(Word::applicant)) continue;
    ++applicants;
    applicant_ = i;
  }
  if (applicants != 1) applicant_ = kNone;
  return applicant_ != kNone;
}

// 自然人方面，新收21件; 自然人申请：新收21件; 对自然人的申请，办结22件: the clause in front of a
// label names whose figures follow.
size_t Subsets::applicant_in_front(size_t b) const {
  if (b < 2 || !(s_.tokens[b - 1].is_mark(',') || s_.tokens[b - 1].is_mark(':'))) return kNone;
  size_t found = kNone;
  for (size_t i = b - 1; i > 0 && s_.tokens[i - 1].kind != Token::Kind::mark; --i) {
    const Token& t = s_.tokens[i - 1];
    if (t.kind == Token::Kind::number) return kNone;
    // 收到申请14件，均为自然人提交，已答复14件: of all.
    if (t.is(Word::filler) && (s_.text(t).starts_with("均") || s_.text(t).starts_with("全")))
      return kNone;
    if (!t.is(Word::applicant)) continue;
    if (found != kNone) return kNone;
    found = i - 1;
  }
  return found;
}

bool Subsets::is_of_those_done(const CountLabel& label, size_t b, size_t k) {
  const bool first = label.quantity == Quantity::carried_in;
  if (!first && !is_received(label.quantity)) return false;
  // A row goes on behind “、”.
  if (done_ && b > 1 && s_.tokens[b - 1].is_mark('d') && s_.tokens[b - 2].counts()) return true;
  const Token& verb = s_.tokens[b];
  done_ = first && b < k && verb.is(Word::quantity) && verb.quantity == Quantity::processed;
  return done_;
}

bool Subsets::is_of_those_passed_on(const CountLabel& label, size_t b, size_t k) const {
  // 另外28件分别答复, 其余28件已答复: beside others.
  const std::string_view front = s_.folded().substr(0, s_.tokens[k].begin);
  if (is_done(label.quantity) && (front.ends_with("另外") || front.ends_with("其余"))) return true;
  if (b < 2 || !(is_done(label.quantity) || is_outcome(label.quantity) ||
                 label.quantity == Quantity::carried_out))
    return false;
  // 转办4件，予以公开3件: of all, where what is told stands in front.
  if (is_outcome(label.quantity) && b < k) return false;
  const Labels labels(s_);
  for (size_t i = b; i > 0 && !s_.tokens[i - 1].is_mark(';'); --i) {
    if (!s_.tokens[i - 1].counts()) continue;
    const size_t begin = s_.label_begin(i - 1);
    if (labels.asks_others(begin, i - 1)) return !(s_.tokens[i - 1].value < s_.tokens[k].value);
    // What became of others of them.
    if (s_.places[i - 1].counted_scope != Scope::part) return false;
    i = begin + 1;
  }
  return false;
}

bool Subsets::counts_split(size_t k) {
  std::string_view front = s_.folded().substr(0, s_.tokens[k].begin);
  if (!front.ends_with("为") && !front.ends_with("成")) return false;
  front.remove_suffix(3);
  for (const std::string_view deed : {"分解", "拆分", "拆解", "合并", "归并"})
    if (front.ends_with(deed)) return split_ = true;
  return false;
}

bool Subsets::is_within(const CountLabel& label, size_t b, size_t k) const {
  const Place& place = s_.places[k];
  const Quantity q = label.quantity;
  if (is_of_split(q) || place.scope != Scope::whole || place.year != s_.report.year ||
      label.others || !about_requests(q) || s_.tokens[k].approximate() ||
      s_.tokens[k].unit.kind != UnitKind::item || Labels(s_).asks_others(b, k))
    return false;
  bool named = q == Quantity::carried_in || q >= Quantity::granted;
  for (size_t i = b; i < k; ++i) {
    const Token& t = s_.tokens[i];
    const std::string_view word = s_.text(t);
    named = named || t.is(Word::subject) ||
            (t.is(Word::request) && text::find(word, "公开") != word.npos);
    if ((t.is(Word::last_year) && q != Quantity::carried_in) || word == "重新" || word == "累计" ||
        (t.kind == Token::Kind::text && text::has_any(word, {"转来", "移送", "交来", "热线"})))
      return false;
  }
  return named;
}

namespace {

class SentenceSubsets {
 public:
  SentenceSubsets(Sentence& s, size_t first)
      : s_(s), all_(s.report.prose.statements), first_(first) {}

  void set_answers_to_carried_in() {
    if (all_[first_].quantity != Quantity::carried_in) return;
    text::Decimal sum;
    for (size_t i = first_ + 1; i < all_.size(); ++i) {
      if (!is_outcome(all_[i].quantity)) return;
      sum = sum + all_[i].figure.value;
    }
    if (sum != all_[first_].figure.value) return;
    for (size_t i = first_ + 1; i < all_.size(); ++i) all_[i].scope = Scope::part;
  }

  void set_answers_beside_others() {
    size_t n = 0;
    while (n < s_.numbers.size() && !is_received(counted(n))) ++n;
    if (n + 2 >= s_.numbers.size() || counted(n + 1) != Quantity::processed) return;
    const size_t all = n, answered = n + 1;
    text::Decimal sum = value(answered);
    bool others = false;
    for (n = answered + 1; n < s_.numbers.size(); ++n) {
      const size_t k = s_.numbers[n];
      if (!s_.tokens[k].counts() || s_.places[k].depth > 0 || s_.places[k].listed ||
          s_.is_growth(k))
        return;
      sum = sum + value(n);
      others = others || counted(n) != Quantity::carried_out;
    }
    if (others && sum == value(all)) set_part(answered);
  }

  void set_answers_in_time() {
    size_t n = next_count(0);
    bool came = false, carried = false;
    for (; n < s_.numbers.size() && came_in(counted(n)); n = next_count(n + 1)) {
      came = true;
      carried = carried || counted(n) == Quantity::carried_in;
    }
    const size_t left = next_count(n + 1);
    if (!came || left >= s_.numbers.size() || counted(n) != Quantity::processed ||
        counted(left) != Quantity::carried_out)
      return;
    // 新收20件，上年结转2件，当年办结17件: of the new ones.
    if (carried && says(n, "当年")) return;
    const SourceSpan at = place_of(n);
    for (size_t i = first_; i < all_.size(); ++i) {
      if (all_[i].figure.at != at || !all_[i].timely) continue;
      all_[i].scope = s_.places[s_.numbers[n]].counted_scope = Scope::whole;
      all_[i].timely = false;
    }
  }

  // 申请人主动撤销6件，其他处理3件: what else there was of it.
  void set_others_beside_withdrawn() {
    bool withdrawn = false;
    for (size_t n = 0; n < s_.numbers.size(); ++n) {
      if (counted(n) == Quantity::closed && withdrawn) set_part(n);
      if (counted(n) != Quantity::none || !s_.tokens[s_.numbers[n]].counts()) continue;
      const size_t k = s_.numbers[n], b = s_.label_begin(k);
      withdrawn =
          withdrawn || text::has_any(s_.folded().substr(s_.tokens[b].begin,
                                                        s_.tokens[k].begin - s_.tokens[b].begin),
                                     {"撤销", "撤回", "撤件"});
    }
  }

  void set_answers_by_channel() {
    size_t first = kNone, last = kNone;
    for (size_t n = 0; n < s_.numbers.size(); ++n) {
      if (!is_received(counted(n)) || s_.places[s_.numbers[n]].counted_scope != Scope::part)
        continue;
      (first == kNone ? first : last) = n;
    }
    if (last == kNone || !s_.by_channel) return;
    for (size_t n = first + 1; n < s_.numbers.size(); ++n)
      if (counted(n) == Quantity::processed || counted(n) == Quantity::carried_out ||
          is_outcome(counted(n)))
        set_part(n);
  }

 private:
  static constexpr size_t kNone = Subsets::kNone;

  Quantity counted(size_t n) const { return s_.places[s_.numbers[n]].counted; }
  // The first number from `n` on that is no year, percentage or the like.
  size_t next_count(size_t n) const {
    while (n < s_.numbers.size() && !s_.tokens[s_.numbers[n]].counts()) ++n;
    return n;
  }
  SourceSpan place_of(size_t n) const {
    const Token& t = s_.tokens[s_.numbers[n]];
    return s_.source(t.begin, t.end);
  }
  bool says(size_t n, std::string_view word) const {
    const size_t k = s_.numbers[n], b = s_.label_begin(k);
    return text::find(
               s_.folded().substr(s_.tokens[b].begin, s_.tokens[k].begin - s_.tokens[b].begin),
               word) != std::string_view::npos;
  }
  text::Decimal value(size_t n) const { return s_.tokens[s_.numbers[n]].value; }
  void set_part(size_t n) {
    const SourceSpan at = place_of(n);
    for (size_t i = first_; i < all_.size(); ++i)
      if (all_[i].figure.at == at) all_[i].scope = Scope::part;
    s_.places[s_.numbers[n]].counted_scope = Scope::part;
  }

  Sentence& s_;
  std::vector<Statement>& all_;
  size_t first_;
};

}  // namespace

void set_subsets(Sentence& s, size_t first) {
  if (s.report.prose.statements.size() < first + 2) return;
  SentenceSubsets subsets(s, first);
  subsets.set_answers_to_carried_in();
  subsets.set_answers_beside_others();
  subsets.set_answers_in_time();
  subsets.set_others_beside_withdrawn();
  subsets.set_answers_by_channel();
}

}  // namespace gouji::report
