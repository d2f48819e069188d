#include <algorithm>

#include "core/report/dates.h"
#include "core/rules/parts.h"
#include "core/rules/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.edits = {replace("本年新收政府信息公开申请10件", "2022年度，我局新收政府信息公开申请10件")},
     .text = "2022年度",
     .form = "2021"},
    {.edits = {replace("本年度发出收费通知0件", "2019年度发出收费通知0件")},
     .text = "2019年度",
     .form = "2019"},
    {.edits = {replace("全年通过政府网站", "2022年，青禾县水利局通过政府网站")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年，水利局在县政府网站公开信息163条，落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年我局全年没有接到申请，落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年，我局持续落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("存在的主要问题：一是",
                       "2022年，我局政府信息公开工作取得一定成绩，但还存在"
                       "一些问题：一是")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("明确专人负责", "我局2022年未发生责任追究情形。明确专人负责")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "截至2022年12月31日，门户网站共公开信息66条。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("存在的主要问题：一是",
                       "2022年，我局未被提起行政诉讼。存在的主要问题：一是")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("本年度发出收费通知0件", "2022年我局未发出收费通知")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("三、收到和处理政府信息公开申请情况\n",
                       "三、收到和处理政府信息公开申请情况\n"
                       "2022年收到和处理政府信息公开申请情况表\n")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("全年通过政府网站", "二〇二二年，我局通过政府网站")},
     .text = "二〇二二年",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("三、收到和处理政府信息公开申请情况\n",
                       "三、收到和处理政府信息公开申请情况\n"
                       "2023年收到和处理政府信息公开申请情况表\n"
                       "2022年收到和处理政府信息公开申请情况表\n")},
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "截至2022年12月31日，门户网站共公开信息66条，截至2023年12月31日"
                       "共公开126条。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "按照2022年印发的办法，严格落实先审查")}, .form = "2021"},
    {.edits = {replace("落实先审查", "按照要求，2022年印发的办法继续执行，严格落实先审查")},
     .form = "2021"},
    {.edits = {replace("逐条审核，",
                       "逐条审核。及时公开2022年年度报告和2022年部门决算。"
                       "2022年度工作考核结果为优秀，")},
     .form = "2021"},
    {.edits = {replace("全年通过政府网站", "2022年主动公开政府信息60条。2023年，通过政府网站")},
     .form = "2021"},
    {.edits = {replace("全年通过政府网站", "2022年我局公开政府信息60条，2023年通过政府网站")},
     .form = "2021"},
    {.edits = {replace("发布前逐条审核，",
                       "2022年5月起发布前逐条审核，2022年印发的《青禾县水利局2022年公开目录》")},
     .form = "2021"},
    {.edits = {replace("改进情况：一是",
                       "2022年，我局公开工作存在的问题已全部整改。改进情况：一是")},
     .form = "2021"},
    {.edits = {replace("逐条审核，", "逐条审核，与2022年相比减少2件，自2022年以来逐年下降，")},
     .form = "2021"},
    {.edits = {replace("办结9件，", "办结9件，2022年收到的2件申请已全部办结，")}, .form = "2021"},
    {.edits = {replace("全年通过政府网站",
                       "2023年公开政府信息66条；2022年公开政府信息60条。全年通过政府网站")},
     .form = "2021"},
};

// What a report says of its own year, at the head of a sentence.
constexpr std::string_view kDone[] = {
    "未收到",   "未接到",   "没有收到",     "收到",     "受理",     "新收",     "未发生",
    "没有发生", "未发出",   "没有发出",     "发出",     "未收取",   "没有收取", "收取",
    "未产生",   "没有产生", "未制定",       "未制发",   "发布",     "主动公开", "公开政府",
    "公开信息", "公开各类", "办结",         "办理依",   "认真",     "深入",     "坚持",
    "全面",     "严格",     "积极",         "高度",     "紧紧",     "切实",     "无行政复",
    "无政府信", "通过",     "未出现",       "没有出现", "按照",     "持续",     "扎实",
    "大力",     "不断",     "始终",         "围绕",     "聚焦",     "立足",     "着力",
    "紧扣",     "贯彻",     "共公开",       "办理政府", "制发",     "坚决",     "推动",
    "没有接到", "接到",     "依申请公开数", "召开专题", "组织召开", "举办",     "未被",
    "没有被",   "未因",     "没有因",
};
constexpr std::string_view kWork[] = {"政府信息公开工作", "政务公开工作", "信息公开工作",
                                      "工作中",           "工作还",       "工作存在"};
