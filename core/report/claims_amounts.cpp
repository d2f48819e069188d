#include "core/report/claims_amounts.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "core/report/claims_words.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

using Q = Quantity;

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
    return text::find(text, w) != std::string_view::npos;
  });
}

// A number with its measure word: [begin, end) in the paragraph's folded text.
struct Amount {
  text::Decimal value;
  Unit unit;
  About about = About::exact;
  size_t begin = 0;
  size_t end = 0;
};

// 10余件: nothing else is said behind the digits of an amount.
About about_at(std::string_view f) {
  return f.starts_with("余") || f.starts_with("多") ? About::more : About::exact;
}

std::optional<Amount> amount_at(std::string_view f, size_t at) {
  const auto number = text::scan_number(f.substr(at));
  if (!number || number->value.is_negative()) return std::nullopt;
  size_t unit_at = at + number->length;
  const About about = about_at(f.substr(unit_at));
  if (about != About::exact) unit_at += 3;
  const Unit unit = match_unit(f.substr(unit_at));
  return Amount{number->value, unit, about, at, unit_at + unit.text.size()};
}

// Behind a term, with nothing but words that say “number” between.
std::optional<Amount> amount_after(std::string_view f, size_t at) {
  static constexpr std::string_view kBetween[] = {
      "决定", "数量", "件数", "总数", "数为", "金额", "总额", "总金额", "收入",
      "共计", "合计", "总计", "共",   "为",   "是",   "达",   "费用",   "案件",
      "措施", "计",   "总量", "处理", "本年", "全年", "收费", "人民币", "的"};
  static constexpr text::Words kWords(kBetween);
  for (int n = 0; n < 6; ++n) {
    const size_t skip = kWords.match(f.substr(at));
    if (skip == 0) break;
    at += skip;
  }
  return amount_at(f, at);
}

// The number whose measure word ends right before `end`: "2件" in 制发2件规范性文件.
std::optional<Amount> amount_before(std::string_view f, size_t end) {
  std::optional<Amount> found;
  size_t at = end;
  for (int n = 0; n < 12 && at > 0; ++n) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(f[at]) & 0xC0) == 0x80);
    const auto amount = amount_at(f, at);
    if (amount && amount->end == end && !amount->unit.text.empty()) found = amount;
  }
  return found;
}

constexpr std::string_view kSentenceEnds[] = {"。", "；"};
constexpr std::string_view kClauseEnds[] = {"，", "、", "：", "（", "）"};

// One sentence of a paragraph and its clauses.
class Reader {
 public:
  Reader(Report& report, uint32_t paragraph)
      : report_(report),
        paragraph_(report.paragraphs[paragraph]),
        index_(paragraph),
        f_(report.folded_text(paragraph_)) {}

  void read() {
    const auto holds = [&](std::string_view word) {
      return report_.index.may_hold(word) && text::find(f_, word) != f_.npos;
    };
    const bool documents = holds("规范性文件");
    const bool decisions = holds("行政");
    const bool fees = holds("处理费") || holds("收费通知");
    if (!documents && !decisions && !fees) return;
    for (size_t begin = 0; begin < f_.size();) {
      size_t end = f_.size();
      size_t next = end;
      for (size_t i = begin; i < f_.size(); ++i) {
        if (const size_t n = mark_at(i, kSentenceEnds); n > 0) {
          end = i;
          next = i + n;
          break;
        }
      }
      begin_ = begin;
      end_ = end;
      if (of_the_whole()) {
        if (documents) read_documents();
        if (decisions) read_decisions();
        if (fees) read_fees();
      }
      begin = next;
    }
  }

 private:
  // Folding turns ； into ; and so on: both are asked for.
  template <size_t N>
  size_t mark_at(size_t i, const std::string_view (&marks)[N]) const {
    const char c = f_[i];
    if (c == ';' || c == ',' || c == ':' || c == '(' || c == ')') {
      if (&marks[0] == &kSentenceEnds[0]) return c == ';' ? 1 : 0;
      return c == ';' ? 0 : 1;
    }
    for (const std::string_view mark : marks)
      if (f_.substr(i).starts_with(mark)) return mark.size();
    return 0;
  }

  std::string_view sentence() const { return f_.substr(begin_, end_ - begin_); }

