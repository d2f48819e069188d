#include <algorithm>

#include "core/report/identity/agency.h"
#include "core/rules/findings.h"
#include "core/rules/readings/gap.h"
#include "core/rules/readings/running_text.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("逐条审核，", "用好“青禾水利”公众号，逐条 审核，")}, .text = "条 审"},
    {.edits = {replace("调整栏目设置", "调整栏 目设置")}, .text = "栏 目"},
    {.edits = {replace("年政府信息公开工作年度报告", "年政府信息      公开工作年度报告")},
     .text = "息      公"},
    {.edits = {replace("调整栏目设置", "调整栏目　设置")}, .text = "目　设"},
    {.edits = {replace("调整栏目设置", "按第3号 公告调整栏目设置")}, .text = "号 公"},
    {.edits = {replace("调整栏目设置", "调整“政务公 开日”栏目设置")}, .text = "公 开"},
    {.edits = {replace("调整栏目设置", "调整“喜迎二十大”专栏、“学 习”专栏")}, .text = "学 习"},
    {.edits = {replace("调整栏目设置", "工作扎实。（见附件） 我局 专人负责")}, .text = "局 专"},
};
constexpr Example kGood[] = {
    {.edits = {replace("青禾县水利局\n2023年政府信息公开工作年度报告",
                       "2024-01-18 09:12:33\n来源：县水利局\n浏览：123次\n字号：大 中 小")},
     .form = "2021"},
    // The foot of a page.
    {.edits = {replace("青禾县水利局\n2024年1月25日",
                       "打印本页 关闭窗口\n技术支持：青禾县大数据中心\n")},
     .form = "2021"},
    {.edits = {replace("组织业务培训2次", "组织业务培训 2 次")}},
    {.edits = {replace("调整栏目设置", "调整栏目\n设置")}},
    {.edits = {replace("（一）主动公开\n", "（一） 主动公开\n")}},
    {.edits = {replace("调整栏目设置", "调整栏目设置。 （五）监督保障情况 我局明确专人负责")}},
    {.edits = {replace("地址：青禾县河滨路12号，邮编：999999，电话",
                       "地址：青禾县河滨路 邮编：999999 电话")}},
    {.edits = {replace("地址：青禾县河滨路12号，邮编：999999，电话：",
                       "地址：青禾县河滨路12号 水利大厦3楼 电话")}},
    {.edits = {replace("年政府信息公开工作年度报告", "年 政府信息公开工作年度报告")}},
    {.edits = {replace("优化政府网站", "使用 PDF 和 Word 格式，优化政府网站")}},
    // A slogan.
    {.edits = {replace("调整栏目设置", "开设“喜迎二十大 奋进新征程 建功新时代”专栏")}},
    {.edits = {replace("调整栏目设置", "开设“学党史 悟思想 办实事”专栏")}},
    // Letters of a title set apart.
    {.edits = {replace("年政府信息公开工作年度报告", "年政府信息公开工作\n年 度 报 告")}},
    {.edits = {replace("青禾县水利局\n2023年", "引　言\n青禾县水利局\n2023年")}, .form = "2021"},
    {.edits = {replace("一、总体情况\n", "前  言\n　　本年工作扎实，成效明显。\n一、总体情况\n")},
     .form = "2021"},
    {.edits = {replace("（一）主动公开\n", "（一）水利工程建设管理和运行维护的有关信息公开 ")}},
    // A gap of a template: template-residue.
    {.edits = {replace("落实先审查", "公开信息　　条，落实先审查")}},
    // Menus.
    {.edits = {replace(
         "根据《中华人民共和国政府信息公开条例》",
         "无障碍阅读 关怀版 返回首页\n大 中 小\n根据《中华人民共和国政府信息公开条例》")}},
};

// A blank in front of a label (“地址：… 邮编：…”) parts two entries.
bool leads_to_label(std::string_view raw, size_t at) {
  const std::string_view ahead = raw.substr(at, 24);
  const size_t full = text::find(ahead, "：");
  const size_t half = ahead.find(':');
  const size_t colon = std::min(full, half);
  // The colon may be missing: … 电话0999-1234567.
  for (const std::string_view label : {"电话", "联系电话", "地址", "邮编", "传真", "邮箱"})
    if (ahead.starts_with(label)) return true;
  if (colon == std::string_view::npos) return false;
  for (const std::string_view mark : {"，", "。", "、", "；"})
    if (ahead.substr(0, colon).find(mark) != std::string_view::npos) return false;
  return true;
}

