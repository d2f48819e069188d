#include <array>

#include "core/rules/held_words.h"
#include "core/rules/parts.h"
#include "core/rules/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::AgencyKind;
using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("明确专人负责", "我镇明确专人负责")}, .text = "我镇"},
    {.edits = {replace("明确专人负责", "本街道明确专人负责")}, .text = "本街道"},
    {.edits = {replace("明确专人负责", "我委明确专人负责"),
               replace("发布前逐条审核", "我委发布前逐条审核")},
     .text = "我委"},
};
constexpr Example kGood[] = {
    // In traditional characters.
    {.edits = {replace("青禾县水利局", "青禾縣水利廳"),
               replace("明确专人负责", "我廳明确专人负责")}},
    {.edits = {replace("明确专人负责", "我局明确专人负责")}},
    {.edits = {replace("明确专人负责", "我县、我市多次部署，明确专人负责")}},
    {.edits = {replace("明确专人负责", "我委托专人，对自我镇定与基本乡村情况明确专人负责")}},
    {.edits = {replace("明确专人负责", "转发“我镇一事”的问答，明确专人负责")}},
};

// What an agency calls itself, and the character that its name then has.
struct Word {
  std::string_view text;
  std::string_view sign;
};
constexpr Word kWords[] = {
    {"我局", "局"},     {"我委", "委"},     {"我厅", "厅"},     {"我镇", "镇"}, {"我乡", "乡"},
    {"我街道", "街道"}, {"我中心", "中心"}, {"本局", "局"},     {"本厅", "厅"}, {"本镇", "镇"},
    {"本乡", "乡"},     {"本街道", "街道"}, {"本中心", "中心"},
};
constexpr std::string_view kTexts[] = {
    kWords[0].text,  kWords[1].text,  kWords[2].text,  kWords[3].text, kWords[4].text,
    kWords[5].text,  kWords[6].text,  kWords[7].text,  kWords[8].text, kWords[9].text,
    kWords[10].text, kWords[11].text, kWords[12].text,
};

// 自我镇定, 我委托, 基本乡村: no such word.
bool is_other_word(std::string_view f, size_t at, size_t end) {
  const Glyph before = glyph_before(f, at);
  for (const std::string_view word : {"自", "忘", "敌", "你", "小", "大"})
    if (before.code == glyph_at(word, 0).code) return true;
  // 本局 at the head of a clause only: 基本局面, 成本中心.
  if (f.substr(at).starts_with("本") && is_han(before.code)) return true;
  for (const std::string_view word : {"托", "派", "员", "定", "部", "面", "长", "城", "村", "校"})
    if (f.substr(end).starts_with(word)) return true;
  return false;
}

void check(const Report& r, Findings& out) {
  if (r.agency.empty() || r.agency_kind == AgencyKind::unknown) {
    out.not_assessed({}, out.say({"没有认出编制单位", "the agency was not recognised"}));
    return;
  }
  const std::string agency = text::folded(r.agency);
  HeldWords held(r);
  for (const Word& w : kWords)
    if (agency.find(w.sign) == std::string::npos) held.add(w.text);
  if (held.empty()) return;
  static constexpr text::Words kSet(kTexts);
  struct Seen {
    SourceSpan first;
    size_t count = 0;
  };
  std::array<Seen, std::size(kWords)> seen{};
  for (const Paragraph& p : r.paragraphs) {
    if (!held.may_stand_in(p)) continue;
    const std::string_view f = r.folded_text(p);
    for (const std::string_view first : {"我", "本"}) {
      Around around(f);
      for (size_t i = text::find(f, first); i != std::string_view::npos;
           i = text::find(f, first, i + 3)) {
        const size_t bytes = kSet.match(f.substr(i));
        if (bytes == 0) continue;
        size_t n = 0;
        while (kTexts[n] != f.substr(i, bytes)) ++n;
        if (agency.find(kWords[n].sign) != std::string::npos || is_other_word(f, i, i + bytes) ||
            around.in_title(i))
          continue;
        if (seen[n].count++ == 0) seen[n].first = r.source(p, i, bytes);
      }
    }
  }
  for (size_t n = 0; n < seen.size(); ++n) {
    if (seen[n].count == 0) continue;
    std::string message =
        out.say({"编制单位是{}，文中却自称“{}”。", "The agency is {}, but calls itself “{}”."},
                {r.agency, kTexts[n]});
    if (seen[n].count > 1)
      message += out.say({"全文共{}处。", " {} in all."}, {std::to_string(seen[n].count)});
    Finding& f = out.add(seen[n].first, std::move(message));
    f.actual = kTexts[n];
  }
}

}  // namespace

extern const Rule self_reference;
const Rule self_reference = {
    .id = "self-reference",
    .group = Group::residue,
    .severity = Severity::warning,
    .title = {"自称与单位不符", "The agency calls itself what it is not"},
    .basis =
        {"工作惯例：自称与本单位名称一致；不一致多为套用其他单位的文本",
         "Practice: an agency calls itself by its own kind; another kind comes from the text of "
         "another agency"},
    .advice = {"改为本单位的自称，并检查这一段是否套用了其他单位的报告。",
               "Use the word for this agency; check whether the paragraph is another agency's."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
