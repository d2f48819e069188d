#include "core/report/claims/words.h"

#include <algorithm>

#include "core/text/sort.h"

namespace gouji::report {
namespace {

using enum Word;
using Q = Quantity;

// Several words of one kind, parted by spaces.
struct Group {
  Word word;
  Quantity quantity;
  std::string_view words;
};

constexpr Group kGroups[] = {
    {quantity, Q::received, "新收 新收到 新接收 新受理 新接到 新增"},
    {quantity, Q::received_or_all,
     "收到 接到 接收 接收到 受理 受理了 收到并受理 登记受理 收到和受理 受理并办理 收到并办理 "
     "接受 "
     "收悉 收政府信息公开申请 收信息公开申请 收依申请公开"},
    {quantity, Q::handled, "办理 处理 处置 办理了 处理了 应办 应办理 承办 登记办理"},
    {quantity, Q::processed,
     "办结 办毕 办复 答复 回复 办理完毕 办理完成 办理完结 答复办结 办结答复 办理答复 办理回复 "
     "办理办结 处理完毕 "
     "作出答复 予以答复 完成答复 给予答复 予以回复 办结了 答复了 办理结果总计 办理结果合计 "
     "做出答复 "
     "实际办结 已办结 办结并答复 答复完毕 回复完毕 在办结"},
    {quantity, Q::carried_out,
     "正在办理 正在处理 正在按程序办理 正在按流程办理 正在按程序处理 未办结件 正在办理中 在办 "
     "尚在办理 尚在办理中 仍在办理 未办结 尚未办结 待办结 "
     "尚未答复 "
     "尚未办理完毕 暂未办结 未到期 尚未到期 尚在法定办理期限内 尚在办理期限内 尚在法定期限内 "
     "在法定办理期限内 仍在法定办理期限内 正在法定办理期限内 正在法定期限内 正在依法办理 "
     "未办完 尚未办完 未办理完 未到法定期限 未到办理期限 未到答复期限 "
     "转下年 转下年度 转下一年 转下一年度 转至下年 转至下年度 转至下一年度 转到下年度 转入下年 "
     "转入下年度 转入下一年度 移至下年度 移至下一年度 留待下年度 转接下年 转接下年度 转接下一年度 "
     "跨年办理"},
    {quantity, Q::granted, "予以公开 同意公开 准予公开 全部公开 全部予以公开"},
    {quantity, Q::partial, "部分公开 予以部分公开 同意部分公开 部分予以公开"},
    {quantity, Q::denied, "不予公开 不同意公开 决定不予公开"},
    {quantity, Q::unavailable, "无法提供 信息不存在 政府信息不存在"},
    {quantity, Q::refused,
     "不予处理 不作为申请处理 不作为政府信息公开申请处理 不作为信息公开申请处理 "
     "不作为政府信息公开处理 不按政府信息公开申请处理"},
    {quantity, Q::closed, "其他处理"},
    {quantity, Q::denied_secret, "国家秘密"},
    {quantity, Q::denied_law, "其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开"},
    {quantity, Q::denied_safety, "三安全一稳定"},
    {quantity, Q::denied_third_party, "保护第三方合法权益 第三方合法权益"},
    {quantity, Q::denied_internal, "三类内部事务信息 内部事务信息"},
    {quantity, Q::denied_process, "四类过程性信息 过程性信息"},
    {quantity, Q::denied_enforcement, "行政执法案卷 行政执法案卷信息"},
    {quantity, Q::denied_inquiry, "行政查询事项"},
    {quantity, Q::unavailable_not_held,
     "本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 本机关不掌握 不掌握"},
    {quantity, Q::unavailable_not_ready, "没有现成信息需要另行制作 没有现成信息"},
    {quantity, Q::unavailable_unclear, "补正后申请内容仍不明确 补正后仍不明确"},
    {quantity, Q::refused_petition, "信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请"},
    {quantity, Q::refused_repeat, "重复申请"},
    {quantity, Q::refused_publication, "要求提供公开出版物"},
    {quantity, Q::refused_excessive, "无正当理由大量反复申请 大量反复申请"},
    {quantity, Q::refused_confirmation, "要求行政机关确认或重新出具已获取信息"},
    {quantity, Q::closed_uncorrected,
     "逾期不补正 无正当理由逾期不补正 逾期未补正 逾期不补正不再处理 逾期未补正不再处理 "
     "无正当理由逾期未补正 未按期补正 逾期未作补正"},
    {quantity, Q::closed_unpaid, "逾期未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费"},
    {quantity, Q::review, "行政复议 复议 行政复议程序 行政复议答复 复议答复 行政复议应诉"},
    {quantity, Q::suit,
     "行政诉讼 诉讼 行政诉讼程序 应诉 起诉 被诉 被诉讼 被起诉 行政应诉 行政诉讼应诉"},
    {quantity, Q::suit_direct,
     "未经复议直接起诉 未经行政复议直接起诉 直接起诉 直接向人民法院起诉 直接向法院起诉 "
     "直接提起诉讼 直接提起行政诉讼"},
    {quantity, Q::suit_after,
     "复议后起诉 经复议后起诉 行政复议后起诉 复议后再起诉 经复议后再起诉 复议后提起诉讼 "
     "经复议后提起诉讼 复议后提起行政诉讼 经复议后提起行政诉讼"},
    {quantity, Q::review_upheld,
     "结果维持 维持 驳回诉讼请求 驳回原告诉讼请求 驳回原告的诉讼请求 驳回其诉讼请求 驳回复议请求 "
     "驳回行政复议请求 驳回申请人复议请求 驳回申请人的复议请求 驳回申请人行政复议请求 "
     "驳回申请人的行政复议请求 驳回其复议请求 驳回其行政复议请求"},
    {quantity, Q::review_corrected,
     "结果纠正 被纠正 予以纠正 被纠错 被依法纠错 撤销并责令重作 撤销并责令重新作出 责令重新作出 "
     "责令重新答复"},
    {quantity, Q::review_other, "其他结果"},
    {quantity, Q::review_pending,
     "尚在审查 尚在审查中 正在审查 尚未审结 未审结 尚未审理完结 正在审理 正在审理中 尚在审理 "
     "尚在审理中 仍在审理中 在审 "
     "未审理完结 尚未结案 未结 尚未宣判 未宣判 尚未判决 尚未开庭"},
    {carry, Q::none, "结转 顺延 转结 转入 延至 延转 结转续办 跨年结转"},
    {last_year, Q::none,
     "上年同期 上年度同期 去年同期 前年 上年 上年度 上一年 上一年度 去年 往年 以前年度"},
    {next_year, Q::none, "下年 下年度 下一年 下一年度 次年 次年度 明年"},
    {request, Q::none,
     "申请 申请信 依申请公开 依申请 公开申请 申请公开 申请件 依申请公开申请 依申请公开件 "
     "信息公开申请 "
     "申请书 申请表"},
    {subject, Q::none, "政府信息公开 信息公开 政务公开 政府信息"},
    {weak, Q::none,
     "信息 公开 事项 业务 来函 案件 办件 政务信息 要求 请求 需求 情况 工作 政府 "
     "来件"},
    {filler, Q::none,
     "已 已经 均 均已 均为 全部 全 为 了 的 数量 件数 数 总数 总量 数为 达 达到 有 是 依法 按规定 "
     "依规 "
     "以上 各类 类 相关 有关 于 到 至 中 来自 本年 本年度 今年 年度 本 其 后 予以 继续 继续办理 "
     "续办 仍 "
     "尚 进行 属于 因 由于 作出 "
     "决定 单位 个人 群众 公众 社会公众 申请人 社会 被 被申请 提起 提出 引起 引发 发生 产生 涉及 "
     "关于 "
     "公开方面 方面 提交 递交 书面提出 书面提交 书面形式提出 书面申请 任何 任何形式 任一 新的 过 "
     "现象 事件 情形 年内 期间 该 此类 不再处理 不再办理 本机关不再处理 行政机关不再处理 获 做出 "
     "人 "
     "案 件 首次 连同 向 我 由 对 从 原答复 原决定 原行政行为 原告知 原处理决定 "
     "收到的 受理的 书面的 符合 决定书 告知书 行为 要件 办理工作 申办 渠道 方式 途径 量 今年以来 "
     "年初以来 办理结果为 处理结果为 答复结果为"},
    {total, Q::none, "共 共计 总计 合计 累计 总共 一共 全年 全年共 总"},
    {qualifier, Q::none,
     "在时限内 在期限内 在法定时限内 在法定期限内 于法定期限内 在规定时限内 在规定期限内 "
     "法定期限内 规定时限内 按期 "
     "按时 延期 超期 逾期 当日 当场 当年 如期 提前 即时 延长 及时 主动 书面 口头 电话 协助 转送 "
     "转办 协办 抽查 移交 移送 转交 重新 "
     "审结 已审结 结案 已结案 公开类 非公开类 "
     "会同 牵头 撤销 撤回 终止 代办 平均 平均每月 平均每天 月均 日均 人均 每月 每天 补正 告知 配合 "
     "指导 涉密 更正 "
     "要求更正 代县政府 代市政府 代区政府 代省政府 "
     "代州政府 "
     "代旗政府"},
    {channel, Q::none,
     "网络 信函 网上 在线 邮寄 传真 邮件 电子 平台 线上 线下 信件 邮政 快递 现场 当面 网站 互联网 "
     "系统 "
     "邮箱 公众号 一体化平台 在线平台"},
    {other_topic, Q::none,
     "依申请事项 依申请政务服务事项 依申请类政务服务事项 咨询 来信 来电 来访 信访 热线 留言 建议 "
     "提案 议案 信箱 诉求 问政 舆情 行政许可 许可 审批 "
     "登记 "
     "解读 培训 会议 主动公开 发布 发布会 线索 工单 转办事项 服务事项 行政处罚 处罚 行政强制 执法 "
     "检查 规范性文件 "
     "公众号 解读材料 举报件 督办 查询 调查 意见 采购 招标 公告 公示 纠纷 调解 证照 收费通知 通知 "
     "补贴 报销 贷款 "
     "法律援助 公证 用水 用电 用气 专利 商标 救助 保障房 户籍 信用 民事诉讼 刑事诉讼 公益诉讼 "
     "民事案件 村务公开 党务公开 "
     "财务公开 校务公开 警务公开 行政复议决定书 复议决定书 行政复议文书 行政复议典型案例 "
     "行政诉讼判决书"},
    {applicant, Q::person, "自然人 公民"},
    {applicant, Q::organisation,
     "法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人 其他组织 组织 单位法人"},
    {applicant, Q::business, "商业企业 企业"},
    {applicant, Q::research, "科研机构"},
    {applicant, Q::nonprofit, "社会公益组织 公益组织"},
    {applicant, Q::legal_services, "法律服务机构"},
    {whole, Q::none,
     "我局 我委 我办 我镇 我乡 我中心 我部 我厅 我院 我区 我县 我市 我省 我州 我街道 我单位 我队 "
     "我所 我处 我会 我馆 "
     "我站 我社 我公司 我机关 本局 本委 本厅 本机关 本单位 本镇 本乡 本部门 本街道 本中心 本区 "
     "本县 本市 本省 本行政机关 本办 本会 "
     "全局 全镇 全乡 全区 全县 全市 全省 全州 全系统 全街道 全委 全厅 全开发区 全旗 我旗 全市各级 "
     "全县各级 全区各级 全省各级 "
     "全市各级各部门 全县各级各部门 全区各级各部门 全省各级各部门"},
    {part, Q::none,
     "三级 两级 四级 代表 代为 窗口 下属 下级 下级单位 下级部门 下级机关 所属 局属 委属 分局 支队 "
     "本级 市级 县级 "
     "区级 省级 本级机关 机关本级 "
     "局机关 各村 各社区 各站所 乡镇 各乡镇 各街道 县区 区县 各县 各区 "
     "各市 各州 各盟 各旗 各地市 各市州 各地 服务大厅 政务大厅 大厅 二级单位 直属 政府本级"},
    {office, Q::none,
     "办公室 政府办 政府办公室 办公厅 市政府 县政府 区政府 省政府 州政府 旗政府 人民政府 各部门 "
     "各职能部门 "
     "部门 各单位 街道 各镇 局 委 厅"},
    {filler, Q::none,
     "市政府信息公开 县政府信息公开 区政府信息公开 市政府信息 县政府信息 区政府信息 委托 各级 "
     "各级各部门 各级行政机关 各级政府 "
     "行政机关 政府部门"},
    {part_time, Q::none,
     "上半年 下半年 十二五 十三五 十四五 三年共 两年共 五年共 三年来 两年来 五年来 一季度 二季度 "
     "三季度 四季度 第一季度 第二季度 第三季度 第四季度 以来 至今 月份 "
     "历年 近年 期内 近三年 近五年 近两年"},
    {growth, Q::none,
     "多出 增多 较 比 同比 环比 相比 增加 增长 减少 下降 上升 多 少 增 减 增幅 降幅 降低 提升 提高 "
     "持平 "
     "较去年 "
     "较上年 比上年 比去年 与上年 与去年 同上年 同去年 与上年相比 同上年相比 与去年相比 "
     "同去年相比"},
    {reaches, Q::none,
     "变为 变成 增为 升为 减为 降为 增至 增加到 增加至 增长到 增长至 上升到 上升至 升至 升到 减至 "
     "减少到 减少至 降至 "
     "降到 降低到 "
     "降低至 下降到 下降至 提高到 提升到"},
    // They begin like others and say nothing.
    {none, Q::none,
     "总结 总体 总队 总站 总局 总部 总工会 总规 共同 共享 共建 共青 共性 共治 "
     "增强 增进 增设 增补 增值 增添 减轻 减负 减税 减灾 减排 减证 多样 多种 多元 多项 多次 多个 "
     "多方 "
     "多渠道 多部门 多层次 多媒体 少数 少年 较大 较好 较高 较强 较为 较多 较少 较快 较低 比例 比率 "
     "比较 比重 比对 比如 比赛 出庭应诉 诉讼请求 驳回起诉 驳回原告起诉 驳回其起诉 驳回上诉 公共 "
     "复议案卷 行政复议案卷 "
     "另案处理 主要集中 主要集中在 主要围绕 主要针对"},
    {approx, Q::none, "近 约 大约 突破 超 超过 逾 将近 不足 至少 不少于 达到约 约为 接近"},
    {none_of, Q::none,
     "未收到 未接到 未受理 未接收 没有收到 没有接到 没有受理 没有接收 未新收 未曾收到 未曾接到 "
     "未有收到 未收到和处理 未收到和办理 未收到及办理 未受理和办理 未收悉 未接收到 从未收到 未收 "
     "未接受 "
     "未受理过 没收到 没接到 未受理到"},
    {no, Q::none,
     "无 没有 未有 未发生 未出现 未产生 未引发 未发现 不存在 未被 没有发生 没有出现 没有产生 "
     "没有被 未提起 未涉及 未因 均无 零 未曾发生 未曾出现 无发生 无因 "
     "未引起 未遇到 不涉及"},
    {not_nil, Q::none,
     "无法 无关 无正当理由 无偿 无障碍 无纸化 无人 无锡 无线 无效 无误 无条件 无违规 无一 无故 "
     "无缝 无须 无需 无形 无论 无证 无害 无理 无权 "
     "没有按 没有及时 零距离 零跑腿 零投诉 零散 零售 零容忍 零差错 零接触 零门槛 不存在未 "
     "未被及时"},
    {fatal, Q::none,
     "减免 免收 复议机关 费 费用 收费 败诉 纠错 纠正 撤销 撤诉 泄密 失密 失泄密 违规 违法 不予 "
     "责任 追究 "
     "重大 负面 "
     "积压 反馈 整改 通报 "
     "不当 责令 确认违法 不服 不满 漏 拒 错 未 不 误 投诉率 群体性 超时 未按 未按期 未按时 未及时 "
     "及时"},
    {beside, Q::none, "投诉 举报 信访投诉 异议 争议 申诉 举报投诉 投诉举报"},
    {connector, Q::none, "和 及 与 以及 或 或者 并 也 又"},
    {among, Q::none, "其中 当中 具体为 具体是 具体情况为"},
    {including, Q::none,
     "包括 包含 含 主要 主要有 主要包括 主要为 主要是 包括了 例如 如 涉及到 涵盖 包括有 含有 "
     "主要涉及"},
    {distributed, Q::none, "分别为 分别是 分别"},
    {aside, Q::none, "另 另有 另外 此外 还有 同时 还 除此之外 并且 另行"},
    {and_so_on, Q::none, "等 等等"},
    {each, Q::none, "各 每"},
    {share, Q::none,
     "占 占比 占比为 约占 占总数的 占总数 占总量的 占总量 占全部的 占到 占比约 占全年总数的"},
};

// The only ones that are no Chinese characters.
constexpr Unit kPercent = {"%", UnitKind::percent};
constexpr Unit kPerMille = {"‰", UnitKind::other};

// Those that begin alike stand together, the longest first.
constexpr Unit kUnits[] = {
    {"个工作日", UnitKind::other}, {"个百分点", UnitKind::other}, {"个自然日", UnitKind::other},
    {"个小时", UnitKind::other},   {"个月", UnitKind::other},     {"个", UnitKind::container},
    {"人次", UnitKind::item},      {"人", UnitKind::container},   {"件次", UnitKind::item},
    {"件", UnitKind::item},        {"条次", UnitKind::item},      {"条", UnitKind::item},
    {"篇次", UnitKind::item},      {"篇", UnitKind::item},        {"场次", UnitKind::container},
    {"场", UnitKind::container},   {"批次", UnitKind::container}, {"批", UnitKind::container},
    {"期次", UnitKind::container}, {"期", UnitKind::item},        {"家次", UnitKind::container},
    {"家", UnitKind::container},   {"项次", UnitKind::container}, {"项", UnitKind::container},
    {"工作日", UnitKind::other},   {"百分点", UnitKind::other},   {"小时", UnitKind::other},
    {"分钟", UnitKind::other},     {"分", UnitKind::other},       {"宗", UnitKind::item},
    {"封", UnitKind::item},        {"份", UnitKind::item},        {"则", UnitKind::item},
    {"起", UnitKind::item},        {"例", UnitKind::item},        {"次", UnitKind::item},
    {"部", UnitKind::item},        {"张", UnitKind::container},   {"名", UnitKind::container},
    {"户", UnitKind::container},   {"类", UnitKind::container},   {"种", UnitKind::container},
    {"处", UnitKind::container},   {"幅", UnitKind::container},   {"笔", UnitKind::container},
    {"本", UnitKind::container},   {"册", UnitKind::container},   {"元", UnitKind::money},
    {"年", UnitKind::year},        {"月", UnitKind::other},       {"日", UnitKind::other},
    {"号", UnitKind::other},       {"时", UnitKind::other},       {"天", UnitKind::other},
    {"级", UnitKind::other},       {"周", UnitKind::other},       {"季度", UnitKind::other},
    {"届", UnitKind::other},       {"页", UnitKind::container},   {"岁", UnitKind::other},
    {"倍", UnitKind::other},       {"所", UnitKind::container},   {"台", UnitKind::container},
    {"块", UnitKind::container},   {"座", UnitKind::container},   {"辆", UnitKind::container},
    {"套", UnitKind::container},
};

// Their second characters.
constexpr auto kSeconds = [] {
  std::array<uint32_t, std::size(kUnits)> seconds{};
  for (size_t i = 0; i < seconds.size(); ++i)
    seconds[i] = text::first_three(kUnits[i].text.substr(3));
  return seconds;
}();

// What a number in Chinese begins with.
constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五", "六", "七", "八",
                                          "九", "十", "两", "百", "廿", "壹", "贰", "叁",
                                          "肆", "伍", "陆", "柒", "捌", "玖", "拾"};

}  // namespace

