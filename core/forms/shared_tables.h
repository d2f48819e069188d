// What both versions of the form print alike: the columns and most rows of the requests table, and
// the whole remedies table.
#pragma once

#include "core/forms/form.h"

namespace gouji::forms {

inline constexpr std::string_view kTieOut =
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

inline constexpr Column kApplicants[] = {
    {"person", "自然人"},      {"business", "商业企业"},
    {"research", "科研机构"},  {"nonprofit", "社会公益组织"},
    {"legal", "法律服务机构"}, {"other", "其他"},
    {"total", "总计"},
};

inline constexpr std::string_view kRequestHeaders[] = {
    "申请人情况",   "自然人",       "法人或其他组织", "商业企业", "科研机构",
    "社会公益组织", "法律服务机构", "其他",           "总计",
};

inline constexpr std::string_view kResults = "三、本年度办理结果";
inline constexpr std::string_view kDenied = "（三）不予公开";
inline constexpr std::string_view kUnavailable = "（四）无法提供";
inline constexpr std::string_view kRefused = "（五）不予处理";
inline constexpr std::string_view kClosed = "（六）其他处理";

inline constexpr std::string_view kReceivedAliases[] = {"一、本年新收政府信息公开申请"};
inline constexpr std::string_view kCarriedInAliases[] = {"二、上年结转政府信息公开申请"};
inline constexpr std::string_view kPartialAliases[] = {"（二）部分公开"};
inline constexpr std::string_view kRefusedConfirmationAliases[] = {
    "5.要求行政机关确认或者重新出具已获取信息"};

// Rows 一 to （五）5., the same in both versions.
#define GOUJI_REQUEST_ROWS                                                                       \
  {"received",      "一、本年新收政府信息公开申请数量", kApplicants, Role::received, {},         \
   kReceivedAliases},                                                                            \
      {"carried_in",     "二、上年结转政府信息公开申请数量", kApplicants, Role::carried_in, {},  \
       kCarriedInAliases},                                                                       \
      {"granted", "（一）予以公开", kApplicants, Role::result, kResults},                        \
      {"partial",   "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",                  \
       kApplicants, Role::result,                                                                \
       kResults,    kPartialAliases},                                                            \
      {"denied_secret", "1.属于国家秘密", kApplicants, Role::result, kDenied},                   \
      {"denied_law", "2.其他法律行政法规禁止公开", kApplicants, Role::result, kDenied},          \
      {"denied_safety", "3.危及“三安全一稳定”", kApplicants, Role::result, kDenied},             \
      {"denied_third_party", "4.保护第三方合法权益", kApplicants, Role::result, kDenied},        \
      {"denied_internal", "5.属于三类内部事务信息", kApplicants, Role::result, kDenied},         \
      {"denied_process", "6.属于四类过程性信息", kApplicants, Role::result, kDenied},            \
      {"denied_enforcement", "7.属于行政执法案卷", kApplicants, Role::result, kDenied},          \
      {"denied_inquiry", "8.属于行政查询事项", kApplicants, Role::result, kDenied},              \
      {"unavailable_not_held", "1.本机关不掌握相关政府信息", kApplicants, Role::result,          \
       kUnavailable},                                                                            \
      {"unavailable_not_ready", "2.没有现成信息需要另行制作", kApplicants, Role::result,         \
       kUnavailable},                                                                            \
      {"unavailable_unclear", "3.补正后申请内容仍不明确", kApplicants, Role::result,             \
       kUnavailable},                                                                            \
      {"refused_petition", "1.信访举报投诉类申请", kApplicants, Role::result, kRefused},         \
      {"refused_repeat", "2.重复申请", kApplicants, Role::result, kRefused},                     \
      {"refused_publication", "3.要求提供公开出版物", kApplicants, Role::result, kRefused},      \
      {"refused_excessive", "4.无正当理由大量反复申请", kApplicants, Role::result, kRefused}, {  \
    "refused_confirmation", "5.要求行政机关确认或重新出具已获取信息", kApplicants, Role::result, \
        kRefused, kRefusedConfirmationAliases                                                    \
  }

inline constexpr std::string_view kCarriedOutAliases[] = {"四、结转下年继续办理",
                                                          "四、结转下一年度继续办理"};

inline constexpr std::string_view kProcessedTotalAliases[] = {"（七）合计"};
#define GOUJI_REQUEST_TOTALS                                                     \
  {                                                                              \
      "processed_total", "（七）总计", kApplicants,                              \
      Role::processed,   kResults,     kProcessedTotalAliases},                  \
  {                                                                              \
    "carried_out", "四、结转下年度继续办理", kApplicants, Role::carried_out, {}, \
        kCarriedOutAliases                                                       \
  }

inline constexpr Column kOutcomes[] = {
    {"upheld", "结果维持"},  {"corrected", "结果纠正"}, {"other", "其他结果"},
    {"pending", "尚未审结"}, {"total", "总计"},
};
inline constexpr std::string_view kRemedyHeaders[] = {
    "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持",
    "结果纠正", "其他结果", "尚未审结",         "总计",
};
inline constexpr Row kRemedyRows[] = {
    {"review", "行政复议", kOutcomes},
    {"suit_direct", "未经复议直接起诉", kOutcomes, Role::plain, "行政诉讼"},
    {"suit_after_review", "复议后起诉", kOutcomes, Role::plain, "行政诉讼"},
};
inline constexpr TableForm kRemedies = {
    Table::remedies, "2019", kRemedyRows, kRemedyHeaders, {}, true,
};

}  // namespace gouji::forms