constexpr size_t kSubject = 90;  // folded bytes from the year to what was done

// Such a sentence speaks of last year on purpose.
bool looks_back(std::string_view sentence) {
  return has_any(sentence, {"今年", "本年", "年报", "年度报告", "以来", "整改", "此前", "以前",
                            "往年", "历年", "相比"});
}

bool takes(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// "我局", "本机关", "青禾县水利局": whose sentence it is.
bool is_self(std::string_view words, std::string_view agency) {
  if (words.empty()) return true;
  if ((words.starts_with("我") || words.starts_with("本")) && words.size() <= 12) return true;
  if (words.size() >= 9 && is_short_for(words, agency)) return true;
  return words == "全县" || words == "全市" || words == "全区" || words == "全镇" ||
         words == "全局" || words == "全乡" || words == "全街道" || words == "全系统";
}

// A clause in front of the year that leaves the sentence this year's: a number, a lead phrase.
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

// What follows the year says what was done in it.
bool says_what_was_done(std::string_view after, std::string_view agency, bool problems) {
  static constexpr text::Words kDoneWords(kDone);
  static constexpr text::Words kWorkWords(kWork);
  takes(after, "度");
  takes(after, "全年");
  takes(after, ",");
  const std::string_view sentence = after.substr(0, 10 * kSubject);
  after = after.substr(0, kSubject);
  for (size_t i = 0; i < after.size(); i += glyph_at(after, i).bytes) {
    const bool work = problems && kWorkWords.match(after.substr(i)) > 0 &&
                      has_any(sentence, {"取得", "存在", "不足", "不够"});
    if (!work && kDoneWords.match(after.substr(i)) == 0) continue;
    std::string_view subject = after.substr(0, i);
    for (const std::string_view word : {"累计", "共", "均", "总", "全年"})
      if (subject.ends_with(word)) subject.remove_suffix(word.size());
    if (subject.ends_with(",")) subject.remove_suffix(1);
    // 柳河镇在县政府网站公开信息163条
    return is_self(subject.substr(0, text::find(subject, "在")), agency);
  }
  return false;
}

// 截至2022年12月31日，门户网站共公开信息66条: how things stood when another year ended.
bool says_how_it_stood(std::string_view before, std::string_view after, std::string_view agency) {
  bool until = false;
  for (const std::string_view word : {"截至", "截止", "截止到", "截至到"})
    if (!until && before.ends_with(word)) {
      before.remove_suffix(word.size());
      until = true;
    }
  return until && opens_sentence(before, agency) && after.starts_with("12月31日") &&
         has_any(after.substr(0, kSubject), {"公开", "收到", "受理", "发布", "制发"});
}

// In a row of sentences that only ； parts, one before speaks of the report year: 2023年收取0元；
// 2022年收取120元.
bool stands_beside(std::string_view f, Sentence s, std::string_view year) {
  if (s.begin == 0 || f[s.begin - 1] != ';') return false;
  const std::string_view front = f.substr(0, s.begin);
  const size_t stop = front.rfind("。");
  return front.find(year, stop == front.npos ? 0 : stop) != front.npos;
}

// The next sentence goes on with the report year: a comparison. 本年 is one only where it says the
// same of this year (公开…, 收到…).
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

// 二〇二三年
std::string in_chinese(int year) {
  constexpr std::string_view kDigits[] = {"〇", "一", "二", "三", "四",
                                          "五", "六", "七", "八", "九"};
  std::string name;
  for (const char digit : std::to_string(year)) name += kDigits[digit - '0'];
  return name + "年";
}

// 2022年收到和处理政府信息公开申请情况表
bool is_caption(std::string_view f) {
  return f.size() <= 150 && text::find(f, "。") == f.npos &&
         (f.ends_with("表") || f.ends_with("情况")) && has_any(f, {"信息公开", "政府信息"});
}

// Gathers where one paragraph speaks of last year as of its own. Both years are in one writing.
void find_stale(const Report& r, const Paragraph& p, const std::string& agency,
                std::string_view year, std::string_view last, Places& places) {
  const bool problems = p.section == static_cast<int16_t>(Section::problems);
  const std::string_view f = r.folded_text(p);
  Around around(f);
  size_t judged = std::string_view::npos;  // the sentence that `on_purpose` is about
  bool on_purpose = false;
  for (size_t i = f.find(last); i != std::string_view::npos; i = f.find(last, i + last.size())) {
    if (i > 0 && is_digit(f[i - 1])) continue;
    const Sentence s = around.sentence(i);
    const std::string_view before = f.substr(s.begin, i - s.begin);
    const std::string_view after = f.substr(i + last.size(), s.end - i - last.size());
    if (!(opens_sentence(before, agency) && says_what_was_done(after, agency, problems)) &&
        !says_how_it_stood(before, after, agency))
      continue;
    if (around.in_title(i) || goes_on_with(f, s, year) || stands_beside(f, s, year)) continue;
    if (s.begin != judged) {
      judged = s.begin;
      const std::string_view sentence = f.substr(s.begin, s.end - s.begin);
      on_purpose = sentence.find(year) != std::string_view::npos || looks_back(sentence);
    }
    if (on_purpose) continue;
    const size_t degree = f.substr(i + last.size()).starts_with("度") ? 3 : 0;
    places.add(p, r.source(p, i, last.size() + degree));
  }
}

void check(const Report& r, Findings& out) {
  if (!has_year(r, out)) return;
  if (year_in_doubt(r)) {
    out.not_assessed({}, out.say({"报告年度前后不一，无法判断哪些年份是遗留的",
                                  "the report year is not certain, nor which years are stale"}));
    return;
  }
  const std::string year = std::to_string(r.year) + "年";
  const std::string last = std::to_string(r.year - 1) + "年";
  const std::string chinese = in_chinese(r.year);
  const std::string last_chinese = in_chinese(r.year - 1);
  const std::string agency = text::folded(r.agency);
  const bool in_words = r.may_hold(last_chinese);
  Places places;
  constexpr int kCaptions = 4;
  int captions = 0;  // that name last year
  for (const Paragraph& p : r.paragraphs) {
    if (p.section < 0) continue;
    const std::string_view f = r.folded_text(p);
    const bool of_tables = p.section >= static_cast<int16_t>(Section::disclosure) &&
                           p.section <= static_cast<int16_t>(Section::remedies);
    // This year's beside it is looked for in the whole text: not for more than a few.
    if (of_tables && f.starts_with(last) && is_caption(f) && captions++ < kCaptions &&
        !r.may_hold(std::string(year).append(f.substr(last.size())))) {
      places.add(p, r.source(p, 0, last.size()));
      continue;
    }
    if (!p.running_text) continue;
    if (r.may_hold(p, last)) find_stale(r, p, agency, year, last, places);
    if (in_words && r.may_hold(p, last_chinese))
      find_stale(r, p, agency, chinese, last_chinese, places);
  }
  // A text that speaks of last year throughout is not one with a year left over.
  if (places.paragraphs() > 3) {
    out.not_assessed({}, out.say({"正文多处写的是上一年，报告年度存疑",
                                  "the text speaks of the year before throughout: the report year "
                                  "is in doubt"}));
    return;
  }
  places.report(out, Severity::warning, [&](SourceSpan at) {
    return out.say({"报告{}情况的句子写的是“{}”，疑为上一年度报告的遗留。",
                    "A sentence on {} says “{}”: probably left from the report of last year."},
                   {year, r.raw(at)});
  });
}

}  // namespace

extern const Rule year_stale;
const Rule year_stale = {
    .id = "year-stale",
    .group = Group::dates,
    .severity = Severity::warning,
    .title = {"上一年的年份未改", "Last year's year was left over"},
    .basis = {"条例第四十九条：年度报告报告上一年度的工作；套用往年文本常漏改年份",
              "Art. 49 of the regulation: the report is on one year; text taken over from the last "
              "report often keeps its year"},
    .advice = {"核对这句话说的是哪一年。", "Check of which year the sentence speaks."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
