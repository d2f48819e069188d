#include <algorithm>

#include "core/rules/readings/digits.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("0999-1234567", "13800000000")}, .text = "13800000000"},
    {.edits = {replace("0999-1234567", "138-0000-0000")}, .text = "138-0000-0000"},
    {.edits = {replace("逐条审核，", "逐条审核，申请人手机159 0000 0000，")},
     .text = "159 0000 0000"},
    {.edits = {replace("0999-1234567", "１３８００００００００")},
     .text = "１３８００００００００"},
    {.edits = {replace("0999-1234567", "+8613800000000")}, .text = "8613800000000"},
    {.edits = {replace("0999-1234567", "86-138-0000-0000")}, .text = "86-138-0000-0000"},
};
constexpr Example kGood[] = {
    {.edits = {replace("0999-1234567", "010-12345678")}},
    {.edits = {replace("0999-1234567", "400-800-1234")}},
    {.edits = {replace("逐条审核，",
                       "逐条审核，见http://www.example.gov.cn/t_13800000000.html，")}},
    {.edits = {replace("逐条审核，", "逐条审核，统一社会信用代码11138000000000XX1A，")}},
    {.edits = {replace("逐条审核，", "逐条审核，投资额13800000000.50元，")}},
    {.edits = {replace("逐条审核，", "逐条审核，编号138000000001、8613800000000，")}},
    {.edits = {replace("逐条审核，", "逐条审核，编号ＡＢ１３８００００００００，")}},
};

// +8613800000000, 86-138 0000 0000. Thirteen digits in one piece are a telephone behind "+" alone.
bool has_country_code(const DigitRun& run, std::string_view text) {
  if (run.digits.size() != 13 || !run.digits.starts_with("86")) return false;
  if (run.shape == 0x2344 || run.shape == 0x2B || run.shape == 0x238) return true;
  const std::string_view before = text.substr(0, run.at.begin);
  return (before.ends_with("+") || before.ends_with("＋")) &&
         (run.groups == 1 || run.shape == 0x544 || run.shape == 0x58);
}

// On a line of its own in a table: figures whose cells ran together, 17800100179.
bool are_cells(const Report& r, report::SourceSpan at) {
  const auto ends_line = [&](char c) { return c == '\n' || c == '\r' || c == '\f'; };
  if (at.begin == 0 || !ends_line(r.text[at.begin - 1]) ||
      (at.end < r.text.size() && !ends_line(r.text[at.end])))
    return false;
  return std::any_of(r.tables.begin(), r.tables.end(), [&](const report::TableRead& table) {
    return table.found && table.at.begin <= at.begin && at.end <= table.at.end;
  });
}

void check(const Report& r, Findings& out) {
  const bool wide = (r.index.kinds() & report::kWideDigit) != 0;
  for_each_number(r.text, wide, [&](const DigitRun& run) {
    const bool country = has_country_code(run, r.text);
    const std::string number = run.digits.substr(country ? 2 : 0);
    if (number.size() != 11 || number[0] != '1' || number[1] < '3') return;
    if (!country && run.groups != 1 && run.shape != 0x344 && run.shape != 0x38) return;
    if (r.text.substr(run.at.end).starts_with("元") || r.text.substr(run.at.end).starts_with("万"))
      return;
    if (are_cells(r, run.at)) return;
    out.add(run.at, out.say({"公开了手机号码（{}开头）。", "A mobile number is published ({}…)."},
                            {number.substr(0, 3)}));
  });
}

}  // namespace

extern const Rule mobile_number;
const Rule mobile_number = {
    .id = "mobile-number",
    .group = Group::residue,
    .severity = Severity::warning,
    .title = {"公开了手机号码", "A mobile number is published"},
    .basis = {"工作惯例：公开的联系方式用办公电话，不公开个人手机号码",
              "Practice: an office telephone is published, not a personal number"},
    .advice = {"改用办公电话，或核对是否应当公开。",
               "Use an office telephone, or check whether it is to be published."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
