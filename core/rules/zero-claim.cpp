#include "core/rules/readings/claim_rules.h"
#include "core/rules/readings/equality_rules.h"

namespace gouji::rules {
namespace {

using report::CellState;
using report::Quantity;
using report::Report;
using report::Scope;
using report::Statement;
using report::TableRead;

constexpr Example kBad[] = {
    {.edits = {replace("本年新收政府信息公开申请10件，上年结转2件，办结9件",
                       "本年未收到政府信息公开申请，办结9件")},
     .text = "未收到政府信息公开申请"},
    {.edits = {replace("新收政府信息公开申请10件", "收到政府信息公开申请0件")},
     .text = "收到政府信息公开申请0件"},
    {.edits = {replace("未发生责任追究情形。", "未发生行政复议和行政诉讼。")},
     .text = "未发生行政复议和行政诉讼"},
    {.edits = {cell("remedies", "suit_direct", "total", "2"),
               replace("未发生责任追究情形。", "没有被提起行政诉讼的情况。")},
     .text = "没有被提起行政诉讼"},
    {.edits = {replace("未发生责任追究情形。", "行政复议、行政诉讼均为0。")},
     .text = "行政复议、行政诉讼均为0"},
};
constexpr Example kGood[] = {
    {.edits = {replace("未发生责任追究情形。",
                       "未收到逾期答复的投诉，未发生失泄密事件，无行政诉讼败诉情况。")}},
    {.edits = {replace("未发生责任追究情形。", "局服务窗口未收到政府信息公开申请。")}},
    {.edits = {cell("remedies", "suit_direct", "upheld", "0"),
               cell("remedies", "suit_direct", "total", "0"),
               replace("未发生责任追究情形。", "未发生未经复议直接起诉的情形。")}},
};

bool is_zero(const Statement& s) {
  const bool kind = s.quantity == Quantity::received || s.quantity == Quantity::received_or_all ||
                    s.quantity == Quantity::review || s.quantity == Quantity::suit;
  return kind && s.scope == Scope::whole && s.figure.value.is_zero();
}

// The rows that must be nil.
std::span<const std::string_view> rows_of(Quantity q) {
  static constexpr std::string_view kReceived[] = {"received"};
  static constexpr std::string_view kReview[] = {"review"};
  static constexpr std::string_view kSuits[] = {"suit_direct", "suit_after_review"};
  if (q == Quantity::review) return kReview;
  return q == Quantity::suit ? std::span<const std::string_view>(kSuits) : kReceived;
}

// “本年新收政府信息公开申请数量”自然人为3
std::string contradiction(const TableRead& table, size_t row, const Findings& out) {
  const auto columns = table.form->rows[row].columns;
  // The total says most; another column only counts when the total is nil.
  for (size_t i = columns.size(); i > 0; --i) {
    const report::Cell& cell = table.cell(row, i - 1);
    if (cell.state != CellState::value || cell.value.is_zero()) continue;
    return out.say({"“{}”一行的{}为{}", "“{}”, {}: {}"},
                   {row_label(*table.form, static_cast<int>(row)), columns[i - 1].label,
                    text::to_string(cell.value)});
  }
  return {};
}

void check(const Report& r, Findings& out) {
  for (const Statement& s : r.prose.statements) {
    if (!is_zero(s)) continue;
    const forms::Table which = table_of(s.quantity);
    const TableRead& table = r.table(which);
    if (!table.found) {
      out.not_assessed({forms::key(which), {}, {}},
                       out.say({"没有找到这张表，无法与正文核对",
                                "the table was not found; the text cannot be compared with it"}));
      continue;
    }
    for (const std::string_view key : rows_of(s.quantity)) {
      const auto row = static_cast<size_t>(table.form->find(key));
      std::string why = why_not_countable(table, row, out);
      if (!why.empty()) {
        out.not_assessed({forms::key(which), key, {}}, std::move(why));
        continue;
      }
      const std::string printed = contradiction(table, row, out);
      if (printed.empty()) continue;
      // One place is one finding: 无行政复议和行政诉讼 denies three rows, and of
      // 行政复议、行政诉讼均为0 the end is a statement of its own.
      if (!out.findings.empty() && out.findings.back().rule->id == "zero-claim" &&
          s.at.begin >= out.findings.back().at.begin && s.at.begin < out.findings.back().at.end) {
        Finding& last = out.findings.back();
        last.at = last.at.joined(s.at);
        last.message =
            out.say({"正文说“{}”，但表中不是0。", "The text says “{}”, but the table is not 0."},
                    {one_line(r.raw(last.at))});
        last.arithmetic += out.say({"；{}", "; {}"}, {printed});
        continue;
      }
      Finding& f = out.add(s.at, out.say({"正文说“{}”，但表中不是0。",
                                          "The text says “{}”, but the table is not 0."},
                                         {one_line(r.raw(s.at))}));
      f.arithmetic = printed;
      f.actual = "0";
    }
  }
}

}  // namespace

extern const Rule zero_claim;
const Rule zero_claim = {
    .id = "zero-claim",
    .group = Group::text,
    .severity = Severity::error,
    .title = {"正文说没有，表中却有数字", "The text says none, the table has figures"},
    .basis = {"同一份报告的正文与表三、表四应当一致", "Text and tables of one report must agree"},
    .advice = {"核对正文与表格，改正有误的一处。",
               "Compare text and table and correct the wrong one."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