  // In the rest of the sentence.
  size_t find(std::string_view word, size_t from) const {
    return text::find(f_.substr(0, end_), word, from);
  }

  // The clause around a place: back and forth to a mark, no further than any clause is long.
  struct Clause {
    size_t begin, end;
  };
  Clause clause_at(size_t at) const {
    constexpr size_t kLongest = 600;
    Clause out{at, at};
    while (out.begin > begin_ && at - out.begin < kLongest) {
      size_t before = out.begin - 1;
      while (before > begin_ && (static_cast<unsigned char>(f_[before]) & 0xC0) == 0x80) --before;
      if (mark_at(before, kClauseEnds) > 0) break;
      out.begin = before;
    }
    while (out.end < end_ && out.end - at < kLongest && mark_at(out.end, kClauseEnds) == 0)
      ++out.end;
    return out;
  }
  std::string_view text(Clause c) const { return f_.substr(c.begin, c.end - c.begin); }

  // The sentence is about the whole agency and a whole year. Notes where years are named.
  bool of_the_whole() {
    years_.clear();
    const std::string_view s = sentence();
    if (has_any(s, {"上半年", "下半年", "季度", "以来", "去年", "累计", "历年", "窗口", "下属",
                    "所属", "代表", "乡镇", "县区", "直属"}))
      return false;
    for (size_t at = text::find(s, "年"); at != s.npos; at = text::find(s, "年", at + 3)) {
      if (at < 4 || s.substr(at, 6) == "年〕") continue;
      const auto year = text::scan_number(s.substr(at - 4, 4));
      if (year && year->length == 4 && year->value.is_integer() && year->value.mantissa > 1990 &&
          year->value.mantissa < 2100)
        years_.push_back({begin_ + at, year->value.mantissa});
    }
    return true;
  }
  // By the last year named before a place, else by the first one behind it.
  Scope scope_at(size_t at) const {
    if (years_.empty() || report_.year == 0) return Scope::whole;
    int64_t year = years_.front().year;
    for (const Year& y : years_)
      if (y.at < at) year = y.year;
    return year == report_.year ? Scope::whole : Scope::other_year;
  }

  void add(Q quantity, const Amount& amount, size_t from) {
    Statement s;
    s.quantity = quantity;
    s.scope = scope_at(amount.end);
    s.figure = {amount.value, amount.unit.text,
                report_.source(paragraph_, amount.begin, amount.end - amount.begin), amount.about};
    const size_t begin = std::min(from, amount.begin);
    const size_t end = std::max(from, amount.end);
    s.at = report_.source(paragraph_, begin, end - begin);
    s.paragraph = index_;
    report_.prose.statements.push_back(s);
  }
  void add_nil(Q quantity, size_t from, size_t to) {
    Statement s;
    s.quantity = quantity;
    s.scope = scope_at(to);
    s.in_words = true;
    s.at = report_.source(paragraph_, from, to - from);
    s.paragraph = index_;
    report_.prose.statements.push_back(s);
  }

