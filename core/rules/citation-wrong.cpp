#include <algorithm>
#include <array>

#include "core/rules/findings.h"
#include "core/rules/readings/citations.h"
#include "core/rules/readings/held_words.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Paragraph;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("国办公开办函〔2021〕30号", "国办公开办〔2021〕30号")},
     .text = "国办公开办〔2021〕30号",
     .form = "2021"},
    {.edits = {replace("办公室关于政府信息公开工作年度报告有关事项",
                       "办公室关于政府信息公开工作年度报告")},
     .text = "关于政府信息公开工作年度报告的通知",
     .form = "2019"},
    {.edits = {replace("《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关",
                       "国务院办公厅政府信息与政务公开办公室《关于政府信息公开年度报告有关")},
     .text = "关于政府信息公开年度报告有关事项的通知",
     .form = "2019"},
    {.edits = {replace("《中华人民共和国政府信息公开条例》", "《中国人民共和国政府信息公开条例》")},
     .text = "中国人民共和国政府信息公开条例"},
    {.edits = {replace("办公厅政府信息与政务公开办公室", "办公厅政府信息公开与政务公开办公室")},
     .text = "国务院办公厅政府信息公开与政务公开办公室"},
    {.edits = {replace("〔2021〕30号", "〔2021〕3号")},
     .text = "国办公开办函〔2021〕3号",
     .form = "2021"},
    {.edits = {replace("国办公开办函〔2021〕30号", "国办公开办涵〔2021〕30号")},
     .text = "国办公开办涵〔2021〕30号",
     .form = "2021"},
    {.edits = {replace("〔2021〕30号", "〔2020〕30号")},
     .text = "国办公开办函〔2020〕30号",
     .form = "2021"},
    {.edits = {replace("〔2019〕60号", "〔2019〕6号")},
     .text = "国办公开办函〔2019〕6号",
     .form = "2019"},
    {.edits = {replace("国务院令第711号", "国务院令第71号")}, .text = "国务院令第71号"},
    {.edits = {replace("国办函〔2020〕109号", "国办发〔2020〕109号")},
     .text = "国办发〔2020〕109号",
     .form = "2021"},
    {.edits = {replace("《中华人民共和国政府信息公开条例》", "《中华人民共和国信息公开条例》")},
     .text = "中华人民共和国信息公开条例"},
    {.edits = {replace("《中华人民共和国政府信息公开条例》", "《中华人民共和国政府信息公开条列》")},
     .text = "政府信息公开条列"},
    {.edits = {replace("〈政府信息公开信息处理费管理办法〉", "〈信息公开处理费管理办法〉")},
     .text = "信息公开处理费管理办法",
     .form = "2021"},
    {.edits = {replace("〈政府信息公开信息处理费管理办法〉", "〈政府信息公开处理费收费管理办法〉")},
     .text = "政府信息公开处理费收费管理办法",
     .form = "2021"},
    {.edits = {replace("办公室关于政府信息公开工作年度报告有关", "办公室关于工作年度报告有关")},
     .text = "关于工作年度报告有关事项的通知",
     .form = "2019"},
    {.edits = {replace("政府信息公开工作年度报告格式〉", "政府信息公开年度工作报告格式〉")},
     .text = "中华人民共和国政府信息公开年度工作报告格式",
     .form = "2021"},
    {.edits = {replace("落实先审查、后公开的要求",
                       "修订后的《条例》自2019年5月1日起施行以来，落实先审查、后公开的要求")},
     .text = "2019年5月1日"},
    {.edits = {replace(
         "落实先审查、后公开的要求",
         "修订后的《条例》（国务院令第711号）于2019年4月3日公布，自2019年5月1日起施行，"
         "落实先审查、后公开的要求")},
     .text = "2019年5月1日"},
};
constexpr Example kGood[] = {
    {.edits = {replace("《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开"
                       "工作年度报告格式〉的通知》",
                       "《关于印发中华人民共和国政府信息公开工作年度报告格式的通知》")},
     .form = "2021"},
    {.edits = {replace("（国务院令第711号", "（国令第711号")}},
    // Another document: of a province.
    {.edits = {replace("〈政府信息公开信息处理费管理办法〉",
                       "〈青州省政府信息公开信息处理费收缴管理办法〉")},
     .form = "2021"},
    {.edits = {replace("落实先审查、后公开的要求",
                       "落实《保守国家秘密法实施条例》（国务院令第646号）、"
                       "《关于加强行政规范性文件管理工作的通知》（国办发〔2018〕37号）的要求")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "《条例》（2008年5月1日起施行）修订后自2019年5月15日起施行，"
                       "落实先审查、后公开的要求")}},
    // Of other regulations.
    {.edits = {replace("落实先审查、后公开的要求",
                       "《青州省防洪条例》（以下简称《条例》）自2019年5月1日起施行，"
                       "落实先审查、后公开的要求")}},
    {.edits = {replace("落实先审查、后公开的要求",
                       "《青州省公共信用信息条例》自2019年10月1日起施行，落实先审查、"
                       "后公开的要求")}},
    // Of something else that is named behind the regulations.
    {.edits = {replace("落实先审查、后公开的要求",
                       "按照新《条例》，收费标准自2022年1月1日起施行，学习新《条例》，行政复议法自"
                       "2024年1月1日起施行，落实先审查、后公开的要求")}},
};

