// 行政许可, 行政处罚, 行政强制 and 行政事业性收费.
#include <algorithm>
#include <array>

#include "core/report/claims/clauses.h"

namespace gouji::report {
namespace {

using Q = Quantity;
using text::has_any;

class DecisionReader {
 public:
  explicit DecisionReader(Clauses& s) : s_(s), f_(s.folded()) {}

  void read() {
    read_acts();
    read_distributed();
    read_charges();
  }

 private:
  struct Term {
    std::string_view words;
    Q quantity;
  };
  static constexpr Term kTerms[] = {
      {"行政许可", Q::licensing}, {"行政处罚", Q::penalty}, {"行政强制", Q::coercion}};
  static constexpr int kMostItems = 4;  // of a list of terms

  void read_acts() {
    size_t made = s_.find("作出", s_.begin());  // 作出行政许可45件，行政处罚6件
    made = std::min(made, s_.find("做出", s_.begin()));
    const size_t among = s_.find("其中", s_.begin());
    const bool row = tells_of_several();
    // 行政许可处理决定数量86项，行政处罚3项: what is counted in 项 are decisions.
    const bool in_items = text::find(s_.sentence(), "处理决定数量") != f_.npos;
    for (const Term& term : kTerms) {
      for (size_t at = s_.find(term.words, s_.begin()); at != f_.npos;
           at = s_.find(term.words, at + term.words.size())) {
        const size_t year = year_of_decisions(at + term.words.size());
        const std::string_view behind = f_.substr(at + term.words.size() + year);
        // 行政许可数量86件, and nothing else is said of them.
        const bool decision = behind.starts_with("决定") || behind.starts_with("处理决定") ||
                              (behind.starts_with("数量") && opens_count(at));
        const Clause clause = s_.clause_at(at);
        const std::string_view front = f_.substr(clause.begin, at - clause.begin);
        if (is_of_one_organ(clause, at) || is_of_some(front) || s_.is_of_others(front)) continue;
        const size_t nil = nil_before(at);
        if (nil != f_.npos) {
          s_.add_nil(term.quantity, nil, at + term.words.size());
          continue;
        }
        if (const auto amount = made_before(at)) {
          s_.add(term.quantity, *amount, at + term.words.size());
          continue;
        }
        if (in_items && (decision || clause.begin == at)) {
          if (const auto amount = items_after(clause, at + term.words.size() + year)) {
            s_.add(term.quantity, *amount, at);
            continue;
          }
        }
        const bool led = follows_carried_out(clause);
        const bool by_verb = (carried_out(at) || led) && !behind.starts_with("事项");
        const bool whole = opens_count(at) && is_published_whole(clause, at);
        if (!decision && made > at && !row && !by_verb && !whole) continue;
        if (only_published(clause, at) || has_any(s_.text(clause), {"未", "没有", "无"})) continue;
        const auto amount = amount_after(f_, at + term.words.size() + year);
        if (!amount || amount->unit.kind != UnitKind::item) continue;
        if (!decision && made > at && !row && !whole && (amount->end != clause.end || among < at))
          continue;  // 办理行政许可10件案卷; 其中即办20件，办理行政许可15件
        if (decision || made <= at || amount->unit.text == "件" ||
            (by_verb && counts_decisions(amount->unit.text)))
          s_.add(term.quantity, *amount, at);
      }
    }
  }

