#include <algorithm>
#include <array>
#include <iterator>

#include "core/rules/findings.h"
#include "core/rules/readings/held_words.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("落实先审查", "[bookmark: _GoBack]落实先审查")},
     .text = "[bookmark: _GoBack]"},
    // Around a heading, which it does not hide.
    {.edits = {replace("六、其他需要报告的事项", "[bookmark: _Toc1]六、其他需要报告的事项")},
     .text = "[bookmark: _Toc1]"},
    {.edits = {replace("后公开的要求，", "后公开的要求，错误！未找到引用源。")},
     .text = "错误！未找到引用源"},
    {.edits = {replace("落实先审查", "&nbsp;落实先审查")}, .text = "&nbsp;"},
    {.edits = {replace("落实先审查", "<o:p></o:p>落实先审查")}, .text = "<o:p></o:p>"},
    {.edits = {replace("逐条审核，",
                       "逐条审核，Evaluation Warning: The document was created with Spire.Doc，")},
     .text = "Evaluation Warning: The document was created with Spire.Doc"},
    {.edits = {replace("逐条审核，", "逐条审核，PAGE \\* MERGEFORMAT，")},
     .text = "PAGE \\* MERGEFORMAT"},
    {.edits = {replace("落实先审查", "HYPERLINK \"http://www.example.gov.cn\"落实先审查")},
     .text = "HYPERLINK \"http://www.example.gov.cn\""},
    {.edits = {replace("逐条审核，", "逐条审核，{ REF _Ref1234 }")}, .text = "{ REF _Ref1234 }"},
    {.edits = {replace("逐条审核，", "逐条审核[批注1：请核实]，")}, .text = "[批注1：请核实]"},
    {.edits = {replace("逐条审核，", "逐条审核，批注 [U1]: 请核实。")}, .text = "批注 [U1]:"},
    {.edits = {replace("逐条审核，", "逐条审核，TOC \\o \"1-3\" \\h \\z \\u")},
     .text = "TOC \\o \"1-3\" \\h \\z \\u"},
    {.edits = {replace("逐条审核，", "逐条审核PAGEREF _Toc123456 \\h，")},
     .text = "PAGEREF _Toc123456 \\h"},
};
constexpr Example kGood[] = {
    {.edits = {replace("落实先审查", "**落实**先审查")}},
    {.edits = {replace("逐条审核，", "逐条审核，网址<http://www.example.gov.cn/list?a=1&b=2>，")}},
    {.edits = {replace("逐条审核，", "逐条审核，研发（R&D；含试验）信息单列，")}},
    {.edits = {replace("逐条审核，", "逐条审核，归档时保留领导批示【批注】，")}},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Each of these gives the bytes that a residue of its kind takes at the start of the folded text;
// 0: none. White space is folded away, brackets [] are 〔〕, <> are 〈〉.

size_t enclosed(std::string_view f, std::string_view close, size_t most) {
  const size_t end = f.substr(0, most).find(close);
  return end == std::string_view::npos ? 0 : end + close.size();
}

constexpr std::string_view kBookmark = "[bookmark:";  // as printed
constexpr size_t kMostBookmark = 120;

size_t bookmark(std::string_view f) {
  return f.starts_with("〔bookmark:") ? enclosed(f, "〕", 120) : 0;
}

// A comment of Word as text: 〔批注1:请核实〕, 批注〔U1〕:
size_t comment(std::string_view f) {
  constexpr std::string_view kName = "批注";
  constexpr size_t kMost = 40;  // bytes of a name and a number
  const bool closed = f.starts_with("〔");
  if (!f.substr(closed ? 3 : 0).starts_with(kName)) return 0;
  size_t i = kName.size() + 3;
  if (closed) {
    while (i < f.size() && is_digit(f[i])) ++i;
    return f.substr(i).starts_with(":") ? enclosed(f, "〕", 300) : 0;
  }
  if (!f.substr(kName.size()).starts_with("〔")) return 0;
  const size_t end = text::find(f.substr(0, i + kMost), "〕", i);
  return end != std::string_view::npos && is_digit(f[end - 1]) && f.substr(end + 3).starts_with(":")
             ? end + 4
             : 0;
}

// TOC\o"1-3"\h\z\u
size_t contents(std::string_view f) {
  if (!f.starts_with("TOC\\")) return 0;
  size_t i = 3;
  while (i + 1 < f.size() && f[i] == '\\' && is_letter(f[i + 1])) {
    i += 2;
    if (i >= f.size() || f[i] != '"') continue;
    const size_t end = f.substr(0, i + 40).find('"', i + 1);
    if (end != std::string_view::npos) i = end + 1;
  }
  return i > 3 ? i : 0;
}

size_t field_error(std::string_view f) {
  for (const std::string_view text :
       {"错误!未找到引用源", "错误!未定义书签", "错误!超链接引用无效", "错误!不能识别的开关参数",
        "错误!使用", "Error!Referencesourcenotfound", "Error!Bookmarknotdefined"})
    if (f.starts_with(text)) return text.size();
  return 0;
}

// Evaluation Warning: The document was created with Spire.Doc
size_t evaluation(std::string_view f) {
  constexpr std::string_view kWarning = "EvaluationWarning:";
  if (!f.starts_with(kWarning)) return 0;
  size_t i = kWarning.size();
  while (i < f.size() && i < 120 && (is_letter(f[i]) || f[i] == '.')) ++i;
  return i;
}

size_t hyperlink(std::string_view f) {
  if (!f.starts_with("HYPERLINK")) return 0;
  size_t i = 9;
  while (f.substr(i).starts_with("\\l") || f.substr(i).starts_with("\\h")) i += 2;
  if (i < f.size() && f[i] == '"') {
    const size_t end = f.substr(0, 2000).find('"', i + 1);
    if (end != std::string_view::npos) i = end + 1;
  }
  return i;
}

size_t entity(std::string_view f) {
  if (f.size() < 4 || f[0] != '&') return 0;
  size_t i = 1;
  if (f[1] == '#') {
    ++i;
    if (i < f.size() && (f[i] == 'x' || f[i] == 'X')) ++i;
    const size_t from = i;
    while (i < f.size() && i < 10 && (is_digit(f[i]) || is_letter(f[i]))) ++i;
    return i > from && i < f.size() && f[i] == ';' ? i + 1 : 0;
  }
  for (const std::string_view name :
       {"nbsp",  "ensp",  "emsp",  "thinsp", "amp",   "lt",    "gt",     "quot",   "apos",
        "ldquo", "rdquo", "lsquo", "rsquo",  "mdash", "ndash", "hellip", "middot", "bull",
        "times", "zwj",   "zwnj",  "copy",   "laquo", "raquo", "rarr",   "larr"})
    if (f.substr(1).starts_with(name) && f.substr(1 + name.size()).starts_with(";"))
      return name.size() + 2;
  return 0;
}

size_t tag(std::string_view f) {
  if (!f.starts_with("〈")) return 0;
  size_t i = 3;
  if (f.substr(i).starts_with("/")) ++i;
  const std::string_view rest = f.substr(i);
  // Names that nothing may follow but the end of the tag, and names that attributes may follow.
  for (const std::string_view name :
       {"p",  "b",  "i",  "u",  "a",  "s",  "em", "br", "br/", "hr",  "hr/", "tr",
        "td", "th", "ul", "li", "ol", "h1", "h2", "h3", "h4",  "sup", "sub"})
    if (rest.starts_with(name) && rest.substr(name.size()).starts_with("〉"))
      return i + name.size() + 3;
  for (const std::string_view name :
       {"o:p",    "span",   "div",  "table",   "tbody", "font", "strong", "img",    "style",
        "script", "!--",    "st1:", "v:shape", "w:",    "xml",  "ahref",  "aname",  "pclass",
        "pstyle", "palign", "tdw",  "tdc",     "tds",   "trs",  "?xml",   "center", "section"})
    if (rest.starts_with(name)) return enclosed(f, "〉", 600);
  return 0;
}

size_t field_code(std::string_view f) {
  if (f[0] == '{') {
    for (const std::string_view name :
         {"PAGE", "TOC", "REF", "HYPERLINK", "INCLUDEPICTURE", "SEQ", "NUMPAGES", "DATE", "TIME",
          "MERGEFIELD", "FORMTEXT", "EMBED", "QUOTE", "EQ\\"})
      if (f.substr(1).starts_with(name)) return enclosed(f, "}", 300);
    return 0;
  }
  constexpr std::string_view kPageOf = "PAGEREF_";  // PAGEREF _Toc123456 \h 3
  if (f.starts_with(kPageOf)) {
    size_t i = kPageOf.size();
    while (i < f.size() && (is_letter(f[i]) || is_digit(f[i]))) ++i;
    while (f.substr(i).starts_with("\\h")) i += 2;
    return i;
  }
  for (const std::string_view text :
       {"PAGE\\*MERGEFORMAT", "NUMPAGES\\*MERGEFORMAT", "\\*MERGEFORMAT", "INCLUDEPICTURE"})
    if (f.starts_with(text)) return text.size();
  return 0;
}

size_t office_style(std::string_view f) {
  if (f.starts_with("mso-") && f.size() > 4 && is_letter(f[4])) {
    size_t i = 4;
    while (i < f.size() && (is_letter(f[i]) || is_digit(f[i]) || f[i] == '-' || f[i] == ':' ||
                            f[i] == '.' || f[i] == '%'))
      ++i;
    return f.substr(i).starts_with(";") ? i + 1 : i;
  }
  for (const std::string_view name : {"_GoBack", "_Toc", "_Hlk", "_Ref"})
    if (f.starts_with(name)) {
      size_t i = name.size();
      while (i < f.size() && is_digit(f[i])) ++i;
      return name == "_GoBack" || i > name.size() + 3 ? i : 0;
    }
  return 0;
}

// How far to go on when no residue can begin with a character: its length; 0 when one can.
// residue() knows the same characters.
constexpr std::array<uint8_t, 256> kSteps = [] {
  std::array<uint8_t, 256> steps{};
  for (size_t b = 0; b < 256; ++b) steps[b] = b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  for (const char c :
       {'&', '{', '\\', 'P', 'N', 'I', 'H', 'E', 'T', 'm', '_', '\xE3', '\xE6', '\xE9'})
    steps[static_cast<uint8_t>(c)] = 0;
  return steps;
}();

size_t residue(std::string_view f) {
  switch (f[0]) {
    case '&':
      return entity(f);
    case '{':
    case '\\':
    case 'P':
    case 'N':
    case 'I':
      return field_code(f);
    case 'H':
      return hyperlink(f);
    case 'E':
      return std::max(field_error(f), evaluation(f));
    case 'm':
    case '_':
      return office_style(f);
    case '\xE3':
      return f[1] == '\x80' && f[2] == '\x88'   ? tag(f)
             : f[1] == '\x80' && f[2] == '\x94' ? std::max(bookmark(f), comment(f))
                                                : 0;
    case '\xE6':
      return comment(f);
    case 'T':
      return contents(f);
    case '\xE9':
      return f.starts_with("错误!") ? field_error(f) : 0;
    default:
      return 0;
  }
}

// What every residue holds; "&" and "{" alone may begin one.
HeldWords signs_of(const Report& r) {
  HeldWords held(r);
  for (const std::string_view sign :
       {"PAGE\\", "NUMPAGES", "\\*", "INCLUDE", "HYPERLINK", "错误!", "Error!", "EvaluationW",
        "mso-", "_GoBack", "_Toc", "_Hlk", "_Ref", "〔bo", "〔批", "批注〔", "TOC\\"})
    held.add(sign);
  if (r.index.has('\xE3'))
    for (const char first : std::string_view("/!?abcdefhilopstuvwx"))  // of a tag
      held.add(std::string("〈").append(1, first));
  return held;
}

void say_left(const Report& r, SourceSpan at, Findings& out) {
  out.add(at, out.say({"文中留有编辑软件或网页的代码“{}”。",
                       "A code of the editor or of a web page was left: “{}”."},
                      {r.raw(at).substr(0, 120)}));
}

void check_text(const report::Report& r, const text::Folded& folded, report::FoldedSpan span,
                Findings& out) {
  const std::string_view f = folded.view(span);
  for (size_t i = 0; i < f.size();) {
    if (const size_t step = kSteps[static_cast<uint8_t>(f[i])]; step > 0) {
      i += step;
      continue;
    }
    size_t bytes = residue(f.substr(i));
    if (bytes == 0) {
      ++i;
      continue;
    }
    const size_t from = i;
    // Residues in a row are one place: <o:p></o:p>.
    while (bytes > 0) {
      i += bytes;
      bytes = i < f.size() ? residue(f.substr(i)) : 0;
    }
    const SourceSpan at = folded.source(
        {static_cast<uint32_t>(span.begin + from), static_cast<uint32_t>(span.begin + i)});
    say_left(r, at, out);
  }
}

// Changes, comments and hidden text travel with the file when it is published.
void check_leftovers(const Report& r, Findings& out) {
  for (const report::Leftover& l : r.leftovers) {
    const std::string count = std::to_string(l.count);
    switch (l.kind) {
      case report::LeftoverKind::tracked_change:
        out.add(l.at, out.say({"文件里还有{}处修订没有接受或拒绝；这里是按全部接受检查的。",
                               "The file still holds {} tracked changes, neither accepted nor "
                               "rejected; it was checked as if all were accepted."},
                              {count}));
        break;
      case report::LeftoverKind::comment:
        out.add(l.at, out.say({"文件里还有{}条批注，会随文件公开。",
                               "The file still holds {} comments, which are published with it."},
                              {count}));
        break;
      case report::LeftoverKind::hidden_text:
        out.add(l.at, out.say({"文件里有{}处隐藏的文字，没有检查，但会随文件公开。",
                               "The file holds hidden text in {} places. It was not checked, but "
                               "is published with the file."},
                              {count}));
        break;
    }
  }
}

// What the reader of texts took off the begin and end of lines, and of cells.
void check_around_lines(const Report& r, Findings& out) {
  const std::string_view text = r.text;
  for (size_t i = text::find(text, kBookmark); i != text.npos;
       i = text::find(text, kBookmark, i + kBookmark.size())) {
    const size_t close = text.substr(i, kMostBookmark).find(']');
    const auto begin = static_cast<uint32_t>(i);
    const auto inside = [begin](SourceSpan at) { return at.begin <= begin && begin < at.end; };
    // The others were found where they stand.
    const auto next =
        std::upper_bound(r.paragraphs.begin(), r.paragraphs.end(), begin,
                         [](uint32_t at, const Paragraph& p) { return at < p.at.begin; });
    if (close == text.npos || (next != r.paragraphs.begin() && inside((next - 1)->at)) ||
        std::any_of(r.headings.begin(), r.headings.end(),
                    [&](const report::SectionHeading& h) { return inside(h.at); }))
      continue;
    say_left(r, {begin, static_cast<uint32_t>(i + close + 1)}, out);
  }
}

void check_blanks_in_front(const Report& r, Findings& out) {
  constexpr std::string_view kBlank = "&nbsp;";
  for (const Paragraph& p : r.paragraphs) {
    uint32_t begin = p.at.begin;
    const auto front = [&] { return std::string_view(r.text).substr(0, begin); };
    while (front().ends_with(kBlank)) begin -= static_cast<uint32_t>(kBlank.size());
    if (begin < p.at.begin) say_left(r, {begin, p.at.begin}, out);
  }
}

void check(const Report& r, Findings& out) {
  check_leftovers(r, out);
  check_around_lines(r, out);
  check_blanks_in_front(r, out);
  for (const report::SectionHeading& h : r.headings) {
    text::Folded folded;
    check_text(r, folded, folded.append(r.text, h.at), out);
  }
  const bool entities = r.index.has('&'), fields = r.index.has('{');
  const HeldWords signs = signs_of(r);
  if (!entities && !fields && signs.empty()) return;
  for (const Paragraph& p : r.paragraphs) {
    const auto holds = [&](char c) { return r.folded_text(p).find(c) != std::string_view::npos; };
    if ((entities && holds('&')) || (fields && holds('{')) || signs.may_stand_in(p))
      check_text(r, r.folded, p.text, out);
  }
}

}  // namespace

extern const Rule editor_residue;
const Rule editor_residue = {
    .id = "editor-residue",
    .group = Group::residue,
    .severity = Severity::warning,
    .title = {"残留编辑代码", "Leftover of an editor"},
    .basis = {"公开发布的文本不应有书签、域代码、网页标签等残留，也不应带有修订、批注和隐藏文字",
              "A published text has no bookmarks, field codes or tags left in it, and no tracked "
              "changes, comments or hidden text"},
    .advice = {"删去这段代码；修订请逐一接受或拒绝，批注和隐藏文字请删除，再公开。",
               "Delete it; accept or reject changes, and delete comments and hidden text, before "
               "publishing."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
