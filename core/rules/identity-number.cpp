#include <array>

#include "core/report/identity/dates.h"
#include "core/rules/readings/digits.h"
#include "core/rules/readings/parts.h"

namespace gouji::rules {
namespace {

using report::Report;

constexpr Example kBad[] = {
    {.edits = {replace("逐条审核，", "逐条审核，申请人身份证号11010119000101009X，")},
     .text = "11010119000101009X"},
    {.edits = {replace("逐条审核，", "逐条审核，身份证号码：110101 19000101 0022，")},
     .text = "110101 19000101 0022"},
    {.edits = {replace("逐条审核，", "逐条审核，银行卡号6222000000000000004，")},
     .text = "6222000000000000004"},
    {.edits = {replace("逐条审核，", "逐条审核，缴费账号6222 0000 0000 0000 004，")},
     .text = "6222 0000 0000 0000 004"},
    {.edits = {replace("逐条审核，", "逐条审核，身份证号１１０１０１１９０００１０１００９Ｘ，")},
     .text = "１１０１０１１９０００１０１００９Ｘ"},
};
constexpr Example kGood[] = {
    // The last digit is wrong.
    {.edits = {replace("逐条审核，", "逐条审核，编号110101190001010011，")}},
    // No day of the calendar.
    {.edits = {replace("逐条审核，", "逐条审核，编号110101190002300013，")}},
    {.edits = {replace("逐条审核，", "逐条审核，项目编号6222000000000000004，")}},
    {.edits = {replace("逐条审核，", "逐条审核，银行卡号6222000000000000007，")}},
    {.edits = {replace("逐条审核，", "逐条审核，统一社会信用代码11010119000101009XA，")}},
};

int value(char c) { return c - '0'; }

// GB 11643—1999: region, date of birth, order, check character by ISO 7064 MOD 11-2.
bool is_identity_card(const DigitRun& run) {
  const std::string& d = run.digits;
  if (d.size() != 18 || (run.groups != 1 && run.shape != 0x684)) return false;
  const int region = value(d[0]) * 10 + value(d[1]);
  if (region < 11 || region > 82 || d[0] == '7') return false;
  const auto number = [&](size_t from, size_t count) {
    int n = 0;
    for (size_t i = from; i < from + count; ++i) n = n * 10 + value(d[i]);
    return n;
  };
  const report::Date born{number(6, 4), number(10, 2), number(12, 2)};
  if (born.year < 1900 || born.year > 2099 || !report::valid(born)) return false;
  constexpr std::array<int, 17> kWeights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (size_t i = 0; i < kWeights.size(); ++i) sum += value(d[i]) * kWeights[i];
  return std::string_view("10X98765432")[static_cast<size_t>(sum % 11)] == d[17];
}

// ISO/IEC 7812-1, annex B.
bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (size_t i = digits.size(); i-- > 0; twice = !twice) {
    const int n = value(digits[i]) * (twice ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 == 0;
}

// Every tenth number passes the check: words in front must say that it is a card.
bool is_bank_card(const DigitRun& run, std::string_view text) {
  const std::string& d = run.digits;
  if (d.size() < 16 || d.size() > 19 || d.back() == 'X') return false;
  if (run.groups != 1 && run.shape != 0x4444 && run.shape != 0x44443 && run.shape != 0x44441)
    return false;
  if (!passes_luhn(d)) return false;
  const size_t from = run.at.begin > 60 ? run.at.begin - 60 : 0;
  const std::string_view before = text.substr(from, run.at.begin - from);
  if (has_any(before, {"卡号", "银行卡", "储蓄卡", "信用卡", "借记卡"})) return true;
  return d.starts_with("62") && has_any(before, {"账号", "帐号", "账户", "帐户"});
}

void check(const Report& r, Findings& out) {
  const bool wide = (r.index.kinds() & report::kWideDigit) != 0;
  for_each_number(r.text, wide, [&](const DigitRun& run) {
    if (is_identity_card(run))
      out.add(run.at, out.say({"公开了身份证号码（校验码正确）。",
                               "The number of an identity card is published (its check character "
                               "is right)."}));
    else if (is_bank_card(run, r.text))
      out.add(run.at, out.say({"公开了银行卡号（校验位正确）。",
                               "The number of a bank card is published (its check digit is "
                               "right)."}));
  });
}

}  // namespace

extern const Rule identity_number;
const Rule identity_number = {
    .id = "identity-number",
    .group = Group::residue,
    .severity = Severity::error,
    .title = {"公开了身份证号或银行卡号", "An identity or bank card number is published"},
    .basis = {"工作惯例：个人信息不在年度报告中公开；身份证号的校验码见GB 11643—1999",
              "Practice: personal data have no place in an annual report; GB 11643—1999 (check "
              "character)"},
    .advice = {"删去号码；已经发布的立即撤下。", "Delete it; take a published text back at once."},
    .bad = kBad,
    .good = kGood,
    .check = check,
};

}  // namespace gouji::rules
