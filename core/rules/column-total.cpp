#include "core/rules/readings/equality_rules.h"

namespace gouji::rules {
namespace {

constexpr Example kBad[] = {
    {.edits = {cell("requests", "processed_total", "person", "5", "6")},
     .table = "requests",
     .row = "processed_total",
     .column = "person"},
    {.edits = {cell("requests", "partial", "legal", "2")},
     .table = "requests",
     .row = "processed_total",
     .column = "legal"},
};
constexpr Example kGood[] = {
    {.edits = {cell("requests", "denied_secret", "person", "/")}},  // a placeholder counts as 0
};

}  // namespace

extern const Rule column_total;
const Rule column_total = {
    .id = "column-total",
    .group = Group::arithmetic,
    .severity = Severity::error,
    .title = {"（七）总计不等于各项办理结果之和", "（七）总计 differs from the sum of the results"},
    .basis = {"国办公开办函〔2021〕30号附件、国办公开办函〔2019〕60号附件：表三“（七）总计”",
              "Annex of 国办公开办函〔2021〕30号 and 〔2019〕60号: row （七）总计 of table 3"},
    .advice =
        {"逐项核对（一）至（六）和（七）总计，看是否漏计、重计或填错列。",
         "Go through （一） to （六）: is one left out, counted twice or in the wrong column?"},
    .bad = kBad,
    .good = kGood,
    .check = [](const report::Report& r,
                Findings& out) { check_equalities(r, forms::EqualityKind::column_total, out); },
};

}  // namespace gouji::rules
