#include "core/rules/readings/own_year.h"

#include <algorithm>

#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

// 全区各级行政机关: the agencies of a place, each and all.
bool is_all_of_place(std::string_view words) {
  bool place = false;
  for (const std::string_view all :
       {"全县", "全市", "全区", "全镇", "全局", "全乡", "全街道", "全系统", "全省", "全州"})
    place = place || takes(words, all);
  if (!place) return false;
  constexpr size_t kLongest = 36;  // bytes: 各职能部门、镇街
  return words.empty() || (words.starts_with("各") && words.size() <= kLongest);
}

// What is told with a number.
constexpr std::string_view kCounted[] = {
    "收到",       "接收",       "接到",       "受理",       "新收",     "收取",     "发出",
    "发布",       "主动公开",   "主动发布",   "主动更新",   "公开政府", "公开信息", "公开各类",
    "公开政务",   "共公开",     "办结",       "办理依",     "办理政府", "办理各类", "办理部门",
    "办理信息",   "办理行政",   "处理行政",   "答复依申",   "答复政府", "作出行政", "实施行政",
    "制发",       "制定行政",   "制定规范",   "制定出台",   "依法向",   "承办",     "办理人大",
    "办理县人大", "办理市人大", "办理区人大", "办理省人大", "办理代表", "办理建议", "办理政协",
    "公开建议",   "公开提案",   "出台行政",   "印发行政",   "完成政府", "产生政府", "发生涉及",
    "通过",       "利用"};
// That there was none.
constexpr std::string_view kNone[] = {
    "未收到",   "未接到",   "没有收到",   "没有接到",   "未接收",       "未受理",
    "没有受理", "未发生",   "没有发生",   "未发出",     "没有发出",     "未收取",
    "未出台",   "未有追",   "无追责",     "无责任追究", "无信息处理费", "信息处理费收取",
    "没有收取", "未产生",   "没有产生",   "未制定",     "未制发",       "未出现",
    "没有出现", "未被",     "没有被",     "未因",       "没有因",       "无行政复",
    "无政府信", "无依申请", "未有依申请", "未有行政复", "无因",         "依申请公开数"};
// They tell a fact only of reviews and suits: 因政府信息公开工作成绩突出 tells none.
constexpr std::string_view kBecause[] = {"因政府信息公开", "因信息公开", "因政务公开", "因依申请"};
constexpr text::Words kCountedWords(kCounted);
constexpr text::Words kNoneWords(kNone);
constexpr text::Words kBecauseWords(kBecause);

bool is_because(std::string_view text) {
  return kBecauseWords.match(text) > 0 &&
         has_any(text.substr(0, 2 * kSubject), {"被申请", "被提起", "复议", "诉讼"});
}

// A number of items stands near the start of the text, in its sentence: 收到政府信息公开申请9件.
bool counts_near(std::string_view text) {
  text = text.substr(0, 2 * kSubject);
  for (size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    while (i < text.size() && (is_digit(text[i]) || text[i] == '.')) ++i;
    std::string_view unit = text.substr(i);
    for (const std::string_view more : {"余", "多", "万"}) takes(unit, more);
    for (const std::string_view item : {"件", "条", "篇", "宗", "起", "份", "例"})
      if (unit.starts_with(item)) return true;
  }
  return false;
}

}  // namespace

std::string in_chinese(int year) {
  constexpr std::string_view kDigits[] = {"〇", "一", "二", "三", "四",
                                          "五", "六", "七", "八", "九"};
  std::string name;
  for (const char digit : std::to_string(year)) name += kDigits[digit - '0'];
  return name + "年";
}

bool is_self(std::string_view words, std::string_view agency) {
  if (is_all_of_place(words)) return true;
  bool site = false;
  for (const std::string_view own :
       {"政府信息公开工作", "政务公开工作", "信息公开工作", "微信公众号", "微信公众账号",
        "官方网站", "门户网站", "网站", "官网", "机关", "办公室"})
    if (words.ends_with(own)) {
      words.remove_suffix(own.size());
      site = own.ends_with("网站") || own == "官网";
      break;
    }
  if (words.empty()) return true;
  if ((words.starts_with("我") || words.starts_with("本")) && words.size() <= 12) return true;
  if (words == "街道" || words == "政府" || words == "公司" || words == "医院" || words == "学校" ||
      words == "中心" || words == "管委会" || words == "分局")
    return agency.find(words) != std::string_view::npos ||
           (words == "学校" && has_any(agency, {"大学", "学院", "中学", "小学"}));
  // 县政府门户网站: where its agencies publish
  if (site && words.ends_with("政府") && words.size() <= 9) return true;
  return words.size() >= 9 && is_short_for(words, agency);
}

std::string_view without_adverbs(std::string_view subject) {
  for (const std::string_view word :
       {"新", "累计", "共计", "总计", "合计", "总共", "共", "均", "总", "全年"})
    if (subject.ends_with(word)) subject.remove_suffix(word.size());
  if (subject.ends_with(",")) subject.remove_suffix(1);
  // 柳河镇公众号(1个)
  if (const size_t open = subject.rfind('('); subject.ends_with(")") && open != subject.npos)
    subject = subject.substr(0, open);
  return subject;
}