const Lexicon& Lexicon::get() {
  static const Lexicon kLexicon;
  return kLexicon;
}

Lexicon::Lexicon() {
  starts_.emplace_back();
  for (const Group& g : kGroups)
    for (size_t i = 0; i < g.words.size();) {
      const size_t end = std::min(g.words.find(' ', i), g.words.size());
      if (end > i) {
        const std::string_view text = g.words.substr(i, end - i);
        const auto bytes = static_cast<uint32_t>(text.size());
        entries_.push_back(
            {text, {g.word, g.quantity, false, bytes}, bytes < 9 ? 0 : third_of(text)});
      }
      i = end + 1;
    }
  // By the first two characters, longest first; of equal words the one that was listed first.
  text::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    const std::string_view x = a.text.substr(0, 6), y = b.text.substr(0, 6);
    return x != y ? x < y : a.text.size() > b.text.size();
  });
  for (size_t i = 0; i < entries_.size(); ++i) {
    const std::string_view word = entries_[i].text;
    const uint16_t start = add_start(word);
    if (word.size() == 3) {
      if (starts_[start].alone.bytes == 0) starts_[start].alone = entries_[i].match;
      continue;
    }
    starts_[start].seconds |= second_bit(word);
    const uint64_t key = key_of(start, word);
    size_t at = slot_of(key);
    while (pairs_[at].key != 0 && pairs_[at].key != key) at = next_slot(at);
    Pair& pair = pairs_[at];
    if (pair.key == 0) pair = {key, {}, static_cast<uint16_t>(i), 0};
    pair.end = static_cast<uint16_t>(i + 1);
  }
  for (size_t i = 0; i < std::size(kUnits); ++i) {
    Start& start = starts_[add_start(kUnits[i].text)];
    if (start.end_of_units == 0) start.units = static_cast<uint8_t>(i);
    start.end_of_units = static_cast<uint8_t>(i + 1);
  }
  for (const std::string_view numeral : kNumerals) starts_[add_start(numeral)].alone.numeral = true;
  for (Entry& e : entries_) e.match.numeral = starts_[start_of(e.text)].alone.numeral;
  for (Pair& pair : pairs_) {
    size_t longer = pair.begin;
    while (longer < pair.end && entries_[longer].text.size() > 6) ++longer;
    pair.otherwise = longer < pair.end ? entries_[longer].match : starts_[pair.key >> 32].alone;
    pair.end = static_cast<uint16_t>(longer);
  }
  for (const Start& start : starts_)
    may_begin_.push_back(start.alone.bytes != 0 || start.alone.numeral ? ~uint64_t{0}
                                                                       : start.seconds);
}

uint16_t Lexicon::add_start(std::string_view text) {
  uint16_t& index = index_[ideograph(text)];
  if (index == 0) {
    index = static_cast<uint16_t>(starts_.size());
    starts_.emplace_back();
  }
  return index;
}

Unit Lexicon::unit(std::string_view text) const {
  if (text.empty()) return {};
  if (text[0] == kPercent.text[0]) return kPercent;
  if (text[0] == kPerMille.text[0] && text.starts_with(kPerMille.text)) return kPerMille;
  const Start& start = starts_[start_of(text)];
  const uint32_t second = text.size() < 6 ? 0 : text::first_three(text.substr(3));
  for (size_t i = start.units; i < start.end_of_units; ++i) {
    const std::string_view unit = kUnits[i].text;
    if (unit.size() == 3 || (second == kSeconds[i] && (unit.size() == 6 || text.starts_with(unit))))
      return kUnits[i];
  }
  return {};
}

bool counts_requests(std::string_view unit) {
  for (const std::string_view u :
       {"件", "宗", "条", "份", "封", "起", "次", "件次", "人次", "条次", "例", "个", "项", "笔"})
    if (unit == u) return true;
  return false;
}

}  // namespace gouji::report
