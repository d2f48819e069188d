#include "core/report/outline/headings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/report/tables/label.h"
#include "core/text/words.h"

namespace gouji::report {
namespace {

constexpr int kNear = 620;

struct Wording {
  Section section;
  std::string_view text;
};
// The form's wording first, then the variants that practice accepts (form.md). Punctuation does not
// count.
constexpr Wording kWordings[] = {
    {Section::overview, "总体情况"},
    {Section::disclosure, "主动公开政府信息情况"},
    {Section::requests, "收到和处理政府信息公开申请情况"},
    {Section::remedies, "政府信息公开行政复议、行政诉讼情况"},
    {Section::problems, "存在的主要问题及改进情况"},
    {Section::others, "其他需要报告的事项"},
    {Section::remedies, "政府信息公开行政复议和行政诉讼情况"},
    {Section::remedies, "政府信息公开行政复议及行政诉讼情况"},
    {Section::remedies, "因政府信息公开工作被申请行政复议、提起行政诉讼情况"},
    {Section::remedies, "因政府信息公开工作被申请行政复议和提起行政诉讼情况"},
    {Section::problems, "政府信息公开工作存在的主要问题及改进情况"},
    {Section::problems, "存在的主要问题和改进情况"},
    {Section::problems, "存在问题及改进情况"},
    {Section::others, "其他报告的事项"},
    {Section::disclosure, "主动公开政府信息的情况"},
    {Section::requests, "收到和处理政府信息公开申请的情况"},
    {Section::others, "其他需要报告事项"},
};

struct Known {
  Section section;
  Label label;
  bool plain;  // without prefix and suffix: enough for near matches
};
const std::vector<Known>& known() {
  static const std::vector<Known> kKnown = [] {
    std::vector<Known> all;
    for (const Wording& w : kWordings) {
      for (const std::string_view prefix : {"", "行政机关"})
        for (const std::string_view suffix : {"", "统计表"})
          all.push_back({w.section, make_label(std::string(prefix).append(w.text).append(suffix)),
                         prefix.empty() && suffix.empty()});
    }
    return all;
  }();
  return kKnown;
}

// With one conjunction for all, and without 的 and 工作: 问题及改进情况 is 问题和改进情况,
// 政府信息公开被申请行政复议… is 因政府信息公开工作被申请行政复议….
std::u16string plain(std::u16string_view body) {
  std::u16string out;
  if (body.starts_with(u'因')) body.remove_prefix(1);
  constexpr std::u16string_view kWork = u"政府信息公开工作";
  if (body.starts_with(kWork)) {
    out = kWork.substr(0, kWork.size() - 2);
    body.remove_prefix(kWork.size());
  }
  for (const char16_t c : body)
    if (c != u'的') out += c == u'与' || c == u'及' ? u'和' : c;
  return out;
}

// Without 政府信息公开工作 in front, which tells no section from another; the label itself when
// nothing of it is there, or nothing behind it.
Label without_subject(const Label& label) {
  for (const std::u16string_view subject :
       {u"政府信息公开工作", u"信息公开工作", u"政府信息公开"}) {
    if (!std::u16string_view(label.body).starts_with(subject) ||
        label.body.size() == subject.size())
      continue;
    Label rest;
    rest.body = label.body.substr(subject.size());
    rest.bits = bits_of(rest.body);
    return rest;
  }
  return label;
}

// How near the wording of a heading is to a known one: the subject in front counts for neither, but
// where only one of them has it.
int nearness(const Label& label, const Label& known) {
  const Label body = without_subject(label), known_body = without_subject(known);
  if (body.body.size() < label.body.size() && known_body.body.size() < known.body.size())
    return similarity(body, known_body);
  return std::max(similarity(label, known), similarity(body, known));
}

// Rows of the requests table begin with first-level numbers too.
const std::vector<Label>& numbered_rows() {
  static const std::vector<Label> kRows = {
      make_label("本年新收政府信息公开申请数量"), make_label("上年结转政府信息公开申请数量"),
      make_label("本年度办理结果"), make_label("结转下年度继续办理")};
  return kRows;
}

int chinese(std::string_view s) {
  constexpr std::array<std::string_view, 10> kDigits = {"一", "二", "三", "四", "五",
                                                        "六", "七", "八", "九", "十"};
  if (s.size() < 3 || (s[0] != '\xE4' && s[0] != '\xE5')) return 0;  // as all of them begin
  for (size_t i = 0; i < kDigits.size(); ++i)
    if (s.starts_with(kDigits[i])) return static_cast<int>(i) + 1;
  return 0;
}

// Chinese or Arabic number at s; sets the bytes it takes.
int number_at(std::string_view s, size_t& bytes, bool& arabic) {
  bytes = 0;
  arabic = false;
  if (!s.empty() && s[0] >= '1' && s[0] <= '9') {
    arabic = true;
    int n = 0;
    while (bytes < s.size() && bytes < 2 && s[bytes] >= '0' && s[bytes] <= '9')
      n = n * 10 + (s[bytes++] - '0');
    return n;
  }
  int n = chinese(s);
  if (n == 0) return 0;
  bytes = 3;
  if (n == 10) {
    const int unit = chinese(s.substr(3));
    if (unit > 0 && unit < 10) n += unit, bytes = 6;
  } else if (s.substr(3).starts_with("十")) {
    const int unit = chinese(s.substr(6));
    n = n * 10 + (unit < 10 ? unit : 0);
    bytes = unit > 0 && unit < 10 ? 9 : 6;
  }
  return n;
}

// Words with which the text of a section begins.
constexpr std::string_view kBegins[] = {"无",   "没有", "本",   "我",   "一是", "按照", "根据",
                                        "依据", "截至", "存在", "目前", "由于", "今年", "一年来"};

enum class Behind : uint8_t { nothing, text_if_apart, text };

// What stands on a heading's line behind the form's words: a sentence; or the begin of one, where a
// blank parts them. A list of the parts goes on with the next of them.
Behind what_is_behind(std::string_view text, bool cut) {
  constexpr size_t kSentence = 60;
  if (text::find(text, "二、主动公开政府信息") != text.npos) return Behind::nothing;
  for (const std::string_view mark : {"、", ",", ";", ".", "。", ":", "…"})
    if (text.starts_with(mark)) return Behind::nothing;
  const bool stops =
      text::find(text, "。") != text.npos || text.find(',') != text.npos || text.ends_with(":");
  if (text.size() >= kSentence && (cut || stops)) return Behind::text;
  if (numbering(text).level > Level::first) return Behind::text;  // （一）…
  // 2023年, 无, 本年度…, 一是…
  const bool year = text.size() > 6 && text[0] == '2' && text.substr(4).starts_with("年");
  const bool begins = year || std::any_of(std::begin(kBegins), std::end(kBegins),
                                          [&](std::string_view w) { return text.starts_with(w); });
  if (!begins) return Behind::nothing;
  return stops ? Behind::text : Behind::text_if_apart;
}

}  // namespace

std::string_view key(Section section) {
  constexpr std::array<std::string_view, kSections> kKeys = {"overview", "disclosure", "requests",
                                                             "remedies", "problems",   "others"};
  return kKeys[static_cast<size_t>(section)];
}

std::string_view title(Section section) { return kWordings[static_cast<size_t>(section)].text; }

Numbering numbering(std::string_view f) {
  Numbering out;
  size_t bytes = 0;
  bool arabic = false;
  if (f.starts_with("(")) {
    const int n = number_at(f.substr(1), bytes, arabic);
    if (n > 0 && n < 100 && f.substr(1 + bytes).starts_with(")"))
      return {arabic ? Level::fourth : Level::second, static_cast<uint8_t>(n),
              static_cast<uint8_t>(bytes + 2)};
    return out;
  }
  // 第一部分 总体情况
  constexpr std::string_view kThe = "第", kPart = "部分";
  if (f.starts_with(kThe)) {
    const int part = number_at(f.substr(kThe.size()), bytes, arabic);
    if (part == 0 || part >= 100 || !f.substr(kThe.size() + bytes).starts_with(kPart)) return out;
    bytes += kThe.size() + kPart.size();
    if (f.substr(bytes).starts_with("、")) bytes += 3;
    while (bytes < f.size() && (f[bytes] == ' ' || f[bytes] == ':')) ++bytes;
    return {Level::first, static_cast<uint8_t>(part), static_cast<uint8_t>(bytes)};
  }
  const int n = number_at(f, bytes, arabic);
  if (n == 0 || n >= 100) return out;
  const std::string_view rest = f.substr(bytes);
  if (!arabic && rest.starts_with("、"))
    return {Level::first, static_cast<uint8_t>(n), static_cast<uint8_t>(bytes + 3)};
  if (!arabic && rest.starts_with(")"))  // the first bracket was lost
    return {Level::second, static_cast<uint8_t>(n), static_cast<uint8_t>(bytes + 1)};
  if (!arabic && (rest.starts_with(".") || rest.starts_with(",")))
    return {Level::first, static_cast<uint8_t>(n), static_cast<uint8_t>(bytes + 1)};
  if (arabic && rest.starts_with(".") && !(rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9'))
    return {Level::third, static_cast<uint8_t>(n), static_cast<uint8_t>(bytes + 1)};
  if (arabic && rest.starts_with("、"))
    return {Level::third, static_cast<uint8_t>(n), static_cast<uint8_t>(bytes + 3)};
  return out;
}

std::optional<HeadingRead> read_heading(std::string_view f) {
  constexpr size_t kShortest = 12;  // bytes of a wording
  if (f.size() < kShortest || f.size() > 4000) return std::nullopt;
  HeadingRead out;
  std::string_view rest = f;
  size_t skipped = 0;
  // "l六、": something stands before the number.
  if (numbering(rest).level == Level::none && rest.size() > 2 &&
      numbering(rest.substr(1)).level == Level::first &&
      static_cast<unsigned char>(rest[0]) < 0x80 && rest[0] != '(') {
    out.heading.dirty = true;
    rest.remove_prefix(1);
    skipped = 1;
  }
  const Numbering n = numbering(rest);
  if (n.level == Level::second || n.level == Level::fourth) return std::nullopt;
  size_t bytes = n.bytes;
  if (n.level == Level::none && rest.starts_with("、")) bytes = 3;  // the number was lost
  std::string_view body = rest.substr(bytes);
  out.heading.ordinal = n.number;
  // Text may follow on the line: 一、总体情况。2023年…
  const size_t full_stop =
      n.level == Level::first ? text::find(body, "。") : std::string_view::npos;
  const size_t colon = n.level == Level::first ? body.find(':') : std::string_view::npos;
  const size_t end = std::min(full_stop, colon);
  std::string_view wording = body.substr(0, end);
  size_t note = 0;  // （单位：件）, which tells no heading from another
  if (n.level == Level::first && body.ends_with(')'))
    if (const size_t open = body.rfind('('); open != body.npos)
      for (const std::string_view word : {"单位", "表)", "附表)", "见表)"})
        if (body.substr(open + 1).starts_with(word)) note = body.size() - open;
  if (note > 0) wording = body.substr(0, body.size() - note);
  if (wording.size() < kShortest || wording.size() > 120) return std::nullopt;
  const Label label = make_label(wording.substr(0, wording.size() - note_mark(wording)));
  if (label.ordinal != 0 || label.body.empty()) return std::nullopt;
  out.bytes = static_cast<uint32_t>(
      note > 0 || end == std::string_view::npos ? f.size() : skipped + bytes + wording.size());
  for (const Known& k : known())
    if (k.label.same_body(label)) {
      out.heading.section = k.section;
      return out;
    }
  // A line that begins with 、 is a heading only in the form's own words: in prose it goes on with
  // a list.
  if (n.level != Level::first) return std::nullopt;
  for (const Label& row : numbered_rows())
    if (row.same_body(label)) return std::nullopt;
  const std::u16string words = plain(label.body);
  for (const Known& k : known())
    if (plain(k.label.body) == words) {
      out.heading.section = k.section;
      return out;
    }
  int best = 0;
  for (const Known& k : known()) {
    if (!k.plain) continue;
    const int s = nearness(label, k.label);
    if (s > best) best = s, out.heading.section = k.section;
  }
  for (const Label& row : numbered_rows())
    if (similarity(label, row) >= best) return std::nullopt;
  if (best < kNear) return std::nullopt;
  // 政府信息公开工作的基本情况 has more characters of other headings than of its own.
  // 主动公开政府信息基本情况 names another section.
  if (n.number == 1 && text::find(wording, "申请") == wording.npos &&
      text::find(wording, "主动公开") == wording.npos)
    for (const std::string_view whole : {"基本情况", "总体工作情况", "概况"})
      if (wording.ends_with(whole)) out.heading.section = Section::overview;
  // 政府信息主动公开情况 has more characters of the heading on requests than of its own.
  if (out.heading.section == Section::requests && text::find(wording, "主动公开") != wording.npos &&
      text::find(wording, "申请") == wording.npos)
    out.heading.section = Section::disclosure;
  out.heading.accepted = false;
  return out;
}

std::optional<HeadingRead> read_odd_heading(std::string_view f) {
  if (f.size() > 150) return std::nullopt;
  const Numbering n = numbering(f);
  size_t bytes = n.bytes;
  bool arabic = false;
  const int number = n.level == Level::none ? number_at(f, bytes, arabic) : n.number;
  if (number == 0 || arabic || (n.level != Level::none && n.level != Level::second))
    return std::nullopt;
  while (bytes < f.size() && f[bytes] == ' ') ++bytes;
  const Label label = make_label(f.substr(bytes));
  if (label.ordinal != 0) return std::nullopt;
  for (const Known& k : known()) {
    if (static_cast<int>(k.section) + 1 != number || !k.label.same_body(label)) continue;
    HeadingRead out;
    out.heading.section = k.section;
    out.heading.ordinal = static_cast<uint8_t>(number);
    out.bytes = static_cast<uint32_t>(f.size());
    return out;
  }
  return std::nullopt;
}

std::optional<HeadingRead> read_heading_above_table(std::string_view f) {
  const Numbering n = numbering(f);
  if (n.level != Level::first || n.number > kSections) return std::nullopt;
  size_t begin = n.bytes;
  while (begin < f.size() && f[begin] == ' ') ++begin;
  size_t longest = 0;
  for (const Wording& w : kWordings)
    if (static_cast<int>(w.section) + 1 == n.number && f.substr(begin).starts_with(w.text))
      longest = std::max(longest, w.text.size());
  if (longest == 0) return std::nullopt;
  std::string_view rest = f.substr(begin + longest);
  while (rest.starts_with(" ")) rest.remove_prefix(1);
  constexpr std::string_view kCells[] = {"第二十条", "信息内容", "(本列", "申请人情况", "行政复议"};
  if (!rest.empty() && std::none_of(std::begin(kCells), std::end(kCells),
                                    [&](std::string_view c) { return rest.starts_with(c); }))
    return std::nullopt;
  HeadingRead out;
  out.heading.section = static_cast<Section>(n.number - 1);
  out.heading.ordinal = n.number;
  out.bytes = static_cast<uint32_t>(begin + longest);
  return out;
}

std::optional<HeadingBeforeText> read_heading_before_text(std::string_view f, bool cut) {
  const Numbering n = numbering(f);
  if (n.level != Level::first || n.number > kSections) return std::nullopt;
  const std::string_view rest = f.substr(n.bytes);
  size_t longest = 0;
  for (const Wording& w : kWordings)
    if (static_cast<int>(w.section) + 1 == n.number && rest.starts_with(w.text))
      longest = std::max(longest, w.text.size());
  if (longest == 0) return std::nullopt;
  const Behind behind = what_is_behind(rest.substr(longest), cut);
  if (behind == Behind::nothing) return std::nullopt;
  HeadingBeforeText out;
  out.read.heading.section = static_cast<Section>(n.number - 1);
  out.read.heading.ordinal = n.number;
  out.read.bytes = static_cast<uint32_t>(n.bytes + longest);
  out.if_apart = behind == Behind::text_if_apart;
  return out;
}

std::optional<SectionHeading> read_numbered_heading(std::string_view f) {
  const Numbering n = numbering(f);
  if (n.level != Level::first || n.number > kSections || f.size() > 90) return std::nullopt;
  if (text::find(f, "。") != std::string_view::npos || f.find(",") != std::string_view::npos ||
      f.size() == n.bytes)
    return std::nullopt;
  // A row of the table, or its first cell and more: “三、本年度办理结果（一）予以公开”.
  const Label label = make_label(f.substr(n.bytes));
  const Label first = without_gloss(f.substr(n.bytes));
  for (const Label& row : numbered_rows())
    if (similarity(label, row) >= kNear || similarity(first, row) >= kNear ||
        label.body.starts_with(row.body))  // its values are on the line
      return std::nullopt;
  SectionHeading heading;
  heading.section = static_cast<Section>(n.number - 1);
  heading.ordinal = n.number;
  heading.accepted = false;
  return heading;
}

}  // namespace gouji::report
