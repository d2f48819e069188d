// What the prose says of figures: those of the tables, and some of its own.
#include <algorithm>

#include "tests/mutation/prose.h"

namespace gouji::mutation {
namespace {

using forms::Table;

// "a，b，c": those that are not empty.
std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string out;
  for (const std::string& part : parts)
    if (!part.empty()) out.append(out.empty() ? "" : by).append(part);
  return out;
}

// Positive numbers that sum to `total`, at most `n` of them.
std::vector<long> shares(Random& random, long total, size_t n) {
  std::vector<long> out;
  for (; n > 1 && total > 1; --n) {
    const long some = 1 + static_cast<long>(random.below(static_cast<size_t>(total - 1)));
    out.push_back(some);
    total -= some;
  }
  if (total > 0) out.push_back(total);
  return out;
}

struct Requests {
  long received, carried_in, processed, carried_out, persons, others;
  long results[6];
};

Requests requests_of(const MadeUp& m) {
  const auto f = [&](std::string_view row, std::string_view column = "total") {
    return m.figure(Table::requests, row, column);
  };
  Requests out{};
  out.received = f("received");
  out.carried_in = f("carried_in");
  out.processed = f("processed_total");
  out.carried_out = f("carried_out");
  out.persons = f("received", "person");
  out.others = out.received - out.persons;
  const support::TableModel& table = m.table(Table::requests);
  constexpr std::string_view kPrefixes[] = {"granted",     "partial", "denied",
                                            "unavailable", "refused", "closed"};
  for (size_t i = 0; i < 6; ++i)
    for (const forms::Row& row : table.form->rows)
      if (row.key.starts_with(kPrefixes[i])) out.results[i] += f(row.key);
  return out;
}

std::string no_requests(Writer& w) {
  return w.one_of({"本年度未收到政府信息公开申请。",
                   "全年没有收到公民、法人或其他组织提出的政府信息公开申请，无上年结转申请。",
                   "{Y}年收到政府信息公开申请0件，无结转下年度的申请。",
                   "{Y}年，{S}未接到政府信息公开申请，继续完善接收、登记、答复流程。",
                   "本年度未收到任何形式的政府信息公开申请。",
                   "本年度新收政府信息公开申请0件，上年结转0件。"});
}

// Whether all that was carried in was finished cannot be told from the tables; 含 does not say so.
std::string whole_account(Writer& w, const Requests& r) {
  const auto n = [&](long value) { return w.figure(Say::identity, value, "件"); };
  switch (w.between(0, 3) * 2 + static_cast<int>(w.wording())) {
    case 0:
      return "全年新收政府信息公开申请" + n(r.received) + "，上年结转" + n(r.carried_in) +
             "，办结" + n(r.processed) + "，结转下年度继续办理" + n(r.carried_out) + "。";
    case 1:
      return "共受理政府信息公开申请" + n(r.received + r.carried_in) + "（其中本年新收" +
             n(r.received) + "，上年结转" + n(r.carried_in) + "），已办结" + n(r.processed) +
             "，结转下年度" + n(r.carried_out) + "。";
    case 2:
      return "本年度新收到政府信息公开申请" + n(r.received) + "，上年度结转" + n(r.carried_in) +
             "，共答复" + n(r.processed) + "，结转下年度办理" + n(r.carried_out) + "。";
    case 3:
      return "{Y}年受理依申请公开" + n(r.received) + "，上年结转" + n(r.carried_in) + "，全年办结" +
             n(r.processed) + "，" + n(r.carried_out) + "结转下年度继续办理。";
    case 4:
      return "{Y}年，{S}新收政府信息公开申请" + n(r.received) + "，另有上年结转" + n(r.carried_in) +
             "。至年末办结" + n(r.processed) + "，其余" + n(r.carried_out) + "结转下年度办理。";
    case 5:
      return "本年度收到政府信息公开申请" + n(r.received) + "，加上年结转" + n(r.carried_in) +
             "，办理完毕" + n(r.processed) + "，结转下一年度" + n(r.carried_out) + "。";
    case 6:
      return "全年共办理政府信息公开申请" + n(r.received + r.carried_in) + "，其中新收" +
             n(r.received) + "，上年结转" + n(r.carried_in) + "；办结" + n(r.processed) +
             "，结转下年度继续办理" + n(r.carried_out) + "。";
    default:
      return "受理政府信息公开申请" + n(r.received + r.carried_in) + "，含上年结转" +
             n(r.carried_in) + "；已答复" + n(r.processed) + "，结转下年" + n(r.carried_out) + "。";
  }
}

std::string applicants(Writer& w, const Requests& r) {
  const auto n = [&](long value) { return w.figure(Say::requests, value, "件"); };
  const std::string both = "自然人申请" + n(r.persons) + "，法人或其他组织申请" + n(r.others);
  return w.one_of({"新收申请中，", "在新收的申请中，", "按申请人分，", "从申请人看，"}) + both +
         "。";
}

std::string channels(Writer& w, const Requests& r) {
  const auto n = [&](long value) { return w.figure(Say::part, value, "件"); };
  constexpr std::string_view kChannels[] = {"网络申请", "信函申请", "当面申请"};
  std::vector<std::string> parts;
  size_t i = 0;
  for (const long some : shares(w.random(), r.received, 3))
    parts.push_back(std::string(kChannels[i++]) + n(some));
  if (parts.size() < 2) return {};
  return w.one_of({"新收申请", "新收的申请"}) + w.figure(Say::requests, r.received, "件") +
         w.one_of({"中，", "，其中"}) + joined(parts, w.one_of({"、", "，"})) + "。";
}

std::string results(Writer& w, const Requests& r) {
  constexpr std::string_view kNames[] = {"予以公开", "部分公开", "不予公开",
                                         "无法提供", "不予处理", "其他处理"};
  const bool all = w.chance(30);
  const bool share = w.chance(25) && r.processed > 0;
  std::vector<std::string> parts;
  for (size_t i = 0; i < 6; ++i) {
    if (r.results[i] == 0 && !all) continue;
    std::string part = std::string(kNames[i]) + w.figure(Say::requests, r.results[i], "件");
    if (share) part += "，占" + w.percent(Say::percent, r.results[i], r.processed);
    parts.push_back(part);
  }
  if (parts.empty()) return {};
  const std::string total = w.figure(Say::requests, r.processed, "件");
  const std::string lead = w.wording() == 0
                               ? "办结的" + total + (w.chance(50) ? "中，" : "申请中，")
                               : "办理结果：共办结" + total + "，其中";
  return lead + joined(parts, share ? "；" : "，") + "。";
}

std::string cases(Writer& w, long total, const std::vector<std::string>& outcomes,
                  std::string_view name) {
  std::string out = std::string(name) + w.figure(Say::remedies, total, "件");
  if (total > 0 && !outcomes.empty() && w.chance(70)) out += "，其中" + joined(outcomes, "，");
  return out;
}

std::vector<std::string> outcomes(Writer& w, std::initializer_list<std::string_view> rows) {
  constexpr std::string_view kColumns[][2] = {{"upheld", "结果维持"},
                                              {"corrected", "结果纠正"},
                                              {"other", "其他结果"},
                                              {"pending", "尚未审结"}};
  std::vector<std::string> out;
  for (const auto& [column, name] : kColumns) {
    long n = 0;
    for (const std::string_view row : rows) n += w.report().figure(Table::remedies, row, column);
    if (n > 0) out.push_back(std::string(name) + w.figure(Say::remedies, n, "件"));
  }
  return out;
}

std::string published(Writer& w) {
  constexpr std::string_view kWhat[] = {"机构职能", "工作动态", "公告公示",
                                        "政策文件", "财政信息", "人事信息"};
  const std::string_view unit = w.chance(70) ? "条" : "篇";
  const long total = w.between(12, w.chance(20) ? 9000 : 400);
  const bool share = w.chance(40);
  std::vector<std::string> parts;
  size_t i = w.random().below(2);
  for (const long some : shares(w.random(), total, static_cast<size_t>(w.between(2, 4)))) {
    std::string part = std::string(kWhat[i++]) + w.figure(Say::part, some, unit);
    if (share) part += "，占" + w.percent(Say::percent, some, total);
    parts.push_back(part);
  }
  // A figure of the list that is wrong makes the list wrong: the total is one of them.
  std::string out = w.one_of({"全年通过政府网站主动公开政府信息", "本年度主动公开政府信息",
                              "{Y}年，主动公开各类信息", "全年共公开信息"}) +
                    w.figure(Say::part, total, unit);
  if (w.chance(35)) {
    const long change = std::max<long>(1, total / w.between(2, 9));
    out += w.one_of({"，比上年增加", "，较上年增加", "，比{B}年增加", "，较去年增加"}) +
           std::to_string(change) + std::string(unit) + "，增长" +
           w.percent(Say::growth, change, total - change);
    return out + w.one_of({"。其中", "，其中", "。其中：", "，其中："}) +
           joined(parts, share ? "；" : "，") + "。";
  }
  return out + w.one_of({"，其中", "，其中：", "。其中", "。其中："}) +
         joined(parts, share ? "；" : "、") + "。";
}

std::string documents(Writer& w) {
  const MadeUp& m = w.report();
  if (m.form->id != "2021") return {};
  const long issued = m.figure(Table::disclosure, "normative", "issued");
  const long repealed = m.figure(Table::disclosure, "normative", "repealed");
  const long in_force = m.figure(Table::disclosure, "normative", "in_force");
  const auto n = [&](long value) { return w.figure(Say::disclosure, value, "件"); };
  return w.one_of({"制发行政规范性文件", "本年制发规范性文件"}) + n(issued) + "，废止" +
         n(repealed) + "，现行有效" + n(in_force) + "。";
}

std::string decisions(Writer& w) {
  constexpr std::string_view kRows[][2] = {
      {"licensing", "行政许可"}, {"penalty", "行政处罚"}, {"coercion", "行政强制"}};
  std::vector<std::string> parts;
  for (const auto& [row, name] : kRows)
    if (const long n = w.report().figure(Table::disclosure, row, "decisions"); n > 0)
      parts.push_back(std::string(name) + "决定" + w.figure(Say::disclosure, n, "件"));
  return parts.empty() ? std::string() : "作出" + joined(parts, "、") + "。";
}

}  // namespace

