#include <algorithm>
#include <array>
#include <vector>

#include "core/rules/findings.h"
#include "core/rules/readings/gap.h"
#include "core/rules/readings/held_words.h"
#include "core/rules/readings/running_text.h"
#include "core/text/sort.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("围绕群众关心", "围绕XX重点工作和群众关心")}, .text = "XX"},
    {.edits = {replace("组织业务培训2次", "组织业务培训××次")}, .text = "××"},
    {.edits = {replace("组织业务培训2次", "组织业务培训X次")}, .text = "X"},
    {.edits = {replace("组织业务培训2次", "组织业务培训×次")}, .text = "×"},
    {.edits = {replace("一、总体情况", "一、总体情况（黑体三号字，不加粗）")},
     .text = "（黑体三号字，不加粗）"},
    {.edits = {replace("明确专人负责", "（请各单位结合实际填写）明确专人负责")},
     .text = "（请各单位结合实际填写）"},
    {.edits = {replace("明确专人负责", "明确专人负责（仿宋_GB2312三号字，行距28磅）")},
     .text = "（仿宋_GB2312三号字，行距28磅）"},
    {.edits = {replace("逐条审核，", "20XX年逐条审核，")}, .text = "20XX"},
    {.edits = {replace("组织业务培训2次", "组织业务培训____次")}, .text = "____"},
    {.edits = {replace("组织业务培训2次", "联系电话：____。组织业务培训2次")}, .text = "____"},
    {.edits = {replace("组织业务培训2次", "组织业务培训***次")}, .text = "***"},
    {.edits = {replace("组织业务培训2次", "组织业务培训○○次数")}, .text = "○○"},
    {.edits = {replace("组织业务培训2次", "组织业务培训【】次")}, .text = "【】"},
    {.edits = {replace("明确专人负责", "（样例，仅供参考）明确专人负责")},
     .text = "（样例，仅供参考）"},
    {.edits = {replace("明确专人负责", "（如有其他事项请在此填写）明确专人负责")},
     .text = "（如有其他事项请在此填写）"},
    {.edits = {replace("明确专人负责", "（单位名称）明确专人负责")}, .text = "（单位名称）"},
    {.edits = {replace("明确专人负责", "请填写本单位情况。明确专人负责")}, .text = "请填写"},
    {.edits = {replace("明确专人负责", "规范答复申请。请填写本单位情况。明确专人负责")},
     .text = "请填写"},
    {.edits = {replace("明确专人负责", "明确专人负责（注：如无此项请删除）")},
     .text = "（注：如无此项请删除）"},
    {.edits = {replace("明确专人负责", "明确专人负责（请选择）")}, .text = "（请选择）"},
    {.edits = {replace("明确专人负责", "明确专人负责（请补充）")}, .text = "（请补充）"},
    {.edits = {replace("明确专人负责", "明确专人负责（如有其他情况，可根据实际补充）")},
     .text = "（如有其他情况，可根据实际补充）"},
    {.edits = {replace("明确专人负责", "明确专人负责【待补充】")}, .text = "【待补充】"},
    {.edits = {replace("组织业务培训2次", "组织业务培训（  ）次")}, .text = "（  ）"},
    {.edits = {replace("组织业务培训2次", "组织业务培训**次")}, .text = "**"},
    {.edits = {replace("围绕群众关心", "围绕某某局重点工作和群众关心")}, .text = "某某局"},
    {.edits = {replace("组织业务培训2次", "组织业务培训  次")}, .text = "培训  次"},
    {.edits = {replace("年1月25日", "年  月  日")}},
    {.edits = {replace("0999-1234567", "0999-XXXXXXX")}, .text = "XXXXXXX"},
};
constexpr Example kGood[] = {
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "字体：【  】 打印\n根据《中华人民共和国政府信息公开条例》")}},
    {.edits = {replace("明确专人负责",
                       "公开字库（仿宋体展示）和通知（请各单位遵照执行），明确专人负责")}},
    {.edits = {replace("逐条审核，", "逐条审核，网址http://xxgk.example.gov.cn/xx/list_1.html，")}},
    {.edits = {replace("逐条审核，", "逐条审核，购置X光机1台，")}},
    {.edits = {replace("逐条审核，", "逐条审核，版面3×4厘米，按单价×次数计算，")}},
    {.edits = {replace("逐条审核，", "逐条审核，指导群众请填写《政府信息公开申请表》，")}},
    {.edits = {replace("逐条审核，", "逐条审核，附件gk_list__2.xlsx，")}},
    {.edits = {replace("组织业务培训2次", "组织业务培训 2 次")}},
    {.edits = {replace(
         "逐条审核，",
         "逐条审核（如涉及第三方，可征求意见；请选择“依申请公开”栏目），通知（如有修改）"
         "和函（）、（注：另有说明），")}},
    {.edits = {replace("组织业务培训2次", "组织**业务**培训2次，**次数**另计")}},
    {.edits = {replace("逐条审核，", "**2020**年以来逐条审核，")}},
    // What readers are to do, what others may.
    {.edits = {replace("逐条审核，",
                       "公布指南（注：表格可在网站下载填写）、目录（如行政许可事项的修改、删除）"
                       "和方式（请登录网站填写预约信息），")}},
    {.edits = {replace("逐条审核，",
                       "改正错误（如错别字，可直接修改），规范定密（请示、批复等需补充定密"
                       "依据），征求意见（请公众提出修改建议），")}},
    {.edits = {replace("逐条审核，", "查询（如有修改，请以新的为准），")}},
    // Markdown, zeros, a name.
    {.edits = {replace("明确专人负责", "李***局长和王***负责同志明确专人负责")}},
    {.edits = {replace("组织业务培训2次", "组织***业务培训***次数2次")}},
    {.edits = {replace("组织业务培训2次", "二○○三年起组织业务培训一○○次")}},
    {.edits = {replace("逐条审核，", "逐条审核，登记出生年月日，")}},
};