  // 公示行政处罚259项: not made, but made known.
  static bool is_published(std::string_view words) {
    return has_any(words, {"公示", "公开", "发布", "公布"});
  }
  static bool counts_decisions(std::string_view unit) {
    for (const std::string_view u : {"件", "宗", "起", "条", "例"})
      if (unit == u) return true;
    return false;
  }
  // Bytes of 2023年 at a place where 处理决定数量 stands behind it; else 0.
  size_t year_of_decisions(size_t at) const {
    constexpr size_t kYear = 7;
    const std::string_view rest = f_.substr(at, kYear + 15);
    const auto amount = amount_at(rest, 0);
    const bool year = amount && amount->unit.kind == UnitKind::year && amount->end == kYear;
    return year && rest.substr(kYear).starts_with("处理决定") ? kYear : 0;
  }
  // Behind a term, up to the end of its clause: 处理决定数量86项; not 事项86项.
  std::optional<Amount> items_after(Clause clause, size_t at) const {
    if (f_.substr(at).starts_with("事项")) return std::nullopt;
    const auto amount = amount_after(f_, at);
    const bool items = amount && amount->unit.text == "项" && amount->end == clause.end;
    return items && !is_published(s_.text(clause)) ? amount : std::nullopt;
  }
  // 作出86宗行政许可: the number of what was made, in front of the term that ends the clause.
  std::optional<Amount> made_before(size_t at) const {
    const std::string_view front = f_.substr(s_.begin(), at - s_.begin());
    const size_t end = item_end(at);
    const bool ends = end == s_.end() || s_.mark_at(end) > 0;
    if (!ends) return std::nullopt;
    for (const std::string_view unit : {"宗", "件", "起"}) {
      if (!front.ends_with(unit)) continue;
      const auto amount = amount_before(f_, at);
      if (!amount || amount->begin < s_.begin()) return std::nullopt;
      const std::string_view verb = f_.substr(s_.begin(), amount->begin - s_.begin());
      if (!verb.ends_with("作出") && !verb.ends_with("做出")) return std::nullopt;
      const Clause clause = s_.clause_at(at);
      if (is_published(s_.text(clause))) return std::nullopt;
      return opens_count(amount->begin - 6) ? amount : std::nullopt;
    }
    return std::nullopt;
  }
  // 处理行政许可361条，行政处罚9起: the clause begins with its term, and the one before tells how
  // many of another were 处理.
  bool follows_carried_out(Clause clause) const {
    if (match_term(clause.begin) == 0) return false;
    const Clause before = clause_before(clause);
    for (const Term& term : kTerms) {
      const size_t at = text::find(s_.text(before), term.words);
      if (at == f_.npos || !carried_out(before.begin + at)) continue;
      const auto amount = amount_after(f_, before.begin + at + term.words.size());
      return amount && amount->end == before.end && counts_decisions(amount->unit.text);
    }
    return false;
  }
  // 行政许可、行政处罚决定数量分别为7万宗和4万宗
  void read_distributed() {
    constexpr std::string_view kEach = "分别为";
    const size_t each = s_.find(kEach, s_.begin());
    if (each == f_.npos) return;
    std::array<Quantity, std::size(kTerms)> row{};
    size_t n = 0;
    for (const Term& term : kTerms)
      if (const size_t at = s_.find(term.words, s_.begin()); at < each && n == 0) {
        for (size_t end = at; n < row.size() && match_term(end) > 0; ++n) {
          row[n] = quantity_at(end);
          if (n == 0 && (is_of_some(f_.substr(s_.begin(), at - s_.begin())) ||
                         s_.is_of_others(f_.substr(s_.begin(), at - s_.begin()))))
            return;
          size_t next = item_end(end);
          next += join_at(next);
          end = next;
        }
      }
    if (n < 2) return;
    const std::string_view front = f_.substr(s_.begin(), each - s_.begin());
    if (!(front.ends_with("决定数量") || front.ends_with("决定")) || is_published(front)) return;
    size_t at = each + kEach.size();
    std::array<Amount, std::size(kTerms)> amounts;
    for (size_t i = 0; i < n; ++i) {
      const auto amount = amount_at(f_, at);
      if (!amount || amount->unit.kind != UnitKind::item) return;
      amounts[i] = *amount;
      at = amount->end;
      if (i + 1 < n && join_at(at) == 0) return;
      at += join_at(at);
    }
    for (size_t i = 0; i < n; ++i) s_.add(row[i], amounts[i], amounts[i].begin);
  }
  static constexpr std::string_view kActs[] = {"行政征收", "行政征用", "行政裁决", "行政确认",
                                               "行政给付", "行政检查", "行政奖励"};
  // Bytes of another act that table 2 does not count, at a place; 0: none stands there.
  size_t match_act(size_t at) const {
    for (const std::string_view act : kActs)
      if (f_.substr(at).starts_with(act)) return act.size();
    return 0;
  }
  Quantity quantity_at(size_t at) const {
    for (const Term& term : kTerms)
      if (f_.substr(at).starts_with(term.words)) return term.quantity;
    return Q::none;
  }

