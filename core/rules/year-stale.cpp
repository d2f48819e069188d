#include <algorithm>
#include <array>

#include "core/report/identity/dates.h"
#include "core/rules/readings/own_year.h"
#include "core/rules/readings/parts.h"
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
    {.edits = {replace("落实先审查", "完善审核制度，2022年共清理失效文件2件。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年度，全县各级行政机关共计受理申请163件，落实先审查")},
     .text = "2022年度",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年，青禾县水利局门户网站发布信息163条。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年我局无因信息公开被提起诉讼的情况。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年，水利局办理行政许可35件。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年我局因政府信息公开被申请行政复议4件。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查", "畅通受理渠道，2022年受理申请9件，均已办结。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "2022年1月至12月，我局未收到申请，历年累计收到申请9件。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "2022年我局共受理申请12件（其中本年度新收10件），与上年相比增加2件。"
                       "落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "2022年，县政府网站公开信息66条，其中公开年报1条。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    // What is carried on to the next year is of the report year.
    {.edits = {replace("落实先审查",
                       "2022年，我局受理申请9件，本年度答复8件，1件结转至2024年度"
                       "办理。落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "自2022年1月1日至2023年12月31日止，我局共收到申请4件。"
                       "落实先审查")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("改进情况：一是", "（三）2023年工作打算。改进情况：一是")},
     .text = "2023年",
     .form = "2021"},
    {.edits = {replace("2023年，青禾县水利局认真落实",
                       "2022年，青禾县水利局以习近平新时代中国特色社会"
                       "主义思想为指导，认真落实")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("本年度发出", "2022年，我局承办人大代表建议3件。本年度发出")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("改进情况：一是", "改进情况。2023年，我局将从以下方面改进：一是")},
     .text = "2023年",
     .form = "2021"},
    // In the preamble: what the report is made from.
    {.edits = {replace("一、总体情况\n",
                       "结合2022年我局政府信息公开工作实际，编制本报告。\n一、总体情况\n")},
     .text = "2022年",
     .form = "2021"},
};
constexpr Example kGood[] = {
    // What was made in the year before, and goes on.
    {.edits = {replace("逐条审核，", "逐条审核。2022年进一步优化的栏目继续运行。")},
     .form = "2021"},
    {.edits = {replace("逐条审核，", "逐条审核。2022年统筹建设的平台继续使用，")}, .form = "2021"},
    {.edits = {replace("逐条审核，", "逐条审核。2022年面对面解读活动延续举办。")}, .form = "2021"},
    {.edits = {replace("一、总体情况\n",
                       "结合2022年政府信息公开工作考核结果，编制本报告。\n一、总体情况\n")},
     .form = "2021"},
    {.edits = {replace("一、总体情况\n",
                       "结合2022年和2023年政府信息公开工作实际，编制本报告。\n一、总体情况\n")},
     .form = "2021"},
    {.edits = {replace("改进情况：一是", "改进情况。2024年，我局将从以下方面改进：一是")},
     .form = "2021"},
    {.edits = {replace("改进情况：一是", "改进情况。2023年，我局将政务公开纳入考核：一是")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "完善审核制度，2022年共同编制的目录继续执行。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "收到申请9件。2022年收到申请7件，同比增长28.6%。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年制发的规范性文件2件继续有效。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "加强建设，2022年通过验收的专栏发布信息66条。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "上年度情况：2022年收到申请7件。落实先审查")}, .form = "2021"},
    {.edits = {replace("落实先审查", "公开信息163条，2022年公开信息99条。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "巩固提升，2022年公开信息的栏目保持不变。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年我局共公开信息66条，历年各有增长。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "2022年，我局受理申请9件，本年度受理8件，1件结转至2024年度"
                       "办理。落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查",
                       "自2022年1月1日至2023年12月31日，两年来我局共收到申请40件。"
                       "落实先审查")},
     .form = "2021"},
    {.edits = {replace("落实先审查", "2022年我局因政府信息公开工作突出受到表扬。落实先审查")},
     .form = "2021"},
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
    "认真",     "深入",   "坚持",     "全面",   "严格",   "积极",     "高度",     "紧紧",
    "切实",     "按照",   "持续",     "扎实",   "大力",   "不断",     "始终",     "围绕",
    "聚焦",     "立足",   "着力",     "紧扣",   "贯彻",   "坚决",     "推动",     "召开专题",
    "组织召开", "举办",   "以习近平", "面对",   "统筹",   "进一步",   "紧密",     "充分",
    "秉持",     "在县委", "在市委",   "在区委", "在省委", "在乡党委", "在镇党委", "在上级",
};
constexpr std::string_view kWork[] = {"政府信息公开工作", "政务公开工作", "信息公开工作",
                                      "工作中",           "工作还",       "工作存在"};

// Such a sentence speaks of last year on purpose.
bool looks_back(std::string_view sentence) {
  if (has_any(sentence, {"以来", "整改", "此前", "以前", "往年"})) return true;
  struct Word {
    std::string_view text;
    // Words in front of it with which, and behind it with which it says nothing of another year:
    // 其中本年新收9件, 历年累计, 与去年相比, 公开年报2条.
    std::array<std::string_view, 3> front;
    std::array<std::string_view, 1> behind;
    bool before_digit = false;
  };
  static constexpr Word kWords[] = {
      {"今年", {"其中"}, {}}, {"本年", {"其中"}, {}},
      {"历年", {}, {"累计"}}, {"相比", {"去年", "上年", "同期"}, {}},
      {"年报", {}, {}, true}, {"年度报告", {}, {}, true},
  };
  for (const Word& word : kWords)
    for (size_t at = text::find(sentence, word.text); at != sentence.npos;
         at = text::find(sentence, word.text, at + word.text.size())) {
      const std::string_view front = sentence.substr(0, at),
                             behind = sentence.substr(at + word.text.size());
      bool nothing = word.before_digit && !behind.empty() && is_digit(behind[0]);
      for (const std::string_view w : word.front) nothing |= !w.empty() && front.ends_with(w);
      for (const std::string_view w : word.behind) nothing |= !w.empty() && behind.starts_with(w);
      if (!nothing) return true;
    }
  return false;
}

// What follows the year says what was done in it.
bool says_what_was_done(std::string_view after, std::string_view agency, bool problems) {
  static constexpr text::Words kDoneWords(kDone);
  static constexpr text::Words kWorkWords(kWork);
  const std::string_view sentence = after.substr(0, 10 * kSubject);
  const size_t deed = own_deed(after, agency, [&](std::string_view rest) {
    return begins_fact(rest) || (kDoneWords.match(rest) > 0 && !rest.starts_with("面对面")) ||
           (problems && kWorkWords.match(rest) > 0 &&
            has_any(sentence, {"取得", "存在", "不足", "不够"}));
  });
  return deed != after.npos;
}

// 2022年，我区受理58件，…本年度完成55件，3件结转至2024年度: what is carried to the year behind the
// report year came in in the report year, and 本年 is it too where it says something else.
bool carries_on_from(std::string_view sentence, size_t begin, int year) {
  const std::string next = std::to_string(year + 1) + "年";
  const size_t to = sentence.find(next, begin);
  if (to == sentence.npos) return false;
  const std::string_view front = sentence.substr(0, to);
  bool carried = false;
  for (const std::string_view word : {"结转至", "结转到", "结转", "转结至", "转至"})
    carried = carried || front.ends_with(word);
  const size_t own = text::find(sentence, "本年", begin);
  if (!carried || own == sentence.npos) return false;
  size_t said = own + 6;
  if (sentence.substr(said).starts_with("度")) said += 3;
  const std::string_view words = sentence.substr(said, 6);
  return words.size() == 6 && sentence.substr(begin, own - begin).find(words) == sentence.npos &&
         text::find(sentence, "本年", said) == sentence.npos &&
         !looks_back(without(sentence, {"本年"}));
}

// 畅通受理渠道，2022年收到申请9件: a fact behind a clause that says nothing of any year.
bool follows_plain_clause(std::string_view before) {
  return before.ends_with(",") && before.size() > 12 && before.size() <= 2 * kSubject &&
         std::none_of(before.begin(), before.end(), is_digit) &&
         !has_any(before, {"年", "比", "较", "以来", "截至", "其中", "包括", "《", "曾", "此前",
                           "针对", "基础上", "根据", "按照"});
}

// 2022年建成的栏目继续运行: what was made in that year is spoken of in this.
bool is_made_earlier(std::string_view after) {
  std::string_view clause = after.substr(0, after.find_first_of(",;"));
  clause = clause.substr(0, text::find(clause, "。"));
  const size_t noun = text::find(clause, "的");
  return noun != clause.npos &&
         has_any(clause.substr(noun), {"继续", "延续", "沿用", "仍", "补充"});
}

// 落实审核制度，2022年共清理文件2件: whatever it was, how many there were in the year.
bool counts_in_all(std::string_view after) {
  takes(after, "度");
  if (!takes(after, "共") && !takes(after, "累计")) return false;
  after = after.substr(0, after.find_first_of(",;"));
  after = after.substr(0, std::min({kSubject, text::find(after, "。"), text::find(after, "的")}));
  return std::any_of(after.begin(), after.end(), is_digit);
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
    if (spans_both_years(before, after, agency, year)) {
      places.add(p, r.source(p, i, last.size()));
      continue;
    }
    if (!(opens_sentence(before, agency) && says_what_was_done(after, agency, problems)) &&
        !says_how_it_stood(before, after, agency) &&
        !(follows_plain_clause(before) && (tells_own_fact(after, agency) || counts_in_all(after)) &&
          !has_any(after.substr(0, kSubject), {"通过", "利用"}) &&
          report::find_year(after.substr(0, 3 * kSubject), 0) == after.npos))
      continue;
    if (around.in_title(i) || is_made_earlier(after) || goes_on_with(f, s, year) ||
        stands_beside(f, s, year) || told_before(f, s, after, agency) || names_other_years(before))
      continue;
    if (s.begin != judged) {
      judged = s.begin;
      const std::string_view sentence = f.substr(s.begin, s.end - s.begin);
      on_purpose = sentence.find(year) != std::string_view::npos ||
                   (looks_back(sentence) && !carries_on_from(sentence, i - s.begin, r.year));
    }
    if (on_purpose) continue;
    const size_t degree = f.substr(i + last.size()).starts_with("度") ? 3 : 0;
    places.add(p, r.source(p, i, last.size() + degree));
  }
}

// 2023年，我局将进一步…, in section 5 of the report on 2023: what is to come is of the next year.
// The place of the year; npos: none.
size_t stale_plan(std::string_view f, size_t number, std::string_view year,
                  std::string_view agency) {
  // （三）2023年工作打算
  if (f.substr(number).starts_with(year)) {
    std::string_view rest = f.substr(number + year.size());
    takes(rest, "度");
    for (const std::string_view plan : {"工作打算", "工作思路", "工作安排", "下一步打算"})
      if (takes(rest, plan) && (rest.empty() || rest.starts_with("。") || rest.starts_with(":")))
        return number;
  }
  const auto plans = [](std::string_view rest) {
    for (const std::string_view plan : {"将从以下", "将继续", "将进一步", "将着力", "将着重"})
      if (rest.starts_with(plan)) return true;
    return false;
  };
  for (size_t i = f.find(year); i != f.npos; i = f.find(year, i + year.size())) {
    const std::string_view before = f.substr(0, i);
    if ((before.ends_with(';') || opens_sentence(before, agency)) &&
        own_deed(f.substr(i + year.size()), agency, plans) != f.npos)
      return i;
  }
  return f.npos;
}

void find_stale_plan(const Report& r, const std::string& agency, std::string_view year,
                     Findings& out) {
  for (const Paragraph& p : r.paragraphs) {
    if (p.section != static_cast<int16_t>(Section::problems) || !p.running_text) continue;
    const size_t at = stale_plan(r.folded_text(p), p.number_bytes, year, agency);
    if (at == std::string_view::npos) continue;
    const std::string next = std::to_string(r.year + 1) + "年";
    out.add(r.source(p, at, year.size()),
            out.say({"这句话写的是今后的打算，年份却是“{}”，疑应为“{}”。",
                     "The sentence says what is planned, but the year is “{}”: probably “{}”."},
                    {year, next}));
    return;
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
  find_stale_plan(r, agency, year, out);
  const report::WordPairs last_pairs(last), last_chinese_pairs(last_chinese);
  const bool in_words = r.may_hold(last_chinese);
  Places places;
  constexpr int kCaptions = 4;
  int captions = 0;  // that name last year
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    if (p.section < 0) {
      const size_t at = r.may_hold(p, last_pairs) ? stale_source_year(f, year, last) : f.npos;
      if (at != f.npos) places.add(p, r.source(p, at, last.size()));
      continue;
    }
    const bool of_tables = p.section >= static_cast<int16_t>(Section::disclosure) &&
                           p.section <= static_cast<int16_t>(Section::remedies);
    // This year's beside it is looked for in the whole text: not for more than a few.
    if (of_tables && f.starts_with(last) && is_caption(f) && captions++ < kCaptions &&
        !r.may_hold(std::string(year).append(f.substr(last.size())))) {
      places.add(p, r.source(p, 0, last.size()));
      continue;
    }
    if (!p.running_text) continue;
    if (r.may_hold(p, last_pairs)) find_stale(r, p, agency, year, last, places);
    if (in_words && r.may_hold(p, last_chinese_pairs))
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
    return out.say({"报告{}年情况的句子写的是“{}”，疑为上一年度报告的遗留。",
                    "A sentence of the report on {} says “{}”: probably left from the report of "
                    "last year."},
                   {std::to_string(r.year), r.raw(at)});
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
