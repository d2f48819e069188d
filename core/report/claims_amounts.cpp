#include "core/report/claims_amounts.h"

#include "core/report/claims_clauses.h"

namespace gouji::report {

namespace {

constexpr std::string_view kDocuments = "规范性文件", kDecisions = "行政", kFee = "处理费",
                           kFeeNotice = "收费通知";

}  // namespace

AmountReader::AmountReader(Report& report)
    : report_(report),
      documents_(report.index.may_hold(kDocuments)),
      decisions_(report.index.may_hold(kDecisions)),
      fees_(report.index.may_hold(kFee) || report.index.may_hold(kFeeNotice)) {}

void AmountReader::read(uint32_t paragraph) {
  const std::string_view f = report_.folded_text(report_.paragraphs[paragraph]);
  const bool documents = documents_ && text::has_any(f, {kDocuments});
  const bool decisions = decisions_ && text::has_any(f, {kDecisions});
  const bool fees = fees_ && text::has_any(f, {kFee, kFeeNotice});
  if (!documents && !decisions && !fees) return;
  Clauses s(report_, paragraph);
  while (s.next()) {
    if (!s.of_the_whole()) continue;
    if (documents) read_documents(s);
    if (decisions) read_decisions(s);
    if (fees) read_fees(s);
  }
}

}  // namespace gouji::report
