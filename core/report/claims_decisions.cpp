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
    struct Term {
      std::string_view words;
      Q quantity;
    };
    const bool published = has_any(s_.sentence(), {"公示", "公开", "发布", "公布", "信息", "复议"});
    size_t made = s_.find("作出", s_.begin());  // 作出行政许可45件，行政处罚6件
    made = std::min(made, s_.find("做出", s_.begin()));
    for (const Term& term : {Term{"行政许可", Q::licensing}, Term{"行政处罚", Q::penalty},
                             Term{"行政强制", Q::coercion}}) {
      for (size_t at = s_.find(term.words, s_.begin()); !published && at != f_.npos;
           at = s_.find(term.words, at + term.words.size())) {
        const std::string_view behind = f_.substr(at + term.words.size());
        const bool decision = behind.starts_with("决定") || behind.starts_with("处理决定");
        if (!decision && made > at) continue;
        const Clause clause = s_.clause_at(at);
        const std::string_view words = s_.text(clause);
        const size_t nil = nil_before(clause, at);
        if (nil != f_.npos) {
          s_.add_nil(term.quantity, nil, at + term.words.size());
          continue;
        }
        if (has_any(words, {"未", "没有", "无"})) continue;
        const auto amount = amount_after(f_, at + term.words.size());
        if (amount && amount->unit.kind == UnitKind::item) s_.add(term.quantity, *amount, at);
      }
    }
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
      const auto amount = amount_after(f_, at + kCharges.size());
      if (amount && amount->unit.kind == UnitKind::money) s_.add(Q::charges, *amount, at);
    }
  }

 private:
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
