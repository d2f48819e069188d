// What was recognised and found, as RESULT.
#pragma once

#include <span>
#include <vector>

#include "core/document/document.h"
#include "core/repair/repair.h"
#include "core/report/report.h"
#include "core/result/model.h"
#include "core/rules/findings.h"

namespace gouji::result {

// Sorts the findings by place (those without one last), numbers them, connects repairs, and
// converts every place to UTF-16. The views in it refer to the document, the report and the
// findings.
Result build(const document::Document& doc, const report::Report& report, rules::Findings& findings,
             const std::vector<repair::Repair>& repairs);

// A report that rules across reports saw.
struct Known {
  std::string_view name;
  const document::Document* document = nullptr;
  const report::Report* report = nullptr;
};

// What was found across reports: places are in `now`, those beside them in the others.
Across build(rules::Findings& findings, const Known& now, std::span<const Known> others);

// A stable value for the same finding, whatever unrelated text moves: rule, cell, the flagged text
// and the figures; `again` tells equal ones apart.
std::string fingerprint(const rules::Finding& finding, std::string_view flagged, int again);

}  // namespace gouji::result
