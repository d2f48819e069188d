#include "core/rules/readings/claim_rules.h"

#include <algorithm>
#include <string_view>

#include "core/rules/readings/claim_sums.h"
#include "core/rules/readings/equality_rules.h"
#include "core/text/words.h"

namespace gouji::rules {
namespace {

using forms::Table;
using report::Decimal;
using report::Quantity;
using report::TableRead;

constexpr Wording kReceived = {"本年新收", "received"};
constexpr Wording kBoth = {"本年新收与上年结转之和", "received plus carried in"};
constexpr Wording kCarriedIn = {"上年结转", "carried in"};
constexpr Wording kProcessed = {"办理结果总计", "processed"};
constexpr Wording kCarriedOut = {"结转下年度", "carried out"};

void applicants(TableSums& sums, std::string_view columns,
                const std::vector<std::string_view>& left_out = {}) {
  sums.add({"该类申请人的本年新收", "received of these applicants"}, {"received"}, columns,
           left_out);
  sums.add({"该类申请人的新收与结转之和", "received plus carried in of these applicants"},
           {"received", "carried_in"}, columns, left_out);
  sums.add({"该类申请人的办理结果总计", "processed of these applicants"}, {"processed_total"},
           columns, left_out);
}

void result_group(TableSums& sums, Quantity q) {
  switch (q) {
    case Quantity::denied:
      return sums.add({"不予公开各项之和", "sum of 不予公开"}, {"denied_*"});
    case Quantity::unavailable:
      return sums.add({"无法提供各项之和", "sum of 无法提供"}, {"unavailable_*"});
    case Quantity::refused:
      return sums.add({"不予处理各项之和", "sum of 不予处理"}, {"refused_*"});
    default:
      return sums.add({"其他处理各项之和", "sum of 其他处理"}, {"closed*"});
  }
}

// Some statement near this one, in its paragraph, counts `q`. However long the paragraph, only a
// few are asked, and they stand in the order of the text.
bool states(const report::Report& report, const report::Statement& near, Quantity q) {
  constexpr ptrdiff_t kNearest = 48;
  if (!report.prose.states(q)) return false;
  const auto& all = report.prose.statements;
  const auto at = std::lower_bound(
      all.begin(), all.end(), near.at.begin,
      [](const report::Statement& s, uint32_t begin) { return s.at.begin < begin; });
  const auto first = at - std::min<ptrdiff_t>(kNearest, at - all.begin());
  const auto last = at + std::min<ptrdiff_t>(kNearest, all.end() - at);
  return std::any_of(first, last, [&](const report::Statement& s) {
    return s.paragraph == near.paragraph && s.quantity == q;
  });
}

// 法人或其他组织, all that are no persons. Where other kinds stand beside it, 其他组织 is what is
// left of them: 自然人71件，企业12件，其他组织3件.
void organisations(const report::Report& report, const report::Statement& s, TableSums& sums) {
  applicants(sums, kOrganisations);
  const std::string_view said = report.raw(s.at);
  if (text::find(said, "法人") != said.npos) return;
  const bool others = text::find(said, "其他组织") != said.npos;
  const std::string_view front = std::string_view(report.text).substr(0, s.at.begin);
  if (!others && !front.ends_with("其他各类") && !front.ends_with("其他")) return;
  struct Kind {
    Quantity quantity;
    std::string_view column;
  };
  std::vector<std::string_view> named;
  for (const Kind kind :
       {Kind{Quantity::business, "business"}, Kind{Quantity::research, "research"},
        Kind{Quantity::nonprofit, "nonprofit"}, Kind{Quantity::legal_services, "legal"}})
    if (states(report, s, kind.quantity)) named.push_back(kind.column);
  if (named.empty()) return;
  applicants(sums, kOrganisations, named);
  applicants(sums, "other");
}

// Four subjects with five outcomes each, in the order of Quantity.
constexpr int kOutcomes = 5;
constexpr Wording kBothSuits = {"两类行政诉讼之和", "both kinds of suits"};

Quantity outcome_of(Quantity subject, int outcome) {
  return static_cast<Quantity>(static_cast<int>(subject) + outcome);
}

// 行政复议12件、行政诉讼9件。其中结果维持11件; 直接起诉3件，复议后起诉5件。结果维持5件: an outcome
// behind several subjects is that of all of them, where none of the others has it for itself.
void joint_outcomes(const report::Report& report, const report::Statement& s, TableSums& sums,
                    Quantity subject, int outcome, std::string_view column) {
  const auto has_own = [&](Quantity of) { return states(report, s, outcome_of(of, outcome)); };
  const auto beside = [&](Quantity of) { return states(report, s, of) && !has_own(of); };
  if ((subject == Quantity::suit_direct && beside(Quantity::suit_after)) ||
      (subject == Quantity::suit_after && beside(Quantity::suit_direct)))
    sums.add_column(kBothSuits, {"suit_direct", "suit_after_review"}, column);
  // 行政复议、行政诉讼合计21件，其中被纠正3件
  constexpr uint32_t kFarthest = 600;  // bytes
  const uint32_t begin = std::max(report.paragraphs[s.paragraph].at.begin,
                                  s.at.begin - std::min(s.at.begin, kFarthest));
  const std::string_view front = report.raw({begin, std::max(begin, s.at.begin)});
  const bool of_reviews = subject == Quantity::review;
  if (front.find(of_reviews ? "诉讼" : "复议") != front.npos &&
      !has_own(of_reviews ? Quantity::suit : Quantity::review))
    sums.add_column({"行政复议、行政诉讼之和", "reviews and suits"},
                    {"review", "suit_direct", "suit_after_review"}, column);
}

// `column` of the rows of the statement's subject.
void remedies_in(const report::Statement& s, Quantity subject, std::string_view column,
                 TableSums& sums) {
  if (s.joint)
    sums.add_column({"行政复议、行政诉讼之和", "reviews and suits"},
                    {"review", "suit_direct", "suit_after_review"}, column);
  else if (subject == Quantity::review)
    sums.add_column({"行政复议", "reviews"}, {"review"}, column);
  else if (subject == Quantity::suit)
    sums.add_column(kBothSuits, {"suit_direct", "suit_after_review"}, column);
  else if (subject == Quantity::suit_direct)
    sums.add_column({"未经复议直接起诉", "suits without review"}, {"suit_direct"}, column);
  else
    sums.add_column({"复议后起诉", "suits after review"}, {"suit_after_review"}, column);
}

void remedies(const report::Report& report, const report::Statement& s, TableSums& sums) {
  const int n = static_cast<int>(s.quantity) - static_cast<int>(Quantity::review);
  const int outcome = n % kOutcomes;
  const Quantity subject = outcome_of(s.quantity, -outcome);
  constexpr std::string_view kColumns[] = {"total", "upheld", "corrected", "other", "pending"};
  const std::string_view column = kColumns[outcome];
  remedies_in(s, subject, column, sums);
  if (says_turned_down(report, s)) remedies_in(s, subject, "other", sums);
  // 败诉 may be told of what had another end, too, or of a first instance that is not the last.
  if (text::find(report.raw(s.at), "败诉") != std::string_view::npos) {
    remedies_in(s, subject, "other", sums);
    constexpr size_t kNear = 90;  // bytes
    const std::string_view behind = std::string_view(report.text).substr(s.at.end, kNear);
    if (text::has_any(behind.substr(0, text::find(behind, "。")), {"上诉", "二审"}))
      remedies_in(s, subject, "pending", sums);
  }
  // 5件复议后起诉，14件维持: of all suits.
  if (outcome != 0 && (subject == Quantity::suit_direct || subject == Quantity::suit_after))
    remedies_in(s, Quantity::suit, column, sums);
  if (outcome != 0) joint_outcomes(report, s, sums, subject, outcome, column);
}

// 予以公开22件（含部分公开2件）
bool holds_partial(const report::Report& report, const report::Statement& s) {
  std::string_view behind = std::string_view(report.text).substr(s.at.end, 60);
  for (const std::string_view mark : {"（", "(", "，", "其中"})
    if (behind.starts_with(mark)) behind.remove_prefix(mark.size());
  for (const std::string_view word : {"含", "包括", "包含"})
    if (behind.starts_with(word)) return text::find(behind.substr(word.size()), "部分公开") < 10;
  return false;
}

}  // namespace

bool agrees(const report::Figure& stated, Decimal figure) {
  const Decimal off = figure - stated.value;
  switch (stated.about) {
    case report::About::more:
      return !off.is_negative() && !(stated.value < off);
    case report::About::less:
      return !(Decimal{} < off) && !(figure * 2 < stated.value);
    case report::About::around:
      return !(stated.value < (off.is_negative() ? Decimal{} - off : off) * 4);
    default:
      return figure == stated.value;
  }
}

bool Readings::fits(const report::Figure& stated) const {
  return std::any_of(all.begin(), all.end(),
                     [&](const Reading& r) { return agrees(stated, r.value); });
}

bool is_one_of_parts(const report::Report& report, const report::Statement& statement,
                     const Readings& readings) {
  constexpr ptrdiff_t kNearest = 12;
  const auto& all = report.prose.statements;
  const ptrdiff_t here = &statement - all.data();
  const auto count = static_cast<ptrdiff_t>(all.size());
  const auto received = [](Quantity q) {
    return q == Quantity::received_or_all ? Quantity::received : q;
  };
  std::vector<Decimal> values;
  size_t own = 0;
  for (ptrdiff_t i = std::max<ptrdiff_t>(here - kNearest, 0);
       i < std::min(here + kNearest + 1, count); ++i) {
    const report::Statement& s = all[static_cast<size_t>(i)];
    if (i == here) own = values.size();
    if (i == here || (s.paragraph == statement.paragraph && !s.in_words &&
                      received(s.quantity) == received(statement.quantity) &&
                      s.scope != report::Scope::other_year && !s.figure.value.is_zero() &&
                      !s.figure.approximate()))
      values.push_back(s.figure.value);
  }
  for (size_t from = 0; from <= own; ++from) {
    Decimal sum;
    for (size_t i = from; i < values.size(); ++i) {
      sum = sum + values[i];
      if (i >= own && i > from &&
          std::any_of(readings.all.begin(), readings.all.end(),
                      [&](const Reading& r) { return r.value == sum; }))
        return true;
    }
  }
  return false;
}

Table table_of(Quantity q) { return report::about_remedies(q) ? Table::remedies : Table::requests; }

Readings readings(const report::Report& report, const report::Statement& statement,
                  const Findings& out) {
  const TableRead& table = report.table(table_of(statement.quantity));
  Readings result;
  TableSums sums(table, out, result);
  switch (statement.quantity) {
    case Quantity::received:
      sums.add(kReceived, {"received"});
      break;
    case Quantity::received_or_all:
      sums.add(kReceived, {"received"});
      sums.add(kBoth, {"received", "carried_in"});
      break;
    case Quantity::handled:
      sums.add(kReceived, {"received"});
      sums.add(kBoth, {"received", "carried_in"});
      sums.add(kProcessed, {"processed_total"});
      break;
    case Quantity::carried_in:
      sums.add(kCarriedIn, {"carried_in"});
      break;
    case Quantity::processed:
      sums.add(kProcessed, {"processed_total"});
      sums.add({"办理结果总计减其他处理", "processed without 其他处理"},
               {"processed_total", "-closed*"});
      sums.add({"办理结果总计减不予处理、其他处理", "processed without 不予处理 and 其他处理"},
               {"processed_total", "-refused_*", "-closed*"});
      sums.add({"办理结果总计减上年结转", "processed without what was carried in"},
               {"processed_total", "-carried_in"});
      sums.add(kReceived, {"received"});
      break;
    case Quantity::carried_out:
      sums.add(kCarriedOut, {"carried_out"});
      break;
    case Quantity::granted: {
      if (!statement.joint) sums.add({"予以公开", "予以公开"}, {"granted"});
      // 同意公开 may hold what was given in part, where the text does not say that by itself.
      const bool partial = !statement.joint && report.prose.states(Quantity::partial) &&
                           !holds_partial(report, statement);
      if (!partial)
        sums.add({"予以公开与部分公开之和", "予以公开 plus 部分公开"}, {"granted", "partial"});
      break;
    }
    case Quantity::partial:
      sums.add({"部分公开", "部分公开"}, {"partial"});
      break;
    case Quantity::denied:
    case Quantity::unavailable:
    case Quantity::refused:
    case Quantity::closed:
      result_group(sums, statement.quantity);
      // What is given in part, or done with otherwise, may not exist, either.
      if (text::find(report.raw(statement.at), "不存在") != std::string_view::npos)
        sums.add({"部分公开、无法提供与其他处理之和", "部分公开, 无法提供 and 其他处理"},
                 {"partial", "unavailable_*", "closed*"});
      // 逾期未补正2件，其他处理1件
      if (statement.quantity == Quantity::closed &&
          (states(report, statement, Quantity::closed_uncorrected) ||
           states(report, statement, Quantity::closed_unpaid)))
        sums.add({"其他处理中的其他", "其他 of 其他处理"}, {"closed_other"});
      break;
    case Quantity::person:
      applicants(sums, "person");
      // 收到公民的申请: the public, of any kind.
      if (text::find(report.raw(statement.at), "公民") != std::string_view::npos)
        applicants(sums, "total");
      break;
    case Quantity::organisation:
      organisations(report, statement, sums);
      break;
    case Quantity::business:
      applicants(sums, "business");
      applicants(sums, kOrganisations);  // 企业 of any kind
      break;
    case Quantity::research:
      applicants(sums, "research");
      break;
    case Quantity::nonprofit:
      applicants(sums, "nonprofit");
      break;
    case Quantity::legal_services:
      applicants(sums, "legal");
      break;
    default: {
      if (report::about_remedies(statement.quantity)) {
        remedies(report, statement, sums);
        break;
      }
      // A row of its own: the key of the row is the end of the kind; or the group it belongs to.
      const std::string_view kind = report::kind(statement.quantity);
      const std::string_view key = kind.substr(kind.find('.') + 1);
      const int row = table.form->find(key);
      if (row >= 0) sums.add({row_label(*table.form, row), row_label(*table.form, row)}, {key});
      result_group(sums, key.starts_with("denied")        ? Quantity::denied
                         : key.starts_with("unavailable") ? Quantity::unavailable
                         : key.starts_with("refused")     ? Quantity::refused
                                                          : Quantity::closed);
      break;
    }
  }
  return result;
}

std::string describe(const Readings& readings, const Findings& out) {
  std::string text;
  std::vector<std::string> said;
  for (const Reading& r : readings.all) {
    std::string one = out.say({"{}为{}", "{} is {}"}, {r.name, text::to_string(r.value)});
    if (std::find(said.begin(), said.end(), one) != said.end()) continue;
    if (!said.empty()) text += out.language() == Language::zh ? "，" : ", ";
    text += one;
    said.push_back(std::move(one));
  }
  return text;
}

bool says_turned_down(const report::Report& report, const report::Statement& statement) {
  return text::find(report.raw(statement.at), "驳回") != std::string_view::npos;
}

bool says_number(std::string_view text, Decimal value) {
  const std::string number = text::to_string(value);
  const auto in_number = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
  for (size_t at = text.find(number); at != text.npos; at = text.find(number, at + 1)) {
    std::string_view behind = text.substr(at + number.size());
    if (at > 0 && in_number(text[at - 1])) continue;
    while (behind.starts_with(" ")) behind.remove_prefix(1);  // 6 件
    if (behind.empty() || behind.starts_with("件") || behind.starts_with("份")) return true;
  }
  return false;
}

}  // namespace gouji::rules
