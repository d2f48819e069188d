#include "core/rules/across.h"

namespace gouji::rules {
namespace {

using enum forms::Table;
using report::Decimal;
using report::Report;

constexpr Example kBad[] = {
    {.edits = {cell("disclosure", "normative", "in_force", "7", "6")},
     .table = "disclosure",
     .row = "normative",
     .column = "in_force",
     .form = "2021"},
    {.table = "disclosure",
     .row = "rules",
     .column = "in_force",
     .form = "2021",
     .other = {cell("disclosure", "rules", "in_force", "1")}},
};
constexpr Example kGood[] = {
    {.edits = {cell("disclosure", "normative", "issued", "3", "2"),
               cell("disclosure", "normative", "repealed", "2", "1")},
     .form = "2021"},
};

void check(const Report& previous, const Report& now, Findings& out) {
  for (const std::string_view row : {"rules", "normative"}) {
    const auto before = figure_of(previous, disclosure, row, "in_force");
    const auto issued = figure_of(now, disclosure, row, "issued");
    const auto repealed = figure_of(now, disclosure, row, "repealed");
    const auto in_force = figure_of(now, disclosure, row, "in_force");
    // The form of 2019 does not count what is in force.
    if (previous.table(disclosure).found && now.table(disclosure).found &&
        (previous.table(disclosure).form->form != "2021" ||
         now.table(disclosure).form->form != "2021"))
      return;
    if (!before || !issued || !repealed || !in_force) {
      out.not_assessed({"disclosure", row, "in_force"},
                       out.say({"两份报告中有一份读不出这一行，没有比较",
                                "this row cannot be read in one of the reports"}));
      continue;
    }
    const Decimal expected = *before + *issued - *repealed;
    if (expected == *in_force) continue;
    const std::string is = text::to_string(*in_force);
    const std::string should = text::to_string(expected);
    Finding& f = out.add(
        place_of(now, disclosure, row, "in_force"),
        out.say(
            {"“{}”现行有效{}件，按上年报告和本年制发、废止数推算应为{}件。",
             "“{}”: {} in force; last year's report with what was issued and repealed gives {}."},
            {row_name(now, disclosure, row), is, should}));
    f.cell = {"disclosure", row, "in_force"};
    f.arithmetic =
        out.say({"上年现行有效{}＋本年制发{}－本年废止{}＝{}，报告写{}",
                 "in force last year {} + issued {} − repealed {} = {}; the report says {}"},
                {text::to_string(*before), text::to_string(*issued), text::to_string(*repealed),
                 should, is});
    f.expected = should;
    f.actual = is;
    f.beside.push_back({f.at, &previous, place_of(previous, disclosure, row, "in_force")});
  }
}

}  // namespace

extern const Rule stock;
const Rule stock = {
    .id = "stock",
    .group = Group::across,
    .severity = Severity::warning,
    .title = {"现行有效件数与上年接不上", "Documents in force do not follow from last year's"},
    .basis =
        {"现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数（由表二各栏含义推出）",
         "In force = in force last year + issued − repealed (follows from the columns of table "
         "2)"},
    .advice =
        {"核对文件清单；因有效期届满、清理等原因变化的，应计入废止或作说明。",
         "Check the list of documents; what expired or was cleared counts as repealed, or needs "
         "a word."},
    .bad = kBad,
    .good = kGood,
    .compare = check,
};

}  // namespace gouji::rules
