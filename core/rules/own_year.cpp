#include "core/rules/own_year.h"

#include <algorithm>

#include "core/rules/parts.h"

namespace gouji::rules {
namespace {

// 全区各级行政机关: the agencies of a place, each and all.
bool is_all_of_place(std::string_view words) {
  bool place = false;
  for (const std::string_view all :
       {"全县", "全市", "全区", "全镇", "全局", "全乡", "全街道", "全系统", "全省", "全州"})
    place = place || takes(words, all);
  if (!place) return false;
  for (const std::string_view who :
       {"", "各级", "各部门", "各级各部门", "各级行政机关", "各行政机关", "各单位", "各级政府"})
    if (words == who) return true;
  return false;
}

}  // namespace

bool takes(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool is_self(std::string_view words, std::string_view agency) {
  if (is_all_of_place(words)) return true;
  for (const std::string_view own : {"微信公众号", "官方网站", "门户网站", "网站", "机关"})
    if (words.size() > own.size() && words.ends_with(own)) {
      words.remove_suffix(own.size());
      break;
    }
  if (words.empty()) return true;
  if ((words.starts_with("我") || words.starts_with("本")) && words.size() <= 12) return true;
  if (words == "街道") return agency.find(words) != std::string_view::npos;
  return words.size() >= 9 && is_short_for(words, agency);
}

std::string_view without_adverbs(std::string_view subject) {
  for (const std::string_view word :
       {"累计", "共计", "总计", "合计", "总共", "共", "均", "总", "全年"})
    if (subject.ends_with(word)) subject.remove_suffix(word.size());
  if (subject.ends_with(",")) subject.remove_suffix(1);
  return subject;
}

bool opens_sentence(std::string_view before, std::string_view agency) {
  if (before.size() > 3 * kSubject) before.remove_prefix(before.size() - 3 * kSubject);
  for (const std::string_view mark : {":", "。", ")"})
    if (const size_t i = before.rfind(mark); i != std::string_view::npos)
      before.remove_prefix(i + mark.size());
  // 按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定，2022年…
  for (const std::string_view rest : {"规定,", "的规定,", "有关规定,", "要求,", "的要求,"})
    if (before == rest) return true;
  if (before.ends_with(",") && before.size() <= kSubject)
    for (const std::string_view basis : {"按照", "根据", "依据", "依照"})
      if (before.starts_with(basis)) return true;
  for (const std::string_view lead : {"一是", "二是", "三是", "四是", "五是"})
    if (takes(before, lead)) break;
  return before.size() <= kSubject && is_self(before, agency);
}

bool tells_own_requests(std::string_view after, std::string_view agency) {
  static constexpr std::string_view kWords[] = {
      "收到",   "未收到",   "没有收到",   "受理",
      "未受理", "没有受理", "新收",       "接到",
      "接收",   "未接到",   "没有接到",   "接受",
      "未接收", "无依申请", "未有依申请", "无政府信息公开申请"};
  static constexpr text::Words kCameIn(kWords);
  return tells_own_deed(after, agency, [](std::string_view rest) {
    return kCameIn.match(rest) > 0 && has_any(rest.substr(0, 2 * kSubject), {"申请"});
  });
}

bool stands_beside(std::string_view f, Sentence s, std::string_view year) {
  if (s.begin == 0 || f[s.begin - 1] != ';') return false;
  const std::string_view front = f.substr(0, s.begin);
  const size_t stop = front.rfind("。");
  return front.find(year, stop == front.npos ? 0 : stop) != front.npos;
}

bool goes_on_with(std::string_view f, Sentence s, std::string_view year) {
  const std::string_view next = f.substr(std::min(s.end, f.size()), 40);
  if (next.find(year) != std::string_view::npos || next.find("今年") != std::string_view::npos)
    return true;
  size_t at = next.find("本年");
  if (at == std::string_view::npos) return false;
  at += next.substr(at).starts_with("本年度") ? 9 : 6;
  const std::string_view said = next.substr(at).substr(0, 6);
  return said.size() < 6 || f.substr(s.begin, s.end - s.begin).find(said) != std::string_view::npos;
}

}  // namespace gouji::rules
