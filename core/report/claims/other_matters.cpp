#include "core/report/claims/other_matters.h"

#include <algorithm>

#include "core/text/words.h"

namespace gouji::report {

bool OtherMatters::hold(const CountLabel& label, size_t b, size_t k) {
  if (others_decide() || denied_behind(k) || behind_acts(label, b)) return true;
  // 另有林权行政复议案件3件
  for (size_t i = b; i + 1 < label.from; ++i)
    if (s_.tokens[i].is(Word::aside) && s_.tokens[label.from - 1].kind == Token::Kind::text)
      return true;
  // 本年新发生行政复议8件，上年结转1件，合计9件
  const std::string_view front =
      s_.folded().substr(s_.tokens[b].begin, s_.tokens[k].begin - s_.tokens[b].begin);
  return text::has_any(front,
                       {"其他行政行为", "其他行政复议", "其他行政诉讼", "其他复议", "代理"}) ||
         (text::has_any(front, {"新发生", "新收", "新增"}) && names_carried_in());
}

// 行政处罚86件，行政复议2件，行政诉讼3件: a row of what the agency did in all matters, unless the
// label says 政府信息公开.
bool OtherMatters::behind_acts(const CountLabel& label, size_t b) const {
  const auto says_subject = [this](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i)
      if (s_.tokens[i].is(Word::subject) || s_.tokens[i].is(Word::request)) return true;
    return false;
  };
  if (!is_subject(label.quantity) || says_subject(b, label.to)) return false;
  while (b > 1 && (s_.tokens[b - 1].is_mark('d') || s_.tokens[b - 1].is_mark(',')) &&
         s_.tokens[b - 2].counts()) {
    const size_t number = b - 2;
    b = s_.label_begin(number);
    for (size_t i = b; i < number; ++i) {
      const std::string_view word = s_.text(s_.tokens[i]);
      if (s_.tokens[i].is(Word::other_topic) &&
          (word == "行政许可" || word == "行政处罚" || word == "行政强制"))
        return true;
    }
    if (!about_remedies(s_.places[number].counted) || says_subject(b, number)) return false;
  }
  return false;
}

std::string_view OtherMatters::sentence() const {
  const uint32_t begin = s_.tokens.front().begin;
  return s_.folded().substr(begin, s_.tokens.back().end - begin);
}

// The sentence is about what reviewing bodies or other organs have to do.
bool OtherMatters::others_decide() {
  if (!others_decide_)
    others_decide_ =
        text::has_any(sentence(),
                      {"复议机构受理", "复议机关受理", "复议机构共受理", "复议机关共受理",
                       "作为复议机关", "作为复议机构", "复议局受理", "复议委员会受理", "复议办共",
                       "复议办受理", "复议办收到", "复议办办理", "各类行政复议", "全市行政机关",
                       "全县行政机关", "全区行政机关", "全省行政机关"}) ||
        // 行政诉讼案件23件，负责人出庭23件: of all matters.
        (text::has_any(sentence(), {"负责人出庭", "出庭应诉", "出庭率"}) &&
         !text::has_any(sentence(), {"信息公开", "依申请公开", "答复", "复议"}));
  return *others_decide_;
}

bool OtherMatters::names_carried_in() {
  if (!carried_in_) carried_in_ = text::has_any(sentence(), {"上年结转", "上年度结转", "去年结转"});
  return *carried_in_;
}

// 行政诉讼2件，均与林权纠纷有关，不涉及政府信息公开: in the clauses behind, before another number
// that does not stand in one row with it.
bool OtherMatters::denied_behind(size_t k) const {
  size_t end = k + 1, last = k;
  for (; end < s_.tokens.size() && !s_.tokens[end].is_mark(';'); ++end) {
    if (!s_.tokens[end].counts()) continue;
    const Token& next = s_.tokens[last + 1];
    if (!next.is_mark('d') && !next.is(Word::connector)) break;
    // 行政复议9件、其他行政诉讼6件，不涉及…
    const std::string_view label = s_.folded().substr(next.end, s_.tokens[end].begin - next.end);
    if (text::has_any(label, {"信息公开", "其他"})) break;
    last = end;
  }
  const uint32_t from = s_.tokens[k].end;
  const uint32_t to = end < s_.tokens.size() ? s_.tokens[end].begin : s_.tokens.back().end;
  const std::string_view behind = s_.folded().substr(from, to - from);
  if (text::find(behind, "后者") != behind.npos) return false;
  if (text::has_any(behind, {"不涉及政府信息公开",
                             "不涉及信息公开",
                             "与政府信息公开无关",
                             "与信息公开无关",
                             "与政府信息公开工作无关",
                             "非信息公开",
                             "非政府信息公开",
                             "不含信息公开",
                             "不含政府信息公开",
                             "不包括信息公开",
                             "不包括政府信息公开",
                             "信息公开除外",
                             "信息公开类除外",
                             "信息公开类占",
                             "除信息公开",
                             "除政府信息公开",
                             "不在统计",
                             "不计入",
                             "未计入",
                             "不纳入",
                             "未纳入"}))
    return true;
  // 行政诉讼23件，均为治安处罚类
  const size_t all = std::min(text::find(behind, "均为"), text::find(behind, "均系"));
  return all != behind.npos &&
         text::has_any(behind.substr(all), {"处罚", "许可", "强制", "征收", "补偿", "工伤", "治安",
                                            "劳动", "土地", "林权", "拆迁", "纠纷"}) &&
         text::find(behind.substr(all), "信息公开") == behind.npos;
}

}  // namespace gouji::report
