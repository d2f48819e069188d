#include <algorithm>
#include <array>

#include "core/rules/findings.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("一、总体情况\n", "机密★一年\n一、总体情况\n")}, .text = "机密★一年"},
    {.edits = {replace("一、总体情况\n", "内部资料，注意保存。\n一、总体情况\n")},
     .text = "内部资料，注意保存。"},
    {.edits = {replace("青禾县水利局", "机密★一年\n青禾县水利局")}, .text = "机密★一年"},
    {.edits = {replace("逐条审核，", "逐条审核（内部资料，不得外传），")},
     .text = "内部资料，不得外传"},
    {.edits = {replace("方便群众查询。", "方便群众查询。（此件不公开）")}, .text = "此件不公开"},
    {.edits = {replace("青禾县水利局", "【内部资料】\n青禾县水利局")}, .text = "内部资料"},
    {.edits = {replace("青禾县水利局", "仅供内部使用\n青禾县水利局")}, .text = "仅供内部使用"},
    {.edits = {replace("方便群众查询。", "方便群众查询。【内部资料，不得外传】")},
     .text = "内部资料，不得外传"},
    {.edits = {replace("方便群众查询。", "方便群众查询。本报告为内部资料，请勿外传。")},
     .text = "本报告为内部资料，请勿外传"},
};
constexpr Example kGood[] = {
    {.edits = {replace("逐条审核，", "逐条审核，涉及国家秘密、商业秘密的不得公开，")}},
    {.edits = {replace("逐条审核，", "逐条审核，属于内部资料的依法不予公开，")}},
    {.edits = {replace("方便群众查询。", "方便群众查询。（此件公开发布）")}},
    {.edits = {replace("逐条审核，", "逐条审核，坚持以公开为常态、不公开为例外，")}},
    {.edits = {replace("逐条审核，", "逐条审核，落实保密审查（涉密信息不得公开），")}},
    {.edits = {replace("方便群众查询。", "方便群众查询。本报告不涉及内部资料，可以外传。")}},
};

constexpr size_t kLongest = 60;  // folded bytes of a marker that stands alone

constexpr std::string_view kInside = "内部";
// Every marker has one of these.
constexpr std::string_view kHeld[] = {kInside,    "绝密", "机密",     "秘密",   "此件",
                                      "不得公开", "外传", "注意保密", "不公开", "不予公开"};

// 机密★一年
bool is_grade(std::string_view f) {
  for (const std::string_view grade : {"绝密", "机密", "秘密"}) {
    if (!f.starts_with(grade)) continue;
    const std::string_view rest = f.substr(grade.size());
    if (rest.empty() || rest.starts_with("★") || rest.starts_with("☆") || rest.starts_with("*"))
      return true;
  }
  return false;
}

// What marks a whole document when nothing else is said.
bool is_mark(std::string_view f) {
  for (const std::string_view only : {"仅供", "仅限", "限"})
    if (f.starts_with(only) && text::find(f, "内部") == only.size()) f.remove_prefix(only.size());
  for (const std::string_view text :
       {"内部资料", "内部文件", "内部材料", "内部使用", "内部参考", "此件不公开", "此件不予公开",
        "此件不得公开", "不得公开", "不得外传", "严禁外传", "注意保密", "公开属性:不公开",
        "公开属性:不予公开", "公开方式:不公开", "公开方式:不予公开", "公开类别:不公开"})
    if (f == text) return true;
  const bool inside = f.starts_with("内部资料") || f.starts_with("内部文件") ||
                      f.starts_with("内部材料") || f.starts_with("内部使用");
  if (!inside) return false;
  for (const std::string_view text :
       {"外传", "注意保存", "妥善保管", "注意保管", "保密", "不得公开"})
    if (f.find(text) != std::string_view::npos) return true;
  return false;
}

