#include "core/rules/readings/equality_rules.h"

namespace gouji::rules {
namespace {

constexpr Example kBad[] = {
    {.edits = {cell("requests", "carried_out", "person", "4", "3")},
     .table = "requests",
     .row = "",
     .column = "person"},
    {.edits = {cell("requests", "carried_in", "total", "9", "2")},
     .table = "requests",
     .row = "",
     .column = "total"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "carried_in", "other", "")}},
};

}  // namespace

extern const Rule balance;
const Rule balance = {
    .id = "balance",
    .group = Group::arithmetic,
    .severity = Severity::error,
    .title = {"勾稽关系不成立", "The tie-out equality does not hold"},
    .basis = {"表三角注：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”",
              "Corner of table 3: in each column the first and second items equal the third plus "
              "the fourth"},
    .advice = {"核对本年新收、上年结转、办理结果总计和结转下年度四个数字。",
               "Compare received, carried in, processed and carried out."},
    .bad = kBad,
    .good = kGood,
    .check = [](const report::Report& r,
                Findings& out) { check_equalities(r, forms::EqualityKind::balance, out); },
};

}  // namespace gouji::rules