// Folded: what a template tells its user. [practice]
constexpr std::string_view kPrompts[] = {
    "(单位名称)", "(机关名称)",   "(行政机关名称)", "(单位全称)",  "(填报单位)", "〔单位名称〕",
    "(年份)",     "〔年份〕",     "(此处",          "请在此处",    "此处填写",   "单击此处",
    "点击此处",   "点击或点按此", "请填写",         "(填写",       "(示例)",     "(样例)",
    "(示例,",     "(样例,",       "(示例:",         "(样例:",      "请在此填写", "某某局",
    "某某镇",     "某某乡",       "某某县",         "某某市",      "某某区",     "某某街道",
    "某某单位",   "某某部门",     "某某年",         "(请",         "(宋体",      "(仿宋",
    "(黑体",      "(楷体",        "(小标宋",        "(方正小标宋", "(注:",       "(如",
    "(待补充)",   "(待核实)",     "(待填",          "〔待补充〕",  "〔待核实〕", "〔待填",
    "()条",       "()件",         "()次",           "()项",        "()期",       "()篇",
    "()份",       "()万元",       "()元",           "()人次",
};

constexpr std::string_view kEmpty[] = {"〔〕"};

// What is counted.
constexpr std::string_view kUnits[] = {"人次", "万元", "条", "件", "次", "篇", "年", "项",
                                       "期",   "份",   "元", "月", "日", "%",  "个", "名"};

constexpr std::string_view kWide = "\xE3\x80\x80";  // U+3000

bool joins(const Glyph& g) {
  return g.bytes == 1 &&
         (is_digit(static_cast<char>(g.code)) || is_ascii_letter(static_cast<char>(g.code)) ||
          std::string_view("./:_-%&=@#~+").find(static_cast<char>(g.code)) !=
              std::string_view::npos);
}

size_t cross_at(std::string_view f, size_t i) {
  if (i >= f.size()) return 0;
  if (f[i] == 'X' || f[i] == 'x') return 1;
  return f.substr(i).starts_with("×") ? std::string_view("×").size() : 0;
}