// What a sentence says this report is: 内部资料,请勿外传 of 本报告为内部资料,请勿外传. Empty: none.
std::string_view of_this_report(std::string_view f) {
  const auto drop = [&](std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
      if (f.starts_with(word)) {
        f.remove_prefix(word.size());
        return true;
      }
    return false;
  };
  if (!drop({"本报告", "此报告", "本文件", "此文件", "本资料", "此资料", "本件", "此件"}))
    return {};
  if (!drop({"为", "属于", "系", "是"})) return {};
  return f;
}

// A line or the content of a bracket that marks the whole document. All else is prose about
// secrecy.
bool is_marker(std::string_view f) {
  while (!f.empty() && (f.ends_with("。") || f.ends_with("!") || f.ends_with(";")))
    f.remove_suffix(f.ends_with("。") ? 3 : 1);
  if (f.empty() || f.size() > kLongest) return false;
  return is_grade(f) || is_mark(f);
}

void flag(const Report& r, SourceSpan at, Findings& out) {
  out.add(at, out.say({"公开发布的报告带有“{}”的标注。", "A published report bears the mark “{}”."},
                      {one_line(r.raw(at))}));
}

// Above the title a mark stands on a line of its own.
void check_lines(const Report& r, SourceSpan at, Findings& out) {
  for (uint32_t begin = at.begin; begin < at.end;) {
    const size_t feed = r.text.find('\n', begin);
    const uint32_t end = std::min(at.end, static_cast<uint32_t>(std::min(feed, r.text.size())));
    const SourceSpan line{begin, end};
    if (line.size() <= 2 * kLongest && is_marker(text::folded(r.raw(line)))) flag(r, line, out);
    begin = end + 1;
  }
}

// (内部资料) or 【内部资料】 in a paragraph.
void check_brackets(const Report& r, const Paragraph& p, std::string_view open,
                    std::string_view close, Findings& out) {
  const std::string_view f = r.folded_text(p);
  for (size_t i = f.find(open); i != std::string_view::npos; i = f.find(open, i + open.size())) {
    const size_t from = i + open.size();
    const size_t bytes = f.substr(from, kLongest + close.size()).find(close);
    if (bytes != std::string_view::npos && is_marker(f.substr(from, bytes)))
      flag(r, r.source(p, from, bytes), out);
  }
}

// 本报告为内部资料,请勿外传。
void check_sentences(const Report& r, const Paragraph& p, Findings& out) {
  constexpr std::string_view kStop = "。";
  const std::string_view f = r.folded_text(p);
  for (size_t begin = 0; begin < f.size();) {
    const size_t end = std::min(text::find(f, kStop, begin), f.size());
    const std::string_view sentence = f.substr(begin, end - begin);
    if (sentence.size() <= kLongest && is_mark(of_this_report(sentence)))
      flag(r, r.source(p, begin, end - begin), out);
    begin = end + kStop.size();
  }
}

void check(const Report& r, Findings& out) {
  const HeldWords held(r, kHeld), inside(r, std::array{kInside});
  if (held.empty()) return;
  const bool squares = r.may_hold("〔");
  for (const Paragraph& p : r.paragraphs) {
    if (!held.may_stand_in(p)) continue;
    const std::string_view f = r.folded_text(p);
    if (is_marker(f)) {
      flag(r, p.at, out);
      continue;
    }
    if (p.section < 0 && (p.traits.kinds & report::kLineBreak) != 0) check_lines(r, p.at, out);
    check_brackets(r, p, "(", ")", out);
    if (squares) check_brackets(r, p, "〔", "〕", out);
    if (inside.may_stand_in(p)) check_sentences(r, p, out);
  }
}

}  // namespace

extern const Rule secrecy_marker;
const Rule secrecy_marker = {
    .id = "secrecy-marker",
    .group = Group::residue,
    .severity = Severity::warning,
    .title = {"带有密级或内部标注", "A mark of secrecy"},
    .basis = {"条例第四十九条：年度报告向社会公布，不应带有密级或内部标注",
              "Art. 49 of the regulation: an annual report is public and bears no such mark"},
    .advice =
        {"核对这份文本能否公开；误用了模板的，删去标注。",
         "Check whether the text may be published; delete the mark if it came with a template."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
