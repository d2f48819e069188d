#include <algorithm>

#include "core/report/identity/agency.h"
#include "core/rules/findings.h"
#include "core/rules/readings/own_name.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
#include "core/text/sort.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::AgencyKind;
using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("一、总体情况\n", "联系方式见青禾水局网站。\n一、总体情况\n"),
               replace("明确专人负责", "青禾县水局明确专人负责")},
     .text = "青禾水局"},
    {.edits = {replace("青禾县水利局", "青禾县自然资源和规划局"),
               replace("明确专人负责", "县自然资源与规划局明确专人负责")},
     .text = "资源与规划局"},
    {.edits = {replace("一、总体情况\n", "联系方式见青禾水利局网站。\n一、总体情况\n"),
               replace("明确专人负责", "青县水利局明确专人负责")},
     .text = "青禾水利局"},
};
constexpr Example kGood[] = {
    {.edits = {replace("青禾县水利局", "青禾县自然资源和规划局"),
               replace("明确专人负责", "落实市自然资源与规划局的要求，明确专人负责")}},
    {.edits = {replace("青禾县水利局", "青禾县自然资源和规划局"),
               replace("明确专人负责",
                       "县自然资源规划局落实《青禾县自然资源与规划局工作规则》，"
                       "县自然资源和规划局明确专人负责")}},
    {.edits = {replace("明确专人负责", "县水利局、水利局明确专人负责")}},
    {.edits = {replace("明确专人负责", "青禾县水局明确专人负责")}},
    {.edits = {replace("年，青禾县水利局认真落实", "年，青禾县水利局（以下简称县水局）认真落实"),
               replace("明确专人负责", "县水局明确专人负责"),
               replace("优化政府网站", "青禾水局优化政府网站")}},
    // Another place's.
    {.edits = {replace("青禾县水利局\n2023年", "青禾县教育体育局\n2023年"),
               replace("逐条审核，", "县教体局逐条审核，办理柳州市教育局长信箱来信，")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年", "青禾县教育体育局\n2023年"),
               replace("逐条审核，", "县教体局逐条审核，青禾县教体局办公室负责，")},
     .form = "2021"},
    {.edits = {replace("明确专人负责", "我局、全局、当局、县教育局明确专人负责")}},
    // The bureau of the city above, and 公开 in front of a part of the name.
    {.edits = {replace("青禾县水利局", "柳州市开宁区水利局"),
               replace("明确专人负责", "落实市水利局的要求，公开区水利局的预算")}},
};

constexpr size_t kLeast = 9;  // folded bytes of a name that is looked at: three characters

// Where a spelling stands, and how it reads.
struct Spelling {
  std::string text;  // folded
  SourceSpan at;
};

// The longest stretch that ends at f[end] and is short for the name, compared from behind.
size_t begin_of(std::string_view f, size_t end, std::string_view name) {
  size_t begin = end;
  size_t left = name.size();
  while (begin > 0 && end - begin < name.size()) {
    const Glyph g = glyph_before(f, begin);
    const std::string_view glyph = f.substr(begin - g.bytes, g.bytes);
    const size_t at = name.substr(0, left).rfind(glyph);
    if (at == std::string_view::npos) break;
    left = at;
    begin -= g.bytes;
  }
  return begin;
}

bool is_explained(std::string_view f, size_t begin) {
  const std::string_view before =
      f.substr(begin > 30 ? begin - 30 : 0, std::min<size_t>(begin, 30));
  return text::find(before, "简称") != std::string_view::npos;
}

// Each character of the name with its last one behind it, where some paragraph may hold that: every
// spelling ends so.
struct End {
  std::string text;
  report::WordPairs pairs;
};
std::vector<End> ends_of(const Report& r, std::string_view own) {
  std::vector<End> out;
  const size_t last = own.size() - glyph_before(own, own.size()).bytes;
  for (size_t end = last; end > 0;) {
    const size_t begin = end - glyph_before(own, end).bytes;
    std::string text = std::string(own.substr(begin, end - begin)).append(own.substr(last));
    const report::WordPairs pairs(text);
    if (r.index.may_hold(pairs)) out.push_back({std::move(text), pairs});
    end = begin;
  }
  return out;
}

// 市自然|资源与规划局, beside 青禾县自然|资源和规划局: of the agency above.
bool is_of_other_place(std::string_view front, std::string_view own) {
  while (!own.empty()) {
    const Glyph last = glyph_before(front, front.size());
    if (last.code != glyph_before(own, own.size()).code) return report::ends_with_place(front);
    front.remove_suffix(last.bytes);
    own.remove_suffix(last.bytes);
  }
  return false;
}