// "河滨路12号 水利大厦3楼": behind the number of a house; not behind 第3号.
bool parts_address(std::string_view raw, size_t at) {
  std::string_view front = raw.substr(0, at);
  for (const std::string_view unit : {"号", "楼", "室", "层", "栋"}) {
    if (!front.ends_with(unit)) continue;
    front.remove_suffix(unit.size());
    const size_t number = front.size();
    while (!front.empty() && is_digit(front.back())) front.remove_suffix(1);
    return front.size() < number && !front.ends_with("第") &&
           is_han(glyph_before(front, front.size()).code);
  }
  return false;
}

// （一）, （十二）
bool starts_with_number(std::string_view raw) {
  if (!takes(raw, "（") && !takes(raw, "(")) return false;
  constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五",
                                            "六", "七", "八", "九", "十"};
  bool number = false;
  for (int digits = 0; digits < 3; ++digits) {
    const auto* const numeral =
        std::find_if(std::begin(kNumerals), std::end(kNumerals),
                     [&](std::string_view one) { return raw.starts_with(one); });
    if (numeral == std::end(kNumerals)) break;
    raw.remove_prefix(numeral->size());
    number = true;
  }
  return number && (raw.starts_with("）") || raw.starts_with(')'));
}

// "（一）主动公开 全年…": a heading and the text behind it, at the begin of a paragraph or, where
// lines were joined, behind a sentence.
bool parts_heading(const Paragraph& p, std::string_view raw, size_t at) {
  constexpr size_t kLongest = 90;  // bytes
  constexpr std::string_view kStop = "。";
  std::string_view front = raw.substr(0, at);
  if (front.size() > kLongest) front.remove_prefix(front.size() - kLongest);
  const size_t stop = text::find_last(front, kStop);
  if (stop != front.npos) {
    front.remove_prefix(stop + kStop.size());
    while (const size_t bytes = blank_at(front, 0)) front.remove_prefix(bytes);
    if (!starts_with_number(front)) return false;
  } else if (p.level == report::Level::none || at >= 75) {
    return false;
  }
  return text::find(front, "，") == front.npos && front.find(',') == front.npos;
}

// "青禾县水利局 2023年 政府信息公开…": in a title a blank may part the agency or the year from the
// rest.
bool parts_agency(const Report& r, std::string_view raw, size_t at) {
  const std::string before = text::folded(raw.substr(0, std::min<size_t>(at, 200)));
  if (before.ends_with("年") || before.ends_with("年度")) return true;
  return report::looks_like_agency(before) || (!r.agency.empty() && r.agency.ends_with(before));
}

// "喜迎二十大 奋进新征程": in quotes, verses of one length, or of four characters and more.
bool parts_slogan(std::string_view raw, size_t at) {
  constexpr size_t kLongest = 120, kShortest = 3;  // bytes of the slogan; characters of a verse
  constexpr std::string_view kOpen = "“", kClose = "”";
  const size_t from = at - std::min(at, kLongest);
  const size_t open = text::find_last(raw.substr(from, at - from), kOpen);
  if (open == raw.npos) return false;
  size_t shortest = kLongest, longest = 0, verse = 0;
  const auto end_verse = [&] {
    shortest = std::min(shortest, verse);
    longest = std::max(longest, verse);
    verse = 0;
  };
  for (size_t i = from + open + kOpen.size(); i < raw.size() && i - from < 2 * kLongest;) {
    if (const size_t bytes = blank_at(raw, i)) {
      if (verse > 0) end_verse();
      i += bytes;
      continue;
    }
    if (raw.substr(i).starts_with(kClose)) {
      if (i < at) return false;  // the quotes are in front
      end_verse();
      return shortest >= kShortest && (shortest == longest || shortest > kShortest);
    }
    const Glyph g = glyph_at(raw, i);
    if (!is_han(g.code)) return false;
    ++verse;
    i += g.bytes;
  }
  return false;
}

