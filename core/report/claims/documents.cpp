// 规范性文件 and 规章 made, repealed and in force.
#include <algorithm>
#include <vector>

#include "core/report/claims/clauses.h"

namespace gouji::report {
namespace {

using Q = Quantity;
using text::has_any;

constexpr std::string_view kNormative = "规范性文件", kRules = "规章";

// What is said of documents.
enum class Told : uint8_t { nothing, issued, repealed, in_force };

// Documents of one row of table 2: `issued`, and the two quantities behind it.
struct Row {
  std::string_view term;
  Q issued;
  Q of(Told told) const {
    return static_cast<Q>(static_cast<size_t>(issued) + static_cast<size_t>(told) -
                          static_cast<size_t>(Told::issued));
  }
};
constexpr Row kNormativeRow{kNormative, Q::normative_issued}, kRulesRow{kRules, Q::rules_issued};

// With these 发布 and 新增 are of what is put on a site.
bool names_site(std::string_view text) {
  return has_any(text, {"公开", "网站", "网页", "平台", "公众号", "微信", "栏目", "专栏", "信息",
                        "通过", "其中", "转"});
}

class DocumentReader {
 public:
  DocumentReader(Clauses& s, const Row& row) : s_(s), f_(s.folded()), row_(row) {}

  void read() {
    const std::string_view term = row_.term;
    if (term == kNormative && tells_of_levels()) return read_sum();
    for (size_t at = s_.find(term, s_.begin()); at != f_.npos;
         at = s_.find(term, at + term.size())) {
      const size_t behind = at + term.size();
      const Clause clause = s_.clause_at(at);
      if (term == kRules && !is_row_of_rules(clause, at)) continue;
      Told told = told_of(s_.text(clause));
      if (told == Told::nothing && (all_in_force(clause) || has_now(clause, at)))
        told = Told::in_force;
      if (none_made(clause, at)) {
        s_.add_nil(row_.issued, list_begin(clause), behind);
        continue;
      }
      const size_t from = name_begin(at);
      if (from > clause.begin + 200) continue;
      const std::string_view front = f_.substr(clause.begin, from - clause.begin);
      if (s_.is_of_others(front)) continue;
      if (told == Told::nothing) {
        if (is_topic(clause, at)) add_all(behind_topic(clause.end));
        continue;
      }
      if (has_any(front, {"未", "没有", "无"})) {
        if (has_any(front, {"涉密", "涉及", "有关", "关于", "违规", "违法"}))
          continue;  // of some kind
        if (told == Told::issued) s_.add_nil(row_.issued, clause.begin, behind);
        if (told == Told::in_force && behind == clause.end && denies_force(front))
          s_.add_nil(row_.of(told), clause.begin, behind);
        continue;
      }
      if (has_any(f_.substr(at, 60), {"规范性文件类", "规范性文件管理", "规范性文件库"})) continue;
      if (is_joined(front)) continue;
      const auto amount = amount_of(clause, at, from);
      if (!amount) {
        // 出台行政规范性文件：制发件数3件，废止件数2件
        if (told == Told::issued && behind == clause.end && f_.substr(behind, 1) == ":")
          add_all(behind_topic(clause.end));
        continue;
      }
      const std::vector<Short> after = told_after(clause.end);
      if (told == Told::repealed && repealed_in(after) > 0) return;
      s_.add(row_.of(told), *amount, amount->begin > at ? verb_begin(clause, from) : behind);
      add_all(after);
    }
  }