constexpr std::string_view kCouncil = "国务院";
constexpr std::string_view kOffice = "政府信息与政务公开";
constexpr std::string_view kRepublic = "中华人民共和国";
constexpr std::string_view kFee = "处理费";
constexpr std::string_view kFeeRules = "管理办法";
constexpr std::string_view kForm = "报告格式";
constexpr std::string_view kEntry = "起施行";
constexpr std::string_view kMatters = "有关事项", kShortNotice = "年度报告的通知";
// Slips of the pen.
constexpr std::string_view kMistypedRepublic = "中国人民共和国政府信息公开条例",
                           kMistypedLaw = "中华人民共和国政府信息公开法》",
                           kMistypedRules = "政府信息公开条理";

bool is_mark(std::string_view at) {
  for (const std::string_view mark : {"。", "、", "《", "》", "〈", "〉", "〔", "〕"})
    if (at.starts_with(mark)) return true;
  return !at.empty() && static_cast<unsigned char>(at[0]) < 0x80;
}

// The text from the start of `f` to `end`, when that comes within `most` bytes and before any mark.
std::string_view up_to(std::string_view f, std::string_view end, size_t most) {
  for (size_t i = 0; i + end.size() <= f.size() && i <= most; ++i) {
    if (f.substr(i).starts_with(end)) return f.substr(0, i);
    if ((static_cast<unsigned char>(f[i]) & 0xC0) != 0x80 && is_mark(f.substr(i))) break;
  }
  return {};
}

void check_issuer(const Report& r, const Paragraph& p, Findings& out) {
  const std::string_view f = r.folded_text(p);
  for (size_t i = text::find(f, kCouncil); i != std::string_view::npos;
       i = text::find(f, kCouncil, i + 9)) {
    size_t j = i + kCouncil.size();
    const bool general = f.substr(j).starts_with("办公厅");
    if (general) j += 9;
    const std::string_view rest = f.substr(j);
    const std::string_view body = up_to(rest, "办公室", 60);
    size_t bytes = 0;
    if (!body.empty() && text::find(body, "公开") != std::string_view::npos) {
      // 国务院办公厅政府信息与政务公开办公室, in full and with nothing else.
      if ((!general || body != kOffice) && text::find(body, "关于") == std::string_view::npos)
        bytes = j + body.size() + 9 - i;
    } else if (general) {
      // 国务院办公厅关于印发〈…年度报告格式〉: issued by its office for disclosure, not by itself.
      const std::string_view title = rest.substr(0, 150);
      const size_t close = std::min(text::find(title, "通知"), text::find(title, "》的"));
      const std::string_view named = title.substr(0, close);
      const bool form = text::find(named, "年度报告格式") != std::string_view::npos ||
                        text::find(named, "年度报告有关事项") != std::string_view::npos;
      if (form && (rest.starts_with("关于") || rest.starts_with("《关于"))) bytes = j - i;
    }
    if (bytes == 0) continue;
    const SourceSpan at = r.source(p, i, bytes);
    Finding& finding = out.add(
        at, out.say({"发文机关写为“{}”，应为“国务院办公厅政府信息与政务公开办公室”。",
                     "The issuer reads “{}”; it is “国务院办公厅政府信息与政务公开办公室”."},
                    {one_line(r.raw(at))}));
    finding.expected = "国务院办公厅政府信息与政务公开办公室";
    finding.actual = one_line(r.raw(at));
  }
}

void report_title(const Report& r, SourceSpan at, std::string_view right, Findings& out) {
  Finding& f =
      out.add(at, out.say({"文件名称写为“{}”，应为“{}”。", "The title reads “{}”; it is “{}”."},
                          {one_line(r.raw(at)), right}));
  f.expected = std::string(right);
  f.actual = one_line(r.raw(at));
}

