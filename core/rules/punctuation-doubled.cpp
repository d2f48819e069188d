#include <array>

#include "core/rules/readings/running_text.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("方便群众查询。", "方便群众查询。。")}, .text = "。。"},
    {.edits = {replace("调整栏目设置，", "调整栏目设置，，")}, .text = "，，"},
    {.edits = {replace("后公开的要求，", "后公开的要求，。")}, .text = "，。"},
    {.edits = {replace("调整栏目设置，", "调整栏目设置、，")}, .text = "、，"},
    {.edits = {replace("存在的主要问题：", "存在的主要问题：:")}, .text = "：:"},
    {.edits = {replace("六、其他需要", "六、、其他需要")}, .text = "、、"},
};
constexpr Example kGood[] = {
    {.edits = {replace("方便群众查询。", "方便群众查询……")}},
    {.edits = {replace("方便群众查询。", "方便群众“一网通查。”")}},
    {.edits = {replace("方便群众查询。", "怎么查？！怎么用？？")}},
    {.edits = {replace("方便群众查询。", "方便群众查询（见“公开专栏”）。")}},
};

// 。、 ， ； ： ！ ？ and their half-width forms, as bits; 0: none of them.
enum Mark : uint8_t { none = 0, point = 1, asking = 2 };
Mark mark_of(const Glyph& g) {
  switch (g.code) {
    case 0x3002:
    case 0x3001:
    case 0xFF0C:
    case 0xFF1B:
    case 0xFF1A:
    case ',':
    case ';':
    case ':':
      return point;
    case 0xFF01:
    case 0xFF1F:
      return asking;
    default:
      return none;
  }
}

// Marks side by side in a stretch of the text; p: which paragraph it counts as.
void search(const Report& r, SourceSpan at, const Paragraph& p, Places& places) {
  static constexpr ByteSet kLeads("\xE3\xEF");
  const std::string_view raw = r.raw(at);
  for (size_t i = kLeads.find(raw, 0); i != std::string_view::npos;) {
    size_t end = i;
    int n = 0;
    int seen = 0;
    for (Glyph g = glyph_at(raw, end); mark_of(g) != none; g = glyph_at(raw, end)) {
      seen |= mark_of(g);
      ++n;
      end += g.bytes;
    }
    // ？！ and ！！ are in use.
    if (n > 1 && seen != asking)
      places.add(p, {static_cast<uint32_t>(at.begin + i), static_cast<uint32_t>(at.begin + end)});
    i = kLeads.find(raw, n > 0 ? end : i + 1);
  }
}

void check(const Report& r, Findings& out) {
  using namespace report;  // kinds
  constexpr Kinds kPoints = kStop | kPoint;
  Places places;
  const std::array<Paragraph, kSections> headings;
  for (size_t s = 0; s < kSections; ++s)
    if (r.sections[s].found) search(r, r.sections[s].heading, headings[s], places);
  if (r.index.follows(kPoints, kPoints | kAsking | kHalfPoint) ||
      r.index.follows(kAsking, kPoints | kHalfPoint))
    for (const Paragraph& p : r.paragraphs)
      if (p.running_text) search(r, p.at, p, places);
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"标点“{}”重复或连用。", "The marks “{}” stand side by side."}, {r.raw(at)});
  });
}

}  // namespace

extern const Rule punctuation_doubled;
const Rule punctuation_doubled = {
    .id = "punctuation-doubled",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"标点重复", "Doubled punctuation"},
    .basis = {"GB/T 15834—2011：一处停顿只用一个点号", "GB/T 15834—2011: one mark for one pause"},
    .advice = {"删去多余的标点。", "Delete the mark that is too many."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
