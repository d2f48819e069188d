#include "core/rules/readings/citations.h"

#include <algorithm>

#include "core/rules/readings/held_words.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr size_t kBefore = 300;  // folded bytes that are looked at in front of a number
constexpr size_t kAfter = 60;

// 涵 for 函 is a slip of the pen.
constexpr std::string_view kOffices[] = {
    "国办公开办函", "国办公开办发", "国办公开办涵", "国办公开办", "国办公办函", "国办公开函",
    "国办函",       "国办涵",       "国办发",       "国办",       "国发",       "国函"};

bool take(std::string_view f, size_t& i, std::string_view word) {
  if (!f.substr(i).starts_with(word)) return false;
  i += word.size();
  return true;
}

// A number of at most `most` digits; -1 when there is none.
int digits(std::string_view f, size_t& i, size_t most) {
  int n = 0;
  size_t count = 0;
  while (i < f.size() && f[i] >= '0' && f[i] <= '9' && count < most)
    n = n * 10 + (f[i++] - '0'), ++count;
  return count == 0 ? -1 : n;
}

// 国办公开办函〔2021〕30号 at the start; returns the bytes it takes, 0 when it is none.
size_t read_document(std::string_view f, Citation& c) {
  for (const std::string_view office : kOffices) {
    if (!f.starts_with(office)) continue;
    size_t i = office.size();
    take(f, i, "〔") || take(f, i, "(");
    const size_t from = i;
    c.year = digits(f, i, 4);
    if (c.year < 1990 || i - from != 4) return 0;
    take(f, i, "年");
    if (!take(f, i, "〕")) take(f, i, ")");
    take(f, i, "第");
    c.number = digits(f, i, 4);
    if (c.number < 0 || !take(f, i, "号")) return 0;
    c.kind = Citation::Kind::document;
    c.office = office;
    return i;
  }
  return 0;
}

// 国务院令第711号, 国令711号, 国务院第711号令
size_t read_order(std::string_view f, Citation& c) {
  size_t i = 0;
  const bool order = take(f, i, "国务院令") || take(f, i, "国令");
  if (!order && !take(f, i, "国务院")) return 0;
  const bool ordinal = take(f, i, "第");
  if (!order && !ordinal) return 0;
  c.number = digits(f, i, 4);
  if (c.number < 0 || !take(f, i, "号") || (!order && !take(f, i, "令"))) return 0;
  c.kind = Citation::Kind::order;
  c.office = {};
  c.year = 0;
  return i;
}

size_t character_boundary(std::string_view f, size_t i) {
  while (i < f.size() && (static_cast<unsigned char>(f[i]) & 0xC0) == 0x80) ++i;
  return i;
}

void read_paragraph(const Report& r, const Paragraph& p, std::vector<Citation>& out) {
  const std::string_view f = r.folded_text(p);
  size_t last = 0;
  for (size_t i = text::find(f, "国"); i != std::string_view::npos; i = text::find(f, "国", i)) {
    Citation c;
    size_t bytes = read_document(f.substr(i), c);
    if (bytes == 0) bytes = read_order(f.substr(i), c);
    if (bytes == 0) {
      i += 3;
      continue;
    }
    size_t from = std::max(last, i > kBefore ? i - kBefore : 0);
    const size_t sentence = text::find_last(f.substr(from, i - from), "。");
    if (sentence != std::string_view::npos) from += sentence;
    from = character_boundary(f, from);
    c.before = f.substr(from, i - from);
    c.after = f.substr(i + bytes, kAfter);
    c.at = r.source(p, i, bytes);
    out.push_back(c);
    i += bytes;
    last = i;
  }
}

}  // namespace

std::vector<Citation> citations(const Report& report) {
  std::vector<Citation> out;
  constexpr std::string_view kBegins[] = {"国办", "国发", "国函", "国令", "国务"};
  const HeldWords held(report, kBegins);
  if (held.empty()) return out;
  for (const Paragraph& p : report.paragraphs)
    if (held.may_stand_in(p)) read_paragraph(report, p, out);
  return out;
}

Cited cited(const Citation& c) {
  struct Title {
    std::string_view key;
    Cited what;
  };
  constexpr Title kTitles[] = {{"年度报告格式", Cited::format},
                               {"年度报告有关事项", Cited::matters},
                               {"处理费管理办法", Cited::fee_rules},
                               {"信息公开条例", Cited::regulation}};
  Cited what = Cited::unknown;
  size_t nearest = 0;
  size_t end = 0;
  for (const Title& t : kTitles) {
    const size_t i = text::find_last(c.before, t.key);
    if (i == std::string_view::npos || i + 1 < nearest) continue;
    nearest = i + 1;
    end = i + t.key.size();
    what = t.what;
  }
  if (what == Cited::unknown) return what;
  // Another title or item between them: the number is not of this one.
  const std::string_view between = c.before.substr(end);
  for (const std::string_view mark : {"《", "、", ";", "和《", "及"})
    if (between.find(mark) != std::string_view::npos) return Cited::unknown;
  if (what == Cited::format && text::find(between, "试行") != std::string_view::npos)
    return Cited::format_trial;
  return what;
}

}  // namespace gouji::rules
