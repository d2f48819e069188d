#include "tests/support/models.h"

#include <string_view>

namespace gouji::support {
namespace {

void replace(Specimen& report, std::string_view from, std::string_view to) {
  for (Block& block : report.blocks)
    if (const size_t at = block.text.find(from); at != std::string::npos) {
      block.text.replace(at, from.size(), to);
      return;
    }
}

// Faults of the structure, the form, the tables, the arithmetic and the prose.
Specimen faulty() {
  Specimen report = specimen("2021");
  using enum forms::Table;
  *report.table(requests).cell("granted", "total") = "5";
  *report.table(requests).cell("denied_law", "person") = "";
  *report.table(requests).cell("refused_petition", "other") = "/";
  *report.table(remedies).cell("review", "total") = "9";
  *report.table(disclosure).cell("normative", "in_force") = "0";
  replace(report, "五、存在的主要问题及改进情况", "五、存在的主要问题及改进措施");
  replace(report, "新收政府信息公开申请10件", "新收政府信息公开申请11件");
  replace(report, "占75%", "占57%");
  replace(report, "〔2021〕30号", "〔2019〕60号");
  return report;
}

}  // namespace

std::vector<Model> models() {
  return {
      {"2021-department", specimen("2021"), false},
      {"2021-government", government("2021"), false},
      {"2019-department", specimen("2019"), false},
      {"faulty", faulty(), true},
  };
}

}  // namespace gouji::support
