#include <algorithm>

#include "core/rules/findings.h"
#include "core/rules/readings/citations.h"
#include "core/rules/readings/parts.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("要求编制。",
                       "要求编制。根据《中华人民共和国政府信息公开条例》第三十一条、第三十二"
                       "条规定，现公布本年度的报告。")},
     .text = "第三十一条"},
    {.edits = {replace("〔2021〕30号", "〔2019〕60号")},
     .text = "国办公开办函〔2019〕60号",
     .form = "2021"},
    {.edits = {replace("国务院令第711号", "国务院令第492号")}, .text = "国务院令第492号"},
    {.edits = {replace("国务院令第711号", "2007年国务院令第492号公布")}, .text = "国务院令第492号"},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "根据《政府信息公开工作年度报告格式（试行）》和《中华人民共和国政府信息公开"
                       "条例》")},
     .text = "工作年度报告格式（试行）",
     .form = "2021"},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "按照《中华人民共和国政府信息公开条例》第三十二条编制本报告。根据《中华人民"
                       "共和国政府信息公开条例》")},
     .text = "第三十二条"},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关"
                       "事项的通知》和《中华人民共和国政府信息公开条例》")},
     .text = "关于政府信息公开工作年度报告有关事项的通知",
     .form = "2021"},
};
constexpr Example kGood[] = {
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "根据《政府信息公开工作年度报告格式（试行）》和《中华人民共和国政府信息公开"
                       "条例》")},
     .form = "2019"},
    {.edits = {replace("逐条审核，", "逐条审核，按照《政府信息公开条例》第三十二条征求意见，")}},
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "按照《中华人民共和国政府信息公开条例》第五十条编制本报告。根据《中华人民共"
                       "和国政府信息公开条例》")}},
    {.edits = {replace("〔2021〕30号", "〔2021〕 30 号")}, .form = "2021"},
    // A province's.
    {.edits = {replace("根据《中华人民共和国政府信息公开条例》",
                       "根据《青州省人民政府办公厅关于政府信息公开工作年度报告有关事项的通知》和"
                       "《中华人民共和国政府信息公开条例》")},
     .form = "2021"},
    {.edits = {replace("国务院令第711号", "国令第711号")}},
    // Its history.
    {.edits = {replace("国务院令第711号",
                       "2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订")}},
    {.edits = {replace("国务院令第711号", "2019年国务院令第711号修订，2007年国务院令第492号公布")}},
};

// 2007年国务院令第492号公布，2019年国务院令第711号修订: what replaced it is named beside it.
bool tells_history(const Citation& old, const Citation& other) {
  constexpr uint32_t kFarthest = 90;  // bytes
  if (other.kind != Citation::Kind::order || other.number != 711) return false;
  if (!old.after.starts_with("公布") && !old.after.starts_with("发布")) return false;
  return std::max(old.at.begin, other.at.begin) - std::min(old.at.end, other.at.end) < kFarthest;
}

// 《…年度报告格式（试行）》 without its number: the trial form of 〔2019〕60号.
void check_trial_form(const Report& r, Findings& out) {
  constexpr std::string_view kTrial = "工作年度报告格式(试行)";
  if (r.year < 2021) return;
  const report::WordPairs pairs(kTrial);
  for (const report::Paragraph& p : r.paragraphs) {
    if (!r.may_hold(p, pairs)) continue;
    const std::string_view f = r.folded_text(p);
    const size_t i = text::find(f, kTrial);
    if (i == std::string_view::npos) continue;
    const std::string_view behind = f.substr(i + kTrial.size(), 120);
    // Its number is flagged, or wrong; it may be said to hold no longer.
    if (text::has_any(behind, {"国办公开", "废止", "停止"})) continue;
    out.add(
        r.source(p, i, kTrial.size()),
        out.say({"引用了试行的年度报告格式。{}年度报告适用国办公开办函〔2021〕30号印发的格式。",
                 "Cites the trial form. That of 国办公开办函〔2021〕30号 holds for the report of "
                 "{}."},
                {std::to_string(r.year)}));
    return;
  }
}