std::string disclosure_text(Writer& w) {
  std::string out = published(w);
  if (w.chance(60)) out += documents(w);
  if (w.chance(60)) out += decisions(w);
  return w.filled(out);
}

std::string requests_text(Writer& w) {
  const Requests r = requests_of(w.report());
  if (r.received + r.carried_in == 0) return no_requests(w);
  std::string out = whole_account(w, r);
  if (r.received > 0 && w.chance(50)) out += applicants(w, r);
  if (r.received > 1 && w.chance(25)) out += channels(w, r);
  if (w.chance(60)) out += results(w, r);
  return w.filled(out);
}

std::string remedies_text(Writer& w) {
  const auto f = [&](std::string_view row) { return w.report().figure(Table::remedies, row); };
  const long review = f("review");
  const long suits = f("suit_direct") + f("suit_after_review");
  if (review + suits == 0)
    return w.one_of({"未发生因政府信息公开引起的行政复议、行政诉讼。",
                     "全年无政府信息公开行政复议和行政诉讼。",
                     "本年度未被申请行政复议，未被提起行政诉讼。",
                     "没有因政府信息公开被申请行政复议或提起行政诉讼的情况。"});
  const std::string reviews =
      cases(w, review, outcomes(w, {"review"}),
            w.wording() == 0 ? "因政府信息公开被申请行政复议" : "发生政府信息公开行政复议");
  const std::string suit = cases(w, suits, outcomes(w, {"suit_direct", "suit_after_review"}),
                                 w.wording() == 0 ? "被提起行政诉讼" : "行政诉讼");
  return reviews + "；" + suit + "。";
}

