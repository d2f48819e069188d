// 规范性文件 made, repealed and in force.
#include <algorithm>

#include "core/report/claims_clauses.h"

namespace gouji::report {
namespace {

using Q = Quantity;
using text::has_any;

class DocumentReader {
 public:
  explicit DocumentReader(Clauses& s) : s_(s), f_(s.folded()) {}

  void read() {
    constexpr std::string_view kTerm = "规范性文件";
    // 县政府制发9件，部门制发14件
    if (has_any(s_.sentence(), {"部门制", "部门印", "部门出台", "单位制"})) return read_sum();
    // 市政府行政规范性文件4件、部门行政规范性文件2件，合计6件
    if (has_any(s_.sentence(), {"部门行政规范性文件", "部门规范性文件"}) &&
        has_any(s_.sentence(), {"，合计", ",合计", "，共", ",共"}))
      return read_sum();
    for (size_t at = s_.find(kTerm, s_.begin()); at != f_.npos;
         at = s_.find(kTerm, at + kTerm.size())) {
      const Clause clause = s_.clause_at(at);
      const std::string_view words = s_.text(clause);
      Q quantity = documents_of(words);
      if (quantity == Q::none && all_in_force(clause)) quantity = Q::normative_in_force;
      if (none_made(clause, at)) {
        s_.add_nil(Q::normative_issued, row_begin(clause), at + kTerm.size());
        continue;
      }
      if (quantity == Q::none) continue;
      size_t from = at;
      if (f_.substr(0, at).ends_with("行政")) from -= 6;
      if (from > clause.begin + 200) continue;
      const std::string_view front = f_.substr(clause.begin, from - clause.begin);
      if (s_.is_of_others(front)) continue;
      if (has_any(front, {"未", "没有", "无"})) {
        if (has_any(front, {"涉密", "涉及", "有关", "关于", "违规", "违法"}))
          continue;  // of some kind
        if (quantity == Q::normative_issued) s_.add_nil(quantity, clause.begin, at + kTerm.size());
        continue;
      }
      if (has_any(f_.substr(at, 60), {"规范性文件类", "规范性文件管理", "规范性文件库"})) continue;
      std::optional<Amount> amount = amount_after(f_, at + kTerm.size());
      // 行政规范性文件制发5件
      const size_t behind = amount ? f_.npos : behind_verb(at + kTerm.size());
      if (behind != f_.npos) amount = amount_after(f_, behind);
      if (!amount || amount->unit.text.empty()) amount = amount_before(f_, from);
      if (amount && amount->unit.kind == UnitKind::item && amount->end <= clause.end) {
        s_.add(quantity, *amount,
               amount->begin > at ? verb_begin(clause, from) : at + kTerm.size());
        read_after(clause.end, std::min(s_.find(kTerm, clause.end), s_.end()));
      }
    }
  }

