#include "core/rules/readings/held_words.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("认真落实《条例》", "以优异成绩迎接党的二十大胜利召开，认真落实《条例》")},
     .text = "迎接党的二十大",
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "认真落实新修订的《条例》")},
     .text = "新修订的《条例》",
     .form = "2021"},
    {.edits = {replace("认真落实《条例》",
                       "认真落实新修订的《中华人民共和国政府信息公开条例》，认真落实《条例》")},
     .text = "新修订的《中华人民共和国政府信息公开条例》",
     .form = "2021"},
    {.edits = {replace("2023年政府信息公开", "2024年政府信息公开"),
               replace("逐条审核，", "逐条审核，及时公开常态化疫情防控信息，")},
     .text = "疫情防控",
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "深入贯彻党的十九大精神，认真落实《条例》")},
     .text = "党的十九大",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("认真落实《条例》", "认真落实新修订的《条例》")}, .form = "2019"},
    {.edits = {replace("认真落实《条例》",
                       "认真落实新修订的《中华人民共和国保守国家秘密法》和《条例》")}},
    {.edits = {replace("逐条审核，", "逐条审核，及时公开疫情防控信息，")}},
    {.edits = {replace("2023年政府信息公开", "2024年政府信息公开"),
               replace("逐条审核，", "逐条审核，及时公开非洲猪瘟等动物疫情防控信息，")},
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "深入贯彻党的十九大和二十大精神，认真落实《条例》")},
     .form = "2021"},
};

// A phrase, and the first report year in which it is of the past. [practice]
struct Phrase {
  std::string_view text;  // folded
  int since;
  Wording why;
};
constexpr Wording kRevised = {"《条例》2019年已修订施行",
                              "the revision has been in force since 2019"};
constexpr Wording kEpidemic = {"新冠疫情防控已于2023年转段",
                               "the measures against Covid-19 ended in 2023"};
constexpr Wording kCongress = {"党的二十大已于2022年召开", "the 20th congress was held in 2022"};
constexpr Phrase kPhrases[] = {
    {"新修订的《条例》", 2022, kRevised},
    {"新修订《条例》", 2022, kRevised},
    {"新修订的《中华人民共和国政府信息公开条例》", 2022, kRevised},
    {"新修订《中华人民共和国政府信息公开条例》", 2022, kRevised},
    {"新修订的《政府信息公开条例》", 2022, kRevised},
    {"新修订《政府信息公开条例》", 2022, kRevised},
    {"新修订的政府信息公开条例", 2022, kRevised},
    {"新《条例》", 2022, kRevised},
    {"迎接党的二十大", 2023, kCongress},
    {"疫情防控", 2024, kEpidemic},
    {"新冠肺炎", 2024, kEpidemic},
    {"党的十九大", 2023, kCongress},
};
constexpr std::string_view kTexts[] = {
    kPhrases[0].text, kPhrases[1].text, kPhrases[2].text,  kPhrases[3].text,
    kPhrases[4].text, kPhrases[5].text, kPhrases[6].text,  kPhrases[7].text,
    kPhrases[8].text, kPhrases[9].text, kPhrases[10].text, kPhrases[11].text,
};
constexpr size_t kFirstOfEpidemic = 9;
constexpr size_t kFirstOfCongress = 11;

// Epidemics of animals and plants, and those that come every year.
bool other_epidemic(std::string_view f) {
  return has_any(f, {"动物", "猪瘟", "禽流感", "疫病", "登革热", "流感", "手足口", "传染病", "牲畜",
                     "林业", "松材线虫", "红火蚁", "疫情防控以来", "诺如"});
}

bool names_last_congress(const Report& r) {
  for (const Paragraph& p : r.paragraphs)
    if (text::find(r.folded_text(p), "二十") != std::string_view::npos &&
        has_any(r.folded_text(p), {"二十大", "二十届", "第二十次全国代表大会"}))
      return true;
  return false;
}

void check(const Report& r, Findings& out) {
  if (!has_year(r, out)) return;
  HeldWords held(r);
  for (const Phrase& phrase : kPhrases)
    if (r.year >= phrase.since) held.add(phrase.text);
  if (held.empty()) return;
  static constexpr text::Words kWords(kTexts);
  bool said_epidemic = false;
  bool said_revised = false;
  bool said_congress = false;
  for (const Paragraph& p : r.paragraphs) {
    if (!held.may_stand_in(p)) continue;
    const std::string_view f = r.folded_text(p);
    for (size_t i = kWords.find(f, 0); i != f.npos; i = kWords.find(f, i + 3)) {
      const size_t bytes = kWords.match(f.substr(i));
      size_t n = 0;
      while (kTexts[n] != f.substr(i, bytes)) ++n;
      const bool congress = n >= kFirstOfCongress;
      const bool epidemic = !congress && n >= kFirstOfEpidemic;
      bool& said = congress ? said_congress : epidemic ? said_epidemic : said_revised;
      if (said || r.year < kPhrases[n].since) continue;
      if (epidemic && other_epidemic(f)) continue;
      said = true;
      if (congress && names_last_congress(r)) continue;
      const SourceSpan at = r.source(p, i, bytes);
      out.add(at, out.say({"“{}”是以前年度的提法：{}。", "“{}” is a phrase of the past: {}."},
                          {kTexts[n], out.say(kPhrases[n].why)}));
    }
  }
}

}  // namespace

extern const Rule phrase_stale;
const Rule phrase_stale = {
    .id = "phrase-stale",
    .group = Group::dates,
    .severity = Severity::info,
    .title = {"过时的提法", "A phrase of a past period"},
    .basis = {"工作惯例：年度报告按当年情况表述，不沿用往年文本",
              "Practice: the report is worded for its year, not taken over from earlier ones"},
    .advice = {"核对这句话是否沿用了往年的报告。",
               "Check whether the sentence was taken over from an earlier report."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