// 年 度 报 告, 前 言: a line whose characters all stand apart, as a title is set.
bool is_letter_spaced(std::string_view raw, size_t at) {
  constexpr size_t kLongest = 60, kLeast = 2;  // bytes on either side; characters
  const size_t from = at - std::min(at, kLongest);
  const size_t before = raw.substr(from, at - from).rfind('\n');
  size_t i = before == raw.npos ? from : from + before + 1;
  if (i == from && from > 0) return false;
  size_t characters = 0;
  for (bool apart = true; i < raw.size() && raw[i] != '\n' && raw[i] != '\r';) {
    if (const size_t blank = blank_at(raw, i)) {
      i += blank;
      apart = true;
      continue;
    }
    const Glyph g = glyph_at(raw, i);
    if (!apart || !is_han(g.code) || i > at + kLongest) return false;
    apart = false;
    ++characters;
    i += g.bytes;
  }
  return characters >= kLeast;
}

// template-residue says so.
bool is_template_gap(std::string_view raw, size_t at) {
  size_t end = at;
  return is_gap(raw, at, end);
}

// Blanks of at least `least` bytes.
void search(const Report& r, const Paragraph& p, bool title, size_t least, Places& places) {
  const std::string_view raw = r.raw(p.at);
  size_t done = 0;
  const auto look = [&](size_t i) {
    if (i < done) return;
    size_t end = i;
    while (const size_t bytes = blank_at(raw, end)) end += bytes;
    done = end;
    const Glyph before = glyph_before(raw, i);
    const Glyph behind = glyph_at(raw, end);
    const bool inside = end - i >= least && is_han(before.code) && is_han(behind.code) &&
                        !leads_to_label(raw, end) && !parts_address(raw, i) &&
                        !parts_heading(p, raw, i) && !parts_slogan(raw, i) &&
                        !is_letter_spaced(raw, i) && !(title && parts_agency(r, raw, i)) &&
                        !is_template_gap(raw, i);
    if (inside)
      places.add(p, {static_cast<uint32_t>(p.at.begin + i - before.bytes),
                     static_cast<uint32_t>(p.at.begin + end + behind.bytes)});
  };
  // A stretch of several kinds of blanks counts where it begins with the kind that is looked for.
  for (const std::string_view kind : {" ", "\xC2\xA0"}) {
    done = 0;
    for (size_t i = raw.find(kind); i != std::string_view::npos;
         i = raw.find(kind, i + kind.size()))
      look(i);
  }
  done = 0;
  constexpr std::string_view kWide = "\xE3\x80\x80";  // U+3000
  for (size_t i = text::find(raw, kWide); i != std::string_view::npos;
       i = text::find(raw, kWide, i + kWide.size()))
    look(i);
}

void check(const Report& r, Findings& out) {
  if (!r.index.follows(report::kHan, report::kBlank) ||
      !r.index.follows(report::kBlank, report::kHan))
    return;
  Places places;
  // Where single blanks stand around every number, the source was converted; they say nothing.
  const size_t least = spaces_digits(r) ? 2 : 1;
  size_t looked_at = 0;
  for (const Paragraph& p : r.paragraphs) {
    if (!p.running_text) continue;
    const bool blanks = (p.traits.kinds & report::kBlank) != 0;
    const bool title =
        !r.title.at.empty() && p.at.begin < r.title.at.end && r.title.at.begin < p.at.end;
    // Menus and the like above a report stand in blanks.
    if (p.section < 0 && !title && !text::has_any(r.raw(p.at), {"。", "，"})) continue;
    ++looked_at;
    if (blanks) search(r, p, title, least, places);
  }
  // In nearly every paragraph: the source was typeset or converted that way.
  if (places.paragraphs() > 3 && places.paragraphs() * 2 > looked_at) {
    out.not_assessed({}, out.say({"全文的字间普遍有空格，可能是排版或转换所致",
                                  "blanks stand between characters throughout: typesetting or "
                                  "converting may have made them"}));
    return;
  }
  places.report(out, Severity::info, [&](SourceSpan at) {
    return out.say({"词语中间有空格：“{}”。", "A blank inside a word: “{}”."},
                   {one_line(r.raw(at))});
  });
}

}  // namespace

extern const Rule space_stray;
const Rule space_stray = {
    .id = "space-stray",
    .group = Group::style,
    .severity = Severity::info,
    .title = {"多余的空格", "Stray blanks"},
    .basis = {"公文惯例：汉字之间不留空格", "Practice: no blanks between Chinese characters"},
    .advice = {"删去空格。", "Delete the blanks."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
