#include <algorithm>
#include <array>

#include "core/rules/readings/held_words.h"
#include "core/rules/readings/parts.h"
#include "core/rules/readings/running_text.h"
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
    {.edits = {replace("明确专人负责", "我校定期检查，明确专人负责")}, .text = "我校"},
    {.edits = {replace("明确专人负责", "我办明确专人负责")}, .text = "我办"},
};
constexpr Example kGood[] = {
    // An agency with two names.
    {.edits = {replace("青禾县水利局\n2023年", "青禾县妇幼服务中心（县保健院）2023年"),
               replace("明确专人负责", "我院明确专人负责"),
               replace("青禾县水利局\n2024年", "青禾县保健院\n2024年")},
     .form = "2021"},
    {.edits = {replace("青禾县水利局\n2023年", "青禾县妇幼服务中心（县保健院）2023年"),
               replace("明确专人负责", "我院明确专人负责"), remove_line("青禾县水利局")},
     .form = "2021"},
    // In traditional characters.
    {.edits = {replace("青禾县水利局", "青禾縣水利廳"),
               replace("明确专人负责", "我廳明确专人负责")}},
    {.edits = {replace("明确专人负责", "我局明确专人负责")}},
    {.edits = {replace("明确专人负责", "我县、我市多次部署，明确专人负责")}},
    {.edits = {replace("明确专人负责", "我委托专人，对自我镇定与基本乡村情况明确专人负责")}},
    {.edits = {replace("明确专人负责", "提升“为我办理”体验，做到群众事我办，明确专人负责")}},
    {.edits = {replace("青禾县水利局", "青禾县人民政府"),
               replace("明确专人负责", "我办明确专人负责")}},
    {.edits = {replace("青禾县水利局", "青禾县开发区管理委员会"),
               replace("明确专人负责", "我办明确专人负责")}},
    {.edits = {replace("明确专人负责", "转发“我镇一事”的问答，明确专人负责")}},
};

// What an agency calls itself, and the words of which its name then has one.
struct Word {
  std::string_view text;
  std::array<std::string_view, 4> signs;
};
constexpr Word kWords[] = {
    {"我局", {"局"}},     {"我委", {"委"}},
    {"我厅", {"厅"}},     {"我镇", {"镇"}},
    {"我乡", {"乡"}},     {"我街道", {"街道"}},
    {"我中心", {"中心"}}, {"本局", {"局"}},
    {"本厅", {"厅"}},     {"本镇", {"镇"}},
    {"本乡", {"乡"}},     {"本街道", {"街道"}},
    {"本中心", {"中心"}}, {"我校", {"校", "大学", "学院", "中学"}},
    {"我院", {"院"}},     {"我办", {"办", "管委会", "管理委员会"}},
};
constexpr auto kTexts = [] {
  struct List {
    std::string_view words[std::size(kWords)];
  } list{};
  for (size_t i = 0; i < std::size(kWords); ++i) list.words[i] = kWords[i].text;
  return list;
}();

// The word may be the agency's own. A government's report is its office's, which may say 我办.
bool is_own(const Word& word, std::string_view agency, AgencyKind kind) {
  if (word.text == "我办" && kind != AgencyKind::department) return true;
  return std::any_of(word.signs.begin(), word.signs.end(), [&](std::string_view sign) {
    return !sign.empty() && agency.find(sign) != std::string_view::npos;
  });
}

bool ends_with_any(std::string_view f, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return f.ends_with(word); });
}

// 自我镇定, 我委托, 基本乡村: no such word.
bool is_other_word(std::string_view f, size_t at, size_t end) {
  const Glyph before = glyph_before(f, at);
  for (const std::string_view word : {"自", "忘", "敌", "你", "小", "大"})
    if (before.code == glyph_at(word, 0).code) return true;
  // 本局 at the head of a clause only: 基本局面, 成本中心.
  if (f.substr(at).starts_with("本") && is_han(before.code)) return true;
  for (const std::string_view word : {"托", "派", "员", "定", "部", "面", "长", "城", "村", "校"})
    if (f.substr(end).starts_with(word) && !f.substr(end).starts_with("定期")) return true;
  // 我办理, 我办公室, 我院子
  if (f.substr(0, end).ends_with("我办")) {
    // 我的事我办
    if (is_han(before.code) &&
        !ends_with_any(f.substr(0, at), {"由", "经", "向", "对", "与", "和"}))
      return true;
    for (const std::string_view word : {"理", "公", "事", "结", "好", "成"})
      if (f.substr(end).starts_with(word)) return true;
  }
  return f.substr(0, end).ends_with("我院") && f.substr(end).starts_with("子");
}

// The agency's name, and the second one that the title has in a bracket behind it: 妇幼服务中心
// (县保健院).
std::string names_of(const Report& r) {
  std::string agency = text::folded(r.agency);
  const std::string title = text::folded(r.raw(r.title.at));
  const size_t at = title.find(agency);
  if (at == title.npos) return agency;
  const size_t open = at + agency.size(), close = title.find(')', open);
  if (title.substr(open).starts_with('(') && close != title.npos)
    agency.append(title, open, close - open);
  return agency;
}

void check(const Report& r, Findings& out) {
  if (r.agency.empty() || r.agency_kind == AgencyKind::unknown) {
    out.not_assessed({}, out.say({"没有认出编制单位", "the agency was not recognised"}));
    return;
  }
  const std::string agency = names_of(r);
  HeldWords held(r);
  std::array<bool, std::size(kWords)> own{};
  for (size_t n = 0; n < own.size(); ++n) {
    own[n] = is_own(kWords[n], agency, r.agency_kind);
    if (!own[n]) held.add(kWords[n].text);
  }
  if (held.empty()) return;
  static constexpr text::Words kSet(kTexts.words);
  struct Seen {
    SourceSpan first;
    size_t count = 0;
  };
  std::array<Seen, std::size(kWords)> seen{};
  for (const Paragraph& p : r.paragraphs) {
    if (!held.may_stand_in(p)) continue;
    const std::string_view f = r.folded_text(p);
    Around around(f);
    for (size_t i = kSet.find(f, 0); i != std::string_view::npos; i = kSet.find(f, i + 3)) {
      const size_t bytes = kSet.match(f.substr(i));
      size_t n = 0;
      while (kTexts.words[n] != f.substr(i, bytes)) ++n;
      if (own[n] || is_other_word(f, i, i + bytes) || around.in_title(i)) continue;
      if (seen[n].count++ == 0) seen[n].first = r.source(p, i, bytes);
    }
  }
  for (size_t n = 0; n < seen.size(); ++n) {
    if (seen[n].count == 0) continue;
    std::string message =
        out.say({"编制单位是{}，文中却自称“{}”。", "The agency is {}, but calls itself “{}”."},
                {r.agency, kTexts.words[n]});
    if (seen[n].count > 1)
      message += out.say({"全文共{}处。", " {} in all."}, {std::to_string(seen[n].count)});
    Finding& f = out.add(seen[n].first, std::move(message));
    f.actual = kTexts.words[n];
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