// 自然资源与规划局 of 自然资源和规划局. Empty: nowhere.
SourceSpan other_conjunction(const Report& r, std::string_view own) {
  constexpr std::string_view kConjunctions[] = {"和", "与", "及"};
  constexpr size_t kFront = 6;  // bytes in front that tell the name: the place may be left out
  for (const std::string_view word : kConjunctions) {
    const size_t at = text::find(own, word);
    if (at == own.npos || at < kFront || !is_han(glyph_at(own, at - kFront).code)) continue;
    for (const std::string_view other : kConjunctions) {
      if (other == word) continue;
      const std::string name = std::string(own.substr(at - kFront, kFront))
                                   .append(other)
                                   .append(own.substr(at + word.size()));
      const report::WordPairs pairs(name);
      if (!r.index.may_hold(pairs)) continue;
      for (const Paragraph& p : r.paragraphs) {
        if (!r.may_hold(p, pairs)) continue;
        const std::string_view f = r.folded_text(p);
        Around around(f);
        for (size_t i = f.find(name); i != f.npos; i = f.find(name, i + name.size()))
          if (!around.in_title(i) && !is_of_other_place(f.substr(0, i), own.substr(0, at - kFront)))
            return r.source(p, i, name.size());
      }
    }
  }
  return {};
}

void check(const Report& r, Findings& out) {
  if (r.agency.empty() || r.agency_kind == AgencyKind::unknown) {
    out.not_assessed({}, out.say({"没有认出编制单位", "the agency was not recognised"}));
    return;
  }
  // 县政府, 白杨镇: short names of governments are usual.
  if (r.agency_kind != AgencyKind::department && r.agency_kind != AgencyKind::ministry) return;
  const std::string own = text::folded(r.agency);
  if (own.size() < 2 * kLeast) return;
  if (const SourceSpan at = other_conjunction(r, own); !at.empty()) {
    out.add(at, out.say({"单位全称为{}，文中另有“{}”的写法，前后不一。",
                         "The agency is {}; the text also writes “{}”."},
                        {r.agency, one_line(r.raw(at))}));
    return;
  }
  const std::string last = own.substr(own.size() - glyph_before(own, own.size()).bytes);
  if (last.size() != 3) return;
  const std::vector<End> ends = ends_of(r, own);
  if (ends.empty()) return;
  std::vector<Spelling> spellings;
  std::vector<std::string> explained;
  std::vector<size_t> places;
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view f = r.folded_text(p);
    places.clear();  // behind each of the ends
    for (const auto& [end, pairs] : ends)
      for (size_t i = r.may_hold(p, pairs) ? text::find(f, end) : f.npos;
           i != std::string_view::npos; i = text::find(f, end, i + end.size() - last.size()))
        places.push_back(i + end.size());
    text::sort(places.begin(), places.end());
    for (const size_t place : places) {
      const size_t i = place - last.size();
      const size_t begin = begin_of(f, i + 3, own);
      const std::string_view name = f.substr(begin, i + 3 - begin);
      // A part of the name as it stands (县水利局) is no other spelling, be it behind one character
      // more: 市|水利局 of the city above, 公开|区水利局. 青县水利局 is one.
      const size_t first = glyph_at(name, 0).bytes;
      const bool more = report::ends_with_place(name.substr(0, first)) || name.starts_with("开");
      if (name.size() < kLeast || own.find(name.substr(more ? first : 0)) != std::string::npos ||
          is_abbreviation(out, name) ||
          report::ends_with_place(f.substr(0, begin)))  // 柳州市水局长信箱: another place's
        continue;
      if (is_explained(f, begin)) {
        explained.emplace_back(name);
        continue;
      }
      // 县教体局 and 青禾县教体局 are one short form.
      const bool known = std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& s) {
        return s.text.ends_with(name) || name.ends_with(s.text);
      });
      if (!known && spellings.size() < 8)
        spellings.push_back({std::string(name), r.source(p, begin, name.size())});
    }
  }
  // One abbreviation is usual.
  if (spellings.size() < 2 || !explained.empty()) return;
  std::vector<std::string> parts;
  for (const Spelling& s : spellings) parts.push_back(quoted(s.text));
  out.add(spellings.front().at, out.say({"单位全称为{}，文中另有{}的写法，前后不一。",
                                         "The agency is {}; the text also writes {}."},
                                        {r.agency, join(parts, out)}));
}

}  // namespace

extern const Rule agency_varies;
const Rule agency_varies = {
    .id = "agency-varies",
    .group = Group::residue,
    .severity = Severity::info,
    .title = {"单位名称写法不一", "The agency's name is written in several ways"},
    .basis = {"公文惯例：首次用全称并注明简称，前后一致",
              "Practice: the full name first, with its short form, and the same throughout"},
    .advice = {"统一用全称，或在首次出现时注明“以下简称……”。",
               "Use the full name, or explain one short form where it comes first."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
