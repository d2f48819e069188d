// 信息处理费: notices, amounts charged and collected.
#include <algorithm>

#include "core/report/claims/clauses.h"

namespace gouji::report {
namespace {

using Q = Quantity;
using text::has_any;

class FeeReader {
 public:
  explicit FeeReader(Clauses& s) : s_(s), f_(s.folded()) {}

  void read() {
    const std::string_view s = s_.sentence();
    if (!has_any(s, {"处理费", "收费通知", "缴费通知"})) return;
    // 全系统收取信息处理费480元；省局未收取: of the organs below it, too.
    if (has_any(s, {"全系统", "系统共"})) return;
    for (size_t at = s_.begin(); at < s_.end();) {
      const Clause clause = s_.clause_at(at);
      read_fee_clause(clause);
      at = clause.end;
      const size_t n = at < s_.end() ? s_.mark_at(at) : 0;
      at += std::max<size_t>(n, 1);
    }
  }

 private:
  void read_fee_clause(Clause clause) {
    const std::string_view words = s_.text(clause);
    if (has_any(words, {"其中", "标准", "办法", "规定", "以上", "每件", "每页", "行政事业性收费"}))
      return;
    // 申请人无正当理由逾期未按收费通知缴纳费用
    if (has_any(words, {"未按", "逾期"})) return;
    const bool nil = has_any(words, {"未", "没有", "无", "不收"});
    const size_t notice = std::min(text::find(words, "收费通知"), text::find(words, "缴费通知"));
    if (nil) {
      if (notice != words.npos && has_any(words, {"发", "产生", "无"}))
        s_.add_nil(Q::fee_notices, clause.begin, clause.end);
      else if (has_any(words, {"处理费"}))
        s_.add_nil(Q::fee_collected, clause.begin, clause.end);
      return;
    }
    for (size_t i = clause.begin; i < clause.end;) {
      const auto amount = amount_at(f_, i);
      if (amount && amount->unit.text.empty() && amount->value.is_zero() &&
          amount->end == clause.end && f_.substr(0, i).ends_with("处理费为")) {
        s_.add(Q::fee_collected, *amount, clause.begin);
        return;
      }
      if (!amount || amount->unit.text.empty()) {
        i += amount ? amount->end - i : 1;
        while (i < clause.end && (static_cast<unsigned char>(f_[i]) & 0xC0) == 0x80) ++i;
        continue;
      }
      const std::string_view front = f_.substr(clause.begin, amount->begin - clause.begin);
      if (amount->unit.kind == UnitKind::money) {
        const bool taken = has_any(front, {"实际", "实收", "收取", "收缴", "共收费"});
        const bool due = has_any(front, {"应收", "应缴"}) ||
                         (!taken && has_any(front, {"通知", "总金额", "金额"}));
        if (has_any(front, {"增加", "减少", "增长", "下降", "分别"}))
          ;  // growth, or one of several
        else if (due)
          s_.add(Q::fee_charged, *amount, clause.begin);
        else if (has_any(front,
                         {"收取", "实收", "收到", "缴纳", "收缴", "收入", "实际收费", "共收费"}))
          s_.add(Q::fee_collected, *amount, clause.begin);
      } else if (amount->unit.kind == UnitKind::item && notice != words.npos) {
        s_.add(Q::fee_notices, *amount, clause.begin);
      }
      i = amount->end;
    }
  }

  Clauses& s_;
  std::string_view f_;
};

}  // namespace

void read_fees(Clauses& s) { FeeReader(s).read(); }

}  // namespace gouji::report
