#include <algorithm>

#include "core/rules/across.h"
#include "core/rules/profile.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Decimal;
using report::Report;
using report::TableRead;

// The clean parent is the sum of two clean reports.
constexpr Example kBad[] = {
    {.edits = {cell("requests", "received", "total", "21", "20")},
     .table = "requests",
     .row = "received",
     .column = "total"},
    {.edits = {cell("disclosure", "penalty", "decisions", "23", "24")},
     .table = "disclosure",
     .row = "penalty",
     .column = "decisions"},
    {.table = "remedies",
     .row = "review",
     .column = "corrected",
     .other = {cell("remedies", "review", "corrected", "0", "1")}},
};
constexpr Example kGood[] = {
    {.other = {cell("requests", "denied_law", "person", " 0")}},
};

// One cell of the parent beside the sum of the others.
struct Sum {
  Decimal parent, parts;
  bool complete = true;  // every part could be read
};

Sum sum_of(const Rollup& rollup, const TableRead& table, size_t row, size_t column) {
  Sum out;
  out.parent = table.cell(row, column).value;
  const forms::Row& r = table.form->rows[row];
  for (const Report* part : rollup.parts) {
    const auto figure = figure_of(*part, table.form->table, r.key, r.columns[column].key);
    if (figure)
      out.parts = out.parts + *figure;
    else
      out.complete = false;
  }
  return out;
}

// Figures that agree and are not 0 show that the reports given are all there are.
bool all_given(const Rollup& rollup) {
  size_t agree = 0, differ = 0;
  for (const TableRead& table : rollup.parent->tables) {
    if (!table.found) continue;
    for (size_t r = 0; r < table.rows.size(); ++r) {
      if (!table.countable(r)) continue;
      for (size_t c = 0; c < table.form->rows[r].columns.size(); ++c) {
        const Sum sum = sum_of(rollup, table, r, c);
        if (!sum.complete || (sum.parent.is_zero() && sum.parts.is_zero())) continue;
        ++(sum.parent == sum.parts ? agree : differ);
      }
    }
  }
  return agree >= 3 && agree > differ;
}

void check_row(const Rollup& rollup, const TableRead& table, size_t row, bool all, Findings& out) {
  const forms::Row& form_row = table.form->rows[row];
  const std::string_view key = forms::key(table.form->table);
  std::vector<std::string> parts;
  size_t first = 0;
  Sum shown;
  bool exceeds = false;
  for (size_t c = 0; c < form_row.columns.size(); ++c) {
    const Sum sum = sum_of(rollup, table, row, c);
    if (!sum.complete)
      return out.not_assessed({key, form_row.key, {}},
                              out.say({"有报告读不出这一行，没有汇总",
                                       "this row cannot be read in one of the reports"}));
    if (sum.parent == sum.parts || (!all && !(sum.parent < sum.parts))) continue;
    if (parts.empty()) first = c, shown = sum;
    exceeds = exceeds || sum.parent < sum.parts;
    parts.push_back(out.say(
        {"{}：汇总{}，本级报告{}", "{}: sum {}, parent {}"},
        {form_row.columns[c].label, text::to_string(sum.parts), text::to_string(sum.parent)}));
  }
  if (parts.empty()) return;
  const std::string n = std::to_string(rollup.parts.size());
  Finding& f = out.add(place_of(*rollup.parent, table, CellAt{row, first}),
                       all ? out.say({"“{}”与{}份下级报告的合计不符。",
                                      "“{}” is not the sum of the {} reports given."},
                                     {form_row.label, n})
                           : out.say({"“{}”小于已给出的{}份下级报告的合计。",
                                      "“{}” is less than the {} reports given add up to."},
                                     {form_row.label, n}));
  if (!all) f.severity = Severity::warning;
  f.cell = cell_key(*table.form, static_cast<int>(row), static_cast<int>(first));
  f.arithmetic = join(parts, out);
  f.expected = text::to_string(shown.parts);
  f.actual = text::to_string(shown.parent);
}

// Subordinates that the profile lists and that no report is of.
std::vector<std::string> absent(const Rollup& rollup, const Profile& profile) {
  std::vector<std::string> out;
  for (const std::string& name : profile.subordinates)
    if (std::none_of(rollup.parts.begin(), rollup.parts.end(),
                     [&](const Report* part) { return same_agency(part->agency, name); }))
      out.push_back(quoted(name));
  return out;
}

// What was given without the reports of another year than the parent's; `why_not` names them.
Rollup of_one_year(const Rollup& given, const Findings& out, std::string& why_not) {
  Rollup one = {given.parent, {}};
  std::vector<std::string> others;
  for (const Report* part : given.parts) {
    const bool same =
        part->year == 0 || given.parent->year == 0 || part->year == given.parent->year;
    if (same)
      one.parts.push_back(part);
    else
      others.push_back(
          out.say({"“{}”（{}年）", "“{}” ({})"}, {part->agency, std::to_string(part->year)}));
  }
  if (!others.empty())
    why_not = out.say({"{}与本级报告（{}年）不是同一年度，没有计入合计",
                       "{} not of the year of the parent ({}), not added up"},
                      {join(others, out), std::to_string(given.parent->year)});
  return one;
}

void check(const Rollup& given, Findings& out) {
  std::string why_not;
  const Rollup rollup = of_one_year(given, out, why_not);
  if (rollup.parts.empty()) return out.not_assessed({}, why_not);
  const std::vector<std::string> missing = absent(rollup, out.profile());
  const bool listed = !out.profile().subordinates.empty();
  const bool all = listed ? missing.empty() : all_given(rollup);
  if (!why_not.empty() && !all) why_not += out.say({"；", "; "});
  if (!missing.empty())
    why_not += out.say({"缺少{}的报告，只检查合计是否已超过本级报告的数字",
                        "the reports of {} are missing; only sums that exceed the parent are "
                        "reported"},
                       {join(missing, out)});
  else if (!all)
    why_not += out.say({"不能确定下级报告是否给全，只检查合计是否已超过本级报告的数字",
                        "it is not certain that all subordinates were given; only sums that "
                        "exceed the parent are reported"});
  if (!why_not.empty()) out.not_assessed({}, why_not);
  for (const TableRead& table : rollup.parent->tables) {
    if (!table.found) continue;
    for (size_t r = 0; r < table.rows.size(); ++r) {
      if (table.countable(r)) {
        check_row(rollup, table, r, all, out);
      } else {
        out.not_assessed(
            {forms::key(table.form->table), table.form->rows[r].key, {}},
            out.say({"本级报告的这一行读不出，没有汇总", "this row of the parent cannot be read"}));
      }
    }
  }
}

}  // namespace

extern const Rule rollup;
const Rule rollup = {
    .id = "rollup",
    .group = Group::across,
    .severity = Severity::error,
    .title = {"汇总数与各单位报告之和不符", "The parent's figures are not the sum of the others"},
    .basis =
        {"条例第四十九条：政府信息公开工作主管部门公布本级政府的年度报告；其数字由各单位汇总而成",
         "Regulation, article 49: the competent department publishes the report of its "
         "government; its figures are the sum of its offices"},
    .advice = {"核对汇总口径和各单位的数字，改正有误的一处。",
               "Check what is counted and each office's figures; correct the wrong one."},
    .bad = kBad,
    .good = kGood,
    .add_up = check,
};

}  // namespace gouji::rules
