#include <algorithm>

#include "core/rules/findings.h"

namespace gouji::rules {
namespace {

using report::Report;
using report::YearMention;
using report::YearSource;

constexpr Example kBad[] = {
    {.edits = {replace("2023年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告")},
     .text = "2022年",
     .form = "2021"},
    {.edits = {replace("2023年1月1日起至2023年12月31日", "2022年1月1日起至2022年12月31日")},
     .text = "2022年1月1日起至2022年12月31日",
     .form = "2021"},
    {.edits = {replace("2020年政府信息公开工作年度报告", "2021年政府信息公开工作年度报告")},
     .text = "2021年",
     .form = "2019"},
};
constexpr Example kGood[] = {
    {.edits = {replace("未发生责任追究情形。",
                       "未发生责任追究情形，及时发布2022年年度报告和2024年工作要点。")},
     .form = "2021"},
    {.edits = {replace("2023年，青禾县水利局认真", "青禾县水利局认真"),
               replace("未发生责任追究情形。",
                       "未发生责任追究情形。完成2022年法治政府建设年度报告、"
                       "2022年政府信息公开工作年度报告的发布。")},
     .form = "2021"},
};

// How often 总体情况 names a year: 2023年, 2023年度.
int times_in_body(const Report& r, int year) {
  const std::string name = std::to_string(year) + "年";
  int n = 0;
  const report::SectionRead& s = r.section(report::Section::overview);
  for (uint32_t i = s.first_paragraph; i < s.last_paragraph && i < r.paragraphs.size(); ++i) {
    const std::string_view f = r.folded_text(r.paragraphs[i]);
    if (!r.may_hold(r.paragraphs[i], name)) continue;
    for (size_t at = f.find(name); at != std::string_view::npos;
         at = f.find(name, at + name.size()))
      n += at == 0 || f[at - 1] < '0' || f[at - 1] > '9';
  }
  return n;
}

Wording name(YearSource source) {
  switch (source) {
    case YearSource::title:
      return {"标题", "the title"};
    case YearSource::period:
      return {"统计期限", "the period"};
    case YearSource::body:
      return {"总体情况", "总体情况"};
    case YearSource::signature:
      break;
  }
  return {"落款", "the signature"};
}

void check(const Report& r, Findings& out) {
  std::vector<const YearMention*> said;  // title, period, body
  const YearMention* signature = nullptr;
  for (const YearMention& m : r.years) {
    if (m.source == YearSource::signature)
      signature = &m;
    else
      said.push_back(&m);
  }
  if (said.size() < 2) {
    out.not_assessed({}, out.say({"标题、统计期限和正文中不足两处写明年度，无从比较",
                                  "fewer than two of title, period and text name a year"}));
    return;
  }
  // Two votes each, one for the signature, which may only decide between them.
  const auto votes = [&](int year) {
    int n = signature != nullptr && signature->year == year ? 1 : 0;
    for (const YearMention* m : said) n += m->year == year ? 2 : 0;
    return n;
  };
  const YearMention* right = said.front();
  for (const YearMention* m : said)
    if (votes(m->year) > votes(right->year)) right = m;
  for (const YearMention* m : said) {
    if (m->year == right->year) continue;
    // 总体情况 may look back or ahead: it deviates only when it hardly names the report year.
    const YearMention* body = m->source == YearSource::body       ? m
                              : right->source == YearSource::body ? right
                                                                  : nullptr;
    if (body != nullptr) {
      const int other = body == m ? right->year : m->year;
      const int here = times_in_body(r, body->year);
      const int there = times_in_body(r, other);
      if (there > 0 && (here < 3 || here < 3 * there)) continue;
      const bool supported = votes(body->year) > 2;
      if (here < 2 && !supported) continue;
    }
    const std::string year = std::to_string(m->year);
    const std::string other = std::to_string(right->year);
    Finding& f = out.add(
        m->at, out.say({"{}写的是{}年，{}写的是{}年。", "{} says {}, {} says {}."},
                       {out.say(name(m->source)), year, out.say(name(right->source)), other}));
    f.expected = other;
    f.actual = year;
  }
}

}  // namespace

extern const Rule year_conflict;
const Rule year_conflict = {
    .id = "year-conflict",
    .group = Group::dates,
    .severity = Severity::error,
    .title = {"报告年度前后不一", "Title, period and text name different report years"},
    .basis = {"一份年度报告只报告一个年度", "An annual report is on one year"},
    .advice = {"核对标题、统计期限和正文的年份。", "Check the year in title, period and text."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