std::string fees_text(Writer& w) {
  MadeUp& m = w.report();
  const long unpaid = m.figure(Table::requests, "closed_unpaid");
  const bool paid = m.form->id == "2021" && (unpaid > 0 || w.chance(15));
  if (m.year < 2021 && w.chance(50))
    return w.one_of({"无其他需要报告的事项。", "本年度没有其他需要报告的事项。"});
  const std::string basis =
      m.year >= 2021 && w.chance(50)
          ? "按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》"
            "（国办函〔2020〕109号）规定，"
          : "";
  if (!paid)
    return basis + w.one_of({"本年度未发出收费通知，未收取信息处理费。",
                             "{A}{Y}年度没有收取政府信息公开信息处理费。",
                             "本年度发出收费通知0件，总金额0元，实际收取0元。",
                             "{S}本年度未收取信息处理费。"});
  m.fee_notices = unpaid + w.between(1, 3);
  const long charged = m.fee_notices * 100;
  const bool collected = m.figure(Table::disclosure, "fees", "amount") > 1;
  return basis + "本年度发出收费通知" + std::to_string(m.fee_notices) + "件，总金额" +
         std::to_string(charged) + "元，" +
         (collected ? "实际收取信息处理费" + std::to_string(std::min<long>(charged, 100)) + "元。"
                    : "未收取信息处理费。");
}

}  // namespace gouji::mutation
