#include "core/report/outline/aspects.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text/words.h"

namespace gouji::report {
namespace {

struct Word {
  Aspect aspect;
  std::string_view text;
  WordPairs pairs = WordPairs(text);
};
constexpr Word kWords[] = {
    {Aspect::requests, "依申请公开"},    {Aspect::requests, "申请公开"},
    {Aspect::requests, "公开申请"},      {Aspect::supervision, "监督管理"},
    {Aspect::supervision, "监督检查"},   {Aspect::supervision, "考核监督"},
    {Aspect::supervision, "组织保障"},   {Aspect::disclosure, "主动公开"},
    {Aspect::management, "信息管理"},    {Aspect::management, "信息资源管理"},
    {Aspect::platform, "平台建设"},      {Aspect::platform, "公开平台"},
    {Aspect::platform, "信息平台"},      {Aspect::platform, "平台管理"},
    {Aspect::platform, "平台情况"},      {Aspect::supervision, "监督保障"},
    {Aspect::supervision, "监督与保障"}, {Aspect::supervision, "监督和保障"},
    {Aspect::supervision, "保障监督"},   {Aspect::supervision, "监督考核"},
    {Aspect::supervision, "督察考核"},   {Aspect::supervision, "监督、保障"},
    {Aspect::supervision, "公开监督"},   {Aspect::supervision, "监督评"},
    {Aspect::supervision, "监督指导"},   {Aspect::supervision, "监督机制"},
};

constexpr size_t kLead = 90;  // folded bytes: a lead phrase has at most thirty characters

// The word's aspect stands where the lead, from folded byte `from` of the paragraph on, has the
// word.
void mark_word(Report& report, const Paragraph& p, size_t from, std::string_view lead,
               const Word& w) {
  if (!report.may_hold(p, w.pairs)) return;
  const size_t at = text::find(lead, w.text);
  if (at == std::string_view::npos) return;
  SourceSpan& place = report.aspects[static_cast<size_t>(w.aspect)];
  if (place.empty()) place = report.source(p, from + at, w.text.size());
}

void mark(Report& report, const Paragraph& p, size_t from, std::string_view lead) {
  for (const Word& w : kWords) mark_word(report, p, from, lead, w);
}

// 政府信息的管理, 政府信息资源的规范化、标准化管理: words between.
void mark_management(Report& report, const Paragraph& p, size_t from, std::string_view lead) {
  constexpr std::string_view kInformation = "政府信息", kManagement = "管理";
  const size_t at = text::find(lead, kInformation);
  if (at == std::string_view::npos || text::find(lead, "平台") != std::string_view::npos) return;
  const size_t end = text::find(lead, kManagement, at);
  if (end == std::string_view::npos) return;
  SourceSpan& place = report.aspects[static_cast<size_t>(Aspect::management)];
  if (place.empty()) place = report.source(p, from + at, end + kManagement.size() - at);
}

// 聚焦为民便民，深入推进主动公开。: the whole sentence at the begin of a numbered paragraph ends
// with the word. （一）加大公开力度 / 2023年，我局主动公开…: the paragraph under a heading of other
// words tells what was published. Only for what has not been found.
void mark_first_sentences(Report& report, const SectionRead& overview) {
  bool behind_heading = false;
  for (uint32_t i = overview.first_paragraph; i < overview.last_paragraph; ++i) {
    const Paragraph& p = report.paragraphs[i];
    const std::string_view lead = report.folded_text(p).substr(0, kLead);
    std::string_view sentence = lead.substr(0, text::find(lead, "。"));
    if (sentence.ends_with("工作")) sentence.remove_suffix(6);
    const bool numbered = p.level != Level::none || p.heading;
    for (const Word& w : kWords)
      if ((numbered && sentence.ends_with(w.text)) ||
          (behind_heading && w.aspect == Aspect::disclosure))
        mark_word(report, p, 0, sentence, w);
    behind_heading = p.heading;
  }
}

// From `from` to the end of the clause, no longer than a lead phrase.
std::string_view clause(std::string_view f, size_t from) {
  const std::string_view lead = f.substr(from, kLead);
  constexpr std::string_view kStop = "。";
  size_t end = 0;
  for (; end < lead.size(); ++end) {
    const char c = lead[end];
    if (c >= '\xE4' && c <= '\xE9') end += 2;  // an ideograph
    if (c == ',' || c == ':' || c == ';') break;
    if (c == kStop[0] && lead.substr(end).starts_with(kStop)) break;
  }
  end = std::min(end, lead.size());
  return lead.substr(0, end);
}

constexpr std::string_view kNumbered[] = {"一是", "二是", "三是", "四是", "五是"};
constexpr std::string_view kSide = "方面";

// What follows 一是, then what follows 二是, and so on to 五是.
void mark_numbered(Report& report, const Paragraph& p, std::string_view f) {
  std::vector<size_t> places;  // of 是 behind another character
  for (size_t i = text::find(f, "是", 3); i != std::string_view::npos;
       i = text::find(f, "是", i + 3))
    places.push_back(i);
  for (const std::string_view numbered : kNumbered)
    for (const size_t i : places)
      if (f.substr(i - 3, 6) == numbered) mark(report, p, i + 3, clause(f, i + 3));
}

// What some paragraph may hold.
struct Leads {
  bool numbered;  // 一是 …
  bool side;      // 方面
};

void read_paragraph(Report& report, const Paragraph& p, Leads leads) {
  const std::string_view f = report.folded_text(p);
  if (p.level != Level::none || p.heading) {
    // "[bookmark: _GoBack]" may be left in front of the words.
    size_t from = p.number_bytes;
    if (f.substr(from).starts_with("〔")) {
      const size_t end = text::find(f, "〕", from);
      if (end != std::string_view::npos && end - from <= kLead) from = end + 3;
    }
    const std::string_view lead = clause(f, from);
    mark(report, p, from, lead);
    mark_management(report, p, from, lead);
  }
  // 主动公开。… or 主动公开情况 on a line, without a number.
  if (p.level == Level::none && !p.heading) {
    const std::string_view lead = clause(f, 0);
    const std::string_view rest = f.substr(lead.size());
    if (lead.size() <= kLead / 2 &&
        (rest.empty() || rest.starts_with("。") || rest.starts_with(":")))
      mark(report, p, 0, lead);
  }
  // “一是主动公开情况。…二是…” and “主动公开方面”
  // 一是 inside an aspect of its own lists measures, not aspects.
  if (p.level == Level::none && leads.numbered) mark_numbered(report, p, f);
  if (!leads.side || !report.may_hold(p, kSide)) return;
  for (size_t i = text::find(f, kSide); i != std::string_view::npos;
       i = text::find(f, kSide, i + kSide.size())) {
    const size_t window = i > kLead ? i - kLead : 0;
    const std::string_view before = f.substr(window, i - window);
    size_t begin = 0;  // in `before`
    for (const std::string_view stop : {"。", ",", ":", ";"})
      if (const size_t at = text::find_last(before, stop); at != std::string_view::npos)
        begin = std::max(begin, at + stop.size());
    if (before.size() - begin <= kLead / 2) mark(report, p, window + begin, before.substr(begin));
  }
}

}  // namespace

std::string_view title(Aspect aspect) {
  constexpr std::array<std::string_view, kAspects> kTitles = {
      "主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"};
  return kTitles[static_cast<size_t>(aspect)];
}

void read_aspects(Report& report) {
  const SectionRead& overview = report.section(Section::overview);
  const Leads leads = {report.index.may_hold_any(kNumbered), report.index.may_hold(kSide)};
  for (uint32_t i = overview.first_paragraph; i < overview.last_paragraph; ++i)
    read_paragraph(report, report.paragraphs[i], leads);
  const bool missing = std::any_of(report.aspects.begin(), report.aspects.end(),
                                   [](const SourceSpan& at) { return at.empty(); });
  const bool any = std::any_of(report.aspects.begin(), report.aspects.end(),
                               [](const SourceSpan& at) { return !at.empty(); });
  if (missing && any) mark_first_sentences(report, overview);
}

}  // namespace gouji::report