  void read_documents() {
    constexpr std::string_view kTerm = "规范性文件";
    Q last = Q::none;
    size_t behind = begin_;
    for (size_t at = find(kTerm, begin_); at != f_.npos; at = find(kTerm, at + kTerm.size())) {
      const Clause clause = clause_at(at);
      const std::string_view words = text(clause);
      Q quantity = documents_of(words);
      if (quantity == Q::none && all_in_force(clause)) quantity = Q::normative_in_force;
      behind = clause.end;
      last = quantity;
      if (none_made(clause, at)) {
        add_nil(Q::normative_issued, row_begin(clause), at + kTerm.size());
        continue;
      }
      if (quantity == Q::none) continue;
      size_t from = at;
      if (f_.substr(0, at).ends_with("行政")) from -= 6;
      if (from > clause.begin + 200) continue;
      const std::string_view front = f_.substr(clause.begin, from - clause.begin);
      if (has_any(front, {"未", "没有", "无"})) {
        if (quantity == Q::normative_issued) add_nil(quantity, clause.begin, at + kTerm.size());
        continue;
      }
      if (has_any(f_.substr(at, 60), {"规范性文件类", "规范性文件管理", "规范性文件库"})) continue;
      std::optional<Amount> amount = amount_after(f_, at + kTerm.size());
      if (!amount || amount->unit.text.empty()) amount = amount_before(f_, from);
      if (amount && amount->unit.kind == UnitKind::item && amount->end <= clause.end) {
        add(quantity, *amount, amount->begin > at ? verb_begin(clause, from) : at + kTerm.size());
      } else {
        last = Q::none;
      }
    }
    if (last != Q::none) read_documents_after(behind);
  }
  // 共有行政规范性文件6件，全部现行有效
  bool all_in_force(Clause clause) const {
    if (!has_any(text(clause), {"有行政规范性文件", "有规范性文件"})) return false;
    const size_t n = clause.end < end_ ? mark_at(clause.end, kClauseEnds) : 0;
    const std::string_view next = f_.substr(std::min(clause.end + n, f_.size()));
    return n > 0 && (next.starts_with("全部现行有效") || next.starts_with("均现行有效") ||
                     next.starts_with("均为现行有效"));
  }
  // Back over the clauses that 、 joins to this one.
  size_t row_begin(Clause clause) const {
    size_t begin = clause.begin;
    for (int n = 0; n < 4 && f_.substr(0, begin).ends_with("、"); ++n)
      begin = clause_at(begin - 3).begin;
    return std::max(begin, begin_);
  }
  // 未制定、修改、废止行政规范性文件
  bool none_made(Clause clause, size_t at) const {
    const size_t begin = row_begin(clause);
    if (begin == clause.begin) return false;
    const std::string_view front = f_.substr(begin, at - begin);
    return has_any(front, {"未制定", "未制发", "没有制定", "没有制发", "未出台", "未印发"});
  }
  // 制发行政规范性文件2件，废止1件，现行有效6件: the clauses that leave the term out.
  void read_documents_after(size_t at) {
    while (at < end_) {
      const size_t n = mark_at(at, kClauseEnds);
      if (n == 0) break;
      const Clause clause = clause_at(at + n);
      const std::string_view words = text(clause);
      for (const auto& [word, quantity] :
           {std::pair<std::string_view, Q>{"制发", Q::normative_issued},
            std::pair<std::string_view, Q>{"废止", Q::normative_repealed},
            std::pair<std::string_view, Q>{"现行有效", Q::normative_in_force}}) {
        const size_t found = text::find(words, word);
        if (found == words.npos || has_any(words, {"条", "政策"})) continue;
        const auto amount = amount_after(f_, clause.begin + found + word.size());
        if (!amount || amount->unit.text != "件") continue;
        if (quantity == Q::normative_issued && amount->end < clause.end) continue;
        add(quantity, *amount, clause.begin + found);
      }
      at = std::max(clause.end, at + n);
    }
  }
  // What a clause says of the documents it counts. Publishing, filing and reviewing is not issuing.
  static Q documents_of(std::string_view clause) {
    if (has_any(clause, {"党内规范性", "部门规范性", "其他规范性", "备案", "清理", "审查", "审核",
                         "评估", "修订", "修改", "起草", "解读", "征求", "合法性", "梳理", "拟"}))
      return Q::none;
    if (has_any(clause, {"现行有效"})) return Q::normative_in_force;
    if (has_any(clause, {"废止", "失效"})) return Q::normative_repealed;
    if (has_any(clause, {"新制作"})) return Q::normative_issued;
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

  void read_decisions() {
    struct Term {
      std::string_view words;
      Q quantity;
    };
    const bool published = has_any(sentence(), {"公示", "公开", "发布", "公布", "信息", "复议"});
    size_t made = find("作出", begin_);  // 作出行政许可45件，行政处罚6件
    made = std::min(made, find("做出", begin_));
    for (const Term& term : {Term{"行政许可", Q::licensing}, Term{"行政处罚", Q::penalty},
                             Term{"行政强制", Q::coercion}}) {
      for (size_t at = find(term.words, begin_); !published && at != f_.npos;
           at = find(term.words, at + term.words.size())) {
        const std::string_view behind = f_.substr(at + term.words.size());
        const bool decision = behind.starts_with("决定") || behind.starts_with("处理决定");
        if (!decision && made > at) continue;
        const Clause clause = clause_at(at);
        const std::string_view words = text(clause);
        const size_t nil = nil_before(clause, at);
        if (nil != f_.npos) {
          add_nil(term.quantity, nil, at + term.words.size());
          continue;
        }
        if (has_any(words, {"未", "没有", "无"})) continue;
        const auto amount = amount_after(f_, at + term.words.size());
        if (amount && amount->unit.kind == UnitKind::item) add(term.quantity, *amount, at);
      }
    }
    constexpr std::string_view kCharges = "行政事业性收费";
    for (size_t at = find(kCharges, begin_); at != f_.npos;
         at = find(kCharges, at + kCharges.size())) {
      const Clause clause = clause_at(at);
      const std::string_view front = f_.substr(clause.begin, at - clause.begin);
      if (has_any(front, {"未发生", "没有发生", "未产生", "未收取", "没有"}) ||
          front.ends_with("无")) {
        if (at + kCharges.size() == clause.end) add_nil(Q::charges, clause.begin, clause.end);
        continue;
      }
      const auto amount = amount_after(f_, at + kCharges.size());
      if (amount && amount->unit.kind == UnitKind::money) add(Q::charges, *amount, at);
    }
  }

  // 没有作出行政强制决定: where the denial begins in the clause; npos: it denies nothing.
  size_t nil_before(Clause clause, size_t at) const {
    const std::string_view front = f_.substr(clause.begin, at - clause.begin);
    for (const std::string_view word : {"没有作出", "没有做出", "未作出", "未做出"})
      if (front.ends_with(word)) return at - word.size();
    return f_.npos;
  }

  void read_fees() {
    const std::string_view s = sentence();
    if (!has_any(s, {"处理费", "收费通知"})) return;
    for (size_t at = begin_; at < end_;) {
      const Clause clause = clause_at(at);
      read_fee_clause(clause);
      at = clause.end;
      const size_t n = at < end_ ? mark_at(at, kClauseEnds) : 0;
      at += std::max<size_t>(n, 1);
    }
  }
  void read_fee_clause(Clause clause) {
    const std::string_view words = text(clause);
    if (has_any(words, {"其中", "标准", "办法", "规定", "以上", "每件", "每页"})) return;
    const bool nil = has_any(words, {"未", "没有", "无", "不收"});
    const size_t notice = text::find(words, "收费通知");
    if (nil) {
      if (notice != words.npos && has_any(words, {"发", "产生", "无"}))
        add_nil(Q::fee_notices, clause.begin, clause.end);
      else if (has_any(words, {"处理费"}))
        add_nil(Q::fee_collected, clause.begin, clause.end);
      return;
    }
    for (size_t i = clause.begin; i < clause.end;) {
      const auto amount = amount_at(f_, i);
      if (amount && amount->unit.text.empty() && amount->value.is_zero() &&
          amount->end == clause.end && f_.substr(0, i).ends_with("处理费为")) {
        add(Q::fee_collected, *amount, clause.begin);
        return;
      }
      if (!amount || amount->unit.text.empty()) {
        i += amount ? amount->end - i : 1;
        while (i < clause.end && (static_cast<unsigned char>(f_[i]) & 0xC0) == 0x80) ++i;
        continue;
      }
      const std::string_view front = f_.substr(clause.begin, amount->begin - clause.begin);
      if (amount->unit.kind == UnitKind::money) {
        const bool taken = has_any(front, {"实际", "实收", "收取", "收缴"});
        const bool due = has_any(front, {"应收", "应缴"}) ||
                         (!taken && has_any(front, {"通知", "总金额", "金额"}));
        if (has_any(front, {"增加", "减少", "增长", "下降"}))
          ;  // growth
        else if (due)
          add(Q::fee_charged, *amount, clause.begin);
        else if (has_any(front, {"收取", "实收", "收到", "缴纳", "收缴", "收入"}))
          add(Q::fee_collected, *amount, clause.begin);
      } else if (amount->unit.kind == UnitKind::item && notice != words.npos) {
        add(Q::fee_notices, *amount, clause.begin);
      }
      i = amount->end;
    }
  }

  Report& report_;
  const Paragraph& paragraph_;
  uint32_t index_;
  std::string_view f_;
  size_t begin_ = 0, end_ = 0;
  struct Year {
    size_t at;
    int64_t year;
  };
  std::vector<Year> years_;  // of the sentence
};

}  // namespace

void read_amounts(Report& report, uint32_t paragraph) { Reader(report, paragraph).read(); }

}  // namespace gouji::report
