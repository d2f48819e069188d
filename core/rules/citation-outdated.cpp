#include <algorithm>

#include "core/rules/citations.h"
#include "core/rules/claim_rules.h"
#include "core/rules/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("〔2021〕30号", "〔2019〕60号")},
     .text = "国办公开办函〔2019〕60号",
     .form = "2021"},
    {.edits = {replace("国务院令第711号", "国务院令第492号")}, .text = "国务院令第492号"},
    {.edits = {replace("国务院令第711号", "2007年国务院令第492号公布")}, .text = "国务院令第492号"},
};
constexpr Example kGood[] = {
    {.edits = {replace("〔2021〕30号", "〔2021〕 30 号")}, .form = "2021"},
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

void check(const Report& r, Findings& out) {
  const std::vector<Citation> all = citations(r);
  for (size_t i = 0; i < all.size(); ++i) {
    const Citation& c = all[i];
    const bool form_2019 = c.kind == Citation::Kind::document && c.office == "国办公开办函" &&
                           c.year == 2019 && c.number == 60;
    const bool old_regulation = c.kind == Citation::Kind::order && c.number == 492;
    if (!form_2019 && !old_regulation) continue;
    if (c.after.find("废止") != std::string_view::npos)
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