bool is_numeral(uint32_t code) {
  for (const std::string_view numeral :
       {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零"})
    if (glyph_at(numeral, 0).code == code) return true;
  return false;
}

// XX, ××, 20XX, X件. Gives where the gap begins and ends; false: these letters belong to a word.
bool crosses(std::string_view f, size_t& begin, size_t& end) {
  size_t n = 0;
  bool small = false;
  while (const size_t bytes = cross_at(f, end)) {
    small = small || f[end] == 'x';
    end += bytes;
    ++n;
  }
  const Glyph before = glyph_before(f, begin);
  const Glyph behind = glyph_at(f, end);
  if (n == 2 && f.substr(0, begin).ends_with("20") && f.substr(end).starts_with("年")) {
    begin -= 2;
    return true;
  }
  const bool number = n >= 5 && before.code == '-';  // 0999-XXXXXXX
  if ((joins(before) && !number) || joins(behind)) return false;
  if (n == 1)
    return f[begin] != 'x' && is_han(before.code) &&
           starts_with_any(f.substr(end),
                           {"年", "月", "日", "件", "条", "次", "项", "期", "万元"}) &&
           !starts_with_any(f.substr(end), {"次数", "件数", "条数", "项数", "期数"});
  if (small) return is_han(before.code) && is_han(behind.code);
  return number || is_han(before.code) || is_han(behind.code);
}

bool underlines(std::string_view f, size_t begin, size_t& end) {
  while (end < f.size() && f[end] == '_') ++end;
  const Glyph before = glyph_before(f, begin);
  const Glyph behind = glyph_at(f, end);
  if (end - begin < 3) return false;
  // 联系电话:____。
  if (before.code == ':' && (behind.bytes == 0 || behind.code == glyph_at("。", 0).code))
    return true;
  return !joins(before) && !joins(behind) && (is_han(before.code) || is_han(behind.code));
}

// Stars or circles where a figure or a name was to be put: ***次, ○○局. Elsewhere stars are
// Markdown or hide a name (张***), circles are zeros (二○○三年).
bool marks(std::string_view f, std::string_view mark, size_t least, size_t begin, size_t& end) {
  size_t n = 0;
  for (; f.substr(end).starts_with(mark); ++n) end += mark.size();
  const Glyph before = glyph_before(f, begin);
  const std::string_view behind = f.substr(end);
  // 20**年. Not **2020**年, which is Markdown.
  if (n == 2 && f.substr(0, begin).ends_with("20") && behind.starts_with("年")) {
    const Glyph first = glyph_before(f, begin - 2);
    return first.code != '*' && !is_digit(first.code);
  }
  if (n < least || !is_han(before.code) || is_numeral(before.code)) return false;
  for (const std::string_view unit : kUnits)
    if (behind.starts_with(unit)) {
      const Glyph next = glyph_at(behind, unit.size());
      return mark != "*" || next.bytes == 0 || !is_han(next.code);
    }
  const bool person = behind.size() > 3 && starts_with_any(behind.substr(3), {"长", "领"});
  return !person && starts_with_any(behind, {"局", "镇", "乡", "县", "街道", "办公室"});
}

bool asks_applicants(std::string_view f, size_t at, size_t end) {
  constexpr size_t kNear = 60;  // folded bytes
  const size_t begin = at > kNear ? at - kNear : 0;
  std::string_view before = f.substr(begin, at - begin);
  std::string_view behind = f.substr(end, kNear);
  // Of the same sentence.
  if (const size_t stop = text::find_last(before, "。"); stop != std::string_view::npos)
    before.remove_prefix(stop);
  behind = behind.substr(0, text::find(behind, "。"));
  return text::find(before, "申请") != std::string_view::npos ||
         text::find(behind, "申请") != std::string_view::npos || behind.starts_with("《");
}

// (请各单位根据实际填写), (注:如无此项请删除: what the one who fills the form in is to do. Readers
// are asked, too: (请登录网站填写), (如有疑问,可补充材料), (请示件修改后公开).
bool asks_writer(std::string_view inside) {
  static constexpr std::string_view kDeeds[] = {"填写", "填报", "补充", "删除", "修改", "替换"};
  static constexpr text::Words kDeedWords(kDeeds);
  if (inside == "(请选择") return true;
  if (text::has_any(inside, {"申请", "《"})) return false;
  const bool own = text::has_any(
      inside, {"请各", "实际", "此项", "本项", "该项", "此处", "在此", "单位", "部门"});
  for (const std::string_view ask : {"请", ",可"})
    for (size_t i = text::find(inside, ask); i != inside.npos;
         i = text::find(inside, ask, i + ask.size())) {
      const std::string_view asked = inside.substr(i + ask.size());
      if (asked.starts_with("示")) continue;
      if (ask == "请" && kDeedWords.match(asked) > 0) return true;
      if (own && kDeedWords.find(asked, 0) != asked.npos) return true;
    }
  return false;
}

// Bytes of a prompt at f[i]; 0: none.
size_t prompt_at(std::string_view f, size_t i) {
  static constexpr text::Words kWords(kPrompts);
  const size_t bytes = kWords.match(f.substr(i));
  if (bytes == 0) return 0;
  const std::string_view prompt = f.substr(i, bytes);
  if (prompt == "请填写" && asks_applicants(f, i, i + bytes)) return 0;
  // (请各单位根据实际填写), (宋体加粗小四号字): what the rest of the bracket says tells it.
  constexpr size_t kLongest = 90;
  const std::string_view rest = f.substr(i, kLongest);
  const std::string_view inside = rest.substr(0, rest.find(')'));
  if ((prompt == "(请" || prompt == "(注:" || prompt == "(如") && !asks_writer(inside)) return 0;
  // 公开信息()条
  if (prompt.starts_with("()")) return i > 0 && is_han(glyph_before(f, i).code) ? 2 : 0;
  const bool typeface = prompt.ends_with("体") || prompt.ends_with("宋");
  if (typeface &&
      !text::has_any(inside, {"号字", "字号", "加粗", "行距", "居中", "二号", "三号", "四号"}))
    return 0;
  // All of the bracket is the prompt.
  return prompt[0] == '(' && inside.size() < rest.size() ? inside.size() + 1 : bytes;
}

constexpr size_t kMostFindings = 20;  // one for each paragraph, up to here

class Search {
 public:
  explicit Search(const Report& r)
      : r_(r),
        prompts_(r.may_hold_any(kPrompts)),
        gaps_(r.index.follows(report::kHan, report::kBlank)),
        brackets_(r, kEmpty) {}

  // Calls found(begin, end) for each gap in a folded text; has(byte) is false for those that it
  // does not hold.
  template <class Has, class Found>
  static void folded(std::string_view f, Has has, bool prompts, Found found) {
    for (const char mark : {'X', 'x', '_', '\xC3'})  // \xC3: ×
      for (size_t i = has(mark) ? f.find(mark) : f.npos; i != f.npos;) {
        size_t begin = i;
        size_t end = i;
        const bool flagged = mark == '_'          ? underlines(f, begin, end)
                             : cross_at(f, i) > 0 ? crosses(f, begin, end)
                                                  : false;
        if (flagged) found(begin, end);
        i = f.find(mark, std::max(end, i + 1));
      }
    size_t i = has('*') ? f.find("**") : f.npos;
    // Two are Markdown, unless they stand alone.
    const size_t least = i != f.npos && f.find("**", i + 2) == f.npos ? 2 : 3;
    while (i != f.npos) {
      size_t end = i;
      if (marks(f, "*", least, i, end)) found(i, end);
      i = f.find("**", end);
    }
    for (i = has('\xE2') ? text::find(f, "○") : f.npos; i != f.npos;) {
      size_t end = i;
      if (marks(f, "○", 2, i, end)) found(i, end);
      i = text::find(f, "○", end);
    }
    if (!prompts) return;
    for (i = f.find('('); i != std::string_view::npos; i = f.find('(', i + 1))
      if (const size_t bytes = prompt_at(f, i)) found(i, i + bytes);
    for (const std::string_view first : {"〔", "请", "此", "单", "点", "某"})
      for (i = text::find(f, first); i != std::string_view::npos; i = text::find(f, first, i + 3))
        if (const size_t bytes = prompt_at(f, i)) found(i, i + bytes);
  }

  void paragraph(const Paragraph& p) {
    folded(
        r_.folded_text(p), [&](char c) { return r_.index.has(c); }, prompts_,
        [&](size_t begin, size_t end) { flag(r_.source(p, begin, end - begin)); });
    // 字体:【 】 above the report is a button of the page.
    if (brackets_.may_stand_in(p) && (p.section >= 0 || p.running_text)) empty_brackets(p);
    if (gaps_ && p.running_text && (p.traits.kinds & report::kBlank) != 0) gaps(p.at);
    collect(p);
  }

  // “一、总体情况（黑体三号字）”
  void heading(size_t section) {
    const SourceSpan at = r_.sections[section].heading;
    const std::string_view raw = r_.raw(at);
    if (raw.find('(') != raw.npos || text::find(raw, "（") != raw.npos)
      lines(at, headings_[section]);
  }
  void closing(SourceSpan at) { lines(at, closing_); }

  void report(Findings& out) const {
    places_.report(out, Severity::error, [&](SourceSpan at) {
      return out.say({"“{}”是模板的空位或提示，没有填写或删去。",
                      "“{}” is a gap or a prompt of a template that was not filled in."},
                     {one_line(r_.raw(at))});
    });
  }

 private:
  // Lines that are no paragraphs, as if they were `p`.
  void lines(SourceSpan at, const Paragraph& p) {
    text::Folded f;
    const report::FoldedSpan whole = f.append(r_.text, at);
    folded(
        f.view(whole), [](char) { return true; }, true,
        [&](size_t begin, size_t end) {
          flag(f.source({static_cast<uint32_t>(whole.begin + begin),
                         static_cast<uint32_t>(whole.begin + end)}));
        });
    gaps(at);
    collect(p);
  }

  // Each kind of gap was looked for by itself: in reading order, each place once.
  void collect(const Paragraph& p) {
    text::sort(found_.begin(), found_.end(),
               [](SourceSpan a, SourceSpan b) { return a.begin < b.begin; });
    uint32_t done = 0;
    for (const SourceSpan at : found_) {
      if (at.begin < done) continue;
      done = at.end;
      places_.add(p, at);
    }
    found_.clear();
  }

  // 【】. Of [] and 〔〕 the source may have lost the content.
  void empty_brackets(const Paragraph& p) {
    const std::string_view f = r_.folded_text(p);
    for (size_t i = text::find(f, kEmpty[0]); i != std::string_view::npos;
         i = text::find(f, kEmpty[0], i + kEmpty[0].size())) {
      const SourceSpan at = r_.source(p, i, kEmpty[0].size());
      if (r_.raw(at).starts_with("【")) flag(at);
    }
  }

  void gaps(SourceSpan at) {
    const std::string_view raw = r_.raw(at);
    size_t done = 0;
    const auto look = [&](size_t i) {
      if (i < done) return;
      size_t begin = i;
      size_t end = i;
      const bool flagged = is_gap(raw, begin, end);
      done = end;
      if (flagged)
        flag({static_cast<uint32_t>(at.begin + begin), static_cast<uint32_t>(at.begin + end)});
    };
    for (size_t i = raw.find(' '); i != std::string_view::npos; i = raw.find(' ', i + 1)) look(i);
    done = 0;
    for (size_t i = text::find(raw, kWide); i != std::string_view::npos;
         i = text::find(raw, kWide, i + 3))
      look(i);
  }

  void flag(SourceSpan at) { found_.push_back(at); }

  const Report& r_;
  bool prompts_;                   // some paragraph holds one
  bool gaps_;                      // … or a blank behind a Chinese character
  HeldWords brackets_;             // … or empty brackets
  std::vector<SourceSpan> found_;  // in one paragraph
  Places places_{kMostFindings};
  Paragraph closing_;
  std::array<Paragraph, report::kSections> headings_;
};

constexpr uint32_t kClosing = 600;  // bytes behind the beginning of the signature

SourceSpan closing_lines(const Report& r, SourceSpan signature) {
  uint32_t end =
      std::min<uint32_t>(static_cast<uint32_t>(r.text.size()), signature.begin + kClosing);
  while (end < r.text.size() && (static_cast<uint8_t>(r.text[end]) & 0xC0) == 0x80) ++end;
  return {signature.begin, end};
}

void check(const Report& r, Findings& out) {
  Search search(r);
  for (const Paragraph& p : r.paragraphs) search.paragraph(p);
  for (size_t s = 0; s < report::kSections; ++s)
    if (r.sections[s].found) search.heading(s);
  const SourceSpan signature =
      r.signature.below_title ? r.signature.agency : r.signature.agency.joined(r.signature.date);
  if (!signature.empty()) search.closing(closing_lines(r, signature));
  search.report(out);
}

}  // namespace

extern const Rule template_residue;
const Rule template_residue = {
    .id = "template-residue",
    .group = Group::residue,
    .severity = Severity::error,
    .title = {"模板的空位没有填写", "A gap of a template was left"},
    .basis = {"公开发布的文本不应留有模板的占位符和填写提示",
              "A published text has no gaps and prompts of a template left in it"},
    .advice = {"填入实际内容，或删去提示。", "Fill it in, or delete the prompt."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
