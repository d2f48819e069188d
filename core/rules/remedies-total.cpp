#include "core/rules/readings/equality_rules.h"

namespace gouji::rules {
namespace {

constexpr Example kBad[] = {
    {.edits = {cell("remedies", "review", "total", "6", "4")},
     .table = "remedies",
     .row = "review",
     .column = "total"},
    {.edits = {cell("remedies", "suit_after_review", "pending", "5", "1")},
     .table = "remedies",
     .row = "suit_after_review",
     .column = "total"},
};
constexpr Example kGood[] = {
    {.edits = {cell("remedies", "suit_direct", "upheld", "")}},
};

}  // namespace

extern const Rule remedies_total;
const Rule remedies_total = {
    .id = "remedies-total",
    .group = Group::arithmetic,
    .severity = Severity::error,
    .title = {"复议诉讼总计不等于各项结果之和",
              "Total of reviews or suits differs from the sum of the outcomes"},
    .basis = {"国办公开办函〔2021〕30号附件、国办公开办函〔2019〕60号附件：表四“总计”",
              "Annex of 国办公开办函〔2021〕30号 and 〔2019〕60号: 总计 of table 4"},
    .advice = {"核对结果维持、结果纠正、其他结果、尚未审结和总计。",
               "Compare upheld, corrected, other, pending and the total."},
    .bad = kBad,
    .good = kGood,
    .check = [](const report::Report& r,
                Findings& out) { check_equalities(r, forms::EqualityKind::remedies_total, out); },
};

}  // namespace gouji::rules
