// One rule on one report, without the others.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/report/recognise.h"
#include "core/rules/findings.h"
#include "tests/support/specimen.h"
#include "tests/support/styles.h"

namespace gouji::support {

inline const rules::Rule& rule(std::string_view id) {
  for (const rules::Rule* r : rules::all())
    if (r->id == id) return *r;
  ADD_FAILURE() << "no rule " << id;
  return *rules::all().front();
}

inline std::string clean() { return render(specimen("2021"), Style::tsv); }

struct Checked {
  document::Read read;
  report::Report report;
  rules::Findings found{rules::Language::zh};

  Checked(std::string_view id, const std::string& text) : read(document::read(text)) {
    (void)report::recognise(read.document, report);
    found.run(rule(id), report);
  }
  // "warning 2024年2月6日" for each finding, "-" for each thing not assessed.
  std::string outcome() const {
    std::string out;
    for (const rules::Finding& f : found.findings) {
      if (!out.empty()) out += "; ";
      out += std::string(rules::key(f.severity)) + " " + std::string(report.raw(f.at));
    }
    for (size_t i = 0; i < found.skipped.size(); ++i) out += "-";
    return out;
  }
};

inline std::string outcome(std::string_view id, const std::string& text) {
  return Checked(id, text).outcome();
}

}  // namespace gouji::support
