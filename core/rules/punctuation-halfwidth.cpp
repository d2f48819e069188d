#include "core/report/tables/value.h"
#include "core/rules/findings.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("调整栏目设置，", "调整栏目设置,")}, .text = ","},
    {.edits = {replace("调整栏目设置，", "调整栏目设置, ")}, .text = ","},
    {.edits = {replace("（国务院令第711号，以下简称《条例》）",
                       "(国务院令第711号,以下简称《条例》)")},
     .text = "("},
    {.edits = {replace("（国务院令第711号，以下简称《条例》）",
                       "（国务院令第711号，以下简称《条例》)")},
     .text = ")"},
    {.edits = {replace("调整栏目设置，", "调整栏目设置,\n")}, .text = ","},
    {.edits = {replace("存在的主要问题：一是", "存在的主要问题:一是")}, .text = ":"},
};
constexpr Example kGood[] = {
    {.edits = {replace("逐条审核，", "逐条审核，8:30前完成1,200条，占比3.5:1，")}},
    {.edits = {replace("逐条审核，", "逐条审核，研发(R&D)经费和PDF(Adobe)文件，")}},
    {.edits = {replace("逐条审核，", "逐条审核，电话:0999-1234567，")}},
    {.edits = {replace("逐条审核，", "逐条审核，http://www.example.gov.cn/a?b=1;c=2，")}},
    {.edits = {replace("（一）主动公开\n", "(一)主动公开\n")}},
    {.edits = {replace("一、总体情况\n", "发布时间:2024-01-25 来源:青禾县水利局\n一、总体情况\n")}},
    {.edits = {replace("逐条审核，", "逐条审核，Word, Excel等格式，")}},
};

constexpr uint32_t kOpenTitle = 0x300A, kCloseTitle = 0x300B;  // 《 》
constexpr uint32_t kOpenQuote = 0x201C, kCloseQuote = 0x201D;  // “ ”
constexpr uint32_t kOpenBracket = 0xFF08;                      // （
constexpr size_t kFarthest = 400;  // bytes between a bracket and its partner

bool ends_chinese(const Glyph& g) {
  return is_han(g.code) || g.code == kCloseTitle || g.code == kCloseQuote || g.code == 0xFF09;
}
bool begins_chinese(const Glyph& g) {
  return is_han(g.code) || g.code == kOpenTitle || g.code == kOpenQuote || g.code == kOpenBracket;
}

// A mark between Chinese characters; one blank may follow it, or the end of a line, which a page
// may have moved in.
bool is_between(std::string_view raw, size_t i) {
  if (!ends_chinese(glyph_before(raw, i))) return false;
  size_t next = i + 1 + blank_at(raw, i + 1);
  if (raw.substr(next).starts_with("\r\n")) ++next;
  if (raw.substr(next).starts_with("\n")) {
    ++next;
    while (const size_t blank = blank_at(raw, next)) next += blank;
  }
  return begins_chinese(glyph_at(raw, next));
}

// "(" behind Chinese that holds Chinese; its partner is not counted again.
bool is_bracket(std::string_view raw, size_t i) {
  return ends_chinese(glyph_before(raw, i)) && begins_chinese(glyph_at(raw, i + 1));
}

// ")" whose partner is full-width.
bool is_mixed(std::string_view raw, size_t i) {
  const size_t from = i > kFarthest ? i - kFarthest : 0;
  const std::string_view before = raw.substr(from, i - from);
  const size_t full = text::find_last(before, "（");
  if (full == std::string_view::npos) return false;
  const std::string_view inside = before.substr(full);
  return inside.find('(') == std::string_view::npos && inside.find(')') == std::string_view::npos &&
         text::find(inside, "）") == std::string_view::npos;
}

struct Marks {
  size_t full = 0;
  size_t half = 0;
};

// Nothing in the report can be flagged.
bool is_clean(const report::ProseIndex& index) {
  using namespace report;  // kinds
  return (index.kinds() & kHalfClose) == 0 &&
         !index.follows(kHan | kBracket, kHalfPoint | kHalfAsking | kHalfOpen);
}

void search(const Report& r, const Paragraph& p, Places& places, Marks& marks) {
  static constexpr ByteSet kMarks(",;:()?!\xEF");
  const std::string_view raw = r.raw(p.at);
  for (size_t i = kMarks.find(raw, 0); i != std::string_view::npos; i = kMarks.find(raw, i + 1)) {
    if (raw[i] == '\xEF') {
      marks.full += raw.substr(i).starts_with("\xEF\xBC");  // ，；：（）？！
      continue;
    }
    const bool flagged = raw[i] == '('   ? is_bracket(raw, i)
                         : raw[i] == ')' ? is_mixed(raw, i)
                                         : is_between(raw, i);
    if (!flagged) continue;
    ++marks.half;
    const auto at = static_cast<uint32_t>(p.at.begin + i);
    places.add(p, {at, at + 1});
  }
}

std::string_view full_width(char mark) {
  switch (mark) {
    case ',':
      return "，";
    case ';':
      return "；";
    case ':':
      return "：";
    case '(':
      return "（";
    case ')':
      return "）";
    case '?':
      return "？";
    default:
      return "！";
  }
}

void check(const Report& r, Findings& out) {
  if (is_clean(r.index)) return;
  Places places;
  Marks marks;
  for (const Paragraph& p : r.paragraphs)
    if (p.running_text && !(p.section < 0 && report::is_page_line(r.folded_text(p))))
      search(r, p, places, marks);
  // Nearly nothing but half-width marks: that is what some web copies make of every report.
  if (marks.full * 3 < marks.half) {
    out.not_assessed({}, out.say({"全文的标点几乎都是半角，可能是复制或转换所致",
                                  "nearly all marks are half-width: copying or converting may have "
                                  "made them so"}));
    return;
  }
  places.report(out, Severity::info, [&](SourceSpan at) {
    const std::string_view mark = r.raw(at);
    return out.say(
        {"汉字之间用了半角标点“{}”，应为全角“{}”。",
         "The half-width mark “{}” stands between Chinese characters: it should be “{}”."},
        {mark, full_width(mark[0])});
  });
}

}  // namespace

extern const Rule punctuation_halfwidth;
const Rule punctuation_halfwidth = {
    .id = "punctuation-halfwidth",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"汉字间用了半角标点", "Half-width punctuation between Chinese characters"},
    .basis =
        {"GB/T 15834—2011：中文标点符号的形式；公文中用全角",
         "GB/T 15834—2011: the forms of Chinese punctuation; full-width in official documents"},
    .advice = {"改为全角标点。", "Use full-width marks."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