// 《…政务公开办公室关于工作年度报告有关事项的通知》: the notice of 2019.
void check_notice(const Report& r, const Paragraph& p, Findings& out) {
  constexpr std::string_view kEnd = "年度报告有关事项的通知", kAbout = "政务公开办公室关于",
                             kAboutInTitle = "政务公开办公室《关于", kBody = "政府信息公开工作";
  const std::string_view f = r.folded_text(p);
  size_t end = text::find(f, kEnd);
  size_t bytes = kEnd.size();
  if (end == f.npos) {  // …年度报告的通知》(国办公开办函〔2019〕60号)
    end = text::find(f, kShortNotice);
    bytes = kShortNotice.size();
    if (end == f.npos || text::find(f.substr(end, 60), "国办公开办函") == f.npos) return;
  }
  const size_t near = end - std::min<size_t>(end, 90);
  const std::string_view before = f.substr(near, end - near);
  size_t about = text::find_last(before, kAbout);
  size_t from_about = kAbout.size();
  if (about == before.npos) {
    about = text::find_last(before, kAboutInTitle);
    from_about = kAboutInTitle.size();
  }
  if (about == before.npos || text::find_last(before, kCouncil) == before.npos) return;
  const std::string_view body = before.substr(about + from_about);
  if ((body == kBody && bytes == kEnd.size()) || text::has_any(body, {"做好", "20", "编制", "》"}))
    return;
  const size_t from = end - body.size() - std::string_view("关于").size();
  report_title(r, r.source(p, from, end + bytes - from),
               "关于政府信息公开工作年度报告有关事项的通知", out);
}

void check_titles(const Report& r, const Paragraph& p, bool form, Findings& out) {
  const std::string_view f = r.folded_text(p);
  for (size_t i = text::find(f, kRepublic); i != std::string_view::npos;
       i = text::find(f, kRepublic, i + kRepublic.size())) {
    const std::string_view rest = f.substr(i + kRepublic.size());
    const std::string_view body = up_to(rest, "条例", 45);
    if (body == "政府信息公开" || text::find(body, "公开") == std::string_view::npos) continue;
    if (text::find(body, "信息") == std::string_view::npos &&
        text::find(body, "政务") == std::string_view::npos)
      continue;
    report_title(r, r.source(p, i, kRepublic.size() + body.size() + 6),
                 "中华人民共和国政府信息公开条例", out);
  }
  for (const std::string_view mistyped : {std::string_view("政府信息公开条列"), kMistypedRules})
    if (const size_t i = text::find(f, mistyped); i != std::string_view::npos)
      report_title(r, r.source(p, i, mistyped.size()), "政府信息公开条例", out);
  for (const std::string_view mistyped : {kMistypedRepublic, kMistypedLaw})
    if (const size_t i = text::find(f, mistyped); i != std::string_view::npos)
      report_title(r, r.source(p, i, mistyped.size() - (mistyped.ends_with("》") ? 3 : 0)),
                   "中华人民共和国政府信息公开条例", out);
  for (size_t i = form ? text::find(f, kRepublic) : std::string_view::npos;
       i != std::string_view::npos; i = text::find(f, kRepublic, i + kRepublic.size())) {
    const std::string_view body = up_to(f.substr(i + kRepublic.size()), kForm, 45);
    if (body == "政府信息公开工作年度" || text::find(body, "公开") == std::string_view::npos)
      continue;
    report_title(r, r.source(p, i, kRepublic.size() + body.size() + kForm.size()),
                 "中华人民共和国政府信息公开工作年度报告格式", out);
  }
  for (size_t i = text::find(f, kFee); i != std::string_view::npos;
       i = text::find(f, kFee, i + kFee.size())) {
    const std::string_view behind = f.substr(i + kFee.size());
    const std::string_view between = up_to(behind, kFeeRules, 12);
    if (between.empty() && !behind.starts_with(kFeeRules)) continue;
    const std::string_view head = f.substr(i > 90 ? i - 90 : 0, i > 90 ? 90 : i);
    size_t open = std::string_view::npos;
    for (const std::string_view mark : {"《", "〈"}) {
      const size_t at = text::find_last(head, mark);
      if (at != std::string_view::npos && (open == std::string_view::npos || at + 3 > open))
        open = at + 3;
    }
    if (open == std::string_view::npos) continue;
    const std::string_view body = head.substr(open);
    if (text::find(body, "》") != std::string_view::npos ||
        text::find(body, "〉") != std::string_view::npos)
      continue;
    // Shortened to 信息处理费管理办法 it is right; 信息公开处理费 is another name.
    const bool right = between.empty() && body.ends_with("信息") && body != "信息公开信息";
    if (right || text::find(body, "信息") == std::string_view::npos) continue;
    // 处理费收费管理办法 may be a province's own.
    if (!between.empty() && !body.starts_with("政府信息") && !body.starts_with("信息")) continue;
    report_title(
        r,
        r.source(p, i - body.size(), body.size() + kFee.size() + between.size() + kFeeRules.size()),
        "政府信息公开信息处理费管理办法", out);
  }
}

