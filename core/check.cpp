#include "core/check.h"

#include <utility>

#include "core/document/document.h"
#include "core/repair/repair.h"
#include "core/report/recognise.h"
#include "core/result/build.h"
#include "core/result/catalogue.h"
#include "core/result/json.h"
#include "core/result/problems.h"
#include "core/rules/findings.h"

namespace gouji {
namespace {

rules::Language language_of(const Options& options) {
  return options.language == Language::en ? rules::Language::en : rules::Language::zh;
}

result::Result not_checked(std::string_view status, const result::ProblemText& problem,
                           const Options& options) {
  result::Result out;
  out.status = status;
  out.problem = problem.code;
  out.message = options.language == Language::en ? problem.message.en : problem.message.zh;
  return out;
}

std::vector<repair::Repair> find_repairs(const report::Report& report,
                                         const rules::Findings& findings) {
  std::vector<repair::Repair> out;
  for (const report::TableRead& table : report.tables) {
    if (!table.found) continue;
    const std::string_view key = forms::key(table.form->table);
    bool broken = false;
    for (const rules::Finding& f : findings.findings)
      broken = broken || (f.equality >= 0 && f.cell.table == key);
    if (!broken) continue;
    for (repair::Repair& r : repair::repairs(table)) out.push_back(std::move(r));
  }
  return out;
}

}  // namespace

std::string check_json(std::string_view bytes, const Options& options) {
  const document::Read read = document::read({bytes, options.pages});
  report::Report report;
  rules::Findings findings(language_of(options));
  std::vector<repair::Repair> repairs;
  result::Result out;

  if (read.problem != document::Problem::none) {
    out = not_checked("unreadable", result::problem_text(read.problem, read.detail), options);
  } else {
    switch (report::recognise(read.document, report)) {
      case report::Recognition::not_a_report:
        out = not_checked("not-a-report", result::not_a_report(), options);
        break;
      case report::Recognition::several_reports:
        out = not_checked("unreadable",
                          result::problem_text(document::Problem::several_reports, {}), options);
        break;
      case report::Recognition::report:
        rules::run_all(report, findings);
        repairs = find_repairs(report, findings);
        out = result::build(read.document, report, findings, repairs);
        out.summary.rules_checked = rules::rules_checked(findings);
        break;
    }
  }
  out.source = {options.name, read.document.format, read.document.encoding, bytes.size(), {}};
  if (options.with_text && read.problem == document::Problem::none)
    out.source.text = read.document.text;
  return result::to_json(out);
}

std::string catalogue_json(Language language) {
  return result::catalogue(version(),
                           language == Language::en ? rules::Language::en : rules::Language::zh);
}

std::string_view format_of(std::string_view bytes) { return document::format_of(bytes); }

std::string_view version() { return "0.1.0"; }

}  // namespace gouji
