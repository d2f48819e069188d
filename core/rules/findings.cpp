#include "core/rules/findings.h"

#include <algorithm>
#include <array>

namespace gouji::rules {

std::string_view key(Severity severity) {
  constexpr std::array<std::string_view, 3> kKeys = {"error", "warning", "info"};
  return kKeys[static_cast<size_t>(severity)];
}

std::string_view key(Group group) {
  constexpr std::array<std::string_view, 8> kKeys = {"structure", "form",  "tables",  "arithmetic",
                                                     "text",      "dates", "residue", "style"};
  return kKeys[static_cast<size_t>(group)];
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  auto next = arguments.begin();
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i).starts_with("{}") && next != arguments.end()) {
      out += *next++;
      ++i;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

Finding& Findings::add(SourceSpan at, std::string message) {
  Finding f;
  f.rule = running_;
  f.severity = running_->severity;
  f.at = at;
  f.message = std::move(message);
  findings.push_back(std::move(f));
  return findings.back();
}

void Findings::not_assessed(CellKey cell, std::string reason) {
  for (const NotAssessed& n : skipped)
    if (n.rule == running_ && n.cell == cell) return;
  skipped.push_back({running_, cell, std::move(reason)});
}

void Findings::run(const Rule& rule, const report::Report& report) {
  running_ = &rule;
  rule.check(report, *this);
  running_ = nullptr;
}

void run_all(const report::Report& report, Findings& out) {
  for (const Rule* rule : all())
    if (rule->on) out.run(*rule, report);
}

uint32_t rules_checked(const Findings& findings) {
  uint32_t n = 0;
  for (const Rule* rule : all())
    n += rule->on && std::none_of(findings.skipped.begin(), findings.skipped.end(),
                                  [&](const NotAssessed& s) { return s.rule == rule; });
  return n;
}

}  // namespace gouji::rules
