#include <algorithm>

#include "core/report/identity/dates.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Date;
using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("认真落实《条例》", "深入学习贯彻党的二十届三中全会精神，认真落实《条例》")},
     .text = "二十届三中全会",
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "全面贯彻党的二十大精神，认真落实《条例》")},
     .text = "党的二十大",
     .form = "2019"},
    {.edits = {replace("认真落实《条例》", "贯彻党的二十届四中全会部署，认真落实《条例》")},
     .text = "二十届四中全会"},
    {.edits = {replace("认真落实《条例》", "贯彻党的二十届二中、三中全会精神，认真落实《条例》")},
     .text = "三中全会",
     .form = "2021"},
    {.edits = {replace("认真落实《条例》",
                       "贯彻党的十九届六中全会和二十届一中、二中、三中"
                       "全会精神，认真落实《条例》")},
     .text = "三中全会",
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "深入学习二十大精神，认真落实《条例》")},
     .text = "二十大精神",
     .form = "2019"},
    {.edits = {replace("（国办公开办函〔2019〕60号）", "（国办公开办函〔2021〕30号）")},
     .text = "国办公开办函〔2021〕30号",
     .form = "2019"},
};
constexpr Example kGood[] = {
    {.edits = {replace("认真落实《条例》", "全面贯彻党的二十大精神，认真落实《条例》")},
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "以优异成绩迎接党的二十大胜利召开，认真落实《条例》")},
     .form = "2019"},
    {.edits = {replace("认真落实《条例》", "深入贯彻党的二十届二中全会精神，认真落实《条例》")},
     .form = "2021"},
    {.edits = {replace("认真落实《条例》", "落实二十届中央纪委三次全会部署，认真落实《条例》")}},
    {.edits = {replace("认真落实《条例》", "贯彻党的十九届五中全会精神，认真落实《条例》")}},
    {.edits = {replace("认真落实《条例》",
                       "贯彻党的十九届二中、三中、四中全会精神，"
                       "认真落实《条例》")}},
    {.edits = {replace("认真落实《条例》", "梳理二十大类事项，认真落实《条例》")}},
    // The year of the title is the wrong one: year-conflict.
    {.edits = {replace("2023年政府信息公开工作年度报告", "2021年政府信息公开工作年度报告"),
               replace("认真落实《条例》", "贯彻党的二十大精神，认真落实《条例》")},
     .form = "2021"},
};

// What happened when (last day). Public record.
struct Event {
  std::string_view name;  // folded
  Date on;
};
constexpr Event kEvents[] = {
    {"十九届四中全会", {2019, 10, 31}},      {"十九届五中全会", {2020, 10, 29}},
    {"十九届六中全会", {2021, 11, 11}},      {"党的二十大", {2022, 10, 22}},
    {"中共二十大", {2022, 10, 22}},          {"第二十次全国代表大会", {2022, 10, 22}},
    {"二十届一中全会", {2022, 10, 23}},      {"二十届二中全会", {2023, 2, 28}},
    {"二十届三中全会", {2024, 7, 18}},       {"二十届四中全会", {2025, 10, 23}},
    {"国办函〔2020〕109号", {2020, 11, 17}}, {"国办公开办函〔2021〕30号", {2021, 9, 26}},
    {"二十大精神", {2022, 10, 22}},          {"二十大报告", {2022, 10, 22}},
};
constexpr std::string_view kNames[] = {
    kEvents[0].name,  kEvents[1].name,  kEvents[2].name,  kEvents[3].name,  kEvents[4].name,
    kEvents[5].name,  kEvents[6].name,  kEvents[7].name,  kEvents[8].name,  kEvents[9].name,
    kEvents[10].name, kEvents[11].name, kEvents[12].name, kEvents[13].name,
};

constexpr size_t kBefore = 120;  // folded bytes

// “迎接党的二十大胜利召开” was written before it.
bool looks_forward(std::string_view f, const Sentence& s, size_t at, size_t end) {
  const size_t begin = std::max(s.begin, at > kBefore ? at - kBefore : 0);
  const std::string_view before = f.substr(begin, at - begin);
  const std::string_view behind = f.substr(end, std::min<size_t>(s.end - end, 60));
  for (const std::string_view word :
       {"迎接", "喜迎", "迎党的", "献礼", "即将", "筹备", "筹办", "护航"})
    if (before.find(word) != std::string_view::npos) return true;
  return has_any(behind, {"召开前", "即将", "前夕", "献礼", "开幕前"});
}

