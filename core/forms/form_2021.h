// 国办公开办函〔2021〕30号, 年度报告格式: report years from 2021 on.
#pragma once

#include "core/forms/shared_tables.h"
#include "core/forms/well_formed.h"

namespace gouji::forms::form_2021 {

inline constexpr Column kStock[] = {
    {"issued", "本年制发件数"}, {"repealed", "本年废止件数"}, {"in_force", "现行有效件数"}};
inline constexpr Column kDecisions[] = {{"decisions", "本年处理决定数量"}};
inline constexpr Column kFees[] = {{"amount", "本年收费金额（单位：万元）", Unit::ten_thousand}};

inline constexpr std::string_view kNormativeAliases[] = {"规范性文件"};
inline constexpr std::string_view kFeesAliases[] = {"行政事业型收费"};

inline constexpr Row kDisclosureRows[] = {
    {"rules", "规章", kStock, Role::plain, "第二十条第（一）项"},
    {"normative", "行政规范性文件", kStock, Role::plain, "第二十条第（一）项", kNormativeAliases},
    {"licensing", "行政许可", kDecisions, Role::plain, "第二十条第（五）项"},
    {"penalty", "行政处罚", kDecisions, Role::plain, "第二十条第（六）项"},
    {"coercion", "行政强制", kDecisions, Role::plain, "第二十条第（六）项"},
    {"fees", "行政事业性收费", kFees, Role::plain, "第二十条第（八）项", kFeesAliases},
};
inline constexpr std::string_view kDisclosureHeaders[] = {
    "信息内容",     "本年制发件数",     "本年废止件数",
    "现行有效件数", "本年处理决定数量", "本年收费金额（单位：万元）"};
inline constexpr TableForm kDisclosure = {Table::disclosure, "2021", kDisclosureRows,
                                          kDisclosureHeaders};

inline constexpr std::string_view kUncorrectedAliases[] = {"1.申请人逾期不补正", "1.逾期不补正",
                                                           "1.申请人无正当理由逾期不补正"};
inline constexpr std::string_view kUnpaidAliases[] = {"2.申请人逾期不缴费", "2.逾期不缴费",
                                                      "2.申请人逾期未按收费通知要求缴纳费用"};
inline constexpr Row kRequestRows[] = {
    GOUJI_REQUEST_ROWS,
    {"closed_uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
     kApplicants, Role::result, kClosed, kUncorrectedAliases},
    {"closed_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
     kApplicants, Role::result, kClosed, kUnpaidAliases},
    {"closed_other", "3.其他", kApplicants, Role::result, kClosed},
    GOUJI_REQUEST_TOTALS,
};
inline constexpr TableForm kRequests = {Table::requests, "2021", kRequestRows, kRequestHeaders,
                                        kTieOut};

static_assert(well_formed(kDisclosure) && cells(kDisclosure) == 10);
static_assert(well_formed(kRequests) && cells(kRequests) == 175);
static_assert(well_formed(kRemedies) && cells(kRemedies) == 15);

inline constexpr const TableForm* kTableForms[] = {&kDisclosure, &kRequests, &kRemedies};

}  // namespace gouji::forms::form_2021