// A date that ends a text: 2019年5月15日. Zeros: there is none.
struct Date {
  int year = 0, month = 0, day = 0;
  size_t bytes = 0;
};
Date date_before(std::string_view f) {
  Date d;
  const size_t all = f.size();
  const auto take_unit = [&](std::string_view unit) {
    if (!f.ends_with(unit)) return -1;
    f.remove_suffix(unit.size());
    int n = 0;
    for (int digit = 1; !f.empty() && f.back() >= '0' && f.back() <= '9' && digit < 10000;
         digit *= 10, f.remove_suffix(1))
      n += (f.back() - '0') * digit;
    return n;
  };
  d.day = take_unit("日");
  d.month = take_unit("月");
  d.year = take_unit("年");
  d.bytes = all - f.size();
  return d.day > 0 && d.month > 0 && d.year > 1000 ? d : Date{};
}

// 》于2019年4月3日公布,自: nothing that may enter into force itself stands between the regulations
// and their date.
bool leads_to_entry(std::string_view words) {
  while (!words.empty()) {
    if (words[0] == '(') {  // (国务院令第711号)
      const size_t close = words.find(')');
      words.remove_prefix(close == words.npos ? 1 : close + 1);
      continue;
    }
    size_t bytes = words[0] == ')' || words[0] == ',' || (words[0] >= '0' && words[0] <= '9');
    for (const std::string_view word :
         {"》", "〉", "年", "月",   "日",   "于",   "经",   "已",   "将",   "自",   "从",
          "并", "后", "的", "正式", "公布", "颁布", "发布", "修订", "通过", "施行", "实施"})
      if (words.starts_with(word)) bytes = word.size();
    if (bytes == 0) return false;
    words.remove_prefix(bytes);
  }
  return true;
}

// The words in front of a date name the regulations, and nothing else that may enter into force.
bool ends_with_regulation(std::string_view front, bool& revised) {
  constexpr std::string_view kRegulation = "条例";
  constexpr size_t kFar = 150, kBetween = 66;  // bytes
  front = front.substr(front.size() - std::min(front.size(), kFar));
  const size_t at = text::find_last(front, kRegulation);
  if (at == front.npos) return false;
  const std::string_view behind = front.substr(at + kRegulation.size());
  // 《条例》第三十二条, 条例实施细则, another title, 收费标准
  if (behind.size() > kBetween || text::has_any(behind, {"《", "〈"}) || !leads_to_entry(behind))
    return false;
  const std::string_view name = front.substr(0, at);
  // 《青州省消防条例》(以下简称《条例》)自2019年5月1日起施行: of others.
  if (name.ends_with("简称《")) {
    const size_t full = text::find_last(name, kRegulation);
    return full != name.npos && name.substr(0, full).ends_with("政府信息公开");
  }
  revised = name.ends_with("新") || name.ends_with("修订后的") || name.ends_with("新修订的") ||
            name.ends_with("修订后的《") || name.ends_with("新修订的《") || name.ends_with("新《");
  return revised || name.ends_with("《政府信息公开") || name.ends_with("国政府信息公开") ||
         name.ends_with("《");
}