// In 二十届二中、三中全会 the sessions named behind a term of 中央委员会, from `term` on: calls
// found(name in full, begin, bytes) for each, when there are several.
template <class Found>
void sessions(std::string_view f, size_t term, std::string_view name, Found found) {
  constexpr std::string_view kSession = "中", kMeeting = "全会";
  struct Session {
    std::string_view number;
    size_t at;
  };
  std::array<Session, 7> named;
  size_t n = 0;
  size_t at = term + name.size();
  while (n < named.size()) {
    std::string_view number;
    for (const std::string_view one : {"一", "二", "三", "四", "五", "六", "七"})
      if (f.substr(at).starts_with(one)) number = one;
    if (number.empty() || !f.substr(at + number.size()).starts_with(kSession)) return;
    named[n++] = {number, at};
    at += number.size() + kSession.size();
    if (f.substr(at).starts_with(kMeeting)) break;
    for (const std::string_view mark : {"、", "和", "及", "与"})
      if (f.substr(at).starts_with(mark)) {
        at += mark.size();
        break;
      }
  }
  if (n < 2 || !f.substr(at).starts_with(kMeeting)) return;
  for (size_t i = 0; i < n; ++i) {
    const size_t end =
        i + 1 < n ? named[i].at + named[i].number.size() + kSession.size() : at + kMeeting.size();
    found(std::string(name).append(named[i].number).append(kSession).append(kMeeting), named[i].at,
          end - named[i].at);
  }
}

void check(const Report& r, Findings& out) {
  if (!has_year(r, out)) return;
  // Where title, period and text name two years, year-conflict says so, and the later may be the
  // right one.
  int year = r.year;
  for (const report::YearMention& m : r.years)
    if (m.source != report::YearSource::signature) year = std::max(year, m.year);
  // The report was written until then: when it was signed, or when the last of them was due.
  Date written{year + 1, 3, 31};
  if (r.signature.on && report::valid(*r.signature.on) && *r.signature.on < written &&
      r.signature.on->year > year)
    written = *r.signature.on;
  constexpr std::string_view kTerms[] = {"十九届", "二十届"};
  const bool terms = r.may_hold("中、") && r.may_hold("中全会") && r.may_hold_any(kTerms);
  if (!terms && std::none_of(std::begin(kEvents), std::end(kEvents),
                             [&](const Event& e) { return written < e.on && r.may_hold(e.name); }))
    return;
  static constexpr text::Words kWords(kNames);
  std::array<bool, std::size(kEvents)> said{};
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    Around around(f);
    const auto name = [&](std::string_view event_name, size_t i, size_t bytes, Around& near) {
      const auto event = static_cast<size_t>(
          std::find(std::begin(kNames), std::end(kNames), event_name) - std::begin(kNames));
      if (event == std::size(kEvents)) return;
      const Date on = kEvents[event].on;
      if (on <= written || said[event] || looks_forward(f, near.sentence(i), i, i + bytes)) return;
      // 党的二十大 and 二十大精神 are one.
      for (size_t other = 0; other < std::size(kEvents); ++other)
        said[other] = said[other] || kEvents[other].on == on;
      const std::string month = std::to_string(on.month);
      const std::string when = out.say({"{}年{}月", on.month < 10 ? "{}-0{}" : "{}-{}"},
                                       {std::to_string(on.year), month});
      const SourceSpan at = r.source(p, i, bytes);
      out.add(at, out.say({"{}年度报告提到“{}”，而它在{}才有。",
                           "The report of {} names “{}”, which is of {}."},
                          {std::to_string(year), kNames[event], when}));
    };
    size_t bytes = 0;
    for (size_t i = kWords.find(f, 0); i != f.npos; i = kWords.find(f, i + bytes)) {
      bytes = kWords.match(f.substr(i));
      name(f.substr(i, bytes), i, bytes, around);
    }
    if (!terms) continue;
    for (const std::string_view term : kTerms) {
      Around again(f);
      for (size_t i = text::find(f, term); i != f.npos; i = text::find(f, term, i + term.size()))
        sessions(f, i, term, [&](std::string_view full, size_t at, size_t length) {
          name(full, at, length, again);
        });
    }
  }
}

}  // namespace

extern const Rule anachronism;
const Rule anachronism = {
    .id = "anachronism",
    .group = Group::dates,
    .severity = Severity::warning,
    .title = {"提到报告之后才有的事", "Names what came after the report"},
    .basis =
        {"会议和文件的公开日期；报告于次年3月31日前公布（条例第四十九条）",
         "Public dates of meetings and documents; reports are published by 31 March of the next "
         "year (art. 49)"},
    .advice = {"核对是否套用了以后年度的文本，或者年度写错。",
               "Check whether text of a later year was used, or the year is wrong."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