// 《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》 without its
// number: 〔2019〕60号.
void check_notice_of_2019(const Report& r, Findings& out) {
  constexpr std::string_view kNotice = "关于政府信息公开工作年度报告有关事项的通知";
  constexpr std::string_view kIssuer = "政府信息与政务公开办公室";
  if (r.year < 2021) return;
  const report::WordPairs pairs("有关事项");
  for (const report::Paragraph& p : r.paragraphs) {
    if (!r.may_hold(p, pairs)) continue;
    const std::string_view f = r.folded_text(p);
    const size_t i = text::find(f, kNotice);
    if (i == std::string_view::npos) continue;
    std::string_view before = f.substr(0, i);
    if (before.ends_with("《")) before.remove_suffix(std::string_view("《").size());
    const std::string_view behind = f.substr(i + kNotice.size(), 60);
    // Its number is flagged, or wrong.
    if (!before.ends_with(kIssuer) || text::has_any(behind, {"国办公开", "〔", "废止", "停止"}))
      continue;
    out.add(
        r.source(p, i, kNotice.size()),
        out.say({"引用了“{}”（国办公开办函〔2019〕60号）。{}年度报告适用国办公开办函〔2021〕30号"
                 "。",
                 "Cites “{}” (国办公开办函〔2019〕60号). 国办公开办函〔2021〕30号 holds for the "
                 "report of {}."},
                {kNotice, std::to_string(r.year)}));
    return;
  }
}

// 条例第三十二条 in the preamble: what the regulation of 2007 said of these reports.
void check_article(const Report& r, Findings& out) {
  if (r.year < 2019) return;
  for (const report::Paragraph& p : r.paragraphs) {
    if (p.section >= 0) return;
    const std::string_view f = r.folded_text(p);
    for (const std::string_view article : {"第三十一条", "第三十二条"}) {
      const size_t i = text::find(f, article);
      if (i == std::string_view::npos) continue;
      std::string_view before = f.substr(i - std::min<size_t>(i, 90), std::min<size_t>(i, 90));
      if (const size_t open = before.rfind('('); before.ends_with(')') && open != before.npos)
        before = before.substr(0, open);
      const std::string_view behind = f.substr(i + article.size(), 60);
      if (!before.ends_with("信息公开条例》") ||
          !text::has_any(behind, {"编制", "本报告", "制作", "公布", "发布"}))
        continue;
      out.add(r.source(p, i, article.size()),
              out.say({"“{}”是2007年条例关于年度报告的条款，现行条例为第四十九条、第五十条。",
                       "“{}” is of the regulation of 2007; in the one in force arts. 49 and 50 are "
                       "on annual reports."},
                      {article}));
      return;
    }
  }
}

void check(const Report& r, Findings& out) {
  check_trial_form(r, out);
  check_notice_of_2019(r, out);
  check_article(r, out);
  const std::vector<Citation> all = citations(r);
  for (size_t i = 0; i < all.size(); ++i) {
    const Citation& c = all[i];
    const bool form_2019 = c.kind == Citation::Kind::document && c.office == "国办公开办函" &&
                           c.year == 2019 && c.number == 60;
    const bool old_regulation = c.kind == Citation::Kind::order && c.number == 492;
    if (!form_2019 && !old_regulation) continue;
    if (text::find(c.after, "废止") != std::string_view::npos)
      continue;  // says itself that it no longer holds
    if (old_regulation && ((i > 0 && tells_history(c, all[i - 1])) ||
                           (i + 1 < all.size() && tells_history(c, all[i + 1]))))
      continue;
    if (!has_year(r, out)) return;
    const std::string year = std::to_string(r.year);
    if (form_2019 && r.year >= 2021)
      out.add(c.at, out.say({"引用了“{}”。{}年度报告适用国办公开办函〔2021〕30号。",
                             "Cites “{}”. 国办公开办函〔2021〕30号 holds for the report of {}."},
                            {one_line(r.raw(c.at)), year}));
    if (old_regulation && r.year >= 2019)
      out.add(c.at,
              out.say({"引用了“{}”，即2007年的条例。2019年5月15日起施行的是国务院令第711号。",
                       "Cites “{}”, the regulation of 2007. Order 711 of the State Council holds "
                       "since 15 May 2019."},
                      {one_line(r.raw(c.at))}));
  }
}

}  // namespace

extern const Rule citation_outdated;
const Rule citation_outdated = {
    .id = "citation-outdated",
    .group = Group::form,
    .severity = Severity::warning,
    .title = {"引用了已被取代的文件", "A document that was replaced is cited"},
    .basis =
        {"国办公开办函〔2021〕30号；《中华人民共和国政府信息公开条例》（国务院令第711号）",
         "国办公开办函〔2021〕30号; regulation on disclosure (order 711 of the State Council)"},
    .advice = {"改引现行文件。", "Cite the document in force."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
