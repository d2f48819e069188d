#include "core/rules/readings/equality_rules.h"

namespace gouji::rules {
namespace {

constexpr Example kBad[] = {
    {.edits = {cell("requests", "received", "total", "13", "10")},
     .table = "requests",
     .row = "received",
     .column = "total"},
    {.edits = {cell("requests", "refused_repeat", "business", "7")},
     .table = "requests",
     .row = "refused_repeat",
     .column = "total"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "denied_secret", "total", "")}},  // blank counts as 0
};

}  // namespace

extern const Rule row_total;
const Rule row_total = {
    .id = "row-total",
    .group = Group::arithmetic,
    .severity = Severity::error,
    .title = {"行总计不等于各列之和", "Row total differs from the sum of its columns"},
    .basis = {"国办公开办函〔2021〕30号附件、国办公开办函〔2019〕60号附件：表三“总计”列",
              "Annex of 国办公开办函〔2021〕30号 and 〔2019〕60号: the 总计 column of table 3"},
    .advice = {"核对该行六类申请人的数字和总计，改正其中有误的一处。",
               "Compare the six kinds of applicants with the total and correct the wrong one."},
    .bad = kBad,
    .good = kGood,
    .check = [](const report::Report& r,
                Findings& out) { check_equalities(r, forms::EqualityKind::row_total, out); },
};

}  // namespace gouji::rules