// 修订后的《条例》自2019年5月1日起施行: the regulations of 2019 entered into force on 15 May 2019,
// those before on 1 May 2008.
void check_entry(const Report& r, const Paragraph& p, Findings& out) {
  const std::string_view f = r.folded_text(p);
  for (size_t i = text::find(f, kEntry); i != f.npos; i = text::find(f, kEntry, i + 3)) {
    const Date d = date_before(f.substr(0, i));
    bool revised = false;
    if (d.bytes == 0 || !ends_with_regulation(f.substr(0, i - d.bytes), revised)) continue;
    const bool right = d.year == 2019 && d.month == 5 && d.day == 15;
    const bool old = d.year == 2008 && d.month == 5 && d.day == 1;
    // Other regulations are called 《条例》, too: a date of this one's is near it.
    const bool near =
        (d.month == 5 && d.day == 15) ||
        (d.year == 2019 && (d.month == 5 || d.day == 15 || (d.month == 4 && d.day == 3)));
    if (right || (!near && !(revised && !old))) continue;
    const SourceSpan at = r.source(p, i - d.bytes, d.bytes);
    Finding& finding = out.add(
        at, out.say({"施行日期写为“{}”，修订后的《政府信息公开条例》自2019年5月15日起施行。",
                     "The date reads “{}”; the revised regulations entered into force on "
                     "15 May 2019."},
                    {one_line(r.raw(at))}));
    finding.expected = "2019年5月15日";
    finding.actual = one_line(r.raw(at));
  }
}

// What the number of a cited document must be; empty when it is right or nothing can be said.
std::string_view right_number(const Citation& c) {
  constexpr std::string_view k2021 = "国办公开办函〔2021〕30号";
  constexpr std::string_view k2019 = "国办公开办函〔2019〕60号";
  constexpr std::string_view kFees = "国办函〔2020〕109号";
  const Cited what = cited(c);
  if (c.kind == Citation::Kind::order) {
    const bool known = c.number == 711 || c.number == 492;  // 492: citation-outdated
    return what == Cited::regulation && !known ? "国务院令第711号" : std::string_view{};
  }
  const bool by_office = c.office == "国办公开办函";
  const bool is_2021 = by_office && c.year == 2021 && c.number == 30;
  const bool is_2019 = by_office && c.year == 2019 && c.number == 60;
  const bool is_fees = c.office == "国办函" && c.year == 2020 && c.number == 109;
  switch (what) {
    case Cited::format:
      // The trial form came with 〔2019〕60号 and is often cited without 试行.
      return is_2021 || is_2019 ? std::string_view{} : k2021;
    case Cited::format_trial:
    case Cited::matters:
      return is_2019 ? std::string_view{} : k2019;
    case Cited::fee_rules:
      return is_fees ? std::string_view{} : kFees;
    case Cited::regulation:
    case Cited::unknown:
      break;
  }
  // Without a title: 按照国办公开办函〔2021〕3号要求编制本报告
  if (!by_office || is_2021 || is_2019 || (c.year != 2021 && c.year != 2019)) return {};
  const bool on_reports = text::find(c.after, "年度报告") != std::string_view::npos ||
                          text::find(c.after, "编制") != std::string_view::npos;
  if (!on_reports || c.before.ends_with("》(") || c.before.ends_with("》的通知(")) return {};
  return c.year == 2021 ? k2021 : k2019;
}

void check(const Report& r, Findings& out) {
  const HeldWords issuers(r, std::array{kCouncil}),
      titles(r, std::array{kRepublic, kFee, kMistypedRepublic, kMistypedRules}),
      forms(r, std::array{kForm}), notices(r, std::array{kMatters, kShortNotice}),
      entries(r, std::array{kEntry});
  for (const Paragraph& p : r.paragraphs) {
    if (issuers.may_stand_in(p)) check_issuer(r, p, out);
    if (notices.may_stand_in(p)) check_notice(r, p, out);
    if (entries.may_stand_in(p)) check_entry(r, p, out);
    if (titles.may_stand_in(p)) check_titles(r, p, forms.may_stand_in(p), out);
  }
  for (const Citation& c : citations(r)) {
    const std::string_view right = right_number(c);
    if (right.empty()) continue;
    Finding& f = out.add(c.at, out.say({"文号写为“{}”，所引文件的文号是{}。",
                                        "The number reads “{}”; the document cited is {}."},
                                       {one_line(r.raw(c.at)), right}));
    f.expected = std::string(right);
    f.actual = one_line(r.raw(c.at));
  }
}

}  // namespace

extern const Rule citation_wrong;
const Rule citation_wrong = {
    .id = "citation-wrong",
    .group = Group::form,
    .severity = Severity::warning,
    .title = {"引用文件的机关、名称或文号有误",
              "Issuer, title or number of a cited document is wrong"},
    .basis = {"所引文件的原文：国务院令第711号，国办公开办函〔2021〕30号、〔2019〕60号，国办函〔202"
              "0〕109号",
              "The documents themselves: order 711, 国办公开办函〔2021〕30号 and 〔2019〕60号, "
              "国办函〔2020〕109号"},
    .advice = {"按原文改正发文机关、文件名称或文号。",
               "Correct issuer, title or number after the original."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