 private:
  // 县政府制发9件，部门制发14件，共23件
  void read_sum() {
    for (const std::string_view word : {"，共", "，合计", ",共", ",合计"}) {
      const size_t at = f_.substr(0, s_.end()).find(word, s_.begin());
      if (at == f_.npos) continue;
      const auto amount = amount_after(f_, at + word.size());
      if (amount && amount->unit.text == "件" && !has_any(s_.sentence(), {"废止", "失效", "有效"}))
        s_.add(Q::normative_issued, *amount, amount->begin);
      return;
    }
  }
  // 共有行政规范性文件6件，全部现行有效
  bool all_in_force(Clause clause) const {
    if (!has_any(s_.text(clause), {"有行政规范性文件", "有规范性文件"})) return false;
    const size_t n = clause.end < s_.end() ? s_.mark_at(clause.end) : 0;
    const std::string_view next = f_.substr(std::min(clause.end + n, f_.size()));
    return n > 0 && (next.starts_with("全部现行有效") || next.starts_with("均现行有效") ||
                     next.starts_with("均为现行有效"));
  }
  // Back over the clauses that 、 joins to this one.
  size_t row_begin(Clause clause) const {
    size_t begin = clause.begin;
    for (int n = 0; n < 4 && f_.substr(0, begin).ends_with("、"); ++n)
      begin = s_.clause_at(begin - 3).begin;
    return std::max(begin, s_.begin());
  }
  // 未制定、修改、废止行政规范性文件
  bool none_made(Clause clause, size_t at) const {
    const size_t begin = row_begin(clause);
    if (begin == clause.begin) return false;
    const std::string_view front = f_.substr(begin, at - begin);
    return has_any(front, {"未制定", "未制发", "没有制定", "没有制发", "未出台", "未印发"});
  }
  // 制发行政规范性文件2件，废止1件，现行有效6件: the clauses before `end` that leave the term out.
  void read_after(size_t at, size_t end) {
    while (at < end) {
      const size_t n = s_.mark_at(at);
      if (n == 0) break;
      const Clause clause = s_.clause_at(at + n);
      if (clause.end > end) break;
      if (!has_any(s_.text(clause), {"条", "政策", "规范性文件", "其中"})) read_short(clause);
      at = std::max(clause.end, at + n);
    }
  }
  void read_short(Clause clause) {
    struct Verb {
      std::string_view word;
      Q quantity;
    };
    for (const Verb& verb :
         {Verb{"制发", Q::normative_issued}, Verb{"废止", Q::normative_repealed},
          Verb{"失效", Q::normative_repealed}, Verb{"现行有效", Q::normative_in_force},
          Verb{"继续有效", Q::normative_in_force}, Verb{"保留", Q::normative_in_force}}) {
      const size_t found = text::find(s_.text(clause), verb.word);
      if (found == f_.npos) continue;
      const auto amount = amount_after(f_, clause.begin + found + verb.word.size());
      if (!amount || amount->unit.text != "件") continue;
      if (verb.quantity == Q::normative_issued && amount->end < clause.end) continue;
      s_.add(verb.quantity, *amount, clause.begin + found);
      return;
    }
  }
  // Behind 制发 and the like, at a place; npos: none stands there.
  size_t behind_verb(size_t at) const {
    for (const std::string_view verb : {"制发", "制定", "印发", "出台", "废止", "现行有效"})
      if (f_.substr(at).starts_with(verb)) return at + verb.size();
    return f_.npos;
  }
  // What a clause says of the documents it counts. Publishing, filing and reviewing is not issuing.
  static Q documents_of(std::string_view clause) {
    if (has_any(clause,
                {"党内规范性", "部门规范性", "其他规范性", "备案", "清理", "审查", "审核", "评估",
                 "修订", "修改", "起草", "解读", "征求", "合法性", "梳理", "拟", "联合", "单独"}))
      return Q::none;
    if (has_any(clause, {"现行有效"})) return Q::normative_in_force;
    if (has_any(clause, {"废止", "失效"})) return Q::normative_repealed;
    if (has_any(clause, {"新制作", "制定并", "制发并", "印发并", "出台并", "制定发布", "制定公布",
                         "制发公布", "印发公布"}))
      return Q::normative_issued;
    if (has_any(clause, {"公开", "发布", "公布"})) return Q::none;
    if (has_any(clause, {"制发", "制定", "印发", "出台"})) return Q::normative_issued;
    return Q::none;
  }
  // Where 制发 and the like begin in the clause before `at`.
  size_t verb_begin(Clause clause, size_t at) const {
    const std::string_view front = f_.substr(clause.begin, at - clause.begin);
    for (const std::string_view verb :
         {"新制作", "制发", "制定", "印发", "出台", "废止", "现行有效"}) {
      const size_t found = text::find(front, verb);
      if (found != front.npos) return clause.begin + found;
    }
    return at;
  }

  Clauses& s_;
  std::string_view f_;
};

}  // namespace

void read_documents(Clauses& s) { DocumentReader(s).read(); }

}  // namespace gouji::report