  // 全年办理行政许可86件, 我局依法实施行政处罚12起: of all, up to the place in the clause. What was
  // 办结 may be applications.
  bool carried_out(size_t at) const {
    for (const std::string_view verb : {"办理", "实施", "处理", "审批", "采取"})
      if (f_.substr(s_.begin(), at - s_.begin()).ends_with(verb))
        return opens_count(at - verb.size());
    return false;
  }
  // What is counted from a place on is said of all the year: 全年…, 我局依法…, or a clause begins.
  bool opens_count(size_t at) const {
    if (opens_year(at)) return true;
    const std::string_view front = before_adverbs(at);
    return front.empty() || front.ends_with(",") || front.ends_with("、");
  }
  bool opens_year(size_t at) const {
    const std::string_view front = before_adverbs(at);
    for (const std::string_view whole : {"全年", "本年", "年度", "年", "我局", "本局", "本机关"})
      if (front.ends_with(whole)) return true;
    return false;
  }
  // The sentence up to a place, but for 依法, 共 there.
  std::string_view before_adverbs(size_t at) const {
    std::string_view front = f_.substr(s_.begin(), at - s_.begin());
    for (const std::string_view word : {"依法", "共", "依法"})
      if (front.ends_with(word)) front.remove_suffix(word.size());
    return front;
  }

  // 不予行政许可决定3件, 其中重大行政处罚决定2件, 网上办理行政许可20件: some of them.
  static bool is_of_some(std::string_view front) {
    for (const std::string_view kind :
         {"不予", "准予", "准许", "变更", "延续", "撤销", "撤回", "注销", "重大", "一般", "普通",
          "简易", "当场", "轻微", "减轻", "从轻", "免予", "免于", "涉企"})
      if (front.ends_with(kind)) return true;
    return has_any(front, {"其中", "网上", "线上", "在线", "联合", "指导", "协助"});
  }

  // 办理行政许可86件、行政处罚12件: two of them with their number.
  bool tells_of_several() const {
    int told = 0;
    for (const Term& term : kTerms) {
      const size_t at = text::find(f_, term.words, s_.row_begin());
      if (at == f_.npos) continue;
      const auto amount = amount_after(f_, at + term.words.size());
      if (amount && amount->unit.text == "件") ++told;
    }
    return told > 1;
  }

  // 县公安局作出行政处罚27件, in the report of a government for all its organs.
  bool is_of_one_organ(Clause clause, size_t at) const {
    if (!s_.of_government()) return false;
    const std::string_view front = f_.substr(clause.begin, at - clause.begin);
    for (const std::string_view organ : {"局", "委员会", "大队", "支队"}) {
      const size_t end = text::find(front, organ);
      if (end == front.npos || end < 6) continue;
      const std::string_view name = front.substr(0, end);
      if (has_any(name, {"县", "市", "区", "州", "旗", "省"}) && !has_any(name, {"各", "全"}))
        return true;
    }
    return false;
  }

  // 公开行政许可信息86条、行政处罚信息12条: up to the end of the clause.
  bool only_published(Clause clause, size_t at) const {
    // 公布行政许可86件，作出行政处罚决定12件: this clause has a verb of its own.
    const bool own = has_any(s_.text(clause), {"作出", "做出", "办理", "实施", "处理", "审批"});
    constexpr size_t kFar = 900;  // bytes
    const size_t begin =
        own ? clause.begin : std::max(count_begin(clause, at), at - std::min(at, kFar));
    const size_t end = is_published_whole(clause, at) ? at : clause.end;
    return has_any(f_.substr(begin, end - begin), {"公示", "公开", "发布", "公布", "信息", "复议"});
  }
  // Where what says how the decisions are counted begins: with the row of sentences, or with a year
  // behind a comma: 加强执法信息公开，全年行政许可决定288件、行政处罚1230件.
  size_t count_begin(Clause clause, size_t at) const {
    for (int n = 0; n < kMostItems; ++n) {
      if (opens_year(at) && clause.begin > s_.begin() && f_[clause.begin - 1] == ',') {
        // 双公示方面，全年行政许可120件: of what was published.
        constexpr size_t kFar = 900;  // bytes
        const size_t from = std::max(s_.begin(), clause.begin - std::min(clause.begin, kFar));
        const bool shown = has_any(f_.substr(from, clause.begin - from), {"公示"});
        return shown ? s_.row_begin() : clause.begin;
      }
      const Clause before = clause_before(clause);
      size_t first = f_.npos;
      for (const Term& term : kTerms)
        first = std::min(first, text::find(s_.text(before), term.words));
      if (first == f_.npos) break;
      clause = before;
      at = before.begin + first;
    }
    return s_.row_begin();
  }
  // Empty: there is none in the sentence.
  Clause clause_before(Clause clause) const {
    const std::string_view front = f_.substr(s_.begin(), clause.begin - s_.begin());
    for (const std::string_view mark : {",", "、"})
      if (front.ends_with(mark)) return s_.clause_at(clause.begin - mark.size());
    return {clause.begin, clause.begin};
  }
  // 行政处罚案件5件均已公示: published are all that were counted.
  bool is_published_whole(Clause clause, size_t at) const {
    const size_t term = match_term(at);
    const auto amount = amount_after(f_, at + term);
    if (term == 0 || !amount || amount->end > clause.end) return false;
    const std::string_view behind = f_.substr(amount->end, clause.end - amount->end);
    return (behind.starts_with("均") || behind.starts_with("全部") || behind.starts_with("都")) &&
           has_any(behind, {"公示", "公开", "公布"});
  }
  // Bytes of the term at a place; 0: none stands there.
  size_t match_term(size_t at) const {
    for (const Term& term : kTerms)
      if (f_.substr(at).starts_with(term.words)) return term.words.size();
    return 0;
  }

