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
};
constexpr Example kGood[] = {
    {.edits = {replace("〔2021〕30号", "〔2021〕 30 号")}, .form = "2021"},
    {.edits = {replace("国务院令第711号", "国令第711号")}},
};

void check(const Report& r, Findings& out) {
  for (const Citation& c : citations(r)) {
    const bool form_2019 = c.kind == Citation::Kind::document && c.office == "国办公开办函" &&
                           c.year == 2019 && c.number == 60;
    const bool old_regulation = c.kind == Citation::Kind::order && c.number == 492;
    if (!form_2019 && !old_regulation) continue;
    if (c.after.find("废止") != std::string_view::npos)
      continue;  // says itself that it no longer holds
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
