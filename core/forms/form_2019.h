// 国办公开办函〔2019〕60号, 年度报告格式（试行）: report years 2019 and 2020.
#pragma once

#include "core/forms/shared_tables.h"
#include "core/forms/well_formed.h"

namespace gouji::forms::form_2019 {

inline constexpr Column kMade[] = {{"made", "本年新制作数量"},
                                   {"disclosed", "本年新公开数量"},
                                   {"disclosed_total", "对外公开总数量"}};
inline constexpr Column kItems[] = {{"items_last_year", "上一年项目数量"},
                                    {"items_change", "本年增/减", Unit::change},
                                    {"decisions", "处理决定数量"}};
inline constexpr Column kFeeItems[] = {{"items_last_year", "上一年项目数量"},
                                       {"items_change", "本年增/减", Unit::change}};
inline constexpr Column kProcurement[] = {{"projects", "采购项目数量"},
                                          {"amount", "采购总金额", Unit::money}};

inline constexpr std::string_view kNormativeAliases[] = {"行政规范性文件"};
inline constexpr std::string_view kFeesAliases[] = {"行政事业型收费"};

inline constexpr Row kDisclosureRows[] = {
    {"rules", "规章", kMade, Role::plain, "第二十条第（一）项"},
    {"normative", "规范性文件", kMade, Role::plain, "第二十条第（一）项", kNormativeAliases},
    {"licensing", "行政许可", kItems, Role::plain, "第二十条第（五）项"},
    {"other_services", "其他对外管理服务事项", kItems, Role::plain, "第二十条第（五）项"},
    {"penalty", "行政处罚", kItems, Role::plain, "第二十条第（六）项"},
    {"coercion", "行政强制", kItems, Role::plain, "第二十条第（六）项"},
    {"fees", "行政事业性收费", kFeeItems, Role::plain, "第二十条第（八）项", kFeesAliases},
    {"procurement", "政府集中采购", kProcurement, Role::plain, "第二十条第（九）项"},
};
inline constexpr std::string_view kDisclosureHeaders[] = {
    "信息内容",  "本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量",
    "本年增/减", "处理决定数量",   "采购项目数量",   "采购总金额"};
inline constexpr TableForm kDisclosure = {Table::disclosure, "2019", kDisclosureRows,
                                          kDisclosureHeaders};

inline constexpr Row kRequestRows[] = {
    GOUJI_REQUEST_ROWS,
    {"closed", kClosed, kApplicants, Role::result, kResults},
    GOUJI_REQUEST_TOTALS,
};
inline constexpr TableForm kRequests = {Table::requests, "2019", kRequestRows, kRequestHeaders,
                                        kTieOut};

static_assert(well_formed(kDisclosure) && cells(kDisclosure) == 22);
static_assert(well_formed(kRequests) && cells(kRequests) == 161);

inline constexpr const TableForm* kTableForms[] = {&kDisclosure, &kRequests, &kRemedies};

}  // namespace gouji::forms::form_2019
