#include "core/report/claims_amounts.h"

#include "core/report/claims_clauses.h"

namespace gouji::report {

void read_amounts(Report& report, uint32_t paragraph) {
  Clauses s(report, paragraph);
  const auto holds = [&](std::string_view word) {
    return report.index.may_hold(word) && text::find(s.folded(), word) != s.folded().npos;
  };
  const bool documents = holds("规范性文件");
  const bool decisions = holds("行政");
  const bool fees = holds("处理费") || holds("收费通知");
  if (!documents && !decisions && !fees) return;
  while (s.next()) {
    if (!s.of_the_whole()) continue;
    if (documents) read_documents(s);
    if (decisions) read_decisions(s);
    if (fees) read_fees(s);
  }
}

}  // namespace gouji::report
