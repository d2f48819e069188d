#include "core/document/plain/line_marks.h"

#include <algorithm>

#include "core/document/blanks.h"

namespace gouji::document {
namespace {

// <br>, <br/>, <br />
bool is_break(std::string_view s) { return s == "<br>" || s == "<br/>" || s == "<br />"; }

// Bytes of the tag at the front of s, when it is one of those that only change the type of text:
// <b>, </span>, <font color="red">; 0: none is there.
size_t type_tag(std::string_view s) {
  constexpr size_t kMost = 160;
  const size_t begin = s.substr(1).starts_with('/') ? 2 : 1;
  const size_t end = s.substr(0, kMost).find_first_of("> ", begin);
  const size_t close = end == s.npos ? end : s.substr(0, kMost).find('>', end);
  if (close == s.npos) return 0;
  const std::string_view name = s.substr(begin, end - begin);
  for (const std::string_view known :
       {"b", "strong", "span", "font", "u", "i", "em", "p", "div", "center"})
    if (name == known) return close + 1;
  return 0;
}

}  // namespace

SourceSpan without_residue(std::string_view text, SourceSpan span) {
  constexpr std::string_view kBookmark = "[bookmark:", kBlank = "&nbsp;";
  constexpr size_t kMost = 120;
  for (;;) {
    const std::string_view s = span.in(text);
    const size_t close = s.substr(0, kMost).find(']');
    const size_t open = s.size() - std::min(s.size(), kMost);
    const size_t last = s.ends_with(']') ? s.find(kBookmark, open) : s.npos;
    const size_t tag_end = s.starts_with("<br") ? s.substr(0, 6).find('>') : s.npos;
    const size_t tag = s.ends_with('>') ? s.rfind('<') : s.npos;
    const size_t opens = s.starts_with('<') ? type_tag(s) : 0;
    if (tag_end != s.npos && is_break(s.substr(0, tag_end + 1)))
      span.begin += static_cast<uint32_t>(tag_end) + 1;
    else if (opens > 0)
      span.begin += static_cast<uint32_t>(opens);
    else if (tag != s.npos &&
             (is_break(s.substr(tag)) || type_tag(s.substr(tag)) == s.size() - tag))
      span.end = span.begin + static_cast<uint32_t>(tag);
    else if (s.starts_with(kBlank))
      span.begin += static_cast<uint32_t>(kBlank.size());
    else if (s.starts_with(kBookmark) && close != s.npos)
      span.begin += static_cast<uint32_t>(close) + 1;
    else if (last != s.npos)
      span.end = span.begin + static_cast<uint32_t>(last);
    else
      return span;
    span = trimmed(text, span);
  }
}

SourceSpan without_marks(std::string_view text, SourceSpan span, bool& heading) {
  for (bool again = true; again && !span.empty();) {
    again = false;
    const std::string_view s = span.in(text);
    if (s[0] == '#') {
      const size_t n = s.find_first_not_of('#');
      if (n == std::string_view::npos) return {span.end, span.end};
      if (n == 1 && s[1] >= 'A' && s[1] <= 'Z') return span;  // #REF! of a sheet
      heading = true;
      span = trimmed(text, {span.begin + static_cast<uint32_t>(n), span.end});
      again = true;
    } else if (s[0] == '>') {
      span = trimmed(text, {span.begin + 1, span.end});
      again = true;
    } else if (s.size() > 4 && ((s.starts_with("**") && s.ends_with("**")) ||
                                (s.starts_with("__") && s.ends_with("__") &&
                                 s.find_first_not_of('_') != std::string_view::npos))) {
      span = trimmed(text, {span.begin + 2, span.end - 2});
      again = true;
    } else if (s.size() > 1 && s[0] == '\\' && (s[1] == '-' || s[1] == '+') &&
               (s.size() == 2 || s[2] == '-' || (s[2] >= '0' && s[2] <= '9'))) {
      span.begin += 1;  // \-3, \-: an escaped sign
    } else if (s.size() > 4 && s.starts_with("**") && s.find("**", 2) != std::string_view::npos) {
      // Bold at the front: **（一）主动公开。**全年……
      span = trimmed(text, {span.begin + 2, span.end});
      again = true;
    }
  }
  return span;
}

std::string_view list_mark(std::string_view text) {
  const size_t first = std::min(text.find_first_not_of(" \r\n"), text.size());
  std::string_view mark;
  for (const std::string_view known : {"- ", "* ", "• ", "· ", "● "})
    if (text.substr(first).starts_with(known)) mark = known;
  if (mark.empty()) return {};
  size_t marked = 0;
  size_t others = 0;
  for (size_t begin = first; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (line.starts_with(mark))
      ++marked;
    else
      others += line.find_first_not_of(" \r") != line.npos;
    begin = end + 1;
  }
  return others <= marked / 10 ? mark : std::string_view{};
}

bool is_rule_line(std::string_view line) {
  return line.find('-') != line.rfind('-') &&
         line.find_first_not_of("|-: \t\n>\xC2\xA0\xE3\x80") == std::string_view::npos &&
         line.find('|') != std::string_view::npos;
}

bool has_bars_below(std::string_view text, size_t end) {
  const size_t next = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
  return text.substr(next, text.find('\n', next) - next).find('|') != text.npos;
}

bool is_rule_of_one_column(std::string_view text, SourceSpan span) {
  constexpr uint32_t kShortest = 3;
  return span.size() >= kShortest &&
         span.in(text).find_first_not_of('-') == std::string_view::npos &&
         has_bars_below(text, span.end);
}

size_t joined_rule(std::string_view s) {
  if (!s.starts_with("| --") && !s.starts_with("| :--")) return 0;
  if (may_be_dashes(s.substr(0, s.find('|', 1)))) return 0;
  const size_t end = std::min(s.find_first_not_of("|-: "), s.size());
  const size_t bar = s.rfind('|', end - 1);
  return is_rule_line(s.substr(0, bar)) ? bar : 0;
}

bool may_be_dashes(std::string_view line) {
  return line.find("---") == line.npos && line.find(':') == line.npos;
}

size_t paragraph_behind(std::string_view line) {
  constexpr ptrdiff_t kLeastCells = 8;
  if (line.empty() || static_cast<uint8_t>(line.back()) < 0x80)
    return line.size();  // a figure, nearly always
  const size_t last = line.rfind('\t') + 1;
  const std::string_view field = line.substr(last);
  const size_t front = line.substr(0, last).find_last_not_of(" \t");
  if (front == line.npos || line[front] < '0' || line[front] > '9') return line.size();
  const bool heading = field.size() > 12 && field.substr(3).starts_with("、") &&
                       std::string_view("一二三四五六").find(field.substr(0, 3)) != line.npos;
  return heading && std::count(line.begin(), line.end(), '\t') >= kLeastCells ? last : line.size();
}

bool is_one_cell(std::string_view line) {
  const size_t bar = line.find('|');
  return bar > line.find('-') && line.find_first_not_of(" \t|", bar) == line.npos;
}

std::string_view drawn_bar(std::string_view line) {
  for (const std::string_view bar : {"│", "┃", "║", "｜"})
    if (line.starts_with(bar)) return line.substr(0, bar.size());
  return {};
}

std::string_view parting_bar(std::string_view text) {
  constexpr int kOfLine = 3;  // the narrowest row of several values has as many
  constexpr int kLines = 5;
  constexpr size_t kTabs = 60;  // cells of a table that is parted by these
  size_t tabs = 0;
  for (size_t i = text.find('\t'); i != text.npos && tabs < kTabs; i = text.find('\t', i + 1))
    ++tabs;
  if (tabs == kTabs) return {};
  struct Bar {
    std::string_view text;
    size_t rare;  // which of its bytes is the rarest in Chinese text
  };
  for (const auto& [bar, rare] : {Bar{"｜", 2}, Bar{"│", 0}, Bar{"¦", 0}}) {
    int lines = 0;
    int of_line = 0;
    size_t line_end = 0;
    for (size_t i = text.find(bar[rare], rare); i != text.npos && lines < kLines;
         i = text.find(bar[rare], i + 1)) {
      if (text.substr(i - rare, bar.size()) != bar) continue;
      if (i >= line_end) {
        line_end = std::min(text.find('\n', i), text.size());
        of_line = 0;
      }
      lines += ++of_line == kOfLine;
    }
    if (lines >= kLines) return bar;
  }
  return {};
}

bool is_drawn_rule(std::string_view line) {
  if (line.size() < 9 || line.size() % 3 != 0) return false;
  for (size_t i = 0; i < line.size(); i += 3)
    if (line[i] != '\xE2' || (line[i + 1] != '\x94' && line[i + 1] != '\x95')) return false;
  return true;
}

bool is_grid_rule(std::string_view line) {
  return line.size() > 3 && line.starts_with('+') && line.ends_with('+') &&
         line.find_first_not_of("+-=:") == line.npos;
}

size_t rule_at(std::string_view line, size_t i, bool& parts) {
  constexpr size_t kDrawn = 3;
  if (line[i] == '\xE2' && i + kDrawn <= line.size() &&
      (line[i + 1] == '\x94' || line[i + 1] == '\x95')) {
    const std::string_view c = line.substr(i, kDrawn);
    parts = c != "─" && c != "━" && c != "═";
    return kDrawn;
  }
  parts = line[i] == '|' || line[i] == '+';
  return parts || line.substr(i).starts_with("--") ||
                 (i > 0 && line.substr(i - 1).starts_with("--"))
             ? 1
             : 0;
}

}  // namespace gouji::document
