#include <cmath>
#include <unordered_map>

#include "core/rules/across.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;
using report::Section;

constexpr Example kBad[] = {
    {.text = "存在的主要问题：一是部分栏目更新不够及时；二是政策解读形式较为单一。",
     .other =
         {replace("存在的主要问题：依申请公开答复不够规范，信息更新有时滞后。",
                  "存在的主要问题：一是部分栏目更新不够及时；二是政策解读形式较为单一。"),
          replace("改进情况：组织答复文书评查，明确各科室更新责任。",
                  "改进情况：一是建立栏目更新台账，按月检查；二是丰富解读形式，增加图解和问答。")}},
};
constexpr Example kGood[] = {
    // A figure or a word changed in a new text, the legal basis repeated: usual.
    {.other = {replace("存在的主要问题：依申请公开答复不够规范，信息更新有时滞后。",
                       "存在的主要问题：政策解读形式较为单一。")}},
};

// Characters of a shingle; a text that shares most of its shingles with another is a copy.
constexpr size_t kShingle = 8;
// Shorter paragraphs (“无”, a heading-like line) say the same every year.
constexpr size_t kShortest = 20;
constexpr double kCopied = 0.8;      // of a paragraph's shingles
constexpr double kShareOfAll = 0.5;  // of the prose of the three sections
constexpr double kShareOfProblems = 0.8;

bool compared(const Paragraph& p) {
  const auto in = [&](Section s) { return p.section == static_cast<int16_t>(s); };
  return !p.heading && (in(Section::overview) || in(Section::problems));
}

// The text without figures, as characters: a copy with this year's figures is a copy.
std::u32string characters_of(std::string_view folded) {
  std::u32string out;
  for (size_t i = 0; i < folded.size();) {
    const Glyph glyph = glyph_at(folded, i);
    if (glyph.code < '0' || glyph.code > '9') out += static_cast<char32_t>(glyph.code);
    i += glyph.bytes;
  }
  return out;
}

template <class F>
void each_shingle(const std::u32string& text, F f) {
  for (size_t i = 0; i + kShingle <= text.size(); ++i) {
    uint64_t h = 14695981039346656037ULL;
    for (size_t k = 0; k < kShingle; ++k) h = (h ^ text[i + k]) * 1099511628211ULL;
    f(h);
  }
}

struct Share {
  size_t all = 0, copied = 0;  // characters
  double of() const {
    return all == 0 ? 0 : static_cast<double>(copied) / static_cast<double>(all);
  }
};

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

void check(const Report& previous, const Report& now, Findings& out) {
  std::unordered_map<uint64_t, const Paragraph*> before;
  for (const Paragraph& p : previous.paragraphs)
    if (compared(p))
      each_shingle(characters_of(previous.folded_text(p)),
                   [&](uint64_t h) { before.emplace(h, &p); });

  Share all, problems;
  std::vector<Finding::Beside> copies;
  SourceSpan at, in_problems;  // the first copies
  for (const Paragraph& p : now.paragraphs) {
    if (!compared(p)) continue;
    const std::u32string text = characters_of(now.folded_text(p));
    if (text.size() < kShortest) continue;
    std::unordered_map<const Paragraph*, size_t> shared;
    size_t total = 0, found = 0;
    each_shingle(text, [&](uint64_t h) {
      ++total;
      const auto other = before.find(h);
      if (other == before.end()) return;
      ++found;
      ++shared[other->second];
    });
    const bool copied =
        found > 0 && static_cast<double>(found) >= kCopied * static_cast<double>(total);
    for (Share* share : {&all, &problems}) {
      if (share == &problems && p.section != static_cast<int16_t>(Section::problems)) continue;
      share->all += text.size();
      if (copied) share->copied += text.size();
    }
    if (!copied) continue;
    // The paragraph it shares most with; the first of several.
    const Paragraph* source = nullptr;
    for (const auto& [paragraph, count] : shared)
      if (source == nullptr || count > shared[source] ||
          (count == shared[source] && paragraph < source))
        source = paragraph;
    if (source != nullptr) copies.push_back({p.at, &previous, source->at});
    if (at.empty()) at = p.at;
    if (in_problems.empty() && p.section == static_cast<int16_t>(Section::problems))
      in_problems = p.at;
  }
  const bool stale_problems = problems.of() >= kShareOfProblems;
  if (!stale_problems && all.of() < kShareOfAll) return;
  Finding& f = out.add(
      at,
      stale_problems
          ? out.say(
                {"第五部分有{}的文字与上年报告相同；全部正文相同的占{}（{}段）。",
                 "{} of part 5 repeat last year's report; of all the prose {} ({} paragraphs)."},
                {percent(problems.of()), percent(all.of()), std::to_string(copies.size())})
          : out.say({"正文有{}的文字（{}段）与上年报告相同，只是数字可能不同。",
                     "{} of the prose ({} paragraphs) repeat last year's report but for figures."},
                    {percent(all.of()), std::to_string(copies.size())}));
  f.actual = percent(all.of());
  f.beside = std::move(copies);
}

}  // namespace

extern const Rule text_copied;
const Rule text_copied = {
    .id = "text-copied",
    .group = Group::across,
    .severity = Severity::warning,
    .title = {"正文照抄上年报告", "The prose is copied from last year's report"},
    .basis = {"国办公开办函〔2021〕30号：总体情况、存在的主要问题及改进情况应反映本年度实际",
              "国办公开办函〔2021〕30号: the overview and the problems are those of the year"},
    .advice = {"按本年度的情况改写，问题部分写明上年问题的整改结果。",
               "Write what happened this year, and how last year's problems were dealt with."},
    .bad = kBad,
    .good = kGood,
    .compare = check,
};

}  // namespace gouji::rules