 private:
  // 县政府制发9件，部门制发14件; 市政府行政规范性文件4件、部门行政规范性文件2件，合计6件
  bool tells_of_levels() const {
    if (has_any(s_.sentence(), {"部门制", "部门印", "部门出台", "单位制"})) return true;
    return has_any(s_.sentence(), {"部门行政规范性文件", "部门规范性文件"}) &&
           has_any(s_.sentence(), {"，合计", ",合计", "，共", ",共"});
  }
  // 政府规章7件, 废止规章4件, 7件规章; not 规章制度7件, 规章草案7件, 党内规章7件.
  bool is_row_of_rules(Clause clause, size_t at) const {
    const size_t behind = at + kRules.size();
    if (behind != clause.end && !amount_after(f_, behind) && behind_verb(behind) == f_.npos)
      return false;
    const std::string_view front =
        f_.substr(clause.begin, std::max(name_begin(at), clause.begin) - clause.begin);
    for (const std::string_view other : {"党内", "内部", "法规", "法律", "部门", "单位", "管理"})
      if (front.ends_with(other)) return false;
    return !has_any(front, {"参与", "配合", "协助", "提请", "报请", "建议"});
  }
  // Where the name of what is counted begins: 行政规范性文件, 政府规章.
  size_t name_begin(size_t at) const {
    for (const std::string_view kind : {"行政", "政府"})
      if (f_.substr(0, at).ends_with(kind)) return at - kind.size();
    if (row_.term == kRules && !s_.of_government() && f_.substr(0, at).ends_with("部门"))
      return at - 6;
    return at;
  }
  // 规章和规范性文件7件: of both together.
  static bool is_joined(std::string_view front) {
    for (const std::string_view term : {kNormative, kRules, std::string_view("法规")})
      for (const std::string_view join : {"和", "及", "与", "以及", "或"})
        if (front.ends_with(join) && front.substr(0, front.size() - join.size()).ends_with(term))
          return true;
    return false;
  }
  // The number of the documents that are named at a place, in their clause.
  std::optional<Amount> amount_of(Clause clause, size_t at, size_t from) const {
    const size_t behind = at + row_.term.size();
    std::optional<Amount> amount = amount_after(f_, behind);
    // 行政规范性文件制发5件
    const size_t verb = amount ? f_.npos : behind_verb(behind);
    if (verb != f_.npos) amount = amount_after(f_, verb);
    if (!amount || amount->unit.text.empty()) amount = amount_before(f_, from);
    if (!amount || amount->end > clause.end) return std::nullopt;
    const bool before = amount->begin < at;
    return counts_documents(*amount, before ? from : clause.end) ? amount : std::nullopt;
  }
  // 7件, 7个: but of 7个类别 the end is not that of the number.
  static bool counts_documents(const Amount& amount, size_t end) {
    return amount.unit.kind == UnitKind::item || (amount.unit.text == "个" && amount.end == end);
  }
  // 无现行有效的本级政府规章
  bool denies_force(std::string_view front) const {
    if (row_.term == kRules && front.ends_with("本级")) front.remove_suffix(6);
    return front.ends_with("无现行有效的") || front.ends_with("没有现行有效的");
  }
  // 县政府制发9件，部门制发14件，共23件
  void read_sum() {
    for (const std::string_view word : {"，共", "，合计", ",共", ",合计"}) {
      const size_t at = f_.substr(0, s_.end()).find(word, s_.begin());
      if (at == f_.npos) continue;
      const auto amount = amount_after(f_, at + word.size());
      if (amount && amount->unit.text == "件" && !has_any(s_.sentence(), {"废止", "失效", "有效"}))
        s_.add(row_.issued, *amount, amount->begin);
      return;
    }
  }
  // 共有行政规范性文件6件，全部现行有效
  bool all_in_force(Clause clause) const {
    if (!has_any(s_.text(clause), {"有行政规范性文件", "有规范性文件", "有规章", "有政府规章"}))
      return false;
    const size_t n = clause.end < s_.end() ? s_.mark_at(clause.end) : 0;
    const std::string_view next = f_.substr(std::min(clause.end + n, f_.size()));
    return n > 0 && (next.starts_with("全部现行有效") || next.starts_with("均现行有效") ||
                     next.starts_with("均为现行有效"));
  }
  // 我局现有规范性文件15件, where nothing is said of a site, of a store of documents or of what is
  // done with them.
  bool has_now(Clause clause, size_t at) const {
    constexpr std::string_view kNow = "现有";
    std::string_view front = f_.substr(clause.begin, name_begin(at) - clause.begin);
    if (row_.term != kNormative || !front.ends_with(kNow)) return false;
    front.remove_suffix(kNow.size());
    for (const std::string_view who : {"我局", "我委", "我镇", "我乡", "我办", "我街道", "我县",
                                       "我市", "我区", "本局", "本机关", "本单位", "目前"})
      if (front.ends_with(who)) {
        front.remove_suffix(who.size());
        break;
      }
    if (!front.empty()) return false;
    // Not the whole sentence: it may be long, and hold many such clauses.
    constexpr size_t kNear = 300;  // bytes
    const size_t begin = std::max(s_.begin(), clause.begin - std::min(clause.begin, kNear));
    const size_t behind = std::min(s_.end() - clause.end, kNear / 2);
    const std::string_view told = f_.substr(begin, clause.end - begin);
    return !names_site(told) &&
           !has_any(told, {"库", "清理", "审查", "备案", "梳理", "部门", "发布", "修订", "修改",
                           "起草", "拟"}) &&
           // 现有规范性文件15件，其中现行有效6件
           !has_any(f_.substr(clause.end, behind), {"有效", "失效", "废止"});
  }
  // Back over the clauses that 、 joins to this one.
  size_t list_begin(Clause clause) const {
    size_t begin = clause.begin;
    for (int n = 0; n < 4 && f_.substr(0, begin).ends_with("、"); ++n)
      begin = s_.clause_at(begin - 3).begin;
    return std::max(begin, s_.begin());
  }
  // 未制定、修改、废止行政规范性文件
  bool none_made(Clause clause, size_t at) const {
    const size_t begin = list_begin(clause);
    if (begin == clause.begin) return false;
    const std::string_view front = f_.substr(begin, at - begin);
    return has_any(front, {"未制定", "未制发", "没有制定", "没有制发", "未出台", "未印发"});
  }
  // 制发行政规范性文件2件，废止1件，现行有效6件: what clauses that leave the term out tell.
  struct Short {
    Told told = Told::nothing;
    Amount amount;
    size_t begin = 0;
  };
  std::vector<Short> told_after(size_t at) const {
    std::vector<Short> all;
    constexpr size_t kFar = 600;  // bytes
    const std::string_view near = f_.substr(0, std::min(s_.end(), at + kFar));
    size_t end = near.size();
    for (const std::string_view other : {kNormative, kRules, std::string_view("法规")})
      end = std::min(end, text::find(near.substr(0, end), other, at));
    while (at < end) {
      const size_t n = s_.mark_at(at);
      if (n == 0) break;
      const Clause clause = s_.clause_at(at + n);
      // 县政府文件继续有效74件，部门文件继续有效216件
      if (clause.end > end || has_any(s_.text(clause), {"部门文件", "部门规范性"})) break;
      if (!has_any(s_.text(clause), {"条", "政策", "其中"}))
        if (const Short told = told_in(clause); told.told != Told::nothing) all.push_back(told);
      at = std::max(clause.end, at + n);
    }
    return all;
  }
  Short told_in(Clause clause) const {
    struct Verb {
      std::string_view word;
      Told told;
    };
    for (const Verb& verb :
         {Verb{"制发", Told::issued}, Verb{"废止", Told::repealed}, Verb{"失效", Told::repealed},
          Verb{"现行有效", Told::in_force}, Verb{"继续有效", Told::in_force},
          Verb{"保留", Told::in_force}, Verb{"现有", Told::in_force}}) {
      const size_t found = text::find(s_.text(clause), verb.word);
      if (found == f_.npos) continue;
      size_t at = clause.begin + found + verb.word.size();
      // 废止文件0件; 制发文件 may be any.
      if (verb.told != Told::issued)
        for (const std::string_view word : {"的", "文件"})
          if (f_.substr(at).starts_with(word)) at += word.size();
      const auto amount = amount_after(f_, at);
      if (!amount || !counts_documents(*amount, clause.end)) continue;
      if (verb.told == Told::issued && amount->end < clause.end) continue;
      return {verb.told, *amount, clause.begin + found};
    }
    return {};
  }
  void add_all(const std::vector<Short>& all) {
    // 废止11件，宣布失效25件: whether the table counts one or both is not said.
    const bool both = repealed_in(all) > 1;
    for (const Short& one : all)
      if (!both || one.told != Told::repealed) s_.add(row_.of(one.told), one.amount, one.begin);
  }
  static ptrdiff_t repealed_in(const std::vector<Short>& all) {
    return std::count_if(all.begin(), all.end(),
                         [](const Short& one) { return one.told == Told::repealed; });
  }
  // 对规范性文件进行全面清理，制发7件，…: the documents are what the clauses behind it are about.
  bool is_topic(Clause clause, size_t at) const {
    const size_t behind = at + row_.term.size();
    const std::string_view front = f_.substr(clause.begin, at - clause.begin),
                           back = f_.substr(behind, clause.end - behind);
    for (const std::string_view words : {front, back})
      if (has_any(words, {"件", "个", "份", "条", "部", "各", "专项", "涉", "党内", "其中", "备案",
                          "审查", "审核", "解读", "公开", "发布"}))
        return false;
    return back.empty() || has_any(back, {"清理", "管理", "方面", "情况"});
  }
  // What they tell when it is of all the year: of a review alone it may be of what was reviewed.
  std::vector<Short> behind_topic(size_t at) const {
    std::vector<Short> all = told_after(at);
    const bool of_all = all.size() > 1 && std::any_of(all.begin(), all.end(), [](const Short& s) {
                          return s.told == Told::issued || s.told == Told::in_force;
                        });
    if (!of_all) all.clear();
    return all;
  }
  // Behind 制发 and the like, at a place; npos: none stands there.
  size_t behind_verb(size_t at) const {
    for (const std::string_view verb :
         {"制发", "制定", "印发", "出台", "颁布", "废止", "现行有效", "继续有效"})
      if (f_.substr(at).starts_with(verb)) return at + verb.size();
    return f_.npos;
  }
  // What a clause says of the documents it counts. Publishing, filing and reviewing is not issuing.
  Told told_of(std::string_view clause) const {
    if (has_any(clause, {"党内规范性", "部门规范性", "其他规范性", "备案", "清理", "审查", "审核",
                         "评估",       "修订",       "修改",       "起草", "解读", "征求", "合法性",
                         "梳理",       "拟",         "联合",       "单独", "参与", "配合", "协助"}))
      return Told::nothing;
    if (has_any(clause, {"现行有效", "继续有效", "目前有效"})) return Told::in_force;
    // 制定行之有效的规范性文件1件
    if (has_any(clause, {"有效规范性", "有效行政规范性", "有效的规范性", "有效的行政规范性"})) {
      const bool made = has_any(clause.substr(0, text::find(clause, "有效")),
                                {"制发", "制定", "印发", "出台", "颁布"});
      return made ? Told::issued : Told::in_force;
    }
    if (has_any(clause, {"废止", "失效"})) return Told::repealed;
    if (has_any(clause, {"新制作", "制定并", "制发并", "印发并", "出台并", "制定发布", "制定公布",
                         "制发公布", "印发公布"}))
      return Told::issued;
    // 全年新发布行政规范性文件7件, where nothing is said of a site or of publishing
    if (has_any(clause, {"发布规", "发布行政规", "发布政府规"}) &&
        !has_any(clause, {"未", "没有", "无"}) && !names_site(s_.sentence()))
      return Told::issued;
    if (s_.of_place() && publishes_new(clause)) return Told::issued;
    if (has_any(clause, {"公开", "发布", "公布"})) return Told::nothing;
    if (has_any(clause, {"制发", "制定", "印发", "出台", "颁布"})) return Told::issued;
    if (has_any(clause, {"新增"}) && !names_site(clause)) return Told::issued;
    return Told::nothing;
  }
  // 公开2023年新制定的行政规范性文件7件, 公开本年度制发的政府规章3件: all that were made.
  static bool publishes_new(std::string_view clause) {
    constexpr std::string_view kOpen = "公开";
    const size_t at = text::find(clause, kOpen);
    if (at == clause.npos) return false;
    const std::string_view behind = clause.substr(at);
    return has_any(behind, {"年新制定的", "年度新制定的", "年制发的", "年度制发的"});
  }
  // Where 制发 and the like begin in the clause before `at`.
  size_t verb_begin(Clause clause, size_t at) const {
    const std::string_view front = f_.substr(clause.begin, at - clause.begin);
    for (const std::string_view verb : {"新制作", "新增", "新发布", "制发", "制定", "印发", "出台",
                                        "颁布", "废止", "现行有效", "继续有效", "发布"}) {
      const size_t found = text::find(front, verb);
      if (found != front.npos) return clause.begin + found;
    }
    return at;
  }

  Clauses& s_;
  std::string_view f_;
  const Row& row_;
};

}  // namespace

void read_documents(Clauses& s) { DocumentReader(s, kNormativeRow).read(); }
void read_rules(Clauses& s) { DocumentReader(s, kRulesRow).read(); }

}  // namespace gouji::report