  void read_charges() {
    constexpr std::string_view kCharges = "行政事业性收费";
    for (size_t at = s_.find(kCharges, s_.begin()); at != f_.npos;
         at = s_.find(kCharges, at + kCharges.size())) {
      const Clause clause = s_.clause_at(at);
      const std::string_view front = f_.substr(clause.begin, at - clause.begin);
      if (has_any(front, {"未发生", "没有发生", "未产生", "未收取", "没有"}) ||
          front.ends_with("无")) {
        if (at + kCharges.size() == clause.end) s_.add_nil(Q::charges, clause.begin, clause.end);
        continue;
      }
      // What was not charged.
      if (has_any(front, {"减免", "减征", "免征", "缓征", "停征", "免收", "清退", "取消"}))
        continue;
      std::optional<Amount> amount = amount_after(f_, at + kCharges.size());
      if (amount && amount->unit.text == "项") amount = sum_behind(clause.end);
      if (amount && amount->unit.kind == UnitKind::money) s_.add(Q::charges, *amount, at);
    }
  }
  // 行政事业性收费2项，收费金额152万元: in the next clause.
  std::optional<Amount> sum_behind(size_t at) const {
    const size_t n = at < s_.end() ? s_.mark_at(at) : 0;
    if (n == 0) return std::nullopt;
    const Clause clause = s_.clause_at(at + n);
    for (const std::string_view word : {"金额", "总额", "收费", "收入", "共计", "合计"}) {
      const size_t found = text::find(s_.text(clause), word);
      if (found != f_.npos) return amount_after(f_, clause.begin + found + word.size());
    }
    return std::nullopt;
  }

  // 没有作出行政强制决定, 无行政许可、行政处罚: where the denial of the list begins that the term
  // at a place stands in; npos: it denies nothing, or more than decisions (无行政处罚职能).
  size_t nil_before(size_t at) const {
    size_t begin = at, end = item_end(at);
    for (int n = 0; n < kMostItems; ++n) {
      begin = std::min(begin, item_before(begin));
      const size_t next = end + join_at(end);
      if (next > end && match_term(next) > 0)
        end = item_end(next);
      else if (next > end && match_act(next) > 0)
        end = next + match_act(next);
    }
    if (end < s_.end() && s_.mark_at(end) == 0) return f_.npos;
    const std::string_view front = f_.substr(s_.begin(), begin - s_.begin());
    if (front.ends_with("有无")) return f_.npos;
    for (const std::string_view word :
         {"没有作出", "没有做出", "没有实施", "未作出", "未做出", "未实施", "未发生", "没有", "无"})
      if (front.ends_with(word)) return begin - word.size();
    return f_.npos;
  }
  // Behind the term at a place, and the word for what it is.
  size_t item_end(size_t at) const {
    at += match_term(at);
    for (const std::string_view word : {"决定", "案件", "情况"})
      if (f_.substr(at).starts_with(word)) return at + word.size();
    return at;
  }
  // Bytes of what joins two terms at a place.
  size_t join_at(size_t at) const {
    for (const std::string_view join : {"、", "和", "及", "与", "或"})
      if (f_.substr(at).starts_with(join)) return join.size();
    return 0;
  }
  // The term whose item ends right before `at`, with what joins it; npos: none does.
  size_t item_before(size_t at) const {
    constexpr size_t kLongest = 21;  // bytes: 行政许可决定、
    for (size_t from = at - std::min(at - s_.begin(), kLongest); from < at; ++from) {
      if (match_term(from) == 0) continue;
      const size_t end = item_end(from);
      if (join_at(end) > 0 && end + join_at(end) == at) return from;
    }
    return f_.npos;
  }

  Clauses& s_;
  std::string_view f_;
};

}  // namespace

void read_decisions(Clauses& s) { DecisionReader(s).read(); }

}  // namespace gouji::report
