#include "core/rules/across.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {same_figures()}},
    {.edits = {same_figures(), cell("requests", "denied_law", "person", " 0")}},
};
constexpr Example kGood[] = {
    {.edits = {same_figures(), cell("requests", "denied_law", "person", "1")}},
    {.edits = {no_figures()}, .other = {no_figures()}},
};

void check(const Report& previous, const Report& now, Findings& out) {
  size_t figures = 0;
  bool anything = false;
  for (size_t t = 0; t < forms::kTables; ++t) {
    const report::TableRead& a = previous.tables[t];
    const report::TableRead& b = now.tables[t];
    if (!a.found || !b.found || a.form != b.form)
      return out.not_assessed({},
                              out.say({"两份报告的表格不全或格式不同，没有比较各项数字",
                                       "tables are missing or on different forms; their figures "
                                       "were not compared"}));
    for (size_t i = 0; i < a.cells.size(); ++i) {
      if (a.cells[i].value != b.cells[i].value) return;
      anything = anything || !a.cells[i].value.is_zero();
      ++figures;
    }
  }
  if (!anything) return;  // two years without anything are usual
  Finding& f =
      out.add(now.table(forms::Table::requests).at,
              out.say({"三张表的{}个数字与上年报告全部相同，可能沿用了上年的表格。",
                       "All {} figures of the three tables equal last year's: the tables may "
                       "have been copied."},
                      {std::to_string(figures)}));
  f.beside.push_back({f.at, &previous, previous.table(forms::Table::requests).at});
}

}  // namespace

extern const Rule figures_repeated;
const Rule figures_repeated = {
    .id = "figures-repeated",
    .group = Group::across,
    .severity = Severity::warning,
    .title = {"数字与上年完全相同", "All figures equal last year's"},
    .basis = {"审核惯例：两年的数字不会全部相同",
              "Practice of reviewers: two years are never alike"},
    .advice = {"逐项核对本年数据。", "Check this year's figures one by one."},
    .bad = kBad,
    .good = kGood,
    .compare = check,
};

}  // namespace gouji::rules
