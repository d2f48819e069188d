#include "core/check.h"

#include <utility>

#include "core/document/document.h"
#include "core/document/office/archive.h"
#include "core/repair/repair.h"
#include "core/report/recognise.h"
#include "core/result/build.h"
#include "core/result/catalogue.h"
#include "core/result/json.h"
#include "core/result/problems.h"
#include "core/rules/across.h"
#include "core/rules/findings.h"
#include "core/rules/profile.h"

namespace gouji {
namespace {

rules::Language language_of(Language language) {
  return language == Language::en ? rules::Language::en : rules::Language::zh;
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

// Bytes → document → report.
struct Reading {
  document::Read read;
  report::Report report;  // refers to the document's text
  report::Recognition recognition = report::Recognition::not_a_report;

  Reading(std::string_view bytes, const Options& options)
      : read(document::read({bytes, options.pages})) {
    if (read.problem == document::Problem::none)
      recognition = report::recognise(read.document, report);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  bool is_report() const {
    return read.problem == document::Problem::none && recognition == report::Recognition::report;
  }
};

// Report → findings → repairs → RESULT.
std::string result_of(Reading& reading, size_t bytes, const Options& options) {
  const document::Read& read = reading.read;
  const rules::ProfileRead asked = rules::read_profile(options.profile);
  rules::Findings findings(language_of(options.language), asked.profile);
  std::vector<repair::Repair> repairs;
  result::Result out;

  if (!asked.problem.zh.empty()) {
    out = not_checked("unreadable", {result::kBadProfile, {}}, options);
    out.message = findings.say(asked.problem, {asked.detail});
  } else if (read.problem != document::Problem::none) {
    out = not_checked("unreadable", result::problem_text(read.problem, read.detail), options);
  } else {
    switch (reading.recognition) {
      case report::Recognition::not_a_report:
        out = not_checked("not-a-report", result::not_a_report(), options);
        break;
      case report::Recognition::several_reports:
        out = not_checked("unreadable",
                          result::problem_text(document::Problem::several_reports, {}), options);
        break;
      case report::Recognition::lines_lost:
        out = not_checked("unreadable", result::problem_text(document::Problem::lines_lost, {}),
                          options);
        break;
      case report::Recognition::report:
        if (asked.profile.agency_kind != report::AgencyKind::unknown)
          reading.report.agency_kind = asked.profile.agency_kind;
        rules::run_all(reading.report, findings);
        repairs = find_repairs(reading.report, findings);
        out = result::build(read.document, reading.report, findings, repairs);
        out.summary.rules_checked = rules::rules_checked(findings);
        break;
    }
  }
  out.source = {options.name, read.document.format, read.document.encoding, bytes, {}};
  if (options.with_text && read.problem == document::Problem::none)
    out.source.text = read.document.text;
  return result::to_json(out);
}

}  // namespace

std::string check_json(std::string_view bytes, const Options& options) {
  Reading reading(bytes, options);
  return result_of(reading, bytes.size(), options);
}

struct Together::Kept {
  std::string name;
  Reading reading;

  Kept(std::string_view bytes, const Options& options)
      : name(options.name), reading(bytes, options) {}
  result::Known known() const { return {name, &reading.read.document, &reading.report}; }
};

Together::Together() = default;
Together::~Together() = default;

std::string Together::add(std::string_view bytes, const Options& options) {
  kept_.push_back(std::make_unique<Kept>(bytes, options));
  profile_ = options.profile;
  return result_of(kept_.back()->reading, bytes.size(), options);
}

std::string Together::compare(Language language) const {
  if (kept_.size() < 2) return result::to_json(result::Across{});
  const Kept& now = *kept_.back();
  const Kept& previous = *kept_[kept_.size() - 2];
  if (!now.reading.is_report() || !previous.reading.is_report())
    return result::to_json(result::Across{});
  const rules::ProfileRead asked = rules::read_profile(profile_);
  rules::Findings findings(language_of(language), asked.profile);
  rules::run_all(previous.reading.report, now.reading.report, findings);
  const result::Known other = previous.known();
  return result::to_json(result::build(findings, now.known(), {&other, 1}));
}

std::string Together::roll_up(Language language) const {
  const Kept* parent = nullptr;
  rules::Rollup rollup;
  std::vector<const report::Report*> all;
  for (const auto& kept : kept_)
    if (kept->reading.is_report()) all.push_back(&kept->reading.report);
  rollup.parent = rules::parent_of(all);
  std::vector<result::Known> others;
  for (const auto& kept : kept_) {
    if (!kept->reading.is_report()) continue;
    if (&kept->reading.report == rollup.parent) {
      parent = kept.get();
    } else {
      rollup.parts.push_back(&kept->reading.report);
      others.push_back(kept->known());
    }
  }
  if (others.empty()) return result::to_json(result::Across{});
  const rules::ProfileRead asked = rules::read_profile(profile_);
  rules::Findings findings(language_of(language), asked.profile);
  rules::run_all(rollup, findings);
  return result::to_json(result::build(findings, parent->known(), others));
}

std::string catalogue_json(Language language) {
  return result::catalogue(version(), language_of(language));
}

std::string_view format_of(std::string_view bytes) { return document::format_of(bytes); }

std::string archive_json(std::string_view bytes) {
  const document::Archive archive = document::list_archive(bytes);
  result::Sink out;
  out.put(std::string_view(R"({"files":[)"));
  for (const document::ArchiveFile& file : archive.files) {
    if (&file != archive.files.data()) out.put(',');
    out.put(std::string_view(R"({"name":)"));
    result::append_string(out, file.name);
    out.put(std::string_view(R"(,"bytes":)"));
    out.put_number(file.bytes);
    out.put('}');
  }
  out.put(']');
  if (archive.problem != document::Problem::none) {
    out.put(std::string_view(R"(,"problem":)"));
    result::append_string(out, result::problem_text(archive.problem, {}).code);
  }
  out.put('}');
  return std::move(out).take();
}

std::string archive_file(std::string_view bytes, size_t index, std::string* problem) {
  std::string out;
  const document::Problem why = document::read_archive_file(bytes, index, out);
  if (problem != nullptr) *problem = result::problem_text(why, {}).code;
  return out;
}

std::string_view version() { return "0.1.0"; }

}  // namespace gouji
