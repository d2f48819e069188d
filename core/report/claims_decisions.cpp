// 行政许可, 行政处罚, 行政强制 and 行政事业性收费.
#include <algorithm>

#include "core/report/claims_clauses.h"

namespace gouji::report {
namespace {

using Q = Quantity;
using text::has_any;

class DecisionReader {
 public:
  explicit DecisionReader(Clauses& s) : s_(s), f_(s.folded()) {}

  void read() {
    read_acts();
    read_charges();
  }

 private:
  struct Term {
    std::string_view words;
    Q quantity;
  };
  static constexpr Term kTerms[] = {
      {"行政许可", Q::licensing}, {"行政处罚", Q::penalty}, {"行政强制", Q::coercion}};

  void read_acts() {
    size_t made = s_.find("作出", s_.begin());  // 作出行政许可45件，行政处罚6件
    made = std::min(made, s_.find("做出", s_.begin()));
    const size_t among = s_.find("其中", s_.begin());
    const bool row = tells_of_several();
    for (const Term& term : kTerms) {
      for (size_t at = s_.find(term.words, s_.begin()); at != f_.npos;
           at = s_.find(term.words, at + term.words.size())) {
        const std::string_view behind = f_.substr(at + term.words.size());
        const bool decision = behind.starts_with("决定") || behind.starts_with("处理决定");
        const bool by_verb = carried_out(at) && !behind.starts_with("事项");
        if (!decision && made > at && !row && !by_verb) continue;
        const Clause clause = s_.clause_at(at);
        const std::string_view front = f_.substr(clause.begin, at - clause.begin);
        if (only_published(clause) || is_of_one_organ(clause, at) || is_of_some(front) ||
            s_.is_of_others(front))
          continue;
        const std::string_view words = s_.text(clause);
        const size_t nil = nil_before(clause, at);
        if (nil != f_.npos) {
          s_.add_nil(term.quantity, nil, at + term.words.size());
          continue;
        }
        if (has_any(words, {"未", "没有", "无"})) continue;
        const auto amount = amount_after(f_, at + term.words.size());
        if (!amount || amount->unit.kind != UnitKind::item) continue;
        if (!decision && made > at && !row && (amount->end != clause.end || among < at))
          continue;  // 办理行政许可10件案卷; 其中即办20件，办理行政许可15件
        if (decision || made <= at || amount->unit.text == "件" ||
            (by_verb && amount->unit.text == "起"))
          s_.add(term.quantity, *amount, at);
      }
    }
  }

  // 全年办理行政许可86件, 我局依法实施行政处罚12起: of all, up to the place in the clause. What was
  // 办结 may be applications.
  bool carried_out(size_t at) const {
    constexpr size_t kFarthest = 30;
    const size_t from = std::max(s_.begin(), at - std::min(at, kFarthest));
    std::string_view front = f_.substr(from, at - from);
    const auto drop = [&](std::string_view word) {
      if (!front.ends_with(word)) return false;
      front.remove_suffix(word.size());
      return true;
    };
    if (!drop("办理") && !drop("实施")) return false;
    for (const std::string_view word : {"依法", "共", "依法"}) drop(word);
    for (const std::string_view whole : {"全年", "本年", "年度", "年", "我局", "本局", "本机关"})
      if (front.ends_with(whole)) return true;
    return front.empty() ? from == s_.begin() : front.ends_with(",") || front.ends_with("、");
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
  bool only_published(Clause clause) const {
    // 公布行政许可86件，作出行政处罚决定12件: this clause has a verb of its own.
    const bool own = has_any(s_.text(clause), {"作出", "做出", "办理", "实施"});
    const size_t begin = own ? clause.begin : s_.row_begin();
    return has_any(f_.substr(begin, clause.end - begin),
                   {"公示", "公开", "发布", "公布", "信息", "复议"});
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

  // 没有作出行政强制决定: where the denial begins in the clause; npos: it denies nothing.
  size_t nil_before(Clause clause, size_t at) const {
    const std::string_view front = f_.substr(clause.begin, at - clause.begin);
    for (const std::string_view word : {"没有作出", "没有做出", "未作出", "未做出"})
      if (front.ends_with(word)) return at - word.size();
    return f_.npos;
  }

  Clauses& s_;
  std::string_view f_;
};

}  // namespace

void read_decisions(Clauses& s) { DecisionReader(s).read(); }

}  // namespace gouji::report
