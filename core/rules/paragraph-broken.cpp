#include "core/rules/findings.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("作出行政许可决定35件", "作出行政许\n可决定35件")}, .text = "政许\n可决"},
    {.edits = {replace("作出行政许可决定35件", "作出行政许可\n\n决定35件")},
     .text = "许可\n\n决定"},
};
constexpr Example kGood[] = {
    // A title by another name.
    {.edits = {replace(
         "青禾县水利局\n2023年政府信息公开工作年度报告",
         "青禾县水利局关于2023年政府信息公开工作情况的报告\n　　本报告的格式由县里规定，")},
     .form = "2021"},
    {.edits = {replace(
         "青禾县水利局\n2023年政府信息公开工作年度报告",
         "青禾县水利局关于2023年政府信息公开工作的年度报表\n　　本报告的格式由县里规定，")},
     .form = "2021"},
    // The foot of a page.
    {.edits = {replace(
         "青禾县水利局\n2024年1月25日",
         "主办单位：青禾县人民政府 承办单位：青禾县大数据中心\n地址：青禾县河滨路1号 电话："
         "0999-1234567\n网站标识码：9999990001\n")},
     .form = "2021"},
    {.edits = {replace("工作动态60条", "\n工作动态60条")}},
    {.edits = {replace("作出行政许可决定35件", "\n作出行政许可决定35件")}},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "您的位置：首页 > 政府信息公开 > 年报 > 部门单位的年度报告列表和查询\n根据《"
                       "中华人民共和国政府信息公开条例》")}},
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "首页 走进青禾 新闻中心 政府信息公开 政务服务 互动交流 专题专栏\n"
                       "青禾县水利局关于2023年度政府信息公开情况的报告\n\n青禾县水利局\n"
                       "关于2023年度政府信息公开情况的报告")},
     .form = "2021"},
    // A heading with a comma in it.
    {.edits = {replace("（三）政府信息管理\n",
                       "（三）政府信息资源管理，特别是规范化、标准化管理情况\n")}},
    // What a page prints above the report; a line that lost its colon.
    {.edits = {replace(
         "根据《中华人民共和国政府信息公开条例》",
         "发布日期：2024-01-25 09:12  来源：青禾县水利局\n根据《中华人民共和国政府信息"
         "公开条例》")}},
    {.edits = {replace("明确专人负责",
                       "明确专人负责，现将水利信息发布和平台建设等有关情况报告"
                       "如下\n本年明确专人负责")}},
    // Lines of one width: the source wraps them.
    {.edits = {replace("作出行政许可决定", "作出行政许\n可决定"),
               replace("新收申请中，自然人", "新收申请中，自\n然人"),
               replace("所列数据的统计期限", "所列数据的统\n计期限")}},
};

constexpr size_t kLong = 96;   // columns; no container wraps lines so late
constexpr size_t kLeast = 40;  // columns of a line that may be a cut sentence

// Columns a text takes where Chinese characters take two.
size_t columns(std::string_view line) {
  size_t n = 0;
  for (const char c : line) {
    const auto byte = static_cast<uint8_t>(c);
    n += byte < 0x80 ? 1 : byte >= 0xE0 ? 2 : 0;
  }
  return n;
}

struct Break {
  size_t end = 0;    // of the line
  size_t begin = 0;  // of the next one
};

// The first line break inside the text, with the white space around it. False: there is none.
bool next_break(std::string_view raw, size_t from, Break& b) {
  const size_t at = raw.find('\n', from);
  if (at == std::string_view::npos) return false;
  b = {at, at};
  while (b.end > from && (raw[b.end - 1] == '\r' || raw[b.end - 1] == ' ')) --b.end;
  while (b.begin < raw.size()) {
    if (const size_t bytes = blank_at(raw, b.begin))
      b.begin += bytes;
    else if (raw[b.begin] == '\n' || raw[b.begin] == '\r')
      ++b.begin;
    else
      break;
  }
  return true;
}

// A word or clause is cut: Chinese characters on either side.
bool cuts_sentence(std::string_view raw, const Break& b) {
  return is_han(glyph_before(raw, b.end).code) && is_han(glyph_at(raw, b.begin).code);
}

// （三）政府信息资源管理，特别是规范化管理情况: a heading, though it has a comma.
bool is_heading(const Paragraph& p, std::string_view line) {
  return p.level != report::Level::none && (line.ends_with("情况") || line.ends_with("方面")) &&
         !text::has_any(line, {"。", "；"});
}

void check(const Report& r, Findings& out) {
  if ((r.index.kinds() & report::kLineBreak) == 0) return;
  Places places;
  size_t whole = 0;  // long lines that nothing broke
  for (const Paragraph& p : r.paragraphs) {
    const std::string_view raw = r.raw(p.at);
    // A title may take two lines.
    const bool title = p.section < 0 && text::find(raw, "。") == std::string_view::npos;
    if (title || !p.running_text) continue;
    size_t line = 0;
    bool broken = false;
    for (Break b; next_break(raw, line, b); line = b.begin) {
      broken = true;
      // The title, or a line above the report that reads like one.
      const bool in_title =
          p.at.begin + b.end <= r.title.at.end ||
          (p.section < 0 && !text::has_any(raw.substr(0, b.end), {"，", "。", "《"}));
      if (!in_title && !(line == 0 && is_heading(p, raw.substr(0, b.end))) &&
          columns(raw.substr(line, b.end - line)) >= kLeast && cuts_sentence(raw, b)) {
        size_t begin = b.end;
        size_t end = b.begin;
        for (int i = 0; i < 2; ++i) {
          begin -= glyph_before(raw, begin).bytes;
          end += glyph_at(raw, end).bytes;
        }
        places.add(p, {static_cast<uint32_t>(p.at.begin + begin),
                       static_cast<uint32_t>(p.at.begin + end)});
      }
    }
    // A Chinese character takes three bytes and two columns.
    whole += !broken && raw.size() * 2 / 3 >= kLong;
  }
  // Where lines are broken throughout, the source wraps them: a page, a mail, a terminal.
  if (places.paragraphs() * 2 > whole + 1) return;
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"句子在“{}”处被分成两段。", "A sentence is cut in two paragraphs at “{}”."},
                   {one_line(r.raw(at))});
  });
}

}  // namespace

extern const Rule paragraph_broken;
const Rule paragraph_broken = {
    .id = "paragraph-broken",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"一句话被分成两段", "A sentence is cut by a paragraph break"},
    .basis =
        {"公文惯例：一段话不在句中换段，常见于从分页的文件复制",
         "Practice: paragraphs do not end in mid-sentence; copying from a paged file does that"},
    .advice = {"接成一段。", "Join the two."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