bool opens_sentence(std::string_view before, std::string_view agency) {
  if (before.size() > 3 * kSubject) before.remove_prefix(before.size() - 3 * kSubject);
  while (before.ends_with('*')) before.remove_suffix(1);  // Markdown
  for (const std::string_view mark : {":", "。", ")"})
    if (const size_t i = text::find_last(before, mark); i != std::string_view::npos)
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

bool begins_fact(std::string_view text) {
  const size_t bytes = std::max(kCountedWords.match(text), kNoneWords.match(text));
  // 2022年制发的规范性文件: what is done with them is told.
  return bytes > 0 ? !text.substr(bytes).starts_with("的") : is_because(text);
}

bool tells_own_fact(std::string_view after, std::string_view agency) {
  const size_t deed = own_deed(after, agency, begins_fact);
  if (deed == after.npos) return false;
  const std::string_view rest = after.substr(deed);
  return kNoneWords.match(rest) > 0 || counts_near(rest);
}

bool tells_own_requests(std::string_view after, std::string_view agency) {
  static constexpr std::string_view kWords[] = {
      "收到", "未收到", "没有收到", "受理",     "未受理", "没有受理", "新收",
      "接到", "接收",   "未接到",   "没有接到", "未接收", "无依申请", "未有依申请"};
  static constexpr text::Words kCameIn(kWords);
  const size_t deed =
      own_deed(after, agency, [](std::string_view rest) { return kCameIn.match(rest) > 0; });
  return deed != after.npos && has_any(after.substr(deed, 2 * kSubject), {"申请"});
}

bool says_how_it_stood(std::string_view before, std::string_view after, std::string_view agency) {
  bool until = false;
  for (const std::string_view word : {"截至", "截止", "截止到", "截至到"})
    if (!until && before.ends_with(word)) {
      before.remove_suffix(word.size());
      until = true;
    }
  return until && opens_sentence(before, agency) && after.starts_with("12月31日") &&
         has_any(after.substr(0, kSubject),
                 {"公开", "收到", "受理", "发布", "制发", "办结", "公示"});
}

bool spans_both_years(std::string_view before, std::string_view after, std::string_view agency,
                      std::string_view year) {
  for (const std::string_view from : {"自", "从"})
    if (before.ends_with(from)) before.remove_suffix(from.size());
  if (!takes(after, "1月1日")) return false;
  takes(after, "起");
  if (!takes(after, "至") && !takes(after, "到") && !takes(after, "-")) return false;
  if (!takes(after, year) || !takes(after, "12月31日")) return false;
  for (const std::string_view end : {"止", "期间"}) takes(after, end);
  return opens_sentence(before, agency) && tells_own_requests(after, agency) &&
         !has_any(after.substr(0, 3 * kSubject), {"两年", "累计", "分别"});
}

bool told_before(std::string_view f, Sentence s, std::string_view after, std::string_view agency) {
  const size_t deed = own_deed(after, agency, begins_fact);
  if (deed == after.npos || s.begin == 0) return false;
  constexpr size_t kFar = 300, kMark = 3;  // bytes
  const size_t end = s.begin - std::min(s.begin, f[s.begin - 1] == ';' ? size_t{1} : kMark);
  std::string_view last = f.substr(end - std::min(end, kFar), std::min(end, kFar));
  for (const std::string_view mark : {"。", ";"})
    if (const size_t at = text::find_last(last, mark); at != last.npos)
      last.remove_prefix(at + mark.size());
  return std::any_of(last.begin(), last.end(), is_digit) &&
         text::find(last, after.substr(deed, 6)) != last.npos;
}

bool stands_beside(std::string_view f, Sentence s, std::string_view year) {
  if (s.begin == 0 || f[s.begin - 1] != ';') return false;
  constexpr size_t kFar = 900;  // bytes
  const size_t from = s.begin - std::min(s.begin, kFar);
  const std::string_view front = f.substr(from, s.begin - from);
  const size_t stop = text::find_last(front, "。");
  return front.find(year, stop == front.npos ? 0 : stop) != front.npos;
}

bool goes_on_with(std::string_view f, Sentence s, std::string_view year) {
  const std::string_view next = f.substr(std::min(s.end, f.size()), 40);
  if (next.find(year) != std::string_view::npos ||
      text::find(next, "今年") != std::string_view::npos)
    return true;
  size_t at = text::find(next, "本年");
  if (at == std::string_view::npos) return false;
  at += next.substr(at).starts_with("本年度") ? 9 : 6;
  const std::string_view said = next.substr(at).substr(0, 6);
  return said.size() < 6 || f.substr(s.begin, s.end - s.begin).find(said) != std::string_view::npos;
}

size_t stale_source_year(std::string_view f, std::string_view year, std::string_view last) {
  constexpr std::string_view kWith = "结合", kActual = "信息公开工作实际";
  for (size_t i = f.find(last); i != f.npos; i = f.find(last, i + last.size())) {
    if (!f.substr(0, i).ends_with(kWith)) continue;
    std::string_view after = f.substr(i + last.size(), 4 * kSubject);
    after = after.substr(0, text::find(after, "。"));
    const size_t actual = text::find(after, kActual);
    if (actual == after.npos || after.substr(0, actual).find(',') != after.npos) continue;
    if (after.find(year) == after.npos && text::has_any(after.substr(actual), {"编制", "撰写"}))
      return i;
  }
  return f.npos;
}

bool names_other_years(std::string_view before) {
  return has_any(before.substr(before.size() - std::min(before.size(), kSubject)),
                 {"上年", "上一年", "去年", "往年", "近年", "近三年", "近两年", "对比", "比较"});
}

}  // namespace gouji::rules
